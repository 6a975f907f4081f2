/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtDice:
 *
 * A generator of our own (splitmix64), so that the same seed gives the same book on every machine
 * and with every version of every library.
 */
typedef struct
{
  guint64 state;
} JtDice;

/**
 * jt_dice_init:
 * @dice: (out caller-allocates): dice
 * @seed: the same seed throws the same numbers
 */
void jt_dice_init (JtDice *dice, guint64 seed);

/**
 * jt_dice_throw:
 * @dice: dice
 * @sides: how many sides, at least 1
 *
 * Returns: a number from 0 to @sides - 1
 */
guint jt_dice_throw (JtDice *dice, guint sides);

/**
 * jt_dice_chance:
 * @dice: dice
 * @cases: of
 * @of: so many
 *
 * Returns: %TRUE in @cases of @of throws
 */
gboolean jt_dice_chance (JtDice *dice, guint cases, guint of);

G_END_DECLS
