/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-settle.h"

#include "jt-roll-fixture.h"
#include "jt-vote-oracle.h"

/* The list as text, "0 4 2", or "never". */
static char *
settle_text (const Roll *roll, const JtThreshold *threshold)
{
  g_autoptr (JtTally) tally = roll_tally (roll, threshold);
  g_auto (JtSettle) settle = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);

  jt_settle_of (tally, &settle);
  if (!settle.reachable)
    {
      g_assert_cmpuint (settle.n_parts, ==, 0);
      g_assert_null (settle.parts);
      return g_strdup ("never");
    }
  for (gsize i = 0; i < settle.n_parts; i++)
    g_string_append_printf (text, i > 0 ? " %u" : "%u", settle.parts[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_rows (void)
{
  static const struct
  {
    const char *name;
    const char *roll;
    const char *expected;
  } rows[] = {
    { "it passes already", "9*10y 3*10-", "" },
    { "falling area", "7*10y 1*8- 1*9- 1*20- 2*1-", "9" },
    { "ties by order of the roll", "7*10y 1*5- 1*9- 1*9- 2*9-", "8" },
    { "late and proxy pending are unreturned", "6*10y 1*10i 1*9l 1*10p 1*1- 2*1c", "8 7" },
    { "first the other part of one who said yes", "A10y A20- B10y C1-", "1" },
    { "not while only a head is missing", "A30y A9- B30y C30y D10- E10- F1-", "4" },
    { "a silent voter's parts together", "8*10y A30n C4- B20- B1-", "10 11" },
    { "his parts in the order of the roll", "A10- B10y A30- B10y C10y D2-", "0 2" },
    { "ranked by their sum, not by the largest part", "6*10y A50- B30- B30- C20- D20-", "7 8 6" },
    { "ties by the first part of the voter", "A9i B12- A6- A6- C12- 5*10y D1- E1- F1-", "2 3 1 4" },
    { "who said no comes last, for area alone", "A10n A50- 8*10y B2-", "10 1" },
    { "who said no cannot give a head", "A10n A50- 1*10y", "never" },
    { "nobody came", "3*10-", "0 1" },
    { "nobody can come", "3*10n", "never" },
    { "an invalid paper alone leaves nobody to ask", "3*10i", "never" },
    { "an area to visit is unknown", "8*10y 1*?-", "never" },
    { "an area that has voted is unknown", "2*10- 1*?y", "never" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (Roll) roll = roll_from_text (rows[i].roll);
      g_autofree char *text = settle_text (roll, jt_threshold_r34 ());

      g_test_message ("%s", rows[i].name);
      g_assert_cmpstr (text, ==, rows[i].expected);
    }
}

/* What the list of a roll promises: unreturned parts, each once; with them the vote passes; and
 * with any beginning of it, in steps, it does not. */
static void
assert_suffices (const Roll *roll, const JtThreshold *threshold, const JtSettle *settle)
{
  g_autoptr (Roll) said = roll_copy (roll);

  for (gsize i = 0; i < settle->n_parts; i++)
    {
      JtTallyPart *part = roll_part (said, settle->parts[i]);
      gboolean new_step = TRUE;

      /* Only a voter who has said nothing brings several parts at once. */
      for (guint p = 0; p < roll->parts->len && i > 0; p++)
        {
          if (roll_part (said, settle->parts[i - 1])->voter == part->voter)
            new_step = FALSE;
        }
      if (new_step)
        g_assert_false (oracle_passes (said, oracle_reading (0), threshold));
      g_assert_true (oracle_is_unreturned (part));
      part->ballot = JT_BALLOT_YES;
    }
  g_assert_true (oracle_passes (said, oracle_reading (0), threshold));
}

static void
test_by_brute_force (void)
{
  guint reached = 0;
  guint never = 0;

  for (guint round = 0; round < 4000; round++)
    {
      const JtThreshold *threshold = g_test_rand_bit () ? jt_threshold_r34 () : jt_threshold_r12 ();
      g_autoptr (Roll) roll = roll_random (12, 7);
      g_autoptr (JtTally) tally = roll_tally (roll, threshold);
      g_auto (JtSettle) settle = { 0 };

      jt_settle_of (tally, &settle);
      g_assert_cmpint (settle.reachable, ==, oracle_reachable (roll, threshold));
      if (settle.reachable)
        assert_suffices (roll, threshold, &settle);
      else
        g_assert_cmpuint (settle.n_parts, ==, 0);
      reached += settle.reachable && settle.n_parts > 0 ? 1 : 0;
      never += settle.reachable ? 0 : 1;
    }
  g_assert_cmpuint (reached, >, 100);
  g_assert_cmpuint (never, >, 100);
}

/* The words of the definition, read one after the other: look over the whole roll for the next part
 * or voter each time. */
typedef struct
{
  Roll *said;       /* with the parts taken so far saying yes */
  const Roll *roll; /* as it stands */
  const JtThreshold *threshold;
  GString *text;
} Walk;

static gboolean
walk_tests (const Walk *walk, gboolean tests[4])
{
  JtTotals totals;

  oracle_totals (walk->said, oracle_reading (0), &totals);
  return oracle_tests (&totals, walk->threshold, tests);
}

static void
walk_take (Walk *walk, guint part)
{
  roll_part (walk->said, part)->ballot = JT_BALLOT_YES;
  g_string_append_printf (walk->text, walk->text->len > 0 ? " %u" : "%u", part);
}

static gboolean
voter_has (const Roll *roll, guint voter, JtBallot ballot)
{
  for (guint i = 0; i < roll->parts->len; i++)
    {
      if (roll_part (roll, i)->voter == voter && roll_part (roll, i)->ballot == ballot)
        return TRUE;
    }
  return FALSE;
}

static gboolean
voter_said_no (const Walk *walk, guint voter)
{
  return voter_has (walk->roll, voter, JT_BALLOT_NO) ||
         voter_has (walk->roll, voter, JT_BALLOT_ABSTAIN);
}

static gboolean
voter_said_only_yes (const Walk *walk, guint voter)
{
  return voter_has (walk->roll, voter, JT_BALLOT_YES) && !voter_said_no (walk, voter);
}

static void
walk_parts_for_area (Walk *walk, gboolean (*belongs) (const Walk *walk, guint voter))
{
  gboolean tests[4];

  while (!walk_tests (walk, tests) && !(tests[0] && tests[2]))
    {
      gint64 best_area = -1;
      guint best = 0;

      for (guint i = 0; i < walk->said->parts->len; i++)
        {
          const JtTallyPart *part = roll_part (walk->said, i);

          if (oracle_is_unreturned (part) && belongs (walk, part->voter) && part->area > best_area)
            {
              best_area = part->area;
              best = i;
            }
        }
      if (best_area < 0)
        return;
      walk_take (walk, best);
    }
}

static void
walk_silent_voters (Walk *walk)
{
  gboolean tests[4];

  while (!walk_tests (walk, tests))
    {
      gint64 best_area = -1;
      guint best = 0;

      /* Part by part, so that the first part of a voter decides between equals. */
      for (guint i = 0; i < walk->said->parts->len; i++)
        {
          const guint voter = roll_part (walk->said, i)->voter;
          gint64 area = 0;
          gboolean open = FALSE;

          for (guint j = 0; j < walk->said->parts->len; j++)
            {
              const JtTallyPart *part = roll_part (walk->said, j);

              if (part->voter == voter && oracle_is_unreturned (part))
                {
                  area += part->area;
                  open = TRUE;
                }
            }
          if (open && !voter_said_no (walk, voter) && !voter_said_only_yes (walk, voter) &&
              area > best_area)
            {
              best_area = area;
              best = voter;
            }
        }
      if (best_area < 0)
        return;
      for (guint i = 0; i < walk->said->parts->len; i++)
        {
          const JtTallyPart *part = roll_part (walk->said, i);

          if (part->voter == best && oracle_is_unreturned (part))
            walk_take (walk, i);
        }
    }
}

static void
test_by_hand (void)
{
  for (guint round = 0; round < 4000; round++)
    {
      const JtThreshold *threshold = g_test_rand_bit () ? jt_threshold_r34 () : jt_threshold_r12 ();
      g_autoptr (Roll) roll = roll_random (14, 14);
      g_autoptr (Roll) said = roll_copy (roll);
      g_autoptr (GString) text = g_string_new (NULL);
      Walk walk = { said, roll, threshold, text };
      gboolean tests[4];

      walk_parts_for_area (&walk, voter_said_only_yes);
      walk_silent_voters (&walk);
      walk_parts_for_area (&walk, voter_said_no);
      if (!walk_tests (&walk, tests))
        g_string_assign (text, "never");

      g_autofree char *settled = settle_text (roll, threshold);
      g_assert_cmpstr (settled, ==, text->str);
    }
}

/* 100,000 parts, most of them out: a test that takes minutes shows a list that is searched. */
static void
test_large (void)
{
  const guint n_parts = 100000;
  g_autoptr (Roll) roll = roll_from_text ("A1-");
  g_autoptr (JtTally) tally = NULL;
  g_auto (JtSettle) settle = { 0 };
  gint64 area = 0;

  g_array_set_size (roll->parts, 0);
  for (guint i = 0; i < n_parts; i++)
    {
      const JtTallyPart part = { g_test_rand_int_range (3000, 15000), i / 2, JT_BALLOT_NONE };
      g_array_append_val (roll->parts, part);
    }
  roll->n_voters = n_parts / 2;
  tally = roll_tally (roll, jt_threshold_r34 ());
  jt_settle_of (tally, &settle);
  g_assert_true (settle.reachable);
  /* Two thirds of the heads, the largest first, and with them more than that of the area. */
  g_assert_cmpuint (settle.n_parts, ==, 2 * 33334);
  for (gsize i = 0; i < settle.n_parts; i += 2)
    {
      const gint64 pair =
          roll_part (roll, settle.parts[i])->area + roll_part (roll, settle.parts[i + 1])->area;

      g_assert_cmpuint (settle.parts[i] + 1, ==, settle.parts[i + 1]);
      g_assert_true (i == 0 || pair <= area);
      area = pair;
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settle/rows", test_rows);
  g_test_add_func ("/settle/brute-force", test_by_brute_force);
  g_test_add_func ("/settle/by-hand", test_by_hand);
  g_test_add_func ("/settle/large", test_large);
  return g_test_run ();
}
