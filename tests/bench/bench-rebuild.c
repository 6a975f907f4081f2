/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "bench-book.h"
#include "bench.h"
#include "jt-db.h"
#include "jt-journal.h"
#include "jt-office-private.h"
#include "jt-rows.h"
#include "jt-store-journal.h"
#include "jt-store-vote.h"
#include "jt-table.h"
#include "jt-totals.h"
#include "jt-uid.h"
#include "jt-verify.h"

/* Making the tables anew from a long journal, which is what a new version of them and verify need.
 * SQLite cannot be quicker than to copy the same rows from table to table, the disk not quicker
 * than to copy the file. */

typedef struct
{
  JtVoteBook *vote;
  JtDb *db;
  char *vote_uid;
  char *motion;
  GPtrArray *parts;
  GPtrArray *papers;
  guint n_entries;
  char *scratch;
} Bench;

/* ------------------------------------------------------------------------------ a long journal */

static JsonObject *
add_row (JsonObject *payload, const char *member)
{
  JsonArray *rows = json_array_new ();
  JsonObject *row = json_object_new ();

  json_array_add_object_element (rows, row);
  json_object_set_array_member (payload, member, rows);
  return row;
}

/* The payload of one ballot as its judge would derive it; from the second round on it supersedes
 * the part's ballot of the round before. */
static JsonObject *
make_payload (Bench *bench, guint number)
{
  static const char *const choices[] = { "yes", "no", "yes", "abstain" };
  JsonObject *payload = json_object_new ();
  JsonObject *row = add_row (payload, "papers");
  char *uid = jt_uid_new ();

  json_object_set_string_member (row, "uid", uid);
  json_object_set_string_member (row, "part",
                                 g_ptr_array_index (bench->parts, number % bench->parts->len));
  json_object_set_string_member (row, "received_on", "2026-03-02");
  row = add_row (payload, "choices");
  json_object_set_string_member (row, "paper", uid);
  json_object_set_string_member (row, "motion", bench->motion);
  json_object_set_string_member (row, "choice", choices[number % G_N_ELEMENTS (choices)]);
  if (number >= bench->parts->len)
    {
      row = add_row (payload, "supersedes");
      json_object_set_string_member (row, "newer", uid);
      json_object_set_string_member (
          row, "older", g_ptr_array_index (bench->papers, number - bench->parts->len));
    }
  json_object_set_string_member (payload, "vote", bench->vote_uid);
  g_ptr_array_add (bench->papers, uid);
  return payload;
}

static char *
device_of (JtDb *db)
{
  g_autoptr (JtRows) heads = jt_store_journal_heads (db);
  g_autoptr (GError) error = NULL;

  g_assert_true (jt_rows_next (heads, &error));
  return g_strdup (jt_rows_text (heads, "device"));
}

/* A submission each would wait for the disk 100,000 times; the entries are the same. */
static gboolean
write_entries (JtDb *db, gpointer data, GError **error)
{
  Bench *bench = data;
  const JtCommand *command = jt_command_find ("paper-record", 0);
  g_autofree char *device = device_of (db);
  const JtPen pen = { .device = device,
                      .user = jt_office_get_user (bench->vote->book->office),
                      .today = "2026-03-02T00:00" };
  g_autoptr (JtTouched) touched = jt_touched_new ();

  for (guint i = 0; i < bench->n_entries; i++)
    {
      g_autoptr (JsonObject) payload = make_payload (bench, i);

      if (!jt_journal_write (db, &pen, command, payload, TRUE, touched, error))
        return FALSE;
    }
  return jt_totals_rebuild (db, jt_day_from_ymd (2026, 3, 2), error);
}

static char *
find_motion (JtDb *db, const char *vote)
{
  g_autoptr (JtRows) rows = jt_store_motions (db, vote);
  g_autoptr (GError) error = NULL;

  g_assert_true (jt_rows_next (rows, &error));
  return g_strdup (jt_rows_text (rows, "uid"));
}

static void
fill (Bench *bench)
{
  g_autoptr (GError) error = NULL;

  bench->vote = bench_vote (bench_size (20000, 24));
  bench->db = jt_office_get_db (bench->vote->book->office);
  bench->vote_uid = jt_vote_uid (bench->vote);
  bench->motion = find_motion (bench->db, bench->vote_uid);
  bench->parts = bench_vote_parts (bench->vote);
  bench->papers = g_ptr_array_new_with_free_func (g_free);
  bench->n_entries = bench_size (100000, 60);
  bench->scratch = bench_file (bench->vote->book->dir, "scratch.jiati", NULL);
  jt_db_run (bench->db, write_entries, bench, &error);
  g_assert_no_error (error);
  jt_db_checkpoint (bench->db, &error);
  g_assert_no_error (error);
}

static void
clear (Bench *bench)
{
  jt_vote_book_free (bench->vote);
  g_free (bench->vote_uid);
  g_free (bench->motion);
  g_ptr_array_unref (bench->parts);
  g_ptr_array_unref (bench->papers);
  g_free (bench->scratch);
}

/* ------------------------------------------------------------------------------- what is timed */

static gboolean
replay (JtDb *target, gpointer data, GError **error)
{
  return jt_journal_replay (data, target, NULL, NULL, error);
}

static JtDb *
open_scratch (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  JtDb *scratch;

  g_unlink (bench->scratch);
  scratch = jt_db_open (bench->scratch, JT_DB_SCRATCH, &error);
  g_assert_no_error (error);
  return scratch;
}

static gint64
rebuild (gpointer data)
{
  Bench *bench = data;
  g_autoptr (JtDb) scratch = open_scratch (bench);
  g_autoptr (GError) error = NULL;
  const gint64 start = bench_cpu ();

  jt_db_run (scratch, replay, bench->db, &error);
  g_assert_no_error (error);
  return bench_cpu () - start;
}

static void
run_sql (sqlite3 *db, const char *sql)
{
  char *error = NULL;

  sqlite3_exec (db, sql, NULL, NULL, &error);
  g_assert_cmpstr (error, ==, NULL);
}

static gint64
copy_rows (gpointer data)
{
  Bench *bench = data;
  const JtTable *const *tables = jt_tables_projection ();
  g_autofree char *attach
      = g_strdup_printf ("ATTACH '%s' AS book", bench->vote->book->path);
  sqlite3 *db = NULL;
  gint64 start, time;

  jt_db_close (open_scratch (bench));
  g_assert_cmpint (sqlite3_open (bench->scratch, &db), ==, SQLITE_OK);
  run_sql (db, attach);
  run_sql (db, "PRAGMA main.journal_mode = MEMORY");
  run_sql (db, "PRAGMA main.synchronous = OFF");
  start = bench_cpu ();
  run_sql (db, "BEGIN IMMEDIATE");
  for (guint i = 0; tables[i] != NULL; i++)
    {
      g_autofree char *sql = g_strdup_printf ("INSERT INTO main.\"%s\" SELECT * FROM book.\"%s\"",
                                              tables[i]->name, tables[i]->name);

      run_sql (db, sql);
    }
  run_sql (db, "COMMIT");
  time = bench_cpu () - start;
  sqlite3_close (db);
  return time;
}

static gint64
copy_file (gpointer data)
{
  Bench *bench = data;
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  const gint64 start = bench_cpu ();
  gsize length;

  g_file_get_contents (bench->vote->book->path, &contents, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents_full (bench->scratch, contents, (gssize) length, G_FILE_SET_CONTENTS_NONE,
                            0600, &error);
  g_assert_no_error (error);
  return bench_cpu () - start;
}

static gint64
verify (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GError) error = NULL;
  const gint64 start = bench_cpu ();
  g_autoptr (JsonObject) answer = jt_book_verify (bench->vote->book->path, &error);

  g_assert_no_error (error);
  g_assert_true (json_object_get_boolean_member (answer, "ok"));
  return bench_cpu () - start;
}

int
main (void)
{
  Bench bench = { 0 };
  BenchRunner runners[] = {
    { rebuild, &bench }, { copy_rows, &bench }, { copy_file, &bench }, { verify, &bench }
  };
  g_autofree char *rebuilt = NULL;
  g_autofree char *verified = NULL;

  fill (&bench);
  rebuilt = g_strdup_printf ("rebuild of %u entries", bench.n_entries);
  verified = g_strdup_printf ("verify of %u entries", bench.n_entries);
  bench_race (runners, G_N_ELEMENTS (runners), bench_size (3, 1));
  bench_line (rebuilt, runners[0].time, "the same rows from table to table", runners[1].time);
  bench_line (rebuilt, runners[0].time, "a copy of the file", runners[2].time);
  bench_line (verified, runners[3].time, "its rebuild", runners[0].time);
  clear (&bench);
  return 0;
}
