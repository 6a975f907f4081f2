/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-entrance-search.h"

#include "jt-office-private.h"
#include "jt-place-index.h"
#include "jt-place-name.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-place.h"
#include "jt-text.h"

#define MOST_WORDS 3

void
jt_entrance_hit_free (JtEntranceHit *hit)
{
  if (hit == NULL)
    return;
  g_free (hit->uid);
  g_free (hit->label);
  g_free (hit);
}

/* An entrance without a name is the whole of its building. */
static JtEntranceHit *
hit_new (JtRows *row)
{
  JtEntranceHit *hit = g_new (JtEntranceHit, 1);

  hit->uid = g_strdup (jt_rows_text (row, "uid"));
  hit->label = jt_place_path (jt_rows_text (row, "compound_name"),
                              jt_rows_text (row, "building_name"), jt_rows_text (row, "name"), NULL);
  return hit;
}

/* Takes @rows. */
static gboolean
take_hits (JtRows *rows, GPtrArray *hits, GError **error)
{
  g_autoptr (JtRows) taken = rows;
  GError *failure = NULL;

  while (jt_rows_next (taken, &failure))
    g_ptr_array_add (hits, hit_new (taken));
  return jt_read_ended (failure, error);
}

static int
compare_compounds (gconstpointer a, gconstpointer b)
{
  const JtEntranceHit *left = *(JtEntranceHit *const *) a, *right = *(JtEntranceHit *const *) b;

  return jt_place_name_compare (left->label, right->label);
}

/* The compounds of the book, in natural order. */
static GPtrArray *
load_compounds (JtDb *db, GError **error)
{
  g_autoptr (GPtrArray) compounds
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_entrance_hit_free);
  g_autoptr (JtRows) rows = jt_store_compounds (db);
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      JtEntranceHit *compound = g_new (JtEntranceHit, 1);

      compound->uid = g_strdup (jt_rows_text (rows, "uid"));
      compound->label = g_strdup (jt_rows_text (rows, "name"));
      g_ptr_array_add (compounds, compound);
    }
  if (!jt_read_ended (failure, error))
    return NULL;
  g_ptr_array_sort (compounds, compare_compounds);
  return g_steal_pointer (&compounds);
}

/* The first ones, from one compound after the other, so that the others need not be read. */
static gboolean
list_first (JtDb *db, const char *user, GPtrArray *hits, guint limit, GError **error)
{
  g_autoptr (GPtrArray) compounds = load_compounds (db, error);

  if (compounds == NULL)
    return FALSE;
  for (guint i = 0; i < compounds->len && hits->len < limit; i++)
    {
      const JtEntranceHit *compound = g_ptr_array_index (compounds, i);

      if (!take_hits (jt_store_entrances_listed (db, user, compound->uid,
                                                 (gint64) (limit - hits->len)),
                      hits, error))
        return FALSE;
    }
  return TRUE;
}

GPtrArray *
jt_office_find_entrances (JtOffice *office, const char *text, guint limit, gboolean *more,
                          GError **error)
{
  JtDb *db = jt_office_get_db (office);
  const char *user
      = jt_office_get_role (office) == JT_ROLE_GRID_LEADER ? jt_office_get_user (office) : NULL;
  g_autoptr (GPtrArray) hits
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_entrance_hit_free);
  g_auto (GStrv) typed = jt_text_words (text);
  const char *words[MOST_WORDS] = { "", "", "" };
  gboolean taken;

  for (guint i = 0; i < MOST_WORDS && typed[i] != NULL; i++)
    words[i] = typed[i];
  taken = *words[0] == '\0'
              ? list_first (db, user, hits, limit + 1, error)
              : take_hits (jt_store_entrances_named (db, user, words[0], words[1], words[2],
                                                     (gint64) limit + 1),
                           hits, error);
  if (!taken)
    return NULL;
  *more = hits->len > limit;
  if (*more)
    g_ptr_array_set_size (hits, (int) limit);
  return g_steal_pointer (&hits);
}

JtEntranceHit *
jt_office_find_entrance (JtOffice *office, const char *uid, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_entrance_by_uid (jt_office_get_db (office), uid);
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return NULL;
  if (found)
    return hit_new (rows);
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE, uid);
  return NULL;
}
