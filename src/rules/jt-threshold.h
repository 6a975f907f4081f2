/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtThreshold:
 * @part_num: numerator of the participation that is needed, of all area and of all voters
 * @part_den: its denominator; participation includes the number itself (以上, Civil Code 1259)
 * @consent_num: numerator of the consent that is needed, of those who participate
 * @consent_den: its denominator
 * @consent_strict: consent must be more than the fraction (过半数), not just reach it (以上)
 *
 * What a motion needs (Civil Code 278), by area and by heads alike.
 */
typedef struct
{
  gint64 part_num;
  gint64 part_den;
  gint64 consent_num;
  gint64 consent_den;
  gboolean consent_strict;
} JtThreshold;

/* Fractions of law have small terms; the bound keeps their comparison within 64 bits. */
#define JT_THRESHOLD_TERM_MAX 10000

/**
 * JtMotionKind:
 * @JT_MOTION_LIFT: the lift: alter the building, Civil Code 278 (7)
 * @JT_MOTION_FUND: use of the maintenance fund, Civil Code 278 (5)
 */
typedef enum
{
  JT_MOTION_LIFT,
  JT_MOTION_FUND,
} JtMotionKind;

#define JT_MOTION_KINDS 2

/**
 * jt_threshold_r34:
 *
 * Returns: (transfer none): participation 2/3, consent 3/4 (Civil Code 278 (6) to (8))
 */
const JtThreshold *jt_threshold_r34 (void);

/**
 * jt_threshold_r12:
 *
 * Returns: (transfer none): participation 2/3, consent more than 1/2 (Civil Code 278 (1) to (5),
 *   (9))
 */
const JtThreshold *jt_threshold_r12 (void);

/**
 * jt_motion_kind_nick:
 * @kind: one of #JtMotionKind
 *
 * Returns: "lift" or "fund"
 */
const char *jt_motion_kind_nick (JtMotionKind kind);

/**
 * jt_motion_kind_parse:
 * @text: a nick
 * @kind: (out): the motion; untouched on failure
 * @error: %JT_RULE_ERROR_NO_SUCH_MOTION with @text as the fact
 *
 * Returns: whether there is such a motion
 */
gboolean jt_motion_kind_parse (const char *text, JtMotionKind *kind, GError **error);

/**
 * jt_motion_kind_floor:
 * @kind: one of #JtMotionKind
 *
 * Returns: (transfer none): the threshold of the Civil Code, below which no profile may go
 */
const JtThreshold *jt_motion_kind_floor (JtMotionKind kind);

/**
 * jt_threshold_check_floor:
 * @threshold: what a policy profile asks for
 * @kind: the motion it is for
 * @error: %JT_RULE_ERROR_PROFILE_VALUE when it is no threshold (terms from 1 to
 *   %JT_THRESHOLD_TERM_MAX, at most the whole, and not more than the whole);
 *   %JT_RULE_ERROR_THRESHOLD_TOO_LOW when it is below the Civil Code's.  The fact is the fraction:
 *   "3/5", ">1/2", ">=2/3"
 *
 * Local rules may ask for more than Civil Code 278, never for less.
 *
 * Returns: whether a motion may be voted on with it
 */
gboolean jt_threshold_check_floor (const JtThreshold *threshold, JtMotionKind kind, GError **error);

/**
 * jt_threshold_check_total:
 * @threshold: a threshold
 * @total: the whole, in 0.01 m² or in voters
 * @error: %JT_RULE_ERROR_OVERFLOW with @total as the fact; %JT_RULE_ERROR_PROFILE_VALUE as above
 *
 * Asked once when a roll is made, so that no later comparison can overflow.
 *
 * Returns: whether every number up to @total can be compared exactly in 64 bits
 */
gboolean jt_threshold_check_total (const JtThreshold *threshold, gint64 total, GError **error);

/**
 * jt_threshold_participation_holds:
 * @threshold: a threshold that passed jt_threshold_check_total()
 * @part: what participates, 0 to @total
 * @total: the whole, in the same unit
 *
 * Cross multiplication, never a percentage: for 2/3, 3·part >= 2·total.  Where nobody participates
 * the answer is no.
 *
 * Returns: whether participation is enough
 */
gboolean jt_threshold_participation_holds (const JtThreshold *threshold, gint64 part, gint64 total);

/**
 * jt_threshold_consent_holds:
 * @threshold: a threshold that passed jt_threshold_check_total()
 * @yes: what consents, 0 to @part
 * @part: what participates, in the same unit
 *
 * For 3/4: 4·yes >= 3·part; for more than 1/2: 2·yes > part.  The denominator is what
 * participates, abstentions included, neither all owners nor yes and no alone.
 *
 * Returns: whether consent is enough
 */
gboolean jt_threshold_consent_holds (const JtThreshold *threshold, gint64 yes, gint64 part);

/**
 * jt_threshold_missing_participation:
 * @threshold: as for jt_threshold_participation_holds()
 * @part: as there
 * @total: as there
 *
 * Returns: the least further participation that makes the test true; 0 when it holds
 */
gint64 jt_threshold_missing_participation (const JtThreshold *threshold, gint64 part, gint64 total);

/**
 * jt_threshold_missing_consent:
 * @threshold: as for jt_threshold_consent_holds()
 * @yes: as there
 * @part: as there
 *
 * The least further consent from parts not yet returned, which adds to participation and consent
 * alike: 3·part − 4·yes for 3/4, part − 2·yes + 1 for more than 1/2, at least 1.  Where the whole
 * must consent nothing further can help: then it is what participates and does not consent.
 *
 * Returns: what is missing; 0 when the test holds
 */
gint64 jt_threshold_missing_consent (const JtThreshold *threshold, gint64 yes, gint64 part);

G_END_DECLS
