/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-pen.h"

G_BEGIN_DECLS

/**
 * jt_qr_draw:
 * @cr: what is drawn on
 * @box: a square, the quiet zone of four modules included
 * @text: what it holds
 *
 * Draws a QR code that is still read with 15 % of it spoiled: papers are folded and carried about.
 * Draws nothing for a text that no code can hold.
 */
void jt_qr_draw (cairo_t *cr, const JtRect *box, const char *text);

G_END_DECLS
