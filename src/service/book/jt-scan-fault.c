/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-scan-fault.h"

#include <glib/gi18n.h>

#include "jt-exchange-error.h"
#include "jt-json.h"
#include "jt-rows.h"
#include "jt-store-attachment.h"
#include "jt-wording.h"

static char *
say (JtScanState state, gboolean kept, const char *number, const char *kind, const char *file)
{
  if (kept)
    /* Translators: number of the case, kind of the document, name of the file */
    return g_strdup_printf (_ ("Case %s, “%s”: the scan “%s” is missing or altered in the folder "
                               "of attachments beside the book. The backup holds it whole. Take it "
                               "in again, or restore the backup."),
                            number, kind, file);
  if (state == JT_SCAN_ALTERED)
    /* Translators: number of the case, kind of the document, name of the file */
    return g_strdup_printf (_ ("Case %s, “%s”: the scan “%s” is no longer the file that was taken "
                               "in, and the backup holds it so, too. Scan the paper again and take "
                               "it in, or fetch the file from an older backup."),
                            number, kind, file);
  /* Translators: number of the case, kind of the document, name of the file */
  return g_strdup_printf (_ ("Case %s, “%s”: the scan “%s” is neither in the folder of attachments "
                             "beside the book nor in the backup. Scan the paper again and take it "
                             "in, or fetch the file from an older backup."),
                          number, kind, file);
}

static gboolean
is_said (JsonArray *warnings, const char *text)
{
  for (guint i = 0; i < json_array_get_length (warnings); i++)
    if (g_strcmp0 (jt_json_text (json_array_get_object_element (warnings, i), "text"), text) == 0)
      return TRUE;
  return FALSE;
}

static void
add (JsonArray *warnings, JtScanState state, const char *text)
{
  const int code = state == JT_SCAN_ALTERED ? JT_EXCHANGE_ERROR_SCAN_CHANGED
                                            : JT_EXCHANGE_ERROR_SCAN_MISSING;
  g_autoptr (GError) fault = g_error_new_literal (JT_EXCHANGE_ERROR, code, "");
  JsonObject *warning;

  if (is_said (warnings, text))
    return;
  warning = json_object_new ();
  json_object_set_string_member (warning, "code", jt_wording_code (fault));
  json_object_set_string_member (warning, "article", "");
  json_object_set_string_member (warning, "text", text);
  json_array_add_object_element (warnings, warning);
}

void
jt_scan_fault_add (JsonArray *warnings, JtDb *db, const char *hash, JtScanState state,
                   gboolean kept)
{
  g_autoptr (JtRows) rows = jt_store_documents_of_file (db, hash);
  g_autofree char *name = g_utf8_make_valid (hash, -1);
  gboolean found = FALSE;

  while (jt_rows_next (rows, NULL))
    {
      const char *kind = jt_rows_text (rows, "kind");
      const char *file = jt_rows_text (rows, "file_name");
      g_autofree char *text
          = say (state, kept, jt_rows_text (rows, "number"), kind, file != NULL ? file : name);

      add (warnings, state, text);
      found = TRUE;
    }
  if (!found)
    {
      g_autofree char *text
          = g_strdup_printf (_ ("A scan that no document names any more is missing or altered in "
                                "the folder of attachments beside the book: %s. No case needs it."),
                             name);

      add (warnings, state, text);
    }
}
