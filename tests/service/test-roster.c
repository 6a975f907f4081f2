/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-book-fixture.h"
#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-roster-export.h"
#include "jt-roster-import.h"
#include "jt-rows.h"
#include "jt-store-person.h"
#include "jt-store-place.h"
#include "jt-table.h"
#include "jt-user-query.h"

#define TODAY "2026-03-02"
#define LATER "2026-05-06"

#define HEADER "社区,小区,楼栋,单元,房号,楼层,用途,建筑面积,面积依据,产权状态,业主,业主编号,证件号," \
               "统一社会信用代码,联系电话,销售状态,总层数,是否有电梯,代表人,共有方式\n"
#define USCC "91350100M000100Y43"

/* A building with everything that a roster may hold. */
static const char everything[] =
    HEADER
    "柳芽社区,柳芽一区,1栋,1单元,101,1,住宅,87.35,登记,已登记,王例秋,,11010519491231002X,,"
    "13800138000,,6,否,,单独所有\n"
    "柳芽社区,柳芽一区,1栋,1单元,102,1,住宅,,,,李演兰、赵样,7,,,,,6,,李演兰,共同共有\n"
    "柳芽社区,柳芽一区,1栋,1单元,201,2,住宅,91.20,登记,旧房产证,李演兰,7,,,,,6,,,\n"
    "柳芽社区,柳芽一区,1栋,2单元,101,1,住宅,62.35,合同,合同备案,朴示哲,,E12345678,,"
    "0431-88888888、13900139000,,6,,,\n"
    "柳芽社区,柳芽一区,1栋,2单元,201,2,住宅,62.35,,,样板市第一示例房地产公司,,," USCC ",,未售,6,,,\n"
    "柳芽社区,柳芽一区,1栋,2单元,202,2,住宅,62.35,,,样板市第一示例房地产公司,,," USCC ",,"
    "已售未交付,6,,,\n"
    "柳芽社区,柳芽一区,1栋,1单元、2单元,门市1,1,门市,120.00,登记,已登记,崔样,,,,,,6,,孙例,\n"
    "柳芽社区,柳芽一区,1栋,,门市2,1,门市,38.60,登记,已登记,王例秋,,11010519491231002X,,,,6,,,\n"
    "柳芽社区,柳芽一区,1栋,1单元,301,3,住宅,87.35,登记,已登记,张样,,,,,,6,,,\n"
    "柳芽社区,柳芽一区,1栋,2单元,301,3,住宅,87.35,登记,已登记,张样,,,,,,6,,,\n";

static JsonArray *
rejected (JsonObject *answer)
{
  return json_object_get_array_member (answer, "rejected");
}

/* The owners of a part: "name place since until", joined by "; ". */
static char *
ownerships (JtBook *book, const char *part)
{
  g_autofree char *uid = jt_book_part (book, part);
  g_autoptr (JtRows) rows = jt_store_ownerships_of_part (jt_office_get_db (book->office), uid);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  while (jt_rows_next (rows, &error))
    {
      const char *since = jt_rows_text (rows, "since");
      const char *until = jt_rows_text (rows, "until");

      g_string_append_printf (text, "%s%s %s..%s", text->len > 0 ? "; " : "",
                              jt_rows_text (rows, "name"), since != NULL ? since : "",
                              until != NULL ? until : "");
    }
  g_assert_no_error (error);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The identity of the one owner of now; (transfer full). */
static char *
owner (JtBook *book, const char *part)
{
  g_autofree char *uid = jt_book_part (book, part);
  g_autoptr (JtRows) rows = jt_store_owners_of_part (jt_office_get_db (book->office), uid, NULL);
  g_autoptr (GError) error = NULL;
  char *identity;

  g_assert_true (jt_rows_next (rows, &error));
  identity = g_strdup (jt_rows_text (rows, "identity"));
  g_assert_false (jt_rows_next (rows, &error));
  g_assert_no_error (error);
  return identity;
}

static JtRecord *
part_record (JtBook *book, const char *text)
{
  g_autofree char *uid = jt_book_part (book, text);
  g_autoptr (GError) error = NULL;
  JtRecord *record = jt_table_get_by_uid (jt_office_get_db (book->office), "part", uid, &error);

  g_assert_no_error (error);
  return record;
}

static void
assert_entrances (JtBook *book, const char *part, const char *names)
{
  g_autofree char *uid = jt_book_part (book, part);
  g_autoptr (JtRows) rows = jt_store_part_by_uid (jt_office_get_db (book->office), uid);

  g_assert_true (jt_rows_next (rows, NULL));
  g_assert_cmpstr (jt_rows_text (rows, "entrance_names"), ==, names);
}

/* -------------------------------------------------------------------------------- what is new */

static void
test_everything (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autoptr (JtRecord) flat = NULL;
  g_autoptr (JtRecord) unknown = NULL;
  g_autoptr (JtRecord) shop = NULL;
  g_autofree char *first = NULL, *second = NULL;

  jt_book_assert_import (book, everything, "10 rows, 10 new, 0 changed, 0 unchanged, 0 absent");
  flat = part_record (book, "1-1-101");
  g_assert_cmpint (jt_record_int (flat, "area", 0), ==, 8735);
  g_assert_cmpstr (jt_record_text (flat, "area_basis"), ==, "registered");
  g_assert_cmpstr (jt_record_text (flat, "title"), ==, "registered");
  g_assert_cmpstr (jt_record_text (flat, "use"), ==, "dwelling");
  g_assert_cmpstr (jt_record_text (flat, "sale"), ==, "delivered");
  unknown = part_record (book, "1-1-102");
  g_assert_cmpint (jt_record_kind_of (unknown, "area"), ==, JT_RECORD_NULL);
  shop = part_record (book, "门市1");
  g_assert_cmpstr (jt_record_text (shop, "representative"), ==, "孙例");
  assert_entrances (book, "门市1", "1单元、2单元");
  assert_entrances (book, "门市2", "");

  /* One certificate, one credit code, one owner number are one person; one name is not. */
  first = owner (book, "1-1-101");
  second = owner (book, "门市2");
  g_assert_cmpstr (first, ==, second);
  g_clear_pointer (&first, g_free);
  g_clear_pointer (&second, g_free);
  first = owner (book, "2-201");
  second = owner (book, "2-202");
  g_assert_cmpstr (first, ==, second);
  g_clear_pointer (&first, g_free);
  g_clear_pointer (&second, g_free);
  first = owner (book, "1-301");
  second = owner (book, "2-301");
  g_assert_cmpstr (first, !=, second);
  jt_fixture_assert_rebuild (book->office);
}

static void
test_again (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  gint64 entries;

  jt_book_assert_import (book, everything, "10 rows, 10 new, 0 changed, 0 unchanged, 0 absent");
  entries = jt_book_entries (book);
  jt_book_assert_import (book, everything, "10 rows, 0 new, 0 changed, 10 unchanged, 0 absent");
  jt_book_reopen (book, LATER, NULL);
  jt_book_assert_import (book, everything, "10 rows, 0 new, 0 changed, 10 unchanged, 0 absent");
  g_assert_cmpint (jt_book_entries (book), ==, entries);
  jt_fixture_assert_rebuild (book->office);
}

static void
test_same_names_are_listed (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autofree char *path = jt_book_write_file (book, "roster.csv", everything);
  const JtRosterOptions options = { .dry_run = TRUE };
  g_autoptr (JsonObject) details = NULL;
  g_autoptr (GError) error = NULL;
  const gint64 entries = jt_book_entries (book);
  JsonArray *names;
  JsonObject *name;

  g_assert_true (jt_office_roster_import (book->office, path, &options, NULL, &details, &error));
  g_assert_no_error (error);
  g_assert_cmpint (jt_book_entries (book), ==, entries);
  names = json_object_get_array_member (details, "same_names");
  g_assert_cmpuint (json_array_get_length (names), ==, 1);
  name = json_array_get_object_element (names, 0);
  g_assert_cmpstr (jt_json_text (name, "name"), ==, "张样");
  g_assert_cmpuint (json_array_get_length (jt_json_array (name, "parts")), ==, 2);
  g_assert_cmpstr (json_array_get_string_element (jt_json_array (name, "parts"), 1), ==,
                   "柳芽一区/1栋/2单元/301");
}

static void
test_secrets (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  static const char *const values[]
      = { "11010519491231002X", "E12345678", "13800138000", "0431-88888888", "13900139000" };
  g_autoptr (JtRows) rows = NULL;

  jt_book_assert_import (book, everything, "10 rows, 10 new, 0 changed, 0 unchanged, 0 absent");
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    g_assert_false (jt_book_journal_holds (book, values[i]));
  g_assert_true (jt_book_journal_holds (book, USCC)); /* public, no secret */
  rows = jt_store_persons_by_certificate (jt_office_get_db (book->office), "other", "E12345678");
  g_assert_true (jt_rows_next (rows, NULL));
  g_assert_cmpstr (jt_rows_text (rows, "name"), ==, "朴示哲");
  jt_fixture_assert_rebuild (book->office);
}

/* ---------------------------------------------------------------------------- what is changed */

static void
test_changed_and_absent (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autofree char *sold = NULL, *kept = NULL;
  g_autoptr (JtRecord) part = NULL;

  jt_book_assert_import (book, "小区,楼栋,单元,房号,建筑面积,业主,总层数\n"
                               "松果小区,1,1,101,60,王例,6\n"
                               "松果小区,1,1,102,60,李例,6\n"
                               "松果小区,1,1,103,60,赵例,6\n"
                               "松果小区,2,1,101,60,孙例,6\n",
                         "4 rows, 4 new, 0 changed, 0 unchanged, 0 absent");
  jt_book_reopen (book, LATER, NULL);
  /* Building 2 is not named by the newer file: nothing of it is missing. */
  jt_book_assert_import (book, "小区,楼栋,单元,房号,建筑面积,面积依据,业主\n"
                               "松果小区,1栋,1单元,101室,60.01,登记,王例\n"
                               "松果小区,1栋,1单元,102,,,周样\n"
                               "松果小区,1栋,1单元,104,60,,赵例\n",
                         "3 rows, 1 new, 2 changed, 0 unchanged, 1 absent");
  sold = ownerships (book, "1-1-102");
  g_assert_cmpstr (sold, ==, "李例 .." LATER "; 周样 " LATER "..");
  kept = ownerships (book, "1-1-103");
  g_assert_cmpstr (kept, ==, "赵例 ..");
  part = part_record (book, "1-1-101");
  g_assert_cmpint (jt_record_int (part, "area", 0), ==, 6001);
  g_assert_cmpstr (jt_record_text (part, "room"), ==, "101"); /* as first imported */
  jt_fixture_assert_rebuild (book->office);
}

static void
test_empty_cells_say_nothing (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);

  jt_book_assert_import (book, everything, "10 rows, 10 new, 0 changed, 0 unchanged, 0 absent");
  jt_book_assert_import (book, "小区,楼栋,单元,房号,业主\n"
                               "柳芽一区,1栋,1单元,101,王例秋\n"
                               "柳芽一区,1栋,2单元,101,朴示哲\n"
                               "柳芽一区,1栋,1单元、2单元,门市1,崔样\n",
                         "3 rows, 0 new, 0 changed, 3 unchanged, 7 absent");
  jt_fixture_assert_rebuild (book->office);
}

static void
test_numbers_learned_later (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  const char *with_numbers = "小区,楼栋,单元,房号,业主,证件号\n"
                             "松果小区,1,1,101,王例,11010519491231002X\n"
                             "松果小区,1,1,102,王例,11010519491231002X\n"
                             "松果小区,1,1,103,王例,440524188001010014\n";
  g_autofree char *owners = NULL;
  g_autofree char *first = NULL, *second = NULL, *third = NULL;

  jt_book_assert_import (book, "小区,楼栋,单元,房号,业主\n松果小区,1,1,101,王例\n"
                               "松果小区,1,1,102,王例\n松果小区,1,1,103,王例\n",
                         "3 rows, 3 new, 0 changed, 0 unchanged, 0 absent");
  first = owner (book, "101");
  second = owner (book, "102");
  g_assert_cmpstr (first, !=, second);
  g_clear_pointer (&first, g_free);
  g_clear_pointer (&second, g_free);

  jt_book_assert_import (book, with_numbers, "3 rows, 0 new, 3 changed, 0 unchanged, 0 absent");
  first = owner (book, "101");
  second = owner (book, "102");
  third = owner (book, "103");
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, !=, third);
  owners = ownerships (book, "102"); /* nobody sold anything */
  g_assert_cmpstr (owners, ==, "王例 ..");
  jt_book_assert_import (book, with_numbers, "3 rows, 0 new, 0 changed, 3 unchanged, 0 absent");
  jt_fixture_assert_rebuild (book->office);
}

static void
test_renamed (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autofree char *owners = NULL;

  jt_book_assert_import (book, "小区,楼栋,单元,房号,业主,证件号\n"
                               "松果小区,1,1,101,王例,11010519491231002X\n"
                               "松果小区,1,1,102,王例,11010519491231002X\n",
                         "2 rows, 2 new, 0 changed, 0 unchanged, 0 absent");
  jt_book_assert_import (book, "小区,楼栋,单元,房号,业主,证件号\n"
                               "松果小区,1,1,101,王例秋,11010519491231002X\n"
                               "松果小区,1,1,102,王例秋,11010519491231002X\n",
                         "2 rows, 0 new, 1 changed, 1 unchanged, 0 absent");
  owners = ownerships (book, "102");
  g_assert_cmpstr (owners, ==, "王例秋 ..");
  jt_fixture_assert_rebuild (book->office);
}

static void
test_owner_numbers_of_two_files (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autofree char *a = NULL, *b = NULL, *c = NULL;
  const char *first = "小区,楼栋,单元,房号,业主,业主编号\n"
                      "松果小区,1,1,101,王例,1\n松果小区,1,1,102,王例,1\n";
  const char *second = "小区,楼栋,单元,房号,业主,业主编号\n晨雪苑,1,1,201,王例,1\n";

  jt_book_assert_import (book, first, "2 rows, 2 new, 0 changed, 0 unchanged, 0 absent");
  jt_book_assert_import (book, second, "1 rows, 1 new, 0 changed, 0 unchanged, 0 absent");
  a = owner (book, "101");
  b = owner (book, "102");
  c = owner (book, "201");
  g_assert_cmpstr (a, ==, b);
  g_assert_cmpstr (a, !=, c);
  jt_book_assert_import (book, first, "2 rows, 0 new, 0 changed, 2 unchanged, 0 absent");
  jt_book_assert_import (book, second, "1 rows, 0 new, 0 changed, 1 unchanged, 0 absent");
  jt_fixture_assert_rebuild (book->office);
}

static void
test_entrances_set_right (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);

  /* Without any entrance the building is not divided: its one entrance has no name. */
  jt_book_assert_import (book, "小区,楼栋,单元,房号,业主\n"
                               "松果小区,1,,101,王例\n松果小区,1,,门市,李例\n",
                         "2 rows, 2 new, 0 changed, 0 unchanged, 0 absent");
  jt_book_assert_import (book, "小区,楼栋,单元,房号,业主\n"
                               "松果小区,1,1,101,王例\n松果小区,1,1、2,门市,李例\n",
                         "2 rows, 0 new, 2 changed, 0 unchanged, 0 absent");
  assert_entrances (book, "101", "1");
  assert_entrances (book, "门市", "1、2");
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (JtRows) rows = jt_store_entrances (jt_office_get_db (book->office));
    guint n = 0;

    while (jt_rows_next (rows, &error))
      n++;
    g_assert_no_error (error);
    g_assert_cmpuint (n, ==, 2); /* the one without a name is gone */
  }
  /* Room 101 of another entrance is another part. */
  jt_book_assert_import (book, "小区,楼栋,单元,房号,业主\n松果小区,1,2,101,赵例\n",
                         "1 rows, 1 new, 0 changed, 0 unchanged, 2 absent");
  jt_fixture_assert_rebuild (book->office);
}

/* --------------------------------------------------------------------------- what is rejected */

static void
test_rejected (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autoptr (JsonObject) answer = NULL;
  static const struct
  {
    int row;
    const char *code;
  } expected[] = {
    { 3, "area" },          { 4, "contradiction" }, { 5, "contradiction" },
    { 6, "contradiction" }, { 7, "contradiction" }, { 8, "owner-twice" },
  };
  const char *csv = "社区,小区,楼栋,单元,房号,建筑面积,业主,证件号,总层数,是否有电梯\n"
                    "松果,松果小区,1,1,101,60,王例,11010519491231002X,6,否\n"
                    "松果,松果小区,1,1,102,87.355,李例,,6,\n"
                    "松果,松果小区,1,1,103,60,李例,11010519491231002X,6,\n"
                    "松果,松果小区,1,1,104,60,赵例,,7,\n"
                    "松果,松果小区,1,1,105,60,孙例,,6,是\n"
                    "晨雪,松果小区,1,1,106,60,周例,,6,\n"
                    "松果,松果小区,1,1,107,60,吴例、吴例,,6,\n"
                    "松果,松果小区,1,1,108,60,郑例,,,\n";

  answer = jt_book_import (book, csv);
  g_assert_cmpint (jt_json_int (answer, "rows", 0), ==, 8);
  g_assert_cmpint (jt_json_int (answer, "new", 0), ==, 2);
  g_assert_cmpuint (json_array_get_length (rejected (answer)), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      JsonObject *fault = json_array_get_object_element (rejected (answer), i);

      g_assert_cmpint (jt_json_int (fault, "row", 0), ==, expected[i].row);
      g_assert_cmpstr (jt_json_text (fault, "code"), ==, expected[i].code);
      g_assert_nonnull (jt_json_text (fault, "text"));
    }
  jt_fixture_assert_rebuild (book->office);
}

/* A row with a fault is no missing part. */
static void
test_rejected_is_not_absent (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);

  jt_book_assert_import (book, "小区,楼栋,单元,房号,建筑面积,业主\n"
                               "松果小区,1,1,101,60,王例\n松果小区,1,1,102,60,李例\n",
                         "2 rows, 2 new, 0 changed, 0 unchanged, 0 absent");
  jt_book_assert_import (book, "小区,楼栋,单元,房号,建筑面积,业主\n"
                               "松果小区,1,1,101,六十,王例\n松果小区,1,1,102,60,李例\n",
                         "2 rows, 0 new, 0 changed, 1 unchanged, 0 absent");
}

static void
test_strict (gconstpointer data)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autofree char *path
      = jt_book_write_file (book, "roster.csv", "小区,楼栋,单元,房号,建筑面积,业主\n"
                                                "松果小区,1,1,101,60,王例\n松果小区,1,1,102,x,李例\n");
  const JtRosterOptions options = { .strict = TRUE, .dry_run = GPOINTER_TO_INT (data) };
  g_autoptr (JsonObject) answer = NULL;
  g_autoptr (GError) error = NULL;
  const gint64 entries = jt_book_entries (book);

  g_assert_false (jt_office_roster_import (book->office, path, &options, &answer, NULL, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_ROWS_REJECTED);
  g_assert_cmpstr (error->message, ==, "1");
  g_assert_cmpuint (json_array_get_length (rejected (answer)), ==, 1);
  g_assert_cmpint (jt_book_entries (book), ==, entries);
}

static void
test_grid_leader_refused (gconstpointer data)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autofree char *path = jt_book_write_file (book, "roster.csv", everything);
  const JtRosterOptions options = { .dry_run = GPOINTER_TO_INT (data) };
  g_autoptr (JsonObject) answer = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (jt_office_user_add (book->office, "网格长甲", "grid-leader", NULL, &error));
  g_assert_no_error (error);
  jt_book_reopen (book, TODAY, "网格长甲");
  g_assert_false (jt_office_roster_import (book->office, path, &options, &answer, NULL, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_ROLE);
  g_assert_cmpstr (error->message, ==, "网格长甲");
  g_assert_null (answer);
}

/* ------------------------------------------------------------------------------------- export */

static char *
export (JtBook *book, int rows)
{
  g_autofree char *path = g_build_filename (book->dir, "export.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) answer = jt_office_roster_export (book->office, path, &error);
  char *text;

  g_assert_no_error (error);
  g_assert_cmpint (jt_json_int (answer, "rows", -1), ==, rows);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Numbers in full leave the book, which the journal says of whoever took them. */
static void
test_export_is_noted (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autofree char *text = NULL;
  gint64 entries;

  jt_book_assert_import (book, everything, "10 rows, 10 new, 0 changed, 0 unchanged, 0 absent");
  entries = jt_book_entries (book);
  text = export (book, 10);
  g_assert_cmpint (jt_book_entries (book), ==, entries + 1);
  jt_fixture_assert_rebuild (book->office);
}

/* What goes out comes back: into this book without a change, into another one as the same book. */
static void
test_round_trip (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autoptr (JtBook) other = jt_book_new (TODAY);
  g_autofree char *first = NULL, *second = NULL;
  gint64 entries;

  jt_book_assert_import (book, everything, "10 rows, 10 new, 0 changed, 0 unchanged, 0 absent");
  jt_book_assert_import (book, "小区,楼栋,单元,房号,业主,业主编号\n晨雪苑,1,,201,李演兰,7\n"
                               "晨雪苑,1,,202,李演兰,7\n",
                         "2 rows, 2 new, 0 changed, 0 unchanged, 0 absent");
  first = export (book, 12);
  entries = jt_book_entries (book);
  jt_book_assert_import (book, first, "12 rows, 0 new, 0 changed, 12 unchanged, 0 absent");
  g_assert_cmpint (jt_book_entries (book), ==, entries);

  jt_book_assert_import (other, first, "12 rows, 12 new, 0 changed, 0 unchanged, 0 absent");
  second = export (other, 12);
  g_assert_cmpstr (first, ==, second);
  jt_fixture_assert_rebuild (other->office);
}

static void
test_export_of_grid_leader (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  const char *places[] = { "柳芽一区/1栋/2单元", NULL };
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  jt_book_assert_import (book, everything, "10 rows, 10 new, 0 changed, 0 unchanged, 0 absent");
  jt_office_user_add (book->office, "网格长甲", "grid-leader", places, &error);
  g_assert_no_error (error);
  jt_book_reopen (book, TODAY, "网格长甲");
  text = export (book, 5);
  g_assert_null (strstr (text, "王例秋"));
  g_assert_nonnull (strstr (text, "门市1")); /* lies under both entrances */
}

/* 240 parts, in a file that is not in order. */
static void
test_many (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autoptr (GString) csv = g_string_new ("小区,楼栋,单元,房号,建筑面积,业主,总层数\n");
  g_autofree char *text = NULL;
  const char *second, *tenth;

  for (guint i = 0; i < 240; i++)
    {
      const guint part = i * 77 % 240;
      const guint entrance = part / 24 + 1;

      g_string_append_printf (csv, "松果小区,1栋,%u单元,%u0%u,87.35,业主%u,6\n", entrance,
                              part % 24 / 4 + 1, part % 4 + 1, part);
    }
  jt_book_assert_import (book, csv->str, "240 rows, 240 new, 0 changed, 0 unchanged, 0 absent");
  jt_book_assert_import (book, csv->str, "240 rows, 0 new, 0 changed, 240 unchanged, 0 absent");
  text = export (book, 240);
  second = strstr (text, ",2单元,101,");
  tenth = strstr (text, ",10单元,101,");
  g_assert_nonnull (second);
  g_assert_nonnull (tenth);
  g_assert_true (second < tenth);
  jt_book_assert_import (book, text, "240 rows, 0 new, 0 changed, 240 unchanged, 0 absent");
  jt_fixture_assert_rebuild (book->office);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster/everything", test_everything);
  g_test_add_func ("/roster/again", test_again);
  g_test_add_func ("/roster/same-names", test_same_names_are_listed);
  g_test_add_func ("/roster/secrets", test_secrets);
  g_test_add_func ("/roster/changed-and-absent", test_changed_and_absent);
  g_test_add_func ("/roster/empty-cells", test_empty_cells_say_nothing);
  g_test_add_func ("/roster/numbers-learned-later", test_numbers_learned_later);
  g_test_add_func ("/roster/renamed", test_renamed);
  g_test_add_func ("/roster/owner-numbers", test_owner_numbers_of_two_files);
  g_test_add_func ("/roster/entrances-set-right", test_entrances_set_right);
  g_test_add_func ("/roster/rejected", test_rejected);
  g_test_add_func ("/roster/rejected-is-not-absent", test_rejected_is_not_absent);
  g_test_add_data_func ("/roster/strict", GINT_TO_POINTER (FALSE), test_strict);
  g_test_add_data_func ("/roster/strict-dry-run", GINT_TO_POINTER (TRUE), test_strict);
  g_test_add_data_func ("/roster/grid-leader", GINT_TO_POINTER (FALSE), test_grid_leader_refused);
  g_test_add_data_func ("/roster/grid-leader-dry-run", GINT_TO_POINTER (TRUE),
                        test_grid_leader_refused);
  g_test_add_func ("/roster/export-is-noted", test_export_is_noted);
  g_test_add_func ("/roster/round-trip", test_round_trip);
  g_test_add_func ("/roster/export-of-grid-leader", test_export_of_grid_leader);
  g_test_add_func ("/roster/many", test_many);
  return g_test_run ();
}
