/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a roster.  What is taken is complete, is written and taken back whole, and is then
 * written as the same bytes.  What is guessed of its header can be read as it was guessed, or is
 * refused with words. */
#include "config.h"

#include "fuzz.h"

#include "jt-csv.h"
#include "jt-roster-join.h"
#include "jt-roster-layout.h"
#include "jt-roster.h"

static JtRoster *
read_roster (const void *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (JtSheet) sheet = jt_csv_read (bytes, JT_CHARSET_DETECT, NULL, NULL);
  g_autoptr (GError) error = NULL;
  JtRoster *roster;

  if (sheet == NULL)
    return NULL;
  roster = jt_roster_read (sheet, "甲", NULL, &error);
  g_assert_true (roster != NULL || error->domain == JT_EXCHANGE_ERROR);
  return roster;
}

static void
check_row (const JtRosterRow *row)
{
  g_assert_nonnull (row->compound);
  g_assert_nonnull (row->building);
  g_assert_nonnull (row->room);
  g_assert_cmpuint (row->owners->len, >, 0);
  g_assert_true (row->area == JT_AREA_UNKNOWN || row->area > 0);
}

/* As the import window does when nobody changes anything. */
static void
read_as_guessed (const void *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  JtSheet *sheet = jt_csv_read (bytes, JT_CHARSET_DETECT, NULL, NULL);
  GPtrArray *sheets;
  g_autoptr (GPtrArray) layouts = NULL;
  g_autoptr (GPtrArray) tables = NULL;
  g_autoptr (JtRoster) roster = NULL;
  g_autoptr (GError) error = NULL;

  if (sheet == NULL)
    return;
  sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_workbook_sheet_free);
  g_ptr_array_add (sheets, jt_workbook_sheet_new ("", FALSE, sheet));
  layouts = jt_roster_layouts_guess (sheets);
  g_assert_cmpuint (layouts->len, ==, 1);
  tables = jt_roster_join_layouts (sheets, layouts, &error);
  if (tables != NULL)
    roster = jt_roster_read_tables (tables, "甲", NULL, &error);
  g_assert_true (roster != NULL || error->domain == JT_EXCHANGE_ERROR);
  for (guint i = 0; roster != NULL && i < roster->rows->len; i++)
    check_row (g_ptr_array_index (roster->rows, i));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (JtRoster) roster = read_roster (data, size);
  g_autoptr (JtRoster) again = NULL;
  g_autoptr (GString) first = NULL;
  g_autoptr (GString) second = NULL;

  read_as_guessed (data, size);
  if (roster == NULL)
    return 0;
  g_assert_cmpuint (roster->n_rejected, <=, roster->diagnostics->len);
  for (guint i = 0; i < roster->rows->len; i++)
    check_row (g_ptr_array_index (roster->rows, i));

  first = jt_roster_write_csv (roster->rows);
  again = read_roster (first->str, first->len);
  g_assert_nonnull (again);
  g_assert_cmpuint (again->diagnostics->len, ==, 0);
  g_assert_cmpuint (again->rows->len, ==, roster->rows->len);
  second = jt_roster_write_csv (again->rows);
  g_assert_cmpstr (second->str, ==, first->str);
  return 0;
}
