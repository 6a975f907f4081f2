/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sample-case.h"

#include "jt-document-table.h"

/* Of so many papers one has not come yet, and one was given back: a reader finds a few to bring. */
#define MISSING_EACH 9
#define RETURNED_EACH 23

static gboolean
file_one (JtSampleCase *self, const JtStageRow *stage, int lift, const char *kind,
          const char *day, const char *status, GError **error)
{
  g_autoptr (JsonObject) arguments = json_object_new ();
  g_autofree char *number = g_strdup_printf ("样材〔%.4s〕%u号", day, self->filed);

  json_object_set_string_member (arguments, "stage", stage->nick);
  json_object_set_string_member (arguments, "kind", kind);
  if (lift > 0)
    json_object_set_int_member (arguments, "lift", lift);
  json_object_set_string_member (arguments, "number", number);
  json_object_set_string_member (arguments, "on_day", day);
  json_object_set_int_member (arguments, "original", self->filed % 4 != 3);
  json_object_set_int_member (arguments, "pages", 1 + self->filed * 7 % 16);
  json_object_set_string_member (arguments, "status", status);
  return jt_sample_submit (self, "document-add", arguments, NULL, error);
}

gboolean
jt_sample_file_documents (JtSampleCase *self, const char *nick, int lift, const char *day,
                          gboolean past, GError **error)
{
  g_autofree char *label = g_strdup_printf ("documents/%s/%d", nick, lift);
  const JtDocumentKind *kinds;
  JtStageId stage;
  gsize n_kinds;

  if (!self->files || !jt_stage_parse (nick, &stage)
      || g_hash_table_contains (self->rows, label))
    return TRUE;
  g_hash_table_insert (self->rows, g_steal_pointer (&label), g_strdup (""));
  kinds = jt_document_kinds (stage, &n_kinds);
  for (gsize i = 0; i < n_kinds && kinds[i].always; i++)
    {
      const char *status = past ? "归档" : "收";

      self->filed++;
      if (self->filed % MISSING_EACH == 0)
        continue;
      if (self->filed % RETURNED_EACH == 0)
        status = "退";
      if (!file_one (self, jt_stage_row (stage), lift, kinds[i].kind, day, status, error))
        return FALSE;
    }
  return TRUE;
}
