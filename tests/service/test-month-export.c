/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "jt-case-fixture.h"
#include "jt-file.h"
#include "jt-json.h"
#include "jt-month-export.h"
#include "jt-month-query.h"
#include "jt-report-error.h"
#include "jt-setting.h"
#include "jt-xlsx-fixture.h"
#include "jt-xlsx.h"

static JtBook *
book_new (void)
{
  JtBook *book = jt_book_new ("2026-05-02");
  g_autoptr (JsonObject) imported = jt_book_import (book, jt_small_roster);
  g_autofree char *uid = jt_book_register (book, "1-1", "1-1-101");
  g_autofree char *row = jt_book_record (book, uid, "application",
                                         "{\"received_on\": \"2026-03-20\"}", "");

  return book;
}

static gboolean
set_template (JtBook *book, const char *text, GError **error)
{
  g_autoptr (JsonObject) arguments = json_object_new ();

  json_object_set_string_member (arguments, "name", JT_SETTING_REPORT_TEMPLATE);
  json_object_set_string_member (arguments, "value", text);
  return jt_office_submit (book->office, "setting-set", arguments, NULL, error);
}

/* Writes a month and returns the named sheet as text. */
static char *
export_sheet (JtBook *book, const char *month, guint index)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JtMonthReport) report = jt_office_read_month (book->office, month, &error);
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = g_strconcat (jt_office_get_path (book->office), ".xlsx", NULL);

  g_assert_no_error (error);
  jt_office_month_export (book->office, report, NULL, path, &error);
  g_assert_no_error (error);
  bytes = jt_file_read (path, JT_FILE_LIMIT, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  sheets = jt_xlsx_read (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (index, <, sheets->len);
  return jt_sheet_dump (((JtWorkbookSheet *) g_ptr_array_index (sheets, index))->sheet);
}

static void
test_template (void)
{
  g_autoptr (JtBook) book = book_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *sheet = NULL;

  g_assert_true (set_template (book,
                               "[report]\ntitle=T\n[column 1]\nindicator=applied\nspan=year\n"
                               "unit=lifts\ngroup=G\ntitle=C\n",
                               &error));
  g_assert_no_error (error);
  sheet = export_sheet (book, "2026-03", 1);
  g_assert_true (g_str_has_prefix (sheet, "1: T\n"));
  g_assert_nonnull (strstr (sheet, "3: |G\n4: Community|C\n"));
  g_assert_nonnull (strstr (sheet, "Total|1\n"));
}

static void
test_bad_templates (void)
{
  static const struct
  {
    const char *name;
    const char *text;
    const char *fact;
  } rows[] = {
    { "unknown column", "[column 1]\nindicator=colour\n", "[column 1] colour" },
    { "unknown span", "[column 1]\nindicator=applied\nspan=day\n", "[column 1] day" },
    { "no column", "[report]\ntitle=T\n", NULL },
    { "no template", "x", NULL },
  };
  g_autoptr (JtBook) book = book_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i].name);
      g_assert_false (set_template (book, rows[i].text, &error));
      g_assert_error (error, JT_REPORT_ERROR, JT_REPORT_ERROR_TEMPLATE);
      if (rows[i].fact != NULL)
        g_assert_cmpstr (error->message, ==, rows[i].fact);
    }
  /* None is none. */
  g_assert_true (set_template (book, "", NULL));
}

static void
test_states (void)
{
  g_autoptr (JtBook) book = book_new ();
  g_autofree char *draft = export_sheet (book, "2026-03", 0);
  g_autofree char *sent = NULL;
  g_autoptr (JsonObject) answer
      = jt_book_submit (book, "month-submit", "{\"month\": \"2026-03\", \"reason\": \"\"}");

  g_assert_nonnull (answer);
  sent = export_sheet (book, "2026-03", 0);
  g_assert_nonnull (strstr (draft, "State|Draft\n"));
  g_assert_nonnull (strstr (sent, "State|Submitted\n"));
}

/* Until a day that somebody asks for, of the same month: nothing that came after it is told. */
static void
test_interim (void)
{
  g_autoptr (JtBook) book = book_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JtMonthReport) report
      = jt_office_read_interim (book->office, jt_day_from_ymd (2026, 3, 19), &error);
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = g_strconcat (jt_office_get_path (book->office), ".xlsx", NULL);
  g_autofree char *cover = NULL;
  g_autofree char *details = NULL;

  g_assert_no_error (error);
  g_assert_true (jt_office_month_export (book->office, report, NULL, path, &error));
  bytes = jt_file_read (path, JT_FILE_LIMIT, &error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  sheets = jt_xlsx_read (bytes, &error);
  g_assert_no_error (error);
  cover = jt_sheet_dump (((JtWorkbookSheet *) g_ptr_array_index (sheets, 0))->sheet);
  details = jt_sheet_dump (((JtWorkbookSheet *) g_ptr_array_index (sheets, 3))->sheet);
  g_assert_nonnull (strstr (cover, "interim report"));
  g_assert_nonnull (strstr (cover, "as of 2026-03-19"));
  g_assert_null (strstr (details, "2026-0001"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/month-export/template", test_template);
  g_test_add_func ("/month-export/bad-templates", test_bad_templates);
  g_test_add_func ("/month-export/states", test_states);
  g_test_add_func ("/month-export/interim", test_interim);
  return g_test_run ();
}
