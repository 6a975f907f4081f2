/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jt_visit_word:
 * @nick: what a visit came to, as the command visit-add takes it
 *
 * Returns: (transfer none): 家中无人, 租户, …; "" for nothing known
 */
const char *jt_visit_word (const char *nick);

/**
 * jt_visit_words_get:
 * @i: a place in the list, in the order of a grid leader's sheet: 0 to 6
 *
 * Returns: (transfer none) (nullable): the word; %NULL after the last
 */
const char *jt_visit_words_get (guint i);

/**
 * jt_visit_nick:
 * @i: a place in the same list
 *
 * Returns: (transfer none) (nullable): what the command visit-add takes for it; %NULL after the last
 */
const char *jt_visit_nick (guint i);

G_END_DECLS
