/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-command.h"

G_BEGIN_DECLS

/**
 * JtVoteCache:
 *
 * The vote last written to, kept in memory with its tallies, so that one more paper changes the
 * kept totals in O(1) instead of reading the whole roll again.
 */
typedef struct _JtVoteCache JtVoteCache;

/**
 * jt_vote_cache_new:
 *
 * Returns: (transfer full): an empty cache
 */
JtVoteCache *jt_vote_cache_new (void);

/**
 * jt_vote_cache_free:
 * @cache: (transfer full) (nullable): a cache
 */
void jt_vote_cache_free (JtVoteCache *cache);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtVoteCache, jt_vote_cache_free)

/**
 * jt_vote_cache_drop:
 * @cache: a cache
 *
 * Forgets what is kept: after a rollback, or when somebody else has written to the book.
 */
void jt_vote_cache_drop (JtVoteCache *cache);

/**
 * jt_vote_cache_refresh:
 * @cache: a cache
 * @db: the connection, inside the transaction, after projection
 * @touched: what changed
 * @error: a store error, or JT_RULE_ERROR_OVERFLOW
 *
 * Brings the totals of every vote in @touched up to date in memory and writes them to the table
 * motion_total.
 *
 * Returns: whether all are written
 */
gboolean jt_vote_cache_refresh (JtVoteCache *cache, JtDb *db, const JtTouched *touched,
                                GError **error);

G_END_DECLS
