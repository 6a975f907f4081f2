/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * JtTouched:
 * @votes: (element-type utf8 GHashTable): for each vote whose papers changed, the set of parts; an
 *   empty set means the whole vote
 * @compounds: (element-type utf8): uids of compounds whose parts or owners changed
 * @cases: (element-type utf8): uids of cases that changed
 * @names: (element-type utf8): names that a person was given or lost; of no use after COMMIT, so
 *   that no copy has them
 * @settings: whether a setting changed that kept totals depend on
 *
 * What a submission changed: which kept totals to bring up to date before COMMIT, and which views
 * to tell after it.
 */
typedef struct
{
  GHashTable *votes;
  GHashTable *compounds;
  GHashTable *cases;
  GHashTable *names;
  gboolean settings;
} JtTouched;

#define JT_TYPE_TOUCHED (jt_touched_get_type ())
GType jt_touched_get_type (void);

/**
 * jt_touched_new:
 *
 * Returns: (transfer full): nothing touched yet
 */
JtTouched *jt_touched_new (void);

/**
 * jt_touched_copy:
 * @touched: what was touched
 *
 * Returns: (transfer full): the same
 */
JtTouched *jt_touched_copy (const JtTouched *touched);

/**
 * jt_touched_add:
 * @touched: what was touched
 * @more: what was touched besides
 *
 * Adds @more to @touched, so that a burst of changes is told once.
 */
void jt_touched_add (JtTouched *touched, const JtTouched *more);

/**
 * jt_touched_free:
 * @touched: (transfer full) (nullable): what was touched
 */
void jt_touched_free (JtTouched *touched);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtTouched, jt_touched_free)

/**
 * jt_touched_vote:
 * @touched: what was touched
 * @vote: uid of a vote
 * @part: (nullable): uid of the part whose papers changed; %NULL for the whole vote
 */
void jt_touched_vote (JtTouched *touched, const char *vote, const char *part);

/**
 * jt_touched_compound:
 * @touched: what was touched
 * @compound: uid of a compound whose parts or owners changed
 */
void jt_touched_compound (JtTouched *touched, const char *compound);

/**
 * jt_touched_case:
 * @touched: what was touched
 * @case_uid: uid of a case that changed
 */
void jt_touched_case (JtTouched *touched, const char *case_uid);

/**
 * jt_touched_name:
 * @touched: what was touched
 * @name: a name that a person was given or lost
 */
void jt_touched_name (JtTouched *touched, const char *name);

G_END_DECLS
