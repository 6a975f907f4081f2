/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-calendar.h"

#include "jt-rule-error.h"

#include <string.h>

#define HEADER "date,kind,name"
#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define SATURDAY 6
#define DECEMBER 12

struct _JtCalendar
{
  gatomicrefcount ref_count;
  GArray *days; /* JtCalendarDay by date, each date once */
  GStringChunk *names;
};

/* The index of the first entry that is not before @day. */
static guint
find (const JtCalendar *calendar, JtDay day)
{
  guint low = 0;
  guint high = calendar->days->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (calendar->days, JtCalendarDay, middle).day < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static const JtCalendarDay *
look_up (const JtCalendar *calendar, JtDay day)
{
  guint at = find (calendar, day);

  if (at == calendar->days->len)
    return NULL;

  const JtCalendarDay *entry = &g_array_index (calendar->days, JtCalendarDay, at);
  return entry->day == day ? entry : NULL;
}

static JtCalendar *
calendar_empty (void)
{
  JtCalendar *calendar = g_new (JtCalendar, 1);

  g_atomic_ref_count_init (&calendar->ref_count);
  calendar->days = g_array_new (FALSE, FALSE, sizeof (JtCalendarDay));
  calendar->names = g_string_chunk_new (256);
  return calendar;
}

/* Keeps the order.  Notices come by date, so that the place is nearly always the end. */
static void
put_day (JtCalendar *calendar, const JtCalendarDay *day)
{
  guint at = find (calendar, day->day);
  JtCalendarDay entry = *day;

  if (day->name != NULL)
    entry.name = g_string_chunk_insert_const (calendar->names, day->name);

  if (look_up (calendar, day->day) != NULL)
    g_array_index (calendar->days, JtCalendarDay, at) = entry;
  else
    g_array_insert_val (calendar->days, at, entry);
}

JtCalendar *
jt_calendar_new (const JtCalendarDay *days, gsize n_days)
{
  JtCalendar *calendar;

  g_return_val_if_fail (days != NULL || n_days == 0, NULL);

  calendar = calendar_empty ();
  for (gsize i = 0; i < n_days; i++)
    put_day (calendar, &days[i]);
  return calendar;
}

/* Takes "2026-10-01,off,国庆节" apart in place. */
static gboolean
parse_row (char *line, JtCalendarDay *day)
{
  char *kind = strchr (line, ',');
  char *name = kind == NULL ? NULL : strchr (kind + 1, ',');

  if (name == NULL || !g_utf8_validate (name, -1, NULL))
    return FALSE;
  *kind++ = '\0';
  *name++ = '\0';

  if (strcmp (kind, "off") == 0)
    day->kind = JT_CALENDAR_OFF;
  else if (strcmp (kind, "work") == 0)
    day->kind = JT_CALENDAR_WORK;
  else
    return FALSE;

  day->name = name;
  return jt_day_parse (line, &day->day, NULL);
}

static gboolean
read_line (JtCalendar *calendar, guint number, const char *line, GError **error)
{
  g_autofree char *cells = g_strdup (line);
  JtCalendarDay day = { 0 };
  gboolean good;

  if (number == 1)
    good = strcmp (line, HEADER) == 0;
  else if (*line == '\0')
    good = TRUE;
  else
    {
      const JtCalendarDay *known;

      good = parse_row (cells, &day);
      known = good ? look_up (calendar, day.day) : NULL;
      if (known != NULL && known->kind != day.kind)
        good = FALSE;
      if (good)
        put_day (calendar, &day);
    }

  if (!good)
    {
      g_autofree char *readable = g_utf8_make_valid (line, -1);

      g_set_error (error, JT_RULE_ERROR, JT_RULE_ERROR_CALENDAR_ROW, "%u: %s", number, readable);
    }
  return good;
}

JtCalendar *
jt_calendar_new_from_csv (const char *text, gsize length, GError **error)
{
  g_autoptr (JtCalendar) calendar = NULL;
  g_autofree char *copy = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL || length == 0, NULL);

  /* A zero byte must not hide what follows it: it becomes a control sign, which no row holds. */
  copy = g_strndup (text, length);
  for (gsize i = 0; i < length; i++)
    if (copy[i] == '\0')
      copy[i] = '\x1a';
  lines = g_strsplit (
      g_str_has_prefix (copy, BYTE_ORDER_MARK) ? copy + strlen (BYTE_ORDER_MARK) : copy, "\n", -1);

  calendar = calendar_empty ();
  for (guint i = 0; lines[i] != NULL; i++)
    if (!read_line (calendar, i + 1, g_strchomp (lines[i]), error))
      return NULL;

  if (lines[0] == NULL)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_CALENDAR_ROW, "1: ");
      return NULL;
    }
  return g_steal_pointer (&calendar);
}

JtCalendar *
jt_calendar_merge (const JtCalendar *base, const JtCalendar *notice)
{
  JtCalendar *merged;

  g_return_val_if_fail (base != NULL && notice != NULL, NULL);

  merged = calendar_empty ();
  for (guint i = 0; i < base->days->len; i++)
    put_day (merged, &g_array_index (base->days, JtCalendarDay, i));
  for (guint i = 0; i < notice->days->len; i++)
    put_day (merged, &g_array_index (notice->days, JtCalendarDay, i));
  return merged;
}

JtCalendar *
jt_calendar_ref (JtCalendar *calendar)
{
  g_return_val_if_fail (calendar != NULL, NULL);

  g_atomic_ref_count_inc (&calendar->ref_count);
  return calendar;
}

void
jt_calendar_unref (JtCalendar *calendar)
{
  g_return_if_fail (calendar != NULL);

  if (!g_atomic_ref_count_dec (&calendar->ref_count))
    return;
  g_array_unref (calendar->days);
  g_string_chunk_free (calendar->names);
  g_free (calendar);
}

const JtCalendarDay *
jt_calendar_get_days (const JtCalendar *calendar, gsize *n_days)
{
  g_return_val_if_fail (calendar != NULL && n_days != NULL, NULL);

  *n_days = calendar->days->len;
  return (const JtCalendarDay *) (gconstpointer) calendar->days->data;
}

gboolean
jt_calendar_has_year (const JtCalendar *calendar, int year)
{
  JtDay first = jt_day_from_ymd (year, 1, 1);
  guint at;

  g_return_val_if_fail (calendar != NULL, FALSE);

  if (first == JT_DAY_NONE)
    return FALSE;
  at = find (calendar, first);
  return at < calendar->days->len && g_array_index (calendar->days, JtCalendarDay, at).day <
                                         jt_day_from_ymd (year, DECEMBER, 1);
}

gboolean
jt_calendar_is_workday (const JtCalendar *calendar, JtDay day)
{
  const JtCalendarDay *entry;

  g_return_val_if_fail (calendar != NULL && day != JT_DAY_NONE, FALSE);

  entry = look_up (calendar, day);
  if (entry != NULL)
    return entry->kind == JT_CALENDAR_WORK;
  return jt_day_weekday (day) < SATURDAY;
}
