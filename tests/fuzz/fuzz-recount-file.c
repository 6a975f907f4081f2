/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a roll.  A roll that is read can be exported as a sealed vote, which reads back the
 * same; one line of it less, and it is refused. */
#include "config.h"

#include "fuzz.h"

#include <string.h>

#include "jt-csv.h"
#include "jt-exchange-error.h"
#include "jt-recount-file.h"
#include "jt-rule-error.h"
#include "jt-vote-file.h"

/* Writes the vote without its line number @skip, from 0; -1 leaves out none. */
static GString *
write_vote (const JtRecountMotion *motion, int skip)
{
  GString *csv = g_string_new (NULL);
  g_autofree char *hash = NULL;

  jt_vote_file_append_header (csv);
  for (guint i = 0; i < motion->lines->len; i++)
    {
      const JtRollLine *line = &g_array_index (motion->lines, JtRollLine, i);
      gsize before = csv->len;

      jt_vote_file_append_line (csv, &hash, motion->kind, line->part, line->voter, line->area,
                                line->ballot);
      if ((int) i == skip)
        g_string_truncate (csv, before);
    }
  jt_vote_file_append_seal (csv, &hash);
  return csv;
}

static JtRecountFile *
read_vote (const GString *csv, GError **error)
{
  g_autoptr (JtSheet) sheet = jt_csv_read_text (csv->str, ',', NULL);

  g_assert_nonnull (sheet);
  return jt_recount_file_read (sheet, error);
}

static void
check_round_trip (const JtRecountMotion *motion)
{
  g_autoptr (GString) csv = write_vote (motion, -1);
  g_autoptr (JtRecountFile) file = read_vote (csv, NULL);
  const JtRecountMotion *again;

  g_assert_nonnull (file);
  g_assert_true (file->is_vote);
  g_assert_nonnull (file->seal);
  again = g_ptr_array_index (file->motions, 0);
  g_assert_cmpuint (again->lines->len, ==, motion->lines->len);
  for (guint i = 0; i < motion->lines->len; i++)
    {
      const JtRollLine *a = &g_array_index (motion->lines, JtRollLine, i);
      const JtRollLine *b = &g_array_index (again->lines, JtRollLine, i);

      g_assert_cmpstr (b->part, ==, a->part);
      g_assert_cmpstr (b->voter, ==, a->voter);
      g_assert_cmpint (b->area, ==, a->area);
      g_assert_cmpint (b->ballot, ==, a->ballot);
    }
}

static void
check_line_missing (const JtRecountMotion *motion, guint skip)
{
  g_autoptr (GString) csv = write_vote (motion, (int) skip);
  g_autoptr (GError) error = NULL;
  g_autoptr (JtRecountFile) file = read_vote (csv, &error);

  g_assert_null (file);
  g_assert_true (g_error_matches (error, JT_RULE_ERROR, JT_RULE_ERROR_HASH_MISMATCH) ||
                 g_error_matches (error, JT_RULE_ERROR, JT_RULE_ERROR_SEAL_MISMATCH));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (JtSheet) sheet = jt_csv_read (bytes, JT_CHARSET_DETECT, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JtRecountFile) file = NULL;

  if (sheet == NULL)
    return 0;
  file = jt_recount_file_read (sheet, &error);
  if (file == NULL)
    {
      g_assert_true (error->domain == JT_EXCHANGE_ERROR || error->domain == JT_RULE_ERROR);
      return 0;
    }
  for (guint i = 0; i < file->motions->len; i++)
    {
      const JtRecountMotion *motion = g_ptr_array_index (file->motions, i);

      g_assert_cmpuint (motion->lines->len, >, 0);
      check_round_trip (motion);
      check_line_missing (motion, (guint) size % motion->lines->len);
    }
  return 0;
}
