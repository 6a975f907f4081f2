/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-rows.h"

G_BEGIN_DECLS

/* What somebody who looks for a home asks. */

/**
 * jt_store_place_counts:
 * @db: a connection
 *
 * Returns: (transfer full): place (uid of a building or an entrance), parts: how many it has; places
 *   without parts are left out
 */
JtRows *jt_store_place_counts (JtDb *db);

/**
 * jt_store_owner_names_of_building:
 * @db: a connection
 * @building: uid of a building
 *
 * Returns: (transfer full): part, name of the owners of now, by part and place
 */
JtRows *jt_store_owner_names_of_building (JtDb *db, const char *building);

/**
 * jt_store_search_cases:
 * @db: a connection
 * @text: what stands anywhere in a number or a title; taken as it is, without wildcards
 *
 * Returns: (transfer full): uid, number, title of at most 50 cases, the newest first
 */
JtRows *jt_store_search_cases (JtDb *db, const char *text);

/**
 * jt_store_search_parts:
 * @db: a connection
 * @tail: the end of "building-entrance-room", by their comparison keys
 * @limit: how many at most
 *
 * Returns: (transfer full): parts, with the columns of jt-store-place.h
 */
JtRows *jt_store_search_parts (JtDb *db, const char *tail, gint64 limit);

/**
 * jt_store_search_owners:
 * @db: a connection
 * @text: what stands anywhere in a name
 * @limit: how many at most
 *
 * Returns: (transfer full): person, name, and the columns of a part that is owned now, one row a
 *   part, by name
 */
JtRows *jt_store_search_owners (JtDb *db, const char *text, gint64 limit);

/**
 * jt_store_search_phones:
 * @db: a connection
 * @text: how a telephone number ends, or all of it
 * @limit: how many at most
 *
 * Returns: (transfer full): as jt_store_search_owners()
 */
JtRows *jt_store_search_phones (JtDb *db, const char *text, gint64 limit);

G_END_DECLS
