/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-serial.h"

#include <string.h>

#define LINE_DIGITS 4

char *
jt_ballot_serial_new (const char *case_number, int place, guint line)
{
  return g_strdup_printf ("%s-%d-%0*u", case_number, place, LINE_DIGITS, line + 1);
}

char *
jt_ballot_serial_code (const char *serial)
{
  const char *dash = strchr (serial, JT_BALLOT_CODE_START);

  if (g_str_is_ascii (serial) || dash == NULL)
    return g_strdup_printf ("%c%s", JT_BALLOT_CODE_START, serial);
  return g_strdup (dash);
}

/* Cuts "-12" off the end of @text. */
static gboolean
cut_number (char *text, gsize least_digits, guint64 *number)
{
  char *dash = strrchr (text, '-');

  if (dash == NULL || strlen (dash + 1) < least_digits
      || !g_ascii_string_to_unsigned (dash + 1, 10, 1, G_MAXINT, number, NULL))
    return FALSE;
  *dash = '\0';
  return TRUE;
}

gboolean
jt_ballot_serial_read (const char *text, const char *case_number, int place, guint *line)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  const char *year = strchr (case_number, '-');
  const char *number_of_case;
  guint64 number;
  guint64 vote;

  if (plain == NULL)
    return FALSE;
  g_strstrip (plain);
  if (!cut_number (plain, LINE_DIGITS, &number) || !cut_number (plain, 1, &vote)
      || vote != (guint64) place)
    return FALSE;
  number_of_case = *plain == JT_BALLOT_CODE_START ? plain + 1 : plain;
  /* An office's code in Chinese is not in what a scanner types. */
  if (g_ascii_strcasecmp (number_of_case, case_number) != 0
      && (year == NULL || g_strcmp0 (number_of_case, year + 1) != 0))
    return FALSE;
  *line = (guint) number - 1;
  return TRUE;
}
