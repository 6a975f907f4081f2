/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-store-case-list.h"

#include "jt-db-private.h"

#define SEEN_BY                                                                                    \
  "(?1 IS NULL OR case_line.case_uid IN (SELECT own.case_uid FROM user_entrance AS u "             \
  "JOIN case_entrance AS own ON own.entrance = u.entrance WHERE u.user = ?1)) "

/* Where a case stands on the day ?2.  Nearly always nothing is written down for a later day than the
 * one on which it was judged, and no other table is asked. */
#define STANDING                                                                                   \
  "iif (next_turn IS NULL OR next_turn > ?2, standing, (SELECT turn.standing "                     \
  "FROM case_turn AS turn WHERE turn.case_uid = case_line.case_uid AND turn.from_day <= ?2 "       \
  "ORDER BY turn.from_day DESC LIMIT 1)) "

/* A value that is null, or 0 for a range, asks nothing, and SQLite finds that out before it leaves
 * the index by which it sorts.  instr() knows no wildcards, so that what is typed needs no quoting. */
#define ASKED                                                                                      \
  "FROM case_line WHERE ?2 NOT NULL AND " SEEN_BY                                                  \
  "AND (?3 IS NULL OR instr (number, ?3) > 0) AND (?4 IS NULL OR instr (title, ?4) > 0) "          \
  "AND (?5 IS NULL OR instr (last_day, ?5) > 0) "                                                  \
  "AND (?6 IS NULL OR instr (" STANDING ", ?6 || ' ') = 1) "                                       \
  "AND (?7 IS NULL OR " STANDING "IN (SELECT value FROM json_each (?7))) "                         \
  "AND (?8 IS NULL OR what IN (SELECT value FROM json_each (?8))) "                                \
  "AND (?9 = 0 OR lifts BETWEEN ?10 AND ?11) "

typedef struct
{
  const char *word; /* what is read besides the id */
  const char *up;
  const char *down;
} Order;

#define BY_NUMBER "number_key", "number_key DESC"

/* Each is an index of the table, walked forwards or backwards. */
static const Order orders[JT_STORE_CASE_N_KEYS] = {
  [JT_STORE_CASE_NUMBER] = { "", BY_NUMBER },
  [JT_STORE_CASE_TITLE] = { "", "title_key, number_key", "title_key DESC, number_key DESC" },
  [JT_STORE_CASE_LIFTS] = { "", "lifts, number_key", "lifts DESC, number_key DESC" },
  [JT_STORE_CASE_DAY] = { "", "last_day NULLS LAST, number_key", "last_day DESC, number_key DESC" },
  [JT_STORE_CASE_STANDING] = { ", " STANDING "AS word ", BY_NUMBER },
  [JT_STORE_CASE_WHAT] = { ", what AS word ", BY_NUMBER },
};

JtRows *
jt_store_case_ids (JtDb *db, const JtStoreCaseAsk *ask, JtStoreCaseKey key, gboolean descending)
{
  g_autofree char *sql = NULL;

  g_return_val_if_fail (key < JT_STORE_CASE_N_KEYS, NULL);

  sql = g_strconcat ("SELECT case_line.rowid AS id ", orders[key].word, ASKED, "ORDER BY ",
                     descending ? orders[key].down : orders[key].up, NULL);
  return jt_db_query (db, g_string_chunk_insert_const (db->texts, sql), "ssssssssiii", ask->user,
                      ask->today, ask->number, ask->title, ask->last_day, ask->stage,
                      ask->standings, ask->whats, (gint64) ask->lifts.wanted, ask->lifts.least,
                      ask->lifts.most);
}

JtRows *
jt_store_case_lines (JtDb *db, const char *user, const char *today, const char *ids)
{
  return jt_db_query (db,
                      "SELECT case_line.rowid AS id, case_uid AS uid, number, title, lifts, "
                      "last_day, what, " STANDING "AS standing FROM case_line WHERE " SEEN_BY
                      "AND case_line.rowid IN (SELECT value FROM json_each (?3)) "
                      "ORDER BY number_key",
                      "sss", user, today, ids);
}

JtRows *
jt_store_case_standings (JtDb *db)
{
  return jt_db_query (
      db, "SELECT standing FROM case_line UNION SELECT standing FROM case_turn", "");
}

/* The partial index deadline_waiting gives the first one without looking at the others. */
#define WAITING(column)                                                                            \
  "(SELECT " column " FROM deadline WHERE deadline.case_uid = case_file.uid "                      \
  "AND last_day NOT NULL AND met_on IS NULL ORDER BY last_day, what, subject LIMIT 1) "

#define SOURCE                                                                                     \
  "SELECT case_file.uid AS case_uid, number, title, "                                              \
  "(SELECT count (*) FROM lift WHERE lift.case_uid = case_file.uid "                               \
  "AND lift.dropped_on IS NULL) AS lifts, " WAITING ("last_day") "AS last_day, " WAITING ("what")  \
  "AS what FROM case_file "

JtRows *
jt_store_case_line_source (JtDb *db, const char *case_uid)
{
  if (case_uid == NULL)
    return jt_db_query (db, SOURCE "ORDER BY uid", "");
  return jt_db_query (db, SOURCE "WHERE uid = ?1", "s", case_uid);
}

JtRows *
jt_store_case_line (JtDb *db, const char *case_uid)
{
  return jt_db_query (db, "SELECT * FROM case_line WHERE case_uid = ?1", "s", case_uid);
}

JtRows *
jt_store_case_turns (JtDb *db, const char *case_uid)
{
  return jt_db_query (db,
                      "SELECT from_day, standing FROM case_turn WHERE case_uid = ?1 "
                      "ORDER BY from_day",
                      "s", case_uid);
}

JtRows *
jt_store_case_lines_strayed (JtDb *db)
{
  return jt_db_query (db,
                      "SELECT case_uid FROM case_line WHERE case_uid NOT IN "
                      "(SELECT uid FROM case_file) UNION SELECT case_uid FROM case_turn "
                      "WHERE case_uid NOT IN (SELECT uid FROM case_file) ORDER BY case_uid",
                      "");
}

JtRows *
jt_store_cases_of_compound (JtDb *db, const char *compound)
{
  return jt_db_query (db,
                      "SELECT DISTINCT case_entrance.case_uid AS uid FROM case_entrance "
                      "JOIN entrance ON entrance.uid = case_entrance.entrance "
                      "JOIN building ON building.uid = entrance.building "
                      "WHERE building.compound = ?1",
                      "s", compound);
}
