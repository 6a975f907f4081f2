/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench.h"

/* Counting a whole roll from a file, as a whole program: started, read, counted, printed. */

typedef struct
{
  const char *argv[6];
} Program;

static gint64
run (gpointer data)
{
  Program *program = data;

  return bench_run (program->argv);
}

static char *
make_roll (guint n_parts)
{
  static const char *const ballots[] = { "yes", "yes", "yes", "no", "none", "abstain", "invalid" };
  GString *csv = g_string_new ("part,voter,area,ballot\n");

  for (guint i = 0; i < n_parts; i++)
    g_string_append_printf (csv, "%u-%u,V%u,%u.%02u,%s\n", i / 100, i % 100, i - i % 20 / 19,
                            60 + i % 61, i % 100, ballots[i * 31 % G_N_ELEMENTS (ballots)]);
  return g_string_free (csv, FALSE);
}

/* Arguments: the program, the peer's script. */
int
main (int argc, char **argv)
{
  const guint n_parts = bench_size (100000, 100);
  char *folder = bench_folder_new ();
  g_autofree char *csv = make_roll (n_parts);
  g_autofree char *path = bench_file (folder, "roll.csv", csv);
  g_autofree char *what = g_strdup_printf ("recount of a csv, %u parts", n_parts);
  Program ours = { { argv[1], "recount", path, "--json" } };
  Program peer = { { bench_python (), argv[2], path } };
  Program start = { { argv[1], "amount", "1", "--json" } };
  BenchRunner runners[] = { { run, &ours }, { run, &peer }, { run, &start } };

  g_assert_cmpint (argc, ==, 3);
  bench_race (runners, G_N_ELEMENTS (runners), bench_size (7, 1));
  bench_line (what, runners[0].time, "python3, csv and whole numbers", runners[1].time);
  bench_line (what, runners[0].time, "the program's own start and end", runners[2].time);
  bench_folder_free (folder);
  return 0;
}
