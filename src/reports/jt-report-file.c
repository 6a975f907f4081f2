/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-report-file.h"

#include <errno.h>
#include <sys/statvfs.h>

#include "jt-report-error.h"

/* What a file that found no room left over, in bytes. */
#define NEARLY_NOTHING (1024 * 1024)

void
jt_report_file_fail (GError **error, const char *path, const char *why)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, JT_REPORT_ERROR, JT_REPORT_ERROR_WRITE_FAILED, "%s: %s", name, why);
}

static gboolean
is_full (const char *folder)
{
  struct statvfs disk;

  return statvfs (folder, &disk) == 0
         && (guint64) disk.f_bavail * disk.f_frsize < NEARLY_NOTHING;
}

int
jt_report_file_why (const char *path)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (path != NULL, EIO);

  folder = g_path_get_dirname (path);
  return is_full (folder) || is_full (g_get_tmp_dir ()) ? ENOSPC : EIO;
}

JtDraft *
jt_report_file_begin (const char *path, GError **error)
{
  JtDraft *draft;
  int number;

  g_return_val_if_fail (path != NULL, NULL);

  draft = jt_draft_new (path, &number);
  if (draft == NULL)
    jt_report_file_fail (error, path, g_strerror (number));
  return draft;
}

gboolean
jt_report_file_end (JtDraft *draft, const char *path, int number, GError **error)
{
  g_return_val_if_fail (draft != NULL && path != NULL, FALSE);

  if (number == 0)
    number = jt_draft_commit (draft);
  if (number == 0)
    return TRUE;
  if (number == EEXIST)
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error_literal (error, JT_REPORT_ERROR, JT_REPORT_ERROR_OVER_A_BOOK, name);
    }
  else
    jt_report_file_fail (error, path, g_strerror (number));
  return FALSE;
}
