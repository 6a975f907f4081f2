/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-vote-fixture.h"

#include "jt-ballot-box.h"
#include "jt-case-query.h"
#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-rows.h"
#include "jt-store-vote.h"
#include "jt-table.h"
#include "jt-vote-query.h"
#include "jt-vote-result.h"

static JtDb *
db_of (JtVoteBook *vote)
{
  return jt_office_get_db (vote->book->office);
}

char *
jt_vote_twelve_flats (void)
{
  GString *csv = g_string_new (JT_VOTE_ROSTER_HEADER);

  for (int floor = 1; floor <= 6; floor++)
    for (int flat = 1; flat <= 2; flat++)
      g_string_append_printf (csv, "松果小区,1,1,%d0%d,%d,住宅,80.00,已登记,王例%d%d,N%d%d,,6,否\n",
                              floor, flat, floor, floor, flat, floor, flat);
  return g_string_free (csv, FALSE);
}

JtVoteBook *
jt_vote_book_new (const char *today, const char *roster, const char *place, const char *applicant)
{
  const char *const places[] = { place, NULL };
  const char *const applicants[] = { applicant, NULL };
  JtVoteBook *vote = g_new0 (JtVoteBook, 1);
  g_autoptr (JsonObject) imported = NULL;
  g_auto (JtOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;

  vote->book = jt_book_new (today);
  imported = jt_book_import (vote->book, roster);
  g_assert_cmpuint (json_array_get_length (jt_json_array (imported, "rejected")), ==, 0);
  jt_office_case_register (vote->book->office, places, applicants, NULL, &outcome, &error);
  g_assert_no_error (error);
  vote->case_uid = g_strdup (jt_json_text (outcome.answer, "uid"));
  return vote;
}

JtVoteBook *
jt_vote_book_open (const char *roster, const char *place, const char *applicant,
                   const char *motions)
{
  JtVoteBook *vote = jt_vote_book_new ("2026-03-02", roster, place, applicant);
  g_auto (GStrv) kinds = g_strsplit (motions, " ", -1);
  g_autofree char *list = g_strjoinv ("\", \"", kinds);
  g_autofree char *members = g_strdup_printf (
      "\"from\": \"2026-03-02\", \"to\": \"2026-03-20\", \"motions\": [\"%s\"]", list);
  g_autoptr (JsonObject) answer = jt_vote_submit (vote, "vote-open", members);

  return vote;
}

void
jt_vote_book_free (JtVoteBook *vote)
{
  jt_book_free (vote->book);
  g_free (vote->case_uid);
  g_free (vote);
}

void
jt_vote_go_on (JtVoteBook *vote, const char *today, const char *user)
{
  jt_book_reopen (vote->book, today, user);
}

/* ------------------------------------------------------------------------------------ commands */

static char *
arguments (JtVoteBook *vote, const char *members)
{
  return g_strdup_printf ("{\"case\": \"%s\"%s%s}", vote->case_uid, *members != '\0' ? ", " : "",
                          members);
}

JsonObject *
jt_vote_submit (JtVoteBook *vote, const char *command, const char *members)
{
  g_autofree char *text = arguments (vote, members);

  return jt_book_submit (vote->book, command, text);
}

void
jt_vote_refuse (JtVoteBook *vote, const char *command, const char *members, JtRuleError code,
                const char *fact)
{
  g_autofree char *text = arguments (vote, members);

  jt_book_refuse (vote->book, command, text, code, fact);
}

char *
jt_vote_warnings (JtVoteBook *vote, const char *command, const char *members)
{
  g_autofree char *text = arguments (vote, members);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) collected = jt_json_read (text, &error);
  g_auto (JtOutcome) outcome = { 0 };
  GString *codes = g_string_new (NULL);

  g_assert_no_error (error);
  jt_office_submit (vote->book->office, command, collected, &outcome, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < outcome.warnings->len; i++)
    {
      const JtFinding *finding = g_ptr_array_index (outcome.warnings, i);

      g_assert_cmpint (finding->severity, ==, JT_SEVERITY_WARN);
      g_string_append_printf (codes, "%s%s", i > 0 ? " " : "", jt_rule_error_nick (finding->code));
    }
  return g_string_free (codes, FALSE);
}

static JsonObject *
read_line (const char *text, guint row)
{
  static const char *const members[] = { "room", "choice", "received_on", "motion" };
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_auto (GStrv) words = g_strsplit (stripped, " ", -1);
  JsonObject *line = json_object_new ();

  json_object_set_int_member (line, "row", row);
  for (guint i = 0; words[i] != NULL; i++)
    if (!g_str_equal (words[i], "."))
      json_object_set_string_member (line, members[i], words[i]);
  return line;
}

void
jt_vote_record (JtVoteBook *vote, const char *lines, const char *expected)
{
  g_auto (GStrv) texts = g_strsplit (lines, ";", -1);
  g_autoptr (JsonObject) collected = json_object_new ();
  g_autoptr (GString) said = g_string_new (NULL);
  g_auto (JtOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;
  JsonArray *rows = json_array_new ();
  JsonArray *rejected;

  for (guint i = 0; texts[i] != NULL; i++)
    json_array_add_object_element (rows, read_line (texts[i], i + 1));
  json_object_set_string_member (collected, "case", vote->case_uid);
  json_object_set_array_member (collected, "rows", rows);
  jt_office_submit (vote->book->office, "paper-record", collected, &outcome, &error);
  g_assert_no_error (error);

  g_string_append_printf (said, "%d recorded",
                          (int) json_object_get_int_member (outcome.answer, "recorded"));
  rejected = jt_json_array (outcome.answer, "rejected");
  for (guint i = 0; i < json_array_get_length (rejected); i++)
    {
      JsonObject *line = json_array_get_object_element (rejected, i);

      g_string_append_printf (said, "; %d %s %s", (int) jt_json_int (line, "row", 0),
                              jt_json_text (line, "column"), jt_json_text (line, "code"));
    }
  if (expected != NULL)
    g_assert_cmpstr (said->str, ==, expected);
}

/* -------------------------------------------------------------------------------- what came of it */

char *
jt_vote_uid (JtVoteBook *vote)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JtVote) latest = jt_vote_of_case (db_of (vote), vote->case_uid, &error);

  g_assert_no_error (error);
  return g_strdup (latest->uid);
}

static JtBallotBox *
load (JtVoteBook *vote)
{
  g_autofree char *uid = jt_vote_uid (vote);
  g_autoptr (GError) error = NULL;
  JtBallotBox *box = jt_ballot_box_load (db_of (vote), uid, &error);

  g_assert_no_error (error);
  return box;
}

char *
jt_vote_ballots (JtVoteBook *vote, const char *motion)
{
  static const char letters[] = "-ynailcp"; /* in the order of JtBallot */
  g_autoptr (JtBallotBox) box = load (vote);
  const JtVote *loaded = jt_ballot_box_get_vote (box);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < loaded->n_motions; i++)
    if (g_str_equal (jt_motion_kind_nick (loaded->motions[i].kind), motion))
      {
        gsize n_parts;
        const JtTallyPart *parts = jt_tally_get_parts (jt_ballot_box_get_tally (box, i), &n_parts);

        for (gsize k = 0; k < n_parts; k++)
          g_string_append_c (text, letters[parts[k].ballot]);
      }
  return g_string_free (text, FALSE);
}

char *
jt_vote_short (JtVoteBook *vote, const char *motion)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) answer
      = jt_office_vote_tally (vote->book->office, vote->case_uid, &error);
  JsonArray *motions;

  g_assert_no_error (error);
  motions = jt_json_array (answer, "motions");
  for (guint i = 0; i < json_array_get_length (motions); i++)
    {
      JsonObject *tally = json_array_get_object_element (motions, i);

      if (!g_str_equal (jt_json_text (tally, "motion"), motion))
        continue;
      return g_strdup_printf ("%d/%d voters, %s/%s, yes %d %s: %s%s%s",
                              (int) jt_json_int (tally, "participating_voters", -1),
                              (int) jt_json_int (tally, "total_voters", -1),
                              jt_json_text (tally, "participating_area"),
                              jt_json_text (tally, "total_area"),
                              (int) jt_json_int (tally, "consenting_voters", -1),
                              jt_json_text (tally, "consenting_area"),
                              jt_json_text (tally, "verdict"),
                              json_object_get_boolean_member (tally, "disputed") ? " disputed" : "",
                              json_object_get_boolean_member (tally, "decided") ? " decided" : "");
    }
  return g_strdup ("no such motion");
}

guint
jt_vote_papers (JtVoteBook *vote)
{
  g_autofree char *uid = jt_vote_uid (vote);
  g_autoptr (JtRows) rows = jt_store_papers (db_of (vote), uid);
  g_autoptr (GError) error = NULL;
  guint n_papers = 0;

  while (jt_rows_next (rows, &error))
    n_papers++;
  g_assert_no_error (error);
  return n_papers;
}

guint
jt_vote_pairs (JtVoteBook *vote)
{
  g_autofree char *uid = jt_vote_uid (vote);
  g_autoptr (JtRows) rows = jt_store_supersessions (db_of (vote), uid);
  g_autoptr (GError) error = NULL;
  guint n_pairs = 0;

  while (jt_rows_next (rows, &error))
    n_pairs++;
  g_assert_no_error (error);
  return n_pairs;
}

char *
jt_vote_papers_of (JtVoteBook *vote, const char *room)
{
  g_autofree char *uid = jt_vote_uid (vote);
  g_autofree char *part = jt_book_part (vote->book, room);
  g_autoptr (JtRows) rows = jt_store_papers_of_part (db_of (vote), uid, part);
  g_autoptr (GError) error = NULL;
  GString *list = g_string_new ("[");

  while (jt_rows_next (rows, &error))
    if (jt_rows_int (rows, "withdrawn") == 0)
      g_string_append_printf (list, "%s\"%s\"", list->len > 1 ? ", " : "",
                              jt_rows_text (rows, "uid"));
  g_assert_no_error (error);
  g_string_append_c (list, ']');
  return g_string_free (list, FALSE);
}

static void
assert_total (JtVoteBook *vote, const JtBallotBox *box, guint motion)
{
  static const char *const columns[]
      = { "total_area",         "total_voters",         "participating_area",
          "participating_voters", "consenting_area",    "consenting_voters",
          "papers",             "parts",                "disputed",
          "decided" };
  g_autoptr (GError) error = NULL;
  g_autoptr (JtRecord) counted = jt_vote_count_total (box, db_of (vote), motion, &error);
  g_autoptr (JtRecord) kept = NULL;

  g_assert_no_error (error);
  kept = jt_table_get_by_uid (db_of (vote), "motion_total", jt_record_text (counted, "motion"),
                              &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    g_assert_cmpint (jt_record_int (kept, columns[i], -1), ==,
                     jt_record_int (counted, columns[i], -2));
  g_assert_cmpstr (jt_record_text (kept, "verdict"), ==, jt_record_text (counted, "verdict"));
}

void
jt_vote_assert_sound (JtVoteBook *vote)
{
  g_autoptr (JtBallotBox) box = load (vote);

  for (guint i = 0; i < jt_ballot_box_get_vote (box)->n_motions; i++)
    assert_total (vote, box, i);
  jt_fixture_assert_rebuild (vote->book->office);
}
