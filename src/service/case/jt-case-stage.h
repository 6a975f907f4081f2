/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-stage.h"

G_BEGIN_DECLS

/* The stage a case is told by, for one case and for a list of many. */

/**
 * JtCaseStep:
 * @stage: a stage; #JT_STAGE_LAST for one this program does not know
 * @state: where it stands
 *
 * One of the stages of a case, in the order of jt_stage_statuses().
 */
typedef struct
{
  JtStageId stage;
  JtStageState state;
} JtCaseStep;

/**
 * jt_case_is_step:
 * @stage: a stage
 * @single_owner: whether the case runs without a vote
 *
 * Returns: whether it is a step of the case's own course: no lane beside it
 */
gboolean jt_case_is_step (JtStageId stage, gboolean single_owner);

/**
 * jt_case_state_parse:
 * @nick: (nullable): as jt_stage_state_nick() says it
 * @state: (out): the state
 *
 * Returns: whether there is such a state
 */
gboolean jt_case_state_parse (const char *nick, JtStageState *state);

/**
 * jt_case_step_find:
 * @steps: (array length=n_steps): the stages of a case
 * @n_steps: how many
 * @single_owner: whether the case runs without a vote
 *
 * The stage a case is told by: the one that ended or stopped it, else the last that runs, else the
 * first that has not begun behind the last one done.  Lanes beside the course are never it.
 *
 * Returns: its position in @steps; -1 for none
 */
int jt_case_step_find (const JtCaseStep *steps, guint n_steps, gboolean single_owner);

/**
 * jt_case_step_standing:
 * @steps: (array length=n_steps): the stages of a case
 * @n_steps: how many
 * @single_owner: whether the case runs without a vote
 *
 * Where a case stands, in words of this program: the stage and its state ("works running"), and
 * behind a stop the stage that it holds up ("suspended running works").  Kept tables hold it.
 *
 * Returns: (transfer full): the words; "" when there is no stage
 */
char *jt_case_step_standing (const JtCaseStep *steps, guint n_steps, gboolean single_owner);

/**
 * jt_case_stage_of:
 * @facts: a case
 *
 * Returns: (transfer full): where it stands on the day of @facts, as jt_case_step_standing() says it
 */
char *jt_case_stage_of (const JtCaseFacts *facts);

/**
 * jt_case_stage_nick:
 * @standing: as jt_case_step_standing() says it
 *
 * Returns: (transfer full) (nullable): the stage; %NULL for none
 */
char *jt_case_stage_nick (const char *standing);

/**
 * jt_case_stage_say:
 * @standing: as jt_case_step_standing() says it
 *
 * Returns: (transfer full): the same in words of the user's language
 */
char *jt_case_stage_say (const char *standing);

/**
 * jt_case_stage_days:
 * @facts: a case
 *
 * Returns: (transfer full) (element-type JtDay): the days behind that of @facts on which it may
 *   stand elsewhere although nothing is recorded: what is written down for a day to come, and the
 *   day behind it; rising
 */
GArray *jt_case_stage_days (const JtCaseFacts *facts);

G_END_DECLS
