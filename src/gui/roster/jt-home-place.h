/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-homes-query.h"

G_BEGIN_DECLS

/**
 * JtHomePlace:
 *
 * A compound, a building or an entrance in the tree of places.
 */
#define JT_TYPE_HOME_PLACE (jt_home_place_get_type ())
G_DECLARE_FINAL_TYPE (JtHomePlace, jt_home_place, JT, HOME_PLACE, GObject)

/**
 * jt_home_places_new:
 * @tree: (element-type JtPlace): places, which the model keeps alive
 *
 * Returns: (transfer full): a tree whose rows hold #JtHomePlace; compounds are open when there is
 *   only one
 */
GtkTreeListModel *jt_home_places_new (GPtrArray *tree);

/**
 * jt_home_place_get:
 * @place: a place
 *
 * Returns: (transfer none): what it is
 */
const JtPlace *jt_home_place_get (JtHomePlace *place);

/**
 * jt_home_place_get_level:
 * @place: a place
 *
 * Returns: whether it is a compound, a building or an entrance
 */
JtHomeLevel jt_home_place_get_level (JtHomePlace *place);

/**
 * jt_home_place_get_path:
 * @place: a place
 *
 * Returns: (transfer none): its full name: compound, building, entrance
 */
const char *jt_home_place_get_path (JtHomePlace *place);

/**
 * jt_home_places_find:
 * @tree: what jt_home_places_new() gave
 * @uid: (nullable): uid of a place
 *
 * Opens what hides it.
 *
 * Returns: its position; %GTK_INVALID_LIST_POSITION when it is not there
 */
guint jt_home_places_find (GtkTreeListModel *tree, const char *uid);

/**
 * jt_home_places_factory:
 *
 * Returns: (transfer full): rows with an arrow, the name, and how many parts there are
 */
GtkListItemFactory *jt_home_places_factory (void);

G_END_DECLS
