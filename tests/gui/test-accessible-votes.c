/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-accessible.h"
#include "jt-gui-fixture.h"

#include "jt-ballot-desk.h"
#include "jt-ballot-opening.h"
#include "jt-ballot-query.h"
#include "jt-ballot-screen.h"
#include "jt-ballot-sheet.h"
#include "jt-json.h"
#include "jt-prompt.h"

/* A vote from its opening to its result, for somebody who does not see it or has no mouse. */

static gboolean
is_read (gpointer desk)
{
  return jt_ballot_desk_get_sheet (desk) != NULL;
}

/* The uid of the case whose vote runs. */
static char *
find_running (JtGui *gui)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) votes
      = jt_office_ballot_list (jt_session_get_office (jt_window_get_session (gui->window)), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (votes), >, 0);
  return g_strdup (jt_json_text (json_array_get_object_element (votes, 0), "uid"));
}

static GtkWidget *
open_desk (JtGui *gui)
{
  g_autofree char *uid = find_running (gui);
  GtkWidget *desk;

  jt_window_go (gui->window, "votes", uid);
  desk = jt_gui_find_type (GTK_WIDGET (gui->window), JT_TYPE_BALLOT_DESK);
  jt_gui_spin_until (is_read, desk);
  jt_gui_settle ();
  return desk;
}

/* Keys of the grid move lines, not the focus: Tab still leads out of it. */
static void
test_desk (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkWidget *desk = open_desk (gui);

  jt_accessible_check (GTK_WINDOW (gui->window), "ballot desk");
  jt_accessible_check_menus (desk, G_MAXUINT, "ballot desk");
}

static gboolean
is_sealed (gpointer desk)
{
  return jt_ballot_box_get_vote (jt_ballot_sheet_get_box (jt_ballot_desk_get_sheet (desk)))->sealed;
}

static void
test_result (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkWidget *desk = open_desk (gui);
  GtkWindow *prompt;

  gtk_widget_activate_action (desk, "ballot.seal", NULL);
  jt_gui_settle ();
  prompt = jt_gui_find_window (JT_TYPE_PROMPT);
  g_signal_emit_by_name (jt_gui_find (GTK_WIDGET (prompt), "act"), "clicked");
  jt_gui_spin_until (is_sealed, desk);
  jt_gui_settle ();
  jt_accessible_check (GTK_WINDOW (gui->window), "sealed vote");
  jt_accessible_check_menus (desk, G_MAXUINT, "sealed vote");
}

static void
test_screen (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkWindow *screen;

  gtk_widget_activate_action (open_desk (gui), "ballot.screen", NULL);
  screen = jt_gui_find_window (JT_TYPE_BALLOT_SCREEN);
  jt_gui_show (screen);
  jt_accessible_check_part (GTK_WIDGET (screen), "big screen");
  gtk_window_destroy (screen);
  jt_gui_settle ();
}

static gboolean
is_shown (gpointer opening)
{
  return gtk_widget_get_mapped (opening);
}

static void
test_opening (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkWidget *begin, *opening;

  jt_window_go (gui->window, "votes", NULL);
  jt_gui_settle ();
  begin = jt_gui_find (GTK_WIDGET (gui->window), "begin");
  g_signal_emit_by_name (begin, "clicked");
  opening = jt_gui_find_type (GTK_WIDGET (gui->window), JT_TYPE_BALLOT_OPENING);
  g_assert_nonnull (opening);
  jt_gui_spin_until (is_shown, opening);
  jt_gui_settle ();
  jt_accessible_check (GTK_WINDOW (gui->window), "opening of a vote");
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/accessible/votes/desk", test_desk);
  g_test_add_func ("/accessible/votes/result", test_result);
  g_test_add_func ("/accessible/votes/screen", test_screen);
  g_test_add_func ("/accessible/votes/opening", test_opening);
  return g_test_run ();
}
