/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-private.h"

#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-month.h"

/* The numbers of cases that @rows name. */
static gboolean
take_numbers (JtRows *rows, GPtrArray *cases, GError **error)
{
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    g_ptr_array_add (cases, g_strdup (jt_rows_text (rows, "number")));
  return jt_read_ended (failure, error);
}

static JtMonthBroken *
broken_new (const JtMonthCheck *check, const char *place)
{
  JtMonthBroken *broken = g_new0 (JtMonthBroken, 1);

  broken->check = *check;
  broken->place = g_strdup (place);
  broken->cases = g_ptr_array_new_with_free_func (g_free);
  return broken;
}

/* Which cases are behind it; a running total is that of the months, not of single cases. */
static gboolean
find_cases (JtDb *db, const JtMonthReport *report, const char *community, JtMonthBroken *broken,
            GError **error)
{
  g_autofree char *as_of = jt_day_format (report->as_of);
  const JtMonthCheck *check = &broken->check;
  g_autoptr (JtRows) rows = NULL;
  JtIndicator alternative = check->against == JT_INDICATOR_VOTE_MET ? JT_INDICATOR_OWNER_CONSENTED
                                                                    : check->against;

  switch (check->kind)
    {
    case JT_MONTH_CHECK_COURSE:
      rows = jt_store_month_skipped (db, community, jt_indicator_info (check->indicator)->nick,
                                     jt_indicator_info (check->against)->nick,
                                     jt_indicator_info (alternative)->nick, as_of);
      return take_numbers (rows, broken->cases, error);
    case JT_MONTH_CHECK_BUILDING:
      rows = jt_store_month_uneven (db, community, as_of);
      return take_numbers (rows, broken->cases, error);
    default:
      return TRUE;
    }
}

static gboolean
take_checks (JtDb *db, JtMonthReport *report, const JtMonthRow *row, GArray *checks,
             GPtrArray *into, GError **error)
{
  for (guint i = 0; i < checks->len; i++)
    {
      JtMonthBroken *broken = broken_new (&g_array_index (checks, JtMonthCheck, i), row->name);

      g_ptr_array_add (into, broken);
      if (!find_cases (db, report, row->uid, broken, error))
        return FALSE;
    }
  g_array_set_size (checks, 0);
  return TRUE;
}

/* How many lifts stand in each community: uid → gint64. */
static GHashTable *
read_standing (JtDb *db, const JtMonthReport *report, GError **error)
{
  g_autofree char *as_of = jt_day_format (report->as_of);
  g_autoptr (JtRows) rows = jt_store_month_standing (db, as_of);
  g_autoptr (GHashTable) standing
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      gint64 *lifts = g_new (gint64, 1);

      *lifts = jt_rows_int (rows, "lifts");
      g_hash_table_insert (standing, g_strdup (jt_rows_text (rows, "community")), lifts);
    }
  if (failure == NULL)
    return g_steal_pointer (&standing);
  g_propagate_error (error, failure);
  return NULL;
}

static const JtMonthRow *
find_row (GPtrArray *lines, const JtMonthLine *wanted)
{
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const JtMonthLine *line = g_ptr_array_index (lines, i);

      if (line->level == wanted->level && g_strcmp0 (line->row->uid, wanted->row->uid) == 0)
        return line->row;
    }
  return NULL;
}

static gboolean
review_settlements (JtDb *db, JtMonthReport *report, GError **error)
{
  g_autofree char *as_of = jt_day_format (report->as_of);
  g_autoptr (JtRows) rows = jt_store_month_settlements (db, as_of);
  g_autoptr (GArray) checks = g_array_new (FALSE, FALSE, sizeof (JtMonthCheck));
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      jt_month_check_sources (jt_rows_int (rows, "total"), jt_rows_int (rows, "sources"), checks);
      if (checks->len > 0)
        {
          JtMonthBroken *broken = broken_new (&g_array_index (checks, JtMonthCheck, 0), "");

          g_ptr_array_add (broken->cases, g_strdup (jt_rows_text (rows, "number")));
          g_ptr_array_add (report->broken, broken);
          g_array_set_size (checks, 0);
        }
    }
  return jt_read_ended (failure, error);
}

gboolean
jt_month_review (JtDb *db, JtMonthReport *report, GPtrArray *confirmed, GError **error)
{
  g_autoptr (GHashTable) standing = read_standing (db, report, error);
  g_autoptr (GArray) checks = g_array_new (FALSE, FALSE, sizeof (JtMonthCheck));

  if (standing == NULL)
    return FALSE;
  for (guint i = 0; i < report->lines->len; i++)
    {
      const JtMonthLine *line = g_ptr_array_index (report->lines, i);
      const JtMonthRow *before = find_row (confirmed, line);

      if (line->level == JT_MONTH_LEVEL_COMMUNITY)
        {
          const gint64 *lifts = g_hash_table_lookup (standing, line->row->uid);

          jt_month_check_course (line->row, checks);
          jt_month_check_building (line->row, lifts != NULL ? *lifts : 0, checks);
          if (!take_checks (db, report, line->row, checks, report->broken, error))
            return FALSE;
        }
      if (before != NULL
          && (line->level == JT_MONTH_LEVEL_COMMUNITY || line->level == JT_MONTH_LEVEL_ALL))
        {
          jt_month_check_running (before, line->row, report->month.month == 1, checks);
          if (!take_checks (db, report, line->row, checks, report->adjustments, error))
            return FALSE;
        }
    }
  return review_settlements (db, report, error);
}
