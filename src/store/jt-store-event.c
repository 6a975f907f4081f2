/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-store-event.h"

#include "jt-db-private.h"
#include "jt-store-case-list.h"
#include "jt-store-standing.h"

#define EVENT_COLUMNS "case_uid, indicator, subject, on_day, community, cases, lifts, amount"

/* A case comes to a stage once: of two dates the first counts, with the lifts it had then. */
#define PUT_EVENTS                                                                                 \
  " ON CONFLICT (case_uid, indicator, subject) DO UPDATE SET "                                     \
  "lifts = iif (excluded.on_day < on_day, excluded.lifts, lifts), "                                \
  "on_day = min (excluded.on_day, on_day)"

/* The events of one case are taken out of the sums with -1 and put in with 1. */
#define SUM_CASE(sign)                                                                             \
  "INSERT INTO month_total (month, community, indicator, cases, lifts, amount) "                   \
  "SELECT month, community, indicator, " sign " * sum (cases), " sign " * sum (lifts), " sign      \
  " * sum (amount) FROM case_event_month WHERE case_uid = ?1 "                                     \
  "GROUP BY month, community, indicator "                                                          \
  "ON CONFLICT (month, community, indicator) DO UPDATE SET cases = cases + excluded.cases, "       \
  "lifts = lifts + excluded.lifts, amount = amount + excluded.amount"

#define COUNTED_MONTHS                                                                             \
  "SELECT month, community, indicator, sum (cases) AS cases, sum (lifts) AS lifts, "               \
  "sum (amount) AS amount FROM case_event_month GROUP BY month, community, indicator "             \
  "HAVING sum (cases) <> 0 OR sum (lifts) <> 0 OR sum (amount) <> 0"

/* Most changes of a case are no event: a note, a document. */
static gboolean
case_changed (JtDb *db, const char *case_uid, gboolean *changed, GError **error)
{
  gint64 found = 0;

  if (!jt_db_number (db, &found, error,
                     "WITH wanted AS (SELECT case_uid, indicator, subject, min (on_day) AS on_day, "
                     "community, cases, lifts, amount FROM case_event_now WHERE case_uid = ?1 "
                     "GROUP BY indicator, subject), "
                     "kept AS (SELECT " EVENT_COLUMNS " FROM case_event WHERE case_uid = ?1) "
                     "SELECT EXISTS (SELECT * FROM wanted EXCEPT SELECT * FROM kept) "
                     "OR (SELECT count (*) FROM kept) <> (SELECT count (*) FROM wanted)",
                     "s", case_uid))
    return FALSE;
  *changed = found != 0;
  return TRUE;
}

gboolean
jt_store_event_refresh_case (JtDb *db, const char *case_uid, GError **error)
{
  gboolean changed = FALSE;

  if (!case_changed (db, case_uid, &changed, error))
    return FALSE;
  if (!changed)
    return TRUE;
  return jt_db_change (db, error, SUM_CASE ("-1"), "s", case_uid)
         && jt_db_change (db, error, "DELETE FROM case_event WHERE case_uid = ?1", "s", case_uid)
         && jt_db_change (db, error,
                          "INSERT INTO case_event (" EVENT_COLUMNS ") SELECT " EVENT_COLUMNS
                          " FROM case_event_now WHERE case_uid = ?1" PUT_EVENTS,
                          "s", case_uid)
         && jt_db_change (db, error, SUM_CASE ("1"), "s", case_uid)
         && jt_db_change (db, error,
                          "DELETE FROM month_total WHERE cases = 0 AND lifts = 0 AND amount = 0",
                          "")
         && jt_store_standing_refresh_case (db, case_uid, error);
}

gboolean
jt_store_event_refresh_compound (JtDb *db, const char *compound, GError **error)
{
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JtRows) rows = jt_store_cases_of_compound (db, compound);
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    g_ptr_array_add (cases, g_strdup (jt_rows_text (rows, "uid")));
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  for (guint i = 0; i < cases->len; i++)
    if (!jt_store_event_refresh_case (db, g_ptr_array_index (cases, i), error))
      return FALSE;
  return TRUE;
}

gboolean
jt_store_event_recount_months (JtDb *db, GError **error)
{
  return jt_db_change (db, error, "DELETE FROM month_total", "")
         && jt_db_change (db, error,
                          "INSERT INTO month_total (month, community, indicator, cases, lifts, "
                          "amount) " COUNTED_MONTHS,
                          "");
}

gboolean
jt_store_event_recount_all (JtDb *db, GError **error)
{
  return jt_db_change (db, error, "DELETE FROM case_event", "")
         && jt_db_change (db, error,
                          "INSERT INTO case_event (" EVENT_COLUMNS ") SELECT " EVENT_COLUMNS
                          " FROM case_event_now WHERE true" PUT_EVENTS,
                          "")
         && jt_store_event_recount_months (db, error)
         && jt_store_standing_recount_all (db, error);
}

JtRows *
jt_store_event_mismatches (JtDb *db)
{
  return jt_db_query (
      db,
      "WITH wanted AS (SELECT case_uid, indicator, subject, min (on_day) AS on_day, community, "
      "cases, lifts, amount FROM case_event_now GROUP BY case_uid, indicator, subject), "
      "kept AS (SELECT " EVENT_COLUMNS " FROM case_event) "
      "SELECT case_uid, indicator FROM (SELECT * FROM (SELECT * FROM wanted EXCEPT "
      "SELECT * FROM kept) UNION SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM wanted)) "
      "GROUP BY case_uid, indicator ORDER BY case_uid, indicator",
      "");
}

JtRows *
jt_store_month_mismatches (JtDb *db)
{
  return jt_db_query (
      db,
      "WITH counted AS (" COUNTED_MONTHS "), kept AS (SELECT month, community, indicator, cases, "
      "lifts, amount FROM month_total) "
      "SELECT month, community, indicator FROM (SELECT * FROM (SELECT * FROM counted EXCEPT "
      "SELECT * FROM kept) UNION SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted)) "
      "GROUP BY month, community, indicator ORDER BY month, community, indicator",
      "");
}

JtRows *
jt_store_month_totals (JtDb *db, const char *before)
{
  return jt_db_query (db,
                      "SELECT month, community, indicator, cases, lifts, amount FROM month_total "
                      "WHERE month < ?1 ORDER BY month, community, indicator",
                      "s", before);
}

JtRows *
jt_store_events_between (JtDb *db, const char *first, const char *last)
{
  return jt_db_query (db,
                      "SELECT on_day, community, indicator, sum (cases) AS cases, "
                      "sum (lifts) AS lifts, sum (amount) AS amount FROM case_event "
                      "WHERE on_day BETWEEN ?1 AND ?2 GROUP BY on_day, community, indicator "
                      "ORDER BY on_day, community, indicator",
                      "ss", first, last);
}

JtRows *
jt_store_events_of (JtDb *db, const char *indicator, const char *community, const char *first,
                    const char *last, gint64 limit)
{
  return jt_db_query (db,
                      "SELECT case_event.case_uid AS case_uid, case_file.number AS number, "
                      "case_file.title AS title, on_day, cases, lifts, amount FROM case_event "
                      "JOIN case_file ON case_file.uid = case_event.case_uid "
                      "WHERE indicator = ?1 AND (?2 IS NULL OR community = ?2) "
                      "AND on_day BETWEEN ?3 AND ?4 ORDER BY on_day DESC, number LIMIT ?5",
                      "ssssi", indicator, community, first, last, limit);
}

JtRows *
jt_store_month_first (JtDb *db)
{
  return jt_db_query (db, "SELECT min (month) AS month FROM month_total", "");
}
