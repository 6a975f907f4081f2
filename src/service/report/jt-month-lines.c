/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-private.h"

#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-event.h"
#include "jt-store-month.h"
#include "jt-store-place.h"

static const char *const span_nicks[JT_MONTH_SPANS] = {
  [JT_MONTH_SPAN_MONTH] = "month",
  [JT_MONTH_SPAN_YEAR] = "year",
  [JT_MONTH_SPAN_SINCE] = "since",
  [JT_MONTH_SPAN_EVER] = "ever",
};

const char *
jt_month_span_nick (JtMonthSpan span)
{
  g_return_val_if_fail (span < JT_MONTH_SPANS, NULL);

  return span_nicks[span];
}

char *
jt_month_label (const JtMonth *month)
{
  return g_strdup_printf ("%04d-%02d", month->year, month->month);
}

/* The lines of all communities, and where each is found by its uid. */
typedef struct
{
  GPtrArray *lines;
  GHashTable *by_uid;
} Communities;

static void
communities_clear (Communities *self)
{
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->by_uid, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Communities, communities_clear)

static JtMonthRow *
add_community (Communities *self, const char *uid, const char *name, const char *subdistrict,
               const char *district)
{
  JtMonthRow *row = jt_month_row_new (uid, name);

  g_ptr_array_add (self->lines,
                   jt_month_line_new (JT_MONTH_LEVEL_COMMUNITY, row, subdistrict, district));
  g_hash_table_insert (self->by_uid, row->uid, row);
  return row;
}

static gboolean
load_communities (Communities *self, JtDb *db, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_communities (db);
  GError *failure = NULL;

  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_month_line_free);
  self->by_uid = g_hash_table_new (g_str_hash, g_str_equal);
  while (jt_rows_next (rows, &failure))
    add_community (self, jt_rows_text (rows, "uid"), jt_rows_text (rows, "name"),
                   jt_rows_text (rows, "subdistrict"), jt_rows_text (rows, "district"));
  return jt_read_ended (failure, error);
}

/* Cases whose compound no community looks after stand in a line of their own. */
static JtMonthRow *
row_of (Communities *self, const char *community)
{
  JtMonthRow *row = g_hash_table_lookup (self->by_uid, community);

  return row != NULL ? row : add_community (self, community, "", NULL, NULL);
}

static JtMonthCount
count_of (JtRows *rows)
{
  return (JtMonthCount){
    .cases = jt_rows_int (rows, "cases"),
    .lifts = jt_rows_int (rows, "lifts"),
    .amount = jt_rows_int (rows, "amount"),
  };
}

/* What is counted: @start is the first day that no kept total of a whole month holds. */
typedef struct
{
  const JtMonth *month;
  JtDay since;
  JtDay as_of;
  int cutoff;
  JtMonth start;
} Limits;

static gboolean
count_row (Communities *self, const Limits *limits, JtRows *rows, JtDay from, JtDay to,
           GError **error)
{
  const JtMonthCount count = count_of (rows);
  JtIndicator indicator;

  /* A word that only a newer program knows is none of this report's columns. */
  if (!jt_indicator_from_nick (jt_rows_text (rows, "indicator"), &indicator)
      || jt_indicator_is_stock (indicator))
    return TRUE;
  return jt_month_row_count (row_of (self, jt_rows_text (rows, "community")), limits->month,
                             limits->since, limits->as_of, indicator, from, to, &count, error);
}

static gboolean
count_days (Communities *self, JtDb *db, const Limits *limits, JtDay from, JtDay to, GError **error)
{
  g_autofree char *first = jt_day_format (from);
  g_autofree char *last = jt_day_format (to);
  g_autoptr (JtRows) rows = jt_store_events_between (db, first, last);
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      JtDay day;

      if (!jt_day_parse (jt_rows_text (rows, "on_day"), &day, error)
          || !count_row (self, limits, rows, day, day, error))
        return FALSE;
    }
  return jt_read_ended (failure, error);
}

/* Whether a span of the report begins within a month of the kept totals: its days lie on both
 * sides, and each is counted for itself. */
static gboolean
is_split (const Limits *limits, const JtMonth *month)
{
  const JtDay firsts[] = { limits->since, limits->month->year_first };

  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    if (month->first < firsts[i] && firsts[i] <= month->last)
      return TRUE;
  return FALSE;
}

/* All months before, by their sums. */
static gboolean
count_months (Communities *self, JtDb *db, const Limits *limits, GError **error)
{
  g_autofree char *label = jt_month_label (&limits->start);
  g_autoptr (JtRows) rows = jt_store_month_totals (db, label);
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      JtMonth month;

      if (!jt_month_parse (&month, jt_rows_text (rows, "month"), limits->cutoff, error))
        return FALSE;
      if (!is_split (limits, &month)
          && !count_row (self, limits, rows, month.first, month.last, error))
        return FALSE;
    }
  return jt_read_ended (failure, error);
}

/* The days of the months that were left out. */
static gboolean
count_split (Communities *self, JtDb *db, const Limits *limits, GError **error)
{
  const JtDay firsts[] = { limits->since, limits->month->year_first };
  JtDay done = JT_DAY_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    {
      JtMonth month;

      if (firsts[i] == JT_DAY_NONE)
        continue;
      jt_month_of_day (&month, firsts[i], limits->cutoff);
      if (month.first == done || !is_split (limits, &month) || month.last >= limits->start.first)
        continue;
      done = month.first;
      if (!count_days (self, db, limits, month.first, month.last, error))
        return FALSE;
    }
  return TRUE;
}

static void
settle (Communities *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      JtMonthLine *line = g_ptr_array_index (self->lines, i);

      jt_month_row_settle (line->row);
    }
}

GPtrArray *
jt_month_read_lines (JtDb *db, const JtMonth *month, JtDay since, JtDay as_of, int cutoff,
                     GError **error)
{
  Limits limits = { month, since, as_of, cutoff, { 0 } };
  g_auto (Communities) communities = { 0 };

  /* The month may begin within one of the kept totals, when the one before was sent with another
   * cut-off day. */
  jt_month_of_day (&limits.start, month->first, cutoff);
  if (!load_communities (&communities, db, error)
      || !count_months (&communities, db, &limits, error)
      || !count_split (&communities, db, &limits, error)
      || !count_days (&communities, db, &limits, limits.start.first, as_of, error))
    return NULL;
  settle (&communities);
  return jt_month_lines_sum (communities.lines, error);
}

static gboolean
find_span (const char *nick, guint *span)
{
  for (*span = 0; *span < JT_MONTH_SPANS; (*span)++)
    if (g_strcmp0 (nick, span_nicks[*span]) == 0)
      return TRUE;
  return FALSE;
}

GPtrArray *
jt_month_read_frozen (JtDb *db, const char *label, gint64 submission, GError **error)
{
  g_auto (Communities) communities = { 0 };
  g_autoptr (JtRows) rows = NULL;
  GError *failure = NULL;

  if (!load_communities (&communities, db, error))
    return NULL;
  rows = jt_store_month_values (db, label, submission);
  while (jt_rows_next (rows, &failure))
    {
      JtIndicator indicator;
      guint span;

      if (jt_indicator_from_nick (jt_rows_text (rows, "indicator"), &indicator)
          && find_span (jt_rows_text (rows, "span"), &span))
        row_of (&communities, jt_rows_text (rows, "community"))->counts[indicator][span]
            = count_of (rows);
    }
  if (!jt_read_ended (failure, error))
    return NULL;
  settle (&communities);
  return jt_month_lines_sum (communities.lines, error);
}
