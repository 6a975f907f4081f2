/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roll-index.h"

#include "jt-place-index.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-vote.h"

struct _JtRollIndex
{
  JtDb *db;
  char *vote;
  JtPlaceIndex *places; /* (nullable): until the first name is asked for */
  GPtrArray *uids;
};

JtRollIndex *
jt_roll_index_new (JtDb *db, const char *vote)
{
  JtRollIndex *index = g_new0 (JtRollIndex, 1);

  index->db = db;
  index->vote = g_strdup (vote);
  index->uids = g_ptr_array_new_with_free_func (g_free);
  return index;
}

void
jt_roll_index_free (JtRollIndex *index)
{
  if (index == NULL)
    return;
  g_free (index->vote);
  jt_place_index_free (index->places);
  g_ptr_array_unref (index->uids);
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

static gboolean
read_names (JtRollIndex *index, GError **error)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (JtPlacePart));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (JtRows) rows = jt_store_roll_parts (index->db, index->vote);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      add_label (jt_rows_text (rows, "label"), parts, texts);
      g_ptr_array_add (index->uids, g_strdup (jt_rows_text (rows, "part")));
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  index->places = jt_place_index_new ((const JtPlacePart *) (gconstpointer) parts->data,
                                      parts->len);
  return TRUE;
}

const char *
jt_roll_index_resolve (JtRollIndex *index, const char *text, GError **error)
{
  g_autoptr (GError) failure = NULL;
  guint part;

  if (index->places == NULL && !read_names (index, error))
    return NULL;
  if (jt_place_index_resolve (index->places, text, &part, &failure))
    return g_ptr_array_index (index->uids, part);
  if (g_error_matches (failure, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE))
    g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_PART_NOT_ON_ROLL, text);
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
