/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-fixture.h"
#include "jt-entrance-search.h"
#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-place-query.h"
#include "jt-rows.h"
#include "jt-store-place.h"
#include "jt-table.h"
#include "jt-user-query.h"

#define TODAY "2026-03-02"

static JtBook *
book_new (void)
{
  JtBook *book = jt_book_new (TODAY);

  jt_book_assert_import (book, "小区,楼栋,单元,房号,业主\n"
                               "松果小区,1栋,1单元,302,王例\n松果小区,1栋,2单元,302,李例\n"
                               "松果小区,1栋,,门市1,赵例\n松果小区,2栋,1单元,101,孙例\n"
                               "晨-雪苑,1栋,,501,周例\n",
                         "5 rows, 5 new, 0 changed, 0 unchanged, 0 absent");
  return book;
}

static void
test_parts (void)
{
  static const struct
  {
    const char *text;
    const char *same; /* another name of the part; NULL when it is refused */
    JtRuleError code;
  } cases[] = {
    { "1-1-302", "松果小区/1栋/1单元/302", 0 },
    { "1栋2单元302室", "松果小区/1栋/2单元/302", 0 },
    { "2-302", "松果小区/1栋/2单元/302", 0 },
    { "１０１", "松果小区/2/1/101", 0 },
    { "门市1", "松果小区/1栋/门市1", 0 },
    { "晨-雪苑-1-501", "501", 0 },
    { "302", NULL, JT_RULE_ERROR_AMBIGUOUS_PLACE },
    { "303", NULL, JT_RULE_ERROR_NO_SUCH_PLACE },
  };
  g_autoptr (JtBook) book = book_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *uid = jt_office_resolve_part (book->office, NULL, cases[i].text, &error);

      if (cases[i].same != NULL)
        {
          g_autofree char *same = jt_book_part (book, cases[i].same);

          g_assert_no_error (error);
          g_assert_cmpstr (uid, ==, same);
          continue;
        }
      g_assert_null (uid);
      g_assert_error (error, JT_RULE_ERROR, (int) cases[i].code);
      g_assert_true (g_str_has_prefix (error->message, cases[i].text));
    }
}

/* A tail needs to be unique in the scope only. */
static void
test_parts_of_entrances (void)
{
  g_autoptr (JtBook) book = book_new ();
  g_autofree char *entrance = jt_book_entrance (book, "松果小区/1栋/2单元");
  const char *entrances[] = { entrance, NULL };
  const char *texts[] = { "302", NULL };
  const char *outside[] = { "101", NULL };
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) uids = jt_office_resolve_parts (book->office, entrances, texts, &error);
  g_auto (GStrv) none = NULL;
  g_autofree char *same = jt_book_part (book, "1-2-302");

  g_assert_no_error (error);
  g_assert_cmpstr (uids[0], ==, same);
  none = jt_office_resolve_parts (book->office, entrances, outside, &error);
  g_assert_null (none);
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE);
}

static void
test_places (void)
{
  static const struct
  {
    const char *text;
    guint n;
  } cases[] = {
    { "松果小区", 3 },  { "松果小区/1栋", 2 }, { "松果小区-1-2", 1 }, { "2栋", 1 },
    { "晨-雪苑", 1 },   { "晨-雪苑-1", 1 },    { "松果小区1栋2单元", 1 },
  };
  g_autoptr (JtBook) book = book_new ();
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) uids = jt_office_resolve_places (book->office, cases[i].text, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (g_strv_length (uids), ==, cases[i].n);
    }
  g_assert_null (jt_office_resolve_places (book->office, "1栋", &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_AMBIGUOUS_PLACE);
}

static void
test_users (void)
{
  g_autoptr (JtBook) book = book_new ();
  const char *places[] = { "松果小区/1栋", "松果小区/1栋/2单元", NULL };
  const char *unknown[] = { "梅园", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) users = NULL;
  JsonObject *user;
  JsonArray *list;

  g_assert_true (jt_office_user_add (book->office, "网格长甲", "grid-leader", places, &error));
  g_assert_no_error (error);
  g_assert_false (jt_office_user_add (book->office, "网格长甲", "clerk", NULL, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_USER_EXISTS);
  g_clear_error (&error);
  g_assert_false (jt_office_user_add (book->office, "某人", "boss", NULL, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE);
  g_clear_error (&error);
  g_assert_false (jt_office_user_add (book->office, "某人", "grid-leader", unknown, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE);
  g_clear_error (&error);

  users = jt_office_user_list (book->office, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (users), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      user = json_array_get_object_element (users, i);
      if (g_str_equal (jt_json_text (user, "role"), "grid-leader"))
        break;
    }
  g_assert_cmpstr (jt_json_text (user, "name"), ==, "网格长甲");
  list = jt_json_array (user, "places");
  g_assert_cmpuint (json_array_get_length (list), ==, 2);
  g_assert_cmpstr (json_array_get_string_element (list, 0), ==, "松果小区/1栋/1单元");
  jt_fixture_assert_rebuild (book->office);
}

/* ------------------------------------------------------------------------------- part-change */

static void
test_part_change (void)
{
  g_autoptr (JtBook) book = book_new ();
  g_autofree char *part = jt_book_part (book, "门市1");
  g_autofree char *first = jt_book_entrance (book, "松果小区/1栋/1单元");
  g_autofree char *second = jt_book_entrance (book, "松果小区/1栋/2单元");
  g_autofree char *change = g_strdup_printf (
      "{\"part\": \"%s\", \"area\": 12000, \"area_basis\": \"surveyed\", \"use\": \"shop\", "
      "\"entrances\": [\"%s\", \"%s\"], \"reason\": \"实测\"}",
      part, second, first);
  g_autofree char *back = g_strdup_printf (
      "{\"part\": \"%s\", \"area\": null, \"entrances\": [\"%s\"]}", part, first);
  g_autoptr (JtRecord) changed = NULL;
  g_autoptr (JtRecord) taken_back = NULL;

  json_object_unref (jt_book_submit (book, "part-change", change));
  changed = jt_table_get_by_uid (jt_office_get_db (book->office), "part", part, NULL);
  g_assert_cmpint (jt_record_int (changed, "area", 0), ==, 12000);
  g_assert_cmpstr (jt_record_text (changed, "area_basis"), ==, "surveyed");
  g_assert_cmpstr (jt_record_text (changed, "entrances_key"), ==, "1、2");
  jt_fixture_assert_rebuild (book->office);

  json_object_unref (jt_book_submit (book, "part-change", back));
  taken_back = jt_table_get_by_uid (jt_office_get_db (book->office), "part", part, NULL);
  g_assert_cmpint (jt_record_kind_of (taken_back, "area"), ==, JT_RECORD_NULL);
  g_assert_cmpstr (jt_record_text (taken_back, "area_basis"), ==, "surveyed");
  g_assert_cmpstr (jt_record_text (taken_back, "entrances_key"), ==, "1");
  jt_fixture_assert_rebuild (book->office);
}

static void
test_part_change_refused (void)
{
  static const struct
  {
    const char *rest;
    const char *fact;
  } cases[] = {
    { "\"area\": 0", "area" },          { "\"area\": \"87.35\"", "area" },
    { "\"floor\": 0", "floor" },        { "\"use\": \"住宅\"", "use" },
    { "\"sale\": \"sold\"", "sale" },   { "\"title\": \"\"", "title" },
    { "\"area_basis\": 1", "area_basis" },
  };
  g_autoptr (JtBook) book = book_new ();
  g_autofree char *part = jt_book_part (book, "1-1-302");
  g_autofree char *second = jt_book_entrance (book, "松果小区/1栋/2单元");
  g_autofree char *other = jt_book_entrance (book, "松果小区/2栋/1单元");
  g_autofree char *twice
      = g_strdup_printf ("{\"part\": \"%s\", \"entrances\": [\"%s\"]}", part, second);
  g_autofree char *elsewhere
      = g_strdup_printf ("{\"part\": \"%s\", \"entrances\": [\"%s\"]}", part, other);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *change = g_strdup_printf ("{\"part\": \"%s\", %s}", part, cases[i].rest);

      jt_book_refuse (book, "part-change", change, JT_RULE_ERROR_BAD_VALUE, cases[i].fact);
    }
  jt_book_refuse (book, "part-change", twice, JT_RULE_ERROR_PART_TWICE,
                  "松果小区/1栋/1单元/302");
  jt_book_refuse (book, "part-change", elsewhere, JT_RULE_ERROR_NO_SUCH_PLACE, other);
  jt_book_refuse (book, "part-change", "{}", JT_RULE_ERROR_NO_SUCH_PLACE, "");
}

static void
assert_entrances (JtBook *book, const char *text, guint limit, gboolean more, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GPtrArray) hits = NULL;
  gboolean others = FALSE;

  hits = jt_office_find_entrances (book->office, text, limit, &others, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "",
                            ((JtEntranceHit *) g_ptr_array_index (hits, i))->label);
  g_assert_cmpstr (found->str, ==, expected);
  g_assert_cmpint (others, ==, more);
}

/* Entrances to be picked: by words of their names, as many as are wanted, and each by its uid. */
static void
test_find_entrances (void)
{
  g_autoptr (JtBook) book = book_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JtEntranceHit) hit = NULL;
  g_autofree char *uid = jt_book_entrance (book, "松果小区/1栋/2单元");
  g_auto (GStrv) same = NULL;

  jt_book_assert_import (book, "小区,楼栋,单元,房号,业主\n松果小区,10栋,1单元,302,冯例\n",
                         "1 rows, 1 new, 0 changed, 0 unchanged, 0 absent");
  assert_entrances (book, "松果", 9, FALSE,
                    "松果小区/1栋/1单元 松果小区/1栋/2单元 松果小区/2栋/1单元 "
                    "松果小区/10栋/1单元");
  assert_entrances (book, "", 9, FALSE,
                    "晨-雪苑/1栋 松果小区/1栋/1单元 松果小区/1栋/2单元 "
                    "松果小区/2栋/1单元 松果小区/10栋/1单元");
  assert_entrances (book, "", 1, TRUE, "晨-雪苑/1栋");
  assert_entrances (book, "松果", 2, TRUE, "松果小区/1栋/1单元 松果小区/1栋/2单元");
  assert_entrances (book, "1单元 松果、2栋", 9, FALSE, "松果小区/2栋/1单元");
  assert_entrances (book, "没有", 9, FALSE, "");

  hit = jt_office_find_entrance (book->office, uid, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hit->label, ==, "松果小区/1栋/2单元");
  same = jt_office_resolve_places (book->office, uid, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (same), ==, 1);
  g_assert_cmpstr (same[0], ==, uid);
  g_assert_null (jt_office_find_entrance (book->office, "nobody", &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/place/find-entrances", test_find_entrances);
  g_test_add_func ("/place/parts", test_parts);
  g_test_add_func ("/place/parts-of-entrances", test_parts_of_entrances);
  g_test_add_func ("/place/places", test_places);
  g_test_add_func ("/place/users", test_users);
  g_test_add_func ("/place/part-change", test_part_change);
  g_test_add_func ("/place/part-change-refused", test_part_change_refused);
  return g_test_run ();
}
