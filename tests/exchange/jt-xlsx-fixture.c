/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-xlsx-fixture.h"

#include <string.h>

#include <archive.h>
#include <archive_entry.h>

struct _JtZip
{
  struct archive *archive;
  GByteArray *bytes;
};

static la_ssize_t
keep (struct archive *archive, void *data, const void *buffer, size_t length)
{
  g_byte_array_append (data, buffer, (guint) length);
  return (la_ssize_t) length;
}

JtZip *
jt_zip_new (void)
{
  JtZip *zip = g_new0 (JtZip, 1);

  zip->bytes = g_byte_array_new ();
  zip->archive = archive_write_new ();
  g_assert_cmpint (archive_write_set_format_zip (zip->archive), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_set_bytes_per_block (zip->archive, 0), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_open (zip->archive, zip->bytes, NULL, keep, NULL), ==, ARCHIVE_OK);
  return zip;
}

static void
begin_part (JtZip *zip, const char *name, gsize size)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_size (entry, (la_int64_t) size);
  g_assert_cmpint (archive_write_header (zip->archive, entry), ==, ARCHIVE_OK);
  archive_entry_free (entry);
}

static void
write_part (JtZip *zip, const char *text)
{
  g_assert_cmpint (archive_write_data (zip->archive, text, strlen (text)), ==, strlen (text));
}

void
jt_zip_add (JtZip *zip, const char *name, const char *text)
{
  begin_part (zip, name, strlen (text));
  write_part (zip, text);
}

void
jt_zip_add_repeated (JtZip *zip, const char *name, const char *before, const char *text, gsize n,
                     const char *after)
{
  begin_part (zip, name, strlen (before) + n * strlen (text) + strlen (after));
  write_part (zip, before);
  for (gsize i = 0; i < n; i++)
    write_part (zip, text);
  write_part (zip, after);
}

GBytes *
jt_zip_end (JtZip *zip)
{
  GBytes *bytes;

  g_assert_cmpint (archive_write_close (zip->archive), ==, ARCHIVE_OK);
  archive_write_free (zip->archive);
  bytes = g_byte_array_free_to_bytes (zip->bytes);
  g_free (zip);
  return bytes;
}

static void
add_part (JtZip *zip, const char *name, const char *text, const char *usual)
{
  if (text == NULL)
    text = usual;
  if (*text != '\0')
    jt_zip_add (zip, name, text);
}

void
jt_xlsx_fixture_add_to (const JtXlsxFixture *fixture, JtZip *zip)
{
  add_part (zip, "_rels/.rels", fixture->root_relations,
            "<Relationships xmlns='" JT_XLSX_PACKAGE "'>"
            "<Relationship Id='a' Type='" JT_XLSX_OFFICE "/officeDocument'"
            " Target='xl/workbook.xml'/></Relationships>");
  add_part (zip, "xl/workbook.xml", fixture->workbook,
            "<workbook xmlns='" JT_XLSX_MAIN "' xmlns:r='" JT_XLSX_OFFICE "'>"
            "<sheets><sheet name='房屋' sheetId='1' r:id='r1'/></sheets></workbook>");
  add_part (zip, "xl/_rels/workbook.xml.rels", fixture->relations,
            "<Relationships xmlns='" JT_XLSX_PACKAGE "'>"
            "<Relationship Id='r1' Type='" JT_XLSX_OFFICE "/worksheet'"
            " Target='worksheets/sheet1.xml'/>"
            "<Relationship Id='r2' Type='" JT_XLSX_OFFICE "/sharedStrings'"
            " Target='sharedStrings.xml'/>"
            "<Relationship Id='r3' Type='" JT_XLSX_OFFICE "/styles' Target='styles.xml'/>"
            "</Relationships>");
  add_part (zip, "xl/worksheets/sheet1.xml", fixture->sheet, JT_XLSX_SHEET ("<sheetData/>"));
  /* Behind the sheet, as most programs write it. */
  add_part (zip, "xl/sharedStrings.xml", fixture->strings,
            "<sst xmlns='" JT_XLSX_MAIN "'><si><t>零</t></si><si><t>壹</t></si></sst>");
  add_part (zip, "xl/styles.xml", fixture->styles,
            "<styleSheet xmlns='" JT_XLSX_MAIN "'><numFmts>"
            "<numFmt numFmtId='176' formatCode='yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;'/>"
            "<numFmt numFmtId='177' formatCode='0.00_ '/></numFmts>"
            "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>"
            "<xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='176'/><xf numFmtId='177'/>"
            "<xf numFmtId='22'/><xf numFmtId='20'/></cellXfs></styleSheet>");
}

GBytes *
jt_xlsx_fixture_new (const JtXlsxFixture *fixture)
{
  JtZip *zip = jt_zip_new ();

  jt_xlsx_fixture_add_to (fixture, zip);
  return jt_zip_end (zip);
}

GBytes *
jt_xlsx_fixture_rows (const char *rows)
{
  g_autofree char *sheet
      = g_strconcat ("<worksheet xmlns='" JT_XLSX_MAIN "'><sheetData>", rows,
                     "</sheetData></worksheet>", NULL);

  return jt_xlsx_fixture_new (&(JtXlsxFixture){ .sheet = sheet });
}

char *
jt_sheet_dump (const JtSheet *sheet)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < jt_sheet_n_rows (sheet); i++)
    {
      const JtSheetRow *row = jt_sheet_row (sheet, i);

      g_string_append_printf (text, "%u: ", row->number);
      for (guint j = 0; j < row->n_cells; j++)
        g_string_append_printf (text, "%s%s", j > 0 ? "|" : "", row->cells[j]);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}
