/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtArea:
 *
 * An area in 0.01 m².  Areas decide votes, so they are whole numbers: a sum of binary fractions
 * would move a part over a line of two thirds.
 */
typedef gint64 JtArea;

/**
 * JT_AREA_UNKNOWN:
 *
 * The area of a part that nobody has looked up yet.  It is never zero: a vote with such a part
 * cannot be judged (domain.md section 3).
 */
#define JT_AREA_UNKNOWN ((JtArea) -1)

/**
 * jt_area_parse:
 * @text: square metres such as "87.35": no sign, at most two decimals
 * @area: (out): the area
 * @error: #JT_VALUE_ERROR_AREA with @text as its message
 *
 * Returns: whether @text is an area; @area is set only then
 */
gboolean jt_area_parse (const char *text, JtArea *area, GError **error);

/**
 * jt_area_parse_noisy:
 * @text: square metres as a roster writes them
 * @area: (out): the area
 * @error: #JT_VALUE_ERROR_AREA with @text as its message
 *
 * As jt_area_parse(), but forgives what files bring along: spaces around, full-width digits, a
 * unit behind (㎡, m², m2, 平方米, 平米), thousands separators, and the noise of binary fractions
 * (87.34999999999999 is 87.35, while 87.355 is refused: see jt_decimal_parse()).
 *
 * Returns: whether @text is an area; @area is set only then
 */
gboolean jt_area_parse_noisy (const char *text, JtArea *area, GError **error);

/**
 * jt_area_format:
 * @area: an area, not #JT_AREA_UNKNOWN
 *
 * Returns: (transfer full): it in square metres with two decimals, "87.35"
 */
char *jt_area_format (JtArea area);

G_END_DECLS
