/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-vote-dispute.h"

#include "jt-verdict.h"

static gboolean
passes (const JtTally *tally, JtReading reading)
{
  JtTotals totals;
  gboolean tests[JT_TESTS];

  jt_tally_totals (tally, reading, JT_OUTLOOK_STANDING, &totals);
  return jt_totals_test (&totals, jt_tally_get_threshold (tally), tests);
}

/* Which question a reading answers otherwise than the default does; 0 where it is several. */
static JtDispute
question_of (JtReading reading)
{
  const JtVoice invalid
      = jt_reading_voice (reading, JT_OUTLOOK_STANDING, JT_BALLOT_CLASS_INVALID);
  const JtVoice conflict
      = jt_reading_voice (reading, JT_OUTLOOK_STANDING, JT_BALLOT_CLASS_CONFLICT);
  JtDispute questions = 0;

  if (invalid
      != jt_reading_voice (JT_READING_DEFAULT, JT_OUTLOOK_STANDING, JT_BALLOT_CLASS_INVALID))
    questions |= JT_DISPUTE_INVALID;
  if (conflict
      != jt_reading_voice (JT_READING_DEFAULT, JT_OUTLOOK_STANDING, JT_BALLOT_CLASS_CONFLICT))
    questions |= JT_DISPUTE_CONFLICT;
  if (jt_reading_split_consents (reading) != jt_reading_split_consents (JT_READING_DEFAULT))
    questions |= JT_DISPUTE_SPLIT;
  return (questions & (questions - 1)) == 0 ? questions : 0;
}

JtDispute
jt_vote_dispute_of (const JtBallotBox *box, guint motion)
{
  guint n_variants;
  const JtTally *const *variants = jt_ballot_box_get_variants (box, motion, &n_variants);
  JtDispute disputes = 0;
  JtVerdict verdict;
  gboolean usual;

  jt_ballot_box_verdict (box, motion, &verdict);
  if (!verdict.disputed)
    return 0;
  usual = passes (variants[0], JT_READING_DEFAULT);
  for (JtReading reading = 0; reading < JT_READINGS; reading++)
    if (question_of (reading) != 0 && passes (variants[0], reading) != usual)
      disputes |= question_of (reading);
  for (guint i = 1; i < n_variants; i++)
    if (passes (variants[i], JT_READING_DEFAULT) != usual)
      disputes |= JT_DISPUTE_ROLL;
  return disputes;
}
