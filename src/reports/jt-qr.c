/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-qr.h"

#include <qrencode.h>

#include "jt-png.h"

#define QUIET_ZONE 4

/* Folded and carried about, papers are still read with 15 % of the code spoiled. */
static QRcode *
encode (const char *text)
{
  return QRcode_encodeString8bit (text, 0, QR_ECLEVEL_M);
}

/* One path and one fill: modules that touch must not show a seam. */
static void
draw_code (cairo_t *cr, const QRcode *code, double x, double y, double module)
{
  for (int row = 0; row < code->width; row++)
    for (int column = 0; column < code->width; column++)
      if ((code->data[row * code->width + column] & 1) != 0)
        cairo_rectangle (cr, x + (column + QUIET_ZONE) * module, y + (row + QUIET_ZONE) * module,
                         module, module);
  jt_palette_set_source (cr, 0x000000, 100);
  cairo_fill (cr);
}

void
jt_qr_draw (cairo_t *cr, const JtRect *box, const char *text)
{
  QRcode *code;

  g_return_if_fail (cr != NULL && box != NULL && text != NULL);

  code = encode (text);
  if (code == NULL)
    return;
  draw_code (cr, code, box->x, box->y, box->width / (code->width + 2 * QUIET_ZONE));
  QRcode_free (code);
}

GBytes *
jt_qr_png (const char *text, guint module)
{
  QRcode *code;
  cairo_surface_t *surface;
  GBytes *png;
  cairo_t *cr;
  int size;

  g_return_val_if_fail (text != NULL && module > 0, NULL);

  code = encode (text);
  if (code == NULL)
    return NULL;
  size = (code->width + 2 * QUIET_ZONE) * (int) module;
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, size, size);
  cr = cairo_create (surface);
  jt_palette_set_source (cr, JT_COLOUR_PAPER, 100);
  cairo_paint (cr);
  draw_code (cr, code, 0, 0, module);
  png = jt_png_encode (surface, NULL);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  QRcode_free (code);
  return png;
}
