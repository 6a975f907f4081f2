/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "jt-ballot-desk.h"
#include "jt-ballot-grid.h"
#include "jt-ballot-query.h"
#include "jt-ballot-sheet.h"
#include "jt-db-private.h"
#include "jt-gui-fixture.h"
#include "jt-json.h"
#include "jt-office-private.h"

/* The desk when the book cannot be written at once, or not at all: nothing is shown as saved that
 * is not, and nothing stays that was not saved. */
typedef struct
{
  JtGui *gui;
  JtBallotDesk *desk;
  JtBallotSheet *sheet;
  GString *told;
  guint line; /* its paper is typed over */
  JtBallot before;
  JtVerdict verdict;
} Desk;

/* Far longer than an entry takes, far shorter than a writer waits for a book that is held. */
#define A_WHILE (300 * G_TIME_SPAN_MILLISECOND)

static gboolean
is_read (gpointer data)
{
  return jt_ballot_desk_get_sheet (data) != NULL;
}

static gboolean
is_saved (gpointer data)
{
  Desk *desk = data;

  return jt_ballot_sheet_get_row (desk->sheet, desk->line)->unsaved == 0;
}

static gboolean
has_passed (gpointer data)
{
  return g_get_monotonic_time () >= *(const gint64 *) data;
}

static void
on_told_cb (Desk *desk, const char *text)
{
  g_string_append (desk->told, text);
}

static void
desk_set_up (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) votes = NULL;

  desk->gui = jt_gui_new ();
  desk->told = g_string_new (NULL);
  votes = jt_office_ballot_list (desk->gui->book->office, &error);
  g_assert_no_error (error);
  jt_window_go (desk->gui->window, "votes",
                jt_json_text (json_array_get_object_element (votes, 0), "uid"));
  desk->desk = JT_BALLOT_DESK (jt_gui_find (GTK_WIDGET (desk->gui->window), "desk"));
  g_signal_connect_swapped (desk->desk, "tell", G_CALLBACK (on_told_cb), desk);
  jt_gui_spin_until (is_read, desk->desk);
  jt_gui_settle ();
  desk->sheet = jt_ballot_desk_get_sheet (desk->desk);
  while (jt_ballot_sheet_get_ballot (desk->sheet, 0, desk->line) != JT_BALLOT_YES)
    desk->line++;
  desk->before = JT_BALLOT_YES;
  jt_ballot_box_verdict (jt_ballot_sheet_get_box (desk->sheet), 0, &desk->verdict);
  g_assert_true (jt_ballot_grid_go (
      JT_BALLOT_GRID (jt_gui_find (GTK_WIDGET (desk->desk), "grid")), desk->line));
  jt_gui_settle ();
  g_string_truncate (desk->told, 0);
}

static void
desk_tear_down (Desk *desk, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (desk->desk, desk);
  jt_gui_free (desk->gui);
  g_string_free (desk->told, TRUE);
}

static void
press (Desk *desk, guint keyval)
{
  g_assert_true (jt_gui_press (GTK_WIDGET (desk->desk), keyval, 0));
}

static guint
count_consent (Desk *desk)
{
  JtVerdict verdict;

  jt_ballot_box_verdict (jt_ballot_sheet_get_box (desk->sheet), 0, &verdict);
  return verdict.totals.consenting_voters;
}

static void
hold (Desk *desk, const char *statement)
{
  g_autoptr (GError) error = NULL;

  jt_db_script (jt_office_get_db (desk->gui->book->office), statement, &error);
  g_assert_no_error (error);
}

/* Another process holds the book: the totals follow the key, the row says that it is not saved, and
 * it is saved once the book is free. */
static void
test_held (Desk *desk, gconstpointer data)
{
  const gint64 later = g_get_monotonic_time () + A_WHILE;

  hold (desk, "BEGIN IMMEDIATE");
  press (desk, GDK_KEY_2);
  g_assert_cmpuint (count_consent (desk), <, desk->verdict.totals.consenting_voters);
  jt_gui_spin_until (has_passed, (gpointer) &later);
  g_assert_false (is_saved (desk));
  g_assert_cmpint (jt_ballot_sheet_get_ballot (desk->sheet, 0, desk->line), ==, JT_BALLOT_NO);

  hold (desk, "ROLLBACK");
  jt_gui_spin_until (is_saved, desk);
  g_assert_cmpint (jt_ballot_sheet_get_ballot (desk->sheet, 0, desk->line), ==, JT_BALLOT_NO);
  g_assert_cmpstr (desk->told->str, ==, "");
}

/* Not a byte more fits: row and totals go back, and the sentence names the room and why. */
static void
test_full (Desk *desk, gconstpointer data)
{
  const char *room = jt_ballot_sheet_get_row (desk->sheet, desk->line)->room;
  struct rlimit usual, none;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &usual), ==, 0);
  none = (struct rlimit) { 0, usual.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &none), ==, 0);
  press (desk, GDK_KEY_2);
  g_assert_cmpuint (count_consent (desk), <, desk->verdict.totals.consenting_voters);
  jt_gui_spin_until (is_saved, desk);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &usual), ==, 0);

  g_assert_cmpint (jt_ballot_sheet_get_ballot (desk->sheet, 0, desk->line), ==, desk->before);
  g_assert_cmpuint (count_consent (desk), ==, desk->verdict.totals.consenting_voters);
  g_assert_nonnull (strstr (desk->told->str, room));
  g_test_message ("told: %s", desk->told->str);

  /* With room again, the same key is saved. */
  press (desk, GDK_KEY_2);
  jt_gui_spin_until (is_saved, desk);
  g_assert_cmpint (jt_ballot_sheet_get_ballot (desk->sheet, 0, desk->line), ==, JT_BALLOT_NO);
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add ("/gui/ballot-desk/held", Desk, NULL, desk_set_up, test_held, desk_tear_down);
  g_test_add ("/gui/ballot-desk/full", Desk, NULL, desk_set_up, test_full, desk_tear_down);
  return g_test_run ();
}
