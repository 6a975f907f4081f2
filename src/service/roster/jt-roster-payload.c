/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-payload.h"

#include "jt-compounds-touched.h"
#include "jt-json.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-place.h"
#include "jt-uid.h"

#define ROWS_PER_PAYLOAD 1000

/* Fills one payload after the other. */
typedef struct
{
  JtJudge *judge;
  JtRosterPlan *plan;
  const char *import; /* names this import in the rows of its numbered persons */
  const char *today;
  JsonObject *payload;
  guint n_rows;
  GHashTable *touched;
  const JtRosterWatch *watch;
  guint done;
  guint total;
  GError *failure; /* the first; nothing is written after it */
} Writer;

static void
writer_clear (Writer *writer)
{
  g_clear_pointer (&writer->payload, json_object_unref);
  g_clear_error (&writer->failure);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writer, writer_clear)

static void
flush (Writer *writer)
{
  if (writer->payload != NULL && writer->failure == NULL)
    jt_judge_write_payload (writer->judge, g_steal_pointer (&writer->payload), &writer->failure);
  g_clear_pointer (&writer->payload, json_object_unref);
  writer->n_rows = 0;
}

/* A third of the way is made with the parts, one with the people, one with what they own. */
static void
step (Writer *writer)
{
  writer->done++;
  if (writer->failure == NULL)
    jt_roster_watch_step (writer->watch, JT_ROSTER_PHASE_WRITING, writer->done, writer->total,
                          &writer->failure);
}

/* Takes @row. */
static void
add_row (Writer *writer, const char *member, JsonObject *row)
{
  JsonArray *rows;

  if (writer->n_rows == ROWS_PER_PAYLOAD)
    flush (writer);
  if (writer->payload == NULL)
    {
      writer->payload = json_object_new ();
      json_object_set_string_member (writer->payload, "import", writer->import);
    }
  rows = jt_json_array (writer->payload, member);
  if (rows == NULL)
    {
      rows = json_array_new ();
      json_object_set_array_member (writer->payload, member, rows);
    }
  json_array_add_object_element (rows, row);
  writer->n_rows++;
}

static void
touch (Writer *writer, const JtBookCompound *compound)
{
  g_hash_table_add (writer->touched, g_strdup (compound->uid));
}

static JsonObject *
new_row (const char *uid)
{
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "uid", uid);
  return row;
}

static void
set_name (JsonObject *row, const char *name, const char *key)
{
  json_object_set_string_member (row, "name", name);
  json_object_set_string_member (row, "name_key", key);
}

/* ------------------------------------------------------------------------------------ places */

static void
add_communities (Writer *writer)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, writer->plan->book->communities);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const JtBookCommunity *community = value;
      JsonObject *row;

      if (!community->is_new)
        continue;
      row = new_row (community->uid);
      set_name (row, community->name, community->key);
      add_row (writer, "communities", row);
    }
}

/* The entrance without a name is of no use once the building turns out to be divided, unless a part
 * stays there, somebody answers for it or a case is about it. */
static gboolean
remove_unnamed (Writer *writer, JtBookBuilding *building, GError **error)
{
  JtBookEntrance *unnamed = g_hash_table_lookup (building->entrances, "");
  g_autoptr (JtRows) rows = NULL;
  GHashTableIter iter;
  gpointer value;
  gboolean is_used;

  if (unnamed == NULL || unnamed->is_new || !building->is_divided)
    return TRUE;
  g_hash_table_iter_init (&iter, building->parts);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const JtBookPart *part = value;

      if (!part->is_void && g_ptr_array_find (part->entrances, unnamed, NULL))
        return TRUE;
    }
  rows = jt_store_entrance_uses (writer->judge->db, unnamed->uid);
  if (!jt_read_first (rows, &is_used, error))
    return FALSE;
  if (!is_used)
    add_row (writer, "entrances_removed", new_row (unnamed->uid));
  return TRUE;
}

static gboolean
add_building (Writer *writer, JtBookBuilding *building, GError **error)
{
  GHashTableIter iter;
  gpointer value;

  if (building->is_new || building->is_changed)
    {
      JsonObject *row = new_row (building->uid);

      if (building->is_new)
        {
          json_object_set_string_member (row, "compound", building->compound->uid);
          set_name (row, building->name, building->key);
        }
      if (building->storeys > 0)
        json_object_set_int_member (row, "storeys", building->storeys);
      if (building->has_lift != JT_TRISTATE_UNKNOWN)
        json_object_set_int_member (row, "has_lift", building->has_lift == JT_TRISTATE_YES);
      add_row (writer, "buildings", row);
      touch (writer, building->compound);
    }
  g_hash_table_iter_init (&iter, building->entrances);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const JtBookEntrance *entrance = value;
      JsonObject *row;

      if (!entrance->is_new)
        continue;
      row = new_row (entrance->uid);
      json_object_set_string_member (row, "building", building->uid);
      set_name (row, entrance->name, entrance->key);
      add_row (writer, "entrances", row);
      touch (writer, building->compound);
    }
  return remove_unnamed (writer, building, error);
}

static gboolean
add_compound (Writer *writer, JtBookCompound *compound, GError **error)
{
  GHashTableIter iter;
  gpointer building;

  if (compound->is_new || compound->is_changed)
    {
      JsonObject *row = new_row (compound->uid);

      jt_json_set_text (row, "community", compound->community);
      if (compound->is_new)
        set_name (row, compound->name, compound->key);
      add_row (writer, "compounds", row);
      touch (writer, compound);
    }
  g_hash_table_iter_init (&iter, compound->buildings);
  while (g_hash_table_iter_next (&iter, NULL, &building))
    if (((JtBookBuilding *) building)->is_named && !add_building (writer, building, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_places (Writer *writer, GError **error)
{
  GHashTableIter iter;
  gpointer compound;

  add_communities (writer);
  g_hash_table_iter_init (&iter, writer->plan->book->compounds);
  while (g_hash_table_iter_next (&iter, NULL, &compound))
    if (((JtBookCompound *) compound)->is_named && !add_compound (writer, compound, error))
      return FALSE;
  return TRUE;
}

/* ------------------------------------------------------------------------------------- parts */

static void
set_fact (JsonObject *row, JtFactId id, const JtBookFact *fact, gboolean is_new)
{
  const JtFactKind *kind = &jt_fact_kinds[id];

  if (!fact->is_known && !is_new)
    json_object_set_null_member (row, kind->column);
  else if (fact->is_known && kind->is_number)
    json_object_set_int_member (row, kind->column, fact->number);
  else if (fact->is_known)
    json_object_set_string_member (row, kind->column, fact->text);
}

static void
add_part_entrances (Writer *writer, const JtBookPart *part, const GPtrArray *entrances,
                    const char *member)
{
  for (guint i = 0; i < entrances->len; i++)
    {
      const JtBookEntrance *entrance = g_ptr_array_index (entrances, i);
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "part", part->uid);
      json_object_set_string_member (row, "entrance", entrance->uid);
      add_row (writer, member, row);
    }
}

static void
add_part (Writer *writer, const JtBookPart *part)
{
  JsonObject *row = new_row (part->uid);

  if (part->is_new)
    {
      json_object_set_string_member (row, "building", part->building->uid);
      json_object_set_string_member (row, "room", part->room);
      json_object_set_string_member (row, "room_key", part->room_key);
    }
  if (part->is_new || part->is_moved)
    json_object_set_string_member (row, "entrances_key", part->entrances_key);
  for (guint i = 0; i < JT_FACTS; i++)
    set_fact (row, i, &part->facts[i], part->is_new);
  add_row (writer, "parts", row);
  touch (writer, part->building->compound);
  if (part->is_new || part->is_moved)
    add_part_entrances (writer, part, part->entrances, "part_entrances");
  if (part->left != NULL)
    add_part_entrances (writer, part, part->left, "part_entrances_removed");
}

static void
add_parts (Writer *writer)
{
  const GPtrArray *parts = writer->plan->book->parts;

  for (guint i = 0; i < parts->len; i++)
    {
      const JtBookPart *part = g_ptr_array_index (parts, i);

      step (writer);
      if (!part->is_void && (part->is_new || part->is_changed))
        add_part (writer, part);
    }
}

/* ----------------------------------------------------------------------------------- persons */

/* Keeps the value beside the journal; returns the uid by which rows name it. */
static char *
add_secret (Writer *writer, const char *kind, const char *value)
{
  JsonObject *commitment = jt_judge_keep_secret (writer->judge, kind, value);
  char *secret = g_strdup (jt_json_text (commitment, "secret"));

  add_row (writer, "commitments", commitment);
  return secret;
}

static void
add_person (Writer *writer, const JtBookPerson *person)
{
  JsonObject *row = new_row (person->uid);

  json_object_set_string_member (row, "kind", person->kind);
  json_object_set_string_member (row, "name", person->name);
  if (person->has_new_certificate)
    {
      g_autofree char *secret = add_secret (writer, person->certificate_kind, person->value);

      json_object_set_string_member (row, "certificate_kind", person->certificate_kind);
      json_object_set_string_member (row, "certificate", secret);
    }
  jt_json_set_text (row, "uscc", person->uscc);
  if (person->is_new && person->number != NULL)
    {
      json_object_set_string_member (row, "owner_number", person->number);
      json_object_set_string_member (row, "import", writer->import);
    }
  if (person->is_joined)
    json_object_set_string_member (row, "joined_into", person->identity->uid);
  add_row (writer, "persons", row);
}

static void
add_phones (Writer *writer, const JtBookPerson *person)
{
  for (guint i = person->n_old_phones; person->phones != NULL && i < person->phones->len; i++)
    {
      g_autofree char *secret
          = add_secret (writer, "phone", g_ptr_array_index (person->phones, i));
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "person", person->uid);
      json_object_set_string_member (row, "phone", secret);
      add_row (writer, "phones", row);
    }
}

static gboolean
add_persons (Writer *writer, GError **error)
{
  const GPtrArray *persons = writer->plan->book->order;

  for (guint i = 0; i < persons->len; i++)
    {
      const JtBookPerson *person = g_ptr_array_index (persons, i);

      step (writer);
      if (person->is_new || person->is_changed)
        add_person (writer, person);
      add_phones (writer, person);
      if (person->is_joined
          && !jt_compounds_touched_by_person (writer->judge->db, person->uid, writer->touched,
                                              error))
        return FALSE;
    }
  return TRUE;
}

/* -------------------------------------------------------------------------------- ownerships */

static void
add_ownership (Writer *writer, const JtBookPart *part, const JtBookOwner *owner)
{
  JsonObject *row = new_row (owner->uid);

  if (owner->is_over)
    json_object_set_string_member (row, "until", writer->today);
  else
    {
      json_object_set_int_member (row, "place", owner->place);
      json_object_set_int_member (row, "representative", owner->representative);
    }
  if (owner->is_new)
    {
      json_object_set_string_member (row, "part", part->uid);
      json_object_set_string_member (row, "person", owner->person->uid);
      /* Since when the owners of a part new to the book have it, nobody said. */
      if (!part->is_new)
        json_object_set_string_member (row, "since", writer->today);
    }
  add_row (writer, "ownerships", row);
  touch (writer, part->building->compound);
}

static void
add_ownerships (Writer *writer)
{
  const GPtrArray *parts = writer->plan->book->parts;

  for (guint i = 0; i < parts->len; i++)
    {
      const JtBookPart *part = g_ptr_array_index (parts, i);

      step (writer);
      for (guint j = 0; j < part->owners->len; j++)
        {
          const JtBookOwner *owner = g_ptr_array_index (part->owners, j);

          if (owner->is_new || owner->is_changed || owner->is_over)
            add_ownership (writer, part, owner);
        }
    }
}

gboolean
jt_roster_payload_add (JtJudge *judge, JtRosterPlan *plan, const JtRosterWatch *watch,
                       GError **error)
{
  g_autofree char *import = jt_uid_new ();
  g_autofree char *today = jt_day_format (jt_clock_today (&judge->clock));
  g_autoptr (GHashTable) touched
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (Writer) writer = { .judge = judge,
                             .plan = plan,
                             .import = import,
                             .today = today,
                             .touched = touched,
                             .watch = watch,
                             .total = 2 * plan->book->parts->len + plan->book->order->len };

  if (!add_places (&writer, error))
    return FALSE;
  add_parts (&writer);
  if (!add_persons (&writer, error))
    return FALSE;
  add_ownerships (&writer);
  if (writer.payload != NULL)
    jt_compounds_touched_set (writer.payload, touched);
  flush (&writer);
  if (writer.failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&writer.failure));
  return FALSE;
}
