/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-vote-fixture.h"

#include "jt-ballot-box.h"
#include "jt-ballot-serial.h"
#include "jt-ballot-sheet.h"
#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-vote-entrances.h"
#include "jt-vote-query.h"

/* A vote in memory: its readings of the roll, its verdict, and that it follows the papers. */

static JtBallotBox *
load (JtVoteBook *vote)
{
  g_autofree char *uid = jt_vote_uid (vote);
  g_autoptr (GError) error = NULL;
  JtBallotBox *box = jt_ballot_box_load (jt_office_get_db (vote->book->office), uid, &error);

  g_assert_no_error (error);
  return box;
}

static guint
count_variants (JtVoteBook *vote)
{
  g_autoptr (JtBallotBox) box = load (vote);
  guint n_variants;

  jt_ballot_box_get_variants (box, 0, &n_variants);
  return n_variants;
}

/* ------------------------------------------------------------------------- readings of the roll */

/* Twelve flats with further changes, and what the verdict of some papers then is. */
static const struct
{
  const char *name;
  const char *from[2];
  const char *to[2];
  guint variants;
  const char *lines;
  const char *expected;
} readings[] = {
  { "as-locked", { "-", "-" }, { "-", "-" }, 1,
    "101 yes;102 yes;201 yes;202 yes;301 yes;302 yes;401 no;402 no",
    "8/12 voters, 640.00/960.00, yes 6 480.00: met" },
  /* 101 and 102 apart: six of eight heads consent.  Joined: five of seven, too few. */
  { "overlap-decides", { "102,1,住宅,80.00,已登记,王例12,N12", "-" },
    { "102,1,住宅,80.00,已登记,王例11、李演兰,N11、N99", "-" }, 2,
    "101 yes;102 yes;201 yes;202 yes;301 yes;302 yes;401 no;402 no",
    "8/12 voters, 640.00/960.00, yes 6 480.00: disputed disputed" },
  { "overlap-does-not-matter", { "102,1,住宅,80.00,已登记,王例12,N12", "-" },
    { "102,1,住宅,80.00,已登记,王例11、李演兰,N11、N99", "-" }, 2,
    "101 yes;102 yes;201 yes;202 yes;301 yes;302 yes;401 yes;402 yes;501 yes",
    "9/12 voters, 720.00/960.00, yes 9 720.00: met" },
  /* Apart: the joined head splits, 101 yes and 102 no: met apart with nine of twelve, seven of
   * eleven joined. */
  { "overlap-splits", { "102,1,住宅,80.00,已登记,王例12,N12", "-" },
    { "102,1,住宅,80.00,已登记,王例11、李演兰,N11、N99", "-" }, 2,
    "101 yes;102 no;201 yes;202 yes;301 yes;302 yes;401 yes;402 no",
    "8/12 voters, 640.00/960.00, yes 6 480.00: disputed disputed" },
  /* The shop 102 also lies under the second entrance: with it six of eight, without it five of
   * seven. */
  { "straddling-decides", { "松果小区,1,1,102", "-" }, { "松果小区,1,1、2,102", "-" }, 2,
    "101 yes;102 yes;201 yes;202 yes;301 yes;302 yes;401 no;402 no",
    "8/12 voters, 640.00/960.00, yes 6 480.00: disputed disputed" },
  { "straddling-does-not-matter", { "松果小区,1,1,102", "-" }, { "松果小区,1,1、2,102", "-" }, 2,
    "101 yes;102 yes;201 yes;202 yes;301 yes;302 yes;401 yes;402 yes;501 yes",
    "9/12 voters, 720.00/960.00, yes 9 720.00: met" },
  { "both", { "102,1,住宅,80.00,已登记,王例12,N12", "松果小区,1,1,201" },
    { "102,1,住宅,80.00,已登记,王例11、李演兰,N11、N99", "松果小区,1,1、2,201" }, 4,
    "101 yes;102 yes;201 yes;202 yes;301 yes;302 yes;401 yes;402 yes;501 yes;502 yes",
    "10/12 voters, 800.00/960.00, yes 10 800.00: met decided" },
};

static void
test_readings (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (GString) csv = g_string_new (flats);
  g_autoptr (JtVoteBook) vote = NULL;
  g_autofree char *tally = NULL;

  for (guint k = 0; k < 2; k++)
    g_string_replace (csv, readings[i].from[k], readings[i].to[k], 0);
  vote = jt_vote_book_open (csv->str, "1-1", "1-1-302", "lift");
  g_assert_cmpuint (count_variants (vote), ==, readings[i].variants);
  jt_vote_record (vote, readings[i].lines, NULL);
  tally = jt_vote_short (vote, "lift");
  g_assert_cmpstr (tally, ==, readings[i].expected);
  jt_vote_assert_sound (vote);
}

/* -------------------------------------------------------------------------------- kept totals */

/* Thirty parts of every kind: pairs of one owner, overlapping couples, parts that straddle. */
static char *
thirty_parts (void)
{
  GString *csv = g_string_new (JT_VOTE_ROSTER_HEADER);

  for (int i = 0; i < 30; i++)
    {
      const int owner = i % 7 == 3 ? i - 1 : i;
      const gboolean couple = i % 5 == 4;

      g_string_append_printf (csv, "松果小区,1,%s,%d,%d,住宅,%d.%02d,已登记,王例%d%s,N%d%s,,6,否\n",
                              i % 11 == 6 ? "1、2" : "1", 101 + i, i % 6 + 1, 60 + i, i * 3 % 100,
                              owner, couple ? "、王例0" : "", owner, couple ? "、N0" : "");
    }
  return g_string_free (csv, FALSE);
}

static char *
random_line (void)
{
  static const char *const choices[]
      = { "yes", "yes", "yes", "no", "abstain", "invalid", "proxy-pending", "none" };
  static const char *const motions[] = { "", "", " lift", " fund" };
  const char *choice = choices[g_test_rand_int_range (0, G_N_ELEMENTS (choices))];
  const char *motion = motions[g_test_rand_int_range (0, G_N_ELEMENTS (motions))];

  return g_strdup_printf ("%d %s 2026-03-%02d%s", 101 + g_test_rand_int_range (0, 30), choice,
                          g_test_rand_int_range (2, 26), motion);
}

static void
assert_equal (const JtBallotBox *a, const JtBallotBox *b)
{
  for (guint i = 0; i < jt_ballot_box_get_vote (a)->n_motions; i++)
    {
      guint n_variants, n_others;
      const JtTally *const *variants = jt_ballot_box_get_variants (a, i, &n_variants);
      const JtTally *const *others = jt_ballot_box_get_variants (b, i, &n_others);

      g_assert_cmpuint (n_variants, ==, n_others);
      for (guint v = 0; v < n_variants; v++)
        g_assert_true (jt_tally_equal (variants[v], others[v]));
      g_assert_cmpuint (jt_ballot_box_count_papers (a, i), ==, jt_ballot_box_count_papers (b, i));
      g_assert_cmpuint (jt_ballot_box_count_unreturned (a, i), ==,
                        jt_ballot_box_count_unreturned (b, i));
    }
}

/* Whatever comes in, a box that follows part by part is the box that a fresh load makes, and the
 * kept totals, which follow in the transaction, are those of a fresh count. */
static void
test_random (void)
{
  g_autofree char *csv = thirty_parts ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_open (csv, "1-1", "101", "lift fund");
  g_autoptr (JtBallotBox) kept = NULL;
  const int rounds = g_test_quick () ? 40 : 400;
  guint n_parts;

  g_assert_cmpuint (count_variants (vote), ==, 4);
  jt_vote_go_on (vote, "2026-03-26", NULL);
  kept = load (vote);
  for (int round = 0; round < rounds; round++)
    {
      g_autoptr (GString) lines = g_string_new (NULL);
      const int n_lines = round % 4 == 0 ? g_test_rand_int_range (2, 200) : 1;
      const JtBoxPart *parts = jt_ballot_box_get_parts (kept, &n_parts);
      g_autoptr (JtBallotBox) fresh = NULL;

      for (int i = 0; i < n_lines; i++)
        {
          g_autofree char *line = random_line ();

          g_string_append_printf (lines, "%s%s", i > 0 ? ";" : "", line);
        }
      jt_vote_record (vote, lines->str, NULL);
      for (guint i = 0; i < n_parts; i++)
        {
          g_autoptr (GError) error = NULL;

          jt_ballot_box_refresh (kept, jt_office_get_db (vote->book->office), parts[i].uid,
                                 &error);
          g_assert_no_error (error);
        }
      fresh = load (vote);
      assert_equal (kept, fresh);
      if (round % 20 == 0)
        jt_vote_assert_sound (vote);
    }
  jt_vote_assert_sound (vote);
}

/* A part that is not on the roll changes nothing. */
static void
test_refresh_stranger (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_open (flats, "1-1", "302", "lift");
  g_autoptr (JtBallotBox) box = load (vote);
  g_autoptr (JtBallotBox) fresh = load (vote);
  g_autoptr (GError) error = NULL;
  guint line;

  g_assert_true (
      jt_ballot_box_refresh (box, jt_office_get_db (vote->book->office), "nobody", &error));
  g_assert_no_error (error);
  g_assert_false (jt_ballot_box_find_part (box, "nobody", &line));
  assert_equal (box, fresh);
}

/* Two programs write one book: the one that kept the vote in memory notices. */
static void
test_second_writer (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_open (flats, "1-1", "302", "lift");
  g_autoptr (GError) error = NULL;
  g_autoptr (JtOffice) first = g_object_ref (vote->book->office);
  g_autoptr (JtOffice) second = NULL;

  jt_vote_record (vote, "101 yes", "1 recorded");
  second = jt_office_open (vote->book->path, jt_office_get_clock (first), &error);
  g_assert_no_error (error);
  jt_office_act_as (second, NULL, &error);
  g_assert_no_error (error);

  g_set_object (&vote->book->office, second);
  jt_vote_record (vote, "102 no;201 abstain", "2 recorded");
  g_set_object (&vote->book->office, first);
  jt_vote_record (vote, "202 yes", "1 recorded");
  jt_vote_assert_sound (vote);
  g_assert_true (jt_office_close (second, &error) || error != NULL);
}

/* -------------------------------------------------------------------------------------- export */

/* The exported lines say what the roll says: a motion after the other, voters as numbers. */
static void
test_export (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_open (flats, "1-1", "302", "lift fund");
  g_autoptr (GString) csv = g_string_new (NULL);
  g_autoptr (JsonObject) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  jt_vote_record (vote, "101 yes;102 no . lift;201 proxy-pending;202 invalid", "4 recorded");
  jt_office_vote_export (vote->book->office, vote->case_uid, csv, &answer, &error);
  g_assert_no_error (error);
  g_assert_cmpint (jt_json_int (answer, "rows", 0), ==, 24);
  g_assert_false (json_object_get_boolean_member (answer, "sealed"));
  lines = g_strsplit (g_strchomp (csv->str), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 25);
  g_assert_true (g_str_has_prefix (lines[1], "lift,松果小区/1/1/101,1,80.00,yes,"));
  g_assert_true (g_str_has_prefix (lines[2], "lift,松果小区/1/1/102,2,80.00,no,"));
  g_assert_true (g_str_has_prefix (lines[3], "lift,松果小区/1/1/201,3,80.00,none,"));
  g_assert_true (g_str_has_prefix (lines[4], "lift,松果小区/1/1/202,4,80.00,invalid,"));
  g_assert_true (g_str_has_prefix (lines[13], "fund,松果小区/1/1/101,1,80.00,yes,"));
  g_assert_true (g_str_has_prefix (lines[14], "fund,松果小区/1/1/102,2,80.00,none,"));
  g_assert_null (strstr (csv->str, "王例"));
}

/* ------------------------------------------------------------------------------------- entrances */

/* "1单元 2/3 voters, 160.00/240.00 yes 1 80.00" of each entrance. */
static char *
say_entrances (const JtVoteEntrances *entrances, const JtBallotBox *box)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < jt_vote_entrances_get_n (entrances); i++)
    {
      JtVerdict verdict;
      g_autofree char *part = NULL;
      g_autofree char *total = NULL;
      g_autofree char *yes = NULL;

      jt_vote_entrances_verdict (entrances, box, 0, i, &verdict);
      part = jt_area_format (verdict.totals.participating_area);
      total = jt_area_format (verdict.totals.total_area);
      yes = jt_area_format (verdict.totals.consenting_area);
      g_string_append_printf (text, "%s%s %u/%u voters, %s/%s, yes %u %s: %s", i > 0 ? "; " : "",
                              jt_vote_entrances_get_name (entrances, i),
                              verdict.totals.participating_voters, verdict.totals.total_voters,
                              part, total, verdict.totals.consenting_voters, yes,
                              jt_verdict_kind_nick (verdict.kind));
    }
  return g_strdup (text->str);
}

/* Two entrances, an owner with a flat in each, a shop under both, a garage under none. */
static void
test_entrances (void)
{
  g_autoptr (JtVoteBook) vote = jt_vote_book_open (
      JT_VOTE_ROSTER_HEADER "松果小区,1,1,101,1,住宅,80.00,已登记,王例,N1,,6,否\n"
                            "松果小区,1,1,102,1,住宅,80.00,已登记,李例,N2,,6,否\n"
                            "松果小区,1,2,101,1,住宅,80.00,已登记,王例,N1,,6,否\n"
                            "松果小区,1,1、2,门市1,1,门市,40.00,已登记,钱例,N3,,6,否\n"
                            "松果小区,1,,车库1,1,车库,20.00,已登记,孙例,N4,,6,否\n",
      "松果小区/1", "1-101", "lift");
  g_autoptr (JtBallotBox) box = NULL;
  g_autoptr (JtVoteEntrances) entrances = NULL;
  g_autofree char *said = NULL;
  guint entrance;
  guint n_lines;

  jt_vote_record (vote, "1-1-101 yes;门市1 no", "2 recorded");
  box = load (vote);
  entrances = jt_vote_entrances_new (box);
  said = say_entrances (entrances, box);
  g_assert_cmpstr (said, ==,
                   "1 2/3 voters, 120.00/200.00, yes 1 80.00: not-met; "
                   "2 1/2 voters, 40.00/120.00, yes 0 0.00: not-met");
  jt_vote_entrances_get_lines (entrances, 1, &n_lines);
  g_assert_cmpuint (n_lines, ==, 2);
  g_assert_true (jt_vote_entrances_of_line (entrances, 0, &entrance));
  g_assert_cmpuint (entrance, ==, 0);
}

/* ------------------------------------------------------------------------------- serial numbers */

static const struct
{
  const char *name;
  const char *text;
  gboolean found;
  guint line;
} serials[] = {
  { "whole", "001-2026-0012-1-0005", TRUE, 4 },
  { "without-the-office", "2026-0012-1-0005", TRUE, 4 },
  { "as-scanned", "-001-2026-0012-1-0005", TRUE, 4 },
  { "as-scanned-without-the-office", "-2026-0012-1-0005", TRUE, 4 },
  { "two-dashes", "--2026-0012-1-0005", FALSE, 0 },
  { "full-width", "００１－２０２６－００１２－１－０００５", TRUE, 4 },
  { "blanks-around", " 001-2026-0012-1-0001 ", TRUE, 0 },
  { "beyond-9999", "001-2026-0012-1-12345", TRUE, 12344 },
  { "another-case", "001-2026-0013-1-0005", FALSE, 0 },
  { "another-vote", "001-2026-0012-2-0005", FALSE, 0 },
  { "no-line-nought", "001-2026-0012-1-0000", FALSE, 0 },
  { "too-short", "001-2026-0012-1-005", FALSE, 0 },
  { "a-room", "3-2-601", FALSE, 0 },
  { "nothing", "", FALSE, 0 },
};

static void
test_serial (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  guint line = 0;

  g_assert_cmpint (jt_ballot_serial_read (serials[i].text, "001-2026-0012", 1, &line), ==,
                   serials[i].found);
  if (serials[i].found)
    g_assert_cmpuint (line, ==, serials[i].line);
}

/* What a scanner reads begins with no digit, is plain, and is read back. */
static void
test_serial_code (void)
{
  static const struct
  {
    const char *case_number;
    const char *code;
  } papers[] = { { "001-2026-0012", "-001-2026-0012-1-0005" },
                 { "样-2026-0012", "-2026-0012-1-0005" } };

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *serial = jt_ballot_serial_new (papers[i].case_number, 1, 4);
      g_autofree char *code = jt_ballot_serial_code (serial);
      guint line = 0;

      g_assert_cmpstr (code, ==, papers[i].code);
      g_assert_true (jt_ballot_serial_read (code, papers[i].case_number, 1, &line));
      g_assert_cmpuint (line, ==, 4);
    }
}

/* A desk finds a paper's row by what is printed on it, and sees whose vote was changed. */
static void
test_sheet (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_open (flats, "1-1", "302", "lift");
  g_autoptr (GError) error = NULL;
  g_autoptr (JtBallotSheet) sheet = NULL;
  g_autofree char *serial = NULL;
  guint line;

  jt_vote_go_on (vote, "2026-03-08", NULL);
  jt_vote_record (vote, "101 yes 2026-03-03;101 no 2026-03-04;102 yes 2026-03-03;"
                        "201 no 2026-03-03;201 none;201 yes 2026-03-04",
                  "6 recorded");
  sheet = jt_ballot_sheet_load (vote->book->office, vote->case_uid, &error);
  g_assert_no_error (error);
  serial = jt_ballot_sheet_get_serial (sheet, 5);
  g_assert_true (jt_ballot_sheet_find_room (sheet, serial, &line, &error));
  g_assert_cmpuint (line, ==, 5);
  g_assert_true (jt_ballot_sheet_find_room (sheet, "1栋1单元302室", &line, &error));
  g_assert_cmpuint (line, ==, 5);
  g_assert_cmpint (jt_ballot_sheet_get_row (sheet, 5)->floor, ==, 3);
  g_assert_true (jt_ballot_sheet_get_row (sheet, 0)->changed);
  g_assert_false (jt_ballot_sheet_get_row (sheet, 1)->changed);
  g_assert_false (jt_ballot_sheet_get_row (sheet, 2)->changed); /* a slip is no changed vote */
  g_assert_true (jt_ballot_sheet_refresh (sheet, vote->book->office, 0, &error));
  g_assert_true (jt_ballot_sheet_get_row (sheet, 0)->changed);
  g_assert_null (jt_ballot_sheet_get_check_reason (sheet));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autofree char *path = g_strconcat ("/ballot-box/readings/", readings[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_readings);
    }
  g_test_add_func ("/ballot-box/random", test_random);
  g_test_add_func ("/ballot-box/refresh-stranger", test_refresh_stranger);
  g_test_add_func ("/ballot-box/second-writer", test_second_writer);
  g_test_add_func ("/ballot-box/export", test_export);
  g_test_add_func ("/ballot-box/entrances", test_entrances);
  g_test_add_func ("/ballot-box/sheet", test_sheet);
  g_test_add_func ("/ballot-box/serial-code", test_serial_code);
  for (guint i = 0; i < G_N_ELEMENTS (serials); i++)
    {
      g_autofree char *path = g_strconcat ("/ballot-box/serial/", serials[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_serial);
    }
  return g_test_run ();
}
