/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <json-glib/json-glib.h>

#include "jt-threshold.h"
#include "jt-verdict.h"

G_BEGIN_DECLS

/**
 * JtVoteBars:
 *
 * The four tests of one motion as thin bars, each with its threshold as a notch, the exact fraction
 * beside it, and a mark in words whether it holds.
 */
#define JT_TYPE_VOTE_BARS (jt_vote_bars_get_type ())
G_DECLARE_FINAL_TYPE (JtVoteBars, jt_vote_bars, JT, VOTE_BARS, GtkWidget)

/**
 * jt_vote_bars_new:
 *
 * Returns: (transfer floating): bars without figures yet
 */
GtkWidget *jt_vote_bars_new (void);

/**
 * jt_vote_bars_set:
 * @bars: bars
 * @title: what is voted on, in the user's language
 * @threshold: what the motion needs
 * @totals: what the papers come to, areas in 0.01 m²
 */
void jt_vote_bars_set (JtVoteBars *bars, const char *title, const JtThreshold *threshold,
                       const JtTotals *totals);

/**
 * jt_vote_bars_new_from_totals:
 * @motion: {"motion", "total_area", "total_voters", "participating_area", …} as
 *   jt_office_desk() gives it
 * @titled: whether what is voted on stands above them
 * @beside: whether areas and voters stand beside each other, where there is room
 *
 * Returns: (transfer floating): the bars of a running vote
 */
GtkWidget *jt_vote_bars_new_from_totals (JsonObject *motion, gboolean titled, gboolean beside);

G_END_DECLS
