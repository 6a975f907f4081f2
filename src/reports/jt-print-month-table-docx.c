/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-docx.h"
#include "jt-print-month-table-private.h"

/* RULE of the palette on white at 12 and 6 of 100, as headers and sums are on paper. */
#define HEADER_TINT 0xebecee
#define SUM_TINT 0xf5f6f7

/* Facts beside each other. */
#define BESIDE 2

static void
add_text (JtDocx *docx, JtFace face, double size, JtAlign align, const char *text)
{
  const JtDocxType type = { face, JT_HALF_POINTS (size), align, JT_TWIPS (size * 0.3), TRUE };

  jt_docx_add_text (docx, &type, text);
}

static void
add_facts (const JtMonthTablePrint *self, JtDocx *docx)
{
  static const guint columns[BESIDE] = { 1, 1 };
  const guint n = g_strv_length (self->facts);

  jt_docx_begin_table (docx, columns, BESIDE, FALSE);
  for (guint i = 0; i < n; i += BESIDE)
    {
      jt_docx_begin_row (docx, 0, FALSE);
      for (guint j = i; j < i + BESIDE; j++)
        {
          const JtDocxCell cell
              = { .type = { JT_FACE_PLAIN, JT_HALF_POINTS (FACT), JT_ALIGN_START, 0, TRUE },
                  .text = j < n ? self->facts[j] : NULL };

          jt_docx_add_cell (docx, &cell);
        }
      jt_docx_end_row (docx);
    }
  jt_docx_end_table (docx);
}

/* --------------------------------------------------------------------------------------- a part */

static void
add_header (JtDocx *docx, guint span, JtDocxMerge merge, const char *text)
{
  const JtDocxCell cell
      = { .type = { JT_FACE_BOLD, JT_HALF_POINTS (CELL), JT_ALIGN_CENTRE, 0, TRUE },
          .span = span,
          .merge = merge,
          .tint = HEADER_TINT,
          .text = text };

  jt_docx_add_cell (docx, &cell);
}

/* The group stands over its columns, the place beside both. */
static void
add_headers (const JtMonthTablePrint *self, const JtMonthTablePart *part, JtDocx *docx)
{
  const guint end = part->first + part->n;

  jt_docx_begin_row (docx, JT_TWIPS (ROW_HEIGHT), TRUE);
  add_header (docx, 1, JT_DOCX_BEGINS, self->place);
  for (guint i = part->first; i < end;)
    {
      const guint n = MIN (jt_month_table_group_length (self, i), end - i);

      add_header (docx, n, JT_DOCX_ALONE, jt_month_table_column (self, i)->group);
      i += n;
    }
  jt_docx_end_row (docx);
  jt_docx_begin_row (docx, JT_TWIPS (ROW_HEIGHT), TRUE);
  add_header (docx, 1, JT_DOCX_GOES_ON, NULL);
  for (guint i = part->first; i < end; i++)
    add_header (docx, 1, JT_DOCX_ALONE, jt_month_table_column (self, i)->title);
  jt_docx_end_row (docx);
}

static void
add_row (const JtMonthTablePart *part, const JtMonthTableRow *row, JtDocx *docx)
{
  JtDocxCell cell = { .type = { row->bold ? JT_FACE_BOLD : JT_FACE_PLAIN, JT_HALF_POINTS (CELL),
                                JT_ALIGN_START, 0, FALSE },
                      .tint = row->bold ? SUM_TINT : 0,
                      .text = row->name };

  jt_docx_begin_row (docx, JT_TWIPS (ROW_HEIGHT), FALSE);
  jt_docx_add_cell (docx, &cell);
  cell.type.align = JT_ALIGN_END;
  for (guint i = part->first; i < part->first + part->n; i++)
    {
      cell.text = g_ptr_array_index (row->cells, i);
      jt_docx_add_cell (docx, &cell);
    }
  jt_docx_end_row (docx);
}

static void
add_part (const JtMonthTablePrint *self, const JtMonthTablePart *part, JtDocx *docx)
{
  g_autofree guint *columns = g_new (guint, part->n + 1);

  columns[0] = JT_TWIPS (self->place_width);
  for (guint i = 0; i < part->n; i++)
    columns[1 + i] = JT_TWIPS (jt_month_table_column (self, part->first + i)->width * part->scale);
  jt_docx_begin_table (docx, columns, part->n + 1, TRUE);
  add_headers (self, part, docx);
  for (guint i = 0; i < self->rows->len; i++)
    add_row (part, g_ptr_array_index (self->rows, i), docx);
  jt_docx_end_table (docx);
  jt_docx_add_gap (docx, JT_TWIPS (FACT));
}

void
jt_month_table_print_describe (const JtMonthTablePrint *self, JtDocx *docx)
{
  add_text (docx, JT_FACE_TITLE, TITLE, JT_ALIGN_CENTRE, self->title);
  add_text (docx, JT_FACE_BODY, STAND, JT_ALIGN_CENTRE, self->stand);
  add_facts (self, docx);
  add_text (docx, JT_FACE_PLAIN, CELL, JT_ALIGN_END, self->counted);
  for (guint i = 0; i < self->parts->len; i++)
    add_part (self, &g_array_index (self->parts, JtMonthTablePart, i), docx);
  /* 合计 alone. */
  if (self->rows->len <= 1)
    add_text (docx, JT_FACE_PLAIN, FACT, JT_ALIGN_START, self->no_lines);
}
