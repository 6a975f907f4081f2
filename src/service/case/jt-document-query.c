/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-document-query.h"

#include <glib/gi18n.h>

#include "jt-document-table.h"
#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-case.h"

const char *
jt_document_say_status (const char *status)
{
  static const struct
  {
    const char *status;
    const char *said;
  } statuses[] = {
    { "缺", N_ ("missing") },
    { "收", N_ ("received") },
    { "退", N_ ("returned") },
    { "归档", N_ ("archived") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (g_strcmp0 (statuses[i].status, status) == 0)
      return _ (statuses[i].said);
  /* Translators: whether a document is there was not said */
  return _ ("not said");
}

/* ------------------------------------------------------------------------------ what there is */

static JsonObject *
document_json (JtRows *rows)
{
  static const char *const texts[]
      = { "stage", "kind", "number", "on_day", "issuer", "status", "file_name", "file_hash" };
  static const char *const numbers[] = { "lift", "original", "pages" };
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "document", jt_rows_text (rows, "uid"));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    jt_json_set_text (object, texts[i], jt_rows_text (rows, texts[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!jt_rows_null (rows, numbers[i]))
      json_object_set_int_member (object, numbers[i], jt_rows_int (rows, numbers[i]));
  return object;
}

/* All documents of a case as they are now. */
static GPtrArray *
load_documents (JtOffice *office, const char *case_uid, GError **error)
{
  g_autoptr (GPtrArray) documents
      = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  g_autoptr (JtRows) rows = jt_store_documents (jt_office_get_db (office), case_uid);
  g_autoptr (GError) read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    g_ptr_array_add (documents, document_json (rows));
  return jt_read_ended (g_steal_pointer (&read_error), error) ? g_steal_pointer (&documents) : NULL;
}

/* A paper that names no lift belongs to each of them. */
static gboolean
is_at (JsonObject *document, const char *stage, int lift)
{
  const gint64 of = jt_json_int (document, "lift", 0);

  return g_strcmp0 (jt_json_text (document, "stage"), stage) == 0 && (of == 0 || of == lift);
}

static gboolean
is_kind (JsonObject *document, const char *kind)
{
  return g_strcmp0 (jt_json_text (document, "kind"), kind) == 0;
}

static gboolean
is_named (JsonObject *document, const JtDocumentKind *kinds, gsize n_kinds)
{
  for (gsize i = 0; i < n_kinds; i++)
    if (is_kind (document, kinds[i].kind))
      return TRUE;
  return FALSE;
}

/* ---------------------------------------------------------------------------------- one stage */

static void
add_kind (JsonArray *lines, GPtrArray *documents, const char *stage, int lift,
          const JtDocumentKind *kind)
{
  const guint before = json_array_get_length (lines);
  JsonObject *nothing;

  for (guint i = 0; i < documents->len; i++)
    {
      JsonObject *document = g_ptr_array_index (documents, i);

      if (is_at (document, stage, lift) && is_kind (document, kind->kind))
        json_array_add_object_element (lines, json_object_ref (document));
    }
  if (json_array_get_length (lines) > before || !kind->always)
    return;
  nothing = json_object_new ();
  json_object_set_string_member (nothing, "kind", kind->kind);
  json_array_add_object_element (lines, nothing);
}

JsonArray *
jt_office_documents (JtOffice *office, const char *case_uid, const char *stage, int lift,
                     GError **error)
{
  g_autoptr (GPtrArray) documents = NULL;
  const JtDocumentKind *kinds;
  JsonArray *lines;
  JtStageId id;
  gsize n_kinds;

  g_return_val_if_fail (JT_IS_OFFICE (office) && case_uid != NULL, NULL);
  g_return_val_if_fail (jt_stage_parse (stage, &id), NULL);

  documents = load_documents (office, case_uid, error);
  if (documents == NULL)
    return NULL;
  kinds = jt_document_kinds (id, &n_kinds);
  lines = json_array_new ();
  for (gsize i = 0; i < n_kinds; i++)
    add_kind (lines, documents, stage, lift, &kinds[i]);
  for (guint i = 0; i < documents->len; i++)
    {
      JsonObject *document = g_ptr_array_index (documents, i);

      if (is_at (document, stage, lift) && !is_named (document, kinds, n_kinds))
        json_array_add_object_element (lines, json_object_ref (document));
    }
  return lines;
}

/* ------------------------------------------------------------------------------- what misses */

static gboolean
is_state (JsonObject *stage, const char *state)
{
  return g_strcmp0 (jt_json_text (stage, "state"), state) == 0;
}

static gboolean
has_begun (JsonObject *stage)
{
  return !is_state (stage, "not-begun") && !is_state (stage, "blocked");
}

static gboolean
has_ended (JsonArray *stages)
{
  for (guint i = 0; i < json_array_get_length (stages); i++)
    {
      JsonObject *stage = json_array_get_object_element (stages, i);

      if (g_strcmp0 (jt_json_text (stage, "stage"), "withdrawn") == 0)
        return has_begun (stage);
    }
  return FALSE;
}

static void
add_missing (JsonArray *missing, JsonObject *stage, const char *kind, const char *status,
             const char *document)
{
  JsonObject *line = json_object_new ();

  json_object_set_string_member (line, "stage", jt_json_text (stage, "stage"));
  if (json_object_has_member (stage, "lift"))
    json_object_set_int_member (line, "lift", jt_json_int (stage, "lift", 0));
  json_object_set_string_member (line, "kind", kind);
  json_object_set_string_member (line, "status", status);
  jt_json_set_text (line, "document", document);
  json_array_add_object_element (missing, line);
}

/* Documents that are marked as missing or returned are missing whatever there is besides: of some
 * kinds there are several. */
static void
add_marked (JsonArray *missing, GPtrArray *documents, JsonObject *stage)
{
  for (guint i = 0; i < documents->len; i++)
    {
      JsonObject *document = g_ptr_array_index (documents, i);
      const char *status = jt_json_text (document, "status");

      if (is_at (document, jt_json_text (stage, "stage"), (int) jt_json_int (stage, "lift", 0))
          && (g_strcmp0 (status, "缺") == 0 || g_strcmp0 (status, "退") == 0))
        add_missing (missing, stage, jt_json_text (document, "kind"), status,
                     jt_json_text (document, "document"));
    }
}

/* Whether a kind need not be named as missing: it is there, or was named by its mark. */
static gboolean
is_settled (GPtrArray *documents, JsonObject *stage, const char *kind)
{
  for (guint i = 0; i < documents->len; i++)
    {
      JsonObject *document = g_ptr_array_index (documents, i);

      if (is_at (document, jt_json_text (stage, "stage"), (int) jt_json_int (stage, "lift", 0))
          && is_kind (document, kind) && jt_json_text (document, "status") != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
add_absent (JsonArray *missing, GPtrArray *documents, JsonObject *stage)
{
  const JtDocumentKind *kinds;
  JtStageId id;
  gsize n_kinds;

  if (!has_begun (stage) || !jt_stage_parse (jt_json_text (stage, "stage"), &id))
    return;
  kinds = jt_document_kinds (id, &n_kinds);
  for (gsize i = 0; i < n_kinds; i++)
    if (kinds[i].always && !is_settled (documents, stage, kinds[i].kind))
      add_missing (missing, stage, kinds[i].kind, "缺", NULL);
}

JsonArray *
jt_office_missing_documents (JtOffice *office, JsonObject *shown, GError **error)
{
  JsonArray *stages = jt_json_array (shown, "stages");
  g_autoptr (GPtrArray) documents = NULL;
  JsonArray *missing;

  g_return_val_if_fail (JT_IS_OFFICE (office) && stages != NULL, NULL);

  documents = load_documents (office, jt_json_text (shown, "uid"), error);
  if (documents == NULL)
    return NULL;
  missing = json_array_new ();
  if (has_ended (stages))
    return missing;
  for (guint i = 0; i < json_array_get_length (stages); i++)
    {
      JsonObject *stage = json_array_get_object_element (stages, i);

      add_absent (missing, documents, stage);
      add_marked (missing, documents, stage);
    }
  return missing;
}
