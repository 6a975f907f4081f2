/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-diagnostic.h"

JtDiagnostic *
jt_diagnostic_new (guint row, const char *column, JtExchangeError code, const char *fact)
{
  JtDiagnostic *diagnostic = g_new0 (JtDiagnostic, 1);

  diagnostic->row = row;
  diagnostic->field = -1;
  diagnostic->column = g_strdup (column);
  diagnostic->code = code;
  diagnostic->fact = g_strdup (fact);
  return diagnostic;
}

void
jt_diagnostic_free (JtDiagnostic *diagnostic)
{
  if (diagnostic == NULL)
    return;
  g_free (diagnostic->column);
  g_free (diagnostic->fact);
  g_free (diagnostic);
}

GPtrArray *
jt_diagnostic_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) jt_diagnostic_free);
}
