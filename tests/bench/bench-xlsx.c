/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <sys/resource.h>
#include <xlsxwriter.h>

#include "bench.h"

/* A workbook read by the program that reads files, as a whole program from its start, beside the
 * parts of the same file run through expat by a script. */

#define NANOSECONDS G_GINT64_CONSTANT (1000000000)

typedef struct
{
  const char *program;
  const char *script;
  char *file;
} Bench;

static gint64
read_ours (gpointer data)
{
  const Bench *bench = data;
  const char *const argv[]
      = { "/bin/sh", "-c", "exec \"$0\" < \"$1\"", bench->program, bench->file, NULL };

  return bench_run (argv);
}

static gint64
read_plainly (gpointer data)
{
  const Bench *bench = data;
  const char *const argv[] = { bench_python (), bench->script, bench->file, NULL };

  return bench_run (argv);
}

/* What a property management exports: places, numbers with two decimals, names, long digits. */
static void
write_workbook (const char *path, guint rows, guint columns)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };
  lxw_workbook *workbook = workbook_new_opt (path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, NULL);

  for (guint row = 0; row < rows; row++)
    for (guint column = 0; column < columns; column++)
      {
        const lxw_col_t at = (lxw_col_t) column;
        g_autofree char *text = g_strdup_printf ("样%u栋%u", column, row);

        if (column % 4 == 3)
          worksheet_write_number (sheet, row, at, 40 + row % 6000 / 100.0, NULL);
        else
          worksheet_write_string (sheet, row, at, text, NULL);
      }
  g_assert_cmpint (workbook_close (workbook), ==, LXW_NO_ERROR);
}

/* The most memory that a program run until now had, in MiB. */
static double
most_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);
  return usage.ru_maxrss / 1024.0;
}

static void
compare (Bench *bench, guint rows, guint columns, const char *limit_text, gint64 limit)
{
  g_autofree char *what = g_strdup_printf ("xlsx read, %u rows of %u columns", rows, columns);
  BenchRunner runners[] = { { read_ours, bench }, { read_plainly, bench } };

  write_workbook (bench->file, rows, columns);
  read_ours (bench);
  printf ("%s: %.1f MiB, limit 40 MiB, ratio %.2f\n", what, most_memory (), most_memory () / 40);
  bench_race (runners, G_N_ELEMENTS (runners), bench_size (5, 1));
  bench_line (what, runners[0].time, "python3, expat alone", runners[1].time);
  bench_line (what, runners[0].time, limit_text, limit);
}

/* Arguments: the program that reads files, the peer's script. */
int
main (int argc, char **argv)
{
  const guint rows = bench_size (100000, 100);
  char *folder = bench_folder_new ();
  Bench bench = { .program = argv[1], .script = argv[2] };

  g_assert_cmpint (argc, ==, 3);
  bench.file = bench_file (folder, "roster.xlsx", NULL);
  compare (&bench, rows, 8, "limit, 0.45 s", NANOSECONDS * 45 / 100);
  g_free (bench.file);
  bench_folder_free (folder);
  return 0;
}
