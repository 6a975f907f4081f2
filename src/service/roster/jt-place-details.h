/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_office_place_details:
 * @office: an office in which somebody acts
 * @place: uid of a building or of an entrance
 * @error: JT_RULE_ERROR_NO_SUCH_PLACE, or a store error
 *
 * What is known of a place besides its parts: how the building is made, how the entrance meets the
 * floors, and how many live there, as counts and never by name.  The command place-record changes
 * it.
 *
 * Returns: (transfer full) (nullable): {"building": {"uid", and what is known of its columns},
 *   "entrance"?: the same of the entrance, when @place is one}
 */
JsonObject *jt_office_place_details (JtOffice *office, const char *place, GError **error);

G_END_DECLS
