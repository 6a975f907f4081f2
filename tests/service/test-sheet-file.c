/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "jt-exchange-error.h"
#include "jt-file.h"
#include "jt-sheet-file.h"
#include "jt-xlsx-fixture.h"

/* Files that are read by jiati-read, and what becomes of it. */
typedef struct
{
  char *folder;
  char *path;   /* of the file to read */
  char *reader; /* of a reader made by the test */
  char *real;   /* where the real one is */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("jiati-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "名册", NULL);
  fixture->reader = g_build_filename (fixture->folder, "jiati-read", NULL);
  fixture->real = g_strdup (g_getenv ("JIATI_LIBEXECDIR"));
  g_assert_nonnull (fixture->real);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_setenv ("JIATI_LIBEXECDIR", fixture->real, TRUE);
  g_unlink (fixture->path);
  g_unlink (fixture->reader);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->reader);
  g_free (fixture->real);
}

static void
write_file (Fixture *fixture, GBytes *bytes)
{
  g_assert_true (jt_file_write (fixture->path, g_bytes_get_data (bytes, NULL),
                                g_bytes_get_size (bytes), NULL));
}

static void
write_text (Fixture *fixture, const char *text)
{
  g_assert_true (jt_file_write (fixture->path, text, strlen (text), NULL));
}

/* From now on the reader is this script. */
static void
set_reader (Fixture *fixture, const char *script)
{
  g_assert_true (g_file_set_contents_full (fixture->reader, script, -1, G_FILE_SET_CONTENTS_NONE,
                                           0700, NULL));
  g_setenv ("JIATI_LIBEXECDIR", fixture->folder, TRUE);
}

static void
assert_refused (Fixture *fixture, JtExchangeError code, const char *fact)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = jt_sheet_file_read_all (fixture->path, NULL, &error);

  g_assert_null (sheets);
  g_assert_error (error, JT_EXCHANGE_ERROR, (int) code);
  if (fact != NULL)
    g_assert_cmpstr (error->message, ==, fact);
}

static void
assert_sheet (const GPtrArray *sheets, guint index, const char *name, gboolean hidden,
              const char *expected)
{
  const JtWorkbookSheet *sheet = g_ptr_array_index (sheets, index);
  g_autofree char *dump = jt_sheet_dump (sheet->sheet);

  g_assert_cmpstr (sheet->name, ==, name);
  g_assert_cmpint (sheet->hidden, ==, hidden);
  g_assert_cmpstr (dump, ==, expected);
}

/* --------------------------------------------------------------------------------------- taken */

static void
test_csv (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = NULL;

  /* 甲 in GB18030: the reader may still load a charset. */
  write_text (fixture, "\xBC\xD7,\"a\nb\"\n\n,c\n");
  sheets = jt_sheet_file_read_all (fixture->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sheets->len, ==, 1);
  assert_sheet (sheets, 0, "", FALSE, "1: 甲|a\nb\n3: |c\n");
}

static GBytes *
two_sheets (void)
{
  JtZip *zip = jt_zip_new ();

  jt_zip_add (zip, "xl/a.xml", JT_XLSX_SHEET ("<sheetData/>"));
  jt_zip_add (zip, "xl/b.xml", JT_XLSX_SHEET ("<sheetData><row r='7'><c><v>8</v></c></row>"
                                              "</sheetData>"));
  jt_xlsx_fixture_add_to (
      &(JtXlsxFixture){
          .workbook = "<workbook xmlns:r='x'><sheets><sheet name='旧' r:id='r1' state='hidden'/>"
                      "<sheet name='空' r:id='a'/><sheet name='新' r:id='b'/></sheets></workbook>",
          .relations = "<Relationships>"
                       "<Relationship Id='a' Type='x/worksheet' Target='a.xml'/>"
                       "<Relationship Id='b' Type='x/worksheet' Target='b.xml'/>"
                       "<Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
                       "</Relationships>",
          .sheet = JT_XLSX_SHEET (
              "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>"
              "<mergeCells><mergeCell ref='A1:B1'/></mergeCells>") },
      zip);
  return jt_zip_end (zip);
}

static void
test_workbook (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = two_sheets ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (JtSheet) only = NULL;
  g_autofree char *dump = NULL;

  write_file (fixture, bytes);
  sheets = jt_sheet_file_read_all (fixture->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sheets->len, ==, 3);
  assert_sheet (sheets, 0, "旧", TRUE, "1: 1\n");
  assert_sheet (sheets, 1, "空", FALSE, "");
  assert_sheet (sheets, 2, "新", FALSE, "7: 8\n");

  only = jt_sheet_file_read (fixture->path, &error);
  g_assert_no_error (error);
  dump = jt_sheet_dump (only);
  g_assert_cmpstr (dump, ==, "7: 8\n");
}

/* Far more than a pipe holds at once. */
static void
test_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JtSheet) sheet = NULL;
  g_autoptr (GString) csv = g_string_new (NULL);

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (csv, "%u,王例秋,87.35,%u\n", i, i * 7);
  write_text (fixture, csv->str);
  sheet = jt_sheet_file_read (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jt_sheet_n_rows (sheet), ==, 50000);
  g_assert_cmpstr (jt_sheet_row (sheet, 49999)->cells[3], ==, "349993");
}

/* ------------------------------------------------------------------------------------- refused */

static void
test_files_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bomb = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JtSheet) sheet = NULL;
  g_autofree char *directory = NULL;
  JtZip *zip = jt_zip_new ();

  assert_refused (fixture, JT_EXCHANGE_ERROR_FILE_MISSING, fixture->path);
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  assert_refused (fixture, JT_EXCHANGE_ERROR_NOT_A_FILE, fixture->path);
  g_assert_cmpint (g_rmdir (fixture->path), ==, 0);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture, JT_EXCHANGE_ERROR_NOT_A_FILE, fixture->path);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);

  write_text (fixture, "");
  assert_refused (fixture, JT_EXCHANGE_ERROR_EMPTY, "");
  g_assert_cmpint (truncate (fixture->path, (off_t) JT_FILE_LIMIT + 1), ==, 0);
  assert_refused (fixture, JT_EXCHANGE_ERROR_FILE_TOO_LARGE, fixture->path);
  write_text (fixture, "%PDF-1.7");
  assert_refused (fixture, JT_EXCHANGE_ERROR_NOT_A_TABLE, "pdf");
  write_text (fixture, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  assert_refused (fixture, JT_EXCHANGE_ERROR_OLD_WORKBOOK, "xls");
  write_text (fixture, "PK\x03\x04");
  assert_refused (fixture, JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, "zip");

  jt_xlsx_fixture_add_to (&(JtXlsxFixture){ .sheet = "" }, zip);
  jt_zip_add_repeated (zip, "xl/worksheets/sheet1.xml", "<worksheet>",
                       "                                                                ",
                       4 * 1024 * 1024, "</worksheet>");
  bomb = jt_zip_end (zip);
  write_file (fixture, bomb);
  assert_refused (fixture, JT_EXCHANGE_ERROR_FILE_TOO_LARGE, "xl/worksheets/sheet1.xml");

  /* A workbook in which nothing stands has sheets, but no table. */
  g_clear_pointer (&bomb, g_bytes_unref);
  bomb = jt_xlsx_fixture_rows ("");
  write_file (fixture, bomb);
  sheet = jt_sheet_file_read (fixture->path, &error);
  g_assert_null (sheet);
  g_assert_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_EMPTY);
}

static void
test_reader_missing (Fixture *fixture, gconstpointer data)
{
  write_text (fixture, "a,b\n");
  g_setenv ("JIATI_LIBEXECDIR", fixture->folder, TRUE);
  assert_refused (fixture, JT_EXCHANGE_ERROR_READER_MISSING, NULL);
}

/* Readers that end before their time, or say what no reader says. */
static const struct
{
  const char *script;
  JtExchangeError code;
  const char *fact; /* NULL: the path */
} readers[] = {
  { "#!/bin/sh\nkill -9 $$\n", JT_EXCHANGE_ERROR_READER_DIED, "jiati-read: Killed" },
  { "#!/bin/sh\nkill -XCPU $$\n", JT_EXCHANGE_ERROR_FILE_TOO_LARGE, NULL },
  { "#!/bin/sh\nkill -TRAP $$\n", JT_EXCHANGE_ERROR_FILE_TOO_LARGE, NULL },
  { "#!/bin/sh\nexit 3\n", JT_EXCHANGE_ERROR_READER_DIED, "jiati-read: 3" },
  { "#!/bin/sh\nexit 0\n", JT_EXCHANGE_ERROR_READER_DIED, "jiati-read: 0" },
  { "#!/bin/sh\necho hello, world\n", JT_EXCHANGE_ERROR_READER_DIED, "version" },
  { "#!/bin/sh\nprintf 'JTREAD1\\nS\\014\\0\\0\\0\\0\\0\\0\\0\\4\\0\\0\\0abcd'\n",
    JT_EXCHANGE_ERROR_READER_DIED, "jiati-read: 0" },
  { "#!/bin/sh\nprintf 'JTREAD1\\nS\\014\\0\\0\\0\\0\\0\\0\\0\\4\\0\\0\\0abcdE\\0\\0\\0\\0'\n"
    "kill -9 $$\n",
    JT_EXCHANGE_ERROR_READER_DIED, "jiati-read: Killed" },
  { "#!/bin/sh\nexec cat /dev/zero\n", JT_EXCHANGE_ERROR_READER_DIED, "version" },
  { "#!/bin/sh\nprintf 'JTREAD1\\nR\\377\\377\\377\\377'; exec sleep 100\n",
    JT_EXCHANGE_ERROR_READER_DIED, "length" },
};

static void
test_readers (Fixture *fixture, gconstpointer data)
{
  write_text (fixture, "a,b\n");
  for (gsize i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      set_reader (fixture, readers[i].script);
      assert_refused (fixture, readers[i].code,
                      readers[i].fact != NULL ? readers[i].fact : fixture->path);
    }
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (100000);
  g_cancellable_cancel (data);
  return NULL;
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);

  write_text (fixture, "a,b\n");
  set_reader (fixture, "#!/bin/sh\nexec sleep 100\n");
  sheets = jt_sheet_file_read_all (fixture->path, cancellable, &error);
  g_thread_join (thread);
  g_assert_null (sheets);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/sheet-file/csv", Fixture, NULL, set_up, test_csv, tear_down);
  g_test_add ("/sheet-file/workbook", Fixture, NULL, set_up, test_workbook, tear_down);
  g_test_add ("/sheet-file/large", Fixture, NULL, set_up, test_large, tear_down);
  g_test_add ("/sheet-file/files-refused", Fixture, NULL, set_up, test_files_refused, tear_down);
  g_test_add ("/sheet-file/reader-missing", Fixture, NULL, set_up, test_reader_missing, tear_down);
  g_test_add ("/sheet-file/readers", Fixture, NULL, set_up, test_readers, tear_down);
  g_test_add ("/sheet-file/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  return g_test_run ();
}
