/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-verdict.h"

static const char *const test_nicks[JT_TESTS] = {
  [JT_TEST_PARTICIPATION_AREA] = "participation_area",
  [JT_TEST_PARTICIPATION_VOTERS] = "participation_voters",
  [JT_TEST_CONSENT_AREA] = "consent_area",
  [JT_TEST_CONSENT_VOTERS] = "consent_voters",
};

static const char *const kind_nicks[JT_VERDICT_KINDS] = {
  [JT_VERDICT_MET] = "met",
  [JT_VERDICT_NOT_MET] = "not-met",
  [JT_VERDICT_DISPUTED] = "disputed",
  [JT_VERDICT_INDETERMINATE] = "indeterminate",
};

const char *
jt_test_nick (JtTest test)
{
  g_return_val_if_fail ((guint) test < JT_TESTS, "");
  return test_nicks[test];
}

const char *
jt_verdict_kind_nick (JtVerdictKind kind)
{
  g_return_val_if_fail ((guint) kind < JT_VERDICT_KINDS, "");
  return kind_nicks[kind];
}

gboolean
jt_totals_test (const JtTotals *totals, const JtThreshold *threshold, gboolean tests[JT_TESTS])
{
  g_return_val_if_fail (totals != NULL && threshold != NULL, FALSE);

  tests[JT_TEST_PARTICIPATION_AREA] =
      jt_threshold_participation_holds (threshold, totals->participating_area, totals->total_area);
  tests[JT_TEST_PARTICIPATION_VOTERS] = jt_threshold_participation_holds (
      threshold, totals->participating_voters, totals->total_voters);
  tests[JT_TEST_CONSENT_AREA] =
      jt_threshold_consent_holds (threshold, totals->consenting_area, totals->participating_area);
  tests[JT_TEST_CONSENT_VOTERS] = jt_threshold_consent_holds (threshold, totals->consenting_voters,
                                                              totals->participating_voters);
  return tests[JT_TEST_PARTICIPATION_AREA] && tests[JT_TEST_PARTICIPATION_VOTERS] &&
         tests[JT_TEST_CONSENT_AREA] && tests[JT_TEST_CONSENT_VOTERS];
}

static void
measure_missing (const JtTotals *totals, const JtThreshold *threshold, gint64 missing[JT_TESTS])
{
  missing[JT_TEST_PARTICIPATION_AREA] = jt_threshold_missing_participation (
      threshold, totals->participating_area, totals->total_area);
  missing[JT_TEST_PARTICIPATION_VOTERS] = jt_threshold_missing_participation (
      threshold, totals->participating_voters, totals->total_voters);
  missing[JT_TEST_CONSENT_AREA] =
      jt_threshold_missing_consent (threshold, totals->consenting_area, totals->participating_area);
  missing[JT_TEST_CONSENT_VOTERS] = jt_threshold_missing_consent (
      threshold, totals->consenting_voters, totals->participating_voters);
}

static gboolean
passes (const JtTally *tally, JtReading reading, JtOutlook outlook)
{
  JtTotals totals;
  gboolean tests[JT_TESTS];

  jt_tally_totals (tally, reading, outlook, &totals);
  return jt_totals_test (&totals, jt_tally_get_threshold (tally), tests);
}

void
jt_verdict_of (const JtTally *const *variants, gsize n_variants, JtVerdict *out)
{
  g_return_if_fail (variants != NULL && n_variants > 0 && out != NULL);
  const JtTally *base = variants[0];
  const JtThreshold *threshold = jt_tally_get_threshold (base);

  *out = (JtVerdict){ .kind = JT_VERDICT_INDETERMINATE };
  jt_tally_totals (base, JT_READING_DEFAULT, JT_OUTLOOK_STANDING, &out->totals);
  for (gsize i = 0; i < n_variants; i++)
    {
      if (jt_tally_get_unknown_areas (variants[i]) > 0)
        return;
    }

  out->passed = jt_totals_test (&out->totals, threshold, out->tests);
  measure_missing (&out->totals, threshold, out->missing);
  out->decided = TRUE;
  for (gsize i = 0; i < n_variants; i++)
    {
      for (JtReading reading = 0; reading < JT_READINGS; reading++)
        {
          const gboolean stands = passes (variants[i], reading, JT_OUTLOOK_STANDING);
          const JtOutlook threat = stands ? JT_OUTLOOK_REST_NO : JT_OUTLOOK_REST_YES;

          if (stands != out->passed)
            out->disputed = TRUE;
          if (out->decided && passes (variants[i], reading, threat) != stands)
            out->decided = FALSE;
        }
    }

  if (out->disputed)
    out->kind = JT_VERDICT_DISPUTED;
  else
    out->kind = out->passed ? JT_VERDICT_MET : JT_VERDICT_NOT_MET;
}
