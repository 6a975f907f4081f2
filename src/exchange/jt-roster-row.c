/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-cell.h"
#include "jt-day.h"
#include "jt-identifier.h"
#include "jt-place-name.h"
#include "jt-residents.h"
#include "jt-roster-private.h"
#include "jt-text.h"

/* Between the names of a key; no cell holds it. */
#define KEY_SEPARATOR "\037"

#define MAX_BASEMENTS 9

/* Characters.  The longest names of firms have some sixty; what is longer is cells run together. */
#define MAX_NAME 200
#define SHOWN_OF_NAME 20

const char *
jt_roster_cells_raw (const JtRosterCells *cells, JtRosterField field)
{
  return jt_sheet_row_cell (cells->row, cells->header->map.columns[field]);
}

char *
jt_roster_cells_text (const JtRosterCells *cells, JtRosterField field)
{
  return jt_cell_clean (jt_roster_cells_raw (cells, field));
}

/* What is wrong with a cell as such: nothing more needs to be said of what it means. */
static gboolean
is_spoiled (const JtRosterCells *cells, JtRosterField field)
{
  for (guint i = cells->diagnostics->len; i > 0; i--)
    {
      const JtDiagnostic *fault = g_ptr_array_index (cells->diagnostics, i - 1);

      if (fault->row != cells->row->number)
        break;
      if (fault->field == (int) field
          && (fault->code == JT_EXCHANGE_ERROR_CONTROL_CHARACTER
              || fault->code == JT_EXCHANGE_ERROR_CELL_ERROR))
        return TRUE;
    }
  return FALSE;
}

void
jt_roster_cells_complain (const JtRosterCells *cells,
                          JtRosterField field,
                          JtExchangeError code,
                          const char *fact)
{
  JtDiagnostic *fault;

  if (is_spoiled (cells, field))
    return;
  fault = jt_diagnostic_new (cells->row->number, cells->header->names[field], code, fact);
  fault->field = (int) field;
  g_ptr_array_add (cells->diagnostics, fault);
}

gboolean
jt_roster_cells_is_name (const JtRosterCells *cells, JtRosterField field, const char *name)
{
  const char *end;
  g_autofree char *beginning = NULL;

  if (g_utf8_strlen (name, -1) <= MAX_NAME)
    return TRUE;
  end = g_utf8_offset_to_pointer (name, SHOWN_OF_NAME);
  beginning = g_strdup_printf ("%.*s…", (int) (end - name), name);
  jt_roster_cells_complain (cells, field, JT_EXCHANGE_ERROR_NAME_TOO_LONG, beginning);
  return FALSE;
}

gboolean
jt_roster_is_place_name (const char *name)
{
  g_autofree char *half = jt_text_half_width (name);

  return strchr (half, '/') == NULL;
}

/* Returns the text of a cell, or NULL where it is empty or says that there is nothing to say. */
static char *
optional_text (const JtRosterCells *cells, JtRosterField field)
{
  g_autofree char *text = jt_roster_cells_text (cells, field);

  return *text == '\0' || strcmp (text, "无") == 0 ? NULL : g_steal_pointer (&text);
}

/* A room 3-1 that a spreadsheet program took for the first of March: 2026-03-01 in a workbook,
 * 3月1日 where it was saved as csv. */
static gboolean
is_date (const char *text)
{
  g_autofree char *this_year = g_strconcat ("2000年", text, NULL);
  JtDay day;

  return jt_day_parse (text, &day, NULL) || jt_day_parse_loose (this_year, &day, NULL);
}

static char *
place_name (const JtRosterCells *cells, JtRosterField field, const char *fallback)
{
  g_autofree char *text = jt_roster_cells_text (cells, field);

  if (*text == '\0' && fallback != NULL)
    return g_strdup (fallback);
  if (*text == '\0')
    jt_roster_cells_complain (cells, field, JT_EXCHANGE_ERROR_VALUE_MISSING, "");
  else if (!jt_roster_is_place_name (text))
    jt_roster_cells_complain (cells, field, JT_EXCHANGE_ERROR_PLACE_NAME, text);
  else if (field != JT_ROSTER_COMPOUND && is_date (text))
    jt_roster_cells_complain (cells, field, JT_EXCHANGE_ERROR_PLACE_DATE, text);
  else if (jt_roster_cells_is_name (cells, field, text))
    return g_steal_pointer (&text);
  return NULL;
}

static gboolean
is_among (const GPtrArray *names, const char *name)
{
  g_autofree char *key = jt_place_name_normalize (name, JT_PLACE_LEVEL_ENTRANCE);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *other
          = jt_place_name_normalize (g_ptr_array_index (names, i), JT_PLACE_LEVEL_ENTRANCE);

      if (strcmp (key, other) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A part may belong to no entrance, to one, or to several that it straddles. */
static GStrv
parse_entrances (const JtRosterCells *cells)
{
  g_autofree char *text = jt_roster_cells_text (cells, JT_ROSTER_ENTRANCE);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = jt_cell_split (jt_roster_cells_raw (cells, JT_ROSTER_ENTRANCE));

  if (!jt_roster_is_place_name (text))
    jt_roster_cells_complain (cells, JT_ROSTER_ENTRANCE, JT_EXCHANGE_ERROR_PLACE_NAME, text);
  else if (is_date (text))
    jt_roster_cells_complain (cells, JT_ROSTER_ENTRANCE, JT_EXCHANGE_ERROR_PLACE_DATE, text);
  else
    for (gsize i = 0; parts[i] != NULL; i++)
      if (*parts[i] != '\0' && !is_among (names, parts[i])
          && jt_roster_cells_is_name (cells, JT_ROSTER_ENTRANCE, parts[i]))
        g_ptr_array_add (names, g_strdup (parts[i]));
  g_ptr_array_add (names, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

/* Reads digits and one of the @suffixes behind them; the whole text must be that. */
static gboolean
parse_count (const char *text, const char *const *suffixes, int max, int *count)
{
  gsize digits = strspn (text, "0123456789");
  gint64 value;

  if (digits == 0 || digits > 3)
    return FALSE;
  if (text[digits] != '\0' && !g_strv_contains (suffixes, text + digits))
    return FALSE;
  value = g_ascii_strtoll (text, NULL, 10);
  if (value < 1 || value > max)
    return FALSE;
  *count = (int) value;
  return TRUE;
}

static const char *const storey_suffixes[] = { "层", "楼", "F", NULL };

/* Floors below ground: -1, B1, 负1层, 地下1层. */
static const char *
skip_basement (const char *code)
{
  static const char *const prefixes[] = { "-", "B", "负", "地下" };

  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (code, prefixes[i]))
      return code + strlen (prefixes[i]);
  return code;
}

static int
parse_floor (const JtRosterCells *cells)
{
  const char *raw = jt_roster_cells_raw (cells, JT_ROSTER_FLOOR);
  g_autofree char *code = jt_cell_clean_code (raw);
  const char *number = skip_basement (code);
  gboolean below = number != code;
  int floor = 0;

  if (*code == '\0')
    return JT_ROSTER_FLOOR_UNKNOWN;
  if (parse_count (number, storey_suffixes, below ? MAX_BASEMENTS : JT_STOREYS_MOST, &floor))
    return below ? -floor : floor;
  jt_roster_cells_complain (cells, JT_ROSTER_FLOOR, JT_EXCHANGE_ERROR_FLOOR, raw);
  return JT_ROSTER_FLOOR_UNKNOWN;
}

static int
parse_storeys (const JtRosterCells *cells)
{
  const char *raw = jt_roster_cells_raw (cells, JT_ROSTER_STOREYS);
  g_autofree char *code = jt_cell_clean_code (raw);
  int storeys = 0;

  if (*code != '\0' && !parse_count (code, storey_suffixes, JT_STOREYS_MOST, &storeys))
    jt_roster_cells_complain (cells, JT_ROSTER_STOREYS, JT_EXCHANGE_ERROR_STOREYS, raw);
  return storeys;
}

/* An empty area is not known yet; one of nothing is a slip. */
static JtArea
parse_area (const JtRosterCells *cells)
{
  g_autofree char *text = jt_roster_cells_text (cells, JT_ROSTER_AREA);
  JtArea area;

  if (*text == '\0')
    return JT_AREA_UNKNOWN;
  if (jt_area_parse_noisy (text, &area, NULL) && area > 0)
    return area;
  jt_roster_cells_complain (cells, JT_ROSTER_AREA, JT_EXCHANGE_ERROR_AREA, text);
  return JT_AREA_UNKNOWN;
}

static gboolean
is_ascii_code (const char *code)
{
  for (; *code != '\0'; code++)
    if (!g_ascii_isalnum (*code))
      return FALSE;
  return TRUE;
}

/* Numbers of older certificates are free text ("样房权字第0000123号"); what has the form of a unit
 * number, give or take a slip, must check. */
static char *
parse_real_estate_unit (const JtRosterCells *cells)
{
  const char *raw = jt_roster_cells_raw (cells, JT_ROSTER_REAL_ESTATE_UNIT);
  g_autofree char *text = optional_text (cells, JT_ROSTER_REAL_ESTATE_UNIT);
  g_autofree char *code = jt_cell_clean_code (raw);
  gboolean is_unit;

  if (text == NULL || *code == '\0')
    return NULL;
  is_unit = strlen (code) >= 20 && is_ascii_code (code);
  if (is_unit && jt_identifier_check (JT_IDENTIFIER_REAL_ESTATE_UNIT, code, NULL))
    return g_steal_pointer (&code);
  if (!is_unit && !jt_cell_is_scientific (code))
    return g_steal_pointer (&text);
  jt_roster_cells_complain (cells, JT_ROSTER_REAL_ESTATE_UNIT, JT_EXCHANGE_ERROR_REAL_ESTATE_UNIT,
                            text);
  return NULL;
}

static void
parse_words (JtRosterRow *row, const JtRosterCells *cells)
{
  g_autofree char *use = jt_roster_cells_text (cells, JT_ROSTER_USE);
  g_autofree char *basis = jt_roster_cells_text (cells, JT_ROSTER_BASIS);
  g_autofree char *title = jt_roster_cells_text (cells, JT_ROSTER_TITLE);
  g_autofree char *sale = jt_roster_cells_text (cells, JT_ROSTER_SALE);
  g_autofree char *lift = jt_roster_cells_text (cells, JT_ROSTER_LIFT);

  if (!jt_roster_use_parse (use, &row->use))
    jt_roster_cells_complain (cells, JT_ROSTER_USE, JT_EXCHANGE_ERROR_USE, use);
  if (!jt_roster_basis_parse (basis, &row->basis))
    jt_roster_cells_complain (cells, JT_ROSTER_BASIS, JT_EXCHANGE_ERROR_BASIS, basis);
  if (!jt_roster_title_parse (title, &row->title))
    jt_roster_cells_complain (cells, JT_ROSTER_TITLE, JT_EXCHANGE_ERROR_TITLE, title);
  if (!jt_roster_sale_parse (sale, &row->sale))
    jt_roster_cells_complain (cells, JT_ROSTER_SALE, JT_EXCHANGE_ERROR_SALE, sale);
  if (!jt_roster_lift_parse (lift, &row->has_lift))
    jt_roster_cells_complain (cells, JT_ROSTER_LIFT, JT_EXCHANGE_ERROR_LIFT, lift);
}

/* A character that cannot be seen or was lost on the way would stay in the book for ever. */
static void
check_characters (const JtRosterCells *cells)
{
  for (guint i = 0; i < JT_ROSTER_FIELDS; i++)
    {
      gunichar c = jt_cell_find_control (jt_roster_cells_raw (cells, i));

      if (c != 0)
        {
          g_autofree char *fact = g_strdup_printf ("U+%04X", c);

          jt_roster_cells_complain (cells, i, JT_EXCHANGE_ERROR_CONTROL_CHARACTER, fact);
        }
    }
}

/* What a formula came to in a spreadsheet program is nobody's name and no room. */
static void
check_errors (const JtRosterCells *cells)
{
  static const char *const words[] = { "#DIV/0!", "#N/A",    "#NAME?",        "#NULL!", "#NUM!",
                                       "#REF!",   "#VALUE!", "#GETTING_DATA", "#SPILL!", NULL };

  for (guint i = 0; i < JT_ROSTER_FIELDS; i++)
    {
      const char *raw = jt_roster_cells_raw (cells, i);

      if (raw[0] == '#' && g_strv_contains (words, raw))
        jt_roster_cells_complain (cells, i, JT_EXCHANGE_ERROR_CELL_ERROR, raw);
    }
}

void
jt_roster_row_parse (JtRosterRow *row, const JtRosterCells *cells)
{
  check_characters (cells);
  check_errors (cells);
  row->number = cells->row->number;
  row->community = optional_text (cells, JT_ROSTER_COMMUNITY);
  if (row->community != NULL
      && !jt_roster_cells_is_name (cells, JT_ROSTER_COMMUNITY, row->community))
    g_clear_pointer (&row->community, g_free);
  row->compound = place_name (cells, JT_ROSTER_COMPOUND, cells->header->compound);
  row->building = place_name (cells, JT_ROSTER_BUILDING, NULL);
  g_strfreev (row->entrances);
  row->entrances = parse_entrances (cells);
  row->room = place_name (cells, JT_ROSTER_ROOM, NULL);
  row->floor = parse_floor (cells);
  row->storeys = parse_storeys (cells);
  row->area = parse_area (cells);
  row->area_document = optional_text (cells, JT_ROSTER_AREA_DOCUMENT);
  row->real_estate_unit = parse_real_estate_unit (cells);
  row->representative = optional_text (cells, JT_ROSTER_REPRESENTATIVE);
  parse_words (row, cells);
  jt_roster_row_parse_owners (row, cells);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

char *
jt_roster_row_key (const JtRosterRow *row)
{
  g_autofree char *compound = NULL;
  g_autofree char *building = NULL;
  g_autofree char *room = NULL;
  g_autofree char *entrances = NULL;
  g_autoptr (GPtrArray) keys = NULL;

  if (row->compound == NULL || row->building == NULL || row->room == NULL)
    return NULL;
  compound = jt_place_name_normalize (row->compound, JT_PLACE_LEVEL_COMPOUND);
  building = jt_place_name_normalize (row->building, JT_PLACE_LEVEL_BUILDING);
  room = jt_place_name_normalize (row->room, JT_PLACE_LEVEL_ROOM);
  keys = g_ptr_array_new_with_free_func (g_free);
  for (gsize i = 0; row->entrances[i] != NULL; i++)
    g_ptr_array_add (keys, jt_place_name_normalize (row->entrances[i], JT_PLACE_LEVEL_ENTRANCE));
  g_ptr_array_sort (keys, compare_keys);
  g_ptr_array_add (keys, NULL);
  entrances = g_strjoinv (JT_CELL_LIST_SEPARATOR, (char **) keys->pdata);
  return g_strjoin (KEY_SEPARATOR, compound, building, entrances, room, NULL);
}
