/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a list of papers.  What is taken names a room and holds a choice that a paper can
 * have. */
#include "config.h"

#include "fuzz.h"

#include "jt-ballot-file.h"
#include "jt-csv.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (JtSheet) sheet = jt_csv_read (bytes, JT_CHARSET_DETECT, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JtBallotFile) file = NULL;

  if (sheet == NULL)
    return 0;
  file = jt_ballot_file_read (sheet, &error);
  if (file == NULL)
    {
      g_assert_true (error->domain == JT_EXCHANGE_ERROR);
      return 0;
    }
  g_assert_cmpuint (file->n_rejected, <=, file->diagnostics->len);
  g_assert_cmpuint (file->rows->len + file->n_rejected, <, jt_sheet_n_rows (sheet));
  for (guint i = 0; i < file->rows->len; i++)
    {
      const JtBallotFileRow *row = g_ptr_array_index (file->rows, i);

      g_assert_cmpstr (row->room, !=, "");
      g_assert_cmpint (row->choice, <=, JT_BALLOT_INVALID);
    }
  return 0;
}
