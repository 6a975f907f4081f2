/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-paged-model.h"

G_BEGIN_DECLS

/**
 * JtHomesFound:
 * @tree: (element-type JtPlace): the places
 * @query: (nullable): what @homes are asked with
 * @homes: (nullable): the homes of the first place, which a new page shows
 *
 * What the page of homes is told by the reader.
 */
typedef struct
{
  GPtrArray *tree;
  JtListQuery *query;
  JtPagedAnswer *homes;
} JtHomesFound;

/**
 * jt_homes_found_free:
 * @data: (transfer full): a #JtHomesFound
 */
void jt_homes_found_free (gpointer data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtHomesFound, jt_homes_found_free)

/**
 * jt_homes_find:
 * @office: the reader's office
 * @data: unused
 * @cancellable: (nullable): a cancellable
 * @error: return location for what hinders
 *
 * A job: reads the places.
 *
 * Returns: (transfer full): a #JtHomesFound, or %NULL
 */
gpointer jt_homes_find (JtOffice *office, gpointer data, GCancellable *cancellable,
                        GError **error);

/**
 * jt_homes_find_first:
 * @office: the reader's office
 * @data: unused
 * @cancellable: (nullable): a cancellable
 * @error: return location for what hinders
 *
 * A job: reads the places and the homes of the first one, so that both are laid out once and painted
 * at once.
 *
 * Returns: (transfer full): a #JtHomesFound, or %NULL
 */
gpointer jt_homes_find_first (JtOffice *office, gpointer data, GCancellable *cancellable,
                              GError **error);

G_END_DECLS
