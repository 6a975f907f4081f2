/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-query.h"

#include "jt-chart-numbers.h"
#include "jt-month-check.h"
#include "jt-month-private.h"
#include "jt-office-private.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-chart.h"
#include "jt-store-event.h"
#include "jt-store-standing.h"
#include "jt-wording-charts.h"

/* A chart of more lines would be a book. */
#define MOST_LINES 240

/* What is shown by month. */
static const JtIndicator by_month[JT_YEAR_SERIES] = {
  JT_INDICATOR_APPLIED,
  JT_INDICATOR_VOTE_MET,
  JT_INDICATOR_WORKS_BEGUN,
  JT_INDICATOR_IN_USE,
};

static gboolean
finish (GError *failure, GError **error)
{
  return jt_read_ended (failure, error);
}

/* --------------------------------------------------------------------------------------- funnel */

static void
fill_funnel (JtFunnelChart *funnel, const JtMonthReport *report)
{
  gsize n;
  const JtIndicator *course = jt_indicator_course (&n);

  for (gsize i = 0; i < n; i++)
    {
      JtFunnelBar *bar = g_new0 (JtFunnelBar, 1);

      bar->indicator = course[i];
      bar->lifts = jt_month_row_reached (jt_month_report_total (report), course[i]);
      g_ptr_array_add (funnel->bars, bar);
    }
}

/* --------------------------------------------------------------------------------------- course */

static JtCourseLine *
line_of (JtCourseChart *course, JtRows *rows)
{
  const char *uid = jt_rows_text (rows, "case_uid");
  JtCourseLine *line
      = course->lines->len > 0 ? g_ptr_array_index (course->lines, course->lines->len - 1) : NULL;

  if (line != NULL && g_str_equal (line->uid, uid))
    return line;
  line = g_new0 (JtCourseLine, 1);
  line->uid = g_strdup (uid);
  line->number = g_strdup (jt_rows_text (rows, "number"));
  line->title = g_strdup (jt_rows_text (rows, "title"));
  line->ended = JT_DAY_NONE;
  for (guint i = 0; i < JT_COURSE_PHASES; i++)
    line->begins[i] = JT_DAY_NONE;
  g_ptr_array_add (course->lines, line);
  return line;
}

static gboolean
phase_of (JtIndicator indicator, JtCoursePhase *phase)
{
  static const struct
  {
    JtIndicator indicator;
    JtCoursePhase phase;
  } phases[] = {
    { JT_INDICATOR_APPLIED, JT_COURSE_PHASE_ASKED },
    { JT_INDICATOR_VOTE_MET, JT_COURSE_PHASE_DECIDED },
    { JT_INDICATOR_OWNER_CONSENTED, JT_COURSE_PHASE_DECIDED },
    { JT_INDICATOR_PERMITTED, JT_COURSE_PHASE_PERMITTED },
    { JT_INDICATOR_WORKS_BEGUN, JT_COURSE_PHASE_BUILDING },
    { JT_INDICATOR_COMPLETED, JT_COURSE_PHASE_COMPLETED },
    { JT_INDICATOR_IN_USE, JT_COURSE_PHASE_IN_USE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (phases); i++)
    if (phases[i].indicator == indicator)
      {
        *phase = phases[i].phase;
        return TRUE;
      }
  return FALSE;
}

/* What a row says of its case.  @lifts remembers how many it has: the line ends with the last one
 * that is in use. */
static gboolean
add_step (JtCourseLine *line, JtRows *rows, gint64 *lifts, GError **error)
{
  JtIndicator indicator;
  JtCoursePhase phase;
  JtDay first, last;

  if (!jt_indicator_from_nick (jt_rows_text (rows, "indicator"), &indicator)
      || !jt_day_parse (jt_rows_text (rows, "first"), &first, error)
      || !jt_day_parse (jt_rows_text (rows, "last"), &last, error))
    return FALSE;
  if (indicator == JT_INDICATOR_TERMINATED)
    line->ended = first;
  if (!phase_of (indicator, &phase))
    return TRUE;
  if (phase != JT_COURSE_PHASE_IN_USE)
    {
      *lifts = MAX (*lifts, jt_rows_int (rows, "lifts"));
      if (line->begins[phase] == JT_DAY_NONE || first < line->begins[phase])
        line->begins[phase] = first;
    }
  else if (jt_rows_int (rows, "lifts") >= *lifts)
    line->begins[phase] = last;
  return TRUE;
}

static gboolean
read_lines (JtCourseChart *course, JtDb *db, JtDay as_of, const char *since, GError **error)
{
  g_autofree char *day = jt_day_format (as_of);
  g_autoptr (JtRows) rows = jt_store_chart_lines (db, day, since, MOST_LINES + 1);
  const JtCourseLine *current = NULL;
  GError *failure = NULL;
  gint64 lifts = 0;

  g_ptr_array_set_size (course->lines, 0);
  while (jt_rows_next (rows, &failure))
    {
      JtCourseLine *line = line_of (course, rows);

      lifts = line == current ? lifts : 0;
      current = line;
      if (!add_step (line, rows, &lifts, error))
        return FALSE;
    }
  return finish (failure, error);
}

/* Every case; where they are too many, those that were not over when this year's reports began, and
 * of these the oldest. */
static gboolean
fill_course (JtCourseChart *course, JtDb *db, const JtMonthReport *report, GError **error)
{
  g_autofree char *year = jt_day_format (report->month.year_first);

  course->today = report->as_of;
  if (!read_lines (course, db, report->as_of, "", error))
    return FALSE;
  course->cut = course->lines->len > MOST_LINES;
  if (course->cut && !read_lines (course, db, report->as_of, year, error))
    return FALSE;
  if (course->lines->len > MOST_LINES)
    g_ptr_array_set_size (course->lines, MOST_LINES);
  return TRUE;
}

/* ----------------------------------------------------------------------------------------- year */

/* Adds a number of the year to the month it belongs to. */
static void
add_to_month (JtYearChart *year, guint month, const char *indicator, gint64 lifts)
{
  for (guint i = 0; i < JT_YEAR_SERIES; i++)
    if (g_str_equal (indicator, jt_indicator_info (by_month[i])->nick))
      year->series[i].values[month] += lifts;
}

/* Every month ends with one day: the kept totals are those of the months. */
static gboolean
read_kept_months (JtYearChart *year, JtDb *db, const char *nicks, GError **error)
{
  g_autofree char *first = jt_month_label (&year->months[0]);
  g_autofree char *last = jt_month_label (&year->months[JT_YEAR_MONTHS - 2]);
  g_autoptr (JtRows) rows = jt_store_chart_months (db, first, last, nicks);
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    for (guint month = 0; month < JT_YEAR_MONTHS - 1; month++)
      {
        g_autofree char *label = jt_month_label (&year->months[month]);

        if (g_str_equal (jt_rows_text (rows, "month"), label))
          add_to_month (year, month, jt_rows_text (rows, "indicator"),
                        jt_rows_int (rows, "lifts"));
      }
  return finish (failure, error);
}

/* The cut-off day was changed on the way: the days are counted into the months as they were sent. */
static gboolean
read_days (JtYearChart *year, JtDb *db, GError **error)
{
  g_autofree char *first = jt_day_format (year->months[0].first);
  g_autofree char *last = jt_day_format (year->months[JT_YEAR_MONTHS - 2].last);
  g_autoptr (JtRows) rows = jt_store_events_between (db, first, last);
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      JtDay day;

      if (!jt_day_parse (jt_rows_text (rows, "on_day"), &day, error))
        return FALSE;
      for (guint month = 0; month < JT_YEAR_MONTHS - 1; month++)
        if (year->months[month].first <= day && day <= year->months[month].last)
          add_to_month (year, month, jt_rows_text (rows, "indicator"),
                        jt_rows_int (rows, "lifts"));
    }
  return finish (failure, error);
}

static gboolean
fill_year (JtYearChart *year, JtDb *db, const JtMonthReport *report, GError **error)
{
  const JtMonthRow *total = jt_month_report_total (report);
  g_autoptr (GString) nicks = g_string_new (",");
  g_autoptr (JtMonthCutoffs) cutoffs = jt_month_read_cutoffs (db, error);

  if (cutoffs == NULL)
    return FALSE;
  year->months[JT_YEAR_MONTHS - 1] = report->month;
  for (guint i = JT_YEAR_MONTHS - 1; i > 0; i--)
    jt_month_cutoffs_previous (cutoffs, &year->months[i], &year->months[i - 1]);
  for (guint i = 0; i < JT_YEAR_SERIES; i++)
    {
      year->series[i].indicator = by_month[i];
      g_string_append_printf (nicks, "%s,", jt_indicator_info (by_month[i])->nick);
      /* The month itself is the report's: of a running one not all days count. */
      year->series[i].values[JT_YEAR_MONTHS - 1]
          = jt_month_row_get (total, by_month[i], JT_MONTH_SPAN_MONTH, JT_INDICATOR_UNIT_LIFTS);
    }
  if (jt_month_cutoffs_are_one (cutoffs) ? !read_kept_months (year, db, nicks->str, error)
                                         : !read_days (year, db, error))
    return FALSE;
  for (guint i = 0; i < JT_YEAR_SERIES; i++)
    for (guint month = 0; month < JT_YEAR_MONTHS; month++)
      year->series[i].total += year->series[i].values[month];
  return TRUE;
}

/* --------------------------------------------------------------------------------------- ageing */

/* Now is kept; an earlier day is counted from the events. */
static char *
standing_day (JtOffice *office, const JtMonthReport *report)
{
  const JtDay today = jt_clock_today (jt_office_get_clock (office));

  return report->as_of >= today ? NULL : jt_day_format (report->as_of);
}

static gboolean
fill_ageing (JtAgeingChart *ageing, JtOffice *office, const JtMonthReport *report, GError **error)
{
  g_autofree char *as_of = standing_day (office, report);
  g_autoptr (JtRows) rows = jt_store_standing_counts (jt_office_get_db (office), as_of);
  GError *failure = NULL;
  gsize n;
  const JtIndicator *course = jt_indicator_course (&n);

  /* What is in use waits for nothing. */
  for (gsize i = 0; i + 1 < n; i++)
    {
      JtAgeingBar *bar = g_new0 (JtAgeingBar, 1);

      bar->indicator = course[i];
      g_ptr_array_add (ageing->bars, bar);
    }
  while (jt_rows_next (rows, &failure))
    {
      JtDay since;

      if (!jt_day_parse (jt_rows_text (rows, "since"), &since, error))
        return FALSE;
      for (guint i = 0; i < ageing->bars->len; i++)
        {
          JtAgeingBar *bar = g_ptr_array_index (ageing->bars, i);

          if (g_str_equal (jt_rows_text (rows, "indicator"),
                           jt_indicator_info (bar->indicator)->nick))
            bar->cases[jt_age_of_days (report->as_of - since)] += jt_rows_int (rows, "cases");
        }
    }
  return finish (failure, error);
}

/* ----------------------------------------------------------------------------------- every chart */

JtChart *
jt_office_read_chart (JtOffice *office, const JtMonthReport *report, JtChartKind kind,
                      GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autoptr (JtChart) chart = NULL;
  gboolean filled = TRUE;

  g_return_val_if_fail (report != NULL && (guint) kind < JT_CHARTS, NULL);

  if (!jt_month_may_read (office, error))
    return NULL;
  chart = jt_chart_new (kind);
  switch (kind)
    {
    case JT_CHART_FUNNEL:
      fill_funnel ((JtFunnelChart *) chart, report);
      break;
    case JT_CHART_COURSE:
      filled = fill_course ((JtCourseChart *) chart, db, report, error);
      break;
    case JT_CHART_YEAR:
      filled = fill_year ((JtYearChart *) chart, db, report, error);
      break;
    case JT_CHART_TURNOUT:
      filled = jt_chart_fill_turnout ((JtTurnoutChart *) chart, db, error);
      break;
    case JT_CHART_AGEING:
    case JT_CHARTS:
    default:
      filled = fill_ageing ((JtAgeingChart *) chart, office, report, error);
      break;
    }
  if (!filled)
    return NULL;
  jt_wording_chart (chart, report, jt_clock_today (jt_office_get_clock (office)));
  return g_steal_pointer (&chart);
}

GPtrArray *
jt_office_read_charts (JtOffice *office, const JtMonthReport *report, GError **error)
{
  g_autoptr (GPtrArray) charts
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_chart_free);

  for (guint kind = 0; kind < JT_CHARTS; kind++)
    {
      JtChart *chart = jt_office_read_chart (office, report, (JtChartKind) kind, error);

      if (chart == NULL)
        return NULL;
      g_ptr_array_add (charts, chart);
    }
  return g_steal_pointer (&charts);
}
