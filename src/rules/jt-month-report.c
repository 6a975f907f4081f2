/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-report.h"

#include <string.h>

static const char *const state_nicks[] = {
  [JT_MONTH_STATE_DRAFT] = "draft",
  [JT_MONTH_STATE_SUBMITTED] = "submitted",
  [JT_MONTH_STATE_RETURNED] = "returned",
  [JT_MONTH_STATE_CONFIRMED] = "confirmed",
};

const char *
jt_month_state_nick (JtMonthState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (state_nicks), NULL);

  return state_nicks[state];
}

JtMonthState
jt_month_state_parse (const char *nick)
{
  for (guint i = 0; i < G_N_ELEMENTS (state_nicks); i++)
    if (g_strcmp0 (nick, state_nicks[i]) == 0)
      return (JtMonthState) i;
  return JT_MONTH_STATE_DRAFT;
}

gboolean
jt_month_state_frozen (JtMonthState state)
{
  return state == JT_MONTH_STATE_SUBMITTED || state == JT_MONTH_STATE_CONFIRMED;
}

gboolean
jt_month_judge (JtMonthState state, JtMonthAct act, const char *label, GError **error)
{
  JtRuleError code;

  if (state == JT_MONTH_STATE_CONFIRMED)
    code = JT_RULE_ERROR_MONTH_CONFIRMED;
  else if (act == JT_MONTH_ACT_SUBMIT && state == JT_MONTH_STATE_SUBMITTED)
    code = JT_RULE_ERROR_MONTH_SUBMITTED;
  else if (act != JT_MONTH_ACT_SUBMIT && state != JT_MONTH_STATE_SUBMITTED)
    code = JT_RULE_ERROR_MONTH_NOT_SUBMITTED;
  else
    return TRUE;
  g_set_error_literal (error, JT_RULE_ERROR, (int) code, label);
  return FALSE;
}

JtMonthLine *
jt_month_line_new (JtMonthLevel level, JtMonthRow *row, const char *subdistrict,
                   const char *district)
{
  JtMonthLine *line = g_new0 (JtMonthLine, 1);

  line->level = level;
  line->row = row;
  line->subdistrict = g_strdup (subdistrict != NULL ? subdistrict : "");
  line->district = g_strdup (district != NULL ? district : "");
  return line;
}

void
jt_month_line_free (JtMonthLine *line)
{
  if (line == NULL)
    return;
  jt_month_row_free (line->row);
  g_free (line->subdistrict);
  g_free (line->district);
  g_free (line);
}

static GPtrArray *
lines_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) jt_month_line_free);
}

static JtMonthRow *
copy_row (const JtMonthRow *row)
{
  JtMonthRow *copy = jt_month_row_new (row->uid, row->name);

  memcpy (copy->counts, row->counts, sizeof copy->counts);
  return copy;
}

/* The names of districts, or of sub-districts of one district, in the order they first come. */
static GPtrArray *
names_of (GPtrArray *communities, const char *district)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < communities->len; i++)
    {
      const JtMonthLine *line = g_ptr_array_index (communities, i);
      const char *name = district == NULL ? line->district : line->subdistrict;

      if ((district == NULL || g_str_equal (line->district, district))
          && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) name);
    }
  return names;
}

static gboolean
add_subdistrict (GPtrArray *lines, GPtrArray *communities, const char *district,
                 const char *subdistrict, gboolean alone, JtMonthRow *sum, GError **error)
{
  JtMonthRow *own = jt_month_row_new (NULL, subdistrict);

  for (guint i = 0; i < communities->len; i++)
    {
      const JtMonthLine *line = g_ptr_array_index (communities, i);

      if (!g_str_equal (line->district, district) || !g_str_equal (line->subdistrict, subdistrict))
        continue;
      g_ptr_array_add (lines, jt_month_line_new (JT_MONTH_LEVEL_COMMUNITY, copy_row (line->row),
                                                 subdistrict, district));
      if (!jt_month_row_add (own, line->row, error))
        {
          jt_month_row_free (own);
          return FALSE;
        }
    }
  if (!jt_month_row_add (sum, own, error))
    {
      jt_month_row_free (own);
      return FALSE;
    }
  if (alone)
    jt_month_row_free (own);
  else
    g_ptr_array_add (lines, jt_month_line_new (JT_MONTH_LEVEL_SUBDISTRICT, own, subdistrict,
                                               district));
  return TRUE;
}

GPtrArray *
jt_month_lines_sum (GPtrArray *communities, GError **error)
{
  g_autoptr (GPtrArray) lines = lines_new ();
  g_autoptr (GPtrArray) districts = names_of (communities, NULL);
  g_autoptr (JtMonthRow) all = jt_month_row_new (NULL, "");

  for (guint i = 0; i < districts->len; i++)
    {
      const char *district = g_ptr_array_index (districts, i);
      g_autoptr (GPtrArray) subdistricts = names_of (communities, district);
      g_autoptr (JtMonthRow) sum = jt_month_row_new (NULL, district);
      const gboolean alone = districts->len == 1 && subdistricts->len == 1;

      for (guint j = 0; j < subdistricts->len; j++)
        if (!add_subdistrict (lines, communities, district, g_ptr_array_index (subdistricts, j),
                              alone, sum, error))
          return NULL;
      if (!jt_month_row_add (all, sum, error))
        return NULL;
      if (districts->len > 1)
        g_ptr_array_add (lines, jt_month_line_new (JT_MONTH_LEVEL_DISTRICT, g_steal_pointer (&sum),
                                                   NULL, district));
    }
  g_ptr_array_add (lines,
                   jt_month_line_new (JT_MONTH_LEVEL_ALL, g_steal_pointer (&all), NULL, NULL));
  return g_steal_pointer (&lines);
}

void
jt_month_broken_free (JtMonthBroken *broken)
{
  if (broken == NULL)
    return;
  g_free (broken->place);
  g_clear_pointer (&broken->cases, g_ptr_array_unref);
  g_free (broken);
}

JtMonthReport *
jt_month_report_new (void)
{
  JtMonthReport *report = g_new0 (JtMonthReport, 1);

  report->since = JT_DAY_NONE;
  report->broken = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_month_broken_free);
  report->adjustments = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_month_broken_free);
  return report;
}

void
jt_month_report_free (JtMonthReport *report)
{
  if (report == NULL)
    return;
  g_free (report->reason);
  g_free (report->office);
  g_free (report->unit);
  g_free (report->leader);
  g_free (report->phone);
  g_free (report->head);
  g_clear_pointer (&report->lines, g_ptr_array_unref);
  jt_month_row_free (report->previous);
  jt_month_row_free (report->last_year);
  g_ptr_array_unref (report->broken);
  g_ptr_array_unref (report->adjustments);
  g_free (report);
}

const JtMonthRow *
jt_month_report_total (const JtMonthReport *report)
{
  const JtMonthLine *last;

  g_return_val_if_fail (report->lines != NULL && report->lines->len > 0, NULL);

  last = g_ptr_array_index (report->lines, report->lines->len - 1);
  return last->row;
}
