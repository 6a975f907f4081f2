/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtDailyKeeper:
 *
 * Sees to it that there is a copy of each day of a book that a window shows.  It looks when the
 * window has been there for a moment, and once a minute from then on, so that it finds midnight;
 * the copy is made in a thread of its own, beside everything else.  The sample book is left out.
 *
 * A window that is closed does not wait for a copy in the making: the program stays, without a
 * window, until the copy stands.
 *
 * Signals: "changed", when a copy is begun or done with; "failed", with a sentence, when it could
 * not be made, or was made and lacks scans, and once only for the same reason.
 */
#define JT_TYPE_DAILY_KEEPER (jt_daily_keeper_get_type ())
G_DECLARE_FINAL_TYPE (JtDailyKeeper, jt_daily_keeper, JT, DAILY_KEEPER, GObject)

/**
 * jt_daily_keeper_of:
 * @session: an open book
 *
 * Returns: (transfer none): the keeper of its copies, which lives as long as @session and does
 *   nothing until it is started
 */
JtDailyKeeper *jt_daily_keeper_of (JtSession *session);

/**
 * jt_daily_keeper_start:
 * @keeper: a keeper
 * @seconds: how long to leave the program alone before the first look
 */
void jt_daily_keeper_start (JtDailyKeeper *keeper, guint seconds);

/**
 * jt_daily_keeper_stop:
 * @keeper: a keeper
 *
 * The book is being closed: no further copy is begun, and nothing is told any more.
 */
void jt_daily_keeper_stop (JtDailyKeeper *keeper);

/**
 * jt_daily_keeper_is_wanted:
 * @keeper: a keeper
 *
 * Returns: whether the book is one of which copies are made
 */
gboolean jt_daily_keeper_is_wanted (JtDailyKeeper *keeper);

/**
 * jt_daily_keeper_is_busy:
 * @keeper: a keeper
 *
 * Returns: whether a copy is in the making
 */
gboolean jt_daily_keeper_is_busy (JtDailyKeeper *keeper);

/**
 * jt_daily_keeper_get_trouble:
 * @keeper: a keeper
 *
 * Returns: (transfer none) (nullable): a sentence that says why the last copy could not be made, or what
 *   it lacks
 */
const char *jt_daily_keeper_get_trouble (JtDailyKeeper *keeper);

G_END_DECLS
