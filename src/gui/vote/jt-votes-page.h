/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-page.h"

G_BEGIN_DECLS

/**
 * JtVotesPage:
 *
 * 表决: every vote with its end and verdict, the form that opens one, and the ballot desk.
 */
#define JT_TYPE_VOTES_PAGE (jt_votes_page_get_type ())
G_DECLARE_FINAL_TYPE (JtVotesPage, jt_votes_page, JT, VOTES_PAGE, JtPage)

G_END_DECLS
