/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange-helpers.h"
#include "jt-rule-error.h"
#include "jt-weights-file.h"

static void
test_read (void)
{
  g_autoptr (JtSheet) sheet = sheet_of ("part,weight\n101,0\n201,3/10\n\n301, 0.25 \n");
  g_autoptr (GError) error = NULL;
  g_autoptr (JtWeightsFile) file = jt_weights_file_read (sheet, &error);
  static const JtWeight expected[] = { { 0, 1 }, { 3, 10 }, { 1, 4 } };
  static const char *const parts[] = { "101", "201", "301" };

  g_assert_no_error (error);
  g_assert_cmpuint (file->parts->len, ==, 3);
  g_assert_cmpuint (file->weights->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const JtWeight *weight = &g_array_index (file->weights, JtWeight, i);

      g_assert_cmpstr (g_ptr_array_index (file->parts, i), ==, parts[i]);
      g_assert_cmpuint (weight->num * expected[i].den, ==, expected[i].num * weight->den);
    }
}

static void
test_refuse (void)
{
  struct
  {
    const char *csv;
    GQuark domain;
    int code;
    const char *fact;
  } bad[] = {
    { "part\n101\n", JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_HEADER_MISSING, "系数" },
    { "part,weight\n", JT_RULE_ERROR, JT_RULE_ERROR_NO_PARTS, "" },
    { "part,weight\n101,1\n201,-1\n", JT_RULE_ERROR, JT_RULE_ERROR_WEIGHT, "3: -1" },
    { "part,weight\n101,\n", JT_RULE_ERROR, JT_RULE_ERROR_WEIGHT, "2: " },
    { "part,weight\n101,1/0\n", JT_RULE_ERROR, JT_RULE_ERROR_WEIGHT, "2: 1/0" },
    { "part,weight\n,1\n", JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_VALUE_MISSING, "2: part" },
    { "part,weight\n101,1\n\n101 ,2\n", JT_RULE_ERROR, JT_RULE_ERROR_PART_TWICE, "4: 101" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (JtSheet) sheet = sheet_of (bad[i].csv);
      g_autoptr (GError) error = NULL;

      g_assert_null (jt_weights_file_read (sheet, &error));
      g_assert_error (error, bad[i].domain, bad[i].code);
      g_assert_cmpstr (error->message, ==, bad[i].fact);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/weights-file/read", test_read);
  g_test_add_func ("/weights-file/refuse", test_refuse);
  return g_test_run ();
}
