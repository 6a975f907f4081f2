/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-query.h"

#include "jt-case-query.h"
#include "jt-db.h"
#include "jt-json.h"
#include "jt-judge.h"
#include "jt-office-private.h"
#include "jt-roll.h"
#include "jt-rows.h"
#include "jt-store-vote.h"
#include "jt-vote-opening.h"
#include "jt-vote.h"
#include "jt-wording.h"

/* -------------------------------------------------------------------------------- all the votes */

/* What a motion comes to: sealed, or as the kept totals have it. */
static JsonArray *
read_verdicts (JtDb *db, const char *vote, GError **error)
{
  g_autoptr (JsonArray) verdicts = json_array_new ();
  g_autoptr (JtRows) rows = jt_store_motion_totals (db, vote);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      JsonObject *verdict = json_object_new ();

      json_object_set_string_member (verdict, "motion", jt_rows_text (rows, "kind"));
      json_object_set_string_member (verdict, "verdict", jt_rows_text (rows, "verdict"));
      json_array_add_object_element (verdicts, verdict);
    }
  if (failure == NULL)
    return g_steal_pointer (&verdicts);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* The votes of all cases; a later one takes the place of the earlier of its case. */
static GHashTable *
read_latest (JtDb *db, GError **error)
{
  g_autoptr (GHashTable) latest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                         (GDestroyNotify) json_object_unref);
  g_autoptr (JtRows) rows = jt_store_votes (db);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      const char *extended = jt_rows_text (rows, "extended_to");
      JsonObject *vote = json_object_new ();

      json_object_set_string_member (vote, "vote", jt_rows_text (rows, "uid"));
      json_object_set_string_member (vote, "ends",
                                     extended != NULL ? extended : jt_rows_text (rows, "ends"));
      jt_json_set_text (vote, "closed_at", jt_rows_text (rows, "closed_at"));
      json_object_set_boolean_member (vote, "sealed", !jt_rows_null (rows, "closed_at"));
      g_hash_table_replace (latest, g_strdup (jt_rows_text (rows, "case_uid")), vote);
    }
  if (failure == NULL)
    return g_steal_pointer (&latest);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static int
compare_votes (gconstpointer one, gconstpointer other)
{
  JsonObject *a = *(JsonObject *const *) one;
  JsonObject *b = *(JsonObject *const *) other;
  const gboolean a_sealed = json_object_get_boolean_member (a, "sealed");
  const gboolean b_sealed = json_object_get_boolean_member (b, "sealed");

  if (a_sealed != b_sealed)
    return a_sealed ? 1 : -1;
  if (a_sealed)
    return g_strcmp0 (jt_json_text (b, "closed_at"), jt_json_text (a, "closed_at"));
  return g_strcmp0 (jt_json_text (a, "ends"), jt_json_text (b, "ends"));
}

JsonArray *
jt_office_ballot_list (JtOffice *office, GError **error)
{
  g_autoptr (JsonArray) cases = NULL;
  g_autoptr (GHashTable) latest = NULL;
  g_autoptr (GPtrArray) votes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  JsonArray *list;

  g_return_val_if_fail (JT_IS_OFFICE (office), NULL);

  cases = jt_office_case_list (office, error);
  latest = cases != NULL ? read_latest (jt_office_get_db (office), error) : NULL;
  if (latest == NULL)
    return NULL;
  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonObject *row = json_array_get_object_element (cases, i);
      JsonObject *vote = g_hash_table_lookup (latest, jt_json_text (row, "uid"));
      JsonArray *verdicts;

      if (vote == NULL)
        continue;
      verdicts = read_verdicts (jt_office_get_db (office), jt_json_text (vote, "vote"), error);
      if (verdicts == NULL)
        return NULL;
      jt_json_set_text (vote, "case", jt_json_text (row, "case"));
      jt_json_set_text (vote, "uid", jt_json_text (row, "uid"));
      jt_json_set_text (vote, "title", jt_json_text (row, "title"));
      json_object_set_array_member (vote, "verdicts", verdicts);
      g_ptr_array_add (votes, json_object_ref (vote));
    }
  g_ptr_array_sort (votes, compare_votes);
  list = json_array_new ();
  for (guint i = 0; i < votes->len; i++)
    json_array_add_object_element (list, json_object_ref (g_ptr_array_index (votes, i)));
  return list;
}

JsonArray *
jt_office_ballot_cases (JtOffice *office, GError **error)
{
  g_autoptr (JsonArray) cases = NULL;
  g_autoptr (GHashTable) latest = NULL;
  JsonArray *list;

  g_return_val_if_fail (JT_IS_OFFICE (office), NULL);

  cases = jt_office_case_list (office, error);
  latest = cases != NULL ? read_latest (jt_office_get_db (office), error) : NULL;
  if (latest == NULL)
    return NULL;
  list = json_array_new ();
  for (int again = 0; again < 2; again++)
    for (guint i = 0; i < json_array_get_length (cases); i++)
      {
        JsonObject *row = json_array_get_object_element (cases, i);
        JsonObject *vote = g_hash_table_lookup (latest, jt_json_text (row, "uid"));

        if ((vote != NULL) != (again == 1)
            || (vote != NULL && !json_object_get_boolean_member (vote, "sealed")))
          continue;
        json_object_set_boolean_member (row, "again", again == 1);
        json_array_add_object_element (list, json_object_ref (row));
      }
  return list;
}

/* ----------------------------------------------------------------------- before a vote is opened */

typedef struct
{
  JtJudge judge;
  const char *case_uid;
  const char *from;
  const char *to;
  gboolean fund;
  JsonObject *answer;
} Preview;

static JsonObject *
voter_json (const JtRoll *roll, guint voter, const GArray *parts)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autoptr (GString) owners = g_string_new (NULL);
  g_autofree char *names = NULL;
  g_autofree char *text = NULL;
  JsonObject *object = json_object_new ();
  const JtRollPart *first = g_ptr_array_index (roll->parts, g_array_index (parts, guint, 0));
  JtArea area = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const JtRollPart *part = g_ptr_array_index (roll->parts, g_array_index (parts, guint, i));

      g_ptr_array_add (labels, part->label);
      area += part->area;
    }
  for (guint i = 0; i < first->owners->len; i++)
    g_string_append_printf (owners, "%s%s", i > 0 ? "、" : "",
                            ((const JtRollOwner *) g_ptr_array_index (first->owners, i))->name);
  names = jt_roll_labels (labels);
  text = jt_area_format (area);
  json_object_set_int_member (object, "voter", voter + 1);
  json_object_set_string_member (object, "reason",
                                 jt_voter_reason_nick (roll->voters->reasons[voter]));
  json_object_set_string_member (object, "owners", owners->str);
  json_object_set_string_member (object, "parts", names);
  json_object_set_string_member (object, "area", text);
  return object;
}

static JsonArray *
voters_json (const JtRoll *roll)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  JsonArray *voters = json_array_new ();

  for (guint i = 0; i < roll->voters->n_voters; i++)
    g_ptr_array_add (parts, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < roll->parts->len; i++)
    g_array_append_val ((GArray *) g_ptr_array_index (parts, roll->voters->voter_of_part[i]), i);
  for (guint i = 0; i < roll->voters->n_voters; i++)
    json_array_add_object_element (voters, voter_json (roll, i, g_ptr_array_index (parts, i)));
  return voters;
}

static gboolean
read_preview (JtDb *db, gpointer data, GError **error)
{
  Preview *preview = data;
  g_autoptr (JtPolicy) policy = jt_vote_policy (db, preview->case_uid, error);
  g_autoptr (JtRoll) roll = NULL;
  g_autofree char *area = NULL;
  JtMoment starts, ends;
  JsonArray *warnings;

  if (policy == NULL
      || !jt_vote_opening_check_case (&preview->judge, preview->case_uid, preview->fund, error)
      || !jt_vote_opening_read_period (preview->from, preview->to, &starts, &ends, error))
    return FALSE;
  jt_vote_opening_warn_of_period (&preview->judge, policy, starts, ends);
  roll = jt_roll_of_case (db, preview->case_uid, policy,
                          jt_clock_today (&preview->judge.clock), error);
  if (roll == NULL || !jt_vote_opening_check_roll (&preview->judge, roll, error))
    return FALSE;
  area = jt_area_format (roll->total_area);
  warnings = json_array_new ();
  for (guint i = 0; i < preview->judge.warnings->len; i++)
    {
      g_autofree char *text
          = jt_wording_finding (g_ptr_array_index (preview->judge.warnings, i));

      json_array_add_string_element (warnings, text);
    }
  preview->answer = json_object_new ();
  json_object_set_int_member (preview->answer, "parts", roll->parts->len);
  json_object_set_string_member (preview->answer, "area", area);
  json_object_set_array_member (preview->answer, "voters", voters_json (roll));
  json_object_set_array_member (preview->answer, "warnings", warnings);
  return TRUE;
}

JsonObject *
jt_office_ballot_preview (JtOffice *office, const char *case_uid, const char *from, const char *to,
                          gboolean fund, GError **error)
{
  g_autoptr (GPtrArray) warnings = NULL;
  g_autoptr (JtCalendar) calendar = NULL;
  Preview preview = { .case_uid = case_uid, .from = from, .to = to, .fund = fund };

  g_return_val_if_fail (JT_IS_OFFICE (office) && case_uid != NULL, NULL);

  calendar = jt_office_load_calendar (office, error);
  if (calendar == NULL)
    return NULL;
  warnings = jt_findings_new ();
  preview.judge.db = jt_office_get_db (office);
  preview.judge.clock = *jt_office_get_clock (office);
  preview.judge.user = jt_office_get_user (office);
  preview.judge.role = jt_office_get_role (office);
  preview.judge.calendar = calendar;
  preview.judge.warnings = warnings;
  return jt_db_run_read (preview.judge.db, read_preview, &preview, error) ? preview.answer : NULL;
}
