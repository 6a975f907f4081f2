/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-field-moment.h"

#include <glib/gi18n.h>

#include "jt-day.h"
#include "jt-moment.h"

struct _JtFieldMoment
{
  JtFieldText parent_instance;
};

G_DEFINE_FINAL_TYPE (JtFieldMoment, jt_field_moment, JT_TYPE_FIELD_TEXT)

/* The day may be typed in any way a date may; a space or T stands before the hour. */
static char *
to_iso (const char *text)
{
  g_auto (GStrv) halves = g_strsplit_set (text, " T", 2);
  g_autofree char *date = NULL;
  JtDay day;

  if (halves[0] == NULL || !jt_day_parse_loose (halves[0], &day, NULL))
    return NULL;
  date = jt_day_format (day);
  if (halves[1] == NULL || *g_strstrip (halves[1]) == '\0')
    return g_steal_pointer (&date);
  return g_strdup_printf ("%s%s%s", date, halves[1][1] == ':' ? "T0" : "T", halves[1]);
}

static JsonNode *
read_moment (JtFieldText *field, const char *text)
{
  g_autofree char *iso = to_iso (text);
  JtMoment moment;

  if (iso == NULL || !jt_moment_parse_end (iso, &moment, NULL))
    return NULL;
  return json_node_init_string (json_node_alloc (), iso);
}

static char *
say_moment (JsonNode *value)
{
  char *text = json_node_dup_string (value);

  return g_strdelimit (text, "T", ' ');
}

static void
jt_field_moment_class_init (JtFieldMomentClass *klass)
{
  JtFieldTextClass *text_class = JT_FIELD_TEXT_CLASS (klass);

  text_class->width = 18;
  text_class->purpose = GTK_INPUT_PURPOSE_DIGITS;
  text_class->complaint = N_ ("Not a day and hour. Write 2026-11-18 17:00.");
  text_class->read = read_moment;
  text_class->say = say_moment;
}

static void
jt_field_moment_init (JtFieldMoment *self)
{
}
