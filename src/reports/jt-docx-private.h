/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-docx.h"

G_BEGIN_DECLS

/* For the files jt-docx*.c only: what a document holds while it is made, and its fixed parts. */

/**
 * JtDocxPartKind:
 *
 * A part that is in a document as often as it is needed.  Heads and feet of first pages are parts
 * of their own, for no reader has to take one part for two.
 */
typedef enum
{
  JT_DOCX_HEADER,
  JT_DOCX_FIRST_HEADER,
  JT_DOCX_FOOTER,
  JT_DOCX_FIRST_FOOTER,
  JT_DOCX_PICTURE,
  JT_DOCX_PART_KINDS,
} JtDocxPartKind;

struct _JtDocx
{
  char *title;
  JtDay day;
  JtPaper paper;

  GString *body;          /* of word/document.xml */
  GPtrArray *parts;       /* of JtDocxPart: headers, footers, pictures */
  GString *types;         /* what [Content_Types].xml says of them */
  GString *relationships; /* of word/document.xml */
  GHashTable *known[JT_DOCX_PART_KINDS]; /* what a part holds (GBytes) → its relationship */
  guint n_parts;
  guint n_pictures;

  char *section;       /* properties of the section that is being written; NULL for none */
  guint width;         /* of its type area */
  gboolean ends_table; /* a paragraph has to follow */

  guint *columns; /* widths of the table that is being written */
  guint n_columns;
  guint column; /* the next cell's */
};

#define JT_DOCX_NAMESPACES                                                                         \
  "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "                      \
  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "               \
  "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "           \
  "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "                             \
  "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""

#define JT_DOCX_DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

/**
 * jt_docx_add_part:
 * @docx: a document
 * @kind: what it is
 * @bytes: (transfer full): what it holds
 *
 * Adds a part unless there is one that holds the same.
 *
 * Returns: (transfer none): its relationship
 */
const char *jt_docx_add_part (JtDocx *docx, JtDocxPartKind kind, GBytes *bytes);

/**
 * jt_docx_append_paragraph:
 * @xml: where it is added
 * @type: how it is set
 * @text: (nullable): one line; a tabulator stays one
 * @length: of the line in bytes, or -1
 */
void jt_docx_append_paragraph (GString *xml, const JtDocxType *type, const char *text,
                               gssize length);

/**
 * jt_docx_append_picture:
 * @docx: a document
 * @type: how its paragraph is set
 * @png: a PNG file
 * @width: how wide it is shown
 * @height: how high
 * @said: what is said of it
 */
void jt_docx_append_picture (JtDocx *docx, const JtDocxType *type, GBytes *png, guint width,
                             guint height, const char *said);

/**
 * jt_docx_make_head:
 * @text: what stands above a page
 *
 * Returns: (transfer full): a header part
 */
GBytes *jt_docx_make_head (const char *text);

/**
 * jt_docx_make_foot:
 * @section: a section
 * @width: how wide its type area is
 *
 * Returns: (transfer full): its footer part: the words at the left, the number at the right
 */
GBytes *jt_docx_make_foot (const JtDocxSection *section, guint width);

/**
 * jt_docx_add_fixed_parts:
 * @docx: a document
 * @parts: (element-type JtDocxPart): where they are added
 *
 * Adds what every document has: types, relationships, properties, styles, fonts, settings.
 */
void jt_docx_add_fixed_parts (const JtDocx *docx, GPtrArray *parts);

G_END_DECLS
