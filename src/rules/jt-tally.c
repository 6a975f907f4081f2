/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-tally.h"

#include <string.h>

#include "jt-rule-error.h"

/* What decides a voter's position under every reading and outlook is only *which* classes of
 * ballot his parts hold, not how many of each.  So a voter is a set of classes, one bit each, and
 * the tally keeps how many voters have each of the 32 sets.  A change of one ballot moves one voter
 * from one set to another; all 36 totals are read off the same 32 numbers. */
#define CLASS_SETS (1u << JT_BALLOT_CLASSES)

/* How many parts of each class a voter has: a class leaves his set with its last part. */
typedef struct
{
  guint parts[JT_BALLOT_CLASSES];
} Voter;

struct _JtTally
{
  JtThreshold threshold;
  JtTallyPart *parts;
  gsize n_parts;
  Voter *voters;
  guint n_voters;
  gsize unknown_areas;
  JtArea area_of_class[JT_BALLOT_CLASSES]; /* the known areas */
  guint voters_of_set[CLASS_SETS];         /* [0]: numbers without a part */
};

static guint
voter_set (const Voter *voter)
{
  guint set = 0;

  for (guint ballot_class = 0; ballot_class < JT_BALLOT_CLASSES; ballot_class++)
    set |= (voter->parts[ballot_class] > 0 ? 1u : 0u) << ballot_class;
  return set;
}

/* The areas were found to add up without overflow when the tally was made. */
static void
add_part (JtTally *tally, const JtTallyPart *part)
{
  Voter *voter = &tally->voters[part->voter];
  const JtBallotClass ballot_class = jt_ballot_class (part->ballot);

  tally->voters_of_set[voter_set (voter)]--;
  voter->parts[ballot_class]++;
  tally->voters_of_set[voter_set (voter)]++;
  if (part->area != JT_AREA_UNKNOWN)
    tally->area_of_class[ballot_class] += part->area;
}

static void
remove_part (JtTally *tally, const JtTallyPart *part)
{
  Voter *voter = &tally->voters[part->voter];
  const JtBallotClass ballot_class = jt_ballot_class (part->ballot);

  tally->voters_of_set[voter_set (voter)]--;
  voter->parts[ballot_class]--;
  tally->voters_of_set[voter_set (voter)]++;
  if (part->area != JT_AREA_UNKNOWN)
    tally->area_of_class[ballot_class] -= part->area;
}

static gboolean
refuse (GError **error, JtRuleError code, gint64 fact)
{
  g_set_error (error, JT_RULE_ERROR, (gint) code, "%" G_GINT64_FORMAT, fact);
  return FALSE;
}

static gboolean
check_part (const JtTallyPart *part, guint n_voters, GError **error)
{
  if (part->area < 0 && part->area != JT_AREA_UNKNOWN)
    return refuse (error, JT_RULE_ERROR_BAD_VALUE, part->area);
  if (part->voter >= n_voters)
    return refuse (error, JT_RULE_ERROR_BAD_VALUE, part->voter);
  if ((guint) part->ballot >= JT_BALLOTS)
    return refuse (error, JT_RULE_ERROR_BAD_VALUE, (gint64) part->ballot);
  return TRUE;
}

static gboolean
check_roll (const JtTallyPart *parts, gsize n_parts, guint n_voters, const JtThreshold *threshold,
            GError **error)
{
  JtArea total = 0;

  if (n_parts == 0)
    return refuse (error, JT_RULE_ERROR_NO_PARTS, 0);
  if (n_parts > G_MAXUINT)
    return refuse (error, JT_RULE_ERROR_OVERFLOW, G_MAXUINT);
  for (gsize i = 0; i < n_parts; i++)
    {
      if (!check_part (&parts[i], n_voters, error))
        return FALSE;
      if (parts[i].area != JT_AREA_UNKNOWN && __builtin_add_overflow (total, parts[i].area, &total))
        return refuse (error, JT_RULE_ERROR_OVERFLOW, parts[i].area);
    }
  return jt_threshold_check_total (threshold, total, error) &&
         jt_threshold_check_total (threshold, n_voters, error);
}

static JtTally *
count (const JtTallyPart *parts, gsize n_parts, guint n_voters, const JtThreshold *threshold)
{
  JtTally *tally = g_new0 (JtTally, 1);

  tally->threshold = *threshold;
  tally->parts = g_memdup2 (parts, n_parts * sizeof *parts);
  tally->n_parts = n_parts;
  tally->voters = g_new0 (Voter, n_voters);
  tally->n_voters = n_voters;
  tally->voters_of_set[0] = n_voters;
  for (gsize i = 0; i < n_parts; i++)
    {
      tally->unknown_areas += parts[i].area == JT_AREA_UNKNOWN ? 1 : 0;
      add_part (tally, &parts[i]);
    }
  return tally;
}

JtTally *
jt_tally_new (const JtTallyPart *parts, gsize n_parts, guint n_voters, const JtThreshold *threshold,
              GError **error)
{
  g_return_val_if_fail (parts != NULL || n_parts == 0, NULL);
  g_return_val_if_fail (threshold != NULL, NULL);

  if (!check_roll (parts, n_parts, n_voters, threshold, error))
    return NULL;
  return count (parts, n_parts, n_voters, threshold);
}

JtTally *
jt_tally_copy (const JtTally *tally)
{
  g_return_val_if_fail (tally != NULL, NULL);
  JtTally *copy = g_memdup2 (tally, sizeof *tally);

  copy->parts = g_memdup2 (tally->parts, tally->n_parts * sizeof *tally->parts);
  copy->voters = g_memdup2 (tally->voters, tally->n_voters * sizeof *tally->voters);
  return copy;
}

JtTally *
jt_tally_recount (const JtTally *tally)
{
  g_return_val_if_fail (tally != NULL, NULL);
  return count (tally->parts, tally->n_parts, tally->n_voters, &tally->threshold);
}

void
jt_tally_free (JtTally *tally)
{
  if (tally == NULL)
    return;
  g_free (tally->parts);
  g_free (tally->voters);
  g_free (tally);
}

static gboolean
threshold_equal (const JtThreshold *a, const JtThreshold *b)
{
  return a->part_num == b->part_num && a->part_den == b->part_den &&
         a->consent_num == b->consent_num && a->consent_den == b->consent_den &&
         !a->consent_strict == !b->consent_strict;
}

gboolean
jt_tally_equal (const JtTally *a, const JtTally *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->n_parts != b->n_parts || a->n_voters != b->n_voters ||
      a->unknown_areas != b->unknown_areas || !threshold_equal (&a->threshold, &b->threshold))
    return FALSE;
  /* Field by field: the padding inside a part is nobody's business. */
  for (gsize i = 0; i < a->n_parts; i++)
    {
      if (a->parts[i].area != b->parts[i].area || a->parts[i].voter != b->parts[i].voter ||
          a->parts[i].ballot != b->parts[i].ballot)
        return FALSE;
    }
  return memcmp (a->voters, b->voters, a->n_voters * sizeof *a->voters) == 0 &&
         memcmp (a->area_of_class, b->area_of_class, sizeof a->area_of_class) == 0 &&
         memcmp (a->voters_of_set, b->voters_of_set, sizeof a->voters_of_set) == 0;
}

void
jt_tally_set_ballot (JtTally *tally, gsize part, JtBallot ballot)
{
  g_return_if_fail (tally != NULL && part < tally->n_parts);
  g_return_if_fail ((guint) ballot < JT_BALLOTS);

  remove_part (tally, &tally->parts[part]);
  tally->parts[part].ballot = ballot;
  add_part (tally, &tally->parts[part]);
}

JtBallot
jt_tally_get_ballot (const JtTally *tally, gsize part)
{
  g_return_val_if_fail (tally != NULL && part < tally->n_parts, JT_BALLOT_NONE);
  return tally->parts[part].ballot;
}

const JtTallyPart *
jt_tally_get_parts (const JtTally *tally, gsize *n_parts)
{
  g_return_val_if_fail (tally != NULL && n_parts != NULL, NULL);
  *n_parts = tally->n_parts;
  return tally->parts;
}

guint
jt_tally_get_n_voters (const JtTally *tally)
{
  g_return_val_if_fail (tally != NULL, 0);
  return tally->n_voters;
}

const JtThreshold *
jt_tally_get_threshold (const JtTally *tally)
{
  g_return_val_if_fail (tally != NULL, NULL);
  return &tally->threshold;
}

gsize
jt_tally_get_unknown_areas (const JtTally *tally)
{
  g_return_val_if_fail (tally != NULL, 0);
  return tally->unknown_areas;
}

void
jt_tally_totals (const JtTally *tally, JtReading reading, JtOutlook outlook, JtTotals *totals)
{
  g_return_if_fail (tally != NULL && totals != NULL);
  g_return_if_fail (reading < JT_READINGS && (guint) outlook < JT_OUTLOOKS);
  const gboolean split_consents = jt_reading_split_consents (reading);
  guint against = 0; /* the classes that participate without consent */
  guint consent = 0; /* the classes that consent */

  *totals = (JtTotals){ .total_voters = tally->n_voters - tally->voters_of_set[0] };
  for (guint ballot_class = 0; ballot_class < JT_BALLOT_CLASSES; ballot_class++)
    {
      const JtVoice voice = jt_reading_voice (reading, outlook, (JtBallotClass) ballot_class);
      const JtArea area = tally->area_of_class[ballot_class];

      against |= (voice == JT_VOICE_AGAINST ? 1u : 0u) << ballot_class;
      consent |= (voice == JT_VOICE_CONSENT ? 1u : 0u) << ballot_class;
      totals->total_area += area;
      totals->participating_area += voice != JT_VOICE_SILENT ? area : 0;
      totals->consenting_area += voice == JT_VOICE_CONSENT ? area : 0;
    }
  if (tally->unknown_areas > 0)
    {
      totals->total_area = JT_AREA_UNKNOWN;
      totals->participating_area = JT_AREA_UNKNOWN;
      totals->consenting_area = JT_AREA_UNKNOWN;
    }

  /* Without a branch: a verdict asks this for each of its readings, after every key. */
  for (guint set = 1; set < CLASS_SETS; set++)
    {
      const guint heard = set & (consent | against);
      const guint opposed = split_consents ? 0 : set & against;
      const guint consents = ((set & consent) != 0) & (opposed == 0);
      const guint voters = tally->voters_of_set[set];

      totals->participating_voters += heard != 0 ? voters : 0;
      totals->consenting_voters += consents ? voters : 0;
    }
}
