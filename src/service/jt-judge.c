/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-judge.h"

#include "jt-attachments.h"
#include "jt-db.h"
#include "jt-uid.h"

void
jt_secret_free (JtSecret *secret)
{
  if (secret == NULL)
    return;
  g_free (secret->uid);
  g_free (secret->salt);
  g_free (secret->value);
  g_free (secret);
}

char *
jt_secret_commitment (const char *salt, const char *value)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, (const guchar *) salt, -1);
  g_checksum_update (checksum, (const guchar *) value, -1);
  return g_strdup (g_checksum_get_string (checksum));
}

JsonObject *
jt_judge_keep_secret (JtJudge *judge, const char *kind, const char *value)
{
  JtSecret *secret = g_new0 (JtSecret, 1);
  JsonObject *row = json_object_new ();
  g_autofree char *commitment = NULL;

  secret->uid = jt_uid_new ();
  /* A uid holds 80 random bits: enough that nobody finds an 18-digit number by trying them all. */
  secret->salt = jt_uid_new ();
  secret->value = g_strdup (value);
  commitment = jt_secret_commitment (secret->salt, value);

  json_object_set_string_member (row, "secret", secret->uid);
  json_object_set_string_member (row, "kind", kind);
  json_object_set_string_member (row, "commitment", commitment);
  g_ptr_array_add (judge->secrets, secret);
  return row;
}

void
jt_attachment_free (JtAttachment *attachment)
{
  if (attachment == NULL)
    return;
  g_free (attachment->hash);
  g_free (attachment);
}

const char *
jt_judge_keep_attachment (JtJudge *judge, const char *file, GError **error)
{
  g_autofree char *folder = jt_book_attachments (jt_db_path (judge->db));
  JtAttachment *attachment = g_new0 (JtAttachment, 1);

  if (!jt_attachments_put (folder, file, &attachment->hash, &attachment->size, error))
    {
      jt_attachment_free (attachment);
      return NULL;
    }
  g_ptr_array_add (judge->attachments, attachment);
  return attachment->hash;
}

JsonObject *
jt_judge_erase_secret (JtJudge *judge, const char *secret)
{
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "secret", secret);
  json_object_set_int_member (row, "erased", 1);
  g_ptr_array_add (judge->erased, g_strdup (secret));
  return row;
}

void
jt_judge_add_payload (JtJudge *judge, JsonObject *payload)
{
  g_ptr_array_add (judge->payloads, payload);
}

gboolean
jt_judge_write_payload (JtJudge *judge, JsonObject *payload, GError **error)
{
  return judge->write (judge->stream, payload, error);
}

void
jt_judge_follow_case (JtJudge *judge, const char *case_uid)
{
  judge->follow_up = json_object_new ();
  json_object_set_string_member (judge->follow_up, "case", case_uid);
}

void
jt_judge_warn (JtJudge *judge, JtRuleError code, const char *fact)
{
  jt_findings_add (judge->warnings, JT_SEVERITY_WARN, code, "%s", fact != NULL ? fact : "");
}
