/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-preview.h"

#include "jt-area.h"
#include "jt-diagnostic.h"
#include "jt-json.h"
#include "jt-roster-layout.h"
#include "jt-roster.h"
#include "jt-wording.h"

/* Rows of each kind that are shown: more, nobody looks through. */
#define ROWS_SHOWN 1000

/* Where a fault is shown that belongs to no column of the file. */
#define FALLBACK "owner"

static const char *const kinds[] = {
  [JT_ROSTER_ROW_NEW] = "new",
  [JT_ROSTER_ROW_CHANGED] = "changed",
  [JT_ROSTER_ROW_UNCHANGED] = "unchanged",
  [JT_ROSTER_ROW_REJECTED] = "rejected",
};

static gint64
key_of (guint table, guint row)
{
  return ((gint64) table << 32) | row;
}

/* Row → the object that shows it. */
static JsonObject *
find (GHashTable *shown, guint table, guint row)
{
  const gint64 key = key_of (table, row);

  return g_hash_table_lookup (shown, &key);
}

/* Rows of a sheet stand in the order of their numbers. */
static const JtSheetRow *
find_row (const JtSheet *sheet, guint number)
{
  guint low = 0, high = jt_sheet_n_rows (sheet);

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;
      const JtSheetRow *row = jt_sheet_row (sheet, middle);

      if (row->number == number)
        return row;
      if (row->number < number)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

/* A cell as the book will have it: a binary decimal's area is shown as it is taken. */
static char *
show_cell (const char *name, const char *cell)
{
  JtArea area;

  if (g_str_equal (name, "area") && jt_area_parse_noisy (cell, &area, NULL))
    return jt_area_format (area);
  return g_strdup (cell);
}

static JsonObject *
show_cells (const JtRosterTable *table, guint number)
{
  JsonObject *cells = json_object_new ();
  const JtSheetRow *row = find_row (table->sheet, number);

  for (guint i = 0; row != NULL && i < jt_roster_n_fields (); i++)
    {
      const int column = jt_roster_table_column (table, i);
      const char *name = jt_roster_field_name (i);
      g_autofree char *shown = NULL;

      if (column < 0)
        continue;
      shown = show_cell (name, jt_sheet_row_cell (row, column));
      json_object_set_string_member (cells, name, shown);
    }
  return cells;
}

static int
compare_outcomes (gconstpointer a, gconstpointer b)
{
  const JtRosterOutcome *left = a, *right = b;
  const gint64 first = key_of (left->table, left->row), second = key_of (right->table, right->row);

  return (first > second) - (first < second);
}

static JsonArray *
list_rows (const JtRosterPlan *plan, const GPtrArray *tables, GHashTable *shown)
{
  JsonArray *rows = json_array_new ();
  guint counts[G_N_ELEMENTS (kinds)] = { 0 };

  g_array_sort (plan->outcomes, compare_outcomes);
  for (guint i = 0; i < plan->outcomes->len; i++)
    {
      const JtRosterOutcome *outcome = &g_array_index (plan->outcomes, JtRosterOutcome, i);
      const JtRosterTable *table = g_ptr_array_index (tables, outcome->table);
      const gint64 key = key_of (outcome->table, outcome->row);
      JsonObject *row;

      if (counts[outcome->kind]++ >= ROWS_SHOWN)
        continue;
      row = json_object_new ();
      json_object_set_string_member (row, "kind", kinds[outcome->kind]);
      json_object_set_string_member (row, "sheet", table->name);
      json_object_set_int_member (row, "row", outcome->row);
      json_object_set_object_member (row, "cells", show_cells (table, outcome->row));
      json_object_set_object_member (row, "before", json_object_new ());
      json_object_set_object_member (row, "faults", json_object_new ());
      json_array_add_object_element (rows, row);
      g_hash_table_insert (shown, g_memdup2 (&key, sizeof key), row);
    }
  return rows;
}

static void
add_changes (const JtRosterPlan *plan, GHashTable *shown)
{
  for (guint i = 0; i < plan->changes->len; i++)
    {
      const JtRosterChange *change = g_ptr_array_index (plan->changes, i);
      JsonObject *row = find (shown, change->table, change->row);

      if (row != NULL)
        json_object_set_string_member (json_object_get_object_member (row, "before"), change->field,
                                       change->before != NULL ? change->before : "");
    }
}

static char *
say_fault (const JtDiagnostic *fault)
{
  g_autoptr (JsonObject) said = jt_wording_rejection_json (
      fault->row, fault->column, JT_EXCHANGE_ERROR, (int) fault->code, fault->fact);

  return g_strdup (jt_json_text (said, "text"));
}

static void
add_faults (const JtRosterPlan *plan, GHashTable *shown)
{
  for (guint i = 0; i < plan->rejected->len; i++)
    {
      const JtDiagnostic *fault = g_ptr_array_index (plan->rejected, i);
      JsonObject *row = find (shown, fault->table, fault->row);
      const char *field
          = fault->field >= 0 ? jt_roster_field_name ((guint) fault->field) : FALLBACK;
      g_autofree char *text = NULL;
      g_autofree char *both = NULL;
      const char *earlier;

      if (row == NULL)
        continue;
      text = say_fault (fault);
      earlier = jt_json_text (json_object_get_object_member (row, "faults"), field);
      both = earlier != NULL ? g_strconcat (earlier, " ", text, NULL) : g_strdup (text);
      json_object_set_string_member (json_object_get_object_member (row, "faults"), field, both);
    }
}

/* The fields that some row shows, be it only a fault: 小区 is missing where no column has it. */
static JsonArray *
list_fields (const GPtrArray *tables, GHashTable *shown)
{
  JsonArray *fields = json_array_new ();

  for (guint i = 0; i < jt_roster_n_fields (); i++)
    {
      const char *name = jt_roster_field_name (i);
      gboolean given = FALSE;
      GHashTableIter iter;
      gpointer row;

      for (guint j = 0; j < tables->len && !given; j++)
        given = jt_roster_table_column (g_ptr_array_index (tables, j), i) >= 0;
      g_hash_table_iter_init (&iter, shown);
      while (!given && g_hash_table_iter_next (&iter, NULL, &row))
        given = json_object_has_member (json_object_get_object_member (row, "faults"), name)
                || json_object_has_member (json_object_get_object_member (row, "before"), name);
      if (given)
        json_array_add_string_element (fields, name);
    }
  return fields;
}

JsonObject *
jt_roster_preview (const JtRosterPlan *plan, const GPtrArray *tables)
{
  g_autoptr (GHashTable) shown
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  JsonObject *preview = json_object_new ();
  JsonArray *rows = list_rows (plan, tables, shown);

  add_changes (plan, shown);
  add_faults (plan, shown);
  json_object_set_array_member (preview, "fields", list_fields (tables, shown));
  json_object_set_array_member (preview, "rows", rows);
  return preview;
}

JsonArray *
jt_roster_preview_rejected (const JtRosterPlan *plan, const GPtrArray *tables)
{
  JsonArray *rejected = json_array_new ();

  for (guint i = 0; i < plan->rejected->len; i++)
    {
      const JtDiagnostic *fault = g_ptr_array_index (plan->rejected, i);
      const JtRosterTable *table = g_ptr_array_index (tables, fault->table);
      g_autofree char *text = say_fault (fault);
      JsonObject *item = json_object_new ();

      json_object_set_string_member (item, "sheet", table->name);
      json_object_set_int_member (item, "row", fault->row);
      json_object_set_string_member (item, "column", fault->column);
      json_object_set_string_member (item, "text", text);
      json_array_add_object_element (rejected, item);
    }
  return rejected;
}
