/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench.h"

#include <glib/gstdio.h>
#include <sys/resource.h>
#include <time.h>

guint
bench_size (guint full, guint smoke)
{
  return g_strcmp0 (g_getenv ("JIATI_BENCH_SIZE"), "smoke") == 0 ? smoke : full;
}

static gint64
read_clock (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

gint64
bench_now (void)
{
  return read_clock (CLOCK_MONOTONIC);
}

gint64
bench_cpu (void)
{
  return read_clock (CLOCK_PROCESS_CPUTIME_ID);
}

/* What the processor has spent on the children that have ended. */
static gint64
children_cpu (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);
  return ((gint64) usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000000
         + ((gint64) usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1000;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const gint64 left = *(const gint64 *) a;
  const gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static gint64
middle (GArray *times)
{
  g_array_sort (times, compare_times);
  return g_array_index (times, gint64, times->len / 2);
}

void
bench_race (BenchRunner *runners, guint n_runners, guint rounds)
{
  g_autoptr (GPtrArray) times = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < n_runners; i++)
    {
      runners[i].func (runners[i].data);
      g_ptr_array_add (times, g_array_new (FALSE, FALSE, sizeof (gint64)));
    }
  for (guint round = 0; round < rounds; round++)
    for (guint i = 0; i < n_runners; i++)
      {
        const gint64 time = runners[i].func (runners[i].data);

        g_array_append_val (g_ptr_array_index (times, i), time);
      }
  for (guint i = 0; i < n_runners; i++)
    runners[i].time = middle (g_ptr_array_index (times, i));
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
  const gint64 start = children_cpu ();
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL,
                NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return children_cpu () - start;
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
