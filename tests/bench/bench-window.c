/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench.h"

#include <locale.h>

#include "jt-application.h"
#include "jt-book-fixture.h"
#include "jt-generate.h"
#include "jt-window.h"

/* From the start of the program until the rows of the homes page are painted, beside a GTK window
 * with nothing but a label.  Each is a process of its own, this program with an argument. */

#define CEILING (60 * G_USEC_PER_SEC)

static const char *self;

/* ---------------------------------------------------------------------------- what is measured */

static gboolean
on_painted_cb (GtkWidget *window, GdkFrameClock *clock, gpointer data)
{
  guint *frames = data;

  (*frames)++;
  return G_SOURCE_CONTINUE;
}

/* How many rows the table has that is on the screen; it may be filled by another thread. */
static guint
count_rows (GtkWidget *widget)
{
  GtkWidget *child;
  guint rows = 0;

  if (GTK_IS_COLUMN_VIEW (widget) && gtk_widget_get_mapped (widget)
      && gtk_column_view_get_model (GTK_COLUMN_VIEW (widget)) != NULL)
    return g_list_model_get_n_items (
        G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (widget))));
  for (child = gtk_widget_get_first_child (widget); child != NULL && rows == 0;
       child = gtk_widget_get_next_sibling (child))
    rows = count_rows (child);
  return rows;
}

/* Until all is there, and then a third tick: a frame with it has been painted. */
static void
wait_for_paint (GtkWindow *window, gboolean rows)
{
  const gint64 end = g_get_monotonic_time () + CEILING;
  guint frames = 0;

  gtk_widget_add_tick_callback (GTK_WIDGET (window), on_painted_cb, &frames, NULL);
  gtk_window_present (window);
  while (frames < 3)
    {
      g_main_context_iteration (NULL, TRUE);
      if (rows && count_rows (GTK_WIDGET (window)) > 0)
        rows = FALSE;
      else if (rows)
        frames = 0;
      g_assert_cmpint (g_get_monotonic_time (), <, end);
    }
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
  g_autoptr (JtSession) session = NULL;
  g_autoptr (GError) error = NULL;
  JtWindow *window;

  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  session = jt_session_open (path, &error);
  g_assert_no_error (error);
  jt_session_act_as (session, NULL, &error);
  g_assert_no_error (error);
  window = jt_window_new (GTK_APPLICATION (application), session);
  jt_window_go (window, "homes", NULL);
  wait_for_paint (GTK_WINDOW (window), TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}

/* --------------------------------------------------------------------------------- the race */

static gint64
run (gpointer data)
{
  const char *const *argv = data;
  const gint64 start = bench_now ();

  bench_run (argv);
  return bench_now () - start;
}

static void
race (const char *what, guint households)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) made = jt_generate_fill (book->office, 1, households, 1, &error);
  const char *ours[] = { self, "homes", book->path, NULL };
  const char *least[] = { self, "label", NULL };
  BenchRunner runners[] = { { run, ours }, { run, least } };

  g_assert_no_error (error);
  bench_race (runners, G_N_ELEMENTS (runners), bench_size (5, 1));
  bench_line (what, runners[0].time, "a GTK window with a label", runners[1].time);
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
  race ("start to the rows of 10,000 homes", bench_size (10000, 60));
  return 0;
}
