/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-print-ballots.h"

#include "jt-print-ballots-private.h"
#include "jt-qr.h"

#define TICK 17

/* Where the next thing is drawn. */
typedef struct
{
  cairo_t *cr;
  JtPen *pen;
  JtRect area;
  double y;
} Page;

void
jt_ballot_paper_free (JtBallotPaper *paper)
{
  if (paper == NULL)
    return;
  g_free (paper->place);
  g_free (paper->owners);
  g_free (paper->area);
  g_free (paper->serial);
  g_free (paper->code);
  g_free (paper);
}

static void
write_paragraph (Page *page, JtFace face, double size, double width, const char *text)
{
  const JtRect box = { page->area.x, page->y, width, page->area.height };

  jt_pen_set_font (page->pen, face, size);
  page->y += jt_pen_paragraph (page->pen, &box, JT_ALIGN_START, text) + size * 0.3;
}

static void
draw_frame (Page *page, const JtRect *box)
{
  cairo_set_line_width (page->cr, 0.75);
  cairo_rectangle (page->cr, box->x, box->y, box->width, box->height);
  cairo_stroke (page->cr);
}

/* A label in a frame, and what is said, or room to write. */
static void
draw_field (Page *page, const JtRect *box, double label_width, const char *label,
            const char *text)
{
  const JtRect left = { box->x + 6, box->y, label_width - 8, box->height };
  JtRect right = { box->x + label_width + 6, box->y, box->width - label_width - 12, box->height };
  double height;

  draw_frame (page, box);
  cairo_move_to (page->cr, box->x + label_width, box->y);
  cairo_line_to (page->cr, box->x + label_width, box->y + box->height);
  cairo_stroke (page->cr);
  jt_pen_set_font (page->pen, JT_FACE_PLAIN, SMALL);
  jt_pen_line (page->pen, &left, JT_ALIGN_START, label);
  if (text == NULL)
    return;
  jt_pen_set_font (page->pen, JT_FACE_PLAIN, FIELD);
  height = jt_pen_paragraph_height (page->pen, right.width, text);
  right.y += MAX (2, (box->height - height) / 2);
  right.height = box->height - 2;
  jt_pen_paragraph (page->pen, &right, JT_ALIGN_START, text);
}

/* How high a field is that takes its text: neither a compound nor owners are always a line long. */
static double
measure_field (Page *page, double width, const char *text, double least)
{
  jt_pen_set_font (page->pen, JT_FACE_PLAIN, FIELD);
  return CLAMP (jt_pen_paragraph_height (page->pen, width - 12, text) + 8, least, LINE * 3);
}

static void
draw_opening (Page *page, const JtBallots *ballots, const JtBallotPaper *paper)
{
  const JtBallotWords *words = &ballots->words;
  const JtRect title = { page->area.x, page->y, page->area.width, TITLE * 1.4 };
  const JtRect code = { page->area.x + page->area.width - QR_SIZE, page->y + TITLE * 1.7, QR_SIZE,
                        QR_SIZE };
  g_autofree char *serial = g_strdup_printf ("%s %s", words->serial, paper->serial);

  jt_pen_set_font (page->pen, JT_FACE_TITLE, TITLE);
  jt_pen_line (page->pen, &title, JT_ALIGN_CENTRE, words->title);
  page->y += TITLE * 1.9;
  jt_qr_draw (page->cr, &code, paper->code);
  jt_palette_set_source (page->cr, JT_COLOUR_INK, 100);
  write_paragraph (page, JT_FACE_BOLD, SERIAL, page->area.width - QR_SIZE - 6, serial);
  write_paragraph (page, JT_FACE_PLAIN, SMALL, page->area.width - QR_SIZE - 6, words->facts);
  page->y = MAX (page->y, code.y + QR_SIZE) + 4;
}

static void
draw_part (Page *page, const JtBallots *ballots, const JtBallotPaper *paper)
{
  const JtBallotWords *words = &ballots->words;
  const double width = page->area.width, label = 62, narrow = 150;
  const double high = measure_field (page, width - narrow - label, paper->place, LINE);
  const double owners_high = measure_field (page, width - label, paper->owners, LINE * 1.5);
  const JtRect place = { page->area.x, page->y, width - narrow, high };
  const JtRect area = { page->area.x + width - narrow, page->y, narrow, high };
  const JtRect owners = { page->area.x, page->y + high, width, owners_high };

  draw_field (page, &place, label, words->place, paper->place);
  draw_field (page, &area, label, words->area, paper->area);
  draw_field (page, &owners, label, words->owners, paper->owners);
  page->y += high + owners_high + 12;
}

static void
draw_choices (Page *page, const JtBallotWords *words)
{
  const double step = page->area.width / G_N_ELEMENTS (words->choices);

  cairo_set_line_width (page->cr, 1.25);
  jt_pen_set_font (page->pen, JT_FACE_HEADING, BODY);
  for (guint i = 0; i < G_N_ELEMENTS (words->choices); i++)
    {
      const double x = page->area.x + i * step + 14;
      const JtRect word = { x + TICK + 8, page->y, step - TICK - 30, LINE };

      cairo_rectangle (page->cr, x, page->y + (LINE - TICK) / 2, TICK, TICK);
      cairo_stroke (page->cr);
      jt_pen_line (page->pen, &word, JT_ALIGN_START, words->choices[i]);
    }
  page->y += LINE + 8;
}

static void
draw_motions (Page *page, const JtBallots *ballots)
{
  for (guint i = 0; ballots->motions[i] != NULL; i++)
    {
      write_paragraph (page, JT_FACE_HEADING, HEADING, page->area.width, ballots->motions[i]);
      draw_choices (page, &ballots->words);
    }
}

/* At the end of the page, whatever stands above. */
static void
draw_signatures (Page *page, const JtBallotWords *words)
{
  const double width = page->area.width, half = width / 2, label = 112, date = 140;
  const double top = page->area.y + page->area.height - LINE * 4.5;
  const JtRect boxes[] = {
    { page->area.x, top, width - date, LINE * 1.75 },
    { page->area.x + width - date, top, date, LINE * 1.75 },
    { page->area.x, top + LINE * 1.75, width - date, LINE * 1.25 },
    { page->area.x + width - date, top + LINE * 1.75, date, LINE * 1.25 },
    { page->area.x, top + LINE * 3, half, LINE * 1.5 },
    { page->area.x + half, top + LINE * 3, width - half, LINE * 1.5 },
  };

  draw_field (page, &boxes[0], label, words->signature, NULL);
  draw_field (page, &boxes[1], 44, words->day, NULL);
  draw_field (page, &boxes[2], label, words->proxy, NULL);
  draw_field (page, &boxes[3], 44, words->day, NULL);
  draw_field (page, &boxes[4], label, words->collector, NULL);
  draw_field (page, &boxes[5], 56, words->witness, NULL);
}

static void
draw_ballot (cairo_t *cr, guint number, guint pages, gpointer data)
{
  const JtBallots *ballots = data;
  const JtBallotPaper *paper = g_ptr_array_index (ballots->papers, number);
  g_autoptr (JtPen) pen = jt_pen_new (cr);
  Page page = { cr, pen };

  jt_margins_get_area (JT_PAPER_A4, JT_MARGINS_OFFICIAL, &page.area);
  page.y = page.area.y;
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  draw_opening (&page, ballots, paper);
  draw_part (&page, ballots, paper);
  draw_motions (&page, ballots);
  write_paragraph (&page, JT_FACE_PLAIN, GUIDE, page.area.width, ballots->words.guide);
  draw_signatures (&page, &ballots->words);
  jt_layout_draw_foot (pen, &ballots->frame, &page.area, 0, 1);
}

static void
draw_nothing (cairo_t *cr, guint number, guint pages, gpointer data)
{
}

static void
free_ballots (gpointer data)
{
  JtBallots *ballots = data;

  g_string_chunk_free (ballots->texts);
  g_strfreev (ballots->motions);
  g_ptr_array_unref (ballots->papers);
  g_free (ballots);
}

static void
keep (JtBallots *ballots, const char **text)
{
  *text = g_string_chunk_insert (ballots->texts, *text != NULL ? *text : "");
}

JtPrintout *
jt_print_ballots (const JtBallotWords *words, GPtrArray *papers, const JtPageFrame *frame,
                  JtDay day)
{
  JtPrintout *printout;
  JtBallots *ballots;
  JtBallotWords *kept;

  g_return_val_if_fail (words != NULL && papers != NULL && frame != NULL, NULL);

  ballots = g_new0 (JtBallots, 1);
  kept = &ballots->words;
  ballots->texts = g_string_chunk_new (512);
  ballots->words = *words;
  ballots->frame = *frame;
  ballots->papers = papers;
  ballots->motions = g_strdupv ((GStrv) words->motions);
  kept->motions = (const char *const *) ballots->motions;
  {
    const char **texts[]
        = { &kept->name, &kept->title, &kept->serial, &kept->facts, &kept->place, &kept->owners, &kept->area,
            &kept->choices[0], &kept->choices[1], &kept->choices[2], &kept->guide,
            &kept->signature, &kept->day, &kept->proxy, &kept->collector, &kept->witness,
            &ballots->frame.footer, &ballots->frame.page };

    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
      keep (ballots, texts[i]);
  }
  printout = jt_printout_new (kept->name, day, JT_PAPER_A4, papers->len,
                              papers->len > 0 ? draw_ballot : draw_nothing, ballots, free_ballots);
  jt_printout_set_describe (printout, jt_ballots_describe);
  return printout;
}
