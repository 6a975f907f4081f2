/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-book.h"

#include <string.h>

#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-person.h"
#include "jt-store-place.h"

#define JOINER "、"

/* Ends a loop over a cursor. */
static gboolean
end_of_rows (GError *read_error, GError **error)
{
  return jt_read_ended (read_error, error);
}

static gboolean
load_buildings (JtRosterBook *book, JtBookCompound *compound, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_buildings_of_compound (book->db, compound->uid);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      JtBookBuilding *building
          = jt_roster_book_building (book, compound, jt_rows_text (rows, "name"));

      building->uid = jt_roster_book_text (book, jt_rows_text (rows, "uid"));
      building->storeys = (int) jt_rows_int (rows, "storeys");
      if (!jt_rows_null (rows, "has_lift"))
        building->has_lift
            = jt_rows_int (rows, "has_lift") != 0 ? JT_TRISTATE_YES : JT_TRISTATE_NO;
      building->is_new = FALSE;
    }
  return end_of_rows (read_error, error);
}

static gboolean
load_entrances (JtRosterBook *book, JtBookCompound *compound, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_entrances_of_compound (book->db, compound->uid);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      JtBookBuilding *building
          = g_hash_table_lookup (compound->buildings, jt_rows_text (rows, "building_key"));
      JtBookEntrance *entrance
          = jt_roster_book_entrance (book, building, jt_rows_text (rows, "name"));

      entrance->uid = jt_roster_book_text (book, jt_rows_text (rows, "uid"));
      entrance->is_new = FALSE;
      building->is_divided = building->is_divided || *entrance->key != '\0';
    }
  return end_of_rows (read_error, error);
}

static void
load_facts (JtRosterBook *book, JtBookPart *part, JtRows *row)
{
  for (guint i = 0; i < JT_FACTS; i++)
    {
      JtBookFact *fact = &part->facts[i];

      if (jt_rows_null (row, jt_fact_kinds[i].column))
        continue;
      fact->is_known = TRUE;
      if (jt_fact_kinds[i].is_number)
        fact->number = jt_rows_int (row, jt_fact_kinds[i].column);
      else
        fact->text = jt_roster_book_text (book, jt_rows_text (row, jt_fact_kinds[i].column));
    }
}

static void
load_part (JtRosterBook *book, JtBookCompound *compound, GHashTable *by_uid, JtRows *row)
{
  JtBookBuilding *building
      = g_hash_table_lookup (compound->buildings, jt_rows_text (row, "building_key"));
  JtBookPart *part = jt_book_part_new (building);
  const char *uids = jt_rows_text (row, "entrance_uids");
  g_auto (GStrv) keys = g_strsplit (jt_rows_text (row, "entrance_keys"), JOINER, -1);

  part->uid = jt_roster_book_text (book, jt_rows_text (row, "uid"));
  part->room = jt_roster_book_text (book, jt_rows_text (row, "room"));
  part->room_key = jt_roster_book_text (book, jt_rows_text (row, "room_key"));
  part->entrances_key
      = g_string_chunk_insert_const (book->texts, jt_rows_text (row, "entrances_key"));
  /* The one entrance of a building that is not divided has an empty key, which splits into none. */
  if (*uids != '\0' && keys[0] == NULL)
    g_ptr_array_add (part->entrances, g_hash_table_lookup (building->entrances, ""));
  for (gsize i = 0; keys[i] != NULL; i++)
    g_ptr_array_add (part->entrances, g_hash_table_lookup (building->entrances, keys[i]));
  load_facts (book, part, row);
  jt_roster_book_add_part (book, part);
  g_hash_table_insert (by_uid, (char *) part->uid, part);
}

static gboolean
load_parts (JtRosterBook *book, JtBookCompound *compound, GHashTable *by_uid, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_parts_of_compound (book->db, compound->uid);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    load_part (book, compound, by_uid, rows);
  return end_of_rows (read_error, error);
}

/* ----------------------------------------------------------------------------------- persons */

static JtBookPerson *
load_person (JtRosterBook *book, JtRows *row)
{
  JtBookPerson *person = g_hash_table_lookup (book->persons, jt_rows_text (row, "uid"));

  if (person != NULL)
    return person;
  person = jt_roster_book_add_person (book, jt_rows_text (row, "uid"));
  person->kind = g_string_chunk_insert_const (book->texts, jt_rows_text (row, "kind"));
  person->name = jt_roster_book_text (book, jt_rows_text (row, "name"));
  person->certificate_kind = jt_roster_book_text (book, jt_rows_text (row, "certificate_kind"));
  person->certificate = jt_roster_book_text (book, jt_rows_text (row, "certificate"));
  person->value = jt_roster_book_text (book, jt_rows_text (row, "certificate_value"));
  person->uscc = jt_roster_book_text (book, jt_rows_text (row, "uscc"));
  person->number = jt_roster_book_text (book, jt_rows_text (row, "owner_number"));
  return person;
}

static void
load_phone (JtRosterBook *book, JtBookPerson *person, JtRows *row)
{
  const char *value = jt_rows_text (row, "value");

  if (value == NULL) /* erased */
    return;
  if (person->phones == NULL)
    person->phones = g_ptr_array_new ();
  /* Who owns parts of two compounds is met twice. */
  if (g_ptr_array_find_with_equal_func (person->phones, value, g_str_equal, NULL))
    return;
  g_ptr_array_add (person->phones, (char *) jt_roster_book_text (book, value));
  person->n_old_phones = person->phones->len;
}

static gboolean
load_phones_of (JtRosterBook *book, JtBookPerson *person, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_phones (book->db, person->uid);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    load_phone (book, person, rows);
  return end_of_rows (read_error, error);
}

/* Sets @person to the one of that uid, with whom it was found to be. */
static gboolean
fetch_person (JtRosterBook *book, const char *uid, JtBookPerson **person, GError **error)
{
  g_autofree char *identity = NULL;
  g_autoptr (JtRows) rows = NULL;
  gboolean found;

  *person = g_hash_table_lookup (book->persons, uid);
  if (*person != NULL)
    return TRUE;
  rows = jt_store_person_by_uid (book->db, uid);
  if (!jt_read_first (rows, &found, error))
    return FALSE;
  if (!found)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PERSON, uid);
      return FALSE;
    }
  identity = g_strdup (jt_rows_text (rows, "identity"));
  *person = load_person (book, rows);
  if (!load_phones_of (book, *person, error))
    return FALSE;
  return strcmp (identity, uid) == 0
         || fetch_person (book, identity, &(*person)->identity, error);
}

static gboolean
load_persons (JtRosterBook *book, JtBookCompound *compound, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_persons_of_compound (book->db, compound->uid);
  g_autoptr (GHashTable) joined = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GHashTableIter iter;
  gpointer person, identity;
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      person = load_person (book, rows);
      if (!jt_rows_null (rows, "joined_into"))
        g_hash_table_insert (joined, person, g_strdup (jt_rows_text (rows, "identity")));
    }
  if (!end_of_rows (read_error, error))
    return FALSE;
  g_hash_table_iter_init (&iter, joined);
  while (g_hash_table_iter_next (&iter, &person, &identity))
    if (!fetch_person (book, identity, &((JtBookPerson *) person)->identity, error))
      return FALSE;
  return TRUE;
}

static gboolean
load_phones (JtRosterBook *book, JtBookCompound *compound, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_phones_of_compound (book->db, compound->uid);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      JtBookPerson *person = g_hash_table_lookup (book->persons, jt_rows_text (rows, "person"));

      load_phone (book, person, rows);
    }
  return end_of_rows (read_error, error);
}

static gboolean
load_owners (JtRosterBook *book, JtBookCompound *compound, GHashTable *by_uid, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_owners_of_compound (book->db, compound->uid, NULL);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      JtBookPart *part = g_hash_table_lookup (by_uid, jt_rows_text (rows, "part"));
      JtBookOwner *owner = g_new0 (JtBookOwner, 1);

      owner->uid = jt_roster_book_text (book, jt_rows_text (rows, "ownership"));
      owner->person = g_hash_table_lookup (book->persons, jt_rows_text (rows, "person"));
      owner->place = (guint) jt_rows_int (rows, "place");
      owner->representative = jt_rows_int (rows, "representative") != 0;
      g_ptr_array_add (part->owners, owner);
    }
  return end_of_rows (read_error, error);
}

gboolean
jt_roster_book_load_compound (JtRosterBook *book, JtBookCompound *compound, GError **error)
{
  g_autoptr (GHashTable) by_uid = g_hash_table_new (g_str_hash, g_str_equal);

  return load_buildings (book, compound, error) && load_entrances (book, compound, error)
         && load_parts (book, compound, by_uid, error) && load_persons (book, compound, error)
         && load_phones (book, compound, error) && load_owners (book, compound, by_uid, error);
}

/* ------------------------------------------------------------------------- asking by a number */

static gboolean
first_person (JtRosterBook *book, JtRows *rows, JtBookPerson **person, GError **error)
{
  g_autofree char *uid = NULL;
  gboolean found;

  *person = NULL;
  if (!jt_read_first (rows, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  uid = g_strdup (jt_rows_text (rows, "uid"));
  if (!fetch_person (book, uid, person, error))
    return FALSE;
  *person = jt_book_person_identity (*person);
  return TRUE;
}

gboolean
jt_roster_book_person_by_certificate (JtRosterBook *book, const char *kind, const char *value,
                                      JtBookPerson **person, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_persons_by_certificate (book->db, kind, value);

  return first_person (book, rows, person, error);
}

gboolean
jt_roster_book_person_by_uscc (JtRosterBook *book, const char *uscc, JtBookPerson **person,
                               GError **error)
{
  g_autoptr (JtRows) rows = jt_store_person_by_uscc (book->db, uscc);

  return first_person (book, rows, person, error);
}
