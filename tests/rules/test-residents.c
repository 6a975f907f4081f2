/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-residents.h"
#include "jt-rule-error.h"

/* Counts by number: everybody, 60, 70, disabled, infants; -1 is not known. */
static void
test_check (void)
{
  static const struct
  {
    const char *name;
    gint64 counts[JT_RESIDENTS_LAST];
    const char *fact; /* %NULL when they fit */
  } rows[] = {
    { "nothing is known", { -1, -1, -1, -1, -1 }, NULL },
    { "all equal", { 9, 9, 9, 9, 9 }, NULL },
    { "nobody", { 0, 0, 0, 0, 0 }, NULL },
    { "70 without 60", { 9, -1, 9, -1, -1 }, NULL },
    { "60 and 70 without all", { -1, 8, 8, -1, -1 }, NULL },
    { "more of 60 than all", { 9, 10, -1, -1, -1 }, "10 > 9" },
    { "more of 70 than of 60", { 9, 3, 4, -1, -1 }, "4 > 3" },
    { "more of 70 than of 60, all unknown", { -1, 3, 4, -1, -1 }, "4 > 3" },
    { "more of 70 than all", { 9, -1, 10, -1, -1 }, "10 > 9" },
    { "more disabled than all", { 9, -1, -1, 10, -1 }, "10 > 9" },
    { "more infants than all", { 0, -1, -1, -1, 1 }, "1 > 0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i].name);
      g_assert_cmpint (jt_residents_check (rows[i].counts, &error), ==, rows[i].fact == NULL);
      if (rows[i].fact == NULL)
        continue;
      g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_COUNTS);
      g_assert_cmpstr (error->message, ==, rows[i].fact);
    }
}

/* How many there can be, and which other count says so. */
static void
test_most (void)
{
  static const struct
  {
    const char *name;
    gint64 counts[JT_RESIDENTS_LAST];
    JtResidents residents;
    gint64 most;
    JtResidents within;
  } rows[] = {
    { "everybody", { 9, 8, 7, 6, 5 }, JT_RESIDENTS_ALL, 9999, JT_RESIDENTS_ALL },
    { "60 of all", { 9, 8, 7, 6, 5 }, JT_RESIDENTS_AGED_60, 9, JT_RESIDENTS_ALL },
    { "60 of unknown", { -1, 8, 7, 6, 5 }, JT_RESIDENTS_AGED_60, 9999, JT_RESIDENTS_AGED_60 },
    { "70 of 60", { 9, 8, 7, 6, 5 }, JT_RESIDENTS_AGED_70, 8, JT_RESIDENTS_AGED_60 },
    { "70 of all, the smaller", { 7, 8, 7, 6, 5 }, JT_RESIDENTS_AGED_70, 7, JT_RESIDENTS_ALL },
    { "70 of equal", { 8, 8, 7, 6, 5 }, JT_RESIDENTS_AGED_70, 8, JT_RESIDENTS_AGED_60 },
    { "70 of all alone", { 9, -1, 7, 6, 5 }, JT_RESIDENTS_AGED_70, 9, JT_RESIDENTS_ALL },
    { "70 of unknown", { -1, -1, 7, 6, 5 }, JT_RESIDENTS_AGED_70, 9999, JT_RESIDENTS_AGED_70 },
    { "disabled", { 9, 8, 7, 6, 5 }, JT_RESIDENTS_DISABLED, 9, JT_RESIDENTS_ALL },
    { "infants", { 0, 0, 0, 0, 0 }, JT_RESIDENTS_INFANTS, 0, JT_RESIDENTS_ALL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JtResidents within;

      g_test_message ("%s", rows[i].name);
      g_assert_cmpint (jt_residents_most (rows[i].counts, rows[i].residents, &within), ==,
                       rows[i].most);
      g_assert_cmpint (within, ==, rows[i].within);
    }
}

static void
test_range (void)
{
  static const struct
  {
    const char *field;
    gint64 least;
    gint64 most;
  } rows[] = {
    { "storeys", 1, 200 },   { "year_built", 1900, 2026 }, { "has_lift", 0, 1 },
    { "residents", 0, 9999 }, { "aged_60", 0, 9999 },       { "aged_70", 0, 9999 },
    { "disabled", 0, 9999 }, { "infants", 0, 9999 },
  };
  const JtDay today = jt_day_from_ymd (2026, 12, 31);
  gint64 least;
  gint64 most;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_true (jt_place_range (rows[i].field, today, &least, &most));
      g_assert_cmpint (least, ==, rows[i].least);
      g_assert_cmpint (most, ==, rows[i].most);
    }
  g_assert_true (jt_place_range ("year_built", today + 1, &least, &most));
  g_assert_cmpint (most, ==, 2027);
  g_assert_false (jt_place_range ("structure", today, &least, &most));
}

static void
test_fields (void)
{
  JtResidents found;

  for (JtResidents i = 0; i < JT_RESIDENTS_LAST; i++)
    {
      g_assert_true (jt_residents_find (jt_residents_field (i), &found));
      g_assert_cmpint (found, ==, i);
    }
  g_assert_false (jt_residents_find ("storeys", &found));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/residents/check", test_check);
  g_test_add_func ("/residents/most", test_most);
  g_test_add_func ("/residents/range", test_range);
  g_test_add_func ("/residents/fields", test_fields);
  return g_test_run ();
}
