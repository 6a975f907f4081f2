/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-xlsx.h"

#include <string.h>

#include "jt-xlsx-relations.h"
#include "jt-xlsx-sheet.h"
#include "jt-xlsx-xml.h"

/* The root of a package names its main part "", whose relations are _rels/.rels. */
#define ROOT ""
#define ROOT_RELATIONS "_rels/.rels"

/* An old binary workbook, or the envelope of an encrypted one: a compound file [MS-CFB]. */
static const char compound_file[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/* An empty zip file is nothing but the end of its directory. */
static const char *const zip_files[] = { "PK\x03\x04", "PK\x05\x06" };

/* What the main part says of one sheet. */
typedef struct
{
  char *name;
  char *relation;
  gboolean hidden;
} SheetEntry;

typedef struct
{
  GPtrArray *sheets; /* of SheetEntry */
  gboolean since_1904;
  guint depth;
  gboolean in_sheets;
} Workbook;

static void
sheet_entry_free (SheetEntry *entry)
{
  g_free (entry->name);
  g_free (entry->relation);
  g_free (entry);
}

static void
workbook_clear (Workbook *workbook)
{
  g_clear_pointer (&workbook->sheets, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Workbook, workbook_clear)

static void
add_sheet (Workbook *workbook, JtXlsxXml *xml, const char *const *attributes)
{
  const char *name = jt_xlsx_xml_attribute (attributes, "name");
  const char *relation = jt_xlsx_xml_attribute_prefixed (attributes, "id");
  const char *state = jt_xlsx_xml_attribute (attributes, "state");
  SheetEntry *entry;

  if (name == NULL || relation == NULL)
    jt_xlsx_xml_broken (xml, "sheet", name);
  else if (workbook->sheets->len == JT_WORKBOOK_MAX_SHEETS)
    jt_xlsx_xml_broken (xml, "sheets >", G_STRINGIFY (JT_WORKBOOK_MAX_SHEETS));
  else
    {
      entry = g_new0 (SheetEntry, 1);
      entry->name = g_strdup (name);
      entry->relation = g_strdup (relation);
      entry->hidden = state != NULL && strcmp (state, "visible") != 0;
      g_ptr_array_add (workbook->sheets, entry);
    }
}

static void
on_start (JtXlsxXml *xml, gpointer data, const char *name, const char *const *attributes)
{
  Workbook *workbook = data;

  workbook->depth++;
  if (workbook->depth == 1 && strcmp (name, "workbook") != 0)
    {
      g_autofree char *what = g_utf8_substring (name, 0, MIN (40, g_utf8_strlen (name, -1)));

      jt_xlsx_xml_fail (xml, g_error_new_literal (JT_EXCHANGE_ERROR,
                                                  JT_EXCHANGE_ERROR_NOT_A_TABLE, what));
    }
  else if (workbook->depth == 2 && strcmp (name, "workbookPr") == 0)
    workbook->since_1904
        = jt_xlsx_xml_is_true (jt_xlsx_xml_attribute (attributes, "date1904"));
  else if (workbook->depth == 2)
    workbook->in_sheets = strcmp (name, "sheets") == 0;
  else if (workbook->depth == 3 && workbook->in_sheets && strcmp (name, "sheet") == 0)
    add_sheet (workbook, xml, attributes);
}

static void
on_end (JtXlsxXml *xml, gpointer data)
{
  Workbook *workbook = data;

  workbook->depth--;
}

/* ------------------------------------------------------------------------------------- opening */

static gboolean
refuse (JtExchangeError code, const char *fact, GError **error)
{
  g_set_error_literal (error, JT_EXCHANGE_ERROR, (int) code, fact);
  return FALSE;
}

static gboolean
begins_with (GBytes *bytes, const char *magic)
{
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  return length >= strlen (magic) && memcmp (data, magic, strlen (magic)) == 0;
}

/* The directory of a compound file has the names of its streams in UTF-16. */
static gboolean
is_encrypted (GBytes *bytes)
{
  static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  return memmem (data, length, name, sizeof name) != NULL;
}

gboolean
jt_xlsx_is_workbook (GBytes *bytes)
{
  g_return_val_if_fail (bytes != NULL, FALSE);

  return begins_with (bytes, compound_file) || begins_with (bytes, zip_files[0])
         || begins_with (bytes, zip_files[1]);
}

/* Finds the main part.  Other zip files are told from broken workbooks by lacking relations. */
static char *
find_workbook (JtXlsxPackage *package, GError **error)
{
  g_autoptr (GPtrArray) relations = NULL;
  const JtXlsxRelation *found;

  if (!jt_xlsx_package_has (package, ROOT_RELATIONS))
    {
      refuse (JT_EXCHANGE_ERROR_NOT_A_TABLE, "zip", error);
      return NULL;
    }
  relations = jt_xlsx_relations_read (package, ROOT, error);
  if (relations == NULL)
    return NULL;
  found = jt_xlsx_relations_find (relations, NULL, "officeDocument");
  if (found == NULL || found->target == NULL)
    refuse (JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, ROOT_RELATIONS, error);
  else if (g_str_has_suffix (found->target, ".bin"))
    refuse (JT_EXCHANGE_ERROR_OLD_WORKBOOK, "xlsb", error);
  else
    return g_strdup (found->target);
  return NULL;
}

/* ------------------------------------------------------------------------------------- reading */

/* A workbook that is open, with what all its sheets need. */
typedef struct
{
  JtXlsxPackage *package;
  GPtrArray *relations;
  Workbook workbook;
  JtXlsxStrings *strings;
  JtXlsxStyles *styles;
} Book;

static void
book_clear (Book *book)
{
  g_clear_pointer (&book->package, jt_xlsx_package_free);
  g_clear_pointer (&book->relations, g_ptr_array_unref);
  workbook_clear (&book->workbook);
  g_clear_pointer (&book->strings, jt_xlsx_strings_free);
  g_clear_pointer (&book->styles, jt_xlsx_styles_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Book, book_clear)

static const char *
target_of (const Book *book, const char *type)
{
  const JtXlsxRelation *relation = jt_xlsx_relations_find (book->relations, NULL, type);

  return relation != NULL ? relation->target : NULL;
}

static gboolean
open_book (Book *book, GBytes *bytes, GError **error)
{
  static const JtXlsxXmlHandlers handlers = { on_start, on_end, NULL };
  g_autofree char *main_part = NULL;

  book->package = jt_xlsx_package_open (bytes, error);
  if (book->package == NULL)
    return FALSE;
  main_part = find_workbook (book->package, error);
  if (main_part == NULL)
    return FALSE;
  book->workbook.sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sheet_entry_free);
  if (!jt_xlsx_xml_parse (book->package, main_part, &handlers, &book->workbook, error))
    return FALSE;
  book->relations = jt_xlsx_relations_read (book->package, main_part, error);
  if (book->relations == NULL)
    return FALSE;
  book->strings
      = jt_xlsx_strings_read (book->package, target_of (book, "sharedStrings"), error);
  if (book->strings == NULL)
    return FALSE;
  book->styles = jt_xlsx_styles_read (book->package, target_of (book, "styles"), error);
  return book->styles != NULL;
}

/* Charts, dialogues and macros may be sheets too; they have no cells. */
static gboolean
read_sheet (Book *book, const SheetEntry *entry, const JtSheetSink *sink, gpointer data,
            guint *n_sheets, GError **error)
{
  const JtXlsxRelation *relation
      = jt_xlsx_relations_find (book->relations, entry->relation, NULL);

  if (relation == NULL || relation->target == NULL)
    {
      g_set_error (error, JT_EXCHANGE_ERROR, JT_EXCHANGE_ERROR_BROKEN_WORKBOOK, "%.80s",
                   entry->relation);
      return FALSE;
    }
  if (strcmp (relation->type, "worksheet") != 0)
    return TRUE;
  ++*n_sheets;
  return sink->begin (data, entry->name, entry->hidden, error)
         && jt_xlsx_sheet_read (book->package, relation->target, book->strings, book->styles,
                                book->workbook.since_1904, sink, data, error)
         && sink->end (data, error);
}

gboolean
jt_xlsx_read_into (GBytes *bytes, const JtSheetSink *sink, gpointer data, GError **error)
{
  g_auto (Book) book = { 0 };
  guint n_sheets = 0;

  g_return_val_if_fail (bytes != NULL && sink != NULL, FALSE);

  if (begins_with (bytes, compound_file))
    return is_encrypted (bytes) ? refuse (JT_EXCHANGE_ERROR_ENCRYPTED, "", error)
                                : refuse (JT_EXCHANGE_ERROR_OLD_WORKBOOK, "xls", error);
  if (!open_book (&book, bytes, error))
    return FALSE;
  for (guint i = 0; i < book.workbook.sheets->len; i++)
    if (!read_sheet (&book, g_ptr_array_index (book.workbook.sheets, i), sink, data, &n_sheets,
                     error))
      return FALSE;
  return n_sheets > 0 ? TRUE : refuse (JT_EXCHANGE_ERROR_EMPTY, "", error);
}

GPtrArray *
jt_xlsx_read (GBytes *bytes, GError **error)
{
  g_autoptr (JtWorkbookBuilder) builder = jt_workbook_builder_new ();

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!jt_xlsx_read_into (bytes, &jt_workbook_sink, builder, error))
    return NULL;
  return jt_workbook_builder_end (g_steal_pointer (&builder));
}
