/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-fixture.h"
#include "jt-community-query.h"
#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-place-details.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-place.h"
#include "jt-table.h"

#define ROSTER \
  "小区,楼栋,单元,房号,业主\n" \
  "柳芽一区,1栋,1单元,101,王例秋\n"

static char *
building_uid (JtBook *book)
{
  g_autoptr (JtRows) rows = jt_store_buildings (jt_office_get_db (book->office));
  gboolean found;

  g_assert_true (jt_read_first (rows, &found, NULL) && found);
  return g_strdup (jt_rows_text (rows, "uid"));
}

static void
test_recorded (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-03-02");
  g_autoptr (JsonObject) imported = jt_book_import (book, ROSTER);
  g_autofree char *building = building_uid (book);
  g_autofree char *entrance = jt_book_entrance (book, "1-1");
  g_autofree char *arguments = g_strdup_printf (
      "{\"buildings\": [{\"uid\": \"%s\", \"year_built\": 1986, \"structure\": \"砖混\"}],"
      " \"entrances\": [{\"uid\": \"%s\", \"landing\": \"balcony\", \"aged_60\": 9}]}",
      building, entrance);
  g_autoptr (JsonObject) answer = jt_book_submit (book, "place-record", arguments);
  g_autoptr (JtRecord) here = jt_table_get_by_uid (jt_office_get_db (book->office), "building",
                                                   building, NULL);
  g_autoptr (JtRecord) there = jt_table_get_by_uid (jt_office_get_db (book->office), "entrance",
                                                    entrance, NULL);

  g_assert_cmpint (jt_record_int (here, "year_built", 0), ==, 1986);
  g_assert_cmpstr (jt_record_text (here, "structure"), ==, "砖混");
  g_assert_cmpstr (jt_record_text (here, "name"), ==, "1栋");
  g_assert_cmpstr (jt_record_text (there, "landing"), ==, "balcony");
  g_assert_cmpint (jt_record_int (there, "aged_60", 0), ==, 9);
  jt_fixture_assert_rebuild (book->office);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *name;
    const char *fields;
    JtRuleError code;
  } cases[] = {
    { "a field of no entrance", "\"colour\": \"red\"", JT_RULE_ERROR_NO_SUCH_FIELD },
    { "what a roster tells", "\"name\": \"2单元\"", JT_RULE_ERROR_NO_SUCH_FIELD },
    { "no such landing", "\"landing\": \"roof\"", JT_RULE_ERROR_BAD_VALUE },
    { "text in a number", "\"residents\": \"many\"", JT_RULE_ERROR_BAD_VALUE },
    { "fewer than none", "\"residents\": -1", JT_RULE_ERROR_BAD_VALUE },
    { "more than a door has", "\"infants\": 10000", JT_RULE_ERROR_BAD_VALUE },
    { "number in a text", "\"landing\": 5", JT_RULE_ERROR_BAD_VALUE },
    { "more of 70 than of 60", "\"aged_60\": 8, \"aged_70\": 9", JT_RULE_ERROR_COUNTS },
    { "more of 60 than live there", "\"residents\": 20, \"aged_60\": 21", JT_RULE_ERROR_COUNTS },
    { "more infants than live there", "\"residents\": 0, \"infants\": 1", JT_RULE_ERROR_COUNTS },
  };
  static const struct
  {
    const char *fields;
    const char *fact;
  } of_building[] = {
    { "\"storeys\": 0", "0" },          { "\"storeys\": 201", "201" },
    { "\"year_built\": 1899", "1899" }, { "\"year_built\": 2027", "2027" },
    { "\"has_lift\": 2", "2" },
  };
  g_autoptr (JtBook) book = jt_book_new ("2026-03-02");
  g_autoptr (JsonObject) imported = jt_book_import (book, ROSTER);
  g_autofree char *entrance = jt_book_entrance (book, "1-1");
  g_autofree char *building = building_uid (book);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *arguments = g_strdup_printf (
          "{\"entrances\": [{\"uid\": \"%s\", %s}]}", entrance, cases[i].fields);

      g_test_message ("%s", cases[i].name);
      jt_book_refuse (book, "place-record", arguments, cases[i].code, NULL);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (of_building); i++)
    {
      g_autofree char *arguments = g_strdup_printf (
          "{\"buildings\": [{\"uid\": \"%s\", %s}]}", building, of_building[i].fields);

      jt_book_refuse (book, "place-record", arguments, JT_RULE_ERROR_BAD_VALUE,
                      of_building[i].fact);
    }
  jt_book_refuse (book, "place-record", "{\"entrances\": [{\"landing\": \"flat\"}]}",
                  JT_RULE_ERROR_NO_SUCH_PLACE, "");
  jt_book_refuse (book, "place-record",
                  "{\"entrances\": [{\"uid\": \"nowhere\", \"landing\": \"flat\"}]}",
                  JT_RULE_ERROR_NO_SUCH_PLACE, "nowhere");
}

/* Counts are held against what was recorded before; equal is within. */
static void
test_counts (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-03-02");
  g_autoptr (JsonObject) imported = jt_book_import (book, ROSTER);
  g_autofree char *entrance = jt_book_entrance (book, "1-1");
  g_autofree char *first = g_strdup_printf ("{\"entrances\": [{\"uid\": \"%s\", \"residents\": 9,"
                                            " \"aged_60\": 9, \"aged_70\": 9}]}", entrance);
  g_autofree char *fewer
      = g_strdup_printf ("{\"entrances\": [{\"uid\": \"%s\", \"residents\": 8}]}", entrance);
  g_autofree char *unknown
      = g_strdup_printf ("{\"entrances\": [{\"uid\": \"%s\", \"residents\": null}]}", entrance);
  g_autoptr (JsonObject) one = jt_book_submit (book, "place-record", first);
  g_autoptr (JsonObject) two = NULL;

  jt_book_refuse (book, "place-record", fewer, JT_RULE_ERROR_COUNTS, "9 > 8");
  two = jt_book_submit (book, "place-record", unknown);
  jt_fixture_assert_rebuild (book->office);
}

/* What a window shows of a place: of a building itself, of an entrance its building too. */
static void
test_details (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-03-02");
  g_autoptr (JsonObject) imported = jt_book_import (book, ROSTER);
  g_autofree char *building = building_uid (book);
  g_autofree char *entrance = jt_book_entrance (book, "1-1");
  g_autofree char *arguments = g_strdup_printf (
      "{\"buildings\": [{\"uid\": \"%s\", \"storeys\": 6, \"has_lift\": 0}],"
      " \"entrances\": [{\"uid\": \"%s\", \"landing\": \"flat\", \"aged_60\": 9}]}",
      building, entrance);
  g_autoptr (JsonObject) answer = jt_book_submit (book, "place-record", arguments);
  g_autoptr (JsonObject) here = jt_office_place_details (book->office, building, NULL);
  g_autoptr (JsonObject) there = jt_office_place_details (book->office, entrance, NULL);
  g_autoptr (GError) error = NULL;
  JsonObject *row = json_object_get_object_member (there, "entrance");

  g_assert_false (json_object_has_member (here, "entrance"));
  g_assert_cmpstr (jt_json_text (json_object_get_object_member (here, "building"), "uid"), ==,
                   building);
  g_assert_cmpint (
      jt_json_int (json_object_get_object_member (there, "building"), "storeys", 0), ==, 6);
  g_assert_cmpint (
      jt_json_int (json_object_get_object_member (there, "building"), "has_lift", -1), ==, 0);
  g_assert_cmpstr (jt_json_text (row, "landing"), ==, "flat");
  g_assert_cmpint (jt_json_int (row, "aged_60", 0), ==, 9);
  g_assert_false (json_object_has_member (row, "aged_70"));
  g_assert_null (jt_office_place_details (book->office, "nowhere", &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE);
}

/* What is not known any more is taken back; nothing at all writes nothing. */
static void
test_nothing (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-03-02");
  g_autoptr (JsonObject) imported = jt_book_import (book, ROSTER);
  g_autofree char *entrance = jt_book_entrance (book, "1-1");
  g_autofree char *known = g_strdup_printf (
      "{\"entrances\": [{\"uid\": \"%s\", \"landing\": \"flat\"}]}", entrance);
  g_autofree char *unknown = g_strdup_printf (
      "{\"entrances\": [{\"uid\": \"%s\", \"landing\": null}]}", entrance);
  g_autoptr (JsonObject) one = jt_book_submit (book, "place-record", known);
  g_autoptr (JsonObject) two = jt_book_submit (book, "place-record", unknown);
  const gint64 before = jt_book_entries (book);
  g_autoptr (JsonObject) three = jt_book_submit (book, "place-record", "{}");
  g_autoptr (JtRecord) row = jt_table_get_by_uid (jt_office_get_db (book->office), "entrance",
                                                  entrance, NULL);

  g_assert_null (jt_record_text (row, "landing"));
  g_assert_cmpint (jt_book_entries (book), ==, before);
  jt_fixture_assert_rebuild (book->office);
}

/* Where a community belongs, as the month's report sums it up. */
static void
test_communities (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-03-02");
  g_autoptr (JsonArray) none = jt_office_community_list (book->office, NULL);
  g_autoptr (JsonObject) imported
      = jt_book_import (book, "社区,小区,楼栋,单元,房号,业主\n"
                              "乙社区,柳芽一区,1栋,1单元,101,王例秋\n"
                              "甲社区,柳芽二区,1栋,1单元,101,李样春\n");
  g_autoptr (JsonArray) before = jt_office_community_list (book->office, NULL);
  JsonObject *first = json_array_get_object_element (before, 0);
  g_autofree char *arguments = g_strdup_printf (
      "{\"communities\": [{\"uid\": \"%s\", \"subdistrict\": \"东街道\"}]}",
      jt_json_text (first, "uid"));
  g_autoptr (JsonObject) answer = jt_book_submit (book, "place-record", arguments);
  g_autoptr (JsonArray) after = jt_office_community_list (book->office, NULL);
  JsonObject *changed = json_array_get_object_element (after, 0);

  g_assert_cmpuint (json_array_get_length (none), ==, 0);
  g_assert_cmpuint (json_array_get_length (before), ==, 2);
  g_assert_cmpstr (jt_json_text (first, "subdistrict"), ==, "");
  g_assert_cmpstr (jt_json_text (changed, "name"), ==, jt_json_text (first, "name"));
  g_assert_cmpstr (jt_json_text (changed, "subdistrict"), ==, "东街道");
  g_assert_cmpstr (jt_json_text (changed, "district"), ==, "");
  g_assert_cmpstr (jt_json_text (json_array_get_object_element (after, 1), "subdistrict"), ==, "");
  jt_fixture_assert_rebuild (book->office);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/place-record/recorded", test_recorded);
  g_test_add_func ("/place-record/refused", test_refused);
  g_test_add_func ("/place-record/nothing", test_nothing);
  g_test_add_func ("/place-record/counts", test_counts);
  g_test_add_func ("/place-record/details", test_details);
  g_test_add_func ("/place-record/communities", test_communities);

  return g_test_run ();
}
