/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-month-columns.h"

G_BEGIN_DECLS

/** JT_MONTH_CELL_NONE: a number that leaves its cell empty */
#define JT_MONTH_CELL_NONE G_MININT64

/**
 * JtMonthCellKind:
 * @JT_MONTH_CELL_TEXT: a text, and it stays one
 * @JT_MONTH_CELL_WHOLE: a whole number
 * @JT_MONTH_CELL_AREA: 0.01 m², shown in m²
 * @JT_MONTH_CELL_MONEY: fen, shown in 万元
 * @JT_MONTH_CELL_DAY: a #JtDay
 */
typedef enum
{
  JT_MONTH_CELL_TEXT,
  JT_MONTH_CELL_WHOLE,
  JT_MONTH_CELL_AREA,
  JT_MONTH_CELL_MONEY,
  JT_MONTH_CELL_DAY,
} JtMonthCellKind;

/**
 * JtMonthField:
 * @header: what stands above it
 * @kind: what stands in it
 * @width: in characters; a Chinese one takes two
 *
 * A column of a sheet of rows.
 */
typedef struct _JtMonthField
{
  const char *header;
  JtMonthCellKind kind;
  guint width;
} JtMonthField;

/**
 * JtMonthCell:
 * @text: (nullable): what a text's cell holds
 * @number: what every other one holds, in the unit of its kind
 */
typedef struct
{
  const char *text;
  gint64 number;
} JtMonthCell;

/**
 * JtMonthTakeRow:
 * @cells: a cell for each field; they need not live longer than the call
 * @sink: what the reader was given
 * @error: why no more rows are wanted
 *
 * Returns: whether to go on
 */
typedef gboolean (*JtMonthTakeRow) (const JtMonthCell *cells, gpointer sink, GError **error);

/**
 * JtMonthReadRows:
 * @take: to be called with each row
 * @sink: for it
 * @data: of the table
 * @error: why they could not all be read
 *
 * Returns: whether all rows were read and taken
 */
typedef gboolean (*JtMonthReadRows) (JtMonthTakeRow take, gpointer sink, gpointer data,
                                     GError **error);

/**
 * JtMonthTable:
 * @name: of the sheet
 * @note: (nullable): a sentence above the header
 * @fields: (array length=n_fields): its columns
 * @n_fields: how many
 * @read: reads its rows, one by one: there may be more of them than memory
 * @data: for @read
 *
 * A sheet of rows.
 */
typedef struct _JtMonthTable
{
  const char *name;
  const char *note;
  const JtMonthField *fields;
  guint n_fields;
  JtMonthReadRows read;
  gpointer data;
} JtMonthTable;

/**
 * JtMonthFact:
 * @label: what it is
 * @value: (transfer full): what it says
 *
 * A line of the cover.
 */
typedef struct
{
  const char *label;
  char *value;
} JtMonthFact;

/**
 * JtMonthPicture:
 * @title: what it shows
 * @png: a picture as a PNG file
 */
typedef struct
{
  char *title;
  GBytes *png;
} JtMonthPicture;

/**
 * JtMonthBookWords:
 * @cover: name of the sheet
 * @summary: name of the sheet
 * @comparison: name of the sheet
 * @charts: name of the sheet
 * @district: header: 区县
 * @subdistrict: header: 街道
 * @indicator: header: what a line of the comparison counts
 * @span: header: over which time
 * @now: header: this report's number
 * @previous: header: 上月
 * @last_year: header: 上年同月
 * @change: header: 增减
 * @checks: what stands above the checks
 * @no_broken: that all of them hold
 * @adjustments: what stands above the adjustments
 * @sample: 示例数据
 * @page: "第 &P 页 共 &N 页", as spreadsheet programs take it
 *
 * What only the workbook says, in the language of its reader.
 */
typedef struct
{
  const char *cover;
  const char *summary;
  const char *comparison;
  const char *charts;
  const char *district;
  const char *subdistrict;
  const char *indicator;
  const char *span;
  const char *now;
  const char *previous;
  const char *last_year;
  const char *change;
  const char *checks;
  const char *no_broken;
  const char *adjustments;
  const char *sample;
  const char *page;
} JtMonthBookWords;

/**
 * JtMonthBook:
 * @report: the numbers
 * @columns: the columns of the summary
 * @words: what the numbers are called
 * @labels: what else the workbook says
 * @title: title of the report
 * @period: its month, and of a running one until when it counts
 * @facts: (array length=n_facts): the lines of the cover
 * @n_facts: how many
 * @broken: (element-type utf8): checks that do not hold, as sentences
 * @adjustments: (element-type utf8): what changed in months that were confirmed, as sentences
 * @tables: (array length=n_tables): the sheets of rows
 * @n_tables: how many
 * @pictures: (element-type JtMonthPicture) (nullable): charts; without any there is no sheet of them
 *
 * All that goes into the workbook of a month.
 */
typedef struct
{
  const JtMonthReport *report;
  const JtMonthColumns *columns;
  const JtMonthWords *words;
  const JtMonthBookWords *labels;
  const char *title;
  const char *period;
  const JtMonthFact *facts;
  guint n_facts;
  const GPtrArray *broken;
  const GPtrArray *adjustments;
  const JtMonthTable *tables;
  guint n_tables;
  const GPtrArray *pictures;
} JtMonthBook;

/**
 * jt_month_workbook_write:
 * @path: where the xlsx shall be
 * @book: what goes into it
 * @error: JT_REPORT_ERROR, or what a reader of rows failed with
 *
 * Writes 封面, 汇总, 对比, the sheets of rows and 图表.  Sums are formulas with their values, so that
 * a program that does not calculate shows them too.
 *
 * Returns: %FALSE when nothing was written; then the old file is untouched
 */
gboolean jt_month_workbook_write (const char *path, const JtMonthBook *book, GError **error);

/**
 * jt_month_picture_new:
 * @title: what it shows
 * @png: (transfer full): a PNG file
 *
 * Returns: (transfer full): a picture
 */
JtMonthPicture *jt_month_picture_new (const char *title, GBytes *png);

/**
 * jt_month_picture_free:
 * @picture: (transfer full) (nullable): a picture
 */
void jt_month_picture_free (JtMonthPicture *picture);

G_END_DECLS
