/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-place-lookup.h"

#include "jt-place-index.h"
#include "jt-place-name.h"
#include "jt-store-place.h"

#define JOINER "、"

static int
compare_names (gconstpointer a, gconstpointer b, gpointer data)
{
  return jt_place_name_compare (*(const char *const *) a, *(const char *const *) b);
}

GStrv
jt_part_entrance_names (JtRows *part)
{
  GStrv names = g_strsplit (jt_rows_text (part, "entrance_names"), JOINER, -1);

  g_qsort_with_data (names, (int) g_strv_length (names), sizeof (char *), compare_names, NULL);
  return names;
}

char *
jt_part_label (JtRows *part)
{
  g_auto (GStrv) names = jt_part_entrance_names (part);
  g_autofree char *entrances = g_strjoinv (JOINER, names);

  return jt_place_path (jt_rows_text (part, "compound_name"), jt_rows_text (part, "building_name"),
                        entrances, jt_rows_text (part, "room"));
}

/* ---------------------------------------------------------------------------------- one part */

struct _JtPartIndex
{
  JtPlaceIndex *index;
  GPtrArray *uids;
};

/* The names of all parts while the index is made; it copies what it keeps. */
typedef struct
{
  GArray *parts; /* of JtPlacePart */
  GPtrArray *uids;
  GPtrArray *entrances; /* of GStrv */
  GStringChunk *texts;
} Names;

static void
names_clear (Names *names)
{
  g_array_unref (names->parts);
  g_clear_pointer (&names->uids, g_ptr_array_unref);
  g_ptr_array_unref (names->entrances);
  g_string_chunk_free (names->texts);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Names, names_clear)

static void
add_names (Names *names, JtRows *row)
{
  JtPlacePart part = { 0 };

  /* One compound has many parts: each name is kept once. */
  part.compound = g_string_chunk_insert_const (names->texts, jt_rows_text (row, "compound_name"));
  part.building = g_string_chunk_insert_const (names->texts, jt_rows_text (row, "building_name"));
  part.room = g_string_chunk_insert_const (names->texts, jt_rows_text (row, "room"));
  g_ptr_array_add (names->entrances, jt_part_entrance_names (row));
  part.entrances = g_ptr_array_index (names->entrances, names->entrances->len - 1);
  g_array_append_val (names->parts, part);
  g_ptr_array_add (names->uids, g_strdup (jt_rows_text (row, "uid")));
}

JtPartIndex *
jt_part_index_new (JtRows *parts, GError **error)
{
  g_auto (Names) names = { g_array_new (FALSE, FALSE, sizeof (JtPlacePart)),
                           g_ptr_array_new_with_free_func (g_free),
                           g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev),
                           g_string_chunk_new (4096) };
  g_autoptr (GError) read_error = NULL;
  JtPartIndex *index;

  while (jt_rows_next (parts, &read_error))
    add_names (&names, parts);
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }
  index = g_new0 (JtPartIndex, 1);
  index->index = jt_place_index_new ((const JtPlacePart *) (gconstpointer) names.parts->data,
                                     names.parts->len);
  index->uids = g_steal_pointer (&names.uids);
  return index;
}

void
jt_part_index_free (JtPartIndex *index)
{
  if (index == NULL)
    return;
  jt_place_index_free (index->index);
  g_ptr_array_unref (index->uids);
  g_free (index);
}

const char *
jt_part_index_resolve (const JtPartIndex *index, const char *text, GError **error)
{
  guint part;

  if (!jt_place_index_resolve (index->index, text, &part, error))
    return NULL;
  return g_ptr_array_index (index->uids, part);
}

/* ------------------------------------------------------------------------------- some entrances */

static void
entrance_clear (JtPlaceEntrance *entrance)
{
  g_free ((char *) entrance->compound);
  g_free ((char *) entrance->building);
  g_free ((char *) entrance->entrance);
}

GStrv
jt_place_lookup_entrances (JtDb *db, const char *text, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_entrances (db);
  g_autoptr (GArray) entrances = g_array_new (FALSE, FALSE, sizeof (JtPlaceEntrance));
  g_autoptr (GPtrArray) uids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) found = NULL;
  g_autoptr (GError) read_error = NULL;
  GPtrArray *meant;

  g_array_set_clear_func (entrances, (GDestroyNotify) entrance_clear);
  while (jt_rows_next (rows, &read_error))
    {
      JtPlaceEntrance entrance = { g_strdup (jt_rows_text (rows, "compound_name")),
                                   g_strdup (jt_rows_text (rows, "building_name")),
                                   g_strdup (jt_rows_text (rows, "name")) };

      g_array_append_val (entrances, entrance);
      g_ptr_array_add (uids, g_strdup (jt_rows_text (rows, "uid")));
    }
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }

  found = jt_place_resolve_entrances ((const JtPlaceEntrance *) (gconstpointer) entrances->data,
                                      entrances->len, text, error);
  if (found == NULL)
    return NULL;
  meant = g_ptr_array_new ();
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (meant,
                     g_strdup (g_ptr_array_index (uids, g_array_index (found, guint, i))));
  g_ptr_array_add (meant, NULL);
  return (GStrv) g_ptr_array_free (meant, FALSE);
}
