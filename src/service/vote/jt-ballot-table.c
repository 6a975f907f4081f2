/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-table.h"

#include "jt-csv.h"
#include "jt-file.h"
#include "jt-roster-workbook.h"

/* A Chinese character takes two. */
#define WIDTH 14
#define WIDTH_WIDE 28

static gboolean
write_csv (const char *path, const GPtrArray *rows, GError **error)
{
  g_autoptr (GString) csv = g_string_new (NULL);

  jt_csv_append_mark (csv);
  for (guint i = 0; i < rows->len; i++)
    {
      const char *const *row = g_ptr_array_index (rows, i);

      jt_csv_append_row (csv, row, g_strv_length ((GStrv) row));
    }
  return jt_file_write (path, csv->str, csv->len, error);
}

static gboolean
write_workbook (const char *path, const char *sheet, const GPtrArray *rows, guint area,
                GError **error)
{
  const char *const *titles = g_ptr_array_index (rows, 0);
  const guint n_columns = g_strv_length ((GStrv) titles);
  g_autofree JtRosterColumn *columns = g_new0 (JtRosterColumn, n_columns);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < n_columns; i++)
    columns[i] = (JtRosterColumn){ titles[i],
                                   i == area ? JT_ROSTER_COLUMN_AREA : JT_ROSTER_COLUMN_TEXT,
                                   i == 1 ? WIDTH_WIDE : WIDTH };
  for (guint i = 1; i < rows->len; i++)
    g_ptr_array_add (lines, g_ptr_array_index (rows, i));
  return jt_roster_workbook_write (path, sheet, columns, n_columns, lines, error);
}

gboolean
jt_ballot_table_write (const char *path, const char *sheet, const GPtrArray *rows, guint area,
                       GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".csv") ? write_csv (path, rows, error)
                                          : write_workbook (path, sheet, rows, area, error);
}
