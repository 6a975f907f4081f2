/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-fixture.h"
#include "jt-store-attachment.h"
#include "jt-store-case.h"
#include "jt-store-vote.h"

#define ADD(path, function) \
  g_test_add (path, JtBookFixture, NULL, jt_book_fixture_set_up, function, \
              jt_book_fixture_tear_down)

static JtRecord *
motion (const char *uid, const char *kind)
{
  return jt_row ("uid", uid, "vote", "v1", "kind", kind, "part_num", "#2", "part_den", "#3",
                 "consent_num", "#3", "consent_den", "#4", "consent_strict", "#0", NULL);
}

static JtRecord *
vote (const char *uid, const char *place, const char *closed_at)
{
  JtRecord *row = jt_row ("uid", uid, "case_uid", "k", "place", place, "starts",
                          "2026-11-01T00:00", "ends", "2026-11-18", "reference_day", "2026-10-31",
                          "policy_version", "1", NULL);

  jt_record_set_text (row, "closed_at", closed_at);
  return row;
}

static JtRecord *
paper (const char *uid, const char *part, const char *received_on)
{
  return jt_row ("uid", uid, "vote", "v1", "part", part, "received_on", received_on, "typed_by",
                 "u", "typed_at", "x", NULL);
}

static JtRecord *
total (const char *of)
{
  return jt_row ("motion", of, "total_area", "#1", "total_voters", "#1", "participating_area",
                 "#1", "participating_voters", "#1", "consenting_area", "#1",
                 "consenting_voters", "#1", "papers", "#1", "parts", "#1", "verdict", "met",
                 "disputed", "#0", "decided", "#1", NULL);
}

static void
fill (JtDb *db)
{
  g_autoptr (GError) error = NULL;

  jt_book_fill (db);
  jt_put_rows (
    db, &error,
    "vote", vote ("v1", "#1", NULL),
    "motion", motion ("m1", "fund"),
    "motion", motion ("m2", "lift"),
    "motion_total", total ("m1"),
    "motion_total", total ("m2"),
    "roll_part", jt_row ("vote", "v1", "line", "#2", "part", "p1", "label", "302", "area", "#8735",
                         "voter", "#1", "joined_voter", "#1", NULL),
    "roll_part", jt_row ("vote", "v1", "line", "#1", "part", "p2", "label", "101", "area",
                         "#12000", "voter", "#2", "joined_voter", "#1", NULL),
    "roll_voter", jt_row ("vote", "v1", "voter", "#1", "reason", "one owner", NULL),
    "roll_owner", jt_row ("vote", "v1", "part", "p1", "person", "a", "name", "李强", "place", "#2",
                          NULL),
    "roll_owner", jt_row ("vote", "v1", "part", "p1", "person", "w1", "name", "王芳", "place", "#1",
                          NULL),
    "paper", paper ("q3", "p2", "2026-11-02"),
    "paper", paper ("q2", "p1", "2026-11-05"),
    "paper", paper ("q1", "p1", "2026-11-03"),
    "paper_choice", jt_row ("paper", "q1", "motion", "m2", "choice", "no", NULL),
    "paper_choice", jt_row ("paper", "q2", "motion", "m2", "choice", "yes", NULL),
    "paper_choice", jt_row ("paper", "q3", "motion", "m2", "choice", "yes", NULL),
    "paper_choice", jt_row ("paper", "q3", "motion", "m1", "choice", "abstain", NULL),
    "paper_supersedes", jt_row ("newer", "q2", "older", "q1", NULL),
    "decision", jt_row ("uid", "d", "motion", "m2", "met", "#1", "reason", "因为", "by_user", "u",
                        "by_name", "主管", "on_day", "2026-11-19", "papers_seen", "h", NULL),
    NULL);
  g_assert_no_error (error);
}

static void
assert_joined (JtRows *rows, const char *column, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  while (jt_rows_next (rows, &error))
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", jt_rows_text (rows, column));
  g_assert_no_error (error);
  jt_rows_free (rows);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_queries (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (GError) error = NULL;
  gint64 running = 0;

  fill (db);
  assert_joined (jt_store_votes_of_case (db, "k"), "uid", "v1");
  assert_joined (jt_store_vote_open (db, "k"), "uid", "v1");
  assert_joined (jt_store_vote_by_uid (db, "v1"), "ends", "2026-11-18");
  assert_joined (jt_store_votes (db), "uid", "v1");
  assert_joined (jt_store_votes_running (db), "uid", "v1");
  g_assert_true (jt_store_votes_running_count (db, &running, &error));
  g_assert_no_error (error);
  g_assert_cmpint (running, ==, 1);
  assert_joined (jt_store_motions (db, "v1"), "kind", "lift fund");
  assert_joined (jt_store_motion_totals (db, "v1"), "kind", "lift fund");
  assert_joined (jt_store_roll_parts (db, "v1"), "part", "p2 p1");
  /* By the line, whatever is asked for first; what is in the building and not on the roll is not
   * found. */
  assert_joined (jt_store_roll_parts_of_rooms (db, "v1", "[\"302\",\"101\",\"车库\"]"), "part",
                 "p2 p1");
  assert_joined (jt_store_roll_parts_of_rooms (db, "v1", "[\"302\"]"), "label", "302");
  assert_joined (jt_store_roll_parts_of_rooms (db, "v1", "[\"30\"]"), "part", "");
  assert_joined (jt_store_roll_voters (db, "v1"), "reason", "one owner");
  assert_joined (jt_store_roll_owners (db, "v1"), "name", "王芳 李强");
  assert_joined (jt_store_papers (db, "v1"), "uid", "q1 q2 q3");
  assert_joined (jt_store_papers_of_part (db, "v1", "p1"), "uid", "q1 q2");
  assert_joined (jt_store_paper_choices (db, "m2"), "choice", "no yes yes");
  assert_joined (jt_store_paper_choices (db, "m1"), "paper", "q3");
  assert_joined (jt_store_paper_choices_of_part (db, "m2", "p1"), "choice", "no yes");
  assert_joined (jt_store_paper_choices_of_part (db, "m1", "p1"), "choice", "");
  assert_joined (jt_store_choices_of_paper (db, "q3"), "motion", "m1 m2");
  assert_joined (jt_store_supersessions (db, "v1"), "older", "q1");
  assert_joined (jt_store_supersessions_of_part (db, "v1", "p1"), "newer", "q2");
  assert_joined (jt_store_supersessions_of_part (db, "v1", "p2"), "newer", "");
  assert_joined (jt_store_decisions (db, "m2"), "by_name", "主管");
}

/* After a vote is closed another may be opened. */
static void
test_open_vote (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (GError) error = NULL;

  fill (db);
  g_assert_true (jt_put_row (db, "vote", vote ("v1", "#1", "2026-11-19T08:00"), &error));
  assert_joined (jt_store_vote_open (db, "k"), "uid", "");
  g_assert_true (jt_put_row (db, "vote", vote ("v2", "#2", NULL), &error));
  g_assert_no_error (error);
  assert_joined (jt_store_vote_open (db, "k"), "uid", "v2");
  assert_joined (jt_store_votes_of_case (db, "k"), "uid", "v1 v2");
}

static gboolean
put_attachments (JtDb *db, gpointer data, GError **error)
{
  return jt_store_attachment_put (db, "h1", 10, error)
         && jt_store_attachment_put (db, "h1", 10, error)
         && jt_store_attachment_put (db, "h2", 20, error);
}

static void
test_attachments (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (GError) error = NULL;

  jt_book_fill (db);
  jt_put_rows (db, &error,
               "document", jt_row ("uid", "x1", "case_uid", "k", "stage", "vote", "kind", "notice",
                                   "file_hash", "h1", NULL),
               "document", jt_row ("uid", "x2", "case_uid", "k", "stage", "vote", "kind", "photo",
                                   "file_hash", "h3", NULL),
               "document", jt_row ("uid", "x3", "case_uid", "k", "stage", "works", "kind", "log",
                                   NULL),
               "document", jt_row ("uid", "x4", "supersedes", "x3", "case_uid", "k", "stage",
                                   "works", "kind", "log", "number", "2", NULL),
               "document", jt_row ("uid", "x5", "supersedes", "x4", "case_uid", "k", "stage",
                                   "works", "kind", "log", "number", "3", NULL),
               "visit", jt_row ("uid", "y", "part", "p1", "case_uid", "k", "on_day", "2026-11-02",
                                "by_user", "u", "outcome", "未联系上", NULL),
               "visit", jt_row ("uid", "z", "part", "p1", "case_uid", "k", "on_day", "2026-11-03",
                                "by_user", "u", "outcome", "tenant", "withdrawn", "#1", NULL),
               NULL);
  g_assert_no_error (error);
  g_assert_true (jt_db_run (db, put_attachments, NULL, &error));

  assert_joined (jt_store_attachments (db), "used", "1 0");
  assert_joined (jt_store_attachment (db, "h2"), "size", "20");
  assert_joined (jt_store_attachments_wanted (db), "document", "x2");
  assert_joined (jt_store_documents_of_file (db, "h3"), "number", "001-2026-0001");
  assert_joined (jt_store_documents_of_file (db, "h3"), "kind", "photo");
  assert_joined (jt_store_documents_of_file (db, "h9"), "number", "");
  assert_joined (jt_store_documents (db, "k"), "uid", "x1 x2 x5");
  /* Asked for under any name it had, a document is told as it is now. */
  assert_joined (jt_store_document (db, "x3"), "number", "3");
  assert_joined (jt_store_document (db, "x5"), "uid", "x5");
  assert_joined (jt_store_document (db, "x9"), "uid", "");
  assert_joined (jt_store_document_chain (db, "x5"), "uid", "x3 x4 x5");
  assert_joined (jt_store_document_chain (db, "x1"), "uid", "x1");
  assert_joined (jt_store_visits_of_case (db, "k"), "uid", "y");
  assert_joined (jt_store_visits_of_part (db, "p1"), "uid", "y");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/votes/queries", test_queries);
  ADD ("/votes/open-vote", test_open_vote);
  ADD ("/votes/attachments", test_attachments);

  return g_test_run ();
}
