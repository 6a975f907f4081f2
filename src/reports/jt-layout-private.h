/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-layout.h"

G_BEGIN_DECLS

/* For the files jt-layout*.c only: what was added, where it goes, how a row of a table is drawn,
 * how all of it becomes a text document. */

/**
 * JtBlockKind:
 * @JT_BLOCK_PAGE: what follows begins on a new page
 * @JT_BLOCK_TEXT: a text
 * @JT_BLOCK_TABLE: the headers of a table
 * @JT_BLOCK_ROW: a row of the table before it
 *
 * What is added.
 */
typedef enum
{
  JT_BLOCK_PAGE,
  JT_BLOCK_TEXT,
  JT_BLOCK_TABLE,
  JT_BLOCK_ROW,
} JtBlockKind;

/**
 * JtBlock:
 * @kind: what it is
 * @text: of a text; of a page: what stands above the pages on which it goes on
 * @face: of a text
 * @size: of a text or table, in points
 * @align: of a text
 * @kept: whether it stands on one page with the next block
 * @columns: of a table
 * @n_columns: how many
 * @row_height: of a table: the least
 * @table: of a row: the block that began its table
 * @cells: of a row
 *
 * What was added, in its order.
 */
typedef struct
{
  JtBlockKind kind;
  char *text;
  JtFace face;
  double size;
  JtAlign align;
  gboolean kept;

  JtLayoutColumn *columns;
  guint n_columns;
  double row_height;
  guint table;
  GStrv cells;
} JtBlock;

/**
 * JtPiece:
 * @block: what stands there
 * @page: on which page
 * @y: where it begins
 * @height: how high it is
 *
 * A block, or the headers of a table once more.
 */
typedef struct
{
  guint block;
  guint page;
  double y;
  double height;
} JtPiece;

struct _JtLayout
{
  JtPaper paper;
  JtMargins margins;
  JtRect area;
  double first_y; /* where the first page begins; 0 for the top of the area */
  char *footer;
  char *page;
  GPtrArray *blocks; /* of JtBlock */
  GArray *pieces;    /* of JtPiece, once it is laid out */
  GPtrArray *heads;  /* of each page; NULL for none */
};

/**
 * jt_layout_get_block:
 * @layout: a layout
 * @i: index of a block
 *
 * Returns: (transfer none): the block
 */
JtBlock *jt_layout_get_block (const JtLayout *layout, guint i);

/**
 * jt_layout_measure_row:
 * @pen: a pen
 * @layout: a layout
 * @table: one of its tables
 * @row: (nullable): one of its rows; %NULL for the headers
 *
 * Returns: how high it is: at most half a page, so that a page always takes two
 */
double jt_layout_measure_row (JtPen *pen, const JtLayout *layout, const JtBlock *table,
                              const JtBlock *row);

/**
 * jt_layout_draw_row:
 * @cr: what is drawn on
 * @pen: a pen on it
 * @layout: a layout
 * @table: one of its tables
 * @row: (nullable): one of its rows; %NULL for the headers
 * @piece: where it stands
 */
void jt_layout_draw_row (cairo_t *cr, JtPen *pen, const JtLayout *layout, const JtBlock *table,
                         const JtBlock *row, const JtPiece *piece);

/**
 * jt_layout_place:
 * @layout: a layout
 *
 * Finds where every block stands.
 */
void jt_layout_place (JtLayout *layout);

/**
 * jt_layout_describe:
 * @docx: a document
 * @layout: a layout
 *
 * Adds all blocks to a text document.
 */
void jt_layout_describe (JtDocx *docx, gpointer layout);

G_END_DECLS
