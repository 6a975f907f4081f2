/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-vote-fixture.h"

#include "jt-json.h"
#include "jt-vote-query.h"

/* What a line of a list of papers does, against the book and against the lines before it.  The vote
 * runs from 2026-03-02 to 2026-03-20; every case is typed on its own day. */
static const struct
{
  const char *name;
  const char *motions;
  const char *today;
  const char *lines[4];    /* one submission each */
  const char *expected[4]; /* its answer */
  const char *lift;        /* the ballots of the first flats in the end, the others being '-' */
  const char *fund;
  guint papers; /* rows in the book, withdrawn ones too */
} cases[] = {
  { "choices", "lift", "2026-03-05",
    { "101 yes;102 no;201 abstain;202 invalid;301 none;302 proxy-pending" },
    { "5 recorded" },
    "ynai-p", "", 5 },
  { "chinese-choices", "lift", "2026-03-05",
    { "101 同意;102 不同意;201 弃权;202 无效;301 未收回" },
    { "4 recorded" },
    "ynai", "", 4 },
  { "no-choice", "lift", "2026-03-05",
    { "101 好的;102 late;201 conflict;202 ." },
    { "0 recorded; 1 choice ballot; 2 choice ballot; 3 choice ballot; 4 choice ballot" },
    "", "", 0 },
  { "no-such-room", "lift", "2026-03-05",
    { "999 yes;1-1-101 yes;松果小区/1/1/102 yes;1栋1单元201室 yes" },
    { "3 recorded; 1 room part-not-on-roll" },
    "yyy", "", 3 },
  { "no-such-motion", "lift", "2026-03-05",
    { "101 yes . fund;102 yes . roof;201 yes . lift" },
    { "1 recorded; 1 motion no-such-motion; 2 motion no-such-motion" },
    "--y", "", 1 },
  { "dates", "lift", "2026-03-05",
    { "101 yes 2026-03-01;102 yes 2026-03-02;201 yes 2026-03-05;202 yes 2026-03-06;301 yes spring;"
      "302 yes 2026.3.4;401 yes 2026-03-05T23:59" },
    { "4 recorded; 1 received_on received-before-start; 4 received_on received-in-future; "
      "5 received_on date" },
    "-yy--yy", "", 4 },
  { "the-hour-has-not-come", "lift", "2026-03-05T10:30",
    { "101 yes 2026-03-05T10:30;102 yes 2026-03-05T10:31;201 yes 2026-03-05" },
    { "2 recorded; 2 received_on received-in-future" },
    "y-y", "", 2 },
  { "late", "lift", "2026-03-22",
    { "101 yes 2026-03-20;102 yes 2026-03-21;201 yes" },
    { "3 recorded" },
    "yll", "", 3 },
  { "unchanged", "lift", "2026-03-05",
    { "101 yes 2026-03-04", "101 yes 2026-03-04", "101 yes" },
    { "1 recorded", "0 recorded", "0 recorded" },
    "y", "", 1 },
  { "unchanged-in-one-file", "lift", "2026-03-05",
    { "101 yes;101 yes;101 yes 2026-03-05" },
    { "1 recorded" },
    "y", "", 1 },
  { "superseding", "lift", "2026-03-05",
    { "101 yes 2026-03-03", "101 no 2026-03-04" },
    { "1 recorded", "1 recorded" },
    "n", "", 2 },
  { "superseding-in-one-file", "lift", "2026-03-05",
    { "101 yes 2026-03-03;101 no 2026-03-04;101 abstain 2026-03-05" },
    { "3 recorded" },
    "a", "", 3 },
  { "superseded", "lift", "2026-03-05",
    { "101 no 2026-03-04", "101 yes 2026-03-03" },
    { "1 recorded", "1 recorded" },
    "n", "", 2 },
  { "conflict", "lift", "2026-03-05",
    { "101 yes 2026-03-04", "101 no 2026-03-04" },
    { "1 recorded", "1 recorded" },
    "c", "", 2 },
  { "conflict-settled-by-a-later-paper", "lift", "2026-03-05",
    { "101 yes 2026-03-03;101 no 2026-03-03", "101 no 2026-03-04" },
    { "2 recorded", "1 recorded" },
    "n", "", 3 },
  { "late-supersedes-nothing", "lift", "2026-03-22",
    { "101 yes 2026-03-20", "101 no 2026-03-21" },
    { "1 recorded", "1 recorded" },
    "y", "", 2 },
  { "none-withdraws", "lift", "2026-03-05",
    { "101 yes", "101 none", "101 none", "101 no" },
    { "1 recorded", "1 recorded", "0 recorded", "1 recorded" },
    "n", "", 2 },
  { "none-in-one-file", "lift", "2026-03-05",
    { "101 yes;101 none;102 no;102 none;102 yes" },
    { "5 recorded" },
    "-y", "", 3 },
  { "none-withdraws-what-was-superseded-too", "lift", "2026-03-05",
    { "101 yes 2026-03-03;101 no 2026-03-04", "101 none" },
    { "2 recorded", "1 recorded" },
    "-", "", 2 },
  { "none-settles-a-conflict", "lift", "2026-03-05",
    { "101 yes;101 no", "101 none;101 no" },
    { "2 recorded", "2 recorded" },
    "n", "", 3 },
  { "both-motions", "lift fund", "2026-03-05",
    { "101 yes;102 no . lift;201 no . fund" },
    { "3 recorded" },
    "yn-", "y-n", 3 },
  { "one-motion-follows", "lift fund", "2026-03-05",
    { "101 yes . lift", "101 yes" },
    { "1 recorded", "1 recorded" },
    "y", "y", 2 },
  { "one-motion-changes", "lift fund", "2026-03-05",
    { "101 yes 2026-03-03", "101 no 2026-03-04 fund" },
    { "1 recorded", "1 recorded" },
    "y", "n", 2 },
  { "one-motion-contradicts", "lift fund", "2026-03-05",
    { "101 yes 2026-03-03", "101 no 2026-03-03 lift" },
    { "1 recorded", "1 recorded" },
    "c", "y", 2 },
  { "one-motion-withdrawn", "lift fund", "2026-03-05",
    { "101 yes", "101 none . lift" },
    { "1 recorded", "1 recorded" },
    "-", "y", 2 },
  { "one-motion-withdrawn-in-one-file", "lift fund", "2026-03-05",
    { "101 yes 2026-03-03;101 no 2026-03-04;101 none . fund" },
    { "3 recorded" },
    "n", "-", 4 },
  { "both-withdrawn", "lift fund", "2026-03-05",
    { "101 yes;101 none" },
    { "2 recorded" },
    "-", "-", 1 },
  /* Earlier papers of the lift stay in conflict while one paper settles the fund. */
  { "between-two-motions", "lift fund", "2026-03-08",
    { "101 yes 2026-03-03;101 no 2026-03-03 lift;101 abstain 2026-03-07 lift",
      "101 no 2026-03-05" },
    { "3 recorded", "1 recorded" },
    "a", "n", 4 },
};

static void
assert_ballots (JtVoteBook *vote, const char *motion, const char *first)
{
  g_autofree char *ballots = jt_vote_ballots (vote, motion);
  g_autofree char *expected = g_strnfill (12, '-');

  memcpy (expected, first, strlen (first));
  g_assert_cmpstr (ballots, ==, expected);
}

static void
test_case (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_open (flats, "1-1", "302", cases[i].motions);

  jt_vote_go_on (vote, cases[i].today, NULL);
  for (guint k = 0; k < G_N_ELEMENTS (cases[i].lines) && cases[i].lines[k] != NULL; k++)
    jt_vote_record (vote, cases[i].lines[k], cases[i].expected[k]);
  assert_ballots (vote, "lift", cases[i].lift);
  if (strstr (cases[i].motions, "fund") != NULL)
    assert_ballots (vote, "fund", cases[i].fund);
  g_assert_cmpuint (jt_vote_papers (vote), ==, cases[i].papers);
  jt_vote_assert_sound (vote);
}

/* Lines of one file and the same lines one by one come to the same. */
static void
test_one_by_one (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) whole = jt_vote_book_open (flats, "1-1", "302", cases[i].motions);
  g_autoptr (JtVoteBook) single = jt_vote_book_open (flats, "1-1", "302", cases[i].motions);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *together = NULL;
  g_autofree char *apart = NULL;

  jt_vote_go_on (whole, cases[i].today, NULL);
  jt_vote_go_on (single, cases[i].today, NULL);
  for (guint k = 0; k < G_N_ELEMENTS (cases[i].lines) && cases[i].lines[k] != NULL; k++)
    {
      g_auto (GStrv) lines = g_strsplit (cases[i].lines[k], ";", -1);

      for (guint n = 0; lines[n] != NULL; n++)
        jt_vote_record (single, lines[n], NULL);
      g_string_append_printf (all, "%s%s", k > 0 ? ";" : "", cases[i].lines[k]);
    }
  jt_vote_record (whole, all->str, NULL);
  together = jt_vote_ballots (whole, "lift");
  apart = jt_vote_ballots (single, "lift");
  g_assert_cmpstr (together, ==, apart);
  g_assert_cmpuint (jt_vote_papers (whole), ==, jt_vote_papers (single));
  g_assert_cmpuint (jt_vote_pairs (whole), ==, jt_vote_pairs (single));
}

/* Supersession is written as pairs, which any device may add to. */
static void
test_pairs (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_open (flats, "1-1", "302", "lift");

  jt_vote_go_on (vote, "2026-03-08", NULL);
  jt_vote_record (vote, "101 yes 2026-03-03;101 no 2026-03-04", "2 recorded");
  g_assert_cmpuint (jt_vote_pairs (vote), ==, 1);
  jt_vote_record (vote, "101 abstain 2026-03-05", "1 recorded");
  g_assert_cmpuint (jt_vote_pairs (vote), ==, 3);
  jt_vote_assert_sound (vote);
}

/* A newest paper that was a slip of typing gives back the one before. */
static void
test_withdraw_by_uid (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_open (flats, "1-1", "302", "lift");
  g_autofree char *first = NULL;
  g_autofree char *members = NULL;
  g_autoptr (JsonObject) done = NULL;

  jt_vote_go_on (vote, "2026-03-08", NULL);
  jt_vote_record (vote, "101 no 2026-03-04", "1 recorded");
  first = jt_vote_papers_of (vote, "101");
  jt_vote_record (vote, "101 yes 2026-03-03", "1 recorded");
  assert_ballots (vote, "lift", "n");
  members = g_strdup_printf ("\"papers\": %s", first);
  done = jt_vote_submit (vote, "paper-withdraw", members);
  assert_ballots (vote, "lift", "y");
  jt_vote_refuse (vote, "paper-withdraw", "\"papers\": [\"nothing\"]", JT_RULE_ERROR_BAD_VALUE,
                  "nothing");
  jt_vote_assert_sound (vote);
}

/* Another user than the typist checks, or there is a reason on record. */
static void
test_check (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_open (flats, "1-1", "302", "lift");
  g_autoptr (JsonObject) clerk
      = jt_book_submit (vote->book, "user-add", "{\"name\": \"李示\", \"role\": \"clerk\"}");
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  g_autofree char *by_another = NULL;
  g_autofree char *by_typist = NULL;
  g_autofree char *with_reason = NULL;
  g_autofree char *codes = NULL;
  g_autoptr (JsonObject) first = NULL;
  g_autoptr (JsonObject) second = NULL;

  jt_vote_record (vote, "101 yes;102 yes", "2 recorded");
  one = jt_vote_papers_of (vote, "101");
  other = jt_vote_papers_of (vote, "102");
  by_typist = g_strdup_printf ("\"papers\": %s", one);
  jt_vote_refuse (vote, "paper-check", by_typist, JT_RULE_ERROR_REASON_NEEDED,
                  "松果小区/1/1/101");
  with_reason = g_strdup_printf ("\"papers\": %s, \"reason\": \"只有一人\"", one);
  first = jt_vote_submit (vote, "paper-check", with_reason);
  g_assert_true (jt_book_journal_holds (vote->book, "只有一人"));

  jt_vote_go_on (vote, "2026-03-21", "李示");
  by_another = g_strdup_printf ("\"papers\": %s", other);
  second = jt_vote_submit (vote, "paper-check", by_another);
  codes = jt_vote_warnings (vote, "vote-close", "");
  g_assert_cmpstr (codes, ==, "");
  jt_vote_assert_sound (vote);
}

/* One reason a vote is enough, for whoever gave it; another person's reason is not one's own. */
static void
test_check_reason_stands (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_open (flats, "1-1", "302", "lift");
  g_autoptr (JsonObject) clerk
      = jt_book_submit (vote->book, "user-add", "{\"name\": \"李示\", \"role\": \"clerk\"}");
  char *papers[3] = { NULL };
  g_autofree char *with_reason = NULL;
  g_autofree char *without = NULL;
  g_autofree char *by_another = NULL;
  g_autoptr (JsonObject) first = NULL;
  g_autoptr (JsonObject) second = NULL;

  jt_vote_record (vote, "101 yes;102 yes", "2 recorded");
  papers[0] = jt_vote_papers_of (vote, "101");
  papers[1] = jt_vote_papers_of (vote, "102");
  with_reason = g_strdup_printf ("\"papers\": %s, \"reason\": \"只有一人\"", papers[0]);
  first = jt_vote_submit (vote, "paper-check", with_reason);
  without = g_strdup_printf ("\"papers\": %s", papers[1]);
  second = jt_vote_submit (vote, "paper-check", without);

  jt_vote_go_on (vote, "2026-03-10", "李示");
  jt_vote_record (vote, "201 yes", "1 recorded");
  papers[2] = jt_vote_papers_of (vote, "201");
  by_another = g_strdup_printf ("\"papers\": %s", papers[2]);
  jt_vote_refuse (vote, "paper-check", by_another, JT_RULE_ERROR_REASON_NEEDED,
                  "松果小区/1/1/201");
  jt_vote_assert_sound (vote);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    g_free (papers[i]);
}

/* A slip that somebody has checked is withdrawn with a reason only, by uid and by room. */
static void
test_withdraw_checked (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_open (flats, "1-1", "302", "lift");
  g_autofree char *one = NULL;
  g_autofree char *both = NULL;
  g_autofree char *members = NULL;
  g_autofree char *with_reason = NULL;
  g_autoptr (JsonObject) checked = NULL;
  g_autoptr (JsonObject) withdrawn = NULL;
  g_autoptr (JsonObject) again = NULL;

  jt_vote_record (vote, "101 yes;102 yes", "2 recorded");
  one = jt_vote_papers_of (vote, "101");
  both = jt_vote_papers_of (vote, "102");
  members = g_strdup_printf ("\"papers\": [%.*s, %s, \"reason\": \"只有一人\"",
                             (int) strlen (one) - 2, one + 1, both + 1);
  checked = jt_vote_submit (vote, "paper-check", members);

  jt_vote_record (vote, "101 none", "0 recorded; 1 choice reason-needed");
  g_clear_pointer (&members, g_free);
  members = g_strdup_printf ("\"papers\": %s", both);
  jt_vote_refuse (vote, "paper-withdraw", members, JT_RULE_ERROR_REASON_NEEDED,
                  "松果小区/1/1/102");
  assert_ballots (vote, "lift", "yy");

  with_reason = g_strdup_printf ("\"papers\": %s, \"reason\": \"录错房号\"", both);
  withdrawn = jt_vote_submit (vote, "paper-withdraw", with_reason);
  again = jt_vote_submit (vote, "paper-record",
                          "\"rows\": [{\"row\": 1, \"room\": \"101\", \"choice\": \"none\", "
                          "\"reason\": \"录入有误\"}]");
  assert_ballots (vote, "lift", "");
  g_assert_true (jt_book_journal_holds (vote->book, "录错房号"));
  g_assert_true (jt_book_journal_holds (vote->book, "录入有误"));
  jt_vote_assert_sound (vote);
}

/* A grid leader records for the entrances assigned and sees a scope that is wholly his. */
static void
test_grid_leader (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (GString) csv = g_string_new (flats);
  g_autoptr (JtVoteBook) vote = NULL;
  g_autoptr (JsonObject) leader = NULL;
  g_autoptr (JsonObject) both = NULL;
  g_autoptr (JsonObject) whole = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *entrance = NULL;
  g_autofree char *second = NULL;
  g_autofree char *user = NULL;
  g_autofree char *all = NULL;

  g_string_append (csv, "松果小区,1,2,101,1,住宅,70.00,已登记,赵例,N71,,6,否\n"
                        "松果小区,1,1、2,门市1,1,门市,50.00,已登记,钱例,N72,,6,否\n");
  vote = jt_vote_book_open (csv->str, "松果小区/1", "1-302", "lift");
  entrance = jt_book_entrance (vote->book, "松果小区/1/1");
  second = jt_book_entrance (vote->book, "松果小区/1/2");
  user = g_strdup_printf (
      "{\"name\": \"孙示\", \"role\": \"grid-leader\", \"entrances\": [\"%s\"]}", entrance);
  leader = jt_book_submit (vote->book, "user-add", user);
  all = g_strdup_printf (
      "{\"name\": \"周示\", \"role\": \"grid-leader\", \"entrances\": [\"%s\", \"%s\"]}", entrance,
      second);
  both = jt_book_submit (vote->book, "user-add", all);

  jt_vote_go_on (vote, "2026-03-05", "孙示");
  jt_vote_record (vote, "1-1-102 yes;1-2-101 yes;门市1 no",
                  "2 recorded; 2 room not-your-entrance");
  g_assert_null (jt_office_vote_tally (vote->book->office, vote->case_uid, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_NOT_YOUR_ENTRANCE);
  jt_vote_refuse (vote, "vote-close", "", JT_RULE_ERROR_ROLE, NULL);
  jt_vote_refuse (vote, "vote-open", "", JT_RULE_ERROR_ROLE, NULL);

  jt_vote_go_on (vote, "2026-03-05", "周示");
  g_clear_error (&error);
  whole = jt_office_vote_tally (vote->book->office, vote->case_uid, &error);
  g_assert_no_error (error);
  jt_vote_assert_sound (vote);
}

/* A room that stands twice in the scope is ambiguous, and its candidates are said. */
static void
test_ambiguous (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (GString) csv = g_string_new (flats);
  g_autoptr (JtVoteBook) vote = NULL;

  g_string_append (csv, "松果小区,1,2,101,1,住宅,70.00,已登记,赵例,N71,,6,否\n");
  vote = jt_vote_book_open (csv->str, "松果小区/1", "302", "lift");
  jt_vote_record (vote, "101 yes;2-101 no;102 yes", "2 recorded; 1 room ambiguous-place");
  {
    g_autofree char *ballots = jt_vote_ballots (vote, "lift");

    g_assert_cmpstr (ballots, ==, "-y----------n");
  }
  jt_vote_assert_sound (vote);
}

/* More papers than one entry takes become a chain, which is replayed as one. */
static void
test_chain (void)
{
  g_autoptr (GString) csv = g_string_new (JT_VOTE_ROSTER_HEADER);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (JtVoteBook) vote = NULL;
  g_autofree char *tally = NULL;
  gint64 before;

  for (int i = 1; i <= 450; i++)
    {
      g_string_append_printf (csv, "松果小区,1,1,R%d,%d,住宅,10.00,已登记,王例%d,N%d,,6,否\n", i,
                              i % 6 + 1, i, i);
      g_string_append_printf (lines, "%sR%d yes", i > 1 ? ";" : "", i);
    }
  vote = jt_vote_book_open (csv->str, "1-1", "R1", "lift");
  before = jt_book_entries (vote->book);
  jt_vote_record (vote, lines->str, "450 recorded");
  g_assert_cmpint (jt_book_entries (vote->book) - before, ==, 3);
  tally = jt_vote_short (vote, "lift");
  g_assert_cmpstr (tally, ==, "450/450 voters, 4500.00/4500.00, yes 450 4500.00: met decided");
  jt_vote_assert_sound (vote);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/vote-papers/", cases[i].name, NULL);
      g_autofree char *again = g_strconcat ("/vote-papers/one-by-one/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
      g_test_add_data_func (again, GUINT_TO_POINTER (i), test_one_by_one);
    }
  g_test_add_func ("/vote-papers/pairs", test_pairs);
  g_test_add_func ("/vote-papers/withdraw-by-uid", test_withdraw_by_uid);
  g_test_add_func ("/vote-papers/check", test_check);
  g_test_add_func ("/vote-papers/check-reason-stands", test_check_reason_stands);
  g_test_add_func ("/vote-papers/withdraw-checked", test_withdraw_checked);
  g_test_add_func ("/vote-papers/grid-leader", test_grid_leader);
  g_test_add_func ("/vote-papers/ambiguous", test_ambiguous);
  g_test_add_func ("/vote-papers/chain", test_chain);
  return g_test_run ();
}
