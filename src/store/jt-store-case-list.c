/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-store-case-list.h"

#include "jt-db-private.h"

#define SEEN_BY                                                                                    \
  "(?1 IS NULL OR case_file.uid IN (SELECT own.case_uid FROM user_entrance AS u "                  \
  "JOIN case_entrance AS own ON own.entrance = u.entrance WHERE u.user = ?1)) "

/* The index case_file_order has exactly these. */
#define BY_NUMBER                                                                                  \
  "ORDER BY rtrim (case_file.number, '0123456789'), length (case_file.number), case_file.number"

/* The partial index deadline_waiting gives the first one without looking at the others. */
#define WAITING(column)                                                                            \
  "(SELECT " column " FROM deadline WHERE deadline.case_uid = case_file.uid "                      \
  "AND last_day NOT NULL AND met_on IS NULL ORDER BY last_day, what, subject LIMIT 1) "

#define LINES                                                                                      \
  "SELECT case_file.rowid AS id, case_file.uid AS uid, number, title, "                            \
  "(SELECT count (*) FROM lift WHERE lift.case_uid = case_file.uid "                               \
  "AND lift.dropped_on IS NULL) AS lifts, " WAITING ("last_day") "AS last_day, " WAITING ("what")  \
  "AS what FROM case_file WHERE " SEEN_BY

JtRows *
jt_store_case_ids (JtDb *db, const char *user)
{
  return jt_db_query (
      db, "SELECT case_file.rowid AS id FROM case_file WHERE " SEEN_BY BY_NUMBER, "s", user);
}

JtRows *
jt_store_case_lines (JtDb *db, const char *user, const char *ids)
{
  if (ids == NULL)
    return jt_db_query (db, LINES BY_NUMBER, "s", user);
  return jt_db_query (
      db, LINES "AND case_file.rowid IN (SELECT value FROM json_each (?2)) " BY_NUMBER, "ss", user,
      ids);
}
