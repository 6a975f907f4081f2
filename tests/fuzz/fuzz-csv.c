/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as csv.  What is read is valid text within the limits, and reads the same when it is
 * written again. */
#include "config.h"

#include "fuzz.h"

#include "jt-csv.h"
#include "jt-exchange-error.h"

static void
check_row (const JtSheetRow *row)
{
  g_assert_cmpuint (row->n_cells, >, 0);
  g_assert_cmpuint (row->n_cells, <=, JT_SHEET_MAX_COLUMNS);
  g_assert_cmpstr (row->cells[row->n_cells - 1], !=, "");
  for (guint i = 0; i < row->n_cells; i++)
    g_assert_true (g_utf8_validate (row->cells[i], -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (JtSheet) sheet = jt_csv_read (bytes, JT_CHARSET_DETECT, NULL, &error);
  g_autoptr (JtSheet) again = NULL;
  g_autoptr (GString) csv = g_string_new (NULL);

  if (sheet == NULL)
    {
      g_assert_true (error->domain == JT_EXCHANGE_ERROR);
      return 0;
    }
  for (guint i = 0; i < jt_sheet_n_rows (sheet); i++)
    {
      const JtSheetRow *row = jt_sheet_row (sheet, i);

      check_row (row);
      jt_csv_append_row (csv, row->cells, row->n_cells);
    }

  again = jt_csv_read_text (csv->str, ',', NULL);
  g_assert_nonnull (again);
  g_assert_cmpuint (jt_sheet_n_rows (again), ==, jt_sheet_n_rows (sheet));
  for (guint i = 0; i < jt_sheet_n_rows (sheet); i++)
    {
      const JtSheetRow *before = jt_sheet_row (sheet, i);
      const JtSheetRow *after = jt_sheet_row (again, i);

      g_assert_cmpuint (after->n_cells, ==, before->n_cells);
      for (guint c = 0; c < before->n_cells; c++)
        g_assert_cmpstr (after->cells[c], ==, before->cells[c]);
    }
  return 0;
}
