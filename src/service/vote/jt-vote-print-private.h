/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-ballot-sheet.h"
#include "jt-vote-print.h"

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/* For the files jt-vote-print*.c only. */

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
 * jt_vote_print_case_line:
 * @db: a connection
 * @case_uid: a case
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): its number and title, as prints begin with them
 */
char *jt_vote_print_case_line (JtDb *db, const char *case_uid, GError **error);

/**
 * jt_vote_print_period:
 * @vote: a vote
 *
 * Returns: (transfer full): from when to when it runs
 */
char *jt_vote_print_period (const JtVote *vote);

G_END_DECLS
