/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-clock.h"
#include "jt-vote.h"

G_BEGIN_DECLS

/**
 * jt_paper_day_parse:
 * @text: a day as people type it: 2026.3.1, 20260301, 3月1日, 3-1, 11.3
 * @vote: the vote; a day without a year lies nearest to its first day
 * @day: (out): the day
 *
 * Returns: whether it is one
 */
gboolean jt_paper_day_parse (const char *text, const JtVote *vote, JtDay *day);

/**
 * jt_paper_moment_parse:
 * @text: a day as above, with or without the hour: "3-1 17:30", "3月1日17时", "2026-03-01T17:30"
 * @vote: the vote
 *
 * Returns: (transfer full) (nullable): the same as the book writes it, the day alone where no hour
 *   is said; %NULL when it cannot be read
 */
char *jt_paper_moment_parse (const char *text, const JtVote *vote);

/**
 * jt_paper_received_now:
 * @vote: the vote it is for
 * @clock: what the clock shows
 *
 * When a paper came in whose day nobody wrote down: today; behind the closing hour of the last day,
 * at this minute, as it is late then.
 *
 * Returns: the moment
 */
JtMoment jt_paper_received_now (const JtVote *vote, const JtClock *clock);

/**
 * jt_paper_received_format:
 * @received: when a paper came in
 *
 * Returns: (transfer full): the same as the book writes it, the day alone where no hour is known
 */
char *jt_paper_received_format (JtMoment received);

G_END_DECLS
