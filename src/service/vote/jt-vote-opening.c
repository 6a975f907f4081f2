/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-vote-opening.h"

#include "jt-dossier.h"
#include "jt-people-apart.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-case.h"
#include "jt-store-vote.h"

/* How many groups of parts one warning names before it only counts them. */
#define GROUPS_NAMED 10

/* ------------------------------------------------------------------------------------ the case */

static gboolean
refuse (GError **error, JtRuleError code, const char *fact)
{
  g_set_error_literal (error, JT_RULE_ERROR, code, fact);
  return FALSE;
}

static gboolean
check_no_vote_open (JtJudge *judge, const char *case_uid, GError **error)
{
  g_autoptr (JtRows) open = jt_store_vote_open (judge->db, case_uid);
  gboolean found;

  if (!jt_read_first (open, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  return refuse (error, JT_RULE_ERROR_VOTE_ALREADY_OPEN, jt_rows_text (open, "starts"));
}

static gboolean
check_eligibility (JtJudge *judge, const JtCaseFacts *facts, GError **error)
{
  g_autoptr (GPtrArray) findings = jt_eligibility_judge (&facts->eligibility);

  if (!jt_findings_set_error (findings, error))
    return FALSE;
  for (guint i = 0; i < findings->len; i++)
    {
      const JtFinding *finding = g_ptr_array_index (findings, i);

      jt_judge_warn (judge, finding->code, finding->fact);
    }
  return TRUE;
}

static gboolean
warn_of_fund (JtJudge *judge, const char *case_uid, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_stage_rows (judge->db, "vote", case_uid);
  const char *state = NULL;
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return FALSE;
  if (found)
    state = jt_rows_text (rows, "fund_state");
  if (g_strcmp0 (state, "established") != 0)
    jt_judge_warn (judge, JT_RULE_ERROR_FUND_NOT_ESTABLISHED, state);
  return TRUE;
}

gboolean
jt_vote_opening_check_case (JtJudge *judge, const char *case_uid, gboolean fund, GError **error)
{
  g_autoptr (JtDossier) dossier = jt_dossier_load (judge->db, case_uid, &judge->clock,
                                                   judge->calendar, error);
  const JtCaseFacts *facts;

  if (dossier == NULL)
    return FALSE;
  facts = jt_dossier_facts (dossier);
  if (facts->single_owner)
    return refuse (error, JT_RULE_ERROR_SINGLE_OWNER_TRACK, "");
  if (facts->n_entrances == 0)
    return refuse (error, JT_RULE_ERROR_NO_SCOPE, "");
  if (!check_no_vote_open (judge, case_uid, error) || !check_eligibility (judge, facts, error))
    return FALSE;
  if (facts->vote.notice_posted == JT_DAY_NONE)
    jt_judge_warn (judge, JT_RULE_ERROR_NOTICE_NOT_POSTED, NULL);
  return !fund || warn_of_fund (judge, case_uid, error);
}

gboolean
jt_vote_opening_read_period (const char *from, const char *to, JtMoment *starts, JtMoment *ends,
                             GError **error)
{
  g_autofree char *fact = NULL;

  if (from == NULL || to == NULL)
    return refuse (error, JT_RULE_ERROR_BAD_VALUE, from == NULL ? "from" : "to");
  if (!jt_moment_parse (from, starts, error) || !jt_moment_parse_end (to, ends, error))
    return FALSE;
  if (*ends > *starts)
    return TRUE;
  fact = g_strdup_printf ("%s – %s", from, to);
  return refuse (error, JT_RULE_ERROR_PERIOD_BACKWARDS, fact);
}

void
jt_vote_opening_warn_of_period (JtJudge *judge, const JtPolicy *policy, JtMoment starts,
                                JtMoment ends)
{
  const int least = jt_policy_get_number (policy, JT_POLICY_VOTING_DAYS_MIN);
  const int most = jt_policy_get_number (policy, JT_POLICY_VOTING_DAYS_MAX);
  const gint64 minutes = ends - starts;
  g_autofree char *fact = g_strdup_printf ("%" G_GINT64_FORMAT, minutes / JT_MINUTES_PER_DAY);

  if (least != JT_POLICY_UNKNOWN && minutes < (gint64) least * JT_MINUTES_PER_DAY)
    jt_judge_warn (judge, JT_RULE_ERROR_PERIOD_TOO_SHORT, fact);
  if (most != JT_POLICY_UNKNOWN && minutes > (gint64) most * JT_MINUTES_PER_DAY)
    jt_judge_warn (judge, JT_RULE_ERROR_PERIOD_TOO_LONG, fact);
}

/* ------------------------------------------------------------------------------------ the roll */

static const JtRollPart *
part_at (const JtRoll *roll, guint i)
{
  return g_ptr_array_index (roll->parts, i);
}

static gboolean
check_areas (const JtRoll *roll, GError **error)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *fact = NULL;

  for (guint i = 0; i < roll->parts->len; i++)
    if (part_at (roll, i)->area == JT_AREA_UNKNOWN)
      g_ptr_array_add (labels, part_at (roll, i)->label);
  if (labels->len == 0)
    return TRUE;
  fact = jt_roll_labels (labels);
  return refuse (error, JT_RULE_ERROR_AREA_UNKNOWN, fact);
}

static void
warn_of_straddling (JtJudge *judge, const JtRoll *roll)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *fact = NULL;

  for (guint i = 0; i < roll->parts->len; i++)
    if (part_at (roll, i)->straddles)
      g_ptr_array_add (labels, part_at (roll, i)->label);
  if (labels->len == 0)
    return;
  fact = jt_roll_labels (labels);
  jt_judge_warn (judge, JT_RULE_ERROR_STRADDLING_PART, fact);
}

static void
warn_of_left_out (JtJudge *judge, const JtRoll *roll)
{
  g_autofree char *fact = NULL;

  if (roll->left_out->len == 0)
    return;
  fact = jt_roll_labels (roll->left_out);
  jt_judge_warn (judge, JT_RULE_ERROR_PART_NOT_ON_ROLL, fact);
}

/* Collects "name: part, part" groups for one warning. */
static void
append_group (GString *fact, guint *n_groups, const JtRoll *roll, const char *name,
              const GArray *parts)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *text = NULL;

  if (++*n_groups > GROUPS_NAMED)
    return;
  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (labels, part_at (roll, g_array_index (parts, guint, i))->label);
  text = jt_roll_labels (labels);
  g_string_append_printf (fact, "%s%s: %s", *n_groups > 1 ? "; " : "", name, text);
}

static void
warn_of_groups (JtJudge *judge, JtRuleError code, GString *fact, guint n_groups)
{
  if (n_groups == 0)
    return;
  if (n_groups > GROUPS_NAMED)
    g_string_append_printf (fact, "; … (%u)", n_groups);
  jt_judge_warn (judge, code, fact->str);
}

static void
warn_of_overlaps (JtJudge *judge, const JtRoll *roll)
{
  g_autoptr (GString) fact = g_string_new (NULL);
  guint n_groups = 0;

  for (guint i = 0; i < roll->voters->overlaps->len; i++)
    {
      const JtVoterOverlap *overlap = g_ptr_array_index (roll->voters->overlaps, i);

      append_group (fact, &n_groups, roll, overlap->name, overlap->parts);
    }
  warn_of_groups (judge, JT_RULE_ERROR_OVERLAPPING_OWNERS, fact, n_groups);
}

/* Whether a clerk found each of these persons to be another than each other one. */
static gboolean
all_apart (const GPtrArray *owners, GHashTable *apart)
{
  for (guint i = 0; i < owners->len; i++)
    for (guint k = i + 1; k < owners->len; k++)
      if (!jt_people_are_apart (apart, g_ptr_array_index (owners, i),
                                g_ptr_array_index (owners, k)))
        return FALSE;
  return TRUE;
}

static gboolean
warn_of_same_names (JtJudge *judge, const JtRoll *roll, GError **error)
{
  g_autoptr (GHashTable) apart = jt_people_apart_read (judge->db, error);
  g_autoptr (GString) fact = g_string_new (NULL);
  guint n_groups = 0;

  if (apart == NULL)
    return FALSE;
  for (guint i = 0; i < roll->voters->same_names->len; i++)
    {
      const JtVoterSameName *same = g_ptr_array_index (roll->voters->same_names, i);

      if (!all_apart (same->owners, apart))
        append_group (fact, &n_groups, roll, same->name, same->parts);
    }
  warn_of_groups (judge, JT_RULE_ERROR_SAME_NAME, fact, n_groups);
  return TRUE;
}

gboolean
jt_vote_opening_check_roll (JtJudge *judge, const JtRoll *roll, GError **error)
{
  if (roll->parts->len == 0)
    return refuse (error, JT_RULE_ERROR_NO_PARTS, "");
  if (!check_areas (roll, error))
    return FALSE;
  warn_of_straddling (judge, roll);
  warn_of_left_out (judge, roll);
  warn_of_overlaps (judge, roll);
  return warn_of_same_names (judge, roll, error);
}
