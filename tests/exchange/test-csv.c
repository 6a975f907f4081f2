/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-csv.h"
#include "jt-exchange-error.h"

/* A sheet as one text: rows "number:cell|cell" parted by blanks. */
static char *
dump (const JtSheet *sheet)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < jt_sheet_n_rows (sheet); i++)
    {
      const JtSheetRow *row = jt_sheet_row (sheet, i);

      g_string_append_printf (text, "%s%u:", i > 0 ? " " : "", row->number);
      for (guint c = 0; c < row->n_cells; c++)
        g_string_append_printf (text, "%s%s", c > 0 ? "|" : "", row->cells[c]);
    }
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  const char *csv;
  const char *expected;
} ReadCase;

static const ReadCase read_cases[] = {
  { "commas", "a,b\n1,2\n", "1:a|b 2:1|2" },
  { "semicolons", "a;b\n1,5;2\n", "1:a|b 2:1,5|2" },
  { "tabs", "a\tb\n1,5\t2;3\n", "1:a|b 2:1,5|2;3" },
  { "one column", "a\n1\n", "1:a 2:1" },
  { "named separator", "sep=;\na;b,c,d\n", "2:a|b,c,d" },
  { "title above the header", "名册,2026\na;b;c\n1;2;3\n4;5;6\n", "1:名册,2026 2:a|b|c 3:1|2|3 4:4|5|6" },
  { "notes with commas", "room;note\n1;a,b,c\n2;d,e\n", "1:room|note 2:1|a,b,c 3:2|d,e" },
  { "CRLF", "a,b\r\n1,2\r\n", "1:a|b 2:1|2" },
  { "lone CR", "a,b\r1,2\r", "1:a|b 2:1|2" },
  { "mixed line ends", "a,b\r\r\n1,2\n3,4", "1:a|b 3:1|2 4:3|4" },
  { "blank rows are counted", "a,b\n\n,,\n1,2\n", "1:a|b 4:1|2" },
  { "no line end", "a,b\n1,2", "1:a|b 2:1|2" },
  { "empty last field", "a,b\n1,", "1:a|b 2:1" },
  { "quotes", "a,b\n\"1,\"\"x\"\"\",2\n", "1:a|b 2:1,\"x\"|2" },
  { "line break in quotes", "a,b\n\"1\r\n2\",3\n4,5\n", "1:a|b 2:1\r\n2|3 3:4|5" },
  { "empty quotes", "a,b\n\"\",2\n", "1:a|b 2:|2" },
  { "quote inside a field", "a,b\n5\"x,2\n", "1:a|b 2:5\"x|2" },
  { "spaces stay", "a,b\n 1 ,  \n", "1:a|b 2: 1 |  " },
  { "formulas are data", "a,b\n=1+1,@x\n-3,+4\n", "1:a|b 2:=1+1|@x 3:-3|+4" },
  { "zeros stay", "a,b\n007,1e5\n", "1:a|b 2:007|1e5" },
  { "ragged rows", "a,b\n1\n1,2,3\n", "1:a|b 2:1 3:1|2|3" },
};

static void
test_read (gconstpointer data)
{
  const ReadCase *c = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JtSheet) sheet = jt_csv_read_text (c->csv, 0, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = dump (sheet);
  g_assert_cmpstr (text, ==, c->expected);
}

typedef struct
{
  const char *name;
  const char *csv;
  int code;
  const char *fact;
} RefuseCase;

static const RefuseCase refuse_cases[] = {
  { "empty", "", JT_EXCHANGE_ERROR_EMPTY, "" },
  { "only a mark", "\xEF\xBB\xBF", JT_EXCHANGE_ERROR_EMPTY, "" },
  { "only blank rows", "\n,,,\r\n\n", JT_EXCHANGE_ERROR_EMPTY, "" },
  { "unclosed quote", "a,b\n1,\"2\n3,4\n", JT_EXCHANGE_ERROR_CSV_QUOTE, "2" },
  { "quote at the end", "a,b\n1,\"", JT_EXCHANGE_ERROR_CSV_QUOTE, "2" },
  { "text behind a quote", "a,b\n\"1\"2,3\n", JT_EXCHANGE_ERROR_CSV_QUOTE, "2" },
  { "workbook", "PK\x03\x04xl/workbook.xml", JT_EXCHANGE_ERROR_NOT_A_TABLE, "xlsx" },
  { "old workbook", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", JT_EXCHANGE_ERROR_NOT_A_TABLE, "xls" },
  { "pdf", "%PDF-1.7\n", JT_EXCHANGE_ERROR_NOT_A_TABLE, "pdf" },
};

static void
test_refuse (gconstpointer data)
{
  const RefuseCase *c = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (c->csv, strlen (c->csv));
  g_autoptr (GError) error = NULL;
  g_autoptr (JtSheet) sheet = jt_csv_read (bytes, JT_CHARSET_DETECT, NULL, &error);

  g_assert_null (sheet);
  g_assert_error (error, JT_EXCHANGE_ERROR, c->code);
  g_assert_cmpstr (error->message, ==, c->fact);
}

static void
assert_limit (GString *csv, gboolean good, int code, const char *fact)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JtSheet) sheet = jt_csv_read_text (csv->str, ',', &error);

  if (good)
    {
      g_assert_no_error (error);
      return;
    }
  g_assert_null (sheet);
  g_assert_error (error, JT_EXCHANGE_ERROR, code);
  g_assert_cmpstr (error->message, ==, fact);
}

/* A cell of 32,767 characters, not bytes, is the largest. */
static void
test_huge_cell (void)
{
  for (guint extra = 0; extra < 2; extra++)
    {
      g_autoptr (GString) csv = g_string_new ("a,b\n1,");

      for (guint i = 0; i < JT_SHEET_MAX_CELL + extra; i++)
        g_string_append (csv, "楼");
      assert_limit (csv, extra == 0, JT_EXCHANGE_ERROR_CELL_TOO_LONG, "2");
    }
}

/* 256 columns with text; empty ones behind them do not count. */
static void
test_many_columns (void)
{
  for (guint extra = 0; extra < 2; extra++)
    {
      g_autoptr (GString) csv = g_string_new (NULL);

      for (guint i = 0; i < JT_SHEET_MAX_COLUMNS + extra; i++)
        g_string_append (csv, "x,");
      for (guint i = 0; i < 16384; i++)
        g_string_append_c (csv, ',');
      assert_limit (csv, extra == 0, JT_EXCHANGE_ERROR_TOO_MANY_COLUMNS, "1");
    }
}

/* A header and 200,000 rows; blank ones do not count. */
static void
test_many_rows (void)
{
  for (guint extra = 0; extra < 2; extra++)
    {
      g_autoptr (GString) csv = g_string_new ("a,b\n\n\n");

      for (guint i = 0; i < 200000 + extra; i++)
        g_string_append (csv, "1,2\n");
      assert_limit (csv, extra == 0, JT_EXCHANGE_ERROR_TOO_MANY_ROWS, "200000");
    }
}

static void
test_write (void)
{
  static const char *const fields[] = { "a", "b,c", "\"d\"", "e\nf", NULL, " g ", "=1+1", "h;i" };
  g_autoptr (GString) csv = g_string_new (NULL);

  jt_csv_append_mark (csv);
  jt_csv_append_row (csv, fields, G_N_ELEMENTS (fields));
  g_assert_cmpstr (csv->str, ==,
                   "\xEF\xBB\xBF" "a,\"b,c\",\"\"\"d\"\"\",\"e\nf\",, g ,=1+1,h;i\n");
}

/* Whatever cells are written are read back. */
static void
test_round_trip (void)
{
  static const char *const pieces[] = { "a", "楼", ",", "\"", "\n", "\r", ";", "\t", " ", "=", "0" };

  for (guint round = 0; round < 500; round++)
    {
      gsize n_rows = (gsize) g_test_rand_int_range (1, 6);
      gsize n_columns = (gsize) g_test_rand_int_range (1, 6);
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GString) csv = g_string_new (NULL);
      g_autoptr (JtSheet) sheet = NULL;

      for (gsize i = 0; i < n_rows * n_columns; i++)
        {
          /* The first cell of a row is never empty, so that no row is blank. */
          GString *cell = g_string_new (i % n_columns == 0 ? "x" : NULL);

          for (gint n = g_test_rand_int_range (0, 5); n > 0; n--)
            g_string_append (cell, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
          g_ptr_array_add (cells, g_string_free (cell, FALSE));
        }
      for (gsize i = 0; i < n_rows; i++)
        jt_csv_append_row (csv, (const char *const *) cells->pdata + i * n_columns, n_columns);

      sheet = jt_csv_read_text (csv->str, ',', NULL);
      g_assert_nonnull (sheet);
      g_assert_cmpuint (jt_sheet_n_rows (sheet), ==, n_rows);
      for (gsize i = 0; i < n_rows * n_columns; i++)
        g_assert_cmpstr (jt_sheet_row_cell (jt_sheet_row (sheet, (guint) (i / n_columns)),
                                            (int) (i % n_columns)),
                         ==, g_ptr_array_index (cells, i));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (read_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/csv/read/", read_cases[i].name, NULL);

      g_test_add_data_func (path, &read_cases[i], test_read);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refuse_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/csv/refuse/", refuse_cases[i].name, NULL);

      g_test_add_data_func (path, &refuse_cases[i], test_refuse);
    }
  g_test_add_func ("/csv/huge-cell", test_huge_cell);
  g_test_add_func ("/csv/many-columns", test_many_columns);
  g_test_add_func ("/csv/many-rows", test_many_rows);
  g_test_add_func ("/csv/write", test_write);
  g_test_add_func ("/csv/round-trip", test_round_trip);
  return g_test_run ();
}
