/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-setting.h"

#include <string.h>

#include "jt-file.h"
#include "jt-office-private.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-office.h"

char *
jt_setting_read (JtDb *db, const char *name, const char *fallback, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_setting (db, name);
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return NULL;
  return g_strdup (found ? jt_rows_text (rows, "value") : fallback);
}

gboolean
jt_setting_read_cutoff (JtDb *db, int *cutoff, GError **error)
{
  g_autofree char *value
      = jt_setting_read (db, JT_SETTING_REPORT_CUTOFF, JT_SETTING_CUTOFF_DEFAULT, error);

  if (value == NULL)
    return FALSE;
  *cutoff = (int) g_ascii_strtoll (value, NULL, 10);
  return TRUE;
}

char *
jt_office_get_setting (JtOffice *office, const char *name, GError **error)
{
  const gboolean cutoff = g_str_equal (name, JT_SETTING_REPORT_CUTOFF);

  return jt_setting_read (jt_office_get_db (office), name,
                          cutoff ? JT_SETTING_CUTOFF_DEFAULT : "", error);
}

GBytes *
jt_setting_read_file (const char *path, GError **error)
{
  return jt_file_read (path, JT_FILE_LIMIT, error);
}

gboolean
jt_setting_write_file (const char *path, const char *text, GError **error)
{
  return jt_file_write (path, text, strlen (text), error);
}
