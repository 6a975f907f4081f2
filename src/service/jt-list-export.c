/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-list-export.h"

#include <string.h>

#include "jt-area.h"
#include "jt-csv.h"
#include "jt-file.h"
#include "jt-money.h"
#include "jt-roster-workbook.h"

/* How many rows are read at a time. */
#define CHUNK 256

/* Commas stay in what is no number. */
static char *
without_separators (const char *text)
{
  g_auto (GStrv) digits = NULL;
  JtMoney number;

  if (!jt_money_parse (text, &number, NULL))
    return g_strdup (text);
  digits = g_strsplit (text, ",", -1);
  return g_strjoinv ("", digits);
}

char *
jt_list_column_text (const JtListColumn *column, const JtListRow *row)
{
  const char *text = row->texts[column->column];
  const gint64 number = row->numbers[column->column];

  switch (column->kind)
    {
    case JT_LIST_WHOLE:
      return number != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : g_strdup ("");
    case JT_LIST_AREA:
      return number != JT_AREA_UNKNOWN ? jt_area_format (number) : g_strdup ("");
    case JT_LIST_NUMBER:
      return text != NULL ? without_separators (text) : g_strdup ("");
    case JT_LIST_TEXT:
    default:
      if (column->word != NULL)
        text = column->word (text);
      return g_strdup (text != NULL ? text : "");
    }
}

typedef void (*Take) (GStrv cells, gpointer data);

/* Calls @take with the cells of each row, in the order of @ids; what is gone is left out. */
static gboolean
each_row (JtOffice *office, const JtListSource *source, const JtListSnapshot *snapshot,
          const GArray *ids, const JtListColumn *columns, guint n_columns, Take take, gpointer data,
          GCancellable *cancellable, GError **error)
{
  for (guint first = 0; first < ids->len; first += CHUNK)
    {
      const guint n = MIN (CHUNK, ids->len - first);
      g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
      g_autoptr (GPtrArray) rows
          = source->read (office, snapshot, &g_array_index (ids, gint64, first), n, error);

      if (rows == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      for (guint i = 0; i < rows->len; i++)
        {
          JtListRow *row = g_ptr_array_index (rows, i);

          g_hash_table_insert (by_id, &row->id, row);
        }
      for (guint i = first; i < first + n; i++)
        {
          const JtListRow *row = g_hash_table_lookup (by_id, &g_array_index (ids, gint64, i));
          GStrv cells;

          if (row == NULL)
            continue;
          cells = g_new0 (char *, n_columns + 1);
          for (guint column = 0; column < n_columns; column++)
            cells[column] = jt_list_column_text (&columns[column], row);
          take (cells, data);
        }
    }
  return TRUE;
}

/* ------------------------------------------------------------------------------------ a text */

/* Spreadsheet programs quote a cell that holds what parts cells. */
static void
append_cell (GString *text, const char *cell)
{
  if (strpbrk (cell, "\t\n\r\"") == NULL)
    {
      g_string_append (text, cell);
      return;
    }
  g_string_append_c (text, '"');
  for (; *cell != '\0'; cell++)
    {
      if (*cell == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *cell);
    }
  g_string_append_c (text, '"');
}

static void
take_copied (GStrv cells, gpointer data)
{
  GString *text = data;

  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\t');
      append_cell (text, cells[i]);
    }
  g_string_append_c (text, '\n');
  g_strfreev (cells);
}

char *
jt_list_copy (JtOffice *office, const JtListSource *source, const JtListSnapshot *snapshot,
              const GArray *ids, const JtListColumn *columns, guint n_columns, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GStrv headers = g_new0 (char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    headers[i] = g_strdup (columns[i].header);
  take_copied (headers, text);
  if (!each_row (office, source, snapshot, ids, columns, n_columns, take_copied, text, NULL, error))
    return NULL;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* ------------------------------------------------------------------------------------ a file */

static void
take_row (GStrv cells, gpointer data)
{
  g_ptr_array_add (data, cells);
}

static gboolean
write_csv (const char *path, const JtListColumn *columns, guint n_columns, const GPtrArray *rows,
           GError **error)
{
  g_autoptr (GString) csv = g_string_new (NULL);
  g_autofree const char **headers = g_new0 (const char *, n_columns);

  for (guint i = 0; i < n_columns; i++)
    headers[i] = columns[i].header;
  jt_csv_append_mark (csv);
  jt_csv_append_row (csv, headers, n_columns);
  for (guint i = 0; i < rows->len; i++)
    jt_csv_append_row (csv, g_ptr_array_index (rows, i), n_columns);
  return jt_file_write (path, csv->str, csv->len, error);
}

static gboolean
write_workbook (const char *path, const char *sheet, const JtListColumn *columns, guint n_columns,
                const GPtrArray *rows, GError **error)
{
  static const JtRosterColumnKind kinds[] = {
    [JT_LIST_TEXT] = JT_ROSTER_COLUMN_TEXT,
    [JT_LIST_WHOLE] = JT_ROSTER_COLUMN_WHOLE,
    [JT_LIST_AREA] = JT_ROSTER_COLUMN_AREA,
    [JT_LIST_NUMBER] = JT_ROSTER_COLUMN_NUMBER,
  };
  g_autofree JtRosterColumn *written = g_new0 (JtRosterColumn, n_columns);

  for (guint i = 0; i < n_columns; i++)
    written[i] = (JtRosterColumn){ columns[i].header, kinds[columns[i].kind], columns[i].width };
  return jt_roster_workbook_write (path, sheet, written, n_columns, rows, error);
}

gboolean
jt_list_export (JtOffice *office, const JtListSource *source, const JtListSnapshot *snapshot,
                const JtListColumn *columns, guint n_columns, const char *sheet, const char *path,
                GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *lower = g_ascii_strdown (path, -1);

  if (!each_row (office, source, snapshot, snapshot->ids, columns, n_columns, take_row, rows,
                 cancellable, error))
    return FALSE;
  return g_str_has_suffix (lower, ".csv")
             ? write_csv (path, columns, n_columns, rows, error)
             : write_workbook (path, sheet, columns, n_columns, rows, error);
}
