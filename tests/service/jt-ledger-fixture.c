/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ledger-fixture.h"

#include <sqlite3.h>

#include "jt-backup.h"
#include "jt-entry.h"
#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-rows.h"
#include "jt-store-journal.h"
#include "jt-verify.h"

/* Eight flats of seven owners: 101 and 102 are one owner's, who votes for both ways. */
static const char roster[] =
    "小区,楼栋,单元,房号,楼层,用途,建筑面积,产权状态,业主,业主编号,证件号,联系电话,总层数,"
    "是否有电梯\n"
    "松果小区,1,1,101,1,住宅,80.00,已登记,王例一,N1,11010519491231002X,13800138000,6,否\n"
    "松果小区,1,1,102,1,住宅,80.00,已登记,王例一,N1,11010519491231002X,13800138000,6,否\n"
    "松果小区,1,1,201,2,住宅,80.00,已登记,李例二,N2,,13800138001,6,否\n"
    "松果小区,1,1,202,2,住宅,80.00,已登记,张例三,N3,,,6,否\n"
    "松果小区,1,1,301,3,住宅,80.00,已登记,赵例四,N4,,,6,否\n"
    "松果小区,1,1,302,3,住宅,80.00,已登记,陈例五,N5,,,6,否\n"
    "松果小区,1,1,401,4,住宅,80.00,已登记,杨例六,N6,,,6,否\n"
    "松果小区,1,1,402,4,住宅,80.00,已登记,黄例七,N7,,,6,否\n";

static void
add_document (JtVoteBook *ledger)
{
  g_autofree char *scan = jt_book_write_file (ledger->book, "scan.pdf", "%PDF- a scan");
  g_autofree char *members = g_strdup_printf (
      "\"stage\": \"application\", \"kind\": \"申请书\", \"number\": \"1\", \"pages\": 2, "
      "\"original\": 1, \"status\": \"收\", \"issuer\": \"样例社区\", \"on_day\": \"2026-03-01\", "
      "\"file\": \"%s\"",
      scan);
  g_autoptr (JsonObject) answer = jt_vote_submit (ledger, "document-add", members);

  g_assert_nonnull (jt_json_text (answer, "uid"));
}

JtVoteBook *
jt_ledger_new (void)
{
  JtVoteBook *ledger = jt_vote_book_new ("2026-03-02", roster, "1-1", "101");
  g_autoptr (JsonObject) opened = NULL;
  g_autoptr (JsonObject) decided = NULL;
  g_autoptr (JsonObject) closed = NULL;
  g_autoptr (JsonObject) again = NULL;
  g_autoptr (JsonObject) withdrawn = NULL;
  g_autofree char *papers = NULL;
  g_autofree char *members = NULL;

  add_document (ledger);
  opened = jt_vote_submit (ledger, "vote-open",
                           "\"from\": \"2026-03-02\", \"to\": \"2026-03-20\", "
                           "\"motions\": [\"lift\"]");
  jt_vote_record (ledger,
                  "101 yes 2026-03-02; 102 no 2026-03-02; 201 yes 2026-03-02; "
                  "202 yes 2026-03-02; 301 yes 2026-03-02; 302 yes 2026-03-02; "
                  "401 yes 2026-03-02; 402 no 2026-03-02",
                  "8 recorded");
  jt_vote_go_on (ledger, "2026-03-21", NULL);
  decided = jt_vote_submit (ledger, "vote-decide",
                            "\"motion\": \"lift\", \"met\": true, \"reason\": \"两户同一人\"");
  closed = jt_vote_submit (ledger, "vote-close", "");

  again = jt_vote_submit (ledger, "vote-open",
                          "\"from\": \"2026-03-21\", \"to\": \"2026-04-10\", "
                          "\"motions\": [\"lift\", \"fund\"]");
  jt_vote_record (ledger, "101 yes 2026-03-21; 201 no 2026-03-21; 202 yes 2026-03-21",
                  "3 recorded");
  jt_vote_go_on (ledger, "2026-03-22", NULL);
  jt_vote_record (ledger, "201 yes 2026-03-22", "1 recorded");
  papers = jt_vote_papers_of (ledger, "202");
  members = g_strdup_printf ("\"papers\": %s", papers);
  withdrawn = jt_vote_submit (ledger, "paper-withdraw", members);
  return ledger;
}

JtVoteBook *
jt_ledger_carry (JtVoteBook *ledger, const char *today)
{
  JtVoteBook *carried = g_new0 (JtVoteBook, 1);
  g_autoptr (JsonObject) copied = NULL;
  g_autoptr (GError) error = NULL;
  JtClock clock = { 0 };

  jt_vote_go_on (ledger, today, NULL);
  carried->case_uid = g_strdup (ledger->case_uid);
  carried->book = g_new0 (JtBook, 1);
  carried->book->dir = g_dir_make_tmp ("jiati-carried-XXXXXX", NULL);
  carried->book->path = g_build_filename (carried->book->dir, "casebook.jiati", NULL);
  copied = jt_book_backup (ledger->book->path, carried->book->path, &error);
  g_assert_no_error (error);

  jt_clock_pretend (today, &clock, &error);
  g_assert_no_error (error);
  carried->book->office = jt_office_open (carried->book->path, &clock, &error);
  g_assert_no_error (error);
  jt_office_act_as (carried->book->office, NULL, &error);
  g_assert_no_error (error);
  return carried;
}

GPtrArray *
jt_ledger_entries (JtVoteBook *ledger)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_entry_free);
  g_autoptr (JtRows) rows = jt_store_journal_all (jt_office_get_db (ledger->book->office));
  g_autoptr (GError) error = NULL;

  while (jt_rows_next (rows, &error))
    g_ptr_array_add (entries, jt_store_journal_entry (rows));
  g_assert_no_error (error);
  return entries;
}

void
jt_ledger_shut (JtVoteBook *ledger)
{
  g_autoptr (GError) error = NULL;

  jt_office_close (ledger->book->office, &error);
  g_assert_no_error (error);
  g_clear_object (&ledger->book->office);
}

JsonObject *
jt_ledger_verify (const char *path)
{
  g_autoptr (GError) error = NULL;
  JsonObject *answer = jt_book_verify (path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (answer);
  return answer;
}

char *
jt_ledger_first_problem (JsonObject *answer)
{
  JsonArray *problems = jt_json_array (answer, "problems");
  JsonObject *first;

  if (json_array_get_length (problems) == 0)
    return g_strdup ("");
  first = json_array_get_object_element (problems, 0);
  return g_strdup_printf ("%s: %s", jt_json_text (first, "where"), jt_json_text (first, "what"));
}

void
jt_ledger_assert_intact (const char *path)
{
  g_autoptr (JsonObject) answer = jt_ledger_verify (path);
  g_autofree char *first = jt_ledger_first_problem (answer);

  g_assert_cmpstr (first, ==, "");
  g_assert_true (json_object_get_boolean_member (answer, "ok"));
}

gboolean
jt_ledger_problem_at (JsonObject *answer, const char *where)
{
  JsonArray *problems = jt_json_array (answer, "problems");

  for (guint i = 0; i < json_array_get_length (problems); i++)
    {
      JsonObject *problem = json_array_get_object_element (problems, i);

      if (g_str_has_prefix (jt_json_text (problem, "where"), where))
        return TRUE;
    }
  return FALSE;
}

/* ------------------------------------------------------------------------- behind its back */

static void
run (sqlite3 *db, const char *sql)
{
  char *message = NULL;

  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

/* Drops them all; returns what makes them again. */
static char *
drop_triggers (sqlite3 *db)
{
  g_autoptr (GString) drops = g_string_new (NULL);
  GString *again = g_string_new (NULL);
  sqlite3_stmt *names;

  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT name, sql FROM sqlite_schema "
                                       "WHERE type = 'trigger'",
                                       -1, &names, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (names) == SQLITE_ROW)
    {
      g_string_append_printf (drops, "DROP TRIGGER \"%s\";",
                              (const char *) sqlite3_column_text (names, 0));
      g_string_append_printf (again, "%s;", (const char *) sqlite3_column_text (names, 1));
    }
  sqlite3_finalize (names);
  run (db, drops->str);
  return g_string_free (again, FALSE);
}

void
jt_ledger_tamper (const char *path, const char *sql)
{
  g_autofree char *triggers = NULL;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  run (db, "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;");
  triggers = drop_triggers (db);
  run (db, sql);
  run (db, triggers); /* nothing but the rows is to give it away */
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

char *
jt_ledger_ask (const char *path, const char *sql)
{
  sqlite3 *db;
  sqlite3_stmt *query;
  char *answer = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &query, NULL), ==, SQLITE_OK);
  if (sqlite3_step (query) == SQLITE_ROW)
    answer = g_strdup ((const char *) sqlite3_column_text (query, 0));
  sqlite3_finalize (query);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  return answer;
}

/* ------------------------------------------------------------------------------ shut ledgers */

void
jt_shut_ledger_init (JtShutLedger *shut)
{
  g_autoptr (GError) error = NULL;

  shut->ledger = jt_ledger_new ();
  shut->path = shut->ledger->book->path;
  jt_ledger_shut (shut->ledger);
  g_file_get_contents (shut->path, &shut->bytes, &shut->length, &error);
  g_assert_no_error (error);
}

void
jt_shut_ledger_clear (JtShutLedger *shut)
{
  jt_vote_book_free (shut->ledger);
  g_free (shut->bytes);
}

void
jt_shut_ledger_put_back (const JtShutLedger *shut)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (shut->path, shut->bytes, (gssize) shut->length,
                            G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}
