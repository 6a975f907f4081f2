/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"
#include "jt-sample-building.h"

G_BEGIN_DECLS

/* For jt-generate.c only. */

/**
 * jt_generate_name_place:
 * @compound: number of the compound, from 0
 * @nth: number of the building within it, from 0
 * @names: keeps the names
 * @building: (inout): gets its community, compound and name
 *
 * Compounds go round a hundred communities.
 */
void jt_generate_name_place (guint compound, guint nth, GStringChunk *names,
                             JtSampleBuilding *building);

/**
 * jt_generate_record_communities:
 * @office: an office whose book holds generated places
 * @error: a refusal or a store error
 *
 * Records the 街道 and the district of each community, by which reports are summed up.
 *
 * Returns: whether all went well
 */
gboolean jt_generate_record_communities (JtOffice *office, GError **error);

G_END_DECLS
