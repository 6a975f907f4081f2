/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-vote-entrances.h"

/* @voters numbers the voters of its lines from 0, so that a small tally can be made of them. */
typedef struct
{
  char *key; /* compound/building/entrance */
  char *name;
  GArray *lines;
  GArray *voters;
  guint n_voters;
} Entrance;

struct _JtVoteEntrances
{
  GPtrArray *entrances;
  guint *first; /* of each line; G_MAXUINT for none */
};

static void
entrance_free (gpointer data)
{
  Entrance *entrance = data;

  g_free (entrance->key);
  g_free (entrance->name);
  g_array_unref (entrance->lines);
  g_array_unref (entrance->voters);
  g_free (entrance);
}

void
jt_vote_entrances_free (JtVoteEntrances *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->entrances);
  g_free (self->first);
  g_free (self);
}

static Entrance *
at (const JtVoteEntrances *self, guint entrance)
{
  return g_ptr_array_index (self->entrances, entrance);
}

/* The place of an entrance by its key, which is made when it is met for the first time. */
static guint
take_entrance (JtVoteEntrances *self, GHashTable *places, const char *key)
{
  Entrance *entrance;
  gpointer place;

  if (g_hash_table_lookup_extended (places, key, NULL, &place))
    return GPOINTER_TO_UINT (place);
  entrance = g_new0 (Entrance, 1);
  entrance->key = g_strdup (key);
  entrance->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  entrance->voters = g_array_new (FALSE, FALSE, sizeof (guint));
  g_hash_table_insert (places, entrance->key, GUINT_TO_POINTER (self->entrances->len));
  g_ptr_array_add (self->entrances, entrance);
  return self->entrances->len - 1;
}

/* A label names compound, building, entrances joined by '、' and room; without an entrance it has
 * only three levels. */
static void
add_line (JtVoteEntrances *self, GHashTable *places, const char *label, guint line)
{
  g_auto (GStrv) levels = g_strsplit (label, "/", -1);
  g_auto (GStrv) names = NULL;

  self->first[line] = G_MAXUINT;
  if (g_strv_length (levels) < 4)
    return;
  names = g_strsplit (levels[2], "、", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *key = g_strjoin ("/", levels[0], levels[1], names[i], NULL);
      const guint entrance = take_entrance (self, places, key);

      g_array_append_val (at (self, entrance)->lines, line);
      if (i == 0)
        self->first[line] = entrance;
    }
}

static void
number_voters (Entrance *entrance, const JtBoxPart *parts)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < entrance->lines->len; i++)
    {
      gpointer voter
          = GUINT_TO_POINTER (parts[g_array_index (entrance->lines, guint, i)].voter);
      gpointer number;
      guint value;

      if (!g_hash_table_lookup_extended (numbers, voter, NULL, &number))
        {
          number = GUINT_TO_POINTER (entrance->n_voters++);
          g_hash_table_insert (numbers, voter, number);
        }
      value = GPOINTER_TO_UINT (number);
      g_array_append_val (entrance->voters, value);
    }
}

/* Leading levels that all entrances share tell nothing. */
static void
name_entrances (JtVoteEntrances *self)
{
  guint n_shared = 2;

  for (guint i = 1; i < self->entrances->len; i++)
    {
      g_auto (GStrv) one = g_strsplit (at (self, 0)->key, "/", -1);
      g_auto (GStrv) other = g_strsplit (at (self, i)->key, "/", -1);
      guint n_same = 0;

      while (n_same < n_shared && g_str_equal (one[n_same], other[n_same]))
        n_same++;
      n_shared = n_same;
    }
  for (guint i = 0; i < self->entrances->len; i++)
    {
      g_auto (GStrv) levels = g_strsplit (at (self, i)->key, "/", -1);

      at (self, i)->name = g_strjoinv ("-", levels + n_shared);
    }
}

JtVoteEntrances *
jt_vote_entrances_new (const JtBallotBox *box)
{
  JtVoteEntrances *self = g_new0 (JtVoteEntrances, 1);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_parts;
  const JtBoxPart *parts = jt_ballot_box_get_parts (box, &n_parts);

  self->entrances = g_ptr_array_new_with_free_func (entrance_free);
  self->first = g_new (guint, n_parts);
  for (guint i = 0; i < n_parts; i++)
    add_line (self, places, parts[i].label, i);
  for (guint i = 0; i < self->entrances->len; i++)
    number_voters (at (self, i), parts);
  name_entrances (self);
  return self;
}

guint
jt_vote_entrances_get_n (const JtVoteEntrances *self)
{
  return self->entrances->len;
}

const char *
jt_vote_entrances_get_name (const JtVoteEntrances *self, guint entrance)
{
  return at (self, entrance)->name;
}

const guint *
jt_vote_entrances_get_lines (const JtVoteEntrances *self, guint entrance, guint *n_lines)
{
  *n_lines = at (self, entrance)->lines->len;
  return (const guint *) (gconstpointer) at (self, entrance)->lines->data;
}

gboolean
jt_vote_entrances_of_line (const JtVoteEntrances *self, guint line, guint *entrance)
{
  *entrance = self->first[line];
  return *entrance != G_MAXUINT;
}

void
jt_vote_entrances_verdict (const JtVoteEntrances *self, const JtBallotBox *box, guint motion,
                           guint place, JtVerdict *verdict)
{
  const Entrance *entrance = at (self, place);
  const JtTally *whole = jt_ballot_box_get_tally (box, motion);
  g_autofree JtTallyPart *parts = g_new (JtTallyPart, entrance->lines->len);
  g_autoptr (JtTally) tally = NULL;
  guint n_parts;
  const JtBoxPart *roll = jt_ballot_box_get_parts (box, &n_parts);

  for (guint i = 0; i < entrance->lines->len; i++)
    {
      const guint line = g_array_index (entrance->lines, guint, i);

      parts[i].area = roll[line].area;
      parts[i].voter = g_array_index (entrance->voters, guint, i);
      parts[i].ballot = jt_tally_get_ballot (whole, line);
    }
  /* Some of the parts of a roll that was counted: their areas cannot overflow. */
  tally = jt_tally_new (parts, entrance->lines->len, entrance->n_voters,
                        &jt_ballot_box_get_vote (box)->motions[motion].threshold, NULL);
  jt_verdict_of ((const JtTally *const *) &tally, 1, verdict);
}
