/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-voter.h"

#include "jt-voter-names.h"

static const char *const reason_nicks[JT_VOTER_REASON_LAST] = {
  [JT_VOTER_REASON_OWNER] = "owner",
  [JT_VOTER_REASON_CO_OWNERS] = "co-owners",
  [JT_VOTER_REASON_SEVERAL_PARTS] = "several-parts",
  [JT_VOTER_REASON_SEVERAL_PARTS_CO_OWNERS] = "several-parts-co-owners",
  [JT_VOTER_REASON_DEVELOPER] = "developer",
  [JT_VOTER_REASON_OWNER_UNKNOWN] = "owner-unknown",
};

/* One voter while the roll is gone through. */
typedef struct
{
  guint first_part;
  guint n_parts;
  gboolean developer;
  GPtrArray *owners; /* of uids, borrowed, each once; the developer's are the developers */
  guint parent;      /* in the forest of joined voters */
} Voter;

static void
voter_clear (gpointer data)
{
  Voter *voter = data;

  g_ptr_array_unref (voter->owners);
}

static int
compare_uids (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The owners of a part as a set: in one order, each once. */
static GPtrArray *
owner_set (const JtVoterPart *part)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GPtrArray *set = g_ptr_array_new ();

  for (gsize i = 0; i < part->n_owners; i++)
    g_ptr_array_add (sorted, (gpointer) part->owners[i].uid);
  g_ptr_array_sort (sorted, compare_uids);
  for (guint i = 0; i < sorted->len; i++)
    if (i == 0 || !g_str_equal (g_ptr_array_index (sorted, i), g_ptr_array_index (sorted, i - 1)))
      g_ptr_array_add (set, g_ptr_array_index (sorted, i));
  return set;
}

/* A text that two sets share only if they are equal: every uid with its length before it. */
static char *
set_key (const GPtrArray *set)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < set->len; i++)
    {
      const char *uid = g_ptr_array_index (set, i);

      g_string_append_printf (key, "%" G_GSIZE_FORMAT ":%s", strlen (uid), uid);
    }
  return g_string_free (key, FALSE);
}

/* Whoever is named on an unsold part is the developer. */
static GHashTable *
find_developers (const JtVoterPart *parts, gsize n_parts)
{
  GHashTable *developers = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < n_parts; i++)
    for (gsize k = 0; k < parts[i].n_owners; k++)
      if (parts[i].sale == JT_SALE_UNSOLD || parts[i].owners[k].developer)
        g_hash_table_add (developers, (gpointer) parts[i].owners[k].uid);
  return developers;
}

/* All keys of a set of uids, in one order. */
static GPtrArray *
sorted_keys (GHashTable *uids)
{
  GPtrArray *keys = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer uid;

  g_hash_table_iter_init (&iter, uids);
  while (g_hash_table_iter_next (&iter, &uid, NULL))
    g_ptr_array_add (keys, uid);
  g_ptr_array_sort (keys, compare_uids);
  return keys;
}

static gboolean
is_developers (const JtVoterPart *part, const GPtrArray *set, GHashTable *developers)
{
  if (part->sale != JT_SALE_DELIVERED)
    return TRUE;
  for (guint i = 0; i < set->len; i++)
    if (!g_hash_table_contains (developers, g_ptr_array_index (set, i)))
      return FALSE;
  return set->len > 0;
}

static guint
add_voter (GArray *voters, guint part, gboolean developer, GPtrArray *owners)
{
  Voter voter = { part, 0, developer, g_ptr_array_ref (owners), voters->len };

  g_array_append_val (voters, voter);
  return voters->len - 1;
}

static GArray *
number_voters (JtVoterRoll *roll, const JtVoterPart *parts, GHashTable *developers)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) developer_set = sorted_keys (developers);
  GArray *voters = g_array_new (FALSE, FALSE, sizeof (Voter));

  g_array_set_clear_func (voters, voter_clear);
  for (guint i = 0; i < roll->n_parts; i++)
    {
      g_autoptr (GPtrArray) set = owner_set (&parts[i]);
      gboolean developer = is_developers (&parts[i], set, developers);
      /* No uid's key has this form, so that the developer is never met by chance. */
      g_autofree char *key = developer ? g_strdup ("developer") : set_key (set);
      gpointer voter = NULL;

      /* Two parts whose owner nobody knows may be of two people. */
      if (*key == '\0' || !g_hash_table_lookup_extended (known, key, NULL, &voter))
        {
          voter =
              GUINT_TO_POINTER (add_voter (voters, i, developer, developer ? developer_set : set));
          g_hash_table_insert (known, g_steal_pointer (&key), voter);
        }
      roll->voter_of_part[i] = GPOINTER_TO_UINT (voter);
      g_array_index (voters, Voter, GPOINTER_TO_UINT (voter)).n_parts++;
    }
  return voters;
}

static JtVoterReason
reason_of (const Voter *voter)
{
  if (voter->developer)
    return JT_VOTER_REASON_DEVELOPER;
  if (voter->owners->len == 0)
    return JT_VOTER_REASON_OWNER_UNKNOWN;
  if (voter->owners->len == 1)
    return voter->n_parts == 1 ? JT_VOTER_REASON_OWNER : JT_VOTER_REASON_SEVERAL_PARTS;
  return voter->n_parts == 1 ? JT_VOTER_REASON_CO_OWNERS : JT_VOTER_REASON_SEVERAL_PARTS_CO_OWNERS;
}

static guint
find_root (GArray *voters, guint voter)
{
  Voter *all = (Voter *) (gpointer) voters->data;

  while (all[voter].parent != voter)
    {
      all[voter].parent = all[all[voter].parent].parent;
      voter = all[voter].parent;
    }
  return voter;
}

/* Goes through the voters by owner: whoever belongs to more than one joins them. */
static GHashTable *
join_overlaps (GArray *voters)
{
  GHashTable *voters_of =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < voters->len; i++)
    {
      const GPtrArray *owners = g_array_index (voters, Voter, i).owners;

      for (guint k = 0; k < owners->len; k++)
        {
          GArray *of_owner = g_hash_table_lookup (voters_of, g_ptr_array_index (owners, k));

          if (of_owner == NULL)
            {
              of_owner = g_array_new (FALSE, FALSE, sizeof (guint));
              g_hash_table_insert (voters_of, g_ptr_array_index (owners, k), of_owner);
            }
          else
            {
              guint here = find_root (voters, i);
              guint there = find_root (voters, g_array_index (of_owner, guint, 0));

              g_array_index (voters, Voter, MAX (here, there)).parent = MIN (here, there);
            }
          g_array_append_val (of_owner, i);
        }
    }
  return voters_of;
}

static JtVoterOverlap *
make_overlap (GArray *voters, const GArray *of_owner, const char *owner, char *name)
{
  JtVoterOverlap *overlap = g_new0 (JtVoterOverlap, 1);

  overlap->owner = g_strdup (owner);
  overlap->name = name;
  overlap->parts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < of_owner->len; i++)
    g_array_append_val (
        overlap->parts,
        g_array_index (voters, Voter, g_array_index (of_owner, guint, i)).first_part);
  return overlap;
}

static void
list_overlaps (JtVoterRoll *roll, GArray *voters, GHashTable *voters_of, const JtVoterPart *parts)
{
  for (guint i = 0; i < voters->len; i++)
    {
      const Voter *voter = &g_array_index (voters, Voter, i);

      for (guint k = 0; k < voter->owners->len; k++)
        {
          const char *owner = g_ptr_array_index (voter->owners, k);
          const GArray *of_owner = g_hash_table_lookup (voters_of, owner);

          /* Told once, where the first of the owner's voters stands. */
          if (of_owner->len > 1 && g_array_index (of_owner, guint, 0) == i)
            g_ptr_array_add (roll->overlaps,
                             make_overlap (voters, of_owner, owner,
                                           jt_voter_owner_name (parts, roll->n_parts,
                                                                voter->first_part, owner)));
        }
    }
}

/* Roots are the smallest of their tree, so that their order is that of the roll. */
static void
number_joined (JtVoterRoll *roll, GArray *voters)
{
  g_autofree guint *numbers = g_new0 (guint, voters->len + 1);

  for (guint i = 0; i < voters->len; i++)
    {
      guint root = find_root (voters, i);

      numbers[i] = root == i ? roll->n_joined++ : numbers[root];
    }
  for (gsize i = 0; i < roll->n_parts; i++)
    roll->joined_of_part[i] = numbers[roll->voter_of_part[i]];
  roll->joined_differs = roll->n_joined != roll->n_voters;
}

static void
overlap_free (gpointer data)
{
  JtVoterOverlap *overlap = data;

  g_free (overlap->owner);
  g_free (overlap->name);
  g_array_unref (overlap->parts);
  g_free (overlap);
}

JtVoterRoll *
jt_voter_roll_new (const JtVoterPart *parts, gsize n_parts)
{
  g_autoptr (GHashTable) developers = NULL;
  g_autoptr (GArray) voters = NULL;
  g_autoptr (GHashTable) voters_of = NULL;
  JtVoterRoll *roll;

  g_return_val_if_fail (n_parts < G_MAXUINT, NULL);

  roll = g_new0 (JtVoterRoll, 1);
  roll->n_parts = n_parts;
  roll->voter_of_part = g_new0 (guint, n_parts);
  roll->joined_of_part = g_new0 (guint, n_parts);
  roll->overlaps = g_ptr_array_new_with_free_func (overlap_free);
  developers = find_developers (parts, n_parts);
  voters = number_voters (roll, parts, developers);
  roll->n_voters = voters->len;
  roll->reasons = g_new0 (JtVoterReason, voters->len);
  for (guint i = 0; i < voters->len; i++)
    roll->reasons[i] = reason_of (&g_array_index (voters, Voter, i));
  voters_of = join_overlaps (voters);
  list_overlaps (roll, voters, voters_of, parts);
  number_joined (roll, voters);
  roll->same_names = jt_voter_same_names (parts, n_parts);
  return roll;
}

void
jt_voter_roll_free (JtVoterRoll *roll)
{
  if (roll == NULL)
    return;
  g_free (roll->voter_of_part);
  g_free (roll->reasons);
  g_free (roll->joined_of_part);
  g_ptr_array_unref (roll->overlaps);
  g_ptr_array_unref (roll->same_names);
  g_free (roll);
}

const char *
jt_voter_reason_nick (JtVoterReason reason)
{
  g_return_val_if_fail (reason < JT_VOTER_REASON_LAST, "");
  return reason_nicks[reason];
}

gboolean
jt_voter_reason_parse (const char *nick, JtVoterReason *reason)
{
  for (JtVoterReason i = 0; i < JT_VOTER_REASON_LAST; i++)
    if (g_strcmp0 (nick, reason_nicks[i]) == 0)
      {
        *reason = i;
        return TRUE;
      }
  return FALSE;
}
