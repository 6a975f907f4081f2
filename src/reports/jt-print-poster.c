/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-print-poster.h"

#include "jt-print-poster-private.h"

static void
poster_free (gpointer data)
{
  JtPosterPrint *self = data;

  g_free (self->title);
  g_free (self->period);
  for (guint i = 0; i < self->n_figures; i++)
    {
      g_free (self->labels[i]);
      g_free (self->values[i]);
      g_free (self->units[i]);
    }
  g_strfreev (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self->note);
  g_free (self->ask);
  g_free (self->footer);
  g_free (self);
}

/* Draws and returns where the next thing begins. */
static double
draw_head (const JtPosterPrint *self, cairo_t *cr, JtPen *pen, const JtRect *area, double letter)
{
  JtRect box = { area->x, area->y, area->width, area->height / 4 };
  double height;

  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_set_font (pen, JT_FACE_TITLE, TITLE * letter);
  height = jt_pen_paragraph (pen, &box, JT_ALIGN_CENTRE, self->title);
  box.y += height + 0.6 * letter;
  jt_palette_set_source (cr, JT_COLOUR_RULE, 100);
  jt_pen_set_font (pen, JT_FACE_PLAIN, 1.05 * letter);
  height = jt_pen_paragraph (pen, &box, JT_ALIGN_CENTRE, self->period);
  return box.y + height + 1.4 * letter;
}

static double
draw_figures (const JtPosterPrint *self, cairo_t *cr, JtPen *pen, const JtRect *area, double letter,
              double y)
{
  const guint beside = MIN (FIGURES_BESIDE, MAX (1, self->n_figures));
  const double gap = letter;
  const double width = (area->width - gap * (beside - 1)) / beside;
  const double height = 7.2 * letter;

  for (guint i = 0; i < self->n_figures; i++)
    {
      const JtRect card = { area->x + (width + gap) * (i % beside),
                            y + (height + gap) * (i / beside), width, height };
      JtRect line = { card.x, card.y + 0.8 * letter, card.width, 1.6 * letter };
      double number, unit;

      jt_palette_set_source (cr, JT_COLOUR_ACCENT, 6);
      cairo_rectangle (cr, card.x, card.y, card.width, card.height);
      cairo_fill (cr);
      jt_palette_set_source (cr, JT_COLOUR_ACCENT, 100);
      cairo_rectangle (cr, card.x, card.y, 0.25 * letter, card.height);
      cairo_fill (cr);
      jt_palette_set_source (cr, JT_COLOUR_INK, 100);
      jt_pen_set_font (pen, JT_FACE_PLAIN, 1.1 * letter);
      jt_pen_line (pen, &line, JT_ALIGN_CENTRE, self->labels[i]);
      /* Number and unit on one line, in the middle together. */
      unit = jt_pen_line_width (pen, self->units[i]);
      jt_pen_set_font (pen, JT_FACE_BOLD, FIGURE * letter);
      number = jt_pen_line_width (pen, self->values[i]);
      line = (JtRect) { card.x + (card.width - number - unit - 0.4 * letter) / 2,
                        card.y + 2.2 * letter, number + letter, 4.6 * letter };
      jt_pen_line (pen, &line, JT_ALIGN_START, self->values[i]);
      line = (JtRect) { line.x + number + 0.4 * letter, line.y + 0.75 * letter, unit + letter,
                        line.height };
      jt_pen_set_font (pen, JT_FACE_PLAIN, 1.1 * letter);
      jt_pen_line (pen, &line, JT_ALIGN_START, self->units[i]);
    }
  return y + (height + gap) * ((self->n_figures + beside - 1) / beside) + 0.6 * letter;
}

static void
draw_cells (JtPen *pen, const JtRect *area, const char *const *cells, guint n, double y,
            double letter)
{
  const double first = area->width * (n > 1 ? NAMES_PERCENT / 100.0 : 1);

  for (guint i = 0; i < n && cells[i] != NULL; i++)
    {
      const double width = i == 0 ? first : (area->width - first) / (n - 1);
      const JtRect cell = { area->x + (i == 0 ? 0 : first + width * (i - 1)) + 0.5 * letter, y,
                            width - letter, ROW * letter };

      jt_pen_line (pen, &cell, i == 0 ? JT_ALIGN_START : JT_ALIGN_END, cells[i]);
    }
}

static void
draw_rule (cairo_t *cr, const JtRect *area, double y, double width, JtColour colour)
{
  jt_palette_set_source (cr, colour, 100);
  cairo_set_line_width (cr, width);
  cairo_move_to (cr, area->x, y);
  cairo_line_to (cr, area->x + area->width, y);
  cairo_stroke (cr);
}

static double
draw_table (const JtPosterPrint *self, cairo_t *cr, JtPen *pen, const JtRect *area, double letter,
            double y, double bottom)
{
  const guint n = g_strv_length (self->columns);
  const guint room = (guint) MAX (0, (bottom - y) / (ROW * letter) - 1);
  /* What does not fit is told as a number, on the last line. */
  const guint shown = self->rows->len <= room ? self->rows->len : MAX (room, 1) - 1;

  if (self->rows->len == 0 || room == 0)
    return y;
  jt_palette_set_source (cr, JT_COLOUR_RULE, 100);
  jt_pen_set_font (pen, JT_FACE_BOLD, letter);
  draw_cells (pen, area, (const char *const *) self->columns, n, y, letter);
  y += ROW * letter;
  draw_rule (cr, area, y, 0.1 * letter, JT_COLOUR_INK);
  for (guint i = 0; i < shown; i++)
    {
      jt_palette_set_source (cr, JT_COLOUR_INK, 100);
      jt_pen_set_font (pen, JT_FACE_PLAIN, 1.05 * letter);
      draw_cells (pen, area, g_ptr_array_index (self->rows, i), n, y, letter);
      y += ROW * letter;
      draw_rule (cr, area, y, 0.04 * letter, 0x9aa3b2);
    }
  if (shown < self->rows->len)
    {
      const JtRect line = { area->x + 0.5 * letter, y, area->width, ROW * letter };
      g_autofree char *more = g_strdup_printf ("… +%u", self->rows->len - shown);

      jt_palette_set_source (cr, JT_COLOUR_RULE, 100);
      jt_pen_line (pen, &line, JT_ALIGN_START, more);
      y += ROW * letter;
    }
  return y;
}

static void
draw_page (cairo_t *cr, guint page, guint pages, gpointer data)
{
  const JtPosterPrint *self = data;
  const JtPageFrame frame = { self->footer, "" };
  g_autoptr (JtPen) pen = jt_pen_new (cr);
  double letter, y, below;
  JtRect area, box;

  jt_margins_get_area (self->paper, JT_MARGINS_WORKING, &area);
  letter = area.width / LETTERS;
  y = draw_head (self, cr, pen, &area, letter);
  y = draw_figures (self, cr, pen, &area, letter, y);
  jt_pen_set_font (pen, JT_FACE_PLAIN, 0.95 * letter);
  below = jt_pen_paragraph_height (pen, area.width, self->note)
          + jt_pen_paragraph_height (pen, area.width, self->ask) + letter;
  y = draw_table (self, cr, pen, &area, letter, y, area.y + area.height - below - letter);
  box = (JtRect) { area.x, y + 0.8 * letter, area.width, below };
  jt_palette_set_source (cr, JT_COLOUR_RULE, 100);
  jt_pen_set_font (pen, JT_FACE_PLAIN, 0.95 * letter);
  box.y += jt_pen_paragraph (pen, &box, JT_ALIGN_START, self->note) + 0.4 * letter;
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_pen_paragraph (pen, &box, JT_ALIGN_START, self->ask);
  jt_palette_set_source (cr, JT_COLOUR_INK, 100);
  jt_layout_draw_foot (pen, &frame, &area, page, pages);
}

JtPrintout *
jt_print_poster_new (const JtPoster *poster, JtPaper paper, JtDay day)
{
  g_autofree char *name = NULL;
  JtPrintout *printout;
  JtPosterPrint *self;

  g_return_val_if_fail (poster != NULL && poster->n_figures <= MOST_FIGURES, NULL);

  self = g_new0 (JtPosterPrint, 1);
  self->title = g_strdup (poster->title);
  self->period = g_strdup (poster->period);
  self->n_figures = poster->n_figures;
  for (guint i = 0; i < poster->n_figures; i++)
    {
      self->labels[i] = g_strdup (poster->figures[i].label);
      self->values[i] = g_strdup (poster->figures[i].value);
      self->units[i] = g_strdup (poster->figures[i].unit);
    }
  self->columns = g_strdupv (poster->columns);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < poster->rows->len; i++)
    g_ptr_array_add (self->rows, g_strdupv (g_ptr_array_index (poster->rows, i)));
  self->note = g_strdup (poster->note);
  self->ask = g_strdup (poster->ask);
  self->footer = g_strdup (poster->frame.footer);
  self->paper = paper;
  /* The title may be broken where it reads best; the name of a file is not. */
  name = g_strdelimit (g_strdup (poster->title), "\n", ' ');
  printout = jt_printout_new (name, day, paper, 1, draw_page, self, poster_free);
  jt_printout_set_describe (printout, jt_poster_describe);
  return printout;
}
