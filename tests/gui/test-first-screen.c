/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include "jt-first-screen.h"

#define ROWS 500

static GListModel *
new_rows (guint n)
{
  GtkStringList *rows = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (rows, "1栋1单元");
  return G_LIST_MODEL (rows);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, guint *built)
{
  gtk_list_item_set_child (item, gtk_label_new ("301"));
  (*built)++;
}

typedef struct
{
  GtkWidget *window;
  GtkWidget *view;
  GListModel *rows;
  guint built;
  guint built_at_first; /* before the first frame was out */
} Fixture;

static void
on_painted_cb (GdkFrameClock *clock, Fixture *fixture)
{
  if (fixture->built_at_first == 0)
    fixture->built_at_first = fixture->built;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), &fixture->built);
  fixture->window = gtk_window_new ();
  fixture->view = gtk_list_view_new (NULL, factory);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), fixture->view);
  gtk_window_set_child (GTK_WINDOW (fixture->window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 300);
}

static void
fill (Fixture *fixture, GListModel *rows)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  fixture->rows = g_object_ref (jt_first_screen_new (rows, fixture->view));
  selection = gtk_no_selection_new (fixture->rows);
  gtk_list_view_set_model (GTK_LIST_VIEW (fixture->view), GTK_SELECTION_MODEL (selection));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->rows);
  jt_gui_settle ();
}

static gboolean
has_all (gpointer data)
{
  return g_list_model_get_n_items (((Fixture *) data)->rows) == ROWS;
}

/* The first frame has rows, and waited for no more than a screen of them. */
static void
test_first_frame (Fixture *fixture, gconstpointer data)
{
  GdkFrameClock *clock;

  fill (fixture, new_rows (ROWS));
  gtk_window_present (GTK_WINDOW (fixture->window));
  clock = gtk_widget_get_frame_clock (fixture->window);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (on_painted_cb), fixture);
  jt_gui_spin_until (has_all, fixture);
  g_assert_cmpuint (fixture->built_at_first, >, 0);
  g_assert_cmpuint (fixture->built_at_first, <, 100);
}

/* Rows that come when the window has been painted already. */
static void
test_late_rows (Fixture *fixture, gconstpointer data)
{
  GListModel *rows = new_rows (0);

  jt_gui_show (GTK_WINDOW (fixture->window));
  fill (fixture, rows);
  jt_gui_settle ();
  for (guint i = 0; i < ROWS; i++)
    gtk_string_list_append (GTK_STRING_LIST (rows), "301");
  g_assert_cmpuint (g_list_model_get_n_items (fixture->rows), <, 100);
  gtk_widget_queue_draw (fixture->view);
  jt_gui_spin_until (has_all, fixture);
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  fill (fixture, new_rows (ROWS));
  g_assert_cmpuint (g_list_model_get_n_items (fixture->rows), <, 100);
  jt_first_screen_open (fixture->rows);
  g_assert_true (has_all (fixture));
}

/* Rows that come before the window has a size: no more than it will have room for. */
static void
test_limit (Fixture *fixture, gconstpointer data)
{
  GListModel *rows = new_rows (0);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 320);
  fill (fixture, rows);
  jt_first_screen_limit (fixture->rows);
  for (guint i = 0; i < ROWS; i++)
    gtk_string_list_append (GTK_STRING_LIST (rows), "301");
  g_assert_cmpuint (g_list_model_get_n_items (fixture->rows), <=, 320 / 32);
  jt_gui_show (GTK_WINDOW (fixture->window));
  jt_gui_spin_until (has_all, fixture);
}

/* A list that is gone before it was ever painted. */
static void
test_never_shown (Fixture *fixture, gconstpointer data)
{
  fill (fixture, new_rows (ROWS));
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add ("/first-screen/first-frame", Fixture, NULL, set_up, test_first_frame, tear_down);
  g_test_add ("/first-screen/late-rows", Fixture, NULL, set_up, test_late_rows, tear_down);
  g_test_add ("/first-screen/limit", Fixture, NULL, set_up, test_limit, tear_down);
  g_test_add ("/first-screen/open", Fixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/first-screen/never-shown", Fixture, NULL, set_up, test_never_shown, tear_down);
  return g_test_run ();
}
