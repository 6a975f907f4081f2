/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-role.h"

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/**
 * JtVoteAccess:
 *
 * Which entrances a user may see and record for: all, or those a grid leader answers for.
 */
typedef struct _JtVoteAccess JtVoteAccess;

/**
 * jt_vote_access_new:
 * @db: a connection
 * @role: the user's role
 * @user: the user's uid
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): what the user may see
 */
JtVoteAccess *jt_vote_access_new (JtDb *db, JtRole role, const char *user, GError **error);

/**
 * jt_vote_access_free:
 * @access: (transfer full) (nullable): what a user may see
 */
void jt_vote_access_free (JtVoteAccess *access);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtVoteAccess, jt_vote_access_free)

/**
 * jt_vote_access_to_part:
 * @access: what a user may see
 * @db: a connection
 * @part: uid of a part
 * @label: its name, for the refusal
 * @error: JT_RULE_ERROR_NOT_YOUR_ENTRANCE with @label, or a store error
 *
 * A part under several entrances belongs to the grid leader of each.
 *
 * Returns: whether the user may record papers of the part
 */
gboolean jt_vote_access_to_part (const JtVoteAccess *access, JtDb *db, const char *part,
                                 const char *label, GError **error);

/**
 * jt_vote_access_to_case:
 * @access: what a user may see
 * @db: a connection
 * @case_uid: a case
 * @error: JT_RULE_ERROR_NOT_YOUR_ENTRANCE with the first entrance that is another's, or a store
 *   error
 *
 * Returns: whether the user may see what the whole scope comes to
 */
gboolean jt_vote_access_to_case (const JtVoteAccess *access, JtDb *db, const char *case_uid,
                                 GError **error);

G_END_DECLS
