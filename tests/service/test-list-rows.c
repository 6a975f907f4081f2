/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-book-fixture.h"

#include <glib/gstdio.h>

#include "jt-area.h"
#include "jt-list-export.h"
#include "jt-list-rows.h"
#include "jt-paged-model.h"

/* Rooms as a file has them: a name, a number as a text, an area. */
enum
{
  NAME,
  NUMBER,
  AREA,
  N_COLUMNS
};

static const struct
{
  const char *name;
  const char *number;
  JtArea area;
} facts[] = {
  { "1-10", "1,043.20", 8735 },
  { "1-9", "56", JT_AREA_UNKNOWN },
  { "Shop", "—", 7640 },
  { "1-2", NULL, 7640 },
};

static GPtrArray *
new_rows (void)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      JtListRow *row = jt_list_row_new (i + 1, NULL, N_COLUMNS);

      row->texts[NAME] = g_strdup (facts[i].name);
      row->texts[NUMBER] = g_strdup (facts[i].number);
      row->numbers[AREA] = facts[i].area;
      g_ptr_array_add (rows, row);
    }
  return rows;
}

/* "2 1": the ids of what is answered. */
static void
assert_answer (JtListSnapshot *all, const JtListQuery *query, const char *expected)
{
  g_autoptr (JtListSnapshot) answer = jt_list_rows_ask (all, query);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < answer->ids->len; i++)
    g_string_append_printf (said, "%s%d", i > 0 ? " " : "",
                            (int) g_array_index (answer->ids, gint64, i));
  g_assert_cmpstr (said->str, ==, expected);
}

/* Numbers in names count as numbers, numbers with separators too; what is none comes after them;
 * rows that are equal stay as they were, whichever way. */
static void
test_sort (void)
{
  static const struct
  {
    int column;
    gboolean descending;
    const char *expected;
  } rows[] = {
    { -1, FALSE, "1 2 3 4" }, { NAME, FALSE, "4 2 1 3" },   { NAME, TRUE, "3 1 2 4" },
    { NUMBER, FALSE, "4 2 1 3" }, { NUMBER, TRUE, "3 1 2 4" }, { AREA, FALSE, "2 3 4 1" },
    { AREA, TRUE, "1 3 4 2" }, { N_COLUMNS, FALSE, "1 2 3 4" },
  };
  g_autoptr (JtListSnapshot) all = jt_list_rows_new (new_rows ());

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JtListQuery) query = jt_list_query_new ();

      query->sort = rows[i].column;
      query->descending = rows[i].descending;
      assert_answer (all, query, rows[i].expected);
    }
}

static void
test_filter (void)
{
  g_autoptr (JtListSnapshot) all = jt_list_rows_new (new_rows ());
  g_autoptr (JtListQuery) query = jt_list_query_new ();

  jt_list_query_set_text (query, NAME, "shop");
  assert_answer (all, query, "3");
  jt_list_query_set_text (query, NAME, "1-");
  assert_answer (all, query, "1 2 4");
  jt_list_query_set_range (query, AREA, 7640, 8000);
  assert_answer (all, query, "4");
  jt_list_query_clear (query, NAME);
  assert_answer (all, query, "3 4");
  jt_list_query_clear (query, AREA);
  query->text = g_strdup ("56");
  assert_answer (all, query, "2");
  jt_list_query_set_text (query, N_COLUMNS, "x");
  assert_answer (all, query, "");
}

/* The model answers at once; the same rows again change nothing, others say what they say now. */
static void
test_model (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JtBook) book = jt_book_new ("2026-03-02");
  g_autoptr (JtSession) session = NULL;
  g_autoptr (JtPagedModel) model = NULL;
  g_autoptr (JtPagedRow) row = NULL;
  JtListQuery *query;
  GPtrArray *rows;

  g_assert_true (jt_office_close (book->office, &error));
  g_clear_object (&book->office);
  session = jt_session_open (book->path, &error);
  g_assert_no_error (error);
  model = jt_paged_model_new (session, &jt_list_rows);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 0);
  jt_paged_model_set_rows (model, new_rows ());
  g_assert_true (jt_paged_model_is_answered (model));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 4);
  query = jt_list_query_new ();
  query->sort = NAME;
  jt_paged_model_ask (model, query);
  row = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_assert_cmpstr (jt_paged_row_get (row)->texts[NAME], ==, "1-2");
  rows = new_rows ();
  g_free (((JtListRow *) g_ptr_array_index (rows, 3))->texts[NAME]);
  ((JtListRow *) g_ptr_array_index (rows, 3))->texts[NAME] = g_strdup ("0-2");
  jt_paged_model_set_rows (model, rows);
  g_assert_cmpstr (jt_paged_row_get (row)->texts[NAME], ==, "0-2");
  jt_paged_model_set_rows (model, g_ptr_array_new ());
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 0);
  jt_session_close (session);
}

static const JtListColumn columns[] = {
  { NAME, "Name", JT_LIST_TEXT, 10, NULL },
  { NUMBER, "Number", JT_LIST_NUMBER, 10, NULL },
  { AREA, "Area", JT_LIST_AREA, 10, NULL },
};

/* What is copied and exported are numbers for a spreadsheet program, without separators. */
static void
test_export (void)
{
  g_autoptr (JtListSnapshot) all = jt_list_rows_new (new_rows ());
  g_autofree char *folder = g_dir_make_tmp ("jiati-rows-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "rows.csv", NULL);
  g_autofree char *workbook = g_build_filename (folder, "rows.xlsx", NULL);
  g_autofree char *text = NULL;
  g_autofree char *csv = NULL;
  g_autoptr (GError) error = NULL;

  text = jt_list_copy (NULL, &jt_list_rows, all, all->ids, columns, N_COLUMNS, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==,
                   "Name\tNumber\tArea\n1-10\t1043.20\t87.35\n1-9\t56\t\nShop\t—\t76.40\n"
                   "1-2\t\t76.40\n");
  g_assert_true (jt_list_export (NULL, &jt_list_rows, all, columns, N_COLUMNS, "Rows", path, NULL,
                                 &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &csv, NULL, NULL));
  g_assert_nonnull (strstr (csv, "1-10,1043.20,87.35"));
  g_assert_true (jt_list_export (NULL, &jt_list_rows, all, columns, N_COLUMNS, "Rows", workbook,
                                 NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (workbook, G_FILE_TEST_EXISTS));
  g_unlink (path);
  g_unlink (workbook);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list-rows/sort", test_sort);
  g_test_add_func ("/list-rows/filter", test_filter);
  g_test_add_func ("/list-rows/model", test_model);
  g_test_add_func ("/list-rows/export", test_export);
  return g_test_run ();
}
