/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-list.h"

G_BEGIN_DECLS

/**
 * JtListKind:
 * @JT_LIST_TEXT: a text
 * @JT_LIST_WHOLE: a whole number; 0 is none
 * @JT_LIST_AREA: an area; JT_AREA_UNKNOWN is none
 * @JT_LIST_NUMBER: a text such as "1,043.20" that is a number, in units that the row says, or that
 *   says why there is none
 *
 * What the cells of a column are.
 */
typedef enum
{
  JT_LIST_TEXT,
  JT_LIST_WHOLE,
  JT_LIST_AREA,
  JT_LIST_NUMBER,
} JtListKind;

/**
 * JtListWord:
 * @text: (nullable): what the book keeps
 *
 * Returns: (transfer none) (nullable): how it is said
 */
typedef const char *(*JtListWord) (const char *text);

/**
 * JtListColumn:
 * @column: which column of the source
 * @header: what stands above it
 * @kind: what its cells are
 * @width: in characters; a Chinese one takes two
 * @word: (nullable): says a word of a closed list; any thread may call it
 *
 * A column as it is copied or written to a file.
 */
typedef struct
{
  guint column;
  const char *header;
  JtListKind kind;
  guint width;
  JtListWord word;
} JtListColumn;

/**
 * jt_list_column_text:
 * @column: a column
 * @row: a row
 *
 * Returns: (transfer full): what stands in the cell, numbers without separators, so that a
 *   spreadsheet program takes them as numbers
 */
char *jt_list_column_text (const JtListColumn *column, const JtListRow *row);

/**
 * jt_list_copy:
 * @office: an office in which somebody acts
 * @source: where the rows come from
 * @snapshot: what @ids were taken from
 * @ids: (element-type gint64): rows, in order
 * @columns: (array length=n_columns): columns, from the left
 * @n_columns: how many
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): headers and rows as text parted by tabs and line ends
 */
char *jt_list_copy (JtOffice *office, const JtListSource *source, const JtListSnapshot *snapshot,
                    const GArray *ids, const JtListColumn *columns, guint n_columns,
                    GError **error);

/**
 * jt_list_export:
 * @office: an office in which somebody acts
 * @source: where the rows come from
 * @snapshot: all the rows that are written
 * @columns: (array length=n_columns): columns, from the left
 * @n_columns: how many
 * @sheet: name of the sheet
 * @path: where the file goes: csv when its name ends so, else a workbook; a file there is replaced
 * @cancellable: (nullable): breaks it off
 * @error: JT_EXCHANGE_ERROR_WRITE_FAILED, JT_REPORT_ERROR, or a store error
 *
 * Returns: whether the file is there
 */
gboolean jt_list_export (JtOffice *office, const JtListSource *source,
                         const JtListSnapshot *snapshot, const JtListColumn *columns,
                         guint n_columns, const char *sheet, const char *path,
                         GCancellable *cancellable, GError **error);

G_END_DECLS
