/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "jt-palette.h"

G_BEGIN_DECLS

/**
 * JtRect:
 *
 * A rectangle in the units of what is drawn on: points of 1/72 inch on paper, pixels on screen.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} JtRect;

/**
 * JtFace:
 * @JT_FACE_PLAIN: what screens and tables use
 * @JT_FACE_BOLD: its heavy cut
 * @JT_FACE_BODY: 仿宋, the body of official documents
 * @JT_FACE_HEADING: 黑体, their headings
 * @JT_FACE_TITLE: 小标宋, their titles
 *
 * Each names the official font first and falls back to one that is always installed.
 */
typedef enum
{
  JT_FACE_PLAIN,
  JT_FACE_BOLD,
  JT_FACE_BODY,
  JT_FACE_HEADING,
  JT_FACE_TITLE,
  JT_FACE_LAST,
} JtFace;

/**
 * JtAlign:
 *
 * Where a line of text stands in its rectangle.
 */
typedef enum
{
  JT_ALIGN_START,
  JT_ALIGN_CENTRE,
  JT_ALIGN_END,
} JtAlign;

/**
 * JtPen:
 *
 * Writes text on a cairo_t, always with named fonts, in Chinese, and without hinting, so that
 * screen, printer and PDF break lines alike.
 */
typedef struct _JtPen JtPen;

/**
 * jt_pen_new:
 * @cr: what is drawn on; the pen keeps a reference
 *
 * Returns: (transfer full): a pen with the plain face of 10 units
 */
JtPen *jt_pen_new (cairo_t *cr);

/**
 * jt_pen_free:
 * @pen: (transfer full) (nullable): a pen
 */
void jt_pen_free (JtPen *pen);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtPen, jt_pen_free)

/**
 * jt_pen_set_font:
 * @pen: a pen
 * @face: one of #JtFace
 * @size: height of a letter's square, in units of what is drawn on
 */
void jt_pen_set_font (JtPen *pen, JtFace face, double size);

/**
 * jt_pen_set_names:
 * @pen: a pen
 * @names: whether what is written are names of people parted by 、
 *
 * A line then ends between two names and not within one, unless it is longer than any person's.
 */
void jt_pen_set_names (JtPen *pen, gboolean names);

/**
 * jt_pen_line:
 * @pen: a pen
 * @box: where
 * @align: how
 * @text: (nullable): one line; %NULL and "" draw nothing
 *
 * Writes a line in the middle of the height of @box, shortened with … where it is too long.
 *
 * Returns: how wide it is
 */
double jt_pen_line (JtPen *pen, const JtRect *box, JtAlign align, const char *text);

/**
 * jt_pen_title:
 * @pen: a pen
 * @box: where
 * @text: (nullable): one line; %NULL and "" draw nothing
 *
 * As jt_pen_line() from the start, but what is too long is shortened in its middle: of two cases of
 * one compound the end tells which is which.
 */
void jt_pen_title (JtPen *pen, const JtRect *box, const char *text);

/**
 * jt_pen_line_width:
 * @pen: a pen
 * @text: one line
 *
 * Returns: how wide it would be
 */
double jt_pen_line_width (JtPen *pen, const char *text);

/**
 * jt_pen_paragraph:
 * @pen: a pen
 * @box: where; its height is the most that is filled, the rest is cut with …
 * @align: how
 * @text: (nullable): text of any length
 *
 * Writes a text that breaks at the width of @box.
 *
 * Returns: how high it is
 */
double jt_pen_paragraph (JtPen *pen, const JtRect *box, JtAlign align, const char *text);

/**
 * jt_pen_paragraph_height:
 * @pen: a pen
 * @width: where it breaks
 * @text: (nullable): text of any length
 *
 * Returns: how high it would be
 */
double jt_pen_paragraph_height (JtPen *pen, double width, const char *text);

/**
 * jt_pen_hatch:
 * @pen: a pen
 * @box: where
 * @hatch: how
 * @distance: between two lines
 *
 * Draws lines in the current colour.
 */
void jt_pen_hatch (JtPen *pen, const JtRect *box, JtHatch hatch, double distance);

G_END_DECLS
