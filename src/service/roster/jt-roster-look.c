/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-look.h"

#include "jt-json.h"
#include "jt-roster-layout.h"
#include "jt-sheet-file.h"
#include "jt-workbook.h"

/* What is seen of a file before anything is made of it, and what a person made of that. */

static JsonArray *
headers_json (const JtRosterLayout *layout)
{
  JsonArray *array = json_array_new ();

  for (gsize i = 0; layout->headers[i] != NULL; i++)
    {
      JsonObject *header = json_object_new ();

      json_object_set_string_member (header, "header", layout->headers[i]);
      json_object_set_string_member (header, "field", layout->fields[i]);
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

static JsonObject *
sheet_json (const JtWorkbookSheet *sheet, const JtRosterLayout *layout, guint max_rows)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "name", sheet->name);
  json_object_set_boolean_member (object, "hidden", sheet->hidden);
  json_object_set_int_member (object, "n_rows", jt_sheet_n_rows (sheet->sheet));
  json_object_set_string_member (object, "kind", jt_roster_sheet_kind_nick (layout->kind));
  json_object_set_int_member (object, "header_row", layout->header_row);
  json_object_set_array_member (object, "headers", headers_json (layout));
  json_object_set_array_member (object, "rows", rows_json (sheet->sheet, max_rows));
  return object;
}

static void
hear_rows (guint n_rows, gpointer data)
{
  const JtRosterWatch *watch = data;

  if (watch->progress != NULL)
    watch->progress (JT_ROSTER_PHASE_READING, n_rows, 0, watch->data);
}

JsonObject *
jt_roster_look (const char *path, const char *charset, guint max_rows, const JtRosterWatch *watch,
                GError **error)
{
  const JtSheetFileOptions how = { .charset = charset,
                                   .cancellable = watch != NULL ? watch->cancellable : NULL,
                                   .progress = watch != NULL ? hear_rows : NULL,
                                   .data = (gpointer) watch };
  const char *used = NULL;
  g_autoptr (GPtrArray) sheets = jt_sheet_file_read_with (path, &how, &used, error);
  g_autoptr (GPtrArray) layouts = NULL;
  JsonObject *look;
  JsonArray *list;

  if (sheets == NULL)
    return NULL;
  layouts = jt_roster_layouts_guess (sheets);
  look = json_object_new ();
  list = json_array_new ();
  for (guint i = 0; i < sheets->len; i++)
    json_array_add_object_element (list, sheet_json (g_ptr_array_index (sheets, i),
                                                     g_ptr_array_index (layouts, i), max_rows));
  json_object_set_string_member (look, "charset", used);
  json_object_set_array_member (look, "sheets", list);
  return look;
}

/* --------------------------------------------------------------------- what a person made of it */

static JtRosterLayout *
layout_from_json (JsonObject *sheet)
{
  JtRosterLayout *layout = g_new0 (JtRosterLayout, 1);
  JsonArray *headers = jt_json_array (sheet, "headers");
  const guint n = headers != NULL ? json_array_get_length (headers) : 0;

  layout->sheet = g_strdup (jt_json_text (sheet, "name"));
  layout->kind = jt_roster_sheet_kind_from_nick (jt_json_text (sheet, "kind"));
  layout->header_row = (guint) jt_json_int (sheet, "header_row", 0);
  layout->headers = g_new0 (char *, n + 1);
  layout->fields = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      JsonObject *header = json_array_get_object_element (headers, i);

      layout->headers[i] = g_strdup (jt_json_text (header, "header"));
      layout->fields[i] = g_strdup (jt_json_text (header, "field"));
    }
  return layout;
}

GPtrArray *
jt_roster_layouts_from_json (JsonArray *sheets)
{
  GPtrArray *layouts = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_roster_layout_free);

  g_return_val_if_fail (sheets != NULL, layouts);

  for (guint i = 0; i < json_array_get_length (sheets); i++)
    g_ptr_array_add (layouts, layout_from_json (json_array_get_object_element (sheets, i)));
  return layouts;
}
