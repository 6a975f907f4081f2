/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-ballot-sheet.h"
#include "jt-vote-print.h"

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/* For the files jt-vote-print*.c and jt-visit-sheet.c only. */

/**
 * JtVotePrintData:
 * @office: whose it is
 * @db: its connection
 * @sheet: the vote
 * @vote: the same
 * @case_uid: its case
 * @reference_day: of the roll
 * @case_line: number and title of the case
 * @footer: what stands on every page below
 * @bases: (element-type utf8 utf8): part → nick of what its area rests on
 * @lines: (element-type guint): places on the roll of what is printed
 * @today: the day of the print
 *
 * What every print of a vote needs.
 */
typedef struct
{
  JtOffice *office;
  JtDb *db;
  JtBallotSheet *sheet;
  const JtVote *vote;
  const char *case_uid;
  JtDay reference_day;
  char *case_line;
  char *footer;
  GHashTable *bases;
  GArray *lines;
  JtDay today;
} JtVotePrintData;

/**
 * jt_vote_print_data_clear:
 * @data: (inout): frees what it holds
 */
void jt_vote_print_data_clear (JtVotePrintData *data);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtVotePrintData, jt_vote_print_data_clear)

/**
 * jt_vote_print_load:
 * @data: (inout): its office and its case are set
 * @error: as of jt_office_print_vote()
 *
 * Reads everything but the lines.
 *
 * Returns: whether it could be read
 */
gboolean jt_vote_print_load (JtVotePrintData *data, GError **error);

/**
 * jt_vote_print_choose_lines:
 * @data: (inout): was loaded
 * @entrance: (nullable): only the parts under this entrance
 * @part: (nullable): only this part
 * @error: JT_RULE_ERROR_NO_SUCH_PLACE when nothing is left
 *
 * Fills the lines; what lies under another grid leader's entrance is not among them.
 *
 * Returns: whether there is a line
 */
gboolean jt_vote_print_choose_lines (JtVotePrintData *data, const char *entrance,
                                     const char *part, GError **error);

/**
 * jt_vote_print_line:
 * @data: a vote
 * @i: one of its lines, from 0
 *
 * Returns: (transfer none): what stands there
 */
const JtSheetRow *jt_vote_print_line (const JtVotePrintData *data, guint i);

/**
 * jt_vote_print_count_same_entrance:
 * @data: a vote
 * @first: the first line of an entrance
 *
 * Returns: how many lines it has, one after the other
 */
guint jt_vote_print_count_same_entrance (const JtVotePrintData *data, guint first);

/**
 * jt_vote_print_visit_sheets:
 * @data: a vote
 * @error: a store error
 *
 * Returns: (transfer full) (nullable) (element-type JtVisitSheet): a sheet for each entrance
 */
GPtrArray *jt_vote_print_visit_sheets (const JtVotePrintData *data, GError **error);

/**
 * jt_vote_print_papers:
 * @data: a vote
 *
 * Returns: (transfer full): the ballots of its lines
 */
JtPrintout *jt_vote_print_papers (const JtVotePrintData *data);

/**
 * jt_vote_print_result:
 * @data: a sealed vote
 * @error: a refusal
 *
 * Returns: (transfer full) (nullable): what it came to
 */
JtPrintout *jt_vote_print_result (const JtVotePrintData *data, GError **error);

/**
 * jt_vote_print_draft:
 * @office: an office in which somebody acts
 * @case_uid: a case
 * @error: as of jt_office_print_vote()
 *
 * Returns: (transfer full) (nullable): the roll as it would be locked today
 */
JtPrintout *jt_vote_print_draft (JtOffice *office, const char *case_uid, GError **error);

/**
 * jt_vote_print_period:
 * @vote: a vote
 *
 * Returns: (transfer full): from when to when it runs
 */
char *jt_vote_print_period (const JtVote *vote);

G_END_DECLS
