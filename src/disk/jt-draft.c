/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-draft.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "jt-disk.h"

#define LETTERS "XXXXXX"
#define N_LETTERS (sizeof LETTERS - 1)
#define SUFFIX ".draft"

struct _JtDraft
{
  char *path;
  char *name;
  int fd;
  gboolean committed;
};

/* Whether @name is still the file that is open as @fd. */
static gboolean
is_file (const char *name, int fd)
{
  struct stat named, opened;

  return lstat (name, &named) == 0 && fstat (fd, &opened) == 0 && named.st_dev == opened.st_dev
         && named.st_ino == opened.st_ino;
}

/* -------------------------------------------------------------------------------- a draft's life */

/* Makes and locks an empty file.  Between the two somebody may sweep it away: then another is made.
 * Where a file system knows no locks nothing is swept either. */
static int
make_file (const char *pattern, char **name)
{
  for (;;)
    {
      g_autofree char *made = g_strdup (pattern);
      const int fd = g_mkstemp_full (made, O_RDWR | O_CLOEXEC, 0600);

      if (fd < 0)
        return -1;
      while (flock (fd, LOCK_EX) != 0 && errno == EINTR)
        ;
      if (is_file (made, fd))
        {
          *name = g_steal_pointer (&made);
          return fd;
        }
      close (fd);
    }
}

JtDraft *
jt_draft_new_marked (const char *path, const char *mark, int *number)
{
  g_autofree char *folder = NULL;
  g_autofree char *word = NULL;
  g_autofree char *pattern = NULL;
  JtDraft *draft;
  char *name = NULL;
  int fd;

  g_return_val_if_fail (path != NULL && mark != NULL && number != NULL, NULL);

  folder = g_path_get_dirname (path);
  word = g_strconcat (mark, LETTERS SUFFIX, NULL);
  pattern = g_build_filename (folder, word, NULL);
  fd = make_file (pattern, &name);
  *number = fd < 0 ? errno : 0;
  if (fd < 0)
    return NULL;
  draft = g_new0 (JtDraft, 1);
  draft->path = g_strdup (path);
  draft->name = name;
  draft->fd = fd;
  return draft;
}

JtDraft *
jt_draft_new (const char *path, int *number)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (path != NULL && number != NULL, NULL);

  folder = g_path_get_dirname (path);
  jt_draft_sweep (folder, JT_DRAFT_MARK);
  return jt_draft_new_marked (path, JT_DRAFT_MARK, number);
}

const char *
jt_draft_get_name (const JtDraft *draft)
{
  g_return_val_if_fail (draft != NULL, NULL);

  return draft->name;
}

int
jt_draft_write (JtDraft *draft, const void *data, gsize length)
{
  const char *bytes = data;

  g_return_val_if_fail (draft != NULL && (data != NULL || length == 0), EINVAL);

  while (length > 0)
    {
      const gssize n = write (draft->fd, bytes, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return errno;
      bytes += n;
      length -= (gsize) n;
    }
  return 0;
}

static gboolean
begins_as_book (int fd)
{
  static const char mark[] = "SQLite format 3";
  char bytes[sizeof mark];

  return pread (fd, bytes, sizeof bytes, 0) == (gssize) sizeof bytes
         && memcmp (bytes, mark, sizeof mark) == 0;
}

/* Only another book may take the place of a book.  The book's descriptor stays open: closing it
 * would drop the locks of every connection that this process has to it (fcntl(2)). */
static gboolean
would_cover_book (const JtDraft *draft)
{
  int fd;

  if (begins_as_book (draft->fd))
    return FALSE;
  fd = g_open (draft->path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  if (fd < 0)
    return FALSE;
  if (begins_as_book (fd))
    return TRUE;
  close (fd);
  return FALSE;
}

int
jt_draft_commit (JtDraft *draft)
{
  g_return_val_if_fail (draft != NULL && !draft->committed, EINVAL);

  if (would_cover_book (draft))
    return EEXIST;
  if (fsync (draft->fd) != 0 || g_rename (draft->name, draft->path) != 0)
    return errno;
  draft->committed = TRUE;
  /* Some file systems cannot sync a folder; the file is whole all the same. */
  (void) jt_disk_sync_folder (draft->path);
  return 0;
}

/* Removes a draft with what lies beside it, the draft last: as long as that is there, the next sweep
 * finds it. */
static void
remove_draft (const char *name)
{
  g_autofree char *folder = g_path_get_dirname (name);
  g_autofree char *word = g_path_get_basename (name);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *other;

  while (dir != NULL && (other = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, other, NULL);

      if (!g_str_has_prefix (other, word) || g_str_equal (other, word))
        continue;
      if (g_unlink (path) != 0)
        jt_disk_remove_folder (path);
    }
  g_unlink (name);
}

void
jt_draft_free (JtDraft *draft)
{
  if (draft == NULL)
    return;
  if (!draft->committed)
    remove_draft (draft->name);
  close (draft->fd);
  g_free (draft->path);
  g_free (draft->name);
  g_free (draft);
}

/* ----------------------------------------------------------------------------- those of the dead */

/* What follows a draft's name in the names of the files beside it; %NULL when @name is none. */
static const char *
read_name (const char *name, const char *mark)
{
  const char *letters;

  if (!g_str_has_prefix (name, mark))
    return NULL;
  letters = name + strlen (mark);
  for (gsize i = 0; i < N_LETTERS; i++)
    if (!g_ascii_isalnum (letters[i]))
      return NULL;
  return g_str_has_prefix (letters + N_LETTERS, SUFFIX) ? letters + N_LETTERS + strlen (SUFFIX)
                                                        : NULL;
}

static gboolean
is_ours (const struct stat *info)
{
  return S_ISREG (info->st_mode) && info->st_uid == geteuid () && (info->st_mode & 077) == 0
         && info->st_nlink == 1;
}

static void
sweep_draft (const char *name)
{
  const int fd = g_open (name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0);
  struct stat info;

  if (fd < 0)
    return;
  if (fstat (fd, &info) == 0 && is_ours (&info) && flock (fd, LOCK_EX | LOCK_NB) == 0
      && is_file (name, fd))
    remove_draft (name);
  close (fd);
}

/* A file beside a draft that got its place before the program was killed.  Scans stay: they
 * may be all that is left of them. */
static void
sweep_beside (const char *name, gsize draft_length)
{
  g_autofree char *draft = g_strndup (name, draft_length);
  struct stat info;

  if (lstat (draft, &info) != 0 && errno == ENOENT && lstat (name, &info) == 0 && is_ours (&info))
    g_unlink (name);
}

void
jt_draft_sweep (const char *folder, const char *mark)
{
  g_autoptr (GDir) dir = NULL;
  const char *word;

  g_return_if_fail (folder != NULL && mark != NULL);

  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (word = g_dir_read_name (dir)) != NULL)
    {
      const char *rest = read_name (word, mark);
      g_autofree char *name = rest != NULL ? g_build_filename (folder, word, NULL) : NULL;

      if (rest != NULL && *rest == '\0')
        sweep_draft (name);
      else if (rest != NULL && *rest == '-')
        sweep_beside (name, strlen (name) - strlen (rest));
    }
}
