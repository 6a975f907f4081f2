/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "jt-book-fixture.h"
#include "jt-case-query.h"
#include "jt-identifier.h"
#include "jt-json.h"
#include "jt-readable-fixture.h"
#include "jt-sample-names.h"
#include "jt-sample-numbers.h"
#include "jt-sample.h"
#include "jt-stage-table.h"
#include "jt-store-error.h"
#include "jt-verify.h"
#include "jt-vote-query.h"

/* The day on which the sample's cases stand where they stand. */
#define LAST_DAY "2026-11-18"

typedef struct
{
  char *dir;
  char *path;
  JtOffice *office;
} Sample;

/* The book of all tests that only read. */
static Sample *shared;

static Sample *
sample_new (const char *today, const char *code)
{
  const JtFounding founding = { .code = code };
  g_autoptr (GError) error = NULL;
  Sample *sample = g_new0 (Sample, 1);
  JtClock clock;

  g_assert_true (jt_clock_pretend (today, &clock, NULL));
  sample->dir = g_dir_make_tmp ("jiati-sample-XXXXXX", &error);
  g_assert_no_error (error);
  sample->path = g_build_filename (sample->dir, "sample.jiati", NULL);
  sample->office = jt_sample_create (sample->path, &founding, &clock, &error);
  g_assert_no_error (error);
  g_assert_nonnull (sample->office);
  return sample;
}

/* So that the file alone holds everything. */
static void
sample_close (Sample *sample)
{
  g_autoptr (GError) error = NULL;

  jt_office_close (sample->office, &error);
  g_assert_no_error (error);
  g_clear_object (&sample->office);
}

static void
sample_free (Sample *sample)
{
  g_clear_object (&sample->office);
  g_unlink (sample->path);
  g_rmdir (sample->dir);
  g_free (sample->dir);
  g_free (sample->path);
  g_free (sample);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sample, sample_free)

static char *
find_case (Sample *sample, const char *number)
{
  g_autoptr (GError) error = NULL;
  char *uid = jt_office_find_case (sample->office, number, &error);

  g_assert_no_error (error);
  return uid;
}

/* ------------------------------------------------------------------------------- the same book */

static void
test_twice (void)
{
  g_autoptr (Sample) one = sample_new (LAST_DAY, NULL);
  g_autoptr (Sample) other = sample_new ("2027-03-01", NULL);
  g_autofree char *one_text = NULL;
  g_autofree char *other_text = NULL;
  g_auto (GStrv) one_lines = NULL;
  g_auto (GStrv) other_lines = NULL;

  sample_close (one);
  sample_close (other);
  one_text = jt_readable_dump (one->path);
  other_text = jt_readable_dump (other->path);
  one_lines = g_strsplit (one_text, "\n", -1);
  other_lines = g_strsplit (other_text, "\n", -1);
  g_assert_cmpuint (g_strv_length (one_lines), >, 5000);
  for (guint i = 0; one_lines[i] != NULL && other_lines[i] != NULL; i++)
    g_assert_cmpstr (one_lines[i], ==, other_lines[i]);
  g_assert_cmpuint (g_strv_length (one_lines), ==, g_strv_length (other_lines));
}

static void
test_founding (void)
{
  g_autoptr (Sample) sample = sample_new ("2027-03-01", "007");
  g_autoptr (GPtrArray) offices = NULL;
  g_autofree char *uid = find_case (sample, "007-2026-0001");
  JtClock clock;

  g_assert_true (jt_clock_pretend ("2027-03-01", &clock, NULL));
  g_assert_cmpint (jt_office_get_clock (sample->office)->now, ==, clock.now);
  sample_close (sample);
  offices = jt_readable_query (sample->path, "SELECT code || name || sample FROM office");
  g_assert_cmpuint (offices->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (offices, 0), ==, "007样板市演示区样例街道1");
}

/* ------------------------------------------------------------------------------------ the stages */

static void
note_stages (Sample *sample, const char *uid, gboolean reached[JT_STAGE_LAST])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) shown = jt_office_case_show (sample->office, uid, &error);
  JsonArray *stages;

  g_assert_no_error (error);
  stages = json_object_get_array_member (shown, "stages");
  for (guint i = 0; i < json_array_get_length (stages); i++)
    {
      JsonObject *stage = json_array_get_object_element (stages, i);
      const char *state = json_object_get_string_member (stage, "state");
      JtStageId id;

      g_assert_true (jt_stage_parse (json_object_get_string_member (stage, "stage"), &id));
      reached[id] = reached[id] || g_str_equal (state, "running") || g_str_equal (state, "done");
      /* What the sample shows as done was done rightly. */
      if (g_str_equal (state, "open-defect"))
        g_test_message ("%s %s", json_object_get_string_member (shown, "case"),
                        jt_stage_row (id)->nick);
      g_assert_cmpstr (state, !=, "open-defect");
    }
}

static void
test_stages (void)
{
  Sample *sample = shared;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) cases = jt_office_case_list (sample->office, &error);
  gboolean reached[JT_STAGE_LAST] = { FALSE };

  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (cases), ==, 13);
  for (guint i = 0; i < json_array_get_length (cases); i++)
    note_stages (sample,
                 json_object_get_string_member (json_array_get_object_element (cases, i), "uid"),
                 reached);
  for (JtStageId id = 0; id < JT_STAGE_LAST; id++)
    {
      g_test_message ("%s", jt_stage_row (id)->nick);
      g_assert_true (reached[id]);
    }
}

static void
assert_stage (Sample *sample, const char *number, const char *nick, const char *state)
{
  g_autofree char *uid = find_case (sample, number);
  g_autoptr (JsonObject) shown = jt_office_case_show (sample->office, uid, NULL);
  JsonArray *stages = json_object_get_array_member (shown, "stages");
  guint n_found = 0;

  g_test_message ("%s %s", number, nick);
  for (guint i = 0; i < json_array_get_length (stages); i++)
    {
      JsonObject *stage = json_array_get_object_element (stages, i);

      if (!g_str_equal (json_object_get_string_member (stage, "stage"), nick) || n_found++ > 0)
        continue;
      g_assert_cmpstr (json_object_get_string_member (stage, "state"), ==, state);
    }
  g_assert_cmpuint (n_found, >, 0);
}

static void
test_where_cases_stand (void)
{
  Sample *sample = shared;

  assert_stage (sample, "样-2026-0001", "operation", "running");
  assert_stage (sample, "样-2026-0002", "operation", "running");
  assert_stage (sample, "样-2026-0003", "suspended", "running");
  assert_stage (sample, "样-2026-0003", "works", "suspended");
  assert_stage (sample, "样-2026-0004", "works", "suspended");
  assert_stage (sample, "样-2026-0005", "agreement", "blocked");
  assert_stage (sample, "样-2026-0006", "withdrawn", "done");
  assert_stage (sample, "样-2026-0007", "agreement", "blocked");
  assert_stage (sample, "样-2026-0008", "owner_consent", "done");
  assert_stage (sample, "样-2026-0008", "joint_review", "running");
  assert_stage (sample, "样-2026-0009", "design", "running");
  assert_stage (sample, "样-2026-0010", "objections", "running");
  assert_stage (sample, "样-2026-0011", "vote", "running");
  assert_stage (sample, "样-2026-0012", "vote", "running");
  assert_stage (sample, "样-2026-0013", "vote", "blocked");
}

static void
assert_deadline (Sample *sample, const char *number, const char *what, const char *last_day)
{
  g_autofree char *uid = find_case (sample, number);
  g_autoptr (JsonObject) shown = jt_office_case_show (sample->office, uid, NULL);
  JsonArray *deadlines = json_object_get_array_member (shown, "deadlines");
  gboolean found = FALSE;

  for (guint i = 0; i < json_array_get_length (deadlines); i++)
    {
      JsonObject *deadline = json_array_get_object_element (deadlines, i);

      if (!g_str_equal (json_object_get_string_member (deadline, "what"), what))
        continue;
      found = TRUE;
      g_assert_cmpstr (json_object_get_string_member (deadline, "last_day"), ==, last_day);
    }
  g_assert_true (found);
}

static void
test_clocks (void)
{
  Sample *sample = shared;

  /* 国庆 and 中秋 lie in between; 18 working days from acceptance; the date in the report. */
  assert_deadline (sample, "样-2026-0010", "mediation", "2026-10-12");
  assert_deadline (sample, "样-2026-0009", "mediation", "2026-08-06");
  assert_deadline (sample, "样-2026-0008", "review-opinion", "2026-11-26");
  assert_deadline (sample, "样-2026-0002", "inspection-due", "2026-09-25");
}

/* ------------------------------------------------------------------------------------- the votes */

typedef struct
{
  const char *number;
  const char *motion;
  const char *verdict;
  gboolean disputed;
  gint64 total_voters;
  gint64 participating;
  gint64 consenting;
  const char *area; /* missing participation area, or "" */
  gint64 voters;    /* missing participation voters, or 0 */
} Story;

static const Story stories[] = {
  { "样-2026-0001", "lift", "met", FALSE, 12, 8, 6, "", 0 }, /* exactly 2/3 and 3/4 */
  { "样-2026-0003", "lift", "met", FALSE, 15, 14, 12, "", 0 },
  { "样-2026-0004", "lift", "met", FALSE, 35, 32, 29, "", 0 },
  { "样-2026-0005", "lift", "not-met", FALSE, 12, 8, 7, "0.01", 0 },
  { "样-2026-0006", "lift", "not-met", FALSE, 11, 7, 6, "", 1 }, /* 302 and 502 are one head */
  { "样-2026-0007", "lift", "met", FALSE, 12, 11, 9, "", 0 },
  { "样-2026-0009", "lift", "met", FALSE, 12, 11, 10, "", 0 },
  { "样-2026-0010", "lift", "met", FALSE, 12, 11, 10, "", 0 },
  { "样-2026-0011", "lift", "disputed", TRUE, 12, 9, 7, "", 0 }, /* one double tick */
  { "样-2026-0012", "lift", "not-met", FALSE, 12, 7, 6, "78.90", 1 },
  { "样-2026-0012", "fund", "not-met", FALSE, 12, 7, 6, "78.90", 1 },
};

static void
assert_tally (JsonObject *tally, const Story *story)
{
  JsonObject *missing = json_object_get_object_member (tally, "missing");
  const char *area = jt_json_text (missing, "participation_area");

  g_assert_cmpstr (json_object_get_string_member (tally, "verdict"), ==, story->verdict);
  g_assert_cmpint (json_object_get_boolean_member (tally, "disputed"), ==, story->disputed);
  g_assert_cmpint (json_object_get_int_member (tally, "total_voters"), ==, story->total_voters);
  g_assert_cmpint (json_object_get_int_member (tally, "participating_voters"), ==,
                   story->participating);
  g_assert_cmpint (json_object_get_int_member (tally, "consenting_voters"), ==,
                   story->consenting);
  g_assert_cmpstr (area != NULL ? area : "", ==, story->area);
  g_assert_cmpint (jt_json_int (missing, "participation_voters", 0), ==, story->voters);
}

static void
test_votes (void)
{
  Sample *sample = shared;

  for (gsize i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autofree char *uid = find_case (sample, stories[i].number);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) answer = jt_office_vote_tally (sample->office, uid, &error);
      JsonArray *motions;
      gboolean found = FALSE;

      g_test_message ("%s %s", stories[i].number, stories[i].motion);
      g_assert_no_error (error);
      motions = json_object_get_array_member (answer, "motions");
      for (guint k = 0; k < json_array_get_length (motions); k++)
        {
          JsonObject *tally = json_array_get_object_element (motions, k);

          if (!g_str_equal (json_object_get_string_member (tally, "motion"), stories[i].motion))
            continue;
          found = TRUE;
          assert_tally (tally, &stories[i]);
        }
      g_assert_true (found);
    }
}

/* ------------------------------------------------------------------------- what is in the book */

static void
assert_each (Sample *sample, const char *sql, guint least, gboolean (*is_right) (const char *))
{
  g_autoptr (GPtrArray) found = jt_readable_query (sample->path, sql);

  g_test_message ("%s", sql);
  g_assert_cmpuint (found->len, >=, least);
  for (guint i = 0; i < found->len; i++)
    if (!is_right (g_ptr_array_index (found, i)))
      g_error ("%s", (const char *) g_ptr_array_index (found, i));
}

static gboolean
is_nobodys_id (const char *number)
{
  return g_str_has_prefix (number, JT_SAMPLE_COUNTY)
         && jt_identifier_check (JT_IDENTIFIER_RESIDENT_ID, number, NULL);
}

static gboolean
is_nobodys_phone (const char *number)
{
  return strlen (number) == strlen ("0431-0123456") && g_str_has_prefix (number, "0431-0");
}

static gboolean
is_nobodys_code (const char *code)
{
  return g_str_has_prefix (code + 2, JT_SAMPLE_COUNTY)
         && jt_identifier_check (JT_IDENTIFIER_USCC, code, NULL);
}

static gboolean
is_nobodys_unit (const char *unit)
{
  return g_str_has_prefix (unit, JT_SAMPLE_COUNTY)
         && jt_identifier_check (JT_IDENTIFIER_REAL_ESTATE_UNIT, unit, NULL);
}

static gboolean
is_sample_number (const char *number)
{
  return g_str_has_prefix (number, "样-2026-00");
}

static gboolean
is_month_of_works (const char *day)
{
  const int month = (int) g_ascii_strtoll (day + 5, NULL, 10);

  return month >= 4 && month <= 10;
}

static gboolean
is_none (const char *text)
{
  return g_str_equal (text, "0");
}

static gboolean
is_one_in_forty (const char *text)
{
  const gint64 per_mille = g_ascii_strtoll (text, NULL, 10);

  return per_mille >= 5 && per_mille <= 40;
}

static gboolean
is_nearly_half (const char *text)
{
  const gint64 percent = g_ascii_strtoll (text, NULL, 10);

  return percent >= 38 && percent <= 52;
}

static void
test_contents (void)
{
  Sample *sample = shared;

  assert_each (sample, "SELECT name FROM person WHERE kind = 'person'", 1000,
               jt_sample_name_is_fictional);
  assert_each (sample,
               "SELECT value FROM secret JOIN commitment ON secret = uid WHERE kind = 'resident-id'",
               1000, is_nobodys_id);
  assert_each (sample,
               "SELECT value FROM secret JOIN commitment ON secret = uid WHERE kind = 'phone'", 500,
               is_nobodys_phone);
  assert_each (sample, "SELECT uscc FROM person WHERE kind = 'organisation'", 3, is_nobodys_code);
  assert_each (sample, "SELECT real_estate_unit FROM part WHERE real_estate_unit NOT NULL", 500,
               is_nobodys_unit);
  assert_each (sample, "SELECT number FROM case_file", 13, is_sample_number);
  assert_each (sample, "SELECT begun_on FROM stage_works", 3, is_month_of_works);

  assert_each (sample, "SELECT count (*) FROM person WHERE kind = 'organisation' AND uscc IS NULL",
               1, is_none);
  assert_each (sample, "SELECT 1000 * sum (area IS NULL) / count (*) FROM part", 1,
               is_one_in_forty);
  assert_each (sample,
               "SELECT 100 * sum (n = 2) / count (*) FROM (SELECT count (*) AS n FROM ownership"
               " JOIN part ON part = part.uid WHERE use = 'dwelling' GROUP BY part)",
               1, is_nearly_half);
  /* A lift costs 320,000 to 580,000 yuan. */
  assert_each (sample,
               "SELECT count (*) FROM (SELECT total / (SELECT count (*) FROM lift WHERE"
               " lift.case_uid = stage_agreement.case_uid) AS each FROM stage_agreement)"
               " WHERE each NOT BETWEEN 32000000 AND 58000000",
               1, is_none);
  /* What the signatories of a case bear is what was agreed, to the fen. */
  assert_each (sample,
               "SELECT sum (amount) - (SELECT total FROM stage_agreement WHERE"
               " stage_agreement.case_uid = agreement_share.case_uid) FROM agreement_share"
               " GROUP BY case_uid",
               2, is_none);
  /* What they have paid is what came in from them, less what was returned. */
  assert_each (sample,
               "SELECT sum (paid) - (SELECT sum (iif (kind = 'returned', -amount, amount))"
               " FROM stage_funding WHERE source = 'owners' AND kind IN ('paid-in', 'returned')"
               " AND stage_funding.case_uid = agreement_share.case_uid)"
               " FROM agreement_share GROUP BY case_uid",
               2, is_none);
}

static void
test_traits (void)
{
  static const struct
  {
    const char *name;
    const char *sql;
    const char *expected;
  } traits[] = {
    { "communities", "SELECT count (*) FROM community", "3" },
    { "compounds", "SELECT count (*) FROM compound", "4" },
    { "buildings with a year",
      "SELECT count (*) FROM building WHERE year_built BETWEEN 1982 AND 1999 AND storeys >= 4",
      "21" },
    { "shops under two entrances",
      "SELECT count (*) FROM part WHERE use = 'shop' AND instr (entrances_key, '、') > 0", "2" },
    { "converted garages", "SELECT count (*) FROM part WHERE use = 'garage'", "1" },
    { "public flats",
      "SELECT count (*) FROM ownership JOIN person ON person.uid = person"
      " WHERE name = '样板市房产经营中心'",
      "4" },
    { "the factory's flats",
      "SELECT count (*) FROM ownership JOIN person ON person.uid = person"
      " WHERE name = '样板市第一示例纺织厂'",
      "36" },
    { "blocks with unsold flats",
      "SELECT count (DISTINCT building) FROM part WHERE sale = 'unsold'", "1" },
    { "somebody signs for a child",
      "SELECT count (*) FROM part WHERE representative NOT NULL", "1" },
    { "one instalment in arrears",
      "SELECT count (*) FROM agreement_share WHERE note LIKE '%欠缴%'", "1" },
    { "late joiners", "SELECT count (*) FROM agreement_share WHERE joined_later = 1", "1" },
    { "cases under the paper of 2021",
      "SELECT count (*) FROM case_file WHERE policy = 'jilin-2021'", "1" },
    { "cases of a single owner",
      "SELECT count (*) FROM case_file WHERE track = 'single-owner'", "1" },
  };
  Sample *sample = shared;

  for (gsize i = 0; i < G_N_ELEMENTS (traits); i++)
    {
      g_autoptr (GPtrArray) found = jt_readable_query (sample->path, traits[i].sql);

      g_test_message ("%s", traits[i].name);
      g_assert_cmpstr (g_ptr_array_index (found, 0), ==, traits[i].expected);
    }
}

static void
test_whole (void)
{
  g_autoptr (Sample) sample = sample_new (LAST_DAY, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) answer = NULL;
  JsonArray *problems;

  jt_fixture_assert_rebuild (sample->office);
  sample_close (sample);
  answer = jt_book_verify (sample->path, &error);
  g_assert_no_error (error);
  problems = json_object_get_array_member (answer, "problems");
  for (guint i = 0; i < json_array_get_length (problems); i++)
    {
      g_autofree char *text = jt_json_write (json_array_get_object_element (problems, i));

      g_test_message ("%s", text);
    }
  g_assert_true (json_object_get_boolean_member (answer, "ok"));
}

/* A book is never made over a file, and what could not be made leaves none behind. */
static void
test_refused (void)
{
  const JtFounding founding = { 0 };
  Sample *sample = shared;
  g_autoptr (GError) error = NULL;
  JtClock clock;

  g_assert_true (jt_clock_pretend (LAST_DAY, &clock, NULL));
  g_assert_null (jt_sample_create (sample->path, &founding, &clock, &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_EXISTS);
  g_assert_true (g_file_test (sample->path, G_FILE_TEST_EXISTS));
}

/* ------------------------------------------------------------------------------------ the numbers */

#define MANY 50000

static void
test_numbers (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < MANY; i++)
    {
      char *number = jt_sample_resident_id (i);

      if (i % 100 == 0)
        g_assert_true (is_nobodys_id (number));
      g_assert_true (g_hash_table_add (seen, number));
    }
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *phone = jt_sample_phone (i * 997);
      g_autofree char *unit = jt_sample_real_estate_unit (i * 13, i);
      g_autofree char *minor = jt_sample_minor_id (i);
      char *code = jt_sample_uscc (i % 2 == 0 ? "91" : "12", i);

      g_assert_true (is_nobodys_phone (phone));
      g_assert_true (is_nobodys_unit (unit));
      g_assert_true (is_nobodys_id (minor));
      g_assert_true (is_nobodys_code (code));
      g_assert_true (g_hash_table_add (seen, code));
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  shared = sample_new (LAST_DAY, NULL);

  g_test_add_func ("/sample/twice", test_twice);
  g_test_add_func ("/sample/founding", test_founding);
  g_test_add_func ("/sample/stages", test_stages);
  g_test_add_func ("/sample/where-cases-stand", test_where_cases_stand);
  g_test_add_func ("/sample/clocks", test_clocks);
  g_test_add_func ("/sample/votes", test_votes);
  g_test_add_func ("/sample/contents", test_contents);
  g_test_add_func ("/sample/traits", test_traits);
  g_test_add_func ("/sample/whole", test_whole);
  g_test_add_func ("/sample/refused", test_refused);
  g_test_add_func ("/sample/numbers", test_numbers);

  result = g_test_run ();
  sample_free (shared);
  return result;
}
