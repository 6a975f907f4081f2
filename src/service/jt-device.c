/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-device.h"

#include <glib/gstdio.h>

#include "commands/jt-commands.h"
#include "jt-journal.h"
#include "jt-json.h"
#include "jt-store-office.h"
#include "jt-uid.h"

/* Local settings of this copy: its device, and how it knows that it is still itself. */
#define SETTING_DEVICE "device"
#define SETTING_HOME "device-home"

/* Where this copy lies: the machine and the file's own number on its disk.  A copy made with any
 * tool has another number, a file carried to another machine another machine-id.  A file moved to
 * another disk gets a new device too, which costs nothing.  The disk's own number is left out: it
 * may change whenever the machine starts. */
static char *
describe_home (const char *path)
{
  g_autofree char *machine = NULL;
  g_autofree char *text = NULL;
  GStatBuf info;

  if (!g_file_get_contents ("/etc/machine-id", &machine, NULL, NULL))
    machine = g_strdup ("");
  if (g_stat (path, &info) != 0)
    return g_strdup ("");
  text = g_strdup_printf ("%s %" G_GUINT64_FORMAT, g_strstrip (machine), (guint64) info.st_ino);
  /* Only a digest: the machine's own name is nobody's business. */
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static gboolean
add_device (JtDb *db, const char *user, const char *device, const char *replaces,
            JtTouched *touched, GError **error)
{
  const JtPen pen = { .device = device, .user = user };
  g_autoptr (JsonObject) payload = json_object_new ();

  jt_json_set_text (payload, "replaces", replaces);
  return jt_journal_write (db, &pen, &jt_command_device_add, payload, TRUE, touched, error);
}

gboolean
jt_device_ensure (JtDb *db, const char *path, const char *user, JtTouched *touched, char **device,
                  GError **error)
{
  g_autofree char *known = NULL;
  g_autofree char *known_home = NULL;
  g_autofree char *home = describe_home (path);
  g_autofree char *made = NULL;

  if (!jt_store_local_get (db, SETTING_DEVICE, &known, error)
      || !jt_store_local_get (db, SETTING_HOME, &known_home, error))
    return FALSE;
  if (known != NULL && *known != '\0' && g_strcmp0 (home, known_home) == 0)
    {
      *device = g_steal_pointer (&known);
      return TRUE;
    }

  made = jt_uid_new ();
  if (!jt_store_local_set (db, SETTING_DEVICE, made, error)
      || !jt_store_local_set (db, SETTING_HOME, home, error)
      || !add_device (db, user, made, known, touched, error))
    return FALSE;
  *device = g_steal_pointer (&made);
  return TRUE;
}

gboolean
jt_device_forget (JtDb *db, GError **error)
{
  return jt_store_local_set (db, SETTING_HOME, "", error);
}
