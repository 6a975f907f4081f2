/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "jt-office.h"

G_BEGIN_DECLS

/* A long list of the book: what is asked of it, its rows, and where they come from. */

#define JT_LIST_MOST_COLUMNS 32

/**
 * JtListFilter:
 * @text: (nullable): what stands anywhere in the cell; where the cell is one word of a closed list,
 *   that word, and "" for none; %NULL for any
 * @ranged: whether only numbers from @least to @most are wanted
 * @least: the least number
 * @most: the largest number
 *
 * What one column has to say for a row to be shown.
 */
typedef struct
{
  char *text;
  gboolean ranged;
  gint64 least;
  gint64 most;
} JtListFilter;

/**
 * JtListQuery:
 * @level: what @place is, as the list understands it
 * @place: (nullable): uid of what the list is about; %NULL for the whole book
 * @text: (nullable): what stands anywhere in the columns a person looks for
 * @sort: the column to sort by; -1 for the list's own order
 * @descending: whether the largest comes first
 * @filters: for each column
 *
 * Which rows, and in which order.
 */
typedef struct
{
  int level;
  char *place;
  char *text;
  int sort;
  gboolean descending;
  JtListFilter filters[JT_LIST_MOST_COLUMNS];
} JtListQuery;

/**
 * jt_list_query_new:
 *
 * Returns: (transfer full): the question for all rows in their own order
 */
JtListQuery *jt_list_query_new (void);

/**
 * jt_list_query_copy:
 * @query: a question
 *
 * Returns: (transfer full): the same
 */
JtListQuery *jt_list_query_copy (const JtListQuery *query);

/**
 * jt_list_query_free:
 * @query: (transfer full) (nullable): a question
 */
void jt_list_query_free (JtListQuery *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtListQuery, jt_list_query_free)

/**
 * jt_list_query_set_text:
 * @query: a question
 * @column: a column
 * @text: (nullable): as in #JtListFilter
 */
void jt_list_query_set_text (JtListQuery *query, guint column, const char *text);

/**
 * jt_list_query_set_range:
 * @query: a question
 * @column: a column with numbers
 * @least: the least number
 * @most: the largest number
 */
void jt_list_query_set_range (JtListQuery *query, guint column, gint64 least, gint64 most);

/**
 * jt_list_query_clear:
 * @query: a question
 * @column: a column of which nothing is asked any more
 */
void jt_list_query_clear (JtListQuery *query, guint column);

/**
 * jt_list_query_clear_all:
 * @query: a question of which only place and order stay
 */
void jt_list_query_clear_all (JtListQuery *query);

/**
 * jt_list_query_asks:
 * @query: a question
 *
 * Returns: whether some row may not be asked for
 */
gboolean jt_list_query_asks (const JtListQuery *query);

/**
 * jt_list_query_is_filtered:
 * @query: a question
 * @column: a column
 *
 * Returns: whether something is asked of it
 */
gboolean jt_list_query_is_filtered (const JtListQuery *query, guint column);

/**
 * JtListRow:
 * @id: what it is known by inside this list
 * @uid: (nullable): uid of what it shows; %NULL when that is gone
 * @texts: (nullable): text of each column, %NULL for none; as the book keeps it
 * @numbers: number of each column
 *
 * One row.  It is never changed once it is made, and any thread may read it.
 */
typedef struct
{
  gint64 id;
  char *uid;
  guint n_columns;
  char **texts;
  gint64 *numbers;
} JtListRow;

/**
 * jt_list_row_new:
 * @id: what it is known by
 * @uid: (nullable): uid of what it shows
 * @n_columns: how many columns
 *
 * Returns: (transfer full): a row without texts, to be filled in by who made it
 */
JtListRow *jt_list_row_new (gint64 id, const char *uid, guint n_columns);

/**
 * jt_list_row_copy:
 * @row: a row
 *
 * Returns: (transfer full): the same
 */
JtListRow *jt_list_row_copy (const JtListRow *row);

/**
 * jt_list_row_free:
 * @row: (transfer full) (nullable): a row
 */
void jt_list_row_free (JtListRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtListRow, jt_list_row_free)

/**
 * jt_list_row_equal:
 * @a: a row
 * @b: another
 *
 * Returns: whether they say the same
 */
gboolean jt_list_row_equal (const JtListRow *a, const JtListRow *b);

/**
 * JtListSnapshot:
 * @ids: (element-type gint64): the rows of a question, in order
 * @rows: (nullable): id → #JtListRow, where the source had to make them to answer
 *
 * Which rows there were, in which order, at one moment.  Positions do not jump while somebody
 * scrolls.
 */
typedef struct
{
  GArray *ids;
  GHashTable *rows;
} JtListSnapshot;

/**
 * jt_list_snapshot_new:
 *
 * Returns: (transfer full): no rows
 */
JtListSnapshot *jt_list_snapshot_new (void);

/**
 * jt_list_snapshot_ref:
 * @snapshot: a snapshot
 *
 * Returns: (transfer full): @snapshot
 */
JtListSnapshot *jt_list_snapshot_ref (JtListSnapshot *snapshot);

/**
 * jt_list_snapshot_unref:
 * @snapshot: (transfer full) (nullable): a snapshot
 */
void jt_list_snapshot_unref (JtListSnapshot *snapshot);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtListSnapshot, jt_list_snapshot_unref)

/**
 * JtListSource:
 * @n_columns: how many columns a row has
 * @ask: (nullable): answers a question; in the reader's thread.  %NULL for rows that are at hand,
 *   see jt-list-rows.h
 * @read: makes the rows of up to some hundred ids, in any order, leaving out what is gone; in
 *   whichever thread has the office, within a few milliseconds
 * @sum: (nullable): adds up the one number worth a sum, over any count of ids
 *
 * Where a list comes from.
 */
typedef struct
{
  guint n_columns;
  JtListSnapshot *(*ask) (JtOffice *office, const JtListQuery *query, GCancellable *cancellable,
                          GError **error);
  GPtrArray *(*read) (JtOffice *office, const JtListSnapshot *snapshot, const gint64 *ids, guint n,
                      GError **error);
  gboolean (*sum) (JtOffice *office, const gint64 *ids, guint n, gint64 *sum, GError **error);
} JtListSource;

/**
 * jt_list_ids_text:
 * @ids: (array length=n): ids
 * @n: how many
 *
 * Returns: (transfer full): "[1,2,3]", as a query takes them
 */
char *jt_list_ids_text (const gint64 *ids, guint n);

G_END_DECLS
