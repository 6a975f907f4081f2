/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-vote-oracle.h"

gboolean
oracle_is_unreturned (const JtTallyPart *part)
{
  return part->ballot == JT_BALLOT_NONE || part->ballot == JT_BALLOT_LATE ||
         part->ballot == JT_BALLOT_PROXY_PENDING;
}

OracleReading
oracle_reading (guint number)
{
  guint at = 0;

  for (gboolean invalid = FALSE; invalid <= TRUE; invalid++)
    for (guint conflict = CONFLICT_OUT; conflict <= CONFLICT_CONSENTS; conflict++)
      for (gboolean split = FALSE; split <= TRUE; split++)
        {
          if (at++ == number)
            return (OracleReading){ invalid, conflict, split };
        }
  g_assert_not_reached ();
}

static gboolean
participates (const JtTallyPart *part, OracleReading reading)
{
  if (part->ballot == JT_BALLOT_INVALID)
    return reading.invalid_participates;
  if (part->ballot == JT_BALLOT_CONFLICT)
    return reading.conflict != CONFLICT_OUT;
  return !oracle_is_unreturned (part);
}

static gboolean
consents (const JtTallyPart *part, OracleReading reading)
{
  if (part->ballot == JT_BALLOT_CONFLICT)
    return reading.conflict == CONFLICT_CONSENTS;
  return part->ballot == JT_BALLOT_YES;
}

void
oracle_totals (const Roll *roll, OracleReading reading, JtTotals *totals)
{
  *totals = (JtTotals){ 0 };
  for (guint i = 0; i < roll->parts->len; i++)
    {
      const JtTallyPart *part = roll_part (roll, i);

      totals->total_area += part->area;
      if (participates (part, reading))
        totals->participating_area += part->area;
      if (consents (part, reading))
        totals->consenting_area += part->area;
    }
  for (guint voter = 0; voter < roll->n_voters; voter++)
    {
      guint parts = 0;
      guint participating = 0;
      guint consenting = 0;

      for (guint i = 0; i < roll->parts->len; i++)
        {
          const JtTallyPart *part = roll_part (roll, i);

          if (part->voter != voter)
            continue;
          parts++;
          participating += participates (part, reading) ? 1 : 0;
          consenting += consents (part, reading) ? 1 : 0;
        }
      if (parts == 0)
        continue;
      totals->total_voters++;
      if (participating == 0)
        continue;
      totals->participating_voters++;
      if (consenting == participating || (consenting > 0 && reading.split_consents))
        totals->consenting_voters++;
    }
}

/* Where num/den of the whole would stand, in 128 bits: -1 below it, 0 on it, 1 above it. */
static int
stands (gint64 amount, gint64 whole, gint64 num, gint64 den)
{
  const __int128 line = (__int128) whole * num;
  const __int128 here = (__int128) amount * den;

  if (here == line)
    return 0;
  return here > line ? 1 : -1;
}

gboolean
oracle_tests (const JtTotals *totals, const JtThreshold *threshold, gboolean tests[4])
{
  const int least = threshold->consent_strict ? 1 : 0;

  tests[0] =
      totals->participating_area > 0 && stands (totals->participating_area, totals->total_area,
                                                threshold->part_num, threshold->part_den) >= 0;
  tests[1] = totals->participating_voters > 0 &&
             stands (totals->participating_voters, totals->total_voters, threshold->part_num,
                     threshold->part_den) >= 0;
  tests[2] = totals->participating_area > 0 &&
             stands (totals->consenting_area, totals->participating_area, threshold->consent_num,
                     threshold->consent_den) >= least;
  tests[3] = totals->participating_voters > 0 &&
             stands (totals->consenting_voters, totals->participating_voters,
                     threshold->consent_num, threshold->consent_den) >= least;
  return tests[0] && tests[1] && tests[2] && tests[3];
}

gboolean
oracle_passes (const Roll *roll, OracleReading reading, const JtThreshold *threshold)
{
  JtTotals totals;
  gboolean tests[4];

  oracle_totals (roll, reading, &totals);
  return oracle_tests (&totals, threshold, tests);
}

gboolean
oracle_disputed (const Roll *roll, const JtThreshold *threshold)
{
  guint passing = 0;

  for (guint reading = 0; reading < 12; reading++)
    passing += oracle_passes (roll, oracle_reading (reading), threshold) ? 1 : 0;
  return passing != 0 && passing != 12;
}

typedef gboolean (*Visitor) (const Roll *roll, gpointer data);

/* Calls @visit with every way to answer for the unreturned parts from @from on, until it says
 * no.  The answers are put into @roll and taken out again. */
static gboolean
try_answers (Roll *roll, guint from, const JtBallot *answers, guint n_answers, Visitor visit,
             gpointer data)
{
  guint at = from;

  while (at < roll->parts->len && !oracle_is_unreturned (roll_part (roll, at)))
    at++;
  if (at == roll->parts->len)
    return visit (roll, data);

  const JtBallot before = roll_part (roll, at)->ballot;
  gboolean go_on = TRUE;
  for (guint i = 0; i < n_answers && go_on; i++)
    {
      roll_part (roll, at)->ballot = answers[i];
      go_on = try_answers (roll, at + 1, answers, n_answers, visit, data);
    }
  roll_part (roll, at)->ballot = before;
  return go_on;
}

typedef struct
{
  const JtThreshold *threshold;
  OracleReading reading;
  gboolean expected;
} Question;

static gboolean
keeps_result (const Roll *roll, gpointer data)
{
  const Question *question = data;

  return oracle_passes (roll, question->reading, question->threshold) == question->expected;
}

gboolean
oracle_decided (const Roll *roll, const JtThreshold *threshold)
{
  static const JtBallot answers[] = { JT_BALLOT_YES, JT_BALLOT_NO, JT_BALLOT_ABSTAIN,
                                      JT_BALLOT_NONE };
  g_autoptr (Roll) copy = roll_copy (roll);

  for (guint i = 0; i < 12; i++)
    {
      const OracleReading reading = oracle_reading (i);
      Question question = { threshold, reading, oracle_passes (roll, reading, threshold) };

      if (!try_answers (copy, 0, answers, G_N_ELEMENTS (answers), keeps_result, &question))
        return FALSE;
    }
  return TRUE;
}

gboolean
oracle_reachable (const Roll *roll, const JtThreshold *threshold)
{
  static const JtBallot answers[] = { JT_BALLOT_YES, JT_BALLOT_NONE };
  g_autoptr (Roll) copy = roll_copy (roll);
  Question question = { threshold, oracle_reading (0), FALSE };

  return !try_answers (copy, 0, answers, G_N_ELEMENTS (answers), keeps_result, &question);
}
