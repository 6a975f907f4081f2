/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-vote-fixture.h"

#include "jt-builtin.h"
#include "jt-office-private.h"
#include "jt-roll.h"

/* Who stands on the roll of a scope, in which order, and who is one voter. */

/* The roll as text: "1/1/101=1 1/1/102=2*": label without the compound, voter, '*' straddles, '?'
 * no area; then "joined: 1 2 2" when that differs, and "out: …". */
static char *
roll_text (JtVoteBook *vote, JtDay day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JtPolicy) policy = jt_builtin_policy (JT_POLICY_DEFAULT, &error);
  g_autoptr (JtRoll) roll = NULL;
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  roll = jt_roll_of_case (jt_office_get_db (vote->book->office), vote->case_uid, policy, day,
                          &error);
  g_assert_no_error (error);
  for (guint i = 0; i < roll->parts->len; i++)
    {
      const JtRollPart *part = g_ptr_array_index (roll->parts, i);

      g_assert_true (g_str_has_prefix (part->label, "松果小区/"));
      g_string_append_printf (text, "%s%s=%u%s%s", i > 0 ? " " : "",
                              part->label + strlen ("松果小区/"), roll->voters->voter_of_part[i] + 1,
                              part->straddles ? "*" : "", part->area == JT_AREA_UNKNOWN ? "?" : "");
    }
  if (roll->voters != NULL && roll->voters->joined_differs)
    {
      g_string_append (text, "; joined:");
      for (guint i = 0; i < roll->parts->len; i++)
        g_string_append_printf (text, " %u", roll->voters->joined_of_part[i] + 1);
    }
  for (guint i = 0; i < roll->left_out->len; i++)
    g_string_append_printf (text, "%s %s", i == 0 ? "; out:" : ",",
                            (const char *) g_ptr_array_index (roll->left_out, i));
  return g_string_free (text, FALSE);
}

#define ROW(place, room, floor, use, area, title, owner, number, sale)                            \
  "松果小区," place "," room "," floor "," use "," area "," title "," owner "," number "," sale     \
  ",6,否\n"
#define FLAT(place, room, floor, owner, number)                                                   \
  ROW (place, room, floor, "住宅", "80.00", "已登记", owner, number, "")

static const struct
{
  const char *name;
  const char *rows;
  const char *place;
  const char *applicant;
  const char *expected;
} cases[] = {
  { "natural-order",
    FLAT ("10,1", "1001", "10", "赵例", "A1") FLAT ("2,10", "101", "1", "钱例", "A2")
        FLAT ("2,2", "1001", "10", "孙例", "A3") FLAT ("2,2", "201", "2", "李例", "A4")
            FLAT ("2,2", "101", "1", "周例", "A5"),
    "松果小区", "10-1-1001", "2/2/101=1 2/2/201=2 2/2/1001=3 2/10/101=4 10/1/1001=5" },
  { "floor-before-room",
    FLAT ("1,1", "门市", "1", "赵例", "A1") FLAT ("1,1", "201", "2", "钱例", "A2")
        FLAT ("1,1", "102", "1", "孙例", "A3"),
    "1-1", "201", "1/1/102=1 1/1/门市=2 1/1/201=3" },
  { "owner-of-three",
    FLAT ("1,1", "101", "1", "赵例", "A1") FLAT ("1,1", "102", "1", "钱例", "A2")
        FLAT ("1,1", "201", "2", "赵例", "A1") FLAT ("1,1", "202", "2", "赵例", "A1"),
    "1-1", "101", "1/1/101=1 1/1/102=2 1/1/201=1 1/1/202=1" },
  { "same-name-is-not-same-person",
    FLAT ("1,1", "101", "1", "赵例", "A1") FLAT ("1,1", "102", "1", "赵例", "A2"), "1-1", "101",
    "1/1/101=1 1/1/102=2" },
  { "couple-of-two-flats",
    FLAT ("1,1", "101", "1", "赵例、钱例", "A1、A2") FLAT ("1,1", "102", "1", "钱例、赵例", "A2、A1"),
    "1-1", "101", "1/1/101=1 1/1/102=1" },
  { "overlapping-sets",
    FLAT ("1,1", "101", "1", "赵例", "A1") FLAT ("1,1", "102", "1", "赵例、钱例", "A1、A2")
        FLAT ("1,1", "201", "2", "孙例", "A3"),
    "1-1", "101", "1/1/101=1 1/1/102=2 1/1/201=3; joined: 1 1 2" },
  { "developer-of-six",
    ROW ("1,1", "101", "1", "住宅", "80.00", "", "样例开发", "D1", "未售")
        ROW ("1,1", "102", "1", "住宅", "80.00", "", "样例开发", "D1", "未售")
            ROW ("1,1", "201", "2", "住宅", "80.00", "", "样例开发", "D1", "未售")
                ROW ("1,1", "202", "2", "住宅", "80.00", "", "样例开发", "D1", "未售")
                    ROW ("1,1", "301", "3", "住宅", "80.00", "", "赵例", "A1", "已售未交付")
                        ROW ("1,1", "302", "3", "住宅", "80.00", "", "钱例", "A2", "已售未交付")
                            FLAT ("1,1", "401", "4", "孙例", "A3"),
    "1-1", "401",
    "1/1/101=1 1/1/102=1 1/1/201=1 1/1/202=1 1/1/301=1 1/1/302=1 1/1/401=2" },
  { "developer-known-from-another-building",
    ROW ("2,1", "101", "1", "住宅", "80.00", "", "样例开发", "D1", "未售")
        ROW ("1,1", "101", "1", "住宅", "80.00", "", "赵例", "A1", "已售未交付")
            FLAT ("1,1", "102", "1", "样例开发", "D1") FLAT ("1,1", "201", "2", "钱例", "A2"),
    "1-1", "1-1-201", "1/1/101=1 1/1/102=1 1/1/201=2" },
  { "shop-under-two-entrances",
    ROW ("1,1、2", "门市1", "1", "门市", "38.60", "已登记", "赵例", "A1", "")
        FLAT ("1,1", "201", "2", "钱例", "A2") FLAT ("1,2", "201", "2", "孙例", "A3"),
    "1-1", "1-1-201", "1/1、2/门市1=1* 1/1/201=2" },
  { "shop-under-two-entrances-of-the-scope",
    ROW ("1,2、1", "门市1", "1", "门市", "38.60", "已登记", "赵例", "A1", "")
        FLAT ("1,1", "201", "2", "钱例", "A2") FLAT ("1,2", "201", "2", "孙例", "A3"),
    "松果小区/1", "1-1-201", "1/1、2/门市1=1 1/1/201=2 1/2/201=3" },
  { "shop-of-no-entrance",
    ROW ("1,", "门市1", "1", "门市", "38.60", "已登记", "赵例", "A1", "")
        FLAT ("1,1", "201", "2", "钱例", "A2"),
    "1-1", "201", "1/1/201=1" },
  { "storage-and-parking",
    ROW ("1,1", "库1", "1", "储藏室", "6.00", "无籍房", "赵例", "A1", "")
        ROW ("1,1", "库2", "1", "储藏室", "6.00", "已登记", "赵例", "A1", "")
            ROW ("1,1", "位1", "1", "车位", "12.00", "已登记", "赵例", "A1", "")
                ROW ("1,1", "库3", "1", "车库", "20.00", "已登记", "钱例", "A2", "")
                    FLAT ("1,1", "201", "2", "孙例", "A3"),
    "1-1", "201",
    "1/1/库2=1 1/1/库3=2 1/1/201=3; out: 松果小区/1/1/位1, 松果小区/1/1/库1" },
  { "area-unknown",
    ROW ("1,1", "101", "1", "住宅", "", "", "赵例", "A1", "")
        FLAT ("1,1", "201", "2", "钱例", "A2"),
    "1-1", "201", "1/1/101=1? 1/1/201=2" },
};

static void
test_roll (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autofree char *csv = g_strconcat (JT_VOTE_ROSTER_HEADER, cases[i].rows, NULL);
  g_autoptr (JtVoteBook) vote
      = jt_vote_book_new ("2026-03-02", csv, cases[i].place, cases[i].applicant);
  g_autofree char *text = roll_text (vote, jt_day_from_ymd (2026, 3, 2));

  g_assert_cmpstr (text, ==, cases[i].expected);
}

/* At most ten names, then how many there are. */
static void
test_labels (void)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *none = jt_roll_labels (labels);
  g_autofree char *ten = NULL;
  g_autofree char *eleven = NULL;

  g_assert_cmpstr (none, ==, "");
  for (int i = 0; i < 10; i++)
    g_ptr_array_add (labels, (gpointer) "a");
  ten = jt_roll_labels (labels);
  g_assert_cmpstr (ten, ==, "a, a, a, a, a, a, a, a, a, a");
  g_ptr_array_add (labels, (gpointer) "b");
  eleven = jt_roll_labels (labels);
  g_assert_cmpstr (eleven, ==, "a, a, a, a, a, a, a, a, a, a, … (11)");
}

/* A roll that is locked outlives what the roster says later. */
static void
test_locked (void)
{
  g_autofree char *flats = jt_vote_twelve_flats ();
  g_autoptr (JtVoteBook) vote = jt_vote_book_open (flats, "1-1", "302", "lift");
  g_autoptr (GString) csv = g_string_new (flats);
  g_autoptr (JsonObject) changed = NULL;
  g_autofree char *before = jt_vote_short (vote, "lift");
  g_autofree char *after = NULL;

  g_string_replace (csv, "102,1,住宅,80.00", "102,1,住宅,99.00", 0);
  changed = jt_book_import (vote->book, csv->str);
  g_assert_cmpint (json_object_get_int_member (changed, "changed"), ==, 1);
  after = jt_vote_short (vote, "lift");
  g_assert_cmpstr (after, ==, before);
  jt_vote_record (vote, "102 yes", "1 recorded");
  jt_vote_assert_sound (vote);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/roll/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_roll);
    }
  g_test_add_func ("/roll/labels", test_labels);
  g_test_add_func ("/roll/locked", test_locked);
  return g_test_run ();
}
