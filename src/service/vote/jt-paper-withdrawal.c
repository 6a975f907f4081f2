/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-paper-intake-private.h"

#include "jt-json.h"
#include "jt-rule-error.h"
#include "jt-table.h"
#include "jt-uid.h"

/* The row of a paper, whether it is in the book or comes with this submission. */
static JsonObject *
paper_row (JtPaperIntake *intake, const char *uid, GError **error)
{
  static const char *const columns[] = { "part",      "received_on", "signed_on", "collector",
                                         "note",      "serial",      "channel",   "invalid_reason",
                                         "proxy" };
  JsonObject *fresh = g_hash_table_lookup (intake->fresh, uid);
  g_autoptr (JtRecord) stored = NULL;
  JsonObject *row;

  if (fresh == NULL)
    {
      stored = jt_table_get_by_uid (intake->judge->db, "paper", uid, error);
      if (stored == NULL)
        return NULL;
    }
  row = json_object_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    jt_json_set_text (row, columns[i],
                      fresh != NULL ? jt_json_text (fresh, columns[i])
                                    : jt_record_text (stored, columns[i]));
  return row;
}

/* Writes @old anew for the one motion that keeps it, with everything it replaced and everything
 * that replaced it there. */
static gboolean
write_remainder (JtPaperIntake *intake, JtIntakePart *part, const JtPaperFact *old, guint motion,
                 GError **error)
{
  g_autofree char *uid = jt_uid_new ();
  g_autofree char *old_uid = g_strdup (old->uid);
  g_autoptr (GPtrArray) older = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) newer = g_ptr_array_new_with_free_func (g_free);
  const JtBallot choice = old->choice;
  const JtMoment received = old->received;
  gsize n_facts;
  const JtPaperFact *facts = jt_paper_list_facts (part->lists[motion], &n_facts);
  JsonObject *row = paper_row (intake, old->uid, error);

  if (row == NULL)
    return FALSE;
  for (gsize i = 0; old->supersedes != NULL && old->supersedes[i] != NULL; i++)
    g_ptr_array_add (older, g_strdup (old->supersedes[i]));
  for (gsize i = 0; i < n_facts; i++)
    if (facts[i].supersedes != NULL && g_strv_contains (facts[i].supersedes, old_uid))
      g_ptr_array_add (newer, g_strdup (facts[i].uid));

  json_object_set_string_member (row, "uid", uid);
  jt_paper_intake_write_row (intake, row);
  jt_paper_intake_write_choice (intake, part, uid, motion, choice, received);
  for (guint i = 0; i < older->len; i++)
    jt_paper_intake_write_pair (intake, part, uid, g_ptr_array_index (older, i));
  for (guint i = 0; i < newer->len; i++)
    jt_paper_intake_write_pair (intake, part, g_ptr_array_index (newer, i), uid);
  return TRUE;
}

static gboolean
withdraw_paper (JtPaperIntake *intake, JtIntakePart *part, const JtPaperLine *line, const char *uid,
                GError **error)
{
  JsonObject *row = json_object_new ();

  jt_chain_next (intake->chain);
  json_object_set_string_member (row, "uid", uid);
  jt_json_set_text (row, "reason", jt_json_text (line->details, "reason"));
  jt_chain_add (intake->chain, "withdrawn", row);
  for (guint i = 0; i < intake->vote->n_motions; i++)
    {
      gsize n_facts;
      const JtPaperFact *facts = jt_paper_list_facts (part->lists[i], &n_facts);

      for (gsize k = 0; !line->holds[i] && k < n_facts; k++)
        if (g_str_equal (facts[k].uid, uid))
          {
            if (!write_remainder (intake, part, &facts[k], i, error))
              return FALSE;
            break;
          }
      jt_paper_list_withdraw (part->lists[i], uid);
    }
  return TRUE;
}

/* What nobody has checked is withdrawn without ceremony, the rest with a reason (users.md); in a
 * file the note is one. */
static gboolean
may_withdraw (JtPaperIntake *intake, const JtPaperLine *line, const char *uid, GError **error)
{
  const char *reason = jt_json_text (line->details, "reason");
  const char *note = jt_json_text (line->details, "note");
  g_autoptr (JtRecord) paper = NULL;

  if (g_hash_table_contains (intake->fresh, uid) || (reason != NULL && *reason != '\0')
      || (note != NULL && *note != '\0'))
    return TRUE;
  paper = jt_table_get_by_uid (intake->judge->db, "paper", uid, error);
  if (paper == NULL || jt_record_text (paper, "checked_by") == NULL)
    return paper != NULL;
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_REASON_NEEDED, "");
  return FALSE;
}

gboolean
jt_paper_intake_withdraw (JtPaperIntake *intake, JtIntakePart *part, const JtPaperLine *line,
                          GError **error)
{
  g_autoptr (GPtrArray) uids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < intake->vote->n_motions; i++)
    {
      gsize n_facts;
      const JtPaperFact *facts = jt_paper_list_facts (part->lists[i], &n_facts);

      for (gsize k = 0; line->holds[i] && k < n_facts; k++)
        if (!facts[k].withdrawn
            && !g_ptr_array_find_with_equal_func (uids, facts[k].uid, g_str_equal, NULL))
          g_ptr_array_add (uids, g_strdup (facts[k].uid));
    }
  for (guint i = 0; i < uids->len; i++)
    if (!may_withdraw (intake, line, g_ptr_array_index (uids, i), error))
      return FALSE;
  for (guint i = 0; i < uids->len; i++)
    if (!withdraw_paper (intake, part, line, g_ptr_array_index (uids, i), error))
      return FALSE;
  intake->recorded += uids->len > 0;
  return TRUE;
}
