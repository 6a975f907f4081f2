/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-import-window.h"

#include <glib/gi18n.h>

#include "jt-file-pick.h"
#include "jt-import-window-private.h"
#include "jt-json.h"

static void
on_rejected_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *saved = jt_session_run_finish (JT_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (!jt_import_window_end (self))
    return;
  if (saved == NULL)
    {
      jt_import_window_tell_error (self, error);
      return;
    }
  text = g_strdup_printf (_ ("Written to %s. Mend the rows there and import that file."), saved);
  jt_import_window_tell_news (self, text);
}

static void
on_rejected_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtImportWindow) self = data;
  g_autofree char *path = jt_file_pick_finish (result);

  if (path != NULL && self->steps != NULL)
    jt_import_window_save_rejected (self, path);
}

void
jt_import_window_save_rejected (JtImportWindow *self, const char *path)
{
  JtImportWish wish;

  g_return_if_fail (JT_IS_IMPORT_WINDOW (self) && self->plan != NULL
                    && !jt_import_window_is_busy (self));

  wish = jt_import_window_begin (self);
  jt_import_save_rejected_async (self->session, &wish,
                                 jt_json_array (self->plan->details, "rejected"), path,
                                 on_rejected_saved_cb, g_object_ref (self));
}

void
jt_import_window_pick_rejected (JtImportWindow *self)
{
  jt_file_pick_async (GTK_WINDOW (self), JT_FILE_SAVE_WORKBOOK, _ ("rejected rows.xlsx"),
                      on_rejected_picked_cb, g_object_ref (self));
}
