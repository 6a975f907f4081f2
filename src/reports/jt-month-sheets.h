/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-month-workbook.h"
#include "jt-report-workbook.h"

G_BEGIN_DECLS

/* For the files jt-month-sheet*.c and jt-month-workbook.c only. */

/**
 * JtMonthStyle:
 * @text: a text
 * @numbers: by kind: whole, area or 元, 万元, day
 *
 * The formats of one sort of line: ordinary ones, and sums.
 */
typedef struct
{
  lxw_format *text;
  lxw_format *numbers[JT_MONTH_CELL_DAY + 1];
} JtMonthStyle;

/**
 * JtMonthSheets:
 * @workbook: the file
 * @book: what goes into it
 * @line: formats of a line
 * @sum: formats of a line that is a sum
 * @title: of a sheet
 * @note: below it
 * @plain: a text that goes on over its neighbours
 * @header: of a column
 * @empty: (nullable): of a cell without anything, among others that have borders
 * @cover_title: of the cover
 * @cover_note: below it
 * @cover_label: of a fact
 * @cover_value: a fact
 */
typedef struct
{
  JtWorkbook workbook;
  const JtMonthBook *book;
  JtMonthStyle line;
  JtMonthStyle sum;
  lxw_format *title;
  lxw_format *note;
  lxw_format *plain;
  lxw_format *header;
  lxw_format *empty;
  lxw_format *cover_title;
  lxw_format *cover_note;
  lxw_format *cover_label;
  lxw_format *cover_value;
} JtMonthSheets;

/**
 * jt_month_sheets_set_paper:
 * @sheet: a sheet
 * @landscape: lying or standing
 * @wide: A3 instead of A4
 * @pages: how many pages beside each other
 *
 * Paper and margins of what is printed.
 */
void jt_month_sheets_set_paper (lxw_worksheet *sheet, gboolean landscape, gboolean wide,
                                guint pages);

/**
 * jt_month_sheets_set_page:
 * @self: a workbook
 * @sheet: one of its sheets
 * @landscape: lying or standing
 * @wide: A3 instead of A4
 * @pages: how many pages beside each other
 *
 * Paper, margins, header and footer of what is printed.
 */
void jt_month_sheets_set_page (JtMonthSheets *self, lxw_worksheet *sheet, gboolean landscape,
                               gboolean wide, guint pages);

/**
 * jt_month_sheets_set_columns_page:
 * @self: a workbook
 * @sheet: one of its sheets
 * @widths: (array length=n): of its columns, in characters
 * @starts: (array length=n): whether a page may begin with a column
 * @n: how many
 * @repeated: so many of them stand on every page; at least one
 *
 * A lying page that a table fits on, of A3 where A4 is too small for its columns; where A3 is too
 * small as well, as many of them as it takes, whose columns can be read and stay together with
 * those that they belong to.
 *
 * Returns: whether all columns stand on one page
 */
gboolean jt_month_sheets_set_columns_page (JtMonthSheets *self, lxw_worksheet *sheet,
                                           const guint *widths, const gboolean *starts, guint n,
                                           guint repeated);

/**
 * jt_month_sheets_rows_of_page:
 * @width: of what is fitted on a standing A4 page, in pixels
 * @row_height: of each row, in pixels
 *
 * Returns: how many rows there are on it
 */
guint jt_month_sheets_rows_of_page (guint width, guint row_height);

/**
 * jt_month_sheets_write_number:
 * @self: a workbook
 * @sheet: one of its sheets
 * @row: from 0
 * @column: from 0
 * @number: a number in the unit of @kind
 * @kind: what it is
 * @style: how it looks
 */
void jt_month_sheets_write_number (JtMonthSheets *self, lxw_worksheet *sheet, guint row,
                                   guint column, gint64 number, JtMonthCellKind kind,
                                   const JtMonthStyle *style);

/**
 * jt_month_sheets_kind:
 * @column: a column of the report
 *
 * Returns: what its cells are; money in 元 looks like an area, with two decimals
 */
JtMonthCellKind jt_month_sheets_kind (const JtMonthColumn *column);

/**
 * jt_month_sheets_value:
 * @number: a number in the unit of @kind
 * @kind: what it is
 *
 * Returns: what stands in the cell
 */
double jt_month_sheets_value (gint64 number, JtMonthCellKind kind);

/* Each adds one sheet, or as many as there are tables. */
void jt_month_sheets_add_cover (JtMonthSheets *self);
void jt_month_sheets_add_summary (JtMonthSheets *self);
void jt_month_sheets_add_comparison (JtMonthSheets *self);
void jt_month_sheets_add_tables (JtMonthSheets *self);
void jt_month_sheets_add_pictures (JtMonthSheets *self);

G_END_DECLS
