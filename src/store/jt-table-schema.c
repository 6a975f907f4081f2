/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-table.h"

#include "jt-db-private.h"
#include "jt-schema.h"

/* Made from rows after each transaction; everything else in the projection comes from payloads. */
static const char *const totals[]
    = { "case_event",  "case_line",    "case_standing", "case_turn", "entrance_total",
        "month_total", "motion_total", "name_key",      "standing_total", NULL };

/* Of these it matters on which day they were made. */
static const char *const dated[] = { "case_line", "case_turn", NULL };

static JtTable *
read_table (JtDb *db, const char *name, GError **error)
{
  g_autoptr (JtRows) rows = jt_db_query (
      db, "SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info (?1) ORDER BY cid",
      "s", name);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (JtColumn));
  JtTable *table = g_new0 (JtTable, 1);

  table->name = g_strdup (name);
  table->is_total = g_strv_contains (totals, name);
  table->is_dated = g_strv_contains (dated, name);

  while (jt_rows_next (rows, error))
    {
      JtColumn column = {
        .name = g_strdup (jt_rows_text (rows, "name")),
        .type = g_str_equal (jt_rows_text (rows, "type"), "INTEGER") ? JT_COLUMN_INTEGER
                                                                     : JT_COLUMN_TEXT,
        .not_null = jt_rows_int (rows, "notnull") != 0,
        .has_default = !jt_rows_null (rows, "dflt_value"),
        .key = (guint) jt_rows_int (rows, "pk"),
      };

      g_array_append_val (columns, column);
      if (column.key > 0)
        table->n_keys++;
    }

  /* jt-table-sql.h has a bit for each. */
  g_assert (columns->len <= 64);
  table->n_columns = columns->len;
  table->columns = (JtColumn *) (gpointer) g_array_free (g_steal_pointer (&columns), FALSE);
  return table;
}

/* Reads the program's own schema once, from a book without a file. */
static const JtTable *const *
read_tables (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JtDb) db = jt_db_open (NULL, JT_DB_MEMORY, &error);
  g_autoptr (JtRows) rows = NULL;
  GPtrArray *tables = g_ptr_array_new ();

  if (db == NULL)
    g_error ("the program's own schema: %s", error->message);

  rows = jt_db_query (db,
                      "SELECT name FROM sqlite_schema WHERE type = 'table' "
                      "AND name NOT LIKE 'sqlite_%' ORDER BY name",
                      "");
  while (jt_rows_next (rows, &error))
    {
      const char *name = jt_rows_text (rows, "name");

      if (!jt_schema_is_kept (name))
        g_ptr_array_add (tables, read_table (db, name, &error));
    }
  if (error != NULL)
    g_error ("the program's own schema: %s", error->message);

  g_clear_pointer (&rows, jt_rows_free);
  g_ptr_array_add (tables, NULL);
  return (const JtTable *const *) g_ptr_array_free (tables, FALSE);
}

const JtTable *const *
jt_tables_projection (void)
{
  static const JtTable *const *tables = NULL;

  if (g_once_init_enter (&tables))
    {
      const JtTable *const *read = read_tables ();

      g_once_init_leave (&tables, read);
    }

  return tables;
}

const JtTable *
jt_table_find (const char *name)
{
  const JtTable *const *tables = jt_tables_projection ();

  for (guint i = 0; tables[i] != NULL; i++)
    {
      if (g_str_equal (tables[i]->name, name))
        return tables[i];
    }

  return NULL;
}

const JtColumn *
jt_table_column (const JtTable *table, const char *name)
{
  for (guint i = 0; i < table->n_columns; i++)
    {
      if (g_str_equal (table->columns[i].name, name))
        return &table->columns[i];
    }

  return NULL;
}
