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

/**
 * jt_qr_png:
 * @text: what it holds
 * @module: how many pixels wide a module is
 *
 * Draws the same code for documents that hold pictures: no module ends within a pixel.
 *
 * Returns: (transfer full) (nullable): a PNG file; %NULL for a text that no code can hold
 */
GBytes *jt_qr_png (const char *text, guint module);

G_END_DECLS
