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
  guint64 number;
  guint64 vote;

  if (plain == NULL)
    return FALSE;
  g_strstrip (plain);
  if (!cut_number (plain, LINE_DIGITS, &number) || !cut_number (plain, 1, &vote)
      || vote != (guint64) place)
    return FALSE;
  /* A scanner types what a keyboard has: an office's code in Chinese is left out by it. */
  if (g_ascii_strcasecmp (plain, case_number) != 0
      && (year == NULL || g_strcmp0 (plain, year + 1) != 0))
    return FALSE;
  *line = (guint) number - 1;
  return TRUE;
}
