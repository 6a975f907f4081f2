/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-share-plan.h"

#include "jt-rule-error.h"

#define DECIMALS 10000

static const char *const methods[JT_SHARE_METHOD_LAST] = {
  [JT_SHARE_METHOD_FLOOR] = "floor",   [JT_SHARE_METHOD_AREA] = "area",
  [JT_SHARE_METHOD_BENEFIT] = "benefit", [JT_SHARE_METHOD_EQUAL] = "equal",
  [JT_SHARE_METHOD_AGREED] = "agreed",
};

static const char *const ladders[] = {
  "延吉 3至7层 5:7:9:11:13",
  "广州 2层0.5、3层1、每高一层加0.1",
  "上海 2至6层 1:3:5:7:9",
  NULL,
};

/* Coefficients of the floors from the first on, in tenths: thirds do not occur. */
static const struct
{
  guint64 tenths[7];
  guint n;
} steps[] = {
  { { 0, 0, 50, 70, 90, 110, 130 }, 7 },
  { { 0, 5, 10, 11 }, 4 },
  { { 0, 10, 30, 50, 70, 90 }, 6 },
};

const char *
jt_share_method_nick (JtShareMethod method)
{
  g_return_val_if_fail (method < JT_SHARE_METHOD_LAST, NULL);
  return methods[method];
}

gboolean
jt_share_method_parse (const char *nick, JtShareMethod *method)
{
  g_return_val_if_fail (method != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    if (g_strcmp0 (methods[i], nick) == 0)
      {
        *method = (JtShareMethod) i;
        return TRUE;
      }
  return FALSE;
}

const char *const *
jt_share_ladders (void)
{
  return ladders;
}

/* Brought to lowest terms, as jt_weight_parse() does. */
static JtWeight
make_weight (guint64 num, guint64 den)
{
  guint64 a = num;
  guint64 b = den;

  while (b != 0)
    {
      const guint64 rest = a % b;

      a = b;
      b = rest;
    }
  return (JtWeight){ num / a, den / a };
}

static guint64
tenths_of_floor (guint ladder, int floor)
{
  const guint n = steps[ladder].n;
  const guint64 *tenths = steps[ladder].tenths;

  if (floor < 1)
    return 0;
  if ((guint) floor <= n)
    return tenths[floor - 1];
  return tenths[n - 1] + ((guint64) floor - n) * (tenths[n - 1] - tenths[n - 2]);
}

gboolean
jt_share_ladder_weight (const char *ladder, int floor, JtWeight *weight)
{
  g_return_val_if_fail (weight != NULL, FALSE);

  for (guint i = 0; ladders[i] != NULL; i++)
    if (ladder == NULL || g_str_equal (ladders[i], ladder))
      {
        *weight = make_weight (tenths_of_floor (i, floor), 10);
        return TRUE;
      }
  return FALSE;
}

/* ----------------------------------------------------------------------------------- weights */

static gboolean
needs_floor (JtShareMethod method)
{
  return method == JT_SHARE_METHOD_FLOOR || method == JT_SHARE_METHOD_BENEFIT;
}

static gboolean
needs_area (JtShareMethod method)
{
  return method == JT_SHARE_METHOD_AREA || method == JT_SHARE_METHOD_BENEFIT;
}

static gboolean
refuse_lacking (const JtShareLine *lines, gsize n_lines, gboolean floor, GError **error)
{
  g_autoptr (GString) lacking = g_string_new (NULL);

  for (gsize i = 0; i < n_lines; i++)
    if (lines[i].joins
        && (floor ? lines[i].floor == JT_SHARE_FLOOR_UNKNOWN : lines[i].area == JT_AREA_UNKNOWN))
      g_string_append_printf (lacking, "%s%s", lacking->len > 0 ? "、" : "",
                              lines[i].label != NULL ? lines[i].label : "");
  if (lacking->len == 0)
    return TRUE;
  g_set_error_literal (error, JT_RULE_ERROR,
                       floor ? JT_RULE_ERROR_FLOOR_UNKNOWN : JT_RULE_ERROR_AREA_UNKNOWN,
                       lacking->str);
  return FALSE;
}

/* The weight of one line: by floor, by area, by both, or alike. */
static gboolean
weigh (const JtShareLine *line, JtShareMethod method, const char *ladder, JtWeight *weight)
{
  *weight = (JtWeight){ 1, 1 };
  if (needs_floor (method) && !jt_share_ladder_weight (ladder, line->floor, weight))
    return FALSE;
  if (!needs_area (method))
    return TRUE;
  if (__builtin_mul_overflow (weight->num, (guint64) line->area, &weight->num)
      || __builtin_mul_overflow (weight->den, (guint64) 100, &weight->den))
    return FALSE;
  *weight = make_weight (weight->num, weight->den);
  return TRUE;
}

gboolean
jt_share_plan_weigh (JtShareLine *lines, gsize n_lines, JtShareMethod method, const char *ladder,
                     GError **error)
{
  g_autofree JtWeight *weights = g_new0 (JtWeight, n_lines);

  g_return_val_if_fail (n_lines == 0 || lines != NULL, FALSE);

  if ((needs_floor (method) && !refuse_lacking (lines, n_lines, TRUE, error))
      || (needs_area (method) && !refuse_lacking (lines, n_lines, FALSE, error)))
    return FALSE;
  for (gsize i = 0; i < n_lines; i++)
    if (lines[i].joins && !weigh (&lines[i], method, ladder, &weights[i]))
      {
        g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_OVERFLOW,
                             lines[i].label != NULL ? lines[i].label : "");
        return FALSE;
      }
  for (gsize i = 0; i < n_lines; i++)
    if (lines[i].joins)
      lines[i].weight = weights[i];
  return TRUE;
}

/* ------------------------------------------------------------------------------------ shares */

gboolean
jt_share_plan_gap (const JtShareLine *lines, gsize n_lines, JtMoney net, JtMoney *gap,
                   GError **error)
{
  JtMoney left = net;

  g_return_val_if_fail ((n_lines == 0 || lines != NULL) && gap != NULL, FALSE);

  for (gsize i = 0; i < n_lines; i++)
    if (lines[i].joins && __builtin_sub_overflow (left, lines[i].amount, &left))
      {
        g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_OVERFLOW,
                             lines[i].label != NULL ? lines[i].label : "");
        return FALSE;
      }
  *gap = left;
  return TRUE;
}

/* Takes the lines that stand by hand, or those that do not. */
static GArray *
choose (const JtShareLine *lines, gsize n_lines, gboolean by_hand)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (JtShareLine));

  for (gsize i = 0; i < n_lines; i++)
    if (lines[i].joins && !lines[i].by_hand == !by_hand)
      g_array_append_val (chosen, lines[i]);
  return chosen;
}

gboolean
jt_share_plan_divide (JtShareLine *lines, gsize n_lines, JtMoney net, GError **error)
{
  g_autoptr (GArray) fixed = NULL;
  g_autoptr (GArray) open = NULL;
  g_autofree JtWeight *weights = NULL;
  g_autofree JtMoney *shares = NULL;
  g_autofree gboolean *extra = NULL;
  gsize next = 0;
  JtMoney rest;

  g_return_val_if_fail (n_lines == 0 || lines != NULL, FALSE);

  fixed = choose (lines, n_lines, TRUE);
  open = choose (lines, n_lines, FALSE);
  if (!jt_share_plan_gap ((const JtShareLine *) (gconstpointer) fixed->data, fixed->len, net,
                          &rest, error))
    return FALSE;
  weights = g_new0 (JtWeight, open->len + 1);
  shares = g_new0 (JtMoney, open->len + 1);
  extra = g_new0 (gboolean, open->len + 1);
  for (guint i = 0; i < open->len; i++)
    weights[i] = g_array_index (open, JtShareLine, i).weight;
  if ((open->len > 0 || fixed->len == 0)
      && !jt_allocate (weights, open->len, rest, shares, extra, error))
    return FALSE;
  for (gsize i = 0; i < n_lines; i++)
    {
      if (lines[i].joins && lines[i].by_hand)
        continue;
      lines[i].amount = lines[i].joins ? shares[next] : 0;
      lines[i].extra = lines[i].joins && extra[next];
      next += lines[i].joins ? 1 : 0;
    }
  return TRUE;
}

gboolean
jt_share_gap_check (JtMoney gap, GError **error)
{
  g_autofree char *amount = NULL;

  if (gap == 0)
    return TRUE;
  /* The least amount has no counterpart. */
  amount = jt_money_format (gap > 0 ? gap : gap == G_MININT64 ? G_MAXINT64 : -gap);
  g_set_error_literal (error, JT_RULE_ERROR,
                       gap > 0 ? JT_RULE_ERROR_SHARES_SHORT : JT_RULE_ERROR_SHARES_OVER, amount);
  return FALSE;
}

JtMoney
jt_share_plan_compensation (const JtShareLine *lines, gsize n_lines)
{
  JtMoney compensation = 0;

  g_return_val_if_fail (n_lines == 0 || lines != NULL, 0);

  for (gsize i = 0; i < n_lines; i++)
    if (lines[i].joins && lines[i].amount < 0
        && __builtin_sub_overflow (compensation, lines[i].amount, &compensation))
      return G_MAXINT64;
  return compensation;
}

char *
jt_weight_format (const JtWeight *weight)
{
  guint64 scaled;
  guint64 decimals;
  int places = 4;

  g_return_val_if_fail (weight != NULL && weight->den > 0, NULL);

  if (weight->den == 1)
    return g_strdup_printf ("%" G_GUINT64_FORMAT, weight->num);
  if (DECIMALS % weight->den != 0 || __builtin_mul_overflow (weight->num, DECIMALS / weight->den,
                                                             &scaled))
    return g_strdup_printf ("%" G_GUINT64_FORMAT "/%" G_GUINT64_FORMAT, weight->num, weight->den);
  decimals = scaled % DECIMALS;
  while (decimals % 10 == 0 && places > 1)
    {
      decimals /= 10;
      places--;
    }
  return g_strdup_printf ("%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT, scaled / DECIMALS, places,
                          decimals);
}
