/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-settings-report.h"

#include <glib/gi18n.h>

#include "jt-day.h"
#include "jt-file-pick.h"
#include "jt-month-columns.h"
#include "jt-month-export.h"
#include "jt-setting.h"

/* A template of columns is a page of text. */
#define MOST_TEMPLATE_BYTES (64 * 1024)

enum
{
  FIELD_UNIT,
  FIELD_LEADER,
  FIELD_PHONE,
  FIELD_CUTOFF,
  FIELD_SINCE,
  N_FIELDS
};

static const char *const names[N_FIELDS] = {
  [FIELD_UNIT] = JT_SETTING_REPORT_UNIT,     [FIELD_LEADER] = JT_SETTING_REPORT_LEADER,
  [FIELD_PHONE] = JT_SETTING_REPORT_PHONE,   [FIELD_CUTOFF] = JT_SETTING_REPORT_CUTOFF,
  [FIELD_SINCE] = JT_SETTING_REPORT_SINCE,
};

struct _JtSettingsReport
{
  GtkWidget parent_instance;

  GtkEntry *unit;
  GtkEntry *leader;
  GtkEntry *phone;
  GtkEntry *cutoff;
  GtkEntry *since;
  GtkLabel *columns;
  GtkWidget *choose;
  GtkWidget *standard;
  GtkLabel *hint;

  GtkEntry *fields[N_FIELDS];
  char *kept[N_FIELDS]; /* what the book says */
  JtPage *page;         /* whose group this is; weak */
};

G_DEFINE_FINAL_TYPE (JtSettingsReport, jt_settings_report, GTK_TYPE_WIDGET)

/* ------------------------------------------------------------------------------- being changed */

static void
on_set_cb (GObject *session, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtSettingsReport) self = data;
  g_autoptr (GError) error = NULL;

  if (jt_session_submit_finish (JT_SESSION (session), result, NULL, &error) || self->page == NULL)
    return;
  jt_page_tell_error (self->page, error);
  jt_settings_report_show (self, self->page);
}

static void
set (JtSettingsReport *self, const char *name, const char *value)
{
  g_autoptr (JsonObject) arguments = json_object_new ();

  json_object_set_string_member (arguments, "name", name);
  json_object_set_string_member (arguments, "value", value);
  jt_session_submit_async (jt_page_get_session (self->page), "setting-set", arguments, on_set_cb,
                           g_object_ref (self));
}

/* The day the Scheme took effect may be typed as people write days. */
static char *
read_field (JtSettingsReport *self, guint field)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->fields[field]))));
  JtDay day;

  if (field != FIELD_SINCE || !jt_day_parse_loose (text, &day, NULL))
    return text;
  g_free (text);
  return jt_day_format (day);
}

static void
save_field (JtSettingsReport *self, GtkWidget *entry)
{
  for (guint i = 0; i < N_FIELDS && self->page != NULL; i++)
    {
      g_autofree char *text = NULL;

      if (entry != GTK_WIDGET (self->fields[i]))
        continue;
      text = read_field (self, i);
      if (g_strcmp0 (text, self->kept[i]) == 0)
        continue;
      set (self, names[i], text);
      g_free (self->kept[i]);
      self->kept[i] = g_steal_pointer (&text);
    }
}

static void
on_left_cb (JtSettingsReport *self, GtkEventController *focus)
{
  save_field (self, gtk_event_controller_get_widget (focus));
}

static void
on_activate_cb (JtSettingsReport *self, GtkEntry *entry)
{
  save_field (self, GTK_WIDGET (entry));
}

/* --------------------------------------------------------------------------------- the columns */

static void
on_template_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtSettingsReport) self = data;
  g_autofree char *path = jt_file_pick_finish (result);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL || self->page == NULL)
    return;
  bytes = jt_setting_read_file (path, &error);
  if (bytes == NULL)
    {
      jt_page_tell_error (self->page, error);
      return;
    }
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (g_bytes_get_size (bytes) > MOST_TEMPLATE_BYTES
      || !g_utf8_validate (text, (gssize) g_bytes_get_size (bytes), NULL))
    jt_page_tell (self->page, _ ("This file is no template of columns. Choose one that was saved "
                                 "here, or correct it with a text editor."));
  else
    set (self, JT_SETTING_REPORT_TEMPLATE, text);
}

static void
on_choose_cb (JtSettingsReport *self)
{
  jt_file_pick_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                      JT_FILE_OPEN_TEMPLATE, NULL, on_template_picked_cb, g_object_ref (self));
}

static void
on_standard_cb (JtSettingsReport *self)
{
  if (self->page != NULL)
    set (self, JT_SETTING_REPORT_TEMPLATE, "");
}

static void
on_template_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtSettingsReport) self = data;
  g_autoptr (JtMonthColumns) columns = NULL;
  g_autofree char *path = jt_file_pick_finish (result);
  g_autofree char *text = NULL;
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL || self->page == NULL)
    return;
  columns = jt_office_month_columns (jt_page_get_office (self->page), &error);
  if (columns == NULL)
    {
      jt_page_tell_error (self->page, error);
      return;
    }
  text = jt_month_columns_write (columns);
  if (!jt_setting_write_file (path, text, &error))
    {
      jt_page_tell_error (self->page, error);
      return;
    }
  /* Translators: a file */
  told = g_strdup_printf (_ ("The template of columns is saved: %s"), path);
  jt_page_tell (self->page, told);
}

static void
on_save_template_cb (JtSettingsReport *self)
{
  jt_file_pick_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                      JT_FILE_SAVE_TEMPLATE, _ ("report-columns.ini"), on_template_saved_cb,
                      g_object_ref (self));
}

/* --------------------------------------------------------------------------------- being shown */

void
jt_settings_report_show (JtSettingsReport *self, JtPage *page)
{
  JtOffice *office = jt_page_get_office (page);
  const gboolean supervisor = jt_office_get_role (office) == JT_ROLE_SUPERVISOR;
  g_autofree char *template = NULL;
  g_autoptr (GError) error = NULL;

  g_set_weak_pointer (&self->page, page);
  for (guint i = 0; i < N_FIELDS; i++)
    {
      g_autofree char *value = jt_office_get_setting (office, names[i], &error);

      if (value == NULL)
        {
          jt_page_tell_error (page, error);
          return;
        }
      g_free (self->kept[i]);
      self->kept[i] = g_strdup (value);
      /* What is being typed is not taken away. */
      if (!gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (
              GTK_EDITABLE (self->fields[i])))))
        gtk_editable_set_text (GTK_EDITABLE (self->fields[i]), value);
      /* What may only be read looks like text. */
      gtk_editable_set_editable (GTK_EDITABLE (self->fields[i]), supervisor);
      gtk_entry_set_has_frame (GTK_ENTRY (self->fields[i]), supervisor);
    }
  template = jt_office_get_setting (office, JT_SETTING_REPORT_TEMPLATE, &error);
  if (template == NULL)
    {
      jt_page_tell_error (page, error);
      return;
    }
  gtk_label_set_label (self->columns, *template == '\0' ? _ ("All indicators")
                                                        : _ ("Columns of this office"));
  gtk_widget_set_visible (self->choose, supervisor);
  gtk_widget_set_visible (self->standard, supervisor && *template != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->hint), !supervisor);
}

/* ----------------------------------------------------------------------------------- the class */

static void
jt_settings_report_dispose (GObject *object)
{
  GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_weak_pointer (&JT_SETTINGS_REPORT (object)->page);
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_SETTINGS_REPORT);
  g_clear_pointer (&group, gtk_widget_unparent);
  G_OBJECT_CLASS (jt_settings_report_parent_class)->dispose (object);
}

static void
jt_settings_report_finalize (GObject *object)
{
  JtSettingsReport *self = JT_SETTINGS_REPORT (object);

  for (guint i = 0; i < N_FIELDS; i++)
    g_free (self->kept[i]);
  G_OBJECT_CLASS (jt_settings_report_parent_class)->finalize (object);
}

static void
jt_settings_report_class_init (JtSettingsReportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_settings_report_dispose;
  G_OBJECT_CLASS (klass)->finalize = jt_settings_report_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-settings-report.ui");
  gtk_widget_class_bind_template_child (widget_class, JtSettingsReport, unit);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsReport, leader);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsReport, phone);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsReport, cutoff);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsReport, since);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsReport, columns);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsReport, choose);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsReport, standard);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsReport, hint);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_standard_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_template_cb);
}

static void
jt_settings_report_init (JtSettingsReport *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->fields[FIELD_UNIT] = self->unit;
  self->fields[FIELD_LEADER] = self->leader;
  self->fields[FIELD_PHONE] = self->phone;
  self->fields[FIELD_CUTOFF] = self->cutoff;
  self->fields[FIELD_SINCE] = self->since;
  for (guint i = 0; i < N_FIELDS; i++)
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();

      g_signal_connect_object (focus, "leave", G_CALLBACK (on_left_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (GTK_WIDGET (self->fields[i]), focus);
    }
}
