/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-store-month-detail.h"

#include "jt-db-private.h"

JtRows *
jt_store_month_detail_events (JtDb *db, const char *as_of)
{
  return jt_db_query (db,
                      "SELECT case_uid, indicator, subject, on_day, community, amount "
                      "FROM case_event WHERE on_day <= ?1 ORDER BY case_uid",
                      "s", as_of);
}

JtRows *
jt_store_month_detail_lifts (JtDb *db, const char *as_of)
{
  return jt_db_query (
      db,
      "SELECT case_file.uid AS case_uid, case_file.number AS number, case_file.title AS title, "
      "lift.uid AS lift, compound.name AS compound, building.name AS building, "
      "entrance.name AS entrance, chosen.contractor AS contractor, "
      "coalesce (installed.brand, chosen.brand) AS brand, "
      /* Of the last one: a day has ten characters.  Sorting would make a table for each case. */
      "(SELECT substr (max (stop.begun_on || coalesce (stop.reason, '')), 11) "
      "FROM stage_suspended AS stop "
      "WHERE stop.case_uid = case_file.uid AND stop.begun_on <= ?1 "
      "AND (stop.done_on IS NULL OR stop.done_on >= ?1)) AS stopped, "
      "(SELECT ended.reason FROM stage_withdrawn AS ended WHERE ended.uid = case_file.uid "
      "AND ended.done_on <= ?1) AS ended, "
      "(SELECT count (*) FROM stage_objections AS open WHERE open.case_uid = case_file.uid "
      "AND coalesce (min (open.raised_on, open.received_on), open.raised_on, open.received_on) "
      "<= ?1 AND (open.outcome IS NULL OR coalesce (open.outcome_on, open.agreement_on) > ?1)) "
      "AS objections, "
      "(SELECT count (*) FROM deadline WHERE deadline.case_uid = case_file.uid "
      "AND deadline.last_day < ?1 AND (deadline.met_on IS NULL OR deadline.met_on > ?1)) "
      "AS overdue "
      "FROM case_file LEFT JOIN lift ON lift.case_uid = case_file.uid "
      "AND (lift.dropped_on IS NULL OR lift.dropped_on > ?1) "
      "LEFT JOIN entrance ON entrance.uid = lift.entrance "
      "LEFT JOIN building ON building.uid = entrance.building "
      "LEFT JOIN compound ON compound.uid = building.compound "
      "LEFT JOIN stage_contractor AS chosen ON chosen.uid = case_file.uid "
      "LEFT JOIN stage_installation AS installed ON installed.uid = lift.uid "
      /* Says nothing, but leads to the index by uid: sorted, all rows would lie in memory. */
      "WHERE case_file.uid > '' ORDER BY case_file.uid, lift.place",
      "s", as_of);
}

JtRows *
jt_store_month_detail_votes (JtDb *db, const char *as_of)
{
  return jt_db_query (
      db,
      "SELECT case_file.number AS number, case_file.title AS title, place.community AS community, "
      "vote.place AS place, vote.starts AS starts, coalesce (vote.extended_to, vote.ends) AS ends, "
      "vote.closed_at AS closed_at, motion.kind AS kind, motion.part_num AS part_num, "
      "motion.part_den AS part_den, motion.consent_num AS consent_num, "
      "motion.consent_den AS consent_den, motion.consent_strict AS consent_strict, "
      "motion.verdict AS sealed, total.total_area AS total_area, "
      "total.total_voters AS total_voters, total.participating_area AS participating_area, "
      "total.participating_voters AS participating_voters, "
      "total.consenting_area AS consenting_area, total.consenting_voters AS consenting_voters, "
      "total.verdict AS verdict "
      /* From case to vote by their indices: sorted, all rows would lie in memory. */
      "FROM case_file CROSS JOIN vote ON vote.case_uid = case_file.uid "
      "JOIN motion ON motion.vote = vote.uid "
      "JOIN motion_total AS total ON total.motion = motion.uid "
      "JOIN case_community AS place ON place.case_uid = vote.case_uid "
      "WHERE case_file.number > '' AND substr (vote.starts, 1, 10) <= ?1 "
      "ORDER BY case_file.number, vote.place, motion.kind DESC",
      "s", as_of);
}

JtRows *
jt_store_month_detail_clocks (JtDb *db, const char *as_of)
{
  return jt_db_query (
      db,
      "SELECT case_file.number AS number, case_file.title AS title, place.community AS community, "
      "deadline.what AS what, deadline.last_day AS last_day, deadline.provisional AS provisional, "
      "deadline.met_on AS met_on FROM deadline "
      "JOIN case_file ON case_file.uid = deadline.case_uid "
      "JOIN case_community AS place ON place.case_uid = deadline.case_uid "
      "WHERE deadline.what IN ('mediation', 'review-opinion') AND deadline.last_day < ?1 "
      "AND (deadline.met_on IS NULL OR deadline.met_on > deadline.last_day) "
      "ORDER BY deadline.last_day, case_file.number, deadline.subject",
      "s", as_of);
}
