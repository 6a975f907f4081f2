/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtDecimalFlags:
 * @JT_DECIMAL_PLAIN: digits, and a point with one or two decimals
 * @JT_DECIMAL_SIGNED: a leading minus is allowed
 * @JT_DECIMAL_GROUPED: thousands may be set apart by "," or "，", everywhere or nowhere
 * @JT_DECIMAL_NOISY: further decimals are allowed where they are only the noise of a binary
 *   fraction
 */
typedef enum
{
  JT_DECIMAL_PLAIN = 0,
  JT_DECIMAL_SIGNED = 1 << 0,
  JT_DECIMAL_GROUPED = 1 << 1,
  JT_DECIMAL_NOISY = 1 << 2,
} JtDecimalFlags;

/**
 * jt_decimal_parse:
 * @text: a decimal number
 * @flags: what is allowed beyond plain digits
 * @hundredths: (out): the number times one hundred
 *
 * Areas and money are both numbers with two decimals; this is their common reading.  It works on
 * the digits, so that nothing is rounded that the text did not round itself.
 *
 * Noise: a workbook keeps 87.35 as 87.34999999999999, and a sum may arrive as 87.3500000001.  What
 * follows the second decimal is taken for noise when its first six digits are all 0 or all 9 (an
 * error below 0.00000001), or when it is nothing but zeros.  87.355 is a third decimal that
 * somebody wrote, and is refused.
 *
 * Returns: whether @text is such a number and fits; @hundredths is set only then
 */
gboolean jt_decimal_parse (const char *text, JtDecimalFlags flags, gint64 *hundredths);

/**
 * jt_decimal_format:
 * @hundredths: a number times one hundred
 *
 * Returns: (transfer full): it with two decimals and without separators, "-0.05" for -5
 */
char *jt_decimal_format (gint64 hundredths);

G_END_DECLS
