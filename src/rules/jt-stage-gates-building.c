/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-gates.h"

/* Scheme (三)(十一): the legal proportion is reached, or the single owner consents (which the
 * predecessors ask); part consents complete. */
void
jt_gate_agreement (const JtGate *gate)
{
  const JtCaseFacts *facts = gate->facts;

  if (gate->act == JT_STAGE_ACT_FINISH)
    return;
  if (!facts->single_owner && (!jt_gate_reached (facts->stages[JT_STAGE_VOTE].done, gate->day) ||
                               facts->vote.lift_met != JT_TRISTATE_YES))
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_PROPORTION_NOT_REACHED, "%s",
                     "");
  jt_gate_missing_consents (gate, JT_SEVERITY_REFUSE);
}

static gboolean
permit_in_force (const JtCaseFacts *facts, JtDay day)
{
  const JtPermitFacts *permit = &facts->construction_permit;

  if (!jt_gate_reached (facts->stages[JT_STAGE_CONSTRUCTION_PERMIT].done, day))
    return FALSE;
  if (jt_gate_reached (permit->revoked, day))
    return FALSE;
  return permit->valid_until == JT_DAY_NONE || permit->valid_until >= day;
}

/* The day of the permit, or nothing. */
static char *
permit_day (const JtCaseFacts *facts)
{
  JtDay issued = facts->stages[JT_STAGE_CONSTRUCTION_PERMIT].done;

  return issued == JT_DAY_NONE ? g_strdup ("") : jt_day_format (issued);
}

gboolean
jt_stage_judge_subsidy (const JtCaseFacts *facts, JtDay day, GError **error)
{
  g_autofree char *issued = NULL;

  g_return_val_if_fail (facts != NULL, FALSE);

  /* Issued is enough: money paid in time is not wrong because the permit runs out later. */
  if (jt_gate_reached (facts->stages[JT_STAGE_CONSTRUCTION_PERMIT].done, day))
    return TRUE;
  issued = permit_day (facts);
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_SUBSIDY_BEFORE_PERMIT, issued);
  return FALSE;
}

/* Scheme (九): construction permit in force on the day that works begin. */
void
jt_gate_works (const JtGate *gate)
{
  g_autofree char *issued = NULL;

  if (gate->act == JT_STAGE_ACT_FINISH || permit_in_force (gate->facts, gate->day))
    return;
  issued = permit_day (gate->facts);
  jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_PERMIT_NOT_IN_FORCE, "%s",
                   issued);
}

/* Scheme (九), 特种设备安全法 23: by the installing unit; date, channel and number, not a receipt.
 * That it comes before installation is asked where the installation begins. */
void
jt_gate_installation_notice (const JtGate *gate)
{
  const JtStageDates *dates = &gate->lift->stages[JT_STAGE_INSTALLATION_NOTICE];

  if (gate->lift->notice_by_installer == JT_TRISTATE_NO)
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_NOTICE_BY_OTHER_UNIT, "%s",
                     gate->lift->name);
  if (gate->act == JT_STAGE_ACT_FINISH &&
      (dates->document == NULL || *dates->document == '\0' || gate->lift->notice_channel == NULL ||
       *gate->lift->notice_channel == '\0'))
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_DOCUMENT_NEEDED, "%s",
                     gate->lift->name);
}

/* 住宅项目规范 4.2.5: a lift added to a house carries 320 kg at least, through a door of 800 mm. */
#define LEAST_LOAD_KG 320
#define LEAST_DOOR_MM 800

static void
check_size (const JtGate *gate, gint64 size, gint64 least, const char *unit)
{
  if (size >= 0 && size < least)
    jt_findings_add (gate->findings, JT_SEVERITY_WARN, JT_RULE_ERROR_LIFT_TOO_SMALL,
                     "%s: %" G_GINT64_FORMAT " < %" G_GINT64_FORMAT " %s", gate->lift->name, size,
                     least, unit);
}

/* Scheme (九): works begun is enough; that the notice was given is asked by the predecessors.  A lift
 * that is too small is warned. */
void
jt_gate_installation (const JtGate *gate)
{
  check_size (gate, gate->lift->load_kg, LEAST_LOAD_KG, "kg");
  check_size (gate, gate->lift->door_width_mm, LEAST_DOOR_MM, "mm");
  if (!jt_gate_begun (&gate->facts->stages[JT_STAGE_WORKS], gate->day))
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_WORKS_NOT_BEGUN, "%s", "");
}

/* Scheme (十): inspection passed for every lift; survey, design, construction and supervision
 * present. */
void
jt_gate_acceptance (const JtGate *gate)
{
  const JtAcceptanceFacts *acceptance = &gate->facts->acceptance;
  const struct
  {
    const char *nick;
    JtTristate present;
  } parties[] = {
    { "survey", acceptance->survey },
    { "design", acceptance->design },
    { "construction", acceptance->construction },
    { "supervision", acceptance->supervision },
  };
  g_autoptr (GString) absent = g_string_new (NULL);
  g_autoptr (GString) not_passed = g_string_new (NULL);

  for (gsize i = 0; i < gate->facts->n_lifts; i++)
    {
      const JtLiftFacts *lift = &gate->facts->lifts[i];

      if (!jt_gate_reached (lift->dropped, gate->day) &&
          (!jt_gate_reached (lift->stages[JT_STAGE_SUPERVISION_INSPECTION].done, gate->day) ||
           lift->inspection_passed != JT_TRISTATE_YES))
        jt_gate_list (not_passed, lift->name);
    }
  if (not_passed->len > 0)
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_INSPECTION_NOT_PASSED, "%s",
                     not_passed->str);
  for (gsize i = 0; i < G_N_ELEMENTS (parties) && gate->act == JT_STAGE_ACT_FINISH; i++)
    if (parties[i].present != JT_TRISTATE_YES)
      jt_gate_list (absent, parties[i].nick);
  if (absent->len > 0)
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_ACCEPTANCE_PARTY_MISSING,
                     "%s", absent->str);
}
