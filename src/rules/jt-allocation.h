/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-money.h"

G_BEGIN_DECLS

/**
 * JtWeight:
 * @num: numerator
 * @den: denominator, never 0
 *
 * What a part bears in relation to the others: a coefficient of its floor, its area, or both
 * multiplied (Scheme (十一)).  An exact fraction, so that thirds are thirds.
 */
typedef struct
{
  guint64 num;
  guint64 den;
} JtWeight;

/**
 * jt_weight_parse:
 * @text: "7", "0.3" or "3/10": digits only, no sign
 * @weight: (out): the weight in lowest terms
 * @error: %JT_RULE_ERROR_WEIGHT with @text as the fact, also when its terms exceed 64 bits
 *
 * Returns: whether @text is a weight; @weight is set only then
 */
gboolean jt_weight_parse (const char *text, JtWeight *weight, GError **error);

/**
 * jt_allocate:
 * @weights: (array length=n_weights): one for each line
 * @n_weights: how many lines
 * @total: what is shared, not negative
 * @shares: (out caller-allocates) (array length=n_weights): the share of each line, in fen
 * @extra: (out caller-allocates) (optional) (array length=n_weights): whether the line got one of
 *   the odd fen, which the plan has to show
 * @error: %JT_RULE_ERROR_TOTAL_NEGATIVE (the fact is the total);
 *   %JT_RULE_ERROR_ALL_WEIGHTS_ZERO, also without lines;
 *   %JT_RULE_ERROR_WEIGHT for a denominator of 0, %JT_RULE_ERROR_OVERFLOW where the weights have no
 *   common denominator within 128 bits (the fact is the line, from 1)
 *
 * Largest remainder: each line gets its exact share cut to the fen, and the fen that are left go
 * one each to the lines that lost most by the cut, of equal ones to the earlier.  The sum is
 * exactly @total (rounding line by line makes 288,002 of 288,000), and a line of weight zero never
 * gets anything.
 *
 * Returns: whether @shares are set
 */
gboolean jt_allocate (const JtWeight *weights, gsize n_weights, JtMoney total, JtMoney *shares,
                      gboolean *extra, GError **error);

/**
 * jt_instalments:
 * @weights: (array length=n_weights): one for each instalment, in order
 * @n_weights: how many instalments
 * @total: what is paid in all, not negative
 * @amounts: (out caller-allocates) (array length=n_weights): what is due each time, in fen
 * @error: as jt_allocate()
 *
 * Instalments follow one another, and so does their rounding: each is cut to the fen and the last
 * takes the rest (thirds of 100.00 are 33.33, 33.33, 33.34).
 *
 * Returns: whether @amounts are set
 */
gboolean jt_instalments (const JtWeight *weights, gsize n_weights, JtMoney total, JtMoney *amounts,
                         GError **error);

G_END_DECLS
