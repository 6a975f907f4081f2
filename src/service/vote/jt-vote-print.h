/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/* Drawn by reports; a window includes jt-printout.h besides. */
typedef struct _JtPrintout JtPrintout;

/**
 * JtVotePrint:
 * @JT_VOTE_PRINT_ROLL: the locked roll to be signed: a page or more an entrance
 * @JT_VOTE_PRINT_VISITS: a grid leader's sheets: one an entrance
 * @JT_VOTE_PRINT_BALLOTS: the ballots: one a page
 * @JT_VOTE_PRINT_RESULT: the sealed result for the notice board: totals only
 * @JT_VOTE_PRINT_DRAFT: the roll as it would be locked today, to be checked before a vote is opened
 *
 * What of a vote is printed.
 */
typedef enum
{
  JT_VOTE_PRINT_ROLL,
  JT_VOTE_PRINT_VISITS,
  JT_VOTE_PRINT_BALLOTS,
  JT_VOTE_PRINT_RESULT,
  JT_VOTE_PRINT_DRAFT,
} JtVotePrint;

/**
 * jt_office_print_vote:
 * @office: an office in which somebody acts
 * @case_uid: a case
 * @print: what to print
 * @entrance: (nullable): not of the draft: only the parts under this entrance
 * @part: (nullable): not of the draft: only this part
 * @error: JT_RULE_ERROR_NO_VOTE_OPEN when it never had a vote, except for the draft; for the result
 *   JT_RULE_ERROR_VOTE_NOT_SEALED, and JT_RULE_ERROR_NOT_YOUR_ENTRANCE for a grid leader who does
 *   not answer for the whole scope; for the rest JT_RULE_ERROR_NO_SUCH_PLACE when nothing is left
 *   to print; a store error
 *
 * Prints of the latest vote.  A grid leader's hold the own entrances only.  None bears a
 * certificate number or a telephone, and the result nobody's name or choice (domain.md section 13).
 *
 * Returns: (transfer full) (nullable): the printout
 */
JtPrintout *jt_office_print_vote (JtOffice *office, const char *case_uid, JtVotePrint print,
                                  const char *entrance, const char *part, GError **error);

G_END_DECLS
