/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-tally.h"

/* A roll of a test: parts, and below which number its voters are. */
typedef struct
{
  GArray *parts; /* of JtTallyPart */
  guint n_voters;
} Roll;

void roll_free (Roll *roll);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Roll, roll_free)

/* "A100y A50n 6*80y 2*?-": voter, area in 0.01 m² (? unknown), ballot; without a letter for the
 * voter, as many voters of their own as the number before the star.  Ballots: y yes, n no,
 * a abstain, i invalid, c conflict, l late, p proxy-pending, - none. */
Roll *roll_from_text (const char *text);

/* Any roll of up to @max_parts parts, with areas so small that fractions are met exactly. */
Roll *roll_random (gint32 max_parts, gint32 max_unreturned);
Roll *roll_copy (const Roll *roll);
void roll_shuffle (Roll *roll);

JtTallyPart *roll_part (const Roll *roll, guint i);
JtTally *roll_tally (const Roll *roll, const JtThreshold *threshold);

/* A row of tests/data/vote_cases.csv and its lines of vote_case_units.csv. */
typedef struct
{
  char *name;
  const JtThreshold *threshold;
  JtTotals totals;
  gboolean passed;
  gboolean disputed;
  gint64 missing[4];
  GArray *lines; /* of JtRollLine */
} VoteCase;

GPtrArray *vote_cases_load (void); /* (element-type VoteCase) */
JtTally *vote_case_tally (const VoteCase *vote_case);

void assert_totals_equal (const JtTotals *a, const JtTotals *b);
