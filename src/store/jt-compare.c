/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-statement.h"
#include "jt-table.h"

/* Two sorted walks side by side, each through its own connection: nothing is attached, so a
 * snapshot of the book can be held open all the while, and no table is kept in memory. */

#define MOST_DIFFERENCES 100

void
jt_difference_free (JtDifference *difference)
{
  if (difference == NULL)
    return;

  g_free (difference->table);
  g_free (difference->key);
  g_free (difference->what);
  g_free (difference);
}

typedef struct
{
  const JtTable *table;
  GPtrArray *differences;
  gint64 count;
} Comparison;

static int
key_place (gconstpointer a, gconstpointer b)
{
  const JtColumn *const *left = a;
  const JtColumn *const *right = b;

  return (int) (*left)->key - (int) (*right)->key;
}

/* The key's columns in the order of the key, which need not be that of the table. */
static GPtrArray *
key_columns (const JtTable *table)
{
  GPtrArray *keys = g_ptr_array_new ();

  for (guint i = 0; i < table->n_columns; i++)
    {
      if (table->columns[i].key > 0)
        g_ptr_array_add (keys, &table->columns[i]);
    }
  g_ptr_array_sort (keys, key_place);

  return keys;
}

static JtRows *
walk (JtDb *db, const JtTable *table, GPtrArray *keys)
{
  GString *sql = g_string_new (NULL);
  JtRows *rows = NULL;

  g_string_append_printf (sql, "SELECT * FROM \"%s\" ORDER BY ", table->name);
  for (guint i = 0; i < keys->len; i++)
    {
      const JtColumn *column = g_ptr_array_index (keys, i);

      g_string_append_printf (sql, "%s\"%s\"", i > 0 ? ", " : "", column->name);
    }

  rows = jt_db_query (db, g_string_chunk_insert_const (db->texts, sql->str), "");
  g_string_free (sql, TRUE);
  return rows;
}

static int
compare_values (JtRows *here, JtRows *there, const JtColumn *column)
{
  if (column->type == JT_COLUMN_INTEGER)
    {
      gint64 a = jt_rows_int_or (here, column->name, G_MININT64);
      gint64 b = jt_rows_int_or (there, column->name, G_MININT64);

      return (a > b) - (a < b);
    }

  /* In UTF-8 the order of bytes, which is SQLite's, is what strcmp() gives. */
  return g_strcmp0 (jt_rows_text (here, column->name), jt_rows_text (there, column->name));
}

static int
compare_keys (JtRows *here, JtRows *there, GPtrArray *keys)
{
  for (guint i = 0; i < keys->len; i++)
    {
      int order = compare_values (here, there, g_ptr_array_index (keys, i));

      if (order != 0)
        return order;
    }

  return 0;
}

static void
add_difference (Comparison *comparison, JtRows *rows, GPtrArray *keys, const char *what)
{
  JtDifference *difference = NULL;
  GString *key = NULL;

  comparison->count++;
  if (comparison->count > MOST_DIFFERENCES)
    return;

  key = g_string_new (NULL);
  for (guint i = 0; i < keys->len; i++)
    {
      const JtColumn *column = g_ptr_array_index (keys, i);

      g_string_append_printf (key, "%s%s", i > 0 ? "/" : "", jt_rows_text (rows, column->name));
    }

  difference = g_new0 (JtDifference, 1);
  difference->table = g_strdup (comparison->table->name);
  difference->key = g_string_free (key, FALSE);
  difference->what = g_strdup (what);
  g_ptr_array_add (comparison->differences, difference);
}

/* The row is in both books: names the columns that differ. */
static void
compare_rows (Comparison *comparison, JtRows *here, JtRows *there, GPtrArray *keys)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < comparison->table->n_columns; i++)
    {
      const JtColumn *column = &comparison->table->columns[i];

      if (jt_rows_null (here, column->name) != jt_rows_null (there, column->name) ||
          compare_values (here, there, column) != 0)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", column->name);
    }

  if (names->len > 0)
    add_difference (comparison, here, keys, names->str);
}

static gboolean
compare_table (Comparison *comparison, JtDb *here, JtDb *there, GError **error)
{
  g_autoptr (GPtrArray) keys = key_columns (comparison->table);
  g_autoptr (JtRows) left = walk (here, comparison->table, keys);
  g_autoptr (JtRows) right = walk (there, comparison->table, keys);
  GError *failure = NULL;
  gboolean on_left = jt_rows_next (left, &failure);
  gboolean on_right = failure == NULL && jt_rows_next (right, &failure);

  while (failure == NULL && (on_left || on_right))
    {
      int order = !on_left ? 1 : !on_right ? -1 : compare_keys (left, right, keys);

      if (order < 0)
        add_difference (comparison, left, keys, "only here");
      else if (order > 0)
        add_difference (comparison, right, keys, "only there");
      else
        compare_rows (comparison, left, right, keys);

      if (order <= 0)
        on_left = jt_rows_next (left, &failure);
      if (order >= 0 && failure == NULL)
        on_right = jt_rows_next (right, &failure);
    }

  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

gboolean
jt_tables_compare (JtDb *here, const char *other, GPtrArray *differences, gint64 *count,
                   GError **error)
{
  const JtTable *const *tables = jt_tables_projection ();
  g_autoptr (JtDb) there = jt_db_open (other, JT_DB_READ, error);
  Comparison comparison = { .differences = differences };

  if (there == NULL)
    return FALSE;

  for (guint i = 0; tables[i] != NULL; i++)
    {
      if (tables[i]->is_dated)
        continue;
      comparison.table = tables[i];
      if (!compare_table (&comparison, here, there, error))
        return FALSE;
    }

  if (count != NULL)
    *count = comparison.count;
  return TRUE;
}
