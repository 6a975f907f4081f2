/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include <glib/gstdio.h>

#include "jt-db.h"
#include "jt-settings.h"
#include "jt-start-trouble.h"
#include "jt-start-window.h"
#include "jt-store-error.h"
#include "jt-store-office.h"
#include "jt-user-query.h"

static JtStartWindow *
new_window (void)
{
  JtStartWindow *window = jt_start_window_new (GTK_APPLICATION (jt_gui_application ()));

  jt_gui_show (GTK_WINDOW (window));
  return window;
}

static const char *
page (JtStartWindow *window)
{
  return gtk_stack_get_visible_child_name (
      GTK_STACK (jt_gui_find (GTK_WIDGET (window), "stack")));
}

static gboolean
has_settled (gpointer window)
{
  return !g_str_equal (page (window), "busy");
}

/* Opens it, and waits for what comes of it where the machine is slow. */
static void
take_book (JtStartWindow *window, const char *path)
{
  jt_start_window_take_book (window, path);
  jt_gui_spin_until (has_settled, window);
}

static gboolean
offers (JtStartWindow *window, const char *id)
{
  return gtk_widget_get_visible (jt_gui_find (GTK_WIDGET (window), id));
}

static void
press (JtStartWindow *window, const char *id)
{
  g_signal_emit_by_name (jt_gui_find (GTK_WIDGET (window), id), "clicked");
}

static guint
count_recent (JtStartWindow *window)
{
  GtkListBox *list = GTK_LIST_BOX (jt_gui_find (GTK_WIDGET (window), "recent"));
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;
  return n;
}

static void
destroy (JtStartWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  jt_gui_settle ();
}

static gboolean
is_open (gpointer application)
{
  return JT_IS_WINDOW (gtk_application_get_active_window (application));
}

static gboolean
can_be_stopped (gpointer window)
{
  return offers (window, "stop_button");
}

/* A book that is gone can be restored, or taken off the list. */
static void
test_missing (void)
{
  JtStartWindow *window;

  jt_settings_add_recent ("/nowhere/gone.jiati");
  window = new_window ();
  g_assert_cmpuint (count_recent (window), ==, 1);
  take_book (window, "/nowhere/gone.jiati");
  g_assert_cmpstr (page (window), ==, "trouble");
  g_assert_true (offers (window, "restore_button"));
  g_assert_false (offers (window, "copy_button"));
  press (window, "forget_button");
  g_assert_cmpstr (page (window), ==, "choose");
  g_assert_cmpuint (count_recent (window), ==, 0);
  destroy (window);
}

/* A torn book is restored from a backup; a copy of it would be as torn. */
static void
test_damaged (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  JtStartWindow *window = new_window ();
  g_autoptr (GError) error = NULL;
  FILE *file;

  jt_office_close (book->office, &error);
  g_assert_no_error (error);
  g_clear_object (&book->office);
  file = g_fopen (book->path, "r+");
  fseek (file, 100, SEEK_SET);
  for (int i = 0; i < 4000; i++)
    fputc (0x5a, file);
  fclose (file);
  take_book (window, book->path);
  g_assert_cmpstr (page (window), ==, "trouble");
  g_assert_true (offers (window, "restore_button"));
  g_assert_true (offers (window, "way_out"));
  g_assert_false (offers (window, "forget_button"));
  g_assert_false (offers (window, "copy_button"));
  destroy (window);
}

/* Of a backup that was not restored there is no book yet, to be opened once more or copied. */
static void
test_not_restored (void)
{
  JtStartTrouble *trouble = g_object_ref_sink (g_object_new (JT_TYPE_START_TROUBLE, NULL));
  g_autoptr (GError) error
      = g_error_new (JT_STORE_ERROR, JT_STORE_ERROR_NO_PERMISSION, "/there/book.jiati");
  static const struct
  {
    const char *id;
    gboolean opened;
    gboolean restored;
  } ways[] = { { "again_button", TRUE, FALSE },
               { "copy_button", TRUE, FALSE },
               { "restore_button", FALSE, TRUE },
               { "forget_button", FALSE, FALSE },
               { "back_button", TRUE, TRUE } };

  for (int restoring = 0; restoring <= 1; restoring++)
    {
      if (restoring)
        jt_start_trouble_say_not_restored (trouble, error);
      else
        jt_start_trouble_say (trouble, "/there/book.jiati", error);
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (jt_gui_find (GTK_WIDGET (trouble),
                                                                    "heading"))),
                       ==, restoring ? "未能从备份恢复" : "台账未能打开");
      for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
        g_assert_true (gtk_widget_get_visible (jt_gui_find (GTK_WIDGET (trouble), ways[i].id))
                       == (restoring ? ways[i].restored : ways[i].opened));
    }
  g_object_unref (trouble);
}

/* Where several work, the list asks who it is; with one user nobody is asked. */
static void
test_who (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  JtStartWindow *window = new_window ();
  g_autoptr (GError) error = NULL;
  GtkListBox *users;
  GtkWindow *opened;

  jt_office_user_add (book->office, "王芳", "clerk", NULL, &error);
  g_assert_no_error (error);
  take_book (window, book->path);
  g_assert_cmpstr (page (window), ==, "who");
  users = GTK_LIST_BOX (jt_gui_find (GTK_WIDGET (window), "users"));
  g_assert_null (gtk_list_box_get_row_at_index (users, 2));
  g_signal_emit_by_name (users, "row-activated", gtk_list_box_get_row_at_index (users, 1));
  jt_gui_spin_until (is_open, jt_gui_application ());
  opened = gtk_application_get_active_window (GTK_APPLICATION (jt_gui_application ()));
  g_assert_true (JT_IS_WINDOW (opened));
  gtk_window_destroy (opened);
  jt_gui_settle ();
}

/* The tables of an older program's book are made anew in a thread; the window shows how far it is,
 * and opens the book then. */
static void
test_outdated (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  JtStartWindow *window = new_window ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JtDb) db = NULL;

  jt_office_close (book->office, &error);
  g_assert_no_error (error);
  g_clear_object (&book->office);
  g_assert_false (jt_office_is_outdated (book->path));
  db = jt_db_open (book->path, JT_DB_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (jt_store_local_set (db, "projection", "of an older program", &error));
  g_assert_no_error (error);
  g_clear_pointer (&db, jt_db_close);
  g_assert_true (jt_office_is_outdated (book->path));

  jt_start_window_take_book (window, book->path);
  g_assert_cmpstr (page (window), ==, "busy");
  jt_gui_spin_until (can_be_stopped, window);
  g_assert_true (offers (window, "progress"));
  jt_gui_spin_until (is_open, jt_gui_application ());
  g_assert_false (jt_office_is_outdated (book->path));
  gtk_window_destroy (gtk_application_get_active_window (GTK_APPLICATION (jt_gui_application ())));
  jt_gui_settle ();
}

static gboolean
is_trouble (gpointer window)
{
  return g_str_equal (page (window), "trouble");
}

/* A book that another program holds is waited for, and the window lives meanwhile; then it says
 * who holds it, and opens it when that is over. */
static void
test_held (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  g_autofree char *code = g_strdup_printf (
      "import sqlite3, sys; book = sqlite3.connect (%c%s%c, isolation_level = None); "
      "book.execute ('PRAGMA locking_mode = EXCLUSIVE'); book.execute ('BEGIN EXCLUSIVE'); "
      "book.execute ('CREATE TABLE held (x)'); print ('held', flush = True); sys.stdin.read ()",
      '"', book->path, '"');
  g_autoptr (GSubprocess) holder = NULL;
  g_autoptr (GDataInputStream) said = NULL;
  g_autofree char *line = NULL;
  g_autoptr (GError) error = NULL;
  JtStartWindow *window;

  jt_office_close (book->office, &error);
  g_assert_no_error (error);
  g_clear_object (&book->office);
  holder = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                             "python3", "-c", code, NULL);
  g_assert_no_error (error);
  said = g_data_input_stream_new (g_subprocess_get_stdout_pipe (holder));
  line = g_data_input_stream_read_line (said, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (line, ==, "held");

  window = new_window ();
  jt_start_window_take_book (window, book->path);
  g_assert_cmpstr (page (window), ==, "busy");
  jt_gui_spin_until (is_trouble, window);
  g_assert_true (offers (window, "way_out"));
  g_assert_nonnull (strstr (
      gtk_label_get_label (GTK_LABEL (jt_gui_find (GTK_WIDGET (window), "way_out"))), "python3"));
  g_subprocess_force_exit (holder);
  g_subprocess_wait (holder, NULL, NULL);
  press (window, "again_button");
  jt_gui_spin_until (is_open, jt_gui_application ());
  gtk_window_destroy (gtk_application_get_active_window (GTK_APPLICATION (jt_gui_application ())));
  jt_gui_settle ();
}

/* What was begun before there was a window. */
static void
test_taken (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  JtStartWindow *window = new_window ();

  jt_start_window_take_opening (window, book->path, jt_opening_new (book->path));
  jt_gui_spin_until (is_open, jt_gui_application ());
  gtk_window_destroy (gtk_application_get_active_window (GTK_APPLICATION (jt_gui_application ())));
  jt_gui_settle ();
}

static gboolean
is_gone (gpointer window)
{
  return *(JtStartWindow **) window == NULL;
}

static gboolean
is_asked (gpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (GTK_IS_FILE_CHOOSER_DIALOG (window) && gtk_widget_get_visible (window))
        return TRUE;
    }
  return FALSE;
}

#ifdef __SANITIZE_ADDRESS__
#define LEAKS_ARE_COUNTED TRUE
#else
#define LEAKS_ARE_COUNTED FALSE
#endif

/* Closed while a file is asked for, it takes the question along: nobody is there for an answer. */
static void
test_closed_while_asked (void)
{
  JtStartWindow *window;

  if (LEAKS_ARE_COUNTED)
    {
      g_test_skip ("GTK's own dialogue loses what it was reading of a folder when it is closed");
      return;
    }
  window = new_window ();
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  jt_start_window_pick_book (window);
  jt_gui_spin_until (is_asked, NULL);
  destroy (window);
  jt_gui_spin_until (is_gone, &window);
  g_assert_false (is_asked (NULL));
}

/* Closed while a book is made, it has nothing to show of what was made. */
static void
test_closed_while_busy (void)
{
  g_autofree char *path = jt_application_sample_path ();
  JtStartWindow *window = new_window ();

  g_remove (path);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  jt_start_window_open_sample (window);
  g_assert_cmpstr (page (window), ==, "busy");
  destroy (window);
  jt_gui_spin_until (is_gone, &window);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/start-window/missing", test_missing);
  g_test_add_func ("/start-window/damaged", test_damaged);
  g_test_add_func ("/start-window/not-restored", test_not_restored);
  g_test_add_func ("/start-window/who", test_who);
  g_test_add_func ("/start-window/outdated", test_outdated);
  g_test_add_func ("/start-window/held", test_held);
  g_test_add_func ("/start-window/taken", test_taken);
  g_test_add_func ("/start-window/closed-while-asked", test_closed_while_asked);
  g_test_add_func ("/start-window/closed-while-busy", test_closed_while_busy);
  return g_test_run ();
}
