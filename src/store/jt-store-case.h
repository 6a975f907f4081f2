/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-rows.h"

G_BEGIN_DECLS

/*
 * Cases, their lifts, clocks, papers and stages.  Columns that are not listed are those of the
 * table.
 */

/**
 * jt_store_cases:
 * @db: a connection
 *
 * Returns: (transfer full): every case: case_file, and lifts (how many), by number
 */
JtRows *jt_store_cases (JtDb *db);

/**
 * jt_store_case_by_uid:
 * @db: a connection
 * @uid: a case
 *
 * Returns: (transfer full): as jt_store_cases(), or nothing
 */
JtRows *jt_store_case_by_uid (JtDb *db, const char *uid);

/**
 * jt_store_case_by_number:
 * @db: a connection
 * @number: a case's number
 *
 * Returns: (transfer full): as jt_store_cases(), or nothing
 */
JtRows *jt_store_case_by_number (JtDb *db, const char *number);

/**
 * jt_store_case_last_number:
 * @db: a connection
 * @prefix: what leads the numbers of an office and year: "001-2026-"
 * @last: (out): the largest running number behind it; 0 when there is none
 * @error: when it cannot be read
 *
 * Returns: whether it could be read
 */
gboolean jt_store_case_last_number (JtDb *db, const char *prefix, gint64 *last, GError **error);

/**
 * jt_store_case_entrances:
 * @db: a connection
 * @case_uid: a case
 *
 * Returns: (transfer full): its scope, with the columns of jt_store_entrances()
 */
JtRows *jt_store_case_entrances (JtDb *db, const char *case_uid);

/**
 * jt_store_case_applicants:
 * @db: a connection
 * @case_uid: a case
 *
 * Returns: (transfer full): the parts whose households applied, with the columns of
 *   jt_store_parts()
 */
JtRows *jt_store_case_applicants (JtDb *db, const char *case_uid);

/**
 * jt_store_case_lifts:
 * @db: a connection
 * @case_uid: a case
 *
 * Returns: (transfer full): uid, case_uid, place, entrance, entrance_name, building_name, by place
 */
JtRows *jt_store_case_lifts (JtDb *db, const char *case_uid);

/**
 * jt_store_open_cases_of_entrance:
 * @db: a connection
 * @entrance: an entrance
 *
 * Returns: (transfer full): case_file rows of the cases with it in their scope that were not
 *   withdrawn, by number
 */
JtRows *jt_store_open_cases_of_entrance (JtDb *db, const char *entrance);

/**
 * jt_store_deadlines:
 * @db: a connection
 * @case_uid: (nullable): a case; %NULL for all
 *
 * Returns: (transfer full): case_uid, what, subject, last_day, provisional, met_on; by case, day,
 *   clock and subject
 */
JtRows *jt_store_deadlines (JtDb *db, const char *case_uid);

/**
 * jt_store_deadlines_waiting:
 * @db: a connection
 * @today: the civil date
 * @lapses: the clock that waits for nobody once its day is over
 * @most: how many at most
 *
 * Returns: (transfer full): of the clocks not met, the nearest first and those that stand still
 *   last: what jt_store_deadlines() has, number and title of the case, and people: the names of the
 *   grid leaders who answer for its entrances, joined by 、, NULL for none
 */
JtRows *jt_store_deadlines_waiting (JtDb *db, const char *today, const char *lapses, guint most);

/**
 * jt_store_deadlines_count:
 * @db: a connection
 * @today: the civil date
 * @lapses: as in jt_store_deadlines_waiting()
 * @until: (nullable): the last day that counts; %NULL for all, also those that stand still
 * @count: (out): how many clocks wait
 * @error: a store error
 *
 * Returns: whether they could be counted
 */
gboolean jt_store_deadlines_count (JtDb *db, const char *today, const char *lapses,
                                   const char *until, gint64 *count, GError **error);

/**
 * jt_store_stage_rows:
 * @db: a connection
 * @stage: id of a stage as in data/stages.csv, or the name of a table of rows beside one
 *   ("review_pause")
 * @case_uid: a case
 *
 * Returns: (transfer full): every row of the stage's table that belongs to the case, all columns,
 *   as they were entered, or as their parts stand in lists; an unknown stage is %JT_STORE_ERROR_MISUSE at the first jt_rows_next()
 */
JtRows *jt_store_stage_rows (JtDb *db, const char *stage, const char *case_uid);

/**
 * jt_store_stage_row:
 * @db: a connection
 * @stage: as jt_store_stage_rows()
 * @uid: a row
 *
 * Returns: (transfer full): as jt_store_stage_rows(), that row or nothing
 */
JtRows *jt_store_stage_row (JtDb *db, const char *stage, const char *uid);

/**
 * jt_store_organisations:
 * @db: a connection
 *
 * Returns: (transfer full): name and uscc of the organisations that the stages of any case name, by
 *   name; uscc is NULL where no case knows it
 */
JtRows *jt_store_organisations (JtDb *db);

/**
 * jt_store_documents:
 * @db: a connection
 * @case_uid: a case
 *
 * Returns: (transfer full): its papers as they are now, with lift (number within the case, or
 *   NULL), by stage, lift, day and uid
 */
JtRows *jt_store_documents (JtDb *db, const char *case_uid);

/**
 * jt_store_document:
 * @db: a connection
 * @uid: a document of a case, as it is or was
 *
 * Returns: (transfer full): the document as it is now, or nothing; two rows when two offices changed
 *   it apart from each other
 */
JtRows *jt_store_document (JtDb *db, const char *uid);

/**
 * jt_store_document_chain:
 * @db: a connection
 * @uid: a document of a case
 *
 * Returns: (transfer full): uid of it and of all that it was before
 */
JtRows *jt_store_document_chain (JtDb *db, const char *uid);

/**
 * jt_store_visits_of_case:
 * @db: a connection
 * @case_uid: a case
 *
 * Returns: (transfer full): its visits that were not withdrawn, by day and as they were entered
 */
JtRows *jt_store_visits_of_case (JtDb *db, const char *case_uid);

/**
 * jt_store_visits_of_part:
 * @db: a connection
 * @part: a part
 *
 * Returns: (transfer full): the visits there that were not withdrawn, by day and as they were
 *   entered
 */
JtRows *jt_store_visits_of_part (JtDb *db, const char *part);

G_END_DECLS
