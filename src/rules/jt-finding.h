/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-rule-error.h"

G_BEGIN_DECLS

/**
 * JtSeverity:
 * @JT_SEVERITY_WARN: shown; the act goes on
 * @JT_SEVERITY_REFUSE: the office may not act; on a fact that has happened, an open defect
 */
typedef enum
{
  JT_SEVERITY_WARN,
  JT_SEVERITY_REFUSE,
} JtSeverity;

/**
 * JtFinding:
 * @severity: warn or refuse
 * @code: which rule
 * @fact: what caused it (a part, a number, a date), never a sentence
 */
typedef struct
{
  JtSeverity severity;
  JtRuleError code;
  char *fact;
} JtFinding;

/**
 * jt_findings_new:
 *
 * Returns: (transfer full) (element-type JtFinding): an empty list that owns its findings
 */
GPtrArray *jt_findings_new (void);

/**
 * jt_findings_add:
 * @findings: (element-type JtFinding): a list
 * @severity: warn or refuse
 * @code: which rule
 * @fact_format: printf format of the fact
 * @...: its arguments
 */
void jt_findings_add (GPtrArray *findings, JtSeverity severity, JtRuleError code,
                      const char *fact_format, ...) G_GNUC_PRINTF (4, 5);

/**
 * jt_findings_first_refusal:
 * @findings: (element-type JtFinding): a list
 *
 * Returns: (transfer none) (nullable): the first that refuses
 */
const JtFinding *jt_findings_first_refusal (const GPtrArray *findings);

/**
 * jt_findings_set_error:
 * @findings: (element-type JtFinding): a list
 * @error: set to the first refusal (code and fact), if there is one
 *
 * Returns: %TRUE when nothing refuses
 */
gboolean jt_findings_set_error (const GPtrArray *findings, GError **error);

/**
 * jt_findings_find:
 * @findings: (element-type JtFinding): a list
 * @code: a rule
 *
 * Returns: (transfer none) (nullable): the first finding of that rule
 */
const JtFinding *jt_findings_find (const GPtrArray *findings, JtRuleError code);

G_END_DECLS
