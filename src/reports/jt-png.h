/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * jt_png_encode:
 * @surface: an image surface without transparency (CAIRO_FORMAT_RGB24)
 * @error: when there is no memory for it
 *
 * Writes a picture that was drawn: areas of one colour, lines and letters.  Cairo's own encoder
 * tries five filters on each row and takes five times as long for a file of the same size.
 *
 * Returns: (transfer full) (nullable): it as a PNG file
 */
GBytes *jt_png_encode (cairo_surface_t *surface, GError **error);

G_END_DECLS
