/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-gates.h"

static void
warn (const JtGate *gate, JtRuleError code, const char *fact)
{
  jt_findings_add (gate->findings, JT_SEVERITY_WARN, code, "%s", fact);
}

/* The published prices are part of what was collected in public: the owners may agree on more, but
 * whoever looks at the case has to see it.  The same price is none above. */
static void
compare_prices (const JtGate *gate, JtMoney agreed, JtMoney published, JtRuleError code)
{
  g_autofree char *agreed_text = NULL;
  g_autofree char *published_text = NULL;
  g_autofree char *fact = NULL;

  if (agreed == JT_PRICE_UNKNOWN || published == JT_PRICE_UNKNOWN || agreed <= published)
    return;
  agreed_text = jt_money_group (agreed);
  published_text = jt_money_group (published);
  fact = g_strdup_printf ("%s > %s", agreed_text, published_text);
  warn (gate, code, fact);
}

/* An agreement holds on its last day. */
static void
check_framework (const JtGate *gate, JtDay until)
{
  const JtDay signed_on = gate->facts->contract.signed_on;
  g_autofree char *fact = NULL;

  if (until == JT_DAY_NONE || signed_on == JT_DAY_NONE || signed_on <= until)
    return;
  fact = jt_day_format (until);
  warn (gate, JT_RULE_ERROR_FRAMEWORK_ENDED, fact);
}

/* Scheme (五): the contractor on the province's list or the city's addition, asked for when it is
 * chosen; the supplier of the lift on the province's, for a city adds EPC contractors only; prices
 * by what was published; contracts while the 征集协议 holds.  All of it is warned: owners choose. */
void
jt_gate_contractor (const JtGate *gate)
{
  const JtTristate listed = gate->facts->contractor_listed;
  const JtContractFacts *contract = &gate->facts->contract;

  if (listed == JT_TRISTATE_NO ||
      (listed == JT_TRISTATE_UNKNOWN && gate->act == JT_STAGE_ACT_FINISH))
    warn (gate, JT_RULE_ERROR_CONTRACTOR_NOT_LISTED, "");
  if (contract->supplier_listed == JT_TRISTATE_NO)
    warn (gate, JT_RULE_ERROR_SUPPLIER_NOT_LISTED, "");
  compare_prices (gate, contract->price, contract->published_price,
                  JT_RULE_ERROR_PRICE_ABOVE_PUBLISHED);
  compare_prices (gate, contract->lift_price, contract->lift_published_price,
                  JT_RULE_ERROR_LIFT_PRICE_ABOVE_PUBLISHED);
  check_framework (gate, contract->framework_until);
  check_framework (gate, contract->supplier_framework_until);
}
