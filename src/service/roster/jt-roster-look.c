/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-look.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-cell.h"
#include "jt-csv.h"
#include "jt-file.h"
#include "jt-header.h"
#include "jt-json.h"
#include "jt-roster.h"
#include "jt-sheet-file.h"
#include "jt-workbook.h"

/* How far down a header is looked for, and how many known headers make one. */
#define HEADER_ROWS 10
#define HEADER_LEAST 2

/* Returns: (nullable): what a header is taken for. */
static const char *
find_field (const char *header)
{
  for (guint i = 0; i < jt_roster_n_columns (); i++)
    if (jt_header_field_matches (jt_roster_column (i), header))
      return jt_roster_column (i)->field;
  return NULL;
}

static guint
count_known (const JtSheetRow *row)
{
  guint known = 0;

  for (guint i = 0; i < row->n_cells; i++)
    known += find_field (row->cells[i]) != NULL;
  return known;
}

/* Returns: the index of the header's row, or -1. */
static int
find_header (const JtSheet *sheet)
{
  const guint n = MIN (jt_sheet_n_rows (sheet), HEADER_ROWS);
  guint best = HEADER_LEAST - 1;
  int found = -1;

  for (guint i = 0; i < n; i++)
    {
      const guint known = count_known (jt_sheet_row (sheet, i));

      if (known > best)
        {
          best = known;
          found = (int) i;
        }
    }
  return found;
}

/* Headers of two rows: the lower one says more than the one that spans it. */
static GStrv
read_headers (const JtSheet *sheet, int index)
{
  g_autoptr (GPtrArray) headers = g_ptr_array_new_with_free_func (g_free);
  const JtSheetRow *row = jt_sheet_row (sheet, (guint) index);
  const JtSheetRow *below = (guint) index + 1 < jt_sheet_n_rows (sheet)
                                ? jt_sheet_row (sheet, (guint) index + 1)
                                : NULL;
  const gboolean two = below != NULL && count_known (below) > 0;
  const guint n = two ? MAX (row->n_cells, below->n_cells) : row->n_cells;

  for (guint i = 0; i < n; i++)
    {
      const char *lower = two ? jt_sheet_row_cell (below, (int) i) : "";
      const char *text = find_field (lower) != NULL ? lower : jt_sheet_row_cell (row, (int) i);

      g_ptr_array_add (headers, jt_cell_clean (text));
    }
  g_ptr_array_add (headers, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&headers), FALSE);
}

static JsonArray *
headers_json (const JtSheet *sheet)
{
  JsonArray *array = json_array_new ();
  const int index = find_header (sheet);
  g_auto (GStrv) headers = index >= 0 ? read_headers (sheet, index) : NULL;

  for (gsize i = 0; headers != NULL && headers[i] != NULL; i++)
    {
      JsonObject *header = json_object_new ();

      json_object_set_string_member (header, "header", headers[i]);
      jt_json_set_text (header, "field", find_field (headers[i]));
      json_array_add_object_element (array, header);
    }
  return array;
}

static JsonArray *
rows_json (const JtSheet *sheet, guint max_rows)
{
  JsonArray *array = json_array_new ();
  const guint n = MIN (jt_sheet_n_rows (sheet), max_rows);

  for (guint i = 0; i < n; i++)
    {
      const JtSheetRow *row = jt_sheet_row (sheet, i);
      JsonObject *object = json_object_new ();
      JsonArray *cells = json_array_new ();

      for (guint j = 0; j < row->n_cells; j++)
        json_array_add_string_element (cells, row->cells[j]);
      json_object_set_int_member (object, "row", row->number);
      json_object_set_array_member (object, "cells", cells);
      json_array_add_object_element (array, object);
    }
  return array;
}

JsonObject *
jt_roster_look (const char *path, guint max_rows, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) sheets = jt_sheet_file_read_all (path, cancellable, error);
  JsonObject *look;
  JsonArray *list;

  if (sheets == NULL)
    return NULL;
  look = json_object_new ();
  list = json_array_new ();
  for (guint i = 0; i < sheets->len; i++)
    {
      const JtWorkbookSheet *sheet = g_ptr_array_index (sheets, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "name", sheet->name);
      json_object_set_boolean_member (object, "hidden", sheet->hidden);
      json_object_set_int_member (object, "n_rows", jt_sheet_n_rows (sheet->sheet));
      json_object_set_array_member (object, "headers", headers_json (sheet->sheet));
      json_object_set_array_member (object, "rows", rows_json (sheet->sheet, max_rows));
      json_array_add_object_element (list, object);
    }
  json_object_set_array_member (look, "sheets", list);
  return look;
}

/* --------------------------------------------------------------------------- rejected rows */

/* Returns: (transfer full): row number → every reason. */
static GHashTable *
collect_reasons (JsonArray *rejected)
{
  GHashTable *reasons = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < json_array_get_length (rejected); i++)
    {
      JsonObject *fault = json_array_get_object_element (rejected, i);
      gpointer row = GUINT_TO_POINTER ((guint) jt_json_int (fault, "row", 0));
      const char *before = g_hash_table_lookup (reasons, row);
      g_autofree char *text = g_strdup_printf ("%s: %s", jt_json_text (fault, "column"),
                                               jt_json_text (fault, "text"));

      g_hash_table_replace (reasons, row,
                            before != NULL ? g_strconcat (before, " ", text, NULL)
                                           : g_steal_pointer (&text));
    }
  return reasons;
}

static void
append_row (GString *csv, const JtSheetRow *row, guint n_columns, const char *reason)
{
  g_autofree const char **fields = g_new0 (const char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    fields[i] = jt_sheet_row_cell (row, (int) i);
  fields[n_columns] = reason;
  jt_csv_append_row (csv, fields, n_columns + 1);
}

gboolean
jt_roster_save_rejected (const char *path, JsonArray *rejected, const char *mended, GError **error)
{
  g_autoptr (GPtrArray) sheets = jt_sheet_file_read_all (path, NULL, error);
  g_autoptr (GHashTable) reasons = collect_reasons (rejected);
  g_autoptr (GString) csv = g_string_new (NULL);

  if (sheets == NULL)
    return FALSE;
  jt_csv_append_mark (csv);
  for (guint i = 0; i < sheets->len; i++)
    {
      const JtSheet *sheet = ((JtWorkbookSheet *) g_ptr_array_index (sheets, i))->sheet;
      const int header = find_header (sheet);
      g_auto (GStrv) headers = header >= 0 ? read_headers (sheet, header) : NULL;
      g_autofree const char **fields = NULL;
      guint n_columns;

      if (headers == NULL)
        continue;
      n_columns = g_strv_length (headers);
      fields = g_new0 (const char *, n_columns + 1);
      memcpy (fields, headers, n_columns * sizeof (char *));
      /* Translators: header of the last column of a file of rejected rows */
      fields[n_columns] = _ ("What is wrong");
      jt_csv_append_row (csv, fields, n_columns + 1);
      for (guint j = (guint) header + 1; j < jt_sheet_n_rows (sheet); j++)
        {
          const JtSheetRow *row = jt_sheet_row (sheet, j);
          const char *reason = g_hash_table_lookup (reasons, GUINT_TO_POINTER (row->number));

          if (reason != NULL)
            append_row (csv, row, n_columns, reason);
        }
      break;
    }
  return jt_file_write (mended, csv->str, csv->len, error);
}
