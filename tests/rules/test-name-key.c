/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-name-key.h"

/* The keys of a name, and that they find what a look at the name itself finds. */

static gboolean
has_key (const GPtrArray *keys, JtNameRank rank, const char *text)
{
  guint n = 0;

  for (guint i = 0; i < keys->len; i++)
    {
      const JtNameKey *key = g_ptr_array_index (keys, i);

      n += key->rank == rank && strcmp (key->text, text) == 0;
    }
  g_assert_cmpuint (n, <=, 1);
  return n == 1;
}

static void
test_keys (void)
{
  g_autoptr (GPtrArray) keys = jt_name_keys ("张 建国");

  g_assert_cmpuint (keys->len, ==, 4);
  g_assert_true (has_key (keys, JT_NAME_RANK_WHOLE, "张建国"));
  g_assert_true (has_key (keys, JT_NAME_RANK_INITIALS, "zjg"));
  g_assert_true (has_key (keys, JT_NAME_RANK_TAIL, "建国"));
  g_assert_true (has_key (keys, JT_NAME_RANK_TAIL, "国"));
}

static void
test_fold (void)
{
  g_autofree char *folded = jt_name_fold ("　Ａbc 张\t三 ");
  g_autoptr (GPtrArray) none = jt_name_keys (" 　");

  g_assert_cmpstr (folded, ==, "abc张三");
  g_assert_cmpuint (none->len, ==, 0);
}

/* A company's long name: every key is short, and there is one for each character. */
static void
test_long (void)
{
  g_autoptr (GPtrArray) keys = jt_name_keys ("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳");

  for (guint i = 0; i < keys->len; i++)
    g_assert_cmpint (g_utf8_strlen (((JtNameKey *) g_ptr_array_index (keys, i))->text, -1), <=,
                     JT_NAME_KEY_LENGTH);
  g_assert_true (has_key (keys, JT_NAME_RANK_WHOLE, "甲乙丙丁戊己庚辛壬癸子丑"));
  g_assert_true (has_key (keys, JT_NAME_RANK_TAIL, "巳"));
}

static void
test_match (void)
{
  static const struct
  {
    const char *name;
    const char *typed;
    int rank; /* -1: not found */
  } cases[] = {
    { "张三", "张三", JT_NAME_RANK_WHOLE },    { "张三", "张", JT_NAME_RANK_WHOLE },
    { "张三", "zs", JT_NAME_RANK_INITIALS },   { "张三", "z", JT_NAME_RANK_INITIALS },
    { "张三", "三", JT_NAME_RANK_TAIL },       { "张三", "s", -1 },
    { "张三", "张四", -1 },                    { "单田芳", "stf", JT_NAME_RANK_INITIALS },
    { "Smith", "smi", JT_NAME_RANK_WHOLE },    { "Smith", "mit", JT_NAME_RANK_TAIL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = jt_name_fold (cases[i].typed);
      JtNameRank rank;
      const gboolean found = jt_name_match (cases[i].name, folded, &rank);

      g_test_message ("%s in %s", cases[i].typed, cases[i].name);
      g_assert_cmpint (found ? (int) rank : -1, ==, cases[i].rank);
    }
}

/* Random names over a small alphabet: some key begins with the text exactly when the name holds it,
 * and the best such key is the rank. */
static void
test_keys_say_the_same (void)
{
  static const char *const alphabet[] = { "张", "三", "单", "a", "B", " ", "国" };

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString) name = g_string_new (NULL);
      g_autoptr (GString) typed = g_string_new (NULL);
      g_autoptr (GPtrArray) keys = NULL;
      g_autofree char *folded = NULL;
      JtNameRank rank;
      int best = -1;

      for (int i = g_test_rand_int_range (0, 7); i > 0; i--)
        g_string_append (name, alphabet[g_test_rand_int_range (0, G_N_ELEMENTS (alphabet))]);
      for (int i = g_test_rand_int_range (1, 4); i > 0; i--)
        g_string_append (typed, i % 2 ? alphabet[g_test_rand_int_range (0, 5)] : "s");
      folded = jt_name_fold (typed->str);
      if (*folded == '\0')
        continue;
      keys = jt_name_keys (name->str);
      for (guint i = 0; i < keys->len; i++)
        {
          const JtNameKey *key = g_ptr_array_index (keys, i);

          if (g_str_has_prefix (key->text, folded) && (best < 0 || (int) key->rank < best))
            best = (int) key->rank;
        }
      g_assert_cmpint (jt_name_match (name->str, folded, &rank) ? (int) rank : -1, ==, best);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/name-key/keys", test_keys);
  g_test_add_func ("/name-key/fold", test_fold);
  g_test_add_func ("/name-key/long", test_long);
  g_test_add_func ("/name-key/match", test_match);
  g_test_add_func ("/name-key/keys-say-the-same", test_keys_say_the_same);

  return g_test_run ();
}
