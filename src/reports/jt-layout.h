/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-pen.h"
#include "jt-printout.h"

G_BEGIN_DECLS

/**
 * JtLayout:
 *
 * Texts and tables in a row, laid out on pages: a table goes on under its headers on the next
 * page, a row is never torn, a heading never stands alone at the end of a page.
 */
typedef struct _JtLayout JtLayout;

/**
 * JtMargins:
 * @JT_MARGINS_OFFICIAL: that of official documents (GB/T 9704): 37 mm above, 28 mm at the
 *   binding side, type area 156 × 225 mm
 * @JT_MARGINS_WORKING: 15 mm on all sides, for papers that stay in the office
 */
typedef enum
{
  JT_MARGINS_OFFICIAL,
  JT_MARGINS_WORKING,
} JtMargins;

/**
 * JtPageFrame:
 * @footer: (nullable): what stands on every page below: 示例数据, the version of the rules
 * @page: what numbers a page, with {page} and {pages}
 *
 * What all pages have.
 */
typedef struct
{
  const char *footer;
  const char *page;
} JtPageFrame;

/**
 * JtCellKind:
 * @JT_CELL_TEXT: text
 * @JT_CELL_NAMES: names parted by 、, none of which is torn at the end of a line
 * @JT_CELL_LARGE: text to be found at arm's length
 * @JT_CELL_NUMBER: at the right
 * @JT_CELL_BOX: a box to tick; its text is not printed
 */
typedef enum
{
  JT_CELL_TEXT,
  JT_CELL_NAMES,
  JT_CELL_LARGE,
  JT_CELL_NUMBER,
  JT_CELL_BOX,
} JtCellKind;

/**
 * JtLayoutColumn:
 * @title: what stands above it
 * @width: its part of the width, in any unit
 * @kind: what stands in it
 */
typedef struct
{
  const char *title;
  guint width;
  JtCellKind kind;
} JtLayoutColumn;

/**
 * jt_layout_new:
 * @paper: what it is printed on
 * @margins: its margins
 * @frame: what all pages have; copied
 *
 * Returns: (transfer full): an empty layout
 */
JtLayout *jt_layout_new (JtPaper paper, JtMargins margins, const JtPageFrame *frame);

/**
 * jt_layout_free:
 * @layout: (transfer full) (nullable): a layout
 */
void jt_layout_free (JtLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtLayout, jt_layout_free)

/**
 * jt_layout_add_page:
 * @layout: a layout
 * @head: (nullable): what stands above the following pages where the text goes on
 *
 * What follows begins on a new page.
 */
void jt_layout_add_page (JtLayout *layout, const char *head);

/**
 * jt_layout_begin_at:
 * @layout: an empty layout
 * @y: from the top of the paper, in points
 *
 * What is added first stands there on the first page, and not at its top: below what somebody else
 * draws on that page.
 */
void jt_layout_begin_at (JtLayout *layout, double y);

/**
 * jt_layout_keep:
 * @layout: a layout to which something was added
 *
 * What was added last stands on one page with what is added next.  Headings do so by themselves.
 */
void jt_layout_keep (JtLayout *layout);

/**
 * jt_layout_add_text:
 * @layout: a layout
 * @face: its font
 * @size: in points; 小标宋 of 22, body of 16 in official documents
 * @align: how
 * @text: (nullable): text of any length; nothing is added for %NULL and ""
 */
void jt_layout_add_text (JtLayout *layout, JtFace face, double size, JtAlign align, const char *text);

/**
 * jt_layout_add_table:
 * @layout: a layout
 * @columns: (array length=n_columns): its columns; copied
 * @n_columns: how many
 * @size: of its letters, in points
 * @row_height: the least height of a row, in points
 *
 * Begins a table.
 */
void jt_layout_add_table (JtLayout *layout, const JtLayoutColumn *columns, guint n_columns,
                         double size, double row_height);

/**
 * jt_layout_add_row:
 * @layout: a layout in which a table was begun
 * @cells: (array): as many texts as the table has columns; %NULL for an empty one; copied
 */
void jt_layout_add_row (JtLayout *layout, const char *const *cells);

/**
 * jt_layout_print:
 * @layout: (transfer full): a layout
 * @title: its name
 * @day: the day it was made on
 *
 * Lays it out.
 *
 * Returns: (transfer full): the printout
 */
JtPrintout *jt_layout_print (JtLayout *layout, const char *title, JtDay day);

/**
 * jt_layout_draw_foot:
 * @pen: a pen
 * @frame: what all pages have
 * @area: the type area
 * @page: the page, from 0
 * @pages: how many there are
 *
 * Writes the foot of a page, for documents that draw their pages themselves.
 */
void jt_layout_draw_foot (JtPen *pen, const JtPageFrame *frame, const JtRect *area, guint page,
                         guint pages);

/**
 * jt_margins_get_area:
 * @paper: what is printed on
 * @margins: the margins
 * @area: (out): the type area of a page, in points
 */
void jt_margins_get_area (JtPaper paper, JtMargins margins, JtRect *area);

G_END_DECLS
