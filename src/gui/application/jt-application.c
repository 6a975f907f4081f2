/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-application.h"

#include <glib/gi18n.h>

#include "jt-about.h"
#include "jt-application-actions.h"
#include "jt-daily-keeper.h"
#include "jt-gui-resources.h"
#include "jt-log.h"
#include "jt-opening.h"
#include "jt-sample.h"
#include "jt-settings.h"
#include "jt-start-window.h"
#include "jt-theme.h"
#include "jt-window.h"

/* When the window is there, and has its rows. */
#define ICON_AFTER_MS 1000

/* When whoever opened the book has found what is wanted first. */
#define DAILY_AFTER_SECONDS 20

struct _JtApplication
{
  GtkApplication parent_instance;

  char *asked;        /* the book on the command line, when it is one */
  JtOpening *opening; /* while GTK starts */
};

G_DEFINE_FINAL_TYPE (JtApplication, jt_application, GTK_TYPE_APPLICATION)

/* The window that shows @path, when it is open already. */
static JtWindow *
find_window (JtApplication *self, const char *path)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (; windows != NULL; windows = windows->next)
    if (JT_IS_WINDOW (windows->data))
      {
        JtSession *session = jt_window_get_session (windows->data);

        if (g_str_equal (jt_office_get_path (jt_session_get_office (session)), path))
          return windows->data;
      }
  return NULL;
}

gboolean
jt_application_present_book (JtApplication *self, const char *path)
{
  JtWindow *window;

  g_return_val_if_fail (JT_IS_APPLICATION (self), FALSE);

  window = find_window (self, path);
  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  return window != NULL;
}

void
jt_application_tell_book (JtApplication *self, const char *path, const char *text)
{
  JtWindow *window;

  g_return_if_fail (JT_IS_APPLICATION (self) && text != NULL);

  window = find_window (self, path);
  if (window != NULL)
    jt_window_tell (window, text);
}

gboolean
jt_application_show_book (JtApplication *self, JtSession *session, const char *user,
                          GError **error)
{
  g_return_val_if_fail (JT_IS_APPLICATION (self) && JT_IS_SESSION (session), FALSE);

  if (!jt_session_act_as (session, user, error))
    return FALSE;
  jt_settings_add_recent (jt_office_get_path (jt_session_get_office (session)));
  gtk_window_present (GTK_WINDOW (jt_window_new (GTK_APPLICATION (self), session)));
  jt_daily_keeper_start (jt_daily_keeper_of (session), DAILY_AFTER_SECONDS);
  return TRUE;
}

char *
jt_application_sample_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "jiati", "sample.jiati", NULL);
}

/* ------------------------------------------------------------------------------- the programme */

/* The program's own icon is a drawing: the library that reads drawings takes longer to load than
 * the window to paint, and only a task bar shows the icon. */
static gboolean
on_icon_wanted_cb (gpointer data)
{
  gtk_window_set_default_icon_name ("org.jiati.Jiati");
  return G_SOURCE_REMOVE;
}

/* Which book it will be is known before there is a window to show it in.  Whether this program or
 * one that runs already will show it is not: nothing is opened yet. */
static gboolean
jt_application_local_command_line (GApplication *application, char ***arguments, int *status)
{
  JtApplication *self = JT_APPLICATION (application);
  char **given = *arguments;

  if (g_strv_length (given) == 2 && *given[1] != '-')
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (given[1]);

      g_free (self->asked);
      self->asked = g_file_get_path (file);
    }
  return G_APPLICATION_CLASS (jt_application_parent_class)
      ->local_command_line (application, arguments, status);
}

static void
jt_application_startup (GApplication *application)
{
  JtApplication *self = JT_APPLICATION (application);

  if (self->asked != NULL)
    self->opening = jt_opening_new (self->asked);
  G_APPLICATION_CLASS (jt_application_parent_class)->startup (application);

  g_timeout_add (ICON_AFTER_MS, on_icon_wanted_cb, NULL);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/org/jiati/Jiati/icons");
  jt_theme_apply ();
  jt_settings_apply_text_size ();
  jt_application_add_actions (JT_APPLICATION (application));
}

static void
jt_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (jt_start_window_new (GTK_APPLICATION (application)));
  gtk_window_present (window);
}

/* A book that cannot simply be opened is shown by the start window: one that takes its time, one
 * with something in the way, and one where it has to be asked who works. */
static void
open_or_ask (JtApplication *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (JtOpening) opening = NULL;
  g_autoptr (JtSession) session = NULL;
  JtStartWindow *start;

  if (path != NULL && jt_application_present_book (self, path))
    return;
  if (path != NULL)
    opening = jt_opening_is_of (self->opening, path) ? g_steal_pointer (&self->opening)
                                                     : jt_opening_new (path);
  if (opening != NULL && jt_opening_wait (opening, JT_OPENING_MOMENT))
    session = jt_opening_finish (g_steal_pointer (&opening), NULL);
  if (session != NULL && jt_application_show_book (self, session, NULL, NULL))
    return;
  g_clear_object (&session);

  start = jt_start_window_new (GTK_APPLICATION (self));
  gtk_window_present (GTK_WINDOW (start));
  if (opening != NULL)
    jt_start_window_take_opening (start, path, g_steal_pointer (&opening));
  else if (path != NULL)
    jt_start_window_take_book (start, path);
}

static void
jt_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  JtApplication *self = JT_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    open_or_ask (self, files[i]);
  g_clear_pointer (&self->opening, jt_opening_free);
}

static void
jt_application_finalize (GObject *object)
{
  JtApplication *self = JT_APPLICATION (object);

  jt_opening_free (self->opening);
  g_free (self->asked);
  G_OBJECT_CLASS (jt_application_parent_class)->finalize (object);
}

static void
jt_application_class_init (JtApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = jt_application_finalize;
  application_class->local_command_line = jt_application_local_command_line;
  application_class->startup = jt_application_startup;
  application_class->activate = jt_application_activate;
  application_class->open = jt_application_open;
}

static void
jt_application_init (JtApplication *self)
{
}

JtApplication *
jt_application_new (void)
{
  /* Named, or a static library leaves its bundle of templates out. */
  g_resources_register (jt_gui_get_resource ());
  return g_object_new (JT_TYPE_APPLICATION, "application-id", "org.jiati.Jiati", "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/org/jiati/Jiati", NULL);
}
