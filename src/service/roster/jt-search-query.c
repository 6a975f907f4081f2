/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-search-query.h"

#include <string.h>

#include "jt-case-query.h"
#include "jt-name-key.h"
#include "jt-office-private.h"
#include "jt-own-entrances.h"
#include "jt-place-lookup.h"
#include "jt-rows.h"
#include "jt-search-place.h"
#include "jt-store-home.h"
#include "jt-store-name.h"
#include "jt-text.h"

/* So few figures stand in too many numbers. */
#define PHONE_TAIL 4

/* One search under way. */
typedef struct
{
  JtOffice *office;
  JtDb *db;
  char *typed;  /* as it was typed, without spaces at its ends */
  char *folded; /* as names are compared */
  JtOwnEntrances own;
  GCancellable *cancellable;
  GPtrArray *found;
  GHashTable *seen; /* who was found, and where: several keys of one name may match */
  guint n_owners;
} Search;

static void
found_free (gpointer data)
{
  JtFound *found = data;

  g_free (found->uid);
  g_free (found->name);
  g_free (found->more);
  g_free (found);
}

static void
search_clear (Search *search)
{
  g_free (search->typed);
  g_free (search->folded);
  jt_own_entrances_clear (&search->own);
  g_clear_pointer (&search->found, g_ptr_array_unref);
  g_clear_pointer (&search->seen, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static void
add (Search *search, JtFoundKind kind, const char *uid, const char *name, const char *more)
{
  JtFound *found = g_new0 (JtFound, 1);

  found->kind = kind;
  found->uid = g_strdup (uid);
  found->name = g_strdup (name);
  found->more = g_strdup (more);
  g_ptr_array_add (search->found, found);
}

/* Whether there is one more row, and somebody still waits for it. */
static gboolean
next (Search *search, JtRows *rows, GError **error)
{
  return !g_cancellable_set_error_if_cancelled (search->cancellable, error)
         && jt_rows_next (rows, error);
}

static gboolean
is_leader (const Search *search)
{
  return search->own.uids != NULL;
}

static gboolean
find_cases (Search *search, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_search_cases (search->db, search->typed);
  GError *failure = NULL;

  while (next (search, rows, &failure))
    {
      const char *number = jt_rows_text (rows, "number");
      g_autofree char *uid
          = is_leader (search) ? jt_office_find_case (search->office, number, NULL) : NULL;

      if (!is_leader (search) || uid != NULL)
        add (search, JT_FOUND_CASE, jt_rows_text (rows, "uid"), number,
             jt_rows_text (rows, "title"));
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gboolean
find_parts (Search *search, GError **error)
{
  g_autoptr (GPtrArray) parts
      = is_leader (search)
            ? jt_search_own_parts (search->db, jt_office_get_user (search->office), search->typed,
                                   search->cancellable, error)
            : jt_search_parts (search->db, search->typed, JT_SEARCH_LIMIT, search->cancellable,
                               error);

  if (parts == NULL)
    return FALSE;
  for (guint i = 0; i < parts->len && i < JT_SEARCH_LIMIT; i++)
    {
      const JtSearchPart *part = g_ptr_array_index (parts, i);

      add (search, JT_FOUND_PART, part->uid, part->label, "");
    }
  return TRUE;
}

/* ------------------------------------------------------------------------------------- owners */

static void
add_owner (Search *search, JtRows *row)
{
  const char *part = jt_rows_text (row, "uid");
  g_autofree char *key = g_strconcat (jt_rows_text (row, "person"), part, NULL);
  g_autofree char *label = NULL;

  if (!g_hash_table_add (search->seen, g_steal_pointer (&key)))
    return;
  label = jt_part_label (row);
  add (search, JT_FOUND_OWNER, part, jt_rows_text (row, "name"), label);
  search->n_owners++;
}

static gboolean
find_by_rank (Search *search, JtNameRank rank, GError **error)
{
  g_autofree char *key = g_utf8_substring (
      search->folded, 0, MIN (JT_NAME_KEY_LENGTH, g_utf8_strlen (search->folded, -1)));
  g_autoptr (JtRows) rows = jt_store_name_owners (search->db, rank, key);
  GError *failure = NULL;

  while (search->n_owners < JT_SEARCH_LIMIT && next (search, rows, &failure))
    {
      JtNameRank said;

      /* A key is only the beginning of a long name. */
      if (strcmp (key, search->folded) == 0
          || jt_name_match (jt_rows_text (rows, "name"), search->folded, &said))
        add_owner (search, rows);
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* A grid leader's own are few among all: every one of theirs is looked at. */
static gboolean
find_own (Search *search, JtNameRank wanted, GError **error)
{
  g_autoptr (JtRows) rows
      = jt_store_owners_of_user (search->db, jt_office_get_user (search->office));
  GError *failure = NULL;

  while (search->n_owners < JT_SEARCH_LIMIT && next (search, rows, &failure))
    {
      JtNameRank rank;

      if (jt_name_match (jt_rows_text (rows, "name"), search->folded, &rank) && rank == wanted)
        add_owner (search, rows);
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gboolean
find_owners (Search *search, GError **error)
{
  if (*search->folded == '\0')
    return TRUE;
  for (guint rank = 0; rank < JT_NAME_N_RANKS; rank++)
    if (!(is_leader (search) ? find_own (search, (JtNameRank) rank, error)
                             : find_by_rank (search, (JtNameRank) rank, error)))
      return FALSE;
  return TRUE;
}

/* The figures of what was typed; NULL when it is no end of a telephone number. */
static char *
take_figures (const char *text)
{
  g_autofree char *half = jt_text_half_width (text);
  GString *figures = g_string_new (NULL);

  for (const char *at = half; *at != '\0'; at++)
    if (g_ascii_isdigit (*at))
      g_string_append_c (figures, *at);
    else if (strchr ("- +", *at) == NULL)
      {
        g_string_free (figures, TRUE);
        return NULL;
      }
  if (figures->len < PHONE_TAIL)
    {
      g_string_free (figures, TRUE);
      return NULL;
    }
  return g_string_free (figures, FALSE);
}

static gboolean
find_phones (Search *search, GError **error)
{
  g_autofree char *figures = take_figures (search->typed);
  g_autoptr (JtRows) rows = NULL;
  GError *failure = NULL;

  if (figures == NULL)
    return TRUE;
  rows = jt_store_search_phones (search->db, figures);
  while (search->n_owners < JT_SEARCH_LIMIT && next (search, rows, &failure))
    if (jt_own_entrances_has_part (&search->own, rows))
      add_owner (search, rows);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* "302" and "3-2-601" are said of a room; the figures of a year stand in every case's number, and
 * "0012" is how such a number ends. */
static gboolean
is_said_of_room (const char *text)
{
  g_autofree char *half = jt_text_half_width (text);

  return *half != '0' && half[strspn (half, "0123456789-")] == '\0';
}

static gboolean
find_places (Search *search, GError **error)
{
  return is_said_of_room (search->typed)
             ? find_parts (search, error) && find_cases (search, error)
             : find_cases (search, error) && find_parts (search, error);
}

GPtrArray *
jt_office_search (JtOffice *office, const char *text, GCancellable *cancellable, GError **error)
{
  g_auto (Search) search = { .office = office,
                             .db = jt_office_get_db (office),
                             .typed = jt_text_strip (text),
                             .folded = jt_name_fold (text),
                             .cancellable = cancellable };

  search.found = g_ptr_array_new_with_free_func (found_free);
  search.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (*search.typed == '\0')
    return g_steal_pointer (&search.found);
  if (!jt_own_entrances_load (&search.own, office, error) || !find_places (&search, error)
      || !find_owners (&search, error) || !find_phones (&search, error))
    return NULL;
  return g_steal_pointer (&search.found);
}
