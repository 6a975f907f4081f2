/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-layout.h"

#include <string.h>

#include "jt-cell.h"
#include "jt-roster-join-private.h"

/* Known headers that make a row a header where the required ones are not all there. */
#define HEADER_LEAST 2

static const char *const kind_nicks[JT_ROSTER_SHEET_KINDS] = {
  [JT_ROSTER_SHEET_UNUSED] = "unused",
  [JT_ROSTER_SHEET_HOMES] = "homes",
  [JT_ROSTER_SHEET_OWNERS] = "owners",
  [JT_ROSTER_SHEET_BUILDINGS] = "buildings",
};

const char *
jt_roster_sheet_kind_nick (JtRosterSheetKind kind)
{
  g_return_val_if_fail (kind < JT_ROSTER_SHEET_KINDS, "");
  return kind_nicks[kind];
}

JtRosterSheetKind
jt_roster_sheet_kind_from_nick (const char *nick)
{
  for (guint i = 0; i < JT_ROSTER_SHEET_KINDS; i++)
    if (g_strcmp0 (nick, kind_nicks[i]) == 0)
      return (JtRosterSheetKind) i;
  return JT_ROSTER_SHEET_UNUSED;
}

guint
jt_roster_n_fields (void)
{
  return JT_ROSTER_FIELDS;
}

const char *
jt_roster_field_name (guint field)
{
  g_return_val_if_fail (field < JT_ROSTER_FIELDS, "");
  return jt_roster_field ((JtRosterField) field)->field;
}

void
jt_roster_layout_free (JtRosterLayout *layout)
{
  if (layout == NULL)
    return;
  g_free (layout->sheet);
  g_strfreev (layout->headers);
  g_strfreev (layout->fields);
  g_free (layout);
}

/* ------------------------------------------------------------------------- from a header found */

static GStrv
read_headers (const JtSheet *sheet, guint first_row, guint n_header_rows)
{
  g_autoptr (GPtrArray) headers = g_ptr_array_new_with_free_func (g_free);
  const JtSheetRow *lower = n_header_rows > 0 ? jt_sheet_row (sheet, first_row - 1) : NULL;
  const JtSheetRow *upper = n_header_rows > 1 ? jt_sheet_row (sheet, first_row - 2) : NULL;
  guint width = 0;

  /* A column without a header may be what a person has to name. */
  for (guint i = 0; i < jt_sheet_n_rows (sheet); i++)
    if (i + n_header_rows >= first_row)
      width = MAX (width, jt_sheet_row (sheet, i)->n_cells);
  for (guint i = 0; i < width; i++)
    {
      g_autofree char *text = lower != NULL ? jt_cell_clean (jt_sheet_row_cell (lower, (int) i))
                                            : g_strdup ("");

      if (*text == '\0' && upper != NULL)
        {
          g_free (text);
          text = jt_cell_clean (jt_sheet_row_cell (upper, (int) i));
        }
      g_ptr_array_add (headers, g_steal_pointer (&text));
    }
  g_ptr_array_add (headers, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&headers), FALSE);
}

static GStrv
fields_of_map (const JtHeaderMap *map, guint width)
{
  char **fields = g_new0 (char *, width + 1);

  for (guint i = 0; i < width; i++)
    fields[i] = g_strdup ("");
  for (guint i = 0; i < JT_ROSTER_FIELDS; i++)
    if (map->columns[i] >= 0 && (guint) map->columns[i] < width)
      {
        g_free (fields[map->columns[i]]);
        fields[map->columns[i]] = g_strdup (jt_roster_field ((JtRosterField) i)->field);
      }
  return fields;
}

/* ----------------------------------------------------------------------- where nothing is found */

/* Each field goes to the first column that is called like it. */
static guint
map_known (const JtSheetRow *row, JtHeaderMap *map)
{
  guint known = 0;

  for (guint f = 0; f < JT_ROSTER_FIELDS; f++)
    {
      map->columns[f] = -1;
      for (guint i = 0; i < row->n_cells && map->columns[f] < 0; i++)
        if (jt_header_field_matches (jt_roster_field ((JtRosterField) f), row->cells[i]))
          map->columns[f] = (int) i;
      known += map->columns[f] >= 0;
    }
  return known;
}

static guint
count_texts (const JtSheetRow *row)
{
  guint n = 0;

  for (guint i = 0; i < row->n_cells; i++)
    {
      g_autofree char *text = jt_cell_clean (row->cells[i]);

      n += *text != '\0';
    }
  return n;
}

/* The row with the most known headers, else the first that is no title. */
static guint
find_likeliest (const JtSheet *sheet, JtHeaderMap *map)
{
  const guint n_tries = MIN (jt_sheet_n_rows (sheet), JT_ROSTER_HEADER_ROWS);
  guint most = HEADER_LEAST - 1;
  guint found = 0, plain = 0;

  for (guint i = 0; i < JT_HEADER_MAX_FIELDS; i++)
    map->columns[i] = -1;
  for (guint i = 0; i < n_tries; i++)
    {
      const JtSheetRow *row = jt_sheet_row (sheet, i);
      JtHeaderMap now;
      const guint known = map_known (row, &now);

      if (known > most)
        {
          most = known;
          found = i + 1;
          memcpy (map->columns, now.columns, JT_ROSTER_FIELDS * sizeof now.columns[0]);
        }
      if (plain == 0 && count_texts (row) >= HEADER_LEAST)
        plain = i + 1;
    }
  return found > 0 ? found : plain;
}

/* ------------------------------------------------------------------------------------ all sheets */

static JtRosterLayout *
layout_new (const JtJoinTable *table)
{
  JtRosterLayout *layout = g_new0 (JtRosterLayout, 1);
  const JtSheet *sheet = table->sheet->sheet;
  JtHeaderMap map = table->header.map;
  guint first_row = table->header.first_row;
  guint n_header_rows = table->header.n_header_rows;

  layout->sheet = g_strdup (table->sheet->name);
  layout->kind = table->sheet->hidden ? JT_ROSTER_SHEET_UNUSED : table->kind;
  if (table->kind == JT_ROSTER_SHEET_UNUSED)
    {
      first_row = find_likeliest (sheet, &map);
      n_header_rows = first_row > 0 ? 1 : 0;
    }
  layout->header_row = first_row > 0 ? jt_sheet_row (sheet, first_row - 1)->number : 0;
  layout->headers = read_headers (sheet, first_row, n_header_rows);
  layout->fields = fields_of_map (&map, g_strv_length (layout->headers));
  return layout;
}

/* In a file in which no sheet is known, the largest that is seen has to be the one. */
static void
choose_largest (GPtrArray *layouts, const GPtrArray *sheets)
{
  JtRosterLayout *largest = NULL;
  guint most = 0;

  for (guint i = 0; i < layouts->len; i++)
    {
      JtRosterLayout *layout = g_ptr_array_index (layouts, i);
      const JtWorkbookSheet *sheet = g_ptr_array_index (sheets, i);
      const guint n = jt_sheet_n_rows (sheet->sheet);

      if (layout->kind == JT_ROSTER_SHEET_HOMES)
        return;
      if (!sheet->hidden && n > most)
        {
          most = n;
          largest = layout;
        }
    }
  if (largest != NULL)
    largest->kind = JT_ROSTER_SHEET_HOMES;
}

GPtrArray *
jt_roster_layouts_guess (const GPtrArray *sheets)
{
  GPtrArray *layouts = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_roster_layout_free);
  g_autoptr (GPtrArray) tables = NULL;

  g_return_val_if_fail (sheets != NULL, layouts);

  tables = jt_join_tables_guess (sheets);
  for (guint i = 0; i < tables->len; i++)
    g_ptr_array_add (layouts, layout_new (g_ptr_array_index (tables, i)));
  choose_largest (layouts, sheets);
  return layouts;
}
