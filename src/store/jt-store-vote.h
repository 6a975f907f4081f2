/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-rows.h"

G_BEGIN_DECLS

/*
 * Votes: rolls, motions and papers.  Columns that are not listed are those of the table.
 */

/**
 * jt_store_votes:
 * @db: a connection
 *
 * Returns: (transfer full): every vote, by case and place
 */
JtRows *jt_store_votes (JtDb *db);

/**
 * jt_store_votes_running:
 * @db: a connection
 *
 * Returns: (transfer full): the votes that are not closed, by case and place, with number and title
 *   of the case
 */
JtRows *jt_store_votes_running (JtDb *db);

/**
 * jt_store_votes_running_count:
 * @db: a connection
 * @count: (out): how many votes are not closed
 * @error: a store error
 *
 * Returns: whether they could be counted
 */
gboolean jt_store_votes_running_count (JtDb *db, gint64 *count, GError **error);

/**
 * jt_store_votes_of_case:
 * @db: a connection
 * @case_uid: a case
 *
 * Returns: (transfer full): its votes, by place
 */
JtRows *jt_store_votes_of_case (JtDb *db, const char *case_uid);

/**
 * jt_store_vote_by_uid:
 * @db: a connection
 * @uid: a vote
 *
 * Returns: (transfer full): that vote, or nothing
 */
JtRows *jt_store_vote_by_uid (JtDb *db, const char *uid);

/**
 * jt_store_vote_open:
 * @db: a connection
 * @case_uid: a case
 *
 * Returns: (transfer full): its vote that is not closed, or nothing
 */
JtRows *jt_store_vote_open (JtDb *db, const char *case_uid);

/**
 * jt_store_motions:
 * @db: a connection
 * @vote: a vote
 *
 * Returns: (transfer full): its motions, the lift before the fund
 */
JtRows *jt_store_motions (JtDb *db, const char *vote);

/**
 * jt_store_roll_parts:
 * @db: a connection
 * @vote: a vote
 *
 * Returns: (transfer full): its roll, by line
 */
JtRows *jt_store_roll_parts (JtDb *db, const char *vote);

/**
 * jt_store_roll_parts_of_rooms:
 * @db: a connection
 * @vote: a vote
 * @rooms: a JSON array of rooms in the form in which names are compared
 *
 * Looks for them in the buildings of the case alone: its scope stays what it is once its roll is
 * locked, and no part moves to another building or takes another room.
 *
 * Returns: (transfer full): part, label: the parts of the roll that have one of these rooms, by line
 */
JtRows *jt_store_roll_parts_of_rooms (JtDb *db, const char *vote, const char *rooms);

/**
 * jt_store_roll_part:
 * @db: a connection
 * @vote: a vote
 * @part: a part
 *
 * Returns: (transfer full): its line on the roll, or nothing
 */
JtRows *jt_store_roll_part (JtDb *db, const char *vote, const char *part);

/**
 * jt_store_roll_floors:
 * @db: a connection
 * @vote: a vote
 *
 * Returns: (transfer full): "part" and "floor", which may be null, of the parts of its roll
 */
JtRows *jt_store_roll_floors (JtDb *db, const char *vote);

/**
 * jt_store_roll_voters:
 * @db: a connection
 * @vote: a vote
 *
 * Returns: (transfer full): vote, voter, reason, by voter
 */
JtRows *jt_store_roll_voters (JtDb *db, const char *vote);

/**
 * jt_store_roll_owners:
 * @db: a connection
 * @vote: a vote
 *
 * Returns: (transfer full): vote, part, person, name, place: each part's as on its certificate
 */
JtRows *jt_store_roll_owners (JtDb *db, const char *vote);

/**
 * jt_store_papers:
 * @db: a connection
 * @vote: a vote
 *
 * Returns: (transfer full): its papers, withdrawn ones too, by part, day and uid
 */
JtRows *jt_store_papers (JtDb *db, const char *vote);

/**
 * jt_store_papers_of_part:
 * @db: a connection
 * @vote: a vote
 * @part: a part
 *
 * Returns: (transfer full): the part's papers, withdrawn ones too, by day and uid
 */
JtRows *jt_store_papers_of_part (JtDb *db, const char *vote, const char *part);

/**
 * jt_store_check_reason:
 * @db: a connection
 * @vote: a vote
 * @user: who checks
 *
 * Returns: (transfer full): one row at most, "check_reason": why @user may check papers of the vote
 *   that @user typed
 */
JtRows *jt_store_check_reason (JtDb *db, const char *vote, const char *user);

/**
 * jt_store_paper_choices:
 * @db: a connection
 * @motion: a motion
 *
 * Returns: (transfer full): the papers that hold a choice for it: paper, part, received_on,
 *   withdrawn, sealed, invalid_reason, proxy, checked_by, choice; by part, day and paper
 */
JtRows *jt_store_paper_choices (JtDb *db, const char *motion);

/**
 * jt_store_paper_choices_of_part:
 * @db: a connection
 * @motion: a motion
 * @part: a part
 *
 * Returns: (transfer full): the same of one part
 */
JtRows *jt_store_paper_choices_of_part (JtDb *db, const char *motion, const char *part);

/**
 * jt_store_choices_of_paper:
 * @db: a connection
 * @paper: a paper
 *
 * Returns: (transfer full): paper, motion, choice, by motion
 */
JtRows *jt_store_choices_of_paper (JtDb *db, const char *paper);

/**
 * jt_store_supersessions:
 * @db: a connection
 * @vote: a vote
 *
 * Returns: (transfer full): newer, older: which of its papers took the place of which
 */
JtRows *jt_store_supersessions (JtDb *db, const char *vote);

/**
 * jt_store_supersessions_of_part:
 * @db: a connection
 * @vote: a vote
 * @part: a part
 *
 * Returns: (transfer full): newer, older of one part's papers
 */
JtRows *jt_store_supersessions_of_part (JtDb *db, const char *vote, const char *part);

/**
 * jt_store_changed_parts:
 * @db: a connection
 * @vote: a vote
 *
 * Returns: (transfer full): "part", each part of the vote whose owner handed in a later paper that
 *   took the place of an earlier one (已改票)
 */
JtRows *jt_store_changed_parts (JtDb *db, const char *vote);

/**
 * jt_store_changed_part:
 * @db: a connection
 * @vote: a vote
 * @part: a part
 *
 * Returns: (transfer full): as jt_store_changed_parts(), for one part
 */
JtRows *jt_store_changed_part (JtDb *db, const char *vote, const char *part);

/**
 * jt_store_decisions:
 * @db: a connection
 * @motion: a motion
 *
 * Returns: (transfer full): its decisions, by day and uid
 */
JtRows *jt_store_decisions (JtDb *db, const char *motion);

/**
 * jt_store_motion_totals:
 * @db: a connection
 * @vote: a vote
 *
 * Returns: (transfer full): motion_total and kind, the lift before the fund
 */
JtRows *jt_store_motion_totals (JtDb *db, const char *vote);

/**
 * jt_store_vote_seal_papers:
 * @db: a writing connection inside jt_db_run()
 * @vote: a vote
 * @error: when it cannot be written
 *
 * Marks every paper of the vote as sealed; from then on the schema refuses any change of them.
 *
 * Returns: whether it is done
 */
gboolean jt_store_vote_seal_papers (JtDb *db, const char *vote, GError **error);

G_END_DECLS
