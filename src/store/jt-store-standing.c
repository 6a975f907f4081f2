/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-store-standing.h"

#include "jt-db-private.h"

/* The last day there is: as of then everything counts that is written down. */
#define ALWAYS "9999-12-31"

/* Where cases stood on the day ?1; @only narrows them.  max() takes on_day and lifts from the row of
 * the highest rank.  The vote and the consent of a single owner are one stage. */
#define STANDING(only)                                                                             \
  "SELECT case_uid, CASE rank WHEN 1 THEN 'applied' WHEN 2 THEN 'surveyed' "                       \
  "WHEN 3 THEN 'vote-met' WHEN 4 THEN 'review-passed' WHEN 5 THEN 'permitted' "                    \
  "WHEN 6 THEN 'works-begun' ELSE 'completed' END AS indicator, since FROM ("                      \
  "SELECT case_uid, max (CASE indicator WHEN 'applied' THEN 1 WHEN 'surveyed' THEN 2 "             \
  "WHEN 'vote-met' THEN 3 WHEN 'owner-consented' THEN 3 WHEN 'review-passed' THEN 4 "              \
  "WHEN 'permitted' THEN 5 WHEN 'works-begun' THEN 6 WHEN 'completed' THEN 7 ELSE 8 END) AS rank, " \
  "on_day AS since, lifts FROM case_event WHERE +on_day <= ?1 " only                               \
  "AND +indicator IN ('applied', 'surveyed', 'vote-met', 'owner-consented', 'review-passed', "     \
  "'permitted', 'works-begun', 'completed', 'terminated') GROUP BY case_uid) AS stood "            \
  "WHERE rank < 8 AND (SELECT count (*) FROM case_event AS used "                                  \
  "WHERE used.case_uid = stood.case_uid AND used.indicator = 'in-use' AND +used.on_day <= ?1) "    \
  "< max (stood.lifts, 1)"

/* Where one case stands is taken out of the counts with -1 and put in with 1. */
#define COUNT_CASE(sign)                                                                           \
  "INSERT INTO standing_total (indicator, since, cases) SELECT indicator, since, " sign            \
  " FROM case_standing WHERE case_uid = ?1 "                                                       \
  "ON CONFLICT (indicator, since) DO UPDATE SET cases = cases + excluded.cases"

#define COUNTED                                                                                    \
  "SELECT indicator, since, count (*) AS cases FROM case_standing GROUP BY indicator, since"

gboolean
jt_store_standing_refresh_case (JtDb *db, const char *case_uid, GError **error)
{
  return jt_db_change (db, error, COUNT_CASE ("-1"), "s", case_uid)
         && jt_db_change (db, error, "DELETE FROM case_standing WHERE case_uid = ?1", "s", case_uid)
         && jt_db_change (db, error,
                          "INSERT INTO case_standing (case_uid, indicator, since) "
                          STANDING ("AND case_uid = ?2 "),
                          "ss", ALWAYS, case_uid)
         && jt_db_change (db, error, COUNT_CASE ("1"), "s", case_uid)
         && jt_db_change (db, error, "DELETE FROM standing_total WHERE cases = 0", "");
}

gboolean
jt_store_standing_recount_all (JtDb *db, GError **error)
{
  return jt_db_change (db, error, "DELETE FROM case_standing", "")
         && jt_db_change (db, error,
                          "INSERT INTO case_standing (case_uid, indicator, since) " STANDING (""),
                          "s", ALWAYS)
         && jt_db_change (db, error, "DELETE FROM standing_total", "")
         && jt_db_change (db, error,
                          "INSERT INTO standing_total (indicator, since, cases) " COUNTED, "");
}

JtRows *
jt_store_standing_mismatches (JtDb *db)
{
  return jt_db_query (
      db,
      "WITH counted AS (" STANDING ("") "), "
      "kept AS (SELECT case_uid, indicator, since FROM case_standing) "
      "SELECT DISTINCT case_uid FROM (SELECT * FROM (SELECT * FROM counted EXCEPT "
      "SELECT * FROM kept) UNION SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted)) "
      "ORDER BY case_uid",
      "s", ALWAYS);
}

JtRows *
jt_store_standing_total_mismatches (JtDb *db)
{
  return jt_db_query (
      db,
      "WITH counted AS (" COUNTED "), "
      "kept AS (SELECT indicator, since, cases FROM standing_total) "
      "SELECT indicator, since FROM (SELECT * FROM (SELECT * FROM counted EXCEPT "
      "SELECT * FROM kept) UNION SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted)) "
      "GROUP BY indicator, since ORDER BY indicator, since",
      "");
}

JtRows *
jt_store_standing_counts (JtDb *db, const char *as_of)
{
  if (as_of == NULL)
    return jt_db_query (db, "SELECT indicator, since, cases FROM standing_total", "");
  return jt_db_query (db,
                      "SELECT indicator, since, count (*) AS cases FROM (" STANDING ("") ") "
                      "GROUP BY indicator, since",
                      "s", as_of);
}

#define CASES(standing)                                                                            \
  "SELECT case_file.uid AS case_uid, number, title, since AS on_day, "                             \
  "(SELECT count (*) FROM lift WHERE lift.case_uid = case_file.uid AND dropped_on IS NULL) "       \
  "AS lifts FROM " standing " AS standing JOIN case_file ON case_file.uid = standing.case_uid "    \
  "WHERE (?2 IS NULL OR indicator = ?2) AND since BETWEEN ?3 AND ?4 ORDER BY since, number "       \
  "LIMIT ?5"

JtRows *
jt_store_standing_cases (JtDb *db, const char *as_of, const char *indicator, const char *first,
                         const char *last, gint64 limit)
{
  if (as_of == NULL)
    return jt_db_query (db, CASES ("case_standing"), "ssssi", NULL, indicator, first, last, limit);
  return jt_db_query (db, CASES ("(" STANDING ("") ")"), "ssssi", as_of, indicator, first, last,
                      limit);
}
