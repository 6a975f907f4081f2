/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-judge.h"
#include "jt-moment.h"
#include "jt-roll.h"

G_BEGIN_DECLS

/**
 * jt_vote_opening_check_case:
 * @judge: a judge; its warnings are added to
 * @case_uid: a case
 * @fund: whether the use of the maintenance fund is put to the vote
 * @error: JT_RULE_ERROR_NO_SUCH_CASE, _SINGLE_OWNER_TRACK, _NO_SCOPE, _VOTE_ALREADY_OPEN,
 *   _TOO_FEW_STOREYS, _HAS_LIFT, _LISTED_FOR_DEMOLITION, or a store error
 *
 * May a vote be opened for this case (Scheme (一)(二)(三))?  Open items of eligibility, a notice
 * that is not posted and a fund that is not established only warn.
 *
 * Returns: whether nothing refuses
 */
gboolean jt_vote_opening_check_case (JtJudge *judge, const char *case_uid, gboolean fund,
                                     GError **error);

/**
 * jt_vote_opening_check_roll:
 * @judge: a judge; its warnings are added to
 * @roll: the roll that is to be locked
 * @error: JT_RULE_ERROR_NO_PARTS, JT_RULE_ERROR_AREA_UNKNOWN with the parts, or a store error
 *
 * Can this roll be voted on?  Overlapping sets of owners, equal names that nobody told apart,
 * parts that straddle and parts that were left out only warn.
 *
 * Returns: whether nothing refuses
 */
gboolean jt_vote_opening_check_roll (JtJudge *judge, const JtRoll *roll, GError **error);

/**
 * jt_vote_opening_read_period:
 * @from: (nullable): the first moment, as jt_moment_parse() reads it
 * @to: (nullable): the end, as jt_moment_parse_end() reads it
 * @starts: (out): first moment of the vote
 * @ends: (out): first moment after it
 * @error: JT_RULE_ERROR_BAD_VALUE, _PERIOD_BACKWARDS; JT_VALUE_ERROR_MOMENT
 *
 * Returns: whether it is a period
 */
gboolean jt_vote_opening_read_period (const char *from, const char *to, JtMoment *starts,
                                      JtMoment *ends, GError **error);

/**
 * jt_vote_opening_warn_of_period:
 * @judge: a judge; its warnings are added to
 * @policy: the profile of the case
 * @starts: first moment of the vote
 * @ends: first moment after it
 *
 * Warns of a voting period outside of what the profile asks for.  Only whole days count as given.
 */
void jt_vote_opening_warn_of_period (JtJudge *judge, const JtPolicy *policy, JtMoment starts,
                                     JtMoment ends);

G_END_DECLS
