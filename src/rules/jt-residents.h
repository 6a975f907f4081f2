/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-day.h"

G_BEGIN_DECLS

/**
 * JtResidents:
 * @JT_RESIDENTS_ALL: everybody who lives at the entrance
 * @JT_RESIDENTS_AGED_60: of them 60 and over
 * @JT_RESIDENTS_AGED_70: of them 70 and over, who are also 60
 * @JT_RESIDENTS_DISABLED: of them with a disability
 * @JT_RESIDENTS_INFANTS: of them infants
 *
 * Who is counted at an entrance, never named (domain.md section 13).
 */
typedef enum
{
  JT_RESIDENTS_ALL,
  JT_RESIDENTS_AGED_60,
  JT_RESIDENTS_AGED_70,
  JT_RESIDENTS_DISABLED,
  JT_RESIDENTS_INFANTS,
  JT_RESIDENTS_LAST,
} JtResidents;

/* The tallest building there is room for; a roster is read within it too. */
#define JT_STOREYS_MOST 200

/**
 * jt_residents_field:
 * @residents: one of #JtResidents
 *
 * Returns: (transfer none): the column of the entrance: "aged_60"
 */
const char *jt_residents_field (JtResidents residents);

/**
 * jt_residents_find:
 * @field: a column of the entrance
 * @residents: (out): what it counts
 *
 * Returns: whether people are counted in it
 */
gboolean jt_residents_find (const char *field, JtResidents *residents);

/**
 * jt_residents_most:
 * @counts: (array fixed-size=5): what is counted, by #JtResidents; -1 for what is not known
 * @residents: one of #JtResidents
 * @within: (out): the count it lies within; @residents itself when none of those is known
 *
 * Who is 70 is also 60, and everybody counted lives there.
 *
 * Returns: as many of @residents as there can be beside the other counts
 */
gint64 jt_residents_most (const gint64 *counts, JtResidents residents, JtResidents *within);

/**
 * jt_residents_check:
 * @counts: (array fixed-size=5): what is counted, by #JtResidents; -1 for what is not known
 * @error: JT_RULE_ERROR_COUNTS with "9 > 8" for the first count that lies within a smaller one
 *
 * Returns: whether the counts fit together
 */
gboolean jt_residents_check (const gint64 *counts, GError **error);

/**
 * jt_place_range:
 * @field: a column of the building or the entrance
 * @today: the civil date
 * @least: (out): the smallest number that it can hold
 * @most: (out): the greatest
 *
 * What cannot be is a slip: a year to come, a building of 600 storeys, 10,000 people behind one
 * door.
 *
 * Returns: whether numbers of @field have bounds
 */
gboolean jt_place_range (const char *field, JtDay today, gint64 *least, gint64 *most);

G_END_DECLS
