/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-box.h"

#include "jt-paper-list.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-vote.h"

#define VARIANTS 4
#define LEFT_OUT G_MAXUINT

/* One way to read the roll: which number each part's voter has, and where the part stands in it. */
typedef struct
{
  guint *voters;
  guint *places; /* (nullable): LEFT_OUT for a part that this roll leaves out */
} Reading;

typedef struct
{
  JtTally *variants[VARIANTS];
  guint n_papers;
  guint n_unreturned;
} Count;

struct _JtBallotBox
{
  JtVote *vote;
  GArray *parts;     /* JtBoxPart */
  GPtrArray *labels; /* borrowed from the parts, ends with NULL */
  GHashTable *lines; /* part uid, borrowed → place on the roll */
  guint *own;        /* voters as locked, from 0 */
  guint *joined;     /* overlapping sets of owners joined */
  guint *narrow;     /* places on the roll without straddling parts */
  guint n_straddling;
  gboolean joined_differs;
  Reading readings[VARIANTS];
  guint n_readings;
  Count counts[JT_MOTION_KINDS];
};

static void
part_clear (JtBoxPart *part)
{
  g_free (part->uid);
  g_free (part->label);
  g_free (part->entrance);
}

void
jt_ballot_box_free (JtBallotBox *box)
{
  if (box == NULL)
    return;
  for (guint i = 0; i < JT_MOTION_KINDS; i++)
    for (guint v = 0; v < VARIANTS; v++)
      jt_tally_free (box->counts[i].variants[v]);
  jt_vote_free (box->vote);
  g_clear_pointer (&box->lines, g_hash_table_unref);
  g_clear_pointer (&box->labels, g_ptr_array_unref);
  g_clear_pointer (&box->parts, g_array_unref);
  g_free (box->own);
  g_free (box->joined);
  g_free (box->narrow);
  g_free (box);
}

/* ------------------------------------------------------------------------------------ the roll */

static JtBoxPart *
part_at (const JtBallotBox *box, guint line)
{
  return &g_array_index (box->parts, JtBoxPart, line);
}

/* The roll as locked comes first; further readings only where they say something else. */
static void
make_readings (JtBallotBox *box)
{
  const gboolean narrower = box->n_straddling > 0 && box->n_straddling < box->parts->len;

  box->readings[box->n_readings++] = (Reading) { box->own, NULL };
  if (box->joined_differs)
    box->readings[box->n_readings++] = (Reading) { box->joined, NULL };
  if (narrower)
    box->readings[box->n_readings++] = (Reading) { box->own, box->narrow };
  if (narrower && box->joined_differs)
    box->readings[box->n_readings++] = (Reading) { box->joined, box->narrow };
}

/* Voters are numbered from 1 within the roll, so no number is larger than the roll.  A damaged one
 * must not decide how much memory is asked for. */
static gboolean
check_voters (GArray *voters, GError **error)
{
  for (guint i = 0; i < voters->len; i++)
    if (g_array_index (voters, guint, i) >= voters->len)
      {
        g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE, "%u",
                     g_array_index (voters, guint, i) + 1);
        return FALSE;
      }
  return TRUE;
}

static gboolean
read_roll (JtBallotBox *box, JtDb *db, GError **error)
{
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) joined = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) narrow = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (JtRows) rows = jt_store_roll_parts (db, box->vote->uid);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      const guint voter = (guint) jt_rows_int (rows, "voter") - 1;
      const guint other = (guint) jt_rows_int (rows, "joined_voter") - 1;
      guint place = box->parts->len - box->n_straddling;
      JtBoxPart part = { 0 };

      part.uid = g_strdup (jt_rows_text (rows, "part"));
      part.label = g_strdup (jt_rows_text (rows, "label"));
      part.entrance = g_strdup (jt_rows_text (rows, "entrance"));
      part.area = jt_rows_int (rows, "area");
      part.voter = voter + 1;
      if (jt_rows_int (rows, "straddles") != 0)
        {
          place = LEFT_OUT;
          box->n_straddling++;
        }
      box->joined_differs = box->joined_differs || voter != other;
      g_array_append_val (box->parts, part);
      g_array_append_val (own, voter);
      g_array_append_val (joined, other);
      g_array_append_val (narrow, place);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!check_voters (own, error) || !check_voters (joined, error))
    return FALSE;
  box->own = (guint *) (gpointer) g_array_free (g_steal_pointer (&own), FALSE);
  box->joined = (guint *) (gpointer) g_array_free (g_steal_pointer (&joined), FALSE);
  box->narrow = (guint *) (gpointer) g_array_free (g_steal_pointer (&narrow), FALSE);
  for (guint i = 0; i < box->parts->len; i++)
    {
      g_ptr_array_add (box->labels, part_at (box, i)->label);
      g_hash_table_insert (box->lines, part_at (box, i)->uid, GUINT_TO_POINTER (i));
    }
  g_ptr_array_add (box->labels, NULL);
  make_readings (box);
  return TRUE;
}

/* ---------------------------------------------------------------------------------- the papers */

static GHashTable *
read_supersessions (JtDb *db, const char *vote, GError **error)
{
  g_autoptr (GHashTable) older = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                        (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (JtRows) rows = jt_store_supersessions (db, vote);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      const char *newer = jt_rows_text (rows, "newer");
      GPtrArray *uids = g_hash_table_lookup (older, newer);

      if (uids == NULL)
        {
          uids = g_ptr_array_new_with_free_func (g_free);
          g_hash_table_insert (older, g_strdup (newer), uids);
        }
      g_ptr_array_add (uids, g_strdup (jt_rows_text (rows, "older")));
    }
  if (failure == NULL)
    return g_steal_pointer (&older);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static void
list_unref (gpointer list)
{
  jt_paper_list_free (list);
}

/* The papers of every part for one motion, read in one go. */
static GHashTable *
read_papers (const JtBallotBox *box, JtDb *db, const char *motion, GHashTable *older,
             GError **error)
{
  g_autoptr (GHashTable) lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                        list_unref);
  g_autoptr (JtRows) rows = jt_store_paper_choices (db, motion);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      const char *part = jt_rows_text (rows, "part");
      const char *paper = jt_rows_text (rows, "paper");
      const GPtrArray *superseded = g_hash_table_lookup (older, paper);
      JtPaperList *list = g_hash_table_lookup (lists, part);

      if (list == NULL)
        {
          list = jt_paper_list_new ();
          g_hash_table_insert (lists, g_strdup (part), list);
        }
      if (!jt_paper_list_add_row (list, rows, box->vote->sealed, error))
        return NULL;
      for (guint i = 0; superseded != NULL && i < superseded->len; i++)
        jt_paper_list_supersede (list, paper, g_ptr_array_index (superseded, i));
    }
  if (failure == NULL)
    return g_steal_pointer (&lists);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static void
count_ballot (Count *count, JtBallot ballot, int step)
{
  if (ballot != JT_BALLOT_NONE)
    count->n_papers += (guint) step;
  if (jt_ballot_class (ballot) == JT_BALLOT_CLASS_UNRETURNED)
    count->n_unreturned += (guint) step;
}

/* Tallies one motion over one reading of the roll. */
static JtTally *
make_tally (const JtBallotBox *box, const Reading *reading, GHashTable *papers,
            const JtThreshold *threshold, GError **error)
{
  g_autofree JtTallyPart *parts = g_new (JtTallyPart, box->parts->len + 1);
  guint n_parts = 0;
  guint n_voters = 0;

  for (guint i = 0; i < box->parts->len; i++)
    {
      const JtBoxPart *part = part_at (box, i);

      n_voters = MAX (n_voters, reading->voters[i] + 1);
      if (reading->places != NULL && reading->places[i] == LEFT_OUT)
        continue;
      parts[n_parts].area = part->area;
      parts[n_parts].voter = reading->voters[i];
      parts[n_parts].ballot = jt_paper_list_state (g_hash_table_lookup (papers, part->uid),
                                                   box->vote->end);
      n_parts++;
    }
  return jt_tally_new (parts, n_parts, n_voters, threshold, error);
}

static gboolean
count_motion (JtBallotBox *box, JtDb *db, guint motion, GHashTable *older, GError **error)
{
  const JtVoteMotion *row = &box->vote->motions[motion];
  Count *count = &box->counts[motion];
  g_autoptr (GHashTable) papers = read_papers (box, db, row->uid, older, error);

  if (papers == NULL)
    return FALSE;
  for (guint v = 0; v < box->n_readings; v++)
    {
      count->variants[v] = make_tally (box, &box->readings[v], papers, &row->threshold, error);
      if (count->variants[v] == NULL)
        return FALSE;
    }
  for (guint i = 0; i < box->parts->len; i++)
    count_ballot (count, jt_tally_get_ballot (count->variants[0], i), 1);
  return TRUE;
}

JtBallotBox *
jt_ballot_box_load (JtDb *db, const char *vote, GError **error)
{
  g_autoptr (JtBallotBox) box = g_new0 (JtBallotBox, 1);
  g_autoptr (GHashTable) older = NULL;

  box->parts = g_array_new (FALSE, TRUE, sizeof (JtBoxPart));
  g_array_set_clear_func (box->parts, (GDestroyNotify) part_clear);
  box->labels = g_ptr_array_new ();
  box->lines = g_hash_table_new (g_str_hash, g_str_equal);
  box->vote = jt_vote_load (db, vote, error);
  if (box->vote == NULL || !read_roll (box, db, error))
    return NULL;
  older = read_supersessions (db, vote, error);
  if (older == NULL)
    return NULL;
  for (guint i = 0; i < box->vote->n_motions; i++)
    if (!count_motion (box, db, i, older, error))
      return NULL;
  return g_steal_pointer (&box);
}

void
jt_ballot_box_set_ballot (JtBallotBox *box, guint motion, guint line, JtBallot ballot)
{
  Count *count = &box->counts[motion];

  count_ballot (count, jt_tally_get_ballot (count->variants[0], line), -1);
  count_ballot (count, ballot, 1);
  for (guint v = 0; v < box->n_readings; v++)
    {
      const guint *places = box->readings[v].places;

      if (places == NULL)
        jt_tally_set_ballot (count->variants[v], line, ballot);
      else if (places[line] != LEFT_OUT)
        jt_tally_set_ballot (count->variants[v], places[line], ballot);
    }
}

gboolean
jt_ballot_box_refresh (JtBallotBox *box, JtDb *db, const char *part, GError **error)
{
  guint line;

  if (!jt_ballot_box_find_part (box, part, &line))
    return TRUE;
  for (guint i = 0; i < box->vote->n_motions; i++)
    {
      g_autoptr (JtPaperList) list
          = jt_paper_list_read (db, box->vote->uid, box->vote->sealed, box->vote->motions[i].uid,
                                part, error);

      if (list == NULL)
        return FALSE;
      jt_ballot_box_set_ballot (box, i, line, jt_paper_list_state (list, box->vote->end));
    }
  return TRUE;
}

/* -------------------------------------------------------------------------------- what it says */

const JtVote *
jt_ballot_box_get_vote (const JtBallotBox *box)
{
  return box->vote;
}

const JtBoxPart *
jt_ballot_box_get_parts (const JtBallotBox *box, guint *n_parts)
{
  *n_parts = box->parts->len;
  return (const JtBoxPart *) (gconstpointer) box->parts->data;
}

const char *const *
jt_ballot_box_get_labels (const JtBallotBox *box)
{
  return (const char *const *) box->labels->pdata;
}

gboolean
jt_ballot_box_find_part (const JtBallotBox *box, const char *part, guint *line)
{
  gpointer place;

  if (!g_hash_table_lookup_extended (box->lines, part, NULL, &place))
    return FALSE;
  *line = GPOINTER_TO_UINT (place);
  return TRUE;
}

const JtTally *
jt_ballot_box_get_tally (const JtBallotBox *box, guint motion)
{
  return box->counts[motion].variants[0];
}

const JtTally *const *
jt_ballot_box_get_variants (const JtBallotBox *box, guint motion, guint *n_variants)
{
  *n_variants = box->n_readings;
  return (const JtTally *const *) box->counts[motion].variants;
}

void
jt_ballot_box_verdict (const JtBallotBox *box, guint motion, JtVerdict *verdict)
{
  jt_verdict_of ((const JtTally *const *) box->counts[motion].variants, box->n_readings, verdict);
}

guint
jt_ballot_box_count_papers (const JtBallotBox *box, guint motion)
{
  return box->counts[motion].n_papers;
}

guint
jt_ballot_box_count_unreturned (const JtBallotBox *box, guint motion)
{
  return box->counts[motion].n_unreturned;
}
