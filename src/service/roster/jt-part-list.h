/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-list.h"

G_BEGIN_DECLS

/**
 * JtPartColumn:
 *
 * The columns of a list of parts.  Uses, bases, titles and sales are nicks; the area is a number,
 * in 0.01 m² or %JT_AREA_UNKNOWN; the floor is a number, 0 when it is not known.
 */
typedef enum
{
  JT_PART_COLUMN_PLACE,
  JT_PART_COLUMN_ROOM,
  JT_PART_COLUMN_FLOOR,
  JT_PART_COLUMN_USE,
  JT_PART_COLUMN_AREA,
  JT_PART_COLUMN_BASIS,
  JT_PART_COLUMN_TITLE,
  JT_PART_COLUMN_OWNERS,
  JT_PART_COLUMN_SALE,
  JT_PART_COLUMN_COMPOUND,
  JT_PART_COLUMN_BUILDING,
  JT_PART_COLUMN_ENTRANCE,
  JT_PART_N_COLUMNS
} JtPartColumn;

/**
 * jt_part_list:
 *
 * The parts of a place, in natural order; a question's level is a #JtHomeLevel.  A grid leader sees
 * those under the entrances assigned.
 *
 * Returns: (transfer none): where the list comes from
 */
const JtListSource *jt_part_list (void);

/**
 * jt_office_part_id:
 * @office: an office in which somebody acts
 * @part: uid of a part
 * @error: a store error
 *
 * Returns: what it is known by in jt_part_list(); 0 when there is none
 */
gint64 jt_office_part_id (JtOffice *office, const char *part, GError **error);

G_END_DECLS
