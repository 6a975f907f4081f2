/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-db-private.h"

G_BEGIN_DECLS

/**
 * JtMigrationStep:
 * @db: the connection, inside the step's own transaction
 * @error: why not
 *
 * Brings the kept tables from one format to the next.
 *
 * Returns: whether it did
 */
typedef gboolean (*JtMigrationStep) (JtDb *db, GError **error);

/**
 * jt_migration_steps:
 * @n: (out): how many there are, which is the format this program writes
 *
 * Step i brings a book from format i to i + 1, and step 0 makes a new one: so the table is the
 * only place that knows a version.
 *
 * Returns: (transfer none): the steps
 */
const JtMigrationStep *jt_migration_steps (guint *n);

/**
 * jt_migrate:
 * @db: a writing connection outside a transaction
 * @steps: (array length=n): the steps
 * @n: how many, which is the format wanted
 * @error: %JT_STORE_ERROR_NEWER for a format beyond it; why a step failed
 *
 * Brings a book up to date: first a copy beside it ("….format-1"), then each step in a transaction
 * of its own together with its number.  A failed step leaves the book at the step before.
 *
 * Returns: whether the book has the format wanted
 */
gboolean jt_migrate (JtDb *db, const JtMigrationStep *steps, guint n, GError **error);

/**
 * jt_migration_version:
 * @db: a connection
 * @version: (out): the book's format; 0 for a new file
 * @error: why it cannot be read
 *
 * Returns: whether it could be read
 */
gboolean jt_migration_version (JtDb *db, gint64 *version, GError **error);

G_END_DECLS
