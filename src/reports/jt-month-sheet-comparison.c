/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-sheets.h"

/* 对比: 合计 of this month beside that of the month before and of the same month a year ago, a line
 * for each column of the report. */

#define GROUP_WIDTH 36
#define SPAN_WIDTH 20
#define NUMBER_WIDTH 17

#define HEADER_ROW 2
#define FIRST_ROW 3

enum
{
  GROUP,
  SPAN,
  NOW,
  PREVIOUS,
  PREVIOUS_CHANGE,
  LAST_YEAR,
  LAST_YEAR_CHANGE,
  COLUMNS,
};

static void
write_head (JtMonthSheets *self, lxw_worksheet *sheet)
{
  const JtMonthBookWords *labels = self->book->labels;
  const char *const headers[COLUMNS] = {
    [GROUP] = labels->indicator,         [SPAN] = labels->span,
    [NOW] = labels->now,                 [PREVIOUS] = labels->previous,
    [PREVIOUS_CHANGE] = labels->change,  [LAST_YEAR] = labels->last_year,
    [LAST_YEAR_CHANGE] = labels->change,
  };

  jt_workbook_fail (&self->workbook, worksheet_set_column (sheet, GROUP, GROUP, GROUP_WIDTH, NULL));
  jt_workbook_fail (&self->workbook, worksheet_set_column (sheet, SPAN, SPAN, SPAN_WIDTH, NULL));
  jt_workbook_fail (&self->workbook,
                    worksheet_set_column (sheet, NOW, LAST_YEAR_CHANGE, NUMBER_WIDTH, NULL));
  jt_workbook_write_text (&self->workbook, sheet, 0, 0, self->book->title, self->title);
  jt_workbook_write_text (&self->workbook, sheet, 1, 0, self->book->period, self->plain);
  for (guint i = 0; i < COLUMNS; i++)
    jt_workbook_write_text (&self->workbook, sheet, HEADER_ROW, i, headers[i], self->header);
}

/* This month less another one. */
static void
write_change (JtMonthSheets *self, lxw_worksheet *sheet, guint row, guint column, gint64 change,
              JtMonthCellKind kind)
{
  char now[LXW_MAX_CELL_NAME_LENGTH];
  char other[LXW_MAX_CELL_NAME_LENGTH];
  g_autofree char *formula = NULL;

  lxw_rowcol_to_cell (now, row, NOW);
  lxw_rowcol_to_cell (other, row, (lxw_col_t) (column - 1));
  formula = g_strdup_printf ("=%s-%s", now, other);
  jt_workbook_fail (&self->workbook,
                    worksheet_write_formula_num (sheet, row, (lxw_col_t) column, formula,
                                                 self->sum.numbers[kind],
                                                 jt_month_sheets_value (change, kind)));
}

static void
write_line (JtMonthSheets *self, lxw_worksheet *sheet, guint row, const JtMonthColumn *column)
{
  const JtMonthReport *report = self->book->report;
  const JtMonthCellKind kind = jt_month_sheets_kind (column);
  const gint64 now = jt_month_column_value (column, jt_month_report_total (report));
  const gint64 previous = jt_month_column_value (column, report->previous);
  const gint64 last_year = jt_month_column_value (column, report->last_year);

  jt_workbook_write_text (&self->workbook, sheet, row, GROUP, column->group, self->line.text);
  jt_workbook_write_text (&self->workbook, sheet, row, SPAN, column->title, self->line.text);
  jt_month_sheets_write_number (self, sheet, row, NOW, now, kind, &self->line);
  jt_month_sheets_write_number (self, sheet, row, PREVIOUS, previous, kind, &self->line);
  write_change (self, sheet, row, PREVIOUS_CHANGE, now - previous, kind);
  jt_month_sheets_write_number (self, sheet, row, LAST_YEAR, last_year, kind, &self->line);
  write_change (self, sheet, row, LAST_YEAR_CHANGE, now - last_year, kind);
}

void
jt_month_sheets_add_comparison (JtMonthSheets *self)
{
  const GPtrArray *columns = self->book->columns->columns;
  lxw_worksheet *sheet;

  if (self->book->report->previous == NULL || self->book->report->last_year == NULL)
    return;
  sheet = jt_workbook_add_sheet (&self->workbook, self->book->labels->comparison);
  if (sheet == NULL)
    return;
  write_head (self, sheet);
  for (guint i = 0; i < columns->len && self->workbook.error == NULL; i++)
    write_line (self, sheet, FIRST_ROW + i, g_ptr_array_index (columns, i));
  if (self->workbook.error != NULL)
    return;
  worksheet_freeze_panes (sheet, FIRST_ROW, NOW);
  jt_workbook_fail (&self->workbook,
                    worksheet_autofilter (sheet, HEADER_ROW, 0, FIRST_ROW + columns->len - 1,
                                          COLUMNS - 1));
  jt_workbook_fail (&self->workbook, worksheet_repeat_rows (sheet, HEADER_ROW, HEADER_ROW));
  /* The title stands in the header of every page. */
  jt_workbook_fail (&self->workbook,
                    worksheet_print_area (sheet, HEADER_ROW, 0, FIRST_ROW + columns->len - 1,
                                          COLUMNS - 1));
  jt_month_sheets_set_page (self, sheet, FALSE, FALSE, 1);
  jt_workbook_check_rows (&self->workbook, sheet);
}
