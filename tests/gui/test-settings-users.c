/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include <string.h>

#include "jt-accessible.h"
#include "jt-json.h"
#include "jt-prompt.h"
#include "jt-user-query.h"

static GtkWidget *
find (JtGui *gui, const char *id)
{
  return jt_gui_find (GTK_WIDGET (gui->window), id);
}

static GtkWidget *
row_of (JtGui *gui, const char *name)
{
  GtkListBox *users = GTK_LIST_BOX (find (gui, "users"));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (users, i)) != NULL; i++)
    {
      GtkWidget *label = jt_gui_find_type (GTK_WIDGET (row), GTK_TYPE_LABEL);

      if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), name))
        return GTK_WIDGET (row);
    }
  return NULL;
}

/* The settings of a book in which also 王芳, a clerk, works. */
static JtGui *
new_page (void)
{
  JtGui *gui = jt_gui_new ();
  g_autoptr (GError) error = NULL;

  jt_office_user_add (gui->book->office, "王芳", "clerk", NULL, &error);
  g_assert_no_error (error);
  jt_window_go (gui->window, "settings", NULL);
  jt_gui_show (GTK_WINDOW (gui->window));
  return gui;
}

static void
edit (JtGui *gui, const char *name)
{
  GtkWidget *row = row_of (gui, name);

  g_assert_nonnull (row);
  gtk_widget_grab_focus (row);
  g_assert_true (jt_gui_press (gtk_widget_get_parent (row), GDK_KEY_F2, 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (gui, "user_name"))), ==, name);
}

static void
press (JtGui *gui, const char *id)
{
  g_assert_true (gtk_widget_get_sensitive (find (gui, id)));
  g_signal_emit_by_name (find (gui, id), "clicked");
}

static gboolean
is_free (gpointer data)
{
  return gtk_widget_get_sensitive (find (data, "new_user"));
}

/* Whether what was written came back: the form is for somebody new again. */
static gboolean
is_left (gpointer data)
{
  return !gtk_widget_get_visible (find (data, "retire_button"));
}

static const char *
button_of (JtGui *gui, const char *id)
{
  return gtk_button_get_label (GTK_BUTTON (find (gui, id)));
}

static guint
count_listed (JtGui *gui)
{
  g_autoptr (JsonArray) users
      = jt_office_user_list (jt_session_get_office (jt_window_get_session (gui->window)), NULL);

  return json_array_get_length (users);
}

/* F2 takes a user into the form; Escape leaves it, and the list has the focus again. */
static void
test_keys (void)
{
  g_autoptr (JtGui) gui = new_page ();
  GtkWidget *name = find (gui, "user_name");

  g_assert_false (gtk_widget_get_visible (find (gui, "retire_button")));
  edit (gui, "王芳");
  g_assert_true (gtk_widget_get_visible (find (gui, "retire_button")));
  g_assert_nonnull (strstr (button_of (gui, "add_button"), "保存修改"));
  g_assert_false (gtk_widget_get_sensitive (find (gui, "add_button")));
  jt_accessible_check (GTK_WINDOW (gui->window), "a user being changed");

  gtk_editable_set_text (GTK_EDITABLE (name), "王方");
  g_assert_true (gtk_widget_get_sensitive (find (gui, "add_button")));
  g_assert_false (gtk_widget_get_sensitive (find (gui, "retire_button")));
  g_assert_true (jt_gui_press (gtk_widget_get_ancestor (find (gui, "users"),
                                                        g_type_from_name ("JtSettingsUsers")),
                               GDK_KEY_Escape, 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "");
  g_assert_nonnull (strstr (button_of (gui, "add_button"), "添加人员"));
  g_assert_false (gtk_widget_get_visible (find (gui, "retire_button")));
  g_assert_true (gtk_widget_has_focus (row_of (gui, "王芳")));
}

static void
test_change (void)
{
  g_autoptr (JtGui) gui = new_page ();

  edit (gui, "王芳");
  gtk_editable_set_text (GTK_EDITABLE (find (gui, "user_name")), "王方");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (gui, "user_role")), 2);
  press (gui, "add_button");
  jt_gui_spin_until (is_free, gui);
  g_assert_null (row_of (gui, "王芳"));
  g_assert_true (gtk_widget_has_focus (row_of (gui, "王方")));
  g_assert_false (gtk_widget_get_visible (find (gui, "retire_button")));
}

/* Who corrects the own name goes on working, under the right one. */
static void
test_own_name (void)
{
  g_autoptr (JtGui) gui = new_page ();

  edit (gui, "管理员");
  gtk_editable_set_text (GTK_EDITABLE (find (gui, "user_name")), "李主任");
  press (gui, "add_button");
  jt_gui_spin_until (is_free, gui);
  g_assert_cmpstr (jt_session_get_user_name (jt_window_get_session (gui->window)), ==, "李主任");
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (find (gui, "user_button"))), ==,
                   "李主任");
}

/* The question names who it is about; Escape leaves everything as it is. */
static void
test_retire (void)
{
  g_autoptr (JtGui) gui = new_page ();
  GtkWindow *prompt;

  edit (gui, "王芳");
  press (gui, "retire_button");
  prompt = jt_gui_find_window (JT_TYPE_PROMPT);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (jt_gui_find (GTK_WIDGET (prompt),
                                                                        "title"))),
                            "王芳"));
  gtk_window_close (prompt);
  jt_gui_settle ();
  g_assert_cmpuint (count_listed (gui), ==, 2);

  press (gui, "retire_button");
  g_signal_emit_by_name (
      jt_gui_find (GTK_WIDGET (jt_gui_find_window (JT_TYPE_PROMPT)), "act"), "clicked");
  jt_gui_spin_until (is_left, gui);
  g_assert_cmpuint (count_listed (gui), ==, 1);
  g_assert_true (gtk_widget_has_focus (row_of (gui, "王芳")));

  edit (gui, "王芳");
  g_assert_nonnull (strstr (button_of (gui, "retire_button"), "恢复"));
  press (gui, "retire_button");
  g_signal_emit_by_name (
      jt_gui_find (GTK_WIDGET (jt_gui_find_window (JT_TYPE_PROMPT)), "act"), "clicked");
  jt_gui_spin_until (is_left, gui);
  g_assert_cmpuint (count_listed (gui), ==, 2);
}

/* What is refused stays in the form, and the window says why. */
static void
test_refused (void)
{
  g_autoptr (JtGui) gui = new_page ();

  edit (gui, "管理员");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (gui, "user_role")), 0);
  press (gui, "add_button");
  g_assert_false (is_free (gui));
  jt_gui_spin_until (is_free, gui);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (find (gui, "message"))), "唯一的街道主管"));
  g_assert_true (gtk_widget_get_visible (find (gui, "retire_button")));
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (find (gui, "user_role"))), ==, 0);
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/settings-users/keys", test_keys);
  g_test_add_func ("/settings-users/change", test_change);
  g_test_add_func ("/settings-users/own-name", test_own_name);
  g_test_add_func ("/settings-users/retire", test_retire);
  g_test_add_func ("/settings-users/refused", test_refused);
  return g_test_run ();
}
