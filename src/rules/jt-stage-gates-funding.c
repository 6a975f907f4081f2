/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-gates.h"

/* Scheme (十一): owner, spouse, parents and children withdraw for what the part pays itself: its
 * share less what a subsidy covers of it. */
static void
check_provident_fund (const JtGate *gate)
{
  const char *const *parts = gate->facts->funding.above_share;
  g_autofree char *fact = NULL;

  if (parts == NULL || parts[0] == NULL)
    return;
  fact = g_strjoinv (", ", (GStrv) (gpointer) parts);
  jt_findings_add (gate->findings, JT_SEVERITY_WARN, JT_RULE_ERROR_PROVIDENT_ABOVE_SHARE, "%s",
                   fact);
}

/* Scheme (十二): what leaves the account of the three was confirmed by each of them, and the account
 * lends nothing.  Both are warned: what the bank did has happened. */
static void
check_account (const JtGate *gate)
{
  const JtFundingFacts *funding = &gate->facts->funding;
  g_autofree char *day = NULL;
  g_autofree char *money = NULL;

  if (funding->unconfirmed != JT_DAY_NONE)
    {
      day = jt_day_format (funding->unconfirmed);
      jt_findings_add (gate->findings, JT_SEVERITY_WARN, JT_RULE_ERROR_RELEASE_UNCONFIRMED, "%s",
                       day);
      g_clear_pointer (&day, g_free);
    }
  if (funding->lowest >= 0)
    return;
  day = jt_day_format (funding->lowest_on);
  money = jt_money_group (funding->lowest);
  jt_findings_add (gate->findings, JT_SEVERITY_WARN, JT_RULE_ERROR_ACCOUNT_OVERDRAWN, "%s (%s)",
                   money, day);
}

/* Scheme (十二): public subsidy only after the construction permit; owners' money at any time. */
void
jt_gate_funding (const JtGate *gate)
{
  const JtDay paid = gate->facts->subsidy_paid;
  g_autoptr (GError) error = NULL;

  if (paid != JT_DAY_NONE && !jt_stage_judge_subsidy (gate->facts, paid, &error))
    jt_findings_add (gate->findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_SUBSIDY_BEFORE_PERMIT, "%s",
                     error->message);
  check_provident_fund (gate);
  check_account (gate);
}
