/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roll-draft.h"

#include "jt-place-lookup.h"
#include "jt-place-name.h"
#include "jt-rows.h"
#include "jt-title.h"

static void
roll_owner_free (JtRollOwner *owner)
{
  g_free (owner->person);
  g_free (owner->name);
  g_free (owner);
}

void
jt_roll_part_free (JtRollPart *part)
{
  if (part == NULL)
    return;
  g_free (part->uid);
  g_free (part->label);
  g_free (part->entrance);
  g_free (part->area_basis);
  g_ptr_array_unref (part->owners);
  g_free (part);
}

static void
voter_owner_clear (JtVoterOwner *owner)
{
  g_free ((char *) owner->uid);
  g_free ((char *) owner->name);
}

void
jt_roll_draft_free (JtRollDraft *draft)
{
  if (draft == NULL)
    return;
  jt_roll_part_free (draft->part);
  for (gsize i = 0; i < G_N_ELEMENTS (draft->names); i++)
    g_free (draft->names[i]);
  g_array_unref (draft->owners);
  g_free (draft);
}

static gboolean
has_title (JtRows *row)
{
  JtTitle title = JT_TITLE_UNKNOWN;

  if (!jt_rows_null (row, "real_estate_unit"))
    return TRUE;
  if (!jt_rows_null (row, "title") && !jt_title_parse (jt_rows_text (row, "title"), &title))
    return FALSE;
  return title != JT_TITLE_UNKNOWN && title != JT_TITLE_NONE;
}

gboolean
jt_roll_draft_is_counted (JtRows *row, const JtPolicy *policy)
{
  const char *use = jt_rows_text (row, "use");

  if (g_strcmp0 (use, "parking") == 0)
    return jt_policy_get_number (policy, JT_POLICY_PARKING) == JT_POLICY_PARKING_COUNTED
           && has_title (row);
  if (g_strcmp0 (use, "storage") == 0 || g_strcmp0 (use, "garage") == 0)
    return has_title (row);
  return TRUE;
}

typedef struct
{
  const char *uid;
  const char *name;
} Entrance;

static int
compare_entrances (gconstpointer a, gconstpointer b)
{
  return jt_place_name_compare (((const Entrance *) a)->name, ((const Entrance *) b)->name);
}

/* Finds the first of the part's entrances, in natural order, that lies in @scope, and notes whether
 * one lies outside. */
static void
read_entrances (JtRollDraft *draft, JtRows *row, GHashTable *scope)
{
  g_auto (GStrv) uids = g_strsplit (jt_rows_text (row, "entrance_uids"), "、", -1);
  g_auto (GStrv) names = g_strsplit (jt_rows_text (row, "entrance_names"), "、", -1);
  const guint n_names = g_strv_length (names);
  g_autoptr (GArray) entrances = g_array_new (FALSE, FALSE, sizeof (Entrance));

  for (guint i = 0; uids[i] != NULL; i++)
    {
      /* A building that is not divided has one entrance without a name: "" splits into nothing. */
      Entrance entrance = { uids[i], i < n_names ? names[i] : "" };

      g_array_append_val (entrances, entrance);
    }
  g_array_sort (entrances, compare_entrances);
  for (guint i = 0; i < entrances->len; i++)
    {
      const Entrance *entrance = &g_array_index (entrances, Entrance, i);

      if (!g_hash_table_contains (scope, entrance->uid))
        draft->part->straddles = TRUE;
      else if (draft->part->entrance == NULL)
        {
          draft->part->entrance = g_strdup (entrance->uid);
          draft->names[2] = g_strdup (entrance->name);
        }
    }
}

JtRollDraft *
jt_roll_draft_new (JtRows *row, GHashTable *scope)
{
  JtRollDraft *draft = g_new0 (JtRollDraft, 1);

  draft->part = g_new0 (JtRollPart, 1);
  draft->part->uid = g_strdup (jt_rows_text (row, "uid"));
  draft->part->area = jt_rows_int_or (row, "area", JT_AREA_UNKNOWN);
  draft->part->area_basis = g_strdup (jt_rows_text (row, "area_basis"));
  draft->part->owners = g_ptr_array_new_with_free_func ((GDestroyNotify) roll_owner_free);
  draft->owners = g_array_new (FALSE, TRUE, sizeof (JtVoterOwner));
  g_array_set_clear_func (draft->owners, (GDestroyNotify) voter_owner_clear);
  draft->names[0] = g_strdup (jt_rows_text (row, "compound_name"));
  draft->names[1] = g_strdup (jt_rows_text (row, "building_name"));
  read_entrances (draft, row, scope);
  draft->names[3] = g_strdup (jt_rows_text (row, "room"));
  draft->part->label = jt_part_label (row);
  draft->floor = jt_rows_int_or (row, "floor", G_MAXINT64);
  if (!jt_sale_parse (jt_rows_null (row, "sale") ? "" : jt_rows_text (row, "sale"), &draft->sale))
    draft->sale = JT_SALE_DELIVERED;
  return draft;
}

void
jt_roll_draft_add_owner (JtRollDraft *draft, JtRows *row, GHashTable *developers)
{
  const char *identity = jt_rows_text (row, "identity");
  JtRollOwner *owner = g_new0 (JtRollOwner, 1);
  JtVoterOwner voter = { 0 };

  owner->person = g_strdup (jt_rows_text (row, "person"));
  owner->name = g_strdup (jt_rows_text (row, "name"));
  g_ptr_array_add (draft->part->owners, owner);

  voter.uid = g_strdup (identity);
  voter.name = g_strdup (owner->name);
  voter.identified = !jt_rows_null (row, "certificate") || !jt_rows_null (row, "uscc")
                     || !jt_rows_null (row, "owner_number");
  voter.developer = g_hash_table_contains (developers, identity);
  g_array_append_val (draft->owners, voter);
}

int
jt_roll_draft_compare (gconstpointer a, gconstpointer b)
{
  const JtRollDraft *one = *(const JtRollDraft *const *) a;
  const JtRollDraft *other = *(const JtRollDraft *const *) b;

  for (gsize i = 0; i < 3; i++)
    {
      const int order = jt_place_name_compare (one->names[i], other->names[i]);

      if (order != 0)
        return order;
    }
  if (one->floor != other->floor)
    return one->floor < other->floor ? -1 : 1;
  return jt_place_name_compare (one->names[3], other->names[3]);
}
