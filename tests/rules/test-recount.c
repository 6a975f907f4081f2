/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-recount.h"
#include "jt-rule-error.h"

/* Labels that the table may lend to a line: jt_recount() takes nothing. */
static char part_101[] = "101";
static char part_102[] = "102";
static char part_201[] = "201";
static char voter_wang[] = "王";
static char voter_li[] = "李";
static char empty[] = "";

static void
test_labels (void)
{
  const JtRollLine lines[] = {
    { part_101, voter_wang, 8735, JT_BALLOT_YES },
    { part_102, voter_li, 7640, JT_BALLOT_LATE },
    { part_201, voter_wang, JT_AREA_UNKNOWN, JT_BALLOT_NO },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (JtTally) tally = jt_recount (lines, G_N_ELEMENTS (lines), jt_threshold_r12 (), &error);
  gsize n_parts = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (jt_tally_get_n_voters (tally), ==, 2);
  g_assert_true (jt_tally_get_threshold (tally)->consent_strict);
  const JtTallyPart *parts = jt_tally_get_parts (tally, &n_parts);
  g_assert_cmpuint (n_parts, ==, 3);
  g_assert_cmpuint (parts[0].voter, ==, 0);
  g_assert_cmpuint (parts[1].voter, ==, 1);
  g_assert_cmpuint (parts[2].voter, ==, 0);
  for (gsize i = 0; i < n_parts; i++)
    {
      g_assert_cmpint (parts[i].area, ==, lines[i].area);
      g_assert_cmpint (parts[i].ballot, ==, lines[i].ballot);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *name;
    JtRollLine lines[2];
    gsize n_lines;
    gint code;
    const char *fact;
  } rows[] = {
    { "nothing", { { 0 } }, 0, JT_RULE_ERROR_NO_PARTS, "0" },
    { "a part twice, whoever has it",
      { { part_101, voter_wang, 1, JT_BALLOT_YES }, { part_101, voter_li, 1, JT_BALLOT_YES } },
      2,
      JT_RULE_ERROR_PART_TWICE,
      "101" },
    { "a part without a voter",
      { { part_101, voter_wang, 1, JT_BALLOT_YES }, { part_102, empty, 1, JT_BALLOT_YES } },
      2,
      JT_RULE_ERROR_BAD_VALUE,
      "102" },
    { "a voter without a part",
      { { empty, voter_wang, 1, JT_BALLOT_YES } },
      1,
      JT_RULE_ERROR_BAD_VALUE,
      "王" },
    { "neither", { { NULL, NULL, 1, JT_BALLOT_YES } }, 1, JT_RULE_ERROR_BAD_VALUE, "" },
    { "areas too large",
      { { part_101, voter_wang, G_MAXINT64, JT_BALLOT_YES },
        { part_102, voter_li, 1, JT_BALLOT_YES } },
      2,
      JT_RULE_ERROR_OVERFLOW,
      "1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JtTally) tally =
          jt_recount (rows[i].lines, rows[i].n_lines, jt_threshold_r34 (), &error);

      g_test_message ("%s", rows[i].name);
      g_assert_null (tally);
      g_assert_error (error, JT_RULE_ERROR, rows[i].code);
      g_assert_cmpstr (error->message, ==, rows[i].fact);
    }
}

static void
test_clear (void)
{
  JtRollLine line = { g_strdup ("101"), g_strdup ("王"), 1, JT_BALLOT_YES };

  jt_roll_line_clear (&line);
  g_assert_null (line.part);
  g_assert_null (line.voter);
  jt_roll_line_clear (&line);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recount/labels", test_labels);
  g_test_add_func ("/recount/refused", test_refused);
  g_test_add_func ("/recount/clear", test_clear);
  return g_test_run ();
}
