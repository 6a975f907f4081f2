/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-shares-judge.h"

#include "commands/jt-commands.h"

#include "jt-json.h"
#include "jt-project.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-sharing.h"
#include "jt-store-case.h"
#include "jt-uid.h"

static gboolean
refuse (JtRuleError code, const char *fact, GError **error)
{
  g_set_error_literal (error, JT_RULE_ERROR, (int) code, fact != NULL ? fact : "");
  return FALSE;
}

/* ------------------------------------------------------------------- one share, and the ledger */

/* Whether the shares of a case are a plan: recorded, and the whole cost. */
static gboolean
adds_up (const JtSharing *sharing)
{
  JtMoney gap;

  return jt_sharing_gap (sharing, &gap) && gap == 0;
}

static JtMoney
amount_of_row (const JtSharing *sharing, const char *uid)
{
  for (guint i = 0; i < sharing->shares->len; i++)
    {
      const JtShare *share = g_ptr_array_index (sharing->shares, i);

      if (g_strcmp0 (share->row, uid) == 0)
        return share->line.amount;
    }
  return 0;
}

/* The shares are the whole cost still when @whole is what @parts were. */
static gboolean
judge_difference (JtMoney whole, JtMoney parts, const char *member, GError **error)
{
  JtMoney gap;

  if (__builtin_sub_overflow (whole, parts, &gap))
    return refuse (JT_RULE_ERROR_OVERFLOW, member, error);
  return jt_share_gap_check (gap, error);
}

/* The plan that a change of @member would break; @sharing: (out): %NULL when it breaks none. */
static gboolean
load_plan (JtJudge *judge, const char *case_uid, JsonObject *row, const char *member,
           JtSharing **sharing, GError **error)
{
  *sharing = NULL;
  if (!json_object_has_member (row, member))
    return TRUE;
  *sharing = jt_sharing_load (judge->db, case_uid, error);
  if (*sharing == NULL)
    return FALSE;
  if (!adds_up (*sharing))
    g_clear_pointer (sharing, jt_sharing_free);
  return TRUE;
}

gboolean
jt_shares_judge_row (JtJudge *judge, const char *case_uid, const char *uid, JsonObject *row,
                     GError **error)
{
  g_autoptr (JtSharing) sharing = NULL;

  if (!load_plan (judge, case_uid, row, "amount", &sharing, error))
    return FALSE;
  return sharing == NULL
         || judge_difference (amount_of_row (sharing, uid), jt_json_int (row, "amount", 0),
                              "amount", error);
}

gboolean
jt_shares_judge_total (JtJudge *judge, const char *case_uid, JsonObject *row, GError **error)
{
  g_autoptr (JtSharing) sharing = NULL;

  if (!load_plan (judge, case_uid, row, "total", &sharing, error))
    return FALSE;
  return sharing == NULL
         || judge_difference (jt_json_int (row, "total", 0), sharing->total, "total", error);
}

/* What a member of a row will be: as it is given, else as it was recorded. */
static char *
will_be (JsonObject *row, JtRows *recorded, gboolean found, const char *name)
{
  if (json_object_has_member (row, name))
    return g_strdup (jt_json_text (row, name));
  return found ? g_strdup (jt_rows_text (recorded, name)) : NULL;
}

static gboolean
is_expected (const char *kind)
{
  return g_strcmp0 (kind, "planned") == 0 || g_strcmp0 (kind, "applied") == 0
         || g_strcmp0 (kind, "approved") == 0;
}

gboolean
jt_shares_judge_due (JtJudge *judge, const char *case_uid, const char *uid, JsonObject *row,
                     GError **error)
{
  g_autoptr (JtRows) recorded = jt_store_stage_row (judge->db, "funding", uid);
  g_autoptr (JtSharing) sharing = NULL;
  g_autofree char *source = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *part = NULL;
  const char *label = NULL;
  gboolean found;

  if (!jt_read_first (recorded, &found, error))
    return FALSE;
  source = will_be (row, recorded, found, "source");
  kind = will_be (row, recorded, found, "kind");
  part = will_be (row, recorded, found, "part");
  if (part == NULL || g_strcmp0 (source, "owners") != 0 || !is_expected (kind))
    return TRUE;
  sharing = jt_sharing_load (judge->db, case_uid, error);
  if (sharing == NULL)
    return FALSE;
  for (guint i = 0; i < sharing->shares->len; i++)
    {
      const JtShare *share = g_ptr_array_index (sharing->shares, i);

      if (g_strcmp0 (share->part, part) != 0)
        continue;
      if (share->signed_on != NULL)
        return TRUE;
      label = share->label;
    }
  return refuse (JT_RULE_ERROR_NOT_SIGNED, label != NULL ? label : part, error);
}

/* --------------------------------------------------------------------------------- share-plan */

/* What was collected for one part that takes part. */
static gboolean
read_line (JtShare *share, JsonObject *given, GError **error)
{
  const char *weight = jt_json_text (given, "weight");

  if (!json_object_has_member (given, "amount"))
    return refuse (JT_RULE_ERROR_BAD_VALUE, share->label, error);
  if (weight != NULL && !jt_weight_parse (weight, &share->line.weight, error))
    return FALSE;
  if (share->line.weight.num > G_MAXINT64 || share->line.weight.den > G_MAXINT64)
    return refuse (JT_RULE_ERROR_WEIGHT, weight, error);
  share->line.amount = jt_json_int (given, "amount", 0);
  share->line.by_hand = jt_json_int (given, "by_hand", 0) != 0;
  share->line.joins = TRUE;
  return TRUE;
}

static JtShare *
find_part (const JtSharing *sharing, const char *part)
{
  for (guint i = 0; i < sharing->shares->len; i++)
    {
      JtShare *share = g_ptr_array_index (sharing->shares, i);

      if (g_strcmp0 (share->part, part) == 0)
        return share;
    }
  return NULL;
}

/* Lays the new plan over the recorded one; a share that was signed stays what was signed, unless
 * all sign anew. */
static gboolean
take_lines (JtSharing *sharing, JsonArray *given, gboolean anew, GError **error)
{
  g_autofree JtShareLine *before = jt_sharing_lines (sharing);
  const guint n = given != NULL ? json_array_get_length (given) : 0;

  for (guint i = 0; i < sharing->shares->len; i++)
    ((JtShare *) g_ptr_array_index (sharing->shares, i))->line.joins = FALSE;
  for (guint i = 0; i < n; i++)
    {
      JsonObject *object = json_array_get_object_element (given, i);
      JtShare *share = find_part (sharing, jt_json_text (object, "part"));

      if (share == NULL)
        return refuse (JT_RULE_ERROR_NO_SUCH_PLACE, jt_json_text (object, "part"), error);
      if (share->line.joins)
        return refuse (JT_RULE_ERROR_PART_TWICE, share->label, error);
      if (!read_line (share, object, error))
        return FALSE;
    }
  for (guint i = 0; i < sharing->shares->len; i++)
    {
      const JtShare *share = g_ptr_array_index (sharing->shares, i);

      if (!anew && share->signed_on != NULL
          && (!share->line.joins || share->line.amount != before[i].amount))
        return refuse (JT_RULE_ERROR_SHARE_SIGNED, share->label, error);
    }
  return TRUE;
}

/* The day on which all who take part signed this very plan, when it is told. */
static gboolean
take_signatures (JtJudge *judge, JtSharing *sharing, GError **error)
{
  const char *text = jt_json_text (judge->arguments, "signed_on");
  JtDay day;

  if (text == NULL)
    return TRUE;
  if (!jt_day_parse (text, &day, NULL) || day > jt_clock_today (&judge->clock))
    return refuse (JT_RULE_ERROR_BAD_VALUE, text, error);
  for (guint i = 0; i < sharing->shares->len; i++)
    {
      JtShare *share = g_ptr_array_index (sharing->shares, i);

      g_clear_pointer (&share->signed_on, g_free);
      if (share->line.joins)
        share->signed_on = g_strdup (text);
    }
  return TRUE;
}

/* Who got one of the odd fen, among those whose shares follow the weights. */
static void
mark_extra (JtSharing *sharing)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autofree JtWeight *weights = g_new0 (JtWeight, sharing->shares->len + 1);
  g_autofree JtMoney *amounts = g_new0 (JtMoney, sharing->shares->len + 1);
  g_autofree gboolean *extra = g_new0 (gboolean, sharing->shares->len + 1);
  JtMoney sum = 0;

  for (guint i = 0; i < sharing->shares->len; i++)
    {
      JtShare *share = g_ptr_array_index (sharing->shares, i);

      share->line.extra = FALSE;
      if (!share->line.joins || share->line.by_hand)
        continue;
      weights[open->len] = share->line.weight;
      sum += share->line.amount;
      g_ptr_array_add (open, share);
    }
  if (!jt_allocate (weights, open->len, sum, amounts, extra, NULL))
    return;
  for (guint i = 0; i < open->len; i++)
    {
      JtShare *share = g_ptr_array_index (open, i);

      share->line.extra = extra[i] && share->line.amount == amounts[i];
    }
}

static JsonObject *
make_row (const JtShare *share, const char *case_uid, JsonObject *answered)
{
  g_autofree char *uid = share->row != NULL ? g_strdup (share->row) : jt_uid_new ();
  JsonObject *row = json_object_new ();

  json_object_set_string_member (answered, share->part, uid);
  json_object_set_string_member (row, "uid", uid);
  json_object_set_string_member (row, "case_uid", case_uid);
  json_object_set_string_member (row, "part", share->part);
  json_object_set_int_member (row, "weight_num", (gint64) share->line.weight.num);
  json_object_set_int_member (row, "weight_den", (gint64) share->line.weight.den);
  json_object_set_int_member (row, "amount", share->line.amount);
  json_object_set_int_member (row, "extra", share->line.extra);
  json_object_set_int_member (row, "by_hand", share->line.by_hand);
  jt_json_set_text (row, "signed_on", share->signed_on);
  return row;
}

static JsonObject *
make_terms (JtJudge *judge, const JtSharing *sharing, const char *case_uid, JtMoney total)
{
  g_autofree JtShareLine *lines = jt_sharing_lines (sharing);
  const JtMoney compensation = jt_share_plan_compensation (lines, sharing->shares->len);
  JsonObject *terms = json_object_new ();

  json_object_set_string_member (terms, "uid", case_uid);
  json_object_set_string_member (terms, "case_uid", case_uid);
  json_object_set_int_member (terms, "total", total);
  json_object_set_string_member (terms, "method", jt_json_text (judge->arguments, "method"));
  if (jt_json_text (judge->arguments, "ladder") != NULL)
    json_object_set_string_member (terms, "ladder", jt_json_text (judge->arguments, "ladder"));
  else
    json_object_set_null_member (terms, "ladder");
  jt_json_set_text (terms, "plan_version", jt_json_text (judge->arguments, "plan_version"));
  /* What is compensated outside the plan stays as it was recorded. */
  if (compensation > 0)
    json_object_set_int_member (terms, "compensation", compensation);
  return terms;
}

static void
add_payload (JtJudge *judge, JtSharing *sharing, const char *case_uid, JtMoney total)
{
  JsonObject *payload = json_object_new ();
  JsonArray *rows = json_array_new ();
  JsonArray *gone = json_array_new ();
  JsonObject *answered = json_object_new ();

  for (guint i = 0; i < sharing->shares->len; i++)
    {
      const JtShare *share = g_ptr_array_index (sharing->shares, i);

      if (share->line.joins)
        json_array_add_object_element (rows, make_row (share, case_uid, answered));
      else if (share->row != NULL)
        {
          JsonObject *key = json_object_new ();

          json_object_set_string_member (key, "uid", share->row);
          json_array_add_object_element (gone, key);
        }
    }
  json_object_set_string_member (payload, "case_uid", case_uid);
  json_object_set_object_member (payload, "terms", make_terms (judge, sharing, case_uid, total));
  json_object_set_array_member (payload, "shares", rows);
  json_object_set_array_member (payload, "gone", gone);
  jt_judge_add_payload (judge, payload);
  json_object_set_object_member (judge->answer, "rows", answered);
}

/* Arguments: {"case": uid, "method": nick of a method, "ladder"?: name of a preset,
 * "plan_version"?, "total": fen, "shares": [{"part": uid, "weight"?: "3/10", "amount": fen,
 * "by_hand"?: 1}], "signed_on"?: the day on which all of them signed it}: the whole plan, every part
 * that takes part.  It is refused unless it is the whole cost to the fen; nobody owes a share by it,
 * that takes a signature.  Answer: {"rows": {uid of a part: uid of its row}}. */
static gboolean
judge_plan (JtJudge *judge, GError **error)
{
  const char *case_uid = jt_json_text (judge->arguments, "case");
  const char *method = jt_json_text (judge->arguments, "method");
  const char *ladder = jt_json_text (judge->arguments, "ladder");
  const JtMoney total = jt_json_int (judge->arguments, "total", -1);
  g_autoptr (JtRows) of_case = jt_store_case_by_uid (judge->db, case_uid != NULL ? case_uid : "");
  g_autoptr (JtSharing) sharing = NULL;
  g_autofree JtShareLine *lines = NULL;
  JtShareMethod known;
  JtWeight weight;
  JtMoney gap;
  gboolean found;

  if (!jt_read_first (of_case, &found, error))
    return FALSE;
  if (!found)
    return refuse (JT_RULE_ERROR_NO_SUCH_CASE, case_uid, error);
  if (!jt_share_method_parse (method, &known))
    return refuse (JT_RULE_ERROR_BAD_VALUE, "method", error);
  if (ladder != NULL && !jt_share_ladder_weight (ladder, 1, &weight))
    return refuse (JT_RULE_ERROR_BAD_VALUE, "ladder", error);
  if (total < 0)
    return refuse (JT_RULE_ERROR_BAD_VALUE, "total", error);
  sharing = jt_sharing_load (judge->db, case_uid, error);
  if (sharing == NULL
      || !take_lines (sharing, jt_json_array (judge->arguments, "shares"),
                      jt_json_text (judge->arguments, "signed_on") != NULL, error)
      || !take_signatures (judge, sharing, error))
    return FALSE;
  lines = jt_sharing_lines (sharing);
  if (!jt_share_plan_gap (lines, sharing->shares->len, total, &gap, error)
      || !jt_share_gap_check (gap, error))
    return FALSE;
  mark_extra (sharing);
  add_payload (judge, sharing, case_uid, total);
  return TRUE;
}

static gboolean
project_plan (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
              GError **error)
{
  jt_touched_case (touched, jt_json_text (payload, "case_uid"));
  return jt_project_put (db, "stage_agreement", json_object_get_object_member (payload, "terms"),
                         error)
         && jt_project_remove_each (db, "agreement_share", payload, "gone", error)
         && jt_project_put_each (db, "agreement_share", payload, "shares", error);
}

const JtCommand jt_command_share_plan = {
  .name = "share-plan",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_plan,
  .project = project_plan,
};
