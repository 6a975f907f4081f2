/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-readable-fixture.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "jt-table.h"

#define UID_LENGTH 26
#define HASH_LENGTH 64

static sqlite3 *
open_book (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  return db;
}

static gboolean
is_made_of (const char *text, gsize length, const char *characters)
{
  return strlen (text) == length && strspn (text, characters) == length;
}

/* "2026-11-18T09:32:05Z" */
static gboolean
is_real_time (const char *text)
{
  return strlen (text) == 20 && text[10] == 'T' && text[19] == 'Z';
}

static void
append_value (GString *dump, GHashTable *uids, const char *text)
{
  gpointer number;

  if (text == NULL)
    g_string_append (dump, "-");
  else if (is_made_of (text, UID_LENGTH, "0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
    {
      number = g_hash_table_lookup (uids, text);
      if (number == NULL)
        {
          number = GUINT_TO_POINTER (g_hash_table_size (uids) + 1);
          g_hash_table_insert (uids, g_strdup (text), number);
        }
      g_string_append_printf (dump, "#%u", GPOINTER_TO_UINT (number));
    }
  else if (is_made_of (text, HASH_LENGTH, "0123456789abcdef") || is_real_time (text))
    g_string_append (dump, "~");
  else
    g_string_append (dump, text);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Kept totals are made from rows in no order of their own. */
static void
sort_lines (GString *dump, gsize start)
{
  g_auto (GStrv) lines = g_strsplit (dump->str + start, "\n", -1);
  const guint n_lines = g_strv_length (lines);

  if (n_lines < 2)
    return;
  qsort (lines, n_lines - 1, sizeof (char *), compare_lines); /* the last one is empty */
  g_string_truncate (dump, start);
  for (guint i = 0; i + 1 < n_lines; i++)
    g_string_append_printf (dump, "%s\n", lines[i]);
}

static void
dump_table (sqlite3 *db, const char *table, const char *columns, const char *order,
            GHashTable *uids, GString *dump)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s %s", columns, table, order);
  sqlite3_stmt *stmt = NULL;
  int result;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  while ((result = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      g_string_append (dump, table);
      for (int i = 0; i < sqlite3_column_count (stmt); i++)
        {
          g_string_append_c (dump, '|');
          append_value (dump, uids, (const char *) sqlite3_column_text (stmt, i));
        }
      g_string_append_c (dump, '\n');
    }
  g_assert_cmpint (result, ==, SQLITE_DONE);
  sqlite3_finalize (stmt);
}

char *
jt_readable_dump (const char *path)
{
  const JtTable *const *tables = jt_tables_projection ();
  g_autoptr (GHashTable) uids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GString *dump = g_string_new (NULL);
  sqlite3 *db = open_book (path);

  for (gsize i = 0; tables[i] != NULL; i++)
    {
      const gsize start = dump->len;

      dump_table (db, tables[i]->name, "*", tables[i]->is_total ? "" : "ORDER BY rowid", uids,
                  dump);
      if (tables[i]->is_total)
        sort_lines (dump, start);
    }
  dump_table (db, "secret", "uid, value", "ORDER BY rowid", uids, dump);
  dump_table (db, "journal", "today, command, version, final", "ORDER BY rowid",
              uids, dump);
  sqlite3_close (db);
  return g_string_free (dump, FALSE);
}

GPtrArray *
jt_readable_query (const char *path, const char *sql)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  sqlite3 *db = open_book (path);
  sqlite3_stmt *stmt = NULL;
  int result;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  while ((result = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (found, g_strdup ((const char *) sqlite3_column_text (stmt, 0)));
  g_assert_cmpint (result, ==, SQLITE_DONE);
  sqlite3_finalize (stmt);
  sqlite3_close (db);
  return found;
}
