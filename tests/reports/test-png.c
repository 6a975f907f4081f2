/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-png.h"

/* What is drawn is packed by us and unpacked by Cairo. */

#define COLOURS 0x00ffffff

typedef struct
{
  const guint8 *data;
  gsize left;
} Source;

static cairo_status_t
read_some (void *closure, unsigned char *data, unsigned int length)
{
  Source *source = closure;

  if (length > source->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, source->data, length);
  source->data += length;
  source->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static guint32 *
row_of (cairo_surface_t *surface, int y)
{
  guint8 *data = cairo_image_surface_get_data (surface);

  return (guint32 *) (gpointer) (data + y * cairo_image_surface_get_stride (surface));
}

static void
assert_same (cairo_surface_t *surface)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = jt_png_encode (surface, &error);
  Source source = { NULL, 0 };
  cairo_surface_t *again;
  int width, height;

  g_assert_no_error (error);
  source.data = g_bytes_get_data (png, &source.left);
  again = cairo_image_surface_create_from_png_stream (read_some, &source);
  g_assert_cmpint (cairo_surface_status (again), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpuint (source.left, ==, 0);
  width = cairo_image_surface_get_width (surface);
  height = cairo_image_surface_get_height (surface);
  g_assert_cmpint (cairo_image_surface_get_width (again), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (again), ==, height);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      g_assert_cmphex (row_of (again, y)[x] & COLOURS, ==, row_of (surface, y)[x] & COLOURS);
  cairo_surface_destroy (again);
}

/* Noise packs badly, so that it takes more room than one piece; rows that are alike pack to next to
 * nothing. */
static void
test_pixels (void)
{
  static const struct
  {
    int width;
    int height;
  } sizes[] = { { 1, 1 }, { 1, 7 }, { 7, 1 }, { 3, 2 }, { 255, 300 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      cairo_surface_t *surface
          = cairo_image_surface_create (CAIRO_FORMAT_RGB24, sizes[i].width, sizes[i].height);

      assert_same (surface);
      cairo_surface_flush (surface);
      for (int y = 0; y < sizes[i].height; y++)
        for (int x = 0; x < sizes[i].width; x++)
          row_of (surface, y)[x] = y % 3 == 1 ? 0x123456 : (guint32) g_test_rand_int () & COLOURS;
      cairo_surface_mark_dirty (surface);
      assert_same (surface);
      cairo_surface_destroy (surface);
    }
}

static void
test_drawing (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 160, 90);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.8, 0.2, 0);
  cairo_arc (cr, 80, 45, 30, 0, 6);
  cairo_stroke (cr);
  cairo_destroy (cr);
  assert_same (surface);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/png/pixels", test_pixels);
  g_test_add_func ("/png/drawing", test_drawing);

  return g_test_run ();
}
