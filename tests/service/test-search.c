/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-json.h"
#include "jt-ledger-fixture.h"
#include "jt-merge.h"
#include "jt-office-private.h"
#include "jt-part-query.h"
#include "jt-rows.h"
#include "jt-search-query.h"
#include "jt-store-person.h"
#include "jt-user-query.h"

/* What somebody who types a few letters finds, beside a plain look at every row. */

#define TODAY "2026-11-02"

static const char *const surnames[] = { "张", "单", "曾", "王", "欧阳", "解", "Li " };
static const char *const given[] = { "三", "建国", "国", "小明", "明", "乐", "三丰" };

static char *
random_name (void)
{
  return g_strconcat (surnames[g_test_rand_int_range (0, G_N_ELEMENTS (surnames))],
                      given[g_test_rand_int_range (0, G_N_ELEMENTS (given))], NULL);
}

static GPtrArray *
search (JtBook *book, const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *found = jt_office_search (book->office, text, NULL, &error);

  g_assert_no_error (error);
  return found;
}

static guint
count_kind (JtBook *book, const char *text, JtFoundKind kind)
{
  g_autoptr (GPtrArray) found = search (book, text);
  guint n = 0;

  for (guint i = 0; i < found->len; i++)
    n += ((JtFound *) g_ptr_array_index (found, i))->kind == kind;
  return n;
}

/* ------------------------------------------------------------------- names, and a plain look */

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* "part name" of every owner of now whose name holds @text, without spaces; sorted. */
static char *
scan (JtBook *book, const char *text)
{
  g_autoptr (JtRows) rows = jt_store_owners (jt_office_get_db (book->office), NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  while (jt_rows_next (rows, NULL))
    {
      const char *name = jt_rows_text (rows, "name");
      g_auto (GStrv) words = g_strsplit (name, " ", -1);
      g_autofree char *joined = g_strjoinv ("", words);

      if (strstr (joined, text) != NULL)
        g_ptr_array_add (lines, g_strdup_printf ("%s %s", jt_rows_text (rows, "part"), name));
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static char *
found_owners (JtBook *book, const char *text)
{
  g_autoptr (GPtrArray) found = search (book, text);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < found->len; i++)
    {
      const JtFound *line = g_ptr_array_index (found, i);

      if (line->kind == JT_FOUND_OWNER)
        g_ptr_array_add (lines, g_strdup_printf ("%s %s", line->uid, line->name));
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* Every fragment of one and two characters that a name may have. */
static void
assert_same_as_scan (JtBook *book)
{
  static const char *const texts[] = { "张",   "单",   "曾",   "王",   "欧阳", "阳",   "解",
                                       "三",   "建国", "国",   "小明", "明",   "三丰", "张三",
                                       "建",   "丰",   "阳国", "单乐", "Li国", "Li",   "曾小明" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *expected = scan (book, texts[i]);
      g_autofree char *found = found_owners (book, texts[i]);

      g_assert_cmpstr (found, ==, expected);
    }
}

static char *
random_person (JtBook *book)
{
  g_autoptr (JtRows) rows = jt_store_persons (jt_office_get_db (book->office));
  g_autoptr (GPtrArray) uids = g_ptr_array_new_with_free_func (g_free);

  while (jt_rows_next (rows, NULL))
    g_ptr_array_add (uids, g_strdup (jt_rows_text (rows, "uid")));
  return g_strdup (
      g_ptr_array_index (uids, (guint) g_test_rand_int_range (0, (gint32) uids->len)));
}

static void
change_something (JtBook *book)
{
  g_autofree char *person = random_person (book);
  g_autofree char *other = random_person (book);
  g_autofree char *name = random_name ();
  g_autofree char *room = g_strdup_printf ("%d0%d", g_test_rand_int_range (1, 5),
                                           g_test_rand_int_range (1, 6));
  g_autofree char *part = jt_book_part (book, room);
  g_autofree char *arguments = NULL;
  const char *command;

  switch (g_test_rand_int_range (0, 3))
    {
    case 0:
      command = "owner-change";
      arguments = g_strdup_printf ("{\"person\": \"%s\", \"name\": \"%s\"}", person, name);
      break;
    case 1:
      command = "person-join";
      if (g_str_equal (person, other))
        return;
      arguments = g_strdup_printf ("{\"person\": \"%s\", \"into\": \"%s\"}", person, other);
      break;
    default:
      command = "part-transfer";
      arguments = g_strdup_printf ("{\"part\": \"%s\", \"on\": \"2026-11-01\", \"owners\": "
                                   "[{\"name\": \"%s\"}]}",
                                   part, name);
    }
  {
    g_autoptr (JsonObject) parsed = jt_json_read (arguments, NULL);
    g_autoptr (GError) error = NULL;

    /* A part is sold once a day, and a person joined once. */
    if (!jt_office_submit (book->office, command, parsed, NULL, &error))
      g_assert_true (error->domain == JT_RULE_ERROR);
  }
}

static JtBook *
new_random_book (void)
{
  JtBook *book = jt_book_new (TODAY);
  g_autoptr (GString) csv = g_string_new ("小区,楼栋,单元,房号,建筑面积,业主\n");
  g_autoptr (JsonObject) answer = NULL;

  for (int floor = 1; floor <= 4; floor++)
    for (int door = 1; door <= 5; door++)
      {
        g_autofree char *name = random_name ();

        g_string_append_printf (csv, "试验苑,1栋,1单元,%d0%d,80.00,%s\n", floor, door, name);
      }
  answer = jt_book_import (book, csv->str);
  return book;
}

static void
test_same_as_scan (void)
{
  g_autoptr (JtBook) book = new_random_book ();

  assert_same_as_scan (book);
  for (guint i = 0; i < 30; i++)
    {
      change_something (book);
      if (i % 5 == 0)
        assert_same_as_scan (book);
    }
  assert_same_as_scan (book);
  jt_fixture_assert_rebuild (book->office);
  jt_book_reopen (book, TODAY, NULL);
  assert_same_as_scan (book);
}

/* What came with another device's entries is found, too. */
static void
test_merged (void)
{
  g_autoptr (JtVoteBook) home = jt_ledger_new ();
  g_autoptr (JtVoteBook) away = jt_ledger_carry (home, "2026-03-23");
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *person = random_person (away->book);
  g_autofree char *change
      = g_strdup_printf ("{\"person\": \"%s\", \"name\": \"单雄信\"}", person);
  g_autoptr (GError) error = NULL;
  gint64 added;

  g_assert_cmpuint (count_kind (home->book, "sxx", JT_FOUND_OWNER), ==, 0);
  json_object_unref (jt_book_submit (away->book, "owner-change", change));
  entries = jt_ledger_entries (away);
  if (!jt_book_merge_entries (home->book->office, entries, NULL, &added, &error))
    {
      /* Only a home office changes owners: then nothing of it may be found. */
      g_assert_error (error, JT_RULE_ERROR, (int) error->code);
      g_assert_cmpuint (count_kind (home->book, "sxx", JT_FOUND_OWNER), ==, 0);
    }
  else
    g_assert_cmpuint (count_kind (home->book, "sxx", JT_FOUND_OWNER), ==,
                      count_kind (away->book, "sxx", JT_FOUND_OWNER));
  jt_fixture_assert_rebuild (home->book->office);
}

/* -------------------------------------------------------------------------- what is typed */

#define ROSTER                                                                                     \
  "小区,楼栋,单元,房号,建筑面积,业主,联系电话\n"                                                   \
  "试验苑,1栋,1单元,302,87.35,张三丰,13800001111\n"                                                \
  "试验苑,1栋,2单元,302,91.20,张三,13900002222\n"                                                  \
  "试验苑,2栋,1单元,302,60.00,单田芳,0871-65125678\n"                                              \
  "试验苑,2栋,1单元,3021,60.00,老张三,\n"                                                          \
  "松果苑,2栋,,302,60.00,Smith John,\n"

typedef struct
{
  const char *text;
  const char *found; /* names of what is found, in order */
} Typed;

static const Typed typed[] = {
  { "张三", "张三 张三丰 老张三" },
  { "zs", "张三 张三丰" },
  { "zsf", "张三丰" },
  { "ZSF", "张三丰" },
  { "stf", "单田芳" },
  { "dtf", "单田芳" },
  { "丰", "张三丰" },
  { "smith j", "Smith John" },
  { "SmithJohn", "Smith John" },
  { "1111", "张三丰" },
  { "139 0000 2222", "张三" },
  { "6512-5678", "单田芳" },
  { "9999", "" },
  { "1-2-302", "试验苑/1栋/2单元/302" },
  { "１栋２单元３０２室", "试验苑/1栋/2单元/302" },
  { "试验苑2栋1单元302室", "试验苑/2栋/1单元/302" },
  { "试验苑/2/1/302", "试验苑/2栋/1单元/302" },
  { "2栋302", "松果苑/2栋/302" },
  { "松果苑2栋302", "松果苑/2栋/302" },
  { "2-1-302", "试验苑/2栋/1单元/302" },
  { "302",
    "松果苑/2栋/302 试验苑/1栋/1单元/302 试验苑/1栋/2单元/302 试验苑/2栋/1单元/302 "
    "试验苑/2栋/1单元/3021" },
  { "3021", "试验苑/2栋/1单元/3021" },
  { "3", "" },
  { "9-9-999", "" },
  { "%", "" },
  { "'", "" },
  { "   ", "" },
};

static void
test_typed (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autoptr (JsonObject) answer = jt_book_import (book, ROSTER);

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GPtrArray) found = search (book, typed[i].text);
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint j = 0; j < found->len; j++)
        g_string_append_printf (names, "%s%s", j > 0 ? " " : "",
                                ((JtFound *) g_ptr_array_index (found, j))->name);
      g_test_message ("%s: %s", typed[i].text, names->str);
      g_assert_cmpstr (names->str, ==, typed[i].found);
    }
}

/* Nobody finds a home by a telephone that was erased; no telephone is shown. */
static void
test_erased_phone (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autoptr (JsonObject) imported = jt_book_import (book, ROSTER);
  g_autoptr (GPtrArray) found = search (book, "13800001111");
  g_autoptr (JtRows) phones = jt_store_all_phones (jt_office_get_db (book->office));
  const JtFound *line;

  g_assert_cmpuint (found->len, ==, 1);
  line = g_ptr_array_index (found, 0);
  g_assert_null (strstr (line->name, "1111"));
  g_assert_null (strstr (line->more, "1111"));
  while (jt_rows_next (phones, NULL))
    if (g_strcmp0 (jt_rows_text (phones, "value"), "13800001111") == 0)
      {
        g_autofree char *erase
            = g_strdup_printf ("{\"secret\": \"%s\"}", jt_rows_text (phones, "phone"));

        json_object_unref (jt_book_submit (book, "secret-erase", erase));
        break;
      }
  g_assert_cmpuint (count_kind (book, "13800001111", JT_FOUND_OWNER), ==, 0);
  g_assert_cmpuint (count_kind (book, "1111", JT_FOUND_OWNER), ==, 0);
}

/* A grid leader finds what lies under the entrances assigned, by every way of asking. */
static void
test_grid_leader (void)
{
  static const char *const places[] = { "试验苑/1栋/2单元", NULL };
  static const struct
  {
    const char *text;
    guint found;
  } cases[] = { { "302", 1 }, { "1-1-302", 0 }, { "1-2-302", 1 }, { "张三", 1 }, { "zs", 1 },
                { "z", 1 },   { "三", 1 },      { "stf", 0 },     { "1111", 0 }, { "2222", 1 } };
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autoptr (JsonObject) imported = jt_book_import (book, ROSTER);

  g_assert_true (jt_office_user_add (book->office, "网格", "grid-leader", places, NULL));
  jt_book_reopen (book, TODAY, "网格");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) found = search (book, cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (found->len, ==, cases[i].found);
    }
}

/* Fifty of each kind are enough, and who has typed on wants none. */
static void
test_limits (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autoptr (GString) csv = g_string_new ("小区,楼栋,单元,房号,建筑面积,业主\n");
  g_autoptr (JsonObject) imported = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  for (int i = 1; i <= 60; i++)
    g_string_append_printf (csv, "试验苑,%d栋,1单元,302,80.00,张三\n", i);
  imported = jt_book_import (book, csv->str);
  g_assert_cmpuint (count_kind (book, "302", JT_FOUND_PART), ==, JT_SEARCH_LIMIT);
  g_assert_cmpuint (count_kind (book, "zs", JT_FOUND_OWNER), ==, JT_SEARCH_LIMIT);
  g_cancellable_cancel (cancellable);
  g_assert_null (jt_office_search (book->office, "zs", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The figures of a room stand in the year of every case, which is then not what was meant. */
static void
test_room_first (void)
{
  g_autoptr (JtVoteBook) ledger = jt_ledger_new ();
  g_autoptr (GPtrArray) rooms = NULL;
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (GPtrArray) ends = NULL;

  json_object_unref (jt_book_import (
      ledger->book, "小区,楼栋,单元,房号,建筑面积,业主\n试验苑,9栋,1单元,202,80.00,张三\n"
                    "试验苑,9栋,1单元,2601,80.00,李四\n"));
  rooms = search (ledger->book, "202");
  g_assert_cmpuint (count_kind (ledger->book, "202", JT_FOUND_CASE), >, 0);
  g_assert_cmpint (((const JtFound *) rooms->pdata[0])->kind, ==, JT_FOUND_PART);
  cases = search (ledger->book, "-2026-");
  g_assert_cmpint (((const JtFound *) cases->pdata[0])->kind, ==, JT_FOUND_CASE);
  /* No room begins with 0: these are figures of a case's number, although 2601 begins with 26. */
  g_assert_cmpuint (count_kind (ledger->book, "026", JT_FOUND_PART), >, 0);
  ends = search (ledger->book, "026");
  g_assert_cmpint (((const JtFound *) ends->pdata[0])->kind, ==, JT_FOUND_CASE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/same-as-scan", test_same_as_scan);
  g_test_add_func ("/search/merged", test_merged);
  g_test_add_func ("/search/typed", test_typed);
  g_test_add_func ("/search/erased-phone", test_erased_phone);
  g_test_add_func ("/search/grid-leader", test_grid_leader);
  g_test_add_func ("/search/limits", test_limits);
  g_test_add_func ("/search/room-first", test_room_first);

  return g_test_run ();
}
