/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "jt-day.h"

G_BEGIN_DECLS

/**
 * JtPaper:
 *
 * The sizes of paper that offices print on, upright or lying.
 */
typedef enum
{
  JT_PAPER_A4,
  JT_PAPER_A4_LYING,
  JT_PAPER_A3,
  JT_PAPER_A3_LYING,
  JT_PAPER_LAST,
} JtPaper;

/**
 * JtPrintout:
 *
 * A document that is laid out and waits to be drawn: on screen, on a printer, into a PDF, always by
 * the same function.  It is a snapshot without a database behind it, with counted references; it
 * may be handed from one thread to another.
 */
typedef struct _JtPrintout JtPrintout;

/**
 * JtPrintoutDraw:
 * @cr: what is drawn on, in points of 1/72 inch from the upper left corner of the paper
 * @page: the page, from 0
 * @pages: how many there are
 * @data: what was given with it
 *
 * Draws one page.
 */
typedef void (*JtPrintoutDraw) (cairo_t *cr, guint page, guint pages, gpointer data);

/**
 * JtDocx:
 *
 * A text document that is being made (jt-docx.h).
 */
typedef struct _JtDocx JtDocx;

/**
 * JtPrintoutDescribe:
 * @docx: a document to which what the pages say is added, as text and tables
 * @data: what was given to jt_printout_new()
 *
 * Says in words what the pages show.
 */
typedef void (*JtPrintoutDescribe) (JtDocx *docx, gpointer data);

/**
 * jt_printout_new:
 * @title: its name: what the window and the PDF are called
 * @day: the day it was made on: the PDF bears no other time, so that the same printout is the same
 *   file
 * @paper: what it is printed on
 * @pages: how many pages it has
 * @draw: draws one of them
 * @data: for @draw
 * @destroy: (nullable): frees @data
 *
 * Returns: (transfer full): the printout
 */
JtPrintout *jt_printout_new (const char *title, JtDay day, JtPaper paper, guint pages,
                             JtPrintoutDraw draw, gpointer data, GDestroyNotify destroy);

/**
 * jt_printout_set_describe:
 * @printout: a printout that nobody else has a reference to yet
 * @describe: says in words what its pages show
 */
void jt_printout_set_describe (JtPrintout *printout, JtPrintoutDescribe describe);

/**
 * jt_printout_ref:
 * @printout: a printout
 *
 * Returns: (transfer full): the same
 */
JtPrintout *jt_printout_ref (JtPrintout *printout);

/**
 * jt_printout_unref:
 * @printout: (transfer full) (nullable): a printout
 */
void jt_printout_unref (JtPrintout *printout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtPrintout, jt_printout_unref)

/**
 * jt_printout_get_title:
 * @printout: a printout
 *
 * Returns: (transfer none): its name
 */
const char *jt_printout_get_title (const JtPrintout *printout);

/**
 * jt_printout_get_paper:
 * @printout: a printout
 * @width: (out) (optional): width of a page in points
 * @height: (out) (optional): height of a page in points
 *
 * Returns: what it is printed on
 */
JtPaper jt_printout_get_paper (const JtPrintout *printout, double *width, double *height);

/**
 * jt_printout_get_n_pages:
 * @printout: a printout
 *
 * Returns: how many pages it has
 */
guint jt_printout_get_n_pages (const JtPrintout *printout);

/**
 * jt_printout_draw_page:
 * @printout: a printout
 * @page: a page, from 0
 * @cr: what to draw on, scaled to points; its ground is the paper and is left as it is
 */
void jt_printout_draw_page (const JtPrintout *printout, guint page, cairo_t *cr);

/**
 * jt_printout_write_pdf:
 * @printout: a printout
 * @path: (type filename): where the PDF shall be
 * @error: JT_REPORT_ERROR_WRITE_FAILED; then an old file is untouched
 *
 * Writes all pages.
 *
 * Returns: whether the file is there, whole
 */
gboolean jt_printout_write_pdf (const JtPrintout *printout, const char *path, GError **error);

/**
 * jt_printout_has_words:
 * @printout: a printout
 *
 * Returns: whether it can be a text document; a drawing cannot
 */
gboolean jt_printout_has_words (const JtPrintout *printout);

/**
 * jt_printout_describe:
 * @printout: a printout that has words
 * @docx: where they are added
 */
void jt_printout_describe (const JtPrintout *printout, JtDocx *docx);

/**
 * jt_printout_write_docx:
 * @printout: a printout that has words
 * @path: (type filename): where the document shall be
 * @error: JT_REPORT_ERROR_WRITE_FAILED; then an old file is untouched
 *
 * Writes it as a document whose wording can be changed: its texts and tables are the same, where
 * its pages end is for the program that opens it to say.
 *
 * Returns: whether the file is there, whole
 */
gboolean jt_printout_write_docx (const JtPrintout *printout, const char *path, GError **error);

/**
 * jt_paper_get_size:
 * @paper: one of #JtPaper
 * @width: (out): in points
 * @height: (out): in points
 */
void jt_paper_get_size (JtPaper paper, double *width, double *height);

G_END_DECLS
