/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-import-template.h"

#include <glib/gi18n.h>

#include "jt-file-pick.h"
#include "jt-import-job.h"
#include "jt-wording.h"

typedef struct
{
  JtSession *session;
  JtImportTemplateTold told;
  GObject *owner;
} Wish;

static void
wish_free (Wish *wish)
{
  g_object_unref (wish->session);
  g_object_unref (wish->owner);
  g_free (wish);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wish, wish_free)

static void
on_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Wish) wish = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = jt_session_run_finish (JT_SESSION (source), result, &error);
  g_autofree char *sentence = NULL;

  if (path != NULL)
    sentence = g_strdup_printf (_ ("The template is %s. Fill it in and import it."), path);
  else
    sentence = jt_wording_error (error);
  wish->told (sentence, path != NULL, wish->owner);
}

static void
on_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Wish *wish = data;
  g_autofree char *path = jt_file_pick_finish (result);

  if (path != NULL)
    jt_import_save_template_async (wish->session, path, on_saved_cb, wish);
  else
    wish_free (wish);
}

void
jt_import_template_save (GtkWindow *parent, JtSession *session, JtImportTemplateTold told,
                         gpointer owner)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->session = g_object_ref (session);
  wish->told = told;
  wish->owner = g_object_ref (owner);
  jt_file_pick_async (parent, JT_FILE_SAVE_WORKBOOK, _ ("roster template.xlsx"), on_picked_cb,
                      wish);
}
