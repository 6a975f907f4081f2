/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-reading.h"

/* A reading is (invalid * 3 + conflict) * 2 + split, the first choice of each being 0. */
static const JtVoice invalid_voices[] = { JT_VOICE_SILENT, JT_VOICE_AGAINST };
static const JtVoice conflict_voices[] = { JT_VOICE_SILENT, JT_VOICE_AGAINST, JT_VOICE_CONSENT };
static const JtVoice unreturned_voices[JT_OUTLOOKS] = {
  [JT_OUTLOOK_STANDING] = JT_VOICE_SILENT,
  [JT_OUTLOOK_REST_NO] = JT_VOICE_AGAINST,
  [JT_OUTLOOK_REST_YES] = JT_VOICE_CONSENT,
};

JtVoice
jt_reading_voice (JtReading reading, JtOutlook outlook, JtBallotClass ballot_class)
{
  g_return_val_if_fail (reading < JT_READINGS, JT_VOICE_SILENT);
  g_return_val_if_fail ((guint) outlook < JT_OUTLOOKS, JT_VOICE_SILENT);

  switch (ballot_class)
    {
    case JT_BALLOT_CLASS_YES:
      return JT_VOICE_CONSENT;
    case JT_BALLOT_CLASS_OPPOSED:
      return JT_VOICE_AGAINST;
    case JT_BALLOT_CLASS_INVALID:
      return invalid_voices[reading / 6];
    case JT_BALLOT_CLASS_CONFLICT:
      return conflict_voices[reading / 2 % 3];
    case JT_BALLOT_CLASS_UNRETURNED:
      return unreturned_voices[outlook];
    default:
      g_return_val_if_reached (JT_VOICE_SILENT);
    }
}

gboolean
jt_reading_split_consents (JtReading reading)
{
  return reading % 2 == 1;
}
