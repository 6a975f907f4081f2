/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-fixture.h"

#include <glib/gstdio.h>
#include <stdarg.h>

#include "jt-store-journal.h"

void
jt_book_fixture_set_up (JtBookFixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("jiati-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "book.jiati", NULL);
}

void
jt_book_fixture_tear_down (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name = NULL;

  g_chmod (fixture->folder, 0700);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      if (g_remove (path) != 0)
        g_test_message ("%s stays", path);
    }
  g_rmdir (fixture->folder);

  g_free (fixture->path);
  g_free (fixture->folder);
}

JtDb *
jt_book_open (JtBookFixture *fixture, JtDbMode mode)
{
  g_autoptr (GError) error = NULL;
  JtDb *db = jt_db_open (mode == JT_DB_MEMORY ? NULL : fixture->path, mode, &error);

  g_assert_no_error (error);
  g_assert_nonnull (db);
  return db;
}

JtRecord *
jt_row (const char *field, ...)
{
  JtRecord *row = jt_record_new ();
  va_list values;

  va_start (values, field);
  for (const char *name = field; name != NULL; name = va_arg (values, const char *))
    {
      const char *text = va_arg (values, const char *);

      if (text[0] == '#')
        jt_record_set_int (row, name, g_ascii_strtoll (text + 1, NULL, 10));
      else
        jt_record_set_text (row, name, text);
    }
  va_end (values);

  return row;
}

typedef struct
{
  const char *table;
  JtRecord *row;
} Item;

static gboolean
put_items (JtDb *db, gpointer data, GError **error)
{
  GArray *items = data;

  for (guint i = 0; i < items->len; i++)
    {
      Item *item = &g_array_index (items, Item, i);

      if (!jt_table_put (db, item->table, item->row, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
jt_put_rows (JtDb *db, GError **error, const char *table, ...)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (Item));
  gboolean done = FALSE;
  va_list values;

  va_start (values, table);
  for (const char *name = table; name != NULL; name = va_arg (values, const char *))
    {
      Item item = { name, va_arg (values, JtRecord *) };

      g_array_append_val (items, item);
    }
  va_end (values);

  done = jt_db_run (db, put_items, items, error);
  for (guint i = 0; i < items->len; i++)
    jt_record_free (g_array_index (items, Item, i).row);

  return done;
}

gboolean
jt_put_row (JtDb *db, const char *table, JtRecord *row, GError **error)
{
  return jt_put_rows (db, error, table, row, NULL);
}

void
jt_book_fill (JtDb *db)
{
  g_autoptr (GError) error = NULL;

  jt_put_rows (
    db, &error,
    "compound", jt_row ("uid", "c", "name", "柳芽小区", "name_key", "柳芽小区", NULL),
    "building", jt_row ("uid", "b", "compound", "c", "name", "1栋", "name_key", "1",
                        "storeys", "#6", NULL),
    "entrance", jt_row ("uid", "e1", "building", "b", "name", "1单元", "name_key", "1", NULL),
    "entrance", jt_row ("uid", "e2", "building", "b", "name", "2单元", "name_key", "2", NULL),
    "part", jt_row ("uid", "p1", "building", "b", "room", "302", "room_key", "302",
                    "entrances_key", "1", "area", "#8735", NULL),
    "part", jt_row ("uid", "p2", "building", "b", "room", "101", "room_key", "101",
                    "entrances_key", "1、2", "area", "#12000", NULL),
    "part", jt_row ("uid", "p3", "building", "b", "room", "车库", "room_key", "车库",
                    "entrances_key", "", NULL),
    "part_entrance", jt_row ("part", "p1", "entrance", "e1", NULL),
    "part_entrance", jt_row ("part", "p2", "entrance", "e1", NULL),
    "part_entrance", jt_row ("part", "p2", "entrance", "e2", NULL),
    "person", jt_row ("uid", "w1", "kind", "person", "name", "王芳", NULL),
    "person", jt_row ("uid", "w2", "kind", "person", "name", "王芳", "joined_into", "w3", NULL),
    "person", jt_row ("uid", "w3", "kind", "person", "name", "王芳", NULL),
    "ownership", jt_row ("uid", "o1", "part", "p1", "person", "w1", "place", "#1",
                         "until", "2026-05-01", NULL),
    "ownership", jt_row ("uid", "o2", "part", "p1", "person", "w2", "place", "#1",
                         "since", "2026-05-01", NULL),
    "ownership", jt_row ("uid", "o3", "part", "p2", "person", "w3", "place", "#1", NULL),
    "case_file", jt_row ("uid", "k", "number", "001-2026-0001", "title", "1栋1单元",
                         "track", "multi-owner", "scope_level", "entrance", "policy", "jilin",
                         "policy_version", "1", "registered_on", "2026-09-01", NULL),
    "case_entrance", jt_row ("case_uid", "k", "entrance", "e1", NULL),
    "case_applicant", jt_row ("case_uid", "k", "part", "p1", NULL),
    "lift", jt_row ("uid", "l", "case_uid", "k", "entrance", "e1", "place", "#1", NULL),
    NULL);
  g_assert_no_error (error);
}

JtEntry *
jt_next_entry (JtDb *db, const char *device, const char *payload)
{
  JtEntry *entry = g_new0 (JtEntry, 1);
  g_autoptr (GError) error = NULL;

  jt_store_journal_head (db, device, &entry->seq, &entry->prev, &error);
  g_assert_no_error (error);
  jt_store_journal_lamport (db, &entry->lamport, &error);
  g_assert_no_error (error);

  entry->seq++;
  entry->lamport++;
  entry->uid = g_strdup_printf ("%s-%" G_GINT64_FORMAT, device, entry->seq);
  entry->device = g_strdup (device);
  entry->at = g_strdup ("2026-11-18T09:00:00Z");
  entry->user = g_strdup ("");
  entry->command = g_strdup ("test");
  entry->version = 1;
  entry->final = TRUE;
  entry->payload = g_strdup (payload);
  entry->hash = jt_entry_hash (entry);

  return entry;
}

void
jt_append_entry (JtDb *db, const char *device, const char *payload)
{
  g_autoptr (JtEntry) entry = jt_next_entry (db, device, payload);
  g_autoptr (GError) error = NULL;

  jt_store_journal_append (db, entry, &error);
  g_assert_no_error (error);
}

guint
jt_count_rows (JtRows *rows)
{
  g_autoptr (GError) error = NULL;
  guint count = 0;

  while (jt_rows_next (rows, &error))
    count++;
  g_assert_no_error (error);
  jt_rows_free (rows);

  return count;
}

char *
jt_first_text (JtRows *rows, const char *column)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  if (jt_rows_next (rows, &error))
    text = g_strdup (jt_rows_text (rows, column));
  g_assert_no_error (error);
  jt_rows_free (rows);

  return text;
}

GBytes *
jt_read_bytes (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize size = 0;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}
