/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_office_community_list:
 * @office: an office
 * @error: a store error
 *
 * The communities of the book and where each belongs, for the sums of a report; "" is not known.
 * The command place-record changes it.
 *
 * Returns: (transfer full) (nullable): [{"uid", "name", "subdistrict", "district"}], by name
 */
JsonArray *jt_office_community_list (JtOffice *office, GError **error);

G_END_DECLS
