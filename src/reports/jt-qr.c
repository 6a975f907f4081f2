/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-qr.h"

#include <qrencode.h>

#define QUIET_ZONE 4

void
jt_qr_draw (cairo_t *cr, const JtRect *box, const char *text)
{
  QRcode *code;
  double module;

  g_return_if_fail (cr != NULL && box != NULL && text != NULL);

  code = QRcode_encodeString8bit (text, 0, QR_ECLEVEL_M);
  if (code == NULL)
    return;
  module = box->width / (code->width + 2 * QUIET_ZONE);
  /* One path and one fill: modules that touch must not show a seam. */
  for (int row = 0; row < code->width; row++)
    for (int column = 0; column < code->width; column++)
      if ((code->data[row * code->width + column] & 1) != 0)
        cairo_rectangle (cr, box->x + (column + QUIET_ZONE) * module,
                         box->y + (row + QUIET_ZONE) * module, module, module);
  jt_palette_set_source (cr, 0x000000, 100);
  cairo_fill (cr);
  QRcode_free (code);
}
