/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

typedef struct _JtRows JtRows;

/* For the files of this room only: what a grid leader may see. */

/**
 * JtOwnEntrances:
 * @uids: (nullable) (element-type utf8): the entrances a grid leader answers for; %NULL for who may
 *   see all
 */
typedef struct
{
  GHashTable *uids;
} JtOwnEntrances;

/**
 * jt_own_entrances_load:
 * @own: (out): what was found; freed by jt_own_entrances_clear()
 * @office: an office in which somebody acts
 * @error: a store error
 *
 * Returns: whether the book could be asked
 */
gboolean jt_own_entrances_load (JtOwnEntrances *own, JtOffice *office, GError **error);

/**
 * jt_own_entrances_clear:
 * @own: what to free
 */
void jt_own_entrances_clear (JtOwnEntrances *own);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtOwnEntrances, jt_own_entrances_clear)

/**
 * jt_own_entrances_has:
 * @own: who looks
 * @entrance: uid of an entrance
 *
 * Returns: whether it may be seen
 */
gboolean jt_own_entrances_has (const JtOwnEntrances *own, const char *entrance);

/**
 * jt_own_entrances_has_part:
 * @own: who looks
 * @part: a cursor on a part (jt-store-place.h)
 *
 * Returns: whether the part lies under an entrance that may be seen
 */
gboolean jt_own_entrances_has_part (const JtOwnEntrances *own, JtRows *part);

G_END_DECLS
