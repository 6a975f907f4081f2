/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-threshold.h"

#include <string.h>

#include "jt-rule-error.h"

static const JtThreshold r34 = { 2, 3, 3, 4, FALSE };
static const JtThreshold r12 = { 2, 3, 1, 2, TRUE };

static const struct
{
  const char *nick;
  const JtThreshold *floor;
} motions[JT_MOTION_KINDS] = {
  [JT_MOTION_LIFT] = { "lift", &r34 },
  [JT_MOTION_FUND] = { "fund", &r12 },
};

/* Both products of a comparison, or FALSE.  A tally's totals passed jt_threshold_check_total(), so
 * that this never fails there; elsewhere a test whose numbers do not fit does not hold. */
static gboolean
cross_multiply (gint64 a, gint64 b, gint64 c, gint64 d, gint64 *left, gint64 *right)
{
  return !__builtin_mul_overflow (a, b, left) && !__builtin_mul_overflow (c, d, right);
}

static gboolean
is_fraction (gint64 num, gint64 den)
{
  return num >= 1 && num <= den && den <= JT_THRESHOLD_TERM_MAX;
}

static char *
format_consent (const JtThreshold *threshold)
{
  return g_strdup_printf ("%s%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT,
                          threshold->consent_strict ? ">" : ">=", threshold->consent_num,
                          threshold->consent_den);
}

static gboolean
check_shape (const JtThreshold *threshold, GError **error)
{
  if (!is_fraction (threshold->part_num, threshold->part_den))
    {
      g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_PROFILE_VALUE,
                   "%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, threshold->part_num,
                   threshold->part_den);
      return FALSE;
    }
  /* Nobody can consent with more than the whole. */
  if (!is_fraction (threshold->consent_num, threshold->consent_den) ||
      (threshold->consent_strict && threshold->consent_num == threshold->consent_den))
    {
      g_autofree char *fact = format_consent (threshold);

      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_PROFILE_VALUE, fact);
      return FALSE;
    }
  return TRUE;
}

/* a/b compared with c/d: negative, zero, positive.  The terms are at most JT_THRESHOLD_TERM_MAX. */
static int
compare_fractions (gint64 a, gint64 b, gint64 c, gint64 d)
{
  const gint64 left = a * d;
  const gint64 right = c * b;

  return (left > right) - (left < right);
}

const JtThreshold *
jt_threshold_r34 (void)
{
  return &r34;
}

const JtThreshold *
jt_threshold_r12 (void)
{
  return &r12;
}

const char *
jt_motion_kind_nick (JtMotionKind kind)
{
  g_return_val_if_fail ((guint) kind < JT_MOTION_KINDS, "");
  return motions[kind].nick;
}

gboolean
jt_motion_kind_parse (const char *text, JtMotionKind *kind, GError **error)
{
  g_return_val_if_fail (text != NULL && kind != NULL, FALSE);

  for (guint i = 0; i < JT_MOTION_KINDS; i++)
    {
      if (strcmp (text, motions[i].nick) == 0)
        {
          *kind = (JtMotionKind) i;
          return TRUE;
        }
    }
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_MOTION, text);
  return FALSE;
}

const JtThreshold *
jt_motion_kind_floor (JtMotionKind kind)
{
  g_return_val_if_fail ((guint) kind < JT_MOTION_KINDS, &r34);
  return motions[kind].floor;
}

gboolean
jt_threshold_check_floor (const JtThreshold *threshold, JtMotionKind kind, GError **error)
{
  g_return_val_if_fail (threshold != NULL, FALSE);
  const JtThreshold *floor = jt_motion_kind_floor (kind);

  if (!check_shape (threshold, error))
    return FALSE;

  if (compare_fractions (threshold->part_num, threshold->part_den, floor->part_num,
                         floor->part_den) < 0)
    {
      g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_THRESHOLD_TOO_LOW,
                   "%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, threshold->part_num,
                   threshold->part_den);
      return FALSE;
    }

  /* At the same fraction "more than" is above "at least". */
  const int consent = compare_fractions (threshold->consent_num, threshold->consent_den,
                                         floor->consent_num, floor->consent_den);
  if (consent < 0 || (consent == 0 && floor->consent_strict && !threshold->consent_strict))
    {
      g_autofree char *fact = format_consent (threshold);

      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_THRESHOLD_TOO_LOW, fact);
      return FALSE;
    }
  return TRUE;
}

gboolean
jt_threshold_check_total (const JtThreshold *threshold, gint64 total, GError **error)
{
  g_return_val_if_fail (threshold != NULL && total >= 0, FALSE);
  gint64 product = 0;

  if (!check_shape (threshold, error))
    return FALSE;
  if (__builtin_mul_overflow (total, MAX (threshold->part_den, threshold->consent_den), &product))
    {
      g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_OVERFLOW, "%" G_GINT64_FORMAT, total);
      return FALSE;
    }
  return TRUE;
}

gboolean
jt_threshold_participation_holds (const JtThreshold *threshold, gint64 part, gint64 total)
{
  g_return_val_if_fail (threshold != NULL, FALSE);
  gint64 left = 0;
  gint64 right = 0;

  return part > 0 &&
         cross_multiply (part, threshold->part_den, total, threshold->part_num, &left, &right) &&
         left >= right;
}

gboolean
jt_threshold_consent_holds (const JtThreshold *threshold, gint64 yes, gint64 part)
{
  g_return_val_if_fail (threshold != NULL, FALSE);
  gint64 left = 0;
  gint64 right = 0;

  if (part <= 0 ||
      !cross_multiply (yes, threshold->consent_den, part, threshold->consent_num, &left, &right))
    return FALSE;
  return threshold->consent_strict ? left > right : left >= right;
}

gint64
jt_threshold_missing_participation (const JtThreshold *threshold, gint64 part, gint64 total)
{
  gint64 have = 0;
  gint64 need = 0;

  if (jt_threshold_participation_holds (threshold, part, total))
    return 0;
  if (!cross_multiply (part, threshold->part_den, total, threshold->part_num, &have, &need))
    return G_MAXINT64;
  /* The least x with den * (part + x) >= num * total, rounded up without adding to the product. */
  const gint64 lack = need - have;
  const gint64 missing = lack / threshold->part_den + (lack % threshold->part_den != 0);
  return MAX (missing, 1);
}

gint64
jt_threshold_missing_consent (const JtThreshold *threshold, gint64 yes, gint64 part)
{
  gint64 have = 0;
  gint64 need = 0;

  if (jt_threshold_consent_holds (threshold, yes, part))
    return 0;
  if (!cross_multiply (yes, threshold->consent_den, part, threshold->consent_num, &have, &need))
    return G_MAXINT64;
  /* The least x with den * (yes + x) >= num * (part + x), or > where strict.  Each further consent
   * gains den - num: nothing where the whole must consent. */
  const gint64 gain = threshold->consent_den - threshold->consent_num;
  if (gain == 0)
    return MAX (part - yes, 1);
  const gint64 lack = need - have;
  const gint64 missing = lack / gain + (threshold->consent_strict || lack % gain != 0 ? 1 : 0);
  return MAX (missing, 1);
}
