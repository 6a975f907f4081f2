/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster-columns.h"

#include <string.h>

#include "jt-roster-workbook.h"
#include "jt-roster.h"

/* A column of short texts; those that are not listed are like that. */
#define USUAL_WIDTH 12

static const struct
{
  const char *field;
  JtRosterColumnKind kind;
  guint width;
} looks[] = {
  { "community", JT_ROSTER_COLUMN_TEXT, 16 },
  { "compound", JT_ROSTER_COLUMN_TEXT, 24 },
  { "floor", JT_ROSTER_COLUMN_WHOLE, 8 },
  { "area", JT_ROSTER_COLUMN_AREA, 12 },
  { "area_document", JT_ROSTER_COLUMN_TEXT, 36 },
  { "real_estate_unit", JT_ROSTER_COLUMN_TEXT, 32 },
  { "owner", JT_ROSTER_COLUMN_TEXT, 24 },
  { "certificate", JT_ROSTER_COLUMN_TEXT, 24 },
  { "uscc", JT_ROSTER_COLUMN_TEXT, 22 },
  { "phone", JT_ROSTER_COLUMN_TEXT, 16 },
  { "storeys", JT_ROSTER_COLUMN_WHOLE, 8 },
};

JtRosterColumn *
jt_roster_columns (void)
{
  guint n = jt_roster_n_columns ();
  JtRosterColumn *columns = g_new0 (JtRosterColumn, n);

  for (guint i = 0; i < n; i++)
    {
      const JtHeaderField *field = jt_roster_column (i);

      columns[i].header = field->header;
      columns[i].kind = JT_ROSTER_COLUMN_TEXT;
      columns[i].width = USUAL_WIDTH;
      for (gsize j = 0; j < G_N_ELEMENTS (looks); j++)
        if (strcmp (looks[j].field, field->field) == 0)
          {
            columns[i].kind = looks[j].kind;
            columns[i].width = looks[j].width;
          }
    }
  return columns;
}
