/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-roll.h"

G_BEGIN_DECLS

typedef struct _JtRows JtRows;

/**
 * JtRollDraft:
 * @part: (nullable): the line it becomes
 * @names: compound, building, entrance, room: what the order goes by
 * @floor: likewise; a part without one comes last
 * @sale: whether it is sold and delivered
 * @owners: (element-type JtVoterOwner): what the rule of voters is told of its owners
 *
 * For jt-roll.c only: a part on its way to the roll.
 */
typedef struct
{
  JtRollPart *part;
  char *names[4];
  gint64 floor;
  JtSale sale;
  GArray *owners;
} JtRollDraft;

/**
 * jt_roll_draft_new:
 * @row: a cursor on a part (jt-store-place.h)
 * @scope: set of the uids of the entrances that decide together
 *
 * Returns: (transfer full): the part, its owners not known yet
 */
JtRollDraft *jt_roll_draft_new (JtRows *row, GHashTable *scope);

/**
 * jt_roll_draft_free:
 * @draft: (transfer full) (nullable): a draft
 */
void jt_roll_draft_free (JtRollDraft *draft);

/**
 * jt_roll_part_free:
 * @part: (transfer full) (nullable): a line
 */
void jt_roll_part_free (JtRollPart *part);

/**
 * jt_roll_draft_is_counted:
 * @row: a cursor on a part (jt-store-place.h)
 * @policy: the profile of the case
 *
 * Domain.md section 15: parking is off the roll unless the profile says otherwise; storage and
 * garages are on it when they have a title of their own, else they belong to a flat.
 *
 * Returns: whether the part stands on the roll
 */
gboolean jt_roll_draft_is_counted (JtRows *row, const JtPolicy *policy);

/**
 * jt_roll_draft_add_owner:
 * @draft: a draft
 * @row: a cursor on one of its owners (jt-store-person.h)
 * @developers: set of the persons known to be the developer
 */
void jt_roll_draft_add_owner (JtRollDraft *draft, JtRows *row, GHashTable *developers);

/**
 * jt_roll_draft_compare:
 * @a: a place in a GPtrArray of drafts
 * @b: another
 *
 * Returns: their order: building, entrance, floor, room, each as people count
 */
int jt_roll_draft_compare (gconstpointer a, gconstpointer b);

G_END_DECLS
