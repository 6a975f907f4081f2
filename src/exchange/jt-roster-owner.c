/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-cell.h"
#include "jt-identifier.h"
#include "jt-roster-private.h"

/* In front of a number of another certificate that looks like a spoiled resident ID: permits of
 * Taiwan have eight digits and nothing else. */
#define OTHER_PREFIX "其他:"

#define RESIDENT_ID_LENGTH 18
#define OLD_RESIDENT_ID_LENGTH 15

/* What people write where they have no number. */
static gboolean
is_nothing (const char *text)
{
  static const char *const words[] = { "", "无", "不详", "未知", "未提供", "没有", NULL };

  return g_strv_contains (words, text);
}

/* 张　三 is set in print to be as wide as 欧阳某某; the space is no part of the name. */
static char *
clean_name (const char *text)
{
  const char *space = strchr (text, ' ');

  if (space != NULL && g_utf8_strlen (text, -1) == 3 &&
      g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HAN &&
      g_unichar_get_script (g_utf8_get_char (space + 1)) == G_UNICODE_SCRIPT_HAN &&
      g_utf8_next_char (text) == space)
    return g_strdup_printf ("%.*s%s", (int) (space - text), text, space + 1);
  return g_strdup (text);
}

static gboolean
has_owner (const GPtrArray *owners, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    {
      const JtRosterOwner *owner = g_ptr_array_index (owners, i);

      if (strcmp (owner->name, name) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_owners (JtRosterRow *row, const JtRosterCells *cells, JtRosterField field)
{
  g_auto (GStrv) names = jt_cell_split (jt_roster_cells_raw (cells, field));
  guint before = row->owners->len;

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = clean_name (names[i]);

      /* A column of co-owners often names the first owner again. */
      if (!is_nothing (name) && !has_owner (row->owners, before, name)
          && jt_roster_cells_is_name (cells, field, name))
        g_ptr_array_add (row->owners, jt_roster_owner_new (name));
    }
}

static gboolean
is_digits (const char *text)
{
  return *text != '\0' && text[strspn (text, "0123456789")] == '\0';
}

/* Digits and one letter at the end: a resident ID with a letter that is not X, or with digits left
 * out.  No other paper is numbered so. */
static gboolean
looks_like_resident_id (const char *number)
{
  gsize digits = strspn (number, "0123456789");

  return digits >= RESIDENT_ID_LENGTH - 4 && g_ascii_isalpha (number[digits])
         && number[digits + 1] == '\0';
}

JtCertificateKind
jt_roster_certificate_kind (char **number, JtExchangeError *fault)
{
  gsize length = strlen (*number);

  *fault = JT_EXCHANGE_ERROR_LAST;
  if (g_str_has_prefix (*number, OTHER_PREFIX))
    {
      char *rest = jt_cell_clean (*number + strlen (OTHER_PREFIX));

      g_free (*number);
      *number = rest;
      return *rest == '\0' ? JT_CERTIFICATE_NONE : JT_CERTIFICATE_OTHER;
    }
  if (is_nothing (*number))
    return JT_CERTIFICATE_NONE;
  if (jt_identifier_check (JT_IDENTIFIER_RESIDENT_ID, *number, NULL))
    return JT_CERTIFICATE_RESIDENT_ID;

  if (jt_cell_is_scientific (*number))
    *fault = JT_EXCHANGE_ERROR_CERTIFICATE_DIGITS_LOST;
  else if (is_digits (*number) && length == RESIDENT_ID_LENGTH)
    /* A spreadsheet program keeps fifteen digits of a number and writes 0 for the rest. */
    *fault = g_str_has_suffix (*number, "000") ? JT_EXCHANGE_ERROR_CERTIFICATE_DIGITS_LOST
                                               : JT_EXCHANGE_ERROR_CERTIFICATE;
  else if (is_digits (*number) && length != OLD_RESIDENT_ID_LENGTH)
    *fault = JT_EXCHANGE_ERROR_CERTIFICATE_DIGITS_LOST;
  else if (looks_like_resident_id (*number))
    *fault = JT_EXCHANGE_ERROR_CERTIFICATE;
  return *fault == JT_EXCHANGE_ERROR_LAST ? JT_CERTIFICATE_OTHER : JT_CERTIFICATE_NONE;
}

gboolean
jt_roster_is_uscc (const char *code)
{
  return jt_identifier_check (JT_IDENTIFIER_USCC, code, NULL);
}

/* Splits a cell of numbers in the owners' order.  More numbers than owners have nobody to go to. */
static GStrv
split_numbers (const JtRosterRow *row, const JtRosterCells *cells, JtRosterField field)
{
  g_auto (GStrv) values = jt_cell_split (jt_roster_cells_raw (cells, field));
  guint n = g_strv_length (values);

  if (n > row->owners->len)
    {
      g_autofree char *fact = g_strdup_printf ("%u > %u", n, row->owners->len);

      /* Where the owner is missing, that is the fault, and it has been told. */
      if (row->owners->len > 0)
        jt_roster_cells_complain (cells, field, JT_EXCHANGE_ERROR_OWNER_COUNT, fact);
      return g_new0 (char *, 1);
    }
  return g_steal_pointer (&values);
}

static void
parse_usccs (JtRosterRow *row, const JtRosterCells *cells)
{
  g_auto (GStrv) values = split_numbers (row, cells, JT_ROSTER_USCC);

  for (gsize i = 0; values[i] != NULL; i++)
    {
      JtRosterOwner *owner = g_ptr_array_index (row->owners, i);
      g_autofree char *code = jt_cell_clean_code (values[i]);

      if (is_nothing (code))
        continue;
      if (jt_roster_is_uscc (code))
        owner->uscc = g_steal_pointer (&code);
      else
        jt_roster_cells_complain (cells, JT_ROSTER_USCC, JT_EXCHANGE_ERROR_USCC, values[i]);
    }
}

static void
parse_certificate (JtRosterOwner *owner, const char *value, const JtRosterCells *cells)
{
  g_autofree char *number = jt_cell_clean_code (value);
  JtExchangeError fault;

  /* Rosters have one column for the papers of people and of firms. */
  if (!jt_identifier_check (JT_IDENTIFIER_RESIDENT_ID, number, NULL) &&
      jt_roster_is_uscc (number) && (owner->uscc == NULL || strcmp (owner->uscc, number) == 0))
    {
      g_free (owner->uscc);
      owner->uscc = g_steal_pointer (&number);
      return;
    }

  owner->kind = jt_roster_certificate_kind (&number, &fault);
  if (owner->kind != JT_CERTIFICATE_NONE)
    owner->certificate = g_steal_pointer (&number);
  else if (fault != JT_EXCHANGE_ERROR_LAST)
    {
      g_autofree char *masked = jt_identifier_mask_certificate (number);

      jt_roster_cells_complain (cells, JT_ROSTER_CERTIFICATE, fault, masked);
    }
}

static void
parse_certificates (JtRosterRow *row, const JtRosterCells *cells)
{
  g_auto (GStrv) values = split_numbers (row, cells, JT_ROSTER_CERTIFICATE);

  for (gsize i = 0; values[i] != NULL; i++)
    parse_certificate (g_ptr_array_index (row->owners, i), values[i], cells);
}

/* One number for several owners is theirs together. */
static void
parse_owner_numbers (JtRosterRow *row, const JtRosterCells *cells)
{
  g_auto (GStrv) values = split_numbers (row, cells, JT_ROSTER_OWNER_NUMBER);
  gboolean shared = g_strv_length (values) == 1;

  for (guint i = 0; i < row->owners->len && values[0] != NULL; i++)
    {
      JtRosterOwner *owner = g_ptr_array_index (row->owners, i);
      const char *value = values[shared ? 0 : i];

      if (value == NULL)
        break;
      if (!is_nothing (value))
        owner->number = g_strdup (value);
    }
}

/* Digits and hyphens as landlines have them: 88888888, 0431-88888888, 0431-88888888-12, 400…. */
static gboolean
is_landline (const char *number)
{
  static GRegex *regex = NULL;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex,
                       g_regex_new ("^(0\\d{2,3}-?\\d{7,8}|\\d{7,8}|[48]00-?\\d{3}-?\\d{4})"
                                    "(-\\d{1,6})?$",
                                    G_REGEX_OPTIMIZE, 0, NULL));
  return g_regex_match (regex, number, 0, NULL);
}

/* Brings a number to one form: 138-0013-8000 and +86 13800138000 are one telephone. */
static char *
parse_phone (const char *text)
{
  g_autofree char *code = jt_cell_clean_code (text);
  g_autoptr (GString) bare = g_string_new (NULL);
  const char *start;

  for (const char *at = code; *at != '\0'; at++)
    if (*at != '-')
      g_string_append_c (bare, *at);
  start = bare->str;
  if (g_str_has_prefix (start, "+86"))
    start += 3;
  else if (g_str_has_prefix (start, "0086"))
    start += 4;
  if (jt_identifier_check (JT_IDENTIFIER_MOBILE, start, NULL))
    return g_strdup (start);
  return is_landline (code) ? g_steal_pointer (&code) : NULL;
}

/* Several numbers may also be parted by spaces, but a space may stand inside a number too. */
static gboolean
add_phones (GPtrArray *phones, const char *text)
{
  g_autofree char *whole = parse_phone (text);
  g_auto (GStrv) parts = NULL;

  if (whole != NULL)
    {
      g_ptr_array_add (phones, g_steal_pointer (&whole));
      return TRUE;
    }
  parts = g_strsplit (text, " ", -1);
  for (gsize i = 0; parts[i] != NULL; i++)
    {
      char *phone = parse_phone (parts[i]);

      if (phone == NULL)
        return FALSE;
      g_ptr_array_add (phones, phone);
    }
  return TRUE;
}

static GStrv
parse_phones (const JtRosterCells *cells)
{
  g_auto (GStrv) values = jt_cell_split (jt_roster_cells_raw (cells, JT_ROSTER_PHONE));
  g_autoptr (GPtrArray) phones = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; values[i] != NULL; i++)
    if (!is_nothing (values[i]) && !add_phones (phones, values[i]))
      {
        g_autofree char *masked = jt_identifier_mask_phone (values[i]);

        jt_roster_cells_complain (cells, JT_ROSTER_PHONE, JT_EXCHANGE_ERROR_PHONE, masked);
      }
  g_ptr_array_add (phones, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&phones), FALSE);
}

void
jt_roster_row_parse_owners (JtRosterRow *row, const JtRosterCells *cells)
{
  g_autofree char *share = jt_roster_cells_text (cells, JT_ROSTER_SHARE);
  g_autofree char *co_owners = jt_roster_cells_text (cells, JT_ROSTER_CO_OWNER);
  g_autofree char *number = jt_roster_cells_text (cells, JT_ROSTER_OWNER_NUMBER);

  add_owners (row, cells, JT_ROSTER_OWNER);
  if (row->owners->len == 0 && *number != '\0')
    jt_roster_cells_complain (cells, JT_ROSTER_OWNER_NUMBER, JT_EXCHANGE_ERROR_OWNER_NUMBER,
                              number);
  else if (row->owners->len == 0)
    jt_roster_cells_complain (cells, JT_ROSTER_OWNER, JT_EXCHANGE_ERROR_VALUE_MISSING, "");

  /* Some rosters write how the part is held where the co-owners should stand. */
  if (!jt_roster_share_is_word (co_owners))
    add_owners (row, cells, JT_ROSTER_CO_OWNER);
  else if (*share == '\0')
    {
      g_free (share);
      share = g_steal_pointer (&co_owners);
    }

  if (*share != '\0')
    {
      row->share = jt_roster_share_parse (share, row->owners->len);
      if (row->share == NULL)
        jt_roster_cells_complain (cells, JT_ROSTER_SHARE, JT_EXCHANGE_ERROR_SHARE, share);
    }

  parse_usccs (row, cells);
  parse_certificates (row, cells);
  parse_owner_numbers (row, cells);
  g_strfreev (row->phones);
  row->phones = parse_phones (cells);
}
