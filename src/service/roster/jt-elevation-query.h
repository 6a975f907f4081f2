/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/* Drawn by reports; a window includes jt-elevation.h besides. */
typedef struct _JtElevation JtElevation;

/**
 * jt_office_elevation:
 * @office: an office in which somebody acts
 * @entrance: uid of an entrance
 * @error: JT_RULE_ERROR_NO_SUCH_PLACE, JT_RULE_ERROR_NOT_YOUR_ENTRANCE, or a store error
 *
 * The elevation of an entrance as the book has it: every part under it with its floor, use and
 * sale.  A shop whose floor is not known stands on the ground floor.  The ballot desk takes it and
 * gives the parts of its roll their ballots: jt_elevation_find(), jt_elevation_set_look().
 *
 * Returns: (transfer full) (nullable): the elevation
 */
JtElevation *jt_office_elevation (JtOffice *office, const char *entrance, GError **error);

G_END_DECLS
