/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-settings-page.h"

#include <glib/gi18n.h>

#include "jt-backup.h"
#include "jt-book-query.h"
#include "jt-builtin.h"
#include "jt-calendar-import.h"
#include "jt-file-pick.h"
#include "jt-json.h"
#include "jt-policy-grid.h"
#include "jt-settings.h"
#include "jt-user-query.h"
#include "jt-verified.h"
#include "jt-verify.h"

struct _JtSettingsPage
{
  JtPage parent_instance;

  GtkLabel *office_name;
  GtkLabel *office_code;
  GtkLabel *book_path;
  GtkListBox *users;
  GtkWidget *new_user;
  GtkEntry *user_name;
  GtkDropDown *user_role;
  GtkWidget *places_label;
  GtkEntry *user_places;
  GtkButton *add_button;
  GtkDropDown *language;
  GtkAdjustment *text_size;
  GtkLabel *calendar_year;
  GtkButton *calendar_button;
  GtkLabel *backup_state;
  GtkButton *backup_button;
  GtkLabel *verify_state;
  GtkButton *verify_button;
  GtkLabel *policy_title;
  GtkGrid *policy;
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

/* ------------------------------------------------------------------------------------- the users */

/* In the order of the drop-down. */
static const JtRole roles[] = { JT_ROLE_CLERK, JT_ROLE_GRID_LEADER, JT_ROLE_SUPERVISOR };

static const char *
say_role (const char *nick)
{
  JtRole role;

  if (!jt_role_parse (nick, &role))
    return "";
  switch (role)
    {
    case JT_ROLE_GRID_LEADER:
      return _ ("Grid leader");
    case JT_ROLE_SUPERVISOR:
      return _ ("Supervisor");
    case JT_ROLE_CLERK:
    default:
      return _ ("Clerk");
    }
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_user_row (JsonObject *user)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = new_label (jt_json_text (user, "name"), NULL);
  JsonArray *places = jt_json_array (user, "places");
  const guint n = places != NULL ? json_array_get_length (places) : 0;

  gtk_label_set_width_chars (GTK_LABEL (name), 10);
  gtk_widget_set_size_request (box, -1, 32);
  gtk_widget_set_margin_start (box, 6);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), new_label (say_role (jt_json_text (user, "role")), "dim-label"));
  if (n > 0)
    {
      g_autofree char *count = g_strdup_printf (ngettext ("%u entrance", "%u entrances", n), n);

      gtk_box_append (GTK_BOX (box), new_label (count, "dim-label"));
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
show_users (JtSettingsPage *self)
{
  JtOffice *office = jt_page_get_office (JT_PAGE (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) users = jt_office_user_list (office, &error);
  GtkListBoxRow *row;

  if (users == NULL)
    {
      jt_page_tell_error (JT_PAGE (self), error);
      return;
    }
  while ((row = gtk_list_box_get_row_at_index (self->users, 0)) != NULL)
    gtk_list_box_remove (self->users, GTK_WIDGET (row));
  for (guint i = 0; i < json_array_get_length (users); i++)
    gtk_list_box_append (self->users, new_user_row (json_array_get_object_element (users, i)));
  gtk_widget_set_visible (self->new_user, jt_office_get_role (office) == JT_ROLE_SUPERVISOR);
}

typedef struct
{
  char *name;
  JtRole role;
  char **places;
} JtNewUser;

static void
new_user_free (gpointer data)
{
  JtNewUser *user = data;

  g_free (user->name);
  g_strfreev (user->places);
  g_free (user);
}

static gpointer
add_user_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const JtNewUser *user = data;
  const gboolean added = jt_office_user_add (office, user->name, jt_role_nick (user->role),
                                             (const char *const *) user->places, error);

  return GINT_TO_POINTER (added);
}

static void
on_user_added_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtSettingsPage) self = data;
  g_autoptr (GError) error = NULL;
  const gboolean added = jt_session_run_finish (JT_SESSION (source), result, &error) != NULL;

  if (!is_alive (self))
    return;
  gtk_widget_set_sensitive (self->new_user, TRUE);
  if (!added)
    {
      jt_page_tell_error (JT_PAGE (self), error);
      return;
    }
  jt_page_tell (JT_PAGE (self), "");
  gtk_editable_set_text (GTK_EDITABLE (self->user_name), "");
  gtk_editable_set_text (GTK_EDITABLE (self->user_places), "");
  show_users (self);
}

/* Only a grid leader answers for entrances. */
static void
on_new_user_changed_cb (JtSettingsPage *self)
{
  const gboolean leads = roles[gtk_drop_down_get_selected (self->user_role)] == JT_ROLE_GRID_LEADER;
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->user_name))));

  gtk_widget_set_visible (self->places_label, leads);
  gtk_widget_set_visible (GTK_WIDGET (self->user_places), leads);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), *name != '\0');
}

static void
on_add_user_cb (JtSettingsPage *self)
{
  JtNewUser *user;
  g_autoptr (GStrvBuilder) places = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->add_button)))
    return;
  user = g_new0 (JtNewUser, 1);
  user->name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->user_name))));
  user->role = roles[gtk_drop_down_get_selected (self->user_role)];
  words = g_strsplit_set (gtk_editable_get_text (GTK_EDITABLE (self->user_places)), " ,;", -1);
  for (guint i = 0; words[i] != NULL && user->role == JT_ROLE_GRID_LEADER; i++)
    if (*words[i] != '\0')
      g_strv_builder_add (places, words[i]);
  user->places = g_strv_builder_end (places);
  gtk_widget_set_sensitive (self->new_user, FALSE);
  jt_session_write_async (jt_page_get_session (JT_PAGE (self)), add_user_job, user, new_user_free,
                          NULL, NULL, on_user_added_cb, g_object_ref (self));
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
  text = g_strdup_printf (_ ("The notice was imported: %d days, %d deadlines changed."),
                          (int) jt_json_int (answer, "days", 0),
                          (int) jt_json_int (answer, "deadlines_changed", 0));
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

static gpointer
backup_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (JsonObject) answer = jt_book_backup (jt_office_get_path (office), data, error);

  return answer != NULL ? g_strdup (data) : NULL;
}

static void
on_backed_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtSettingsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = jt_session_run_finish (JT_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (!is_alive (self))
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->backup_button), TRUE);
  if (path == NULL)
    {
      gtk_label_set_label (self->backup_state, _ ("The backup failed."));
      jt_page_tell_error (JT_PAGE (self), error);
      return;
    }
  text = g_strdup_printf (_ ("Backed up to %s"), path);
  gtk_label_set_label (self->backup_state, text);
}

static void
on_backup_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtSettingsPage) self = data;
  char *path = jt_file_pick_finish (result);

  if (path == NULL || !is_alive (self))
    {
      g_free (path);
      return;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->backup_button), FALSE);
  gtk_label_set_label (self->backup_state, _ ("Backing up…"));
  jt_session_read_async (jt_page_get_session (JT_PAGE (self)), backup_job, path, g_free, g_free,
                         NULL, on_backed_up_cb, g_object_ref (self));
}

static void
on_backup_cb (JtSettingsPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
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
  return jt_book_verify (jt_office_get_path (office), error);
}

static char *
say_verdict (JsonObject *answer)
{
  JsonArray *problems = jt_json_array (answer, "problems");
  const guint n = problems != NULL ? json_array_get_length (problems) : 0;
  g_autoptr (GString) text = NULL;

  if (n == 0)
    return g_strdup_printf (_ ("The data are whole: %d entries."),
                            (int) jt_json_int (answer, "entries", 0));
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
  gtk_widget_set_sensitive (GTK_WIDGET (self->verify_button), TRUE);
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
  gtk_widget_set_sensitive (GTK_WIDGET (self->verify_button), FALSE);
  gtk_label_set_label (self->verify_state, _ ("Verifying…"));
  jt_session_read_async (jt_page_get_session (JT_PAGE (self)), verify_job, NULL, NULL,
                         (GDestroyNotify) json_object_unref, NULL, on_verified_cb,
                         g_object_ref (self));
}

/* ---------------------------------------------------------------------------------- the language */

/* In the order of the drop-down; as the key "language" allows. */
static const char *const languages[] = { "", "zh_CN", "en" };

static void
show_language (JtSettingsPage *self)
{
  g_autofree char *language = g_settings_get_string (jt_settings (), "language");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i], language))
      gtk_drop_down_set_selected (self->language, i);
}

static void
on_language_changed_cb (JtSettingsPage *self)
{
  g_settings_set_string (jt_settings (), "language",
                         languages[gtk_drop_down_get_selected (self->language)]);
}

/* --------------------------------------------------------------------------------- the text size */

/* The keys change it, too. */
static void
show_text_size (JtSettingsPage *self)
{
  gtk_adjustment_set_value (self->text_size, g_settings_get_int (jt_settings (), "text-size"));
}

/* In whole steps, so that the page under the pointer does not dance. */
static void
on_text_size_changed_cb (JtSettingsPage *self)
{
  const int size = (int) gtk_adjustment_get_value (self->text_size) / 10 * 10;

  if (size != g_settings_get_int (jt_settings (), "text-size"))
    g_settings_set_int (jt_settings (), "text-size", CLAMP (size, 100, 200));
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
  show_users (self);
}

static void
jt_settings_page_class_init (JtSettingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  JT_PAGE_CLASS (klass)->refresh = jt_settings_page_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-settings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, office_name);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, office_code);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, book_path);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, users);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, new_user);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, user_name);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, user_role);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, places_label);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, user_places);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, language);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, text_size);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, calendar_year);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, backup_state);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, backup_button);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, verify_state);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, verify_button);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, policy_title);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPage, policy);
  gtk_widget_class_bind_template_callback (widget_class, on_new_user_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_add_user_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_import_calendar_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_backup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_verify_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_language_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_text_size_changed_cb);
}

static void
jt_settings_page_init (JtSettingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_text_size (self);
  g_signal_connect_object (jt_settings (), "changed::text-size", G_CALLBACK (show_text_size), self,
                           G_CONNECT_SWAPPED);
  show_language (self);
  on_new_user_changed_cb (self);
}
