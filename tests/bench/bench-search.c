/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>

#include "bench.h"
#include "jt-db-private.h"
#include "jt-rows.h"
#include "jt-store-name.h"

/* The first fifty owners whose name holds what was typed, beside LIKE over all names. */

#define WANTED 50

#define TARGET (G_GINT64_CONSTANT (1000) * 1000)

/* So many homes are owned together that names, not homes, are what there is much of. */
#define PERSONS_A_PART 100

/* A median of fewer would be one of the clock. */
#define REPEATS 100

typedef struct
{
  JtDb *db;
  sqlite3 *plain;
  guint n_persons;
  JtNameRank rank;
  const char *text;
} Bench;

/* Given names of two characters out of a thousand, so that no fragment is in half of them.  All homes
 * stand in one building: names are what there is much of. */
static const char filling[]
    = "INSERT INTO compound (uid, name, name_key) VALUES ('compound', '松果小区', '松果小区');"
      "INSERT INTO building (uid, compound, name, name_key) VALUES ('building', 'compound', "
      "'1栋', '1');"
      "CREATE TEMP TABLE surname (i INTEGER PRIMARY KEY, text TEXT);"
      "INSERT INTO surname VALUES (0, '王'), (1, '李'), (2, '张'), (3, '刘'), (4, '陈'), (5, '杨'), "
      "(6, '赵'), (7, '黄'), (8, '周'), (9, '吴'), (10, '单'), (11, '曾'), (12, '解'), (13, '欧阳');"
      "CREATE TEMP TABLE n (i INTEGER PRIMARY KEY, given INTEGER);"
      "WITH RECURSIVE c (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < %1$u - 1) "
      "INSERT INTO n SELECT i, ((i * 2654435761) & 0xffffffff) >> 4 FROM c;"
      "INSERT INTO part (uid, building, room, room_key, entrances_key) "
      "SELECT 'part-' || i, 'building', '' || i, '' || i, '' FROM n WHERE i <= %1$u / %2$u;"
      "INSERT INTO person (uid, kind, name) SELECT 'person-' || n.i, 'person', "
      "text || char (0x4e00 + given %% 1000, 0x5f00 + given / 1000 %% 1000) "
      "FROM n JOIN surname ON surname.i = n.i %% 14;"
      "INSERT INTO ownership (uid, part, person, place) SELECT 'person-' || i, "
      "'part-' || (i / %2$u), 'person-' || i, 1 FROM n;"
      "DROP TABLE n;";

static gboolean
fill (JtDb *db, gpointer data, GError **error)
{
  const Bench *bench = data;
  g_autofree char *script = g_strdup_printf (filling, bench->n_persons, PERSONS_A_PART);

  return jt_db_script (db, script, error);
}

/* A name that is there. */
static char *
some_name (const Bench *bench)
{
  sqlite3_stmt *query;
  char *name;

  g_assert_cmpint (sqlite3_prepare_v2 (bench->plain, "SELECT name FROM person WHERE uid = 'person-7'",
                                       -1, &query, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (query), ==, SQLITE_ROW);
  name = g_strdup ((const char *) sqlite3_column_text (query, 0));
  sqlite3_finalize (query);
  return name;
}

static gboolean
make_keys (JtDb *db, gpointer data, GError **error)
{
  return jt_store_name_rebuild (db, error);
}

static gint64
by_index (gpointer data)
{
  const Bench *bench = data;
  const gint64 start = bench_cpu ();

  for (guint i = 0; i < REPEATS; i++)
    {
      g_autoptr (JtRows) rows = jt_store_name_owners (bench->db, bench->rank, bench->text);
      guint n = 0;

      while (n < WANTED && jt_rows_next (rows, NULL))
        n++;
    }
  return (bench_cpu () - start) / REPEATS;
}

/* What stands in the middle of a name is looked for in all of them. */
static gint64
by_like (gpointer data)
{
  const Bench *bench = data;
  const gint64 start = bench_cpu ();
  g_autofree char *pattern = g_strdup_printf ("%%%s%%", bench->text);
  sqlite3_stmt *query;

  if (sqlite3_prepare_v2 (bench->plain,
                          "SELECT person.name, ownership.part FROM person JOIN ownership "
                          "ON ownership.person = person.uid AND ownership.until IS NULL "
                          "WHERE person.name LIKE ?1 ORDER BY person.name LIMIT 50",
                          -1, &query, NULL)
      != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (bench->plain));
  sqlite3_bind_text (query, 1, pattern, -1, SQLITE_STATIC);
  while (sqlite3_step (query) == SQLITE_ROW)
    ;
  sqlite3_finalize (query);
  return bench_cpu () - start;
}

static void
compare (Bench *bench, JtNameRank rank, const char *what, const char *text)
{
  g_autofree char *line = g_strdup_printf ("%s, %u persons", what, bench->n_persons);
  BenchRunner runners[] = { { by_index, bench, 0 }, { by_like, bench, 0 } };

  bench->rank = rank;
  bench->text = text;
  bench_race (runners, G_N_ELEMENTS (runners), bench_size (3, 1));
  bench_line (line, runners[0].time, "LIKE over all names", runners[1].time);
  bench_target (line, runners[0].time, TARGET);
}

int
main (void)
{
  char *folder = bench_folder_new (); /* bench_folder_free() takes it */
  g_autofree char *path = g_build_filename (folder, "names.jiati", NULL);
  g_autofree char *rare = NULL;
  g_autofree char *made = NULL;
  g_autoptr (GError) error = NULL;
  Bench bench = { .n_persons = bench_size (3000000, 300) };
  g_autofree char *all = g_strdup_printf ("keys of all names made anew, %u persons", bench.n_persons);
  gint64 start, filled, keys;

  start = bench_cpu ();
  bench.db = jt_db_open (path, JT_DB_SCRATCH, &error);
  if (bench.db == NULL || !jt_db_run (bench.db, fill, &bench, &error))
    g_error ("%s", error->message);
  filled = bench_cpu () - start;
  start = bench_cpu ();
  if (!jt_db_run (bench.db, make_keys, NULL, &error))
    g_error ("%s", error->message);
  keys = bench_cpu () - start;
  if (sqlite3_open_v2 (path, &bench.plain, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (bench.plain));

  rare = some_name (&bench);
  made = g_utf8_substring (rare, g_utf8_strlen (rare, -1) - 2, g_utf8_strlen (rare, -1));
  compare (&bench, JT_NAME_RANK_TAIL, "two characters of a name", made);
  compare (&bench, JT_NAME_RANK_WHOLE, "a surname", "王");
  compare (&bench, JT_NAME_RANK_INITIALS, "two initials", "wy");
  bench_line (all, keys, "their rows inserted", filled);

  sqlite3_close (bench.plain);
  jt_db_close (bench.db);
  bench_folder_free (folder);
  return 0;
}
