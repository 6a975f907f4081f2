/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-gates.h"

/* Scheme (七): by a qualified body; warned, and asked for when the report is there.  A licence that
 * had ended when the report was made qualifies nobody. */
void
jt_gate_appraisal (const JtGate *gate)
{
  const JtTristate qualified = gate->facts->appraiser_qualified;
  const JtDay licence = gate->facts->appraiser_licence;
  const JtDay done = gate->facts->stages[JT_STAGE_APPRAISAL].done;
  const gboolean ended = licence != JT_DAY_NONE && done != JT_DAY_NONE && licence < done;
  g_autofree char *fact = ended ? jt_day_format (licence) : g_strdup ("");

  if (qualified == JT_TRISTATE_NO || ended ||
      (qualified == JT_TRISTATE_UNKNOWN && gate->act == JT_STAGE_ACT_FINISH))
    jt_findings_add (gate->findings, JT_SEVERITY_WARN, JT_RULE_ERROR_APPRAISER_UNQUALIFIED, "%s",
                     fact);
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
  else if (facts->appraisal_until != JT_DAY_NONE && facts->appraisal_until < gate->day)
    {
      g_autofree char *until = jt_day_format (facts->appraisal_until);

      jt_findings_add (gate->findings, JT_SEVERITY_WARN, JT_RULE_ERROR_APPRAISAL_ENDED, "%s", until);
    }
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
