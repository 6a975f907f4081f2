/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include "jt-user-query.h"

static GtkWidget *
find (JtGui *gui, const char *id)
{
  return jt_gui_find (GTK_WIDGET (gui->window), id);
}

/* A window that nobody sent anywhere shows the work desk. */
static void
test_first_page (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();

  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (find (gui, "pages"))), ==, "desk");
}

static gboolean
is_in_sidebar (JtGui *gui)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gui->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, find (gui, "sidebar"));
}

/* Tab goes from the chosen page's name on into the page and back, and turns no page. */
static void
test_tab_leaves_the_pages (void)
{
  static const GtkDirectionType ways[] = { GTK_DIR_TAB_FORWARD, GTK_DIR_TAB_BACKWARD };
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkStack *pages = GTK_STACK (find (gui, "pages"));

  jt_gui_show (GTK_WINDOW (gui->window));
  jt_window_go (gui->window, "cases", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      gtk_widget_grab_focus (
          GTK_WIDGET (gtk_list_box_get_selected_row (GTK_LIST_BOX (find (gui, "sidebar")))));
      g_assert_true (is_in_sidebar (gui));
      gtk_widget_child_focus (GTK_WIDGET (gui->window), ways[i]);
      g_assert_false (is_in_sidebar (gui));
      g_assert_cmpstr (gtk_stack_get_visible_child_name (pages), ==, "cases");
    }
}

/* Who goes to a page by key stands on its first field, wherever the focus was before. */
static void
test_go_by_key (void)
{
  static const char *const from[] = { "sidebar", "pages" };
  g_autoptr (JtGui) gui = jt_gui_new ();

  jt_gui_show (GTK_WINDOW (gui->window));
  for (guint i = 0; i < G_N_ELEMENTS (from); i++)
    {
      GtkWidget *focus;

      gtk_widget_activate_action (GTK_WIDGET (gui->window), "win.go", "s", "cases");
      gtk_widget_child_focus (find (gui, from[i]), GTK_DIR_TAB_FORWARD);
      gtk_widget_activate_action (GTK_WIDGET (gui->window), "win.go", "s", "settings");
      focus = gtk_window_get_focus (GTK_WINDOW (gui->window));
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_is_ancestor (focus, find (gui, "users")));
    }
}

/* Where people go on, most days, is not the first button. */
static void
test_where_pages_are_entered (void)
{
  static const struct
  {
    const char *page;
    const char *within;
  } cases[] = {
    { "desk", "items" }, { "cases", "table" }, { "homes", "places" }, { "votes", "votes" },
    { "settings", "users" },
  };
  g_autoptr (JtGui) gui = jt_gui_new ();

  jt_gui_show (GTK_WINDOW (gui->window));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *shown;
      GtkWidget *focus;

      gtk_window_set_focus (GTK_WINDOW (gui->window), NULL);
      jt_window_go (gui->window, cases[i].page, NULL);
      jt_gui_settle ();
      gtk_widget_activate_action (GTK_WIDGET (gui->window), "win.go", "s", cases[i].page);
      jt_gui_settle ();
      shown = gtk_stack_get_visible_child (GTK_STACK (find (gui, "pages")));
      focus = gtk_window_get_focus (GTK_WINDOW (gui->window));
      g_assert_true (focus != NULL
                     && gtk_widget_is_ancestor (focus, jt_gui_find (shown, cases[i].within)));
    }
}

/* Who comes before the list is read is in it when it is there. */
static void
test_entered_while_read (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkWidget *shown;
  GtkWidget *focus;

  jt_gui_show (GTK_WINDOW (gui->window));
  gtk_widget_activate_action (GTK_WIDGET (gui->window), "win.go", "s", "cases");
  jt_gui_settle ();
  shown = gtk_stack_get_visible_child (GTK_STACK (find (gui, "pages")));
  focus = gtk_window_get_focus (GTK_WINDOW (gui->window));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, jt_gui_find (shown, "table")));
}

/* A click on a page's name, or Enter, goes on into it: nobody has to look for the way by Tab. */
static void
test_enter_from_sidebar (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkListBox *sidebar = GTK_LIST_BOX (find (gui, "sidebar"));

  jt_gui_show (GTK_WINDOW (gui->window));
  jt_window_go (gui->window, "settings", NULL);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (sidebar)));
  g_assert_true (is_in_sidebar (gui));
  g_signal_emit_by_name (sidebar, "row-activated", gtk_list_box_get_selected_row (sidebar));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (gui->window)),
                                         find (gui, "users")));
}

static gboolean
is_verified (gpointer data)
{
  return gtk_widget_get_sensitive (find (data, "verify_button"));
}

static gboolean
says_whole (gpointer data)
{
  const char *text = gtk_button_get_label (GTK_BUTTON (find (data, "whole")));

  return g_str_has_prefix (text, "数据完整（");
}

/* The status bar says no more than is known: nothing before the book was verified. */
static void
test_whole (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();

  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (find (gui, "whole"))), ==, "尚未核验");
  jt_window_go (gui->window, "settings", NULL);
  jt_gui_settle ();
  g_signal_emit_by_name (find (gui, "verify_button"), "clicked");
  jt_gui_spin_until (is_verified, gui);
  jt_gui_spin_until (says_whole, gui);
}

/* The menus are made when they are opened, from what the book knows then. */
static void
retire (JtGui *gui, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) users = jt_office_user_records (gui->book->office, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < json_array_get_length (users); i++)
    {
      JsonObject *user = json_array_get_object_element (users, i);
      g_autoptr (JsonObject) arguments = json_object_new ();

      if (g_strcmp0 (json_object_get_string_member (user, "name"), name) != 0)
        continue;
      json_object_set_string_member (arguments, "user",
                                     json_object_get_string_member (user, "uid"));
      json_object_set_int_member (arguments, "works", 0);
      jt_office_submit (gui->book->office, "user-change", arguments, NULL, &error);
      g_assert_no_error (error);
    }
}

static void
test_user_menu (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkMenuButton *button = GTK_MENU_BUTTON (find (gui, "user_button"));
  g_autoptr (GError) error = NULL;

  g_assert_null (gtk_menu_button_get_popover (button));
  g_assert_true (jt_office_user_add (gui->book->office, "王芳", "clerk", NULL, &error));
  g_assert_no_error (error);
  gtk_menu_button_popup (button);
  g_assert_cmpint (g_menu_model_get_n_items (gtk_menu_button_get_menu_model (button)), ==, 2);
  gtk_menu_button_popdown (button);
  jt_gui_settle ();

  /* Who has left is not offered. */
  retire (gui, "王芳");
  gtk_menu_button_popup (button);
  g_assert_cmpint (g_menu_model_get_n_items (gtk_menu_button_get_menu_model (button)), ==, 1);
  gtk_menu_button_popdown (button);
  jt_gui_settle ();
}

static void
test_nothing_to_print (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();

  jt_window_go (gui->window, "settings", NULL);
  gtk_widget_activate_action (GTK_WIDGET (gui->window), "win.print", NULL);
  g_assert_true (
      gtk_revealer_get_reveal_child (GTK_REVEALER (find (gui, "message_revealer"))));
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/window/first-page", test_first_page);
  g_test_add_func ("/window/tab-leaves-the-pages", test_tab_leaves_the_pages);
  g_test_add_func ("/window/go-by-key", test_go_by_key);
  g_test_add_func ("/window/enter-from-sidebar", test_enter_from_sidebar);
  g_test_add_func ("/window/entered-while-read", test_entered_while_read);
  g_test_add_func ("/window/where-pages-are-entered", test_where_pages_are_entered);
  g_test_add_func ("/window/whole", test_whole);
  g_test_add_func ("/window/user-menu", test_user_menu);
  g_test_add_func ("/window/nothing-to-print", test_nothing_to_print);
  return g_test_run ();
}
