/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-ballot.h"
#include "jt-moment.h"

G_BEGIN_DECLS

/**
 * JtPaperFact:
 * @uid: the paper
 * @choice: yes, no, abstain, invalid or proxy pending
 * @received: when it came in; the day it was typed decides nothing
 * @withdrawn: it was a slip of typing and is not there
 * @supersedes: (nullable) (array zero-terminated=1): uids of the papers that it replaced, known to
 *   whoever recorded it
 * @sealed_out: it came from another device after the vote was sealed: kept, counts for nothing
 *
 * One paper of one part for one motion.
 */
typedef struct
{
  const char *uid;
  JtBallot choice;
  JtMoment received;
  gboolean withdrawn;
  const char *const *supersedes;
  gboolean sealed_out;
} JtPaperFact;

/**
 * JtPaperStatus:
 * @JT_PAPER_STATUS_IN_FORCE: it speaks for its part (two that differ are a conflict)
 * @JT_PAPER_STATUS_SUPERSEDED: a later paper took its place (已改票)
 * @JT_PAPER_STATUS_LATE: received at or after the end
 * @JT_PAPER_STATUS_WITHDRAWN: withdrawn as a slip of typing
 * @JT_PAPER_STATUS_SEALED_OUT: came after the seal
 */
typedef enum
{
  JT_PAPER_STATUS_IN_FORCE,
  JT_PAPER_STATUS_SUPERSEDED,
  JT_PAPER_STATUS_LATE,
  JT_PAPER_STATUS_WITHDRAWN,
  JT_PAPER_STATUS_SEALED_OUT,
} JtPaperStatus;

/**
 * jt_paper_status:
 * @papers: (array length=n_papers): all papers of one part for one motion, in any order
 * @n_papers: how many
 * @paper: position of the one that is asked about
 * @end: the first moment after the vote
 *
 * In time is received before @end.  In force is what is in time, not withdrawn and not superseded
 * by another paper that is in time and not withdrawn; so a withdrawn paper gives back the one that
 * it had replaced, and a late one replaces nothing.
 *
 * Returns: what the paper is worth
 */
JtPaperStatus jt_paper_status (const JtPaperFact *papers, gsize n_papers, gsize paper,
                               JtMoment end);

/**
 * jt_paper_state:
 * @papers: (array length=n_papers): all papers of one part for one motion, in any order
 * @n_papers: how many
 * @end: the first moment after the vote
 *
 * The ballot of the part, as the count takes it (domain.md section 3, "States of a paper"):
 *
 * | papers | ballot |
 * |---|---|
 * | all in force say the same | that |
 * | papers in force differ | conflict (also if papers in time replace each other in a ring) |
 * | none in time, one late | late |
 * | none that is live | none |
 *
 * Returns: the ballot; it does not depend on the order of @papers
 */
JtBallot jt_paper_state (const JtPaperFact *papers, gsize n_papers, JtMoment end);

/**
 * JtPaperKind:
 * @JT_PAPER_KIND_UNCHANGED: it is on file already; record nothing
 * @JT_PAPER_KIND_FIRST: the first paper in time
 * @JT_PAPER_KIND_SUPERSEDING: a later paper: it takes the place of those before
 * @JT_PAPER_KIND_SUPERSEDED: an earlier paper that turns up after a later one: it changes nothing
 * @JT_PAPER_KIND_CONFLICT: another choice received at the same time as a paper in force
 * @JT_PAPER_KIND_LATE: received at or after the end; recorded, replaces nothing
 */
typedef enum
{
  JT_PAPER_KIND_UNCHANGED,
  JT_PAPER_KIND_FIRST,
  JT_PAPER_KIND_SUPERSEDING,
  JT_PAPER_KIND_SUPERSEDED,
  JT_PAPER_KIND_CONFLICT,
  JT_PAPER_KIND_LATE,
} JtPaperKind;

/**
 * JtPaperVerdict:
 * @kind: what the new paper is
 * @supersedes: (element-type utf8): uids of the papers that the new one supersedes
 * @superseded_by: (element-type utf8): uids of the papers that supersede the new one
 *
 * Both lists borrow the uids of the facts, in their order.
 */
typedef struct
{
  JtPaperKind kind;
  GPtrArray *supersedes;
  GPtrArray *superseded_by;
} JtPaperVerdict;

/**
 * jt_paper_judge:
 * @papers: (array length=n_papers): all papers of the part for the motion, in any order
 * @n_papers: how many
 * @choice: what the new paper says
 * @received: when it came in; today where nobody said
 * @received_given: somebody said when it came in
 * @end: the first moment after the vote
 * @verdict: (out caller-allocates): the answer; free with jt_paper_verdict_clear()
 *
 * What a newly recorded paper is (cli.md, `vote record`).  The first row that holds is taken; "on
 * file" is not withdrawn and not sealed out, "in time" besides that received before @end:
 *
 * | new paper | kind | supersedes | superseded by |
 * |---|---|---|---|
 * | on file already: same choice, same received | unchanged | | |
 * | received not given, same choice as one in force (or, with none in time, as a late one) | unchanged | | |
 * | received at or after the end | late | | |
 * | nothing in time on file | first | | |
 * | a paper in time was received later | superseded | those in time received earlier and no longer in force | those in time received later |
 * | a paper in force received at the same time | conflict | those in time received earlier | |
 * | all in time were received earlier, whatever they say | superseding | those in time received earlier | |
 *
 * A superseded newcomer does not touch a paper in force: it must not settle a conflict of two
 * others in passing.
 */
void jt_paper_judge (const JtPaperFact *papers, gsize n_papers, JtBallot choice, JtMoment received,
                     gboolean received_given, JtMoment end, JtPaperVerdict *verdict);

/**
 * jt_paper_verdict_clear:
 * @verdict: a verdict
 *
 * Frees its lists.
 */
void jt_paper_verdict_clear (JtPaperVerdict *verdict);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtPaperVerdict, jt_paper_verdict_clear)

G_END_DECLS
