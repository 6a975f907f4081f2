/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-ballot-box.h"
#include "jt-office.h"
#include "jt-vote-entrances.h"

G_BEGIN_DECLS

/**
 * JtBallotSheet:
 *
 * A vote as the ballot desk shows it: roll, owners, newest papers and the count, all in memory.  It
 * is read in the reader's thread and then belongs to the main thread alone.
 */
typedef struct _JtBallotSheet JtBallotSheet;

/**
 * JtSheetRow:
 * @part: uid of the part
 * @label: its full name
 * @room: what tells it from the others of this roll: "302", or "2栋-1单元-302"
 * @owners: names, joined by 、
 * @entrance: (nullable): uid of the entrance it lies under
 * @area: in 0.01 m²
 * @voter: number of its voter, from 1
 * @group: (nullable): letters of its voter where that one has several parts
 * @floor: its floor; 0 where it is not known
 * @hidden: it lies under an entrance of another grid leader
 * @n_papers: how many papers it has that were not withdrawn
 * @paper: (nullable): uid of the newest of them
 * @received_on: (nullable): of that paper, as the next four
 * @signed_on: (nullable): when it was signed
 * @collector: (nullable): who brought it
 * @note: (nullable): a remark
 * @invalid_reason: (nullable): why it is invalid
 * @typed_by: (nullable): uid of who typed it
 * @unchecked: (nullable) (array zero-terminated=1): uids of the papers nobody has checked
 * @changed: whether a later paper took the place of an earlier one (已改票)
 * @unsaved: how many entries are on their way into the book
 *
 * One line of the roll.
 */
typedef struct
{
  char *part;
  const char *label;
  char *room;
  char *owners;
  const char *entrance;
  JtArea area;
  guint voter;
  char *group;
  int floor;
  gboolean hidden;

  guint n_papers;
  char *paper;
  char *received_on;
  char *signed_on;
  char *collector;
  char *note;
  char *invalid_reason;
  char *typed_by;
  GStrv unchecked;
  gboolean changed;

  guint unsaved;
} JtSheetRow;

/**
 * jt_ballot_sheet_load:
 * @office: an office in which somebody acts
 * @case_uid: a case
 * @error: JT_RULE_ERROR_NO_SUCH_CASE, JT_RULE_ERROR_NO_VOTE_OPEN when it never had a vote, or a
 *   store error
 *
 * Reads the latest vote of the case.
 *
 * Returns: (transfer full) (nullable): the sheet
 */
JtBallotSheet *jt_ballot_sheet_load (JtOffice *office, const char *case_uid, GError **error);

/**
 * jt_ballot_sheet_free:
 * @sheet: (transfer full) (nullable): a sheet
 */
void jt_ballot_sheet_free (JtBallotSheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtBallotSheet, jt_ballot_sheet_free)

/**
 * jt_ballot_sheet_get_box:
 * @sheet: a sheet
 *
 * Returns: (transfer none): the count
 */
JtBallotBox *jt_ballot_sheet_get_box (JtBallotSheet *sheet);

/**
 * jt_ballot_sheet_get_title:
 * @sheet: a sheet
 *
 * Returns: (transfer none): number and title of the case
 */
const char *jt_ballot_sheet_get_title (const JtBallotSheet *sheet);

/**
 * jt_ballot_sheet_is_restricted:
 * @sheet: a sheet
 *
 * Returns: whether who works may see some entrances only, and so no totals
 */
gboolean jt_ballot_sheet_is_restricted (const JtBallotSheet *sheet);

/**
 * jt_ballot_sheet_get_row:
 * @sheet: a sheet
 * @line: place on the roll, from 0
 *
 * Returns: (transfer none): the line
 */
JtSheetRow *jt_ballot_sheet_get_row (JtBallotSheet *sheet, guint line);

/**
 * jt_ballot_sheet_get_n_rows:
 * @sheet: a sheet
 *
 * Returns: how many lines the roll has
 */
guint jt_ballot_sheet_get_n_rows (const JtBallotSheet *sheet);

/**
 * jt_ballot_sheet_get_ballot:
 * @sheet: a sheet
 * @motion: the motion's place in the vote
 * @line: place on the roll, from 0
 *
 * Returns: what the part says, entries on their way included
 */
JtBallot jt_ballot_sheet_get_ballot (const JtBallotSheet *sheet, guint motion, guint line);

/**
 * jt_ballot_sheet_find_room:
 * @sheet: a sheet
 * @text: a room as cli.md names parts: "302", "2-1-302", "2栋1单元302室"; or the serial number of a
 *   ballot of this vote
 * @line: (out): its place on the roll
 * @error: JT_RULE_ERROR_NO_SUCH_PLACE, JT_RULE_ERROR_AMBIGUOUS_PLACE
 *
 * Returns: whether @text means one part of the roll
 */
gboolean jt_ballot_sheet_find_room (JtBallotSheet *sheet, const char *text, guint *line,
                                    GError **error);

/**
 * jt_ballot_sheet_set_ballot:
 * @sheet: a sheet
 * @motion: the motion's place in the vote
 * @line: place on the roll, from 0
 * @ballot: what is typed
 *
 * Counts an entry before it is written.  A decision made on other papers stands no longer.
 */
void jt_ballot_sheet_set_ballot (JtBallotSheet *sheet, guint motion, guint line, JtBallot ballot);

/**
 * jt_ballot_sheet_refresh:
 * @sheet: a sheet
 * @office: an office of this thread
 * @line: place on the roll, from 0
 * @error: a store error
 *
 * Reads the papers of one part again: a few rows by key.
 *
 * Returns: whether they could be read
 */
gboolean jt_ballot_sheet_refresh (JtBallotSheet *sheet, JtOffice *office, guint line,
                                  GError **error);

/**
 * jt_ballot_sheet_get_verdict:
 * @sheet: a sheet
 * @motion: the motion's place in the vote
 * @verdict: (out): what the papers come to
 * @decided: (out): whether a supervisor's decision speaks instead
 *
 * Returns: what is shown: the sealed verdict, else what was decided, else @verdict
 */
JtVerdictKind jt_ballot_sheet_get_verdict (const JtBallotSheet *sheet, guint motion,
                                           JtVerdict *verdict, gboolean *decided);

/**
 * jt_ballot_sheet_settle:
 * @sheet: a sheet
 * @motion: the motion's place in the vote
 *
 * Returns: (transfer full) (nullable) (element-type utf8): rooms whose consent would settle it;
 *   empty when it is met, %NULL when it cannot be reached any more
 */
GPtrArray *jt_ballot_sheet_settle (const JtBallotSheet *sheet, guint motion);

/**
 * jt_ballot_sheet_get_entrances:
 * @sheet: a sheet
 *
 * Returns: (transfer none): the entrances of its roll
 */
const JtVoteEntrances *jt_ballot_sheet_get_entrances (const JtBallotSheet *sheet);

/**
 * jt_ballot_sheet_get_check_reason:
 * @sheet: a sheet
 *
 * Returns: (transfer none) (nullable): why who read the sheet may check papers of this vote that
 *   they typed themselves; %NULL when no reason is on record
 */
const char *jt_ballot_sheet_get_check_reason (const JtBallotSheet *sheet);

/**
 * jt_ballot_sheet_set_check_reason:
 * @sheet: a sheet
 * @reason: (nullable): what has just gone on record
 */
void jt_ballot_sheet_set_check_reason (JtBallotSheet *sheet, const char *reason);

/**
 * jt_ballot_sheet_get_serial:
 * @sheet: a sheet
 * @line: place on the roll, from 0
 *
 * Returns: (transfer full): the serial number of the part's ballot, see jt_ballot_serial_new()
 */
char *jt_ballot_sheet_get_serial (const JtBallotSheet *sheet, guint line);

G_END_DECLS
