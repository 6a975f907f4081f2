/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-voter-names.h"

/* The persons of one name while the roll is gone through. */
typedef struct
{
  GPtrArray *owners;      /* of uids, owned, in order of appearance */
  GHashTable *identified; /* uid → whether a number stands behind it */
  GArray *parts;
} Namesakes;

static void
namesakes_free (gpointer data)
{
  Namesakes *namesakes = data;

  g_ptr_array_unref (namesakes->owners);
  g_hash_table_unref (namesakes->identified);
  g_array_unref (namesakes->parts);
  g_free (namesakes);
}

static Namesakes *
namesakes_new (void)
{
  Namesakes *namesakes = g_new0 (Namesakes, 1);

  namesakes->owners = g_ptr_array_new_with_free_func (g_free);
  namesakes->identified = g_hash_table_new (g_str_hash, g_str_equal);
  namesakes->parts = g_array_new (FALSE, FALSE, sizeof (guint));
  return namesakes;
}

static void
namesakes_add (Namesakes *namesakes, const JtVoterOwner *owner, guint part)
{
  gpointer identified = NULL;
  GArray *parts = namesakes->parts;

  if (!g_hash_table_lookup_extended (namesakes->identified, owner->uid, NULL, &identified))
    g_ptr_array_add (namesakes->owners, g_strdup (owner->uid));
  g_hash_table_insert (namesakes->identified, (gpointer) owner->uid,
                       GINT_TO_POINTER (owner->identified || GPOINTER_TO_INT (identified)));
  if (parts->len == 0 || g_array_index (parts, guint, parts->len - 1) != part)
    g_array_append_val (parts, part);
}

static gboolean
namesakes_may_be_one (const Namesakes *namesakes)
{
  if (namesakes->owners->len < 2)
    return FALSE;
  for (guint i = 0; i < namesakes->owners->len; i++)
    if (!GPOINTER_TO_INT (
            g_hash_table_lookup (namesakes->identified, g_ptr_array_index (namesakes->owners, i))))
      return TRUE;
  return FALSE;
}

static void
same_name_free (gpointer data)
{
  JtVoterSameName *same = data;

  g_free (same->name);
  g_ptr_array_unref (same->owners);
  g_array_unref (same->parts);
  g_free (same);
}

GPtrArray *
jt_voter_same_names (const JtVoterPart *parts, gsize n_parts)
{
  g_autoptr (GHashTable) by_name =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, namesakes_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GPtrArray *list = g_ptr_array_new_with_free_func (same_name_free);

  for (gsize i = 0; i < n_parts; i++)
    for (gsize k = 0; k < parts[i].n_owners && parts[i].sale != JT_SALE_UNDELIVERED; k++)
      {
        const JtVoterOwner *owner = &parts[i].owners[k];
        Namesakes *namesakes;

        if (owner->name == NULL || *owner->name == '\0')
          continue;
        namesakes = g_hash_table_lookup (by_name, owner->name);
        if (namesakes == NULL)
          {
            namesakes = namesakes_new ();
            g_hash_table_insert (by_name, (gpointer) owner->name, namesakes);
            g_ptr_array_add (names, (gpointer) owner->name);
          }
        namesakes_add (namesakes, owner, (guint) i);
      }
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      const Namesakes *namesakes = g_hash_table_lookup (by_name, name);

      if (namesakes_may_be_one (namesakes))
        {
          JtVoterSameName *same = g_new0 (JtVoterSameName, 1);

          same->name = g_strdup (name);
          same->owners = g_ptr_array_ref (namesakes->owners);
          same->parts = g_array_ref (namesakes->parts);
          g_ptr_array_add (list, same);
        }
    }
  return list;
}

char *
jt_voter_owner_name (const JtVoterPart *parts, gsize n_parts, gsize from, const char *uid)
{
  for (gsize i = 0; i < n_parts; i++)
    {
      const JtVoterPart *part = &parts[(from + i) % n_parts];

      for (gsize k = 0; k < part->n_owners; k++)
        if (g_str_equal (part->owners[k].uid, uid) && part->owners[k].name != NULL)
          return g_strdup (part->owners[k].name);
    }
  return g_strdup ("");
}
