/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-place-index.h"
#include "jt-rule-error.h"

typedef struct
{
  const char *name;
  JtPlaceLevel level;
  const char *text;
  const char *normal;
} NormalCase;

static const NormalCase normal_cases[] = {
  { "building-dong", JT_PLACE_LEVEL_BUILDING, "3栋", "3" },
  { "building-zhuang", JT_PLACE_LEVEL_BUILDING, "3幢", "3" },
  { "building-haolou", JT_PLACE_LEVEL_BUILDING, "3号楼", "3" },
  { "building-hash", JT_PLACE_LEVEL_BUILDING, "3#", "3" },
  { "building-lou", JT_PLACE_LEVEL_BUILDING, "3楼", "3" },
  { "building-hash-lou", JT_PLACE_LEVEL_BUILDING, "3#楼", "3" },
  { "building-letters", JT_PLACE_LEVEL_BUILDING, "Ａ 栋", "a" },
  { "building-words", JT_PLACE_LEVEL_BUILDING, "甲号楼", "甲" },
  { "building-only-suffix", JT_PLACE_LEVEL_BUILDING, "楼", "楼" },
  { "building-keeps-danyuan", JT_PLACE_LEVEL_BUILDING, "2单元", "2单元" },
  { "entrance-danyuan", JT_PLACE_LEVEL_ENTRANCE, "2单元", "2" },
  { "entrance-men", JT_PLACE_LEVEL_ENTRANCE, "2门", "2" },
  { "entrance-keeps-dong", JT_PLACE_LEVEL_ENTRANCE, "2栋", "2栋" },
  { "room-shi", JT_PLACE_LEVEL_ROOM, "302室", "302" },
  { "room-hao", JT_PLACE_LEVEL_ROOM, "302号", "302" },
  { "room-hao-shi", JT_PLACE_LEVEL_ROOM, "302号室", "302" },
  { "room-full-width", JT_PLACE_LEVEL_ROOM, "　３０２　室 ", "302" },
  { "room-zeros", JT_PLACE_LEVEL_ROOM, "0302", "302" },
  { "room-zero", JT_PLACE_LEVEL_ROOM, "000", "0" },
  { "room-zeros-with-letter", JT_PLACE_LEVEL_ROOM, "03B", "03b" },
  { "room-dash", JT_PLACE_LEVEL_ROOM, "Ｓ－１", "s-1" },
  { "room-zero-width", JT_PLACE_LEVEL_ROOM, "\xE2\x80\x8B" "302", "302" },
  { "compound-keeps-all", JT_PLACE_LEVEL_COMPOUND, "铁道新村甲号院 1 号楼", "铁道新村甲号院1号楼" },
  { "compound-brackets", JT_PLACE_LEVEL_COMPOUND, "松果小区（原纺织厂）", "松果小区(原纺织厂)" },
  { "empty", JT_PLACE_LEVEL_ENTRANCE, "", "" },
  { "null", JT_PLACE_LEVEL_ENTRANCE, NULL, "" },
  { "not-utf8", JT_PLACE_LEVEL_ROOM, "3\xFF" "02室", "3\xFF" "02" },
};

static void
test_normalize (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (normal_cases); i++)
    {
      const NormalCase *c = &normal_cases[i];
      g_autofree char *once = jt_place_name_normalize (c->text, c->level);
      g_autofree char *twice = jt_place_name_normalize (once, c->level);

      g_test_message ("%s", c->name);
      g_assert_cmpstr (once, ==, c->normal);
      g_assert_cmpstr (twice, ==, once);
    }
}

static void
test_compare (void)
{
  static const char *const order[] = {
    "", "1", "01单元", "2", "２", "10", "10a", "10B", "10b2", "10b12", "100", "东1栋", "东2栋",
  };

  /* Equal but for writing: ordered by bytes, so that no two names are equal. */
  g_assert_cmpint (jt_place_name_compare ("01", "1"), <, 0);
  g_assert_cmpint (jt_place_name_compare ("1", "01"), >, 0);
  g_assert_cmpint (jt_place_name_compare ("1", "1"), ==, 0);
  g_assert_cmpint (jt_place_name_compare (NULL, ""), ==, 0);
  /* Longer than any integer. */
  g_assert_cmpint (jt_place_name_compare ("99999999999999999999998", "99999999999999999999999"), <,
                   0);
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (order); k++)
      {
        int want = i < k ? -1 : i > k;
        int got = jt_place_name_compare (order[i], order[k]);

        g_assert_cmpint (got < 0 ? -1 : got > 0, ==, want);
      }
}

static const char *const one[] = { "1单元", NULL };
static const char *const two[] = { "2单元", NULL };
static const char *const both[] = { "1单元", "2单元", NULL };
static const char *const doubled[] = { "3", "03单元", NULL };

/* The parts that the questions below are asked of; a question's answer lists their positions. */
static const JtPlacePart parts[] = {
  /* 0 */ { "松果小区", "1栋", one, "301" },
  /* 1 */ { "松果小区", "1栋", one, "302" },
  /* 2 */ { "松果小区", "1栋", two, "302" },
  /* 3 */ { "松果小区", "2栋", one, "302" },
  /* 4 */ { "晨雪苑", "1栋", one, "302" },
  /* 5 */ { "松果小区", "1栋", both, "商铺1" },
  /* 6 */ { "松果小区", "3栋", NULL, "0101" },
  /* 7 */ { "松果小区", "4栋", one, "1-302" },
  /* 8 */ { "A-1区", "8-1栋", two, "901" },
  /* 9 */ { "天安门小区", "5号楼", one, "501室" },
  /* 10 */ { "松果小区", "6栋", doubled, "601" },
  /* 11 */ { "松果小区", "1-2栋", NULL, "701" },
  /* 12 */ { "松果小区", "7栋", NULL, "101" },
  /* 13 */ { "1", "1栋", one, "1101" },
  /* 14 */ { "松果小区", "11栋", one, "1101" },
};

typedef struct
{
  const char *name;
  const char *text;
  const char *found; /* positions joined by blanks */
} FindCase;

static const FindCase find_cases[] = {
  { "room-unique", "301", "0" },
  { "room-ambiguous", "302", "1 2 3 4" },
  { "room-suffix", "３０１室", "0" },
  { "entrance-room", "2-302", "2" },
  { "entrance-room-slash", "2/302", "2" },
  { "entrance-room-words", "2单元302室", "2" },
  { "building-entrance-room-ambiguous", "1/1/302", "1 4" },
  { "building-entrance-room", "2-1-302", "3" },
  { "run-together", "2栋1单元302室", "3" },
  { "run-together-men", "2幢1门302", "3" },
  { "run-together-hash", "2#1单元302", "3" },
  { "run-together-haolou", "2号楼1单元302号", "3" },
  { "run-together-and-dash", "2栋1-302", "3" },
  { "run-together-separated", "2栋-1单元-302室", "3" },
  { "zeros", "02-01-0302", "3" },
  { "full", "松果小区/1栋/2单元/302", "2" },
  { "full-normalised", "松果小区/1/2/302", "2" },
  { "full-dashes", "松果小区-1-2-302", "2" },
  { "full-blanks", " 松果小区 / 1 / 2 / 302 ", "2" },
  { "full-width", "松果小区／１－２－３０２", "2" },
  { "glued-compound", "松果小区1栋2单元302室", "2" },
  { "glued-compound-other", "晨雪苑1栋1单元302", "4" },
  { "compound-with-marker", "天安门小区5号楼1单元501", "9" },
  { "compound-with-marker-slash", "天安门小区/5/1/501", "9" },
  { "several-entrances-first", "1-商铺1", "5" },
  { "several-entrances-second", "1/2/商铺1", "5" },
  { "several-entrances-none", "商铺1", "5" },
  { "several-entrances-as-shown", "松果小区/1栋/1单元、2单元/商铺1", "5" },
  { "several-entrances-joined", "1、2-商铺1", "5" },
  { "same-entrance-twice", "6-3-601", "10" },
  { "no-entrance", "3-101", "6" },
  { "no-entrance-words", "3栋101室", "6" },
  { "no-entrance-full", "松果小区/3/101", "6" },
  { "no-entrance-glued", "松果小区3栋101", "6" },
  { "no-entrance-empty", "松果小区/3//101", "6" },
  { "no-entrance-room-alone", "101", "6 12" },
  { "an-entrance-is-no-building", "2栋302", "" },
  { "dash-room-whole-first", "1-302", "7" },
  { "dash-room-with-entrance", "1-1-302", "7" },
  { "dash-room-full", "松果小区/4/1/1-302", "7" },
  { "dash-room-dashes", "4-1-1-302", "7" },
  { "dash-building", "8-1-2-901", "8" },
  { "dash-building-word", "8-1栋2单元901", "8" },
  { "dash-compound", "A-1区/8-1/2/901", "8" },
  { "dash-compound-dashes", "ａ-1区-8-1-2-901", "8" },
  { "dash-building-no-entrance", "1-2-701", "11" },
  { "dash-building-no-entrance-slash", "1-2/701", "11" },
  { "digits-are-not-glued", "11-1-1101", "14" },
  { "unknown", "999", "" },
  { "unknown-entrance", "3-302", "" },
  { "too-many-levels", "x/松果小区/1/2/302", "" },
  { "empty", "", "" },
  { "slash-in-front", "/302", "" },
  { "slash-behind", "302/", "" },
  { "only-dashes", "--------------------------------------", "" },
  { "not-utf8", "\xFF\xFE", "" },
};

static char *
join_positions (const GArray *positions)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < positions->len; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", g_array_index (positions, guint, i));
  return g_strdup (text->str);
}

static void
test_find (void)
{
  g_autoptr (JtPlaceIndex) index = jt_place_index_new (parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < G_N_ELEMENTS (find_cases); i++)
    {
      g_autoptr (GArray) found = jt_place_index_find (index, find_cases[i].text);
      g_autofree char *positions = join_positions (found);

      g_test_message ("%s", find_cases[i].name);
      g_assert_cmpstr (positions, ==, find_cases[i].found);
    }
}

/* Whatever is on the roll is found by its own full name as shown. */
static void
test_find_itself (void)
{
  g_autoptr (JtPlaceIndex) index = jt_place_index_new (parts, G_N_ELEMENTS (parts));

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *entrance = parts[i].entrances != NULL ? parts[i].entrances[0] : NULL;
      g_autofree char *path
          = jt_place_path (parts[i].compound, parts[i].building, entrance, parts[i].room);
      g_autoptr (GError) error = NULL;
      guint part = G_MAXUINT;

      g_assert_true (jt_place_index_resolve (index, path, &part, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (part, ==, i);
    }
}

static void
test_resolve (void)
{
  g_autoptr (JtPlaceIndex) index = jt_place_index_new (parts, G_N_ELEMENTS (parts));
  g_autoptr (GError) unknown = NULL;
  g_autoptr (GError) ambiguous = NULL;
  guint part = 0;

  g_assert_false (jt_place_index_resolve (index, "999", &part, &unknown));
  g_assert_error (unknown, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE);
  g_assert_cmpstr (unknown->message, ==, "999");
  g_assert_false (jt_place_index_resolve (index, "1/1/302", &part, &ambiguous));
  g_assert_error (ambiguous, JT_RULE_ERROR, JT_RULE_ERROR_AMBIGUOUS_PLACE);
  g_assert_cmpstr (ambiguous->message, ==,
                   "1/1/302: 松果小区/1栋/1单元/302, 晨雪苑/1栋/1单元/302");
}

static void
test_many_candidates (void)
{
  const JtPlacePart part = { "小区", "1", one, "101" };
  JtPlacePart many[11];
  g_autoptr (JtPlaceIndex) index = NULL;
  g_autoptr (GError) error = NULL;
  guint found = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (many); i++)
    many[i] = part;
  index = jt_place_index_new (many, G_N_ELEMENTS (many));
  g_assert_false (jt_place_index_resolve (index, "101", &found, &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_AMBIGUOUS_PLACE);
  g_assert_true (g_str_has_suffix (error->message, ", …"));
}

static const JtPlaceEntrance entrances[] = {
  /* 0 */ { "松果小区", "1栋", "1单元" }, /* 1 */ { "松果小区", "1栋", "2单元" },
  /* 2 */ { "松果小区", "2栋", "1单元" }, /* 3 */ { "晨雪苑", "1栋", "1单元" },
  /* 4 */ { "晨雪苑", "9栋", "" },        /* 5 */ { "A-1区", "8", "8" },
  /* 6 */ { "A-1区", "12栋", "3单元" },   /* 7 */ { "A-1区", "12栋", NULL },
};

static const FindCase entrance_cases[] = {
  { "compound", "松果小区", "0 1 2" },
  { "compound-brief", " 晨雪苑 ", "3 4" },
  { "compound-dash", "A-1区", "5 6 7" },
  { "building", "2栋", "2" },
  { "building-ambiguous", "1栋", "0 1|3" },
  { "compound-building", "松果小区/1", "0 1" },
  { "compound-building-dash", "松果小区-1栋", "0 1" },
  { "compound-building-glued", "松果小区1栋", "0 1" },
  { "building-undivided", "9栋", "4" },
  { "building-partly-divided", "12栋", "6 7" },
  { "entrance", "3单元", "6" },
  { "entrance-ambiguous", "1单元", "0|2|3" },
  { "building-entrance", "2-1", "2" },
  { "building-entrance-ambiguous", "1-1", "0|3" },
  { "building-entrance-words", "1栋2单元", "1" },
  { "full", "松果小区/1/2", "1" },
  { "full-glued", "松果小区1栋2单元", "1" },
  { "full-dash-compound", "A-1区-12-3", "6" },
  { "one-place-two-names", "8", "5" },
  { "no-rooms-here", "松果小区/1/2/302", "" },
  { "unknown", "雪松", "" },
};

static void
test_entrances (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (entrance_cases); i++)
    {
      const FindCase *c = &entrance_cases[i];
      g_autoptr (GPtrArray) groups
          = jt_place_match_entrances (entrances, G_N_ELEMENTS (entrances), c->text);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) resolved = NULL;

      g_test_message ("%s", c->name);
      for (guint k = 0; k < groups->len; k++)
        {
          const JtPlaceGroup *group = g_ptr_array_index (groups, k);
          g_autofree char *positions = join_positions (group->entrances);

          g_string_append_printf (text, "%s%s", k > 0 ? "|" : "", positions);
        }
      g_assert_cmpstr (text->str, ==, c->found);
      resolved = jt_place_resolve_entrances (entrances, G_N_ELEMENTS (entrances), c->text, &error);
      if (groups->len == 1)
        {
          g_autofree char *positions = join_positions (resolved);

          g_assert_no_error (error);
          g_assert_cmpstr (positions, ==, c->found);
        }
      else if (groups->len == 0)
        g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE);
      else
        g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_AMBIGUOUS_PLACE);
    }
}

static void
test_entrances_candidates (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
      jt_place_resolve_entrances (entrances, G_N_ELEMENTS (entrances), "1栋", &error));
  g_assert_error (error, JT_RULE_ERROR, JT_RULE_ERROR_AMBIGUOUS_PLACE);
  g_assert_cmpstr (error->message, ==, "1栋: 松果小区/1栋, 晨雪苑/1栋");
}

/* An index of those parts alone that have one of the rooms finds the same. */
static void
assert_same_by_rooms (const JtPlacePart *all, gsize n_all, const char *text,
                      const GArray *wanted)
{
  g_autoptr (GPtrArray) rooms = jt_place_index_rooms (text);
  g_autoptr (GArray) some = g_array_new (FALSE, FALSE, sizeof (JtPlacePart));
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (JtPlaceIndex) index = NULL;
  g_autoptr (GArray) found = NULL;

  for (guint i = 0; i < n_all; i++)
    {
      g_autofree char *room = jt_place_name_normalize (all[i].room, JT_PLACE_LEVEL_ROOM);

      if (!g_ptr_array_find_with_equal_func (rooms, room, g_str_equal, NULL))
        continue;
      g_array_append_val (some, all[i]);
      g_array_append_val (positions, i);
    }
  index = jt_place_index_new ((const JtPlacePart *) (gconstpointer) some->data, some->len);
  found = jt_place_index_find (index, text);
  g_assert_cmpuint (found->len, ==, wanted->len);
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpuint (g_array_index (positions, guint, g_array_index (found, guint, i)), ==,
                      g_array_index (wanted, guint, i));
}

/* A town of parts with plain numbers against a naive search through all of them. */
static void
test_property (void)
{
  enum { TOWN = 300 };
  JtPlacePart town[TOWN];
  char *names[TOWN][4];
  const char *lists[TOWN][2];
  g_autoptr (JtPlaceIndex) index = NULL;

  for (gsize i = 0; i < TOWN; i++)
    {
      for (gsize level = 0; level < 4; level++)
        names[i][level] = g_strdup_printf ("%d", g_test_rand_int_range (1, level == 3 ? 9 : 4));
      lists[i][0] = names[i][2];
      lists[i][1] = NULL;
      town[i] = (JtPlacePart){ names[i][0], names[i][1], lists[i], names[i][3] };
    }
  index = jt_place_index_new (town, TOWN);
  for (int round = 0; round < 200; round++)
    {
      guint levels = (guint) g_test_rand_int_range (1, 5);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) found = NULL;
      char *wanted[4];
      guint hits = 0;

      for (guint i = 0; i < levels; i++)
        {
          wanted[i] = g_strdup_printf ("%d", g_test_rand_int_range (1, 9));
          g_string_append_printf (text, "%s%s", i > 0 ? (g_test_rand_bit () ? "/" : "-") : "",
                                  wanted[i]);
        }
      found = jt_place_index_find (index, text->str);
      for (guint i = 0; i < TOWN; i++)
        {
          gboolean same = TRUE;

          for (guint k = 0; k < levels && same; k++)
            same = g_str_equal (names[i][4 - levels + k], wanted[k]);
          if (!same)
            continue;
          g_assert_cmpuint (hits, <, found->len);
          g_assert_cmpuint (g_array_index (found, guint, hits), ==, i);
          hits++;
        }
      g_assert_cmpuint (hits, ==, found->len);
      assert_same_by_rooms (town, TOWN, text->str, found);
      for (guint i = 0; i < levels; i++)
        g_free (wanted[i]);
    }
  for (gsize i = 0; i < TOWN; i++)
    for (gsize level = 0; level < 4; level++)
      g_free (names[i][level]);
}

static int
sign (int order)
{
  return (order > 0) - (order < 0);
}

/* What a table sorts by is what people sort by. */
static void
test_sort_key (void)
{
  static const char *const pieces[]
      = { "", "1", "2", "10", "007", "0", "栋", "单元", "-", "a", "A", " ", "１", "99999999999", ":" };

  for (int round = 0; round < 5000; round++)
    {
      g_autoptr (GString) a = g_string_new (NULL);
      g_autoptr (GString) b = g_string_new (NULL);
      g_autofree char *key_a = NULL;
      g_autofree char *key_b = NULL;

      for (int i = 0; i < 4; i++)
        {
          g_string_append (a, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
          g_string_append (b, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
        }
      key_a = jt_place_name_sort_key (a->str);
      key_b = jt_place_name_sort_key (b->str);
      if (strcmp (key_a, key_b) != 0)
        g_assert_cmpint (sign (strcmp (key_a, key_b)), ==,
                         sign (jt_place_name_compare (a->str, b->str)));
    }
}

static void
test_sort_key_alike (void)
{
  g_autofree char *wide = jt_place_name_sort_key ("２ 单元");
  g_autofree char *zeros = jt_place_name_sort_key ("02单元");
  g_autofree char *none = jt_place_name_sort_key (NULL);

  g_assert_cmpstr (wide, ==, zeros);
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place-name/sort-key", test_sort_key);
  g_test_add_func ("/place-name/sort-key-alike", test_sort_key_alike);
  g_test_add_func ("/place-name/normalize", test_normalize);
  g_test_add_func ("/place-name/compare", test_compare);
  g_test_add_func ("/place-name/find", test_find);
  g_test_add_func ("/place-name/find-itself", test_find_itself);
  g_test_add_func ("/place-name/resolve", test_resolve);
  g_test_add_func ("/place-name/many-candidates", test_many_candidates);
  g_test_add_func ("/place-name/entrances", test_entrances);
  g_test_add_func ("/place-name/entrances-candidates", test_entrances_candidates);
  g_test_add_func ("/place-name/property", test_property);
  return g_test_run ();
}
