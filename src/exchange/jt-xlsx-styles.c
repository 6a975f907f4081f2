/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-xlsx-styles.h"

#include <string.h>

#include "jt-xlsx-xml.h"

/* Spreadsheet programs take no more (65,490). */
#define MAX_FORMATS 65536

#define MAX_FORMAT_ID 65536

struct _JtXlsxStyles
{
  GHashTable *codes;  /* id of a number format → JtXlsxFormat */
  GByteArray *formats; /* of each cell format */
};

/* Where the parser stands: number formats and cell formats are lists of their own, and an <xf>
 * elsewhere is the format of a named style. */
typedef enum
{
  LIST_NONE,
  LIST_NUMBER_FORMATS,
  LIST_CELL_FORMATS,
} List;

typedef struct
{
  JtXlsxStyles *styles;
  guint depth;
  List list;
} Reading;

static JtXlsxStyles *
styles_new (void)
{
  JtXlsxStyles *styles = g_new0 (JtXlsxStyles, 1);

  styles->codes = g_hash_table_new (NULL, NULL);
  styles->formats = g_byte_array_new ();
  return styles;
}

void
jt_xlsx_styles_free (JtXlsxStyles *styles)
{
  if (styles == NULL)
    return;
  g_hash_table_unref (styles->codes);
  g_byte_array_unref (styles->formats);
  g_free (styles);
}

static void
add_number_format (Reading *reading, const char *const *attributes)
{
  const char *id = jt_xlsx_xml_attribute (attributes, "numFmtId");
  const char *code = jt_xlsx_xml_attribute (attributes, "formatCode");
  guint number;

  if (id == NULL || code == NULL || !jt_xlsx_xml_number (id, MAX_FORMAT_ID, &number))
    return;
  g_hash_table_insert (reading->styles->codes, GUINT_TO_POINTER (number),
                       GUINT_TO_POINTER (jt_xlsx_format_parse (code)));
}

static void
add_cell_format (Reading *reading, JtXlsxXml *xml, const char *const *attributes)
{
  const char *id = jt_xlsx_xml_attribute (attributes, "numFmtId");
  guint8 format = JT_XLSX_FORMAT_PLAIN;
  gpointer coded;
  guint number;

  if (id != NULL && jt_xlsx_xml_number (id, MAX_FORMAT_ID, &number))
    {
      if (g_hash_table_lookup_extended (reading->styles->codes, GUINT_TO_POINTER (number), NULL,
                                        &coded))
        format = (guint8) GPOINTER_TO_UINT (coded);
      else
        format = (guint8) jt_xlsx_format_builtin (number);
    }
  if (reading->styles->formats->len == MAX_FORMATS)
    jt_xlsx_xml_broken (xml, "xf >", G_STRINGIFY (MAX_FORMATS));
  else
    g_byte_array_append (reading->styles->formats, &format, 1);
}

static void
on_start (JtXlsxXml *xml, gpointer data, const char *name, const char *const *attributes)
{
  Reading *reading = data;

  reading->depth++;
  if (reading->depth == 1 && strcmp (name, "styleSheet") != 0)
    jt_xlsx_xml_broken (xml, name, NULL);
  else if (reading->depth == 2 && strcmp (name, "numFmts") == 0)
    reading->list = LIST_NUMBER_FORMATS;
  else if (reading->depth == 2 && strcmp (name, "cellXfs") == 0)
    reading->list = LIST_CELL_FORMATS;
  else if (reading->depth == 3 && reading->list == LIST_NUMBER_FORMATS
           && strcmp (name, "numFmt") == 0)
    add_number_format (reading, attributes);
  else if (reading->depth == 3 && reading->list == LIST_CELL_FORMATS && strcmp (name, "xf") == 0)
    add_cell_format (reading, xml, attributes);
}

static void
on_end (JtXlsxXml *xml, gpointer data)
{
  Reading *reading = data;

  if (reading->depth-- == 2)
    reading->list = LIST_NONE;
}

JtXlsxStyles *
jt_xlsx_styles_read (JtXlsxPackage *package, const char *part, GError **error)
{
  static const JtXlsxXmlHandlers handlers = { on_start, on_end, NULL };
  g_autoptr (JtXlsxStyles) styles = styles_new ();
  Reading reading = { .styles = styles };

  g_return_val_if_fail (package != NULL, NULL);

  if (part != NULL && !jt_xlsx_xml_parse (package, part, &handlers, &reading, error))
    return NULL;
  return g_steal_pointer (&styles);
}

JtXlsxFormat
jt_xlsx_styles_get (const JtXlsxStyles *styles, guint index)
{
  g_return_val_if_fail (styles != NULL, JT_XLSX_FORMAT_PLAIN);

  return index < styles->formats->len ? (JtXlsxFormat) styles->formats->data[index]
                                      : JT_XLSX_FORMAT_PLAIN;
}
