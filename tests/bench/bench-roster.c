/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "bench-book.h"
#include "bench.h"
#include "jt-json.h"

/* A roster into a new book, and into the book that has it already; each as a whole program. */

typedef struct
{
  const char *program;
  const char *script;
  char *folder;
  char *roster;
  char *book;
  char *bare;
} Bench;

static void
remove_all (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", ".attachments" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      g_remove (name);
    }
}

static gint64
import (Bench *bench)
{
  const char *const argv[]
      = { bench->program, "--book", bench->book, "roster", "import", bench->roster, NULL };

  return bench_run (argv);
}

static gint64
import_new (gpointer data)
{
  Bench *bench = data;
  const char *const argv[] = { bench->program, "--book", bench->book, "new", NULL };

  remove_all (bench->book);
  bench_run (argv);
  return import (bench);
}

static gint64
import_again (gpointer data)
{
  return import (data);
}

static gint64
verify (gpointer data)
{
  Bench *bench = data;
  const char *const argv[] = { bench->program, "--book", bench->book, "verify", "--json", NULL };

  return bench_run (argv);
}

static gint64
insert_plainly (gpointer data)
{
  Bench *bench = data;
  const char *const argv[]
      = { bench_python (), bench->script, bench->roster, bench->bare, NULL };

  remove_all (bench->bare);
  return bench_run (argv);
}

/* Arguments: the program, the peer's script. */
int
main (int argc, char **argv)
{
  const guint n_parts = bench_size (10000, 24);
  g_autofree char *csv = bench_roster (n_parts);
  g_autofree char *what = g_strdup_printf ("roster import, new book, %u parts", n_parts);
  g_autofree char *again = g_strdup_printf ("roster import, nothing new, %u parts", n_parts);
  g_autofree char *verified = g_strdup_printf ("verify of that book, %u parts", n_parts);
  Bench bench = { .program = argv[1], .script = argv[2], .folder = bench_folder_new () };
  BenchRunner runners[] = { { import_new, &bench },
                            { import_again, &bench },
                            { verify, &bench },
                            { insert_plainly, &bench } };

  g_assert_cmpint (argc, ==, 3);
  bench.roster = bench_file (bench.folder, "roster.csv", csv);
  bench.book = bench_file (bench.folder, "book.jiati", NULL);
  bench.bare = bench_file (bench.folder, "bare.sqlite", NULL);

  bench_race (runners, G_N_ELEMENTS (runners), bench_size (5, 1));
  bench_line (what, runners[0].time, "python3, plain inserts", runners[3].time);
  bench_line (again, runners[1].time, "python3, plain inserts", runners[3].time);
  bench_line (verified, runners[2].time, "its import", runners[0].time);

  bench_folder_free (bench.folder);
  g_free (bench.roster);
  g_free (bench.book);
  g_free (bench.bare);
  return 0;
}
