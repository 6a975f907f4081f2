/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <xlsxwriter.h>

#include "bench.h"

/* A workbook read by the program that reads files, as a whole program from its start, beside the
 * parts of the same file run through expat by a script. */

#define TARGET (G_GINT64_CONSTANT (450) * 1000 * 1000)
#define MOST_MEMORY 40 /* MiB */

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

static gint64
read_openpyxl (const char *python, const Bench *bench)
{
  static const char script[] = "import openpyxl, sys\n"
                               "book = openpyxl.load_workbook(sys.argv[1], read_only=True)\n"
                               "print(sum(1 for row in book.active.iter_rows(values_only=True)"
                               " for cell in row))";
  const char *const argv[] = { python, "-c", script, bench->file, NULL };

  return bench_run (argv);
}

static gint64
read_pandas (const char *python, const Bench *bench)
{
  static const char script[] = "import pandas, sys\n"
                               "print(pandas.read_excel(sys.argv[1], header=None).shape)";
  const char *const argv[] = { python, "-c", script, bench->file, NULL };

  return bench_run (argv);
}

/* A program that takes seconds is run once. */
static void
compare_with_module (const Bench *bench, const char *what, gint64 ours, const char *modules,
                     gint64 (*read) (const char *python, const Bench *bench))
{
  const char *python = bench_python_with (modules);

  if (python != NULL)
    bench_line (what, ours, modules, read (python, bench));
  else
    bench_absent (what, ours, modules);
}

static void
compare_with_calc (const Bench *bench, const char *what, gint64 ours)
{
  g_autofree char *calc = g_find_program_in_path ("soffice");
  g_autofree char *folder = g_path_get_dirname (bench->file);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/calc", folder);
  const char *const argv[] = { calc,  profile,    "--headless", "--convert-to", "csv",
                               "--outdir", folder, bench->file,  NULL };

  if (bench_is_smoke ())
    return;
  if (calc != NULL)
    bench_line (what, ours, "LibreOffice, read and written as csv", bench_run (argv));
  else
    bench_absent (what, ours, "LibreOffice");
}

static void
compare (Bench *bench, guint rows, guint columns)
{
  g_autofree char *what = g_strdup_printf ("xlsx read, %u rows of %u columns", rows, columns);
  BenchRunner runners[] = { { read_ours, bench }, { read_plainly, bench } };

  write_workbook (bench->file, rows, columns);
  read_ours (bench);
  bench_memory (what, bench_children_memory (), MOST_MEMORY);
  bench_race (runners, G_N_ELEMENTS (runners), bench_size (5, 1));
  bench_line (what, runners[0].time, "python3, expat alone", runners[1].time);
  bench_target (what, runners[0].time, TARGET);
  compare_with_module (bench, what, runners[0].time, "openpyxl", read_openpyxl);
  compare_with_module (bench, what, runners[0].time, "pandas, openpyxl", read_pandas);
  compare_with_calc (bench, what, runners[0].time);
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
  compare (&bench, rows, 8);
  g_free (bench.file);
  bench_folder_free (folder);
  return 0;
}
