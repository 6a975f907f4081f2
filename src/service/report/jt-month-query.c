/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-query.h"

#include <string.h>

#include "jt-json.h"
#include "jt-month-private.h"
#include "jt-office-private.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-event.h"
#include "jt-store-month.h"

/* Ten years: further back nobody reports. */
#define MOST_MONTHS 120

gboolean
jt_month_may_read (JtOffice *office, GError **error)
{
  if ((jt_office_get_role (office) & JT_ROLES_OFFICE) != 0)
    return TRUE;
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_ROLE,
                       jt_role_nick (jt_office_get_role (office)));
  return FALSE;
}

static gboolean
ahead (JtOffice *office, JtDay day, GError **error)
{
  g_autofree char *text = jt_day_format (day);

  if (day <= jt_clock_today (jt_office_get_clock (office)))
    return FALSE;
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_MONTH_AHEAD, text);
  return TRUE;
}

JtMonthReport *
jt_office_read_month (JtOffice *office, const char *label, GError **error)
{
  const JtDay today = jt_clock_today (jt_office_get_clock (office));
  JtDb *db = jt_office_get_db (office);
  g_autoptr (JtMonthCutoffs) cutoffs = NULL;
  JtMonth month;

  if (!jt_month_may_read (office, error))
    return NULL;
  cutoffs = jt_month_read_cutoffs (db, error);
  if (cutoffs == NULL || !jt_month_cutoffs_parse (cutoffs, &month, label, error)
      || ahead (office, month.first, error))
    return NULL;
  return jt_month_read (db, &month, MIN (month.last, today), FALSE, cutoffs, error);
}

JtMonthReport *
jt_office_read_interim (JtOffice *office, JtDay as_of, GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autoptr (JtMonthCutoffs) cutoffs = NULL;
  JtMonth month;

  if (!jt_month_may_read (office, error) || ahead (office, as_of, error))
    return NULL;
  cutoffs = jt_month_read_cutoffs (db, error);
  if (cutoffs == NULL)
    return NULL;
  jt_month_cutoffs_of_day (cutoffs, &month, as_of);
  return jt_month_read (db, &month, as_of, TRUE, cutoffs, error);
}

JsonArray *
jt_office_month_list (JtOffice *office, GError **error)
{
  static const char *const members[] = { "month",      "state",      "as_of", "submitted_by",
                                         "submitted_on", "decided_by", "decided_on" };
  g_autoptr (JsonArray) list = json_array_new ();
  g_autoptr (JtRows) rows = NULL;
  GError *failure = NULL;

  if (!jt_month_may_read (office, error))
    return NULL;
  rows = jt_store_month_reports (jt_office_get_db (office));
  while (jt_rows_next (rows, &failure))
    {
      JsonObject *row = json_object_new ();

      for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
        jt_json_set_text (row, members[i], jt_rows_text (rows, members[i]));
      jt_json_set_text (row, "reason", jt_rows_text (rows, "returned"));
      json_array_add_object_element (list, row);
    }
  if (failure == NULL)
    return g_steal_pointer (&list);
  g_propagate_error (error, failure);
  return NULL;
}

static JtDay
first_day (const JtMonthReport *report, JtMonthSpan span)
{
  switch (span)
    {
    case JT_MONTH_SPAN_MONTH:
      return report->month.first;
    case JT_MONTH_SPAN_YEAR:
      return report->month.year_first;
    case JT_MONTH_SPAN_SINCE:
      return report->since;
    default:
      return JT_DAY_NONE;
    }
}

JsonArray *
jt_office_month_cases (JtOffice *office, const JtMonthReport *report, JtIndicator indicator,
                       const char *community, JtMonthSpan span, guint limit, GError **error)
{
  const JtIndicatorInfo *info = jt_indicator_info (indicator);
  const JtDay from = first_day (report, span);
  g_autofree char *first = from == JT_DAY_NONE ? g_strdup ("") : jt_day_format (from);
  g_autofree char *last = jt_day_format (report->as_of);
  g_autoptr (JsonArray) list = json_array_new ();
  g_autoptr (JtRows) rows = NULL;
  GError *failure = NULL;

  if (!jt_month_may_read (office, error))
    return NULL;
  if (jt_indicator_is_stock (indicator))
    info = jt_indicator_info (info->plus);
  rows = jt_store_events_of (jt_office_get_db (office), info->nick, community, first, last,
                             limit);
  while (jt_rows_next (rows, &failure))
    {
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "case", jt_rows_text (rows, "number"));
      json_object_set_string_member (row, "uid", jt_rows_text (rows, "case_uid"));
      json_object_set_string_member (row, "title", jt_rows_text (rows, "title"));
      json_object_set_string_member (row, "on_day", jt_rows_text (rows, "on_day"));
      json_object_set_int_member (row, "lifts", jt_rows_int (rows, "lifts"));
      json_object_set_int_member (row, "amount", jt_rows_int (rows, "amount"));
      json_array_add_object_element (list, row);
    }
  if (failure == NULL)
    return g_steal_pointer (&list);
  g_propagate_error (error, failure);
  return NULL;
}

char **
jt_office_month_labels (JtOffice *office, GError **error)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  JtDb *db = jt_office_get_db (office);
  g_autoptr (JtRows) rows = NULL;
  g_autofree char *first = NULL;
  g_autoptr (JtMonthCutoffs) cutoffs = NULL;
  gboolean found;
  JtMonth month;

  if (!jt_month_may_read (office, error))
    return NULL;
  cutoffs = jt_month_read_cutoffs (db, error);
  if (cutoffs == NULL)
    return NULL;
  rows = jt_store_month_first (db);
  if (!jt_read_first (rows, &found, error))
    return NULL;
  jt_month_cutoffs_of_day (cutoffs, &month, jt_clock_today (jt_office_get_clock (office)));
  first = g_strdup (found && !jt_rows_null (rows, "month") ? jt_rows_text (rows, "month") : "");
  do
    {
      g_ptr_array_add (labels, jt_month_label (&month));
      jt_month_cutoffs_previous (cutoffs, &month, &month);
    }
  while (*first != '\0' && labels->len < MOST_MONTHS
         && strcmp (g_ptr_array_index (labels, labels->len - 1), first) > 0);
  g_ptr_array_add (labels, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&labels), FALSE);
}
