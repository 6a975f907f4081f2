/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The ways to cut a name into its levels: for jt-place-index.c and jt-place-entrance.c, and for a
 * search that asks the book instead of an index in memory. */

/**
 * JtPlaceReading:
 *
 * A name as somebody wrote it, with the places where it is or may be cut.
 */
typedef struct _JtPlaceReading JtPlaceReading;

/**
 * JtPlaceTry:
 * @pieces: (array zero-terminated=1): the levels, from the outside in, not normalised; an empty
 *   one only between two `/`
 * @n_pieces: how many
 * @data: what was given to jt_place_reading_foreach()
 *
 * Tries one way to cut.
 */
typedef void (*JtPlaceTry) (char **pieces, guint n_pieces, gpointer data);

/**
 * jt_place_reading_new:
 * @text: a name of one or more levels
 *
 * `/` always cuts.  `-` may cut or belong to a name, and so may the place behind 栋, 幢, 楼, #, 单元
 * and 门 (1栋2单元302室; but 天安门小区).
 *
 * Returns: (transfer full): the reading
 */
JtPlaceReading *jt_place_reading_new (const char *text);

/**
 * jt_place_reading_free:
 * @reading: (nullable) (transfer full): a reading
 */
void jt_place_reading_free (JtPlaceReading *reading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtPlaceReading, jt_place_reading_free)

/**
 * jt_place_reading_foreach:
 * @reading: a name
 * @n_pieces: into how many levels it is to be cut, 1 to 4
 * @try: called for each way to do it
 * @data: for @try
 *
 * A text with more doubtful cuts than any name has is not cut at all.
 */
void jt_place_reading_foreach (const JtPlaceReading *reading, guint n_pieces, JtPlaceTry try,
                               gpointer data);

/**
 * JtPlaceGlued:
 * @compound: the front of a piece, normalised
 * @building: the rest, normalised
 * @data: what was given to jt_place_glued_foreach()
 *
 * Tries one way to part a compound from a building that is written right behind it.
 */
typedef void (*JtPlaceGlued) (const char *compound, const char *building, gpointer data);

/**
 * jt_place_glued_foreach:
 * @piece: a piece that may be 松果小区1栋
 * @compounds: (element-type utf8): a set of the normalised names of compounds
 * @try: called for each way to part it; never between two digits
 * @data: for @try
 */
void jt_place_glued_foreach (const char *piece, GHashTable *compounds, JtPlaceGlued try,
                             gpointer data);

/**
 * jt_place_refuse:
 * @text: a name that does not mean one place
 * @paths: (element-type utf8): full names of what it may mean
 * @error: JT_RULE_ERROR_NO_SUCH_PLACE with @text, or JT_RULE_ERROR_AMBIGUOUS_PLACE with @text and
 *   the first of @paths
 */
void jt_place_refuse (const char *text, const GPtrArray *paths, GError **error);

G_END_DECLS
