/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "jt-file-pick.h"
#include "jt-table-columns.h"
#include "jt-table-jobs.h"
#include "jt-table-selection.h"
#include "jt-table-view-private.h"

/* Returns: (transfer full): the columns as they are copied and exported */
static JtListColumn *
list_columns (JtTableView *self)
{
  JtListColumn *columns = g_new0 (JtListColumn, self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    columns[i] = (JtListColumn){ self->columns[i].column,
                                 jt_table_column_title (&self->columns[i], &self->words),
                                 self->columns[i].kind, self->columns[i].width,
                                 self->columns[i].word };
  return columns;
}

char *
jt_table_view_copy (JtTableView *self)
{
  g_autoptr (GArray) ids = NULL;
  g_autofree JtListColumn *columns = NULL;
  g_autoptr (GError) error = NULL;
  char *text;

  g_return_val_if_fail (JT_IS_TABLE_VIEW (self), NULL);

  ids = jt_table_selected_ids (GTK_SELECTION_MODEL (self->selection), self->model);
  if (ids->len == 0)
    return NULL;
  columns = list_columns (self);
  text = jt_list_copy (jt_session_get_office (jt_paged_model_get_session (self->model)),
                       jt_paged_model_get_source (self->model),
                       jt_paged_model_get_snapshot (self->model), ids, columns, self->n_columns,
                       &error);
  if (text == NULL)
    g_signal_emit_by_name (self, "failed", error);
  return text;
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *text = jt_table_view_copy (JT_TABLE_VIEW (widget));

  if (text != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
on_clipboard_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtTableView) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && *text != '\0' && self->view != NULL)
    g_signal_emit_by_name (self, "pasted", text);
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_clipboard_read_cb,
                                 g_object_ref (widget));
}

static void
on_exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtTableView) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = jt_table_export_finish (JT_SESSION (source), result, &error);

  if (self->view == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.export", TRUE);
  if (name != NULL)
    {
      /* Translators: the name of a file */
      g_autofree char *text = g_strdup_printf (_ ("The table has been exported to %s."), name);

      g_signal_emit_by_name (self, "told", text);
    }
  else
    g_signal_emit_by_name (self, "failed", error);
}

void
jt_table_view_export (JtTableView *self, const char *path)
{
  g_return_if_fail (JT_IS_TABLE_VIEW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.export", FALSE);
  jt_table_export_async (self->model, list_columns (self), self->n_columns, self->words.sheet,
                         path, on_exported_cb, g_object_ref (self));
}

static void
on_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtTableView) self = data;
  g_autofree char *path = jt_file_pick_finish (result);

  if (path != NULL && self->view != NULL)
    jt_table_view_export (self, path);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtTableView *self = JT_TABLE_VIEW (widget);
  g_autofree char *proposed = g_strconcat (self->words.sheet, ".xlsx", NULL);

  jt_file_pick_async (GTK_WINDOW (gtk_widget_get_root (widget)), JT_FILE_SAVE_LIST, proposed,
                      on_picked_cb, g_object_ref (self));
}

void
jt_table_view_install_copying (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "table.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "table.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "table.paste",
                                       NULL);
}
