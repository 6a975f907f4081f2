/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-month-words.h"

G_BEGIN_DECLS

/**
 * jt_wording_month:
 *
 * Returns: (transfer none): what a month's report says, in the language of the process
 */
const JtMonthWords *jt_wording_month (void);

/**
 * jt_wording_month_broken:
 * @broken: a check that does not hold
 *
 * Returns: (transfer full): what does not hold, where, and which cases are behind it, as a sentence
 */
char *jt_wording_month_broken (const JtMonthBroken *broken);

/**
 * jt_wording_month_adjusted:
 * @broken: a number of a confirmed month that changed
 *
 * Returns: (transfer full): what changed, where, from what to what, as a sentence
 */
char *jt_wording_month_adjusted (const JtMonthBroken *broken);

G_END_DECLS
