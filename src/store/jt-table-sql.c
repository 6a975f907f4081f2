/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-table-sql.h"

/* What a text was made for. */
typedef struct
{
  const JtTable *table; /* the program's own schema: one address a table */
  JtColumnSet columns;
  JtTableVerb verb;
} Shape;

static guint
shape_hash (gconstpointer data)
{
  const Shape *shape = data;

  return g_direct_hash (shape->table) ^ g_int64_hash (&shape->columns) ^ (guint) shape->verb;
}

static gboolean
shape_equal (gconstpointer one, gconstpointer other)
{
  const Shape *a = one;
  const Shape *b = other;

  return a->table == b->table && a->columns == b->columns && a->verb == b->verb;
}

/* Appends the format for each column that is, or is not, part of the key. */
static void
append_columns (GString *sql, const Shape *shape, gboolean keys, const char *format,
                const char *between)
{
  const char *separator = "";

  for (guint i = 0; i < shape->table->n_columns; i++)
    {
      const JtColumn *column = &shape->table->columns[i];

      if ((shape->columns & jt_column_bit (shape->table, column)) == 0
          || (column->key > 0) != keys)
        continue;

      /* '@' stands for the name, '#' for the number of its value. */
      g_string_append (sql, separator);
      for (const char *c = format; *c != '\0'; c++)
        {
          if (*c == '@')
            g_string_append_printf (sql, "\"%s\"", column->name);
          else if (*c == '#')
            g_string_append_printf (sql, "?%u", i + 1);
          else
            g_string_append_c (sql, *c);
        }
      separator = between;
    }
}

static gboolean
has_values (const Shape *shape)
{
  for (guint i = 0; i < shape->table->n_columns; i++)
    {
      const JtColumn *column = &shape->table->columns[i];

      if (column->key == 0 && (shape->columns & jt_column_bit (shape->table, column)) != 0)
        return TRUE;
    }

  return FALSE;
}

static void
append_upsert (GString *sql, const Shape *shape)
{
  const char *comma = has_values (shape) ? ", " : "";

  g_string_append_printf (sql, "INSERT INTO \"%s\" (", shape->table->name);
  append_columns (sql, shape, TRUE, "@", ", ");
  g_string_append (sql, comma);
  append_columns (sql, shape, FALSE, "@", ", ");
  g_string_append (sql, ") VALUES (");
  append_columns (sql, shape, TRUE, "#", ", ");
  g_string_append (sql, comma);
  append_columns (sql, shape, FALSE, "#", ", ");
  g_string_append (sql, ") ON CONFLICT (");
  append_columns (sql, shape, TRUE, "@", ", ");

  if (has_values (shape))
    {
      g_string_append (sql, ") DO UPDATE SET ");
      append_columns (sql, shape, FALSE, "@ = #", ", ");
    }
  else
    {
      g_string_append (sql, ") DO NOTHING");
    }
}

static void
append_update (GString *sql, const Shape *shape)
{
  g_string_append_printf (sql, "UPDATE \"%s\" SET ", shape->table->name);
  append_columns (sql, shape, FALSE, "@ = #", ", ");
}

static char *
make_sql (const Shape *shape)
{
  GString *sql = g_string_new (NULL);

  switch (shape->verb)
    {
    case JT_TABLE_UPSERT:
      append_upsert (sql, shape);
      return g_string_free (sql, FALSE);
    case JT_TABLE_UPDATE:
      append_update (sql, shape);
      break;
    case JT_TABLE_DELETE:
      g_string_append_printf (sql, "DELETE FROM \"%s\"", shape->table->name);
      break;
    case JT_TABLE_SELECT:
      g_string_append_printf (sql, "SELECT * FROM \"%s\"", shape->table->name);
      break;
    }
  g_string_append (sql, " WHERE ");
  append_columns (sql, shape, TRUE, "@ = #", " AND ");

  return g_string_free (sql, FALSE);
}

const char *
jt_table_sql (JtDb *db, JtTableVerb verb, const JtTable *table, JtColumnSet columns)
{
  const Shape shape = { .table = table, .columns = columns, .verb = verb };
  char *sql = NULL;

  if (db->shapes == NULL)
    db->shapes = g_hash_table_new_full (shape_hash, shape_equal, g_free, g_free);

  sql = g_hash_table_lookup (db->shapes, &shape);
  if (sql == NULL)
    {
      sql = make_sql (&shape);
      g_hash_table_insert (db->shapes, g_memdup2 (&shape, sizeof shape), sql);
    }

  return sql;
}
