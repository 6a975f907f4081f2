/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "jt-application.h"
#include "jt-book-fixture.h"
#include "jt-generate.h"
#include "jt-opening.h"
#include "jt-window.h"

/* From the start of the program until the rows of the homes page are painted, beside a GTK window
 * with nothing but a label.  Each is a process of its own, this program with an argument, which
 * says when the frame is out and ends there: what closing costs keeps nobody waiting.
 *
 * GDK looks for OpenGL when the first window is made, whatever draws in it, as it does on a desk.
 * That takes as long for a label as for the program; so both are raced without it too. */

#define CEILING (60 * G_USEC_PER_SEC)
#define TARGET_RATIO 1.5
#define TARGET_PSS 80 /* MiB */

static const char *self;

/* ---------------------------------------------------------------------------- what is measured */

/* The table on the screen. */
static GtkColumnView *
find_table (GtkWidget *widget)
{
  GtkColumnView *found = NULL;

  if (GTK_IS_COLUMN_VIEW (widget) && gtk_widget_get_mapped (widget))
    return GTK_COLUMN_VIEW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_table (child);
  return found;
}

/* A frame is painted: with rows in it, where there is a table to have them. */
typedef struct
{
  GtkWidget *window;
  gboolean rows;
  gboolean done;
} Wait;

static gboolean
has_rows (GtkWidget *window)
{
  GtkColumnView *table = find_table (window);
  GtkSelectionModel *model = table != NULL ? gtk_column_view_get_model (table) : NULL;

  return model != NULL && g_list_model_get_n_items (G_LIST_MODEL (model)) > 0;
}

/* Rows that came after this frame was laid out are in the next one. */
static void
on_before_paint_cb (GdkFrameClock *clock, Wait *wait)
{
  if (wait->rows && has_rows (wait->window))
    wait->rows = FALSE;
}

static void
on_painted_cb (GdkFrameClock *clock, Wait *wait)
{
  wait->done = wait->done || !wait->rows;
}

/* Pages that other programs use too are counted in part: the share of this one, in kB. */
static gint64
read_pss (void)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    return 0;
  line = strstr (text, "\nPss:");
  return line != NULL ? g_ascii_strtoll (line + strlen ("\nPss:"), NULL, 10) : 0;
}

static void
wait_for_paint (GtkWindow *window, gboolean rows)
{
  const gint64 end = g_get_monotonic_time () + CEILING;
  Wait wait = { GTK_WIDGET (window), rows, FALSE };
  GdkFrameClock *clock;
  gint64 painted;

  gtk_window_present (window);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint_cb), &wait);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (on_painted_cb), &wait);
  while (!wait.done)
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (g_get_monotonic_time (), <, end);
    }
  /* The picture has arrived, not only been sent. */
  gdk_display_sync (gdk_display_get_default ());
  /* Before the memory is counted, which takes milliseconds. */
  painted = bench_now ();
  printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", painted, read_pss ());
  fflush (stdout);
  _exit (0);
}

static int
show_label (void)
{
  GtkWindow *window;

  gtk_init ();
  window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (window, 1280, 720);
  gtk_window_set_child (window, gtk_label_new ("样板市演示区样例街道"));
  wait_for_paint (window, FALSE);
  return 0;
}

static int
show_homes (const char *path)
{
  g_autoptr (JtApplication) application = jt_application_new ();
  JtOpening *opening = jt_opening_new (path); /* as the program does with what it was given */
  g_autoptr (JtSession) session = NULL;
  g_autoptr (GError) error = NULL;
  JtWindow *window;

  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  session = jt_opening_finish (opening, &error);
  g_assert_no_error (error);
  jt_session_act_as (session, NULL, &error);
  g_assert_no_error (error);
  window = jt_window_new (GTK_APPLICATION (application), session);
  jt_window_go (window, "homes", NULL);
  wait_for_paint (GTK_WINDOW (window), TRUE);
  return 0;
}

/* --------------------------------------------------------------------------------- the race */

typedef struct
{
  const char *argv[4];
  char **environment;
  gint64 pss; /* of the last run, in kB */
} Runner;

static gint64
run (gpointer data)
{
  Runner *runner = data;
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  const gint64 start = bench_now ();
  char *end = NULL;
  gint64 painted;
  int status;

  g_spawn_sync (NULL, (char **) runner->argv, runner->environment, G_SPAWN_DEFAULT, NULL, NULL,
                &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  painted = g_ascii_strtoll (output, &end, 10);
  runner->pss = g_ascii_strtoll (end, NULL, 10);
  g_assert_cmpint (painted, >, start);
  return painted - start;
}

static void
race (const char *what, const char *book, char **environment, gboolean has_target)
{
  Runner ours = { { self, "homes", book, NULL }, environment, 0 };
  Runner least = { { self, "label", NULL }, environment, 0 };
  BenchRunner runners[] = { { run, &ours }, { run, &least } };

  bench_race (runners, G_N_ELEMENTS (runners), bench_size (9, 1));
  bench_line (what, runners[0].time, "a GTK window with a label", runners[1].time);
  if (!has_target)
    return;
  bench_target (what, runners[0].time, (gint64) (TARGET_RATIO * (double) runners[1].time));
  bench_memory (what, ours.pss, TARGET_PSS);
}

static void
race_all (guint households)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) made = jt_generate_fill (book->office, 1, households, 1, &error);
  g_auto (GStrv) plain = g_environ_unsetenv (g_get_environ (), "GDK_DEBUG");
  g_auto (GStrv) without = g_environ_setenv (g_get_environ (), "GDK_DEBUG", "gl-disable", TRUE);

  g_assert_no_error (error);
  race ("start to the rows of 10,000 homes", book->path, plain, TRUE);
  race ("start to the rows of 10,000 homes, no OpenGL", book->path, without, FALSE);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  if (argc == 2 && g_str_equal (argv[1], "label"))
    return show_label ();
  if (argc == 3 && g_str_equal (argv[1], "homes"))
    return show_homes (argv[2]);

  if (!gtk_init_check ())
    {
      g_print ("There is no display.\n");
      return 77;
    }
  self = argv[0];
  race_all (bench_size (10000, 60));
  return 0;
}
