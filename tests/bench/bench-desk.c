/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-book.h"
#include "bench.h"

#include <locale.h>

#include "jt-application.h"
#include "jt-ballot-desk.h"
#include "jt-ballot-grid.h"
#include "jt-ballot-sheet.h"

/* From a key at the ballot desk until the totals that it changed are painted, beside one frame of
 * the screen; and the same for another filter.  No display: nothing is measured. */

#define CEILING (120 * G_USEC_PER_SEC)
#define ROUNDS 40
#define FILTERS 10

typedef struct
{
  JtBallotDesk *desk;
  GdkFrameClock *clock;
  gboolean painted;
} Desk;

static GtkWidget *
find (GtkWidget *root, const char *id)
{
  const char *buildable = GTK_IS_BUILDABLE (root) ? gtk_buildable_get_buildable_id (
                                                        GTK_BUILDABLE (root))
                                                  : NULL;
  GtkWidget *found = g_strcmp0 (buildable, id) == 0 ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, id);
  return found;
}

static void
on_painted_cb (GdkFrameClock *clock, Desk *desk)
{
  desk->painted = TRUE;
}

static void
wait_for_paint (Desk *desk)
{
  const gint64 end = g_get_monotonic_time () + CEILING;

  desk->painted = FALSE;
  while (!desk->painted)
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (g_get_monotonic_time (), <, end);
    }
}

static gboolean
is_saved (Desk *desk)
{
  JtBallotSheet *sheet = jt_ballot_desk_get_sheet (desk->desk);
  guint line;

  return !jt_ballot_grid_get_line (JT_BALLOT_GRID (find (GTK_WIDGET (desk->desk), "grid")), &line)
         || jt_ballot_sheet_get_row (sheet, line)->unsaved == 0;
}

/* Until the entry is in the book and nothing waits. */
static void
come_to_rest (Desk *desk)
{
  while (!is_saved (desk))
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static gboolean
press (Desk *desk, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (desk->desk));
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
  return handled;
}

/* --------------------------------------------------------------------------------- what is timed */

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const gint64 one = *(const gint64 *) a;
  const gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static gint64
median (GArray *times)
{
  g_array_sort (times, compare_times);
  return g_array_index (times, gint64, times->len / 2);
}

static gint64
time_keys (Desk *desk, guint rounds)
{
  static const guint keys[] = { GDK_KEY_1, GDK_KEY_2, GDK_KEY_3 };
  JtBallotGrid *grid = JT_BALLOT_GRID (find (GTK_WIDGET (desk->desk), "grid"));
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < rounds; i++)
    {
      gint64 start;
      gint64 time;

      g_assert_true (jt_ballot_grid_go (grid, i));
      wait_for_paint (desk);
      come_to_rest (desk);
      start = bench_now ();
      g_assert_true (press (desk, keys[i % G_N_ELEMENTS (keys)]));
      wait_for_paint (desk);
      time = bench_now () - start;
      g_array_append_val (times, time);
      come_to_rest (desk);
    }
  return median (times);
}

static gint64
time_filters (Desk *desk, guint rounds)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < rounds; i++)
    {
      GtkWidget *button
          = find (GTK_WIDGET (desk->desk), i % 2 == 0 ? "filter_outstanding" : "filter_all");
      gint64 start;
      gint64 time;

      come_to_rest (desk);
      start = bench_now ();
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
      wait_for_paint (desk);
      time = bench_now () - start;
      g_array_append_val (times, time);
    }
  return median (times);
}

static void
measure (Desk *desk, guint n_parts)
{
  g_autofree char *keys = g_strdup_printf ("desk: key to painted totals, %u parts", n_parts);
  g_autofree char *filters = g_strdup_printf ("desk: filter to painted rows, %u parts", n_parts);
  gint64 interval;
  gint64 presentation;
  gint64 key;

  gdk_frame_clock_get_refresh_info (desk->clock, 0, &interval, &presentation);
  key = time_keys (desk, bench_size (ROUNDS, 3));
  bench_line (keys, key, "a frame", interval * 1000);
  bench_target (keys, key, interval * 1200); /* 1.2 frames */
  bench_line (filters, time_filters (desk, bench_size (FILTERS, 2)), "a frame", interval * 1000);
}

int
main (int argc, char **argv)
{
  const guint n_parts = bench_size (20000, 240);
  g_autoptr (JtVoteBook) vote = NULL;
  g_autoptr (JtApplication) application = NULL;
  g_autoptr (JtSession) session = NULL;
  g_autoptr (GError) error = NULL;
  GtkWindow *window;
  Desk desk = { 0 };

  setlocale (LC_ALL, "");
  if (!gtk_init_check ())
    return 0;
  vote = bench_vote (n_parts);
  application = jt_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  session = jt_session_open (vote->book->path, &error);
  g_assert_no_error (error);
  jt_session_act_as (session, NULL, &error);
  g_assert_no_error (error);

  window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (window, 1366, 768);
  desk.desk = g_object_new (JT_TYPE_BALLOT_DESK, NULL);
  jt_ballot_desk_set_session (desk.desk, session);
  gtk_window_set_child (window, GTK_WIDGET (desk.desk));
  jt_ballot_desk_open (desk.desk, vote->case_uid);
  gtk_window_present (window);
  desk.clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  g_signal_connect_after (desk.clock, "after-paint", G_CALLBACK (on_painted_cb), &desk);
  while (jt_ballot_desk_get_sheet (desk.desk) == NULL)
    g_main_context_iteration (NULL, TRUE);
  /* The papers came in while the vote ran. */
  gtk_editable_set_text (GTK_EDITABLE (find (GTK_WIDGET (desk.desk), "received_on")), "2026.3.10");
  g_signal_emit_by_name (find (GTK_WIDGET (desk.desk), "received_on"), "activate");
  measure (&desk, n_parts);
  gtk_window_destroy (window);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  return 0;
}
