/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sheet-file.h"

#include "jt-csv.h"
#include "jt-file.h"

JtSheet *
jt_sheet_file_read (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = jt_file_read (path, JT_FILE_LIMIT, error);

  return bytes != NULL ? jt_csv_read (bytes, JT_CHARSET_DETECT, NULL, error) : NULL;
}
