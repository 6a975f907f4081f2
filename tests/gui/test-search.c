/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include <string.h>

/* Searching by keyboard: there, through what was found, and back. */

static const char *
shown (JtGui *gui)
{
  return gtk_stack_get_visible_child_name (
      GTK_STACK (jt_gui_find (GTK_WIDGET (gui->window), "pages")));
}

static GtkWidget *
page_of (JtGui *gui)
{
  return gtk_stack_get_visible_child (
      GTK_STACK (jt_gui_find (GTK_WIDGET (gui->window), "pages")));
}

static void
type (JtGui *gui, const char *text)
{
  GtkWidget *search = jt_gui_find (GTK_WIDGET (gui->window), "search");

  gtk_editable_set_text (GTK_EDITABLE (search), text);
  g_signal_emit_by_name (search, "search-changed");
}

static gboolean
has_found (gpointer page)
{
  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (jt_gui_find (page, "stack"))),
                      "found");
}

static gboolean
has_nothing (gpointer page)
{
  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (jt_gui_find (page, "stack"))),
                      "nothing");
}

/* The status bar counts what is selected. */
static gboolean
has_selected_home (gpointer gui)
{
  GtkWidget *status = jt_gui_find (GTK_WIDGET (((JtGui *) gui)->window), "selection");

  return g_strcmp0 (shown (gui), "homes") == 0
         && *gtk_label_get_label (GTK_LABEL (status)) != '\0';
}

static gboolean
list_has_focus (gpointer gui)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (((JtGui *) gui)->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, page_of (gui));
}

static void
test_states (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();

  type (gui, "302");
  g_assert_cmpstr (shown (gui), ==, "search");
  jt_gui_spin_until (has_found, page_of (gui));
  type (gui, "没有这个人");
  jt_gui_spin_until (has_nothing, page_of (gui));
  type (gui, "");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (
                       GTK_STACK (jt_gui_find (page_of (gui), "stack"))),
                   ==, "blank");
}

/* Back to the page that was shown, with the focus on it. */
static void
test_leave (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkWidget *search = jt_gui_find (GTK_WIDGET (gui->window), "search");
  GtkWidget *focus;

  jt_gui_show (GTK_WINDOW (gui->window));
  jt_window_go (gui->window, "cases", NULL);
  jt_gui_settle ();
  type (gui, "302");
  jt_gui_spin_until (has_found, page_of (gui));
  g_signal_emit_by_name (search, "stop-search");
  g_assert_cmpstr (shown (gui), ==, "cases");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
  focus = gtk_window_get_focus (GTK_WINDOW (gui->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, page_of (gui)));
}

/* Enter goes to the list of several, and from there to the home, which is selected. */
static void
test_enter (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkWidget *search = jt_gui_find (GTK_WIDGET (gui->window), "search");
  GtkListBoxRow *row;
  GtkListBox *list;

  jt_gui_show (GTK_WINDOW (gui->window));
  gtk_editable_set_text (GTK_EDITABLE (search), "302");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (shown (gui), ==, "search");
  g_signal_emit_by_name (search, "search-changed"); /* the pause is over before the answer is here */
  jt_gui_spin_until (list_has_focus, gui);

  list = GTK_LIST_BOX (jt_gui_find (page_of (gui), "found"));
  row = gtk_list_box_get_row_at_index (list, 0);
  g_signal_emit_by_name (list, "row-activated", row);
  jt_gui_spin_until (has_selected_home, gui);
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/search/states", test_states);
  g_test_add_func ("/search/leave", test_leave);
  g_test_add_func ("/search/enter", test_enter);
  return g_test_run ();
}
