/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-sheets.h"

#include "jt-report-error.h"

/* 明细, 表决, 期限: sheets of rows that are read while they are written. */

/* The case's number and title stand on every page. */
#define REPEATED 2

/* Headers that are not longer stand on one line, with space beside them; in characters. */
#define ONE_LINE 18
#define SPACE 2

/* Height of a line of the header, in points. */
#define HEADER_LINE 17

/* Where they are put down. */
typedef struct
{
  JtMonthSheets *sheets;
  const JtMonthTable *table;
  lxw_worksheet *sheet;
  guint row;
} Sink;

static gboolean
take_row (const JtMonthCell *cells, gpointer data, GError **error)
{
  Sink *sink = data;
  JtMonthSheets *self = sink->sheets;
  const JtMonthTable *table = sink->table;

  if (sink->row == JT_WORKBOOK_MAX_ROWS)
    {
      g_set_error (error, JT_REPORT_ERROR, JT_REPORT_ERROR_TOO_MANY_ROWS, "%u",
                   JT_WORKBOOK_MAX_ROWS);
      return FALSE;
    }
  for (guint i = 0; i < table->n_fields; i++)
    {
      if (table->fields[i].kind == JT_MONTH_CELL_TEXT)
        {
          if (cells[i].text != NULL)
            jt_workbook_write_text (&self->workbook, sink->sheet, sink->row, i, cells[i].text,
                                    self->line.text);
        }
      else if (cells[i].number != JT_MONTH_CELL_NONE)
        jt_month_sheets_write_number (self, sink->sheet, sink->row, i, cells[i].number,
                                      table->fields[i].kind, &self->line);
    }
  sink->row++;
  if (self->workbook.error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->workbook.error));
  return FALSE;
}

/* Returns the row of the header. */
static guint
write_header (JtMonthSheets *self, lxw_worksheet *sheet, const JtMonthTable *table)
{
  const guint row = table->note != NULL ? 1 : 0;
  g_autofree guint *widths = g_new (guint, table->n_fields);
  g_autofree gboolean *starts = g_new (gboolean, table->n_fields);
  guint lines = 1;
  gboolean one_page;

  for (guint i = 0; i < table->n_fields; i++)
    {
      const guint header = jt_workbook_text_width (table->fields[i].header);

      widths[i] = table->fields[i].width;
      if (header <= ONE_LINE)
        widths[i] = MAX (widths[i], header + SPACE);
      starts[i] = TRUE;
      lines = MAX (lines, 1 + header / (widths[i] + 1));
    }
  one_page = jt_month_sheets_set_columns_page (self, sheet, widths, starts, table->n_fields,
                                               MIN (REPEATED, table->n_fields));
  /* In a column that every page repeats it would be cut off on every page but the first one. */
  if (table->note != NULL)
    jt_workbook_write_text (&self->workbook, sheet, 0, one_page ? 0 : REPEATED, table->note,
                            self->plain);
  jt_workbook_fail (&self->workbook, worksheet_set_row (sheet, row, HEADER_LINE * lines, NULL));
  for (guint i = 0; i < table->n_fields; i++)
    {
      const JtMonthField *field = &table->fields[i];

      jt_workbook_fail (&self->workbook, worksheet_set_column (sheet, (lxw_col_t) i, (lxw_col_t) i,
                                                               widths[i], NULL));
      jt_workbook_write_text (&self->workbook, sheet, row, i, field->header, self->header);
    }
  worksheet_freeze_panes (sheet, row + 1, 1);
  jt_workbook_fail (&self->workbook, worksheet_repeat_rows (sheet, row, row));
  return row;
}

/* Cells that hold nothing are not written; their borders are a rule of the whole sheet. */
static void
frame_empty_cells (JtMonthSheets *self, const Sink *sink, guint first)
{
  lxw_conditional_format rule = { .type = LXW_CONDITIONAL_TYPE_BLANKS, .format = self->empty };

  if (sink->row > first)
    jt_workbook_fail (&self->workbook,
                      worksheet_conditional_format_range (sink->sheet, first, 0, sink->row - 1,
                                                          (lxw_col_t) (sink->table->n_fields - 1),
                                                          &rule));
}

static void
add_table (JtMonthSheets *self, const JtMonthTable *table)
{
  Sink sink = { .sheets = self, .table = table };
  g_autoptr (GError) error = NULL;
  guint header;

  sink.sheet = jt_workbook_add_sheet (&self->workbook, table->name);
  if (sink.sheet == NULL)
    return;
  header = write_header (self, sink.sheet, table);
  sink.row = header + 1;
  if (self->workbook.error == NULL && !table->read (take_row, &sink, table->data, &error)
      && self->workbook.error == NULL)
    self->workbook.error = g_steal_pointer (&error);
  if (self->workbook.error != NULL)
    return;
  frame_empty_cells (self, &sink, header + 1);
  jt_workbook_fail (&self->workbook,
                    worksheet_autofilter (sink.sheet, header, 0, MAX (sink.row - 1, header + 1),
                                          (lxw_col_t) (table->n_fields - 1)));
  jt_workbook_check_rows (&self->workbook, sink.sheet);
}

void
jt_month_sheets_add_tables (JtMonthSheets *self)
{
  for (guint i = 0; i < self->book->n_tables && self->workbook.error == NULL; i++)
    add_table (self, &self->book->tables[i]);
}
