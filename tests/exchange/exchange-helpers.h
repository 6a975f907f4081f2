/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-csv.h"
#include "jt-diagnostic.h"

/* A sheet from csv that is known to be good. */
static inline JtSheet *
sheet_of (const char *csv)
{
  g_autoptr (GError) error = NULL;
  JtSheet *sheet = jt_csv_read_text (csv, 0, &error);

  g_assert_no_error (error);
  return sheet;
}

/* Holds the diagnostics against one line each, "row column code fact". */
static inline void
assert_diagnostics (const GPtrArray *diagnostics, const char *const *expected)
{
  for (guint i = 0; i < diagnostics->len; i++)
    {
      const JtDiagnostic *d = g_ptr_array_index (diagnostics, i);
      g_autofree char *text = g_strdup_printf ("%u %s %s %s", d->row, d->column,
                                               jt_exchange_error_nick (d->code), d->fact);

      g_assert_cmpstr (text, ==, expected[i]);
    }
  g_assert_null (expected[diagnostics->len]);
}
