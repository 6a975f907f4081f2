/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-command.h"

G_BEGIN_DECLS

/**
 * jt_device_ensure:
 * @db: the writing connection, inside the transaction
 * @path: where the book lies
 * @user: uid of who submits
 * @touched: what the projection touched is added here
 * @device: (out) (transfer full): uid under which this copy of the book writes
 * @error: a store error
 *
 * Finds the device uid of this copy, or makes one: for a new book, after a restore, and when the
 * file turns out to lie on another machine or to be a copy, so that two copies never write the same
 * sequence numbers.
 *
 * Returns: whether there is one
 */
gboolean jt_device_ensure (JtDb *db, const char *path, const char *user, JtTouched *touched,
                           char **device, GError **error);

/**
 * jt_device_forget:
 * @db: the writing connection, inside a transaction
 * @error: a store error
 *
 * Makes the next submission continue under a new device uid: after a restore.
 *
 * Returns: whether it was forgotten
 */
gboolean jt_device_forget (JtDb *db, GError **error);

G_END_DECLS
