/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-threshold.h"
#include "jt-verdict.h"

G_BEGIN_DECLS

/**
 * jt_vote_words_motion:
 * @kind: what was voted on
 *
 * Returns: (transfer none): the matter in a few words
 */
const char *jt_vote_words_motion (JtMotionKind kind);

/**
 * jt_vote_words_verdict:
 * @kind: what a vote came to
 *
 * The program says whether the proportion that the law wants is met, never that something "is
 * passed": that is for people to say (domain.md section 14).
 *
 * Returns: (transfer none): how it is said, on the screen and on paper
 */
const char *jt_vote_words_verdict (JtVerdictKind kind);

G_END_DECLS
