/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roll.h"

#include <string.h>

#include "jt-place-lookup.h"
#include "jt-place-name.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-case.h"
#include "jt-store-person.h"
#include "jt-store-place.h"
#include "jt-title.h"

/* A part on its way to the roll: the line, and what only its making needs. */
typedef struct
{
  JtRollPart part;
  char *names[4]; /* compound, building, entrance, room: what the order goes by */
  gint64 floor;
  JtSale sale;
  GArray *owners; /* JtVoterOwner */
} Line;

static void
roll_owner_free (JtRollOwner *owner)
{
  g_free (owner->person);
  g_free (owner->name);
  g_free (owner);
}

static void
roll_part_free (JtRollPart *part)
{
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

static void
line_free (Line *line)
{
  g_free (line->part.uid);
  g_free (line->part.label);
  g_free (line->part.entrance);
  g_free (line->part.area_basis);
  g_clear_pointer (&line->part.owners, g_ptr_array_unref);
  for (gsize i = 0; i < G_N_ELEMENTS (line->names); i++)
    g_free (line->names[i]);
  g_array_unref (line->owners);
  g_free (line);
}

void
jt_roll_free (JtRoll *roll)
{
  if (roll == NULL)
    return;
  g_ptr_array_unref (roll->parts);
  g_ptr_array_unref (roll->left_out);
  jt_voter_roll_free (roll->voters);
  g_free (roll);
}

char *
jt_roll_labels (const GPtrArray *labels)
{
  const guint most = 10;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < labels->len && i < most; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (labels, i));
  if (labels->len > most)
    g_string_append_printf (text, ", … (%u)", labels->len);
  return g_string_free (text, FALSE);
}

/* ----------------------------------------------------------------------------------- the parts */

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

/* Domain.md section 15: parking is off the roll unless the profile says otherwise; storage and
 * garages are on it when they have a title of their own, else they belong to a flat. */
static gboolean
is_counted (JtRows *row, const JtPolicy *policy)
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
read_entrances (Line *line, JtRows *row, GHashTable *scope)
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
        line->part.straddles = TRUE;
      else if (line->part.entrance == NULL)
        {
          line->part.entrance = g_strdup (entrance->uid);
          line->names[2] = g_strdup (entrance->name);
        }
    }
}

static Line *
read_line (JtRows *row, GHashTable *scope)
{
  Line *line = g_new0 (Line, 1);

  line->part.uid = g_strdup (jt_rows_text (row, "uid"));
  line->part.area = jt_rows_int_or (row, "area", JT_AREA_UNKNOWN);
  line->part.area_basis = g_strdup (jt_rows_text (row, "area_basis"));
  line->part.owners = g_ptr_array_new_with_free_func ((GDestroyNotify) roll_owner_free);
  line->owners = g_array_new (FALSE, TRUE, sizeof (JtVoterOwner));
  g_array_set_clear_func (line->owners, (GDestroyNotify) voter_owner_clear);
  line->names[0] = g_strdup (jt_rows_text (row, "compound_name"));
  line->names[1] = g_strdup (jt_rows_text (row, "building_name"));
  read_entrances (line, row, scope);
  line->names[3] = g_strdup (jt_rows_text (row, "room"));
  line->part.label = jt_part_label (row);
  line->floor = jt_rows_int_or (row, "floor", G_MAXINT64);
  if (!jt_sale_parse (jt_rows_null (row, "sale") ? "" : jt_rows_text (row, "sale"), &line->sale))
    line->sale = JT_SALE_DELIVERED;
  return line;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const Line *one = *(const Line *const *) a;
  const Line *other = *(const Line *const *) b;

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

static GHashTable *
read_scope (JtDb *db, const char *case_uid, GHashTable *compounds, GError **error)
{
  g_autoptr (GHashTable) scope = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (JtRows) rows = jt_store_case_entrances (db, case_uid);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      g_hash_table_add (scope, g_strdup (jt_rows_text (rows, "uid")));
      g_hash_table_add (compounds, g_strdup (jt_rows_text (rows, "compound")));
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return g_steal_pointer (&scope);
}

static gboolean
read_parts (JtDb *db, const char *case_uid, const JtPolicy *policy, GHashTable *scope,
            GPtrArray *lines, GPtrArray *left_out, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_parts_of_case (db, case_uid);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      Line *line = read_line (rows, scope);

      if (is_counted (rows, policy))
        g_ptr_array_add (lines, line);
      else
        {
          g_ptr_array_add (left_out, g_steal_pointer (&line->part.label));
          line_free (line);
        }
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  g_ptr_array_sort (lines, compare_lines);
  return TRUE;
}

/* Under a profile that counts by projection, a straddling part has the area under the scope; while
 * that is not measured it is not known. */
static gboolean
project_areas (JtDb *db, GHashTable *scope, GPtrArray *lines, GError **error)
{
  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = g_ptr_array_index (lines, i);
      g_autoptr (JtRows) rows = NULL;
      g_autoptr (GError) failure = NULL;
      JtArea area = 0;

      if (!line->part.straddles)
        continue;
      rows = jt_store_entrances_of_part (db, line->part.uid);
      while (jt_rows_next (rows, &failure))
        if (g_hash_table_contains (scope, jt_rows_text (rows, "uid")))
          {
            if (jt_rows_null (rows, "projected_area") || area == JT_AREA_UNKNOWN)
              area = JT_AREA_UNKNOWN;
            else
              area += jt_rows_int (rows, "projected_area");
          }
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      line->part.area = area > 0 ? area : JT_AREA_UNKNOWN;
    }
  return TRUE;
}

/* ---------------------------------------------------------------------------------- the owners */

/* Whoever is named on an unsold part of the compound is the developer, also where none of the
 * unsold parts lies in the scope. */
static gboolean
read_developers (JtDb *db, const char *compound, const char *day, GHashTable *developers,
                 GError **error)
{
  g_autoptr (GHashTable) unsold = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (JtRows) parts = jt_store_parts_of_compound (db, compound);
  g_autoptr (JtRows) owners = NULL;
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (parts, &failure))
    if (g_strcmp0 (jt_rows_text (parts, "sale"), jt_sale_nick (JT_SALE_UNSOLD)) == 0)
      g_hash_table_add (unsold, g_strdup (jt_rows_text (parts, "uid")));
  if (failure == NULL && g_hash_table_size (unsold) > 0)
    {
      owners = jt_store_owners_of_compound (db, compound, day);
      while (jt_rows_next (owners, &failure))
        if (g_hash_table_contains (unsold, jt_rows_text (owners, "part")))
          g_hash_table_add (developers, g_strdup (jt_rows_text (owners, "identity")));
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

static void
add_owner (Line *line, JtRows *row, GHashTable *developers)
{
  const char *identity = jt_rows_text (row, "identity");
  JtRollOwner *owner = g_new0 (JtRollOwner, 1);
  JtVoterOwner voter = { 0 };

  owner->person = g_strdup (jt_rows_text (row, "person"));
  owner->name = g_strdup (jt_rows_text (row, "name"));
  g_ptr_array_add (line->part.owners, owner);

  voter.uid = g_strdup (identity);
  voter.name = g_strdup (owner->name);
  voter.identified = !jt_rows_null (row, "certificate") || !jt_rows_null (row, "uscc")
                     || !jt_rows_null (row, "owner_number");
  voter.developer = g_hash_table_contains (developers, identity);
  g_array_append_val (line->owners, voter);
}

static gboolean
read_owners (JtDb *db, const char *case_uid, const char *day, GHashTable *developers,
             GPtrArray *lines, GError **error)
{
  g_autoptr (GHashTable) by_uid = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (JtRows) rows = jt_store_owners_of_case (db, case_uid, day);
  g_autoptr (GError) failure = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = g_ptr_array_index (lines, i);

      g_hash_table_insert (by_uid, line->part.uid, line);
    }
  while (jt_rows_next (rows, &failure))
    {
      Line *line = g_hash_table_lookup (by_uid, jt_rows_text (rows, "part"));

      if (line != NULL)
        add_owner (line, rows, developers);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

/* ------------------------------------------------------------------------------------ the roll */

static gboolean
fill_roll (JtRoll *roll, GPtrArray *lines, GError **error)
{
  g_autofree JtVoterPart *voter_parts = g_new0 (JtVoterPart, lines->len);

  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = g_ptr_array_index (lines, i);
      JtRollPart *part = g_new0 (JtRollPart, 1);

      voter_parts[i].owners = (const JtVoterOwner *) (gconstpointer) line->owners->data;
      voter_parts[i].n_owners = line->owners->len;
      voter_parts[i].sale = line->sale;
      *part = line->part;
      memset (&line->part, 0, sizeof line->part);
      g_ptr_array_add (roll->parts, part);
      if (part->area != JT_AREA_UNKNOWN
          && __builtin_add_overflow (roll->total_area, part->area, &roll->total_area))
        {
          g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_OVERFLOW, part->label);
          return FALSE;
        }
    }
  if (lines->len > 0)
    roll->voters = jt_voter_roll_new (voter_parts, lines->len);
  return TRUE;
}

JtRoll *
jt_roll_of_case (JtDb *db, const char *case_uid, const JtPolicy *policy, JtDay day,
                 GError **error)
{
  g_autoptr (JtRoll) roll = g_new0 (JtRoll, 1);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  g_autoptr (GHashTable) compounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) developers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                             NULL);
  g_autoptr (GHashTable) scope = NULL;
  g_autofree char *day_text = jt_day_format (day);
  GHashTableIter iter;
  gpointer compound;

  roll->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) roll_part_free);
  roll->left_out = g_ptr_array_new_with_free_func (g_free);
  scope = read_scope (db, case_uid, compounds, error);
  if (scope == NULL || !read_parts (db, case_uid, policy, scope, lines, roll->left_out, error))
    return NULL;
  if (jt_policy_get_number (policy, JT_POLICY_STRADDLING) == JT_POLICY_STRADDLING_PROJECTED
      && !project_areas (db, scope, lines, error))
    return NULL;

  g_hash_table_iter_init (&iter, compounds);
  while (g_hash_table_iter_next (&iter, &compound, NULL))
    if (!read_developers (db, compound, day_text, developers, error))
      return NULL;
  if (!read_owners (db, case_uid, day_text, developers, lines, error)
      || !fill_roll (roll, lines, error))
    return NULL;
  return g_steal_pointer (&roll);
}
