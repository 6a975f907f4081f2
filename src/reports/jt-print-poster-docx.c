/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-docx.h"
#include "jt-print-poster-private.h"

/* ACCENT of the palette at 6 of 100 on white, as on paper. */
#define FIGURE_TINT 0xf1f6fb

static double
get_letter (const JtPosterPrint *self)
{
  JtRect area;

  jt_margins_get_area (self->paper, JT_MARGINS_WORKING, &area);
  return area.width / LETTERS;
}

static void
add_text (JtDocx *docx, JtFace face, double size, JtAlign align, const char *text)
{
  const JtDocxType type = { face, JT_HALF_POINTS (size), align, JT_TWIPS (size * 0.6), FALSE };

  jt_docx_add_text (docx, &type, text);
}

static void
add_cell (JtDocx *docx, JtFace face, double size, JtAlign align, guint32 tint, const char *text)
{
  const JtDocxCell cell
      = { .type = { face, JT_HALF_POINTS (size), align, 0, TRUE }, .tint = tint, .text = text };

  jt_docx_add_cell (docx, &cell);
}

/* What is counted stands above its number, in the same cell; a last line is filled up. */
static void
add_figures (const JtPosterPrint *self, JtDocx *docx, double letter)
{
  const guint beside = MIN (FIGURES_BESIDE, MAX (1, self->n_figures));
  const guint columns[FIGURES_BESIDE] = { 1, 1, 1 };

  if (self->n_figures == 0)
    return;
  jt_docx_begin_table (docx, columns, beside, FALSE);
  for (guint i = 0; i < self->n_figures; i += beside)
    {
      jt_docx_begin_row (docx, JT_TWIPS (1.6 * letter), FALSE);
      for (guint j = i; j < i + beside; j++)
        add_cell (docx, JT_FACE_PLAIN, 1.1 * letter, JT_ALIGN_CENTRE, FIGURE_TINT,
                  j < self->n_figures ? self->labels[j] : NULL);
      jt_docx_end_row (docx);
      jt_docx_begin_row (docx, JT_TWIPS (4.6 * letter), FALSE);
      for (guint j = i; j < i + beside; j++)
        {
          g_autofree char *figure
              = j < self->n_figures ? g_strjoin (" ", self->values[j], self->units[j], NULL) : NULL;

          add_cell (docx, JT_FACE_BOLD, FIGURE * letter, JT_ALIGN_CENTRE, FIGURE_TINT, figure);
        }
      jt_docx_end_row (docx);
    }
  jt_docx_end_table (docx);
  jt_docx_add_gap (docx, JT_TWIPS (letter));
}

static void
add_row (JtDocx *docx, char **cells, guint n_columns, JtFace face, double letter)
{
  const guint n = MIN (g_strv_length (cells), n_columns);

  jt_docx_begin_row (docx, JT_TWIPS (ROW * letter), face == JT_FACE_BOLD);
  for (guint i = 0; i < n_columns; i++)
    add_cell (docx, face, letter, i == 0 ? JT_ALIGN_START : JT_ALIGN_END, 0,
              i < n ? cells[i] : NULL);
  jt_docx_end_row (docx);
}

/* A document has room for every row, on as many pages as it takes. */
static void
add_table (const JtPosterPrint *self, JtDocx *docx, double letter)
{
  const guint n = g_strv_length (self->columns);
  g_autofree guint *columns = g_new (guint, MAX (n, 1));

  if (self->rows->len == 0 || n == 0)
    return;
  for (guint i = 0; i < n; i++)
    columns[i] = i == 0 ? NAMES_PERCENT * (n - 1) : 100 - NAMES_PERCENT;
  columns[0] = MAX (columns[0], 1);
  jt_docx_begin_table (docx, columns, n, TRUE);
  add_row (docx, self->columns, n, JT_FACE_BOLD, letter);
  for (guint i = 0; i < self->rows->len; i++)
    add_row (docx, g_ptr_array_index (self->rows, i), n, JT_FACE_PLAIN, letter);
  jt_docx_end_table (docx);
  jt_docx_add_gap (docx, JT_TWIPS (letter));
}

void
jt_poster_describe (JtDocx *docx, gpointer data)
{
  const JtPosterPrint *self = data;
  const JtDocxSection section = { JT_MARGINS_WORKING, { self->footer, "" }, NULL, FALSE };
  const double letter = get_letter (self);

  jt_docx_add_section (docx, &section);
  add_text (docx, JT_FACE_TITLE, TITLE * letter, JT_ALIGN_CENTRE, self->title);
  add_text (docx, JT_FACE_PLAIN, 1.05 * letter, JT_ALIGN_CENTRE, self->period);
  add_figures (self, docx, letter);
  add_table (self, docx, letter);
  add_text (docx, JT_FACE_PLAIN, 0.95 * letter, JT_ALIGN_START, self->note);
  add_text (docx, JT_FACE_PLAIN, 0.95 * letter, JT_ALIGN_START, self->ask);
}
