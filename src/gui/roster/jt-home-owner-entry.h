/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What is typed of an owner, as the commands of owners take it. */

/**
 * jt_home_owner_put_number:
 * @owner: takes "uscc", or "certificate" and "certificate_kind"
 * @organisation: whether the owner is one
 * @number: what was typed; "" puts nothing
 *
 * A resident's number has 18 places; any other paper is taken as it is.
 */
void jt_home_owner_put_number (JsonObject *owner, gboolean organisation, const char *number);

/**
 * jt_home_owner_put_phone:
 * @owner: takes "phones"
 * @phone: what was typed; "" puts nothing
 */
void jt_home_owner_put_phone (JsonObject *owner, const char *phone);

G_END_DECLS
