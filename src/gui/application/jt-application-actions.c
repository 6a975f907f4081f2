/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-application-actions.h"

#include <glib/gi18n.h>

#include "jt-about.h"
#include "jt-help-chapter.h"
#include "jt-help-window.h"
#include "jt-key-card.h"
#include "jt-log.h"
#include "jt-settings.h"
#include "jt-shortcuts.h"
#include "jt-start-window.h"
#include "jt-window.h"

static GtkWindow *
active_window (gpointer data)
{
  return gtk_application_get_active_window (GTK_APPLICATION (data));
}

static JtStartWindow *
show_start (gpointer data)
{
  JtStartWindow *start = jt_start_window_new (GTK_APPLICATION (data));

  gtk_window_present (GTK_WINDOW (start));
  return start;
}

static void
on_new_book_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  jt_start_window_make_book (show_start (data));
}

static void
on_open_book_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  jt_start_window_pick_book (show_start (data));
}

static void
on_sample_book_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  jt_start_window_open_sample (show_start (data));
}

static void
on_text_larger_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  jt_settings_change_text_size (+1);
}

static void
on_text_smaller_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  jt_settings_change_text_size (-1);
}

static void
on_text_normal_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  jt_settings_change_text_size (0);
}

static void
on_help_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  jt_help_window_present (jt_help_chapter_of (active_window (data)));
}

static void
on_key_card_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  jt_key_card_present (active_window (data));
}

static void
on_shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  jt_shortcuts_show (active_window (data));
}

static void
on_copy_details_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = active_window (data);
  g_autofree char *details = jt_log_details ();

  if (window == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), details);
  if (JT_IS_WINDOW (window))
    jt_window_tell (JT_WINDOW (window),
                    _ ("The details are on the clipboard. They hold no personal data."));
}

static void
on_about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  jt_about_show (active_window (data));
}

static GtkWindow *
get_first_window (GtkApplication *application)
{
  GList *windows = gtk_application_get_windows (application);

  return windows != NULL ? windows->data : NULL;
}

static void
on_quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkApplication *application = GTK_APPLICATION (data);
  GtkWindow *asked = NULL, *window;

  /* Each window closes its book first.  One that is in the middle of something stays. */
  while ((window = get_first_window (application)) != NULL && window != asked)
    {
      asked = window;
      if (gtk_widget_get_realized (GTK_WIDGET (window)))
        gtk_window_close (window);
      else
        gtk_window_destroy (window);
    }
}

void
jt_application_add_actions (JtApplication *application)
{
  static const GActionEntry entries[] = {
    { "new-book", on_new_book_cb },         { "open-book", on_open_book_cb },
    { "sample-book", on_sample_book_cb },   { "text-larger", on_text_larger_cb },
    { "text-smaller", on_text_smaller_cb }, { "text-normal", on_text_normal_cb },
    { "help", on_help_cb },                 { "key-card", on_key_card_cb },
    { "shortcuts", on_shortcuts_cb },       { "copy-details", on_copy_details_cb },
    { "about", on_about_cb },               { "quit", on_quit_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  jt_shortcuts_install (GTK_APPLICATION (application));
}
