/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-xlsx-sheet.h"

#include <string.h>

#include "jt-xlsx-reference.h"
#include "jt-xlsx-text.h"
#include "jt-xlsx-xml.h"

/* A text within the limit may be this long while its characters are still written as _x000D_. */
#define MAX_RAW_TEXT (8 * JT_SHEET_MAX_CELL)

/* Where the parser stands.  What stands elsewhere is skipped with all that is in it. */
typedef enum
{
  AT_OUTSIDE,
  AT_WORKSHEET,
  AT_SHEET_DATA,
  AT_ROW,
  AT_CELL,
  AT_VALUE,
  AT_INLINE_STRING,
  AT_MERGED_CELLS,
  AT_MERGED_CELL,
} Place;

/* The types of cells (ISO/IEC 29500-1, ST_CellType). */
typedef enum
{
  CELL_NUMBER,
  CELL_SHARED_STRING,
  CELL_STRING,
  CELL_INLINE_STRING,
  CELL_BOOLEAN,
  CELL_ERROR,
  CELL_DATE,
} CellType;

/* A cell of the row at hand: a text that is shared, or one in the row's own text. */
typedef struct
{
  const char *shared;
  gsize start;
  gsize length;
} Cell;

typedef struct
{
  const JtXlsxStrings *strings;
  const JtXlsxStyles *styles;
  gboolean since_1904;
  const JtSheetSink *sink;
  gpointer data;

  Place place;
  guint skipped;
  guint row;
  guint n_columns; /* of the row at hand, so far */
  guint n_used;    /* up to the last with text */
  CellType type;
  JtXlsxFormat format;
  GString *value; /* of the cell at hand */
  JtXlsxText inline_string;
  GString *own; /* texts of the row at hand that are not shared, each with a zero behind it */
  Cell cells[JT_SHEET_MAX_COLUMNS];
} Reading;

static void
fail_row (Reading *reading, JtXlsxXml *xml, JtExchangeError code)
{
  jt_xlsx_xml_fail (xml, g_error_new (JT_EXCHANGE_ERROR, (int) code, "%u", reading->row));
}

/* ---------------------------------------------------------------------------------------- rows */

static void
start_row (Reading *reading, JtXlsxXml *xml, const char *const *attributes)
{
  const char *reference = jt_xlsx_xml_attribute (attributes, "r");
  guint row = reading->row + 1;

  if (reference != NULL
      && (!jt_xlsx_xml_number (reference, JT_XLSX_MAX_ROW, &row) || row <= reading->row))
    jt_xlsx_xml_broken (xml, "row", reference);
  else if (row > JT_XLSX_MAX_ROW)
    jt_xlsx_xml_broken (xml, "row >", G_STRINGIFY (JT_XLSX_MAX_ROW));
  reading->row = row;
  reading->n_columns = 0;
  reading->n_used = 0;
  g_string_truncate (reading->own, 0);
}

static void
end_row (Reading *reading, JtXlsxXml *xml)
{
  JtSheetText texts[JT_SHEET_MAX_COLUMNS];
  GError *error = NULL;

  for (guint i = 0; i < reading->n_used; i++)
    {
      const Cell *cell = &reading->cells[i];

      texts[i].text = cell->shared != NULL ? cell->shared : reading->own->str + cell->start;
      texts[i].length = cell->length;
    }
  if (reading->n_used > 0
      && !reading->sink->row (reading->data, reading->row, texts, reading->n_used, &error))
    jt_xlsx_xml_fail (xml, error);
}

/* --------------------------------------------------------------------------------------- cells */

static gboolean
parse_type (const char *text, CellType *type)
{
  static const struct
  {
    const char *name;
    CellType type;
  } types[] = {
    { "n", CELL_NUMBER },  { "s", CELL_SHARED_STRING }, { "str", CELL_STRING },
    { "b", CELL_BOOLEAN }, { "e", CELL_ERROR },         { "inlineStr", CELL_INLINE_STRING },
    { "d", CELL_DATE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (strcmp (text, types[i].name) == 0)
      {
        *type = types[i].type;
        return TRUE;
      }
  return FALSE;
}

/* Finds out the column of a cell.  Columns only rise, and the row is the one at hand. */
static gboolean
parse_place (Reading *reading, const char *reference, guint *column)
{
  guint row;

  *column = reading->n_columns;
  if (reference == NULL)
    return *column < JT_XLSX_MAX_COLUMN;
  return jt_xlsx_reference_parse (reference, column, &row) && row == reading->row
         && *column >= reading->n_columns;
}

static void
start_cell (Reading *reading, JtXlsxXml *xml, const char *const *attributes)
{
  const char *reference = NULL, *type = NULL, *style = NULL;
  guint column, index;

  for (; attributes[0] != NULL; attributes += 2)
    {
      if (attributes[0][1] != '\0')
        continue;
      if (attributes[0][0] == 'r')
        reference = attributes[1];
      else if (attributes[0][0] == 't')
        type = attributes[1];
      else if (attributes[0][0] == 's')
        style = attributes[1];
    }

  reading->type = CELL_NUMBER;
  reading->format = JT_XLSX_FORMAT_PLAIN;
  if (!parse_place (reading, reference, &column))
    jt_xlsx_xml_broken (xml, "c", reference);
  else if (type != NULL && !parse_type (type, &reading->type))
    jt_xlsx_xml_broken (xml, "t", type);
  else if (style != NULL && !jt_xlsx_xml_number (style, G_MAXINT, &index))
    jt_xlsx_xml_broken (xml, "s", style);
  else if (style != NULL)
    reading->format = jt_xlsx_styles_get (reading->styles, index);

  for (guint i = reading->n_columns; i < MIN (column, JT_SHEET_MAX_COLUMNS); i++)
    reading->cells[i] = (Cell) { .shared = "" };
  reading->n_columns = column + 1;
  g_string_truncate (reading->value, 0);
}

/* Writes what the cell at hand shows into the row's text. */
static void
append_shown (Reading *reading)
{
  const char *value = reading->value->str;
  gsize start = reading->own->len;

  switch (reading->type)
    {
    case CELL_NUMBER:
      if (reading->format == JT_XLSX_FORMAT_PLAIN
          || !jt_xlsx_value_date (value, reading->format, reading->since_1904, reading->own))
        jt_xlsx_value_number (value, reading->own);
      break;
    case CELL_BOOLEAN:
      g_string_append (reading->own, jt_xlsx_xml_is_true (value) ? "TRUE" : "FALSE");
      break;
    case CELL_DATE:
      jt_xlsx_value_iso_date (value, reading->own);
      break;
    case CELL_SHARED_STRING:
    case CELL_STRING:
    case CELL_INLINE_STRING:
    case CELL_ERROR:
      g_string_append_len (reading->own, value, (gssize) reading->value->len);
      jt_xlsx_text_decode (reading->own, start);
      break;
    }
}

static gboolean
take_shared (Reading *reading, JtXlsxXml *xml, Cell *cell)
{
  JtSheetText text = { .text = "" };
  guint index;

  if (!jt_xlsx_xml_number (reading->value->str, G_MAXINT, &index)
      || !jt_xlsx_strings_get (reading->strings, index, &text))
    {
      jt_xlsx_xml_broken (xml, "v", reading->value->str);
      return FALSE;
    }
  cell->shared = text.text;
  cell->length = text.length;
  return TRUE;
}

static void
end_cell (Reading *reading, JtXlsxXml *xml)
{
  guint column = reading->n_columns - 1;
  Cell cell = { .shared = "" };

  if (reading->value->len > 0 && reading->type == CELL_SHARED_STRING)
    {
      if (!take_shared (reading, xml, &cell))
        return;
    }
  else if (reading->value->len > 0)
    {
      cell.shared = NULL;
      cell.start = reading->own->len;
      append_shown (reading);
      cell.length = reading->own->len - cell.start;
      g_string_append_c (reading->own, '\0');
    }

  if (cell.length > JT_SHEET_MAX_CELL
      && g_utf8_strlen (cell.shared != NULL ? cell.shared : reading->own->str + cell.start,
                        (gssize) cell.length) > JT_SHEET_MAX_CELL)
    fail_row (reading, xml, JT_EXCHANGE_ERROR_CELL_TOO_LONG);
  else if (cell.length > 0 && column >= JT_SHEET_MAX_COLUMNS)
    fail_row (reading, xml, JT_EXCHANGE_ERROR_TOO_MANY_COLUMNS);
  else if (column < JT_SHEET_MAX_COLUMNS)
    {
      reading->cells[column] = cell;
      if (cell.length > 0)
        reading->n_used = column + 1;
    }
}

static void
take_merged (Reading *reading, JtXlsxXml *xml, const char *const *attributes)
{
  const char *reference = jt_xlsx_xml_attribute (attributes, "ref");
  GError *error = NULL;
  JtSheetRange range;

  if (reference == NULL || !jt_xlsx_reference_parse_range (reference, &range))
    jt_xlsx_xml_broken (xml, "mergeCell", reference);
  else if (!reading->sink->merged (reading->data, &range, &error))
    jt_xlsx_xml_fail (xml, error);
}

/* ------------------------------------------------------------------------------------ elements */

/* Where an element leads from here; AT_OUTSIDE where it is of no interest. */
static Place
step_in (Place place, const char *name)
{
  switch (place)
    {
    case AT_OUTSIDE:
      return strcmp (name, "worksheet") == 0 ? AT_WORKSHEET : AT_OUTSIDE;
    case AT_WORKSHEET:
      if (strcmp (name, "sheetData") == 0)
        return AT_SHEET_DATA;
      return strcmp (name, "mergeCells") == 0 ? AT_MERGED_CELLS : AT_OUTSIDE;
    case AT_SHEET_DATA:
      return strcmp (name, "row") == 0 ? AT_ROW : AT_OUTSIDE;
    case AT_ROW:
      return strcmp (name, "c") == 0 ? AT_CELL : AT_OUTSIDE;
    case AT_CELL:
      if (strcmp (name, "v") == 0)
        return AT_VALUE;
      return strcmp (name, "is") == 0 ? AT_INLINE_STRING : AT_OUTSIDE;
    case AT_MERGED_CELLS:
      return strcmp (name, "mergeCell") == 0 ? AT_MERGED_CELL : AT_OUTSIDE;
    case AT_VALUE:
    case AT_INLINE_STRING:
    case AT_MERGED_CELL:
      return AT_OUTSIDE;
    }
  return AT_OUTSIDE;
}

static Place
step_out (Place place)
{
  static const Place outer[] = {
    [AT_OUTSIDE] = AT_OUTSIDE,
    [AT_WORKSHEET] = AT_OUTSIDE,
    [AT_SHEET_DATA] = AT_WORKSHEET,
    [AT_ROW] = AT_SHEET_DATA,
    [AT_CELL] = AT_ROW,
    [AT_VALUE] = AT_CELL,
    [AT_INLINE_STRING] = AT_CELL,
    [AT_MERGED_CELLS] = AT_WORKSHEET,
    [AT_MERGED_CELL] = AT_MERGED_CELLS,
  };

  return outer[place];
}

static void
on_start (JtXlsxXml *xml, gpointer data, const char *name, const char *const *attributes)
{
  Reading *reading = data;
  Place place;

  if (reading->skipped > 0)
    {
      reading->skipped++;
      return;
    }
  if (reading->place == AT_INLINE_STRING)
    {
      jt_xlsx_text_start (&reading->inline_string, name);
      return;
    }
  place = step_in (reading->place, name);
  if (place == AT_OUTSIDE)
    {
      if (reading->place == AT_OUTSIDE)
        jt_xlsx_xml_broken (xml, name, NULL);
      reading->skipped = 1;
      return;
    }
  reading->place = place;
  if (place == AT_CELL)
    start_cell (reading, xml, attributes);
  else if (place == AT_ROW)
    start_row (reading, xml, attributes);
  else if (place == AT_INLINE_STRING)
    jt_xlsx_text_begin (&reading->inline_string);
  else if (place == AT_MERGED_CELL)
    take_merged (reading, xml, attributes);
}

static void
on_end (JtXlsxXml *xml, gpointer data)
{
  Reading *reading = data;

  if (reading->skipped > 0)
    {
      reading->skipped--;
      return;
    }
  if (reading->place == AT_INLINE_STRING && jt_xlsx_text_end (&reading->inline_string))
    return;
  if (reading->place == AT_CELL)
    end_cell (reading, xml);
  else if (reading->place == AT_ROW)
    end_row (reading, xml);
  reading->place = step_out (reading->place);
}

static void
on_text (JtXlsxXml *xml, gpointer data, const char *text, gsize length)
{
  Reading *reading = data;

  if (reading->skipped > 0)
    return;
  if (reading->place == AT_VALUE)
    g_string_append_len (reading->value, text, (gssize) length);
  else if (reading->place == AT_INLINE_STRING)
    jt_xlsx_text_append (&reading->inline_string, text, length);
  else
    return;
  if (reading->value->len > MAX_RAW_TEXT)
    fail_row (reading, xml, JT_EXCHANGE_ERROR_CELL_TOO_LONG);
}

gboolean
jt_xlsx_sheet_read (JtXlsxPackage *package, const char *part, const JtXlsxStrings *strings,
                    const JtXlsxStyles *styles, gboolean since_1904, const JtSheetSink *sink,
                    gpointer data, GError **error)
{
  static const JtXlsxXmlHandlers handlers = { on_start, on_end, on_text };
  g_autofree Reading *reading = g_new0 (Reading, 1);
  gboolean done;

  g_return_val_if_fail (package != NULL && part != NULL, FALSE);
  g_return_val_if_fail (strings != NULL && styles != NULL && sink != NULL, FALSE);

  reading->strings = strings;
  reading->styles = styles;
  reading->since_1904 = since_1904;
  reading->sink = sink;
  reading->data = data;
  reading->value = g_string_new (NULL);
  reading->inline_string.text = reading->value;
  reading->own = g_string_new (NULL);
  done = jt_xlsx_xml_parse (package, part, &handlers, reading, error);
  g_string_free (reading->value, TRUE);
  g_string_free (reading->own, TRUE);
  return done;
}
