/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-import-rows.h"

#include <glib/gi18n.h>

#include "jt-import-columns.h"
#include "jt-import-table.h"
#include "jt-json.h"
#include "jt-mask.h"

/* Columns that are shown; a table of more is built slowly. */
#define COLUMNS_SHOWN JT_IMPORT_MOST_CELLS

static JtListRow *
new_row (guint id, JsonObject *item, const char *sheet, guint n_columns)
{
  JsonArray *cells = jt_json_array (item, "cells");
  JtListRow *row
      = jt_import_row_new (id, (guint) jt_json_int (item, "row", 0), sheet, n_columns);

  for (guint i = 0; i < MIN (json_array_get_length (cells), n_columns); i++)
    {
      /* By its look: whether a column holds numbers of persons is not settled yet. */
      g_autofree char *shown = jt_mask_numbers (json_array_get_string_element (cells, i));

      jt_import_row_set (row, i, shown, JT_IMPORT_MARK_NONE);
    }
  return row;
}

void
jt_import_rows_show (JtTableView *table, JsonObject *sheet)
{
  JsonArray *items = jt_json_array (sheet, "rows");
  JsonArray *headers = jt_json_array (sheet, "headers");
  const guint n_columns = MIN (json_array_get_length (headers), COLUMNS_SHOWN);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_list_row_free);

  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (titles, jt_import_column_name (headers, i));
  g_ptr_array_add (titles, NULL);
  for (guint i = 0; i < json_array_get_length (items); i++)
    g_ptr_array_add (rows, new_row (i + 1, json_array_get_object_element (items, i),
                                    jt_json_text (sheet, "name"), n_columns));
  jt_import_table_set_columns (table, "import-rows", NULL, (const char *const *) titles->pdata, 0,
                               FALSE, rows);
  jt_table_view_set_rows (table, rows);
}

char *
jt_import_rows_title (JsonObject *sheet)
{
  const char *name = jt_json_text (sheet, "name");
  const guint shown = json_array_get_length (jt_json_array (sheet, "rows"));
  const guint n = (guint) jt_json_int (sheet, "n_rows", 0);

  if (*name != '\0' && shown < n)
    /* Translators: the name of a sheet, and how many of its rows are seen */
    return g_strdup_printf (_ ("The file's rows: %s (the first %'u of %'u)"), name, shown, n);
  if (*name != '\0')
    /* Translators: the name of a sheet */
    return g_strdup_printf (_ ("The file's rows: %s"), name);
  if (shown < n)
    return g_strdup_printf (_ ("The file's rows (the first %'u of %'u)"), shown, n);
  return g_strdup (_ ("The file's rows"));
}

JsonObject *
jt_import_rows_find_sheet (JsonObject *look, const char *name)
{
  JsonArray *sheets = jt_json_array (look, "sheets");

  for (guint i = 0; i < json_array_get_length (sheets); i++)
    {
      JsonObject *sheet = json_array_get_object_element (sheets, i);

      if (g_strcmp0 (jt_json_text (sheet, "name"), name) == 0)
        return sheet;
    }
  return NULL;
}

void
jt_import_rows_name_columns (JtTableView *table, JsonObject *sheet)
{
  JsonArray *headers = jt_json_array (sheet, "headers");

  for (guint i = 0; i < MIN (json_array_get_length (headers), COLUMNS_SHOWN); i++)
    {
      g_autofree char *title = jt_import_column_name (headers, i);

      jt_import_table_set_title (table, i, title);
    }
  jt_table_view_update_titles (table);
}
