/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-roll-fixture.h"

/* The vote counted by hand: straight from the words of domain.md section 3, in another shape than
 * src/rules and without its files on readings, tallies, verdicts and comparisons.  Slow. */

typedef struct
{
  gboolean invalid_participates;
  enum
  {
    CONFLICT_OUT,
    CONFLICT_PARTICIPATES,
    CONFLICT_CONSENTS
  } conflict;
  gboolean split_consents;
} OracleReading;

/* The readings in the order of JtReading. */
OracleReading oracle_reading (guint number);
void oracle_totals (const Roll *roll, OracleReading reading, JtTotals *totals);

/* How the four tests come out; whether all hold. */
gboolean oracle_tests (const JtTotals *totals, const JtThreshold *threshold, gboolean tests[4]);
gboolean oracle_passes (const Roll *roll, OracleReading reading, const JtThreshold *threshold);
gboolean oracle_disputed (const Roll *roll, const JtThreshold *threshold);

/* Tries every answer of every unreturned part: yes, no, abstain, and staying away. */
gboolean oracle_decided (const Roll *roll, const JtThreshold *threshold);
/* Tries every set of unreturned parts saying yes. */
gboolean oracle_reachable (const Roll *roll, const JtThreshold *threshold);

gboolean oracle_is_unreturned (const JtTallyPart *part);
