/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands/jt-commands.h"

#include <string.h>

#include "jt-json.h"
#include "jt-month-private.h"
#include "jt-project.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-month.h"

/* An entry holds at most so many numbers. */
#define VALUES_AN_ENTRY 1000

/* What a month's act is about: the month, and how far it is. */
typedef struct
{
  JtMonth month;
  JtMonthCutoffs *cutoffs;
  JtMonthState state;
  gint64 submission;
} MonthAct;

static void
month_act_clear (MonthAct *act)
{
  g_clear_pointer (&act->cutoffs, jt_month_cutoffs_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MonthAct, month_act_clear)

/* Finds the month that @judge's arguments name, and asks whether @act may follow. */
static gboolean
begin_act (JtJudge *judge, JtMonthAct act, MonthAct *found, GError **error)
{
  const char *label = jt_json_text (judge->arguments, "month");
  g_autoptr (JtRows) rows = NULL;
  gboolean sent;

  found->cutoffs = jt_month_read_cutoffs (judge->db, error);
  if (found->cutoffs == NULL
      || !jt_month_cutoffs_parse (found->cutoffs, &found->month, label != NULL ? label : "", error))
    return FALSE;
  rows = jt_store_month_report (judge->db, label);
  if (!jt_read_first (rows, &sent, error))
    return FALSE;
  found->state = sent ? jt_month_state_parse (jt_rows_text (rows, "state"))
                      : JT_MONTH_STATE_DRAFT;
  found->submission = sent ? jt_rows_int (rows, "submission") : 0;
  return jt_month_judge (found->state, act, label, error);
}

/* ------------------------------------------------------------------------------- month-submit */

static gboolean
is_nothing (const JtMonthCount *count)
{
  return count->cases == 0 && count->lifts == 0 && count->amount == 0;
}

static JsonObject *
value_row (const char *label, gint64 submission, const JtMonthRow *row, JtIndicator indicator,
           JtMonthSpan span)
{
  const JtMonthCount *count = &row->counts[indicator][span];
  JsonObject *value = json_object_new ();

  json_object_set_string_member (value, "month", label);
  json_object_set_int_member (value, "submission", submission);
  json_object_set_string_member (value, "community", row->uid != NULL ? row->uid : "");
  json_object_set_string_member (value, "indicator", jt_indicator_info (indicator)->nick);
  json_object_set_string_member (value, "span", jt_month_span_nick (span));
  json_object_set_int_member (value, "cases", count->cases);
  json_object_set_int_member (value, "lifts", count->lifts);
  json_object_set_int_member (value, "amount", count->amount);
  return value;
}

/* The numbers of one community, in entries of their own when there are many. */
static void
add_values (JtJudge *judge, const char *label, gint64 submission, const JtMonthRow *row,
            JsonArray **values)
{
  for (guint i = 0; i < JT_INDICATOR_FIRST_STOCK; i++)
    for (guint span = 0; span < JT_MONTH_SPANS; span++)
      {
        if (is_nothing (&row->counts[i][span]))
          continue;
        json_array_add_object_element (
            *values, value_row (label, submission, row, (JtIndicator) i, (JtMonthSpan) span));
        if (json_array_get_length (*values) == VALUES_AN_ENTRY)
          {
            JsonObject *payload = json_object_new ();

            json_object_set_array_member (payload, "values", g_steal_pointer (values));
            jt_judge_add_payload (judge, payload);
            *values = json_array_new ();
          }
      }
}

static JsonObject *
report_row (JtJudge *judge, const JtMonthReport *report, const char *label, gint64 submission,
            int cutoff, const char *reason)
{
  g_autofree char *as_of = jt_day_format (report->as_of);
  g_autofree char *today = jt_day_format (jt_clock_today (&judge->clock));
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "month", label);
  json_object_set_string_member (row, "state", jt_month_state_nick (JT_MONTH_STATE_SUBMITTED));
  json_object_set_int_member (row, "submission", submission);
  json_object_set_string_member (row, "as_of", as_of);
  json_object_set_int_member (row, "cutoff", cutoff);
  if (report->since != JT_DAY_NONE)
    {
      g_autofree char *since = jt_day_format (report->since);

      json_object_set_string_member (row, "since", since);
    }
  json_object_set_string_member (row, "head", report->head);
  json_object_set_int_member (row, "cases", report->cases);
  json_object_set_int_member (row, "lifts", report->lifts);
  jt_json_set_text (row, "adjusted", reason);
  json_object_set_null_member (row, "returned");
  json_object_set_string_member (row, "submitted_by", judge->user_name);
  json_object_set_string_member (row, "submitted_on", today);
  json_object_set_null_member (row, "decided_by");
  json_object_set_null_member (row, "decided_on");
  return row;
}

/* A number of a confirmed month that is no longer what the cases say goes into this month as an
 * adjustment, and wants a reason. */
static gboolean
check_reason (const JtMonthReport *report, const char *reason, GError **error)
{
  if (report->adjustments->len == 0 || (reason != NULL && *reason != '\0'))
    return TRUE;
  g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_MONTH_REASON, "%u", report->adjustments->len);
  return FALSE;
}

/* Arguments: {"month", "reason"?}.  Answer: {"cases": n, "lifts": n}. */
static gboolean
judge_submit (JtJudge *judge, GError **error)
{
  const char *label = jt_json_text (judge->arguments, "month");
  const char *reason = jt_json_text (judge->arguments, "reason");
  g_autoptr (JtMonthReport) report = NULL;
  g_autoptr (JsonArray) values = json_array_new ();
  JsonObject *payload;
  g_auto (MonthAct) act = { 0 };

  if (!begin_act (judge, JT_MONTH_ACT_SUBMIT, &act, error))
    return FALSE;
  if (jt_clock_today (&judge->clock) <= act.month.last)
    {
      g_autofree char *last = jt_day_format (act.month.last);

      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_MONTH_RUNNING, last);
      return FALSE;
    }
  report = jt_month_read (judge->db, &act.month, act.month.last, FALSE, act.cutoffs, error);
  if (report == NULL || !check_reason (report, reason, error))
    return FALSE;

  for (guint i = 0; i < report->lines->len; i++)
    {
      const JtMonthLine *line = g_ptr_array_index (report->lines, i);

      if (line->level == JT_MONTH_LEVEL_COMMUNITY)
        add_values (judge, label, act.submission + 1, line->row, &values);
    }
  payload = json_object_new ();
  json_object_set_object_member (
      payload, "report",
      report_row (judge, report, label, act.submission + 1,
                  jt_month_cutoffs_of (act.cutoffs, act.month.year, act.month.month), reason));
  json_object_set_array_member (payload, "values", g_steal_pointer (&values));
  jt_judge_add_payload (judge, payload);
  json_object_set_int_member (judge->answer, "cases", report->cases);
  json_object_set_int_member (judge->answer, "lifts", report->lifts);
  return TRUE;
}

static gboolean
project_month (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
               GError **error)
{
  JsonObject *report = json_object_has_member (payload, "report")
                           ? json_object_get_object_member (payload, "report")
                           : NULL;

  return jt_project_put_each (db, "month_value", payload, "values", error)
         && jt_project_put (db, "month_report", report, error);
}

const JtCommand jt_command_month_submit = {
  .name = "month-submit",
  .version = 1,
  .roles = JT_ROLES_OFFICE,
  .judge = judge_submit,
  .project = project_month,
};

/* --------------------------------------------------------------- month-return, month-confirm */

static void
add_decision (JtJudge *judge, JtMonthState state, const char *returned)
{
  g_autofree char *today = jt_day_format (jt_clock_today (&judge->clock));
  JsonObject *payload = json_object_new ();
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "month", jt_json_text (judge->arguments, "month"));
  json_object_set_string_member (row, "state", jt_month_state_nick (state));
  jt_json_set_text (row, "returned", returned);
  json_object_set_string_member (row, "decided_by", judge->user_name);
  json_object_set_string_member (row, "decided_on", today);
  json_object_set_object_member (payload, "report", row);
  jt_judge_add_payload (judge, payload);
}

/* Arguments: {"month", "reason"}. */
static gboolean
judge_return (JtJudge *judge, GError **error)
{
  const char *reason = jt_json_text (judge->arguments, "reason");
  g_auto (MonthAct) act = { 0 };

  if (!begin_act (judge, JT_MONTH_ACT_RETURN, &act, error))
    return FALSE;
  if (reason == NULL || *reason == '\0')
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE, "reason");
      return FALSE;
    }
  add_decision (judge, JT_MONTH_STATE_RETURNED, reason);
  return TRUE;
}

const JtCommand jt_command_month_return = {
  .name = "month-return",
  .version = 1,
  .roles = JT_ROLE_SUPERVISOR,
  .judge = judge_return,
  .project = project_month,
};

/* Arguments: {"month"}. */
static gboolean
judge_confirm (JtJudge *judge, GError **error)
{
  g_auto (MonthAct) act = { 0 };

  if (!begin_act (judge, JT_MONTH_ACT_CONFIRM, &act, error))
    return FALSE;
  add_decision (judge, JT_MONTH_STATE_CONFIRMED, NULL);
  return TRUE;
}

const JtCommand jt_command_month_confirm = {
  .name = "month-confirm",
  .version = 1,
  .roles = JT_ROLE_SUPERVISOR,
  .judge = judge_confirm,
  .project = project_month,
};
