/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * JtEntranceHit:
 * @uid: of the entrance
 * @label: 小区/楼栋/单元
 *
 * An entrance to be picked.
 */
typedef struct
{
  char *uid;
  char *label;
} JtEntranceHit;

/**
 * jt_office_find_entrances:
 * @office: an office in which somebody acts
 * @text: up to three words that stand anywhere in 小区/楼栋/单元; "" for any
 * @limit: how many at most
 * @more: (out): whether there are others
 * @error: a store error
 *
 * For a grid leader only what is assigned.
 *
 * Returns: (transfer full) (nullable) (element-type JtEntranceHit): the first of them, in natural
 *   order
 */
GPtrArray *jt_office_find_entrances (JtOffice *office, const char *text, guint limit,
                                     gboolean *more, GError **error);

/**
 * jt_office_find_entrance:
 * @office: an office
 * @uid: uid of an entrance
 * @error: JT_RULE_ERROR_NO_SUCH_PLACE with @uid, or a store error
 *
 * Returns: (transfer full) (nullable): the entrance
 */
JtEntranceHit *jt_office_find_entrance (JtOffice *office, const char *uid, GError **error);

/**
 * jt_entrance_hit_free:
 * @hit: (transfer full) (nullable): an entrance
 */
void jt_entrance_hit_free (JtEntranceHit *hit);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtEntranceHit, jt_entrance_hit_free)

G_END_DECLS
