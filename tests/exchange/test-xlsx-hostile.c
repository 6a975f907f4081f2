/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-exchange-error.h"
#include "jt-xlsx-fixture.h"
#include "jt-xlsx.h"

/* Files made to mislead.  Each ends at once with an error that says where. */

static void
assert_refused (GBytes *bytes, JtExchangeError code, const char *fact)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = jt_xlsx_read (bytes, &error);

  g_assert_null (sheets);
  g_assert_error (error, JT_EXCHANGE_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, fact);
}

typedef struct
{
  const char *name;
  JtXlsxFixture fixture;
  JtExchangeError code;
  const char *fact;
} PartCase;

#define ROW(cells) \
  { .sheet = "<worksheet><sheetData><row r='1'>" cells "</row></sheetData></worksheet>" }
#define SHEET "xl/worksheets/sheet1.xml: "

static const PartCase part_cases[] = {
  { "document-type",
    { .sheet = "<!DOCTYPE worksheet [<!ENTITY a 'aaaa'>]><worksheet/>" },
    JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, SHEET "DOCTYPE" },
  { "document-type-in-workbook", { .workbook = "<!DOCTYPE workbook SYSTEM 'file:///etc/passwd'>"
                                               "<workbook/>" },
    JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, "xl/workbook.xml: DOCTYPE" },
  { "unknown-entity", ROW ("<c t='str'><v>&a;</v></c>"), JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    SHEET "XML undefined entity" },
  { "not-closed", { .sheet = "<worksheet><sheetData>" }, JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    SHEET "XML no element found" },
  { "no-xml", { .sheet = "{}" }, JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    SHEET "XML not well-formed (invalid token)" },
  { "invalid-utf8", ROW ("<c t='str'><v>\xFF\xFE</v></c>"), JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    SHEET "XML not well-formed (invalid token)" },
  { "other-root", { .sheet = "<chartsheet/>" }, JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    SHEET "chartsheet" },
  { "strings-other-root", { .strings = "<styleSheet/>" }, JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    "xl/sharedStrings.xml: styleSheet" },
  { "styles-other-root", { .styles = "<sst/>" }, JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    "xl/styles.xml: sst" },
  { "reference-far", ROW ("<c r='ZZZ999999999'><v>1</v></c>"), JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    SHEET "c ZZZ999999999" },
  { "reference-huge", ROW ("<c r='AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA1'/>"),
    JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, SHEET "c AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" },
  { "reference-past-the-last-column", ROW ("<c r='XFE1'/>"), JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    SHEET "c XFE1" },
  { "reference-of-another-row", ROW ("<c r='A2'/>"), JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    SHEET "c A2" },
  { "reference-without-number", ROW ("<c r='A'/>"), JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    SHEET "c A" },
  { "reference-without-letter", ROW ("<c r='1'/>"), JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    SHEET "c 1" },
  { "cells-backwards", ROW ("<c r='B1'/><c r='A1'/>"), JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    SHEET "c A1" },
  { "cell-twice", ROW ("<c r='A1'/><c r='A1'/>"), JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    SHEET "c A1" },
  { "row-number-huge", { .sheet = JT_XLSX_SHEET ("<sheetData><row r='1000000000'/></sheetData>") },
    JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, SHEET "row 1000000000" },
  { "row-number-negative", { .sheet = JT_XLSX_SHEET ("<sheetData><row r='-1'/></sheetData>") },
    JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, SHEET "row -1" },
  { "row-number-zero", { .sheet = JT_XLSX_SHEET ("<sheetData><row r='0'/></sheetData>") },
    JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, SHEET "row 0" },
  { "rows-backwards", { .sheet = JT_XLSX_SHEET ("<sheetData><row r='2'/><row r='1'/></sheetData>") },
    JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, SHEET "row 1" },
  { "string-index-too-large", ROW ("<c t='s'><v>2</v></c>"), JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    SHEET "v 2" },
  { "string-index-negative", ROW ("<c t='s'><v>-1</v></c>"), JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    SHEET "v -1" },
  { "string-index-wraps", ROW ("<c t='s'><v>4294967296</v></c>"),
    JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, SHEET "v 4294967296" },
  { "string-index-no-number", ROW ("<c t='s'><v>x</v></c>"), JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    SHEET "v x" },
  { "style-no-number", ROW ("<c s='x'/>"), JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, SHEET "s x" },
  { "unknown-type", ROW ("<c t='z'/>"), JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, SHEET "t z" },
  { "merged-backwards",
    { .sheet = "<worksheet><mergeCells><mergeCell ref='B2:A1'/></mergeCells></worksheet>" },
    JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, SHEET "mergeCell B2:A1" },
  { "merged-without-range", { .sheet = "<worksheet><mergeCells><mergeCell/></mergeCells></worksheet>" },
    JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, SHEET "mergeCell" },
  /* Relations */
  { "no-root-relations", { .root_relations = "" }, JT_EXCHANGE_ERROR_NOT_A_TABLE, "zip" },
  { "root-names-nothing", { .root_relations = "<Relationships/>" },
    JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, "_rels/.rels" },
  { "relation-without-target", { .root_relations = "<Relationships><Relationship Id='a' Type='b'/>"
                                                   "</Relationships>" },
    JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, "_rels/.rels: Relationship a" },
  { "relation-leads-out",
    { .root_relations = "<Relationships><Relationship Id='a' Type='x/officeDocument'"
                        " Target='xl/../../etc/passwd'/></Relationships>" },
    JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, "_rels/.rels: Target xl/../../etc/passwd" },
  { "workbook-elsewhere",
    { .root_relations = "<Relationships><Relationship Id='a' Type='x/officeDocument'"
                        " Target='http://example.org/' TargetMode='External'/></Relationships>" },
    JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, "_rels/.rels" },
  { "binary-workbook",
    { .root_relations = "<Relationships><Relationship Id='a' Type='x/officeDocument'"
                        " Target='xl/workbook.bin'/></Relationships>" },
    JT_EXCHANGE_ERROR_OLD_WORKBOOK, "xlsb" },
  { "text-document", { .workbook = "<w:document xmlns:w='x'/>" }, JT_EXCHANGE_ERROR_NOT_A_TABLE,
    "document" },
  { "no-workbook", { .workbook = "" }, JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, "xl/workbook.xml" },
  { "no-workbook-relations", { .relations = "" }, JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    "xl/_rels/workbook.xml.rels" },
  { "no-such-relation", { .relations = "<Relationships/>" }, JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    "r1" },
  { "sheet-missing", { .sheet = "" }, JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    "xl/worksheets/sheet1.xml" },
  { "strings-missing", { .strings = "" }, JT_EXCHANGE_ERROR_BROKEN_WORKBOOK,
    "xl/sharedStrings.xml" },
  { "sheet-without-name", { .workbook = "<workbook><sheets><sheet r:id='a'/></sheets></workbook>" },
    JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, "xl/workbook.xml: sheet" },
  { "no-sheets", { .workbook = "<workbook><sheets/></workbook>" }, JT_EXCHANGE_ERROR_EMPTY, "" },
};

static void
test_part (gconstpointer data)
{
  const PartCase *part = data;
  g_autoptr (GBytes) bytes = jt_xlsx_fixture_new (&part->fixture);

  assert_refused (bytes, part->code, part->fact);
}

/* ----------------------------------------------------------------------------------- zip files */

static const struct
{
  const char *name;
  const char *part;
} name_cases[] = {
  { "up", "../evil.xml" },
  { "up-inside", "xl/../../evil.xml" },
  { "up-backslash", "xl\\..\\evil.xml" },
  { "absolute", "/etc/passwd" },
  { "drive", "C:/evil.xml" },
  { "twice", "xl/workbook.xml" },
  { "twice-in-capitals", "XL/WORKBOOK.XML" },
};

static void
test_part_name (gconstpointer data)
{
  const char *name = data;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  JtZip *zip = jt_zip_new ();

  jt_xlsx_fixture_add_to (&(JtXlsxFixture){ 0 }, zip);
  jt_zip_add (zip, name, "<workbook/>");
  bytes = jt_zip_end (zip);
  sheets = jt_xlsx_read (bytes, &error);
  g_assert_null (sheets);
  g_assert_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_BROKEN_WORKBOOK);
}

static void
test_too_many_parts (void)
{
  g_autoptr (GBytes) bytes = NULL;
  JtZip *zip = jt_zip_new ();

  jt_xlsx_fixture_add_to (&(JtXlsxFixture){ 0 }, zip);
  for (guint i = 0; i < 4096; i++)
    {
      g_autofree char *name = g_strdup_printf ("xl/media/%u.png", i);

      jt_zip_add (zip, name, "");
    }
  bytes = jt_zip_end (zip);
  assert_refused (bytes, JT_EXCHANGE_ERROR_FILE_TOO_LARGE, "zip > 4096");
}

static void
test_too_many_sheets (void)
{
  g_autoptr (GString) workbook = g_string_new ("<workbook><sheets>");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i <= JT_WORKBOOK_MAX_SHEETS; i++)
    g_string_append (workbook, "<sheet name='a' r:id='r1'/>");
  g_string_append (workbook, "</sheets></workbook>");
  bytes = jt_xlsx_fixture_new (&(JtXlsxFixture){ .workbook = workbook->str });
  assert_refused (bytes, JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, "xl/workbook.xml: sheets > 256");
}

/* The same large sheet named again and again stays within one budget. */
static void
test_same_sheet_again (void)
{
  g_autoptr (GString) workbook = g_string_new ("<workbook><sheets>");
  g_autoptr (GBytes) bytes = NULL;
  JtZip *zip = jt_zip_new ();

  for (guint i = 0; i < JT_WORKBOOK_MAX_SHEETS; i++)
    g_string_append (workbook, "<sheet name='a' r:id='r1'/>");
  g_string_append (workbook, "</sheets></workbook>");
  jt_xlsx_fixture_add_to (&(JtXlsxFixture){ .workbook = workbook->str, .sheet = "" }, zip);
  jt_zip_add_repeated (zip, "xl/worksheets/sheet1.xml", "<worksheet>",
                       "                                                                ",
                       1024 * 1024, "</worksheet>");
  bytes = jt_zip_end (zip);
  assert_refused (bytes, JT_EXCHANGE_ERROR_FILE_TOO_LARGE, "xl/worksheets/sheet1.xml");
}

/* Sets bit 0 of the flags of every entry, in its own header and in the directory. */
static GBytes *
mark_encrypted (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  guint8 *copy = g_memdup2 (data, length);

  for (gsize i = 0; i + 10 < length; i++)
    {
      if (memcmp (copy + i, "PK\x03\x04", 4) == 0)
        copy[i + 6] |= 1;
      else if (memcmp (copy + i, "PK\x01\x02", 4) == 0)
        copy[i + 8] |= 1;
    }
  return g_bytes_new_take (copy, length);
}

static void
test_encrypted (void)
{
  static const char compound[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....E\0n\0c\0r\0y\0p\0t\0e\0d\0"
                                 "P\0a\0c\0k\0a\0g\0e\0";
  g_autoptr (GBytes) plain = jt_xlsx_fixture_new (&(JtXlsxFixture){ 0 });
  g_autoptr (GBytes) marked = mark_encrypted (plain);
  g_autoptr (GBytes) envelope = g_bytes_new_static (compound, sizeof compound);
  g_autoptr (GBytes) old = g_bytes_new_static (compound, 12);

  assert_refused (marked, JT_EXCHANGE_ERROR_ENCRYPTED, "");
  assert_refused (envelope, JT_EXCHANGE_ERROR_ENCRYPTED, "");
  assert_refused (old, JT_EXCHANGE_ERROR_OLD_WORKBOOK, "xls");
  g_assert_true (jt_xlsx_is_workbook (marked));
  g_assert_true (jt_xlsx_is_workbook (old));
}

/* Cut off anywhere, with any byte wrong: an error or sheets, never a crash. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) whole
      = jt_xlsx_fixture_rows ("<row><c t='s'><v>1</v></c><c s='1'><v>46082</v></c></row>");
  gsize length;
  const guint8 *data = g_bytes_get_data (whole, &length);

  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole, 0, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) sheets = jt_xlsx_read (cut, &error);

      g_assert_null (sheets);
      g_assert_cmpuint (error->domain, ==, JT_EXCHANGE_ERROR);
    }
  for (gsize i = 0; i < length; i++)
    {
      guint8 *copy = g_memdup2 (data, length);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) sheets = NULL;

      copy[i] ^= (guint8) g_test_rand_int_range (1, 256);
      bytes = g_bytes_new_take (copy, length);
      sheets = jt_xlsx_read (bytes, &error);
      g_assert_true (sheets != NULL || error->domain == JT_EXCHANGE_ERROR);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (part_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/xlsx-hostile/part/", part_cases[i].name, NULL);

      g_test_add_data_func (path, &part_cases[i], test_part);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (name_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/xlsx-hostile/part-name/", name_cases[i].name, NULL);

      g_test_add_data_func (path, name_cases[i].part, test_part_name);
    }
  g_test_add_func ("/xlsx-hostile/too-many-parts", test_too_many_parts);
  g_test_add_func ("/xlsx-hostile/too-many-sheets", test_too_many_sheets);
  g_test_add_func ("/xlsx-hostile/same-sheet-again", test_same_sheet_again);
  g_test_add_func ("/xlsx-hostile/encrypted", test_encrypted);
  g_test_add_func ("/xlsx-hostile/damaged", test_damaged);
  return g_test_run ();
}
