/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-book-fixture.h"
#include "jt-db-private.h"
#include "jt-store-attachment.h"
#include "jt-store-case.h"
#include "jt-store-case-list.h"
#include "jt-store-chart.h"
#include "jt-store-event.h"
#include "jt-store-journal.h"
#include "jt-store-list.h"
#include "jt-store-home.h"
#include "jt-store-month.h"
#include "jt-store-name.h"
#include "jt-store-office.h"
#include "jt-store-person.h"
#include "jt-store-place.h"
#include "jt-store-secret.h"
#include "jt-store-standing.h"
#include "jt-store-total.h"
#include "jt-store-vote.h"

static JtDb *
open_memory (void)
{
  g_autoptr (GError) error = NULL;
  JtDb *db = jt_db_open (NULL, JT_DB_MEMORY, &error);

  g_assert_no_error (error);
  return db;
}

/* Every stage has its table, keyed as its level says. */
static void
test_stages (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "stages.csv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint stages = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (g_strstrip (text), "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      static const char *const common[] = { "case_uid", "begun_on", "done_on", "document_number",
                                            "document_on", "note" };
      g_auto (GStrv) fields = g_strsplit (lines[i], ",", -1);
      g_autofree char *name = g_strconcat ("stage_", fields[0], NULL);
      const JtTable *table = jt_table_find (name);

      g_test_message ("%s", name);
      g_assert_nonnull (table);
      g_assert_cmpuint (table->n_keys, ==, 1);
      g_assert_cmpuint (jt_table_column (table, "uid")->key, ==, 1);
      for (guint j = 0; j < G_N_ELEMENTS (common); j++)
        g_assert_nonnull (jt_table_column (table, common[j]));
      g_assert_cmpint (jt_table_column (table, "lift_uid") != NULL, ==,
                       g_str_equal (fields[3], "lift"));

      /* A form is filled in over months: only the uids must be there. */
      for (guint j = 0; j < table->n_columns; j++)
        g_assert_cmpint (table->columns[j].not_null, ==,
                         g_str_has_suffix (table->columns[j].name, "uid"));
      stages++;
    }
  g_assert_cmpuint (stages, ==, 31);

  for (guint i = 0; jt_tables_projection ()[i] != NULL; i++)
    stages -= g_str_has_prefix (jt_tables_projection ()[i]->name, "stage_") ? 1 : 0;
  g_assert_cmpuint (stages, ==, 0);
}

static void
test_strict_everywhere (void)
{
  g_autoptr (JtDb) db = open_memory ();
  g_autoptr (JtRows) rows = jt_db_query (db,
                                         "SELECT name, strict FROM pragma_table_list "
                                         "WHERE schema = 'main' AND type = 'table' "
                                         "AND name NOT LIKE 'sqlite_%'",
                                         "");
  g_autoptr (GError) error = NULL;
  guint count = 0;

  while (jt_rows_next (rows, &error))
    {
      g_test_message ("%s", jt_rows_text (rows, "name"));
      g_assert_cmpint (jt_rows_int (rows, "strict"), ==, 1);
      count++;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (count, >, 60);
}

/* References are checked at COMMIT, since entries of several devices come in any order; and the
 * table that is referred to exists. */
static void
test_references (void)
{
  g_autoptr (JtDb) db = open_memory ();
  g_autoptr (GError) error = NULL;
  gint64 references = 0;
  gint64 deferred = 0;

  g_assert_true (jt_db_number (db, &references, &error,
                               "SELECT count (*) FROM sqlite_schema AS t, "
                               "pragma_foreign_key_list (t.name) WHERE t.type = 'table'",
                               ""));
  g_assert_true (jt_db_number (
    db, &deferred, &error,
    "SELECT sum ((length (sql) - length (replace (sql, 'DEFERRABLE INITIALLY DEFERRED', ''))) / 29) "
    "FROM sqlite_schema WHERE type = 'table'",
    ""));
  g_assert_cmpint (references, >, 60);
  g_assert_cmpint (references, ==, deferred);

  g_assert_cmpuint (jt_count_rows (jt_db_query (
                      db,
                      "SELECT 1 FROM sqlite_schema AS t, pragma_foreign_key_list (t.name) AS link "
                      "WHERE t.type = 'table' AND NOT EXISTS (SELECT 1 FROM "
                      "pragma_table_info (link.\"table\") AS c WHERE c.name = link.\"to\" "
                      "AND c.pk = 1)",
                      "")),
                    ==, 0);
}

/* Removing or adding a row looks for those that refer to it: by an index. */
static void
test_references_have_indexes (void)
{
  g_autoptr (JtDb) db = open_memory ();
  g_autoptr (JtRows) rows = jt_db_query (
    db,
    "SELECT t.name AS name, link.\"from\" AS column FROM sqlite_schema AS t, "
    "pragma_foreign_key_list (t.name) AS link WHERE t.type = 'table' AND NOT EXISTS "
    "(SELECT 1 FROM pragma_index_list (t.name) AS i, pragma_index_info (i.name) AS c "
    "WHERE c.seqno = 0 AND c.name = link.\"from\")",
    "");
  g_autoptr (GError) error = NULL;

  while (jt_rows_next (rows, &error))
    {
      g_test_message ("%s.%s", jt_rows_text (rows, "name"), jt_rows_text (rows, "column"));
      g_test_fail ();
    }
  g_assert_no_error (error);
}

/* Each query of the store once, so that each is in the connection's cache. */
static void
ask_everything (JtDb *db)
{
  static const char *const two[] = { "e1", "e2", NULL };
  static const JtStorePartAsk of_building = { .building = "x" }, of_entrance = { .entrance = "x" };
  static const JtStorePartAsk of_compound = { .compound = "x" };
  JtRows *all[] = {
    jt_store_journal_all (db), jt_store_journal_after (db, 1), jt_store_journal_by_device (db),
    jt_store_journal_heads (db), jt_store_journal_by_uid (db, "x"),
    jt_store_journal_at (db, "x", 1), jt_store_journal_mentioning (db, "x"),
    jt_store_office (db), jt_store_settings (db), jt_store_setting (db, "x"), jt_store_users (db),
    jt_store_working_users (db),
    jt_store_user_by_name (db, "x"), jt_store_user_by_uid (db, "x"),
    jt_store_user_entrances (db, "x"), jt_store_devices (db), jt_store_calendar_days (db),
    jt_store_drafts (db, "x", "x"),
    jt_store_communities (db), jt_store_compounds (db), jt_store_buildings (db),
    jt_store_entrances (db), jt_store_entrance_by_uid (db, "x"),
    jt_store_entrance_uses (db, "x"),
    jt_store_community_by_key (db, "x"), jt_store_compound_by_key (db, "x"),
    jt_store_building_by_key (db, "x", "x"), jt_store_entrance_by_key (db, "x", "x"),
    jt_store_part_by_key (db, "x", "x", "x"), jt_store_part_by_uid (db, "x"),
    jt_store_parts (db), jt_store_parts_of_compound (db, "x"),
    jt_store_parts_of_building (db, "x"), jt_store_parts_of_entrances (db, two),
    jt_store_part_ids (db, &of_building, JT_STORE_PART_NATURAL),
    jt_store_part_ids (db, &of_entrance, JT_STORE_PART_NATURAL_ENTRANCE),
    jt_store_part_ids (db, &of_compound, JT_STORE_PART_OWNER),
    jt_store_part_ids (db, &of_building, JT_STORE_PART_AREA_DOWN),
    jt_store_parts_of_case (db, "x"), jt_store_titles_of_case (db, "x"),
    jt_store_entrances_of_part (db, "x"),
    jt_store_persons (db), jt_store_person_by_uid (db, "x"), jt_store_persons_by_name (db, "x"),
    jt_store_person_by_uscc (db, "x"), jt_store_persons_by_certificate (db, "x", "x"),
    jt_store_persons_by_owner_number (db, "x", "x"), jt_store_equal_names (db),
    jt_store_persons_apart (db), jt_store_phones (db, "x"), jt_store_all_phones (db),
    jt_store_owners (db, NULL), jt_store_owners_of_case (db, "x", NULL),
    jt_store_owners_of_compound (db, "x", NULL),
    jt_store_developers_of_compound (db, "x", NULL), jt_store_owners_of_part (db, "x", NULL),
    jt_store_ownerships_of_part (db, "x"), jt_store_ownerships_of_person (db, "x"),
    jt_store_secret (db, "x"), jt_store_secrets (db), jt_store_secrets_by_value (db, "x", "x"),
    jt_store_commitments (db), jt_store_secrets_unnamed (db),
    jt_store_cases (db), jt_store_case_by_uid (db, "x"), jt_store_case_by_number (db, "x"),
    jt_store_case_entrances (db, "x"), jt_store_case_applicants (db, "x"),
    jt_store_case_lifts (db, "x"), jt_store_open_cases_of_entrance (db, "x"),
    jt_store_deadlines (db, NULL), jt_store_deadlines (db, "x"),
    jt_store_deadlines_waiting (db, "2026-10-12", "x", 1), jt_store_votes_running (db),
    jt_store_stage_rows (db, "objections", "x"), jt_store_stage_rows (db, "review_pause", "x"),
    jt_store_stage_rows (db, "planning_permit", "x"), jt_store_documents (db, "x"),
    jt_store_document (db, "x"), jt_store_document_chain (db, "x"),
    jt_store_visits_of_case (db, "x"), jt_store_visits_of_part (db, "x"),
    jt_store_votes (db), jt_store_votes_of_case (db, "x"), jt_store_vote_by_uid (db, "x"),
    jt_store_vote_open (db, "x"), jt_store_motions (db, "x"), jt_store_roll_parts (db, "x"),
    jt_store_roll_voters (db, "x"), jt_store_roll_owners (db, "x"), jt_store_papers (db, "x"),
    jt_store_papers_of_part (db, "x", "x"), jt_store_paper_choices (db, "x"),
    jt_store_paper_choices_of_part (db, "x", "x"), jt_store_choices_of_paper (db, "x"),
    jt_store_supersessions (db, "x"), jt_store_supersessions_of_part (db, "x", "x"),
    jt_store_decisions (db, "x"), jt_store_motion_totals (db, "x"),
    jt_store_attachment (db, "x"), jt_store_attachments (db), jt_store_attachments_wanted (db),
    jt_store_total_mismatches (db), jt_store_entrance_totals (db, "x"),
    jt_store_persons_of_compound (db, "x"), jt_store_phones_of_compound (db, "x"),
    jt_store_buildings_of_compound (db, "x"), jt_store_entrances_of_compound (db, "x"),
    jt_store_roll_part (db, "x", "x"), jt_store_roll_parts_of_rooms (db, "x", "[\"x\"]"),
    jt_store_case_line_source (db, "x"), jt_store_case_line (db, "x"),
    jt_store_case_turns (db, "x"), jt_store_case_lines (db, NULL, "x", "[1]"),
    jt_store_entrances_listed (db, NULL, "x", 1),
    jt_store_cases_of_compound (db, "x"), jt_store_journal_of_case (db, "x"),
    jt_store_search_parts (db, "x", "x", "x", "x"), jt_store_search_parts (db, NULL, "x", "x", "x"),
    jt_store_search_parts (db, NULL, NULL, "x", "x"),
    jt_store_search_parts (db, NULL, NULL, NULL, "x"), jt_store_search_rooms (db, "x"),
    jt_store_search_phones (db, "1234"), jt_store_person_name (db, "x"),
    jt_store_name_owners (db, JT_NAME_RANK_TAIL, "x"), jt_store_parts_of_user (db, "x"),
    jt_store_owners_of_user (db, "x"),
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gint64 number = 0;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    jt_count_rows (all[i]);

  g_assert_true (jt_store_journal_head (db, "x", &number, &text, &error));
  g_assert_true (jt_store_journal_lamport (db, &number, &error));
  g_assert_true (jt_store_case_last_number (db, "001-2026-", &number, &error));
  g_assert_true (jt_store_secret_erase (db, "x", &error));
  g_assert_true (jt_store_vote_seal_papers (db, "x", &error));
  g_assert_true (jt_store_total_recount_compound (db, "x", &error));
  g_assert_true (jt_store_name_refresh (db, "x", &error));
  g_assert_true (jt_put_row (db, "part", jt_row ("uid", "p1", "floor", "#2", NULL), &error));
  g_assert_no_error (error);
}

static const char *const big_tables[] = {
  "journal", "secret", "commitment", "part", "part_entrance", "person", "person_phone",
  "ownership", "case_file", "case_entrance", "case_applicant", "lift", "deadline", "visit",
  "document", "vote", "motion", "roll_part", "roll_voter", "roll_owner", "paper", "paper_choice",
  "paper_supersedes", "decision", "entrance", "building", "name_key", "this", "other", "l", "e", "o", "p",
  NULL,
};

/* The big table that a step of a plan reads from end to end; NULL when it does not. */
static char *
scanned (const char *step)
{
  g_auto (GStrv) words = g_strsplit (step, " ", -1);

  if (g_strv_length (words) < 2 || !g_str_equal (words[0], "SCAN")
      || !(g_strv_contains (big_tables, words[1]) || g_str_has_prefix (words[1], "stage_")))
    return NULL;

  return g_strdup (words[1]);
}

/* Whoever asks about something does not read everything. */
static void
test_plans (void)
{
  g_autoptr (JtDb) db = open_memory ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  jt_book_fill (db);
  ask_everything (db);
  for (sqlite3_stmt *stmt = sqlite3_next_stmt (db->handle, NULL); stmt != NULL;
       stmt = sqlite3_next_stmt (db->handle, stmt))
    g_ptr_array_add (texts, g_strdup (sqlite3_sql (stmt)));
  g_assert_cmpuint (texts->len, >, 90);

  for (guint i = 0; i < texts->len; i++)
    {
      const char *sql = g_ptr_array_index (texts, i);
      g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
      g_autoptr (JtRows) rows = NULL;
      g_autoptr (GError) error = NULL;

      /* Lists of everything, on purpose: those that ask about nothing in particular, the search
       * through all payloads, and the owners of a day. */
      if (strchr (sql, '?') == NULL || strstr (sql, "instr (payload") != NULL
          || strstr (sql, "WHERE (CASE WHEN ?1 IS NULL") != NULL)
        continue;

      rows = jt_db_query (db, g_string_chunk_insert_const (db->texts, explain), "");
      while (jt_rows_next (rows, &error))
        {
          g_autofree char *table = scanned (jt_rows_text (rows, "detail"));

          if (table != NULL)
            g_test_message ("%s: %s", sql, jt_rows_text (rows, "detail"));
          g_assert_null (table);
        }
      g_assert_no_error (error);
    }
}

/* The last of a device's entries and the largest Lamport number are found without a walk. */
static void
test_plan_of_lamport (void)
{
  g_autoptr (JtDb) db = open_memory ();
  g_autofree char *plan = jt_first_text (
    jt_db_query (db, "EXPLAIN QUERY PLAN SELECT max (lamport) FROM journal", ""), "detail");

  g_assert_true (g_str_has_prefix (plan, "SEARCH"));
}

/* Reports ask for everything up to a day, so no index spares them the rows. */
static void
test_report_queries (void)
{
  g_autoptr (JtDb) db = open_memory ();
  JtRows *all[] = {
    jt_store_month_report (db, "x"), jt_store_month_reports (db), jt_store_month_values (db, "x", 1),
    jt_store_month_known (db, "x"), jt_store_month_standing (db, "x"),
    jt_store_month_uneven (db, NULL, "x"), jt_store_month_uneven (db, "x", "x"),
    jt_store_month_skipped (db, NULL, "x", "x", "x", "x"), jt_store_month_settlements (db, "x"),
    jt_store_month_totals (db, "x"), jt_store_events_between (db, "x", "x"),
    jt_store_events_of (db, "x", NULL, "x", "x", 1), jt_store_event_mismatches (db),
    jt_store_month_mismatches (db), jt_store_chart_months (db, "x", "x", "x"),
    jt_store_chart_lines (db, "x", "x", 1), jt_store_chart_motions (db, 1),
    jt_store_chart_entrances (db, "x"), jt_store_standing_mismatches (db),
    jt_store_standing_total_mismatches (db), jt_store_standing_counts (db, NULL),
    jt_store_standing_counts (db, "x"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    jt_count_rows (all[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema/stages", test_stages);
  g_test_add_func ("/schema/strict-everywhere", test_strict_everywhere);
  g_test_add_func ("/schema/references", test_references);
  g_test_add_func ("/schema/references-have-indexes", test_references_have_indexes);
  g_test_add_func ("/schema/plans", test_plans);
  g_test_add_func ("/schema/plan-of-lamport", test_plan_of_lamport);

  g_test_add_func ("/schema/report-queries", test_report_queries);
  return g_test_run ();
}
