/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jt_mask:
 * @value: (nullable): a certificate number or a telephone
 *
 * What a list shows of it: the first three and the last four of it, "220***********1234",
 * "138****1234"; of a short one only the last (domain.md section 13).
 *
 * Returns: (transfer full) (nullable): it with stars; %NULL for %NULL
 */
char *jt_mask (const char *value);

/**
 * jt_mask_numbers:
 * @text: what stands in a cell of somebody's file
 *
 * Masks what looks like a number of a person in it: 15 or 18 digits, the last of which may be a letter, and
 * 11 digits that begin with 1; several in one cell as well.
 *
 * Returns: (transfer full): the text with stars
 */
char *jt_mask_numbers (const char *text);

G_END_DECLS
