/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-start-window.h"

#include <glib/gi18n.h>

#include "jt-application.h"
#include "jt-book-jobs.h"
#include "jt-file-pick.h"
#include "jt-rule-error.h"
#include "jt-settings.h"
#include "jt-start-rows.h"
#include "jt-start-window-private.h"
#include "jt-user-query.h"

/* How often progress is looked at, in milliseconds. */
#define LOOK_INTERVAL 100

G_DEFINE_FINAL_TYPE (JtStartWindow, jt_start_window, GTK_TYPE_APPLICATION_WINDOW)

void
jt_start_window_turn_to (JtStartWindow *self, const char *page)
{
  /* It would ask for frames while it is hidden, too. */
  gtk_spinner_set_spinning (self->spinner, g_str_equal (page, "busy"));
  gtk_stack_set_visible_child_name (self->stack, page);
  if (g_str_equal (page, "choose"))
    self->in_place = FALSE;
}

void
jt_start_window_show_trouble (JtStartWindow *self, const GError *error)
{
  self->in_place = TRUE;
  jt_start_trouble_say (self->trouble_page, self->path, error);
  jt_start_window_turn_to (self, "trouble");
  jt_start_trouble_enter (self->trouble_page);
}

void
jt_start_window_set_path (JtStartWindow *self, const char *path)
{
  char *copy = g_strdup (path);

  g_free (self->path);
  self->path = copy;
  g_clear_pointer (&self->news, g_free);
}

/* ---------------------------------------------------------------------------- opening a book */

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* Several people work with this book: the list asks who it is now. */
static void
ask_who (JtStartWindow *self)
{
  const JtClock now = jt_clock_real ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JtOffice) office = jt_office_open_reading (self->path, &now, &error);
  g_autoptr (JsonArray) users = NULL;

  users = office != NULL ? jt_office_user_list (office, &error) : NULL;
  if (users == NULL)
    {
      jt_start_window_show_trouble (self, error);
      return;
    }
  clear_list (self->users);
  for (guint i = 0; i < json_array_get_length (users); i++)
    gtk_list_box_append (self->users, jt_start_rows_new_user (json_object_get_string_member (
                                          json_array_get_object_element (users, i), "name")));
  jt_start_window_turn_to (self, "who");
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->users, 0)));
}

static void renew (JtStartWindow *self);

gboolean
jt_start_window_is_closed (JtStartWindow *self)
{
  return gtk_window_get_application (GTK_WINDOW (self)) == NULL;
}

/* The book is open, or something stands in the way that has to be seen. */
static void
show_opened (JtStartWindow *self)
{
  JtApplication *application = JT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr (GError) error = NULL;
  g_autoptr (JtSession) session
      = jt_opening_finish (g_steal_pointer (&self->opening), &error);

  if (session != NULL && jt_application_show_book (application, session, self->who, &error))
    {
      if (self->news != NULL)
        jt_application_tell_book (application, self->path, self->news);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  g_clear_object (&session);
  if (g_error_matches (error, JT_RULE_ERROR, JT_RULE_ERROR_USER_NEEDED))
    ask_who (self);
  else if (jt_opening_is_outdated (error) && !self->renewed_once)
    renew (self);
  else
    jt_start_window_show_trouble (self, error);
  gtk_window_present (GTK_WINDOW (self));
}

static gboolean
on_opening_cb (gpointer data)
{
  JtStartWindow *self = data;

  if (!jt_opening_wait (self->opening, 0))
    return G_SOURCE_CONTINUE;
  self->look = 0;
  show_opened (self);
  return G_SOURCE_REMOVE;
}

/* A book that another program holds is waited for, for some seconds. */
static void
take_opening (JtStartWindow *self, JtOpening *opening, const char *user)
{
  char *who = g_strdup (user);

  g_free (self->who);
  self->who = who;
  self->opening = opening;
  if (jt_opening_wait (opening, JT_OPENING_MOMENT))
    {
      show_opened (self);
      return;
    }
  gtk_label_set_label (self->busy, _ ("Opening the book…"));
  jt_start_window_turn_to (self, "busy");
  gtk_window_present (GTK_WINDOW (self));
  self->look = g_timeout_add (LOOK_INTERVAL, on_opening_cb, self);
}

static gboolean
on_look_cb (gpointer data)
{
  JtStartWindow *self = data;

  gtk_progress_bar_set_fraction (self->progress, g_atomic_int_get (&self->renewed) / 1000.0);
  return G_SOURCE_CONTINUE;
}

static void
on_renewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  JtStartWindow *self = JT_START_WINDOW (source);
  g_autoptr (GError) error = NULL;
  const gboolean done = jt_book_jobs_finish (result, &error);

  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_object (&self->renewing);
  if (jt_start_window_is_closed (self))
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->stop_button), FALSE);
  self->renewed_once = done;
  if (done)
    take_opening (self, jt_opening_new (self->path), NULL);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    jt_start_window_turn_to (self, "choose");
  else
    jt_start_window_show_trouble (self, error);
}

/* A book of an older program: its tables are made from its journal first, which takes minutes where
 * it is large. */
static void
renew (JtStartWindow *self)
{
  self->renewing = g_cancellable_new ();
  g_atomic_int_set (&self->renewed, 0);
  self->look = g_timeout_add (LOOK_INTERVAL, on_look_cb, self);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_label_set_label (self->busy, _ ("Preparing the book for this version of the program…"));
  gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->stop_button), TRUE);
  jt_start_window_turn_to (self, "busy");
  gtk_widget_grab_focus (GTK_WIDGET (self->stop_button));
  jt_book_jobs_renew_async (self->path, &self->renewed, self->renewing, G_OBJECT (self),
                            on_renewed_cb);
}

static void
on_stop_cb (JtStartWindow *self)
{
  g_cancellable_cancel (self->renewing);
}

static gboolean
is_busy (JtStartWindow *self)
{
  return self->renewing != NULL || self->opening != NULL;
}

void
jt_start_window_open (JtStartWindow *self, const char *user)
{
  JtApplication *application = JT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  self->renewed_once = FALSE;
  if (jt_application_present_book (application, self->path))
    gtk_window_destroy (GTK_WINDOW (self));
  else
    take_opening (self, jt_opening_new (self->path), user);
}

static void
on_user_activated_cb (JtStartWindow *self, GtkListBoxRow *row)
{
  jt_start_window_open (self, g_object_get_data (G_OBJECT (row), "user"));
}

static void
on_again_cb (JtStartWindow *self)
{
  jt_start_window_open (self, NULL);
}

static void
on_back_cb (JtStartWindow *self)
{
  jt_start_window_turn_to (self, "choose");
}

void
jt_start_window_take_opening (JtStartWindow *self, const char *path, JtOpening *opening)
{
  g_return_if_fail (JT_IS_START_WINDOW (self));

  if (is_busy (self))
    {
      jt_opening_free (opening);
      return;
    }
  jt_start_window_set_path (self, path);
  self->renewed_once = FALSE;
  take_opening (self, opening, NULL);
}

void
jt_start_window_take_book (JtStartWindow *self, const char *path)
{
  g_return_if_fail (JT_IS_START_WINDOW (self));

  if (is_busy (self))
    return;
  jt_start_window_set_path (self, path);
  jt_start_window_open (self, NULL);
}

static void
on_book_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtStartWindow) self = data;
  g_autofree char *path = jt_file_pick_finish (result);

  if (path != NULL)
    jt_start_window_take_book (self, path);
}

static void
on_pick_cb (JtStartWindow *self)
{
  jt_file_pick_async (GTK_WINDOW (self), JT_FILE_OPEN_BOOK, NULL, on_book_picked_cb,
                      g_object_ref (self));
}

void
jt_start_window_pick_book (JtStartWindow *self)
{
  g_return_if_fail (JT_IS_START_WINDOW (self));
  on_pick_cb (self);
}

static void
on_recent_activated_cb (JtStartWindow *self, GtkListBoxRow *row)
{
  jt_start_window_take_book (self, g_object_get_data (G_OBJECT (row), "path"));
}

/* --------------------------------------------------------------------------------- the object */

static void
fill_recent (JtStartWindow *self)
{
  g_auto (GStrv) paths = g_settings_get_strv (jt_settings (), "recent-books");

  clear_list (self->recent);
  for (guint i = 0; paths[i] != NULL; i++)
    gtk_list_box_append (self->recent, jt_start_rows_new_book (paths[i]));
}

/* A book that is gone for good. */
static void
on_forget_cb (JtStartWindow *self)
{
  jt_settings_forget_recent (self->path);
  fill_recent (self);
  jt_start_window_turn_to (self, "choose");
}

static void
jt_start_window_dispose (GObject *object)
{
  JtStartWindow *self = JT_START_WINDOW (object);

  g_cancellable_cancel (self->renewing);
  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_pointer (&self->opening, jt_opening_free);
  /* The window lets go of its child and its default widget first; both are bound. */
  G_OBJECT_CLASS (jt_start_window_parent_class)->dispose (object);
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_START_WINDOW);
}

static void
jt_start_window_finalize (GObject *object)
{
  g_free (JT_START_WINDOW (object)->path);
  g_free (JT_START_WINDOW (object)->who);
  g_free (JT_START_WINDOW (object)->news);
  g_free (JT_START_WINDOW (object)->from);
  g_free (JT_START_WINDOW (object)->backup);
  G_OBJECT_CLASS (jt_start_window_parent_class)->finalize (object);
}

static void
jt_start_window_class_init (JtStartWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (JT_TYPE_START_FORM);
  g_type_ensure (JT_TYPE_START_TROUBLE);
  G_OBJECT_CLASS (klass)->dispose = jt_start_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = jt_start_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-start-window.ui");
  gtk_widget_class_bind_template_child (widget_class, JtStartWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, JtStartWindow, recent);
  gtk_widget_class_bind_template_child (widget_class, JtStartWindow, make_button);
  gtk_widget_class_bind_template_child (widget_class, JtStartWindow, form_page);
  gtk_widget_class_bind_template_child (widget_class, JtStartWindow, trouble_page);
  gtk_widget_class_bind_template_child (widget_class, JtStartWindow, users);
  gtk_widget_class_bind_template_child (widget_class, JtStartWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, JtStartWindow, busy);
  gtk_widget_class_bind_template_child (widget_class, JtStartWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, JtStartWindow, stop_button);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_recent_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_pick_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_user_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_forget_cb);
  jt_start_window_bind_making (widget_class);
}

static void
jt_start_window_init (JtStartWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_recent (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->make_button));
}

JtStartWindow *
jt_start_window_new (GtkApplication *application)
{
  GList *windows = gtk_application_get_windows (application);

  for (; windows != NULL; windows = windows->next)
    if (JT_IS_START_WINDOW (windows->data))
      return windows->data;
  return g_object_new (JT_TYPE_START_WINDOW, "application", application, NULL);
}
