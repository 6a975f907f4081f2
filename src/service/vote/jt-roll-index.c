/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roll-index.h"

#include <json-glib/json-glib.h>

#include "jt-place-index.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-vote.h"

/* So many names are looked for one by one, each among the parts that have its room; then the index
 * of the whole roll is worth its making. */
#define FEW 16

/* The parts of a roll, or of some rooms of it, by their names. */
typedef struct
{
  JtPlaceIndex *places;
  GPtrArray *uids;
} Names;

struct _JtRollIndex
{
  JtDb *db;
  char *vote;
  guint n_asked;
  Names whole; /* without places until it is worth making */
  Names some;  /* what the last name was looked for in */
};

static void
names_clear (Names *names)
{
  g_clear_pointer (&names->places, jt_place_index_free);
  g_clear_pointer (&names->uids, g_ptr_array_unref);
}

JtRollIndex *
jt_roll_index_new (JtDb *db, const char *vote)
{
  JtRollIndex *index = g_new0 (JtRollIndex, 1);

  index->db = db;
  index->vote = g_strdup (vote);
  return index;
}

void
jt_roll_index_free (JtRollIndex *index)
{
  if (index == NULL)
    return;
  g_free (index->vote);
  names_clear (&index->whole);
  names_clear (&index->some);
  g_free (index);
}

char *
jt_roll_index_label (JtRollIndex *index, const char *part, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_roll_part (index->db, index->vote, part);
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return NULL;
  if (found)
    return g_strdup (jt_rows_text (rows, "label"));
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_PART_NOT_ON_ROLL, part);
  return NULL;
}

/* A label's levels: names hold no '/', and only the entrance may be missing or be several. */
static void
add_label (const char *label, GArray *parts, GPtrArray *texts)
{
  GStrv levels = g_strsplit (label, "/", -1);
  const guint n_levels = g_strv_length (levels);
  JtPlacePart part = { .compound = "", .building = "", .room = levels[n_levels - 1] };

  g_ptr_array_add (texts, levels);
  if (n_levels > 2)
    {
      part.compound = levels[0];
      part.building = levels[1];
    }
  if (n_levels > 3)
    {
      GStrv entrances = g_strsplit (levels[2], "、", -1);

      g_ptr_array_add (texts, entrances);
      part.entrances = (const char *const *) entrances;
    }
  g_array_append_val (parts, part);
}

/* Takes @rows. */
static gboolean
read_names (Names *names, JtRows *rows, GError **error)
{
  g_autoptr (JtRows) taken = rows;
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (JtPlacePart));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  GError *failure = NULL;

  names_clear (names);
  names->uids = g_ptr_array_new_with_free_func (g_free);
  while (jt_rows_next (taken, &failure))
    {
      add_label (jt_rows_text (taken, "label"), parts, texts);
      g_ptr_array_add (names->uids, g_strdup (jt_rows_text (taken, "part")));
    }
  if (!jt_read_ended (failure, error))
    return FALSE;
  names->places = jt_place_index_new ((const JtPlacePart *) (gconstpointer) parts->data,
                                      parts->len);
  return TRUE;
}

static const char *
find (const Names *names, const char *text, GError **error)
{
  guint part;

  return jt_place_index_resolve (names->places, text, &part, error)
             ? g_ptr_array_index (names->uids, part)
             : NULL;
}

static char *
rooms_json (const char *text)
{
  g_autoptr (GPtrArray) rooms = jt_place_index_rooms (text);
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < rooms->len; i++)
    json_array_add_string_element (array, g_ptr_array_index (rooms, i));
  json_node_set_array (node, array);
  return json_to_string (node, FALSE);
}

/* Whether @found could be told, be it %NULL for a name that is none of these rooms. */
static gboolean
find_by_room (JtRollIndex *index, const char *text, const char **found, GError **error)
{
  g_autofree char *rooms = rooms_json (text);
  g_autoptr (GError) failure = NULL;

  *found = NULL;
  if (!read_names (&index->some,
                   jt_store_roll_parts_of_rooms (index->db, index->vote, rooms), error))
    return FALSE;
  *found = find (&index->some, text, &failure);
  if (failure == NULL || g_error_matches (failure, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

const char *
jt_roll_index_resolve (JtRollIndex *index, const char *text, GError **error)
{
  g_autoptr (GError) failure = NULL;
  const char *found = NULL;

  if (index->whole.places == NULL && index->n_asked++ < FEW
      && (!find_by_room (index, text, &found, error) || found != NULL))
    return found;
  if (index->whole.places == NULL
      && !read_names (&index->whole, jt_store_roll_parts (index->db, index->vote), error))
    return NULL;
  found = find (&index->whole, text, &failure);
  if (g_error_matches (failure, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE))
    g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_PART_NOT_ON_ROLL, text);
  else if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return found;
}
