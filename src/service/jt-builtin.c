/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-builtin.h"

#include <gio/gio.h>

#include "jt-data-resources.h"
#include "jt-rule-error.h"

#define RESOURCE_PREFIX "/org/jiati/Jiati/"

/* The bundle is asked for by name, not through the global list: a static library's constructor that
 * nobody names is not linked at all.
 *
 * What is linked into the program cannot fail to be there: a missing or broken bundle is a fault of
 * the build, found by the first test. */
static GBytes *
lookup (const char *path)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_resource_lookup_data (jt_data_get_resource (), path,
                                          G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (bytes == NULL)
    g_error ("%s is not in this program: %s", path, error->message);
  return bytes;
}

static JtCalendar *
read_calendar (void)
{
  g_autoptr (GBytes) bytes = lookup (RESOURCE_PREFIX "calendar/cn_holidays.csv");
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  JtCalendar *calendar = jt_calendar_new_from_csv (text, length, &error);

  if (calendar == NULL)
    g_error ("the calendar of this program is broken: %s", error->message);
  return calendar;
}

/* Read once: every submission is judged by it, and to read it takes longer than to judge a ballot.
 * A calendar never changes, so that threads may share it. */
JtCalendar *
jt_builtin_calendar (void)
{
  static gsize calendar = 0;

  if (g_once_init_enter (&calendar))
    g_once_init_leave (&calendar, (gsize) read_calendar ());
  return jt_calendar_ref ((JtCalendar *) calendar);
}

static JtPolicy *
read_policy (const char *name, GError **error)
{
  g_autofree char *path = g_strdup_printf (RESOURCE_PREFIX "policy/%s.ini", name);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (jt_data_get_resource (), path,
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = NULL;

  if (bytes == NULL)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_PROFILE_VALUE, name);
      return NULL;
    }
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return jt_policy_parse (name, text, NULL, error);
}

/* Each is read once: whoever looks at a case looks at its profile, and a list looks at many cases.
 * Neither does a profile ever change. */
JtPolicy *
jt_builtin_policy (const char *name, GError **error)
{
  static GMutex mutex;
  static GHashTable *policies = NULL; /* name → JtPolicy, while the program runs */
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  JtPolicy *policy;

  if (policies == NULL)
    policies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                      (GDestroyNotify) jt_policy_unref);
  policy = g_hash_table_lookup (policies, name);
  if (policy == NULL)
    {
      policy = read_policy (name, error);
      if (policy == NULL)
        return NULL;
      g_hash_table_insert (policies, g_strdup (name), policy);
    }
  return jt_policy_ref (policy);
}
