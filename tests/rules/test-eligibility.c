/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-eligibility.h"

#define YES JT_TRISTATE_YES
#define NO JT_TRISTATE_NO
#define UNKNOWN JT_TRISTATE_UNKNOWN

typedef struct
{
  const char *name;
  JtEligibilityPlace places[3];
  gsize n_places;
  JtOwnership ownership;
  JtTristate appraisal;
  guint titles[JT_TITLE_LAST];
  const char *findings; /* "refuse|warn code fact", joined by "; " */
} Case;

#define GOOD_OWNERS JT_OWNERSHIP_MULTI, UNKNOWN
#define CLEAR { [JT_TITLE_REGISTERED] = 12, [JT_TITLE_OLD_CERTIFICATE] = 3 }

static const Case cases[] = {
  { "all-well", { { NULL, 6, NULL, NO, NO, YES } }, 1, GOOD_OWNERS, CLEAR, "" },
  { "four-storeys-count", { { NULL, 4, NULL, NO, NO, YES } }, 1, GOOD_OWNERS, CLEAR, "" },
  { "three-storeys", { { NULL, 3, NULL, NO, NO, YES } }, 1, GOOD_OWNERS, CLEAR,
    "refuse too-few-storeys 3" },
  { "three-storeys-and-attic", { { NULL, 3, "阁楼", NO, NO, YES } }, 1, GOOD_OWNERS, CLEAR,
    "refuse too-few-storeys 3 (阁楼)" },
  { "no-storeys", { { NULL, 0, "", NO, NO, YES } }, 1, GOOD_OWNERS, CLEAR,
    "refuse too-few-storeys 0" },
  { "storeys-unknown", { { "1-1", JT_STOREYS_UNKNOWN, NULL, NO, NO, YES } }, 1, GOOD_OWNERS, CLEAR,
    "warn storeys-unknown 1-1" },
  { "storeys-of-several",
    { { "1-1", 3, NULL, NO, NO, YES }, { "2-1", 6, NULL, NO, NO, YES },
      { "3-1", 2, NULL, NO, NO, YES } },
    3, GOOD_OWNERS, CLEAR, "refuse too-few-storeys 1-1: 3, 3-1: 2" },
  { "lift-there", { { "1-1", 6, NULL, YES, NO, YES } }, 1, GOOD_OWNERS, CLEAR,
    "refuse has-lift 1-1" },
  { "lift-unknown", { { "1-1", 6, NULL, UNKNOWN, NO, YES } }, 1, GOOD_OWNERS, CLEAR,
    "warn lift-unknown 1-1" },
  { "listed", { { "1-1", 6, NULL, NO, YES, YES } }, 1, GOOD_OWNERS, CLEAR,
    "refuse listed-for-demolition 1-1" },
  { "listing-unknown", { { NULL, 6, NULL, NO, UNKNOWN, YES } }, 1, GOOD_OWNERS, CLEAR,
    "warn demolition-unknown -" },
  { "not-lawful", { { "1-1", 6, NULL, NO, NO, NO } }, 1, GOOD_OWNERS, CLEAR,
    "warn lawfulness-unproven 1-1" },
  { "lawful-unknown", { { "1-1", 6, NULL, NO, NO, UNKNOWN } }, 1, GOOD_OWNERS, CLEAR,
    "warn lawfulness-unproven 1-1" },
  { "single-public", { { NULL, 6, NULL, NO, NO, YES } }, 1, JT_OWNERSHIP_SINGLE_PUBLIC, UNKNOWN,
    CLEAR, "" },
  { "single-private", { { NULL, 6, NULL, NO, NO, YES } }, 1, JT_OWNERSHIP_SINGLE_PRIVATE, UNKNOWN,
    CLEAR, "warn single-private-owner " },
  { "ownership-unknown", { { NULL, 6, NULL, NO, NO, YES } }, 1, JT_OWNERSHIP_UNKNOWN, UNKNOWN,
    CLEAR, "warn ownership-unknown " },
  { "title-never-refuses", { { NULL, 6, NULL, NO, NO, YES } }, 1, GOOD_OWNERS,
    { [JT_TITLE_UNKNOWN] = 4, [JT_TITLE_REGISTERED] = 1, [JT_TITLE_CONTRACT] = 2,
      [JT_TITLE_NONE] = 3, [JT_TITLE_PARTIAL] = 1, [JT_TITLE_INHERITANCE] = 1,
      [JT_TITLE_SEIZED] = 1 },
    "warn title-unclear unknown: 4, contract: 2, none: 3, partial: 1, inheritance: 1, seized: 1" },
  { "appraisal-says-no", { { NULL, 6, NULL, NO, NO, YES } }, 1, JT_OWNERSHIP_MULTI, NO, CLEAR,
    "warn appraisal-missing " },
  { "appraisal-says-yes", { { NULL, 6, NULL, NO, NO, YES } }, 1, JT_OWNERSHIP_MULTI, YES, CLEAR,
    "" },
  { "no-place", { { NULL } }, 0, GOOD_OWNERS, CLEAR, "" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  JtEligibilityFacts facts
      = { c->places, c->n_places, c->ownership, c->appraisal, { 0 } };
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < JT_TITLE_LAST; i++)
    facts.titles[i] = c->titles[i];
  findings = jt_eligibility_judge (&facts);
  for (guint i = 0; i < findings->len; i++)
    {
      const JtFinding *finding = g_ptr_array_index (findings, i);

      g_string_append_printf (text, "%s%s %s %s", i > 0 ? "; " : "",
                              finding->severity == JT_SEVERITY_REFUSE ? "refuse" : "warn",
                              jt_rule_error_nick (finding->code), finding->fact);
    }
  g_assert_cmpstr (text->str, ==, c->findings);
}

static void
test_findings (void)
{
  g_autoptr (GPtrArray) findings = jt_findings_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (jt_findings_set_error (findings, &error));
  jt_findings_add (findings, JT_SEVERITY_WARN, JT_RULE_ERROR_LIFT_UNKNOWN, "%s", "1-1");
  g_assert_null (jt_findings_first_refusal (findings));
  g_assert_true (jt_findings_set_error (findings, &error));
  g_assert_no_error (error);
  jt_findings_add (findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_HAS_LIFT, "%d-%d", 1, 2);
  jt_findings_add (findings, JT_SEVERITY_REFUSE, JT_RULE_ERROR_NO_SCOPE, "-");
  g_assert_cmpstr (jt_findings_first_refusal (findings)->fact, ==, "1-2");
  g_assert_false (jt_findings_set_error (findings, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_HAS_LIFT);
  g_assert_cmpstr (error->message, ==, "1-2");
  g_assert_nonnull (jt_findings_find (findings, JT_RULE_ERROR_NO_SCOPE));
  g_assert_null (jt_findings_find (findings, JT_RULE_ERROR_OVERFLOW));
}

static void
test_titles (void)
{
  JtTitle title = JT_TITLE_LAST;

  for (JtTitle i = 0; i < JT_TITLE_LAST; i++)
    {
      g_assert_true (jt_title_parse (jt_title_nick (i), &title));
      g_assert_cmpint ((int) title, ==, (int) i);
      g_assert_true (jt_title_parse (jt_title_zh (i), &title));
      g_assert_cmpint ((int) title, ==, (int) i);
      g_assert_cmpint (jt_title_is_clear (i), ==,
                       i == JT_TITLE_REGISTERED || i == JT_TITLE_OLD_CERTIFICATE);
    }
  g_assert_true (jt_title_parse ("　无籍房 ", &title));
  g_assert_cmpint ((int) title, ==, (int) JT_TITLE_NONE);
  g_assert_false (jt_title_parse ("小产权", &title));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/eligibility/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/eligibility/findings", test_findings);
  g_test_add_func ("/eligibility/titles", test_titles);
  return g_test_run ();
}
