/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-db-guard.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* What a connection holds all the time, by SQLite's file format and os_unix.c: in the book the
 * shared lock, in the memory that readers and writers share the byte that says it is in use. */
static const struct
{
  const char *suffix;
  off_t start;
  off_t length;
} held[] = {
  { "", 0x40000002, 510 },
  { "-shm", 128, 1 },
};

struct _JtDbGuard
{
  dev_t device;
  ino_t inode;
  guint users;
  int files[G_N_ELEMENTS (held)]; /* -1 for one that is not open */
};

/* One guard a file, whatever name it was opened by: its descriptors may only be closed when SQLite
 * holds nothing any more. */
static GMutex mutex;
static GSList *guards;

static JtDbGuard *
find_guard (const struct stat *facts)
{
  for (GSList *each = guards; each != NULL; each = each->next)
    {
      JtDbGuard *guard = each->data;

      if (guard->device == facts->st_dev && guard->inode == facts->st_ino)
        return guard;
    }
  return NULL;
}

JtDbGuard *
jt_db_guard_join (const char *path)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  struct stat facts;
  JtDbGuard *guard;

  if (stat (path, &facts) != 0)
    return NULL;
  guard = find_guard (&facts);
  if (guard == NULL)
    {
      guard = g_new0 (JtDbGuard, 1);
      guard->device = facts.st_dev;
      guard->inode = facts.st_ino;
      for (guint i = 0; i < G_N_ELEMENTS (held); i++)
        guard->files[i] = -1;
      guards = g_slist_prepend (guards, guard);
    }
  guard->users++;
  return guard;
}

static void
set_lock (int file, guint i, short type)
{
  struct flock lock = {
    .l_type = type, .l_whence = SEEK_SET, .l_start = held[i].start, .l_len = held[i].length
  };

  /* Where a file system has no such locks, SQLite's own have to do, as they did before. */
  if (fcntl (file, F_OFD_SETLK, &lock) != 0)
    g_debug ("a guard's lock is not to be had");
}

void
jt_db_guard_hold (JtDbGuard *guard, const char *path)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  for (guint i = 0; guard != NULL && i < G_N_ELEMENTS (held); i++)
    {
      g_autofree char *name = g_strconcat (path, held[i].suffix, NULL);

      if (guard->files[i] < 0)
        guard->files[i] = open (name, O_RDONLY | O_CLOEXEC);
      if (guard->files[i] >= 0)
        set_lock (guard->files[i], i, F_RDLCK);
    }
}

int
jt_db_guard_close (JtDbGuard *guard, sqlite3 *handle)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  const gboolean last = guard != NULL && --guard->users == 0;
  int result;

  for (guint i = 0; last && i < G_N_ELEMENTS (held); i++)
    if (guard->files[i] >= 0)
      set_lock (guard->files[i], i, F_UNLCK);
  result = sqlite3_close (handle);
  if (!last)
    return result;

  /* Only now: closing them lets go what SQLite held. */
  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    if (guard->files[i] >= 0)
      close (guard->files[i]);
  guards = g_slist_remove (guards, guard);
  g_free (guard);
  return result;
}
