/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-query.h"
#include "jt-month-private.h"
#include "jt-office-private.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-event.h"
#include "jt-store-standing.h"

/* Days that come before and after all others. */
#define FIRST ""
#define LAST "9999-12-31"

static gboolean
add_cases (JsonArray *list, JtRows *rows, guint limit, GError **error)
{
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      JsonObject *row;

      if (json_array_get_length (list) >= limit)
        break;
      row = json_object_new ();
      json_object_set_string_member (row, "case", jt_rows_text (rows, "number"));
      json_object_set_string_member (row, "uid", jt_rows_text (rows, "case_uid"));
      json_object_set_string_member (row, "title", jt_rows_text (rows, "title"));
      json_object_set_string_member (row, "on_day", jt_rows_text (rows, "on_day"));
      json_object_set_int_member (row, "lifts", jt_rows_int (rows, "lifts"));
      json_object_set_int_member (row, "amount", 0);
      json_array_add_object_element (list, row);
    }
  return jt_read_ended (failure, error);
}

static gboolean
add_events (JsonArray *list, JtDb *db, JtIndicator indicator, JtDay from, JtDay to, guint limit,
            GError **error)
{
  g_autofree char *first = from == JT_DAY_NONE ? g_strdup (FIRST) : jt_day_format (from);
  g_autofree char *last = jt_day_format (to);
  g_autoptr (JtRows) rows = jt_store_events_of (db, jt_indicator_info (indicator)->nick, NULL,
                                                first, last, limit);

  return add_cases (list, rows, limit, error);
}

static gboolean
add_funnel (JsonArray *list, JtDb *db, const JtMonthReport *report, const JtFunnelChart *funnel,
            guint row, guint limit, GError **error)
{
  const JtFunnelBar *bar = g_ptr_array_index (funnel->bars, row);

  if (!add_events (list, db, bar->indicator, JT_DAY_NONE, report->as_of, limit, error))
    return FALSE;
  return bar->indicator != JT_INDICATOR_VOTE_MET
         || add_events (list, db, JT_INDICATOR_OWNER_CONSENTED, JT_DAY_NONE, report->as_of, limit,
                        error);
}

static gboolean
add_ageing (JsonArray *list, JtOffice *office, const JtMonthReport *report,
            const JtAgeingChart *ageing, guint row, guint part, guint limit, GError **error)
{
  const JtAgeingBar *bar = g_ptr_array_index (ageing->bars, row);
  const gboolean now = report->as_of >= jt_clock_today (jt_office_get_clock (office));
  const JtDay youngest = report->as_of - jt_age_first_days ((JtAge) part);
  g_autofree char *as_of = jt_day_format (report->as_of);
  g_autofree char *last = part == 0 ? g_strdup (LAST) : jt_day_format (youngest);
  g_autofree char *first = NULL;
  g_autoptr (JtRows) rows = NULL;

  first = part + 1 < JT_AGES
              ? jt_day_format (report->as_of - jt_age_first_days ((JtAge) (part + 1)) + 1)
              : g_strdup (FIRST);
  rows = jt_store_standing_cases (jt_office_get_db (office), now ? NULL : as_of,
                                  jt_indicator_info (bar->indicator)->nick, first, last, limit);
  return add_cases (list, rows, limit, error);
}

static void
add_one (JsonArray *list, const char *uid, const char *number, const char *title)
{
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "case", number);
  json_object_set_string_member (row, "uid", uid);
  json_object_set_string_member (row, "title", title);
  json_object_set_null_member (row, "on_day");
  json_object_set_int_member (row, "lifts", 0);
  json_object_set_int_member (row, "amount", 0);
  json_array_add_object_element (list, row);
}

static gboolean
add_behind (JsonArray *list, JtOffice *office, const JtMonthReport *report, const JtChart *chart,
            guint row, guint part, guint limit, GError **error)
{
  JtDb *db = jt_office_get_db (office);

  switch (chart->kind)
    {
    case JT_CHART_FUNNEL:
      return add_funnel (list, db, report, (const JtFunnelChart *) chart, row, limit, error);
    case JT_CHART_YEAR:
      {
        const JtYearChart *year = (const JtYearChart *) chart;

        return add_events (list, db, year->series[row].indicator, year->months[part].first,
                           MIN (year->months[part].last, report->as_of), limit, error);
      }
    case JT_CHART_AGEING:
      return add_ageing (list, office, report, (const JtAgeingChart *) chart, row, part, limit,
                         error);
    case JT_CHART_COURSE:
      {
        const JtCourseLine *line = g_ptr_array_index (((const JtCourseChart *) chart)->lines, row);

        add_one (list, line->uid, line->number, line->title);
        return TRUE;
      }
    case JT_CHART_TURNOUT:
    case JT_CHARTS:
    default:
      {
        const JtTurnoutVote *vote
            = g_ptr_array_index (((const JtTurnoutChart *) chart)->votes, row);

        add_one (list, vote->uid, vote->number, vote->title);
        return TRUE;
      }
    }
}

/* A line of a chart's table may stand for all that a bar or a month holds. */
static gboolean
add_all_behind (JsonArray *list, JtOffice *office, const JtMonthReport *report,
                const JtChart *chart, guint row, guint part, guint limit, GError **error)
{
  const guint rows = row == JT_CHART_ALL ? JT_YEAR_SERIES : 1;
  const guint parts = part == JT_CHART_ALL ? JT_AGES : 1;

  for (guint i = 0; i < rows; i++)
    for (guint j = 0; j < parts; j++)
      if (!add_behind (list, office, report, chart, row == JT_CHART_ALL ? i : row,
                       part == JT_CHART_ALL ? j : part, limit, error))
        return FALSE;
  return TRUE;
}

JsonArray *
jt_office_chart_cases (JtOffice *office, const JtMonthReport *report, const JtChart *chart,
                       guint row, guint part, guint limit, GError **error)
{
  g_autoptr (JsonArray) list = json_array_new ();

  g_return_val_if_fail (report != NULL && chart != NULL, NULL);

  if (!jt_month_may_read (office, error)
      || !add_all_behind (list, office, report, chart, row, part, limit, error))
    return NULL;
  return g_steal_pointer (&list);
}
