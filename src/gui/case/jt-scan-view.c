/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-scan-view.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "jt-document-query.h"
#include "jt-wording.h"

/* What the folder of copies hangs on. */
#define FOLDERS "scan-folders"

/* ----------------------------------------------------------------------------------- the copies */

static void
remove_folder (gpointer data)
{
  g_autofree char *folder = data;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* A folder for one copy, where nobody else can read and which does not outlive the session of the
 * desktop, should the program not come to remove it. */
static const char *
new_folder (JtSession *session)
{
  GPtrArray *folders = g_object_get_data (G_OBJECT (session), FOLDERS);
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "jiati-XXXXXX", NULL);

  if (g_mkdir_with_parents (g_get_user_runtime_dir (), 0700) != 0
      || g_mkdtemp_full (folder, 0700) == NULL)
    return NULL;
  if (folders == NULL)
    {
      folders = g_ptr_array_new_with_free_func (remove_folder);
      g_object_set_data_full (G_OBJECT (session), FOLDERS, folders,
                              (GDestroyNotify) g_ptr_array_unref);
    }
  g_ptr_array_add (folders, g_strdup (folder));
  return g_ptr_array_index (folders, folders->len - 1);
}

/* ---------------------------------------------------------------------------------- showing one */

typedef struct
{
  char *document;
  char *folder;
} JtScanAsk;

static void
ask_free (gpointer data)
{
  JtScanAsk *ask = data;

  g_free (ask->document);
  g_free (ask->folder);
  g_free (ask);
}

static gpointer
copy_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const JtScanAsk *ask = data;

  return jt_office_scan_copy (office, ask->document, ask->folder, error);
}

static void
on_launched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    g_task_return_pointer (task, NULL, NULL);
  else
    g_task_return_pointer (
        task,
        g_strdup_printf (_ ("No program of this computer shows this file: %s. Install a viewer for "
                            "files of its kind."),
                         (const char *) g_task_get_task_data (task)),
        g_free);
}

static void
on_copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = jt_session_run_finish (JT_SESSION (source), result, &error);
  g_autofree char *uri = NULL;

  if (path == NULL)
    {
      g_task_return_pointer (task, jt_wording_error (error), g_free);
      return;
    }
  g_task_set_task_data (task, g_filename_display_basename (path), g_free);
  uri = g_filename_to_uri (path, NULL, NULL);
  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, on_launched_cb,
                                           g_steal_pointer (&task));
}

void
jt_scan_view_async (JtSession *session, const char *document, GAsyncReadyCallback callback,
                    gpointer user_data)
{
  GTask *task = g_task_new (session, NULL, callback, user_data);
  const char *folder = new_folder (session);
  JtScanAsk *ask;

  if (folder == NULL)
    {
      g_task_return_pointer (task,
                             g_strdup_printf (_ ("The scan cannot be shown: nothing can be written "
                                                 "to %s."),
                                              g_get_user_runtime_dir ()),
                             g_free);
      g_object_unref (task);
      return;
    }
  ask = g_new0 (JtScanAsk, 1);
  ask->document = g_strdup (document);
  ask->folder = g_strdup (folder);
  jt_session_read_async (session, copy_job, ask, ask_free, g_free, NULL, on_copied_cb, task);
}

char *
jt_scan_view_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
