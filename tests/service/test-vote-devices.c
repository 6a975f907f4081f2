/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>

#include "jt-vote-fixture.h"

#include "jt-entry.h"
#include "jt-merge.h"
#include "jt-office-private.h"
#include "jt-store-journal.h"

/* Papers typed on two devices that do not know of each other: their entries are united, and come to
 * the same in whatever order they arrive. */

/* A second copy of the book, carried to another device: it writes under a name of its own. */
static JtVoteBook *
carry_away (JtVoteBook *home, const char *today)
{
  JtVoteBook *away = g_new0 (JtVoteBook, 1);
  g_autoptr (GFile) from = g_file_new_for_path (home->book->path);
  g_autoptr (GFile) to = NULL;
  g_autoptr (GError) error = NULL;
  JtClock clock;

  jt_clock_pretend (today, &clock, &error);
  g_assert_no_error (error);
  jt_vote_go_on (home, today, "管理员"); /* closing leaves one whole file */
  away->case_uid = g_strdup (home->case_uid);
  away->book = g_new0 (JtBook, 1);
  away->book->dir = g_dir_make_tmp ("jiati-book-XXXXXX", &error);
  g_assert_no_error (error);
  away->book->path = g_build_filename (away->book->dir, "casebook.jiati", NULL);
  to = g_file_new_for_path (away->book->path);
  g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  away->book->office = jt_office_open (away->book->path, &clock, &error);
  g_assert_no_error (error);
  jt_office_act_as (away->book->office, "管理员", &error);
  g_assert_no_error (error);
  return away;
}

/* Brings to @home what was written on @away. */
static void
bring_home (JtVoteBook *home, JtVoteBook *away)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_entry_free);
  g_autoptr (JtRows) rows = jt_store_journal_all (jt_office_get_db (away->book->office));
  g_autoptr (GError) error = NULL;
  gint64 added;

  while (jt_rows_next (rows, &error))
    g_ptr_array_add (entries, jt_store_journal_entry (rows));
  g_assert_no_error (error);
  jt_book_merge_entries (home->book->office, entries, NULL, &added, &error);
  g_assert_no_error (error);
  g_assert_cmpint (added, >, 0);
}

static JtVoteBook *
open_twelve (const char *motions)
{
  g_autofree char *flats = jt_vote_twelve_flats ();

  return jt_vote_book_open (flats, "1-1", "302", motions);
}

static void
assert_ballots (JtVoteBook *vote, const char *expected)
{
  g_autofree char *ballots = jt_vote_ballots (vote, "lift");

  g_assert_cmpstr (ballots, ==, expected);
}

/* Another choice from a device that did not know the first is a conflict, whatever the dates say. */
static void
test_conflict (void)
{
  g_autoptr (JtVoteBook) home = open_twelve ("lift");
  g_autoptr (JtVoteBook) away = carry_away (home, "2026-03-10");

  jt_vote_record (home, "101 yes 2026-03-04;102 yes 2026-03-04;201 no 2026-03-05", "3 recorded");
  jt_vote_record (away, "101 no 2026-03-08;102 yes 2026-03-04;202 abstain 2026-03-05",
                  "3 recorded");
  bring_home (home, away);
  assert_ballots (home, "cyna--------");
  jt_vote_assert_sound (home);

  /* A person settles it: a later paper that knows of both. */
  jt_vote_record (home, "101 yes 2026-03-09", "1 recorded");
  assert_ballots (home, "yyna--------");
  jt_vote_assert_sound (home);
}

/* The order in which the copies learn of each other does not matter. */
static void
test_either_way (void)
{
  g_autoptr (JtVoteBook) home = open_twelve ("lift");
  g_autoptr (JtVoteBook) away = NULL;
  g_autofree char *there = NULL;

  jt_vote_record (home, "101 yes 2026-03-02;102 yes 2026-03-02", "2 recorded");
  away = carry_away (home, "2026-03-10");
  jt_vote_record (home, "101 no 2026-03-05;201 yes", "2 recorded");
  jt_vote_record (away, "101 abstain 2026-03-06;102 none;301 no", "3 recorded");
  bring_home (home, away);
  assert_ballots (home, "c-y-n-------");
  jt_vote_assert_sound (home);
  bring_home (away, home);
  there = jt_vote_ballots (away, "lift");
  assert_ballots (home, there);
  jt_vote_assert_sound (away);
}

/* What a device did without knowing of the seal never becomes part of what was sealed. */
static void
test_after_the_seal (void)
{
  g_autoptr (JtVoteBook) home = open_twelve ("lift");
  g_autoptr (JtVoteBook) away = NULL;
  g_autoptr (JsonObject) closed = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  jt_vote_record (home, "101 yes 2026-03-02;102 no 2026-03-02;201 abstain 2026-03-02",
                  "3 recorded");
  away = carry_away (home, "2026-03-21");
  /* More entries away than at home, so that both orders of Lamport numbers occur. */
  jt_vote_record (away, "101 none", "1 recorded");
  jt_vote_record (away, "102 yes 2026-03-10", "1 recorded");
  jt_vote_record (away, "301 yes 2026-03-10", "1 recorded");
  closed = jt_vote_submit (home, "vote-close", "");
  jt_vote_record (away, "201 none", "1 recorded");
  before = jt_vote_short (home, "lift");
  g_assert_cmpstr (before, ==, "3/12 voters, 240.00/960.00, yes 1 80.00: not-met");

  bring_home (home, away);
  assert_ballots (home, "yna---------");
  after = jt_vote_short (home, "lift");
  g_assert_cmpstr (after, ==, before);
  jt_vote_assert_sound (home);
}

/* A paper of another device voids a decision that was made without it. */
static void
test_decision_voided (void)
{
  g_autoptr (JtVoteBook) home = open_twelve ("lift");
  g_autoptr (JtVoteBook) away = NULL;
  g_autoptr (JsonObject) decided = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  jt_vote_record (home,
                  "101 yes;102 yes;201 yes;202 yes;301 yes;302 yes;401 no;402 no;501 invalid",
                  "9 recorded");
  away = carry_away (home, "2026-03-21");
  decided = jt_vote_submit (home, "vote-decide", "\"met\": true, \"reason\": \"x\"");
  before = jt_vote_short (home, "lift");
  g_assert_cmpstr (before, ==, "8/12 voters, 640.00/960.00, yes 6 480.00: met disputed");
  jt_vote_record (away, "602 no", "1 recorded"); /* late, and still a paper nobody had seen */
  bring_home (home, away);
  after = jt_vote_short (home, "lift");
  g_assert_cmpstr (after, ==, "8/12 voters, 640.00/960.00, yes 6 480.00: disputed disputed");
  jt_vote_refuse (home, "vote-close", "", JT_RULE_ERROR_DISPUTE_UNDECIDED, "lift");
  jt_vote_assert_sound (home);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vote-devices/conflict", test_conflict);
  g_test_add_func ("/vote-devices/either-way", test_either_way);
  g_test_add_func ("/vote-devices/after-the-seal", test_after_the_seal);
  g_test_add_func ("/vote-devices/decision-voided", test_decision_voided);
  return g_test_run ();
}
