/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "jt-attachments.h"
#include "jt-backup.h"
#include "jt-clock.h"
#include "jt-daily-backup.h"
#include "jt-ledger-fixture.h"
#include "jt-store-error.h"

/* The ledger, shut, with the folder its copies go to; the days are those the test pretends. */
typedef struct
{
  JtVoteBook *ledger;
  char *folder;
} Copies;

static void
copies_init (Copies *copies)
{
  copies->ledger = jt_ledger_new ();
  jt_ledger_shut (copies->ledger);
  copies->folder = g_build_filename (copies->ledger->book->dir, "data", "backups", NULL);
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_all (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static void
copies_clear (Copies *copies)
{
  g_autofree char *data = g_path_get_dirname (copies->folder);

  remove_all (data);
  g_free (copies->folder);
  jt_vote_book_free (copies->ledger);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copies, copies_clear)

static JtDay
day_of (const char *today)
{
  JtClock clock = { 0 };

  g_assert_true (jt_clock_pretend (today, &clock, NULL));
  return jt_clock_today (&clock);
}

static const char *
book_of (const Copies *copies)
{
  return copies->ledger->book->path;
}

static void
make (const Copies *copies, JtDay today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) answer
      = jt_daily_backup_make (copies->folder, book_of (copies), today, &error);

  g_assert_no_error (error);
  g_assert_nonnull (answer);
}

static gboolean
stands (const Copies *copies, JtDay day)
{
  g_autofree char *path = jt_daily_backup_path (copies->folder, book_of (copies), day);
  g_autofree char *attachments = jt_book_attachments (path);
  const gboolean there = g_file_test (path, G_FILE_TEST_IS_REGULAR);

  g_assert_cmpint (g_file_test (attachments, G_FILE_TEST_IS_DIR), ==, there);
  return there;
}

static guint
count_names (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static int
mode_of (const char *path)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  return info.st_mode & 0777;
}

static char *
put_file (const Copies *copies, const char *name)
{
  char *path = g_build_filename (copies->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "x", -1, NULL));
  return path;
}

/* ---------------------------------------------------------------------------------- a copy a day */

static void
test_once_a_day (void)
{
  g_auto (Copies) copies = { 0 };
  const JtDay today = day_of ("2026-11-18");
  g_autofree char *path = NULL;

  copies_init (&copies);
  path = jt_daily_backup_path (copies.folder, book_of (&copies), today);
  g_assert_cmpint (jt_daily_backup_last (copies.folder, book_of (&copies)), ==, JT_DAY_NONE);
  g_assert_true (jt_daily_backup_is_due (copies.folder, book_of (&copies), today));

  make (&copies, today);
  g_assert_false (jt_daily_backup_is_due (copies.folder, book_of (&copies), today));
  g_assert_true (jt_daily_backup_is_due (copies.folder, book_of (&copies),
                                         day_of ("2026-11-19")));
  g_assert_cmpint (jt_daily_backup_last (copies.folder, book_of (&copies)), ==, today);
  jt_ledger_assert_intact (path);
  g_assert_cmpint (mode_of (copies.folder), ==, 0700);
  g_assert_cmpint (mode_of (path), ==, 0600);
  g_assert_cmpuint (count_names (copies.folder), ==, 2);
}

/* Midnight in the office, whatever the zone of the machine: 23:59 is of the day before. */
static void
test_midnight (void)
{
  g_auto (Copies) copies = { 0 };

  copies_init (&copies);
  make (&copies, day_of ("2026-11-18T00:00"));
  g_assert_false (jt_daily_backup_is_due (copies.folder, book_of (&copies),
                                          day_of ("2026-11-18T23:59")));
  g_assert_true (jt_daily_backup_is_due (copies.folder, book_of (&copies),
                                         day_of ("2026-11-19T00:00")));
}

/* The scans of yesterday's copy are not written a second time. */
static void
test_scans_are_shared (void)
{
  g_auto (Copies) copies = { 0 };
  const JtDay today = day_of ("2026-11-18");
  g_autofree char *path = NULL;
  g_autofree char *attachments = NULL;
  g_autofree char *scan = NULL;
  g_autoptr (GDir) dir = NULL;
  GStatBuf info;

  copies_init (&copies);
  make (&copies, today - 1);
  make (&copies, today);
  path = jt_daily_backup_path (copies.folder, book_of (&copies), today);
  attachments = jt_book_attachments (path);
  dir = g_dir_open (attachments, 0, NULL);
  scan = g_build_filename (attachments, g_dir_read_name (dir), NULL);
  g_assert_cmpint (g_stat (scan, &info), ==, 0);
  g_assert_cmpint ((int) info.st_nlink, ==, 2);
  jt_ledger_assert_intact (path);
}

/* A scan was lost overnight: there is a copy of today, which still has what yesterday's had; the
 * answer names the scan. */
static void
test_scan_is_lost (void)
{
  g_auto (Copies) copies = { 0 };
  const JtDay today = day_of ("2026-11-18");
  g_autofree char *beside = NULL;
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "%PDF- a scan", -1);
  g_autofree char *scan = NULL;
  g_autofree char *path = NULL;
  g_autofree char *said = NULL;
  g_autoptr (JsonObject) answer = NULL;
  g_autoptr (GError) error = NULL;

  copies_init (&copies);
  make (&copies, today - 1);
  beside = jt_book_attachments (book_of (&copies));
  scan = g_build_filename (beside, hash, NULL);
  g_assert_cmpint (g_unlink (scan), ==, 0);
  answer = jt_daily_backup_make (copies.folder, book_of (&copies), today, &error);
  g_assert_no_error (error);
  said = jt_backup_say_warnings (answer);
  g_assert_nonnull (said);
  g_assert_nonnull (strstr (said, "scan.pdf"));
  g_assert_nonnull (strstr (said, "holds it whole"));
  g_assert_false (jt_daily_backup_is_due (copies.folder, book_of (&copies), today));
  path = jt_daily_backup_path (copies.folder, book_of (&copies), today);
  jt_ledger_assert_intact (path);
}

/* ------------------------------------------------------------------------------------- a month */

static void
test_thirty_first_goes (void)
{
  g_auto (Copies) copies = { 0 };
  const JtDay first = day_of ("2026-10-20");

  copies_init (&copies);
  for (JtDay day = first; day < first + JT_DAILY_BACKUP_DAYS; day++)
    make (&copies, day);
  g_assert_cmpuint (count_names (copies.folder), ==, 2 * JT_DAILY_BACKUP_DAYS);
  g_assert_true (stands (&copies, first));

  make (&copies, first + JT_DAILY_BACKUP_DAYS);
  g_assert_cmpuint (count_names (copies.folder), ==, 2 * JT_DAILY_BACKUP_DAYS);
  g_assert_false (stands (&copies, first));
  g_assert_true (stands (&copies, first + 1));
}

/* Whatever does not bear this book's name and a day stays; so does what looks like it nearly. */
static void
test_others_files_stay (void)
{
  g_auto (Copies) copies = { 0 };
  const JtDay today = day_of ("2026-11-18");
  g_autofree char *other_book = NULL;
  g_autofree char *other_copy = NULL;
  g_autofree char *near = NULL;
  g_autofree char *letter = NULL;
  g_autofree char *mine = NULL;
  g_autofree char *name = NULL;

  copies_init (&copies);
  make (&copies, today - 40);
  other_book = g_build_filename (copies.ledger->book->dir, "elsewhere", "casebook.jiati", NULL);
  other_copy = jt_daily_backup_path (copies.folder, other_book, today - 40);
  mine = jt_daily_backup_path (copies.folder, book_of (&copies), today - 40);
  g_assert_cmpstr (mine, !=, other_copy);
  g_assert_true (g_file_set_contents (other_copy, "x", -1, NULL));
  name = g_path_get_basename (mine);
  name[strlen (name) - strlen (".jiati")] = '\0';
  near = put_file (&copies, name);
  letter = put_file (&copies, "letter.odt");

  make (&copies, today);
  g_assert_false (stands (&copies, today - 40));
  g_assert_true (g_file_test (other_copy, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (near, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (letter, G_FILE_TEST_EXISTS));
  g_assert_cmpint (jt_daily_backup_last (copies.folder, other_book), ==, today - 40);
}

/* ------------------------------------------------------------------------------------- failures */

/* A book that was damaged since: the old copies, however old, are all that is left. */
static void
test_damaged_book (void)
{
  g_auto (Copies) copies = { 0 };
  const JtDay today = day_of ("2026-11-18");
  g_autoptr (GError) error = NULL;

  copies_init (&copies);
  make (&copies, today - 40);
  jt_ledger_tamper (book_of (&copies), "UPDATE journal SET payload = '{}' WHERE seq = 4");
  g_assert_null (jt_daily_backup_make (copies.folder, book_of (&copies), today, &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_DAMAGED);
  g_assert_true (stands (&copies, today - 40));
  g_assert_false (stands (&copies, today));
  g_assert_cmpuint (count_names (copies.folder), ==, 2);
  g_assert_true (jt_daily_backup_is_due (copies.folder, book_of (&copies), today));
}

/* No room for the copy, as far as this program is concerned: what was begun is gone again, the old
 * copies stand, and there is a copy when there is room. */
static void
test_no_room (void)
{
  g_auto (Copies) copies = { 0 };
  const JtDay today = day_of ("2026-11-18");
  g_autoptr (GError) error = NULL;
  struct rlimit room, little;
  GStatBuf info;

  copies_init (&copies);
  make (&copies, today - 40);
  g_assert_cmpint (g_stat (book_of (&copies), &info), ==, 0);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &room), ==, 0);
  little = room;
  little.rlim_cur = (rlim_t) info.st_size / 2;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &little), ==, 0);
  g_assert_null (jt_daily_backup_make (copies.folder, book_of (&copies), today, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &room), ==, 0);

  g_assert_nonnull (error);
  g_assert_true (error->domain == JT_STORE_ERROR);
  g_assert_true (stands (&copies, today - 40));
  g_assert_false (stands (&copies, today));
  g_assert_cmpuint (count_names (copies.folder), ==, 2);
  make (&copies, today);
  g_assert_true (stands (&copies, today));
}

/* A file stands where the folder should be. */
static void
test_no_folder (void)
{
  g_auto (Copies) copies = { 0 };
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;

  copies_init (&copies);
  data = g_path_get_dirname (copies.folder);
  g_assert_true (g_file_set_contents (data, "x", -1, NULL));
  g_assert_null (jt_daily_backup_make (copies.folder, book_of (&copies), day_of ("2026-11-18"),
                                        &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == JT_STORE_ERROR);
  g_unlink (data);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/daily-backup/once-a-day", test_once_a_day);
  g_test_add_func ("/daily-backup/midnight", test_midnight);
  g_test_add_func ("/daily-backup/scans-are-shared", test_scans_are_shared);
  g_test_add_func ("/daily-backup/scan-is-lost", test_scan_is_lost);
  g_test_add_func ("/daily-backup/thirty-first-goes", test_thirty_first_goes);
  g_test_add_func ("/daily-backup/others-files-stay", test_others_files_stay);
  g_test_add_func ("/daily-backup/damaged-book", test_damaged_book);
  g_test_add_func ("/daily-backup/no-room", test_no_room);
  g_test_add_func ("/daily-backup/no-folder", test_no_folder);
  return g_test_run ();
}
