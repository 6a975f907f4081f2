/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/** JT_SEARCH_LIMIT: how many of each kind are found at most */
#define JT_SEARCH_LIMIT 50

/**
 * JtFoundKind:
 *
 * What was found.
 */
typedef enum
{
  JT_FOUND_CASE,
  JT_FOUND_PART,
  JT_FOUND_OWNER,
} JtFoundKind;

/**
 * JtFound:
 * @kind: what it is
 * @uid: of the case or of the part
 * @name: number of the case, name of the part, or name of the owner
 * @more: title of the case, or name of the owner's part; "" for a part
 *
 * One thing that was found.
 */
typedef struct
{
  JtFoundKind kind;
  char *uid;
  char *name;
  char *more;
} JtFound;

/**
 * jt_office_search:
 * @office: an office in which somebody acts
 * @text: what somebody typed: part of a case's number or title, a room as 302, 3-2-601 or
 *   3栋2单元601室, part of a name or the initials of its Pinyin (zs for 张三), four figures or more
 *   that a telephone ends with
 * @cancellable: (nullable): breaks it off
 * @error: G_IO_ERROR_CANCELLED, or a store error
 *
 * For a grid leader only what lies under the entrances assigned.  Cases come first, unless what was
 * typed is said of a room: figures and dashes alone.  Within each kind the very name
 * comes first, then what begins so, then the rest.  No telephone and no number of a certificate is
 * ever part of what is found.
 *
 * Returns: (transfer full) (nullable) (element-type JtFound): at most %JT_SEARCH_LIMIT of
 *   each kind
 */
GPtrArray *jt_office_search (JtOffice *office, const char *text, GCancellable *cancellable,
                             GError **error);

G_END_DECLS
