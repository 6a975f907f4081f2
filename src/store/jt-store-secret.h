/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-rows.h"

G_BEGIN_DECLS

/*
 * Personal values beside the journal.  The table keeps values, the journal only commitments.
 */

/**
 * jt_store_secret_put:
 * @db: a writing connection inside jt_db_run()
 * @uid: the name payloads use
 * @salt: its salt
 * @value: the personal value
 * @error: %JT_STORE_ERROR_CONSTRAINT when the uid is taken
 *
 * Returns: whether it is written
 */
gboolean jt_store_secret_put (JtDb *db, const char *uid, const char *salt, const char *value,
                              GError **error);

/**
 * jt_store_secret_erase:
 * @db: a writing connection inside jt_db_run()
 * @uid: a secret; one that is not there is no error
 * @error: when it cannot be written
 *
 * The value's bytes are overwritten in the file, too, once the log is checkpointed.
 *
 * Returns: whether it is gone
 */
gboolean jt_store_secret_erase (JtDb *db, const char *uid, GError **error);

/**
 * jt_store_secret:
 * @db: a connection
 * @uid: a secret
 *
 * Returns: (transfer full): uid, salt, value, or nothing when it is erased
 */
JtRows *jt_store_secret (JtDb *db, const char *uid);

/**
 * jt_store_secrets:
 * @db: a connection
 *
 * Returns: (transfer full): uid, salt, value of every secret, by uid: to copy them between books
 */
JtRows *jt_store_secrets (JtDb *db);

/**
 * jt_store_secrets_by_value:
 * @db: a connection
 * @kind: "resident-id", "other", "phone", "account"
 * @value: a personal value
 *
 * Returns: (transfer full): uid, salt of the secrets of that kind and value, by uid
 */
JtRows *jt_store_secrets_by_value (JtDb *db, const char *kind, const char *value);

/**
 * jt_store_commitments:
 * @db: a connection
 *
 * Returns: (transfer full): secret, kind, commitment, erased, present (whether the value is
 *   there), salt, value (NULL when not), by secret
 */
JtRows *jt_store_commitments (JtDb *db);

/**
 * jt_store_secrets_unnamed:
 * @db: a connection
 *
 * Returns: (transfer full): uid of the secrets that no commitment names, by uid: there should be
 *   none
 */
JtRows *jt_store_secrets_unnamed (JtDb *db);

G_END_DECLS
