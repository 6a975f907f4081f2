/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-fixture.h"

#include "jt-case-query.h"
#include "jt-db.h"
#include "jt-json.h"
#include "jt-opening.h"
#include "jt-session.h"
#include "jt-store-error.h"
#include "jt-store-office.h"
#include "jt-user-query.h"
#include "jt-worker.h"

/* What the main loop heard. */
typedef struct
{
  guint changes;
  guint foreign;
  char *case_uid;
  GError *error;
  gboolean done;
  gint64 number;
} Heard;

static void
heard_clear (Heard *heard)
{
  g_free (heard->case_uid);
  g_clear_error (&heard->error);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Heard, heard_clear)

static void
on_changed_cb (JtSession *session, const JtTouched *touched, Heard *heard)
{
  if (touched == NULL)
    heard->foreign++;
  else
    heard->changes++;
}

static void
on_submitted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Heard *heard = data;
  g_auto (JtOutcome) outcome = { 0 };

  if (jt_session_submit_finish (JT_SESSION (source), result, &outcome, &heard->error))
    heard->case_uid = g_strdup (jt_json_text (outcome.answer, "uid"));
  heard->done = TRUE;
}

/* Turns the main loop until @flag is set; a test that would hang fails instead. */
static void
wait_for (const gboolean *flag)
{
  const gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (!*flag && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (*flag);
}

static void
settle (void)
{
  for (int i = 0; i < 50; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static char *
registration (JtBook *book)
{
  g_autofree char *entrance = jt_book_entrance (book, "1-1");
  g_autofree char *part = jt_book_part (book, "1-1-101");

  return g_strdup_printf ("{\"entrances\": [\"%s\"], \"applicants\": [\"%s\"]}", entrance, part);
}

static JtSession *
open_session (JtBook *book)
{
  g_autoptr (GError) error = NULL;
  JtSession *session = jt_session_open (book->path, &error);

  g_assert_no_error (error);
  jt_session_act_as (session, NULL, &error);
  g_assert_no_error (error);
  return session;
}

static JtBook *
new_book (void)
{
  JtBook *book = jt_book_new ("2026-03-02");
  g_autoptr (JsonObject) imported = jt_book_import (book, jt_small_roster);

  return book;
}

/* A change is read by the main thread's own connection once it was said to be written. */
static void
test_submit (void)
{
  g_autoptr (JtBook) book = new_book ();
  g_autofree char *text = registration (book);
  g_autoptr (JsonObject) arguments = jt_json_read (text, NULL);
  g_autoptr (JtSession) session = open_session (book);
  g_autoptr (JsonArray) list = NULL;
  g_autofree char *saved_at = NULL;
  g_auto (Heard) heard = { 0 };

  g_signal_connect (session, "changed", G_CALLBACK (on_changed_cb), &heard);
  jt_session_submit_async (session, "case-register", arguments, on_submitted_cb, &heard);
  wait_for (&heard.done);
  settle ();
  g_assert_no_error (heard.error);
  g_assert_cmpuint (heard.changes, ==, 1);

  list = jt_office_case_list (jt_session_get_office (session), NULL);
  g_assert_cmpuint (json_array_get_length (list), ==, 1);
  g_object_get (session, "saved-at", &saved_at, NULL);
  g_assert_nonnull (saved_at);
}

static void
test_refused (void)
{
  g_autoptr (JtBook) book = new_book ();
  g_autoptr (JsonObject) arguments = jt_json_read ("{\"entrances\": []}", NULL);
  g_autoptr (JtSession) session = open_session (book);
  g_auto (Heard) heard = { 0 };
  gboolean saving;

  g_signal_connect (session, "changed", G_CALLBACK (on_changed_cb), &heard);
  jt_session_submit_async (session, "case-register", arguments, on_submitted_cb, &heard);
  g_object_get (session, "saving", &saving, NULL);
  g_assert_true (saving);
  wait_for (&heard.done);
  settle ();
  g_assert_error (heard.error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SCOPE);
  g_assert_cmpuint (heard.changes, ==, 0);
  g_object_get (session, "saving", &saving, NULL);
  g_assert_false (saving);
}

/* The main thread's office reads and no more. */
static void
test_office_cannot_write (void)
{
  g_autoptr (JtBook) book = new_book ();
  g_autofree char *text = registration (book);
  g_autoptr (JsonObject) arguments = jt_json_read (text, NULL);
  g_autoptr (JtSession) session = open_session (book);
  g_autoptr (GError) error = NULL;

  g_assert_false (jt_office_submit (jt_session_get_office (session), "case-register", arguments,
                                    NULL, &error));
  g_assert_nonnull (error);
}

static void
wait_for_foreign (const Heard *heard)
{
  const gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (heard->foreign == 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (heard->foreign, >, 0);
}

/* Another program's change is heard of too, though nobody knows what it was. */
static void
test_foreign_change (void)
{
  g_autoptr (JtBook) book = new_book ();
  g_autoptr (JtSession) session = open_session (book);
  g_auto (Heard) heard = { 0 };
  g_autofree char *case_uid = NULL;

  g_signal_connect (session, "changed", G_CALLBACK (on_changed_cb), &heard);
  case_uid = jt_book_register (book, "1-1", "1-1-101");
  wait_for_foreign (&heard);
}

/* Nor is it missed when it comes while our own change is on its way. */
static void
test_foreign_change_between (void)
{
  g_autoptr (JtBook) book = new_book ();
  g_autofree char *text = registration (book);
  g_autoptr (JsonObject) arguments = jt_json_read (text, NULL);
  g_autoptr (JtSession) session = open_session (book);
  g_auto (Heard) heard = { 0 };
  g_autofree char *case_uid = NULL;

  g_signal_connect (session, "changed", G_CALLBACK (on_changed_cb), &heard);
  jt_session_submit_async (session, "case-register", arguments, on_submitted_cb, &heard);
  case_uid = jt_book_register (book, "1-2", "1-2-101");
  wait_for (&heard.done);
  wait_for_foreign (&heard);
  g_assert_no_error (heard.error);
  g_assert_cmpuint (heard.foreign, ==, 1);
  g_assert_cmpuint (heard.changes, ==, 1);
}

/* What we write ourselves is told once, with what it touched. */
static void
test_own_change (void)
{
  g_autoptr (JtBook) book = new_book ();
  g_autofree char *text = registration (book);
  g_autoptr (JsonObject) arguments = jt_json_read (text, NULL);
  g_autoptr (JtSession) session = open_session (book);
  g_auto (Heard) heard = { 0 };
  const gint64 end = g_get_monotonic_time () + 3 * G_USEC_PER_SEC;

  g_signal_connect (session, "changed", G_CALLBACK (on_changed_cb), &heard);
  jt_session_submit_async (session, "case-register", arguments, on_submitted_cb, &heard);
  wait_for (&heard.done);
  /* Two looks at the book, at least. */
  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (heard.error);
  g_assert_cmpuint (heard.foreign, ==, 0);
  g_assert_cmpuint (heard.changes, ==, 1);
}

static gpointer
count_cases (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (JsonArray) list = jt_office_case_list (office, error);
  gint64 *count = NULL;

  if (list != NULL)
    {
      count = g_new (gint64, 1);
      *count = json_array_get_length (list);
    }
  return count;
}

static void
on_counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Heard *heard = data;
  g_autofree gint64 *count = jt_session_run_finish (JT_SESSION (source), result, &heard->error);

  heard->number = count != NULL ? *count : -1;
  heard->done = TRUE;
}

static void
test_read (void)
{
  g_autoptr (JtBook) book = new_book ();
  g_autofree char *case_uid = jt_book_register (book, "1-1", "1-1-101");
  g_autoptr (JtSession) session = open_session (book);
  g_auto (Heard) heard = { 0 };

  jt_session_read_async (session, count_cases, NULL, NULL, g_free, NULL, on_counted_cb, &heard);
  wait_for (&heard.done);
  g_assert_no_error (heard.error);
  g_assert_cmpint (heard.number, ==, 1);
}

static void
test_read_cancelled (void)
{
  g_autoptr (JtBook) book = new_book ();
  g_autoptr (JtSession) session = open_session (book);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Heard) heard = { 0 };

  g_cancellable_cancel (cancellable);
  jt_session_read_async (session, count_cases, NULL, NULL, g_free, cancellable, on_counted_cb,
                         &heard);
  wait_for (&heard.done);
  g_assert_error (heard.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A window is left open over night, and over the weekend. */
static void
test_today (void)
{
  g_autoptr (JtBook) book = new_book ();
  g_autoptr (JtSession) session = open_session (book);
  const JtClock now = jt_clock_real ();
  const JtClock opened = { .now = now.now - 3 * 24 * 60, .pretended = FALSE };
  const JtDay today = jt_clock_today (&now);
  JtDay shown;

  jt_office_set_clock (jt_session_get_office (session), &opened);
  shown = jt_clock_today (jt_office_get_clock (jt_session_get_office (session)));
  /* Midnight may have struck meanwhile. */
  g_assert_true (shown == today || shown == today + 1);
}

static void
on_midnight_cb (JtSession *session, const JtTouched *touched, gboolean *done)
{
  g_assert_null (touched);
  *done = TRUE;
}

/* What was due today is overdue tomorrow, though nobody wrote anything. */
static void
test_next_day (void)
{
  g_autoptr (JtBook) book = new_book ();
  g_autoptr (JtSession) session = open_session (book);
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;
  JtClock later;

  g_signal_connect (session, "changed", G_CALLBACK (on_midnight_cb), &done);
  g_assert_true (jt_clock_pretend ("2040-01-02", &later, &error));
  jt_office_set_clock (jt_session_get_office (session), &later);
  wait_for (&done);
}

static void
on_closed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Heard *heard = data;

  jt_session_run_finish (JT_SESSION (source), result, &heard->error);
  heard->done = TRUE;
}

static gpointer
read_nothing (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_not_reached ();
}

/* A page that asks once more when its window has closed the book gets no answer, and no blame. */
static void
test_read_closed (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  g_autoptr (GError) error = NULL;
  g_autoptr (JtSession) session = jt_session_open (book->path, &error);
  g_auto (Heard) heard = { 0 };

  g_assert_no_error (error);
  jt_session_close (session);
  jt_session_read_async (session, read_nothing, g_strdup (""), g_free, NULL, NULL, on_closed_cb,
                         &heard);
  wait_for (&heard.done);
  g_assert_error (heard.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_no_book (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JtSession) session = jt_session_open ("/nowhere/book.jiati", &error);

  g_assert_null (session);
  g_assert_nonnull (error);
}

static gpointer
never_run (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_not_reached ();
}

static void
on_refused_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Heard *heard = data;

  g_task_propagate_pointer (G_TASK (result), &heard->error);
  heard->done = TRUE;
}

/* Nobody waits for the one that reads to open the book: its jobs are told what stood in the way. */
static void
test_reader_refused (void)
{
  g_autoptr (JtWorker) worker = jt_worker_new_waiting ("reader", "/nowhere/book.jiati");
  g_auto (Heard) heard = { 0 };

  jt_worker_run (worker, NULL, never_run, NULL, NULL, NULL,
                 g_task_new (NULL, NULL, on_refused_cb, &heard));
  wait_for (&heard.done);
  g_assert_error (heard.error, JT_STORE_ERROR, JT_STORE_ERROR_MISSING);
}

/* A book that was opened while the program started can be read, changed and heard of as any other. */
static void
test_opening (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  JtOpening *opening = jt_opening_new (book->path);
  g_autoptr (JtSession) session = NULL;
  g_autoptr (JsonArray) users = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (jt_opening_is_of (opening, book->path));
  g_assert_false (jt_opening_is_of (opening, "/nowhere"));
  g_assert_false (jt_opening_is_of (NULL, book->path));
  session = jt_opening_finish (opening, &error);
  g_assert_no_error (error);
  g_assert_true (jt_session_act_as (session, NULL, &error));
  g_assert_no_error (error);
  users = jt_office_user_list (jt_session_get_office (session), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (users), ==, 1);
}

/* Tables are not made anew where nobody sees it. */
static void
test_opening_outdated (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  g_autoptr (JtSession) session = NULL;
  g_autoptr (JtDb) db = NULL;
  g_autoptr (GError) error = NULL;

  jt_office_close (book->office, &error);
  g_assert_no_error (error);
  g_clear_object (&book->office);
  db = jt_db_open (book->path, JT_DB_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (jt_store_local_set (db, "projection", "of an older program", &error));
  g_clear_pointer (&db, jt_db_close);
  session = jt_opening_finish (jt_opening_new (book->path), &error);
  g_assert_null (session);
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_OLDER);
  g_assert_true (jt_office_is_outdated (book->path));
}

/* Nobody wants it any more; a book that is not there. */
static void
test_opening_given_up (void)
{
  g_autoptr (JtBook) book = jt_book_new ("2026-11-02");
  g_autoptr (GError) error = NULL;

  jt_opening_free (jt_opening_new (book->path));
  jt_opening_free (NULL);
  jt_opening_end ();
  g_assert_null (jt_opening_finish (jt_opening_new ("/nowhere/book.jiati"), &error));
  g_assert_error (error, JT_STORE_ERROR, JT_STORE_ERROR_MISSING);
}

/* Work that takes minutes: this one waits until a list was read. */
typedef struct
{
  GMutex lock;
  GCond cond;
  gboolean read;
} Minutes;

static gpointer
minutes_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  Minutes *minutes = data;
  const gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  gint64 *entries = g_new0 (gint64, 1);

  g_mutex_lock (&minutes->lock);
  while (!minutes->read && g_cond_wait_until (&minutes->cond, &minutes->lock, end))
    ;
  *entries = minutes->read ? 1 : 0;
  g_mutex_unlock (&minutes->lock);
  return entries;
}

static gpointer
list_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 *entries = g_new0 (gint64, 1);

  *entries = 1;
  return entries;
}

/* A list is read while something takes minutes; the session waits for that when it is closed. */
static void
test_long (void)
{
  g_autoptr (JtBook) book = new_book ();
  g_autoptr (JtSession) session = open_session (book);
  g_auto (Heard) list = { 0 };
  g_auto (Heard) work = { 0 };
  Minutes minutes = { 0 };

  g_mutex_init (&minutes.lock);
  g_cond_init (&minutes.cond);
  jt_session_long_async (session, minutes_job, &minutes, NULL, g_free, NULL, on_counted_cb, &work);
  jt_session_read_async (session, list_job, NULL, NULL, g_free, NULL, on_counted_cb, &list);
  wait_for (&list.done);
  g_assert_false (work.done);
  g_mutex_lock (&minutes.lock);
  minutes.read = TRUE;
  g_cond_signal (&minutes.cond);
  g_mutex_unlock (&minutes.lock);
  jt_session_close (session);
  wait_for (&work.done);
  g_assert_no_error (work.error);
  g_assert_cmpint (work.number, ==, 1);
  g_mutex_clear (&minutes.lock);
  g_cond_clear (&minutes.cond);
  /* A closed session has nobody for it. */
  work.done = FALSE;
  jt_session_long_async (session, list_job, NULL, NULL, g_free, NULL, on_counted_cb, &work);
  wait_for (&work.done);
  g_assert_error (work.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/submit", test_submit);
  g_test_add_func ("/session/refused", test_refused);
  g_test_add_func ("/session/office-cannot-write", test_office_cannot_write);
  g_test_add_func ("/session/foreign-change", test_foreign_change);
  g_test_add_func ("/session/foreign-change-between", test_foreign_change_between);
  g_test_add_func ("/session/own-change", test_own_change);
  g_test_add_func ("/session/read", test_read);
  g_test_add_func ("/session/read-cancelled", test_read_cancelled);
  g_test_add_func ("/session/read-closed", test_read_closed);
  g_test_add_func ("/session/long", test_long);
  g_test_add_func ("/session/today", test_today);
  g_test_add_func ("/session/next-day", test_next_day);
  g_test_add_func ("/session/no-book", test_no_book);
  g_test_add_func ("/session/reader-refused", test_reader_refused);
  g_test_add_func ("/session/opening", test_opening);
  g_test_add_func ("/session/opening-outdated", test_opening_outdated);
  g_test_add_func ("/session/opening-given-up", test_opening_given_up);

  return g_test_run ();
}
