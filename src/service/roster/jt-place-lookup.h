/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>


G_BEGIN_DECLS

typedef struct _JtDb JtDb;
typedef struct _JtRows JtRows;

/* For the files of this room only: from names to uids and back. */

/**
 * jt_part_entrance_names:
 * @part: a cursor on a part (jt-store-place.h)
 *
 * Returns: (transfer full): the names of its entrances in natural order; none for a part without
 *   and for one in a building that is not divided
 */
GStrv jt_part_entrance_names (JtRows *part);

/**
 * jt_part_label:
 * @part: a cursor on a part (jt-store-place.h)
 *
 * Returns: (transfer full): its full name; several entrances are joined by 、
 */
char *jt_part_label (JtRows *part);

/**
 * JtPartIndex:
 *
 * The parts of a command's scope by every tail of their names, for many questions.
 */
typedef struct _JtPartIndex JtPartIndex;

/**
 * jt_part_index_new:
 * @parts: a cursor over the parts of the scope (any list of jt-store-place.h)
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): the index
 */
JtPartIndex *jt_part_index_new (JtRows *parts, GError **error);

/**
 * jt_part_index_free:
 * @index: (nullable) (transfer full): an index
 */
void jt_part_index_free (JtPartIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtPartIndex, jt_part_index_free)

/**
 * jt_part_index_resolve:
 * @index: the parts
 * @text: 小区/楼栋/单元/房号 or any tail of it
 * @error: JT_RULE_ERROR_NO_SUCH_PLACE, JT_RULE_ERROR_AMBIGUOUS_PLACE with the candidates
 *
 * Returns: (transfer none) (nullable): uid of the one part meant, good as long as the index
 */
const char *jt_part_index_resolve (const JtPartIndex *index, const char *text, GError **error);

/**
 * jt_place_lookup_entrances:
 * @db: a connection
 * @text: 小区/楼栋/单元 or any tail of it; one that stops after the compound or the building means
 *   all below it as of now
 * @error: as jt_part_index_resolve(), or a store error
 *
 * Returns: (transfer full) (nullable): uids of the entrances
 */
GStrv jt_place_lookup_entrances (JtDb *db, const char *text, GError **error);

G_END_DECLS
