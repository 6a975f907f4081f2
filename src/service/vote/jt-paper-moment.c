/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-paper-moment.h"

/* "11-3", "11.3", "11/3", "11月3日" */
static gboolean
read_short (const char *text, int *month, int *day)
{
  g_autoptr (GRegex) regex
      = g_regex_new ("^(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*日?$", G_REGEX_DEFAULT, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return FALSE;
  first = g_match_info_fetch (match, 1);
  second = g_match_info_fetch (match, 2);
  *month = (int) g_ascii_strtoll (first, NULL, 10);
  *day = (int) g_ascii_strtoll (second, NULL, 10);
  return TRUE;
}

/* Full width to half width, so that 11－3 is what 11-3 is. */
static char *
plain_text (const char *text)
{
  char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return plain != NULL ? g_strstrip (plain) : g_strdup ("");
}

gboolean
jt_paper_day_parse (const char *text, const JtVote *vote, JtDay *day)
{
  g_autofree char *plain = plain_text (text);
  const JtDay first = jt_moment_day (vote->starts);
  int year, month, day_of_month, wanted_month, wanted_day;
  JtDay nearest = JT_DAY_NONE;

  if (jt_day_parse_loose (plain, day, NULL))
    return TRUE;
  if (!read_short (plain, &wanted_month, &wanted_day))
    return FALSE;
  jt_day_to_ymd (first, &year, &month, &day_of_month);
  for (int y = year - 1; y <= year + 1; y++)
    {
      const JtDay candidate = jt_day_from_ymd (y, wanted_month, wanted_day);

      if (candidate != JT_DAY_NONE
          && (nearest == JT_DAY_NONE || ABS (candidate - first) < ABS (nearest - first)))
        nearest = candidate;
    }
  *day = nearest;
  return nearest != JT_DAY_NONE;
}

/* The hour behind a day: "17:30", "17时", "17点30分", "1730" after a T or a blank. */
static gboolean
read_hour (const char *text, int *hour, int *minute)
{
  g_autoptr (GRegex) regex = g_regex_new (
      "^(\\d{1,2})\\s*(?:[:时点]\\s*(?:(\\d{1,2})\\s*分?)?)?$", G_REGEX_DEFAULT, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return FALSE;
  first = g_match_info_fetch (match, 1);
  second = g_match_info_fetch (match, 2);
  *hour = (int) g_ascii_strtoll (first, NULL, 10);
  *minute = second != NULL ? (int) g_ascii_strtoll (second, NULL, 10) : 0;
  return *hour <= 23 && *minute <= 59;
}

char *
jt_paper_moment_parse (const char *text, const JtVote *vote)
{
  g_autofree char *plain = plain_text (text);
  g_autoptr (GRegex) regex
      = g_regex_new ("^(.*?(?:日|\\d))(?:T|\\s+|(?<=日))\\s*(\\d{1,2}\\s*(?:[:时点].*)?)$",
                     G_REGEX_DEFAULT, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *date = NULL;
  g_autofree char *clock = NULL;
  int hour, minute;
  JtDay day;

  if (jt_paper_day_parse (plain, vote, &day))
    return jt_day_format (day);
  if (!g_regex_match (regex, plain, 0, &match))
    return NULL;
  date = g_match_info_fetch (match, 1);
  clock = g_match_info_fetch (match, 2);
  g_strstrip (clock);
  if (!jt_paper_day_parse (date, vote, &day) || !read_hour (clock, &hour, &minute))
    return NULL;
  return jt_moment_format (jt_moment_from_day (day) + hour * 60 + minute);
}

JtMoment
jt_paper_received_now (const JtVote *vote, const JtClock *clock)
{
  const JtDay today = jt_clock_today (clock);

  if (clock->now >= vote->end && jt_moment_day (vote->end) == today)
    return clock->now;
  return jt_moment_from_day (today);
}

char *
jt_paper_received_format (JtMoment received)
{
  const JtDay day = jt_moment_day (received);

  return received == jt_moment_from_day (day) ? jt_day_format (day) : jt_moment_format (received);
}
