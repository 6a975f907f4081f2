/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-place-name.h"

G_BEGIN_DECLS

/**
 * JtPlacePart:
 * @compound: 小区
 * @building: 楼栋
 * @entrances: (nullable) (array zero-terminated=1): 单元; %NULL or empty for a part that has none
 * @room: 房号
 *
 * The names of one part, as shown or normalised: either will do.
 */
typedef struct
{
  const char *compound;
  const char *building;
  const char *const *entrances;
  const char *room;
} JtPlacePart;

/**
 * JtPlaceIndex:
 *
 * The parts of a command's scope by every tail of their names, made once for many questions (a
 * file of 20,000 lines against a book of 20,000 parts).
 */
typedef struct _JtPlaceIndex JtPlaceIndex;

/**
 * jt_place_index_new:
 * @parts: (array length=n_parts): the parts of the scope; copied
 * @n_parts: how many
 *
 * Returns: (transfer full): the index
 */
JtPlaceIndex *jt_place_index_new (const JtPlacePart *parts, gsize n_parts);

/**
 * jt_place_index_free:
 * @index: (nullable) (transfer full): an index
 */
void jt_place_index_free (JtPlaceIndex *index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtPlaceIndex, jt_place_index_free)

/**
 * jt_place_index_find:
 * @index: the parts
 * @text: 小区/楼栋/单元/房号 or a tail of it, joined by `/` or `-` or run together (1栋2单元302室)
 *
 * A part with several entrances is found under each of them, and under all of them joined by 、 as
 * its label shows them; a part without is called 小区/楼栋/房号 (and 小区/楼栋//房号).  A `-` may
 * belong to a name: the reading with the fewest levels that finds anything wins, so a room named
 * 1-302 comes before room 302 of entrance 1.
 *
 * Returns: (transfer full) (element-type guint): the positions in @parts of all that @text may
 *   mean, rising; empty when there is none
 */
GArray *jt_place_index_find (const JtPlaceIndex *index, const char *text);

/**
 * jt_place_index_rooms:
 * @text: a name as for jt_place_index_find()
 *
 * The rooms that a part must have one of to be found: an index of the parts with one of them answers
 * as one of all parts would, and is made as quickly as there are few.
 *
 * Returns: (transfer full) (element-type utf8): normalised names of rooms, each once
 */
GPtrArray *jt_place_index_rooms (const char *text);

/**
 * jt_place_index_resolve:
 * @index: the parts
 * @text: a name as for jt_place_index_find()
 * @part: (out): the position of the one part meant
 * @error: JT_RULE_ERROR_NO_SUCH_PLACE with @text, or JT_RULE_ERROR_AMBIGUOUS_PLACE with the text
 *   and its candidates ("302: 松果小区/1/1/302, 松果小区/1/2/302", ten at most, then "…")
 *
 * Returns: %TRUE when exactly one part is meant
 */
gboolean jt_place_index_resolve (const JtPlaceIndex *index, const char *text, guint *part,
                                 GError **error);

/**
 * jt_place_path:
 * @compound: (nullable): 小区
 * @building: (nullable): 楼栋
 * @entrance: (nullable): 单元
 * @room: (nullable): 房号
 *
 * Returns: (transfer full): the full name, its levels joined by `/`, empty ones left out
 */
char *jt_place_path (const char *compound, const char *building, const char *entrance,
                     const char *room);

/**
 * JtPlaceEntrance:
 * @compound: 小区
 * @building: 楼栋
 * @entrance: (nullable): 单元; %NULL or "" for a building that is not divided
 */
typedef struct
{
  const char *compound;
  const char *building;
  const char *entrance;
} JtPlaceEntrance;

/**
 * JtPlaceGroup:
 * @level: compound, building or entrance
 * @path: its full name, as shown
 * @entrances: (element-type guint): positions of the entrances below it, rising
 *
 * One place that a `--place` may mean.
 */
typedef struct
{
  JtPlaceLevel level;
  char *path;
  GArray *entrances;
} JtPlaceGroup;

/**
 * jt_place_match_entrances:
 * @entrances: (array length=n_entrances): the entrances of the book
 * @n_entrances: how many
 * @text: 小区/楼栋/单元 or a tail of it; it may also stop after the compound or the building and
 *   then means all below it
 *
 * Places with the same entrances are one (a building with a single entrance of the same name).
 *
 * Returns: (transfer full) (element-type JtPlaceGroup): all places that @text may mean, in the
 *   order of their first entrance; one is found, none is unknown, more are ambiguous
 */
GPtrArray *jt_place_match_entrances (const JtPlaceEntrance *entrances, gsize n_entrances,
                                     const char *text);

/**
 * jt_place_resolve_entrances:
 * @entrances: (array length=n_entrances): the entrances of the book
 * @n_entrances: how many
 * @text: a name as for jt_place_match_entrances()
 * @error: JT_RULE_ERROR_NO_SUCH_PLACE or JT_RULE_ERROR_AMBIGUOUS_PLACE, as
 *   jt_place_index_resolve()
 *
 * Returns: (transfer full) (nullable) (element-type guint): positions of the entrances of the one
 *   place meant, rising
 */
GArray *jt_place_resolve_entrances (const JtPlaceEntrance *entrances, gsize n_entrances,
                                    const char *text, GError **error);

G_END_DECLS
