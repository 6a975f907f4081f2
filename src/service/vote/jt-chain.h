/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-judge.h"

G_BEGIN_DECLS

/**
 * JtChain:
 *
 * Spreads the rows of a large change over payloads, which become one chain of entries in one
 * transaction.  A payload is made when the first row for it comes: a change without rows has none.
 */
typedef struct _JtChain JtChain;

/**
 * jt_chain_new:
 * @judge: a judge, which gets the payloads
 * @vote: what every payload says in its member "vote": each is projected on its own
 * @limit: how many items one payload takes
 *
 * Returns: (transfer full): a chain
 */
JtChain *jt_chain_new (JtJudge *judge, const char *vote, guint limit);

/**
 * jt_chain_free:
 * @chain: (transfer full) (nullable): a chain; the payloads stay with the judge
 */
void jt_chain_free (JtChain *chain);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtChain, jt_chain_free)

/**
 * jt_chain_next:
 * @chain: a chain
 *
 * Says that another item begins, and goes on to a new payload when the last one is full.
 */
void jt_chain_next (JtChain *chain);

/**
 * jt_chain_add:
 * @chain: a chain
 * @member: name of an array in the payload, which is made when it is not there
 * @row: (transfer full): one more row for it, of the present item
 */
void jt_chain_add (JtChain *chain, const char *member, JsonObject *row);

/**
 * jt_chain_get_payload:
 * @chain: a chain
 *
 * Returns: (transfer none): the present payload, made when there is none
 */
JsonObject *jt_chain_get_payload (JtChain *chain);

G_END_DECLS
