/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <time.h>

guint
bench_size (guint full, guint smoke)
{
  return g_strcmp0 (g_getenv ("JIATI_BENCH_SIZE"), "smoke") == 0 ? smoke : full;
}

gint64
bench_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const gint64 left = *(const gint64 *) a;
  const gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

gint64
bench_middle (GArray *times)
{
  g_assert_cmpuint (times->len, >, 0);
  g_array_sort (times, compare_times);
  return g_array_index (times, gint64, times->len / 2);
}

gint64
bench_median (BenchFunc func, gpointer data, guint runs)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  func (data);
  for (guint i = 0; i < runs; i++)
    {
      const gint64 time = func (data);

      g_array_append_val (times, time);
    }
  return bench_middle (times);
}

/* Three figures are more than a time is worth from one day to the next. */
static char *
format_time (gint64 time)
{
  static const char *const units[] = { "ns", "us", "ms", "s" };
  double number = (double) time;
  guint unit = 0;

  while (number >= 1000 && unit + 1 < G_N_ELEMENTS (units))
    {
      number /= 1000;
      unit++;
    }
  return g_strdup_printf ("%.3g %s", number, units[unit]);
}

void
bench_line (const char *what, gint64 ours, const char *peer, gint64 theirs)
{
  g_autofree char *left = format_time (ours);
  g_autofree char *right = format_time (theirs);

  g_print ("%-52s %9s   %-40s %9s   x %.3g\n", what, left, peer, right,
           (double) ours / (double) MAX (theirs, 1));
}

gint64
bench_run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  const gint64 start = bench_now ();
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL,
                NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return bench_now () - start;
}

const char *
bench_python (void)
{
  static char *path = NULL;

  if (path == NULL)
    {
      const char *argv[] = { "python3", "-c", "import sys; print (sys.executable)", NULL };
      g_autoptr (GError) error = NULL;

      g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &path, NULL, NULL,
                    &error);
      g_assert_no_error (error);
      g_strchomp (path);
    }
  return path;
}

char *
bench_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("jiati-bench-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
bench_folder_free (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

char *
bench_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  if (text != NULL)
    g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}
