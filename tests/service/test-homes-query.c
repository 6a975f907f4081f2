/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-fixture.h"

#include "jt-homes-query.h"
#include "jt-json.h"
#include "jt-mask.h"
#include "jt-part-query.h"
#include "jt-search-query.h"
#include "jt-user-query.h"

/* What a person sees of homes: places, parts, owners with masked numbers, open questions. */

#define ROSTER                                                                                     \
  "小区,楼栋,单元,房号,建筑面积,业主,证件号,联系电话\n"                                            \
  "试验苑,1栋,1单元,101,87.35,张试,A12345678901,13800001111\n"                                     \
  "试验苑,1栋,2单元,101,91.20,张试,,\n"                                                            \
  "试验苑,2栋,10单元,101,60.00,李试、王试,,\n"                                                     \
  "试验苑,2栋,2单元,101,60.00,赵试,,\n"

static JtBook *
new_book (void)
{
  JtBook *book = jt_book_new ("2026-11-02");
  g_autoptr (JsonObject) imported = jt_book_import (book, ROSTER);

  return book;
}

static const JtPlace *
child (const GPtrArray *places, guint i)
{
  return g_ptr_array_index (places, i);
}

static void
test_tree (void)
{
  g_autoptr (JtBook) book = new_book ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tree = jt_office_place_tree (book->office, &error);
  const JtPlace *second;

  g_assert_no_error (error);
  g_assert_cmpuint (tree->len, ==, 1);
  g_assert_cmpuint (child (tree, 0)->parts, ==, 4);
  g_assert_cmpuint (child (tree, 0)->children->len, ==, 2);
  second = child (child (tree, 0)->children, 1);
  g_assert_cmpstr (child (second->children, 0)->name, ==, "2单元"); /* before 10单元 */
  g_assert_cmpuint (child (second->children, 1)->parts, ==, 1);
}

static void
test_lines (void)
{
  g_autoptr (JtBook) book = new_book ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tree = jt_office_place_tree (book->office, &error);
  g_autoptr (GPtrArray) lines = jt_office_part_lines (book->office, JT_HOME_COMPOUND,
                                                      child (tree, 0)->uid, &error);
  const JtPartLine *last;
  g_autofree char *place = NULL;
  JtHomeLevel level;

  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, 4);
  last = g_ptr_array_index (lines, 3);
  g_assert_cmpstr (last->place, ==, "2栋10单元");
  g_assert_cmpstr (last->owners, ==, "李试、王试");
  g_assert_cmpint (last->area, ==, 6000);
  place = jt_office_part_place (book->office, last->uid, &level, &error);
  g_assert_no_error (error);
  g_assert_cmpint (level, ==, JT_HOME_ENTRANCE);
}

/* A grid leader sees the entrances assigned and nothing else, however it is asked for. */
static void
test_grid_leader (void)
{
  static const char *const places[] = { "试验苑/1栋/1单元", NULL };
  g_autoptr (JtBook) book = new_book ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) tree = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (JsonObject) part = NULL;
  g_autofree char *other = NULL;

  lines = jt_office_search (book->office, "赵试", NULL, &error);
  g_assert_no_error (error);
  other = g_strdup (((JtFound *) g_ptr_array_index (lines, 0))->uid);
  g_clear_pointer (&lines, g_ptr_array_unref);
  jt_office_user_add (book->office, "网格", "grid-leader", places, &error);
  g_assert_no_error (error);
  jt_book_reopen (book, "2026-11-02", "网格");

  tree = jt_office_place_tree (book->office, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (child (tree, 0)->parts, ==, 1);
  g_assert_cmpuint (child (tree, 0)->children->len, ==, 1);
  lines = jt_office_part_lines (book->office, JT_HOME_COMPOUND, child (tree, 0)->uid, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, 1);
  found = jt_office_search (book->office, "试", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  part = jt_office_part_show (book->office, other, &error);
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_NOT_YOUR_ENTRANCE);
}

static void
test_questions (void)
{
  g_autoptr (JtBook) book = new_book ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) open = jt_office_name_questions (book->office, 10, &error);
  g_autoptr (JsonArray) settled = NULL;
  g_autoptr (JsonObject) answer = NULL;
  g_autofree char *arguments = NULL;
  JsonObject *question;

  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (open), ==, 1);
  question = json_array_get_object_element (open, 0);
  g_assert_cmpstr (jt_json_text (question, "name"), ==, "张试");
  arguments = g_strdup_printf ("{\"person\": \"%s\", \"other\": \"%s\"}",
                               jt_json_text (question, "person"),
                               jt_json_text (question, "other"));
  answer = jt_book_submit (book, "person-apart", arguments);
  settled = jt_office_name_questions (book->office, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (settled), ==, 0);
}

static char *
owner_of (JtBook *book, const char *part)
{
  g_autofree char *uid = jt_book_part (book, part);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) known = jt_office_part_show (book->office, uid, &error);

  g_assert_no_error (error);
  return g_strdup (jt_json_text (
      json_array_get_object_element (jt_json_array (known, "owners"), 0), "person"));
}

/* Both ends know of a join, and neither when it was taken back. */
static void
test_joins (void)
{
  g_autoptr (JtBook) book = new_book ();
  g_autofree char *one = owner_of (book, "1栋/1单元/101");
  g_autofree char *other = owner_of (book, "1栋/2单元/101");
  g_autofree char *join
      = g_strdup_printf ("{\"person\": \"%s\", \"into\": \"%s\"}", other, one);
  g_autofree char *apart
      = g_strdup_printf ("{\"person\": \"%s\", \"other\": \"%s\"}", one, other);
  const struct
  {
    const char *shown;
    const char *listed;
    gboolean into;
    const char *masked;
    const char *part;
  } cases[] = {
    { one, other, FALSE, NULL, "试验苑/1栋/2单元/101" },
    { other, one, TRUE, "A12*****8901", "试验苑/1栋/1单元/101" },
  };

  json_object_unref (jt_book_submit (book, "person-join", join));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonArray) joins
          = jt_office_person_joins (book->office, cases[i].shown, &error);
      JsonObject *listed;

      g_assert_no_error (error);
      g_assert_cmpuint (json_array_get_length (joins), ==, 1);
      listed = json_array_get_object_element (joins, 0);
      g_assert_cmpstr (jt_json_text (listed, "person"), ==, cases[i].listed);
      g_assert_cmpstr (jt_json_text (listed, "name"), ==, "张试");
      g_assert_cmpint (json_object_get_boolean_member (listed, "into"), ==, cases[i].into);
      g_assert_cmpstr (jt_json_text (listed, "masked"), ==, cases[i].masked);
      g_assert_cmpuint (json_array_get_length (jt_json_array (listed, "parts")), ==, 1);
      g_assert_cmpstr (json_array_get_string_element (jt_json_array (listed, "parts"), 0), ==,
                       cases[i].part);
    }
  json_object_unref (jt_book_submit (book, "person-apart", apart));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonArray) joins
          = jt_office_person_joins (book->office, cases[i].shown, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (json_array_get_length (joins), ==, 0);
    }
  jt_fixture_assert_rebuild (book->office);
}

static void
test_joins_of_nobody (void)
{
  g_autoptr (JtBook) book = new_book ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) joins = jt_office_person_joins (book->office, "nobody", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (joins), ==, 0);
}

static void
test_mask (void)
{
  static const struct
  {
    const char *value;
    const char *masked;
  } cases[] = {
    { "220101199001011234", "220***********1234" },
    { "13800001234", "138****1234" },
    { "1234567", "******7" },
    { "1", "1" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *masked = jt_mask (cases[i].value);

      g_assert_cmpstr (masked, ==, cases[i].masked);
    }
  g_assert_null (jt_mask (NULL));
}

/* What may stand in one cell of a file. */
static void
test_mask_numbers (void)
{
  static const struct
  {
    const char *text;
    const char *masked;
  } cases[] = {
    { "220101199001011234", "220***********1234" },
    { "22010119900101123x", "220***********123x" },
    { "22010119900101123Z", "220***********123Z" }, /* mistyped, and somebody's all the same */
    { "12220000412345691K", "12220000412345691K" }, /* an institution's */
    { "220101900101123", "220********1123" },
    { "13800001234", "138****1234" },
    { "220101199001011234、13800001234", "220***********1234、138****1234" },
    { "张三 13800001234（本人）", "张三 138****1234（本人）" },
    { "91220101MA0Y3KQ7X4", "91220101MA0Y3KQ7X4" }, /* a firm's */
    { "2.20101E+17", "2.20101E+17" },
    { "0431-85551234", "0431-85551234" },
    { "x20101199001011234", "x20101199001011234" },
    { "22010119900101123", "22010119900101123" }, /* one digit lost */
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *masked = jt_mask_numbers (cases[i].text);

      g_assert_cmpstr (masked, ==, cases[i].masked);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/homes/tree", test_tree);
  g_test_add_func ("/homes/lines", test_lines);
  g_test_add_func ("/homes/grid-leader", test_grid_leader);
  g_test_add_func ("/homes/questions", test_questions);
  g_test_add_func ("/homes/joins", test_joins);
  g_test_add_func ("/homes/joins-of-nobody", test_joins_of_nobody);
  g_test_add_func ("/homes/mask", test_mask);
  g_test_add_func ("/homes/mask-numbers", test_mask_numbers);
  return g_test_run ();
}
