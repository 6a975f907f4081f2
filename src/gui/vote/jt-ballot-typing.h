/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-ballot-sheet.h"
#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtBallotDetails:
 * @received_on: (nullable): when the paper came in; %NULL for today
 * @signed_on: (nullable): when it was signed
 * @collector: (nullable): who brought it
 * @note: (nullable): a remark
 * @invalid_reason: (nullable): why it is invalid
 * @serial: (nullable): the serial number that was scanned off it
 * @reason: (nullable): why a paper that was checked is withdrawn
 *
 * What is said of a paper besides its choice.
 */
typedef struct
{
  const char *received_on;
  const char *signed_on;
  const char *collector;
  const char *note;
  const char *invalid_reason;
  const char *serial;
  const char *reason;
} JtBallotDetails;

/**
 * JtBallotTyping:
 *
 * Takes what is typed at the desk: each entry is counted in memory at once, sent to the writer, and
 * read again from the book when that has answered.  Signals:
 *
 *   JtBallotTyping::changed (typing, guint line): a line and the totals changed
 *   JtBallotTyping::told (typing, const char *text): why an entry was put back
 *   JtBallotTyping::drained (typing): nothing is on its way any more
 */
#define JT_TYPE_BALLOT_TYPING (jt_ballot_typing_get_type ())
G_DECLARE_FINAL_TYPE (JtBallotTyping, jt_ballot_typing, JT, BALLOT_TYPING, GObject)

/**
 * jt_ballot_typing_new:
 * @session: a session in which somebody acts
 *
 * Returns: (transfer full): nothing typed yet
 */
JtBallotTyping *jt_ballot_typing_new (JtSession *session);

/**
 * jt_ballot_typing_set_sheet:
 * @typing: the typing
 * @sheet: (nullable) (transfer none): what is typed into; changed only while nothing is on its way
 * @case_uid: (nullable): its case; another one forgets what could be undone
 */
void jt_ballot_typing_set_sheet (JtBallotTyping *typing, JtBallotSheet *sheet,
                                 const char *case_uid);

/**
 * jt_ballot_typing_is_busy:
 * @typing: the typing
 *
 * Returns: whether entries are on their way into the book
 */
gboolean jt_ballot_typing_is_busy (JtBallotTyping *typing);

/**
 * jt_ballot_typing_type:
 * @typing: the typing
 * @line: place on the roll
 * @motion: the motion's place in the vote, or -1 for all
 * @choice: what the paper says; %JT_BALLOT_NONE withdraws the part's papers
 * @details: what is said besides
 *
 * A slip of one's own, of the same day and not checked yet, is withdrawn and written anew;
 * otherwise this is the owner's next paper.
 */
void jt_ballot_typing_type (JtBallotTyping *typing, guint line, int motion, JtBallot choice,
                            const JtBallotDetails *details);

/**
 * jt_ballot_typing_revise:
 * @typing: the typing
 * @line: place on the roll of a part with one paper that is not checked
 * @details: what is to be said of that paper
 *
 * Corrects dates, collector and note; the choices stay.
 *
 * Returns: whether there is such a paper
 */
gboolean jt_ballot_typing_revise (JtBallotTyping *typing, guint line,
                                  const JtBallotDetails *details);

/**
 * jt_ballot_typing_check:
 * @typing: the typing
 * @line: place on the roll
 * @reason: (nullable): why who typed the papers checks them
 *
 * Marks the papers of the part as checked.
 */
void jt_ballot_typing_check (JtBallotTyping *typing, guint line, const char *reason);

/**
 * jt_ballot_typing_peek:
 * @typing: the typing
 * @line: (out): place on the roll of what would be taken back
 *
 * Returns: whether there is an entry to take back
 */
gboolean jt_ballot_typing_peek (JtBallotTyping *typing, guint *line);

/**
 * jt_ballot_typing_undo:
 * @typing: the typing
 * @reason: (nullable): why, where the entry was checked meanwhile
 * @line: (out): the line that was put back
 *
 * Takes back the last entry by a further command.
 *
 * Returns: whether there was one
 */
gboolean jt_ballot_typing_undo (JtBallotTyping *typing, const char *reason, guint *line);

/**
 * jt_ballot_typing_can_rewrite:
 * @typing: the typing
 * @line: a line
 *
 * Several papers, or one that is late or contradicts another, cannot be written again by typing a
 * choice: once withdrawn they are gone for good, though the journal keeps them.
 *
 * Returns: whether a withdrawal of what stands there could be taken back
 */
gboolean jt_ballot_typing_can_rewrite (JtBallotTyping *typing, guint line);

/**
 * jt_ballot_typing_can_undo:
 * @typing: the typing
 *
 * Returns: whether there is an entry to take back, and what was before can be written again
 */
gboolean jt_ballot_typing_can_undo (JtBallotTyping *typing);

G_END_DECLS
