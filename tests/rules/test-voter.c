/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-voter.h"

#include <string.h>

/* A roll in one line: parts by blanks; owners by +; "uid=name" where the name is not the uid; ! in
 * front of an owner without a number, * in front of one known as the developer; a part that is
 * unsold ends with :u, one that is sold and not delivered with :s; - is a part without an owner. */
typedef struct
{
  JtVoterPart *parts;
  gsize n_parts;
  GPtrArray *keep; /* what the parts borrow */
} Fixture;

static JtVoterOwner
parse_owner (Fixture *fixture, const char *text)
{
  JtVoterOwner owner = { .identified = TRUE };
  char **names;

  for (; *text == '!' || *text == '*'; text++)
    {
      if (*text == '!')
        owner.identified = FALSE;
      else
        owner.developer = TRUE;
    }
  names = g_strsplit (text, "=", 2);
  g_ptr_array_add (fixture->keep, names);
  owner.uid = names[0];
  owner.name = names[1] != NULL ? names[1] : names[0];
  return owner;
}

static JtVoterPart
parse_part (Fixture *fixture, const char *text)
{
  JtVoterPart part = { .sale = JT_SALE_DELIVERED };
  g_auto (GStrv) halves = g_strsplit (text, ":", 2);
  g_auto (GStrv) owners = g_strsplit (halves[0], "+", -1);
  JtVoterOwner *list = g_new0 (JtVoterOwner, g_strv_length (owners));

  if (g_strcmp0 (halves[1], "u") == 0)
    part.sale = JT_SALE_UNSOLD;
  else if (g_strcmp0 (halves[1], "s") == 0)
    part.sale = JT_SALE_UNDELIVERED;
  for (gsize i = 0; owners[i] != NULL; i++)
    if (!g_str_equal (owners[i], "-"))
      list[part.n_owners++] = parse_owner (fixture, owners[i]);
  part.owners = list;
  return part;
}

static void
fixture_init (Fixture *fixture, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  fixture->keep = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  fixture->n_parts = 0;
  fixture->parts = g_new0 (JtVoterPart, g_strv_length (words) + 1);
  for (gsize i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      fixture->parts[fixture->n_parts++] = parse_part (fixture, words[i]);
}

static void
fixture_clear (Fixture *fixture)
{
  for (gsize i = 0; i < fixture->n_parts; i++)
    g_free ((gpointer) fixture->parts[i].owners);
  g_free (fixture->parts);
  g_ptr_array_unref (fixture->keep);
}

typedef struct
{
  const char *name;
  const char *roll;
  const char *voters;  /* voter of each part */
  const char *reasons; /* of each voter */
  const char *joined;  /* joined voter of each part */
  const char *overlaps;
  const char *same_names;
} Case;

static const Case cases[] = {
  { "empty", "", "", "", "", "", "" },
  { "single-owners", "a b c", "0 1 2", "owner owner owner", "0 1 2", "", "" },
  { "co-owners-are-one", "a+b c", "0 1", "co-owners owner", "0 1", "", "" },
  { "several-parts", "a b a", "0 1 0", "several-parts owner", "0 1 0", "", "" },
  { "several-parts-co-owners-any-order", "a+b b+a", "0 0", "several-parts-co-owners", "0 0", "",
    "" },
  { "owner-written-twice", "a+a a", "0 0", "several-parts", "0 0", "", "" },
  { "husband-and-couple", "a a+b c", "0 1 2", "owner co-owners owner", "0 0 1", "a: 0 1", "" },
  { "chain-of-overlaps", "a+b c d+e b+c", "0 1 2 3", "co-owners owner co-owners co-owners",
    "0 0 1 0", "b: 0 3; c: 1 3", "" },
  { "overlap-counts-voters-not-parts", "a a a+b a+b a+c", "0 0 1 1 2",
    "several-parts several-parts-co-owners co-owners", "0 0 0 0 0", "a: 0 2 4", "" },
  { "uids-that-run-together", "a+bc ab+c", "0 1", "co-owners co-owners", "0 1", "", "" },
  { "unsold-are-one", "d:u a e:u", "0 1 0", "developer owner", "0 1 0", "", "" },
  { "undelivered-joins-developer", "d:u a:s b", "0 0 1", "developer owner", "0 0 1", "", "" },
  { "undelivered-alone", "a:s b c:s", "0 1 0", "developer owner", "0 1 0", "", "" },
  { "buyer-of-undelivered-owns-another", "a a:s d:u", "0 1 1", "owner developer", "0 1 1", "",
    "" },
  { "developers-delivered-part", "d a d:u", "0 1 0", "developer owner", "0 1 0", "", "" },
  { "developer-known-to-the-book", "*d a b:s", "0 1 0", "developer owner", "0 1 0", "", "" },
  { "two-developers-together", "d:u e:u d+e", "0 0 0", "developer", "0 0 0", "", "" },
  { "developer-with-another", "d:u d+a a", "0 1 2", "developer co-owners owner", "0 0 0",
    "d: 0 1; a: 1 2", "" },
  { "unsold-without-name", "-:u a", "0 1", "developer owner", "0 1", "", "" },
  { "unknown-owners-stay-apart", "- a -", "0 1 2", "owner-unknown owner owner-unknown", "0 1 2",
    "", "" },
  { "same-name-without-number", "!a=Wang b=Wang c", "0 1 2", "owner owner owner", "0 1 2", "",
    "Wang: a b: 0 1" },
  { "same-name-all-with-number", "a=Wang b=Wang", "0 1", "owner owner", "0 1", "", "" },
  { "same-name-same-person", "!a=Wang !a=Wang", "0 0", "several-parts", "0 0", "", "" },
  { "same-name-number-known-elsewhere", "!a=Wang a=Wang b=Wang", "0 0 1", "several-parts owner",
    "0 0 1", "", "" },
  { "same-name-of-a-buyer-decides-nothing", "!a=Wang:s b=Wang", "0 1", "developer owner", "0 1",
    "", "" },
  { "same-name-as-the-developer", "!a=Wang:u b=Wang", "0 1", "developer owner", "0 1", "",
    "Wang: a b: 0 1" },
};

static void
append_numbers (GString *text, const guint *numbers, gsize n)
{
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", numbers[i]);
}

static void
append_array (GString *text, const GArray *numbers)
{
  append_numbers (text, (const guint *) (gconstpointer) numbers->data, numbers->len);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  Fixture fixture;
  g_autoptr (JtVoterRoll) roll = NULL;
  g_autoptr (GString) voters = g_string_new (NULL);
  g_autoptr (GString) reasons = g_string_new (NULL);
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autoptr (GString) overlaps = g_string_new (NULL);
  g_autoptr (GString) same = g_string_new (NULL);

  fixture_init (&fixture, c->roll);
  roll = jt_voter_roll_new (fixture.parts, fixture.n_parts);
  fixture_clear (&fixture);
  append_numbers (voters, roll->voter_of_part, roll->n_parts);
  append_numbers (joined, roll->joined_of_part, roll->n_parts);
  for (guint i = 0; i < roll->n_voters; i++)
    g_string_append_printf (reasons, "%s%s", i > 0 ? " " : "",
                            jt_voter_reason_nick (roll->reasons[i]));
  for (guint i = 0; i < roll->overlaps->len; i++)
    {
      const JtVoterOverlap *overlap = g_ptr_array_index (roll->overlaps, i);

      g_string_append_printf (overlaps, "%s%s: ", i > 0 ? "; " : "", overlap->owner);
      append_array (overlaps, overlap->parts);
      g_assert_cmpstr (overlap->name, ==, overlap->owner);
    }
  for (guint i = 0; i < roll->same_names->len; i++)
    {
      const JtVoterSameName *entry = g_ptr_array_index (roll->same_names, i);

      g_string_append_printf (same, "%s%s:", i > 0 ? "; " : "", entry->name);
      for (guint k = 0; k < entry->owners->len; k++)
        g_string_append_printf (same, " %s", (char *) g_ptr_array_index (entry->owners, k));
      g_string_append (same, ": ");
      append_array (same, entry->parts);
    }
  g_assert_cmpstr (voters->str, ==, c->voters);
  g_assert_cmpstr (reasons->str, ==, c->reasons);
  g_assert_cmpstr (joined->str, ==, c->joined);
  g_assert_cmpstr (overlaps->str, ==, c->overlaps);
  g_assert_cmpstr (same->str, ==, c->same_names);
  g_assert_cmpint (roll->joined_differs, ==, !g_str_equal (c->voters, c->joined));
  g_assert_cmpint (roll->joined_differs, ==, roll->overlaps->len > 0);
}

/* Random rolls of single letters against pairwise comparison of sets of bits. */
static void
test_property (void)
{
  enum { PARTS = 12, PEOPLE = 6 };

  for (int round = 0; round < 300; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (JtVoterRoll) roll = NULL;
      Fixture fixture;
      guint sets[PARTS];
      gboolean joined[PARTS][PARTS];

      for (guint i = 0; i < PARTS; i++)
        {
          sets[i] = (guint) g_test_rand_int_range (1, 1 << PEOPLE);
          if (g_test_rand_bit ())
            sets[i] &= sets[i] - 1; /* fewer owners, sometimes none */
          g_string_append (text, i > 0 ? " -" : "-");
          for (guint k = PEOPLE; k-- > 0;)
            if (sets[i] & 1u << k)
              g_string_append_printf (text, "+%c", 'a' + (int) k);
        }
      fixture_init (&fixture, text->str);
      roll = jt_voter_roll_new (fixture.parts, fixture.n_parts);
      fixture_clear (&fixture);
      for (guint i = 0; i < PARTS; i++)
        for (guint k = 0; k < PARTS; k++)
          {
            gboolean one = i == k || (sets[i] == sets[k] && sets[i] != 0);

            g_assert_cmpint (roll->voter_of_part[i] == roll->voter_of_part[k], ==, one);
            joined[i][k] = i == k || (sets[i] & sets[k]) != 0;
          }
      for (guint via = 0; via < PARTS; via++)
        for (guint i = 0; i < PARTS; i++)
          for (guint k = 0; k < PARTS; k++)
            joined[i][k] = joined[i][k] || (joined[i][via] && joined[via][k]);
      for (guint i = 0; i < PARTS; i++)
        {
          guint seen = 0, seen_joined = 0;

          for (guint k = 0; k < PARTS; k++)
            g_assert_cmpint (roll->joined_of_part[i] == roll->joined_of_part[k], ==,
                             joined[i][k]);
          /* Numbers come in order of first appearance. */
          for (guint k = 0; k < i; k++)
            {
              seen = MAX (seen, roll->voter_of_part[k] + 1);
              seen_joined = MAX (seen_joined, roll->joined_of_part[k] + 1);
            }
          g_assert_cmpuint (roll->voter_of_part[i], <=, seen);
          g_assert_cmpuint (roll->joined_of_part[i], <=, seen_joined);
          g_assert_cmpuint (roll->voter_of_part[i], <, roll->n_voters);
          g_assert_cmpuint (roll->joined_of_part[i], <, roll->n_joined);
        }
    }
}

static void
test_words (void)
{
  JtVoterReason reason = JT_VOTER_REASON_LAST;
  JtSale sale = JT_SALE_LAST;

  for (JtVoterReason i = 0; i < JT_VOTER_REASON_LAST; i++)
    {
      g_assert_true (jt_voter_reason_parse (jt_voter_reason_nick (i), &reason));
      g_assert_cmpint ((int) reason, ==, (int) i);
    }
  g_assert_false (jt_voter_reason_parse ("landlord", &reason));
  for (JtSale i = 0; i < JT_SALE_LAST; i++)
    {
      g_assert_true (jt_sale_parse (jt_sale_nick (i), &sale));
      g_assert_cmpint ((int) sale, ==, (int) i);
      g_assert_true (jt_sale_parse (jt_sale_zh (i), &sale));
      g_assert_cmpint ((int) sale, ==, (int) i);
    }
  g_assert_true (jt_sale_parse (" ", &sale));
  g_assert_cmpint ((int) sale, ==, (int) JT_SALE_DELIVERED);
  g_assert_true (jt_sale_parse (" 已售未交付　", &sale));
  g_assert_cmpint ((int) sale, ==, (int) JT_SALE_UNDELIVERED);
  g_assert_false (jt_sale_parse ("已售", &sale));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/voter/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/voter/property", test_property);
  g_test_add_func ("/voter/words", test_words);
  return g_test_run ();
}
