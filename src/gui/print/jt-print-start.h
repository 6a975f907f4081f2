/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-homes-print.h"
#include "jt-page.h"
#include "jt-vote-print.h"

G_BEGIN_DECLS

/**
 * jt_print_vote:
 * @page: the page that asks; it tells what went wrong
 * @case_uid: a case that has a vote
 * @print: what of it
 * @entrance: (nullable): only this entrance
 * @part: (nullable): only this part
 *
 * Reads what is printed in the reader's thread and shows it.
 */
void jt_print_vote (JtPage *page, const char *case_uid, JtVotePrint print, const char *entrance,
                    const char *part);

/**
 * jt_print_parse:
 * @name: "roll", "visits", "ballots", "result" or "draft", as menus name it
 *
 * Returns: what of a vote that is
 */
JtVotePrint jt_print_parse (const char *name);

/**
 * jt_print_homes:
 * @page: the page that asks
 * @print: what of it
 * @level: what the place is
 * @place: uid of the place
 *
 * The same for a place.
 */
void jt_print_homes (JtPage *page, JtHomesPrint print, JtHomeLevel level, const char *place);

/**
 * jt_print_sharing:
 * @page: the page that asks
 * @case_uid: a case
 *
 * The same for the plan of its cost shares.
 */
void jt_print_sharing (JtPage *page, const char *case_uid);

G_END_DECLS
