/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-png.h"

#include <string.h>

/* PNG, third edition: section 5.2 signature, 5.3 chunks, 9.2 filters, 11.2.1 header. */
#define SIGNATURE "\x89PNG\r\n\x1a\n"
#define DEPTH 8
#define COLOUR_TYPE_RGB 2
#define FILTER_NONE 0
#define FILTER_UP 2
#define BYTES_A_PIXEL 3

/* Rows that are alike differ by nothing, which any level packs well. */
#define LEVEL 3

#define CHUNK ((gsize) 64 * 1024)

/* ------------------------------------------------------------------------------------- chunks */

static guint32
crc_of (const guint8 *bytes, gsize length)
{
  static guint32 table[256];
  static gsize filled;
  guint32 crc = 0xffffffff;

  if (g_once_init_enter (&filled))
    {
      for (guint32 n = 0; n < G_N_ELEMENTS (table); n++)
        {
          guint32 c = n;

          for (guint bit = 0; bit < 8; bit++)
            c = (c & 1) != 0 ? 0xedb88320 ^ (c >> 1) : c >> 1;
          table[n] = c;
        }
      g_once_init_leave (&filled, 1);
    }
  for (gsize i = 0; i < length; i++)
    crc = table[(crc ^ bytes[i]) & 0xff] ^ (crc >> 8);
  return ~crc;
}

static void
append_number (GByteArray *file, guint32 number)
{
  const guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (file, (const guint8 *) &big, sizeof big);
}

/* Its length is set by end_chunk(). */
static guint
begin_chunk (GByteArray *file, const char *type)
{
  append_number (file, 0);
  g_byte_array_append (file, (const guint8 *) type, 4);
  return file->len;
}

static void
end_chunk (GByteArray *file, guint start)
{
  const guint32 length = GUINT32_TO_BE (file->len - start);

  memcpy (file->data + start - 8, &length, sizeof length);
  append_number (file, crc_of (file->data + start - 4, file->len - start + 4));
}

static void
append_header (GByteArray *file, guint width, guint height)
{
  const guint8 rest[] = { DEPTH, COLOUR_TYPE_RGB, 0, 0, 0 };
  guint start;

  g_byte_array_append (file, (const guint8 *) SIGNATURE, strlen (SIGNATURE));
  start = begin_chunk (file, "IHDR");
  append_number (file, width);
  append_number (file, height);
  g_byte_array_append (file, rest, sizeof rest);
  end_chunk (file, start);
}

/* ------------------------------------------------------------------------------------- pixels */

/* A row like the one above differs from it by nothing.  Any other one is as it is: letters and bars
 * that come again are found better in colours than in differences. */
static void
filter_row (guint8 *filtered, const guint32 *row, const guint32 *above, guint width)
{
  if (above != NULL && memcmp (row, above, width * sizeof *row) == 0)
    {
      filtered[0] = FILTER_UP;
      memset (filtered + 1, 0, (gsize) width * BYTES_A_PIXEL);
      return;
    }
  filtered[0] = FILTER_NONE;
  for (guint x = 0; x < width; x++)
    {
      guint8 *out = filtered + 1 + (gsize) x * BYTES_A_PIXEL;

      out[0] = (guint8) (row[x] >> 16);
      out[1] = (guint8) (row[x] >> 8);
      out[2] = (guint8) row[x];
    }
}

/* Packs @length bytes, and with @flags at the end all that is still held back. */
static gboolean
pack (GConverter *deflater, const guint8 *bytes, gsize length, GConverterFlags flags,
      GByteArray *file, GError **error)
{
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (length > 0 || (flags != 0 && result != G_CONVERTER_FINISHED))
    {
      const guint before = file->len;
      gsize n_read = 0, n_written = 0;

      g_byte_array_set_size (file, before + CHUNK);
      result = g_converter_convert (deflater, bytes, length, file->data + before, CHUNK, flags,
                                    &n_read, &n_written, error);
      g_byte_array_set_size (file, before + (guint) n_written);
      if (result == G_CONVERTER_ERROR)
        return FALSE;
      bytes += n_read;
      length -= n_read;
    }
  return TRUE;
}

static gboolean
append_pixels (GByteArray *file, cairo_surface_t *surface, guint width, guint height,
               GError **error)
{
  g_autoptr (GConverter) deflater
      = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, LEVEL));
  const guint8 *data = cairo_image_surface_get_data (surface);
  const gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  const gsize length = 1 + (gsize) width * BYTES_A_PIXEL;
  g_autofree guint8 *filtered = g_malloc (length);
  const guint32 *above = NULL;

  for (guint y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (data + y * stride);

      filter_row (filtered, row, above, width);
      if (!pack (deflater, filtered, length, 0, file, error))
        return FALSE;
      above = row;
    }
  return pack (deflater, NULL, 0, G_CONVERTER_INPUT_AT_END, file, error);
}

GBytes *
jt_png_encode (cairo_surface_t *surface, GError **error)
{
  g_autoptr (GByteArray) file = NULL;
  guint width, height, start;

  g_return_val_if_fail (surface != NULL, NULL);
  g_return_val_if_fail (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24, NULL);

  cairo_surface_flush (surface);
  width = (guint) cairo_image_surface_get_width (surface);
  height = (guint) cairo_image_surface_get_height (surface);
  file = g_byte_array_sized_new (2 * CHUNK);
  append_header (file, width, height);
  start = begin_chunk (file, "IDAT");
  if (!append_pixels (file, surface, width, height, error))
    return NULL;
  end_chunk (file, start);
  end_chunk (file, begin_chunk (file, "IEND"));
  /* An array that grew has room to spare; a report keeps many pictures until it is written. */
  return g_bytes_new (file->data, file->len);
}
