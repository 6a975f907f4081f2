/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-ballot-sheet.h"
#include "jt-homes-print.h"
#include "jt-json.h"
#include "jt-print-fixture.h"
#include "jt-printout.h"
#include "jt-user-query.h"
#include "jt-visit-sheet.h"
#include "jt-vote-fixture.h"
#include "jt-vote-print.h"

/* Two entrances of three flats; the owner of 101 in the first has 102 besides. */
#define CERTIFICATE "11010519491231002X"
#define PHONE "13812345678"

static const char roster[]
    = "小区,楼栋,单元,房号,楼层,用途,建筑面积,产权状态,业主,证件号,联系电话,总层数,是否有电梯\n"
      "松果小区,1,1,101,1,住宅,80.01,已登记,王例甲," CERTIFICATE "," PHONE ",6,否\n"
      "松果小区,1,1,102,1,住宅,80.02,已登记,王例甲," CERTIFICATE "," PHONE ",6,否\n"
      "松果小区,1,1,201,2,住宅,80.03,已登记,王例乙,,,6,否\n"
      "松果小区,1,2,101,1,住宅,90.01,已登记,李例丙,,,6,否\n"
      "松果小区,1,2,102,1,住宅,90.02,已登记,李例丁,,,6,否\n"
      "松果小区,1,2,201,2,住宅,90.03,已登记,李例戊,,,6,否\n";

static JtVoteBook *
open_vote (void)
{
  return jt_vote_book_open (roster, "松果小区/1", "松果小区/1/1/201", "lift");
}

static JtPrintout *
print (JtVoteBook *vote, JtVotePrint what, const char *entrance, const char *part)
{
  g_autoptr (GError) error = NULL;
  JtPrintout *printout
      = jt_office_print_vote (vote->book->office, vote->case_uid, what, entrance, part, &error);

  g_assert_no_error (error);
  return printout;
}

static void
refuse (JtVoteBook *vote, JtVotePrint what, const char *entrance, const char *part,
        JtRuleError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
      jt_office_print_vote (vote->book->office, vote->case_uid, what, entrance, part, &error));
  g_assert_error (error, JT_RULE_ERROR, (int) code);
}

/* Takes the printout, and compares its pages and words; each of @words stands in it or, after '-',
 * does not. */
static void
assert_print (JtVoteBook *vote, JtPrintout *printout, guint pages, const char *words)
{
  g_autoptr (JtPrintout) taken = printout;
  g_autofree char *text = jt_print_text (vote->book, taken);
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  g_assert_cmpuint (jt_printout_get_n_pages (taken), ==, pages);
  if (text == NULL)
    return;
  g_assert_null (strstr (text, CERTIFICATE));
  g_assert_null (strstr (text, PHONE));
  for (guint i = 0; list[i] != NULL; i++)
    {
      const gboolean absent = list[i][0] == '-';

      if ((strstr (text, list[i] + absent) == NULL) != absent)
        g_error ("%s: %s", list[i], text);
    }
}

/* --------------------------------------------------------------------------------------- tests */

/* What is printed is what the roll says; who counts as one bears a letter. */
static void
test_roll (void)
{
  g_autoptr (JtVoteBook) vote = open_vote ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JtBallotSheet) sheet
      = jt_ballot_sheet_load (vote->book->office, vote->case_uid, &error);
  const char *entrance;

  g_assert_no_error (error);
  entrance = jt_ballot_sheet_get_row (sheet, 3)->entrance;
  assert_print (vote, print (vote, JT_VOTE_PRINT_ROLL, NULL, NULL), 2,
                "王例甲 王例乙 李例丙 李例丁 李例戊 80.01 80.02 80.03 90.01 90.02 90.03 240.06 "
                "270.06 A -B");
  assert_print (vote, print (vote, JT_VOTE_PRINT_ROLL, entrance, NULL), 1,
                "-王例甲 李例丙 270.06 -240.06");
  assert_print (vote, print (vote, JT_VOTE_PRINT_VISITS, NULL, NULL), 2, "101 102 201 王例甲 李例戊");
  refuse (vote, JT_VOTE_PRINT_ROLL, "nowhere", NULL, JT_RULE_ERROR_NO_SUCH_PLACE);
}

/* The sheets that are typed in again: line by line what is printed, the last visit among it. */
static void
test_visit_sheets (void)
{
  g_autoptr (JtVoteBook) vote = open_vote ();
  g_autofree char *part = jt_book_part (vote->book, "1-102");
  g_autofree char *arguments = g_strdup_printf (
      "{\"case\": \"%s\", \"part\": \"%s\", \"outcome\": \"tenant\", \"on_day\": \"2026-03-01\"}",
      vote->case_uid, part);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = NULL;

  json_object_unref (jt_book_submit (vote->book, "visit-add", arguments));
  sheets = jt_office_visit_sheets (vote->book->office, vote->case_uid, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sheets->len, ==, 2);
  for (guint i = 0; i < sheets->len; i++)
    {
      const JtVisitSheet *sheet = g_ptr_array_index (sheets, i);
      g_autoptr (GString) words = g_string_new (sheet->name);

      for (guint l = 0; l < sheet->lines->len; l++)
        {
          const JtVisitLine *line = g_ptr_array_index (sheet->lines, l);

          g_string_append_printf (words, " %s %s", line->room, line->owners);
          g_assert_cmpstr (line->last, ==, g_str_equal (line->part, part) ? "03-01 Tenant" : "");
        }
      g_assert_nonnull (sheet->entrance);
      g_assert_cmpuint (sheet->lines->len, >, 0);
      assert_print (vote, print (vote, JT_VOTE_PRINT_VISITS, sheet->entrance, NULL), 1, words->str);
    }
}

/* Before there is a vote: the roll as it would be locked; of a grid leader's entrances only. */
static void
test_draft (void)
{
  g_autoptr (JtVoteBook) vote
      = jt_vote_book_new ("2026-03-02", roster, "松果小区/1", "松果小区/1/1/201");
  const char *const own[] = { "1-2", NULL };
  g_autoptr (GError) error = NULL;

  refuse (vote, JT_VOTE_PRINT_ROLL, NULL, NULL, JT_RULE_ERROR_NO_VOTE_OPEN);
  assert_print (vote, print (vote, JT_VOTE_PRINT_DRAFT, NULL, NULL), 2,
                "王例甲 王例乙 李例丙 李例丁 李例戊 80.01 90.03 240.06 270.06 A -B");
  jt_office_user_add (vote->book->office, "网格长乙", "grid-leader", own, &error);
  g_assert_no_error (error);
  jt_vote_go_on (vote, "2026-03-05", "网格长乙");
  assert_print (vote, print (vote, JT_VOTE_PRINT_DRAFT, NULL, NULL), 1, "-王例甲 李例丙 270.06");
}

/* A page a part, with its serial number; one, an entrance's, all. */
static void
test_ballots (void)
{
  g_autoptr (JtVoteBook) vote = open_vote ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JtBallotSheet) sheet
      = jt_ballot_sheet_load (vote->book->office, vote->case_uid, &error);
  const JtSheetRow *row;
  g_autofree char *serial = NULL;
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  row = jt_ballot_sheet_get_row (sheet, 4);
  serial = jt_ballot_sheet_get_serial (sheet, 4);
  words = g_strdup_printf ("%s %s 90.02 李例丁 -李例丙 -王例甲", serial, "102");
  assert_print (vote, print (vote, JT_VOTE_PRINT_BALLOTS, NULL, row->part), 1, words);
  assert_print (vote, print (vote, JT_VOTE_PRINT_BALLOTS, row->entrance, NULL), 3, "李例丙 -王例甲");
  assert_print (vote, print (vote, JT_VOTE_PRINT_BALLOTS, NULL, NULL), 6, "王例甲 李例戊");
  refuse (vote, JT_VOTE_PRINT_BALLOTS, NULL, "nobody", JT_RULE_ERROR_NO_SUCH_PLACE);
}

/* Totals, and nobody's name or room. */
static void
test_result (void)
{
  g_autoptr (JtVoteBook) vote = open_vote ();
  g_autoptr (JsonObject) answer = NULL;

  refuse (vote, JT_VOTE_PRINT_RESULT, NULL, NULL, JT_RULE_ERROR_VOTE_NOT_SEALED);
  jt_vote_go_on (vote, "2026-03-05", NULL);
  jt_vote_record (vote, "1-1-101 yes;1-1-102 yes;1-1-201 yes;1-2-101 yes;1-2-102 no", "5 recorded");
  jt_vote_go_on (vote, "2026-03-23", NULL);
  answer = jt_vote_submit (vote, "vote-close", "");
  assert_print (vote, print (vote, JT_VOTE_PRINT_RESULT, NULL, NULL), 1,
                "510.12 420.09 330.07 2/3 3/4 -王例甲 -李例丁 -101 -201");
}

static void
assert_own_sheet (JtVoteBook *vote)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets
      = jt_office_visit_sheets (vote->book->office, vote->case_uid, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sheets->len, ==, 1);
  g_assert_cmpuint (((JtVisitSheet *) g_ptr_array_index (sheets, 0))->lines->len, ==, 3);
}

/* A grid leader prints for the own entrances, and no result of a scope that is larger. */
static void
test_grid_leader (void)
{
  g_autoptr (JtVoteBook) vote = open_vote ();
  const char *const own[] = { "1-1", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (JtBallotSheet) sheet
      = jt_ballot_sheet_load (vote->book->office, vote->case_uid, &error);
  g_autofree char *other = NULL;
  g_autofree char *part = NULL;

  g_assert_no_error (error);
  other = g_strdup (jt_ballot_sheet_get_row (sheet, 3)->entrance);
  part = g_strdup (jt_ballot_sheet_get_row (sheet, 3)->part);
  jt_office_user_add (vote->book->office, "网格长甲", "grid-leader", own, &error);
  g_assert_no_error (error);
  jt_vote_go_on (vote, "2026-03-05", "网格长甲");

  assert_print (vote, print (vote, JT_VOTE_PRINT_ROLL, NULL, NULL), 1, "王例甲 240.06 -李例丙");
  assert_print (vote, print (vote, JT_VOTE_PRINT_VISITS, NULL, NULL), 1, "王例甲 -李例丙");
  assert_print (vote, print (vote, JT_VOTE_PRINT_BALLOTS, NULL, NULL), 3, "王例甲 -李例丙");
  assert_own_sheet (vote);
  refuse (vote, JT_VOTE_PRINT_BALLOTS, other, NULL, JT_RULE_ERROR_NO_SUCH_PLACE);
  refuse (vote, JT_VOTE_PRINT_BALLOTS, NULL, part, JT_RULE_ERROR_NO_SUCH_PLACE);
  refuse (vote, JT_VOTE_PRINT_RESULT, NULL, NULL, JT_RULE_ERROR_NOT_YOUR_ENTRANCE);
}

static JtPrintout *
print_homes (JtVoteBook *vote, JtHomesPrint what, const char *place)
{
  g_autoptr (GError) error = NULL;
  JtPrintout *printout
      = what == JT_HOMES_PRINT_ELEVATION
            ? jt_office_print_elevations (vote->book->office, place, &error)
            : jt_office_print_homes (vote->book->office, JT_HOME_COMPOUND, place, &error);

  g_assert_no_error (error);
  return printout;
}

/* The roster and the elevations of a compound; of the own entrances for a grid leader. */
static void
test_homes (void)
{
  g_autoptr (JtVoteBook) vote = open_vote ();
  const char *const own[] = { "1-2", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tree = jt_office_place_tree (vote->book->office, &error);
  const JtPlace *compound;

  g_assert_no_error (error);
  g_assert_cmpuint (tree->len, ==, 1);
  compound = g_ptr_array_index (tree, 0);
  assert_print (vote, print_homes (vote, JT_HOMES_PRINT_ROSTER, compound->uid), 2,
                "松果小区 王例甲 李例戊 240.06 270.06");
  assert_print (vote, print_homes (vote, JT_HOMES_PRINT_ELEVATION, compound->uid), 2,
                "松果小区 101 201 80.01 90.03 -王例甲 -李例戊");
  g_assert_null (jt_office_print_elevations (vote->book->office, "nowhere", &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE);
  g_clear_error (&error);

  jt_office_user_add (vote->book->office, "网格长乙", "grid-leader", own, &error);
  g_assert_no_error (error);
  jt_vote_go_on (vote, "2026-03-05", "网格长乙");
  assert_print (vote, print_homes (vote, JT_HOMES_PRINT_ROSTER, compound->uid), 1,
                "李例丙 270.06 -王例甲 -240.06");
  assert_print (vote, print_homes (vote, JT_HOMES_PRINT_ELEVATION, compound->uid), 1,
                "90.01 -80.01");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/roll", test_roll);
  g_test_add_func ("/print/draft", test_draft);
  g_test_add_func ("/print/visit-sheets", test_visit_sheets);
  g_test_add_func ("/print/ballots", test_ballots);
  g_test_add_func ("/print/result", test_result);
  g_test_add_func ("/print/grid-leader", test_grid_leader);
  g_test_add_func ("/print/homes", test_homes);
  return g_test_run ();
}
