/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage.h"

#include "jt-stage-deadline.h"
#include "jt-stage-gates.h"

typedef void (*GateFunc) (const JtGate *gate);

/* The gates; a stage without one is bound by its predecessors only. */
static const GateFunc gates[JT_STAGE_LAST] = {
  [JT_STAGE_APPLICATION] = jt_gate_application,
  [JT_STAGE_ELIGIBILITY] = jt_gate_eligibility,
  [JT_STAGE_APPRAISAL] = jt_gate_appraisal,
  [JT_STAGE_VOTE] = jt_gate_vote,
  [JT_STAGE_OWNER_CONSENT] = jt_gate_owner_consent,
  [JT_STAGE_PART_CONSENT] = jt_gate_part_consent,
  [JT_STAGE_RESULT_NOTICE] = jt_gate_result_notice,
  [JT_STAGE_AGREEMENT] = jt_gate_agreement,
  [JT_STAGE_CONTRACTOR] = jt_gate_contractor,
  [JT_STAGE_JOINT_REVIEW] = jt_gate_joint_review,
  [JT_STAGE_PLANNING_PERMIT] = jt_gate_planning_permit,
  [JT_STAGE_CONSTRUCTION_PERMIT] = jt_gate_construction_permit,
  [JT_STAGE_FUNDING] = jt_gate_funding,
  [JT_STAGE_WORKS] = jt_gate_works,
  [JT_STAGE_INSTALLATION_NOTICE] = jt_gate_installation_notice,
  [JT_STAGE_INSTALLATION] = jt_gate_installation,
  [JT_STAGE_ACCEPTANCE] = jt_gate_acceptance,
  [JT_STAGE_REGISTRATION] = jt_gate_registration,
  [JT_STAGE_OPERATION] = jt_gate_operation,
};

static const char *const state_nicks[] = {
  [JT_STAGE_STATE_NOT_BEGUN] = "not-begun", [JT_STAGE_STATE_BLOCKED] = "blocked",
  [JT_STAGE_STATE_RUNNING] = "running",     [JT_STAGE_STATE_DONE] = "done",
  [JT_STAGE_STATE_SUSPENDED] = "suspended", [JT_STAGE_STATE_OPEN_DEFECT] = "open-defect",
};

gboolean
jt_gate_reached (JtDay day, JtDay by)
{
  return day != JT_DAY_NONE && day <= by;
}

gboolean
jt_gate_begun (const JtStageDates *dates, JtDay by)
{
  return jt_gate_reached (dates->begun, by) || jt_gate_reached (dates->done, by);
}

void
jt_gate_list (GString *list, const char *name)
{
  if (list->len > 0)
    g_string_append (list, ", ");
  g_string_append (list, name != NULL ? name : "-");
}

const char *
jt_stage_state_nick (JtStageState state)
{
  g_return_val_if_fail (state <= JT_STAGE_STATE_OPEN_DEFECT, "");
  return state_nicks[state];
}

/* Was the predecessor done by then?  A stage of a lift waits for its own lift, a stage of the case
 * for all lifts. */
static gboolean
is_done (const JtCaseFacts *facts, JtStageId stage, const JtLiftFacts *lift, JtDay by)
{
  if (jt_stage_row (stage)->level != JT_STAGE_LEVEL_LIFT)
    {
      JtStageDates dates = jt_stage_dates (facts, stage, NULL);

      return jt_gate_reached (dates.done, by);
    }
  if (lift != NULL)
    return jt_gate_reached (lift->stages[stage].done, by);
  for (gsize i = 0; i < facts->n_lifts; i++)
    if (!jt_gate_reached (facts->lifts[i].dropped, by) &&
        !jt_gate_reached (facts->lifts[i].stages[stage].done, by))
      return FALSE;
  return TRUE;
}

/* A predecessor counts when it is done; an open one refuses where the stage refuses. */
static void
judge_predecessors (const JtStageRow *row, const JtGate *gate)
{
  JtSeverity severity = row->kind == JT_STAGE_KIND_REFUSE ? JT_SEVERITY_REFUSE : JT_SEVERITY_WARN;
  gboolean any_done = FALSE;

  for (gsize i = 0; i < row->n_after; i++)
    {
      gboolean done = is_done (gate->facts, row->after[i], gate->lift, gate->day);

      any_done = any_done || done;
      if (!done && row->join == JT_STAGE_JOIN_ALL && row->after[i] != row->gate_covers)
        jt_findings_add (gate->findings, severity, JT_RULE_ERROR_PREDECESSOR_OPEN, "%s",
                         jt_stage_row (row->after[i])->nick);
    }
  /* Of result notice and owner's consent, name the one of the case's own track. */
  if (row->join == JT_STAGE_JOIN_ONE && !any_done)
    jt_findings_add (gate->findings, severity, JT_RULE_ERROR_PREDECESSOR_OPEN, "%s",
                     jt_stage_row (row->after[gate->facts->single_owner ? 1 : 0])->nick);
}

/* Is b told by a?  The same finding, or a warning of what a refuses. */
static gboolean
tells (const JtFinding *a, const JtFinding *b)
{
  if (a->code != b->code)
    return FALSE;
  return a->severity == b->severity ? g_str_equal (a->fact, b->fact)
                                    : a->severity == JT_SEVERITY_REFUSE;
}

/* Both acts may find the same: told once. */
static void
drop_repeated (GPtrArray *findings)
{
  for (guint i = findings->len; i-- > 0;)
    for (guint k = 0; k < findings->len; k++)
      if (k != i && tells (g_ptr_array_index (findings, k), g_ptr_array_index (findings, i)))
        {
          g_ptr_array_remove_index (findings, i);
          break;
        }
}

/* Asks everything of a stage that begins on one day and is finished on another (or not yet). */
static GPtrArray *
collect (const JtCaseFacts *facts, JtStageId stage, const JtLiftFacts *lift, JtDay begun,
         JtDay done)
{
  GPtrArray *findings = jt_findings_new ();
  JtGate gate = { facts, lift, JT_STAGE_ACT_BEGIN, begun, findings };

  judge_predecessors (jt_stage_row (stage), &gate);
  if (gates[stage] != NULL)
    {
      gates[stage](&gate);
      if (done != JT_DAY_NONE)
        {
          gate.act = JT_STAGE_ACT_FINISH;
          gate.day = done;
          gates[stage](&gate);
        }
    }
  drop_repeated (findings);
  return findings;
}

/* The case has ended: nothing of it goes on but the lanes (objections, money, archive). */
static JtDay
ended_on (const JtCaseFacts *facts, JtStageId stage)
{
  if (stage == JT_STAGE_WITHDRAWN || jt_stage_row (stage)->level == JT_STAGE_LEVEL_LANE)
    return JT_DAY_NONE;
  return jt_stage_dates (facts, JT_STAGE_WITHDRAWN, NULL).done;
}

static void
add_ended (GPtrArray *findings, JtDay ended)
{
  g_autofree char *day = jt_day_format (ended);

  jt_findings_add (findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_CASE_ENDED, "%s", day);
}

static gboolean
is_suspended (const JtCaseFacts *facts, JtStageId stage)
{
  JtStageDates dates = jt_stage_dates (facts, JT_STAGE_SUSPENDED, NULL);

  return jt_stage_row (stage)->level != JT_STAGE_LEVEL_LANE && dates.begun != JT_DAY_NONE &&
         dates.done == JT_DAY_NONE;
}

/* Clocks only warn; what ran out is told at the stage that it belongs to. */
static void
add_overdue (const JtCaseFacts *facts, const GArray *deadlines, JtStageStatus *status)
{
  for (guint i = 0; deadlines != NULL && i < deadlines->len; i++)
    {
      const JtStageDeadline *deadline = &g_array_index (deadlines, JtStageDeadline, i);
      const char *subject = NULL;
      g_autofree char *last_day = NULL;

      if (deadline->stage != status->stage || !jt_stage_deadline_overdue (deadline, facts->today))
        continue;
      if (status->lift != JT_STAGE_NO_LIFT && deadline->subject != status->lift)
        continue;
      if (deadline->clock == JT_STAGE_CLOCK_MEDIATION)
        subject = facts->objections[deadline->subject].name;
      last_day = jt_day_format (deadline->last_day);
      jt_findings_add (status->findings, JT_SEVERITY_WARN, JT_RULE_ERROR_CLOCK_OVERDUE, "%s%s%s %s",
                       jt_stage_clock_nick (deadline->clock), subject != NULL ? " " : "",
                       subject != NULL ? subject : "", last_day);
    }
}

static JtStageState
judge_state (const JtCaseFacts *facts, JtStageId stage, const JtStageDates *dates,
             const GPtrArray *findings)
{
  gboolean refused = jt_findings_first_refusal (findings) != NULL;

  if (dates->begun == JT_DAY_NONE && dates->done == JT_DAY_NONE)
    return refused ? JT_STAGE_STATE_BLOCKED : JT_STAGE_STATE_NOT_BEGUN;
  if (refused)
    return JT_STAGE_STATE_OPEN_DEFECT;
  if (dates->done != JT_DAY_NONE)
    return JT_STAGE_STATE_DONE;
  return is_suspended (facts, stage) ? JT_STAGE_STATE_SUSPENDED : JT_STAGE_STATE_RUNNING;
}

static JtStageStatus *
make_status (const JtCaseFacts *facts, JtStageId stage, int lift, const GArray *deadlines)
{
  const JtLiftFacts *lift_facts = lift == JT_STAGE_NO_LIFT ? NULL : &facts->lifts[lift];
  JtStageDates dates = jt_stage_dates (facts, stage, lift_facts);
  JtDay ended = ended_on (facts, stage);
  JtDay begun = jt_stage_earlier (dates.begun, dates.done);
  JtStageStatus *status = g_new0 (JtStageStatus, 1);

  status->stage = stage;
  status->lift = lift;
  status->findings =
      collect (facts, stage, lift_facts, begun == JT_DAY_NONE ? facts->today : begun, dates.done);
  status->state = judge_state (facts, stage, &dates, status->findings);
  /* What was not finished when the case ended never will be. */
  if (ended != JT_DAY_NONE && dates.done == JT_DAY_NONE)
    {
      add_ended (status->findings, ended);
      if (status->state != JT_STAGE_STATE_OPEN_DEFECT)
        status->state = JT_STAGE_STATE_BLOCKED;
    }
  add_overdue (facts, deadlines, status);
  return status;
}

void
jt_stage_status_free (JtStageStatus *status)
{
  if (status == NULL)
    return;
  g_ptr_array_unref (status->findings);
  g_free (status);
}

GPtrArray *
jt_stage_statuses (const JtCaseFacts *facts)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_stage_status_free);
  /* A period that leaves the calendar is refused by whoever asks for the deadlines. */
  g_autoptr (GArray) deadlines = jt_stage_deadlines (facts, NULL);

  for (JtStageId stage = 0; stage < JT_STAGE_LAST; stage++)
    if (jt_stage_row (stage)->level != JT_STAGE_LEVEL_LIFT)
      g_ptr_array_add (list, make_status (facts, stage, JT_STAGE_NO_LIFT, deadlines));
    else
      for (gsize i = 0; i < facts->n_lifts; i++)
        if (!jt_gate_reached (facts->lifts[i].dropped, facts->today))
          g_ptr_array_add (list, make_status (facts, stage, (int) i, deadlines));
  return list;
}

static gboolean
has_stage (const JtCaseFacts *facts, JtStageId stage, int lift)
{
  if (stage >= JT_STAGE_LAST)
    return FALSE;
  if (jt_stage_row (stage)->level != JT_STAGE_LEVEL_LIFT)
    return lift == JT_STAGE_NO_LIFT;
  return lift >= 0 && (gsize) lift < facts->n_lifts;
}

JtStageStatus *
jt_stage_status (const JtCaseFacts *facts, JtStageId stage, int lift)
{
  g_autoptr (GArray) deadlines = NULL;

  g_return_val_if_fail (has_stage (facts, stage, lift), NULL);

  deadlines = jt_stage_deadlines (facts, NULL);
  return make_status (facts, stage, lift, deadlines);
}

gboolean
jt_stage_judge (const JtCaseFacts *facts, JtStageId stage, int lift, JtStageAct act, JtDay day,
                GPtrArray *findings, GError **error)
{
  g_autoptr (GPtrArray) found = NULL;
  JtDay ended;

  if (!has_stage (facts, stage, lift))
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_STAGE,
                           stage < JT_STAGE_LAST ? jt_stage_row (stage)->nick : "");
      return FALSE;
    }
  if (day == JT_DAY_NONE)
    day = facts->today;
  found = collect (facts, stage, lift == JT_STAGE_NO_LIFT ? NULL : &facts->lifts[lift], day,
                   act == JT_STAGE_ACT_FINISH ? day : JT_DAY_NONE);
  ended = ended_on (facts, stage);
  if (ended != JT_DAY_NONE)
    add_ended (found, ended);
  if (stage == JT_STAGE_VOTE && act == JT_STAGE_ACT_BEGIN && facts->vote.open)
    jt_findings_add (found, JT_SEVERITY_REFUSE, JT_RULE_ERROR_VOTE_ALREADY_OPEN, "%s", "");
  for (guint i = 0; findings != NULL && i < found->len; i++)
    {
      const JtFinding *finding = g_ptr_array_index (found, i);

      jt_findings_add (findings, finding->severity, finding->code, "%s", finding->fact);
    }
  return jt_findings_set_error (found, error);
}
