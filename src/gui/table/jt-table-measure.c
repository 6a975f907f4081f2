/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-table-measure.h"

/* Characters of a column: no narrower, and where a text ends in "…". */
#define NARROWEST 6
#define WIDEST 40

/* What a header needs besides its text: the arrow that says how is sorted. */
#define ARROW 2

/* So many rows are looked at for the widths. */
#define ROWS_MEASURED 200

/* In characters; a Chinese one takes two. */
static guint
measure (const char *text)
{
  guint width = 0;

  for (const char *c = text != NULL ? text : ""; *c != '\0'; c = g_utf8_next_char (c))
    width += g_unichar_iswide (g_utf8_get_char (c)) ? 2 : 1;
  return width;
}

guint
jt_table_measure (const char *title, guint column, const GPtrArray *rows)
{
  guint width = measure (title) + ARROW;

  for (guint i = 0; i < MIN (rows->len, ROWS_MEASURED); i++)
    {
      const JtListRow *row = g_ptr_array_index (rows, i);

      width = MAX (width, column < row->n_columns ? measure (row->texts[column]) : 0);
    }
  return CLAMP (width, NARROWEST, WIDEST);
}
