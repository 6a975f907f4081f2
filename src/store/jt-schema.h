/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-db-private.h"

G_BEGIN_DECLS

/**
 * jt_schema_create_kept:
 * @db: a connection inside a transaction
 * @error: why not
 *
 * Makes the kept tables as the first format has them.
 *
 * Returns: whether they stand there
 */
gboolean jt_schema_create_kept (JtDb *db, GError **error);

/**
 * jt_schema_create_projection:
 * @db: a connection inside a transaction, with the kept tables and without any other
 * @error: why not
 *
 * Makes the projection's tables and notes their version.
 *
 * Returns: whether they stand there
 */
gboolean jt_schema_create_projection (JtDb *db, GError **error);

/**
 * jt_schema_is_kept:
 * @table: name of a table
 *
 * Returns: whether it is migrated rather than rebuilt
 */
gboolean jt_schema_is_kept (const char *table);

/**
 * jt_schema_check:
 * @db: a connection
 * @error: %JT_STORE_ERROR_DAMAGED when a kept table is missing
 *
 * Returns: whether the kept tables are there
 */
gboolean jt_schema_check (JtDb *db, GError **error);

G_END_DECLS
