/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-cell.h"
#include "jt-roster-private.h"

/* The header of a sheet as a person made sure of it. */

/* Returns: the field of that name, or %JT_ROSTER_FIELDS. */
static guint
find_field (const char *name)
{
  guint i = 0;

  while (i < JT_ROSTER_FIELDS && strcmp (jt_roster_field (i)->field, name) != 0)
    i++;
  return i;
}

/* Returns: the index of the row behind the header; 0 when it is not there any more. */
static guint
find_row (const JtSheet *sheet, guint number)
{
  const guint n_tries = MIN (jt_sheet_n_rows (sheet), JT_ROSTER_HEADER_ROWS + 1);

  for (guint i = 0; i < n_tries; i++)
    if (jt_sheet_row (sheet, i)->number == number)
      return i + 1;
  return 0;
}

/* A file may have been written anew since it was looked at. */
static gboolean
is_still (const JtSheet *sheet, guint first_row, guint column, const char *wanted)
{
  g_autofree char *lower
      = jt_cell_clean (jt_sheet_row_cell (jt_sheet_row (sheet, first_row - 1), (int) column));
  g_autofree char *upper = NULL;

  if (strcmp (lower, wanted) == 0)
    return TRUE;
  if (*lower != '\0' || first_row < 2)
    return FALSE;
  upper = jt_cell_clean (jt_sheet_row_cell (jt_sheet_row (sheet, first_row - 2), (int) column));
  return strcmp (upper, wanted) == 0;
}

gboolean
jt_roster_header_from_layout (JtRosterHeader *header, const JtSheet *sheet,
                              const JtRosterLayout *layout, GError **error)
{
  const guint n = MIN (g_strv_length (layout->headers), g_strv_length (layout->fields));

  for (guint i = 0; i < JT_HEADER_MAX_FIELDS; i++)
    header->map.columns[i] = -1;
  header->first_row = find_row (sheet, layout->header_row);
  for (guint i = 0; i < n && header->first_row > 0; i++)
    {
      const guint field = find_field (layout->fields[i]);

      if (field == JT_ROSTER_FIELDS)
        continue;
      if (!is_still (sheet, header->first_row, i, layout->headers[i]))
        {
          g_set_error_literal (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_HEADER_MISSING,
                               layout->headers[i]);
          return FALSE;
        }
      if (header->map.columns[field] >= 0)
        {
          g_set_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_HEADER_TWICE, "%s、%s",
                       header->names[field], layout->headers[i]);
          return FALSE;
        }
      header->map.columns[field] = (int) i;
      header->names[field]
          = g_strdup (*layout->headers[i] != '\0' ? layout->headers[i] : jt_roster_field (field)->header);
    }
  for (guint i = 0; i < JT_ROSTER_FIELDS; i++)
    if (header->names[i] == NULL)
      header->names[i] = g_strdup (jt_roster_field (i)->header);
  return TRUE;
}

gboolean
jt_roster_header_complete (JtRosterHeader *header, const char *compound, GError **error)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  if (!jt_roster_header_take_compound (header, compound, error))
    return FALSE;
  for (guint i = 0; i < JT_ROSTER_FIELDS; i++)
    if (jt_roster_field (i)->required && header->map.columns[i] < 0
        && (i != JT_ROSTER_COMPOUND || compound == NULL))
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? "、" : "", jt_roster_field (i)->header);
  if (missing->len == 0)
    return TRUE;
  g_set_error_literal (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_HEADER_MISSING, missing->str);
  return FALSE;
}
