/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-elevation.h"

G_BEGIN_DECLS

/**
 * JtElevationRow:
 * @floor: which floor it is
 * @flats: (element-type JtElevationFlat): its parts
 *
 * A floor that has parts.
 */
typedef struct
{
  int floor;
  GPtrArray *flats;
} JtElevationRow;

/**
 * JtElevationSpan:
 * @from: where a part begins
 * @to: where it ends
 * @of: how many such steps the width of the house has
 */
typedef struct
{
  guint from;
  guint to;
  guint of;
} JtElevationSpan;

/**
 * jt_elevation_get_rows:
 * @elevation: an elevation
 *
 * Returns: (transfer none) (element-type JtElevationRow): its floors from the bottom up; parts
 *   without a floor are the first
 */
const GPtrArray *jt_elevation_get_rows (const JtElevation *elevation);

/**
 * jt_elevation_get_position:
 * @elevation: an elevation
 * @flat: index of a part
 * @row: (out): its row, from the bottom, 0
 * @place: (out): its place on it, from the left, 0
 *
 * Returns: whether there is such a part
 */
gboolean jt_elevation_get_position (const JtElevation *elevation, guint flat, guint *row,
                                    guint *place);

/**
 * jt_elevation_get_span:
 * @elevation: an elevation
 * @row: one of its rows
 * @place: a place on it
 * @span: (out): where the part stands
 *
 * Where every room of a floor has a number that the fullest floor has too (302 over 202), they
 * stand over each other, and what is missing leaves a gap.  Otherwise, as with shops, the parts of
 * a floor share its width.
 */
void jt_elevation_get_span (const JtElevation *elevation, const JtElevationRow *row, guint place,
                            JtElevationSpan *span);

/**
 * jt_elevation_get_columns:
 * @elevation: an elevation
 *
 * Returns: how many parts the fullest floor has, 1 at least
 */
guint jt_elevation_get_columns (const JtElevation *elevation);

G_END_DECLS
