/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-gates.h"

/* Scheme (七): by a qualified body; warned, and asked for when the report is there. */
void
jt_gate_appraisal (const JtGate *gate)
{
  JtTristate qualified = gate->facts->appraiser_qualified;

  if (qualified == JT_TRISTATE_NO ||
      (qualified == JT_TRISTATE_UNKNOWN && gate->act == JT_STAGE_ACT_FINISH))
    jt_findings_add (gate->findings, JT_SEVERITY_WARN, JT_RULE_ERROR_APPRAISER_UNQUALIFIED, "%s",
                     "");
}

/* Scheme (一)(八): part consents complete, appraisal meets the requirements; where the city says
 * so, the drawing review first. */
void
jt_gate_joint_review (const JtGate *gate)
{
  const JtCaseFacts *facts = gate->facts;

  if (gate->act == JT_STAGE_ACT_FINISH)
    return;
  jt_gate_missing_consents (gate, JT_SEVERITY_REFUSE);
  if (!jt_gate_reached (facts->stages[JT_STAGE_APPRAISAL].done, gate->day) ||
      facts->eligibility.appraisal != JT_TRISTATE_YES)
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_APPRAISAL_MISSING, "%s", "");
  if (facts->terms.drawings_before_review &&
      !jt_gate_reached (facts->drawing_review_passed, gate->day))
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_DRAWING_REVIEW_OPEN, "%s",
                     "");
}

/* Scheme (八): review opinion positive. */
void
jt_gate_planning_permit (const JtGate *gate)
{
  if (!jt_gate_reached (gate->facts->stages[JT_STAGE_JOINT_REVIEW].done, gate->day) ||
      gate->facts->review.positive != JT_TRISTATE_YES)
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_OPINION_NOT_POSITIVE, "%s",
                     "");
}

/* Scheme (八)(九): drawing review passed. */
void
jt_gate_construction_permit (const JtGate *gate)
{
  if (!jt_gate_reached (gate->facts->drawing_review_passed, gate->day))
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_DRAWING_REVIEW_OPEN, "%s",
                     "");
}
