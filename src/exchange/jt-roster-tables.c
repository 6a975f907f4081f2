/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-private.h"

static void
move_all (GPtrArray *to, GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_ptr_array_index (from, i));
  g_ptr_array_set_free_func (from, NULL);
  g_ptr_array_set_size (from, 0);
}

char *
jt_roster_say_column (const JtRoster *roster, guint table, const char *column)
{
  g_return_val_if_fail (roster != NULL && column != NULL, NULL);
  return roster->sheets == NULL ? g_strdup (column)
                                : g_strconcat (roster->sheets[table], "!", column, NULL);
}

static GStrv
list_names (const GPtrArray *tables)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < tables->len; i++)
    g_strv_builder_add (names, ((const JtRosterTable *) g_ptr_array_index (tables, i))->name);
  return g_strv_builder_end (names);
}

static void
name_sheets (const JtRoster *roster)
{
  for (guint i = 0; i < roster->diagnostics->len; i++)
    {
      JtDiagnostic *diagnostic = g_ptr_array_index (roster->diagnostics, i);
      char *column = jt_roster_say_column (roster, diagnostic->table, diagnostic->column);

      g_free (diagnostic->column);
      diagnostic->column = column;
    }
}

/* So that a row is found again when its number is not enough. */
static void
number_table (const JtRoster *roster, guint number)
{
  for (guint i = 0; i < roster->rows->len; i++)
    ((JtRosterRow *) g_ptr_array_index (roster->rows, i))->table = number;
  for (guint i = 0; i < roster->rejected->len; i++)
    ((JtRosterRow *) g_ptr_array_index (roster->rejected, i))->table = number;
  for (guint i = 0; i < roster->diagnostics->len; i++)
    ((JtDiagnostic *) g_ptr_array_index (roster->diagnostics, i))->table = number;
}

int
jt_roster_table_column (const JtRosterTable *table, guint field)
{
  g_return_val_if_fail (table != NULL && table->header != NULL, -1);
  g_return_val_if_fail (field < JT_ROSTER_FIELDS, -1);
  return table->header->map.columns[field];
}

static JtRoster *
read_table (const JtRosterTable *table, const char *compound, const char *const *mappings,
            GError **error)
{
  if (table->header == NULL)
    return jt_roster_read (table->sheet, compound, mappings, error);
  return jt_roster_header_complete (table->header, compound, error)
             ? jt_roster_read_rows (table->sheet, table->header)
             : NULL;
}

JtRoster *
jt_roster_read_tables (const GPtrArray *tables,
                       const char *compound,
                       const char *const *mappings,
                       GError **error)
{
  g_autoptr (JtRoster) whole = NULL;

  g_return_val_if_fail (tables != NULL && tables->len > 0, NULL);

  for (guint i = 0; i < tables->len; i++)
    {
      const JtRosterTable *table = g_ptr_array_index (tables, i);
      g_autoptr (JtRoster) roster = read_table (table, compound, mappings, error);

      if (roster == NULL)
        return NULL;
      number_table (roster, i);
      if (whole == NULL)
        {
          whole = g_steal_pointer (&roster);
          continue;
        }
      move_all (whole->rows, roster->rows);
      move_all (whole->diagnostics, roster->diagnostics);
      move_all (whole->rejected, roster->rejected);
      whole->n_rejected += roster->n_rejected;
    }
  if (tables->len > 1)
    {
      whole->sheets = list_names (tables);
      name_sheets (whole);
    }
  return g_steal_pointer (&whole);
}
