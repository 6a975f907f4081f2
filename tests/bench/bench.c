/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
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

/* Whether table.py reads along; then the line is for it. */
static gboolean
tell_table (const char *kind, const char *what, gint64 ours, const char *peer, gint64 theirs)
{
  if (g_strcmp0 (g_getenv ("JIATI_BENCH_LINES"), "tab") != 0)
    return FALSE;
  /* Not with g_print(), which writes what the locale has, and table.py reads UTF-8. */
  printf ("%s\t%s\t%" G_GINT64_FORMAT "\t%s\t%" G_GINT64_FORMAT "\n", kind, what, ours, peer,
          theirs);
  fflush (stdout);
  return TRUE;
}

void
bench_line (const char *what, gint64 ours, const char *peer, gint64 theirs)
{
  g_autofree char *left = format_time (ours);
  g_autofree char *right = format_time (theirs);

  if (tell_table ("peer", what, ours, peer, theirs))
    return;
  g_print ("%-52s %9s   %-40s %9s   x %.3g\n", what, left, peer, right,
           (double) ours / (double) MAX (theirs, 1));
}

void
bench_target (const char *what, gint64 ours, gint64 target)
{
  g_autofree char *left = format_time (ours);
  g_autofree char *right = format_time (target);

  if (!tell_table ("target", what, ours, "", target))
    g_print ("%-52s %9s   target %9s: %s\n", what, left, right, ours <= target ? "met" : "missed");
}

void
bench_memory (const char *what, gint64 kib, gint64 target_mib)
{
  if (!tell_table ("memory", what, kib, "", target_mib * 1024))
    g_print ("%-52s %.1f MiB, target %d MiB: %s\n", what, (double) kib / 1024, (int) target_mib,
             kib <= target_mib * 1024 ? "met" : "missed");
}

void
bench_absent (const char *what, gint64 ours, const char *peer)
{
  if (!tell_table ("absent", what, ours, peer, 0))
    g_print ("%-52s             %s is not installed\n", what, peer);
}

gint64
bench_children_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);
  return usage.ru_maxrss;
}

void
bench_tell_memory (void)
{
  g_autofree char *status = NULL;
  const char *line = NULL;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    line = strstr (status, "\nVmHWM:");
  printf ("%" G_GINT64_FORMAT "\n",
          line != NULL ? g_ascii_strtoll (line + strlen ("\nVmHWM:"), NULL, 10) : 0);
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

gint64
bench_ask (const char *const *argv)
{
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return g_ascii_strtoll (output, NULL, 10);
}

gboolean
bench_is_smoke (void)
{
  return bench_size (0, 1) == 1;
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

static gboolean
has_modules (const char *python, const char *modules)
{
  g_autofree char *script = g_strconcat ("import ", modules, NULL);
  const char *const argv[] = { python, "-c", script, NULL };
  int status = -1;

  return g_spawn_sync (NULL, (char **) argv, NULL,
                       G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL,
                       NULL, &status, NULL)
         && g_spawn_check_wait_status (status, NULL);
}

const char *
bench_python_with (const char *modules)
{
  const char *const pythons[] = { bench_python (), "/usr/bin/python3" };

  for (gsize i = 0; i < G_N_ELEMENTS (pythons); i++)
    if (has_modules (pythons[i], modules))
      return pythons[i];
  return NULL;
}

char *
bench_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("jiati-bench-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        {
          empty_folder (path);
          g_rmdir (path);
        }
      else
        g_unlink (path);
    }
}

void
bench_folder_free (char *folder)
{
  empty_folder (folder);
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
