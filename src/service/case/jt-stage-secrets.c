/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-fields.h"

#include <string.h>

#include "jt-json.h"
#include "jt-mask.h"
#include "jt-people-payload.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-case.h"
#include "jt-store-secret.h"

#define LONGEST 64

static const struct
{
  const char *table;
  const char *column;
  const char *kind;
} secrets[] = {
  { "account", "account", "account" },
  { "responsible_party", "certificate", "other" },
};

const char *
jt_stage_fields_secret (const char *table, const char *column)
{
  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    if (g_strcmp0 (secrets[i].table, table) == 0 && g_strcmp0 (secrets[i].column, column) == 0)
      return secrets[i].kind;
  return NULL;
}

/* The uid of the secret that @column of a row names now; NULL for none. */
static gboolean
find_secret (JtJudge *judge, const char *table, const char *uid, const char *column,
             char **secret, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_stage_row (judge->db, table, uid);
  gboolean found;

  *secret = NULL;
  if (!jt_read_first (rows, &found, error))
    return FALSE;
  if (found)
    *secret = g_strdup (jt_rows_text (rows, column));
  return TRUE;
}

/* What a secret holds; NULL where there is none, or where it was erased. */
static gboolean
read_secret (JtJudge *judge, const char *secret, char **value, GError **error)
{
  g_autoptr (JtRows) rows = NULL;
  gboolean found;

  *value = NULL;
  if (secret == NULL)
    return TRUE;
  rows = jt_store_secret (judge->db, secret);
  if (!jt_read_first (rows, &found, error))
    return FALSE;
  if (found)
    *value = g_strdup (jt_rows_text (rows, "value"));
  return TRUE;
}

static void
erase (JtJudge *judge, const char *secret, const char *value, JsonObject *payload)
{
  if (secret != NULL && value != NULL)
    jt_payload_add_row (payload, "commitments", jt_judge_erase_secret (judge, secret));
}

static gboolean
keep (JtJudge *judge, const char *column, const char *kind, const char *recorded,
      const char *recorded_value, JsonObject *row, JsonObject *payload, GError **error)
{
  g_autofree char *typed = g_strdup (jt_json_text (row, column));
  g_autofree char *masked = jt_mask (recorded_value);
  JsonObject *commitment;

  if (typed != NULL && *g_strstrip (typed) != '\0'
      && (g_strcmp0 (typed, recorded_value) == 0 || g_strcmp0 (typed, masked) == 0))
    {
      json_object_remove_member (row, column);
      return TRUE;
    }
  if (typed == NULL || *typed == '\0')
    json_object_set_null_member (row, column);
  else if (strchr (typed, '*') != NULL || g_utf8_strlen (typed, -1) > LONGEST)
    {
      /* The number itself is not for a message. */
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE, column);
      return FALSE;
    }
  else
    {
      commitment = jt_judge_keep_secret (judge, kind, typed);
      json_object_set_string_member (row, column, jt_json_text (commitment, "secret"));
      jt_payload_add_row (payload, "commitments", commitment);
    }
  erase (judge, recorded, recorded_value, payload);
  return TRUE;
}

gboolean
jt_stage_fields_keep_secrets (JtJudge *judge, const char *table, const char *uid, JsonObject *row,
                              JsonObject *payload, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      g_autofree char *recorded = NULL;
      g_autofree char *value = NULL;

      if (!g_str_equal (secrets[i].table, table)
          || !json_object_has_member (row, secrets[i].column))
        continue;
      if (!find_secret (judge, table, uid, secrets[i].column, &recorded, error)
          || !read_secret (judge, recorded, &value, error)
          || !keep (judge, secrets[i].column, secrets[i].kind, recorded, value, row, payload,
                    error))
        return FALSE;
    }
  return TRUE;
}

gboolean
jt_stage_fields_erase_secrets (JtJudge *judge, const char *table, const char *uid,
                               JsonObject *payload, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      g_autofree char *recorded = NULL;
      g_autofree char *value = NULL;

      if (!g_str_equal (secrets[i].table, table))
        continue;
      if (!find_secret (judge, table, uid, secrets[i].column, &recorded, error)
          || !read_secret (judge, recorded, &value, error))
        return FALSE;
      erase (judge, recorded, value, payload);
    }
  return TRUE;
}
