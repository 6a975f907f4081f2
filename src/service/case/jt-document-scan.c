/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-document-query.h"

#include <glib/gstdio.h>

#include "jt-attachments.h"
#include "jt-exchange-error.h"
#include "jt-office-private.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-case.h"

static char *
refuse (GQuark domain, int code, const char *fact, GError **error)
{
  g_set_error_literal (error, domain, code, fact);
  return NULL;
}

/* The name comes out of the book, where another program may have written anything. */
static char *
plain_name (const char *file_name)
{
  g_autofree char *name = g_path_get_basename (file_name);

  return *name == '.' || *name == G_DIR_SEPARATOR ? g_strconcat ("_", name + 1, NULL)
                                                  : g_steal_pointer (&name);
}

char *
jt_office_scan_copy (JtOffice *office, const char *document, const char *folder, GError **error)
{
  g_autoptr (JtRows) rows = NULL;
  g_autofree char *beside = NULL;
  g_autofree char *name = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *path = NULL;
  const char *hash;
  gboolean found;
  gint64 size;

  g_return_val_if_fail (JT_IS_OFFICE (office) && document != NULL && folder != NULL, NULL);

  rows = jt_store_document (jt_office_get_db (office), document);
  if (!jt_read_first (rows, &found, error))
    return NULL;
  hash = found ? jt_rows_text (rows, "file_hash") : NULL;
  if (hash == NULL || jt_rows_text (rows, "file_name") == NULL)
    return refuse (JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE, document, error);

  name = plain_name (jt_rows_text (rows, "file_name"));
  beside = jt_book_attachments (jt_office_get_path (office));
  if (!jt_attachments_is_name (hash) || !jt_attachments_check (beside, hash, &size))
    {
      kept = g_build_filename (beside, hash, NULL);
      return refuse (JT_EXCHANGE_ERROR,
                     jt_attachments_is_name (hash) && g_file_test (kept, G_FILE_TEST_EXISTS)
                         ? JT_EXCHANGE_ERROR_SCAN_CHANGED
                         : JT_EXCHANGE_ERROR_SCAN_MISSING,
                     jt_rows_text (rows, "file_name"), error);
    }
  if (!jt_attachments_copy (beside, folder, hash, error))
    return NULL;
  kept = g_build_filename (folder, hash, NULL);
  path = g_build_filename (folder, name, NULL);
  if (g_rename (kept, path) == 0)
    return g_steal_pointer (&path);
  return refuse (JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_WRITE_FAILED, path, error);
}
