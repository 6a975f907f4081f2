/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-start-window-private.h"

#include <glib/gi18n.h>

#include "jt-application.h"
#include "jt-book-jobs.h"
#include "jt-file-pick.h"
#include "jt-wording.h"

/* Books that are made here before they are opened: the sample, a new one, one restored from a backup,
 * a copy on this computer. */

/* ------------------------------------------------------------------------------ the sample */

static void
on_made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  JtStartWindow *self = JT_START_WINDOW (source);
  g_autoptr (GError) error = NULL;

  const gboolean done = jt_book_jobs_finish (result, &error);
  g_autofree char *from = g_steal_pointer (&self->from);

  if (jt_start_window_is_closed (self))
    return;
  if (from != NULL && !done)
    jt_start_window_set_path (self, from); /* not copied: the book is still what this is about */
  if (done)
    jt_start_window_open (self, NULL);
  else
    jt_start_window_show_trouble (self, error);
}

void
jt_start_window_open_sample (JtStartWindow *self)
{
  g_autofree char *path = jt_application_sample_path ();

  g_return_if_fail (JT_IS_START_WINDOW (self));

  jt_start_window_set_path (self, path);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      jt_start_window_open (self, NULL);
      return;
    }
  gtk_label_set_label (self->busy, _ ("Making the sample book…"));
  jt_start_window_turn_to (self, "busy");
  jt_book_jobs_sample_async (path, G_OBJECT (self), on_made_cb);
}

static void
on_sample_cb (JtStartWindow *self)
{
  jt_start_window_open_sample (self);
}

/* ------------------------------------------------------------------------------- a new book */

static void
create_book (JtStartWindow *self, const char *path)
{
  const JtFounding founding = jt_start_form_get (self->form_page);
  const JtClock now = jt_clock_real ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JtOffice) office = jt_office_create (path, &founding, &now, &error);

  jt_start_window_set_path (self, path);
  if (office == NULL || !jt_office_close (office, &error))
    {
      g_autofree char *sentence = jt_wording_error (error);

      jt_start_form_tell (self->form_page, sentence);
      return;
    }
  g_clear_object (&office);
  jt_start_window_open (self, NULL);
}

static void
on_place_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtStartWindow) self = data;
  g_autofree char *path = jt_file_pick_finish (result);

  if (path != NULL)
    create_book (self, path);
}

static void
on_create_cb (JtStartWindow *self)
{
  g_autofree char *name
      = g_strconcat (jt_start_form_get (self->form_page).name, ".jiati", NULL);

  jt_file_pick_async (GTK_WINDOW (self), JT_FILE_NEW_BOOK, name, on_place_picked_cb,
                      g_object_ref (self));
}

void
jt_start_window_make_book (JtStartWindow *self)
{
  g_return_if_fail (JT_IS_START_WINDOW (self));

  jt_start_window_turn_to (self, "make");
  jt_start_form_enter (self->form_page);
}

static void
on_make_cb (JtStartWindow *self)
{
  jt_start_window_make_book (self);
}

/* ---------------------------------------------------------------------------------- restoring */

/* What was not restored is no book yet: there is nothing to be opened again, nor to be copied. */
static void
on_restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  JtStartWindow *self = JT_START_WINDOW (source);
  g_autoptr (GError) error = NULL;
  const gboolean done = jt_book_jobs_finish (result, &error);

  if (jt_start_window_is_closed (self))
    return;
  if (!done)
    {
      jt_start_trouble_say_not_restored (self->trouble_page, error);
      jt_start_window_turn_to (self, "trouble");
      jt_start_trouble_enter (self->trouble_page);
      return;
    }
  self->news = g_strdup (jt_book_jobs_get_news (result));
  jt_start_window_open (self, NULL);
}

static void
start_restore (JtStartWindow *self, const char *book, const char *backup)
{
  jt_start_window_set_path (self, book);
  gtk_label_set_label (self->busy, _ ("Restoring the book…"));
  jt_start_window_turn_to (self, "busy");
  jt_book_jobs_restore_async (book, backup, G_OBJECT (self), on_restored_cb);
}

static void
on_restored_place_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtStartWindow) self = data;
  g_autofree char *book = jt_file_pick_finish (result);

  if (book != NULL)
    start_restore (self, book, self->backup);
}

/* The backup is known; the place is that of the book that made trouble, or is asked for. */
static void
on_backup_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtStartWindow) self = data;
  g_autofree char *backup = jt_file_pick_finish (result);

  if (backup == NULL)
    return;
  if (self->in_place)
    {
      g_autofree char *book = g_strdup (self->path);

      start_restore (self, book, backup);
      return;
    }
  g_free (self->backup);
  self->backup = g_steal_pointer (&backup);
  jt_file_pick_async (GTK_WINDOW (self), JT_FILE_NEW_BOOK, "casebook.jiati", on_restored_place_cb,
                      g_object_ref (self));
}

static void
on_restore_cb (JtStartWindow *self)
{
  jt_file_pick_async (GTK_WINDOW (self), JT_FILE_OPEN_BACKUP, NULL, on_backup_picked_cb,
                      g_object_ref (self));
}

/* ------------------------------------------------------------------------------ a local copy */

static void
on_copy_place_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtStartWindow) self = data;
  g_autofree char *to = jt_file_pick_finish (result);

  if (to == NULL)
    return;
  g_free (self->from);
  self->from = g_strdup (self->path);
  jt_start_window_set_path (self, to);
  gtk_label_set_label (self->busy, _ ("Copying the book…"));
  jt_start_window_turn_to (self, "busy");
  jt_book_jobs_copy_async (self->from, to, G_OBJECT (self), on_made_cb);
}

static void
on_copy_cb (JtStartWindow *self)
{
  g_autofree char *name = g_path_get_basename (self->path);

  jt_file_pick_async (GTK_WINDOW (self), JT_FILE_NEW_BOOK, name, on_copy_place_cb,
                      g_object_ref (self));
}

void
jt_start_window_bind_making (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_make_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_sample_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_create_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_cb);
}
