/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-sample-dice.h"

G_BEGIN_DECLS

/**
 * JtSampleStock:
 * @JT_SAMPLE_HAN: surnames as frequent as in the country
 * @JT_SAMPLE_KOREAN: of a compound where many Korean families live
 */
typedef enum
{
  JT_SAMPLE_HAN,
  JT_SAMPLE_KOREAN,
} JtSampleStock;

/**
 * jt_sample_name:
 * @dice: dice
 * @stock: whose surnames
 *
 * Returns: (transfer full): a person's name, whose given name always has 样, 例, 演 or 示
 */
char *jt_sample_name (JtDice *dice, JtSampleStock stock);

/**
 * jt_sample_name_is_fictional:
 * @name: a name
 *
 * Returns: whether it shows that it is invented
 */
gboolean jt_sample_name_is_fictional (const char *name);

G_END_DECLS
