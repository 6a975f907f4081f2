/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>

#include "jt-json.h"
#include "jt-ledger-fixture.h"

/* ------------------------------------------------------------------- every column of every table
 */

/* Every table but those of this copy alone (local_setting, draft). */
static GPtrArray *
all_columns (const char *path)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_free);
  sqlite3 *db;
  sqlite3_stmt *query;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_prepare_v2 (db,
                          "SELECT m.name || ' ' || i.name || ' ' || i.type FROM sqlite_schema AS m,"
                          " pragma_table_info (m.name) AS i WHERE m.type = 'table' AND m.name NOT "
                          "IN ('local_setting', 'draft') AND m.name NOT LIKE 'sqlite_%'",
                          -1, &query, NULL),
      ==, SQLITE_OK);
  while (sqlite3_step (query) == SQLITE_ROW)
    g_ptr_array_add (columns, g_strdup ((const char *) sqlite3_column_text (query, 0)));
  sqlite3_finalize (query);
  sqlite3_close (db);
  return columns;
}

/* What tells one row of a table from another; those that lie by their key have no number. */
static const char *
row_of (const char *table)
{
  if (g_str_equal (table, "case_event"))
    return "case_uid || ' ' || indicator || ' ' || subject";
  return g_str_equal (table, "name_key") ? "rank || ' ' || key || ' ' || name" : "rowid";
}

/* Changes one value of the column in the row that @which picks; FALSE when there is no such row. */
static gboolean
change_column (const JtShutLedger *shut, const char *table, const char *column, gboolean number,
               const char *which)
{
  const char *name = row_of (table);
  g_autofree char *find = g_strdup_printf (
      "SELECT %s FROM \"%s\" WHERE \"%s\" %s ORDER BY 1 LIMIT 1", name, table, column, which);
  g_autofree char *row = jt_ledger_ask (shut->path, find);
  g_autofree char *change = NULL;

  if (row == NULL)
    return FALSE;
  if (number)
    change = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = CASE \"%s\" WHEN 1 THEN 0 ELSE coalesce "
                              "(\"%s\", 0) + 1 END WHERE %s = '%s'",
                              table, column, column, column, name, row);
  else
    change = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = coalesce (\"%s\", '') || 'x' "
                              "WHERE %s = '%s'",
                              table, column, column, name, row);
  jt_ledger_tamper (shut->path, change);
  return TRUE;
}

/* What the problem has to be called: rows by their table, entries of the journal by their place. */
static const char *
name_of (const char *table)
{
  return g_str_equal (table, "journal") ? "entry " : table;
}

static void
assert_column_guarded (const JtShutLedger *shut, const char *table, const char *column,
                       gboolean number, const char *which)
{
  g_autoptr (JsonObject) answer = NULL;
  g_autofree char *first = NULL;

  if (!change_column (shut, table, column, number, which))
    return;
  answer = jt_ledger_verify (shut->path);
  first = jt_ledger_first_problem (answer);
  g_test_message ("%s.%s %s: %s", table, column, which, first);
  g_assert_false (json_object_get_boolean_member (answer, "ok"));
  g_assert_true (jt_ledger_problem_at (answer, name_of (table)));
  jt_shut_ledger_put_back (shut);
}

static void
test_every_column (void)
{
  /* Those that the change has to reach for the test to be worth anything. */
  static const char *const wanted[] = {
    "journal",       "paper",          "paper_choice",   "paper_supersedes", "part",
    "part_entrance", "ownership",      "person",         "person_phone",     "commitment",
    "motion_total",  "entrance_total", "name_key",       "vote",           "motion",           "roll_part",
    "roll_voter",    "roll_owner",     "decision",       "secret",           "attachment",
    "document",      "case_file",      "case_applicant", "case_entrance",    "lift",
    "office",        "user",           "device",         "case_event",       "month_total",
    "case_standing", "standing_total", "case_line",      "case_entry",
  };
  g_auto (JtShutLedger) shut = { 0 };
  g_autoptr (GPtrArray) columns = NULL;

  jt_shut_ledger_init (&shut);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autofree char *count = g_strdup_printf ("SELECT 1 FROM \"%s\"", wanted[i]);
      g_autofree char *one = jt_ledger_ask (shut.path, count);

      if (one == NULL)
        g_error ("the ledger has no row of %s", wanted[i]);
    }

  columns = all_columns (shut.path);
  for (guint i = 0; i < columns->len; i++)
    {
      g_auto (GStrv) words = g_strsplit (g_ptr_array_index (columns, i), " ", 3);
      const gboolean number = g_str_equal (words[2], "INTEGER");

      assert_column_guarded (&shut, words[0], words[1], number, "IS NOT NULL");
      assert_column_guarded (&shut, words[0], words[1], number, "IS NULL");
    }
  jt_ledger_assert_intact (shut.path);
}

/* --------------------------------------------------------------------------------- every row */

static void
test_every_table_loses_a_row (void)
{
  g_auto (JtShutLedger) shut = { 0 };
  g_autoptr (GPtrArray) columns = NULL;
  g_autofree char *before = g_strdup ("");

  jt_shut_ledger_init (&shut);
  columns = all_columns (shut.path);
  for (guint i = 0; i < columns->len; i++)
    {
      g_auto (GStrv) words = g_strsplit (g_ptr_array_index (columns, i), " ", 3);
      g_autofree char *find = g_strdup_printf ("SELECT max (%s) FROM \"%s\"",
                                               row_of (words[0]), words[0]);
      g_autofree char *row = NULL;
      g_autofree char *remove = NULL;
      g_autoptr (JsonObject) answer = NULL;

      if (g_str_equal (words[0], before))
        continue;
      g_free (before);
      before = g_strdup (words[0]);
      row = jt_ledger_ask (shut.path, find);
      /* The last entry of a chain can be cut off with what it wrote: only a head that was noted
       * elsewhere tells.  Here the rows it wrote are left, and so it shows. */
      if (row == NULL)
        continue;
      remove = g_strdup_printf ("DELETE FROM \"%s\" WHERE %s = '%s'", words[0],
                                row_of (words[0]), row);
      jt_ledger_tamper (shut.path, remove);
      answer = jt_ledger_verify (shut.path);
      g_test_message ("%s", words[0]);
      g_assert_false (json_object_get_boolean_member (answer, "ok"));
      jt_shut_ledger_put_back (&shut);
    }
}

/* ------------------------------------------------------------------------------ hostile values */

/* Numbers that no roll and no vote can hold must not be taken at their word. */
static void
test_hostile_values (void)
{
  static const char *const changes[] = {
    "UPDATE roll_part SET voter = 4000000000",
    "UPDATE roll_part SET voter = 0",
    "UPDATE roll_part SET voter = -1",
    "UPDATE roll_part SET joined_voter = 9223372036854775807",
    "UPDATE roll_part SET area = 9223372036854775807",
    "UPDATE roll_part SET area = -5",
    "UPDATE roll_part SET straddles = 7",
    "UPDATE motion SET part_den = 0, consent_den = 0",
    "UPDATE motion SET part_num = 9223372036854775807, part_den = 9223372036854775807",
    "UPDATE motion SET consent_num = -1",
    "UPDATE vote SET starts = '', ends = 'tomorrow'",
    "UPDATE paper SET received_on = 'never'",
    "UPDATE paper_choice SET choice = 'perhaps'",
    "UPDATE part SET area = 9223372036854775807",
    "UPDATE case_file SET policy_version = ''",
    "DELETE FROM roll_part",
    "DELETE FROM vote",
    "DELETE FROM motion",
    "DELETE FROM office",
    "UPDATE attachment SET hash = '../../etc/passwd'",
    "UPDATE paper_supersedes SET newer = older",
  };
  g_auto (JtShutLedger) shut = { 0 };

  jt_shut_ledger_init (&shut);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (JsonObject) answer = NULL;

      g_test_message ("%s", changes[i]);
      jt_ledger_tamper (shut.path, changes[i]);
      answer = jt_ledger_verify (shut.path);
      g_assert_false (json_object_get_boolean_member (answer, "ok"));
      jt_shut_ledger_put_back (&shut);
    }
}

/* Who wants to change the journal drops what guards it first. */
static void
test_triggers (void)
{
  static const char *const changes[] = {
    "DROP TRIGGER journal_keep_update",
    "DROP TRIGGER paper_keep_delete",
    "DROP TRIGGER journal_keep_delete; CREATE TRIGGER journal_keep_delete BEFORE DELETE ON journal "
    "BEGIN SELECT 1; END",
    "CREATE TRIGGER helpful AFTER INSERT ON paper BEGIN SELECT 1; END",
  };
  g_auto (JtShutLedger) shut = { 0 };

  jt_shut_ledger_init (&shut);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (JsonObject) answer = NULL;
      sqlite3 *db;

      g_test_message ("%s", changes[i]);
      g_assert_cmpint (sqlite3_open_v2 (shut.path, &db, SQLITE_OPEN_READWRITE, NULL), ==,
                       SQLITE_OK);
      g_assert_cmpint (sqlite3_exec (db, changes[i], NULL, NULL, NULL), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
      answer = jt_ledger_verify (shut.path);
      g_assert_false (json_object_get_boolean_member (answer, "ok"));
      g_assert_cmpuint (json_array_get_length (jt_json_array (answer, "problems")), ==, 1);
      g_assert_true (jt_ledger_problem_at (answer, "file"));
      jt_shut_ledger_put_back (&shut);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/verify-tamper/every-column", test_every_column);
  g_test_add_func ("/verify-tamper/every-table-loses-a-row", test_every_table_loses_a_row);
  g_test_add_func ("/verify-tamper/hostile-values", test_hostile_values);
  g_test_add_func ("/verify-tamper/triggers", test_triggers);

  return g_test_run ();
}
