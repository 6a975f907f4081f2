/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-cell.h"
#include "jt-place-name.h"
#include "jt-roster-join-private.h"

const char *
jt_join_cell (const JtJoinTable *table, const JtSheetRow *row, JtRosterField field)
{
  return jt_sheet_row_cell (row, table->header.map.columns[field]);
}

gboolean
jt_join_has (const JtJoinTable *table, JtRosterField field)
{
  return table->header.map.columns[field] >= 0;
}

static void
index_add (GHashTable *index, char *key, const JtJoinTable *table, const JtSheetRow *row)
{
  const JtJoinLine line = { .table = table, .row = row };
  GArray *lines = g_hash_table_lookup (index, key);

  if (lines == NULL)
    {
      lines = g_array_new (FALSE, FALSE, sizeof (JtJoinLine));
      g_hash_table_insert (index, g_strdup (key), lines);
    }
  g_array_append_val (lines, line);
  g_free (key);
}

static GHashTable *
index_tables (const GPtrArray *tables, JtRosterSheetKind kind,
              char *(*key_of) (const JtJoinTable *, const JtSheetRow *))
{
  GHashTable *index
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < tables->len; i++)
    {
      const JtJoinTable *table = g_ptr_array_index (tables, i);

      if (table->kind != kind)
        continue;
      for (guint j = table->header.first_row; j < jt_sheet_n_rows (table->sheet->sheet); j++)
        {
          const JtSheetRow *row = jt_sheet_row (table->sheet->sheet, j);

          index_add (index, key_of (table, row), table, row);
        }
    }
  return index;
}

/* -------------------------------------------------------------------------------------- owners */

static char *
owner_key (const JtJoinTable *table, const JtSheetRow *row)
{
  return jt_cell_clean_code (jt_join_cell (table, row, JT_ROSTER_OWNER_NUMBER));
}

GHashTable *
jt_join_index_owners (const GPtrArray *tables)
{
  return index_tables (tables, JT_ROSTER_SHEET_OWNERS, owner_key);
}

/* Whether two lines say the same in all that a roster holds: exports list an owner once for each
 * of their rooms. */
static gboolean
is_same_line (const JtJoinLine *a, const JtJoinLine *b)
{
  static const JtRosterField fields[]
      = { JT_ROSTER_OWNER, JT_ROSTER_CERTIFICATE, JT_ROSTER_USCC, JT_ROSTER_CO_OWNER };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (strcmp (jt_join_cell (a->table, a->row, fields[i]),
                jt_join_cell (b->table, b->row, fields[i])) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
is_among (const GArray *lines, const JtJoinLine *line)
{
  for (guint i = 0; i < lines->len; i++)
    if (is_same_line (&g_array_index (lines, JtJoinLine, i), line))
      return TRUE;
  return FALSE;
}

/* Adds the lines of one number; %FALSE when nobody has it. */
static gboolean
add_lines (GArray *found, GHashTable *index, const char *key)
{
  const GArray *lines = g_hash_table_lookup (index, key);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const JtJoinLine *line = &g_array_index (lines, JtJoinLine, i);

      if (!is_among (found, line))
        g_array_append_vals (found, line, 1);
    }
  return lines != NULL;
}

/* A number that nobody has makes all unknown: half of the owners would be a roll with a voter
 * missing. */
void
jt_join_room_init (JtJoinRoom *room, GHashTable *index, const char *names, const char *numbers)
{
  g_auto (GStrv) values = jt_cell_split (numbers);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (JtJoinLine));
  gboolean known = TRUE;

  room->names = names;
  room->n_numbers = g_strv_length (values);
  for (gsize i = 0; values[i] != NULL && known; i++)
    {
      g_autofree char *key = jt_cell_clean_code (values[i]);

      known = *key == '\0' || add_lines (found, index, key);
    }
  room->lines = known && found->len > 0 ? g_steal_pointer (&found) : NULL;
}

void
jt_join_room_clear (JtJoinRoom *room)
{
  g_clear_pointer (&room->lines, g_array_unref);
}

/* Adds the values of one cell, one for each of the line's names, so that what follows stands in
 * its place. */
static void
add_in_order (GPtrArray *values, const JtJoinLine *line, JtRosterField field)
{
  g_auto (GStrv) names = jt_cell_split (jt_join_cell (line->table, line->row, JT_ROSTER_OWNER));
  g_auto (GStrv) given = jt_cell_split (jt_join_cell (line->table, line->row, field));
  guint n = MAX (g_strv_length (names), g_strv_length (given));
  guint n_given = g_strv_length (given);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (values, g_strdup (i < n_given ? given[i] : ""));
}

/* Nothing known of anybody is an empty cell, as where nobody has a number. */
static char *
join_values (const GPtrArray *values)
{
  GString *text = g_string_new (NULL);
  gboolean any = FALSE;

  for (guint i = 0; i < values->len; i++)
    {
      const char *value = g_ptr_array_index (values, i);

      any = any || *value != '\0';
      g_string_append_printf (text, "%s%s", i > 0 ? JT_CELL_LIST_SEPARATOR : "", value);
    }
  if (!any)
    g_string_truncate (text, 0);
  return g_string_free (text, FALSE);
}

/* The value of the owner of that name, where the sheet of rooms names the owners itself. */
static char *
value_by_name (const GArray *lines, const char *name, JtRosterField field)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const JtJoinLine *line = &g_array_index (lines, JtJoinLine, i);
      g_auto (GStrv) names = jt_cell_split (jt_join_cell (line->table, line->row, JT_ROSTER_OWNER));
      g_auto (GStrv) given = jt_cell_split (jt_join_cell (line->table, line->row, field));
      guint n_given = g_strv_length (given);

      for (guint j = 0; names[j] != NULL; j++)
        if (strcmp (names[j], name) == 0)
          return g_strdup (j < n_given ? given[j] : "");
    }
  return g_strdup ("");
}

/* Whether a field has one value for each owner, in their order. */
static gboolean
is_in_order (JtRosterField field)
{
  return field == JT_ROSTER_OWNER || field == JT_ROSTER_CERTIFICATE || field == JT_ROSTER_USCC;
}

char *
jt_join_owner_text (const JtJoinRoom *room, JtRosterField field)
{
  const GArray *lines = room->lines;
  g_autoptr (GPtrArray) values = NULL;

  if (lines == NULL)
    return g_strdup ("");
  values = g_ptr_array_new_with_free_func (g_free);
  if (is_in_order (field) && room->names != NULL)
    {
      g_auto (GStrv) names = jt_cell_split (room->names);

      for (gsize i = 0; names[i] != NULL; i++)
        g_ptr_array_add (values, value_by_name (lines, names[i], field));
      return join_values (values);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const JtJoinLine *line = &g_array_index (lines, JtJoinLine, i);
      g_autofree char *text = jt_cell_clean (jt_join_cell (line->table, line->row, field));

      if (is_in_order (field))
        add_in_order (values, line, field);
      else if (*text != '\0')
        g_ptr_array_add (values, g_steal_pointer (&text));
    }
  return join_values (values);
}

char *
jt_join_owner_numbers (const JtJoinRoom *room)
{
  const GArray *lines = room->lines;
  g_autoptr (GPtrArray) values = NULL;

  if (room->names != NULL || room->n_numbers < 2 || lines == NULL)
    return NULL;
  values = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < lines->len; i++)
    {
      const JtJoinLine *line = &g_array_index (lines, JtJoinLine, i);
      g_auto (GStrv) names = jt_cell_split (jt_join_cell (line->table, line->row, JT_ROSTER_OWNER));

      for (gsize j = 0; names[j] != NULL; j++)
        g_ptr_array_add (values, jt_cell_clean_code (jt_join_cell (line->table, line->row,
                                                                   JT_ROSTER_OWNER_NUMBER)));
    }
  return join_values (values);
}

/* ----------------------------------------------------------------------------------- buildings */

static char *
building_key (const JtJoinTable *table, const JtSheetRow *row)
{
  return jt_place_name_normalize (jt_join_cell (table, row, JT_ROSTER_BUILDING),
                                  JT_PLACE_LEVEL_BUILDING);
}

GHashTable *
jt_join_index_buildings (const GPtrArray *tables)
{
  return index_tables (tables, JT_ROSTER_SHEET_BUILDINGS, building_key);
}

/* A line of another compound is about another building. */
static gboolean
is_of_compound (const JtJoinLine *line, const char *compound)
{
  g_autofree char *ours = jt_place_name_normalize (compound, JT_PLACE_LEVEL_COMPOUND);
  g_autofree char *theirs = jt_place_name_normalize (
      jt_join_cell (line->table, line->row, JT_ROSTER_COMPOUND), JT_PLACE_LEVEL_COMPOUND);

  return *ours == '\0' || *theirs == '\0' || strcmp (ours, theirs) == 0;
}

char *
jt_join_building_text (GHashTable *index, const char *compound, const char *building,
                       JtRosterField field)
{
  g_autofree char *key = jt_place_name_normalize (building, JT_PLACE_LEVEL_BUILDING);
  const GArray *lines = *key != '\0' ? g_hash_table_lookup (index, key) : NULL;
  g_autofree char *agreed = g_strdup ("");

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const JtJoinLine *line = &g_array_index (lines, JtJoinLine, i);
      g_autofree char *text = jt_cell_clean (jt_join_cell (line->table, line->row, field));

      if (*text == '\0' || !is_of_compound (line, compound))
        continue;
      /* Two compounds with a building 1: which is meant, the file does not say. */
      if (*agreed != '\0' && strcmp (agreed, text) != 0)
        return g_strdup ("");
      g_free (agreed);
      agreed = g_steal_pointer (&text);
    }
  return g_steal_pointer (&agreed);
}
