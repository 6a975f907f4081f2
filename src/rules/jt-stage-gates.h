/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-stage.h"

G_BEGIN_DECLS

/* For jt-stage.c and jt-stage-gates-*.c only: one function a gate of data/stages.csv.  Each tells
 * what it finds and never looks at predecessors, unless its row says that it covers one. */

/**
 * JtGate:
 * @facts: the case
 * @lift: (nullable): the lift, for a stage of level lift
 * @act: begin or finish
 * @day: the day of the act
 * @findings: (element-type JtFinding): where to put what is found
 *
 * A question to a gate.
 */
typedef struct
{
  const JtCaseFacts *facts;
  const JtLiftFacts *lift;
  JtStageAct act;
  JtDay day;
  GPtrArray *findings;
} JtGate;

/**
 * jt_gate_reached:
 * @day: when something happened, or #JT_DAY_NONE
 * @by: a day
 *
 * Returns: %TRUE when it had happened by then
 */
gboolean jt_gate_reached (JtDay day, JtDay by);

/**
 * jt_gate_begun:
 * @dates: dates of a stage
 * @by: a day
 *
 * Returns: %TRUE when the stage had begun by then; one with a single date begins with it
 */
gboolean jt_gate_begun (const JtStageDates *dates, JtDay by);

/**
 * jt_gate_list:
 * @list: names so far
 * @name: (nullable): another name
 *
 * Adds a name to a fact that lists several.
 */
void jt_gate_list (GString *list, const char *name);

/* jt-stage-gates-wishes.c */
void jt_gate_application (const JtGate *gate);
void jt_gate_eligibility (const JtGate *gate);
void jt_gate_vote (const JtGate *gate);
void jt_gate_owner_consent (const JtGate *gate);
void jt_gate_part_consent (const JtGate *gate);
void jt_gate_result_notice (const JtGate *gate);
/* Finds, as severe as told, the consents that are missing on the day; agreement and review ask too.
 */
void jt_gate_missing_consents (const JtGate *gate, JtSeverity severity);

/* jt-stage-gates-review.c */
void jt_gate_appraisal (const JtGate *gate);
void jt_gate_joint_review (const JtGate *gate);
void jt_gate_planning_permit (const JtGate *gate);
void jt_gate_construction_permit (const JtGate *gate);

/* jt-stage-gates-building.c */
void jt_gate_agreement (const JtGate *gate);
void jt_gate_contractor (const JtGate *gate);
void jt_gate_funding (const JtGate *gate);
void jt_gate_works (const JtGate *gate);
void jt_gate_installation_notice (const JtGate *gate);
void jt_gate_installation (const JtGate *gate);
void jt_gate_acceptance (const JtGate *gate);

/* jt-stage-gates-use.c */
void jt_gate_registration (const JtGate *gate);
void jt_gate_operation (const JtGate *gate);

G_END_DECLS
