/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-list.h"

G_BEGIN_DECLS

/* A list whose rows are at hand and not in the book: what a file holds, what a report counted.  It
 * is sorted, filtered, copied and exported like a list of the book. */

/**
 * jt_list_rows:
 *
 * Its source.  There is nothing to be asked of a book: jt_list_rows_ask() answers, and what it
 * answers carries its rows.
 */
extern const JtListSource jt_list_rows;

/**
 * jt_list_rows_new:
 * @rows: (transfer full) (element-type JtListRow): the rows in their own order; no two of one id,
 *   each with at most %JT_LIST_MOST_COLUMNS columns
 *
 * Returns: (transfer full): a snapshot of all of them
 */
JtListSnapshot *jt_list_rows_new (GPtrArray *rows);

/**
 * jt_list_rows_find:
 * @snapshot: what jt_list_rows_new() or jt_list_rows_ask() made
 * @id: an id
 *
 * Returns: (transfer none) (nullable): that row
 */
const JtListRow *jt_list_rows_find (const JtListSnapshot *snapshot, gint64 id);

/**
 * jt_list_filter_passes:
 * @filter: what a column has to say
 * @text: (nullable): what its cell says
 * @number: its number
 *
 * Returns: whether that is said; of a text, whether it is anywhere in @text
 */
gboolean jt_list_filter_passes (const JtListFilter *filter, const char *text, gint64 number);

/**
 * jt_list_rows_ask:
 * @all: what jt_list_rows_new() made
 * @query: a question; its place is not looked at
 *
 * Texts that are numbers are sorted as such, others by the alphabet of the locale with the numbers
 * in them as numbers; rows that are equal stay in their own order.
 *
 * Returns: (transfer full): those rows of @all, in order
 */
JtListSnapshot *jt_list_rows_ask (JtListSnapshot *all, const JtListQuery *query);

G_END_DECLS
