/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "jt-disk.h"
#include "jt-draft.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("jt-draft-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "名册.csv", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  jt_disk_remove_folder (fixture->folder);
  g_assert_false (g_file_test (fixture->folder, G_FILE_TEST_EXISTS));
  g_free (fixture->folder);
  g_free (fixture->path);
}

static guint
count_files (const Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_content (const Fixture *fixture, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static char *
put (const Fixture *fixture, const char *name, int mode)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents_full (path, "x", -1, G_FILE_SET_CONTENTS_NONE, mode, NULL));
  return path;
}

/* ------------------------------------------------------------------------------- a draft's life */

static void
test_commit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *old = put (fixture, "名册.csv", 0644);
  JtDraft *draft;
  GStatBuf info;
  int number = -1;

  draft = jt_draft_new (fixture->path, &number);
  g_assert_nonnull (draft);
  g_assert_cmpint (number, ==, 0);
  g_assert_cmpint (jt_draft_write (draft, "ne", 2), ==, 0);
  g_assert_cmpint (jt_draft_write (draft, NULL, 0), ==, 0);
  g_assert_cmpint (jt_draft_write (draft, "wer", 3), ==, 0);
  assert_content (fixture, "x");
  g_assert_cmpint (g_stat (jt_draft_get_name (draft), &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (jt_draft_commit (draft), ==, 0);
  jt_draft_free (draft);

  assert_content (fixture, "newer");
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* What was written beside it, as SQLite does, goes with it. */
static void
test_give_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *old = put (fixture, "名册.csv", 0600);
  g_autofree char *log = NULL;
  g_autofree char *scans = NULL;
  g_autofree char *scan = NULL;
  int number;
  JtDraft *draft = jt_draft_new (fixture->path, &number);

  log = g_strconcat (jt_draft_get_name (draft), "-wal", NULL);
  scans = g_strconcat (jt_draft_get_name (draft), ".attachments", NULL);
  scan = g_build_filename (scans, "a scan", NULL);
  g_assert_true (g_file_set_contents (log, "x", -1, NULL));
  g_assert_cmpint (g_mkdir (scans, 0700), ==, 0);
  g_assert_true (g_file_set_contents (scan, "x", -1, NULL));
  jt_draft_free (draft);
  assert_content (fixture, "x");
  g_assert_cmpuint (count_files (fixture), ==, 1);
  jt_draft_free (NULL);
}

/* A book gives way to a book; not to a report that was given its name. */
static void
test_over_a_book (Fixture *fixture, gconstpointer data)
{
  static const char book[] = "SQLite format 3", later[] = "SQLite format 3\0later";
  int number;

  g_assert_true (g_file_set_contents (fixture->path, book, sizeof book, NULL));
  {
    g_autoptr (JtDraft) report = jt_draft_new (fixture->path, &number);

    g_assert_cmpint (jt_draft_write (report, "SQLite format", 13), ==, 0);
    g_assert_cmpint (jt_draft_commit (report), ==, EEXIST);
  }
  {
    g_autofree char *kept = NULL;
    gsize length;

    g_assert_true (g_file_get_contents (fixture->path, &kept, &length, NULL));
    g_assert_cmpmem (kept, length, book, sizeof book);
  }
  {
    g_autoptr (JtDraft) copy = jt_draft_new (fixture->path, &number);

    g_assert_cmpint (jt_draft_write (copy, later, sizeof later), ==, 0);
    g_assert_cmpint (jt_draft_commit (copy), ==, 0);
  }
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_nowhere (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "none", "a.csv", NULL);
  g_autoptr (JtDraft) draft = NULL;
  int number = 0;

  g_assert_null (jt_draft_new (nowhere, &number));
  g_assert_cmpint (number, ==, ENOENT);
  g_assert_cmpint (jt_disk_sync (nowhere), ==, ENOENT);
  g_assert_cmpint (jt_disk_sync_folder (nowhere), ==, ENOENT);

  /* A folder has the name. */
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  draft = jt_draft_new (fixture->path, &number);
  g_assert_nonnull (draft);
  g_assert_cmpint (jt_draft_commit (draft), ==, EISDIR);
  g_clear_pointer (&draft, jt_draft_free);
  g_assert_cmpuint (count_files (fixture), ==, 1);
  g_assert_cmpint (g_rmdir (fixture->path), ==, 0);
}

/* There is no room for the second half: the old file stays as it was. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *old = put (fixture, "名册.csv", 0600);
  g_autofree char *large = g_malloc0 (1024 * 1024);
  struct rlimit before, small;
  int number;
  JtDraft *draft = jt_draft_new (fixture->path, &number);

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 64 * 1024;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  number = jt_draft_write (draft, large, 1024 * 1024);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_cmpint (number, ==, EFBIG);
  jt_draft_free (draft);
  assert_content (fixture, "x");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* ---------------------------------------------------------------------------- those of the dead */

/* Another process makes a draft with something beside it, and says when it is there. */
static GPid
begin_elsewhere (const Fixture *fixture)
{
  int said[2];
  char byte;
  GPid child;

  g_assert_cmpint (pipe (said), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      int number;
      JtDraft *draft = jt_draft_new (fixture->path, &number);
      g_autofree char *scans = g_strconcat (jt_draft_get_name (draft), ".attachments", NULL);
      g_autofree char *scan = g_build_filename (scans, "a scan", NULL);

      if (jt_draft_write (draft, "220***", 6) != 0 || g_mkdir (scans, 0700) != 0
          || !g_file_set_contents (scan, "x", -1, NULL) || write (said[1], "!", 1) != 1)
        _exit (1);
      for (;;)
        pause ();
    }
  close (said[1]);
  g_assert_cmpint ((int) read (said[0], &byte, 1), ==, 1);
  close (said[0]);
  return child;
}

static void
end (GPid child)
{
  int status;

  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
}

static void
write_file (const Fixture *fixture)
{
  int number;
  g_autoptr (JtDraft) draft = jt_draft_new (fixture->path, &number);

  g_assert_nonnull (draft);
  g_assert_cmpint (jt_draft_commit (draft), ==, 0);
}

/* While its program lives a draft is its own; when that was killed, the next act removes it. */
static void
test_killed (Fixture *fixture, gconstpointer data)
{
  const GPid first = begin_elsewhere (fixture);
  GPid second;

  write_file (fixture);
  g_assert_cmpuint (count_files (fixture), ==, 3);
  end (first);
  g_assert_cmpuint (count_files (fixture), ==, 3);
  second = begin_elsewhere (fixture);
  g_assert_cmpuint (count_files (fixture), ==, 3);
  end (second);
  write_file (fixture);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* What a killed program left beside a draft that had got its place. */
static void
test_beside_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *log = put (fixture, ".jiati-aB3dE6.draft-wal", 0600);
  g_autofree char *scans = g_build_filename (fixture->folder, ".jiati-aB3dE6.draft.attachments", NULL);

  g_assert_cmpint (g_mkdir (scans, 0700), ==, 0);
  write_file (fixture);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (scans, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_rmdir (scans), ==, 0);
}

/* Only what bears such a name, is a plain file and was closed to others is ours. */
static void
test_others (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    int mode;
    gboolean ours;
  } files[] = {
    { ".jiati-abcdef.draft", 0600, TRUE },
    { ".jiati-abcdeg.draft", 0644, FALSE },
    { ".jiati-abcde.draft", 0600, FALSE },
    { ".jiati-abcde_.draft", 0600, FALSE },
    { ".jiati-backup", 0600, FALSE },
    { ".jiati-backup.draft2", 0600, FALSE },
    { "jiati-abcdef.draft", 0600, FALSE },
    { ".jiati-aBcdef.draft-wal", 0644, FALSE },
  };
  g_autofree char *folder = g_build_filename (fixture->folder, ".jiati-fedcba.draft", NULL);
  g_autofree char *hard = g_build_filename (fixture->folder, ".jiati-linked.draft", NULL);
  g_autofree char *soft = g_build_filename (fixture->folder, ".jiati-softly.draft", NULL);
  g_autofree char *letter = put (fixture, "letter.odt", 0600);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_free (put (fixture, files[i].name, files[i].mode));
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (link (letter, hard), ==, 0);
  g_assert_cmpint (symlink (letter, soft), ==, 0);
  jt_draft_sweep (fixture->folder, JT_DRAFT_MARK);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, files[i].name, NULL);

      g_test_message ("%s", files[i].name);
      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, !files[i].ours);
    }
  g_assert_true (g_file_test (hard, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (soft, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A draft with a mark of its own is not everybody's to remove. */
static void
test_marked (Fixture *fixture, gconstpointer data)
{
  g_autofree char *marked = put (fixture, ".book.restore-abcdef.draft", 0600);

  write_file (fixture);
  g_assert_true (g_file_test (marked, G_FILE_TEST_EXISTS));
  jt_draft_sweep (fixture->folder, ".book.restore-");
  g_assert_false (g_file_test (marked, G_FILE_TEST_EXISTS));
}

/* Many in one folder, each sweeping before it begins: none takes another's. */
static gpointer
write_many (gpointer data)
{
  for (int i = 0; i < 200; i++)
    write_file (data);
  return NULL;
}

static void
test_beside_each_other (Fixture *fixture, gconstpointer data)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("writer", write_many, fixture);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/draft/commit", test_commit);
  ADD ("/draft/give-up", test_give_up);
  ADD ("/draft/over-a-book", test_over_a_book);
  ADD ("/draft/nowhere", test_nowhere);
  ADD ("/draft/full-disk", test_full_disk);
  ADD ("/draft/killed", test_killed);
  ADD ("/draft/beside-nothing", test_beside_nothing);
  ADD ("/draft/others", test_others);
  ADD ("/draft/marked", test_marked);
  ADD ("/draft/beside-each-other", test_beside_each_other);
  return g_test_run ();
}
