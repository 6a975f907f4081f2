/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-settle.h"

#include "jt-verdict.h"

typedef enum
{
  GROUP_SAID_YES,     /* every counted paper consents: a yes adds area, the head is won */
  GROUP_SAID_NOTHING, /* no counted paper: a yes adds area and a head */
  GROUP_SAID_NO,      /* some counted paper does not consent: a yes adds area only */
} Group;

typedef struct
{
  gboolean said_yes;
  gboolean said_no;
  gsize first_part;
  JtArea unreturned_area;
} Voter;

/* An unreturned part and where it stands in the order of visits.  In the middle group the area and
 * the place of its voter rank it, so that all his parts come one after the other. */
typedef struct
{
  Group group;
  JtArea rank_area;
  gsize rank_place;
  gsize part;
} Visit;

/* Under the default reading invalid and contradictory papers are not counted. */
static Group
voter_group (const Voter *voter)
{
  if (voter->said_no)
    return GROUP_SAID_NO;
  return voter->said_yes ? GROUP_SAID_YES : GROUP_SAID_NOTHING;
}

static Voter *
read_voters (const JtTallyPart *parts, gsize n_parts, guint n_voters)
{
  Voter *voters = g_new0 (Voter, n_voters);

  for (gsize i = n_parts; i-- > 0;)
    {
      Voter *voter = &voters[parts[i].voter];
      const JtBallotClass ballot_class = jt_ballot_class (parts[i].ballot);

      voter->first_part = i;
      if (ballot_class == JT_BALLOT_CLASS_YES)
        voter->said_yes = TRUE;
      else if (ballot_class == JT_BALLOT_CLASS_OPPOSED)
        voter->said_no = TRUE;
      else if (ballot_class == JT_BALLOT_CLASS_UNRETURNED)
        voter->unreturned_area += parts[i].area;
    }
  return voters;
}

static int
compare_visits (gconstpointer left, gconstpointer right)
{
  const Visit *a = left;
  const Visit *b = right;

  if (a->group != b->group)
    return a->group < b->group ? -1 : 1;
  if (a->rank_area != b->rank_area)
    return a->rank_area > b->rank_area ? -1 : 1;
  if (a->rank_place != b->rank_place)
    return a->rank_place < b->rank_place ? -1 : 1;
  return (a->part > b->part) - (a->part < b->part);
}

static GArray *
plan_visits (const JtTallyPart *parts, gsize n_parts, guint n_voters)
{
  g_autofree Voter *voters = read_voters (parts, n_parts, n_voters);
  GArray *visits = g_array_new (FALSE, FALSE, sizeof (Visit));

  for (gsize i = 0; i < n_parts; i++)
    {
      const Voter *voter = &voters[parts[i].voter];
      Visit visit = { voter_group (voter), parts[i].area, i, i };

      if (jt_ballot_class (parts[i].ballot) != JT_BALLOT_CLASS_UNRETURNED)
        continue;
      if (visit.group == GROUP_SAID_NOTHING)
        {
          visit.rank_area = voter->unreturned_area;
          visit.rank_place = voter->first_part;
        }
      g_array_append_val (visits, visit);
    }
  g_array_sort (visits, compare_visits);
  return visits;
}

void
jt_settle_of (const JtTally *tally, JtSettle *settle)
{
  g_return_if_fail (tally != NULL && settle != NULL);
  const JtThreshold *threshold = jt_tally_get_threshold (tally);
  gsize n_parts = 0;
  const JtTallyPart *parts = jt_tally_get_parts (tally, &n_parts);
  JtTotals totals;
  gboolean tests[JT_TESTS];

  *settle = (JtSettle){ 0 };
  if (jt_tally_get_unknown_areas (tally) > 0)
    return;
  jt_tally_totals (tally, JT_READING_DEFAULT, JT_OUTLOOK_STANDING, &totals);
  settle->reachable = jt_totals_test (&totals, threshold, tests);
  if (settle->reachable)
    return;

  g_autoptr (GArray) visits = plan_visits (parts, n_parts, jt_tally_get_n_voters (tally));
  g_autofree guint *taken = g_new (guint, visits->len);
  gsize n_taken = 0;
  guint next = 0;

  while (next < visits->len && !settle->reachable)
    {
      const Visit *visit = &g_array_index (visits, Visit, next);
      const guint voter = parts[visit->part].voter;
      guint end = next + 1;

      /* A head that is won or lost already can only help with area. */
      if (visit->group != GROUP_SAID_NOTHING && tests[JT_TEST_PARTICIPATION_AREA] &&
          tests[JT_TEST_CONSENT_AREA])
        {
          next = end;
          continue;
        }
      if (visit->group == GROUP_SAID_NOTHING)
        {
          while (end < visits->len && parts[g_array_index (visits, Visit, end).part].voter == voter)
            end++;
          totals.participating_voters++;
          totals.consenting_voters++;
        }
      for (; next < end; next++)
        {
          const gsize part = g_array_index (visits, Visit, next).part;

          taken[n_taken++] = (guint) part;
          totals.participating_area += parts[part].area;
          totals.consenting_area += parts[part].area;
        }
      settle->reachable = jt_totals_test (&totals, threshold, tests);
    }

  if (settle->reachable)
    {
      settle->parts = g_steal_pointer (&taken);
      settle->n_parts = n_taken;
    }
}

void
jt_settle_clear (JtSettle *settle)
{
  g_return_if_fail (settle != NULL);
  g_free (settle->parts);
  *settle = (JtSettle){ 0 };
}
