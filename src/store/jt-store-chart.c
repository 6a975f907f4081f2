/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-store-chart.h"

#include "jt-db-private.h"

JtRows *
jt_store_chart_months (JtDb *db, const char *first, const char *last, const char *indicators)
{
  return jt_db_query (db,
                      "SELECT month, indicator, sum (cases) AS cases, sum (lifts) AS lifts "
                      "FROM month_total WHERE month BETWEEN ?1 AND ?2 "
                      "AND instr (?3, ',' || indicator || ',') > 0 GROUP BY month, indicator",
                      "sss", first, last, indicators);
}

JtRows *
jt_store_chart_lines (JtDb *db, const char *as_of, const char *since, gint64 limit)
{
  /* By the day of the application: its index leads to the oldest ones, and the rest of a case lies
   * together under its key. */
  return jt_db_query (
      db,
      "WITH shown AS (SELECT begun.case_uid AS case_uid, min (begun.on_day) AS begun "
      "FROM case_event AS begun INDEXED BY case_event_course "
      "WHERE begun.indicator = 'applied' AND begun.on_day <= ?1 "
      "AND NOT EXISTS (SELECT 1 FROM case_event AS over WHERE over.case_uid = begun.case_uid "
      "AND over.indicator IN ('terminated', 'in-use') AND over.on_day < ?2) "
      "GROUP BY begun.on_day, begun.case_uid ORDER BY begun.on_day, begun.case_uid LIMIT ?3) "
      "SELECT shown.case_uid AS case_uid, number, title, event.indicator AS indicator, "
      "min (event.on_day) AS first, max (event.on_day) AS last, sum (event.lifts) AS lifts "
      "FROM shown JOIN case_file ON case_file.uid = shown.case_uid "
      "JOIN case_event AS event ON event.case_uid = shown.case_uid "
      "WHERE event.on_day <= ?1 AND event.indicator IN ('applied', 'vote-met', 'owner-consented', "
      "'permitted', 'works-begun', 'completed', 'in-use', 'terminated') "
      "GROUP BY shown.begun, number, shown.case_uid, event.indicator "
      "ORDER BY shown.begun, number, shown.case_uid, event.indicator",
      "ssi", as_of, since, limit);
}

JtRows *
jt_store_chart_motions (JtDb *db, gint64 limit)
{
  return jt_db_query (
      db,
      "SELECT vote.case_uid AS case_uid, number, title, kind, ends, extended_to, part_num, "
      "part_den, consent_num, consent_den, consent_strict, total.* FROM vote "
      "CROSS JOIN case_file ON case_file.uid = vote.case_uid "
      "CROSS JOIN motion ON motion.vote = vote.uid "
      "CROSS JOIN motion_total AS total ON total.motion = motion.uid WHERE vote.closed_at IS NULL "
      "ORDER BY coalesce (extended_to, ends), number, motion.kind DESC LIMIT ?1",
      "i", limit);
}

JtRows *
jt_store_chart_entrances (JtDb *db, const char *as_of)
{
  return jt_db_query (db,
                      "SELECT community, count (DISTINCT entrance) AS entrances FROM case_event "
                      "JOIN case_entrance USING (case_uid) "
                      "WHERE indicator = 'applied' AND on_day <= ?1 GROUP BY community",
                      "s", as_of);
}
