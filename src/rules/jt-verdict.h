/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-tally.h"

G_BEGIN_DECLS

/**
 * JtTest:
 * @JT_TEST_PARTICIPATION_AREA: enough area participates
 * @JT_TEST_PARTICIPATION_VOTERS: enough voters participate
 * @JT_TEST_CONSENT_AREA: enough of the participating area consents
 * @JT_TEST_CONSENT_VOTERS: enough of the participating voters consent
 *
 * The four tests of Civil Code 278, which must all hold; the index into arrays of four.
 */
typedef enum
{
  JT_TEST_PARTICIPATION_AREA,
  JT_TEST_PARTICIPATION_VOTERS,
  JT_TEST_CONSENT_AREA,
  JT_TEST_CONSENT_VOTERS,
} JtTest;

#define JT_TESTS 4

/**
 * JtVerdictKind:
 * @JT_VERDICT_MET: the proportion is reached under every reading
 * @JT_VERDICT_NOT_MET: it is reached under none
 * @JT_VERDICT_DISPUTED: 存疑, the readings do not agree: a supervisor decides in writing
 * @JT_VERDICT_INDETERMINATE: an area is unknown, which is never taken for 0
 *
 * What a vote comes to.
 */
typedef enum
{
  JT_VERDICT_MET,
  JT_VERDICT_NOT_MET,
  JT_VERDICT_DISPUTED,
  JT_VERDICT_INDETERMINATE,
} JtVerdictKind;

#define JT_VERDICT_KINDS 4

/**
 * JtVerdict:
 * @kind: what it comes to
 * @passed: whether all four tests hold under the default reading of the base roll
 * @disputed: whether the readings, over all rolls, do not all agree
 * @decided: whether every reading keeps its result whatever the unreturned parts say
 * @tests: each test, under the default reading of the base roll
 * @missing: what each failing test lacks, areas in 0.01 m²; 0 where it holds
 * @totals: under the default reading of the base roll
 *
 * The verdict of domain.md section 3.  When it is indeterminate only @kind and the voters of
 * @totals mean anything: everything else is %FALSE, 0 or %JT_AREA_UNKNOWN.
 */
typedef struct
{
  JtVerdictKind kind;
  gboolean passed;
  gboolean disputed;
  gboolean decided;
  gboolean tests[JT_TESTS];
  gint64 missing[JT_TESTS];
  JtTotals totals;
} JtVerdict;

/**
 * jt_test_nick:
 * @test: one of #JtTest
 *
 * Returns: its key in --json: participation_area, participation_voters, consent_area,
 *   consent_voters
 */
const char *jt_test_nick (JtTest test);

/**
 * jt_verdict_kind_nick:
 * @kind: one of #JtVerdictKind
 *
 * Returns: met, not-met, disputed or indeterminate
 */
const char *jt_verdict_kind_nick (JtVerdictKind kind);

/**
 * jt_totals_test:
 * @totals: six numbers of known area
 * @threshold: what the motion needs
 * @tests: (out) (array fixed-size=4): which of the four tests hold
 *
 * Returns: whether all of them do
 */
gboolean jt_totals_test (const JtTotals *totals, const JtThreshold *threshold,
                         gboolean tests[JT_TESTS]);

/**
 * jt_verdict_of:
 * @variants: (array length=n_variants): the tally of the base roll first; then the same ballots
 *   over each other roll that the law would allow (overlapping sets of owners joined, straddling
 *   parts left out, both)
 * @n_variants: how many, at least one
 * @out: (out): the verdict
 *
 * Further rolls only multiply the readings: disputed and decided look at 12 readings of each roll,
 * everything else at the default reading of the first.
 *
 * For decided two outlooks are enough.  A part that turns from no to yes, or comes back with yes,
 * never lowers a ratio of consent or of participation: so all-no is the worst that can happen to a
 * passing reading, and all-yes the best that can happen to a failing one.
 */
void jt_verdict_of (const JtTally *const *variants, gsize n_variants, JtVerdict *out);

G_END_DECLS
