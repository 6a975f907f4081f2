/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-wording-charts.h"

#include <glib/gi18n.h>

#include "jt-number.h"
#include "jt-print-common.h"
#include "jt-wording-month.h"

static const char *
indicator_word (JtIndicator indicator)
{
  return jt_wording_month ()->indicators[indicator];
}

static const char *
unit_word (JtIndicatorUnit unit)
{
  return jt_wording_month ()->units[unit];
}

static char *
month_word (const JtMonth *month)
{
  /* Translators: year, month */
  return g_strdup_printf (C_ ("month of a chart", "%1$d-%2$02d"), month->year, month->month);
}

/* --------------------------------------------------------------------------------------- funnel */

static void
say_funnel (JtFunnelChart *funnel)
{
  const JtFunnelBar *first = g_ptr_array_index (funnel->bars, 0);
  const JtFunnelBar *last = g_ptr_array_index (funnel->bars, funnel->bars->len - 1);
  const JtFunnelBar *loss = NULL;
  g_autofree char *applied = NULL;
  g_autofree char *used = NULL;
  gint64 most = 0;

  funnel->unit = g_strdup (unit_word (JT_INDICATOR_UNIT_LIFTS));
  for (guint i = 0; i < funnel->bars->len; i++)
    {
      JtFunnelBar *bar = g_ptr_array_index (funnel->bars, i);
      const JtFunnelBar *before = i > 0 ? g_ptr_array_index (funnel->bars, i - 1) : bar;

      bar->label = g_strdup (bar->indicator == JT_INDICATOR_VOTE_MET
                                 /* Translators: a vote met the proportion, or the single owner
                                    consented */
                                 ? _ ("Owners decided")
                                 : indicator_word (bar->indicator));
      if (before->lifts - bar->lifts > most)
        {
          most = before->lifts - bar->lifts;
          loss = bar;
        }
    }
  applied = jt_number_format (first->lifts);
  used = jt_number_format (last->lifts);
  if (loss != NULL)
    /* Translators: lifts, lifts, the stage before which most are */
    funnel->chart.title
        = g_strdup_printf (_ ("Lifts applied for: %s, in use: %s; most of the others "
                              "stopped before “%s”"),
                           applied, used, loss->label);
  else
    funnel->chart.title = g_strdup_printf (_ ("Lifts applied for: %s, all in use"), applied);
}

/* --------------------------------------------------------------------------------------- course */

static void
say_course (JtCourseChart *course, JtDay today)
{
  static const char *const phases[JT_COURSE_PHASES] = {
    [JT_COURSE_PHASE_ASKED] = NC_ ("phase", "Owners asked"),
    [JT_COURSE_PHASE_DECIDED] = NC_ ("phase", "Review and permits"),
    [JT_COURSE_PHASE_PERMITTED] = NC_ ("phase", "Before the works"),
    [JT_COURSE_PHASE_BUILDING] = NC_ ("phase", "Works"),
    [JT_COURSE_PHASE_COMPLETED] = NC_ ("phase", "Registration"),
    [JT_COURSE_PHASE_IN_USE] = NC_ ("phase", "In use"),
  };
  g_autofree char *day = jt_print_day (course->today);
  g_autofree char *since = NULL;
  JtDay oldest = JT_DAY_NONE;
  guint running = 0, building = 0;

  for (guint i = 0; i < JT_COURSE_PHASES; i++)
    course->phases[i] = g_strdup (g_dpgettext2 (NULL, "phase", phases[i]));
  course->ended = g_strdup (C_ ("case", "ended"));
  course->today_label = course->today == today ? g_strdup_printf (_ ("Today, %s"), day)
                                               : g_strdup_printf (_ ("As of %s"), day);
  for (guint i = 0; i < course->lines->len; i++)
    {
      const JtCourseLine *line = g_ptr_array_index (course->lines, i);

      if (line->ended != JT_DAY_NONE || line->begins[JT_COURSE_PHASE_IN_USE] != JT_DAY_NONE)
        continue;
      running++;
      if (line->begins[JT_COURSE_PHASE_BUILDING] != JT_DAY_NONE
          && line->begins[JT_COURSE_PHASE_COMPLETED] == JT_DAY_NONE)
        building++;
      if (oldest == JT_DAY_NONE || line->begins[JT_COURSE_PHASE_ASKED] < oldest)
        oldest = line->begins[JT_COURSE_PHASE_ASKED];
    }
  if (running == 0)
    {
      course->chart.title = g_strdup (_ ("No case is under way"));
      return;
    }
  since = jt_print_day (oldest);
  if (course->cut)
    {
      course->chart.title
          = g_strdup_printf (_ ("The %u oldest of the cases that are or were under way this year; "
                                "the oldest was applied for on %s"),
                             course->lines->len, since);
      return;
    }
  course->chart.title
      = g_strdup_printf (_ ("Cases under way: %u, under construction: %u; the oldest was applied "
                            "for on %s"),
                         running, building, since);
}

/* ----------------------------------------------------------------------------------------- year */

/* The year where it begins, and how far a month that is not over is counted. */
static char *
month_note (const JtYearChart *year, const JtMonthReport *report, guint i)
{
  const JtMonth *month = &year->months[i];
  const gboolean begins = i == 0 || month->month == 1;
  g_autofree char *name
      = begins ? g_strdup_printf (C_ ("year of a chart", "%d"), month->year) : NULL;
  g_autofree char *until = NULL;
  int unused, day;

  if (!year->running || i < JT_YEAR_MONTHS - 1)
    return g_steal_pointer (&name);
  jt_day_to_ymd (report->as_of, &unused, &unused, &day);
  until = g_strdup_printf (C_ ("month of a chart", "to day %d"), day);
  return begins ? g_strconcat (name, " ", until, NULL) : g_steal_pointer (&until);
}

static void
say_year (JtYearChart *year, const JtMonthReport *report)
{
  const JtYearSeries *applied = &year->series[0];
  g_autofree char *used = jt_number_format (year->series[JT_YEAR_SERIES - 1].total);
  guint most = 0;

  year->running = report->running;
  for (guint i = 0; i < JT_YEAR_SERIES; i++)
    {
      year->series[i].label = g_strdup (indicator_word (year->series[i].indicator));
      year->series[i].unit = g_strdup (unit_word (JT_INDICATOR_UNIT_LIFTS));
    }
  for (guint i = 0; i < JT_YEAR_MONTHS; i++)
    {
      const JtMonth *month = &year->months[i];

      year->month_labels[i] = g_strdup_printf (C_ ("month of a chart", "%d"), month->month);
      year->month_notes[i] = month_note (year, report, i);
      if (applied->values[i] > applied->values[most])
        most = i;
    }
  if (applied->total > 0)
    {
      g_autofree char *month = month_word (&year->months[most]);
      g_autofree char *number = jt_number_format (applied->total);

      year->chart.title = g_strdup_printf (_ ("In twelve months lifts applied for: %s, put into "
                                              "use: %s; most were applied for in %s"),
                                           number, used, month);
    }
  else
    year->chart.title
        = g_strdup_printf (_ ("In twelve months no lift was applied for, put into use: %s"), used);
}

/* -------------------------------------------------------------------------------------- turnout */

static void
say_turnout (JtTurnoutChart *turnout)
{
  static const char *const tests[JT_TESTS] = {
    [JT_TEST_PARTICIPATION_AREA] = N_ ("Participating area"),
    [JT_TEST_PARTICIPATION_VOTERS] = N_ ("Participating heads"),
    [JT_TEST_CONSENT_AREA] = N_ ("Consenting area"),
    [JT_TEST_CONSENT_VOTERS] = N_ ("Consenting heads"),
  };
  guint reached = 0;

  for (guint i = 0; i < JT_TESTS; i++)
    turnout->tests[i] = g_strdup (_ (tests[i]));
  turnout->reached = g_strdup (C_ ("threshold", "reached"));
  turnout->missing = g_strdup (C_ ("threshold", "not yet"));
  for (guint i = 0; i < turnout->votes->len; i++)
    {
      const JtTurnoutVote *vote = g_ptr_array_index (turnout->votes, i);
      guint held = 0;

      for (guint test = 0; test < JT_TESTS; test++)
        held += vote->bars[test].holds ? 1 : 0;
      reached += held == JT_TESTS ? 1 : 0;
    }
  turnout->chart.title = g_strdup_printf (
      turnout->cut
          ? _ ("Of the %u motions whose vote ends first, with all four thresholds reached so far: %u")
          : _ ("Motions being voted on: %u; with all four thresholds reached so far: %u"),
      turnout->votes->len, reached);
}

/* --------------------------------------------------------------------------------------- ageing */

static const char *
waiting_word (JtIndicator indicator)
{
  switch (indicator)
    {
    case JT_INDICATOR_APPLIED:
      return _ ("Survey to begin");
    case JT_INDICATOR_SURVEYED:
      return _ ("Owners to decide");
    case JT_INDICATOR_VOTE_MET:
      return _ ("Review to pass");
    case JT_INDICATOR_REVIEW_PASSED:
      return _ ("Permit to come");
    case JT_INDICATOR_PERMITTED:
      return _ ("Works to begin");
    case JT_INDICATOR_WORKS_BEGUN:
      return _ ("Works to be completed");
    case JT_INDICATOR_COMPLETED:
      return _ ("To be put into use");
    default:
      return indicator_word (indicator);
    }
}

static void
say_ageing (JtAgeingChart *ageing)
{
  static const char *const ages[JT_AGES] = {
    [JT_AGE_MONTH] = N_ ("under 30 days"),
    [JT_AGE_QUARTER] = N_ ("30 to 90 days"),
    [JT_AGE_HALF_YEAR] = N_ ("91 to 180 days"),
    [JT_AGE_LONGER] = N_ ("over 180 days"),
  };
  const JtAgeingBar *worst = NULL;
  g_autofree char *all_text = NULL;
  g_autofree char *long_text = NULL;
  g_autofree char *worst_text = NULL;
  gint64 long_ones = 0, all = 0;

  for (guint i = 0; i < JT_AGES; i++)
    ageing->ages[i] = g_strdup (_ (ages[i]));
  ageing->unit = g_strdup (C_ ("unit of a chart", "cases"));
  for (guint i = 0; i < ageing->bars->len; i++)
    {
      JtAgeingBar *bar = g_ptr_array_index (ageing->bars, i);

      bar->label = g_strdup (waiting_word (bar->indicator));
      long_ones += bar->cases[JT_AGE_LONGER];
      for (guint age = 0; age < JT_AGES; age++)
        all += bar->cases[age];
      if (worst == NULL || bar->cases[JT_AGE_LONGER] > worst->cases[JT_AGE_LONGER])
        worst = bar;
    }
  all_text = jt_number_format (all);
  long_text = jt_number_format (long_ones);
  worst_text = jt_number_format (worst->cases[JT_AGE_LONGER]);
  if (long_ones > 0)
    /* Translators: cases, cases, what they wait for, how many of them wait for it */
    ageing->chart.title
        = g_strdup_printf (ngettext ("Of %s case %s has stood in one stage for over 180 days, most "
                                     "before “%s” (%s)",
                                     "Of %s cases %s have stood in one stage for over 180 days, "
                                     "most before “%s” (%s)",
                                     all),
                           all_text, long_text, worst->label, worst_text);
  else
    ageing->chart.title
        = g_strdup_printf (ngettext ("The %s case has not stood in one stage for over 180 days",
                                     "None of %s cases has stood in one stage for over 180 days",
                                     all),
                           all_text);
}

/* ---------------------------------------------------------------------------------- every chart */

static const char *
empty_word (JtChartKind kind)
{
  switch (kind)
    {
    case JT_CHART_YEAR:
      return _ ("Nothing was reported in these twelve months.");
    case JT_CHART_TURNOUT:
      return _ ("No vote is running. One that is opened is shown here with its thresholds.");
    case JT_CHART_AGEING:
      return _ ("No case is under way.");
    default:
      return _ ("There is no case yet. Once an application is registered, its progress is shown "
                "here.");
    }
}

/* What is counted, over which time. */
static char *
period_of (const JtChart *chart, const JtMonthReport *report, JtDay today)
{
  g_autofree char *month = month_word (&report->month);
  g_autofree char *as_of = jt_print_day (report->as_of);
  g_autofree char *now = jt_print_day (today);
  const char *lifts = unit_word (JT_INDICATOR_UNIT_LIFTS);
  const char *cases = C_ ("unit of a chart", "cases");

  switch (chart->kind)
    {
    case JT_CHART_FUNNEL:
      /* Translators: day, unit */
      return g_strdup_printf (_ ("All that came to each stage up to %s; in %s"), as_of, lifts);
    case JT_CHART_YEAR:
      /* Translators: month, day, unit */
      return g_strdup_printf (_ ("Twelve months up to %s, as of %s; in %s"), month, as_of, lifts);
    case JT_CHART_TURNOUT:
      return g_strdup_printf (_ ("As of %s; area in ㎡, owners by heads"), now);
    case JT_CHART_AGEING:
      return g_strdup_printf (_ ("As of %s; in %s"), as_of, cases);
    case JT_CHART_COURSE:
    default:
      return g_strdup_printf (_ ("As of %s; one line for each case"), as_of);
    }
}

static void
set_headers (JtChart *chart)
{
  g_autoptr (GStrvBuilder) headers = g_strv_builder_new ();

  switch (chart->kind)
    {
    case JT_CHART_FUNNEL:
      g_strv_builder_add_many (headers, _ ("Stage"), ((JtFunnelChart *) chart)->unit,
                               _ ("Of the stage before"), NULL);
      break;
    case JT_CHART_COURSE:
      g_strv_builder_add_many (headers, _ ("Number"), _ ("Case"), NULL);
      for (guint i = 0; i < JT_COURSE_PHASES; i++)
        g_strv_builder_add (headers, ((JtCourseChart *) chart)->phases[i]);
      g_strv_builder_add (headers, ((JtCourseChart *) chart)->ended);
      break;
    case JT_CHART_YEAR:
      g_strv_builder_add (headers, _ ("Month"));
      for (guint i = 0; i < JT_YEAR_SERIES; i++)
        g_strv_builder_add (headers, ((JtYearChart *) chart)->series[i].label);
      break;
    case JT_CHART_TURNOUT:
      g_strv_builder_add_many (headers, _ ("Number"), _ ("Case"), _ ("Test"), _ ("Result"),
                               _ ("Threshold"), _ ("State"), NULL);
      break;
    case JT_CHART_AGEING:
    default:
      g_strv_builder_add (headers, _ ("Waits for"));
      for (guint i = 0; i < JT_AGES; i++)
        g_strv_builder_add (headers, ((JtAgeingChart *) chart)->ages[i]);
      g_strv_builder_add (headers, jt_wording_month ()->levels[JT_MONTH_LEVEL_ALL]);
      break;
    }
  chart->headers = g_strv_builder_end (headers);
}

void
jt_wording_chart (JtChart *chart, const JtMonthReport *report, JtDay today)
{
  switch (chart->kind)
    {
    case JT_CHART_FUNNEL:
      say_funnel ((JtFunnelChart *) chart);
      break;
    case JT_CHART_COURSE:
      say_course ((JtCourseChart *) chart, today);
      break;
    case JT_CHART_YEAR:
      say_year ((JtYearChart *) chart, report);
      break;
    case JT_CHART_TURNOUT:
      say_turnout ((JtTurnoutChart *) chart);
      break;
    case JT_CHART_AGEING:
    default:
      say_ageing ((JtAgeingChart *) chart);
      break;
    }
  if (jt_chart_is_empty (chart))
    {
      static const char *const names[JT_CHARTS] = {
        [JT_CHART_FUNNEL] = N_ ("Lifts by stage"),
        [JT_CHART_COURSE] = N_ ("Progress of the cases"),
        [JT_CHART_YEAR] = N_ ("Twelve months"),
        [JT_CHART_TURNOUT] = N_ ("Running votes"),
        [JT_CHART_AGEING] = N_ ("How long cases stand in their stage"),
      };

      g_free (chart->title);
      chart->title = g_strdup (_ (names[chart->kind]));
    }
  chart->period = period_of (chart, report, today);
  /* Translators: name of the office */
  chart->source = g_strdup_printf (report->sample ? _ ("Source: case book of %s · Sample data")
                                                  : _ ("Source: case book of %s"),
                                   report->office);
  chart->empty = g_strdup (empty_word (chart->kind));
  set_headers (chart);
}
