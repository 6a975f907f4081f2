/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-docx.h"
#include "jt-print-ballots-private.h"
#include "jt-qr.h"

/* A box that is ticked with a pen or by typing. */
#define BOX "□ "

/* Pixels a module: a scanner reads it at any size that is printed. */
#define MODULE 6

/* Above and below how it is filled in. */
#define GAP 8

/* As on paper: the widths of labels and of what is written beside them, in points. */
static const guint part_columns[] = { 62, 230, 62, 88 };
static const guint sign_columns[] = { 112, 109, 56, 25, 44, 96 };

/* A label, and what stands or is written beside it. */
typedef struct
{
  const char *label;
  guint label_span;
  const char *text;
  guint span;
} Field;

static void
add_paragraph (JtDocx *docx, JtFace face, double size, JtAlign align, const char *text)
{
  const JtDocxType type
      = { face, JT_HALF_POINTS (size), align, JT_TWIPS (size * 0.3), face == JT_FACE_HEADING };

  if (text != NULL && *text != '\0')
    jt_docx_add_text (docx, &type, text);
}

static void
add_fields (JtDocx *docx, double height, const Field *fields, guint n_fields)
{
  jt_docx_begin_row (docx, JT_TWIPS (height), FALSE);
  for (guint i = 0; i < n_fields; i++)
    {
      const JtDocxCell label
          = { .type = { JT_FACE_PLAIN, JT_HALF_POINTS (SMALL), JT_ALIGN_START, 0, FALSE },
              .span = fields[i].label_span,
              .text = fields[i].label };
      const JtDocxCell text
          = { .type = { JT_FACE_PLAIN, JT_HALF_POINTS (FIELD), JT_ALIGN_START, 0, FALSE },
              .span = fields[i].span,
              .text = fields[i].text };

      jt_docx_add_cell (docx, &label);
      jt_docx_add_cell (docx, &text);
    }
  jt_docx_end_row (docx);
}

/* The number and the facts beside the code. */
static void
add_opening (JtDocx *docx, const JtBallots *ballots, const JtBallotPaper *paper)
{
  static const guint columns[] = { 352, 90 };
  g_autofree char *serial = g_strdup_printf ("%s %s", ballots->words.serial, paper->serial);
  g_autofree char *facts = g_strjoin ("\n", serial, ballots->words.facts, NULL);
  g_autoptr (GBytes) code = jt_qr_png (paper->code, MODULE);
  const JtDocxCell left
      = { .type = { JT_FACE_PLAIN, JT_HALF_POINTS (SERIAL), JT_ALIGN_START, 0, FALSE },
          .text = facts };
  const JtDocxCell right
      = { .type = { JT_FACE_PLAIN, JT_HALF_POINTS (SMALL), JT_ALIGN_END, 0, FALSE },
          .text = paper->code,
          .picture = code,
          .width = JT_TWIPS (QR_SIZE),
          .height = JT_TWIPS (QR_SIZE) };

  add_paragraph (docx, JT_FACE_TITLE, TITLE, JT_ALIGN_CENTRE, ballots->words.title);
  jt_docx_begin_table (docx, columns, G_N_ELEMENTS (columns), FALSE);
  jt_docx_begin_row (docx, 0, FALSE);
  jt_docx_add_cell (docx, &left);
  jt_docx_add_cell (docx, &right);
  jt_docx_end_row (docx);
  jt_docx_end_table (docx);
}

static void
add_part (JtDocx *docx, const JtBallotWords *words, const JtBallotPaper *paper)
{
  const Field place[]
      = { { words->place, 1, paper->place, 1 }, { words->area, 1, paper->area, 1 } };
  const Field owners[] = { { words->owners, 1, paper->owners, 3 } };

  jt_docx_begin_table (docx, part_columns, G_N_ELEMENTS (part_columns), TRUE);
  add_fields (docx, LINE, place, G_N_ELEMENTS (place));
  add_fields (docx, LINE * 1.5, owners, G_N_ELEMENTS (owners));
  jt_docx_end_table (docx);
  jt_docx_add_gap (docx, JT_TWIPS (12));
}

static void
add_choices (JtDocx *docx, const JtBallotWords *words)
{
  static const guint columns[] = { 1, 1, 1 };

  jt_docx_begin_table (docx, columns, G_N_ELEMENTS (columns), FALSE);
  jt_docx_begin_row (docx, JT_TWIPS (LINE), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *choice = g_strconcat (BOX, words->choices[i], NULL);
      const JtDocxCell cell
          = { .type = { JT_FACE_HEADING, JT_HALF_POINTS (BODY), JT_ALIGN_START, 0, FALSE },
              .text = choice };

      jt_docx_add_cell (docx, &cell);
    }
  jt_docx_end_row (docx);
  jt_docx_end_table (docx);
}

static void
add_signatures (JtDocx *docx, const JtBallotWords *words)
{
  const Field owner[] = { { words->signature, 1, NULL, 3 }, { words->day, 1, NULL, 1 } };
  const Field proxy[] = { { words->proxy, 1, NULL, 3 }, { words->day, 1, NULL, 1 } };
  const Field taken[] = { { words->collector, 1, NULL, 1 }, { words->witness, 1, NULL, 3 } };

  jt_docx_begin_table (docx, sign_columns, G_N_ELEMENTS (sign_columns), TRUE);
  add_fields (docx, LINE * 1.75, owner, G_N_ELEMENTS (owner));
  add_fields (docx, LINE * 1.25, proxy, G_N_ELEMENTS (proxy));
  add_fields (docx, LINE * 1.5, taken, G_N_ELEMENTS (taken));
  jt_docx_end_table (docx);
}

static void
add_ballot (JtDocx *docx, const JtBallots *ballots, const JtBallotPaper *paper)
{
  const JtDocxSection section = { JT_MARGINS_OFFICIAL, ballots->frame, NULL, TRUE };

  jt_docx_add_section (docx, &section);
  add_opening (docx, ballots, paper);
  add_part (docx, &ballots->words, paper);
  for (guint i = 0; ballots->motions[i] != NULL; i++)
    {
      add_paragraph (docx, JT_FACE_HEADING, HEADING, JT_ALIGN_START, ballots->motions[i]);
      add_choices (docx, &ballots->words);
    }
  jt_docx_add_gap (docx, JT_TWIPS (GAP));
  add_paragraph (docx, JT_FACE_PLAIN, GUIDE, JT_ALIGN_START, ballots->words.guide);
  jt_docx_add_gap (docx, JT_TWIPS (GAP));
  add_signatures (docx, &ballots->words);
}

void
jt_ballots_describe (JtDocx *docx, gpointer data)
{
  const JtBallots *ballots = data;
  const JtDocxSection empty = { JT_MARGINS_OFFICIAL, ballots->frame, NULL, FALSE };

  if (ballots->papers->len == 0)
    jt_docx_add_section (docx, &empty);
  for (guint i = 0; i < ballots->papers->len; i++)
    add_ballot (docx, ballots, g_ptr_array_index (ballots->papers, i));
}
