/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-ballot-columns.h"
#include "jt-ballot-desk.h"
#include "jt-ballot-grid.h"
#include "jt-ballot-query.h"
#include "jt-ballot-serial.h"
#include "jt-ballot-sheet.h"
#include "jt-gui-fixture.h"
#include "jt-json.h"
#include "jt-user-query.h"
#include "jt-votes-page.h"

/* Other ways about the desk than choice after choice: scanners, input methods, order, copying, what
 * was checked, a book that somebody else holds. */
typedef struct
{
  JtGui *gui;
  char *case_uid;
  JtBallotDesk *desk;
  char *told;
} Desk;

static gboolean
is_read (gpointer data)
{
  return jt_ballot_desk_get_sheet (data) != NULL;
}

static void
on_told_cb (Desk *desk, const char *text)
{
  g_free (desk->told);
  desk->told = g_strdup (text);
}

static void
desk_set_up (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) votes = NULL;

  desk->gui = jt_gui_new ();
  votes = jt_office_ballot_list (desk->gui->book->office, &error);
  g_assert_no_error (error);
  desk->case_uid = g_strdup (jt_json_text (json_array_get_object_element (votes, 0), "uid"));
  jt_window_go (desk->gui->window, "votes", desk->case_uid);
  desk->desk = JT_BALLOT_DESK (jt_gui_find (GTK_WIDGET (desk->gui->window), "desk"));
  g_signal_connect_swapped (desk->desk, "tell", G_CALLBACK (on_told_cb), desk);
  jt_gui_spin_until (is_read, desk->desk);
  jt_gui_settle ();
}

static void
desk_tear_down (Desk *desk, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (desk->desk, desk);
  jt_gui_free (desk->gui);
  g_free (desk->case_uid);
  g_free (desk->told);
}

static GtkWidget *
part (Desk *desk, const char *id)
{
  return jt_gui_find (GTK_WIDGET (desk->desk), id);
}

static gboolean
press (Desk *desk, guint keyval, GdkModifierType state)
{
  return jt_gui_press (GTK_WIDGET (desk->desk), keyval, state);
}

static void
jump (Desk *desk, const char *room)
{
  GtkWidget *entry = part (desk, "jump");

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), room);
  g_signal_emit_by_name (entry, "activate");
  jt_gui_settle ();
}

static guint
current (Desk *desk)
{
  guint line = G_MAXUINT;

  g_assert_true (jt_ballot_grid_get_line (JT_BALLOT_GRID (part (desk, "grid")), &line));
  return line;
}

static gboolean
is_saved (gpointer data)
{
  JtBallotSheet *sheet = jt_ballot_desk_get_sheet (data);

  for (guint i = 0; i < jt_ballot_sheet_get_n_rows (sheet); i++)
    if (jt_ballot_sheet_get_row (sheet, i)->unsaved > 0)
      return FALSE;
  return TRUE;
}

/* ------------------------------------------------------------------------------------- the tests */

/* A scanner types what stands on the paper, and Enter. */
static void
test_scanner (Desk *desk, gconstpointer data)
{
  JtBallotSheet *sheet = jt_ballot_desk_get_sheet (desk->desk);
  g_autofree char *serial = jt_ballot_sheet_get_serial (sheet, 3);

  jump (desk, serial);
  g_assert_cmpuint (current (desk), ==, 3);
  g_assert_false (gtk_widget_has_css_class (part (desk, "jump"), "error"));
}

/* The next paper is scanned while the last one's row is current, or while it is asked why that one
 * is invalid: no digit of the code becomes a choice. */
static void
test_scanner_in_grid (Desk *desk, gconstpointer data)
{
  JtBallotSheet *sheet = jt_ballot_desk_get_sheet (desk->desk);
  g_autofree char *serial = jt_ballot_sheet_get_serial (sheet, 3);
  g_autofree char *code = jt_ballot_serial_code (serial);
  GtkEditable *entry = GTK_EDITABLE (part (desk, "jump"));
  GtkPopover *reasons = gtk_menu_button_get_popover (GTK_MENU_BUTTON (part (desk, "invalid")));
  JtBallotGrid *grid = JT_BALLOT_GRID (part (desk, "grid"));

  jt_ballot_grid_focus_row (grid);
  g_assert_true (press (desk, GDK_KEY_minus, 0));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "-");
  g_assert_cmpint (gtk_editable_get_position (entry), ==, 1);
  g_assert_false (gtk_editable_get_selection_bounds (entry, NULL, NULL));
  g_assert_false (press (desk, GDK_KEY_2, 0));
  jump (desk, code);
  g_assert_cmpuint (current (desk), ==, 3);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));

  g_assert_true (press (desk, GDK_KEY_4, 0));
  jt_gui_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (reasons)));
  g_assert_true (jt_gui_press (GTK_WIDGET (reasons), GDK_KEY_KP_Subtract, 0));
  jt_gui_settle ();
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (reasons)));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "-");
  for (guint i = 0; i < jt_ballot_sheet_get_n_rows (sheet); i++)
    g_assert_cmpuint (jt_ballot_sheet_get_row (sheet, i)->unsaved, ==, 0);
}

static guint
count_shown (Desk *desk)
{
  return g_list_model_get_n_items (
      G_LIST_MODEL (jt_ballot_grid_get_rows (JT_BALLOT_GRID (part (desk, "grid")))));
}

/* What is typed is for a row that is seen: a filter that hides the current one moves on to the
 * first that it shows, or to none. */
static void
test_filter_hides_current (Desk *desk, gconstpointer data)
{
  static const char *const filters[]
      = { "filter_outstanding", "filter_unchecked", "filter_proxy", "filter_all" };
  JtBallotSheet *sheet = jt_ballot_desk_get_sheet (desk->desk);
  JtBallotGrid *grid = JT_BALLOT_GRID (part (desk, "grid"));
  guint hidden = 0;

  jump (desk, jt_ballot_sheet_get_row (sheet, 2)->room);
  g_assert_true (press (desk, GDK_KEY_5, 0));
  jt_gui_spin_until (is_saved, desk->desk);
  for (guint from = 0; from < jt_ballot_sheet_get_n_rows (sheet); from++)
    for (gsize i = 0; i < G_N_ELEMENTS (filters); i++)
      {
        guint line, position;

        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (part (desk, "filter_all")), TRUE);
        jump (desk, jt_ballot_sheet_get_row (sheet, from)->room);
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (part (desk, filters[i])), TRUE);
        g_assert_cmpint (jt_ballot_grid_get_line (grid, &line), ==, count_shown (desk) > 0);
        if (count_shown (desk) == 0)
          continue;
        if (jt_ballot_rows_find (jt_ballot_grid_get_rows (grid), from, &position))
          g_assert_cmpuint (line, ==, from);
        else
          {
            hidden++;
            g_assert_cmpuint (line, ==,
                              jt_ballot_rows_get_line (jt_ballot_grid_get_rows (grid), 0));
          }
      }
  g_assert_cmpuint (hidden, >, 0);
}

/* Whatever an input method has open is its own: no key acts, not even with Control. */
static void
test_preedit (Desk *desk, gconstpointer data)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (part (desk, "collector")));
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_Tab, GDK_KEY_1, GDK_KEY_KP_2 };
  const guint line = current (desk);

  gtk_widget_grab_focus (part (desk, "collector"));
  g_signal_emit_by_name (text, "preedit-changed", "wang");
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_false (press (desk, keys[i], 0));
  g_assert_false (press (desk, GDK_KEY_g, GDK_CONTROL_MASK));
  g_assert_false (press (desk, GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_cmpuint (current (desk), ==, line);
  g_signal_emit_by_name (text, "preedit-changed", "");
  g_assert_true (press (desk, GDK_KEY_g, GDK_CONTROL_MASK));
}

static void
test_order (Desk *desk, gconstpointer data)
{
  JtBallotSheet *sheet = jt_ballot_desk_get_sheet (desk->desk);
  JtBallotRows *rows = jt_ballot_grid_get_rows (JT_BALLOT_GRID (part (desk, "grid")));
  const guint n_rows = jt_ballot_sheet_get_n_rows (sheet);
  const guint line = current (desk);

  jt_ballot_rows_set_order (rows, JT_BALLOT_ORDER_AREA, TRUE);
  for (guint i = 1; i < n_rows; i++)
    {
      const JtSheetRow *before
          = jt_ballot_sheet_get_row (sheet, jt_ballot_rows_get_line (rows, i - 1));
      const JtSheetRow *row = jt_ballot_sheet_get_row (sheet, jt_ballot_rows_get_line (rows, i));

      g_assert_cmpint (before->area, >=, row->area);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      guint position;

      g_assert_true (jt_ballot_rows_find (rows, i, &position));
      g_assert_cmpuint (jt_ballot_rows_get_line (rows, position), ==, i);
    }
  g_assert_cmpuint (current (desk), ==, line); /* whoever types stays where they are */
  jt_ballot_rows_set_order (rows, JT_BALLOT_ORDER_ROLL, FALSE);
  g_assert_cmpuint (jt_ballot_rows_get_line (rows, 0), ==, 0);
}

static void
test_copy (Desk *desk, gconstpointer data)
{
  JtBallotGrid *grid = JT_BALLOT_GRID (part (desk, "grid"));
  JtBallotSheet *sheet = jt_ballot_desk_get_sheet (desk->desk);
  g_autofree char *one = NULL;
  g_autofree char *all = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GPtrArray) table = jt_ballot_grid_get_table (grid);
  const guint n_rows = jt_ballot_sheet_get_n_rows (sheet);
  JtArea area;

  jt_ballot_grid_go (grid, 0);
  g_assert_cmpuint (jt_ballot_grid_get_selected (grid, &area), ==, 1);
  g_assert_cmpint (area, ==, jt_ballot_sheet_get_row (sheet, 0)->area);
  one = jt_ballot_grid_copy (grid);
  g_assert_true (g_str_has_prefix (one, jt_ballot_sheet_get_row (sheet, 0)->room));
  gtk_widget_activate_action (gtk_root_get_focus (GTK_ROOT (desk->gui->window)), "list.select-all",
                              NULL);
  g_assert_cmpuint (jt_ballot_grid_get_selected (grid, &area), ==, n_rows);
  all = jt_ballot_grid_copy (grid);
  lines = g_strsplit (all, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, n_rows + 2); /* titles, and the last line's end */
  g_assert_cmpuint (table->len, ==, n_rows + 1);
}

/* Another program wrote: the desk reads its sheet anew, and the one before is gone. */
static gboolean
is_checked (gpointer data)
{
  return jt_ballot_sheet_get_row (jt_ballot_desk_get_sheet (data), 0)->unchecked == NULL;
}

static JtBallot
first_ballot (Desk *desk)
{
  return jt_ballot_sheet_get_ballot (jt_ballot_desk_get_sheet (desk->desk), 0, 0);
}

/* What was checked is only taken back with a reason, by 0 and by Control+Z. */
static void
test_checked (Desk *desk, gconstpointer data)
{
  const char *paper = jt_ballot_sheet_get_row (jt_ballot_desk_get_sheet (desk->desk), 0)->paper;
  GtkWidget *keys = part (desk, "keys");
  g_autoptr (JsonObject) arguments = json_object_new ();
  JsonArray *papers = json_array_new ();
  g_autoptr (GError) error = NULL;
  JtBallot before;

  g_assert_nonnull (paper);
  json_array_add_string_element (papers, paper);
  json_object_set_array_member (arguments, "papers", papers);
  json_object_set_string_member (arguments, "case", desk->case_uid);
  json_object_set_string_member (arguments, "reason", "只有一人");
  jt_office_submit (desk->gui->book->office, "paper-check", arguments, NULL, &error);
  g_assert_no_error (error);
  jt_gui_spin_until (is_checked, desk->desk);

  jt_ballot_grid_go (JT_BALLOT_GRID (part (desk, "grid")), 0);
  jt_gui_settle ();
  before = first_ballot (desk);
  g_assert_true (press (desk, GDK_KEY_0, 0));
  jt_gui_settle ();
  g_assert_cmpint (first_ballot (desk), ==, before);
  for (GtkWidget *child = gtk_widget_get_first_child (keys); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      g_signal_emit_by_name (child, "taken", "录入有误");
  jt_gui_spin_until (is_saved, desk->desk);
  g_assert_cmpint (first_ballot (desk), ==, JT_BALLOT_NONE);
  g_assert_true (jt_book_journal_holds (desk->gui->book, "录入有误"));
}

static gboolean
has_two_papers (gpointer data)
{
  return jt_ballot_sheet_get_row (jt_ballot_desk_get_sheet (data), 0)->n_papers == 2;
}

/* Several papers of one part come back by no key: 0 asks for a reason, and nothing offers to undo
 * it. */
static void
test_clear_of_several (Desk *desk, gconstpointer data)
{
  JtBallotSheet *sheet = jt_ballot_desk_get_sheet (desk->desk);
  g_autofree char *day = g_strdup (jt_ballot_sheet_get_row (sheet, 0)->received_on);
  GtkWidget *keys = part (desk, "keys");
  g_autoptr (JsonObject) arguments = json_object_new ();
  JsonArray *rows = json_array_new ();
  JsonObject *row = json_object_new ();
  g_autoptr (GError) error = NULL;
  const JtClock now = jt_clock_real ();
  g_auto (JtOutcome) outcome = { 0 };
  JtBallot before;

  json_object_set_string_member (row, "part", jt_ballot_sheet_get_row (sheet, 0)->part);
  json_object_set_string_member (row, "choice", "abstain");
  json_object_set_string_member (row, "received_on", day);
  json_array_add_object_element (rows, row);
  json_object_set_array_member (arguments, "rows", rows);
  json_object_set_string_member (arguments, "case", desk->case_uid);
  jt_office_set_clock (desk->gui->book->office, &now);
  jt_office_submit (desk->gui->book->office, "paper-record", arguments, &outcome,
                    &error);
  g_assert_no_error (error);
  g_assert_cmpint (jt_json_int (outcome.answer, "recorded", 0), ==, 1);
  jt_gui_spin_until (has_two_papers, desk->desk);

  jt_ballot_grid_go (JT_BALLOT_GRID (part (desk, "grid")), 0);
  jt_gui_settle ();
  before = first_ballot (desk);
  g_assert_cmpint (before, !=, JT_BALLOT_NONE);
  g_assert_true (press (desk, GDK_KEY_0, 0));
  jt_gui_settle ();
  g_assert_cmpint (first_ballot (desk), ==, before);
  for (GtkWidget *child = gtk_widget_get_first_child (keys); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      g_signal_emit_by_name (child, "taken", "录入有误");
  jt_gui_spin_until (is_saved, desk->desk);
  g_assert_cmpint (first_ballot (desk), ==, JT_BALLOT_NONE);
  gtk_widget_activate_action (GTK_WIDGET (desk->desk), "ballot.undo", NULL);
  jt_gui_settle ();
  g_assert_cmpint (first_ballot (desk), ==, JT_BALLOT_NONE);
}

/* Loosely typed days and hours are shown as they were understood. */
static void
test_dates (Desk *desk, gconstpointer data)
{
  static const char *const hours[] = { "", "T17:30", "T09:00" };
  JtBallotSheet *sheet = jt_ballot_desk_get_sheet (desk->desk);
  const JtVote *vote = jt_ballot_box_get_vote (jt_ballot_sheet_get_box (sheet));
  g_autofree char *day = jt_day_format (jt_moment_day (vote->starts));
  int year, month, day_of_month;

  jt_day_to_ymd (jt_moment_day (vote->starts), &year, &month, &day_of_month);
  for (gsize i = 0; i < G_N_ELEMENTS (hours); i++)
    {
      g_autofree char *wanted = g_strconcat (day, hours[i], NULL);
      g_autofree char *typed = i == 0 ? g_strdup_printf ("%d.%d.%d", year, month, day_of_month)
                               : i == 1
                                   ? g_strdup_printf ("%d-%d 17:30", month, day_of_month)
                                   : g_strdup_printf ("%d月%d日9时", month, day_of_month);

      gtk_editable_set_text (GTK_EDITABLE (part (desk, "received_on")), typed);
      g_signal_emit_by_name (part (desk, "received_on"), "activate");
      jt_gui_spin_until (is_saved, desk->desk);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (part (desk, "received_on"))), ==,
                       wanted);
    }
  gtk_editable_set_text (GTK_EDITABLE (part (desk, "signed_on")), "昨天");
  g_signal_emit_by_name (part (desk, "signed_on"), "activate");
  g_assert_true (gtk_widget_has_css_class (part (desk, "signed_on"), "error"));
  g_assert_nonnull (strstr (desk->told, "昨天"));
}

/* A bar says the exact fraction and what is missing, to eye and to screen reader. */
static void
on_widget_cb (GtkWidget *widget, gpointer data)
{
  guint *n_bars = data;

  if (!GTK_IS_DRAWING_AREA (widget) || gtk_widget_get_tooltip_text (widget) == NULL)
    return;
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       gtk_widget_get_tooltip_text (widget));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (widget), " / "));
  (*n_bars)++;
}

static void
test_bars (Desk *desk, gconstpointer data)
{
  guint n_bars = 0;

  jt_gui_walk (GTK_WIDGET (desk->desk), on_widget_cb, &n_bars);
  g_assert_cmpuint (n_bars, >=, 4);
}

static gboolean
is_read_again (gpointer data)
{
  return jt_ballot_desk_get_sheet (data) != g_object_get_data (data, "sheet");
}

static JtSession *
session_of (Desk *desk)
{
  return jt_page_get_session (
      JT_PAGE (jt_gui_find_type (GTK_WIDGET (desk->gui->window), JT_TYPE_VOTES_PAGE)));
}

/* Somebody else sits down, or another program wrote: the vote is read again. */
static void
read_again (Desk *desk, const char *user)
{
  g_object_set_data (G_OBJECT (desk->desk), "sheet", jt_ballot_desk_get_sheet (desk->desk));
  if (user != NULL)
    gtk_widget_activate_action (GTK_WIDGET (desk->gui->window), "win.act-as", "s", user);
  else
    g_signal_emit_by_name (session_of (desk), "changed", NULL);
  jt_gui_spin_until (is_read_again, desk->desk);
}

/* A vote that is read again keeps the order that was chosen. */
static void
test_order_kept (Desk *desk, gconstpointer data)
{
  JtBallotRows *rows = jt_ballot_grid_get_rows (JT_BALLOT_GRID (part (desk, "grid")));
  GtkColumnView *view
      = GTK_COLUMN_VIEW (jt_gui_find_type (part (desk, "grid"), GTK_TYPE_COLUMN_VIEW));
  g_autoptr (GtkColumnViewColumn) area
      = g_list_model_get_item (gtk_column_view_get_columns (view), 2);
  gboolean descending;

  gtk_column_view_sort_by_column (view, area, GTK_SORT_DESCENDING);
  g_assert_cmpint (jt_ballot_columns_get_order (view, &descending), ==, JT_BALLOT_ORDER_AREA);
  read_again (desk, NULL);
  g_assert_cmpint (jt_ballot_columns_get_order (view, &descending), ==, JT_BALLOT_ORDER_AREA);
  g_assert_true (descending);
  for (guint i = 1; i < jt_ballot_sheet_get_n_rows (jt_ballot_desk_get_sheet (desk->desk)); i++)
    {
      JtBallotSheet *sheet = jt_ballot_desk_get_sheet (desk->desk);

      g_assert_cmpint (
          jt_ballot_sheet_get_row (sheet, jt_ballot_rows_get_line (rows, i - 1))->area, >=,
          jt_ballot_sheet_get_row (sheet, jt_ballot_rows_get_line (rows, i))->area);
    }
}

/* Nobody takes back what another typed: it is that one's slip. */
static void
test_undo_of_another (Desk *desk, gconstpointer data)
{
  g_autofree char *first = g_strdup (jt_session_get_user_name (session_of (desk)));
  g_autoptr (GError) error = NULL;
  const guint line = 0;
  JtBallot before, typed;

  g_assert_true (jt_office_user_add (desk->gui->book->office, "李复核", "clerk", NULL, &error));
  g_assert_no_error (error);
  before = jt_ballot_sheet_get_ballot (jt_ballot_desk_get_sheet (desk->desk), 0, line);
  jump (desk, jt_ballot_sheet_get_row (jt_ballot_desk_get_sheet (desk->desk), line)->room);
  g_assert_true (press (desk, before == JT_BALLOT_YES ? GDK_KEY_2 : GDK_KEY_1, 0));
  jt_gui_spin_until (is_saved, desk->desk);
  typed = jt_ballot_sheet_get_ballot (jt_ballot_desk_get_sheet (desk->desk), 0, line);
  g_assert_cmpint (typed, !=, before);
  read_again (desk, "李复核");
  gtk_widget_activate_action (GTK_WIDGET (desk->desk), "ballot.undo", NULL);
  jt_gui_settle ();
  g_assert_cmpint (jt_ballot_sheet_get_ballot (jt_ballot_desk_get_sheet (desk->desk), 0, line), ==,
                   typed);
  read_again (desk, first);
  gtk_widget_activate_action (GTK_WIDGET (desk->desk), "ballot.undo", NULL);
  jt_gui_spin_until (is_saved, desk->desk);
  g_assert_cmpint (jt_ballot_sheet_get_ballot (jt_ballot_desk_get_sheet (desk->desk), 0, line), ==,
                   before);
}

/* Who was called away and comes back types the next room. */
static void
test_come_back (Desk *desk, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (desk->gui->window);

  jt_gui_show (GTK_WINDOW (window));
  gtk_widget_activate_action (window, "win.go", "s", "cases");
  gtk_widget_activate_action (window, "win.go", "s", "votes");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)),
                                         part (desk, "jump")));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Desk *desk, gconstpointer data);
  } tests[] = {
    { "/gui/ballot-desk/scanner", test_scanner },
    { "/gui/ballot-desk/filter-hides-current", test_filter_hides_current },
    { "/gui/ballot-desk/scanner-in-grid", test_scanner_in_grid }, { "/gui/ballot-desk/preedit", test_preedit },
    { "/gui/ballot-desk/order", test_order },     { "/gui/ballot-desk/copy", test_copy },
    { "/gui/ballot-desk/checked", test_checked },
    { "/gui/ballot-desk/clear-of-several", test_clear_of_several },
    { "/gui/ballot-desk/dates", test_dates },
    { "/gui/ballot-desk/bars", test_bars },
    { "/gui/ballot-desk/order-kept", test_order_kept },
    { "/gui/ballot-desk/undo-of-another", test_undo_of_another },
    { "/gui/ballot-desk/come-back", test_come_back },
  };

  if (!jt_gui_init (&argc, &argv))
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Desk, NULL, desk_set_up, tests[i].test, desk_tear_down);
  return g_test_run ();
}
