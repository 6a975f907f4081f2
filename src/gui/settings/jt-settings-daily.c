/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-settings-daily.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "jt-daily-backup.h"
#include "jt-daily-keeper.h"

struct _JtSettingsDaily
{
  GtkWidget parent_instance;

  GtkLabel *folder;
  GtkLabel *last;
  GtkLabel *trouble;

  JtPage *page;          /* whose group this is; weak */
  JtDailyKeeper *keeper; /* whose news are shown */
};

G_DEFINE_FINAL_TYPE (JtSettingsDaily, jt_settings_daily, GTK_TYPE_WIDGET)

/* -------------------------------------------------------------------------------- the folder */

static void
on_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtSettingsDaily) self = data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error) && self->page != NULL)
    jt_page_tell (self->page, _ ("No program of this computer shows folders. The folder of the "
                                 "backups is named on this page."));
}

/* Before the first copy there is no folder yet. */
static void
on_open_cb (JtSettingsDaily *self)
{
  g_autofree char *folder = jt_daily_backup_folder ();
  g_autofree char *uri = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      /* Translators: a folder, and why the system does not make it */
      g_autofree char *text = g_strdup_printf (_ ("The folder %s cannot be made: %s."), folder,
                                               g_strerror (errno));

      jt_page_tell (self->page, text);
      return;
    }
  uri = g_filename_to_uri (folder, NULL, NULL);
  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, on_opened_cb, g_object_ref (self));
}

/* ------------------------------------------------------------------------------- being shown */

static char *
describe_last (JtSettingsDaily *self, const char *folder)
{
  const char *book = jt_office_get_path (jt_page_get_office (self->page));
  JtDay last;

  if (!jt_daily_keeper_is_wanted (self->keeper))
    return g_strdup (_ ("The sample book is not backed up"));
  if (jt_daily_keeper_is_busy (self->keeper))
    return g_strdup (_ ("Backing up…"));
  last = jt_daily_backup_last (folder, book);
  return last != JT_DAY_NONE ? jt_day_format (last) : g_strdup (_ ("None yet"));
}

static void
show (JtSettingsDaily *self)
{
  g_autofree char *folder = jt_daily_backup_folder ();
  g_autofree char *last = NULL;
  const char *trouble;

  /* The news may come when the window is closed already. */
  if (self->page == NULL || jt_page_get_session (self->page) == NULL)
    return;
  last = describe_last (self, folder);
  trouble = jt_daily_keeper_get_trouble (self->keeper);
  gtk_label_set_label (self->folder, folder);
  gtk_label_set_label (self->last, last);
  gtk_label_set_label (self->trouble, trouble != NULL ? trouble : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), trouble != NULL);
}

void
jt_settings_daily_show (JtSettingsDaily *self, JtPage *page)
{
  g_return_if_fail (JT_IS_SETTINGS_DAILY (self) && JT_IS_PAGE (page));

  g_set_weak_pointer (&self->page, page);
  if (self->keeper == NULL)
    {
      self->keeper = g_object_ref (jt_daily_keeper_of (jt_page_get_session (page)));
      g_signal_connect_object (self->keeper, "changed", G_CALLBACK (show), self,
                               G_CONNECT_SWAPPED);
    }
  show (self);
}

/* --------------------------------------------------------------------------------- the class */

static void
jt_settings_daily_dispose (GObject *object)
{
  JtSettingsDaily *self = JT_SETTINGS_DAILY (object);
  GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_data (self->keeper, self);
  g_clear_object (&self->keeper);
  g_clear_weak_pointer (&self->page);
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_SETTINGS_DAILY);
  g_clear_pointer (&group, gtk_widget_unparent);
  G_OBJECT_CLASS (jt_settings_daily_parent_class)->dispose (object);
}

static void
jt_settings_daily_class_init (JtSettingsDailyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_settings_daily_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-settings-daily.ui");
  gtk_widget_class_bind_template_child (widget_class, JtSettingsDaily, folder);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsDaily, last);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsDaily, trouble);
  gtk_widget_class_bind_template_callback (widget_class, on_open_cb);
}

static void
jt_settings_daily_init (JtSettingsDaily *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
