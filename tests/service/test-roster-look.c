/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-book-fixture.h"
#include "jt-exchange-error.h"
#include "jt-json.h"
#include "jt-roster-import.h"
#include "jt-roster-look.h"
#include "jt-sheet-file.h"
#include "jt-workbook.h"

/* What a person sees of a file, says about it, and gets back of it. */

#define TODAY "2026-03-02"

static JsonObject *
look (const char *path, const char *charset)
{
  g_autoptr (GError) error = NULL;
  JsonObject *seen = jt_roster_look (path, charset, 5, NULL, &error);

  g_assert_no_error (error);
  return seen;
}

static JsonObject *
get_sheet (JsonObject *seen, guint i)
{
  return json_array_get_object_element (jt_json_array (seen, "sheets"), i);
}

static JsonObject *
get_header (JsonObject *seen, guint column)
{
  return json_array_get_object_element (jt_json_array (get_sheet (seen, 0), "headers"), column);
}

static void
assert_headers (JsonObject *sheet, const char *expected)
{
  JsonArray *headers = jt_json_array (sheet, "headers");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (headers); i++)
    {
      JsonObject *header = json_array_get_object_element (headers, i);

      g_string_append_printf (text, "%s%s=%s", i > 0 ? " " : "", jt_json_text (header, "header"),
                              jt_json_text (header, "field"));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static const struct
{
  const char *name;
  const char *csv;
  const char *kind;
  int header_row;
  const char *headers;
} cases[] = {
  { "plain", "小区,楼栋,房号,业主\n甲,1,101,张三\n", "homes", 1,
    "小区=compound 楼栋=building 房号=room 业主=owner" },
  { "two rows under a title", "名册\n小区,楼栋,房号,业主,\n,,,姓名,电话\n甲,1,101,张三,\n", "homes", 3,
    "小区=compound 楼栋=building 房号=room 姓名=owner 电话=phone" },
  { "a choice to make", "小区,楼栋,房号,产权人,姓名\n甲,1,101,张三,李四\n", "homes", 1,
    "小区=compound 楼栋=building 房号=room 产权人=owner 姓名=" },
  { "unknown words", "册\n坐落,第几栋,门牌,户主\n甲,1,101,张三\n", "homes", 2,
    "坐落= 第几栋= 门牌= 户主=" },
  { "a column without header", "小区,楼栋,房号,业主\n甲,1,101,张三,x\n", "homes", 1,
    "小区=compound 楼栋=building 房号=room 业主=owner =" },
};

static void
test_guess (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autofree char *path = jt_book_write_file (book, "roster.csv", cases[i].csv);
  g_autoptr (JsonObject) seen = look (path, NULL);
  JsonObject *sheet = get_sheet (seen, 0);

  g_assert_cmpstr (jt_json_text (seen, "charset"), ==, "UTF-8");
  g_assert_cmpstr (jt_json_text (sheet, "kind"), ==, cases[i].kind);
  g_assert_cmpint (jt_json_int (sheet, "header_row", -1), ==, cases[i].header_row);
  assert_headers (sheet, cases[i].headers);
}

/* ---------------------------------------------------------------------------------- the charset */

static void
test_charset (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  gsize length;
  g_autofree char *bytes = g_convert ("小区,楼栋,房号,业主\n甲,1,101,张㐂\n", -1, "GB18030", "UTF-8",
                                      NULL, &length, NULL);
  g_autofree char *path = g_build_filename (book->dir, "gb.csv", NULL);
  g_autoptr (JsonObject) found = NULL;
  g_autoptr (JsonObject) chosen = NULL;
  g_autoptr (JsonObject) refused = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, (gssize) length, &error);
  g_assert_no_error (error);
  found = look (path, NULL);
  g_assert_cmpstr (jt_json_text (found, "charset"), ==, "GB18030");
  chosen = look (path, "GB18030");
  assert_headers (get_sheet (chosen, 0), "小区=compound 楼栋=building 房号=room 业主=owner");
  refused = jt_roster_look (path, "UTF-8", 5, NULL, &error);
  g_assert_null (refused);
  g_assert_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_CHARSET);
}

/* ------------------------------------------------------------------------ what a person says */

static JsonObject *
compare (JtBook *book, const char *path, JsonObject *seen, JsonObject **answer)
{
  const JtRosterOptions options = { .layout = jt_json_array (seen, "sheets"), .dry_run = TRUE };
  g_autoptr (GError) error = NULL;
  JsonObject *details = NULL;

  jt_office_roster_import (book->office, path, &options, answer, &details, &error);
  g_assert_no_error (error);
  return details;
}

static JsonObject *
import (JtBook *book, const char *path, JsonObject *seen)
{
  const JtRosterOptions options = { .layout = jt_json_array (seen, "sheets") };
  g_autoptr (GError) error = NULL;
  JsonObject *answer = NULL;

  jt_office_roster_import (book->office, path, &options, &answer, NULL, &error);
  g_assert_no_error (error);
  return answer;
}

/* Columns of words nobody knows, one that stands for nothing, and a repeated one. */
static void
test_choices (void)
{
  static const char *const fields[] = { "compound", "building", "room", "owner", "", NULL };
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autofree char *path = jt_book_write_file (
      book, "roster.csv", "坐落,第几栋,门牌,户主,业主\n甲苑,1,101,张三,不是\n甲苑,1,102,李四,不是\n");
  g_autoptr (JsonObject) seen = look (path, NULL);
  g_autoptr (JsonObject) answer = NULL;
  g_autoptr (JsonObject) again = NULL;

  for (guint i = 0; fields[i] != NULL; i++)
    json_object_set_string_member (get_header (seen, i), "field", fields[i]);
  answer = import (book, path, seen);
  g_assert_cmpint (jt_json_int (answer, "new", 0), ==, 2);
  again = import (book, path, seen);
  g_assert_cmpint (jt_json_int (again, "unchanged", 0), ==, 2);
  g_assert_cmpint (jt_json_int (again, "new", 0) + jt_json_int (again, "changed", 0), ==, 0);
}

/* The file was written anew in the meantime, with its columns in another order. */
static void
test_file_changed (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autofree char *path
      = jt_book_write_file (book, "roster.csv", "小区,楼栋,房号,业主\n甲,1,101,张三\n");
  g_autoptr (JsonObject) seen = look (path, NULL);
  const JtRosterOptions options = { .layout = jt_json_array (seen, "sheets") };
  g_autofree char *same
      = jt_book_write_file (book, "roster.csv", "小区,楼栋,业主,房号\n甲,1,张三,101\n");
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (path, ==, same);
  g_assert_false (jt_office_roster_import (book->office, path, &options, NULL, NULL, &error));
  g_assert_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_HEADER_MISSING);
  g_assert_cmpstr (error->message, ==, "房号");
}

/* ---------------------------------------------------------------------------------- the preview */

static void
assert_row (JsonObject *preview, guint i, const char *kind, const char *field, const char *before,
            const char *fault_part)
{
  JsonObject *row = json_array_get_object_element (jt_json_array (preview, "rows"), i);
  const char *fault = jt_json_text (json_object_get_object_member (row, "faults"), field);

  g_assert_cmpstr (jt_json_text (row, "kind"), ==, kind);
  g_assert_cmpstr (jt_json_text (json_object_get_object_member (row, "before"), field), ==, before);
  if (fault_part == NULL)
    g_assert_null (fault);
  else
    g_assert_nonnull (strstr (fault, fault_part));
}

/* What is shown is what the book will say. */
static void
assert_cell (JsonObject *preview, guint i, const char *field, const char *text)
{
  JsonObject *row = json_array_get_object_element (jt_json_array (preview, "rows"), i);

  g_assert_cmpstr (jt_json_text (json_object_get_object_member (row, "cells"), field), ==, text);
}

static void
test_preview (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autoptr (JsonObject) earlier = jt_book_import (
      book, "小区,楼栋,房号,建筑面积,业主\n甲,1,101,80,张三\n甲,1,102,80,李四\n甲,1,999,80,王五\n");
  g_autofree char *path = jt_book_write_file (
      book, "roster.csv",
      "小区,楼栋,房号,建筑面积,业主\n甲,1,101,81.5,张三\n甲,1,102,80,李四\n甲,1,103,many,赵六\n"
      "甲,1,104,81.34999999999999,钱七\n");
  g_autoptr (JsonObject) seen = look (path, NULL);
  g_autoptr (JsonObject) answer = NULL;
  g_autoptr (JsonObject) details = compare (book, path, seen, &answer);
  JsonObject *preview = json_object_get_object_member (details, "preview");

  g_assert_cmpuint (json_array_get_length (jt_json_array (preview, "rows")), ==, 4);
  assert_row (preview, 0, "changed", "area", "80.00", NULL);
  assert_row (preview, 1, "unchanged", "area", NULL, NULL);
  assert_row (preview, 2, "rejected", "area", NULL, "many");
  assert_row (preview, 3, "new", "area", NULL, NULL);
  assert_cell (preview, 0, "area", "81.50");
  assert_cell (preview, 2, "area", "many");
  assert_cell (preview, 3, "area", "81.35");
  g_assert_cmpuint (json_array_get_length (jt_json_array (details, "absent")), ==, 1);
}

/* ---------------------------------------------------------------------------- rejected rows */

/* Out of the file, mended, and in again: the row that is named in the first column. */
static void
test_rejected (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autofree char *path = jt_book_write_file (
      book, "roster.csv",
      "名册\n小区,楼栋,房号,业主,证件号\n甲,1,101,张三,11010519491231002X\n"
      "甲,1,102,李四,110105194912310021\n甲,1,103,,\n");
  g_autofree char *mended = g_build_filename (book->dir, "mended.xlsx", NULL);
  g_autoptr (JsonObject) seen = look (path, NULL);
  g_autoptr (JsonObject) details = compare (book, path, seen, NULL);
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (GError) error = NULL;
  const JtSheet *sheet;

  jt_roster_save_rejected (path, NULL, jt_json_array (seen, "sheets"),
                           jt_json_array (details, "rejected"), mended, &error);
  g_assert_no_error (error);
  sheets = jt_sheet_file_read_all (mended, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sheets->len, ==, 1);
  sheet = ((JtWorkbookSheet *) g_ptr_array_index (sheets, 0))->sheet;
  g_assert_cmpuint (jt_sheet_n_rows (sheet), ==, 3);
  g_assert_cmpstr (jt_sheet_row_cell (jt_sheet_row (sheet, 0), 2), ==, "房号");
  g_assert_cmpstr (jt_sheet_row_cell (jt_sheet_row (sheet, 1), 3), ==, "李四");
  /* Every digit is still there: it was no number. */
  g_assert_cmpstr (jt_sheet_row_cell (jt_sheet_row (sheet, 1), 4), ==, "110105194912310021");
  g_assert_cmpstr (jt_sheet_row_cell (jt_sheet_row (sheet, 1), 5), !=, "");
  g_assert_cmpstr (jt_sheet_row_cell (jt_sheet_row (sheet, 2), 2), ==, "103");
}

/* Saved again and again, the file keeps its columns. */
static void
test_rejected_twice (void)
{
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autofree char *path
      = jt_book_write_file (book, "roster.csv", "小区,楼栋,房号,业主\n甲,1,103,\n");
  g_autofree char *mended = g_build_filename (book->dir, "mended.xlsx", NULL);
  g_autoptr (JsonObject) before = NULL;
  g_autoptr (JsonObject) after = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (JsonObject) seen = look (i == 0 ? path : mended, NULL);
      g_autoptr (JsonObject) details = compare (book, i == 0 ? path : mended, seen, NULL);

      g_assert_true (jt_roster_save_rejected (i == 0 ? path : mended, NULL,
                                              jt_json_array (seen, "sheets"),
                                              jt_json_array (details, "rejected"), mended, NULL));
    }
  before = look (mended, NULL);
  g_assert_cmpuint (json_array_get_length (jt_json_array (get_sheet (before, 0), "headers")), ==, 5);
}

/* -------------------------------------------------------------------------------- progress, stop */

typedef struct
{
  GCancellable *cancellable;
  JtRosterPhase stop_at;
  guint heard[3];
} Waiting;

static void
hear (JtRosterPhase phase, guint done, guint total, gpointer data)
{
  Waiting *waiting = data;

  waiting->heard[phase]++;
  g_assert_true (total == 0 || done <= total);
  if (phase == waiting->stop_at && done > 0)
    g_cancellable_cancel (waiting->cancellable);
}

/* Wherever it is stopped, the book is as it was; told to go on, it is not. */
static void
test_cancel (gconstpointer data)
{
  const JtRosterPhase phase = (JtRosterPhase) GPOINTER_TO_UINT (data);
  g_autoptr (JtBook) book = jt_book_new (TODAY);
  g_autoptr (GString) csv = g_string_new ("小区,楼栋,房号,业主\n");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Waiting waiting = { .cancellable = cancellable, .stop_at = phase };
  const JtRosterWatch watch = { .cancellable = cancellable, .progress = hear, .data = &waiting };
  const JtRosterOptions options = { .watch = &watch };
  const JtRosterOptions plain = { 0 };
  g_autofree char *path = NULL;
  g_autoptr (JsonObject) answer = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (csv, "甲,%u,%u,业主%u\n", i / 100 + 1, i % 100 + 101, i);
  path = jt_book_write_file (book, "roster.csv", csv->str);
  g_assert_false (jt_office_roster_import (book->office, path, &options, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (waiting.heard[phase], >, 0);
  g_clear_error (&error);
  jt_office_roster_import (book->office, path, &plain, &answer, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (jt_json_int (answer, "new", 0), ==, 3000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/roster-look/guess/", cases[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_guess);
    }
  g_test_add_func ("/roster-look/charset", test_charset);
  g_test_add_func ("/roster-look/choices", test_choices);
  g_test_add_func ("/roster-look/file-changed", test_file_changed);
  g_test_add_func ("/roster-look/preview", test_preview);
  g_test_add_func ("/roster-look/rejected", test_rejected);
  g_test_add_func ("/roster-look/rejected-twice", test_rejected_twice);
  g_test_add_data_func ("/roster-look/cancel/reading", GUINT_TO_POINTER (JT_ROSTER_PHASE_READING),
                        test_cancel);
  g_test_add_data_func ("/roster-look/cancel/comparing",
                        GUINT_TO_POINTER (JT_ROSTER_PHASE_COMPARING), test_cancel);
  g_test_add_data_func ("/roster-look/cancel/writing", GUINT_TO_POINTER (JT_ROSTER_PHASE_WRITING),
                        test_cancel);
  return g_test_run ();
}
