/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include <string.h>

#include "jt-accessible.h"
#include "jt-field-text.h"
#include "jt-home-place-window.h"
#include "jt-json.h"
#include "jt-place-details.h"

/* What is known of a building and an entrance, changed by hand. */

static GtkWidget *
find_page (JtGui *gui)
{
  return gtk_stack_get_visible_child (GTK_STACK (jt_gui_find (GTK_WIDGET (gui->window), "pages")));
}

/* Takes the place below the one that is shown. */
static void
go_down (GtkSingleSelection *places)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (places);
  const guint position = gtk_single_selection_get_selected (places);

  gtk_tree_list_row_set_expanded (row, TRUE);
  gtk_single_selection_set_selected (places, position + 1);
}

static gboolean
has_places (gpointer places)
{
  return g_list_model_get_n_items (G_LIST_MODEL (places)) > 0;
}

/* The window of the first entrance; @entrance: (out): its uid */
static GtkWindow *
open_entrance (JtGui *gui, char **entrance)
{
  GtkSingleSelection *places;
  g_autoptr (JtHomePlace) place = NULL;
  GtkWidget *page;

  jt_window_go (gui->window, "homes", NULL);
  page = find_page (gui);
  places = GTK_SINGLE_SELECTION (
      gtk_list_view_get_model (GTK_LIST_VIEW (jt_gui_find (page, "places"))));
  jt_gui_spin_until (has_places, places);
  /* A compound has no residents of its own. */
  g_assert_false (gtk_widget_get_visible (jt_gui_find (page, "place_button")));
  go_down (places);
  g_assert_true (gtk_widget_get_visible (jt_gui_find (page, "place_button")));
  go_down (places);
  place = gtk_tree_list_row_get_item (gtk_single_selection_get_selected_item (places));
  *entrance = g_strdup (jt_home_place_get (place)->uid);
  g_assert_true (gtk_widget_activate_action (page, "homes.place", NULL));
  return jt_gui_find_window (JT_TYPE_HOME_PLACE_WINDOW);
}

static void
look_for_field (GtkWidget *widget, gpointer data)
{
  gpointer *wanted = data;

  if (JT_IS_FIELD (widget) && g_strcmp0 (jt_field_get_name (JT_FIELD (widget)), wanted[0]) == 0)
    wanted[1] = widget;
}

static void
type (GtkWindow *window, const char *field, const char *text)
{
  gpointer wanted[] = { (gpointer) field, NULL };

  jt_gui_walk (GTK_WIDGET (window), look_for_field, wanted);
  g_assert_nonnull (wanted[1]);
  gtk_editable_set_text (GTK_EDITABLE (jt_field_text_get_entry (JT_FIELD_TEXT (wanted[1]))), text);
}

static JsonObject *
read_entrance (JtGui *gui, const char *uid)
{
  JtOffice *office = jt_session_get_office (jt_window_get_session (gui->window));
  g_autoptr (JsonObject) details = jt_office_place_details (office, uid, NULL);

  return json_object_ref (json_object_get_object_member (details, "entrance"));
}

static gboolean
is_gone (gpointer data)
{
  return *(gboolean *) data;
}

static void
watch (gpointer data, GObject *where_it_was)
{
  *(gboolean *) data = TRUE;
}

static gboolean
is_refused (gpointer window)
{
  return gtk_widget_get_visible (jt_gui_find (window, "trouble"));
}

/* Counts that cannot be are told and nothing is written; good ones are, and what was not touched
 * stays. */
static void
test_counts (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  g_autofree char *entrance = NULL;
  GtkWindow *window = open_entrance (gui, &entrance);
  g_autoptr (JsonObject) before = read_entrance (gui, entrance);
  g_autoptr (JsonObject) same = NULL;
  g_autoptr (JsonObject) after = NULL;
  GtkWidget *save = jt_gui_find (GTK_WIDGET (window), "save");
  gboolean gone = FALSE;

  type (window, "aged_60", "many");
  g_signal_emit_by_name (save, "clicked");
  g_assert_true (is_refused (window));

  type (window, "aged_60", "9999");
  g_signal_emit_by_name (save, "clicked");
  jt_gui_spin_until (is_refused, window);
  g_assert_nonnull (strstr (
      gtk_label_get_label (GTK_LABEL (jt_gui_find (GTK_WIDGET (window), "trouble"))), "9999"));
  same = read_entrance (gui, entrance);
  g_assert_true (json_object_equal (same, before));

  g_object_weak_ref (G_OBJECT (window), watch, &gone);
  type (window, "aged_60", "5");
  type (window, "aged_70", "5");
  type (window, "infants", "");
  g_signal_emit_by_name (save, "clicked");
  jt_gui_spin_until (is_gone, &gone);
  after = read_entrance (gui, entrance);
  g_assert_cmpint (jt_json_int (after, "aged_60", -1), ==, 5);
  g_assert_cmpint (jt_json_int (after, "aged_70", -1), ==, 5);
  g_assert_false (json_object_has_member (after, "infants"));
  g_assert_cmpint (jt_json_int (after, "residents", -1), ==, jt_json_int (before, "residents", -2));
  g_assert_cmpstr (jt_json_text (after, "landing"), ==, jt_json_text (before, "landing"));
}

/* It is for everybody to use; and who changes nothing and saves writes nothing. */
static void
test_nothing (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  g_autofree char *entrance = NULL;
  GtkWindow *window = open_entrance (gui, &entrance);
  gboolean gone = FALSE;

  jt_gui_show (window);
  jt_accessible_check (window, "the building and its residents");
  jt_accessible_check_menus (GTK_WIDGET (window), G_MAXUINT, "the building and its residents");
  g_object_weak_ref (G_OBJECT (window), watch, &gone);
  g_signal_emit_by_name (jt_gui_find (GTK_WIDGET (window), "save"), "clicked");
  jt_gui_spin_until (is_gone, &gone);
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 77;
  g_test_add_func ("/home-place/counts", test_counts);
  g_test_add_func ("/home-place/nothing", test_nothing);
  return g_test_run ();
}
