/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-vote-fixture.h"

#include <string.h>

#include "jt-ballot-query.h"
#include "jt-desk-query.h"
#include "jt-json.h"
#include "jt-value-error.h"
#include "jt-vote-query.h"
#include "jt-wording.h"

/* Opening, extending, deciding and closing a vote. */

#define PERIOD "\"from\": \"2026-03-02\", \"to\": \"2026-03-20\""
#define BOTH PERIOD ", \"motions\": [\"lift\", \"fund\"]"

/* Twelve flats with one thing wrong: @from in the csv of the twelve becomes @to. */
static JtVoteBook *
spoilt (const char *from, const char *to)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (GString) csv = g_string_new (flats);

  g_string_replace (csv, from, to, 0);
  return jt_vote_book_new ("2026-03-02", csv->str, "1-1", "302");
}

/* ------------------------------------------------------------------------------------- opening */

static void
test_open (void)
{
  g_autoptr (JtVoteBook) vote = spoilt ("-", "-");
  g_autoptr (JsonObject) answer = jt_vote_submit (vote, "vote-open", PERIOD);
  g_autofree char *tally = jt_vote_short (vote, "lift");
  g_autofree char *fund = jt_vote_short (vote, "fund");

  g_assert_cmpint (jt_json_int (answer, "parts", 0), ==, 12);
  g_assert_cmpint (jt_json_int (answer, "voters", 0), ==, 12);
  g_assert_cmpstr (jt_json_text (answer, "area"), ==, "960.00");
  g_assert_nonnull (jt_json_array (answer, "warnings"));
  g_assert_cmpstr (tally, ==, "0/12 voters, 0.00/960.00, yes 0 0.00: not-met");
  g_assert_cmpstr (fund, ==, "no such motion");
  jt_vote_refuse (vote, "vote-open", PERIOD, JT_RULE_ERROR_VOTE_ALREADY_OPEN, NULL);
  jt_vote_assert_sound (vote);
}

/* Before it is opened, the office sees what it would be warned of, the period too, and what refuses
 * it: the same as the command says. */
static void
test_open_preview (void)
{
  g_autoptr (JtVoteBook) vote = spoilt ("-", "-");
  JtOffice *office = vote->book->office;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) fitting
      = jt_office_ballot_preview (office, vote->case_uid, "2026-03-02", "2026-03-20", FALSE, &error);
  g_autoptr (JsonObject) hasty = NULL;
  guint warnings;

  g_assert_no_error (error);
  g_assert_cmpint (jt_json_int (fitting, "parts", 0), ==, 12);
  g_assert_cmpuint (json_array_get_length (jt_json_array (fitting, "voters")), ==, 12);
  warnings = json_array_get_length (jt_json_array (fitting, "warnings"));
  hasty = jt_office_ballot_preview (office, vote->case_uid, "2026-03-02", "2026-03-03T17:00", FALSE,
                                    &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (jt_json_array (hasty, "warnings")), ==, warnings + 1);
  g_assert_null (jt_office_ballot_preview (office, vote->case_uid, "2026-03-20", "2026-03-02", FALSE,
                                           &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_PERIOD_BACKWARDS);
  g_clear_error (&error);
  g_assert_null (jt_office_ballot_preview (office, vote->case_uid, "soon", "2026-03-20", FALSE,
                                           &error));
  g_assert_error (error, JT_VALUE_ERROR, JT_VALUE_ERROR_MOMENT);
}

/* The work desk judges by what was frozen when the vote was opened. */
static void
test_desk (void)
{
  g_autoptr (JtVoteBook) vote = spoilt ("-", "-");
  g_autoptr (JsonObject) opened = jt_vote_submit (vote, "vote-open", PERIOD);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) desk = jt_office_desk (vote->book->office, &error);
  JsonObject *running, *motion;

  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (jt_json_array (desk, "votes")), ==, 1);
  running = json_array_get_object_element (jt_json_array (desk, "votes"), 0);
  motion = json_array_get_object_element (jt_json_array (running, "motions"), 0);
  g_assert_cmpint (jt_json_int (motion, "total_voters", 0), ==, 12);
  g_assert_cmpint (jt_json_int (motion, "part_num", 0), ==, 2);
  g_assert_cmpint (jt_json_int (motion, "part_den", 0), ==, 3);
  g_assert_cmpint (jt_json_int (motion, "consent_num", 0), ==, 3);
  g_assert_cmpint (jt_json_int (motion, "consent_den", 0), ==, 4);
  g_assert_cmpint (jt_json_int (motion, "consent_strict", 1), ==, 0);
}

/* What machines keep is not what people read. */
static void
test_wording (void)
{
  g_autofree char *hour = jt_wording_moment ("2026-11-18T17:00");
  g_autofree char *day = jt_wording_moment ("2026-11-18");
  g_autofree char *other = jt_wording_moment ("2026-11-18 – 2026-12");
  g_autofree char *none = jt_wording_moment (NULL);
  g_autoptr (GError) error = g_error_new_literal (JT_RULE_ERROR, JT_RULE_ERROR_ROLE, "grid-leader");
  g_autofree char *refusal = jt_wording_error (error);

  g_assert_cmpstr (hour, ==, "2026-11-18 17:00");
  g_assert_cmpstr (day, ==, "2026-11-18");
  g_assert_cmpstr (other, ==, "2026-11-18 – 2026-12");
  g_assert_cmpstr (none, ==, "");
  g_assert_null (strstr (refusal, "grid-leader"));
}

static const struct
{
  const char *name;
  const char *from;
  const char *to;
  const char *members;
  JtRuleError code;
  const char *fact;
} refusals[] = {
  { "three-storeys", ",6,否", ",3,否", PERIOD, JT_RULE_ERROR_TOO_FEW_STOREYS, NULL },
  { "lift-there", ",6,否", ",6,是", PERIOD, JT_RULE_ERROR_HAS_LIFT, NULL },
  { "no-area", "502,5,住宅,80.00", "502,5,住宅,", PERIOD, JT_RULE_ERROR_AREA_UNKNOWN,
    "松果小区/1/1/502" },
  { "backwards", "-", "-", "\"from\": \"2026-03-20\", \"to\": \"2026-03-02\"",
    JT_RULE_ERROR_PERIOD_BACKWARDS, NULL },
  { "empty-period", "-", "-", "\"from\": \"2026-03-20T09:00\", \"to\": \"2026-03-20T09:00\"",
    JT_RULE_ERROR_PERIOD_BACKWARDS, NULL },
  { "motion", "-", "-", PERIOD ", \"motions\": [\"roof\"]", JT_RULE_ERROR_NO_SUCH_MOTION,
    "roof" },
  { "no-end", "-", "-", "\"from\": \"2026-03-02\"", JT_RULE_ERROR_BAD_VALUE, "to" },
};

static void
test_open_refused (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (JtVoteBook) vote = spoilt (refusals[i].from, refusals[i].to);

  jt_vote_refuse (vote, "vote-open", refusals[i].members, refusals[i].code, refusals[i].fact);
  jt_fixture_assert_rebuild (vote->book->office);
}

static void
test_open_many_areas (void)
{
  g_autoptr (JtVoteBook) vote = spoilt ("住宅,80.00", "住宅,");

  jt_vote_refuse (vote, "vote-open", PERIOD, JT_RULE_ERROR_AREA_UNKNOWN,
                  "松果小区/1/1/101, 松果小区/1/1/102, 松果小区/1/1/201, 松果小区/1/1/202, "
                  "松果小区/1/1/301, 松果小区/1/1/302, 松果小区/1/1/401, 松果小区/1/1/402, "
                  "松果小区/1/1/501, 松果小区/1/1/502, … (12)");
}

static void
test_open_four_storeys (void)
{
  g_autoptr (JtVoteBook) vote = spoilt (",6,否", ",4,否");
  g_autoptr (JsonObject) answer = jt_vote_submit (vote, "vote-open", PERIOD);

  g_assert_cmpint (jt_json_int (answer, "parts", 0), ==, 12);
}

static void
test_open_listed (void)
{
  g_autoptr (JtVoteBook) vote = spoilt ("-", "-");
  g_autoptr (JsonObject) answer
      = jt_vote_submit (vote, "stage-record", "\"stage\": \"eligibility\", \"fields\": {\"listed\": 1}");

  jt_vote_refuse (vote, "vote-open", PERIOD, JT_RULE_ERROR_LISTED_FOR_DEMOLITION, NULL);
}

static void
test_open_single_owner (void)
{
  g_autoptr (GString) csv = g_string_new (JT_VOTE_ROSTER_HEADER);
  g_autoptr (JtVoteBook) vote = NULL;

  for (int i = 1; i <= 4; i++)
    g_string_append_printf (csv, "松果小区,1,1,%d01,%d,住宅,80.00,已登记,样板厂,F1,,6,否\n", i, i);
  vote = jt_vote_book_new ("2026-03-02", csv->str, "1-1", "101");
  jt_vote_refuse (vote, "vote-open", PERIOD, JT_RULE_ERROR_SINGLE_OWNER_TRACK, NULL);
}

/* Warnings beside those of eligibility, which every book of these tests has. */
static const struct
{
  const char *name;
  const char *from;
  const char *to;
  const char *members;
  const char *warns;
  gboolean expected;
} warnings[] = {
  { "notice", "-", "-", PERIOD, "notice-not-posted", TRUE },
  { "eligibility", "-", "-", PERIOD, "demolition-unknown", TRUE },
  { "four-days", "-", "-", "\"from\": \"2026-03-02\", \"to\": \"2026-03-05\"", "period-too-short",
    TRUE },
  { "five-days", "-", "-", "\"from\": \"2026-03-02\", \"to\": \"2026-03-06\"", "period-too-short",
    FALSE },
  { "sixty-days", "-", "-", "\"from\": \"2026-03-02\", \"to\": \"2026-04-30\"", "period-too-long",
    FALSE },
  { "sixty-one-days", "-", "-", "\"from\": \"2026-03-02\", \"to\": \"2026-05-01\"",
    "period-too-long", TRUE },
  { "fund", "-", "-", BOTH, "fund-not-established", TRUE },
  { "no-fund-motion", "-", "-", PERIOD, "fund-not-established", FALSE },
  { "overlap", "王例12,N12", "王例11、李演兰,N11、N99", PERIOD, "overlapping-owners", TRUE },
  { "apart", "-", "-", PERIOD, "overlapping-owners", FALSE },
  { "same-name", "王例12,N12", "王例11,", PERIOD, "same-name", TRUE },
  { "other-number", "王例12,N12", "王例11,N77", PERIOD, "same-name", FALSE },
  { "parking", "102,1,住宅", "102,1,车位", PERIOD, "part-not-on-roll", TRUE },
  { "storage", "102,1,住宅,80.00,已登记", "102,1,储藏室,80.00,无籍房", PERIOD, "part-not-on-roll",
    TRUE },
  { "registered-storage", "102,1,住宅", "102,1,储藏室", PERIOD, "part-not-on-roll", FALSE },
  { "straddling", "松果小区,1,1,102", "松果小区,1,1、2,102", PERIOD, "straddling-part", TRUE },
  { "inside", "-", "-", PERIOD, "straddling-part", FALSE },
};

static void
test_open_warns (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (JtVoteBook) vote = spoilt (warnings[i].from, warnings[i].to);
  g_autofree char *codes = jt_vote_warnings (vote, "vote-open", warnings[i].members);
  g_auto (GStrv) list = g_strsplit (codes, " ", -1);

  g_test_message ("%s", codes);
  g_assert_cmpint (g_strv_contains ((const char *const *) list, warnings[i].warns), ==,
                   warnings[i].expected);
  jt_vote_assert_sound (vote);
}

static void
test_open_quietly (void)
{
  g_autoptr (JtVoteBook) vote = spoilt ("-", "-");
  g_autoptr (JsonObject) checked = jt_vote_submit (
      vote, "stage-record",
      "\"stage\": \"eligibility\", \"fields\": {\"listed\": 0, \"lawful\": 1, \"ownership\": "
      "\"multi\"}");
  g_autoptr (JsonObject) posted = jt_vote_submit (
      vote, "stage-record",
      "\"stage\": \"vote\", \"fields\": {\"notice_posted_on\": \"2026-02-20\", \"fund_state\": "
      "\"established\"}");
  g_autofree char *codes = jt_vote_warnings (vote, "vote-open", BOTH);

  g_assert_cmpstr (codes, ==, "");
  jt_vote_assert_sound (vote);
}

/* ----------------------------------------------------------------------------------- extending */

static void
test_extend (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_open (flats, "1-1", "302", "lift");
  g_autoptr (JsonObject) answer = NULL;

  jt_vote_go_on (vote, "2026-03-25", NULL);
  jt_vote_refuse (vote, "vote-extend", "\"to\": \"2026-03-30\"", JT_RULE_ERROR_EXTEND_AFTER_END,
                  "2026-03-20");
  jt_vote_go_on (vote, "2026-03-20T23:59", NULL);
  jt_vote_refuse (vote, "vote-extend", "", JT_RULE_ERROR_BAD_VALUE, "to");
  jt_vote_refuse (vote, "vote-extend", "\"to\": \"2026-03-20\"", JT_RULE_ERROR_EXTEND_BACKWARDS,
                  "2026-03-20");
  answer = jt_vote_submit (vote, "vote-extend", "\"to\": \"2026-03-27\"");
  jt_vote_refuse (vote, "vote-extend", "\"to\": \"2026-04-03\"", JT_RULE_ERROR_ALREADY_EXTENDED,
                  "2026-03-27");
  {
    /* Its clocks follow at once: whoever looks next finds nothing left to change. */
    g_autoptr (JsonObject) looked = jt_book_submit (vote->book, "calendar-import", "{\"days\": []}");

    g_assert_cmpint (json_object_get_int_member (looked, "deadlines_changed"), ==, 0);
  }

  jt_vote_go_on (vote, "2026-03-28", NULL);
  jt_vote_record (vote, "101 yes 2026-03-27;102 yes 2026-03-28", "2 recorded");
  {
    g_autofree char *ballots = jt_vote_ballots (vote, "lift");

    g_assert_cmpstr (ballots, ==, "yl----------");
  }
  jt_vote_assert_sound (vote);
}

/* A late paper is in time once the end has moved. */
static void
test_extend_at_an_hour (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_new ("2026-03-02", flats, "1-1", "302");
  g_autoptr (JsonObject) opened = jt_vote_submit (
      vote, "vote-open", "\"from\": \"2026-03-02\", \"to\": \"2026-03-20T17:00\"");

  jt_vote_go_on (vote, "2026-03-20T18:00", NULL);
  jt_vote_record (vote, "101 yes 2026-03-20T16:59;102 yes 2026-03-20T17:00;201 yes;202 yes 2026-03-20",
                  "4 recorded");
  {
    g_autofree char *ballots = jt_vote_ballots (vote, "lift");

    g_assert_cmpstr (ballots, ==, "ylly--------");
  }
  jt_vote_refuse (vote, "vote-extend", "\"to\": \"2026-03-27\"", JT_RULE_ERROR_EXTEND_AFTER_END,
                  "2026-03-20T17:00");
  jt_vote_assert_sound (vote);
}

/* ------------------------------------------------------------------------ deciding and closing */

/* Six yes, two no, one invalid: met without the invalid one, not met with it (P01). */
#define DISPUTED                                                                                  \
  "101 yes;102 yes;201 yes;202 yes;301 yes;302 yes;401 no;402 no;501 invalid"

static void
test_decide (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_open (flats, "1-1", "302", "lift");
  const char *decision = "\"met\": true, \"reason\": \"票面清楚\"";
  g_autoptr (JsonObject) answer = NULL;
  g_autoptr (JsonObject) again = NULL;
  g_autofree char *voided = NULL;
  JsonObject *said;

  jt_vote_refuse (vote, "vote-decide", decision, JT_RULE_ERROR_NOT_DISPUTED, NULL);
  jt_vote_record (vote, DISPUTED, "9 recorded");
  jt_vote_refuse (vote, "vote-decide", "\"met\": true, \"reason\": \"\"",
                  JT_RULE_ERROR_REASON_NEEDED, NULL);
  jt_vote_refuse (vote, "vote-decide", "\"reason\": \"x\"", JT_RULE_ERROR_BAD_VALUE, "met");
  jt_vote_refuse (vote, "vote-decide", "\"met\": true, \"reason\": \"x\", \"motion\": \"fund\"",
                  JT_RULE_ERROR_NO_SUCH_MOTION, "fund");
  jt_vote_refuse (vote, "vote-decide", decision, JT_RULE_ERROR_VOTE_STILL_RUNNING, "2026-03-20");

  jt_vote_go_on (vote, "2026-03-21", NULL);
  jt_vote_refuse (vote, "vote-close", "", JT_RULE_ERROR_DISPUTE_UNDECIDED, "lift");
  answer = jt_vote_submit (vote, "vote-decide", decision);
  g_assert_cmpstr (jt_json_text (answer, "verdict"), ==, "met");
  g_assert_true (json_object_get_boolean_member (answer, "disputed"));
  said = json_object_get_object_member (answer, "decision");
  g_assert_true (json_object_get_boolean_member (said, "met"));
  g_assert_cmpstr (jt_json_text (said, "by"), ==, "管理员");
  g_assert_cmpstr (jt_json_text (said, "reason"), ==, "票面清楚");
  jt_vote_assert_sound (vote);

  /* A paper recorded later voids it, even a late one. */
  jt_vote_record (vote, "602 yes", "1 recorded");
  jt_vote_refuse (vote, "vote-close", "", JT_RULE_ERROR_DISPUTE_UNDECIDED, "lift");
  voided = jt_vote_short (vote, "lift");
  g_assert_cmpstr (voided, ==, "8/12 voters, 640.00/960.00, yes 6 480.00: disputed disputed");
  again = jt_vote_submit (vote, "vote-decide", "\"met\": false, \"reason\": \"票面不清\"");
  g_assert_cmpstr (jt_json_text (again, "verdict"), ==, "not-met");
  jt_vote_assert_sound (vote);
}

static void
test_decide_both (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_open (flats, "1-1", "302", "lift fund");
  const char *lift = "\"met\": true, \"reason\": \"x\", \"motion\": \"lift\"";
  const char *fund = "\"met\": false, \"reason\": \"y\", \"motion\": \"fund\"";
  g_autoptr (JsonObject) one = NULL;
  g_autoptr (JsonObject) other = NULL;
  g_autoptr (JsonObject) closed = NULL;
  g_autofree char *codes = NULL;
  g_autofree char *lift_tally = NULL;
  g_autofree char *fund_tally = NULL;

  /* Lift: six of eight, with one invalid; fund: five of nine, one of them invalid: half of eight. */
  jt_vote_record (vote,
                  "101 yes . lift;102 yes . lift;201 yes . lift;202 yes . lift;301 yes . lift;"
                  "302 yes . lift;401 no . lift;402 no . lift;501 invalid . lift;"
                  "101 yes . fund;102 yes . fund;201 yes . fund;202 yes . fund;301 yes . fund;"
                  "302 no . fund;401 no . fund;402 no . fund;501 no . fund;502 invalid . fund",
                  "19 recorded");
  jt_vote_go_on (vote, "2026-03-21", NULL);
  jt_vote_refuse (vote, "vote-decide", "\"met\": true, \"reason\": \"x\"",
                  JT_RULE_ERROR_MOTION_NEEDED, NULL);
  one = jt_vote_submit (vote, "vote-decide", lift);
  g_assert_cmpstr (jt_json_text (one, "motion"), ==, "lift");
  jt_vote_refuse (vote, "vote-close", "", JT_RULE_ERROR_DISPUTE_UNDECIDED, "fund");
  other = jt_vote_submit (vote, "vote-decide", fund);
  g_assert_cmpstr (jt_json_text (other, "motion"), ==, "fund");
  codes = jt_vote_warnings (vote, "vote-close", "");
  g_assert_cmpstr (codes, ==, "papers-unchecked");
  lift_tally = jt_vote_short (vote, "lift");
  fund_tally = jt_vote_short (vote, "fund");
  g_assert_cmpstr (lift_tally, ==, "8/12 voters, 640.00/960.00, yes 6 480.00: met disputed");
  g_assert_cmpstr (fund_tally, ==, "9/12 voters, 720.00/960.00, yes 5 400.00: not-met disputed");
  jt_vote_assert_sound (vote);
}

/* Only a supervisor decides. */
static void
test_decide_role (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_open (flats, "1-1", "302", "lift");
  g_autoptr (JsonObject) clerk
      = jt_book_submit (vote->book, "user-add", "{\"name\": \"李示\", \"role\": \"clerk\"}");

  jt_vote_record (vote, DISPUTED, "9 recorded");
  jt_vote_go_on (vote, "2026-03-21", "李示");
  jt_vote_refuse (vote, "vote-decide", "\"met\": true, \"reason\": \"x\"", JT_RULE_ERROR_ROLE,
                  NULL);
}

#define ALL_YES                                                                                   \
  "101 yes;102 yes;201 yes;202 yes;301 yes;302 yes;401 yes;402 yes;501 yes;502 yes;601 yes;602 yes"

static void
test_close (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_open (flats, "1-1", "302", "lift");
  g_autoptr (JsonObject) answer = NULL;
  g_autoptr (JsonObject) exported = NULL;
  g_autoptr (GString) csv = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;
  const char *seal;

  jt_vote_record (vote, "101 yes;102 no", "2 recorded");
  jt_vote_refuse (vote, "vote-close", "", JT_RULE_ERROR_VOTE_STILL_RUNNING, "2026-03-20");
  jt_vote_go_on (vote, "2026-03-21", NULL);
  answer = jt_vote_submit (vote, "vote-close", "");
  seal = jt_json_text (answer, "seal");
  g_assert_cmpuint (strlen (seal), ==, 64);
  after = jt_vote_short (vote, "lift");
  g_assert_cmpstr (after, ==, "2/12 voters, 160.00/960.00, yes 1 80.00: not-met");

  jt_office_vote_export (vote->book->office, vote->case_uid, csv, &exported, &error);
  g_assert_no_error (error);
  g_assert_true (json_object_get_boolean_member (exported, "sealed"));
  g_assert_cmpint (jt_json_int (exported, "rows", 0), ==, 12);
  g_assert_nonnull (strstr (csv->str, seal));

  jt_vote_refuse (vote, "vote-close", "", JT_RULE_ERROR_NO_VOTE_OPEN, NULL);
  jt_vote_refuse (vote, "paper-record", "\"rows\": []", JT_RULE_ERROR_NO_VOTE_OPEN, NULL);
  jt_vote_refuse (vote, "vote-extend", "\"to\": \"2026-05-01\"", JT_RULE_ERROR_NO_VOTE_OPEN, NULL);
  jt_vote_assert_sound (vote);

  /* The case may vote again; its latest vote is the one that is shown. */
  {
    g_autoptr (JsonObject) again
        = jt_vote_submit (vote, "vote-open", "\"from\": \"2026-03-21\", \"to\": \"2026-04-10\"");
    g_autofree char *fresh = jt_vote_short (vote, "lift");

    g_assert_cmpstr (fresh, ==, "0/12 voters, 0.00/960.00, yes 0 0.00: not-met");
  }
  jt_vote_assert_sound (vote);
}

/* Before its end only when every part has a paper that can no longer change. */
static void
test_close_early (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_open (flats, "1-1", "302", "lift fund");
  g_autoptr (JsonObject) answer = NULL;

  jt_vote_record (vote, ALL_YES, "12 recorded");
  jt_vote_record (vote, "602 none . fund", "1 recorded");
  jt_vote_refuse (vote, "vote-close", "", JT_RULE_ERROR_VOTE_STILL_RUNNING, NULL);
  jt_vote_record (vote, "602 proxy-pending . fund", "1 recorded");
  jt_vote_refuse (vote, "vote-close", "", JT_RULE_ERROR_VOTE_STILL_RUNNING, NULL);
  jt_vote_record (vote, "602 none . fund;602 no . fund", "2 recorded");
  answer = jt_vote_submit (vote, "vote-close", "");
  g_assert_cmpuint (json_array_get_length (jt_json_array (answer, "motions")), ==, 2);
  jt_vote_assert_sound (vote);
}

/* The whole tally, member by member. */
static void
test_tally_document (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_open (flats, "1-1", "302", "lift");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) answer = NULL;
  g_autofree char *text = NULL;

  jt_vote_record (vote, "101 yes;102 yes;201 yes;202 yes;301 yes;302 yes;401 yes", "7 recorded");
  answer = jt_office_vote_tally (vote->book->office, vote->case_uid, &error);
  g_assert_no_error (error);
  text = jt_json_write (answer);
  g_assert_cmpstr (
      text, ==,
      "{\"motions\":[{\"motion\":\"lift\",\"total_area\":\"960.00\",\"total_voters\":12,"
      "\"participating_area\":\"560.00\",\"participating_voters\":7,\"consenting_area\":\"560.00\","
      "\"consenting_voters\":7,\"tests\":{\"participation_area\":false,\"participation_voters\":"
      "false,\"consent_area\":true,\"consent_voters\":true},\"passed\":false,\"verdict\":"
      "\"not-met\",\"disputed\":false,\"decided\":false,\"missing\":{\"participation_area\":"
      "\"80.00\",\"participation_voters\":1},\"settle\":{\"reachable\":true,\"parts\":["
      "\"松果小区/1/1/402\"]}}]}");
}

static void
test_tally_refused (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_new ("2026-03-02", flats, "1-1", "302");
  g_autoptr (GError) none = NULL;
  g_autoptr (GError) unknown = NULL;

  g_assert_null (jt_office_vote_tally (vote->book->office, vote->case_uid, &none));
  g_assert_error (none, JT_RULE_ERROR, JT_RULE_ERROR_NO_VOTE_OPEN);
  g_assert_null (jt_office_vote_tally (vote->book->office, "nothing", &unknown));
  g_assert_error (unknown, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_CASE);
  jt_vote_refuse (vote, "paper-record", "\"rows\": []", JT_RULE_ERROR_NO_VOTE_OPEN, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vote/open", test_open);
  g_test_add_func ("/vote/open-preview", test_open_preview);
  g_test_add_func ("/vote/desk", test_desk);
  g_test_add_func ("/vote/wording", test_wording);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/vote/open-refused/", refusals[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_open_refused);
    }
  g_test_add_func ("/vote/open-refused/many-areas", test_open_many_areas);
  g_test_add_func ("/vote/open-refused/listed", test_open_listed);
  g_test_add_func ("/vote/open-refused/single-owner", test_open_single_owner);
  g_test_add_func ("/vote/open/four-storeys", test_open_four_storeys);
  for (guint i = 0; i < G_N_ELEMENTS (warnings); i++)
    {
      g_autofree char *path = g_strconcat ("/vote/open-warns/", warnings[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_open_warns);
    }
  g_test_add_func ("/vote/open-warns/of-nothing", test_open_quietly);
  g_test_add_func ("/vote/extend", test_extend);
  g_test_add_func ("/vote/end-at-an-hour", test_extend_at_an_hour);
  g_test_add_func ("/vote/decide", test_decide);
  g_test_add_func ("/vote/decide-both", test_decide_both);
  g_test_add_func ("/vote/decide-role", test_decide_role);
  g_test_add_func ("/vote/close", test_close);
  g_test_add_func ("/vote/close-early", test_close_early);
  g_test_add_func ("/vote/tally-document", test_tally_document);
  g_test_add_func ("/vote/tally-refused", test_tally_refused);
  return g_test_run ();
}
