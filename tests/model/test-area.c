/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-area.h"
#include "jt-value-error.h"

#define REFUSED G_MININT64

typedef struct
{
  const char *name;
  const char *text;
  JtArea strict; /* REFUSED where it is no area */
  JtArea noisy;
} Case;

static const Case cases[] = {
  { "two decimals", "87.35", 8735, 8735 },
  { "one decimal", "87.3", 8730, 8730 },
  { "none", "87", 8700, 8700 },
  { "zero", "0", 0, 0 },
  { "the least", "0.01", 1, 1 },
  { "leading zeros", "007.50", 750, 750 },
  { "the largest", "92233720368547758.07", G_MAXINT64, G_MAXINT64 },
  { "one more", "92233720368547758.08", REFUSED, REFUSED },
  { "far more", "999999999999999999999", REFUSED, REFUSED },
  { "rounded past the largest", "92233720368547758.079999999", REFUSED, REFUSED },

  { "empty", "", REFUSED, REFUSED },
  { "minus", "-1", REFUSED, REFUSED },
  { "plus", "+1", REFUSED, REFUSED },
  { "no whole part", ".5", REFUSED, REFUSED },
  { "point without decimals", "87.", REFUSED, REFUSED },
  { "two points", "87.3.5", REFUSED, REFUSED },
  { "decimal comma", "87,35", REFUSED, REFUSED },
  { "exponent", "8.7E1", REFUSED, REFUSED },
  { "words", "不详", REFUSED, REFUSED },
  { "other digits", "８7.३", REFUSED, REFUSED },
  { "a unit alone", "㎡", REFUSED, REFUSED },

  { "space before", " 87.35", REFUSED, 8735 },
  { "ideographic space behind", "87.35　", REFUSED, 8735 },
  { "full width", "８７．３５", REFUSED, 8735 },
  { "unit sign", "87.35㎡", REFUSED, 8735 },
  { "unit sign behind a space", "87.35 ㎡", REFUSED, 8735 },
  { "m²", "87.35m²", REFUSED, 8735 },
  { "m2", "87.35M2", REFUSED, 8735 },
  { "full-width m2", "８７．３５ｍ２", REFUSED, 8735 },
  { "平方米", "87.35平方米", REFUSED, 8735 },
  { "平米", "87.35平米", REFUSED, 8735 },
  { "another unit", "87.35亩", REFUSED, REFUSED },
  { "two units", "87.35㎡㎡", REFUSED, REFUSED },

  { "thousands", "1,234.50", REFUSED, 123450 },
  { "full-width comma", "1，234，567", REFUSED, 123456700 },
  { "four before a comma", "1234,567", REFUSED, REFUSED },
  { "two behind a comma", "1,23", REFUSED, REFUSED },
  { "comma first", ",123", REFUSED, REFUSED },
  { "comma last", "123,", REFUSED, REFUSED },
  { "grouped in part", "1,234567", REFUSED, REFUSED },
  { "comma in the decimals", "1.234,5", REFUSED, REFUSED },

  { "binary 87.35", "87.34999999999999", REFUSED, 8735 },
  { "sum of binaries", "87.3500000001", REFUSED, 8735 },
  { "binary just above", "64.090000000000003", REFUSED, 6409 },
  { "nines carry over", "99.99999999", REFUSED, 10000 },
  { "nines carry into tens", "9.9999999999", REFUSED, 1000 },
  { "trailing zeros", "87.3500", REFUSED, 8735 },
  { "a third decimal", "87.355", REFUSED, REFUSED },
  { "a small third decimal", "87.351", REFUSED, REFUSED },
  { "third decimal with noise", "87.35499999999999", REFUSED, REFUSED },
  { "six zeros", "87.350000001", REFUSED, 8735 },
  { "only five zeros", "87.35000001", REFUSED, REFUSED },
  { "six nines", "87.34999999", REFUSED, 8735 },
  { "only five nines", "87.3499999", REFUSED, REFUSED },
};

static void
check (gboolean (*parse) (const char *, JtArea *, GError **), const char *text, JtArea expected)
{
  g_autoptr (GError) error = NULL;
  JtArea area = REFUSED;

  if (expected == REFUSED)
    {
      g_assert_false (parse (text, &area, &error));
      g_assert_error (error, JT_VALUE_ERROR, JT_VALUE_ERROR_AREA);
      g_assert_cmpstr (error->message, ==, text);
      g_assert_cmpint (area, ==, REFUSED);
    }
  else
    {
      g_assert_true (parse (text, &area, &error));
      g_assert_no_error (error);
      g_assert_cmpint (area, ==, expected);
    }
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;

  check (jt_area_parse, row->text, row->strict);
  check (jt_area_parse_noisy, row->text, row->noisy);
}

static void
test_format (void)
{
  g_autofree char *zero = jt_area_format (0);
  g_autofree char *least = jt_area_format (1);
  g_autofree char *flat = jt_area_format (8735);
  g_autofree char *largest = jt_area_format (G_MAXINT64);

  g_assert_cmpstr (zero, ==, "0.00");
  g_assert_cmpstr (least, ==, "0.01");
  g_assert_cmpstr (flat, ==, "87.35");
  g_assert_cmpstr (largest, ==, "92233720368547758.07");
}

/* What a spreadsheet does to an area: a double in between.  Every one must come back exactly. */
static void
test_every_double (void)
{
  for (int i = 0; i < 20000; i++)
    {
      JtArea area = g_test_rand_int_range (0, 100000000);
      JtArea parsed = REFUSED;
      double binary = (double) area / 100.0;
      g_autofree char *noisy = g_strdup_printf ("%.17f", binary);
      g_autofree char *shortest = g_strdup_printf ("%.15g", binary);
      g_autofree char *plain = jt_area_format (area);

      g_assert_true (jt_area_parse_noisy (noisy, &parsed, NULL));
      g_assert_cmpint (parsed, ==, area);
      g_assert_true (jt_area_parse_noisy (shortest, &parsed, NULL));
      g_assert_cmpint (parsed, ==, area);
      g_assert_true (jt_area_parse (plain, &parsed, NULL));
      g_assert_cmpint (parsed, ==, area);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/area/parse/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/area/format", test_format);
  g_test_add_func ("/area/every double comes back", test_every_double);

  return g_test_run ();
}
