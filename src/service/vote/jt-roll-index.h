/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/**
 * JtRollIndex:
 *
 * Finds the parts of a locked roll by uid or by the names they had when it was locked.  The names
 * are read when the first one is asked for, so that one paper given by uid does not cost a pass
 * over the roll.
 */
typedef struct _JtRollIndex JtRollIndex;

/**
 * jt_roll_index_new:
 * @db: a connection
 * @vote: uid of a vote
 *
 * Returns: (transfer full): the index
 */
JtRollIndex *jt_roll_index_new (JtDb *db, const char *vote);

/**
 * jt_roll_index_free:
 * @index: (transfer full) (nullable): an index
 */
void jt_roll_index_free (JtRollIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtRollIndex, jt_roll_index_free)

/**
 * jt_roll_index_label:
 * @index: an index
 * @part: uid of a part
 * @error: JT_RULE_ERROR_PART_NOT_ON_ROLL with @part, or a store error
 *
 * Returns: (transfer full) (nullable): the part's name on the roll
 */
char *jt_roll_index_label (JtRollIndex *index, const char *part, GError **error);

/**
 * jt_roll_index_resolve:
 * @index: an index
 * @text: 小区/楼栋/单元/房号 or any tail of it
 * @error: JT_RULE_ERROR_PART_NOT_ON_ROLL with @text, JT_RULE_ERROR_AMBIGUOUS_PLACE with the
 *   candidates, or a store error
 *
 * Returns: (transfer none) (nullable): uid of the one part meant; good until the next name is
 *   asked for
 */
const char *jt_roll_index_resolve (JtRollIndex *index, const char *text, GError **error);

G_END_DECLS
