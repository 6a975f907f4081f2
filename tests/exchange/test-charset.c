/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-charset.h"
#include "jt-exchange-error.h"

typedef struct
{
  const char *name;
  const char *bytes;
  gsize length;
  JtCharset charset; /* %JT_CHARSET_DETECT for a text that is refused */
  const char *expected; /* the text, or the line of the first bad byte */
} Case;

#define BYTES(literal) literal, sizeof (literal) - 1

static const Case cases[] = {
  { "empty", BYTES (""), JT_CHARSET_UTF8, "" },
  { "ascii", BYTES ("a,b\n"), JT_CHARSET_UTF8, "a,b\n" },
  { "utf-8", BYTES ("楼栋,房号\n"), JT_CHARSET_UTF8, "楼栋,房号\n" },
  { "utf-8 with mark", BYTES ("\xEF\xBB\xBF楼栋\n"), JT_CHARSET_UTF8, "楼栋\n" },
  { "utf-8 with mark and a bad byte", BYTES ("\xEF\xBB\xBF""a\nb\n\xFF"), JT_CHARSET_DETECT, "3" },
  { "gb2312", BYTES ("\xC2\xA5\xB6\xB0,1\r\n"), JT_CHARSET_GB18030, "楼栋,1\r\n" },
  { "gb18030 four bytes (𠮷)", BYTES ("\x95\x34\xB8\x33\n\xC2\xA5"), JT_CHARSET_GB18030, NULL },
  { "gb18030 with mark", BYTES ("\x84\x31\x95\x33\xC2\xA5"), JT_CHARSET_GB18030, "楼" },
  { "gb18030 cut in a character", BYTES ("a\r\xC2\xA5\r\n\xC2"), JT_CHARSET_DETECT, "3" },
  { "neither", BYTES ("a\nb\xC2\xA5\xFF\n"), JT_CHARSET_DETECT, "2" },
  { "utf-16 le with mark", BYTES ("\xFF\xFE\x7C\x69,\0" "1\0"), JT_CHARSET_UTF16_LE, "楼,1" },
  { "utf-16 be with mark", BYTES ("\xFE\xFF\x69\x7C\0,\0" "1"), JT_CHARSET_UTF16_BE, "楼,1" },
  { "utf-16 le without", BYTES ("\x7C\x69,\0" "1\0"), JT_CHARSET_UTF16_LE, "楼,1" },
  { "utf-16 be without", BYTES ("\x69\x7C\0,\0" "1"), JT_CHARSET_UTF16_BE, "楼,1" },
  { "utf-16 le of 一", BYTES ("\x00\x4E,\0" "1\0\n\0"), JT_CHARSET_UTF16_LE, "一,1\n" },
  { "utf-16 of odd length", BYTES ("\xFF\xFE" "a\0\n\0b"), JT_CHARSET_DETECT, "2" },
  { "utf-16 half a pair", BYTES ("\xFF\xFE" "a\0\n\0\x00\xD8" "b\0"), JT_CHARSET_DETECT, "2" },
  { "utf-16 with a zero character", BYTES ("\xFF\xFE" "a\0\n\0\0\0"), JT_CHARSET_DETECT, "2" },
  { "zero byte in ascii", BYTES ("a,b\n1,\0\n"), JT_CHARSET_DETECT, "2" },
  { "zero byte in utf-8 with mark", BYTES ("\xEF\xBB\xBF楼\n\0"), JT_CHARSET_DETECT, "2" },
  { "nothing but zeros", BYTES ("\0\0\0\0"), JT_CHARSET_DETECT, "1" },
};

static void
test_detect (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (c->bytes, c->length);
  g_autoptr (GError) error = NULL;
  JtCharset used = JT_CHARSET_DETECT;
  g_autofree char *text = jt_charset_decode (bytes, JT_CHARSET_DETECT, &used, &error);

  g_assert_cmpint (used, ==, c->charset);
  if (c->charset == JT_CHARSET_DETECT)
    {
      g_assert_null (text);
      g_assert_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_CHARSET);
      g_assert_cmpstr (error->message, ==, c->expected);
      return;
    }
  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  if (c->expected != NULL)
    g_assert_cmpstr (text, ==, c->expected);
}

/* A person who chose a charset is not overruled. */
static void
test_chosen (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("楼", 3);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = jt_charset_decode (bytes, JT_CHARSET_UTF8, NULL, &error);
  g_autofree char *wrong = NULL;

  g_assert_cmpstr (text, ==, "楼");
  wrong = jt_charset_decode (bytes, JT_CHARSET_UTF16_LE, NULL, &error);
  g_assert_null (wrong);
  g_assert_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_CHARSET);
}

/* Whatever text goes out in a charset comes back from it. */
static void
test_round_trip (void)
{
  static const JtCharset charsets[] = { JT_CHARSET_UTF8, JT_CHARSET_UTF16_LE, JT_CHARSET_UTF16_BE,
                                        JT_CHARSET_GB18030 };

  for (guint round = 0; round < 400; round++)
    {
      JtCharset charset = charsets[g_test_rand_int_range (0, G_N_ELEMENTS (charsets))];
      g_autoptr (GString) text = g_string_new ("楼栋,单元,房号\n");
      g_autofree char *encoded = NULL;
      g_autofree char *back = NULL;
      g_autoptr (GBytes) bytes = NULL;
      JtCharset used;
      gsize length;

      for (gint i = g_test_rand_int_range (0, 60); i > 0; i--)
        g_string_append_unichar (text, (gunichar) (g_test_rand_int_range (0, 3) == 0
                                                       ? g_test_rand_int_range (0x20, 0x7F)
                                                       : g_test_rand_int_range (0x4E00, 0x9FA5)));
      encoded = g_convert (text->str, -1, jt_charset_name (charset), "UTF-8", NULL, &length, NULL);
      bytes = g_bytes_new (encoded, length);
      back = jt_charset_decode (bytes, JT_CHARSET_DETECT, &used, NULL);
      g_assert_cmpstr (back, ==, text->str);
      g_assert_cmpint (used, ==, charset);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/charset/detect/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_detect);
    }
  g_test_add_func ("/charset/chosen", test_chosen);
  g_test_add_func ("/charset/round-trip", test_round_trip);
  return g_test_run ();
}
