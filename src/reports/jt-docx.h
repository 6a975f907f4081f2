/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-layout.h"

G_BEGIN_DECLS

/* A text document in WordprocessingML (ECMA-376 part 1), which WPS, Word and LibreOffice edit:
 * clerks change wording.  Lengths are twips, twentieths of a point; sizes of letters half points. */

#define JT_TWIPS(points) ((guint) ((points) * 20 + 0.5))
#define JT_HALF_POINTS(points) ((guint) ((points) * 2 + 0.5))

/**
 * JtDocxSection:
 * @margins: of its pages
 * @frame: what all its pages have
 * @head: (nullable): what stands above its pages from the second on
 * @numbered_alone: whether it is a document of its own, whose pages count from 1
 *
 * Pages that look alike.
 */
typedef struct
{
  JtMargins margins;
  JtPageFrame frame;
  const char *head;
  gboolean numbered_alone;
} JtDocxSection;

/**
 * JtDocxType:
 * @face: the font
 * @half_points: how large
 * @align: how lines stand
 * @after: the room below
 * @keep_next: whether what follows stands on the same page
 *
 * How a paragraph is set.
 */
typedef struct
{
  JtFace face;
  guint half_points;
  JtAlign align;
  guint after;
  gboolean keep_next;
} JtDocxType;

/**
 * JtDocxMerge:
 *
 * Whether a cell stands alone, begins one that goes on in the rows below, or goes on.
 */
typedef enum
{
  JT_DOCX_ALONE,
  JT_DOCX_BEGINS,
  JT_DOCX_GOES_ON,
} JtDocxMerge;

/**
 * JtDocxCell:
 * @type: how its text is set
 * @span: how many columns it takes; 0 is one
 * @merge: whether it goes on below
 * @tint: its ground as 0xRRGGBB; 0 for none
 * @text: (nullable): its text
 * @picture: (nullable): a PNG that stands there instead
 * @width: of the picture
 * @height: of the picture
 *
 * A cell of a table.
 */
typedef struct
{
  JtDocxType type;
  guint span;
  JtDocxMerge merge;
  guint32 tint;
  const char *text;
  GBytes *picture;
  guint width;
  guint height;
} JtDocxCell;

/**
 * jt_docx_new:
 * @title: its name
 * @day: the day it bears as that of its making; it bears no other time and nobody's name
 * @paper: what it is printed on
 *
 * Returns: (transfer full): an empty document, to which a section is added first
 */
JtDocx *jt_docx_new (const char *title, JtDay day, JtPaper paper);

/**
 * jt_docx_free:
 * @docx: (transfer full) (nullable): a document
 */
void jt_docx_free (JtDocx *docx);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtDocx, jt_docx_free)

/**
 * jt_docx_add_section:
 * @docx: a document
 * @section: what its pages have
 *
 * What follows begins on a new page.
 */
void jt_docx_add_section (JtDocx *docx, const JtDocxSection *section);

/**
 * jt_docx_add_page:
 * @docx: a document
 *
 * What follows begins on a new page of the same section.
 */
void jt_docx_add_page (JtDocx *docx);

/**
 * jt_docx_has_section:
 * @docx: a document
 *
 * Returns: whether a section was added, in which more can stand
 */
gboolean jt_docx_has_section (const JtDocx *docx);

/**
 * jt_docx_add_text:
 * @docx: a document
 * @type: how it is set
 * @text: (nullable): text of any length; each line of it is a paragraph
 */
void jt_docx_add_text (JtDocx *docx, const JtDocxType *type, const char *text);

/**
 * jt_docx_add_gap:
 * @docx: a document
 * @height: of the room
 *
 * Leaves room; two tables without any would grow together.
 */
void jt_docx_add_gap (JtDocx *docx, guint height);

/**
 * jt_docx_add_picture:
 * @docx: a document
 * @png: a PNG file
 * @width: how wide it is shown
 * @height: how high
 * @said: what is said of it to who does not see it
 */
void jt_docx_add_picture (JtDocx *docx, GBytes *png, guint width, guint height, const char *said);

/**
 * jt_docx_begin_table:
 * @docx: a document
 * @shares: (array length=n_columns): of the width, each column's part in any unit
 * @n_columns: how many columns
 * @ruled: whether it has lines; one without only puts things side by side
 */
void jt_docx_begin_table (JtDocx *docx, const guint *shares, guint n_columns, gboolean ruled);

/**
 * jt_docx_begin_row:
 * @docx: a document in which a table was begun
 * @height: the least
 * @repeated: whether it stands again on every page on which the table goes on
 */
void jt_docx_begin_row (JtDocx *docx, guint height, gboolean repeated);

/**
 * jt_docx_add_cell:
 * @docx: a document in which a row was begun
 * @cell: the next cell of the row
 */
void jt_docx_add_cell (JtDocx *docx, const JtDocxCell *cell);

/**
 * jt_docx_end_row:
 * @docx: a document in which a row was begun
 */
void jt_docx_end_row (JtDocx *docx);

/**
 * jt_docx_end_table:
 * @docx: a document in which a table was begun
 */
void jt_docx_end_table (JtDocx *docx);

/**
 * jt_docx_write:
 * @docx: a document
 * @path: (type filename): where it shall be
 * @error: JT_REPORT_ERROR_WRITE_FAILED; then an old file is untouched
 *
 * The same document is the same file.
 *
 * Returns: whether the file is there, whole
 */
gboolean jt_docx_write (JtDocx *docx, const char *path, GError **error);

G_END_DECLS
