/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-name-key.h"
#include "jt-rows.h"

G_BEGIN_DECLS

/*
 * The keys of names (jt-name-key.h), made from rows like a kept total.  They belong to names, not to
 * persons: a thousand 张伟 have four keys together, and the index on persons' names leads on.
 */

/**
 * jt_store_name_refresh:
 * @db: a writing connection inside jt_db_run()
 * @name: a name that somebody was given, or lost
 * @error: when it cannot be written
 *
 * Writes the keys of @name when a person bears it, and removes them when nobody does.
 *
 * Returns: whether it is done
 */
gboolean jt_store_name_refresh (JtDb *db, const char *name, GError **error);

/**
 * jt_store_name_rebuild:
 * @db: a writing connection inside jt_db_run()
 * @error: when it cannot be written
 *
 * Makes the keys of all names anew.
 *
 * Returns: whether they are written
 */
gboolean jt_store_name_rebuild (JtDb *db, GError **error);

/**
 * jt_store_name_check:
 * @db: a connection
 * @wrong: (element-type utf8): takes the names, at most 100, whose keys are not those they should
 *   have, and those that nobody bears
 * @error: when it cannot be read
 *
 * Returns: whether they could be compared
 */
gboolean jt_store_name_check (JtDb *db, GPtrArray *wrong, GError **error);

/**
 * jt_store_person_name:
 * @db: a connection
 * @person: uid of a person
 *
 * Returns: (transfer full): name, or nothing
 */
JtRows *jt_store_person_name (JtDb *db, const char *person);

/**
 * jt_store_name_owners:
 * @db: a connection
 * @rank: which keys are looked into
 * @key: the beginning of a key
 *
 * Rows are found while they are fetched, so that the first fifty of many cost no more than fifty.
 * One with a key several of whose beginnings match comes several times.
 *
 * Returns: (transfer full): person, name, and the columns of a part (jt-store-place.h) owned now, one
 *   row a part, by key
 */
JtRows *jt_store_name_owners (JtDb *db, JtNameRank rank, const char *key);

/**
 * jt_store_parts_of_user:
 * @db: a connection
 * @user: uid of a grid leader
 *
 * Returns: (transfer full): the parts under the entrances the user answers for, with the columns of
 *   jt-store-place.h
 */
JtRows *jt_store_parts_of_user (JtDb *db, const char *user);

/**
 * jt_store_owners_of_user:
 * @db: a connection
 * @user: uid of a grid leader
 *
 * Returns: (transfer full): as jt_store_name_owners(), all owners of the parts under the entrances
 *   the user answers for, by name
 */
JtRows *jt_store_owners_of_user (JtDb *db, const char *user);

G_END_DECLS
