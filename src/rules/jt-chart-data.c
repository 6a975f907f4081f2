/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-data.h"

static const char *const nicks[JT_CHARTS] = {
  [JT_CHART_FUNNEL] = "funnel",   [JT_CHART_COURSE] = "course", [JT_CHART_YEAR] = "year",
  [JT_CHART_TURNOUT] = "turnout", [JT_CHART_AGEING] = "ageing",
};

static const int first_days[JT_AGES] = {
  [JT_AGE_MONTH] = 0,
  [JT_AGE_QUARTER] = 30,
  [JT_AGE_HALF_YEAR] = 91,
  [JT_AGE_LONGER] = 181,
};

static void
free_texts (char **texts, guint n)
{
  for (guint i = 0; i < n; i++)
    g_free (texts[i]);
}

static void
free_funnel_bar (gpointer data)
{
  JtFunnelBar *bar = data;

  g_free (bar->label);
  g_free (bar);
}

static void
free_course_line (gpointer data)
{
  JtCourseLine *line = data;

  g_free (line->uid);
  g_free (line->number);
  g_free (line->title);
  g_free (line);
}

static void
free_turnout_vote (gpointer data)
{
  JtTurnoutVote *vote = data;

  g_free (vote->uid);
  g_free (vote->number);
  g_free (vote->title);
  g_free (vote->ends);
  for (guint i = 0; i < JT_TESTS; i++)
    g_free (vote->bars[i].text);
  g_free (vote);
}

static void
free_ageing_bar (gpointer data)
{
  JtAgeingBar *bar = data;

  g_free (bar->label);
  g_free (bar);
}

JtChart *
jt_chart_new (JtChartKind kind)
{
  JtChart *chart = NULL;

  switch (kind)
    {
    case JT_CHART_FUNNEL:
      chart = (JtChart *) g_new0 (JtFunnelChart, 1);
      ((JtFunnelChart *) chart)->bars = g_ptr_array_new_with_free_func (free_funnel_bar);
      break;
    case JT_CHART_COURSE:
      chart = (JtChart *) g_new0 (JtCourseChart, 1);
      ((JtCourseChart *) chart)->lines = g_ptr_array_new_with_free_func (free_course_line);
      break;
    case JT_CHART_YEAR:
      chart = (JtChart *) g_new0 (JtYearChart, 1);
      break;
    case JT_CHART_TURNOUT:
      chart = (JtChart *) g_new0 (JtTurnoutChart, 1);
      ((JtTurnoutChart *) chart)->votes = g_ptr_array_new_with_free_func (free_turnout_vote);
      break;
    case JT_CHART_AGEING:
      chart = (JtChart *) g_new0 (JtAgeingChart, 1);
      ((JtAgeingChart *) chart)->bars = g_ptr_array_new_with_free_func (free_ageing_bar);
      break;
    case JT_CHARTS:
    default:
      g_return_val_if_reached (NULL);
    }
  chart->kind = kind;
  return chart;
}

static void
clear_year (JtYearChart *year)
{
  free_texts (year->month_labels, JT_YEAR_MONTHS);
  free_texts (year->month_notes, JT_YEAR_MONTHS);
  for (guint i = 0; i < JT_YEAR_SERIES; i++)
    {
      g_free (year->series[i].label);
      g_free (year->series[i].unit);
    }
}

static void
clear_body (JtChart *chart)
{
  switch (chart->kind)
    {
    case JT_CHART_FUNNEL:
      g_free (((JtFunnelChart *) chart)->unit);
      g_ptr_array_unref (((JtFunnelChart *) chart)->bars);
      break;
    case JT_CHART_COURSE:
      free_texts (((JtCourseChart *) chart)->phases, JT_COURSE_PHASES);
      g_free (((JtCourseChart *) chart)->ended);
      g_free (((JtCourseChart *) chart)->today_label);
      g_ptr_array_unref (((JtCourseChart *) chart)->lines);
      break;
    case JT_CHART_YEAR:
      clear_year ((JtYearChart *) chart);
      break;
    case JT_CHART_TURNOUT:
      free_texts (((JtTurnoutChart *) chart)->tests, JT_TESTS);
      g_free (((JtTurnoutChart *) chart)->reached);
      g_free (((JtTurnoutChart *) chart)->missing);
      g_ptr_array_unref (((JtTurnoutChart *) chart)->votes);
      break;
    case JT_CHART_AGEING:
      free_texts (((JtAgeingChart *) chart)->ages, JT_AGES);
      g_free (((JtAgeingChart *) chart)->unit);
      g_ptr_array_unref (((JtAgeingChart *) chart)->bars);
      break;
    case JT_CHARTS:
    default:
      g_assert_not_reached ();
    }
}

void
jt_chart_free (JtChart *chart)
{
  if (chart == NULL)
    return;
  clear_body (chart);
  g_free (chart->title);
  g_free (chart->period);
  g_free (chart->source);
  g_free (chart->empty);
  g_strfreev (chart->headers);
  g_free (chart);
}

const char *
jt_chart_kind_nick (JtChartKind kind)
{
  g_return_val_if_fail ((guint) kind < JT_CHARTS, NULL);
  return nicks[kind];
}

static gboolean
funnel_is_empty (const JtFunnelChart *funnel)
{
  for (guint i = 0; i < funnel->bars->len; i++)
    if (((const JtFunnelBar *) g_ptr_array_index (funnel->bars, i))->lifts != 0)
      return FALSE;
  return TRUE;
}

static gboolean
year_is_empty (const JtYearChart *year)
{
  for (guint i = 0; i < JT_YEAR_SERIES; i++)
    for (guint month = 0; month < JT_YEAR_MONTHS; month++)
      if (year->series[i].values[month] != 0)
        return FALSE;
  return TRUE;
}

static gboolean
ageing_is_empty (const JtAgeingChart *ageing)
{
  for (guint i = 0; i < ageing->bars->len; i++)
    for (guint age = 0; age < JT_AGES; age++)
      if (((const JtAgeingBar *) g_ptr_array_index (ageing->bars, i))->cases[age] != 0)
        return FALSE;
  return TRUE;
}

gboolean
jt_chart_is_empty (const JtChart *chart)
{
  g_return_val_if_fail (chart != NULL, TRUE);

  switch (chart->kind)
    {
    case JT_CHART_FUNNEL:
      return funnel_is_empty ((const JtFunnelChart *) chart);
    case JT_CHART_COURSE:
      return ((const JtCourseChart *) chart)->lines->len == 0;
    case JT_CHART_YEAR:
      return year_is_empty ((const JtYearChart *) chart);
    case JT_CHART_TURNOUT:
      return ((const JtTurnoutChart *) chart)->votes->len == 0;
    case JT_CHART_AGEING:
      return ageing_is_empty ((const JtAgeingChart *) chart);
    case JT_CHARTS:
    default:
      g_return_val_if_reached (TRUE);
    }
}

JtAge
jt_age_of_days (int days)
{
  JtAge age = JT_AGE_MONTH;

  while (age + 1 < JT_AGES && days >= first_days[age + 1])
    age++;
  return age;
}

int
jt_age_first_days (JtAge age)
{
  g_return_val_if_fail ((guint) age < JT_AGES, 0);
  return first_days[age];
}
