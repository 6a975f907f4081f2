/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a workbook, and any bytes as the sheet of one: behind the checksums of a zip file the
 * fuzzer would hardly ever get to the XML.  What is taken stays within the limits. */
#include "config.h"

#include <string.h>

#include "fuzz.h"

#include "jt-exchange-error.h"
#include "jt-xlsx.h"

/* Local header, directory and end of a zip file whose parts are stored. */
typedef struct
{
  GByteArray *bytes;
  GByteArray *directory;
  guint n_parts;
} Zip;

static void
put (GByteArray *bytes, guint64 value, guint n_bytes)
{
  for (guint i = 0; i < n_bytes; i++)
    {
      guint8 byte = (guint8) (value >> (8 * i));

      g_byte_array_append (bytes, &byte, 1);
    }
}

static guint32
checksum (const guint8 *data, gsize size)
{
  guint32 sum = 0xFFFFFFFF;

  for (gsize i = 0; i < size; i++)
    {
      sum ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        sum = sum & 1 ? sum >> 1 ^ 0xEDB88320 : sum >> 1;
    }
  return ~sum;
}

/* What both headers of a part have in common. */
static void
put_part (GByteArray *bytes, const char *name, guint32 sum, gsize size)
{
  put (bytes, 20, 2); /* version */
  put (bytes, 0, 2);  /* flags */
  put (bytes, 0, 2);  /* stored */
  put (bytes, 0, 4);  /* time, date */
  put (bytes, sum, 4);
  put (bytes, size, 4);
  put (bytes, size, 4);
  put (bytes, strlen (name), 2);
  put (bytes, 0, 2);
}

static void
add (Zip *zip, const char *name, const void *data, gsize size)
{
  guint32 sum = checksum (data, size);
  guint offset = zip->bytes->len;

  put (zip->bytes, 0x04034B50, 4);
  put_part (zip->bytes, name, sum, size);
  g_byte_array_append (zip->bytes, (const guint8 *) name, (guint) strlen (name));
  g_byte_array_append (zip->bytes, data, (guint) size);
  put (zip->directory, 0x02014B50, 4);
  put (zip->directory, 20, 2);
  put_part (zip->directory, name, sum, size);
  put (zip->directory, 0, 10); /* comment, disk, attributes */
  put (zip->directory, offset, 4);
  g_byte_array_append (zip->directory, (const guint8 *) name, (guint) strlen (name));
  zip->n_parts++;
}

static void
add_text (Zip *zip, const char *name, const char *text)
{
  add (zip, name, text, strlen (text));
}

static GBytes *
end (Zip *zip)
{
  guint offset = zip->bytes->len;

  g_byte_array_append (zip->bytes, zip->directory->data, zip->directory->len);
  put (zip->bytes, 0x06054B50, 4);
  put (zip->bytes, 0, 4);
  put (zip->bytes, zip->n_parts, 2);
  put (zip->bytes, zip->n_parts, 2);
  put (zip->bytes, zip->directory->len, 4);
  put (zip->bytes, offset, 4);
  put (zip->bytes, 0, 2);
  g_byte_array_unref (zip->directory);
  return g_byte_array_free_to_bytes (zip->bytes);
}

/* A workbook whose sheet, shared strings or styles are the bytes. */
static GBytes *
workbook_of (const char *part, const guint8 *data, gsize size)
{
  Zip zip = { .bytes = g_byte_array_new (), .directory = g_byte_array_new () };

  add_text (&zip, "_rels/.rels", "<Relationships><Relationship Id='a' Type='/officeDocument' "
                                 "Target='w.xml'/></Relationships>");
  add_text (&zip, "w.xml",
            "<workbook><sheets><sheet name='a' r:id='a'/></sheets></workbook>");
  add_text (&zip, "_rels/w.xml.rels",
            "<Relationships><Relationship Id='a' Type='/worksheet' Target='sheet'/>"
            "<Relationship Id='b' Type='/sharedStrings' Target='strings'/>"
            "<Relationship Id='c' Type='/styles' Target='styles'/></Relationships>");
  if (strcmp (part, "sheet") != 0)
    add_text (&zip, "sheet", "<worksheet><sheetData><row><c t='s'><v>0</v></c><c s='0'><v>46082.5"
                             "</v></c></row></sheetData></worksheet>");
  if (strcmp (part, "strings") != 0)
    add_text (&zip, "strings", "<sst><si><t>a</t></si><si><t/></si></sst>");
  if (strcmp (part, "styles") != 0)
    add_text (&zip, "styles", "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
                              "<xf numFmtId='22'/></cellXfs></styleSheet>");
  add (&zip, part, data, size);
  return end (&zip);
}

static void
check (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = jt_xlsx_read (bytes, &error);

  g_assert_true (sheets != NULL || error->domain == JT_EXCHANGE_ERROR);
  for (guint i = 0; sheets != NULL && i < sheets->len; i++)
    {
      const JtWorkbookSheet *sheet = g_ptr_array_index (sheets, i);
      guint number = 0;

      for (guint j = 0; j < jt_sheet_n_rows (sheet->sheet); j++)
        {
          const JtSheetRow *row = jt_sheet_row (sheet->sheet, j);

          g_assert_cmpuint (row->number, >, number);
          g_assert_cmpuint (row->n_cells, >, 0);
          g_assert_cmpuint (row->n_cells, <=, JT_SHEET_MAX_COLUMNS);
          number = row->number;
          for (guint k = 0; k < row->n_cells; k++)
            g_assert_true (g_utf8_validate (row->cells[k], -1, NULL));
        }
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const char *const parts[] = { "sheet", "strings", "styles" };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) made = NULL;

  bytes = g_bytes_new (data, size);
  check (bytes);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_clear_pointer (&made, g_bytes_unref);
      made = workbook_of (parts[i], data, size);
      check (made);
    }
  return 0;
}
