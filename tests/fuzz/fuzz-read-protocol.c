/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as what jiati-read says, in pieces of every size.  What is taken is said again and
 * understood as the same. */
#include "config.h"

#include <string.h>
#include <unistd.h>

#include "fuzz.h"

#include "jt-read-protocol.h"

/* What does not fit into a pipe at once would block. */
#define MAX_SAID 4096

static GPtrArray *
listen (const guint8 *data, gsize size, gsize piece)
{
  g_autoptr (JtReadParser) parser = jt_read_parser_new ();
  g_autoptr (GError) error = NULL;

  for (gsize at = 0; at < size; at += piece)
    if (!jt_read_parser_feed (parser, (const char *) data + at, MIN (piece, size - at), &error))
      {
        g_assert_cmpuint (error->domain, ==, JT_EXCHANGE_ERROR);
        return NULL;
      }
  return jt_read_parser_end (parser);
}

static gboolean
say (const GPtrArray *sheets, JtReadWriter *writer)
{
  for (guint i = 0; i < sheets->len; i++)
    {
      const JtWorkbookSheet *sheet = g_ptr_array_index (sheets, i);

      if (!jt_read_sink.begin (writer, sheet->name, sheet->hidden, NULL))
        return FALSE;
      for (guint j = 0; j < jt_sheet_n_rows (sheet->sheet); j++)
        {
          const JtSheetRow *row = jt_sheet_row (sheet->sheet, j);
          JtSheetText cells[JT_SHEET_MAX_COLUMNS];

          for (guint k = 0; k < row->n_cells; k++)
            cells[k] = (JtSheetText){ row->cells[k], strlen (row->cells[k]) };
          if (!jt_read_sink.row (writer, row->number, cells, row->n_cells, NULL))
            return FALSE;
        }
      if (!jt_read_sink.end (writer, NULL))
        return FALSE;
    }
  return jt_read_writer_end (writer, NULL);
}

static void
assert_equal (const GPtrArray *a, const GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const JtWorkbookSheet *left = g_ptr_array_index (a, i);
      const JtWorkbookSheet *right = g_ptr_array_index (b, i);

      g_assert_cmpstr (left->name, ==, right->name);
      g_assert_cmpint (left->hidden, ==, right->hidden);
      g_assert_cmpuint (jt_sheet_n_rows (left->sheet), ==, jt_sheet_n_rows (right->sheet));
      for (guint j = 0; j < jt_sheet_n_rows (left->sheet); j++)
        {
          const JtSheetRow *row = jt_sheet_row (left->sheet, j);
          const JtSheetRow *other = jt_sheet_row (right->sheet, j);

          g_assert_cmpuint (row->number, ==, other->number);
          g_assert_cmpuint (row->n_cells, ==, other->n_cells);
          for (guint k = 0; k < row->n_cells; k++)
            g_assert_cmpstr (row->cells[k], ==, other->cells[k]);
        }
    }
}

static void
check_said_again (const GPtrArray *sheets)
{
  g_autoptr (JtReadWriter) writer = NULL;
  g_autoptr (GPtrArray) again = NULL;
  guint8 said[MAX_SAID * 2];
  int ends[2];
  gssize n;

  g_assert_cmpint (pipe (ends), ==, 0);
  writer = jt_read_writer_new (ends[1]);
  g_assert_true (say (sheets, writer));
  close (ends[1]);
  n = read (ends[0], said, sizeof said);
  close (ends[0]);
  again = listen (said, (gsize) n, sizeof said);
  g_assert_nonnull (again);
  assert_equal (sheets, again);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GPtrArray) whole = NULL;
  g_autoptr (GPtrArray) pieces = NULL;

  if (size > MAX_SAID)
    return 0;
  whole = listen (data, size, MAX_SAID);
  pieces = listen (data, size, 3);
  g_assert_true ((whole == NULL) == (pieces == NULL));
  if (whole == NULL)
    return 0;
  assert_equal (whole, pieces);
  check_said_again (whole);
  return 0;
}
