/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include "jt-settings.h"
#include "jt-shortcuts.h"

/* One name for a key, however it was written. */
static char *
say_key (const char *accelerator)
{
  GdkModifierType held;
  guint key;

  g_assert_true (gtk_accelerator_parse (accelerator, &key, &held));
  return gtk_accelerator_name (key, held);
}

/* Takes down the key of a line. */
static void
check_line (GtkWidget *widget, gpointer data)
{
  GHashTable *known = data;

  if (GTK_IS_SHORTCUT_LABEL (widget))
    g_hash_table_add (known,
                      say_key (gtk_shortcut_label_get_accelerator (GTK_SHORTCUT_LABEL (widget))));
}

static GtkWidget *
find_overview (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_strcmp0 (gtk_window_get_title (window), "快捷键") == 0)
        return GTK_WIDGET (window);
    }
  return NULL;
}

/* Every key that is bound to an action stands in the overview, and its action can be carried out. */
static void
test_true_and_complete (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkApplication *application = GTK_APPLICATION (jt_gui_application ());
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget *overview;

  jt_shortcuts_show (GTK_WINDOW (gui->window));
  jt_gui_settle ();
  overview = find_overview ();
  g_assert_nonnull (overview);
  jt_gui_walk (overview, check_line, listed);
  g_assert_cmpuint (g_hash_table_size (listed), >=, g_strv_length (actions));
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (application, actions[i]);
      g_autofree char *key = say_key (keys[0]);
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;

      g_test_message ("%s: %s", actions[i], key);
      g_assert_true (g_hash_table_contains (listed, key));
      g_assert_true (g_action_parse_detailed_name (actions[i], &name, &target, NULL));
      if (g_str_has_prefix (name, "app."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (application),
                                                  name + strlen ("app.")));
      else
        g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (gui->window), name, target));
    }
  gtk_window_destroy (GTK_WINDOW (overview));
}

/* What a window has bound to a key itself; %NULL for nothing. */
static GtkShortcutAction *
find_bound (GtkWidget *window, const char *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (window);
  g_autofree char *wanted = say_key (key);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) keys = g_list_model_get_item (controllers, i);

      for (guint k = 0; G_IS_LIST_MODEL (keys) && k < g_list_model_get_n_items (G_LIST_MODEL (keys));
           k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (keys), k);
          g_autofree char *name
              = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (name, wanted))
            return gtk_shortcut_get_action (shortcut);
        }
    }
  return NULL;
}

/* Letters grow in a window over the main one as well, once for each key press. */
static void
test_larger_everywhere (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  static const struct
  {
    const char *key;
    int size;
  } presses[] = { { "<Ctrl>plus", 110 },  { "<Ctrl>equal", 120 }, { "<Ctrl>KP_Add", 130 },
                  { "<Ctrl>minus", 120 }, { "<Ctrl>0", 100 } };
  GtkWidget *overview;

  jt_shortcuts_show (GTK_WINDOW (gui->window));
  jt_gui_settle ();
  overview = find_overview ();
  for (gsize i = 0; i < G_N_ELEMENTS (presses); i++)
    {
      GtkShortcutAction *action = find_bound (overview, presses[i].key);

      g_assert_nonnull (action);
      g_assert_true (gtk_shortcut_action_activate (action, GTK_SHORTCUT_ACTION_EXCLUSIVE, overview,
                                                   NULL));
      g_assert_cmpint (g_settings_get_int (jt_settings (), "text-size"), ==, presses[i].size);
      /* The main window has its application's keys for it. */
      g_assert_false (gtk_shortcut_action_activate (action, GTK_SHORTCUT_ACTION_EXCLUSIVE,
                                                    GTK_WIDGET (gui->window), NULL));
    }
  g_assert_cmpint (g_settings_get_int (jt_settings (), "text-size"), ==, 100);
  gtk_window_destroy (GTK_WINDOW (overview));
}

/* Alt and a number turn to the pages as they stand at the side. */
static void
test_pages (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkApplication *application = GTK_APPLICATION (jt_gui_application ());
  static const char *const pages[] = { "desk", "cases", "homes", "votes", "month",
                                       "settings" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *action = g_strconcat ("win.go::", pages[i], NULL);
      g_autofree char *key = g_strdup_printf ("<Alt>%u", i + 1);
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (application, action);

      g_assert_cmpstr (keys[0], ==, key);
      gtk_widget_activate_action (GTK_WIDGET (gui->window), "win.go", "s", pages[i]);
      g_assert_cmpstr (gtk_stack_get_visible_child_name (
                           GTK_STACK (jt_gui_find (GTK_WIDGET (gui->window), "pages"))),
                       ==, pages[i]);
    }
  jt_gui_settle ();
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/shortcuts/true-and-complete", test_true_and_complete);
  g_test_add_func ("/shortcuts/larger-everywhere", test_larger_everywhere);
  g_test_add_func ("/shortcuts/pages", test_pages);
  return g_test_run ();
}
