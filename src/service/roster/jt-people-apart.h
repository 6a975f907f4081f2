/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/**
 * jt_people_apart_read:
 * @db: the book
 * @error: a store error
 *
 * Which two persons of one name a clerk found to be different ones.
 *
 * Returns: (transfer full) (nullable): a set of such pairs, for jt_people_are_apart() alone
 */
GHashTable *jt_people_apart_read (JtDb *db, GError **error);

/**
 * jt_people_are_apart:
 * @apart: what jt_people_apart_read() answered
 * @person: uid of a person
 * @other: uid of another; which of the two is named first makes no difference
 *
 * Returns: whether they were found to be different persons
 */
gboolean jt_people_are_apart (GHashTable *apart, const char *person, const char *other);

G_END_DECLS
