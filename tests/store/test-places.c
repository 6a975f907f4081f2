/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-fixture.h"
#include "jt-db-private.h"
#include "jt-store-case-list.h"
#include "jt-store-case.h"
#include "jt-store-office.h"
#include "jt-store-person.h"
#include "jt-store-place.h"
#include "jt-store-standing.h"
#include "jt-store-total.h"

#define ADD(path, function) \
  g_test_add (path, JtBookFixture, NULL, jt_book_fixture_set_up, function, \
              jt_book_fixture_tear_down)

/* One column of all rows, joined by blanks.  Takes the rows. */
static char *
join (JtRows *rows, const char *column)
{
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new (NULL);

  while (jt_rows_next (rows, &error))
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", jt_rows_text (rows, column));
  g_assert_no_error (error);
  jt_rows_free (rows);

  return g_string_free (text, FALSE);
}

static void
assert_joined (JtRows *rows, const char *column, const char *expected)
{
  g_autofree char *found = join (rows, column);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_parts (JtBookFixture *fixture, gconstpointer data)
{
  static const char *const none[] = { NULL };
  static const char *const one[] = { "e2", NULL };
  static const char *const two[] = { "e1", "e2", NULL };
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) error = NULL;

  jt_book_fill (db);
  assert_joined (jt_store_parts (db), "uid", "p3 p1 p2");
  assert_joined (jt_store_parts_of_compound (db, "c"), "uid", "p3 p1 p2");
  assert_joined (jt_store_parts_of_compound (db, "x"), "uid", "");
  assert_joined (jt_store_parts_of_building (db, "b"), "uid", "p3 p1 p2");
  assert_joined (jt_store_parts_of_entrances (db, none), "uid", "");
  assert_joined (jt_store_parts_of_entrances (db, one), "uid", "p2");
  assert_joined (jt_store_parts_of_entrances (db, two), "uid", "p1 p2");
  assert_joined (jt_store_parts_of_case (db, "k"), "uid", "p1 p2");
  assert_joined (jt_store_case_applicants (db, "k"), "uid", "p1");
  assert_joined (jt_store_entrances_of_part (db, "p2"), "uid", "e1 e2");
  assert_joined (jt_store_part_by_key (db, "b", "1、2", "101"), "uid", "p2");

  rows = jt_store_part_by_uid (db, "p2");
  g_assert_true (jt_rows_next (rows, &error));
  g_assert_cmpstr (jt_rows_text (rows, "entrance_uids"), ==, "e1、e2");
  g_assert_cmpstr (jt_rows_text (rows, "entrance_names"), ==, "1单元、2单元");
  g_assert_cmpstr (jt_rows_text (rows, "entrance_keys"), ==, "1、2");
  g_assert_cmpstr (jt_rows_text (rows, "compound_name"), ==, "柳芽小区");
  g_assert_cmpstr (jt_rows_text (rows, "building_key"), ==, "1");
  g_assert_cmpint (jt_rows_int (rows, "storeys"), ==, 6);
  g_assert_cmpint (jt_rows_int (rows, "area"), ==, 12000);
  g_clear_pointer (&rows, jt_rows_free);

  rows = jt_store_part_by_uid (db, "p3");
  g_assert_true (jt_rows_next (rows, &error));
  g_assert_cmpstr (jt_rows_text (rows, "entrance_uids"), ==, "");
  g_assert_true (jt_rows_null (rows, "area"));
}

static void
test_places (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (GError) error = NULL;

  jt_book_fill (db);
  jt_put_rows (db, &error, "user", jt_row ("uid", "u", "name", "李", "role", "grid-leader", NULL),
               "user_entrance", jt_row ("user", "u", "entrance", "e2", NULL), NULL);
  g_assert_no_error (error);

  assert_joined (jt_store_compounds (db), "name", "柳芽小区");
  assert_joined (jt_store_buildings (db), "compound_key", "柳芽小区");
  assert_joined (jt_store_entrances (db), "uid", "e1 e2");
  assert_joined (jt_store_entrance_by_uid (db, "e2"), "building_name", "1栋");
  assert_joined (jt_store_compound_by_key (db, "柳芽小区"), "uid", "c");
  assert_joined (jt_store_building_by_key (db, "c", "1"), "uid", "b");
  assert_joined (jt_store_entrance_by_key (db, "b", "2"), "uid", "e2");
  assert_joined (jt_store_user_entrances (db, "u"), "uid", "e2");
  assert_joined (jt_store_user_by_name (db, "李"), "role", "grid-leader");
  assert_joined (jt_store_user_by_uid (db, "u"), "name", "李");
  assert_joined (jt_store_users (db), "uid", "u");
  assert_joined (jt_store_working_users (db), "uid", "u");

  /* Who has left stays known by name and uid. */
  jt_put_rows (db, &error, "user", jt_row ("uid", "u", "retired_on", "2026-05-01", NULL), NULL);
  g_assert_no_error (error);
  assert_joined (jt_store_working_users (db), "uid", "");
  assert_joined (jt_store_users (db), "uid", "u");
  assert_joined (jt_store_user_by_name (db, "李"), "retired_on", "2026-05-01");
  assert_joined (jt_store_user_by_uid (db, "u"), "retired_on", "2026-05-01");
}

static void
test_owners (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (GError) error = NULL;

  jt_book_fill (db);
  /* Sold on 1 May: the buyer owns it on that day. */
  assert_joined (jt_store_owners_of_part (db, "p1", "2026-04-30"), "person", "w1");
  assert_joined (jt_store_owners_of_part (db, "p1", "2026-05-01"), "person", "w2");
  assert_joined (jt_store_owners_of_part (db, "p1", NULL), "person", "w2");
  assert_joined (jt_store_owners_of_part (db, "p2", "1990-01-01"), "person", "w3");
  /* w2 turned out to be w3. */
  assert_joined (jt_store_owners_of_part (db, "p1", NULL), "identity", "w3");
  assert_joined (jt_store_owners (db, NULL), "person", "w2 w3");
  assert_joined (jt_store_owners_of_case (db, "k", "2026-04-30"), "person", "w1 w3");
  assert_joined (jt_store_owners_of_compound (db, "c", NULL), "part", "p1 p2");
  assert_joined (jt_store_developers_of_compound (db, "c", NULL), "identity", "");
  g_assert_true (jt_put_row (db, "part", jt_row ("uid", "p1", "sale", "unsold", NULL), &error));
  g_assert_no_error (error);
  assert_joined (jt_store_developers_of_compound (db, "c", "2026-04-30"), "identity", "w1");
  assert_joined (jt_store_developers_of_compound (db, "c", NULL), "identity", "w3");
  assert_joined (jt_store_ownerships_of_part (db, "p1"), "ownership", "o1 o2");
  assert_joined (jt_store_ownerships_of_person (db, "w3"), "part", "p2");
}

static void
test_persons (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (GError) error = NULL;

  jt_book_fill (db);
  g_assert_true (jt_db_script (
    db, "INSERT INTO secret VALUES ('s1', 'x', '440524188001010014'), ('s2', 'x', '138')", &error));
  jt_put_rows (db, &error,
               "person", jt_row ("uid", "w4", "kind", "person", "name", "赵", "certificate_kind",
                                 "resident-id", "certificate", "s1", "owner_number", "7", "import",
                                 "i", "joined_into", "w2", NULL),
               "person", jt_row ("uid", "w5", "kind", "organisation", "name", "住建局", "uscc",
                                 "91350100M000100Y43", NULL),
               "person_phone", jt_row ("person", "w4", "phone", "s2", NULL), NULL);
  g_assert_no_error (error);

  assert_joined (jt_store_persons (db), "uid", "w1 w2 w3 w4 w5");
  /* Join after join. */
  assert_joined (jt_store_persons (db), "identity", "w1 w3 w3 w3 w5");
  assert_joined (jt_store_persons_by_name (db, "王芳"), "uid", "w1 w2 w3");
  assert_joined (jt_store_persons_by_certificate (db, "resident-id", "440524188001010014"), "uid",
                 "w4");
  assert_joined (jt_store_persons_by_certificate (db, "other", "440524188001010014"), "uid", "");
  assert_joined (jt_store_persons_by_owner_number (db, "i", "7"), "uid", "w4");
  assert_joined (jt_store_persons_by_owner_number (db, "j", "7"), "uid", "");
  assert_joined (jt_store_person_by_uscc (db, "91350100M000100Y43"), "uid", "w5");
  assert_joined (jt_store_person_by_uid (db, "w4"), "certificate_value", "440524188001010014");
  assert_joined (jt_store_phones (db, "w4"), "value", "138");
  assert_joined (jt_store_all_phones (db), "person", "w4");
  /* w2 has been joined, so two of the name are left to be told apart. */
  assert_joined (jt_store_equal_names (db), "uid", "w1 w3");

  /* A circle ends. */
  g_assert_true (jt_put_row (db, "person", jt_row ("uid", "w3", "joined_into", "w2", NULL), &error));
  g_assert_cmpuint (jt_count_rows (jt_store_persons (db)), ==, 5);
}

static gboolean
recount_one (JtDb *db, gpointer data, GError **error)
{
  return jt_store_total_recount_compound (db, data, error);
}

static void
test_totals (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) error = NULL;

  jt_book_fill (db);
  assert_joined (jt_store_total_mismatches (db), "entrance", "e1 e2");
  g_assert_true (jt_db_run (db, recount_one, (gpointer) "c", &error));
  g_assert_no_error (error);
  assert_joined (jt_store_total_mismatches (db), "entrance", "");

  rows = jt_store_entrance_totals (db, "c");
  g_assert_true (jt_rows_next (rows, &error));
  g_assert_cmpstr (jt_rows_text (rows, "entrance"), ==, "e1");
  g_assert_cmpint (jt_rows_int (rows, "parts"), ==, 2);
  g_assert_cmpint (jt_rows_int (rows, "area"), ==, 20735);
  g_assert_cmpint (jt_rows_int (rows, "unknown_areas"), ==, 0);
  /* Both flats are one person's after the join. */
  g_assert_cmpint (jt_rows_int (rows, "owners"), ==, 1);
  g_clear_pointer (&rows, jt_rows_free);

  jt_put_rows (db, &error, "part", jt_row ("uid", "p1", "area", "#9000", NULL), NULL);
  assert_joined (jt_store_total_mismatches (db), "entrance", "e1");
  g_assert_true (jt_db_run (db, recount_one, (gpointer) "c", &error));
  assert_joined (jt_store_total_mismatches (db), "entrance", "");
}

static void
test_cases (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (GError) error = NULL;
  gint64 last = -1;

  g_assert_true (jt_store_case_last_number (db, "001-2026-", &last, &error));
  g_assert_cmpint (last, ==, 0);

  jt_book_fill (db);
  g_assert_true (jt_db_script (
    db,
    "INSERT INTO case_file SELECT 'k' || n, n, 't', track, scope_level, policy, policy_version, "
    "registered_on FROM case_file, (SELECT '001-2026-9999' AS n UNION SELECT '001-2026-10000' "
    "UNION SELECT '001-2027-0500' UNION SELECT '0010-2026-0700' UNION SELECT '001-2025-20000') "
    "WHERE uid = 'k'",
    &error));
  g_assert_no_error (error);
  g_assert_true (jt_store_case_last_number (db, "001-2026-", &last, &error));
  g_assert_cmpint (last, ==, 10000);

  assert_joined (jt_store_case_by_number (db, "001-2026-0001"), "uid", "k");
  assert_joined (jt_store_case_by_uid (db, "k"), "lifts", "1");
  g_assert_cmpuint (jt_count_rows (jt_store_cases (db)), ==, 6);
  assert_joined (jt_store_case_line_source (db, NULL), "case_uid",
                 "k k001-2025-20000 k001-2026-10000 k001-2026-9999 k001-2027-0500 "
                 "k0010-2026-0700");
  assert_joined (jt_store_case_line_source (db, "k"), "lifts", "1");
  assert_joined (jt_store_case_entrances (db, "k"), "uid", "e1");
  assert_joined (jt_store_entrances_named (db, NULL, "1单元", "", "", 9), "uid", "e1");
  assert_joined (jt_store_entrances_named (db, NULL, "1单元", "2单元", "", 9), "uid", "");
  assert_joined (jt_store_entrances_named (db, "nobody", "1单元", "", "", 9), "uid", "");
  assert_joined (jt_store_entrances_listed (db, NULL, "c", 1), "uid", "e1");
  assert_joined (jt_store_case_lifts (db, "k"), "entrance_name", "1单元");

  /* Open until it has ended. */
  assert_joined (jt_store_open_cases_of_entrance (db, "e1"), "uid", "k");
  assert_joined (jt_store_open_cases_of_entrance (db, "e2"), "uid", "");
  g_assert_true (jt_put_row (db, "stage_withdrawn", jt_row ("uid", "k", "case_uid", "k", NULL),
                             &error));
  assert_joined (jt_store_open_cases_of_entrance (db, "e1"), "uid", "k");
  g_assert_true (jt_put_row (db, "stage_withdrawn",
                             jt_row ("uid", "k", "case_uid", "k", "done_on", "2026-10-01", NULL),
                             &error));
  assert_joined (jt_store_open_cases_of_entrance (db, "e1"), "uid", "");
}

static void
test_stage_rows (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (GError) error = NULL;

  jt_book_fill (db);
  jt_put_rows (db, &error,
               "stage_objections", jt_row ("uid", "o2", "case_uid", "k", "ground", "noise", NULL),
               "stage_objections", jt_row ("uid", "o1", "case_uid", "k", "ground", "cost", NULL),
               "review_pause", jt_row ("uid", "r", "case_uid", "k", "reason", "hearing", NULL),
               "deadline", jt_row ("case_uid", "k", "what", "mediation", "subject", "o1",
                                   "last_day", "2026-10-12", "provisional", "#0", NULL),
               NULL);
  g_assert_no_error (error);

  assert_joined (jt_store_stage_rows (db, "objections", "k"), "ground", "noise cost");
  assert_joined (jt_store_stage_rows (db, "review_pause", "k"), "uid", "r");
  /* Recorded anew it stays where it was. */
  g_assert_true (jt_put_row (db, "stage_objections",
                             jt_row ("uid", "o2", "case_uid", "k", "ground", "pipes", NULL), &error));
  assert_joined (jt_store_stage_rows (db, "objections", "k"), "ground", "pipes cost");
  assert_joined (jt_store_stage_rows (db, "objections", "x"), "uid", "");
  assert_joined (jt_store_deadlines (db, "k"), "subject", "o1");
  assert_joined (jt_store_deadlines (db, NULL), "last_day", "2026-10-12");

  for (guint i = 0; i < 3; i++)
    {
      static const char *const wrong[] = { "nothing", "journal", "office" };
      g_autoptr (JtRows) rows = jt_store_stage_rows (db, wrong[i], "k");

      g_assert_false (jt_rows_next (rows, &error));
      g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISUSE);
      g_clear_error (&error);
    }
}

/* Shares stand as their parts do in every list: by entrance, floor and room, numbers in names as
 * numbers; one whose part is not known any more comes last. */
static void
test_rows_of_parts (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (GError) error = NULL;

  jt_book_fill (db);
#define PART(uid, room, floor) \
  jt_row ("uid", uid, "building", "b", "room", room, "room_key", room, "entrances_key", "1", \
          "floor", floor, NULL)
#define SHARE(uid, part) jt_row ("uid", uid, "case_uid", "k", "part", part, NULL)
  jt_put_rows (db, &error,
               "part", PART ("p5", "1001", "#10"), "part", PART ("p6", "201", "#2"),
               "part", PART ("p7", "101", "#1"),
               "part_entrance", jt_row ("part", "p5", "entrance", "e1", NULL),
               "part_entrance", jt_row ("part", "p6", "entrance", "e1", NULL),
               "part_entrance", jt_row ("part", "p7", "entrance", "e1", NULL),
               "agreement_share", SHARE ("s1", "p5"), "agreement_share", SHARE ("s2", "gone"),
               "agreement_share", SHARE ("s3", "p6"), "agreement_share", SHARE ("s4", "p7"),
               "agreement_share", SHARE ("s0", "p6"), "wish", SHARE ("w2", "p5"),
               "wish", SHARE ("w3", "p6"), NULL);
#undef PART
#undef SHARE
  g_assert_no_error (error);
  assert_joined (jt_store_stage_rows (db, "agreement_share", "k"), "uid", "s4 s3 s0 s1 s2");
  assert_joined (jt_store_stage_row (db, "agreement_share", "s2"), "part", "gone");
  assert_joined (jt_store_stage_rows (db, "wish", "k"), "uid", "w3 w2");
  assert_joined (jt_store_parts_of_case (db, "k"), "uid", "p7 p6 p5 p1 p2");
}

/* What waits: the nearest day first, what stands still last, nothing that was met or has lapsed. */
static void
test_deadlines_waiting (JtBookFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *today;
    const char *until;
    const char *subjects;
    gint64 count;
  } rows[] = {
    { "2026-10-01", NULL, "late soon court still", 4 },
    { "2026-10-01", "2026-10-12", "late soon court still", 3 },
    { "2026-10-01", "2026-10-11", "late soon court still", 2 },
    { "2026-10-12", NULL, "late soon court still", 4 },
    { "2026-10-13", NULL, "late soon still", 3 },
    { "2026-10-13", "2026-10-13", "late soon still", 2 },
    { "2026-10-13", "2026-09-21", "late soon still", 0 },
  };
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (GError) error = NULL;

  jt_book_fill (db);
  jt_put_rows (db, &error,
               "deadline", jt_row ("case_uid", "k", "what", "mediation", "subject", "soon",
                                   "last_day", "2026-10-11", "provisional", "#0", NULL),
               "deadline", jt_row ("case_uid", "k", "what", "mediation", "subject", "late",
                                   "last_day", "2026-09-22", "provisional", "#0", NULL),
               "deadline", jt_row ("case_uid", "k", "what", "mediation", "subject", "met",
                                   "last_day", "2026-09-21", "provisional", "#0", "met_on",
                                   "2026-09-20", NULL),
               "deadline", jt_row ("case_uid", "k", "what", "review-opinion", "subject", "still",
                                   "provisional", "#0", NULL),
               "deadline", jt_row ("case_uid", "k", "what", "court-confirmation", "subject",
                                   "court", "last_day", "2026-10-12", "provisional", "#0", NULL),
               NULL);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint64 count = -1;

      assert_joined (jt_store_deadlines_waiting (db, rows[i].today, "court-confirmation", 9),
                     "subject", rows[i].subjects);
      g_assert_true (jt_store_deadlines_count (db, rows[i].today, "court-confirmation",
                                               rows[i].until, &count, &error));
      g_assert_cmpint (count, ==, rows[i].count);
    }
  assert_joined (jt_store_deadlines_waiting (db, "2026-10-13", "court-confirmation", 1), "subject",
                 "late");

  /* Who answers for an entrance of the case is named once. */
  jt_put_rows (db, &error,
               "user", jt_row ("uid", "g2", "name", "乙", "role", "grid-leader", NULL),
               "user", jt_row ("uid", "g1", "name", "甲", "role", "grid-leader", NULL),
               "user_entrance", jt_row ("user", "g1", "entrance", "e1", NULL),
               "user_entrance", jt_row ("user", "g2", "entrance", "e1", NULL),
               "user_entrance", jt_row ("user", "g1", "entrance", "e2", NULL),
               NULL);
  g_assert_no_error (error);
  assert_joined (jt_store_deadlines_waiting (db, "2026-10-13", "court-confirmation", 1), "people",
                 "乙、甲");
}

static void
test_drafts (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;

  g_assert_true (jt_store_draft_set (db, "works", "k", "begun_on", "2026-13-", &error));
  g_assert_true (jt_store_draft_set (db, "works", "k", "begun_on", "2026-13-4", &error));
  g_assert_true (jt_store_draft_set (db, "works", "k", "note", "…", &error));
  assert_joined (jt_store_drafts (db, "works", "k"), "text", "2026-13-4 …");
  g_assert_true (jt_store_draft_set (db, "works", "k", "note", NULL, &error));
  assert_joined (jt_store_drafts (db, "works", "k"), "field", "begun_on");
  g_assert_true (jt_store_drafts_clear (db, "works", "k", &error));
  assert_joined (jt_store_drafts (db, "works", "k"), "field", "");

  g_assert_true (jt_store_local_get (db, "device", &value, &error));
  g_assert_null (value);
  g_assert_true (jt_store_local_set (db, "device", "D", &error));
  g_assert_true (jt_store_local_get (db, "device", &value, &error));
  g_assert_cmpstr (value, ==, "D");
  g_clear_pointer (&value, g_free);
  g_assert_true (jt_store_local_set (db, "device", NULL, &error));
  g_assert_true (jt_store_local_get (db, "device", &value, &error));
  g_assert_null (value);
}

static gboolean
move_case (JtDb *db, gpointer data, GError **error)
{
  const char *sql = data;

  return jt_db_script (db, sql, error) && jt_store_standing_refresh_case (db, "k", error);
}

static gboolean
recount_standing (JtDb *db, gpointer data, GError **error)
{
  return jt_store_standing_recount_all (db, error);
}

/* The count of cases at each stage follows one case as it moves on, and is found out when it lies. */
static void
test_standing (JtBookFixture *fixture, gconstpointer data)
{
  static const char *const events[]
      = { "INSERT INTO case_event VALUES ('k', 'applied', '', '2026-01-05', '', 1, 1, 0)",
          "INSERT INTO case_event VALUES ('k', 'surveyed', '', '2026-02-05', '', 1, 1, 0)",
          "INSERT INTO case_event VALUES ('k', 'terminated', '', '2026-03-05', '', 1, 1, 0)" };
  static const char *const stages[] = { "applied", "surveyed", "" };
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  g_autoptr (GError) error = NULL;

  jt_book_fill (db);
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    {
      g_assert_true (jt_db_run (db, move_case, (gpointer) events[i], &error));
      g_assert_no_error (error);
      assert_joined (jt_store_standing_counts (db, NULL), "indicator", stages[i]);
      assert_joined (jt_store_standing_total_mismatches (db), "indicator", "");
    }

  g_assert_true (jt_db_script (
      db, "INSERT INTO standing_total VALUES ('applied', '2026-01-05', 3)", &error));
  assert_joined (jt_store_standing_total_mismatches (db), "since", "2026-01-05");
  g_assert_true (jt_db_run (db, recount_standing, NULL, &error));
  assert_joined (jt_store_standing_total_mismatches (db), "since", "");
}

static const char three_lines[]
    = "INSERT INTO case_line VALUES "
      "('k', 'n9', 'n9', 'b', 'b', 2, '2026-03-01', 'vote-end', '2026-01-01', 'vote running', "
      "'2026-02-01'), "
      "('k2', 'n10', 'n_10', 'a', 'a', 1, NULL, NULL, '2026-01-01', 'works done', NULL), "
      "('k3', 'n11', 'n_11', 'a', 'a', 1, '2026-01-05', 'archive', '2026-01-01', 'vote done', NULL);"
      "INSERT INTO case_turn VALUES ('k', '2026-02-01', 'vote done'), "
      "('k', '2026-03-01', 'works running'), ('gone', '2026-02-01', 'works running');";

static void
assert_ids (JtDb *db, const JtStoreCaseAsk *ask, JtStoreCaseKey key, gboolean descending,
            const char *ids)
{
  assert_joined (jt_store_case_ids (db, ask, key, descending), "id", ids);
}

/* The list of cases: by each key, of each thing that may be asked, on three days. */
static void
test_case_lines (JtBookFixture *fixture, gconstpointer data)
{
  g_autoptr (JtDb) db = jt_book_open (fixture, JT_DB_MEMORY);
  const JtStoreCaseAsk all = { .today = "2026-01-01" };
  g_autoptr (GError) error = NULL;

  jt_book_fill (db);
  g_assert_true (jt_db_script (db, three_lines, &error));
  g_assert_no_error (error);

  assert_ids (db, &all, JT_STORE_CASE_NUMBER, FALSE, "1 2 3");
  assert_ids (db, &all, JT_STORE_CASE_NUMBER, TRUE, "3 2 1");
  assert_ids (db, &all, JT_STORE_CASE_TITLE, FALSE, "2 3 1");
  assert_ids (db, &all, JT_STORE_CASE_TITLE, TRUE, "1 3 2");
  assert_ids (db, &all, JT_STORE_CASE_LIFTS, FALSE, "2 3 1");
  assert_ids (db, &all, JT_STORE_CASE_DAY, FALSE, "3 1 2");
  assert_ids (db, &all, JT_STORE_CASE_DAY, TRUE, "1 3 2");
  assert_joined (jt_store_case_ids (db, &all, JT_STORE_CASE_WHAT, FALSE), "word",
                 "vote-end (null) archive");

  assert_ids (db, &(JtStoreCaseAsk) { .today = "2026-01-01", .user = "nobody" },
              JT_STORE_CASE_NUMBER, FALSE, "");
  assert_ids (db, &(JtStoreCaseAsk) { .today = "2026-01-01", .number = "1" }, JT_STORE_CASE_NUMBER,
              FALSE, "2 3");
  assert_ids (db, &(JtStoreCaseAsk) { .today = "2026-01-01", .title = "b" }, JT_STORE_CASE_TITLE,
              FALSE, "1");
  assert_ids (db, &(JtStoreCaseAsk) { .today = "2026-01-01", .last_day = "-03-" },
              JT_STORE_CASE_DAY, FALSE, "1");
  assert_ids (db, &(JtStoreCaseAsk) { .today = "2026-01-01", .whats = "[\"archive\"]" },
              JT_STORE_CASE_DAY, FALSE, "3");
  assert_ids (db, &(JtStoreCaseAsk) { .today = "2026-01-01", .lifts = { TRUE, 2, 9 } },
              JT_STORE_CASE_LIFTS, TRUE, "1");

  /* Where it stands on the day itself, between two days that lie ahead, and behind both. */
  assert_ids (db, &(JtStoreCaseAsk) { .today = "2026-01-31", .standings = "[\"vote running\"]" },
              JT_STORE_CASE_NUMBER, FALSE, "1");
  assert_ids (db, &(JtStoreCaseAsk) { .today = "2026-02-01", .standings = "[\"vote done\"]" },
              JT_STORE_CASE_NUMBER, FALSE, "1 3");
  assert_ids (db, &(JtStoreCaseAsk) { .today = "2026-03-09", .stage = "works" },
              JT_STORE_CASE_NUMBER, FALSE, "1 2");
  assert_joined (jt_store_case_ids (db, &all, JT_STORE_CASE_STANDING, FALSE), "word",
                 "vote running works done vote done");
  assert_joined (jt_store_case_lines (db, NULL, "2026-02-28", "[1,3]"), "standing",
                 "vote done vote done");
  assert_joined (jt_store_case_standings (db), "standing",
                 "vote done vote running works done works running");
  assert_joined (jt_store_case_turns (db, "k"), "from_day", "2026-02-01 2026-03-01");
  assert_joined (jt_store_case_line (db, "k2"), "judged_on", "2026-01-01");
  assert_joined (jt_store_case_lines_strayed (db), "case_uid", "gone k2 k3");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/places/parts", test_parts);
  ADD ("/places/places", test_places);
  ADD ("/places/owners", test_owners);
  ADD ("/places/persons", test_persons);
  ADD ("/places/totals", test_totals);
  ADD ("/places/cases", test_cases);
  ADD ("/places/standing", test_standing);
  ADD ("/places/case-lines", test_case_lines);
  ADD ("/places/stage-rows", test_stage_rows);
  ADD ("/places/rows-of-parts", test_rows_of_parts);
  ADD ("/places/deadlines-waiting", test_deadlines_waiting);
  ADD ("/places/drafts", test_drafts);

  return g_test_run ();
}
