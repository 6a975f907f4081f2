/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-calendar-import.h"

#include <string.h>

#include "jt-charset.h"
#include "jt-file.h"

/* A year's notice has a few dozen lines. */
#define CALENDAR_LIMIT (1024 * 1024)

static JsonArray *
days_json (const JtCalendar *calendar)
{
  JsonArray *rows = json_array_new ();
  gsize n_days;
  const JtCalendarDay *days = jt_calendar_get_days (calendar, &n_days);

  for (gsize i = 0; i < n_days; i++)
    {
      JsonObject *row = json_object_new ();
      g_autofree char *day = jt_day_format (days[i].day);

      json_object_set_string_member (row, "day", day);
      json_object_set_string_member (row, "kind",
                                     days[i].kind == JT_CALENDAR_WORK ? "work" : "off");
      json_object_set_string_member (row, "name", days[i].name);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

JsonObject *
jt_office_calendar_import (JtOffice *office, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = jt_file_read (path, CALENDAR_LIMIT, error);
  g_autofree char *text = NULL;
  g_autoptr (JtCalendar) notice = NULL;
  g_autoptr (JsonObject) arguments = json_object_new ();
  g_auto (JtOutcome) outcome = { 0 };

  if (bytes == NULL)
    return NULL;
  text = jt_charset_decode (bytes, JT_CHARSET_DETECT, NULL, error);
  if (text == NULL)
    return NULL;
  notice = jt_calendar_new_from_csv (text, strlen (text), error);
  if (notice == NULL)
    return NULL;
  json_object_set_array_member (arguments, "days", days_json (notice));
  if (!jt_office_submit (office, "calendar-import", arguments, &outcome, error))
    return NULL;
  return g_steal_pointer (&outcome.answer);
}
