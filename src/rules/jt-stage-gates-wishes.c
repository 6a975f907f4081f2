/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-gates.h"

/* Scheme (二): scope named; one household applied: refused.  A scope of several entrances wants an
 * applicant in each: warned. */
void
jt_gate_application (const JtGate *gate)
{
  g_autoptr (GString) without = g_string_new (NULL);
  guint applicants = 0;

  if (gate->facts->n_entrances == 0)
    {
      jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_NO_SCOPE, "%s", "");
      return;
    }
  for (gsize i = 0; i < gate->facts->n_entrances; i++)
    {
      applicants += gate->facts->entrances[i].applicants;
      if (gate->facts->entrances[i].applicants == 0)
        jt_gate_list (without, gate->facts->entrances[i].name);
    }
  if (applicants == 0)
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_NO_APPLICANT, "%s", "");
  else if (without->len > 0)
    jt_findings_add (gate->findings, JT_SEVERITY_WARN, JT_RULE_ERROR_ENTRANCE_WITHOUT_APPLICANT,
                     "%s", without->str);
}

/* Scheme (一): refused below 4 storeys, with a lift, when listed; warned of the rest. */
void
jt_gate_eligibility (const JtGate *gate)
{
  g_autoptr (GPtrArray) items = jt_eligibility_judge (&gate->facts->eligibility);

  for (guint i = 0; i < items->len; i++)
    {
      const JtFinding *item = g_ptr_array_index (items, i);

      jt_findings_add (gate->findings, item->severity, item->code, "%s", item->fact);
    }
}

/* A vote asks of eligibility what refuses, and whether somebody went through the rest. */
static void
judge_eligibility_for_vote (const JtGate *gate)
{
  g_autoptr (GPtrArray) items = jt_eligibility_judge (&gate->facts->eligibility);
  g_autoptr (GString) open = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const JtFinding *item = g_ptr_array_index (items, i);

      if (item->severity == JT_SEVERITY_REFUSE)
        jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, item->code, "%s", item->fact);
      else
        jt_gate_list (open, jt_rule_error_nick (item->code));
    }
  if (open->len > 0 && !jt_gate_reached (gate->facts->stages[JT_STAGE_ELIGIBILITY].done, gate->day))
    jt_findings_add (gate->findings, JT_SEVERITY_WARN, JT_RULE_ERROR_ELIGIBILITY_OPEN, "%s",
                     open->str);
}

/* Scheme (三), Civil Code 278: multi-owner track, nothing that eligibility refuses, every part has
 * an area: refused.  Notice posted, eligibility closed: warned. */
void
jt_gate_vote (const JtGate *gate)
{
  const JtVoteFacts *vote = &gate->facts->vote;
  g_autoptr (GString) without_area = g_string_new (NULL);

  if (gate->act == JT_STAGE_ACT_FINISH)
    return;
  if (gate->facts->n_entrances == 0)
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_NO_SCOPE, "%s", "");
  if (gate->facts->single_owner)
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_SINGLE_OWNER_TRACK, "%s",
                     "");
  judge_eligibility_for_vote (gate);
  for (gsize i = 0; vote->parts_without_area != NULL && vote->parts_without_area[i] != NULL; i++)
    jt_gate_list (without_area, vote->parts_without_area[i]);
  if (without_area->len > 0)
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_AREA_UNKNOWN, "%s",
                     without_area->str);
  if (!jt_gate_reached (vote->notice_posted, gate->day))
    jt_findings_add (gate->findings, JT_SEVERITY_WARN, JT_RULE_ERROR_NOTICE_NOT_POSTED, "%s", "");
}

/* Scheme (二): only the single public owner decides alone. */
void
jt_gate_owner_consent (const JtGate *gate)
{
  if (!gate->facts->single_owner)
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_MULTI_OWNER_TRACK, "%s", "");
}

void
jt_gate_missing_consents (const JtGate *gate, JtSeverity severity)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  for (gsize i = 0; i < gate->facts->n_part_consents; i++)
    if (!jt_gate_reached (gate->facts->part_consents[i].signed_on, gate->day))
      jt_gate_list (missing, gate->facts->part_consents[i].part);
  if (missing->len > 0)
    jt_findings_add (gate->findings, severity, JT_RULE_ERROR_PART_CONSENT_MISSING, "%s",
                     missing->str);
}

/* Scheme (三): each owner whose exclusive part is used.  The collecting may begin at any time and
 * tells who is still missing; it is not finished before all have signed. */
void
jt_gate_part_consent (const JtGate *gate)
{
  JtGate now = *gate;

  if (gate->act == JT_STAGE_ACT_BEGIN)
    now.day = gate->facts->today;
  jt_gate_missing_consents (&now, gate->act == JT_STAGE_ACT_FINISH ? JT_SEVERITY_REFUSE
                                                                   : JT_SEVERITY_WARN);
}

static void
judge_notice_period (const JtGate *gate)
{
  const JtStageTerms *terms = &gate->facts->terms;
  JtDay posted = gate->facts->stages[JT_STAGE_RESULT_NOTICE].begun;
  JtDeadline end;

  if (posted == JT_DAY_NONE || posted > gate->day)
    posted = gate->day;
  if (gate->day - posted < terms->notice_warn_below)
    jt_findings_add (gate->findings, JT_SEVERITY_WARN, JT_RULE_ERROR_PERIOD_TOO_SHORT, "%d < %d",
                     gate->day - posted, terms->notice_warn_below);
  else if (terms->notice_days >= 0 &&
           jt_period_natural_days (gate->facts->calendar, posted, terms->notice_days, &end, NULL) &&
           gate->day < end.last_day)
    {
      g_autofree char *last_day = jt_day_format (end.last_day);

      jt_findings_add (gate->findings, JT_SEVERITY_WARN, JT_RULE_ERROR_PERIOD_NOT_ENDED, "%s",
                       last_day);
    }
}

/* Profile: the vote is sealed: refused.  Posted for as long as the profile says: warned. */
void
jt_gate_result_notice (const JtGate *gate)
{
  if (gate->facts->single_owner)
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_SINGLE_OWNER_TRACK, "%s",
                     "");
  else if (!jt_gate_reached (gate->facts->stages[JT_STAGE_VOTE].done, gate->day))
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_VOTE_NOT_SEALED, "%s", "");
  if (gate->act == JT_STAGE_ACT_FINISH)
    judge_notice_period (gate);
}
