/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtPlaceLevel:
 * @JT_PLACE_LEVEL_COMPOUND: 小区
 * @JT_PLACE_LEVEL_BUILDING: 楼栋
 * @JT_PLACE_LEVEL_ENTRANCE: 单元
 * @JT_PLACE_LEVEL_ROOM: 房号
 *
 * The four levels of a name, from the outside in.
 */
typedef enum
{
  JT_PLACE_LEVEL_COMPOUND,
  JT_PLACE_LEVEL_BUILDING,
  JT_PLACE_LEVEL_ENTRANCE,
  JT_PLACE_LEVEL_ROOM,
} JtPlaceLevel;

/**
 * jt_place_name_normalize:
 * @text: (nullable): one name as somebody wrote it, UTF-8; %NULL is the empty name
 * @level: what the name is a name of
 *
 * The form in which two names of one level are compared (cli.md, "Naming a part"): full width to
 * half width, spaces dropped, ASCII letters in lower case, a trailing 栋/幢/号楼/#/楼 (building),
 * 单元/门 (entrance) or 室/号 (room) dropped as long as something is left, leading zeros dropped
 * where all is digits.  Normalising a normalised name changes nothing.
 *
 * Returns: (transfer full): the name to compare, never to show
 */
char *jt_place_name_normalize (const char *text, JtPlaceLevel level);

/**
 * jt_place_name_compare:
 * @a: (nullable): a name of any level, normalised or not
 * @b: (nullable): another of the same level
 *
 * The natural order of names, in which a roll stands: numbers inside names compare as numbers
 * (2单元 before 10单元), width, spaces and case of letters do not matter, the rest goes by code
 * point.  Names that differ in nothing else are ordered by their bytes, so that the order is total.
 *
 * Returns: less than, equal to or greater than 0
 */
int jt_place_name_compare (const char *a, const char *b);

/**
 * jt_place_name_sort_key:
 * @text: (nullable): a name
 *
 * For a column that a table is sorted by: the order of two keys by their bytes is that of
 * jt_place_name_compare(), as long as no number has a thousand figures.  Names that differ in width,
 * spaces, case of letters or leading zeros alone have one key.
 *
 * Returns: (transfer full): what to sort by, never to show
 */
char *jt_place_name_sort_key (const char *text);

G_END_DECLS
