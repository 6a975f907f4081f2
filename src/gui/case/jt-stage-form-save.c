/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-form-private.h"

#include <glib/gi18n.h>

#include "jt-json.h"
#include "jt-rule-error.h"
#include "jt-stage-form-data.h"
#include "jt-stage-table.h"
#include "jt-wording.h"

/* ------------------------------------------------------------------------------------- drafts */

typedef struct
{
  char *form;
  char *subject;
  char *field;
  char *text;
} JtDraft;

static void
draft_free (gpointer data)
{
  JtDraft *draft = data;

  g_free (draft->form);
  g_free (draft->subject);
  g_free (draft->field);
  g_free (draft->text);
  g_free (draft);
}

static gpointer
draft_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const JtDraft *draft = data;

  return jt_office_draft_set (office, draft->form, draft->subject, draft->field, draft->text,
                              error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

static void
on_draft_kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtStageForm) self = data;
  g_autoptr (GError) error = NULL;

  jt_session_run_finish (JT_SESSION (source), result, &error);
  if (error != NULL)
    {
      g_autofree char *sentence = jt_wording_error (error);

      jt_stage_form_tell (self, sentence);
    }
}

/* Keeps what is typed in @field and not valid, or forgets it with %NULL. */
static void
keep_draft (JtStageForm *self, JtField *field, const char *text)
{
  const char *name = jt_field_get_name (field);
  JtDraft *draft;

  if (text == NULL && !g_hash_table_contains (self->drafted, name))
    return;
  /* An answer may come after the book was closed. */
  if (self->session == NULL || jt_session_get_office (self->session) == NULL)
    return;
  if (text != NULL)
    g_hash_table_add (self->drafted, g_strdup (name));
  else
    g_hash_table_remove (self->drafted, name);
  draft = g_new0 (JtDraft, 1);
  draft->form = g_strdup (self->stage);
  draft->subject = g_strdup (self->subject);
  draft->field = g_strdup (name);
  draft->text = g_strdup (text);
  jt_session_write_async (self->session, draft_job, draft, draft_free, NULL, NULL,
                          on_draft_kept_cb, g_object_ref (self));
}

/* ------------------------------------------------------------------------------------- saving */

/* What was sent to be recorded, until the answer. */
typedef struct
{
  JtStageForm *form;
  GPtrArray *fields;
} JtSending;

static void
sending_free (JtSending *sending)
{
  g_object_unref (sending->form);
  g_ptr_array_unref (sending->fields);
  g_free (sending);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtSending, sending_free)

/* Whether the row would hold @text for @field: a date may be typed in many ways. */
static gboolean
holds (JtField *field, const char *text)
{
  const char *complaint = NULL;
  g_autoptr (JsonNode) value = jt_field_get_value (field, &complaint);

  return value != NULL && JSON_NODE_HOLDS_VALUE (value)
         && json_node_get_value_type (value) == G_TYPE_STRING
         && g_str_equal (json_node_get_string (value), text);
}

/* The field a refusal is about: named in it, or holding the text it complains of. */
static JtField *
find_refused (JtStageForm *self, const GError *error, GPtrArray *sent)
{
  if (g_error_matches (error, JT_RULE_ERROR, JT_RULE_ERROR_DOCUMENT_NEEDED))
    return jt_stage_form_find (self, "document_number");
  if (!g_error_matches (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE))
    return NULL;
  for (guint i = 0; i < sent->len; i++)
    {
      JtField *field = g_ptr_array_index (sent, i);
      g_autofree char *named = g_strconcat (jt_field_get_name (field), ": ", NULL);

      if (g_str_has_prefix (error->message, named) || holds (field, error->message))
        return field;
    }
  return NULL;
}

static void
show_refusal (JtStageForm *self, const GError *error, GPtrArray *sent)
{
  g_autofree char *sentence = jt_wording_error (error);
  JtField *field = find_refused (self, error, sent);

  if (field != NULL && holds (field, error->message))
    jt_field_set_complaint (field, _ ("That day lies ahead: it is a plan, not a fact yet."));
  else if (field != NULL)
    jt_field_set_complaint (field, sentence);
  else
    jt_stage_form_tell (self, sentence);
}

static void
on_recorded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtSending) sending = data;
  JtStageForm *self = sending->form;
  g_autoptr (GError) error = NULL;

  if (jt_session_submit_finish (JT_SESSION (source), result, NULL, &error))
    {
      jt_stage_form_tell (self, "");
      return;
    }
  for (guint i = 0; i < sending->fields->len; i++)
    {
      JtField *field = g_ptr_array_index (sending->fields, i);
      g_autofree char *text = jt_field_get_text (field);

      g_hash_table_add (self->edited, field);
      /* What was refused stays typed, even when the form is left over it. */
      if (text != NULL && *text != '\0')
        keep_draft (self, field, text);
    }
  show_refusal (self, error, sending->fields);
}

/* Adds @field to what is recorded, or says what is wrong with it and keeps it as it is typed. */
static void
collect (JtStageForm *self, JtField *field, JsonObject *values, GPtrArray *sent)
{
  const char *complaint = NULL;
  JsonNode *value = jt_field_get_value (field, &complaint);

  jt_field_set_complaint (field, complaint);
  if (value == NULL)
    {
      g_autofree char *text = jt_field_get_text (field);

      keep_draft (self, field, text);
      return;
    }
  keep_draft (self, field, NULL);
  json_object_set_member (values, jt_field_get_name (field), value);
  g_ptr_array_add (sent, g_object_ref (field));
}

static gboolean
is_stage (JtStageForm *self)
{
  JtStageId id;

  return jt_stage_parse (self->stage, &id);
}

static gboolean
is_past (JtStageForm *self)
{
  return self->past != NULL && gtk_check_button_get_active (self->past);
}

static void
submit (JtStageForm *self, JsonObject *values, GPtrArray *sent)
{
  g_autoptr (JsonObject) arguments = json_object_new ();
  JtSending *sending = g_new0 (JtSending, 1);

  json_object_set_string_member (arguments, "case", self->case_uid);
  json_object_set_string_member (arguments, is_stage (self) ? "stage" : "table", self->stage);
  jt_json_set_text (arguments, "row", self->row);
  if (self->lift > 0)
    json_object_set_int_member (arguments, "lift", self->lift);
  if (is_past (self))
    json_object_set_int_member (arguments, "past", 1);
  json_object_set_object_member (arguments, "fields", json_object_ref (values));

  sending->form = g_object_ref (self);
  sending->fields = g_ptr_array_ref (sent);
  for (guint i = 0; i < sent->len; i++)
    g_hash_table_remove (self->edited, g_ptr_array_index (sent, i));
  jt_session_submit_async (self->session, is_stage (self) ? "stage-record" : "beside-record",
                           arguments, on_recorded_cb, sending);
}

/* A fact of the past is recorded with its document, whichever of them was typed last. */
static void
add_document (JtStageForm *self, JsonObject *values)
{
  JtField *field = jt_stage_form_find (self, "document_number");
  const char *complaint = NULL;
  JsonNode *value;

  if (field == NULL || json_object_has_member (values, "document_number"))
    return;
  value = jt_field_get_value (field, &complaint);
  if (value != NULL)
    json_object_set_member (values, "document_number", value);
}

void
jt_stage_form_save (JtStageForm *self)
{
  g_autoptr (JsonObject) values = json_object_new ();
  g_autoptr (GPtrArray) sent = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (JT_IS_STAGE_FORM (self));

  if (self->session == NULL || g_hash_table_size (self->edited) == 0)
    return;
  for (guint i = 0; i < self->fields->len; i++)
    {
      JtField *field = g_ptr_array_index (self->fields, i);

      /* What was refused before may be taken with what was added to it. */
      if (g_hash_table_contains (self->edited, field)
          || g_hash_table_contains (self->drafted, jt_field_get_name (field)))
        collect (self, field, values, sent);
    }
  if (sent->len == 0)
    return;
  if (is_past (self))
    add_document (self, values);
  submit (self, values, sent);
}
