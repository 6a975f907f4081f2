/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-identifier.h"

#include <string.h>

#include "jt-day.h"
#include "jt-rule-error.h"

#define DIGITS "0123456789"
#define LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
/* Without I, O, S, V and Z, which look like digits or like each other. */
#define USCC_ALPHABET "0123456789ABCDEFGHJKLMNPQRTUWXY"

/* Which characters may stand at the next @count places. */
typedef struct
{
  guint count;
  const char *allowed;
} Run;

typedef struct
{
  const char *nick;
  gsize length;
  Run runs[6];
} Shape;

static const Shape shapes[JT_IDENTIFIER_KINDS] = {
  [JT_IDENTIFIER_RESIDENT_ID] = { "resident-id", 18, { { 17, DIGITS }, { 1, DIGITS "X" } } },
  [JT_IDENTIFIER_USCC] = { "uscc", 18, { { 18, USCC_ALPHABET } } },
  /* County, cadastral area and sub-area; letters and number of the parcel; house, wood, other or
   * none; building and unit. */
  [JT_IDENTIFIER_REAL_ESTATE_UNIT] = { "real-estate-unit",
                                       28,
                                       { { 12, DIGITS },
                                         { 2, LETTERS },
                                         { 5, DIGITS },
                                         { 1, "FLQW" },
                                         { 8, DIGITS } } },
  [JT_IDENTIFIER_MOBILE] = { "mobile", 11, { { 1, "1" }, { 1, "3456789" }, { 9, DIGITS } } },
};

static gboolean refuse (JtRuleError code, GError **error, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

static gboolean
refuse (JtRuleError code, GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (JT_RULE_ERROR, (int) code, format, args);
  va_end (args);
  return FALSE;
}

static gboolean
check_length (const char *text, gsize length, GError **error)
{
  g_autofree char *readable = g_utf8_make_valid (text, -1);
  gsize characters = (gsize) g_utf8_strlen (readable, -1);

  if (characters != length)
    return refuse (JT_RULE_ERROR_ID_LENGTH, error, "%" G_GSIZE_FORMAT, characters);
  return TRUE;
}

/* Stops at the first character that does not belong, so that a longer encoding is never reached
 * past its first byte. */
static gboolean
check_characters (const char *text, const Shape *shape, GError **error)
{
  guint place = 0;

  for (const Run *run = shape->runs; run->count > 0; run++)
    for (guint i = 0; i < run->count; i++, place++)
      if (strchr (run->allowed, text[place]) == NULL)
        return refuse (JT_RULE_ERROR_ID_CHARACTER, error, "%u", place + 1);
  return TRUE;
}

static gboolean
check_birthday (const char *text, GError **error)
{
  int date = 0;

  for (guint i = 6; i < 14; i++)
    date = date * 10 + (text[i] - '0');
  if (jt_day_from_ymd (date / 10000, date / 100 % 100, date % 100) == JT_DAY_NONE)
    return refuse (JT_RULE_ERROR_ID_DATE, error, "%08d", date);
  return TRUE;
}

static gboolean
check_last (const char *text, char expected, GError **error)
{
  char last = text[strlen (text) - 1];

  if (last != expected)
    return refuse (JT_RULE_ERROR_ID_CHECK_DIGIT, error, "%c", last);
  return TRUE;
}

const char *
jt_identifier_kind_nick (JtIdentifierKind kind)
{
  g_return_val_if_fail ((guint) kind < JT_IDENTIFIER_KINDS, "");

  return shapes[kind].nick;
}

gboolean
jt_identifier_kind_parse (const char *nick, JtIdentifierKind *kind, GError **error)
{
  g_return_val_if_fail (nick != NULL && kind != NULL, FALSE);

  for (guint i = 0; i < JT_IDENTIFIER_KINDS; i++)
    if (strcmp (nick, shapes[i].nick) == 0)
      {
        *kind = (JtIdentifierKind) i;
        return TRUE;
      }
  return refuse (JT_RULE_ERROR_ID_KIND, error, "%s", nick);
}

gboolean
jt_identifier_check (JtIdentifierKind kind, const char *text, GError **error)
{
  g_return_val_if_fail ((guint) kind < JT_IDENTIFIER_KINDS && text != NULL, FALSE);

  if (!check_length (text, shapes[kind].length, error) ||
      !check_characters (text, &shapes[kind], error))
    return FALSE;

  switch (kind)
    {
    case JT_IDENTIFIER_RESIDENT_ID:
      return check_birthday (text, error) &&
             check_last (text, jt_identifier_resident_check_digit (text), error);
    case JT_IDENTIFIER_USCC:
      return check_last (text, jt_identifier_uscc_check_character (text), error);
    case JT_IDENTIFIER_REAL_ESTATE_UNIT:
    case JT_IDENTIFIER_MOBILE:
    default:
      return TRUE;
    }
}

char
jt_identifier_resident_check_digit (const char *first17)
{
  static const int weights[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
  int sum = 0;

  g_return_val_if_fail (first17 != NULL && strspn (first17, DIGITS) >= 17, '\0');

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    sum += (first17[i] - '0') * weights[i];
  return "10X98765432"[sum % 11];
}

char
jt_identifier_uscc_check_character (const char *first17)
{
  int weight = 1;
  int sum = 0;

  g_return_val_if_fail (first17 != NULL && strspn (first17, USCC_ALPHABET) >= 17, '\0');

  for (guint i = 0; i < 17; i++)
    {
      sum += (int) (strchr (USCC_ALPHABET, first17[i]) - USCC_ALPHABET) * weight;
      weight = weight * 3 % 31;
    }
  return USCC_ALPHABET[(31 - sum % 31) % 31];
}

/* How much of a number of at least @length characters stays readable at its ends. */
typedef struct
{
  glong length;
  glong head;
  glong tail;
} Mask;

static const Mask certificate_masks[] = { { 14, 3, 4 }, { 7, 1, 2 }, { 3, 0, 1 }, { 0, 0, 0 } };
static const Mask phone_masks[] = { { 11, 3, 4 }, { 7, 0, 3 }, { 3, 0, 1 }, { 0, 0, 0 } };

static char *
apply_mask (const char *number, const Mask *mask)
{
  g_autofree char *readable = g_utf8_make_valid (number, -1);
  glong length = g_utf8_strlen (readable, -1);
  const char *tail;
  GString *masked;

  while (length < mask->length)
    mask++;

  tail = g_utf8_offset_to_pointer (readable, length - mask->tail);
  masked = g_string_new_len (readable, g_utf8_offset_to_pointer (readable, mask->head) - readable);
  for (glong i = mask->head; i < length - mask->tail; i++)
    g_string_append_c (masked, '*');
  g_string_append (masked, tail);
  return g_string_free (masked, FALSE);
}

char *
jt_identifier_mask_certificate (const char *number)
{
  g_return_val_if_fail (number != NULL, NULL);

  return apply_mask (number, certificate_masks);
}

char *
jt_identifier_mask_phone (const char *number)
{
  g_return_val_if_fail (number != NULL, NULL);

  return apply_mask (number, phone_masks);
}
