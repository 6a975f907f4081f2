/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-residents.h"

#include "jt-rule-error.h"

#define YEAR_LEAST 1900
#define PEOPLE_MOST 9999

static const char *const fields[JT_RESIDENTS_LAST] = {
  [JT_RESIDENTS_ALL] = "residents",     [JT_RESIDENTS_AGED_60] = "aged_60",
  [JT_RESIDENTS_AGED_70] = "aged_70",   [JT_RESIDENTS_DISABLED] = "disabled",
  [JT_RESIDENTS_INFANTS] = "infants",
};

const char *
jt_residents_field (JtResidents residents)
{
  g_return_val_if_fail (residents < JT_RESIDENTS_LAST, "");
  return fields[residents];
}

gboolean
jt_residents_find (const char *field, JtResidents *residents)
{
  g_return_val_if_fail (field != NULL && residents != NULL, FALSE);

  for (JtResidents i = 0; i < JT_RESIDENTS_LAST; i++)
    if (g_str_equal (field, fields[i]))
      {
        *residents = i;
        return TRUE;
      }
  return FALSE;
}

/* Narrower first: of two equal bounds the nearer one is named. */
gint64
jt_residents_most (const gint64 *counts, JtResidents residents, JtResidents *within)
{
  gint64 most = PEOPLE_MOST;

  g_return_val_if_fail (counts != NULL && residents < JT_RESIDENTS_LAST && within != NULL, 0);

  *within = residents;
  if (residents == JT_RESIDENTS_AGED_70 && counts[JT_RESIDENTS_AGED_60] >= 0)
    {
      *within = JT_RESIDENTS_AGED_60;
      most = counts[JT_RESIDENTS_AGED_60];
    }
  if (residents != JT_RESIDENTS_ALL && counts[JT_RESIDENTS_ALL] >= 0
      && counts[JT_RESIDENTS_ALL] < most)
    {
      *within = JT_RESIDENTS_ALL;
      most = counts[JT_RESIDENTS_ALL];
    }
  return most;
}

gboolean
jt_residents_check (const gint64 *counts, GError **error)
{
  g_return_val_if_fail (counts != NULL, FALSE);

  for (JtResidents i = 0; i < JT_RESIDENTS_LAST; i++)
    {
      JtResidents within;
      const gint64 most = jt_residents_most (counts, i, &within);

      if (within != i && counts[i] > most)
        {
          g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_COUNTS,
                       "%" G_GINT64_FORMAT " > %" G_GINT64_FORMAT, counts[i], most);
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
jt_place_range (const char *field, JtDay today, gint64 *least, gint64 *most)
{
  JtResidents residents;

  g_return_val_if_fail (field != NULL && least != NULL && most != NULL, FALSE);

  if (g_str_equal (field, "storeys"))
    {
      *least = 1;
      *most = JT_STOREYS_MOST;
    }
  else if (g_str_equal (field, "year_built"))
    {
      int year, month, day;

      jt_day_to_ymd (today, &year, &month, &day);
      *least = YEAR_LEAST;
      *most = year;
    }
  else if (g_str_equal (field, "has_lift"))
    {
      *least = 0;
      *most = 1;
    }
  else if (jt_residents_find (field, &residents))
    {
      *least = 0;
      *most = PEOPLE_MOST;
    }
  else
    return FALSE;
  return TRUE;
}
