/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-roster.h"

#include <string.h>

#include "jt-cell.h"
#include "jt-roster-private.h"

const char *
jt_certificate_kind_nick (JtCertificateKind kind)
{
  static const char *const nicks[] = {
    [JT_CERTIFICATE_NONE] = "",
    [JT_CERTIFICATE_RESIDENT_ID] = "resident-id",
    [JT_CERTIFICATE_OTHER] = "other",
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (nicks), "");
  return nicks[kind];
}

JtRosterOwner *
jt_roster_owner_new (const char *name)
{
  JtRosterOwner *owner = g_new0 (JtRosterOwner, 1);

  owner->name = g_strdup (name);
  return owner;
}

void
jt_roster_owner_free (JtRosterOwner *owner)
{
  if (owner == NULL)
    return;
  g_free (owner->name);
  g_free (owner->certificate);
  g_free (owner->uscc);
  g_free (owner->number);
  g_free (owner);
}

JtRosterRow *
jt_roster_row_new (void)
{
  JtRosterRow *row = g_new0 (JtRosterRow, 1);

  row->floor = JT_ROSTER_FLOOR_UNKNOWN;
  row->area = JT_AREA_UNKNOWN;
  row->entrances = g_new0 (char *, 1);
  row->phones = g_new0 (char *, 1);
  row->owners = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_roster_owner_free);
  return row;
}

void
jt_roster_row_free (JtRosterRow *row)
{
  if (row == NULL)
    return;
  g_free (row->community);
  g_free (row->compound);
  g_free (row->building);
  g_strfreev (row->entrances);
  g_free (row->room);
  g_free (row->area_document);
  g_free (row->real_estate_unit);
  g_ptr_array_unref (row->owners);
  g_free (row->share);
  g_free (row->representative);
  g_strfreev (row->phones);
  g_free (row);
}

void
jt_roster_free (JtRoster *roster)
{
  if (roster == NULL)
    return;
  g_ptr_array_unref (roster->rows);
  g_ptr_array_unref (roster->diagnostics);
  g_ptr_array_unref (roster->rejected);
  g_strfreev (roster->sheets);
  g_free (roster);
}

/* The cells without which a row is no part, and that a row of totals or notes leaves out. */
static const JtRosterField core[] = { JT_ROSTER_BUILDING, JT_ROSTER_ROOM, JT_ROSTER_OWNER };

/* The cells in which a totals row says that it is one. */
static const JtRosterField labels[] = { JT_ROSTER_COMMUNITY, JT_ROSTER_COMPOUND,
                                        JT_ROSTER_BUILDING,  JT_ROSTER_ENTRANCE,
                                        JT_ROSTER_ROOM,      JT_ROSTER_OWNER };

static gboolean
is_total_word (const char *text)
{
  static const char *const words[] = { "合计", "总计", "小计", "共计", "总合计", "本页合计", NULL };
  /* As headers are compared: 合　计（户）： is 合计. */
  g_autofree char *normal = jt_header_normalize (text);

  return g_strv_contains (words, normal);
}

static gboolean
begins_note (const char *text)
{
  static const char *const words[] = { "注:",   "备注",   "说明",   "制表",   "填表",  "审核",
                                       "填报",  "打印",   "制单",   "负责人", "联系人", "本表",
                                       "以上",  "第" };
  g_autofree char *normal = jt_header_normalize (text);

  if (strcmp (normal, "注") == 0)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (normal, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_incomplete (const JtRosterCells *cells)
{
  for (gsize i = 0; i < G_N_ELEMENTS (core); i++)
    {
      g_autofree char *text = jt_roster_cells_text (cells, core[i]);

      if (*text == '\0')
        return TRUE;
    }
  return FALSE;
}

/* Whether no column that means anything has text: the serial numbers of an unused form. */
static gboolean
is_blank (const JtRosterCells *cells)
{
  for (guint i = 0; i < JT_ROSTER_FIELDS; i++)
    {
      g_autofree char *text = jt_roster_cells_text (cells, i);

      if (*text != '\0')
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_total (const JtRosterCells *cells)
{
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (is_total_word (jt_roster_cells_raw (cells, labels[i])))
      return TRUE;
  /* In an incomplete row the word may stand in any column, such as that of serial numbers. */
  if (is_incomplete (cells))
    for (guint i = 0; i < cells->row->n_cells; i++)
      if (is_total_word (cells->row->cells[i]))
        return TRUE;
  return FALSE;
}

/* A header that is printed again on every page. */
static gboolean
is_header_again (const JtRosterCells *cells)
{
  return jt_header_field_matches (jt_roster_field (JT_ROSTER_BUILDING),
                                  jt_roster_cells_raw (cells, JT_ROSTER_BUILDING)) &&
         jt_header_field_matches (jt_roster_field (JT_ROSTER_ROOM),
                                  jt_roster_cells_raw (cells, JT_ROSTER_ROOM));
}

/* What people write below a table: one cell with text, or a line that begins as notes do. */
static gboolean
is_note (const JtRosterCells *cells)
{
  const char *first = NULL;
  guint n = 0;

  if (!is_incomplete (cells))
    return FALSE;
  for (guint i = 0; i < cells->row->n_cells; i++)
    {
      g_autofree char *text = jt_cell_clean (cells->row->cells[i]);

      if (*text == '\0')
        continue;
      if (n++ == 0)
        first = cells->row->cells[i];
    }
  return n == 1 || (first != NULL && begins_note (first));
}

static gboolean
is_no_data (const JtRosterCells *cells)
{
  return is_blank (cells) || is_total (cells) || is_header_again (cells);
}

/* Where the data end: behind the last row that is neither note nor total. */
static guint
find_end (const JtSheet *sheet, JtRosterCells *cells)
{
  guint end = jt_sheet_n_rows (sheet);

  for (; end > cells->header->first_row; end--)
    {
      cells->row = jt_sheet_row (sheet, end - 1);
      if (!is_note (cells) && !is_no_data (cells))
        break;
    }
  return end;
}

/* A part that stands twice is complained about at its second row: which of the two is right, only
 * a person knows. */
static void
check_twice (const JtRosterRow *row, const JtRosterCells *cells, GHashTable *seen)
{
  g_autofree char *key = jt_roster_row_key (row);
  gpointer first;

  if (key == NULL)
    return;
  first = g_hash_table_lookup (seen, key);
  if (first != NULL)
    {
      g_autofree char *fact = g_strdup_printf ("%u", GPOINTER_TO_UINT (first));

      jt_roster_cells_complain (cells, JT_ROSTER_ROOM, JT_EXCHANGE_ERROR_PART_TWICE, fact);
    }
  else
    g_hash_table_insert (seen, g_steal_pointer (&key), GUINT_TO_POINTER (row->number));
}

JtRoster *
jt_roster_read_rows (const JtSheet *sheet, const JtRosterHeader *header)
{
  g_autoptr (JtRoster) roster = NULL;
  g_autoptr (GHashTable) seen = NULL;
  JtRosterCells cells = { .header = header };
  guint end;

  roster = g_new0 (JtRoster, 1);
  roster->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_roster_row_free);
  roster->diagnostics = jt_diagnostic_array_new ();
  roster->rejected = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_roster_row_free);
  cells.diagnostics = roster->diagnostics;
  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  end = find_end (sheet, &cells);

  for (guint i = header->first_row; i < end; i++)
    {
      g_autoptr (JtRosterRow) row = NULL;
      guint before = roster->diagnostics->len;

      cells.row = jt_sheet_row (sheet, i);
      if (is_no_data (&cells))
        continue;
      row = jt_roster_row_new ();
      jt_roster_row_parse (row, &cells);
      check_twice (row, &cells, seen);
      g_ptr_array_add (roster->diagnostics->len == before ? roster->rows : roster->rejected,
                       g_steal_pointer (&row));
    }
  roster->n_rejected = roster->rejected->len;
  return g_steal_pointer (&roster);
}

JtRoster *
jt_roster_read (const JtSheet *sheet,
                const char *compound,
                const char *const *mappings,
                GError **error)
{
  g_auto (JtRosterHeader) header = { 0 };

  g_return_val_if_fail (sheet != NULL, NULL);

  if (!jt_roster_header_init (&header, sheet, compound, mappings, error))
    return NULL;
  return jt_roster_read_rows (sheet, &header);
}
