/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>

#include "bench.h"
#include "jt-db.h"
#include "jt-record.h"
#include "jt-rows.h"
#include "jt-store-name.h"
#include "jt-table.h"

/* The first fifty owners whose name holds what was typed, beside LIKE over all names. */

#define WANTED 50

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

static char *
name_of (guint i)
{
  static const char *const surnames[]
      = { "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "单", "曾", "解", "欧阳" };
  /* Given names of two characters out of a thousand, so that no fragment is in half of them. */
  const guint given = (i * 2654435761u) >> 4;
  GString *name = g_string_new (surnames[i % G_N_ELEMENTS (surnames)]);

  g_string_append_unichar (name, 0x4e00 + given % 1000);
  g_string_append_unichar (name, 0x5f00 + (given / 1000) % 1000);
  return g_string_free (name, FALSE);
}

static gboolean
put (JtDb *db, const char *table, JtRecord *row, GError **error)
{
  const gboolean done = jt_table_put (db, table, row, error);

  jt_record_free (row);
  return done;
}

static JtRecord *
row_of (const char *uid)
{
  JtRecord *row = jt_record_new ();

  jt_record_set_text (row, "uid", uid);
  return row;
}

static gboolean
put_part (JtDb *db, guint i, GError **error)
{
  g_autofree char *uid = g_strdup_printf ("part-%u", i);
  JtRecord *row = row_of (uid);

  jt_record_set_text (row, "building", "building");
  jt_record_set_text (row, "room", uid);
  jt_record_set_text (row, "room_key", uid);
  jt_record_set_text (row, "entrances_key", "");
  return put (db, "part", row, error);
}

static gboolean
put_owner (JtDb *db, guint i, GError **error)
{
  g_autofree char *uid = g_strdup_printf ("person-%u", i);
  g_autofree char *part = g_strdup_printf ("part-%u", i / PERSONS_A_PART);
  g_autofree char *name = name_of (i);
  JtRecord *person = row_of (uid);
  JtRecord *ownership = row_of (uid);

  jt_record_set_text (person, "kind", "person");
  jt_record_set_text (person, "name", name);
  jt_record_set_text (ownership, "part", part);
  jt_record_set_text (ownership, "person", uid);
  jt_record_set_int (ownership, "place", 1);
  if (!put (db, "person", person, error))
    {
      jt_record_free (ownership);
      return FALSE;
    }
  return put (db, "ownership", ownership, error);
}

static gboolean
fill (JtDb *db, gpointer data, GError **error)
{
  const Bench *bench = data;
  JtRecord *compound = row_of ("compound");
  JtRecord *building = row_of ("building");

  jt_record_set_text (compound, "name", "松果小区");
  jt_record_set_text (compound, "name_key", "松果小区");
  jt_record_set_text (building, "compound", "compound");
  jt_record_set_text (building, "name", "1栋");
  jt_record_set_text (building, "name_key", "1");
  if (!put (db, "compound", compound, error) || !put (db, "building", building, error))
    return FALSE;
  for (guint i = 0; i < bench->n_persons; i++)
    if ((i % PERSONS_A_PART == 0 && !put_part (db, i / PERSONS_A_PART, error))
        || !put_owner (db, i, error))
      return FALSE;
  return TRUE;
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
  bench_race (runners, G_N_ELEMENTS (runners), bench_size (5, 1));
  bench_line (line, runners[0].time, "LIKE over all names", runners[1].time);
}

int
main (void)
{
  char *folder = bench_folder_new (); /* bench_folder_free() takes it */
  g_autofree char *path = g_build_filename (folder, "names.jiati", NULL);
  g_autofree char *rare = name_of (7);
  g_autofree char *made = NULL;
  g_autoptr (GError) error = NULL;
  Bench bench = { .n_persons = bench_size (300000, 300) };
  gint64 start;

  bench.db = jt_db_open (path, JT_DB_SCRATCH, &error);
  if (bench.db == NULL || !jt_db_run (bench.db, fill, &bench, &error))
    g_error ("%s", error->message);
  start = bench_cpu ();
  if (!jt_db_run (bench.db, make_keys, NULL, &error))
    g_error ("%s", error->message);
  g_print ("keys of %u persons: %.0f ms\n", bench.n_persons,
           (double) (bench_cpu () - start) / 1000000);
  if (sqlite3_open_v2 (path, &bench.plain, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (bench.plain));

  made = g_utf8_substring (rare, g_utf8_strlen (rare, -1) - 2, g_utf8_strlen (rare, -1));
  compare (&bench, JT_NAME_RANK_TAIL, "two characters of a name", made);
  compare (&bench, JT_NAME_RANK_WHOLE, "a surname", "王");
  compare (&bench, JT_NAME_RANK_INITIALS, "two initials", "wy");

  sqlite3_close (bench.plain);
  jt_db_close (bench.db);
  bench_folder_free (folder);
  return 0;
}
