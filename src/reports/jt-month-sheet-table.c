/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-sheets.h"

#include "jt-report-error.h"

/* 明细, 表决, 期限: sheets of rows that are read while they are written. */

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
  guint width = 0;

  if (table->note != NULL)
    jt_workbook_write_text (&self->workbook, sheet, 0, 0, table->note, NULL);
  for (guint i = 0; i < table->n_fields; i++)
    {
      const JtMonthField *field = &table->fields[i];

      jt_workbook_fail (&self->workbook, worksheet_set_column (sheet, (lxw_col_t) i, (lxw_col_t) i,
                                                               field->width, NULL));
      jt_workbook_write_text (&self->workbook, sheet, row, i, field->header, self->header);
      width += field->width;
    }
  jt_month_sheets_set_page (self, sheet, TRUE, width > 150, 1);
  worksheet_freeze_panes (sheet, row + 1, 1);
  jt_workbook_fail (&self->workbook, worksheet_repeat_rows (sheet, row, row));
  return row;
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
