/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sample-dice.h"

void
jt_dice_init (JtDice *dice, guint64 seed)
{
  dice->state = seed;
}

/* splitmix64 (Steele, Lea, Flood 2014). */
static guint64
next (JtDice *dice)
{
  guint64 z;

  dice->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  z = dice->state;
  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

guint
jt_dice_throw (JtDice *dice, guint sides)
{
  g_return_val_if_fail (sides > 0, 0);
  return (guint) (next (dice) % sides);
}

gboolean
jt_dice_chance (JtDice *dice, guint cases, guint of)
{
  return jt_dice_throw (dice, of) < cases;
}
