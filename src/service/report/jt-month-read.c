/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-journal-head.h"
#include "jt-month-private.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-setting.h"
#include "jt-store-month.h"
#include "jt-store-office.h"

JtMonthCutoffs *
jt_month_read_cutoffs (JtDb *db, GError **error)
{
  g_autoptr (JtMonthCutoffs) cutoffs = NULL;
  g_autoptr (JtRows) rows = NULL;
  GError *failure = NULL;
  gboolean later = FALSE;
  int setting;

  if (!jt_setting_read_cutoff (db, &setting, error))
    return NULL;
  cutoffs = jt_month_cutoffs_new (setting);
  rows = jt_store_month_reports (db); /* the newest first */
  while (jt_rows_next (rows, &failure))
    {
      /* A month that was returned may yet be sent with another cut-off day, but not when the next
       * one begins behind it. */
      later = later || jt_month_state_frozen (jt_month_state_parse (jt_rows_text (rows, "state")));
      if (later
          && !jt_month_cutoffs_add (cutoffs, jt_rows_text (rows, "month"),
                                    (int) jt_rows_int (rows, "cutoff"), error))
        return NULL;
    }
  return jt_read_ended (failure, error) ? g_steal_pointer (&cutoffs) : NULL;
}

/* Who reports, and since when the Scheme counts. */
static gboolean
read_header (JtDb *db, JtMonthReport *report, GError **error)
{
  g_autoptr (JtRows) office = jt_store_office (db);
  g_autofree char *since = NULL;
  gboolean found;

  if (!jt_read_first (office, &found, error))
    return FALSE;
  report->office = g_strdup (found ? jt_rows_text (office, "name") : "");
  report->sample = found && jt_rows_int (office, "sample") != 0;
  report->unit = jt_setting_read (db, JT_SETTING_REPORT_UNIT, report->office, error);
  if (report->unit == NULL)
    return FALSE;
  report->leader = jt_setting_read (db, JT_SETTING_REPORT_LEADER, "", error);
  if (report->leader == NULL)
    return FALSE;
  report->phone = jt_setting_read (db, JT_SETTING_REPORT_PHONE, "", error);
  if (report->phone == NULL)
    return FALSE;
  since = jt_setting_read (db, JT_SETTING_REPORT_SINCE, "", error);
  if (since == NULL)
    return FALSE;
  return *since == '\0' || jt_day_parse (since, &report->since, error);
}

/* A month that was sent: how far it came, and its numbers when they are frozen. */
static gboolean
read_sent (JtDb *db, JtMonthReport *report, const JtMonthCutoffs *cutoffs, GError **error)
{
  g_autofree char *label = jt_month_label (&report->month);
  g_autoptr (JtRows) rows = jt_store_month_report (db, label);
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  report->state = jt_month_state_parse (jt_rows_text (rows, "state"));
  if (!jt_month_state_frozen (report->state))
    {
      report->reason = g_strdup (jt_rows_text (rows, "returned"));
      return TRUE;
    }
  report->reason = g_strdup (jt_rows_text (rows, "adjusted"));
  report->head = g_strdup (jt_rows_text (rows, "head"));
  report->cases = jt_rows_int (rows, "cases");
  report->lifts = jt_rows_int (rows, "lifts");
  report->since = JT_DAY_NONE;
  /* A cut-off day that was set since changes no month that was sent. */
  if (!jt_month_cutoffs_init (cutoffs, &report->month, report->month.year, report->month.month,
                              error)
      || !jt_day_parse (jt_rows_text (rows, "as_of"), &report->as_of, error)
      || (!jt_rows_null (rows, "since")
          && !jt_day_parse (jt_rows_text (rows, "since"), &report->since, error)))
    return FALSE;
  report->lines = jt_month_read_frozen (db, label, jt_rows_int (rows, "submission"), error);
  return report->lines != NULL;
}

static gboolean
count_now (JtDb *db, JtMonthReport *report, int cutoff, GError **error)
{
  g_autofree char *as_of = jt_day_format (report->as_of);
  g_autoptr (JtRows) known = jt_store_month_known (db, as_of);
  gboolean found;

  report->head = jt_journal_read_head (db, error);
  if (report->head == NULL || !jt_read_first (known, &found, error))
    return FALSE;
  report->cases = jt_rows_int (known, "cases");
  report->lifts = jt_rows_int (known, "lifts");
  report->lines
      = jt_month_read_lines (db, &report->month, report->since, report->as_of, cutoff, error);
  return report->lines != NULL;
}

/* Takes 合计 out of @lines. */
static JtMonthRow *
steal_total (GPtrArray *lines)
{
  JtMonthLine *last = g_ptr_array_index (lines, lines->len - 1);

  return g_steal_pointer (&last->row);
}

/* Another month as it was confirmed, or else as it is counted now. */
static GPtrArray *
read_other (JtDb *db, const JtMonth *month, JtDay since, int cutoff, gboolean *confirmed,
            GError **error)
{
  g_autofree char *label = jt_month_label (month);
  g_autoptr (JtRows) rows = jt_store_month_report (db, label);
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return NULL;
  *confirmed = found
               && jt_month_state_parse (jt_rows_text (rows, "state")) == JT_MONTH_STATE_CONFIRMED;
  if (*confirmed)
    return jt_month_read_frozen (db, label, jt_rows_int (rows, "submission"), error);
  return jt_month_read_lines (db, month, since, month->last, cutoff, error);
}

static gboolean
compare (JtDb *db, JtMonthReport *report, const JtMonthCutoffs *cutoffs, GError **error)
{
  const int cutoff = jt_month_cutoffs_get_setting (cutoffs);
  g_autoptr (GPtrArray) previous = NULL;
  g_autoptr (GPtrArray) last_year = NULL;
  gboolean confirmed, unused;
  JtMonth month;

  jt_month_cutoffs_previous (cutoffs, &report->month, &month);
  previous = read_other (db, &month, report->since, cutoff, &confirmed, error);
  if (previous == NULL
      || !jt_month_cutoffs_init (cutoffs, &month, report->month.year - 1, report->month.month,
                                 error))
    return FALSE;
  last_year = read_other (db, &month, report->since, cutoff, &unused, error);
  if (last_year == NULL || !jt_month_review (db, report, confirmed ? previous : NULL, error))
    return FALSE;
  report->previous = steal_total (previous);
  report->last_year = steal_total (last_year);
  return TRUE;
}

JtMonthReport *
jt_month_read (JtDb *db, const JtMonth *month, JtDay as_of, gboolean interim,
               const JtMonthCutoffs *cutoffs, GError **error)
{
  g_autoptr (JtMonthReport) report = jt_month_report_new ();

  report->month = *month;
  report->as_of = as_of;
  report->interim = interim;
  if (!read_header (db, report, error) || (!interim && !read_sent (db, report, cutoffs, error)))
    return NULL;
  if (report->lines == NULL && !count_now (db, report, jt_month_cutoffs_get_setting (cutoffs), error))
    return NULL;
  report->running = report->as_of < report->month.last;
  if (!compare (db, report, cutoffs, error))
    return NULL;
  return g_steal_pointer (&report);
}
