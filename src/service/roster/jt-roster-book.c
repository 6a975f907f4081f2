/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-book.h"

#include <string.h>

#include "jt-people-apart.h"
#include "jt-place-index.h"
#include "jt-place-name.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-person.h"
#include "jt-store-place.h"
#include "jt-uid.h"

#define JOINER "、"

/* Between the pieces of a key; no name holds it. */
#define KEY_SEPARATOR "\x1f"

const JtFactKind jt_fact_kinds[JT_FACTS] = {
  [JT_FACT_FLOOR] = { "floor", "floor", TRUE },
  [JT_FACT_USE] = { "use", "use", FALSE },
  [JT_FACT_AREA] = { "area", "area", TRUE },
  [JT_FACT_AREA_BASIS] = { "area_basis", "basis", FALSE },
  [JT_FACT_AREA_DOCUMENT] = { "area_document", "area_document", FALSE },
  [JT_FACT_TITLE] = { "title", "title", FALSE },
  [JT_FACT_REAL_ESTATE_UNIT] = { "real_estate_unit", "real_estate_unit", FALSE },
  [JT_FACT_SALE] = { "sale", "sale", FALSE },
  [JT_FACT_SHARE] = { "share", "share", FALSE },
  [JT_FACT_REPRESENTATIVE] = { "representative", "representative", FALSE },
};

static void
compound_free (JtBookCompound *compound)
{
  g_hash_table_unref (compound->buildings);
  g_free (compound);
}

static void
building_free (JtBookBuilding *building)
{
  g_hash_table_unref (building->entrances);
  g_hash_table_unref (building->parts);
  g_hash_table_unref (building->rooms);
  g_free (building);
}

static void
part_free (JtBookPart *part)
{
  g_ptr_array_unref (part->entrances);
  g_clear_pointer (&part->left, g_ptr_array_unref);
  g_ptr_array_unref (part->owners);
  g_free (part);
}

static void
person_free (JtBookPerson *person)
{
  g_clear_pointer (&person->phones, g_ptr_array_unref);
  g_free (person);
}

JtRosterBook *
jt_roster_book_new (JtDb *db, GError **error)
{
  g_autoptr (JtRosterBook) book = g_new0 (JtRosterBook, 1);

  book->db = db;
  book->texts = g_string_chunk_new (64 * 1024);
  book->communities = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  book->compounds
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) compound_free);
  book->persons = g_hash_table_new (g_str_hash, g_str_equal);
  book->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  book->order = g_ptr_array_new_with_free_func ((GDestroyNotify) person_free);
  book->apart = jt_people_apart_read (db, error);
  return book->apart != NULL ? g_steal_pointer (&book) : NULL;
}

void
jt_roster_book_free (JtRosterBook *book)
{
  if (book == NULL)
    return;
  g_hash_table_unref (book->communities);
  g_hash_table_unref (book->compounds);
  g_hash_table_unref (book->persons);
  g_ptr_array_unref (book->parts);
  g_ptr_array_unref (book->order);
  g_clear_pointer (&book->apart, g_hash_table_unref);
  g_string_chunk_free (book->texts);
  g_free (book);
}

const char *
jt_roster_book_text (JtRosterBook *book, const char *text)
{
  if (text == NULL || *text == '\0')
    return NULL;
  return g_string_chunk_insert (book->texts, text);
}

/* A uid that lives as long as the picture. */
static const char *
new_uid (JtRosterBook *book)
{
  g_autofree char *uid = jt_uid_new ();

  return jt_roster_book_text (book, uid);
}

/* Keys may be empty, that of an entrance without a name is. */
static const char *
keep_key (JtRosterBook *book, const char *key)
{
  return g_string_chunk_insert_const (book->texts, key);
}

/* ------------------------------------------------------------------------------------ places */

JtBookCommunity *
jt_roster_book_community (JtRosterBook *book, const char *name, GError **error)
{
  g_autofree char *key = jt_place_name_normalize (name, JT_PLACE_LEVEL_COMPOUND);
  JtBookCommunity *community = g_hash_table_lookup (book->communities, key);
  g_autoptr (JtRows) rows = NULL;
  gboolean found;

  if (community != NULL)
    return community;
  rows = jt_store_community_by_key (book->db, key);
  if (!jt_read_first (rows, &found, error))
    return NULL;
  community = g_new0 (JtBookCommunity, 1);
  community->uid
      = found ? jt_roster_book_text (book, jt_rows_text (rows, "uid")) : new_uid (book);
  community->name = jt_roster_book_text (book, found ? jt_rows_text (rows, "name") : name);
  community->key = keep_key (book, key);
  community->is_new = !found;
  g_hash_table_insert (book->communities, (char *) community->key, community);
  return community;
}

JtBookCompound *
jt_roster_book_compound (JtRosterBook *book, const char *name, GError **error)
{
  g_autofree char *key = jt_place_name_normalize (name, JT_PLACE_LEVEL_COMPOUND);
  JtBookCompound *compound = g_hash_table_lookup (book->compounds, key);
  g_autoptr (JtRows) rows = NULL;
  gboolean found;

  if (compound != NULL)
    return compound;
  rows = jt_store_compound_by_key (book->db, key);
  if (!jt_read_first (rows, &found, error))
    return NULL;
  compound = g_new0 (JtBookCompound, 1);
  compound->uid = found ? jt_roster_book_text (book, jt_rows_text (rows, "uid")) : new_uid (book);
  compound->name = jt_roster_book_text (book, found ? jt_rows_text (rows, "name") : name);
  compound->community
      = found ? jt_roster_book_text (book, jt_rows_text (rows, "community")) : NULL;
  compound->key = keep_key (book, key);
  compound->is_new = !found;
  compound->buildings
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) building_free);
  g_hash_table_insert (book->compounds, (char *) compound->key, compound);
  if (found && !jt_roster_book_load_compound (book, compound, error))
    return NULL;
  return compound;
}

JtBookBuilding *
jt_roster_book_building (JtRosterBook *book, JtBookCompound *compound, const char *name)
{
  g_autofree char *key = jt_place_name_normalize (name, JT_PLACE_LEVEL_BUILDING);
  JtBookBuilding *building = g_hash_table_lookup (compound->buildings, key);

  if (building != NULL)
    return building;
  building = g_new0 (JtBookBuilding, 1);
  building->compound = compound;
  building->uid = new_uid (book);
  building->name = jt_roster_book_text (book, name);
  building->key = keep_key (book, key);
  building->is_new = TRUE;
  building->entrances = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  building->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  building->rooms = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                           (GDestroyNotify) g_ptr_array_unref);
  g_hash_table_insert (compound->buildings, (char *) building->key, building);
  return building;
}

JtBookEntrance *
jt_roster_book_entrance (JtRosterBook *book, JtBookBuilding *building, const char *name)
{
  g_autofree char *key = jt_place_name_normalize (name, JT_PLACE_LEVEL_ENTRANCE);
  JtBookEntrance *entrance = g_hash_table_lookup (building->entrances, key);

  if (entrance != NULL)
    return entrance;
  entrance = g_new0 (JtBookEntrance, 1);
  entrance->uid = new_uid (book);
  entrance->name = keep_key (book, name);
  entrance->key = keep_key (book, key);
  entrance->is_new = TRUE;
  g_hash_table_insert (building->entrances, (char *) entrance->key, entrance);
  return entrance;
}

/* ------------------------------------------------------------------------------------- parts */

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char *
jt_roster_entrances_key (const char *const *names)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; names[i] != NULL; i++)
    g_ptr_array_add (keys, jt_place_name_normalize (names[i], JT_PLACE_LEVEL_ENTRANCE));
  g_ptr_array_sort (keys, compare_keys);
  g_ptr_array_add (keys, NULL);
  return g_strjoinv (JOINER, (char **) keys->pdata);
}

char *
jt_roster_part_key (const char *entrances_key, const char *room_key)
{
  return g_strconcat (entrances_key, KEY_SEPARATOR, room_key, NULL);
}

JtBookPart *
jt_book_part_new (JtBookBuilding *building)
{
  JtBookPart *part = g_new0 (JtBookPart, 1);

  part->building = building;
  part->entrances = g_ptr_array_new ();
  part->owners = g_ptr_array_new_with_free_func (g_free);
  return part;
}

void
jt_roster_book_add_part (JtRosterBook *book, JtBookPart *part)
{
  JtBookBuilding *building = part->building;
  GPtrArray *rooms = g_hash_table_lookup (building->rooms, part->room_key);

  if (part->uid == NULL)
    {
      part->uid = new_uid (book);
      part->is_new = TRUE;
    }
  if (rooms == NULL)
    {
      rooms = g_ptr_array_new ();
      g_hash_table_insert (building->rooms, (char *) part->room_key, rooms);
    }
  g_ptr_array_add (rooms, part);
  g_hash_table_insert (building->parts, jt_roster_part_key (part->entrances_key, part->room_key),
                       part);
  g_ptr_array_add (book->parts, part);
}

char *
jt_book_part_label (const JtBookPart *part)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *entrances = NULL;

  for (guint i = 0; i < part->entrances->len; i++)
    {
      const JtBookEntrance *entrance = g_ptr_array_index (part->entrances, i);

      g_ptr_array_add (names, (char *) entrance->name);
    }
  g_ptr_array_add (names, NULL);
  entrances = g_strjoinv (JOINER, (char **) names->pdata);
  return jt_place_path (part->building->compound->name, part->building->name, entrances,
                        part->room);
}

/* ----------------------------------------------------------------------------------- persons */

JtBookPerson *
jt_roster_book_add_person (JtRosterBook *book, const char *uid)
{
  JtBookPerson *person = g_new0 (JtBookPerson, 1);

  person->uid = uid != NULL ? jt_roster_book_text (book, uid) : new_uid (book);
  person->is_new = uid == NULL;
  person->identity = person;
  g_hash_table_insert (book->persons, (char *) person->uid, person);
  g_ptr_array_add (book->order, person);
  return person;
}

JtBookPerson *
jt_book_person_identity (JtBookPerson *person)
{
  while (person->identity != person)
    person = person->identity;
  return person;
}

gboolean
jt_roster_book_are_apart (const JtRosterBook *book, const JtBookPerson *a, const JtBookPerson *b)
{
  return jt_people_are_apart (book->apart, a->uid, b->uid);
}
