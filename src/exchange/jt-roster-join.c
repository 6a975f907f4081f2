/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-join.h"

#include <string.h>

#include "jt-cell.h"
#include "jt-roster-join-private.h"

static const JtRosterField room_needs[] = { JT_ROSTER_BUILDING, JT_ROSTER_ROOM };
static const JtRosterField owner_needs[] = { JT_ROSTER_OWNER_NUMBER, JT_ROSTER_OWNER };
static const JtRosterField building_needs[] = { JT_ROSTER_BUILDING };

/* What a sheet of rooms may get from the others, where it lacks it. */
static const JtRosterField owner_gives[]
    = { JT_ROSTER_OWNER,          JT_ROSTER_CO_OWNER, JT_ROSTER_SHARE, JT_ROSTER_REPRESENTATIVE,
        JT_ROSTER_CERTIFICATE, JT_ROSTER_USCC,     JT_ROSTER_PHONE };
static const JtRosterField building_gives[]
    = { JT_ROSTER_COMMUNITY, JT_ROSTER_COMPOUND, JT_ROSTER_STOREYS, JT_ROSTER_LIFT };

/* --------------------------------------------------------------------------------- what is what */

static void
table_free (JtJoinTable *table)
{
  if (!table->is_borrowed)
    jt_workbook_sheet_free (table->sheet);
  jt_roster_header_clear (&table->header);
  g_clear_error (&table->error);
  g_free (table);
}

static gboolean
try_kind (JtJoinTable *table, JtRosterSheetKind kind, const JtRosterField *needs, guint n_needs,
          const char *const *mappings, GError **error)
{
  JtRosterHeader header = { 0 };

  if (!jt_roster_header_find (&header, table->sheet->sheet, needs, n_needs, mappings, error))
    {
      jt_roster_header_clear (&header);
      return FALSE;
    }
  table->kind = kind;
  table->header = header;
  return TRUE;
}

static gboolean
gives_building (const JtJoinTable *table)
{
  for (gsize i = 0; i < G_N_ELEMENTS (building_gives); i++)
    if (jt_join_has (table, building_gives[i]))
      return TRUE;
  return FALSE;
}

/* Finds out what the sheet tells of. */
static JtJoinTable *
table_new (JtWorkbookSheet *sheet, const char *const *mappings)
{
  JtJoinTable *table = g_new0 (JtJoinTable, 1);

  table->sheet = sheet;
  if (try_kind (table, JT_ROSTER_SHEET_HOMES, room_needs, G_N_ELEMENTS (room_needs), mappings,
                &table->error)
      || try_kind (table, JT_ROSTER_SHEET_OWNERS, owner_needs, G_N_ELEMENTS (owner_needs), mappings, NULL)
      || (try_kind (table, JT_ROSTER_SHEET_BUILDINGS, building_needs, G_N_ELEMENTS (building_needs),
                    mappings, NULL)
          && gives_building (table)))
    g_clear_error (&table->error);
  else
    table->kind = JT_ROSTER_SHEET_UNUSED;
  return table;
}

static gboolean
lacks_owner (const JtJoinTable *table)
{
  return table->kind == JT_ROSTER_SHEET_HOMES && !jt_join_has (table, JT_ROSTER_OWNER)
         && jt_join_has (table, JT_ROSTER_OWNER_NUMBER);
}

/* Lists of owners often name a room of each.  Beside a sheet of rooms that has only numbers, such a
 * list is one of owners. */
static void
tell_owners_from_rooms (GPtrArray *tables)
{
  gboolean any = FALSE;

  for (guint i = 0; i < tables->len; i++)
    any = any || lacks_owner (g_ptr_array_index (tables, i));
  for (guint i = 0; any && i < tables->len; i++)
    {
      JtJoinTable *table = g_ptr_array_index (tables, i);

      if (table->kind == JT_ROSTER_SHEET_HOMES && jt_join_has (table, JT_ROSTER_OWNER)
          && jt_join_has (table, JT_ROSTER_OWNER_NUMBER))
        table->kind = JT_ROSTER_SHEET_OWNERS;
    }
}

/* ------------------------------------------------------------------------------ making one table */

typedef struct
{
  const JtJoinTable *rooms;
  GHashTable *owners;
  GHashTable *buildings;
  /* The further columns: which fields, and what they are called. */
  JtRosterField fields[G_N_ELEMENTS (owner_gives) + G_N_ELEMENTS (building_gives)];
  char *names[G_N_ELEMENTS (owner_gives) + G_N_ELEMENTS (building_gives)];
  guint n_owner_fields;
  guint n_fields;
  guint width; /* of the sheet of rooms */
} Joining;

static void
joining_clear (Joining *joining)
{
  for (guint i = 0; i < joining->n_fields; i++)
    g_free (joining->names[i]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Joining, joining_clear)

/* What a column is called in the end: as in its own sheet, with the name of that sheet as a remark,
 * so that a person who is told of it finds it. */
static char *
column_name (const JtJoinTable *table, JtRosterField field)
{
  const char *name = table->header.names[field];
  gboolean plain = TRUE;

  for (const char *at = table->sheet->name; *at != '\0'; at = g_utf8_next_char (at))
    {
      GUnicodeType type = g_unichar_type (g_utf8_get_char (at));

      plain = plain && type != G_UNICODE_OPEN_PUNCTUATION && type != G_UNICODE_CLOSE_PUNCTUATION;
    }
  return plain ? g_strdup_printf ("%s（%s）", name, table->sheet->name) : g_strdup (name);
}

static void
add_fields (Joining *joining, const GPtrArray *tables, JtRosterSheetKind kind,
            const JtRosterField *gives, gsize n_gives)
{
  for (gsize i = 0; i < n_gives; i++)
    for (guint j = 0; j < tables->len && !jt_join_has (joining->rooms, gives[i]); j++)
      {
        const JtJoinTable *table = g_ptr_array_index (tables, j);

        if (table->kind != kind || !jt_join_has (table, gives[i]))
          continue;
        joining->names[joining->n_fields] = column_name (table, gives[i]);
        joining->fields[joining->n_fields++] = gives[i];
        break;
      }
}

static void
joining_init (Joining *joining, const JtJoinTable *rooms, const GPtrArray *tables)
{
  joining->rooms = rooms;
  if (jt_join_has (rooms, JT_ROSTER_OWNER_NUMBER))
    add_fields (joining, tables, JT_ROSTER_SHEET_OWNERS, owner_gives, G_N_ELEMENTS (owner_gives));
  joining->n_owner_fields = joining->n_fields;
  add_fields (joining, tables, JT_ROSTER_SHEET_BUILDINGS, building_gives, G_N_ELEMENTS (building_gives));
  for (guint i = 0; i < jt_sheet_n_rows (rooms->sheet->sheet); i++)
    joining->width = MAX (joining->width, jt_sheet_row (rooms->sheet->sheet, i)->n_cells);
}

static gboolean
add_text (JtSheet *sheet, const char *text, GError **error)
{
  return jt_sheet_add_cell (sheet, text, strlen (text), error);
}

/* Copies a row as it is, but for the owner numbers, and fills it up to the width. */
static gboolean
copy_row (const Joining *joining, const JtSheetRow *row, const char *numbers, JtSheet *joined,
          GError **error)
{
  int replaced = joining->rooms->header.map.columns[JT_ROSTER_OWNER_NUMBER];

  jt_sheet_skip_to (joined, row->number);
  for (guint i = 0; i < joining->width; i++)
    {
      gboolean here = numbers != NULL && (int) i == replaced;

      if (!add_text (joined, here ? numbers : jt_sheet_row_cell (row, (int) i), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
join_row (const Joining *joining, const JtSheetRow *row, JtSheet *joined, GError **error)
{
  const JtJoinTable *rooms = joining->rooms;
  const char *names = jt_join_has (rooms, JT_ROSTER_OWNER)
                          ? jt_join_cell (rooms, row, JT_ROSTER_OWNER)
                          : NULL;
  g_auto (JtJoinRoom) room = { 0 };
  g_autofree char *numbers = NULL;

  jt_join_room_init (&room, joining->owners, names,
                     jt_join_cell (rooms, row, JT_ROSTER_OWNER_NUMBER));
  numbers = jt_join_owner_numbers (&room);
  if (!copy_row (joining, row, numbers, joined, error))
    return FALSE;
  for (guint i = 0; i < joining->n_fields; i++)
    {
      g_autofree char *text
          = i < joining->n_owner_fields
                ? jt_join_owner_text (&room, joining->fields[i])
                : jt_join_building_text (joining->buildings,
                                         jt_join_cell (rooms, row, JT_ROSTER_COMPOUND),
                                         jt_join_cell (rooms, row, JT_ROSTER_BUILDING),
                                         joining->fields[i]);

      if (!add_text (joined, text, error))
        return FALSE;
    }
  return TRUE;
}

/* The further headers stand in the last row of the header. */
static gboolean
join_header_row (const Joining *joining, const JtSheetRow *row, gboolean is_last, JtSheet *joined,
                 GError **error)
{
  if (!copy_row (joining, row, NULL, joined, error))
    return FALSE;
  for (guint i = 0; is_last && i < joining->n_fields; i++)
    if (!add_text (joined, joining->names[i], error))
      return FALSE;
  return TRUE;
}

static JtSheet *
join_rows (const Joining *joining, GError **error)
{
  const JtSheet *rooms = joining->rooms->sheet->sheet;
  guint first = joining->rooms->header.first_row;
  g_autoptr (JtSheet) joined = jt_sheet_new ();

  for (guint i = 0; i < jt_sheet_n_rows (rooms); i++)
    {
      const JtSheetRow *row = jt_sheet_row (rooms, i);
      gboolean done = i < first ? join_header_row (joining, row, i + 1 == first, joined, error)
                                : join_row (joining, row, joined, error);

      if (!done || !jt_sheet_end_row (joined, error))
        return NULL;
    }
  return g_steal_pointer (&joined);
}

static gboolean
join_table (JtJoinTable *rooms, const GPtrArray *tables, GHashTable *owners, GHashTable *buildings,
            GError **error)
{
  g_auto (Joining) joining = { .owners = owners, .buildings = buildings };
  JtSheet *joined;

  joining_init (&joining, rooms, tables);
  if (joining.n_fields == 0)
    return TRUE;
  joined = join_rows (&joining, error);
  if (joined == NULL)
    return FALSE;
  jt_sheet_free (rooms->sheet->sheet);
  rooms->sheet->sheet = joined;
  for (guint i = 0; i < joining.n_fields; i++)
    {
      const JtRosterField field = joining.fields[i];

      rooms->header.map.columns[field] = (int) (joining.width + i);
      g_free (rooms->header.names[field]);
      rooms->header.names[field] = g_strdup (joining.names[i]);
    }
  return TRUE;
}

/* ------------------------------------------------------------------------------------ all sheets */

static gboolean
is_named (const JtWorkbookSheet *sheet, const char *const *names)
{
  if (names == NULL || names[0] == NULL)
    return !sheet->hidden;
  return g_strv_contains (names, sheet->name);
}

static gboolean
check_names (const GPtrArray *sheets, const char *const *names, GError **error)
{
  for (gsize i = 0; names != NULL && names[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < sheets->len; j++)
        {
          const JtWorkbookSheet *sheet = g_ptr_array_index (sheets, j);

          found = found || strcmp (sheet->name, names[i]) == 0;
        }
      if (!found)
        {
          g_set_error_literal (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_NO_SUCH_SHEET, names[i]);
          return FALSE;
        }
    }
  return TRUE;
}

/* Takes over the sheets that are to be read. */
static GPtrArray *
make_tables (GPtrArray *sheets, const char *const *names, const char *const *mappings)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify) table_free);

  g_ptr_array_set_free_func (sheets, NULL);
  for (guint i = 0; i < sheets->len; i++)
    {
      JtWorkbookSheet *sheet = g_ptr_array_index (sheets, i);

      if (is_named (sheet, names) && jt_sheet_n_rows (sheet->sheet) > 0)
        g_ptr_array_add (tables, table_new (sheet, mappings));
      else
        jt_workbook_sheet_free (sheet);
    }
  g_ptr_array_set_size (sheets, 0);
  return tables;
}

/* Some sheet has to tell of rooms, and one that somebody named of something. */
static gboolean
check_tables (const GPtrArray *tables, const char *const *names, GError **error)
{
  const GError *first = NULL;
  guint n_rooms = 0;

  for (guint i = 0; i < tables->len; i++)
    {
      const JtJoinTable *table = g_ptr_array_index (tables, i);

      n_rooms += table->kind == JT_ROSTER_SHEET_HOMES;
      if (first == NULL)
        first = table->error;
    }
  if (first != NULL && (n_rooms == 0 || (names != NULL && names[0] != NULL)))
    {
      g_propagate_error (error, g_error_copy (first));
      return FALSE;
    }
  if (n_rooms > 0)
    return TRUE;
  if (tables->len == 0)
    g_set_error_literal (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_EMPTY, "");
  else
    g_set_error_literal (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_HEADER_MISSING,
                         jt_roster_field (JT_ROSTER_ROOM)->header);
  return FALSE;
}

/* ------------------------------------------------------------------------------------ the result */

void
jt_roster_table_free (JtRosterTable *table)
{
  if (table == NULL)
    return;
  g_free (table->name);
  jt_sheet_free (table->sheet);
  if (table->header != NULL)
    jt_roster_header_clear (table->header);
  g_free (table->header);
  g_free (table);
}

/* Moves the rows out of @table; its header too, when nobody shall look for one again. */
static JtRosterTable *
roster_table_new (JtJoinTable *table, gboolean has_header)
{
  JtRosterTable *roster = g_new0 (JtRosterTable, 1);

  roster->name = g_strdup (table->sheet->name);
  roster->sheet = g_steal_pointer (&table->sheet->sheet);
  if (has_header)
    {
      roster->header = g_memdup2 (&table->header, sizeof table->header);
      table->header = (JtRosterHeader) { 0 };
    }
  return roster;
}

static GPtrArray *
join_all (GPtrArray *tables, gboolean has_header, GError **error)
{
  g_autoptr (GHashTable) owners = jt_join_index_owners (tables);
  g_autoptr (GHashTable) buildings = jt_join_index_buildings (tables);
  g_autoptr (GPtrArray) rosters
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_roster_table_free);

  for (guint i = 0; i < tables->len; i++)
    {
      JtJoinTable *table = g_ptr_array_index (tables, i);

      if (table->kind != JT_ROSTER_SHEET_HOMES)
        continue;
      if (!join_table (table, tables, owners, buildings, error))
        return NULL;
      g_ptr_array_add (rosters, roster_table_new (table, has_header));
    }
  return g_steal_pointer (&rosters);
}

GPtrArray *
jt_roster_join (GPtrArray *sheets, const char *const *names, const char *const *mappings,
                GError **error)
{
  g_autoptr (GPtrArray) taken = sheets;
  g_autoptr (GPtrArray) tables = NULL;

  g_return_val_if_fail (sheets != NULL, NULL);

  if (!check_names (taken, names, error))
    return NULL;
  tables = make_tables (taken, names, mappings);
  tell_owners_from_rooms (tables);
  /* Of a lone sheet its reader can tell best what it lacks. */
  if (tables->len == 1)
    {
      GPtrArray *lone = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_roster_table_free);

      g_ptr_array_add (lone, roster_table_new (g_ptr_array_index (tables, 0), FALSE));
      return lone;
    }
  return check_tables (tables, names, error) ? join_all (tables, FALSE, error) : NULL;
}

/* --------------------------------------------------------------------- as a person made sure of */

GPtrArray *
jt_join_tables_guess (const GPtrArray *sheets)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify) table_free);

  for (guint i = 0; i < sheets->len; i++)
    {
      JtJoinTable *table = table_new (g_ptr_array_index (sheets, i), NULL);

      table->is_borrowed = TRUE;
      g_ptr_array_add (tables, table);
    }
  tell_owners_from_rooms (tables);
  return tables;
}

/* The sheet of that name, out of @sheets. */
static JtWorkbookSheet *
take_sheet (GPtrArray *sheets, const char *name)
{
  for (guint i = 0; i < sheets->len; i++)
    {
      const JtWorkbookSheet *sheet = g_ptr_array_index (sheets, i);

      if (strcmp (sheet->name, name) == 0)
        return g_ptr_array_steal_index (sheets, i);
    }
  return NULL;
}

static gboolean
add_laid_out (GPtrArray *tables, GPtrArray *sheets, const JtRosterLayout *layout, GError **error)
{
  JtWorkbookSheet *sheet = take_sheet (sheets, layout->sheet);
  JtJoinTable *table;

  if (layout->kind == JT_ROSTER_SHEET_UNUSED)
    {
      jt_workbook_sheet_free (sheet);
      return TRUE;
    }
  if (sheet == NULL)
    {
      g_set_error_literal (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_NO_SUCH_SHEET,
                           layout->sheet);
      return FALSE;
    }
  table = g_new0 (JtJoinTable, 1);
  table->sheet = sheet;
  table->kind = layout->kind;
  g_ptr_array_add (tables, table);
  return jt_roster_header_from_layout (&table->header, sheet->sheet, layout, error);
}

GPtrArray *
jt_roster_join_layouts (GPtrArray *sheets, const GPtrArray *layouts, GError **error)
{
  g_autoptr (GPtrArray) taken = sheets;
  g_autoptr (GPtrArray) tables
      = g_ptr_array_new_with_free_func ((GDestroyNotify) table_free);
  gboolean any = FALSE;

  g_return_val_if_fail (sheets != NULL && layouts != NULL, NULL);

  for (guint i = 0; i < layouts->len; i++)
    {
      const JtRosterLayout *layout = g_ptr_array_index (layouts, i);

      if (!add_laid_out (tables, taken, layout, error))
        return NULL;
      any = any || layout->kind == JT_ROSTER_SHEET_HOMES;
    }
  if (any)
    return join_all (tables, TRUE, error);
  g_set_error_literal (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_HEADER_MISSING,
                       jt_roster_field (JT_ROSTER_ROOM)->header);
  return NULL;
}
