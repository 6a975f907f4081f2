/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-printout.h"

#include <cairo-pdf.h>

#include "jt-docx.h"
#include "jt-report-error.h"
#include "jt-report-file.h"

struct _JtPrintout
{
  char *title;
  JtDay day;
  JtPaper paper;
  guint pages;
  JtPrintoutDraw draw;
  JtPrintoutDescribe describe; /* NULL for a drawing */
  gpointer data;
  GDestroyNotify destroy;
};

#define MM (72 / 25.4)

void
jt_paper_get_size (JtPaper paper, double *width, double *height)
{
  static const struct
  {
    int width;
    int height;
  } sizes[JT_PAPER_LAST] = {
    [JT_PAPER_A4] = { 210, 297 },
    [JT_PAPER_A4_LYING] = { 297, 210 },
    [JT_PAPER_A3] = { 297, 420 },
    [JT_PAPER_A3_LYING] = { 420, 297 },
  };

  g_return_if_fail ((guint) paper < JT_PAPER_LAST && width != NULL && height != NULL);

  *width = sizes[paper].width * MM;
  *height = sizes[paper].height * MM;
}

JtPrintout *
jt_printout_new (const char *title, JtDay day, JtPaper paper, guint pages, JtPrintoutDraw draw,
                 gpointer data, GDestroyNotify destroy)
{
  JtPrintout *printout;

  g_return_val_if_fail (title != NULL && draw != NULL && (guint) paper < JT_PAPER_LAST, NULL);

  printout = g_atomic_rc_box_new (JtPrintout);
  *printout
      = (JtPrintout) { g_strdup (title), day, paper, MAX (pages, 1), draw, NULL, data, destroy };
  return printout;
}

void
jt_printout_set_describe (JtPrintout *printout, JtPrintoutDescribe describe)
{
  g_return_if_fail (printout != NULL);
  printout->describe = describe;
}

JtPrintout *
jt_printout_ref (JtPrintout *printout)
{
  g_return_val_if_fail (printout != NULL, NULL);
  return g_atomic_rc_box_acquire (printout);
}

static void
clear (gpointer data)
{
  JtPrintout *printout = data;

  g_free (printout->title);
  if (printout->destroy != NULL)
    printout->destroy (printout->data);
}

void
jt_printout_unref (JtPrintout *printout)
{
  if (printout != NULL)
    g_atomic_rc_box_release_full (printout, clear);
}

const char *
jt_printout_get_title (const JtPrintout *printout)
{
  g_return_val_if_fail (printout != NULL, NULL);
  return printout->title;
}

JtPaper
jt_printout_get_paper (const JtPrintout *printout, double *width, double *height)
{
  double w, h;

  g_return_val_if_fail (printout != NULL, JT_PAPER_A4);

  jt_paper_get_size (printout->paper, &w, &h);
  if (width != NULL)
    *width = w;
  if (height != NULL)
    *height = h;
  return printout->paper;
}

guint
jt_printout_get_n_pages (const JtPrintout *printout)
{
  g_return_val_if_fail (printout != NULL, 0);
  return printout->pages;
}

void
jt_printout_draw_page (const JtPrintout *printout, guint page, cairo_t *cr)
{
  g_return_if_fail (printout != NULL && cr != NULL && page < printout->pages);

  cairo_save (cr);
  printout->draw (cr, page, printout->pages, printout->data);
  cairo_restore (cr);
}

/* ------------------------------------------------------------------------------------------ PDF */

/* Cairo's own file stream forgets why it failed. */
typedef struct
{
  JtDraft *draft;
  int number;
} Stream;

static cairo_status_t
write_stream (void *closure, const unsigned char *data, unsigned int length)
{
  Stream *stream = closure;

  stream->number = jt_draft_write (stream->draft, data, length);
  return stream->number == 0 ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static void
set_metadata (cairo_surface_t *surface, const JtPrintout *printout)
{
  g_autofree char *day = jt_day_format (printout->day);
  g_autofree char *time = g_strconcat (day, "T00:00:00", NULL);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, printout->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Jiati");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, time);
}

static cairo_status_t
draw_pdf (const JtPrintout *printout, Stream *stream)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  jt_paper_get_size (printout->paper, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_stream, stream, width, height);
  set_metadata (surface, printout);
  cr = cairo_create (surface);
  for (guint i = 0; i < printout->pages && cairo_status (cr) == CAIRO_STATUS_SUCCESS; i++)
    {
      jt_printout_draw_page (printout, i, cr);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

gboolean
jt_printout_write_pdf (const JtPrintout *printout, const char *path, GError **error)
{
  g_autoptr (JtDraft) draft = NULL;
  Stream stream = { NULL, 0 };
  cairo_status_t status;

  g_return_val_if_fail (printout != NULL && path != NULL, FALSE);

  draft = jt_report_file_begin (path, error);
  if (draft == NULL)
    return FALSE;
  stream.draft = draft;
  status = draw_pdf (printout, &stream);
  if (stream.number != 0 || status == CAIRO_STATUS_SUCCESS)
    return jt_report_file_end (draft, path, stream.number, error);
  jt_report_file_fail (error, path, cairo_status_to_string (status));
  return FALSE;
}

/* ---------------------------------------------------------------------------------------- words */

gboolean
jt_printout_has_words (const JtPrintout *printout)
{
  g_return_val_if_fail (printout != NULL, FALSE);
  return printout->describe != NULL;
}

void
jt_printout_describe (const JtPrintout *printout, JtDocx *docx)
{
  g_return_if_fail (printout != NULL && printout->describe != NULL && docx != NULL);
  printout->describe (docx, printout->data);
}

gboolean
jt_printout_write_docx (const JtPrintout *printout, const char *path, GError **error)
{
  g_autoptr (JtDocx) docx = NULL;

  g_return_val_if_fail (printout != NULL && path != NULL, FALSE);

  docx = jt_docx_new (printout->title, printout->day, printout->paper);
  jt_printout_describe (printout, docx);
  return jt_docx_write (docx, path, error);
}
