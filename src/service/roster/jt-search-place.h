/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/* For the files of this room only: the parts that a text may mean, asked of the book's indexes. */

/**
 * JtSearchPart:
 * @uid: of the part
 * @label: its full name
 *
 * A part that was found.
 */
typedef struct
{
  char *uid;
  char *label;
} JtSearchPart;

/**
 * jt_search_parts:
 * @db: a connection
 * @text: 小区/楼栋/单元/房号 or any tail of it in any spelling jt_place_index_find() knows, or the
 *   first two figures or more of a room
 * @limit: how many at most
 * @cancellable: (nullable): breaks it off
 * @error: G_IO_ERROR_CANCELLED, or a store error
 *
 * Returns: (transfer full) (nullable) (element-type JtSearchPart): the parts of exactly that name,
 *   then those whose room begins so; each in natural order
 */
GPtrArray *jt_search_parts (JtDb *db, const char *text, guint limit, GCancellable *cancellable,
                            GError **error);

/**
 * jt_search_own_parts:
 * @db: a connection
 * @user: uid of a grid leader
 * @text: as jt_search_parts(), but without beginnings of rooms
 * @cancellable: (nullable): breaks it off
 * @error: G_IO_ERROR_CANCELLED, or a store error
 *
 * Returns: (transfer full) (nullable) (element-type JtSearchPart): those under the leader's
 *   entrances, in natural order
 */
GPtrArray *jt_search_own_parts (JtDb *db, const char *user, const char *text,
                                GCancellable *cancellable, GError **error);

G_END_DECLS
