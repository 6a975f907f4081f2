/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-cell.h"
#include "jt-csv.h"
#include "jt-roster-private.h"

/* What is read back as this certificate and as nothing else. */
static char *
certificate_text (const JtRosterOwner *owner)
{
  g_autofree char *number = g_strdup (owner->certificate);
  JtExchangeError fault;

  if (owner->kind != JT_CERTIFICATE_OTHER)
    return g_steal_pointer (&number);
  if (!jt_roster_is_uscc (number) &&
      jt_roster_certificate_kind (&number, &fault) == JT_CERTIFICATE_OTHER &&
      strcmp (number, owner->certificate) == 0)
    return g_steal_pointer (&number);
  return g_strconcat ("其他:", owner->certificate, NULL);
}

static char *
name_text (const JtRosterOwner *owner)
{
  return g_strdup (owner->name);
}

static char *
uscc_text (const JtRosterOwner *owner)
{
  return g_strdup (owner->uscc);
}

static char *
number_text (const JtRosterOwner *owner)
{
  return g_strdup (owner->number);
}

/* One value of each owner in their order; an empty one keeps its place. */
static char *
join_owners (const JtRosterRow *row, char *(*text_of) (const JtRosterOwner *))
{
  g_autoptr (GString) joined = g_string_new (NULL);
  gsize end = 0;

  for (guint i = 0; i < row->owners->len; i++)
    {
      g_autofree char *text = text_of (g_ptr_array_index (row->owners, i));

      if (i > 0)
        g_string_append (joined, JT_CELL_LIST_SEPARATOR);
      if (text != NULL)
        {
          g_string_append (joined, text);
          end = joined->len;
        }
    }
  g_string_truncate (joined, end);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* A lone number is read as one for all owners together, so that one which only the first owner has
 * needs something behind it. */
static char *
join_numbers (const JtRosterRow *row)
{
  const char *first = NULL;
  guint n_equal = 0, n_none = 0;

  for (guint i = 0; i < row->owners->len; i++)
    {
      const JtRosterOwner *owner = g_ptr_array_index (row->owners, i);

      if (i == 0)
        first = owner->number;
      n_equal += g_strcmp0 (owner->number, first) == 0;
      n_none += owner->number == NULL;
    }
  if (first != NULL && n_equal == row->owners->len)
    return g_strdup (first);
  if (first != NULL && n_equal == 1 && n_none == row->owners->len - 1)
    return g_strconcat (first, JT_CELL_LIST_SEPARATOR, "无", NULL);
  return join_owners (row, number_text);
}

GStrv
jt_roster_row_texts (const JtRosterRow *row)
{
  GStrv fields;

  g_return_val_if_fail (row != NULL, NULL);

  fields = g_new0 (char *, JT_ROSTER_WRITTEN_FIELDS + 1);
  fields[JT_ROSTER_COMMUNITY] = g_strdup (row->community);
  fields[JT_ROSTER_COMPOUND] = g_strdup (row->compound);
  fields[JT_ROSTER_BUILDING] = g_strdup (row->building);
  fields[JT_ROSTER_ENTRANCE] = g_strjoinv (JT_CELL_LIST_SEPARATOR, row->entrances);
  fields[JT_ROSTER_ROOM] = g_strdup (row->room);
  if (row->floor != JT_ROSTER_FLOOR_UNKNOWN)
    fields[JT_ROSTER_FLOOR] = g_strdup_printf ("%d", row->floor);
  fields[JT_ROSTER_USE] = g_strdup (jt_roster_use_word (row->use));
  if (row->area != JT_AREA_UNKNOWN)
    fields[JT_ROSTER_AREA] = jt_area_format (row->area);
  fields[JT_ROSTER_BASIS] = g_strdup (jt_roster_basis_word (row->basis));
  fields[JT_ROSTER_AREA_DOCUMENT] = g_strdup (row->area_document);
  fields[JT_ROSTER_TITLE] = g_strdup (jt_title_zh (row->title));
  fields[JT_ROSTER_REAL_ESTATE_UNIT] = g_strdup (row->real_estate_unit);
  fields[JT_ROSTER_OWNER] = join_owners (row, name_text);
  fields[JT_ROSTER_SHARE] = g_strdup (row->share);
  fields[JT_ROSTER_REPRESENTATIVE] = g_strdup (row->representative);
  fields[JT_ROSTER_OWNER_NUMBER] = join_numbers (row);
  fields[JT_ROSTER_CERTIFICATE] = join_owners (row, certificate_text);
  fields[JT_ROSTER_USCC] = join_owners (row, uscc_text);
  fields[JT_ROSTER_PHONE] = g_strjoinv (JT_CELL_LIST_SEPARATOR, row->phones);
  fields[JT_ROSTER_SALE] = g_strdup (jt_sale_zh (row->sale));
  if (row->storeys > 0)
    fields[JT_ROSTER_STOREYS] = g_strdup_printf ("%d", row->storeys);
  fields[JT_ROSTER_LIFT] = g_strdup (jt_roster_lift_word (row->has_lift));
  for (guint i = 0; i < JT_ROSTER_WRITTEN_FIELDS; i++)
    if (fields[i] == NULL)
      fields[i] = g_strdup ("");
  return fields;
}

guint
jt_roster_n_columns (void)
{
  return JT_ROSTER_WRITTEN_FIELDS;
}

const JtHeaderField *
jt_roster_column (guint column)
{
  g_return_val_if_fail (column < JT_ROSTER_WRITTEN_FIELDS, NULL);
  return jt_roster_field ((JtRosterField) column);
}

GString *
jt_roster_write_csv (const GPtrArray *rows)
{
  GString *csv;
  const char *header[JT_ROSTER_WRITTEN_FIELDS];

  g_return_val_if_fail (rows != NULL, NULL);

  csv = g_string_new (NULL);
  for (guint i = 0; i < JT_ROSTER_WRITTEN_FIELDS; i++)
    header[i] = jt_roster_field (i)->header;
  jt_csv_append_mark (csv);
  jt_csv_append_row (csv, header, G_N_ELEMENTS (header));
  for (guint i = 0; i < rows->len; i++)
    {
      g_auto (GStrv) texts = jt_roster_row_texts (g_ptr_array_index (rows, i));

      jt_csv_append_row (csv, (const char *const *) texts, JT_ROSTER_WRITTEN_FIELDS);
    }
  return csv;
}
