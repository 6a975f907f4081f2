/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-roster-claims.h"

G_BEGIN_DECLS

typedef struct _JtRosterRow JtRosterRow;

/**
 * JtRosterApply:
 *
 * For jt-roster-plan.c: makes the picture say what the rows say, row by row, and notes each
 * difference.
 */
typedef struct _JtRosterApply JtRosterApply;

/**
 * jt_roster_apply_new:
 * @book: the picture
 * @changes: (element-type JtRosterChange): differences are added here
 *
 * Returns: (transfer full): nothing applied yet
 */
JtRosterApply *jt_roster_apply_new (JtRosterBook *book, GPtrArray *changes);

/**
 * jt_roster_apply_free:
 * @apply: (nullable) (transfer full): what to free
 */
void jt_roster_apply_free (JtRosterApply *apply);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtRosterApply, jt_roster_apply_free)

/**
 * jt_roster_apply_expect:
 * @apply: what applies
 * @claim: who an owner is: called for every owner of every row in their order
 */
void jt_roster_apply_expect (JtRosterApply *apply, const JtRosterClaim *claim);

/**
 * jt_roster_apply_row:
 * @apply: what applies
 * @row: the next row of those whose owners were expected
 * @part: its part
 *
 * Returns: whether the row says anything new: of a part that is new, always
 */
gboolean jt_roster_apply_row (JtRosterApply *apply, const JtRosterRow *row, JtBookPart *part);

G_END_DECLS
