/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-csv.h"
#include "jt-policy.h"
#include "jt-rule-error.h"

#include <string.h>

#define HEAD "[profile]\nversion=test-1\ntitle=测试\n"

static JtPolicy *
load (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".ini", NULL);
  g_autofree char *text = jt_csv_read ("../data/policy", file);
  g_autoptr (GError) error = NULL;
  JtPolicy *policy = jt_policy_parse (name, text, NULL, &error);

  g_assert_no_error (error);
  return policy;
}

static JtPolicy *
parse (const char *text, const JtPolicy *base)
{
  g_autoptr (GError) error = NULL;
  JtPolicy *policy = jt_policy_parse ("test", text, base, &error);

  g_assert_no_error (error);
  return policy;
}

static gboolean
is_fraction (JtPolicyKey key)
{
  return key <= JT_POLICY_FUND_CONSENT;
}

static void
assert_threshold (const JtThreshold *actual, const JtThreshold *expected)
{
  g_assert_nonnull (actual);
  g_assert_cmpint (actual->part_num, ==, expected->part_num);
  g_assert_cmpint (actual->part_den, ==, expected->part_den);
  g_assert_cmpint (actual->consent_num, ==, expected->consent_num);
  g_assert_cmpint (actual->consent_den, ==, expected->consent_den);
  g_assert_cmpint (actual->consent_strict, ==, expected->consent_strict);
}

/* The Scheme, and the defaults of domain.md section 15. */
static void
test_jilin_2026 (void)
{
  static const struct
  {
    JtPolicyKey key;
    int number;
  } expected[] = {
    { JT_POLICY_VOTING_DAYS_MIN, 5 },
    { JT_POLICY_VOTING_DAYS_MAX, 60 },
    { JT_POLICY_VOTING_EXTENSIONS, 1 },
    { JT_POLICY_PROXY_OWNERS, 3 },
    { JT_POLICY_SAME_PERSON_CHECKS, JT_POLICY_SAME_PERSON_WITH_REASON },
    { JT_POLICY_PARKING, JT_POLICY_PARKING_EXCLUDED },
    { JT_POLICY_STRADDLING, JT_POLICY_STRADDLING_WHOLE },
    { JT_POLICY_NOTICE_DAYS, 10 },
    { JT_POLICY_NOTICE_WARN_BELOW, 7 },
    { JT_POLICY_OBJECTION_DAYS, 10 },
    { JT_POLICY_CONFIRMATION_DAYS, 30 },
    { JT_POLICY_REVIEW_DAYS, 18 },
    { JT_POLICY_CORRECTION_DAYS, 5 },
    { JT_POLICY_DRAWINGS_FIRST, FALSE },
    { JT_POLICY_HANDOVER_DAYS, 30 },
    { JT_POLICY_FILING_DAYS, 15 },
    { JT_POLICY_ARCHIVE_MONTHS, 3 },
    { JT_POLICY_MAINTENANCE_DAYS, 15 },
    { JT_POLICY_RETENTION_YEARS, 20 },
  };
  g_autoptr (JtPolicy) policy = load ("jilin-2026");

  g_assert_cmpuint (G_N_ELEMENTS (expected) + 4, ==, JT_POLICY_KEYS);
  g_assert_cmpstr (jt_policy_get_version (policy), ==, "jilin-2026-draft-1");
  g_assert_true (g_str_has_suffix (jt_policy_get_title (policy), "（征求意见稿）"));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (jt_policy_get_number (policy, expected[i].key), ==, expected[i].number);

  assert_threshold (jt_policy_get_threshold (policy, JT_MOTION_LIFT), jt_threshold_r34 ());
  assert_threshold (jt_policy_get_threshold (policy, JT_MOTION_FUND), jt_threshold_r12 ());
  g_assert_cmpstr (jt_policy_get_text (policy, JT_POLICY_FUND_CONSENT), ==, ">1/2");
  g_assert_cmpstr (jt_policy_get_text (policy, JT_POLICY_STRADDLING), ==, "whole");
  g_assert_cmpstr (jt_policy_get_basis (policy, JT_POLICY_OBJECTION_DAYS), ==, "方案（四）");
}

/* Every key has a basis, known or not; in the profile of 2021 only national law and practice are
 * known. */
static void
test_every_basis (void)
{
  g_autoptr (JtPolicy) draft = load ("jilin-2026");
  g_autoptr (JtPolicy) old = load ("jilin-2021");
  static const char *const unknown[] = {
    "vote/days_min",
    "vote/days_max",
    "vote/extensions",
    "vote/proxy_owners",
    "roll/parking",
    "roll/straddling",
    "notice/days",
    "notice/warn_below",
    "objection/working_days",
    "review/working_days",
    "review/drawings_first",
    "completion/archive_months",
    NULL,
  };

  for (JtPolicyKey key = 0; key < JT_POLICY_KEYS; key++)
    {
      g_test_message ("%s", jt_policy_key_nick (key));
      g_assert_cmpstr (jt_policy_get_text (draft, key), !=, "");
      g_assert_cmpstr (jt_policy_get_basis (draft, key), !=, "");
      g_assert_cmpstr (jt_policy_get_basis (old, key), !=, "");
      g_assert_null (strstr (jt_policy_get_basis (old, key), "方案"));

      g_assert_cmpint (*jt_policy_get_text (old, key) == '\0', ==,
                       g_strv_contains (unknown, jt_policy_key_nick (key)));
      if (!is_fraction (key))
        g_assert_cmpint (jt_policy_get_number (old, key) == JT_POLICY_UNKNOWN, ==,
                         g_strv_contains (unknown, jt_policy_key_nick (key)));
    }

  g_assert_cmpint (jt_policy_get_number (old, JT_POLICY_FILING_DAYS), ==, 15);
  assert_threshold (jt_policy_get_threshold (old, JT_MOTION_LIFT), jt_threshold_r34 ());
}

static void
test_key_nicks (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (JtPolicyKey key = 0; key < JT_POLICY_KEYS; key++)
    g_assert_true (g_hash_table_add (seen, (gpointer) jt_policy_key_nick (key)));
  g_assert_cmpstr (jt_policy_key_nick (JT_POLICY_NOTICE_DAYS), ==, "notice/days");
}

/* A city's over the province's, and a supervisor's over the paper of 2021. */
static void
test_layers (void)
{
  static const char text[] = HEAD "[notice]\ndays = 15 \ndays_basis=市细则第八条\n"
                                  "[lift]\nconsent=4/5\nconsent_basis=市细则第五条\n"
                                  "[roll]\nparking=\n"
                                  "[objection]\nworking_days_basis=市细则第九条\n";
  JtPolicy *base = load ("jilin-2026");
  g_autoptr (JtPolicy) city = parse (text, base);
  JtThreshold stricter = *jt_threshold_r34 ();

  stricter.consent_num = 4;
  stricter.consent_den = 5;

  /* The layer stands alone once it is made, and its base is as it was. */
  g_assert_cmpint (jt_policy_get_number (base, JT_POLICY_NOTICE_DAYS), ==, 10);
  jt_policy_unref (base);

  g_assert_cmpstr (jt_policy_get_version (city), ==, "test-1");
  g_assert_cmpint (jt_policy_get_number (city, JT_POLICY_NOTICE_DAYS), ==, 15);
  g_assert_cmpstr (jt_policy_get_text (city, JT_POLICY_NOTICE_DAYS), ==, "15");
  g_assert_cmpstr (jt_policy_get_basis (city, JT_POLICY_NOTICE_DAYS), ==, "市细则第八条");
  g_assert_cmpint (jt_policy_get_number (city, JT_POLICY_REVIEW_DAYS), ==, 18);
  g_assert_cmpint (jt_policy_get_number (city, JT_POLICY_PARKING), ==, JT_POLICY_UNKNOWN);
  g_assert_cmpint (jt_policy_get_number (city, JT_POLICY_OBJECTION_DAYS), ==, 10);
  g_assert_cmpstr (jt_policy_get_basis (city, JT_POLICY_OBJECTION_DAYS), ==, "市细则第九条");
  assert_threshold (jt_policy_get_threshold (city, JT_MOTION_LIFT), &stricter);
  assert_threshold (jt_policy_get_threshold (city, JT_MOTION_FUND), jt_threshold_r12 ());
}

static void
test_without_base (void)
{
  g_autoptr (JtPolicy) policy = parse (HEAD, NULL);
  g_autoptr (JtPolicy) held = jt_policy_ref (policy);
  g_autoptr (JtPolicy) half = parse (HEAD "[lift]\nconsent=3/4\nconsent_basis=x\n", NULL);

  for (JtPolicyKey key = 0; key < JT_POLICY_KEYS; key++)
    {
      g_assert_cmpstr (jt_policy_get_text (held, key), ==, "");
      if (!is_fraction (key))
        g_assert_cmpint (jt_policy_get_number (held, key), ==, JT_POLICY_UNKNOWN);
    }
  g_assert_null (jt_policy_get_threshold (held, JT_MOTION_LIFT));
  g_assert_null (jt_policy_get_threshold (held, JT_MOTION_FUND));
  g_assert_null (jt_policy_get_threshold (half, JT_MOTION_LIFT));
}

typedef struct
{
  const char *name;
  const char *text;
  JtRuleError code;
  const char *fact;
} Bad;

static const Bad bad[] = {
  { "no ini", "hello", JT_RULE_ERROR_PROFILE_VALUE, "test" },
  { "empty", "", JT_RULE_ERROR_PROFILE_VALUE, "test: profile/version=" },
  { "no version", "[profile]\ntitle=x\n", JT_RULE_ERROR_PROFILE_VALUE, "test: profile/version=" },
  { "no title", "[profile]\nversion=x\n", JT_RULE_ERROR_PROFILE_VALUE, "test: profile/title=" },
  { "unknown group", HEAD "[notices]\ndays=1\n", JT_RULE_ERROR_PROFILE_KEY, "test: notices" },
  { "unknown key", HEAD "[notice]\nday=1\n", JT_RULE_ERROR_PROFILE_KEY, "test: notice/day" },
  { "unknown profile key", HEAD "author=x\n", JT_RULE_ERROR_PROFILE_KEY, "test: profile/author" },
  { "key in another group", HEAD "[vote]\narchive_months=1\n", JT_RULE_ERROR_PROFILE_KEY,
    "test: vote/archive_months" },
  { "basis of nothing", HEAD "[notice]\nday_basis=x\n", JT_RULE_ERROR_PROFILE_KEY,
    "test: notice/day_basis" },
  { "a translation", HEAD "[notice]\ndays[zh]=1\n", JT_RULE_ERROR_PROFILE_KEY,
    "test: notice/days[zh]" },
  { "silent owners", HEAD "[vote]\nsilent_owners=consent\n", JT_RULE_ERROR_PROFILE_KEY,
    "test: vote/silent_owners" },

  { "words", HEAD "[notice]\ndays=ten\n", JT_RULE_ERROR_PROFILE_VALUE, "test: notice/days=ten" },
  { "zero", HEAD "[notice]\ndays=0\n", JT_RULE_ERROR_PROFILE_VALUE, "test: notice/days=0" },
  { "negative", HEAD "[notice]\ndays=-1\n", JT_RULE_ERROR_PROFILE_VALUE, "test: notice/days=-1" },
  { "too many", HEAD "[notice]\ndays=99999999999999999999\n", JT_RULE_ERROR_PROFILE_VALUE,
    "test: notice/days=99999999999999999999" },
  { "a fraction for a number", HEAD "[notice]\ndays=1/2\n", JT_RULE_ERROR_PROFILE_VALUE,
    "test: notice/days=1/2" },
  { "two extensions", HEAD "[vote]\nextensions=2\n", JT_RULE_ERROR_PROFILE_VALUE,
    "test: vote/extensions=2" },
  { "no such choice", HEAD "[roll]\nparking=maybe\n", JT_RULE_ERROR_PROFILE_VALUE,
    "test: roll/parking=maybe" },
  { "no basis", HEAD "[notice]\ndays=10\n", JT_RULE_ERROR_PROFILE_VALUE,
    "test: notice/days_basis=" },
  { "shortest above longest",
    HEAD "[vote]\ndays_min=10\ndays_min_basis=x\ndays_max=5\ndays_max_basis=x\n",
    JT_RULE_ERROR_PROFILE_VALUE, "test: vote/days_min=10" },

  { "per cent", HEAD "[lift]\nconsent=75%\n", JT_RULE_ERROR_PROFILE_VALUE,
    "test: lift/consent=75%" },
  { "a number for a fraction", HEAD "[lift]\nconsent=1\n", JT_RULE_ERROR_PROFILE_VALUE,
    "test: lift/consent=1" },
  { "nothing under the line", HEAD "[lift]\nconsent=3/\n", JT_RULE_ERROR_PROFILE_VALUE,
    "test: lift/consent=3/" },
  { "zero under the line", HEAD "[lift]\nconsent=3/0\n", JT_RULE_ERROR_PROFILE_VALUE,
    "test: lift/consent=3/0" },
  { "more than participation", HEAD "[lift]\nparticipation=>2/3\n", JT_RULE_ERROR_PROFILE_VALUE,
    "test: lift/participation=>2/3" },
  { "more than the whole", HEAD "[lift]\nconsent=5/4\nconsent_basis=x\n",
    JT_RULE_ERROR_PROFILE_VALUE, ">=5/4" },

  { "lift by half", HEAD "[lift]\nconsent=>1/2\nconsent_basis=x\n", JT_RULE_ERROR_THRESHOLD_TOO_LOW,
    ">1/2" },
  { "lift just below", HEAD "[lift]\nconsent=7499/10000\nconsent_basis=x\n",
    JT_RULE_ERROR_THRESHOLD_TOO_LOW, ">=7499/10000" },
  { "half participates", HEAD "[lift]\nparticipation=1/2\nparticipation_basis=x\n",
    JT_RULE_ERROR_THRESHOLD_TOO_LOW, "1/2" },
  { "fund by exactly half", HEAD "[fund]\nconsent=1/2\nconsent_basis=x\n",
    JT_RULE_ERROR_THRESHOLD_TOO_LOW, ">=1/2" },
};

static void
test_bad (gconstpointer data)
{
  const Bad *row = data;
  g_autoptr (JtPolicy) base = load ("jilin-2026");

  /* What is wrong alone is wrong over another profile too. */
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (jt_policy_parse ("test", row->text, i == 0 ? NULL : base, &error));
      g_assert_error (error, JT_RULE_ERROR, (int) row->code);
      g_assert_cmpstr (error->message, ==, row->fact);
    }
}

/* Higher than the Code is a city's right. */
static void
test_stricter (void)
{
  static const char *const texts[] = {
    HEAD "[fund]\nconsent=3/4\nconsent_basis=x\n",
    HEAD "[fund]\nconsent=5001/10000\nconsent_basis=x\n",
    HEAD "[lift]\nconsent=>3/4\nconsent_basis=x\n",
    HEAD "[lift]\nconsent=1/1\nconsent_basis=x\n",
    HEAD "[lift]\nconsent=6/8\nconsent_basis=x\n",
    HEAD "[lift]\nparticipation=1/1\nparticipation_basis=x\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JtPolicy) policy = parse (texts[i], NULL);

      g_assert_nonnull (policy);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/policy/jilin-2026", test_jilin_2026);
  g_test_add_func ("/policy/every basis", test_every_basis);
  g_test_add_func ("/policy/key nicks", test_key_nicks);
  g_test_add_func ("/policy/layers", test_layers);
  g_test_add_func ("/policy/without base", test_without_base);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strconcat ("/policy/bad/", bad[i].name, NULL);

      g_test_add_data_func (path, &bad[i], test_bad);
    }
  g_test_add_func ("/policy/stricter", test_stricter);

  return g_test_run ();
}
