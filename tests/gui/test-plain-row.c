/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-plain-row.h"

#include "jt-gui-fixture.h"

static GtkWidget *
press_tab (GtkWindow *window, GtkDirectionType direction)
{
  g_signal_emit_by_name (gtk_window_get_focus (window), "move-focus", direction);
  return gtk_window_get_focus (window);
}

/* However many lines a list has, Tab enters it where it was left, and leaves it again. */
static void
test_one_stop (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *before = gtk_button_new_with_label ("before");
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *after = gtk_button_new_with_label ("after");
  GtkListBoxRow *first, *third;

  for (guint i = 0; i < 5; i++)
    {
      GtkWidget *row = jt_plain_row_new ();

      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), gtk_label_new ("line"));
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), after);
  gtk_window_set_child (window, box);
  gtk_window_present (window);
  jt_gui_settle ();
  first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);
  third = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2);

  gtk_widget_grab_focus (before);
  g_assert_true (press_tab (window, GTK_DIR_TAB_FORWARD) == GTK_WIDGET (first));
  g_assert_true (press_tab (window, GTK_DIR_TAB_FORWARD) == after);

  gtk_list_box_select_row (GTK_LIST_BOX (list), third);
  gtk_widget_grab_focus (GTK_WIDGET (third));
  g_assert_true (press_tab (window, GTK_DIR_TAB_FORWARD) == after);
  g_assert_true (press_tab (window, GTK_DIR_TAB_BACKWARD) == GTK_WIDGET (third));
  g_assert_true (press_tab (window, GTK_DIR_TAB_BACKWARD) == before);
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/plain-row/one-stop", test_one_stop);
  return g_test_run ();
}
