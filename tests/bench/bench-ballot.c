/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "bench-book.h"
#include "bench.h"
#include "jt-json.h"

/* One ballot through the journal: judged, written, projected, counted and on the disk.  What SQLite
 * needs for one row with the same care, and the disk for one page, is the least it can be. */

#define PAGE 4096

typedef struct
{
  JtVoteBook *vote;
  GPtrArray *parts;
  guint next;
  gboolean by_room;
  gint64 (*clock) (void);
} Desk;

typedef struct
{
  sqlite3 *db;
  gint64 (*clock) (void);
} Bare;

/* Names a part the way a file does: "1-2-302" instead of its uid. */
static void
name_part (Desk *desk, JsonObject *line)
{
  const guint place = desk->next * 7 % desk->parts->len;
  const guint entrance = place / 120;
  g_autofree char *room
      = g_strdup_printf ("%u-%u-%u%02u", entrance / 2 + 1, entrance % 2 + 1,
                         place % 120 / 4 + 1, place % 4 + 1);

  if (desk->by_room)
    json_object_set_string_member (line, "room", room);
  else
    json_object_set_string_member (line, "part", g_ptr_array_index (desk->parts, place));
}

static gint64
record (gpointer data)
{
  static const char *const choices[] = { "yes", "no", "abstain" };
  Desk *desk = data;
  /* Another one in each lap: the same paper again would write nothing. */
  const guint choice
      = (desk->next % desk->parts->len + desk->next / desk->parts->len) % G_N_ELEMENTS (choices);
  g_autoptr (JsonObject) arguments = json_object_new ();
  g_auto (JtOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;
  JsonArray *rows = json_array_new ();
  JsonObject *line = json_object_new ();
  gint64 start;
  gint64 time;

  name_part (desk, line);
  json_object_set_string_member (line, "choice", choices[choice]);
  json_array_add_object_element (rows, line);
  json_object_set_string_member (arguments, "case", desk->vote->case_uid);
  json_object_set_array_member (arguments, "rows", rows);
  desk->next++;

  start = desk->clock ();
  jt_office_submit (desk->vote->book->office, "paper-record", arguments, &outcome, &error);
  time = desk->clock () - start;
  g_assert_no_error (error);
  g_assert_cmpint (jt_json_int (outcome.answer, "recorded", 0), ==, 1);
  return time;
}

/* ---------------------------------------------------------------------------------- the limits */

static void
run_sql (sqlite3 *db, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static sqlite3 *
open_bare (const char *folder)
{
  g_autofree char *path = bench_file (folder, "bare.sqlite", NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  run_sql (db, "PRAGMA journal_mode = WAL");
  run_sql (db, "PRAGMA synchronous = FULL");
  run_sql (db, "PRAGMA secure_delete = ON");
  run_sql (db, "CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT");
  return db;
}

static gint64
commit_row (gpointer data)
{
  Bare *bare = data;
  const gint64 start = bare->clock ();

  run_sql (bare->db,
           "BEGIN IMMEDIATE; INSERT INTO line (text) VALUES (hex (zeroblob (300))); COMMIT");
  return bare->clock () - start;
}

static gint64
write_page (gpointer data)
{
  static const char page[PAGE] = { 'x' };
  const int fd = GPOINTER_TO_INT (data);
  const gint64 start = bench_now ();

  g_assert_cmpint (write (fd, page, PAGE), ==, PAGE);
  g_assert_cmpint (fdatasync (fd), ==, 0);
  return bench_now () - start;
}

/* ----------------------------------------------------------------------------------- the table */

static void
compare (const char *what, const BenchRunner runners[3])
{
  bench_line (what, runners[0].time, "one row committed by bare SQLite", runners[1].time);
  bench_line (what, runners[0].time, "one page and a bare fdatasync", runners[2].time);
}

static void
bench_desk (guint n_parts)
{
  g_autofree char *what = g_strdup_printf ("ballot through the journal, %u parts", n_parts);
  Desk desk = { .vote = bench_vote (n_parts), .clock = bench_now };
  const char *folder = desk.vote->book->dir;
  g_autofree char *page_path = bench_file (folder, "page", NULL);
  const int fd = open (page_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  Bare bare = { open_bare (folder), bench_now };
  BenchRunner runners[]
      = { { record, &desk }, { commit_row, &bare }, { write_page, GINT_TO_POINTER (fd) } };

  g_assert_cmpint (fd, >=, 0);
  desk.parts = bench_vote_parts (desk.vote);
  bench_race (runners, G_N_ELEMENTS (runners), bench_size (150, 3));
  compare (what, runners);
  bench_target (what, runners[0].time, 2 * runners[2].time);
  desk.clock = bare.clock = bench_cpu;
  bench_race (runners, 2, bench_size (150, 3));
  bench_line ("its processor time alone", runners[0].time, "that of the row", runners[1].time);
  desk.clock = bare.clock = bench_now;
  desk.by_room = TRUE;
  bench_race (runners, G_N_ELEMENTS (runners), bench_size (15, 1));
  compare ("the same, the part named by its room", runners);

  sqlite3_close (bare.db);
  close (fd);
  g_ptr_array_unref (desk.parts);
  jt_vote_book_free (desk.vote);
}

int
main (void)
{
  bench_desk (bench_size (240, 24));
  bench_desk (bench_size (20000, 48));
  return 0;
}
