/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-list-export.h"
#include "jt-paged-model.h"

G_BEGIN_DECLS

/**
 * JtTableFilter:
 * @JT_TABLE_FILTER_NONE: nothing can be asked of the column
 * @JT_TABLE_FILTER_TEXT: what its text contains
 * @JT_TABLE_FILTER_CHOICE: one word of its closed list
 * @JT_TABLE_FILTER_RANGE: numbers from … to …
 *
 * What can be asked of a column.
 */
typedef enum
{
  JT_TABLE_FILTER_NONE,
  JT_TABLE_FILTER_TEXT,
  JT_TABLE_FILTER_CHOICE,
  JT_TABLE_FILTER_RANGE,
} JtTableFilter;

/**
 * JtTableColumn:
 * @id: what its width is remembered by; %NULL for a column that is only copied and exported
 * @column: which column of the source
 * @title: what stands above it, not yet translated; of a table whose columns a file decides, as it
 *   stands
 * @width: in characters; a Chinese one takes two
 * @grows: whether it takes the room that is left
 * @kind: what its cells are
 * @filter: what can be asked of it
 * @sorts: whether a click on its header sorts
 * @word: (nullable): says a word of a closed list; any thread may call it
 * @nicks: (nullable) (array zero-terminated=1): the words of the closed list, as the book keeps
 *   them; "" is what is not recorded
 * @tone: (nullable): the style class of a cell, %NULL for none
 * @summed: whether its numbers are added up over the selected rows; for rows that are at hand
 *
 * A column of a table.
 */
typedef struct
{
  const char *id;
  guint column;
  const char *title;
  guint width;
  gboolean grows;
  JtListKind kind;
  JtTableFilter filter;
  gboolean sorts;
  JtListWord word;
  const char *const *nicks;
  const char *(*tone) (const JtListRow *row, guint column);
  gboolean summed;
} JtTableColumn;

/**
 * JtTableWords:
 * @settings: the key of GSettings, of type a{si}, with the widths of its columns
 * @label: what an assistive technology calls the table, translated
 * @sheet: name of the sheet and of the file it is exported to, translated
 * @empty: what is said when there is no row at all, translated
 * @row_name: (nullable): what an assistive technology calls a row: (transfer full); %NULL for what
 *   stands in its cells
 * @selection: what the status bar says of so many rows with this sum: (transfer full)
 * @titles_said: whether the titles of the columns are not to be translated any more
 * @tells_selection: whether the table itself says what is selected, in a window without status bar
 * @tips: whether the whole text of a cell is shown to whoever points at it
 * @beside: whether it stands beside something else that has the letters of its buttons
 *
 * What a table says besides its cells.
 */
typedef struct
{
  const char *settings;
  const char *label;
  const char *sheet;
  const char *empty;
  char *(*row_name) (const JtListRow *row);
  char *(*selection) (guint n, gint64 sum);
  gboolean titles_said;
  gboolean tells_selection;
  gboolean tips;
  gboolean beside;
} JtTableWords;

/**
 * JtTableView:
 *
 * Every table of the program but the ballot grid, of a long list of the book or of rows that are at
 * hand: a click on a header sorts, the button above filters by column, widths are remembered,
 * Ctrl+C copies the selected rows for a spreadsheet program, F2 opens what a row is about, and what
 * is shown can be exported.
 *
 *   JtTableView::activated (view, const char *uid): Enter, F2 or a double click on a row
 *   JtTableView::selected (view, const char *text): for the status bar; %NULL for nothing
 *   JtTableView::pasted (view, const char *text): Ctrl+V, with the text of the clipboard
 *   JtTableView::failed (view, const GError *error)
 *   JtTableView::told (view, const char *text): something was done, such as an export
 */
#define JT_TYPE_TABLE_VIEW (jt_table_view_get_type ())
G_DECLARE_FINAL_TYPE (JtTableView, jt_table_view, JT, TABLE_VIEW, GtkWidget)

/**
 * jt_table_view_set_up:
 * @view: a new table
 * @session: the session whose book it shows
 * @source: (transfer none): where its rows come from; it outlives the table
 * @columns: (array length=n_columns) (transfer none): its columns, from the left; they outlive it
 * @n_columns: how many
 * @words: what it says besides
 *
 * Makes it the table of a list.  It is called once.
 */
void jt_table_view_set_up (JtTableView *view, JtSession *session, const JtListSource *source,
                           const JtTableColumn *columns, guint n_columns,
                           const JtTableWords *words);

/**
 * jt_table_view_set_columns:
 * @view: a table of rows that are at hand
 * @columns: (array length=n_columns) (transfer none): its columns, from the left; they outlive it
 * @n_columns: how many
 *
 * Gives it these columns and no other, and no rows; nothing is asked of them yet.
 */
void jt_table_view_set_columns (JtTableView *view, const JtTableColumn *columns,
                                guint n_columns);

/**
 * jt_table_view_set_rows:
 * @view: a table that was set up with #jt_list_rows as its source
 * @rows: (transfer full) (element-type JtListRow): all its rows, as jt_list_rows_new() takes them
 *
 * Shows these rows and no other, as it is sorted and filtered.
 */
void jt_table_view_set_rows (JtTableView *view, GPtrArray *rows);

/**
 * jt_table_view_update_titles:
 * @view: a table
 *
 * Reads the titles of its columns again: who made them has changed some.
 */
void jt_table_view_update_titles (JtTableView *view);

/**
 * jt_table_view_add:
 * @view: a table
 * @widget: what stands above it at the left, before the filters
 */
void jt_table_view_add (JtTableView *view, GtkWidget *widget);

/**
 * jt_table_view_show:
 * @view: a table
 * @level: what @place is
 * @place: (nullable): uid of what the list is about
 *
 * Shows another place; filters and order stay.
 */
void jt_table_view_show (JtTableView *view, int level, const char *place);

/**
 * jt_table_view_search:
 * @view: a table
 * @text: (nullable): what stands anywhere in the columns a person looks for
 */
void jt_table_view_search (JtTableView *view, const char *text);

/**
 * jt_table_view_refresh:
 * @view: a table
 *
 * Reads what may have changed; what is selected stays so.
 */
void jt_table_view_refresh (JtTableView *view);

/**
 * jt_table_view_is_filtered:
 * @view: a table
 *
 * Returns: whether some of the rows of its place may not be shown
 */
gboolean jt_table_view_is_filtered (JtTableView *view);

/**
 * jt_table_view_clear_filters:
 * @view: a table
 *
 * Shows all rows of the place.
 */
void jt_table_view_clear_filters (JtTableView *view);

/**
 * jt_table_view_select:
 * @view: a table
 * @id: a row
 *
 * Selects it and nothing else, and scrolls to it, as soon as it is shown.
 */
void jt_table_view_select (JtTableView *view, gint64 id);

/**
 * jt_table_view_reveal:
 * @view: a table
 * @position: place of a row
 *
 * Selects it and nothing else, and scrolls to it; the focus stays where it is.
 */
void jt_table_view_reveal (JtTableView *view, guint position);

/**
 * jt_table_view_get_chosen:
 * @view: a table of rows that are at hand
 *
 * Returns: (transfer none) (nullable): the first of the selected rows, until the rows change
 */
const JtListRow *jt_table_view_get_chosen (JtTableView *view);

/**
 * jt_table_view_get_model:
 * @view: a table
 *
 * Returns: (transfer none): its rows
 */
JtPagedModel *jt_table_view_get_model (JtTableView *view);

/**
 * jt_table_view_get_selection:
 * @view: a table
 *
 * Returns: (transfer none): which of them are selected
 */
GtkSelectionModel *jt_table_view_get_selection (JtTableView *view);

/**
 * jt_table_view_get_columns:
 * @view: a table
 * @n_columns: (out): how many
 *
 * Returns: (transfer none) (array length=n_columns): its columns
 */
const JtTableColumn *jt_table_view_get_columns (JtTableView *view, guint *n_columns);

/**
 * jt_table_view_ask:
 * @view: a table
 * @query: (transfer full): what is to be shown
 *
 * For the filters.
 */
void jt_table_view_ask (JtTableView *view, JtListQuery *query);

/**
 * jt_table_view_take:
 * @view: a table
 * @query: (transfer full): what is wanted
 * @answer: (transfer full): what was found with it
 *
 * As jt_table_view_ask(), with the rows there at once.
 */
void jt_table_view_take (JtTableView *view, JtListQuery *query, JtPagedAnswer *answer);

/**
 * jt_table_view_copy:
 * @view: a table
 *
 * Returns: (transfer full) (nullable): the selected rows with headers, as spreadsheet programs take
 *   them; %NULL when none is
 */
char *jt_table_view_copy (JtTableView *view);

/**
 * jt_table_view_export:
 * @view: a table
 * @path: where the file goes: csv when its name ends so, else a workbook
 *
 * Writes all the rows that pass the filters, in the order shown; says so when it is done.
 */
void jt_table_view_export (JtTableView *view, const char *path);

G_END_DECLS
