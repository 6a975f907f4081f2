/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month.h"

/* The cut-off of a month that may be shorter than @cutoff; month 0 is December of the year before. */
static JtDay
cutoff_day (int year, int month, int cutoff)
{
  JtDay next_first;
  int last;

  if (month == 0)
    {
      year--;
      month = 12;
    }
  next_first = month == 12 ? jt_day_from_ymd (year + 1, 1, 1) : jt_day_from_ymd (year, month + 1, 1);
  last = next_first - jt_day_from_ymd (year, month, 1);
  return jt_day_from_ymd (year, month, MIN (cutoff, last));
}

gboolean
jt_month_init (JtMonth *self, int year, int month, int cutoff, GError **error)
{
  if (year < 1900 || year > 9998 || month < 1 || month > 12)
    {
      g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE, "%04d-%02d", year, month);
      return FALSE;
    }
  if (cutoff < 1 || cutoff > JT_MONTH_WHOLE)
    {
      g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE, "%d", cutoff);
      return FALSE;
    }
  self->year = year;
  self->month = month;
  self->first = cutoff_day (year, month - 1, cutoff) + 1;
  self->last = cutoff_day (year, month, cutoff);
  self->year_first = cutoff_day (year, 0, cutoff) + 1;
  return TRUE;
}

gboolean
jt_month_parse (JtMonth *self, const char *text, int cutoff, GError **error)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (guint i = 0; i < 7; i++)
    if (i == 4 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      {
        g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE, "%s", text);
        return FALSE;
      }
  if (text[7] != '\0')
    {
      g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE, "%s", text);
      return FALSE;
    }
  return jt_month_init (self, (int) g_ascii_strtoll (text, NULL, 10),
                        (int) g_ascii_strtoll (text + 5, NULL, 10), cutoff, error);
}

void
jt_month_of_day (JtMonth *self, JtDay day, int cutoff)
{
  int year, month, in_month;

  jt_day_to_ymd (day, &year, &month, &in_month);
  if (day > cutoff_day (year, month, cutoff))
    {
      year += month / 12;
      month = month % 12 + 1;
    }
  jt_month_init (self, year, month, cutoff, NULL);
}

void
jt_month_previous (const JtMonth *self, int cutoff, JtMonth *previous)
{
  int year = self->month == 1 ? self->year - 1 : self->year;
  int month = self->month == 1 ? 12 : self->month - 1;

  jt_month_init (previous, year, month, cutoff, NULL);
}

JtMonthRow *
jt_month_row_new (const char *uid, const char *name)
{
  JtMonthRow *row = g_new0 (JtMonthRow, 1);

  row->uid = g_strdup (uid);
  row->name = g_strdup (name);
  return row;
}

void
jt_month_row_free (JtMonthRow *row)
{
  if (row == NULL)
    return;
  g_free (row->uid);
  g_free (row->name);
  g_free (row);
}

static gboolean
add_count (JtMonthCount *sum, const JtMonthCount *count, GError **error)
{
  if (__builtin_add_overflow (sum->cases, count->cases, &sum->cases)
      || __builtin_add_overflow (sum->lifts, count->lifts, &sum->lifts)
      || __builtin_add_overflow (sum->amount, count->amount, &sum->amount))
    {
      g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_OVERFLOW, "%" G_GINT64_FORMAT, count->amount);
      return FALSE;
    }
  return TRUE;
}

gboolean
jt_month_row_count (JtMonthRow *row, const JtMonth *month, JtDay since, JtDay as_of,
                    JtIndicator indicator, JtDay from, JtDay to, const JtMonthCount *count,
                    GError **error)
{
  const JtDay first[JT_MONTH_SPANS] = {
    [JT_MONTH_SPAN_MONTH] = month->first,
    [JT_MONTH_SPAN_YEAR] = month->year_first,
    [JT_MONTH_SPAN_SINCE] = since,
    [JT_MONTH_SPAN_EVER] = JT_DAY_NONE,
  };

  g_return_val_if_fail (indicator < JT_INDICATOR_FIRST_STOCK, FALSE);
  g_return_val_if_fail (from <= to, FALSE);

  if (from > as_of)
    return TRUE;
  for (guint span = 0; span < JT_MONTH_SPANS; span++)
    if (from >= first[span] && !add_count (&row->counts[indicator][span], count, error))
      return FALSE;
  return TRUE;
}

static void
take_away (JtMonthCount *rest, const JtMonthCount *count)
{
  rest->cases -= count->cases;
  rest->lifts -= count->lifts;
  rest->amount -= count->amount;
}

void
jt_month_row_settle (JtMonthRow *row)
{
  for (guint i = JT_INDICATOR_FIRST_STOCK; i < JT_INDICATOR_LAST; i++)
    {
      const JtIndicatorInfo *info = jt_indicator_info ((JtIndicator) i);
      JtMonthCount rest = row->counts[info->plus][JT_MONTH_SPAN_EVER];

      for (guint j = 0; j < G_N_ELEMENTS (info->minus); j++)
        if (info->minus[j] != JT_INDICATOR_LAST)
          take_away (&rest, &row->counts[info->minus[j]][JT_MONTH_SPAN_EVER]);
      for (guint span = 0; span < JT_MONTH_SPANS; span++)
        row->counts[i][span] = rest;
    }
}

gboolean
jt_month_row_add (JtMonthRow *sum, const JtMonthRow *row, GError **error)
{
  for (guint i = 0; i < JT_INDICATOR_LAST; i++)
    for (guint span = 0; span < JT_MONTH_SPANS; span++)
      if (!add_count (&sum->counts[i][span], &row->counts[i][span], error))
        return FALSE;
  return TRUE;
}

gint64
jt_month_row_get (const JtMonthRow *row, JtIndicator indicator, JtMonthSpan span,
                  JtIndicatorUnit unit)
{
  const JtIndicatorInfo *info = jt_indicator_info (indicator);
  const JtMonthCount *count = &row->counts[indicator][span];

  if (!info->of_cases || (unit != JT_INDICATOR_UNIT_CASES && unit != JT_INDICATOR_UNIT_LIFTS))
    unit = info->unit;
  switch (unit)
    {
    case JT_INDICATOR_UNIT_CASES:
      return count->cases;
    case JT_INDICATOR_UNIT_LIFTS:
      return count->lifts;
    default:
      return count->amount;
    }
}
