/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-shortcuts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-edit-keys.h"

/* The one table of keys: what is bound, shown, printed and written in the manual. */
static const JtShortcut table[] = {
  { N_ ("Pages"), N_ ("Work desk"), "<Alt>1", "win.go::desk" },
  { NULL, N_ ("Cases"), "<Alt>2", "win.go::cases" },
  { NULL, N_ ("Parts and owners"), "<Alt>3", "win.go::homes" },
  { NULL, N_ ("Votes"), "<Alt>4", "win.go::votes" },
  { NULL, N_ ("Monthly Report"), "<Alt>5", "win.go::month" },
  { NULL, N_ ("Settings"), "<Alt>6", "win.go::settings" },
  { NULL, N_ ("Search"), "<Ctrl>f", NULL },
  { NULL, N_ ("Save the form"), "<Ctrl>s", NULL },
  { N_ ("Lists and tables"), N_ ("Open what a row is about"), "F2", NULL },
  { NULL, N_ ("Copy the selected rows"), "<Ctrl>c", NULL },
  { NULL, N_ ("Paste rows of a spreadsheet program"), "<Ctrl>v", NULL },
  { NULL, N_ ("Filter the table"), "<Ctrl><Shift>l", NULL },
  { NULL, N_ ("Withdraw the last entry"), "<Ctrl>z", NULL },
  { N_ ("Recording ballots"), N_ ("In favour"), "1", NULL },
  { NULL, N_ ("Against"), "2", NULL },
  { NULL, N_ ("Abstain"), "3", NULL },
  { NULL, N_ ("Invalid, with a reason"), "4", NULL },
  { NULL, N_ ("Signed for another, authorisation to come"), "5", NULL },
  { NULL, N_ ("Clear"), "0", NULL },
  { NULL, N_ ("Next row"), "Return", NULL },
  { NULL, N_ ("Go to a room"), "<Ctrl>g", NULL },
  { NULL, N_ ("Check the paper, next row"), "<Ctrl>Return", NULL },
  { NULL, N_ ("Undo"), "<Ctrl>z", NULL },
  { N_ ("Program"), N_ ("New case book"), "<Ctrl>n", "app.new-book" },
  { NULL, N_ ("Open case book"), "<Ctrl>o", "app.open-book" },
  { NULL, N_ ("Larger text"), "<Ctrl>plus", "app.text-larger" },
  { NULL, N_ ("Smaller text"), "<Ctrl>minus", "app.text-smaller" },
  { NULL, N_ ("Normal text"), "<Ctrl>0", "app.text-normal" },
  { NULL, N_ ("Manual, at what is shown"), "F1", "app.help" },
  { NULL, N_ ("Keyboard shortcuts"), "<Ctrl>question", "app.shortcuts" },
  { NULL, N_ ("Quit"), "<Ctrl>q", "app.quit" },
};

/* The plus of the number pad and of a keyboard where it needs Shift is the same wish. */
static char **
keys_of (const JtShortcut *shortcut)
{
  static const char plus[] = "<Ctrl>plus|<Ctrl>equal|<Ctrl>KP_Add";
  static const char minus[] = "<Ctrl>minus|<Ctrl>KP_Subtract";

  return g_strsplit (g_str_equal (shortcut->key, "<Ctrl>plus")    ? plus
                     : g_str_equal (shortcut->key, "<Ctrl>minus") ? minus
                                                                  : shortcut->key,
                     "|", -1);
}

/* A window over the main one has none of the application's keys. */
static gboolean
on_over_cb (GtkWidget *window, GVariant *arguments, gpointer action)
{
  GApplication *application = g_application_get_default ();

  if (application == NULL || gtk_window_get_application (GTK_WINDOW (window)) != NULL)
    return FALSE;
  g_action_group_activate_action (G_ACTION_GROUP (application), action, NULL);
  return TRUE;
}

/* Whoever needs larger letters needs them in every window.  The class is there as long as the
 * program, and its keys with it; classes of windows take them over when they are made. */
static void
install_over (const JtShortcut *shortcut)
{
  GtkWidgetClass *windows = g_type_class_ref (GTK_TYPE_WINDOW);
  g_auto (GStrv) keys = keys_of (shortcut);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (GtkShortcut) over = gtk_shortcut_new (
          gtk_shortcut_trigger_parse_string (keys[i]),
          gtk_callback_action_new (on_over_cb, (gpointer) (shortcut->action + strlen ("app.")),
                                   NULL));

      gtk_widget_class_add_shortcut (windows, over);
    }
}

void
jt_shortcuts_install (GtkApplication *application)
{
  jt_edit_keys_install ();
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].action != NULL)
      {
        g_auto (GStrv) keys = keys_of (&table[i]);

        gtk_application_set_accels_for_action (application, table[i].action,
                                               (const char *const *) keys);
        if (g_str_has_prefix (table[i].action, "app.text-"))
          install_over (&table[i]);
      }
}

const JtShortcut *
jt_shortcuts_table (guint *n_keys)
{
  *n_keys = G_N_ELEMENTS (table);
  return table;
}

GtkWidget *
jt_shortcuts_new_line (const JtShortcut *shortcut)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (_ (shortcut->title));
  GtkWidget *key = gtk_shortcut_label_new (shortcut->key);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_size_request (line, -1, 32);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), key);
  return line;
}

void
jt_shortcuts_show (GtkWindow *parent)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkShortcut *escape = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                          gtk_named_action_new ("window.close"));
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_add_css_class (lines, "page");
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      if (table[i].group != NULL)
        {
          GtkWidget *group = gtk_label_new (_ (table[i].group));

          gtk_label_set_xalign (GTK_LABEL (group), 0);
          gtk_widget_add_css_class (group, "group-title");
          gtk_widget_set_margin_top (group, i > 0 ? 12 : 0);
          gtk_box_append (GTK_BOX (lines), group);
        }
      gtk_box_append (GTK_BOX (lines), jt_shortcuts_new_line (&table[i]));
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), lines);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), escape);
  gtk_widget_add_controller (window, keys);
  gtk_window_set_title (GTK_WINDOW (window), _ ("Keyboard Shortcuts"));
  gtk_window_set_default_size (GTK_WINDOW (window), 460, 600);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_present (GTK_WINDOW (window));
}
