/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "jt-clock.h"
#include "jt-daily-backup.h"
#include "jt-daily-keeper.h"
#include "jt-db.h"
#include "jt-store-attachment.h"

/* The copies of a day go to a folder of the test, which is empty at the beginning of each. */

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

static guint
count_copies (void)
{
  g_autofree char *folder = jt_daily_backup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static JtDay
last_copy (const char *book)
{
  g_autofree char *folder = jt_daily_backup_folder ();

  return jt_daily_backup_last (folder, book);
}

static JtDay
today (void)
{
  const JtClock now = jt_clock_real ();

  return jt_clock_today (&now);
}

static JtGui *
new_window (void)
{
  g_autofree char *folder = jt_daily_backup_folder ();

  remove_all (folder);
  return jt_gui_new ();
}

static JtDailyKeeper *
keeper_of (JtGui *gui)
{
  return jt_daily_keeper_of (jt_window_get_session (gui->window));
}

static const char *
text_of (JtGui *gui, const char *id)
{
  return gtk_label_get_text (GTK_LABEL (jt_gui_find (GTK_WIDGET (gui->window), id)));
}

static gboolean
is_busy (gpointer keeper)
{
  return jt_daily_keeper_is_busy (keeper);
}

static gboolean
is_idle (gpointer keeper)
{
  return !jt_daily_keeper_is_busy (keeper);
}

/* Whether a copy was begun, and is done with, whatever came of it. */
static void
wait_for_copy (JtDailyKeeper *keeper)
{
  jt_gui_spin_until (is_busy, keeper);
  jt_gui_spin_until (is_idle, keeper);
}

/* What the page shows changes while it is shown. */
static void
test_made (void)
{
  g_autoptr (JtGui) gui = new_window ();
  g_autofree char *folder = jt_daily_backup_folder ();
  g_autofree char *day = jt_day_format (today ());

  jt_window_go (gui->window, "settings", NULL);
  g_assert_cmpstr (text_of (gui, "folder"), ==, folder);
  g_assert_cmpstr (text_of (gui, "last"), ==, "尚无");
  jt_daily_keeper_start (keeper_of (gui), 0);
  wait_for_copy (keeper_of (gui));
  g_assert_cmpint (last_copy (gui->book->path), ==, today ());
  g_assert_cmpstr (text_of (gui, "last"), ==, day);
  g_assert_false (gtk_widget_get_visible (jt_gui_find (GTK_WIDGET (gui->window), "trouble")));
  g_assert_null (jt_daily_keeper_get_trouble (keeper_of (gui)));
}

/* A second look finds the copy of today and makes no other. */
static void
test_once (void)
{
  g_autoptr (JtGui) gui = new_window ();
  JtDailyKeeper *keeper = keeper_of (gui);
  guint n;

  jt_daily_keeper_start (keeper, 0);
  wait_for_copy (keeper);
  n = count_copies ();
  jt_daily_keeper_stop (keeper);
  jt_daily_keeper_start (keeper, 0);
  jt_gui_settle ();
  g_assert_false (jt_daily_keeper_is_busy (keeper));
  g_assert_cmpuint (count_copies (), ==, n);
}

/* A file lies where the folder should be: the window says so, and so does the page. */
static void
test_failure_is_told (void)
{
  g_autoptr (JtGui) gui = new_window ();
  g_autofree char *folder = jt_daily_backup_folder ();
  g_autofree char *above = g_path_get_dirname (folder);

  g_assert_cmpint (g_mkdir_with_parents (above, 0700), ==, 0);
  g_assert_true (g_file_set_contents (folder, "x", -1, NULL));
  jt_window_go (gui->window, "settings", NULL);
  jt_daily_keeper_start (keeper_of (gui), 0);
  wait_for_copy (keeper_of (gui));
  g_assert_nonnull (strstr (text_of (gui, "message"), "备份没有做成"));
  g_assert_true (gtk_revealer_get_reveal_child (
      GTK_REVEALER (jt_gui_find (GTK_WIDGET (gui->window), "message_revealer"))));
  g_assert_cmpstr (text_of (gui, "trouble"), ==, text_of (gui, "message"));
  g_assert_true (gtk_widget_get_visible (jt_gui_find (GTK_WIDGET (gui->window), "trouble")));
}

static gboolean
list_scan (JtDb *db, gpointer data, GError **error)
{
  return jt_store_attachment_put (db, data, 12, error);
}

/* A scan that lies nowhere: the copy stands all the same, and the window names the scan. */
static void
test_lost_scan_is_told (void)
{
  g_autoptr (JtGui) gui = new_window ();
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "a scan", -1);
  g_autofree char *day = jt_day_format (today ());
  g_autoptr (JtDb) db = jt_db_open (gui->book->path, JT_DB_WRITE, &error);

  g_assert_no_error (error);
  jt_db_run (db, list_scan, hash, &error);
  g_assert_no_error (error);
  g_clear_pointer (&db, jt_db_close);
  jt_window_go (gui->window, "settings", NULL);
  jt_daily_keeper_start (keeper_of (gui), 0);
  wait_for_copy (keeper_of (gui));
  g_assert_cmpint (last_copy (gui->book->path), ==, today ());
  g_assert_cmpstr (text_of (gui, "last"), ==, day);
  g_assert_nonnull (strstr (text_of (gui, "message"), "备份已做成"));
  g_assert_nonnull (strstr (text_of (gui, "message"), hash));
  g_assert_cmpstr (text_of (gui, "trouble"), ==, text_of (gui, "message"));
}

/* Nobody waits for a copy that is being made, and it is whole all the same. */
static void
test_closed_meanwhile (void)
{
  JtGui *gui = new_window ();
  g_autoptr (JtDailyKeeper) keeper = g_object_ref (keeper_of (gui));

  jt_daily_keeper_start (keeper, 0);
  jt_gui_spin_until (is_busy, keeper);
  gtk_window_destroy (GTK_WINDOW (gui->window));
  /* The answer comes to the main loop, which has not turned since. */
  g_assert_true (jt_daily_keeper_is_busy (keeper));
  jt_gui_spin_until (is_idle, keeper);
  g_assert_cmpint (last_copy (gui->book->path), ==, today ());
  g_assert_null (jt_daily_keeper_get_trouble (keeper));
  /* The copy and, where there are scans, their folder: no draft. */
  g_assert_cmpuint (count_copies (), <=, 2);
  jt_book_free (gui->book);
  g_free (gui);
}

/* A window that is closed before the first look leaves nothing that would look later. */
static void
test_closed_before (void)
{
  g_autoptr (JtDailyKeeper) keeper = NULL;
  JtGui *gui = new_window ();

  keeper = g_object_ref (keeper_of (gui));
  jt_daily_keeper_start (keeper, 0);
  jt_gui_free (gui);
  g_assert_false (jt_daily_keeper_is_busy (keeper));
  g_assert_cmpuint (count_copies (), ==, 0);
}

static void
test_sample_is_left_out (void)
{
  const JtFounding founding = { .name = "样例街道", .sample = TRUE };
  const JtClock now = jt_clock_real ();
  g_autoptr (GError) error = NULL;
  g_autofree char *dir = g_dir_make_tmp ("jiati-sample-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "sample.jiati", NULL);
  g_autoptr (JtOffice) office = jt_office_create (path, &founding, &now, &error);
  g_autoptr (JtSession) session = NULL;

  g_assert_no_error (error);
  session = jt_session_open (path, &error);
  g_assert_no_error (error);
  jt_daily_keeper_start (jt_daily_keeper_of (session), 0);
  jt_gui_settle ();
  g_assert_false (jt_daily_keeper_is_wanted (jt_daily_keeper_of (session)));
  g_assert_false (jt_daily_keeper_is_busy (jt_daily_keeper_of (session)));
  g_assert_cmpint (last_copy (path), ==, JT_DAY_NONE);
  jt_session_close (session);
  g_clear_object (&office);
  remove_all (dir);
}

int
main (int argc, char **argv)
{
  g_autofree char *data = g_dir_make_tmp ("jiati-data-XXXXXX", NULL);
  int failed;

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  if (!jt_gui_init (&argc, &argv))
    {
      g_rmdir (data);
      return 0;
    }
  g_test_add_func ("/daily-keeper/made", test_made);
  g_test_add_func ("/daily-keeper/once", test_once);
  g_test_add_func ("/daily-keeper/failure-is-told", test_failure_is_told);
  g_test_add_func ("/daily-keeper/lost-scan-is-told", test_lost_scan_is_told);
  g_test_add_func ("/daily-keeper/closed-meanwhile", test_closed_meanwhile);
  g_test_add_func ("/daily-keeper/closed-before", test_closed_before);
  g_test_add_func ("/daily-keeper/sample-is-left-out", test_sample_is_left_out);
  failed = g_test_run ();
  remove_all (data);
  return failed;
}
