/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jt_number_format:
 * @number: a whole number
 *
 * Returns: (transfer full): it with thousands parted by commas: "-1,234,567"
 */
char *jt_number_format (gint64 number);

/**
 * jt_number_group:
 * @size: the digits of a whole number
 * @negative: whether "-" stands before them
 *
 * Returns: (transfer full): the same, for a number whose fraction is written elsewhere
 */
char *jt_number_group (guint64 size, gboolean negative);

G_END_DECLS
