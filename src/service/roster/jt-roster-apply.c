/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-apply.h"

#include <string.h>

#include "jt-roster-facts.h"
#include "jt-roster-plan.h"
#include "jt-roster.h"
#include "jt-uid.h"

#define JOINER "、"

struct _JtRosterApply
{
  JtRosterBook *book;
  GPtrArray *changes;
  GPtrArray *claims; /* of every owner, in the order of the file */
  guint next;        /* the first that is not used yet */

  /* The row at hand. */
  const JtRosterRow *row;
  JtBookPart *part;
  gboolean is_changed;
};

JtRosterApply *
jt_roster_apply_new (JtRosterBook *book, GPtrArray *changes)
{
  JtRosterApply *apply = g_new0 (JtRosterApply, 1);

  apply->book = book;
  apply->changes = changes;
  apply->claims = g_ptr_array_new ();
  return apply;
}

void
jt_roster_apply_free (JtRosterApply *apply)
{
  if (apply == NULL)
    return;
  g_ptr_array_unref (apply->claims);
  g_free (apply);
}

void
jt_roster_apply_expect (JtRosterApply *apply, const JtRosterClaim *claim)
{
  g_ptr_array_add (apply->claims, (gpointer) claim);
}

/* Takes both texts.  All of a new part is new: nobody wants it listed field by field. */
static void
add_change (JtRosterApply *apply, const char *field, char *before, char *after)
{
  JtRosterChange *change;

  apply->is_changed = TRUE;
  if (apply->part->is_new)
    {
      g_free (before);
      g_free (after);
      return;
    }
  change = g_new0 (JtRosterChange, 1);
  change->table = apply->row->table;
  change->row = apply->row->number;
  change->part = jt_book_part_label (apply->part);
  change->field = field;
  change->before = before;
  change->after = after;
  g_ptr_array_add (apply->changes, change);
}

/* ------------------------------------------------------------------------------- the building */

static void
apply_building (JtRosterApply *apply)
{
  const JtRosterRow *row = apply->row;
  JtBookBuilding *building = apply->part->building;
  JtBookCompound *compound = building->compound;

  if (row->storeys > 0 && row->storeys != building->storeys)
    {
      add_change (apply, "storeys",
                  building->storeys > 0 ? g_strdup_printf ("%d", building->storeys) : NULL,
                  g_strdup_printf ("%d", row->storeys));
      building->storeys = row->storeys;
      building->is_changed = TRUE;
    }
  if (row->has_lift != JT_TRISTATE_UNKNOWN && row->has_lift != building->has_lift)
    {
      add_change (apply, "lift", g_strdup (jt_roster_lift_word (building->has_lift)),
                  g_strdup (jt_roster_lift_word (row->has_lift)));
      building->has_lift = row->has_lift;
      building->is_changed = TRUE;
    }
  if (row->community != NULL
      && g_strcmp0 (compound->community, compound->said_community->uid) != 0)
    {
      add_change (apply, "community", NULL, g_strdup (row->community));
      compound->community = compound->said_community->uid;
      compound->is_changed = TRUE;
    }
}

/* ---------------------------------------------------------------------------------- the part */

static void
apply_facts (JtRosterApply *apply)
{
  JtBookPart *part = apply->part;
  JtBookFact facts[JT_FACTS];

  jt_roster_facts (apply->book, apply->row, facts);
  for (guint i = 0; i < JT_FACTS; i++)
    if (facts[i].is_known && !jt_book_fact_equal (&facts[i], &part->facts[i]))
      {
        add_change (apply, jt_fact_kinds[i].field, jt_book_fact_word (i, &part->facts[i]),
                    jt_book_fact_word (i, &facts[i]));
        part->facts[i] = facts[i];
        part->is_changed = TRUE;
      }
}

static void
take_entrances (JtRosterApply *apply)
{
  const JtRosterRow *row = apply->row;
  JtBookPart *part = apply->part;
  JtBookBuilding *building = part->building;

  g_ptr_array_set_size (part->entrances, 0);
  for (gsize i = 0; row->entrances[i] != NULL; i++)
    g_ptr_array_add (part->entrances,
                     jt_roster_book_entrance (apply->book, building, row->entrances[i]));
  /* All parts of a building that is not divided lie under its one entrance. */
  if (row->entrances[0] == NULL && !building->is_divided)
    g_ptr_array_add (part->entrances, jt_roster_book_entrance (apply->book, building, ""));
}

static char *
entrance_names (const GPtrArray *entrances)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < entrances->len; i++)
    {
      const JtBookEntrance *entrance = g_ptr_array_index (entrances, i);

      g_string_append_printf (names, "%s%s", names->len > 0 ? JOINER : "", entrance->name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* The part was found by its room, and its entrances were set right. */
static void
apply_entrances (JtRosterApply *apply)
{
  JtBookPart *part = apply->part;
  g_autofree char *before = entrance_names (part->entrances);
  g_autoptr (GPtrArray) old = g_ptr_array_copy (part->entrances, NULL, NULL);

  take_entrances (apply);
  if (part->is_new)
    return;
  part->left = g_ptr_array_new ();
  for (guint i = 0; i < old->len; i++)
    if (!g_ptr_array_find (part->entrances, g_ptr_array_index (old, i), NULL))
      g_ptr_array_add (part->left, g_ptr_array_index (old, i));
  add_change (apply, "entrance", g_steal_pointer (&before), entrance_names (part->entrances));
}

/* -------------------------------------------------------------------------------- its owners */

static char *
owner_names (const GPtrArray *owners, gboolean only_representatives)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < owners->len; i++)
    {
      const JtBookOwner *owner = g_ptr_array_index (owners, i);

      if (owner->is_over || (only_representatives && !owner->representative))
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? JOINER : "", owner->person->name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* The ownership of @person, not yet met in this row; NULL when it has none. */
static JtBookOwner *
find_ownership (const GPtrArray *owners, guint n_old, JtBookPerson *person)
{
  for (guint i = 0; i < n_old; i++)
    {
      JtBookOwner *owner = g_ptr_array_index (owners, i);

      if (owner->is_over && jt_book_person_identity (owner->person) == person)
        return owner;
    }
  return NULL;
}

static JtBookOwner *
new_ownership (JtRosterApply *apply, JtBookPerson *person)
{
  g_autofree char *uid = jt_uid_new ();
  JtBookOwner *owner = g_new0 (JtBookOwner, 1);

  owner->uid = jt_roster_book_text (apply->book, uid);
  owner->person = person;
  owner->is_new = TRUE;
  g_ptr_array_add (apply->part->owners, owner);
  return owner;
}

/* Sets the flag of whoever signs, when the row names an owner for that. */
static void
apply_representative (JtRosterApply *apply)
{
  JtBookPart *part = apply->part;
  const char *signer = apply->row->representative;
  JtBookFact *outsider = &part->facts[JT_FACT_REPRESENTATIVE];
  g_autofree char *before = owner_names (part->owners, TRUE);
  gboolean differs = FALSE;

  if (signer == NULL)
    return;
  for (guint i = 0; i < part->owners->len; i++)
    {
      JtBookOwner *owner = g_ptr_array_index (part->owners, i);
      const gboolean signs
          = !owner->is_over && strcmp (jt_book_person_identity (owner->person)->name, signer) == 0;

      if (owner->is_over || owner->representative == signs)
        continue;
      owner->representative = signs;
      owner->is_changed = TRUE;
      differs = TRUE;
    }
  if (outsider->is_known && strcmp (outsider->text, signer) != 0)
    {
      *outsider = (JtBookFact) { 0 };
      part->is_changed = TRUE;
      differs = TRUE;
    }
  if (differs)
    add_change (apply, "representative", g_steal_pointer (&before), g_strdup (signer));
}

/* Whether the file knows more of the person; that counts once, in the first row that names it. */
static gboolean
learned (JtBookPerson *person)
{
  const gboolean is_news = person->is_changed && !person->is_counted;

  person->is_counted = TRUE;
  return is_news;
}

/* Marks all ownerships as over, then takes back those whose owner the row still names. */
static void
apply_owners (JtRosterApply *apply)
{
  JtBookPart *part = apply->part;
  GPtrArray *owners = part->owners;
  const guint n_old = owners->len;
  g_autofree char *before = owner_names (owners, FALSE);
  gboolean differs = FALSE;

  for (guint i = 0; i < n_old; i++)
    ((JtBookOwner *) g_ptr_array_index (owners, i))->is_over = TRUE;
  for (guint i = 0; i < apply->row->owners->len; i++)
    {
      const JtRosterClaim *claim = g_ptr_array_index (apply->claims, apply->next++);
      JtBookPerson *person = jt_book_person_identity (claim->person);
      JtBookOwner *owner = find_ownership (owners, n_old, person);

      differs = differs || owner == NULL || learned (owner->person) || learned (person);
      if (owner == NULL)
        owner = new_ownership (apply, person);
      owner->is_over = FALSE;
      if (owner->place != i + 1)
        {
          owner->place = i + 1;
          owner->is_changed = TRUE;
          differs = TRUE;
        }
    }
  for (guint i = 0; i < n_old; i++)
    differs = differs || ((const JtBookOwner *) g_ptr_array_index (owners, i))->is_over;
  if (differs)
    add_change (apply, "owner", g_steal_pointer (&before), owner_names (owners, FALSE));
}

/* ----------------------------------------------------------------------------------- phones */

static gboolean
has_phone (const JtBookPerson *person, const char *phone)
{
  return person->phones != NULL
         && g_ptr_array_find_with_equal_func (person->phones, phone, g_str_equal, NULL);
}

static gboolean
anybody_has_phone (const GPtrArray *owners, const char *phone)
{
  for (guint i = 0; i < owners->len; i++)
    {
      const JtBookOwner *owner = g_ptr_array_index (owners, i);

      if (!owner->is_over
          && (has_phone (owner->person, phone)
              || has_phone (jt_book_person_identity (owner->person), phone)))
        return TRUE;
    }
  return FALSE;
}

/* A row does not say whose telephone it is: it goes to whoever signs, else to the first owner.  The
 * numbers themselves stay out of the list of changes. */
static void
apply_phones (JtRosterApply *apply)
{
  const GPtrArray *owners = apply->part->owners;
  JtBookPerson *first = NULL;

  for (guint i = 0; i < owners->len; i++)
    {
      const JtBookOwner *owner = g_ptr_array_index (owners, i);

      if (!owner->is_over && (owner->representative || first == NULL))
        first = jt_book_person_identity (owner->person);
    }
  for (gsize i = 0; apply->row->phones[i] != NULL; i++)
    {
      const char *phone = apply->row->phones[i];

      if (anybody_has_phone (owners, phone))
        continue;
      if (first->phones == NULL)
        first->phones = g_ptr_array_new ();
      g_ptr_array_add (first->phones, (char *) jt_roster_book_text (apply->book, phone));
      add_change (apply, "phone", NULL, NULL);
    }
}

gboolean
jt_roster_apply_row (JtRosterApply *apply, const JtRosterRow *row, JtBookPart *part)
{
  apply->row = row;
  apply->part = part;
  apply->is_changed = part->is_new;
  apply_building (apply);
  apply_facts (apply);
  if (part->is_new || part->is_moved)
    apply_entrances (apply);
  apply_owners (apply);
  apply_representative (apply);
  apply_phones (apply);
  return apply->is_changed;
}
