/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-daily-backup.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "jt-attachments.h"
#include "jt-backup.h"
#include "jt-disk.h"
#include "jt-filesystem.h"

#define SUFFIX ".jiati"
#define DAY_LENGTH 10 /* "2026-11-18" */
#define MARK_LENGTH 8 /* enough to tell apart the folders of one person's books */

char *
jt_daily_backup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "jiati", "backups", NULL);
}

/* What the names of all copies of a book begin with: its own name, and a mark of where it lies. */
static char *
name_prefix (const char *book)
{
  g_autofree char *place = g_canonicalize_filename (book, NULL);
  g_autofree char *mark = g_compute_checksum_for_string (G_CHECKSUM_SHA256, place, -1);
  g_autofree char *name = g_path_get_basename (place);

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  return g_strdup_printf ("%s-%.*s-", name, MARK_LENGTH, mark);
}

char *
jt_daily_backup_path (const char *folder, const char *book, JtDay day)
{
  g_autofree char *prefix = name_prefix (book);
  g_autofree char *date = jt_day_format (day);
  g_autofree char *name = g_strconcat (prefix, date, SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}

/* The day that stands in a name; @rest: (out): what follows the copy's own name, "" for the copy. */
static JtDay
read_day (const char *name, const char *prefix, const char **rest)
{
  g_autofree char *date = NULL;
  JtDay day;

  if (!g_str_has_prefix (name, prefix))
    return JT_DAY_NONE;
  date = g_strndup (name + strlen (prefix), DAY_LENGTH);
  if (!jt_day_parse (date, &day, NULL))
    return JT_DAY_NONE;
  *rest = name + strlen (prefix) + DAY_LENGTH;
  if (!g_str_has_prefix (*rest, SUFFIX))
    return JT_DAY_NONE;
  *rest += strlen (SUFFIX);
  return day;
}

JtDay
jt_daily_backup_last (const char *folder, const char *book)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *prefix = name_prefix (book);
  JtDay last = JT_DAY_NONE;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      const char *rest;
      const JtDay day = read_day (name, prefix, &rest);

      if (day != JT_DAY_NONE && *rest == '\0')
        last = MAX (last, day);
    }
  return last;
}

gboolean
jt_daily_backup_is_due (const char *folder, const char *book, JtDay today)
{
  g_autofree char *path = jt_daily_backup_path (folder, book, today);

  return !g_file_test (path, G_FILE_TEST_EXISTS);
}

/* -------------------------------------------------------------------------------- tidying up */

static void
remove_attachments (const char *copy)
{
  g_autofree char *folder = jt_book_attachments (copy);

  jt_disk_remove_folder (folder);
}

/* Copies that are too old; those of other books, and files that somebody else put here, are none of
 * our business. */
static void
tidy (const char *folder, const char *book, JtDay today)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *prefix = name_prefix (book);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      const char *rest;
      const JtDay day = read_day (name, prefix, &rest);

      if (day == JT_DAY_NONE)
        continue;
      if (*rest == '\0' && day <= today - JT_DAILY_BACKUP_DAYS)
        {
          jt_disk_remove_book (path);
          remove_attachments (path);
        }
    }
}

/* -------------------------------------------------------------------------------- the copy */

/* Scans are many and never change: what yesterday's copy has, today's shares with it.  Each is read
 * and compared with its name when the copy is made; what cannot be linked is copied then. */
static void
share_attachments (const char *former, const char *copy)
{
  g_autofree char *from = jt_book_attachments (former);
  g_autofree char *to = jt_book_attachments (copy);
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  if (dir == NULL || g_mkdir (to, 0700) != 0)
    return;
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);

      if (jt_attachments_is_name (name) && link (source, target) != 0)
        return;
    }
}

JsonObject *
jt_daily_backup_make (const char *folder, const char *book, JtDay today, GError **error)
{
  g_autofree char *path = jt_daily_backup_path (folder, book, today);
  const JtDay last = jt_daily_backup_last (folder, book);
  g_autoptr (JsonObject) answer = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      jt_filesystem_set_error (error, folder, errno);
      return NULL;
    }
  if (last != JT_DAY_NONE && last != today)
    {
      g_autofree char *former = jt_daily_backup_path (folder, book, last);

      share_attachments (former, path);
    }
  answer = jt_book_backup (book, path, error);
  if (answer == NULL)
    {
      /* Another program may have been quicker, and luckier. */
      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        remove_attachments (path);
      return NULL;
    }
  tidy (folder, book, today);
  return g_steal_pointer (&answer);
}
