/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "jt-db.h"
#include "jt-journal.h"
#include "jt-json.h"
#include "jt-judge.h"
#include "jt-office-private.h"
#include "jt-place-query.h"
#include "jt-roster-import.h"
#include "jt-rows.h"
#include "jt-store-journal.h"
#include "jt-store-secret.h"
#include "jt-table.h"

static JtClock
clock_at (const char *today)
{
  g_autoptr (GError) error = NULL;
  JtClock clock;

  jt_clock_pretend (today, &clock, &error);
  g_assert_no_error (error);
  return clock;
}

JtBook *
jt_book_new (const char *today)
{
  const JtFounding founding = { .name = "样例街道" };
  const JtClock clock = clock_at (today);
  g_autoptr (GError) error = NULL;
  JtBook *book = g_new0 (JtBook, 1);

  book->dir = g_dir_make_tmp ("jiati-book-XXXXXX", &error);
  g_assert_no_error (error);
  book->path = g_build_filename (book->dir, "casebook.jiati", NULL);
  book->office = jt_office_create (book->path, &founding, &clock, &error);
  g_assert_no_error (error);
  return book;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
jt_book_free (JtBook *book)
{
  g_clear_object (&book->office);
  remove_folder (book->dir);
  g_free (book->dir);
  g_free (book->path);
  g_free (book);
}

void
jt_book_reopen (JtBook *book, const char *today, const char *user)
{
  const JtClock clock = clock_at (today);
  g_autoptr (GError) error = NULL;

  jt_office_close (book->office, &error);
  g_assert_no_error (error);
  g_clear_object (&book->office);
  book->office = jt_office_open (book->path, &clock, &error);
  g_assert_no_error (error);
  jt_office_act_as (book->office, user, &error);
  g_assert_no_error (error);
}

char *
jt_book_write_file (JtBook *book, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (book->dir, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

/* ------------------------------------------------------------------------------- commands */

static JsonObject *
read_arguments (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonObject *arguments = jt_json_read (text, &error);

  g_assert_no_error (error);
  return arguments;
}

JsonObject *
jt_book_submit (JtBook *book, const char *command, const char *arguments)
{
  g_autoptr (JsonObject) collected = read_arguments (arguments);
  g_auto (JtOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean taken = jt_office_submit (book->office, command, collected, &outcome, &error);

  g_assert_no_error (error);
  g_assert_true (taken);
  return g_steal_pointer (&outcome.answer);
}

void
jt_book_refuse (JtBook *book, const char *command, const char *arguments, JtRuleError code,
                const char *fact)
{
  g_autoptr (JsonObject) collected = read_arguments (arguments);
  g_autoptr (GError) error = NULL;
  const gint64 before = jt_book_entries (book);

  g_assert_false (jt_office_submit (book->office, command, collected, NULL, &error));
  g_assert_error (error, JT_RULE_ERROR, (int) code);
  if (fact != NULL)
    g_assert_cmpstr (error->message, ==, fact);
  g_assert_cmpint (jt_book_entries (book), ==, before);
}

JsonObject *
jt_book_import (JtBook *book, const char *csv)
{
  g_autofree char *path = jt_book_write_file (book, "roster.csv", csv);
  const JtRosterOptions options = { 0 };
  g_autoptr (GError) error = NULL;
  JsonObject *answer = NULL;

  jt_office_roster_import (book->office, path, &options, &answer, NULL, &error);
  g_assert_no_error (error);
  return answer;
}

void
jt_book_assert_import (JtBook *book, const char *csv, const char *counts)
{
  g_autoptr (JsonObject) answer = jt_book_import (book, csv);
  g_autofree char *counted = g_strdup_printf (
      "%d rows, %d new, %d changed, %d unchanged, %d absent",
      (int) json_object_get_int_member (answer, "rows"),
      (int) json_object_get_int_member (answer, "new"),
      (int) json_object_get_int_member (answer, "changed"),
      (int) json_object_get_int_member (answer, "unchanged"),
      (int) json_object_get_int_member (answer, "absent"));

  g_assert_cmpstr (counted, ==, counts);
}

char *
jt_book_part (JtBook *book, const char *text)
{
  g_autoptr (GError) error = NULL;
  char *uid = jt_office_resolve_part (book->office, NULL, text, &error);

  g_assert_no_error (error);
  return uid;
}

char *
jt_book_entrance (JtBook *book, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) uids = jt_office_resolve_places (book->office, text, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (uids), ==, 1);
  return g_strdup (uids[0]);
}

/* ------------------------------------------------------------------------------- the journal */

gint64
jt_book_entries (JtBook *book)
{
  g_autoptr (GError) error = NULL;
  gint64 count;

  jt_store_journal_count (jt_office_get_db (book->office), &count, &error);
  g_assert_no_error (error);
  return count;
}

gboolean
jt_book_journal_holds (JtBook *book, const char *text)
{
  g_autoptr (JtRows) rows = jt_store_journal_all (jt_office_get_db (book->office));
  g_autoptr (GError) error = NULL;
  gboolean holds = FALSE;

  while (jt_rows_next (rows, &error))
    holds = holds || strstr (jt_rows_text (rows, "payload"), text) != NULL;
  g_assert_no_error (error);
  return holds;
}

static gboolean
replay (JtDb *target, gpointer data, GError **error)
{
  return jt_journal_replay (data, target, NULL, NULL, error);
}

static void
assert_commitments (JtDb *db)
{
  g_autoptr (JtRows) rows = jt_store_commitments (db);
  g_autoptr (JtRows) unnamed = jt_store_secrets_unnamed (db);
  g_autoptr (GError) error = NULL;

  while (jt_rows_next (rows, &error))
    {
      const gboolean erased = jt_rows_int (rows, "erased") != 0;
      g_autofree char *commitment = NULL;

      g_assert_cmpint (jt_rows_int (rows, "present"), ==, !erased);
      if (erased)
        continue;
      commitment = jt_secret_commitment (jt_rows_text (rows, "salt"),
                                         jt_rows_text (rows, "value"));
      g_assert_cmpstr (commitment, ==, jt_rows_text (rows, "commitment"));
    }
  g_assert_no_error (error);
  g_assert_false (jt_rows_next (unnamed, &error));
  g_assert_no_error (error);
}

void
jt_fixture_assert_rebuild (JtOffice *office)
{
  JtDb *db = jt_office_get_db (office);
  g_autofree char *path = g_strconcat (jt_office_get_path (office), ".rebuilt", NULL);
  g_autoptr (GPtrArray) differences
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_difference_free);
  g_autoptr (GError) error = NULL;
  JtDb *scratch = jt_db_open (path, JT_DB_SCRATCH, &error);
  gint64 count;

  g_assert_no_error (error);
  jt_db_run (scratch, replay, db, &error);
  g_assert_no_error (error);
  jt_db_close (scratch);

  jt_tables_compare (db, path, differences, &count, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < differences->len; i++)
    {
      const JtDifference *difference = g_ptr_array_index (differences, i);

      g_test_message ("%s %s: %s", difference->table, difference->key, difference->what);
    }
  g_assert_cmpint (count, ==, 0);
  g_assert_cmpint (g_unlink (path), ==, 0);
  assert_commitments (db);
}
