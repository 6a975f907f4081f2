/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster.h"
#include "jt-workbook.h"

/* In front of the column's name, as in references of spreadsheets. */
#define SHEET_MARK "!"

static void
move_all (GPtrArray *to, GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_ptr_array_index (from, i));
  g_ptr_array_set_free_func (from, NULL);
  g_ptr_array_set_size (from, 0);
}

static void
name_sheet (const GPtrArray *diagnostics, const char *sheet)
{
  for (guint i = 0; i < diagnostics->len; i++)
    {
      JtDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      char *column = g_strconcat (sheet, SHEET_MARK, diagnostic->column, NULL);

      g_free (diagnostic->column);
      diagnostic->column = column;
    }
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
      const JtWorkbookSheet *table = g_ptr_array_index (tables, i);
      g_autoptr (JtRoster) roster = jt_roster_read (table->sheet, compound, mappings, error);

      if (roster == NULL)
        return NULL;
      if (tables->len > 1)
        name_sheet (roster->diagnostics, table->name);
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
  return g_steal_pointer (&whole);
}
