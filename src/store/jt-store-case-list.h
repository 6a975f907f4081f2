/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-db.h"
#include "jt-rows.h"
#include "jt-store-list.h"

G_BEGIN_DECLS

/* The long list of cases, from the kept table case_line.  Its ids hold as long as the tables are not
 * rebuilt. */

/**
 * JtStoreCaseAsk:
 * @user: (nullable): uid of a grid leader, who sees the cases that touch his entrances
 * @today: as of which day: where a case stands may change by a day alone
 * @number: (nullable): stands anywhere in the number
 * @title: (nullable): stands anywhere in the title
 * @last_day: (nullable): stands anywhere in the day of the first deadline that waits
 * @stage: (nullable): the stage it stands at
 * @standings: (nullable): a JSON array of what @standing may be
 * @whats: (nullable): a JSON array of what the first deadline may be
 * @lifts: how many lifts
 *
 * Which cases are wanted; %NULL is any.
 */
typedef struct
{
  const char *user;
  const char *today;
  const char *number;
  const char *title;
  const char *last_day;
  const char *stage;
  const char *standings;
  const char *whats;
  JtStoreRange lifts;
} JtStoreCaseAsk;

/**
 * JtStoreCaseKey:
 * @JT_STORE_CASE_NUMBER: by number, 10000 behind 9999
 * @JT_STORE_CASE_TITLE: by title, numbers in it as people count
 * @JT_STORE_CASE_LIFTS: by the count of lifts
 * @JT_STORE_CASE_DAY: by the first day that waits; what has none last
 * @JT_STORE_CASE_STANDING: by number, with word: where it stands
 * @JT_STORE_CASE_WHAT: by number, with word (nullable): the first deadline that waits
 *
 * What cases are sorted by; the last two by whoever knows the words, which are few.
 */
typedef enum
{
  JT_STORE_CASE_NUMBER,
  JT_STORE_CASE_TITLE,
  JT_STORE_CASE_LIFTS,
  JT_STORE_CASE_DAY,
  JT_STORE_CASE_STANDING,
  JT_STORE_CASE_WHAT,
  JT_STORE_CASE_N_KEYS
} JtStoreCaseKey;

/**
 * jt_store_case_ids:
 * @db: a connection
 * @ask: which cases
 * @key: in which order
 * @descending: whether the largest comes first
 *
 * Returns: (transfer full): id, and word where @key says so
 */
JtRows *jt_store_case_ids (JtDb *db, const JtStoreCaseAsk *ask, JtStoreCaseKey key,
                           gboolean descending);

/**
 * jt_store_case_lines:
 * @db: a connection
 * @user: (nullable): as in #JtStoreCaseAsk
 * @today: as in #JtStoreCaseAsk
 * @ids: "[1,2,3]", some hundred
 *
 * Returns: (transfer full): id, uid, number, title, lifts, standing, and of the first deadline that
 *   waits last_day and what; by number
 */
JtRows *jt_store_case_lines (JtDb *db, const char *user, const char *today, const char *ids);

/**
 * jt_store_case_standings:
 * @db: a connection
 *
 * Returns: (transfer full): standing: each that some case has or will have
 */
JtRows *jt_store_case_standings (JtDb *db);

/**
 * jt_store_case_line_source:
 * @db: a connection
 * @case_uid: (nullable): a case; %NULL for all
 *
 * Returns: (transfer full): what a line is made from, but for where the case stands: case_uid,
 *   number, title, lifts, last_day, what; by uid
 */
JtRows *jt_store_case_line_source (JtDb *db, const char *case_uid);

/**
 * jt_store_case_line:
 * @db: a connection
 * @case_uid: a case
 *
 * Returns: (transfer full): its row of case_line, or nothing
 */
JtRows *jt_store_case_line (JtDb *db, const char *case_uid);

/**
 * jt_store_case_turns:
 * @db: a connection
 * @case_uid: a case
 *
 * Returns: (transfer full): from_day, standing; in their order
 */
JtRows *jt_store_case_turns (JtDb *db, const char *case_uid);

/**
 * jt_store_case_lines_strayed:
 * @db: a connection
 *
 * Returns: (transfer full): case_uid: of lines and turns that belong to no case
 */
JtRows *jt_store_case_lines_strayed (JtDb *db);

/**
 * jt_store_cases_of_compound:
 * @db: a connection
 * @compound: uid of a compound
 *
 * Returns: (transfer full): uid of each case that touches it
 */
JtRows *jt_store_cases_of_compound (JtDb *db, const char *compound);

G_END_DECLS
