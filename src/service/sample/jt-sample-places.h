/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-sample-building.h"

G_BEGIN_DECLS

/**
 * jt_sample_buildings:
 * @n_buildings: (out): how many
 *
 * Returns: (transfer none) (array length=n_buildings): the buildings of the sample book
 */
const JtSampleBuilding *jt_sample_buildings (gsize *n_buildings);

/**
 * jt_sample_roster:
 *
 * The roster of the sample book, with what its stories need: the flat that was measured anew, the
 * two flats of one owner, sets of owners that overlap, the child and the heirs.
 *
 * Returns: (transfer full) (element-type JtRosterRow): the parts
 */
GPtrArray *jt_sample_roster (void);

G_END_DECLS
