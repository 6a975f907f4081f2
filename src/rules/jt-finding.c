/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-finding.h"

static void
finding_free (gpointer data)
{
  JtFinding *finding = data;

  g_free (finding->fact);
  g_free (finding);
}

GPtrArray *
jt_findings_new (void)
{
  return g_ptr_array_new_with_free_func (finding_free);
}

void
jt_findings_add (GPtrArray *findings, JtSeverity severity, JtRuleError code,
                 const char *fact_format, ...)
{
  JtFinding *finding = g_new0 (JtFinding, 1);
  va_list arguments;

  finding->severity = severity;
  finding->code = code;
  va_start (arguments, fact_format);
  finding->fact = g_strdup_vprintf (fact_format, arguments);
  va_end (arguments);
  g_ptr_array_add (findings, finding);
}

const JtFinding *
jt_findings_first_refusal (const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const JtFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == JT_SEVERITY_REFUSE)
        return finding;
    }
  return NULL;
}

gboolean
jt_findings_set_error (const GPtrArray *findings, GError **error)
{
  const JtFinding *refusal = jt_findings_first_refusal (findings);

  if (refusal == NULL)
    return TRUE;
  g_set_error_literal (error, JT_RULE_ERROR, (int) refusal->code, refusal->fact);
  return FALSE;
}

const JtFinding *
jt_findings_find (const GPtrArray *findings, JtRuleError code)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const JtFinding *finding = g_ptr_array_index (findings, i);

      if (finding->code == code)
        return finding;
    }
  return NULL;
}
