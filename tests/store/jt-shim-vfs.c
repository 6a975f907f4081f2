/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "jt-shim-vfs.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/* One write or truncation that was not synced yet. */
typedef struct
{
  gint64 offset; /* of a write; the new size for a truncation */
  GBytes *bytes; /* NULL for a truncation */
} Pending;

/* What would be left of a file after a power cut. */
typedef struct
{
  GByteArray *synced;
  GPtrArray *pending; /* of Pending */
} Disk;

/* SQLite allocates it together with the real file, which lies behind it. */
typedef struct
{
  sqlite3_file base;
  char *path; /* NULL for a temporary file */
} ShimFile;

static struct
{
  GMutex lock;
  sqlite3_vfs *real;
  sqlite3_vfs vfs;
  guint counts[JT_SHIM_N_KINDS];
  guint points;
  gint64 strike_at; /* −1 for never */
  JtShimFailure failure;
  gboolean stays;
  gboolean cuts; /* what strikes is a power cut */
  gboolean struck;
  gboolean dark;     /* after a cut */
  GHashTable *disks; /* path → Disk, NULL while nobody watches */
} shim = { .strike_at = -1 };

static sqlite3_file *
real_file (sqlite3_file *file)
{
  return (sqlite3_file *) (gpointer) ((ShimFile *) file + 1);
}

static void
pending_free (gpointer data)
{
  Pending *pending = data;

  g_clear_pointer (&pending->bytes, g_bytes_unref);
  g_free (pending);
}

static void
disk_free (gpointer data)
{
  Disk *disk = data;

  g_byte_array_unref (disk->synced);
  g_ptr_array_unref (disk->pending);
  g_free (disk);
}

static Disk *
find_disk (const char *path)
{
  return shim.disks != NULL && path != NULL ? g_hash_table_lookup (shim.disks, path) : NULL;
}

static void
apply (GByteArray *image, const Pending *pending)
{
  gsize size = 0;
  const guint8 *data = NULL;
  guint end = (guint) pending->offset;

  if (pending->bytes != NULL)
    {
      data = g_bytes_get_data (pending->bytes, &size);
      end += (guint) size;
    }
  if (pending->bytes == NULL || end > image->len)
    {
      guint before = image->len;

      g_byte_array_set_size (image, end);
      if (end > before)
        memset (image->data + before, 0, end - before);
    }
  if (size > 0)
    memcpy (image->data + pending->offset, data, size);
}

static void
note (const char *path, gint64 offset, const void *data, gsize size)
{
  Disk *disk = find_disk (path);
  Pending *pending = NULL;

  if (disk == NULL)
    return;

  pending = g_new0 (Pending, 1);
  pending->offset = offset;
  pending->bytes = data != NULL ? g_bytes_new (data, size) : NULL;
  g_ptr_array_add (disk->pending, pending);
}

static void
note_sync (const char *path)
{
  Disk *disk = find_disk (path);

  if (disk == NULL)
    return;

  for (guint i = 0; i < disk->pending->len; i++)
    apply (disk->synced, g_ptr_array_index (disk->pending, i));
  g_ptr_array_set_size (disk->pending, 0);
}

/* What SQLite is to hear instead of having its way; SQLITE_OK to let it. */
static int
strike (JtShimKind kind)
{
  gboolean now = FALSE;
  guint point = shim.points;

  shim.counts[kind]++;
  if (kind == JT_SHIM_OPEN)
    return shim.dark ? SQLITE_CANTOPEN : SQLITE_OK;

  shim.points++;
  if (shim.strike_at >= 0)
    now = point == (guint) shim.strike_at || (shim.stays && point > (guint) shim.strike_at);
  if (now)
    shim.struck = TRUE;
  if (now && shim.cuts)
    shim.dark = TRUE;
  if (!now && !shim.dark)
    return SQLITE_OK;
  if (shim.failure == JT_SHIM_FULL && !shim.dark)
    return SQLITE_FULL;

  return kind == JT_SHIM_WRITE  ? SQLITE_IOERR_WRITE
         : kind == JT_SHIM_SYNC ? SQLITE_IOERR_FSYNC
                                : SQLITE_IOERR_TRUNCATE;
}

static int
shim_close (sqlite3_file *file)
{
  int code = real_file (file)->pMethods->xClose (real_file (file));

  g_clear_pointer (&((ShimFile *) file)->path, g_free);
  return code;
}

static int
shim_read (sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
  return real_file (file)->pMethods->xRead (real_file (file), data, size, offset);
}

static int
shim_write (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);
  int code = strike (JT_SHIM_WRITE);

  if (code == SQLITE_OK)
    code = real_file (file)->pMethods->xWrite (real_file (file), data, size, offset);
  if (code == SQLITE_OK)
    note (((ShimFile *) file)->path, offset, data, (gsize) size);

  return code;
}

static int
shim_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);
  int code = strike (JT_SHIM_TRUNCATE);

  if (code == SQLITE_OK)
    code = real_file (file)->pMethods->xTruncate (real_file (file), size);
  if (code == SQLITE_OK)
    note (((ShimFile *) file)->path, size, NULL, 0);

  return code;
}

static int
shim_sync (sqlite3_file *file, int flags)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);
  int code = strike (JT_SHIM_SYNC);

  /* The machine under the test keeps its power, so the real disk need not be waited for. */
  if (code == SQLITE_OK)
    note_sync (((ShimFile *) file)->path);

  return code;
}

static int
shim_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return real_file (file)->pMethods->xFileSize (real_file (file), size);
}

static int
shim_lock (sqlite3_file *file, int level)
{
  return real_file (file)->pMethods->xLock (real_file (file), level);
}

static int
shim_unlock (sqlite3_file *file, int level)
{
  return real_file (file)->pMethods->xUnlock (real_file (file), level);
}

static int
shim_check_reserved_lock (sqlite3_file *file, int *reserved)
{
  return real_file (file)->pMethods->xCheckReservedLock (real_file (file), reserved);
}

static int
shim_file_control (sqlite3_file *file, int operation, void *argument)
{
  return real_file (file)->pMethods->xFileControl (real_file (file), operation, argument);
}

static int
shim_sector_size (sqlite3_file *file)
{
  return real_file (file)->pMethods->xSectorSize (real_file (file));
}

/* Nothing is promised: the file system reorders writes and tears them. */
static int
shim_device_characteristics (sqlite3_file *file)
{
  return 0;
}

static int
shim_shm_map (sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
  return real_file (file)->pMethods->xShmMap (real_file (file), region, size, extend, memory);
}

static int
shim_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return real_file (file)->pMethods->xShmLock (real_file (file), offset, n, flags);
}

static void
shim_shm_barrier (sqlite3_file *file)
{
  real_file (file)->pMethods->xShmBarrier (real_file (file));
}

static int
shim_shm_unmap (sqlite3_file *file, int delete_flag)
{
  return real_file (file)->pMethods->xShmUnmap (real_file (file), delete_flag);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = shim_close,
  .xRead = shim_read,
  .xWrite = shim_write,
  .xTruncate = shim_truncate,
  .xSync = shim_sync,
  .xFileSize = shim_file_size,
  .xLock = shim_lock,
  .xUnlock = shim_unlock,
  .xCheckReservedLock = shim_check_reserved_lock,
  .xFileControl = shim_file_control,
  .xSectorSize = shim_sector_size,
  .xDeviceCharacteristics = shim_device_characteristics,
  .xShmMap = shim_shm_map,
  .xShmLock = shim_shm_lock,
  .xShmBarrier = shim_shm_barrier,
  .xShmUnmap = shim_shm_unmap,
};

/* What is there when a file is first seen counts as synced. */
static void
watch_file (const char *path)
{
  Disk *disk = NULL;
  g_autofree char *data = NULL;
  gsize size = 0;

  if (shim.disks == NULL || path == NULL || g_hash_table_contains (shim.disks, path))
    return;

  disk = g_new0 (Disk, 1);
  disk->synced = g_byte_array_new ();
  disk->pending = g_ptr_array_new_with_free_func (pending_free);
  if (g_file_get_contents (path, &data, &size, NULL))
    g_byte_array_append (disk->synced, (const guint8 *) data, (guint) size);
  g_hash_table_insert (shim.disks, g_strdup (path), disk);
}

static int
shim_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);
  int code = strike (JT_SHIM_OPEN);

  file->pMethods = NULL;
  if (code != SQLITE_OK)
    return code;

  watch_file (name);
  code = shim.real->xOpen (shim.real, name, real_file (file), flags, out);
  if (code != SQLITE_OK)
    return code;

  ((ShimFile *) file)->path = g_strdup (name);
  file->pMethods = &methods;
  return SQLITE_OK;
}

static int
shim_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);

  if (shim.dark)
    return SQLITE_IOERR_DELETE;
  /* A removal is taken as lasting: a log that is removed has always been moved before. */
  if (shim.disks != NULL)
    g_hash_table_remove (shim.disks, name);

  return shim.real->xDelete (shim.real, name, sync_folder);
}

void
jt_shim_install (void)
{
  g_return_if_fail (shim.real == NULL);

  shim.real = sqlite3_vfs_find (NULL);
  shim.vfs = *shim.real;
  shim.vfs.zName = "jt-shim";
  shim.vfs.szOsFile = (int) sizeof (ShimFile) + shim.real->szOsFile;
  shim.vfs.pNext = NULL;
  shim.vfs.xOpen = shim_open;
  shim.vfs.xDelete = shim_delete;
  sqlite3_vfs_register (&shim.vfs, 1);
  jt_shim_reset ();
}

void
jt_shim_uninstall (void)
{
  sqlite3_vfs_unregister (&shim.vfs);
  sqlite3_vfs_register (shim.real, 1);
  shim.real = NULL;
  jt_shim_reset ();
  g_clear_pointer (&shim.disks, g_hash_table_unref);
}

void
jt_shim_reset (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);

  memset (shim.counts, 0, sizeof shim.counts);
  shim.points = 0;
  shim.strike_at = -1;
  shim.stays = FALSE;
  shim.cuts = FALSE;
  shim.struck = FALSE;
  shim.dark = FALSE;
}

guint
jt_shim_count (JtShimKind kind)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);

  return shim.counts[kind];
}

guint
jt_shim_points (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);

  return shim.points;
}

gboolean
jt_shim_struck (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);

  return shim.struck;
}

void
jt_shim_fail_at (guint point, JtShimFailure failure, gboolean stays)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);

  shim.strike_at = point;
  shim.failure = failure;
  shim.stays = stays;
  shim.cuts = FALSE;
}

void
jt_shim_cut_power_at (guint point)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);

  shim.strike_at = point;
  shim.cuts = TRUE;
}

void
jt_shim_watch_power (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);

  g_clear_pointer (&shim.disks, g_hash_table_unref);
  shim.disks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, disk_free);
}

void
jt_shim_restore_power (GRand *chance)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);
  GHashTableIter files;
  gpointer path = NULL;
  gpointer value = NULL;

  g_hash_table_iter_init (&files, shim.disks);
  while (g_hash_table_iter_next (&files, &path, &value))
    {
      Disk *disk = value;
      g_autofree char *memory = g_strconcat (path, "-shm", NULL);

      for (guint i = 0; chance != NULL && i < disk->pending->len; i++)
        {
          if (g_rand_boolean (chance))
            apply (disk->synced, g_ptr_array_index (disk->pending, i));
        }
      g_file_set_contents (path, (const char *) disk->synced->data, disk->synced->len, NULL);
      g_unlink (memory);
    }

  g_clear_pointer (&shim.disks, g_hash_table_unref);
  g_mutex_locker_free (g_steal_pointer (&locker));
  jt_shim_reset ();
}
