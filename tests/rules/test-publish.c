/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-data.h"
#include "jt-publish.h"

static void
test_allowed (void)
{
  g_assert_true (jt_publish_allowed (0));
  g_assert_false (jt_publish_allowed (1));
  g_assert_false (jt_publish_allowed (2));
  g_assert_true (jt_publish_allowed (3));
  g_assert_true (jt_publish_allowed (100));
}

static void
test_lines (void)
{
  static const struct
  {
    const char *name;
    gint64 entrances[4];
    gboolean total_shown;
    gboolean shown[4];
  } rows[] = {
    { "all large", { 3, 4, 5, 6 }, TRUE, { TRUE, TRUE, TRUE, TRUE } },
    { "one small alone: the next goes too", { 5, 2, 9, 4 }, TRUE, { TRUE, FALSE, TRUE, FALSE } },
    { "two small hide each other", { 2, 1, 9, 4 }, TRUE, { FALSE, FALSE, TRUE, TRUE } },
    { "two of one are not enough", { 1, 1, 9, 4 }, TRUE, { FALSE, FALSE, TRUE, FALSE } },
    { "no sum, nothing to subtract from", { 5, 2, 9, 4 }, FALSE, { TRUE, FALSE, TRUE, TRUE } },
    { "none has nothing to hide", { 0, 2, 0, 4 }, TRUE, { TRUE, FALSE, TRUE, FALSE } },
    { "nothing is left", { 1, 0, 0, 1 }, TRUE, { FALSE, TRUE, TRUE, FALSE } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean shown[4];

      g_test_message ("%s", rows[i].name);
      jt_publish_lines (rows[i].entrances, 4, rows[i].total_shown, shown);
      for (guint line = 0; line < 4; line++)
        g_assert_cmpint (shown[line], ==, rows[i].shown[line]);
    }
}

/* Whatever the lines: what is hidden beside a sum is nothing, or over enough entrances, or all there
 * is; and no line over too few is ever shown. */
static void
test_property (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      const guint n = (guint) g_test_rand_int_range (1, 9);
      gint64 entrances[8];
      gboolean shown[8];
      gint64 hidden = 0, visible = 0;

      for (guint i = 0; i < n; i++)
        entrances[i] = g_test_rand_int_range (0, 6);
      jt_publish_lines (entrances, n, TRUE, shown);
      for (guint i = 0; i < n; i++)
        {
          if (shown[i])
            visible += entrances[i];
          else
            hidden += entrances[i];
          if (shown[i])
            g_assert_true (entrances[i] == 0 || entrances[i] >= 3);
        }
      g_assert_true (hidden == 0 || hidden >= 3 || visible == 0);
    }
}

static void
test_ages (void)
{
  static const struct
  {
    int days;
    JtAge age;
  } rows[] = {
    { -1, JT_AGE_MONTH },       { 0, JT_AGE_MONTH },        { 29, JT_AGE_MONTH },
    { 30, JT_AGE_QUARTER },     { 90, JT_AGE_QUARTER },     { 91, JT_AGE_HALF_YEAR },
    { 180, JT_AGE_HALF_YEAR },  { 181, JT_AGE_LONGER },     { 4000, JT_AGE_LONGER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (jt_age_of_days (rows[i].days), ==, rows[i].age);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publish/allowed", test_allowed);
  g_test_add_func ("/publish/lines", test_lines);
  g_test_add_func ("/publish/property", test_property);
  g_test_add_func ("/chart-data/ages", test_ages);
  return g_test_run ();
}
