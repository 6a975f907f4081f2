/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-edit-keys.h"
#include "jt-gui-fixture.h"

/* A box that takes back something, or has nothing to take back. */

#define TEST_TYPE_BOX (test_box_get_type ())
G_DECLARE_FINAL_TYPE (TestBox, test_box, TEST, BOX, GtkBox)

struct _TestBox
{
  GtkBox parent_instance;

  guint entries;
};

G_DEFINE_FINAL_TYPE (TestBox, test_box, GTK_TYPE_BOX)

static gboolean
take_back (GtkWidget *widget)
{
  TestBox *box = TEST_BOX (widget);

  if (box->entries == 0)
    return FALSE;
  box->entries--;
  return TRUE;
}

static void
test_box_class_init (TestBoxClass *klass)
{
  jt_edit_keys_add_take_back (GTK_WIDGET_CLASS (klass), take_back);
}

static void
test_box_init (TestBox *box)
{
}

/* Ctrl+Z withdraws what was entered; in an entry it is left to the letters typed there. */
static void
test_take_back (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  TestBox *box = g_object_new (TEST_TYPE_BOX, NULL);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *button = gtk_button_new_with_label ("x");

  box->entries = 1;
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), button);
  gtk_window_set_child (window, GTK_WIDGET (box));
  jt_gui_show (window);
  gtk_widget_grab_focus (entry);
  g_assert_false (jt_gui_press (GTK_WIDGET (box), GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_cmpuint (box->entries, ==, 1);
  gtk_widget_grab_focus (button);
  g_assert_true (jt_gui_press (GTK_WIDGET (box), GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_cmpuint (box->entries, ==, 0);
  g_assert_false (jt_gui_press (GTK_WIDGET (box), GDK_KEY_z, GDK_CONTROL_MASK));
  gtk_window_destroy (window);
}

static void
on_activated_cb (GtkListBox *list, GtkListBoxRow *row, int *activated)
{
  *activated = gtk_list_box_row_get_index (row);
}

/* F2 in a list is Enter there: the row that has the focus is opened. */
static void
test_open (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *list = gtk_list_box_new ();
  int activated = -1;

  for (guint i = 0; i < 3; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), gtk_label_new ("x"));
  g_signal_connect (list, "row-activated", G_CALLBACK (on_activated_cb), &activated);
  gtk_window_set_child (window, list);
  jt_gui_show (window);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1)));
  g_assert_true (jt_gui_press (list, GDK_KEY_F2, 0));
  g_assert_cmpint (activated, ==, 1);
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/edit-keys/take-back", test_take_back);
  g_test_add_func ("/edit-keys/open", test_open);
  return g_test_run ();
}
