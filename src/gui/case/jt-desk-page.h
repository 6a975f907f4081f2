/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-page.h"

G_BEGIN_DECLS

/**
 * JtDeskPage:
 *
 * 工作台: what waits, by urgency, and the votes that run.
 */
#define JT_TYPE_DESK_PAGE (jt_desk_page_get_type ())
G_DECLARE_FINAL_TYPE (JtDeskPage, jt_desk_page, JT, DESK_PAGE, JtPage)

G_END_DECLS
