/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include "jt-settings.h"

static int
resolution (void)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi;
}

/* 100 to 200 percent in steps of ten, and no further. */
static void
test_text_size (void)
{
  const int ground = resolution ();

  jt_settings_change_text_size (-1);
  g_assert_cmpint (g_settings_get_int (jt_settings (), "text-size"), ==, 100);
  jt_settings_change_text_size (+1);
  g_assert_cmpint (g_settings_get_int (jt_settings (), "text-size"), ==, 110);
  g_assert_cmpint (resolution (), ==, ground * 110 / 100);
  for (int i = 0; i < 20; i++)
    jt_settings_change_text_size (+1);
  g_assert_cmpint (g_settings_get_int (jt_settings (), "text-size"), ==, 200);
  g_assert_cmpint (resolution (), ==, ground * 2);
  jt_settings_change_text_size (0);
  g_assert_cmpint (g_settings_get_int (jt_settings (), "text-size"), ==, 100);
  g_assert_cmpint (resolution (), ==, ground);
}

static void
test_text_size_by_action (void)
{
  GActionGroup *actions = G_ACTION_GROUP (jt_gui_application ());

  g_action_group_activate_action (actions, "text-larger", NULL);
  g_assert_cmpint (g_settings_get_int (jt_settings (), "text-size"), ==, 110);
  g_action_group_activate_action (actions, "text-smaller", NULL);
  g_assert_cmpint (g_settings_get_int (jt_settings (), "text-size"), ==, 100);
}

static int
natural_height (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* Icons grow with the letters beside them; the big screen is for a room, and stays as it is. */
static void
test_text_size_of_all (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon = gtk_image_new_from_icon_name ("open-menu-symbolic");
  GtkWidget *text = gtk_label_new ("表决");
  GtkWidget *screen = gtk_label_new ("表决");
  int before[2];

  gtk_widget_add_css_class (screen, "big-screen");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), screen);
  gtk_window_set_child (GTK_WINDOW (window), box);
  jt_gui_show (GTK_WINDOW (window));
  before[0] = natural_height (text);
  before[1] = natural_height (screen);
  g_assert_cmpint (natural_height (icon), ==, 16);
  g_assert_cmpint (before[1], >, before[0] * 3 / 2);
  g_settings_set_int (jt_settings (), "text-size", 200);
  jt_gui_settle ();
  g_assert_cmpint (natural_height (icon), ==, 32);
  g_assert_cmpint (natural_height (text), >, before[0] * 3 / 2);
  g_assert_cmpint (ABS (natural_height (screen) - before[1]), <=, 2);
  g_settings_reset (jt_settings (), "text-size");
  jt_gui_settle ();
  g_assert_cmpint (natural_height (icon), ==, 16);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_recent (void)
{
  g_auto (GStrv) books = NULL;

  for (int i = 0; i < 12; i++)
    {
      g_autofree char *path = g_strdup_printf ("/books/%d.jiati", i);

      jt_settings_add_recent (path);
    }
  jt_settings_add_recent ("/books/7.jiati");

  /* The last one first, each once, eight in all. */
  books = g_settings_get_strv (jt_settings (), "recent-books");
  g_assert_cmpuint (g_strv_length (books), ==, 8);
  g_assert_cmpstr (books[0], ==, "/books/7.jiati");
  g_assert_cmpstr (books[1], ==, "/books/11.jiati");
  g_assert_cmpstr (books[7], ==, "/books/4.jiati");
}

static char *
theme (void)
{
  char *name;

  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &name, NULL);
  return name;
}

/* The look that is asked for, and the system's again when none is. */
static void
test_appearance (void)
{
  g_autofree char *before = theme ();
  g_autofree char *dark = NULL;
  g_autofree char *high = NULL;
  g_autofree char *after = NULL;

  g_settings_set_string (jt_settings (), "appearance", "dark");
  dark = theme ();
  g_assert_cmpstr (dark, ==, "Default-dark");
  g_settings_set_string (jt_settings (), "appearance", "high-contrast");
  high = theme ();
  g_assert_cmpstr (high, ==, "Default-hc");
  g_settings_reset (jt_settings (), "appearance");
  after = theme ();
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/settings/text-size", test_text_size);
  g_test_add_func ("/settings/text-size-by-action", test_text_size_by_action);
  g_test_add_func ("/settings/text-size-of-all", test_text_size_of_all);
  g_test_add_func ("/settings/appearance", test_appearance);
  g_test_add_func ("/settings/recent", test_recent);
  return g_test_run ();
}
