/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-paper.h"

G_BEGIN_DECLS

typedef struct _JtDb JtDb;
typedef struct _JtRows JtRows;

/**
 * JtPaperList:
 *
 * The papers of one part for one motion, as the rules want them: #JtPaperFact with the strings it
 * points at.
 */
typedef struct _JtPaperList JtPaperList;

/**
 * jt_paper_list_new:
 *
 * Returns: (transfer full): no papers yet
 */
JtPaperList *jt_paper_list_new (void);

/**
 * jt_paper_list_free:
 * @list: (transfer full) (nullable): a list
 */
void jt_paper_list_free (JtPaperList *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtPaperList, jt_paper_list_free)

/**
 * jt_paper_list_read:
 * @db: a connection
 * @vote: uid of a vote
 * @sealed: whether it is closed: then a paper that was not sealed with it counts for nothing
 * @motion: uid of one of its motions
 * @part: uid of a part on its roll
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): every paper of the part that holds a choice for the motion
 */
JtPaperList *jt_paper_list_read (JtDb *db, const char *vote, gboolean sealed, const char *motion,
                                 const char *part, GError **error);

/**
 * jt_paper_list_add:
 * @list: a list
 * @uid: a paper
 * @choice: what it says
 * @received: when it came in
 */
void jt_paper_list_add (JtPaperList *list, const char *uid, JtBallot choice, JtMoment received);

/**
 * jt_paper_list_add_row:
 * @list: a list
 * @row: a cursor of jt_store_paper_choices() on a row
 * @sealed: whether the vote is closed
 * @error: when the row says what no paper can say
 *
 * Returns: whether the paper was added
 */
gboolean jt_paper_list_add_row (JtPaperList *list, JtRows *row, gboolean sealed, GError **error);

/**
 * jt_paper_list_supersede:
 * @list: a list
 * @newer: a paper; nothing is done when it is not in the list
 * @older: the paper whose place it took
 */
void jt_paper_list_supersede (JtPaperList *list, const char *newer, const char *older);

/**
 * jt_paper_list_withdraw:
 * @list: a list
 * @uid: the paper that turned out to be a slip of typing; nothing is done when it is not there
 */
void jt_paper_list_withdraw (JtPaperList *list, const char *uid);

/**
 * jt_paper_list_facts:
 * @list: a list
 * @n_facts: (out): how many
 *
 * Returns: (transfer none) (array length=n_facts): the papers; good until the list changes
 */
const JtPaperFact *jt_paper_list_facts (const JtPaperList *list, gsize *n_facts);

/**
 * jt_paper_list_state:
 * @list: (nullable): a list; %NULL is one without papers
 * @end: the first moment after the vote
 *
 * Returns: the ballot of the part, see jt_paper_state()
 */
JtBallot jt_paper_list_state (const JtPaperList *list, JtMoment end);

G_END_DECLS
