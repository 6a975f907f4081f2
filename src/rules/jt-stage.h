/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-finding.h"
#include "jt-stage-facts.h"

G_BEGIN_DECLS

/** JT_STAGE_NO_LIFT: a stage of the case as a whole */
#define JT_STAGE_NO_LIFT (-1)

/**
 * JtStageState:
 * @JT_STAGE_STATE_NOT_BEGUN: "not-begun": nothing stands in its way
 * @JT_STAGE_STATE_BLOCKED: "blocked": not begun, and its gate refuses
 * @JT_STAGE_STATE_RUNNING: "running"
 * @JT_STAGE_STATE_DONE: "done"
 * @JT_STAGE_STATE_SUSPENDED: "suspended": begun, and the case is stopped for the time being
 * @JT_STAGE_STATE_OPEN_DEFECT: "open-defect": begun or done although its gate did not hold then
 */
typedef enum
{
  JT_STAGE_STATE_NOT_BEGUN,
  JT_STAGE_STATE_BLOCKED,
  JT_STAGE_STATE_RUNNING,
  JT_STAGE_STATE_DONE,
  JT_STAGE_STATE_SUSPENDED,
  JT_STAGE_STATE_OPEN_DEFECT,
} JtStageState;

/**
 * JtStageAct:
 * @JT_STAGE_ACT_BEGIN: begin a stage
 * @JT_STAGE_ACT_FINISH: finish it; a stage that has no beginning begins with it
 */
typedef enum
{
  JT_STAGE_ACT_BEGIN,
  JT_STAGE_ACT_FINISH,
} JtStageAct;

/**
 * JtStageStatus:
 * @stage: the stage
 * @lift: position of the lift, or #JT_STAGE_NO_LIFT
 * @state: where it stands
 * @findings: (element-type JtFinding): refusals and warnings
 */
typedef struct
{
  JtStageId stage;
  int lift;
  JtStageState state;
  GPtrArray *findings;
} JtStageStatus;

/**
 * jt_stage_state_nick:
 * @state: one of #JtStageState
 *
 * Returns: the word of --json
 */
const char *jt_stage_state_nick (JtStageState state);

/**
 * jt_stage_statuses:
 * @facts: the case
 *
 * Where every stage stands, in the order of the table; a stage of level lift once for each lift
 * that is not dropped, in their order.
 *
 * What has happened is judged as of its own day: works begun before the permit stay an open defect
 * when the permit comes, and are none when the permit turns out to be older.  What has not is
 * judged as of today.
 *
 * Returns: (transfer full) (element-type JtStageStatus): the list
 */
GPtrArray *jt_stage_statuses (const JtCaseFacts *facts);

/**
 * jt_stage_status:
 * @facts: the case
 * @stage: a stage
 * @lift: position of the lift for a stage of level lift, else #JT_STAGE_NO_LIFT
 *
 * Returns: (transfer full): where that one stage stands; free with jt_stage_status_free()
 */
JtStageStatus *jt_stage_status (const JtCaseFacts *facts, JtStageId stage, int lift);

/**
 * jt_stage_status_free:
 * @status: (nullable) (transfer full): a status
 */
void jt_stage_status_free (JtStageStatus *status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtStageStatus, jt_stage_status_free)

/**
 * jt_stage_judge:
 * @facts: the case
 * @stage: a stage
 * @lift: position of the lift for a stage of level lift, else #JT_STAGE_NO_LIFT
 * @act: what the office is about to do
 * @day: the date of the act; #JT_DAY_NONE for today
 * @findings: (nullable) (element-type JtFinding): what was found is added here, warnings too
 * @error: the first refusal: #JT_RULE_ERROR with the code and the fact
 *
 * May the office do this?  Asked for its own acts only: a fact that has happened is recorded with
 * its true date and document without asking, and jt_stage_statuses() shows what is wrong with it.
 *
 * Returns: %TRUE when nothing refuses
 */
gboolean jt_stage_judge (const JtCaseFacts *facts, JtStageId stage, int lift, JtStageAct act,
                         JtDay day, GPtrArray *findings, GError **error);

/**
 * jt_stage_judge_subsidy:
 * @facts: the case
 * @day: when public money is to be paid in
 * @error: JT_RULE_ERROR_SUBSIDY_BEFORE_PERMIT with the day of the permit, or nothing
 *
 * Scheme (十二): public subsidy only after the construction permit.
 *
 * Returns: %TRUE when it may be paid
 */
gboolean jt_stage_judge_subsidy (const JtCaseFacts *facts, JtDay day, GError **error);

G_END_DECLS
