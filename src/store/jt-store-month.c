/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-store-month.h"

#include "jt-db-private.h"

JtRows *
jt_store_month_report (JtDb *db, const char *month)
{
  return jt_db_query (db, "SELECT * FROM month_report WHERE month = ?1", "s", month);
}

JtRows *
jt_store_month_reports (JtDb *db)
{
  return jt_db_query (db, "SELECT * FROM month_report ORDER BY month DESC", "");
}

JtRows *
jt_store_month_values (JtDb *db, const char *month, gint64 submission)
{
  return jt_db_query (db,
                      "SELECT community, indicator, span, cases, lifts, amount FROM month_value "
                      "WHERE month = ?1 AND submission = ?2 "
                      "ORDER BY community, indicator, span",
                      "si", month, submission);
}

JtRows *
jt_store_month_known (JtDb *db, const char *as_of)
{
  return jt_db_query (db,
                      "SELECT count (*) AS cases, coalesce (sum (lifts), 0) AS lifts "
                      "FROM case_event WHERE indicator = 'applied' AND on_day <= ?1",
                      "s", as_of);
}

JtRows *
jt_store_month_standing (JtDb *db, const char *as_of)
{
  return jt_db_query (db,
                      "SELECT begun.community AS community, sum (begun.lifts) AS lifts "
                      "FROM case_event AS begun WHERE begun.indicator = 'works-begun' "
                      "AND begun.on_day <= ?1 AND NOT EXISTS (SELECT 1 FROM case_event AS ended "
                      "WHERE ended.case_uid = begun.case_uid AND ended.on_day <= ?1 "
                      "AND ended.indicator IN ('completed', 'works-abandoned')) "
                      "GROUP BY begun.community ORDER BY begun.community",
                      "s", as_of);
}

JtRows *
jt_store_month_uneven (JtDb *db, const char *community, const char *as_of)
{
  return jt_db_query (
      db,
      "SELECT DISTINCT case_file.number AS number FROM case_event AS ended "
      "JOIN case_file ON case_file.uid = ended.case_uid "
      "WHERE ended.indicator IN ('completed', 'works-abandoned') AND ended.on_day <= ?2 "
      "AND (?1 IS NULL OR ended.community = ?1) "
      "AND (NOT EXISTS (SELECT 1 FROM case_event AS begun WHERE begun.case_uid = ended.case_uid "
      "AND begun.indicator = 'works-begun' AND begun.on_day <= ?2 AND begun.lifts = ended.lifts) "
      "OR EXISTS (SELECT 1 FROM case_event AS other WHERE other.case_uid = ended.case_uid "
      "AND other.indicator IN ('completed', 'works-abandoned') AND other.on_day <= ?2 "
      "AND other.indicator <> ended.indicator)) ORDER BY number",
      "ss", community, as_of);
}

JtRows *
jt_store_month_skipped (JtDb *db, const char *community, const char *indicator,
                        const char *against, const char *alternative, const char *as_of)
{
  /* What happens to a lift is one row for each of them. */
  return jt_db_query (
      db,
      "WITH came AS (SELECT case_uid, sum (lifts) AS lifts FROM case_event "
      "WHERE indicator = ?2 AND on_day <= ?5 AND (?1 IS NULL OR community = ?1) "
      "GROUP BY case_uid) "
      "SELECT case_file.number AS number FROM came JOIN case_file ON case_file.uid = came.case_uid "
      "WHERE came.lifts > coalesce ((SELECT sum (before.lifts) FROM case_event AS before "
      "WHERE before.case_uid = came.case_uid AND before.indicator IN (?3, ?4) "
      "AND before.on_day <= ?5), 0) ORDER BY number",
      "sssss", community, indicator, against, alternative, as_of);
}

JtRows *
jt_store_month_settlements (JtDb *db, const char *as_of)
{
  return jt_db_query (
      db,
      "SELECT case_file.number AS number, place.community AS community, settled.total AS total, "
      "coalesce (owners_money, 0) + coalesce (provident_money, 0) "
      "+ coalesce (maintenance_money, 0) + coalesce (subsidy_money, 0) "
      "+ coalesce (other_money, 0) AS sources "
      "FROM stage_settlement AS settled CROSS JOIN case_file ON case_file.uid = settled.case_uid "
      "CROSS JOIN case_community AS place ON place.case_uid = settled.case_uid "
      "WHERE settled.total NOT NULL AND coalesce (settled.audit_on, settled.done_on) <= ?1 "
      "AND settled.uid = (SELECT max (uid) FROM stage_settlement AS last "
      "WHERE last.case_uid = settled.case_uid AND last.total NOT NULL) ORDER BY number",
      "s", as_of);
}
