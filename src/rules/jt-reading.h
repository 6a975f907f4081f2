/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-ballot.h"

G_BEGIN_DECLS

/**
 * JtReading:
 *
 * One way to read all papers of a kind alike where the law is silent (domain.md section 3,
 * Readings): a number from 0 to 11 made of three choices, invalid × conflict × split voter.
 * %JT_READING_DEFAULT is the first of each: the one that totals and verdict are shown under.
 */
typedef guint JtReading;

#define JT_READINGS 12
#define JT_READING_DEFAULT 0u

/**
 * JtOutlook:
 * @JT_OUTLOOK_STANDING: as it stands: an unreturned part says nothing
 * @JT_OUTLOOK_REST_NO: all unreturned parts come back with no, the worst that can follow
 * @JT_OUTLOOK_REST_YES: all unreturned parts come back with yes, the best that can follow
 *
 * What becomes of the parts that are not returned: asked to know whether a vote is decided.
 */
typedef enum
{
  JT_OUTLOOK_STANDING,
  JT_OUTLOOK_REST_NO,
  JT_OUTLOOK_REST_YES,
} JtOutlook;

#define JT_OUTLOOKS 3

/**
 * JtVoice:
 * @JT_VOICE_SILENT: the part does not participate
 * @JT_VOICE_AGAINST: it participates and does not consent
 * @JT_VOICE_CONSENT: it participates and consents
 *
 * What a part says once its paper is read.
 */
typedef enum
{
  JT_VOICE_SILENT,
  JT_VOICE_AGAINST,
  JT_VOICE_CONSENT,
} JtVoice;

/**
 * jt_reading_voice:
 * @reading: below %JT_READINGS
 * @outlook: what becomes of unreturned parts
 * @ballot_class: the class of a part's ballot
 *
 * Cases: yes consents and opposed does not, under every reading; invalid is silent or against;
 * conflict is silent, against or consent; unreturned follows the outlook.
 *
 * Returns: what the part says
 */
JtVoice jt_reading_voice (JtReading reading, JtOutlook outlook, JtBallotClass ballot_class);

/**
 * jt_reading_split_consents:
 * @reading: below %JT_READINGS
 *
 * Returns: whether a voter whose parts disagree is counted among the consenting heads (its areas
 *   go where they were cast either way)
 */
gboolean jt_reading_split_consents (JtReading reading);

G_END_DECLS
