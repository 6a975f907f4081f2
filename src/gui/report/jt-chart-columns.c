/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-columns.h"

#include "jt-chart.h"
#include "jt-table-measure.h"

/* Charts of cases and votes name them; all others have one name and numbers. */
static gboolean
is_by_case (const JtChart *chart)
{
  return chart->kind == JT_CHART_COURSE || chart->kind == JT_CHART_TURNOUT;
}

void
jt_chart_columns_fill (JtTableColumn *columns, const JtChart *chart, const GPtrArray *rows)
{
  const gboolean by_case = is_by_case (chart);
  const guint named = by_case ? 1 : 0;

  for (guint i = 0; chart->headers[i] != NULL && i < JT_LIST_MOST_COLUMNS; i++)
    {
      g_autofree char *id = g_strdup_printf ("chart-%d.%u", chart->kind, i);
      const gboolean number = !by_case && i != named;

      /* There are few words above columns, and a table keeps them longer than a chart lives. */
      columns[i] = (JtTableColumn){
        .id = g_intern_string (id),
        .column = i,
        .title = g_intern_string (chart->headers[i]),
        .width = jt_table_measure (chart->headers[i], i, rows),
        .grows = i == named,
        .kind = number ? JT_LIST_NUMBER : JT_LIST_TEXT,
        .filter = number ? JT_TABLE_FILTER_NONE : JT_TABLE_FILTER_TEXT,
        .sorts = TRUE,
      };
    }
}

GPtrArray *
jt_chart_rows (const JtChart *chart)
{
  g_autoptr (GPtrArray) lines = chart != NULL ? jt_chart_table (chart) : NULL;
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      char **line = g_ptr_array_index (lines, i);
      const guint n = MIN (g_strv_length (line), JT_LIST_MOST_COLUMNS);
      g_autofree char *uid = g_strdup_printf ("%u", i);
      JtListRow *row = jt_list_row_new (i + 1, uid, n);

      for (guint column = 0; column < n; column++)
        row->texts[column] = g_strdup (line[column]);
      g_ptr_array_add (rows, row);
    }
  return rows;
}
