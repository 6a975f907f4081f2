/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-cutoffs.h"

/* A month that was sent; months are numbered on, so that the one after December is January. */
typedef struct
{
  int number;
  int cutoff;
} Sent;

struct _JtMonthCutoffs
{
  int setting;
  GArray *sent;
};

static int
number_of (int year, int month)
{
  return year * 12 + month - 1;
}

JtMonthCutoffs *
jt_month_cutoffs_new (int setting)
{
  JtMonthCutoffs *self = g_new0 (JtMonthCutoffs, 1);

  self->setting = setting;
  self->sent = g_array_new (FALSE, FALSE, sizeof (Sent));
  return self;
}

void
jt_month_cutoffs_free (JtMonthCutoffs *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->sent);
  g_free (self);
}

gboolean
jt_month_cutoffs_add (JtMonthCutoffs *self, const char *label, int cutoff, GError **error)
{
  JtMonth month;
  Sent sent;

  if (!jt_month_parse (&month, label, cutoff, error))
    return FALSE;
  sent = (Sent){ number_of (month.year, month.month), cutoff };
  g_array_append_val (self->sent, sent);
  return TRUE;
}

int
jt_month_cutoffs_get_setting (const JtMonthCutoffs *self)
{
  return self->setting;
}

gboolean
jt_month_cutoffs_are_one (const JtMonthCutoffs *self)
{
  for (guint i = 0; i < self->sent->len; i++)
    if (g_array_index (self->sent, Sent, i).cutoff != self->setting)
      return FALSE;
  return TRUE;
}

int
jt_month_cutoffs_of (const JtMonthCutoffs *self, int year, int month)
{
  const Sent *nearest = NULL;

  for (guint i = 0; i < self->sent->len; i++)
    {
      const Sent *sent = &g_array_index (self->sent, Sent, i);

      if (sent->number >= number_of (year, month)
          && (nearest == NULL || sent->number < nearest->number))
        nearest = sent;
    }
  return nearest != NULL ? nearest->cutoff : self->setting;
}

/* The day after a month has ended; @fallback before the first month there is. */
static JtDay
day_after (const JtMonthCutoffs *self, int year, int number, JtDay fallback)
{
  JtMonth month;

  return jt_month_init (&month, year, number, jt_month_cutoffs_of (self, year, number), NULL)
             ? month.last + 1
             : fallback;
}

gboolean
jt_month_cutoffs_init (const JtMonthCutoffs *self, JtMonth *month, int year, int number,
                       GError **error)
{
  if (!jt_month_init (month, year, number, jt_month_cutoffs_of (self, year, number), error))
    return FALSE;
  month->year_first = day_after (self, year - 1, 12, month->year_first);
  month->first = number == 1 ? month->year_first
                             : day_after (self, year, number - 1, month->first);
  return TRUE;
}

gboolean
jt_month_cutoffs_parse (const JtMonthCutoffs *self, JtMonth *month, const char *text,
                        GError **error)
{
  return jt_month_parse (month, text, self->setting, error)
         && jt_month_cutoffs_init (self, month, month->year, month->month, error);
}

void
jt_month_cutoffs_of_day (const JtMonthCutoffs *self, JtMonth *month, JtDay day)
{
  int year, number, in_month;

  /* A cut-off day puts a day into its own month, or into the next one. */
  jt_day_to_ymd (day, &year, &number, &in_month);
  jt_month_cutoffs_init (self, month, year, number, NULL);
  if (day > month->last)
    jt_month_cutoffs_init (self, month, year + number / 12, number % 12 + 1, NULL);
}

void
jt_month_cutoffs_previous (const JtMonthCutoffs *self, const JtMonth *month, JtMonth *previous)
{
  jt_month_cutoffs_init (self, previous, month->month == 1 ? month->year - 1 : month->year,
                         month->month == 1 ? 12 : month->month - 1, NULL);
}
