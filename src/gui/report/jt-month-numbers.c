/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-numbers.h"

#include <glib/gi18n.h>

#include "jt-list-rows.h"
#include "jt-month-columns.h"
#include "jt-wording-month.h"

/* The columns, from the left. */
enum
{
  COLUMN_INDICATOR,
  COLUMN_UNIT,
  COLUMN_MONTH,
  COLUMN_YEAR,
  COLUMN_SINCE,
  COLUMN_PREVIOUS,
  COLUMN_LAST_YEAR,
  N_COLUMNS
};

static char *
text_of (const JtMonthColumn *like, guint decimals, JtMonthSpan span, const JtMonthRow *row)
{
  JtMonthColumn column = *like;

  if (row == NULL)
    return g_strdup ("—");
  column.span = span;
  return jt_month_column_text (&column, decimals, row);
}

static JtListRow *
new_row (const JtMonthReport *report, guint decimals, const JtMonthLine *line,
         const JtMonthColumn *column)
{
  const JtMonthWords *words = jt_wording_month ();
  const gboolean all = line->level == JT_MONTH_LEVEL_ALL;
  const gboolean stock = jt_indicator_is_stock (column->indicator);
  const gboolean money = column->unit == JT_INDICATOR_UNIT_FEN;
  JtListRow *row = jt_list_row_new (column->indicator, NULL, N_COLUMNS);

  row->texts[COLUMN_INDICATOR] = g_strdup (words->indicators[column->indicator]);
  row->texts[COLUMN_UNIT] = g_strdup (money ? words->ten_thousand : words->units[column->unit]);
  /* What is left on a day is no sum of a month or a year. */
  row->texts[COLUMN_MONTH] = text_of (column, decimals, JT_MONTH_SPAN_MONTH, stock ? NULL : line->row);
  row->texts[COLUMN_YEAR] = text_of (column, decimals, JT_MONTH_SPAN_YEAR, stock ? NULL : line->row);
  row->texts[COLUMN_SINCE] = text_of (column, decimals, JT_MONTH_SPAN_SINCE, line->row);
  row->texts[COLUMN_PREVIOUS]
      = text_of (column, decimals, JT_MONTH_SPAN_MONTH, all ? report->previous : NULL);
  row->texts[COLUMN_LAST_YEAR]
      = text_of (column, decimals, JT_MONTH_SPAN_MONTH, all ? report->last_year : NULL);
  return row;
}

void
jt_month_numbers_show (JtTableView *table, const JtMonthReport *report, guint line)
{
  g_autoptr (JtMonthColumns) columns = jt_month_columns_default (jt_wording_month ());
  GPtrArray *rows = g_ptr_array_new ();
  const guint decimals = jt_month_report_decimals (report);
  JtIndicator last = JT_INDICATOR_LAST;

  g_return_if_fail (line < report->lines->len);

  /* Each indicator has up to three columns there, one after the other. */
  for (guint i = 0; i < columns->columns->len; i++)
    {
      const JtMonthColumn *column = g_ptr_array_index (columns->columns, i);

      if (column->indicator == last)
        continue;
      last = column->indicator;
      g_ptr_array_add (rows, new_row (report, decimals, g_ptr_array_index (report->lines, line),
                                      column));
    }
  jt_table_view_set_rows (table, rows);
}

gboolean
jt_month_numbers_get_chosen (JtTableView *table, JtIndicator *indicator)
{
  const JtListRow *row = jt_table_view_get_chosen (table);

  if (row != NULL)
    *indicator = (JtIndicator) row->id;
  return row != NULL;
}

/* -------------------------------------------------------------------------------- the table */

/* Spans have their names where the report is worded; they stand there for good. */
static JtTableColumn columns[N_COLUMNS] = {
  { "month.indicator", COLUMN_INDICATOR, NULL, 20, TRUE, JT_LIST_TEXT,
    JT_TABLE_FILTER_TEXT, TRUE },
  { "month.unit", COLUMN_UNIT, NULL, 5, FALSE, JT_LIST_TEXT, JT_TABLE_FILTER_TEXT, TRUE },
  { "month.month", COLUMN_MONTH, NULL, 11, FALSE, JT_LIST_NUMBER, JT_TABLE_FILTER_NONE, TRUE },
  { "month.year", COLUMN_YEAR, NULL, 11, FALSE, JT_LIST_NUMBER, JT_TABLE_FILTER_NONE, TRUE },
  { "month.since", COLUMN_SINCE, NULL, 14, FALSE, JT_LIST_NUMBER, JT_TABLE_FILTER_NONE, TRUE },
  { "month.previous", COLUMN_PREVIOUS, NULL, 11, FALSE, JT_LIST_NUMBER,
    JT_TABLE_FILTER_NONE, TRUE },
  { "month.last-year", COLUMN_LAST_YEAR, NULL, 12, FALSE, JT_LIST_NUMBER,
    JT_TABLE_FILTER_NONE, TRUE },
};

static void
say_titles (void)
{
  const JtMonthWords *words = jt_wording_month ();

  columns[COLUMN_INDICATOR].title = _ ("Indicator");
  columns[COLUMN_UNIT].title = _ ("Unit");
  columns[COLUMN_MONTH].title = words->spans[JT_MONTH_SPAN_MONTH];
  columns[COLUMN_YEAR].title = words->spans[JT_MONTH_SPAN_YEAR];
  columns[COLUMN_SINCE].title = words->spans[JT_MONTH_SPAN_SINCE];
  columns[COLUMN_PREVIOUS].title = _ ("Month before");
  columns[COLUMN_LAST_YEAR].title = _ ("Same month last year");
}

static char *
say_row (const JtListRow *row)
{
  /* Translators: a row of the month's table, read aloud: what, unit, this month, this year, since
   * the Scheme */
  return g_strdup_printf (_ ("%s, %s: %s, %s, %s"), row->texts[COLUMN_INDICATOR],
                          row->texts[COLUMN_UNIT], row->texts[COLUMN_MONTH],
                          row->texts[COLUMN_YEAR], row->texts[COLUMN_SINCE]);
}

/* Numbers of several units have no sum. */
static char *
say_selection (guint n, gint64 sum)
{
  return g_strdup_printf (ngettext ("%u indicator selected", "%u indicators selected", n), n);
}

void
jt_month_numbers_set_up (JtTableView *table, JtSession *session)
{
  const JtTableWords words = {
    .settings = "column-widths",
    .label = _ ("Numbers of the month"),
    .sheet = _ ("Numbers of the month"),
    .empty = _ ("No numbers yet"),
    .row_name = say_row,
    .selection = say_selection,
    .titles_said = TRUE,
  };

  say_titles ();
  jt_table_view_set_up (table, session, &jt_list_rows, columns, G_N_ELEMENTS (columns), &words);
}
