/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-ballot.h"
#include "jt-diagnostic.h"
#include "jt-moment.h"
#include "jt-sheet.h"
#include "jt-threshold.h"

G_BEGIN_DECLS

/**
 * JtBallotFileRow:
 * @number: the row of the sheet
 * @room: the part as it is named there; which one is meant, the book knows
 * @choice: yes, no, abstain or invalid; none withdraws a mistyped paper
 * @all_motions: the choice holds for all open motions
 * @motion: the motion it holds for, unless @all_motions
 * @signed_on: when it was signed, or %JT_DAY_NONE
 * @received_on: when it came back, 00:00 where only the day is written, or %JT_MOMENT_NONE
 * @collector: (nullable): who brought it
 * @note: (nullable): a remark
 *
 * One paper of a list of papers.
 */
typedef struct
{
  guint number;
  char *room;
  JtBallot choice;
  gboolean all_motions;
  JtMotionKind motion;
  JtDay signed_on;
  JtMoment received_on;
  char *collector;
  char *note;
} JtBallotFileRow;

/**
 * JtBallotFile:
 * @rows: (element-type JtBallotFileRow): the rows without a fault, in the order of the file
 * @diagnostics: (element-type JtDiagnostic): every fault of every other row
 * @n_rejected: how many rows have a fault
 */
typedef struct
{
  GPtrArray *rows;
  GPtrArray *diagnostics;
  guint n_rejected;
} JtBallotFile;

/**
 * jt_ballot_file_row_free:
 * @row: (nullable) (transfer full): what to free
 */
void jt_ballot_file_row_free (JtBallotFileRow *row);

/**
 * jt_ballot_file_free:
 * @file: (nullable) (transfer full): what to free
 */
void jt_ballot_file_free (JtBallotFile *file);

/**
 * jt_ballot_file_read:
 * @sheet: a sheet with the columns room, choice and optionally motion, signed_on, received_on,
 *   collector, note (房号, 选择, 事项, 签署日期, 收回日期, 收票人, 备注)
 * @error: JT_EXCHANGE_ERROR_HEADER_MISSING or _HEADER_TWICE
 *
 * Late and conflict are no choices: they follow from dates and from other papers.  The same room
 * may stand in several rows; what that means depends on the dates, and the book judges it.
 *
 * Returns: (transfer full) (nullable): what the sheet says
 */
JtBallotFile *jt_ballot_file_read (const JtSheet *sheet, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtBallotFileRow, jt_ballot_file_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtBallotFile, jt_ballot_file_free)

G_END_DECLS
