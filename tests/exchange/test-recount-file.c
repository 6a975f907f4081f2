/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange-helpers.h"
#include "jt-recount-file.h"
#include "jt-rule-error.h"
#include "jt-vote-file.h"

static const JtRollLine *
line_of (const JtRecountFile *file, guint motion, guint i)
{
  const JtRecountMotion *found = g_ptr_array_index (file->motions, motion);

  return &g_array_index (found->lines, JtRollLine, i);
}

static void
test_plain (void)
{
  g_autoptr (JtSheet) sheet
      = sheet_of ("part,voter,area,ballot\n101,O1,76.40,yes\n102,O1,,conflict\n1-2-103,O2,5,late\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (JtRecountFile) file = jt_recount_file_read (sheet, &error);

  g_assert_no_error (error);
  g_assert_false (file->is_vote);
  g_assert_null (file->seal);
  g_assert_cmpuint (file->motions->len, ==, 1);
  g_assert_cmpuint (((JtRecountMotion *) file->motions->pdata[0])->lines->len, ==, 3);
  g_assert_cmpstr (line_of (file, 0, 0)->part, ==, "101");
  g_assert_cmpstr (line_of (file, 0, 0)->voter, ==, "O1");
  g_assert_cmpint (line_of (file, 0, 0)->area, ==, 7640);
  g_assert_cmpint (line_of (file, 0, 0)->ballot, ==, JT_BALLOT_YES);
  g_assert_cmpint (line_of (file, 0, 1)->area, ==, JT_AREA_UNKNOWN);
  g_assert_cmpint (line_of (file, 0, 1)->ballot, ==, JT_BALLOT_CONFLICT);
  g_assert_cmpint (line_of (file, 0, 2)->area, ==, 500);
}

/* A vote of two lines, with hashes that were computed by another program (sha256sum). */
static const char vote[] =
    "motion,part,voter,area,ballot,hash\n"
    "lift,松果小区/1/1/101,1,76.40,yes,7abe9d06a89ba7b6318890538c5acfb6b3918db8fa02738c90808fac919f47c7\n"
    "fund,\"a,\"\"b\",2,,none,f0a7848cdd286f18d377cb8c5f004959358bbb0ad75d8fd4c6e56f953aa971de\n";

static GString *
make_vote (gboolean sealed)
{
  GString *csv = g_string_new (NULL);
  g_autofree char *hash = NULL;

  jt_vote_file_append_header (csv);
  jt_vote_file_append_line (csv, &hash, JT_MOTION_LIFT, "松果小区/1/1/101", "1", 7640, JT_BALLOT_YES);
  jt_vote_file_append_line (csv, &hash, JT_MOTION_FUND, "a,\"b", "2", JT_AREA_UNKNOWN,
                            JT_BALLOT_NONE);
  if (sealed)
    jt_vote_file_append_seal (csv, &hash);
  return csv;
}

static void
test_vote_text (void)
{
  g_autoptr (GString) csv = make_vote (FALSE);

  g_assert_cmpstr (csv->str, ==, vote);
}

static void
test_vote (gconstpointer data)
{
  gboolean sealed = GPOINTER_TO_INT (data);
  g_autoptr (GString) csv = make_vote (sealed);
  g_autoptr (JtSheet) sheet = sheet_of (csv->str);
  g_autoptr (GError) error = NULL;
  g_autoptr (JtRecountFile) file = jt_recount_file_read (sheet, &error);

  g_assert_no_error (error);
  g_assert_true (file->is_vote);
  g_assert_cmpint (file->seal != NULL, ==, sealed);
  if (sealed)
    {
      g_autofree char *last = g_strdup_printf ("seal,,,,,%s\n", file->seal);

      g_assert_true (g_str_has_suffix (csv->str, last));
    }
  g_assert_cmpuint (file->motions->len, ==, 2);
  g_assert_cmpint (((JtRecountMotion *) file->motions->pdata[0])->kind, ==, JT_MOTION_LIFT);
  g_assert_cmpint (((JtRecountMotion *) file->motions->pdata[1])->kind, ==, JT_MOTION_FUND);
  g_assert_cmpstr (line_of (file, 1, 0)->part, ==, "a,\"b");
}

static void
assert_refused (const char *csv, GQuark domain, int code, const char *fact)
{
  g_autoptr (JtSheet) sheet = sheet_of (csv);
  g_autoptr (GError) error = NULL;
  g_autoptr (JtRecountFile) file = jt_recount_file_read (sheet, &error);

  g_assert_null (file);
  g_assert_error (error, domain, code);
  if (fact != NULL)
    g_assert_cmpstr (error->message, ==, fact);
}

#define PLAIN "part,voter,area,ballot\n101,O1,76.40,yes\n"

static void
test_refuse_plain (void)
{
  assert_refused ("part,voter,ballot\n", JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_HEADER_MISSING, "面积");
  assert_refused ("part,voter,area,ballot,area\n", JT_EXCHANGE_ERROR,
                  JT_EXCHANGE_ERROR_HEADER_TWICE, "area、area");
  assert_refused ("part,voter,area,ballot\n", JT_RULE_ERROR, JT_RULE_ERROR_NO_PARTS, "");
  assert_refused ("motion,part,voter,area,ballot\nlift,1,1,1,yes\n", JT_EXCHANGE_ERROR,
                  JT_EXCHANGE_ERROR_HEADER_MISSING, "hash");
  assert_refused (PLAIN "102,O2,87.355,yes\n", JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_AREA, "3: 87.355");
  assert_refused (PLAIN "102,O2,87.34999999999999,yes\n", JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_AREA,
                  NULL);
  assert_refused (PLAIN "102,O2,-1,yes\n", JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_AREA, "3: -1");
  assert_refused (PLAIN "102,O2,1,\n", JT_RULE_ERROR, JT_RULE_ERROR_BALLOT, "3: ");
  assert_refused (PLAIN "102,O2,1,maybe\n", JT_RULE_ERROR, JT_RULE_ERROR_BALLOT, "3: maybe");
  assert_refused (PLAIN "\n101,O2,1,yes\n", JT_RULE_ERROR, JT_RULE_ERROR_PART_TWICE, "4: 101");
  assert_refused (PLAIN ",O2,1,yes\n", JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_VALUE_MISSING, "3: part");
  assert_refused (PLAIN "102,,1,yes\n", JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_VALUE_MISSING, "3: voter");
}

/* One text of the file becomes another; that the reader must see. */
static void
assert_tamper (const char *from, const char *to, int code, const char *fact)
{
  g_autoptr (GString) csv = make_vote (TRUE);

  g_assert_cmpuint (g_string_replace (csv, from, to, 1), ==, 1);
  assert_refused (csv->str, JT_RULE_ERROR, code, fact);
}

static void
test_tamper (void)
{
  g_autoptr (GString) csv = make_vote (TRUE);
  g_auto (GStrv) lines = g_strsplit (csv->str, "\n", -1);
  g_autofree char *without_first = g_strjoin ("\n", lines[0], lines[2], lines[3], "", NULL);
  g_autofree char *without_last = g_strjoin ("\n", lines[0], lines[1], lines[3], "", NULL);
  g_autofree char *swapped = g_strjoin ("\n", lines[0], lines[2], lines[1], lines[3], "", NULL);
  g_autofree char *longer = g_strjoin ("\n", csv->str, lines[1], NULL);
  g_autofree char *sealed_twice = g_strjoin ("\n", csv->str, lines[3], NULL);

  assert_tamper (",yes,", ",no,", JT_RULE_ERROR_HASH_MISMATCH, "2: 松果小区/1/1/101");
  assert_tamper ("76.40", "76.41", JT_RULE_ERROR_HASH_MISMATCH, "2: 松果小区/1/1/101");
  assert_tamper ("fund,", "lift,", JT_RULE_ERROR_HASH_MISMATCH, "3: a,\"b");
  assert_tamper ("seal,,", "seal,x,", JT_RULE_ERROR_SEAL_MISMATCH, "4: seal");
  assert_refused (without_first, JT_RULE_ERROR, JT_RULE_ERROR_HASH_MISMATCH, "2: a,\"b");
  assert_refused (without_last, JT_RULE_ERROR, JT_RULE_ERROR_SEAL_MISMATCH, "3: seal");
  assert_refused (swapped, JT_RULE_ERROR, JT_RULE_ERROR_HASH_MISMATCH, "2: a,\"b");
  assert_refused (longer, JT_RULE_ERROR, JT_RULE_ERROR_SEAL_MISMATCH, "6: 松果小区/1/1/101");
  assert_refused (sealed_twice, JT_RULE_ERROR, JT_RULE_ERROR_SEAL_MISMATCH, NULL);
}

/* Whoever changes a line and computes its hash anew breaks the next one. */
static void
test_forged_line (void)
{
  g_autoptr (GString) csv = g_string_new (NULL);
  g_autoptr (GString) good = make_vote (TRUE);
  g_autofree char *hash = NULL;
  g_auto (GStrv) lines = g_strsplit (good->str, "\n", -1);

  jt_vote_file_append_header (csv);
  jt_vote_file_append_line (csv, &hash, JT_MOTION_LIFT, "松果小区/1/1/101", "1", 7640, JT_BALLOT_NO);
  g_string_append_printf (csv, "%s\n%s\n", lines[2], lines[3]);
  assert_refused (csv->str, JT_RULE_ERROR, JT_RULE_ERROR_HASH_MISMATCH, "3: a,\"b");
}

/* The chain is right, and a line says what no vote says. */
static void
test_vote_of_no_motion (void)
{
  static const char *const fields[JT_VOTE_FILE_FIELDS] = { "garden", "101", "1", "1.00", "yes" };
  g_autofree char *hash = jt_vote_file_chain (NULL, fields);
  g_autofree char *csv = g_strdup_printf (
      "motion,part,voter,area,ballot,hash\ngarden,101,1,1.00,yes,%s\n", hash);

  assert_refused (csv, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_MOTION, "2: garden");
}

/* One part stands once in each motion, and in both. */
static void
test_part_in_two_motions (void)
{
  g_autoptr (GString) csv = g_string_new (NULL);
  g_autofree char *hash = NULL;
  g_autoptr (JtSheet) sheet = NULL;
  g_autoptr (JtRecountFile) file = NULL;

  jt_vote_file_append_header (csv);
  jt_vote_file_append_line (csv, &hash, JT_MOTION_LIFT, "101", "1", 100, JT_BALLOT_YES);
  jt_vote_file_append_line (csv, &hash, JT_MOTION_FUND, "101", "1", 100, JT_BALLOT_NO);
  sheet = sheet_of (csv->str);
  file = jt_recount_file_read (sheet, NULL);
  g_assert_nonnull (file);
  jt_vote_file_append_line (csv, &hash, JT_MOTION_FUND, "101", "1", 100, JT_BALLOT_NO);
  assert_refused (csv->str, JT_RULE_ERROR, JT_RULE_ERROR_PART_TWICE, "4: 101");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recount-file/plain", test_plain);
  g_test_add_func ("/recount-file/refuse-plain", test_refuse_plain);
  g_test_add_func ("/recount-file/vote-text", test_vote_text);
  g_test_add_data_func ("/recount-file/vote/open", GINT_TO_POINTER (FALSE), test_vote);
  g_test_add_data_func ("/recount-file/vote/sealed", GINT_TO_POINTER (TRUE), test_vote);
  g_test_add_func ("/recount-file/tamper", test_tamper);
  g_test_add_func ("/recount-file/forged-line", test_forged_line);
  g_test_add_func ("/recount-file/vote-of-no-motion", test_vote_of_no_motion);
  g_test_add_func ("/recount-file/part-in-two-motions", test_part_in_two_motions);
  return g_test_run ();
}
