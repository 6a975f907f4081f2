/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-wording-count.h"

/* One of a thing is not "1 parts". */
static void
test_count (void)
{
  static const struct
  {
    JtCounted what;
    const char *one;
    const char *many;
  } rows[] = {
    { JT_COUNTED_PARTS, "1 part", "24 parts" },
    { JT_COUNTED_HOUSEHOLDS, "1 household", "24 households" },
    { JT_COUNTED_VOTERS, "1 voter", "24 voters" },
    { JT_COUNTED_PAPERS, "1 paper", "24 papers" },
    { JT_COUNTED_ROWS, "1 row", "24 rows" },
    { JT_COUNTED_CASES, "1 case", "24 cases" },
    { JT_COUNTED_LIFTS, "1 lift", "24 lifts" },
    { JT_COUNTED_DAYS, "1 day", "24 days" },
    { JT_COUNTED_DEADLINES, "1 deadline", "24 deadlines" },
    { JT_COUNTED_ENTRIES, "1 entry", "24 entries" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *one = jt_wording_count (rows[i].what, 1);
      g_autofree char *many = jt_wording_count (rows[i].what, 24);
      g_autofree char *none = jt_wording_count (rows[i].what, 0);

      g_assert_cmpstr (one, ==, rows[i].one);
      g_assert_cmpstr (many, ==, rows[i].many);
      g_assert_true (g_str_has_prefix (none, "0 "));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording-count/plural", test_count);
  return g_test_run ();
}
