/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JtBallotReasons:
 *
 * A short list of reasons, taken by a digit or a click, and a line for another one.  Signals:
 *
 *   JtBallotReasons::taken (reasons, const char *reason)
 *   JtBallotReasons::scanned (reasons): the start of a paper's code came instead, see
 *     %JT_BALLOT_CODE_START; the list is closed
 */
#define JT_TYPE_BALLOT_REASONS (jt_ballot_reasons_get_type ())
G_DECLARE_FINAL_TYPE (JtBallotReasons, jt_ballot_reasons, JT, BALLOT_REASONS, GtkPopover)

/**
 * jt_ballot_reasons_new:
 * @title: what is asked
 * @reasons: (array zero-terminated=1): at most nine reasons, translated
 *
 * Returns: (transfer floating): the list, not shown yet
 */
GtkWidget *jt_ballot_reasons_new (const char *title, const char *const *reasons);

G_END_DECLS
