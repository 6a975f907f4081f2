/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-settings-page.h"

#include <glib/gi18n.h>

#include "jt-backup.h"
#include "jt-book-query.h"
#include "jt-builtin.h"
#include "jt-calendar-import.h"
#include "jt-clock.h"
#include "jt-file-pick.h"
#include "jt-json.h"
#include "jt-policy-grid.h"
#include "jt-settings-daily.h"
#include "jt-settings-display.h"
#include "jt-settings-places.h"
#include "jt-settings-report.h"
#include "jt-settings-users.h"
#include "jt-verified.h"
#include "jt-verify.h"
#include "jt-wording-count.h"

/* How often the screen says how far long work is. */
#define LOOK_MS 200

/* Work that takes long: how far it is, and what ends it; nothing while there is none. */
typedef struct
{
  GCancellable *cancellable;
  JtWatch *watch;
  guint look;
} JtLong;

struct _JtSettingsPage
{
  JtPage parent_instance;

  GtkLabel *office_name;
  GtkLabel *office_code;
  GtkLabel *book_path;
  JtSettingsUsers *users_group;
  JtSettingsPlaces *places_group;
  JtSettingsReport *report_group;
  GtkLabel *calendar_year;
  GtkButton *calendar_button;
  JtSettingsDaily *daily_group;
  GtkLabel *backup_state;
  GtkButton *backup_button;
  GtkButton *backup_stop;
  GtkLabel *verify_state;
  GtkButton *verify_button;
  GtkButton *verify_stop;
  GtkLabel *policy_title;
  GtkGrid *policy;

  JtLong backup;
  JtLong verify;
};

G_DEFINE_FINAL_TYPE (JtSettingsPage, jt_settings_page, JT_TYPE_PAGE)

static GtkWindow *
get_window (JtSettingsPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static const char *
get_book (JtSettingsPage *self)
{
  return jt_office_get_path (jt_page_get_office (JT_PAGE (self)));
}

/* A result that has come is for a page that may be gone: its window was closed meanwhile. */
static gboolean
is_alive (JtSettingsPage *self)
{
  return jt_page_get_session (JT_PAGE (self)) != NULL;
}

/* ---------------------------------------------------------------------------------- the calendar */

static void
show_calendar (JtSettingsPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JtCalendar) calendar
      = jt_office_load_calendar (jt_page_get_office (JT_PAGE (self)), &error);
  g_autofree char *text = NULL;
  int last = 0;

  if (calendar == NULL)
    {
      jt_page_tell_error (JT_PAGE (self), error);
      return;
    }
  for (int year = 2020; year < 2100; year++)
    if (jt_calendar_has_year (calendar, year))
      last = year;
  text = g_strdup_printf (_ ("Holidays and working weekends are known up to %d. Later deadlines are "
                             "provisional until the notice of their year is imported."),
                          last);
  gtk_label_set_label (self->calendar_year, text);
}

static gpointer
import_calendar_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  return jt_office_calendar_import (office, data, error);
}

static void
on_calendar_imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree char *days = NULL;
  g_autofree char *deadlines = NULL;
  g_autoptr (JtSettingsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) answer = jt_session_run_finish (JT_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (!is_alive (self))
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->calendar_button), TRUE);
  if (answer == NULL)
    {
      jt_page_tell_error (JT_PAGE (self), error);
      return;
    }
  show_calendar (self);
  days = jt_wording_count (JT_COUNTED_DAYS, jt_json_int (answer, "days", 0));
  deadlines = jt_wording_count (JT_COUNTED_DEADLINES, jt_json_int (answer, "deadlines_changed", 0));
  /* Translators: "365 days", "2 deadlines" */
  text = g_strdup_printf (_ ("The notice was imported: %s, %s changed."), days, deadlines);
  jt_page_tell (JT_PAGE (self), text);
}

static void
on_calendar_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtSettingsPage) self = data;
  char *path = jt_file_pick_finish (result);

  if (path == NULL || !is_alive (self))
    {
      g_free (path);
      return;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->calendar_button), FALSE);
  jt_session_write_async (jt_page_get_session (JT_PAGE (self)), import_calendar_job, path, g_free,
                          (GDestroyNotify) json_object_unref, NULL, on_calendar_imported_cb,
                          g_object_ref (self));
}

static void
on_import_calendar_cb (JtSettingsPage *self)
{
  jt_file_pick_async (get_window (self), JT_FILE_OPEN_CALENDAR, NULL, on_calendar_picked_cb,
                      g_object_ref (self));
}

/* --------------------------------------------------------------------- backup and verification */

static void
show_progress (JtLong *work, GtkLabel *state)
{
  g_autofree char *text = jt_watch_say (work->watch);

  if (*text != '\0' && !g_cancellable_is_cancelled (work->cancellable))
    gtk_label_set_label (state, text);
}

static gboolean
on_look_cb (gpointer data)
{
  JtSettingsPage *self = data;

  if (self->backup.watch != NULL)
    show_progress (&self->backup, self->backup_state);
  if (self->verify.watch != NULL)
    show_progress (&self->verify, self->verify_state);
  return G_SOURCE_CONTINUE;
}

static void
begin_long (JtSettingsPage *self, JtLong *work, GtkButton *button, GtkButton *stop)
{
  work->cancellable = g_cancellable_new ();
  work->watch = jt_watch_new (work->cancellable);
  work->look = g_timeout_add (LOOK_MS, on_look_cb, self);
  gtk_widget_set_visible (GTK_WIDGET (stop), TRUE);
  /* Begun by its letter from somewhere else on the page, it would be out of sight and of reach. */
  gtk_widget_grab_focus (GTK_WIDGET (stop));
  gtk_widget_set_sensitive (GTK_WIDGET (button), FALSE);
}

static void
clear_long (JtLong *work)
{
  g_clear_handle_id (&work->look, g_source_remove);
  g_clear_pointer (&work->watch, jt_watch_unref);
  g_clear_object (&work->cancellable);
}

static void
end_long (JtLong *work, GtkButton *button, GtkButton *stop)
{
  clear_long (work);
  gtk_widget_set_sensitive (GTK_WIDGET (button), TRUE);
  if (gtk_widget_has_focus (GTK_WIDGET (stop)))
    gtk_widget_grab_focus (GTK_WIDGET (button));
  gtk_widget_set_visible (GTK_WIDGET (stop), FALSE);
}

static void
stop_long (JtLong *work, GtkLabel *state)
{
  if (work->cancellable == NULL)
    return;
  g_cancellable_cancel (work->cancellable);
  gtk_label_set_label (state, _ ("Stopping…"));
}

static void
on_stop_backup_cb (JtSettingsPage *self)
{
  stop_long (&self->backup, self->backup_state);
}

static void
on_stop_verify_cb (JtSettingsPage *self)
{
  stop_long (&self->verify, self->verify_state);
}

typedef struct
{
  char *path;
  JtWatch *watch;
} JtBackupJob;

static void
backup_job_free (gpointer data)
{
  JtBackupJob *job = data;

  g_free (job->path);
  jt_watch_unref (job->watch);
  g_free (job);
}

static gpointer
backup_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const JtBackupJob *job = data;
  g_autoptr (JsonObject) answer
      = jt_book_backup_watched (jt_office_get_path (office), job->path, job->watch, error);
  g_autofree char *warnings = NULL;

  if (answer == NULL)
    return NULL;
  warnings = jt_backup_say_warnings (answer);
  if (warnings == NULL)
    return g_strdup_printf (_ ("Backed up to %s"), job->path);
  /* Translators: a file; sentences follow, each about one scan */
  return g_strdup_printf (_ ("Backed up to %s, but scans are not as they were taken in.\n%s"),
                          job->path, warnings);
}

static void
on_backed_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtSettingsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = jt_session_run_finish (JT_SESSION (source), result, &error);

  if (!is_alive (self))
    return;
  end_long (&self->backup, self->backup_button, self->backup_stop);
  if (text != NULL)
    gtk_label_set_label (self->backup_state, text);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_label_set_label (self->backup_state, _ ("The backup was stopped. Nothing was written."));
  else
    {
      gtk_label_set_label (self->backup_state, _ ("The backup failed."));
      jt_page_tell_error (JT_PAGE (self), error);
    }
}

static void
on_backup_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtSettingsPage) self = data;
  g_autofree char *path = jt_file_pick_finish (result);

  if (path != NULL && is_alive (self))
    jt_settings_page_back_up (self, path);
}

void
jt_settings_page_back_up (JtSettingsPage *self, const char *path)
{
  JtBackupJob *job;

  g_return_if_fail (JT_IS_SETTINGS_PAGE (self) && path != NULL);

  if (self->backup.watch != NULL)
    return;
  begin_long (self, &self->backup, self->backup_button, self->backup_stop);
  gtk_label_set_label (self->backup_state, _ ("Backing up…"));
  job = g_new0 (JtBackupJob, 1);
  job->path = g_strdup (path);
  job->watch = jt_watch_ref (self->backup.watch);
  jt_session_long_async (jt_page_get_session (JT_PAGE (self)), backup_job, job, backup_job_free,
                         g_free, self->backup.cancellable, on_backed_up_cb, g_object_ref (self));
}

static void
on_backup_cb (JtSettingsPage *self)
{
  g_autoptr (GDateTime) now = jt_clock_wall_now ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *book = g_path_get_basename (get_book (self));
  g_autofree char *name = NULL;

  if (g_str_has_suffix (book, ".jiati"))
    book[strlen (book) - strlen (".jiati")] = '\0';
  name = g_strdup_printf ("%s-%s.jiati", book, day);
  jt_file_pick_async (get_window (self), JT_FILE_SAVE_BACKUP, name, on_backup_picked_cb,
                      g_object_ref (self));
}

static gpointer
verify_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  return jt_book_verify_watched (jt_office_get_path (office), data, error);
}

static char *
say_verdict (JsonObject *answer)
{
  JsonArray *problems = jt_json_array (answer, "problems");
  const guint n = problems != NULL ? json_array_get_length (problems) : 0;
  g_autoptr (GString) text = NULL;

  if (n == 0)
    {
      g_autofree char *entries
          = jt_wording_count (JT_COUNTED_ENTRIES, jt_json_int (answer, "entries", 0));

      /* Translators: "12 entries" */
      return g_strdup_printf (_ ("The data are whole: %s."), entries);
    }
  text = g_string_new (NULL);
  g_string_append_printf (text, ngettext ("%u problem:", "%u problems:", n), n);
  for (guint i = 0; i < MIN (n, 5); i++)
    {
      JsonObject *problem = json_array_get_object_element (problems, i);

      g_string_append_printf (text, "\n%s  %s", jt_json_text (problem, "where"),
                              jt_json_text (problem, "what"));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gpointer
note_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (jt_office_note_verified (office, data, error));
}

static void
on_noted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  jt_session_run_finish (JT_SESSION (source), result, &error);
  if (error != NULL)
    g_message ("the verification was not noted: %s", error->message);
}

static void
on_verified_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtSettingsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) answer = jt_session_run_finish (JT_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (!is_alive (self))
    return;
  end_long (&self->verify, self->verify_button, self->verify_stop);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      gtk_label_set_label (self->verify_state,
                           _ ("The verification was stopped. It says nothing of the data."));
      return;
    }
  if (answer == NULL)
    {
      gtk_label_set_label (self->verify_state, "");
      jt_page_tell_error (JT_PAGE (self), error);
      return;
    }
  text = say_verdict (answer);
  gtk_label_set_label (self->verify_state, text);
  jt_session_write_async (JT_SESSION (source), note_job, json_object_ref (answer),
                          (GDestroyNotify) json_object_unref, NULL, NULL, on_noted_cb, NULL);
}

static void
on_verify_cb (JtSettingsPage *self)
{
  begin_long (self, &self->verify, self->verify_button, self->verify_stop);
  gtk_label_set_label (self->verify_state, _ ("Verifying…"));
  jt_session_long_async (jt_page_get_session (JT_PAGE (self)), verify_job,
                         jt_watch_ref (self->verify.watch), (GDestroyNotify) jt_watch_unref,
                         (GDestroyNotify) json_object_unref, self->verify.cancellable,
                         on_verified_cb, g_object_ref (self));
}

/* ------------------------------------------------------------------------------------ the object */

static void
show_book (JtSettingsPage *self)
{
  g_auto (JtBookFacts) facts = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (JtPolicy) policy = NULL;

  if (jt_office_read_book (jt_page_get_office (JT_PAGE (self)), &facts, &error))
    policy = jt_builtin_policy (facts.policy, &error);
  if (policy == NULL)
    {
      jt_page_tell_error (JT_PAGE (self), error);
      return;
    }
  gtk_label_set_label (self->office_name, facts.name);
  gtk_label_set_label (self->office_code, facts.code);
  gtk_label_set_label (self->book_path, get_book (self));
  gtk_label_set_label (self->policy_title, jt_policy_get_title (policy));
  jt_policy_grid_fill (self->policy, policy);
}

static void
jt_settings_page_refresh (JtPage *page, const JtTouched *touched)
{
  JtSettingsPage *self = JT_SETTINGS_PAGE (page);

  /* What a case writes is not shown here. */
  if (touched == NULL)
    {
      show_book (self);
      show_calendar (self);
    }
  jt_settings_users_show (self->users_group, page);
  jt_settings_places_show (self->places_group, page);
  jt_settings_report_show (self->report_group, page);
  jt_settings_daily_show (self->daily_group, page);
}

/* A verification that nobody will see is not waited for; a backup is made all the same. */
static void
jt_settings_page_dispose (GObject *object)
{
  JtSettingsPage *self = JT_SETTINGS_PAGE (object);

  if (self->verify.cancellable != NULL)
    g_cancellable_cancel (self->verify.cancellable);
  clear_long (&self->verify);
  clear_long (&self->backup);
  G_OBJECT_CLASS (jt_settings_page_parent_class)->dispose (object);
}

static void
jt_settings_page_class_init (JtSettingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_settings_page_dispose;
  JT_PAGE_CLASS (klass)->refresh = jt_settings_page_refresh;
  g_type_ensure (JT_TYPE_SETTINGS_DAILY);
  g_type_ensure (JT_TYPE_SETTINGS_DISPLAY);
  g_type_ensure (JT_TYPE_SETTINGS_USERS);
  g_type_ensure (JT_TYPE_SETTINGS_PLACES);
  g_type_ensure (JT_TYPE_SETTINGS_REPORT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-settings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, office_name);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, office_code);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, book_path);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, users_group);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, places_group);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, report_group);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, calendar_year);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, daily_group);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, backup_state);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, backup_button);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, backup_stop);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, verify_state);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, verify_button);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, verify_stop);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, policy_title);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, policy);
  gtk_widget_class_bind_template_callback (widget_class, on_import_calendar_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_backup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_backup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_verify_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_verify_cb);
}

static void
jt_settings_page_init (JtSettingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
