/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-gates.h"

/* Scheme (十), 特种设备安全法 33, 38: acceptance and this lift's inspection passed, use unit named.
 * Filing and archive are not asked. */
void
jt_gate_registration (const JtGate *gate)
{
  const JtCaseFacts *facts = gate->facts;
  const JtLiftFacts *lift = gate->lift;

  if (!jt_gate_reached (facts->stages[JT_STAGE_ACCEPTANCE].done, gate->day) ||
      facts->acceptance.passed != JT_TRISTATE_YES)
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_ACCEPTANCE_NOT_PASSED, "%s",
                     "");
  if (!jt_gate_reached (lift->stages[JT_STAGE_SUPERVISION_INSPECTION].done, gate->day) ||
      lift->inspection_passed != JT_TRISTATE_YES)
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_INSPECTION_NOT_PASSED, "%s",
                     lift->name);
  if (!jt_gate_reached (lift->use_unit_named, gate->day))
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_USE_UNIT_MISSING, "%s",
                     lift->name);
}

/* Scheme (十): 登记后方可投入使用: stricter than the 30 days that the national law leaves. */
void
jt_gate_operation (const JtGate *gate)
{
  if (!jt_gate_reached (gate->lift->stages[JT_STAGE_REGISTRATION].done, gate->day))
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_NOT_REGISTERED, "%s",
                     gate->lift->name);
}
