/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-cell.h"
#include "jt-csv.h"
#include "jt-roster-private.h"

/* The texts of a row; what is made here is freed, what is borrowed is not. */
typedef struct
{
  const char *fields[JT_ROSTER_WRITTEN_FIELDS];
  GPtrArray *made;
} Line;

static void
take (Line *line, JtRosterField field, char *text)
{
  g_ptr_array_add (line->made, text);
  line->fields[field] = text;
}

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

static void
write_row (GString *csv, const JtRosterRow *row)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);
  Line line = { .made = made };

  line.fields[JT_ROSTER_COMMUNITY] = row->community;
  line.fields[JT_ROSTER_COMPOUND] = row->compound;
  line.fields[JT_ROSTER_BUILDING] = row->building;
  take (&line, JT_ROSTER_ENTRANCE, g_strjoinv (JT_CELL_LIST_SEPARATOR, row->entrances));
  line.fields[JT_ROSTER_ROOM] = row->room;
  if (row->floor != JT_ROSTER_FLOOR_UNKNOWN)
    take (&line, JT_ROSTER_FLOOR, g_strdup_printf ("%d", row->floor));
  line.fields[JT_ROSTER_USE] = jt_roster_use_word (row->use);
  if (row->area != JT_AREA_UNKNOWN)
    take (&line, JT_ROSTER_AREA, jt_area_format (row->area));
  line.fields[JT_ROSTER_BASIS] = jt_roster_basis_word (row->basis);
  line.fields[JT_ROSTER_AREA_DOCUMENT] = row->area_document;
  line.fields[JT_ROSTER_TITLE] = jt_title_zh (row->title);
  line.fields[JT_ROSTER_REAL_ESTATE_UNIT] = row->real_estate_unit;
  take (&line, JT_ROSTER_OWNER, join_owners (row, name_text));
  line.fields[JT_ROSTER_SHARE] = row->share;
  line.fields[JT_ROSTER_REPRESENTATIVE] = row->representative;
  take (&line, JT_ROSTER_OWNER_NUMBER, join_numbers (row));
  take (&line, JT_ROSTER_CERTIFICATE, join_owners (row, certificate_text));
  take (&line, JT_ROSTER_USCC, join_owners (row, uscc_text));
  take (&line, JT_ROSTER_PHONE, g_strjoinv (JT_CELL_LIST_SEPARATOR, row->phones));
  line.fields[JT_ROSTER_SALE] = jt_sale_zh (row->sale);
  if (row->storeys > 0)
    take (&line, JT_ROSTER_STOREYS, g_strdup_printf ("%d", row->storeys));
  line.fields[JT_ROSTER_LIFT] = jt_roster_lift_word (row->has_lift);
  jt_csv_append_row (csv, line.fields, G_N_ELEMENTS (line.fields));
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
    write_row (csv, g_ptr_array_index (rows, i));
  return csv;
}
