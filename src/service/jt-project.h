/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/**
 * jt_project_put:
 * @db: the connection, inside a transaction
 * @table: a projection table
 * @row: (nullable): members named as columns; %NULL does nothing
 * @error: a store error
 *
 * Writes one row: a new one, or the given columns of the one with the same key.
 *
 * Returns: whether it was written
 */
gboolean jt_project_put (JtDb *db, const char *table, JsonObject *row, GError **error);

/**
 * jt_project_put_each:
 * @db: the connection, inside a transaction
 * @table: a projection table
 * @payload: a payload
 * @member: the member that holds an array of rows; nothing is done when it is absent
 * @error: a store error
 *
 * Returns: whether all were written
 */
gboolean jt_project_put_each (JtDb *db, const char *table, JsonObject *payload, const char *member,
                              GError **error);

/**
 * jt_project_remove_each:
 * @db: the connection, inside a transaction
 * @table: a projection table
 * @payload: a payload
 * @member: the member that holds an array of keys; nothing is done when it is absent
 * @error: a store error
 *
 * Returns: whether all were removed; a row that is not there is no error
 */
gboolean jt_project_remove_each (JtDb *db, const char *table, JsonObject *payload,
                                 const char *member, GError **error);

G_END_DECLS
