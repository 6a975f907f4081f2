/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-sample-story.h"

G_BEGIN_DECLS

/* For jt-generate.c only: how far a generated case has come. */

/**
 * jt_generate_course:
 * @nth: number of the case
 * @can_vote: every part of its scope has an area
 *
 * Of ten cases four have only begun, two vote now, two have voted, one is being built and one is
 * in use.
 *
 * Returns: (transfer none): what happens in it; place and applicants are not set
 */
const JtSampleStory *jt_generate_course (guint64 nth, gboolean can_vote);

G_END_DECLS
