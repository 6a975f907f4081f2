/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JT_UID_LENGTH 26

/**
 * jt_uid_new:
 *
 * Makes a new unique name for a row, an entry or a device: 48 bits of time in milliseconds and 80
 * random bits, written in 26 characters that sort by time, so that rows made together lie together
 * in the indexes.
 *
 * Returns: (transfer full): the uid
 */
char *jt_uid_new (void);

/**
 * jt_uid_is_valid:
 * @text: (nullable): what may be a uid
 *
 * Returns: whether @text has the form of a uid
 */
gboolean jt_uid_is_valid (const char *text);

G_END_DECLS
