/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-exchange-error.h"

G_BEGIN_DECLS

/**
 * JtDiagnostic:
 * @table: which table of a file of several sheets it is of, from 0
 * @row: the row of the sheet, from 1
 * @column: the header as it stands in the file, or the field's own name where the file lacks it
 * @field: the field of a roster, or -1
 * @code: what is wrong
 * @fact: the text that is wrong; personal numbers are masked
 *
 * One reason why a row was left out.  A row may have several.
 */
typedef struct
{
  guint table;
  guint row;
  char *column;
  int field;
  JtExchangeError code;
  char *fact;
} JtDiagnostic;

/**
 * jt_diagnostic_new:
 *
 * Returns: (transfer full): a diagnostic of no field, with copies of the texts
 */
JtDiagnostic *jt_diagnostic_new (guint row,
                                 const char *column,
                                 JtExchangeError code,
                                 const char *fact);

/**
 * jt_diagnostic_free:
 * @diagnostic: (nullable) (transfer full): what to free
 */
void jt_diagnostic_free (JtDiagnostic *diagnostic);

/**
 * jt_diagnostic_array_new:
 *
 * Returns: (transfer full) (element-type JtDiagnostic): an empty array that frees its elements
 */
GPtrArray *jt_diagnostic_array_new (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtDiagnostic, jt_diagnostic_free)

G_END_DECLS
