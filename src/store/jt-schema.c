/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-schema.h"

#include <gio/gio.h>
#include <string.h>

#include "jt-store-office.h"
#include "jt-store-resources.h"

/* Where the version of the projection is noted. */
#define PROJECTION "projection"

static const char *const projection_files[] = {
  "schema.sql",
  "schema-stages.sql",
  "schema-lanes.sql",
  "schema-beside.sql",
  "schema-month.sql",
  "schema-lists.sql",
};

static GBytes *
load (const char *file)
{
  g_autofree char *path = g_strconcat ("/org/jiati/Jiati/", file, NULL);
  GBytes *bytes =
      g_resource_lookup_data (jt_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  /* It is part of the program. */
  g_assert (bytes != NULL);
  return bytes;
}

static gboolean
run_file (JtDb *db, const char *file, GError **error)
{
  g_autoptr (GBytes) bytes = load (file);

  /* GResource puts a zero behind every file. */
  return jt_db_script (db, g_bytes_get_data (bytes, NULL), error);
}

/* SHA-256 over the projection's files: any edit of theirs is a new version. */
static char *
add_up_version (void)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < G_N_ELEMENTS (projection_files); i++)
    {
      g_autoptr (GBytes) bytes = load (projection_files[i]);
      gsize size = 0;
      const guchar *data = g_bytes_get_data (bytes, &size);

      g_checksum_update (sum, data, (gssize) size);
    }

  return g_strdup (g_checksum_get_string (sum));
}

/* Added up once: whoever opens a book asks for it more than once. */
static const char *
projection_version (void)
{
  static char *version = NULL;

  if (g_once_init_enter (&version))
    g_once_init_leave (&version, add_up_version ());
  return version;
}

gboolean
jt_schema_create_kept (JtDb *db, GError **error)
{
  return run_file (db, "schema-kept.sql", error);
}

gboolean
jt_schema_create_projection (JtDb *db, GError **error)
{
  const char *version = projection_version ();

  for (guint i = 0; i < G_N_ELEMENTS (projection_files); i++)
    {
      if (!run_file (db, projection_files[i], error))
        return FALSE;
    }

  return jt_store_local_set (db, PROJECTION, version, error);
}

gboolean
jt_schema_is_kept (const char *table)
{
  static const char *const kept[] = {
    "journal", "secret", "attachment", "local_setting", "draft", NULL,
  };

  return g_strv_contains (kept, table);
}

gboolean
jt_schema_check (JtDb *db, GError **error)
{
  gint64 found = 0;

  if (!jt_db_number (db, &found, error,
                     "SELECT count (*) FROM sqlite_schema WHERE type = 'table' AND name IN "
                     "('journal', 'secret', 'attachment', 'local_setting', 'draft')",
                     ""))
    return FALSE;

  if (found != 5)
    {
      g_set_error_literal (error, JT_STORE_ERROR, JT_STORE_ERROR_DAMAGED, db->path);
      return FALSE;
    }

  return TRUE;
}

/* The SQL of every trigger, by name. */
static GHashTable *
read_triggers (JtDb *db, GError **error)
{
  g_autoptr (GHashTable) triggers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (JtRows) rows
      = jt_db_query (db, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'", "");
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    g_hash_table_replace (triggers, g_strdup (jt_rows_text (rows, "name")),
                          g_strdup (jt_rows_text (rows, "sql")));
  if (failure == NULL)
    return g_steal_pointer (&triggers);

  g_propagate_error (error, failure);
  return NULL;
}

/* Adds the names in @one whose SQL @other has not.  What is in both and differs is added once. */
static void
add_other (GPtrArray *names, GHashTable *one, GHashTable *other, gboolean absent_only)
{
  GHashTableIter iter;
  gpointer name, sql;

  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &name, &sql))
    {
      const char *found = g_hash_table_lookup (other, name);

      if (found == NULL || (!absent_only && g_strcmp0 (found, sql) != 0))
        g_ptr_array_add (names, g_strdup (name));
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

gboolean
jt_db_compare_triggers (JtDb *db, GPtrArray *names, GError **error)
{
  g_autoptr (JtDb) own = jt_db_open (NULL, JT_DB_MEMORY, error);
  g_autoptr (GHashTable) wanted = own != NULL ? read_triggers (own, error) : NULL;
  g_autoptr (GHashTable) found = wanted != NULL ? read_triggers (db, error) : NULL;

  if (found == NULL)
    return FALSE;

  add_other (names, wanted, found, FALSE);
  add_other (names, found, wanted, TRUE);
  g_ptr_array_sort (names, compare_names);
  return TRUE;
}

gboolean
jt_db_projection_is_current (JtDb *db, gboolean *current, GError **error)
{
  g_autofree char *found = NULL;

  if (!jt_store_local_get (db, PROJECTION, &found, error))
    return FALSE;

  *current = g_strcmp0 (found, projection_version ()) == 0;
  return TRUE;
}

/* The name of a table of the projection that no other one refers to; NULL when none is left. */
static gboolean
find_unreferred (JtDb *db, char **name, GError **error)
{
  g_autoptr (JtRows) rows = jt_db_query (
      db,
      "SELECT name FROM sqlite_schema AS this WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
      "AND name NOT IN ('journal', 'secret', 'attachment', 'local_setting', 'draft') "
      "AND NOT EXISTS (SELECT 1 FROM sqlite_schema AS other, pragma_foreign_key_list (other.name) "
      "AS link WHERE other.type = 'table' AND other.name <> this.name "
      "AND link.\"table\" = this.name) ORDER BY name",
      "");
  GError *failure = NULL;

  if (jt_rows_next (rows, &failure))
    *name = g_strdup (jt_rows_text (rows, "name"));
  if (failure != NULL)
    g_propagate_error (error, failure);

  return failure == NULL;
}

/* A view stands on tables, and other views: they go first, whatever they stand on. */
static gboolean
drop_views (JtDb *db, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (JtRows) rows
      = jt_db_query (db, "SELECT name FROM sqlite_schema WHERE type = 'view'", "");
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    g_string_append_printf (sql, "DROP VIEW \"%s\";", jt_rows_text (rows, "name"));
  if (failure == NULL)
    return jt_db_script (db, sql->str, error);

  g_propagate_error (error, failure);
  return FALSE;
}

gboolean
jt_db_reset_projection (JtDb *db, GError **error)
{
  if (db->transaction != JT_TRANSACTION_WRITE)
    {
      jt_db_misuse (error, db, "reset of the projection outside a transaction");
      return FALSE;
    }

  if (!drop_views (db, error))
    return FALSE;

  /* From the leaves to the roots, so that dropping a table never has to look for rows that refer
   * to its own.  Its triggers go with it and do not fire. */
  for (;;)
    {
      g_autofree char *name = NULL;
      g_autofree char *sql = NULL;

      if (!find_unreferred (db, &name, error))
        return FALSE;
      if (name == NULL)
        break;

      sql = g_strdup_printf ("DROP TABLE \"%s\"", name);
      if (!jt_db_script (db, sql, error))
        return FALSE;
    }

  return jt_schema_create_projection (db, error);
}
