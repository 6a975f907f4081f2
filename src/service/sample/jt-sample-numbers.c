/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sample-numbers.h"

#include "jt-day.h"
#include "jt-identifier.h"

/* Days of birth to choose from, and how far apart two that follow each other are born: the two
 * have no divisor in common, so that every day comes once before any comes again, and couples, who
 * follow each other, are of an age. */
#define BIRTH_DAYS 21900
#define BIRTH_STEP 401

static char *
resident_id (JtDay born, guint64 serial)
{
  int year, month, day;
  g_autofree char *first17 = NULL;

  jt_day_to_ymd (born, &year, &month, &day);
  first17 = g_strdup_printf (JT_SAMPLE_COUNTY "%04d%02d%02d%03u", year, month, day,
                             (guint) (serial % 1000));
  return g_strdup_printf ("%s%c", first17, jt_identifier_resident_check_digit (first17));
}

char *
jt_sample_resident_id (guint64 nth)
{
  const guint64 position = nth * BIRTH_STEP % BIRTH_DAYS;
  const JtDay first = jt_day_from_ymd (1935, 1, 1);

  /* Those of one day follow each other in steps of 301, prime to 1000: all serials come first. */
  return resident_id (first + (JtDay) position, position * 37 + nth / BIRTH_DAYS * 301);
}

char *
jt_sample_minor_id (guint nth)
{
  return resident_id (jt_day_from_ymd (2012, 1, 1) + (JtDay) (nth % 300), 17 + nth);
}

char *
jt_sample_phone (guint64 nth)
{
  return g_strdup_printf ("0431-0%06u", (guint) ((nth * 104729 + 312407) % 1000000));
}

/* The organisation code inside it has a check character of its own (GB 11714). */
static char
organisation_check (const char *code)
{
  static const int weights[] = { 3, 7, 9, 10, 5, 8, 4, 2 };
  int sum = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (weights); i++)
    sum += weights[i] * (g_ascii_isdigit (code[i]) ? code[i] - '0' : code[i] - 'A' + 10);
  return "0123456789X0"[11 - sum % 11];
}

char *
jt_sample_uscc (const char *kind, guint nth)
{
  g_autofree char *code = g_strdup_printf ("MA9YL%03u", nth % 1000);
  g_autofree char *first17
      = g_strdup_printf ("%s" JT_SAMPLE_COUNTY "%s%c", kind, code, organisation_check (code));

  return g_strdup_printf ("%s%c", first17, jt_identifier_uscc_check_character (first17));
}

char *
jt_sample_real_estate_unit (guint building, guint part)
{
  return g_strdup_printf (JT_SAMPLE_COUNTY "001%03uGB%05uF0001%04u", building / 90000 % 1000,
                          10000 + building % 90000, part % 10000);
}
