/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "jt-ballot-desk.h"
#include "jt-ballot-grid.h"
#include "jt-ballot-query.h"
#include "jt-ballot-sheet.h"
#include "jt-desk-page.h"
#include "jt-gui-fixture.h"
#include "jt-json.h"
#include "jt-vote-query.h"

/* A desk on the vote that runs, as a person finds it. */
typedef struct
{
  JtGui *gui;
  char *case_uid;
  JtBallotDesk *desk;
} Desk;

static gboolean
is_read (gpointer data)
{
  return jt_ballot_desk_get_sheet (data) != NULL;
}

static char *
find_running (JtOffice *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) votes = jt_office_ballot_list (office, &error);
  JsonObject *vote;

  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (votes), >, 0);
  vote = json_array_get_object_element (votes, 0); /* those that run stand first */
  g_assert_false (json_object_get_boolean_member (vote, "sealed"));
  return g_strdup (jt_json_text (vote, "uid"));
}

/* Every household of the made-up book has voted: their papers were slips. */
static void
withdraw_all (JtBook *book, const char *case_uid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JtBallotSheet) sheet = jt_ballot_sheet_load (book->office, case_uid, &error);
  g_autoptr (JsonObject) arguments = json_object_new ();
  JsonArray *rows = json_array_new ();

  g_assert_no_error (error);
  for (guint i = 0; i < jt_ballot_sheet_get_n_rows (sheet); i++)
    {
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "part", jt_ballot_sheet_get_row (sheet, i)->part);
      json_object_set_string_member (row, "choice", "none");
      json_array_add_object_element (rows, row);
    }
  json_object_set_string_member (arguments, "case", case_uid);
  json_object_set_array_member (arguments, "rows", rows);
  jt_office_submit (book->office, "paper-record", arguments, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
is_told (gpointer told)
{
  return *(gboolean *) told;
}

static void
on_changed_cb (JtSession *session, const JtTouched *touched, gboolean *told)
{
  *told = TRUE;
}

static void
desk_set_up (Desk *desk, gconstpointer data)
{
  JtSession *session;
  gboolean told = FALSE;

  desk->gui = jt_gui_new ();
  desk->case_uid = find_running (desk->gui->book->office);
  /* To the window this is another program, of which it hears within a second: not in the middle of
   * a test, where the vote would be read again. */
  session = jt_page_get_session (
      JT_PAGE (jt_gui_find_type (GTK_WIDGET (desk->gui->window), JT_TYPE_DESK_PAGE)));
  g_signal_connect (session, "changed", G_CALLBACK (on_changed_cb), &told);
  withdraw_all (desk->gui->book, desk->case_uid);
  jt_gui_spin_until (is_told, &told);
  g_signal_handlers_disconnect_by_data (session, &told);
  jt_window_go (desk->gui->window, "votes", desk->case_uid);
  desk->desk = JT_BALLOT_DESK (jt_gui_find (GTK_WIDGET (desk->gui->window), "desk"));
  jt_gui_spin_until (is_read, desk->desk);
  jt_gui_settle ();
}

static void
desk_tear_down (Desk *desk, gconstpointer data)
{
  jt_gui_free (desk->gui);
  g_free (desk->case_uid);
}

static GtkWidget *
part (Desk *desk, const char *id)
{
  return jt_gui_find (GTK_WIDGET (desk->desk), id);
}

/* ---------------------------------------------------------------------------------------- keys */

/* Hands a key to the desk as its window would: first to who listens before the focus. */
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

static gboolean
has_focus_in (Desk *desk, const char *id)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (desk->gui->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, part (desk, id));
}

/* -------------------------------------------------------------------------------------- totals */

static gboolean
is_saved (gpointer data)
{
  JtBallotSheet *sheet = jt_ballot_desk_get_sheet (data);

  for (guint i = 0; i < jt_ballot_sheet_get_n_rows (sheet); i++)
    if (jt_ballot_sheet_get_row (sheet, i)->unsaved > 0)
      return FALSE;
  return TRUE;
}

/* "participating area, voters, consenting area, voters" of every motion, as the desk shows them. */
static char *
totals_shown (Desk *desk)
{
  JtBallotSheet *sheet = jt_ballot_desk_get_sheet (desk->desk);
  g_autoptr (GString) text = g_string_new (NULL);
  const guint n_motions = jt_ballot_box_get_vote (jt_ballot_sheet_get_box (sheet))->n_motions;

  for (guint i = 0; i < n_motions; i++)
    {
      JtVerdict verdict;
      g_autofree char *participating = NULL;
      g_autofree char *consenting = NULL;

      jt_ballot_box_verdict (jt_ballot_sheet_get_box (sheet), i, &verdict);
      participating = jt_area_format (verdict.totals.participating_area);
      consenting = jt_area_format (verdict.totals.consenting_area);
      g_string_append_printf (text, "%s %u %s %u %s;", participating,
                              verdict.totals.participating_voters, consenting,
                              verdict.totals.consenting_voters, jt_verdict_kind_nick (verdict.kind));
    }
  return g_strdup (text->str);
}

/* The same as another office counts them from the rows of the book. */
static char *
totals_counted (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) tally
      = jt_office_vote_tally (desk->gui->book->office, desk->case_uid, &error);
  g_autoptr (GString) text = g_string_new (NULL);
  JsonArray *motions;

  g_assert_no_error (error);
  motions = jt_json_array (tally, "motions");
  for (guint i = 0; i < json_array_get_length (motions); i++)
    {
      JsonObject *motion = json_array_get_object_element (motions, i);

      g_string_append_printf (text, "%s %d %s %d %s;", jt_json_text (motion, "participating_area"),
                              (int) jt_json_int (motion, "participating_voters", -1),
                              jt_json_text (motion, "consenting_area"),
                              (int) jt_json_int (motion, "consenting_voters", -1),
                              jt_json_text (motion, "verdict"));
    }
  return g_strdup (text->str);
}

/* What was shown with the key is what is counted once it is saved. */
static void
assert_totals (Desk *desk, const char *shown)
{
  g_autofree char *later = NULL;
  g_autofree char *counted = NULL;

  jt_gui_spin_until (is_saved, desk->desk);
  later = totals_shown (desk);
  counted = totals_counted (desk);
  g_assert_cmpstr (later, ==, shown);
  g_assert_cmpstr (counted, ==, shown);
}

/* A folder of papers that came in on the first day of the vote. */
static void
set_received (Desk *desk)
{
  const JtVote *vote
      = jt_ballot_box_get_vote (jt_ballot_sheet_get_box (jt_ballot_desk_get_sheet (desk->desk)));
  g_autofree char *day = jt_day_format (jt_moment_day (vote->starts));

  gtk_editable_set_text (GTK_EDITABLE (part (desk, "received_on")), day);
  g_signal_emit_by_name (part (desk, "received_on"), "activate");
  jt_gui_settle ();
}

/* -------------------------------------------------------------------------------------- the tests */

static void
test_typing (Desk *desk, gconstpointer data)
{
  static const guint keys[] = { GDK_KEY_1, GDK_KEY_2, GDK_KEY_KP_3, GDK_KEY_5, GDK_KEY_1 };
  JtBallotSheet *sheet = jt_ballot_desk_get_sheet (desk->desk);
  guint n_typed = 0;

  for (guint i = 0; i < jt_ballot_sheet_get_n_rows (sheet) && n_typed < 12; i++)
    {
      g_autofree char *shown = NULL;

      if (jt_ballot_sheet_get_row (sheet, i)->n_papers > 0)
        continue;
      jump (desk, jt_ballot_sheet_get_row (sheet, i)->room);
      g_assert_true (has_focus_in (desk, "grid"));
      if (n_typed == 0)
        set_received (desk);
      g_assert_true (press (desk, keys[n_typed % G_N_ELEMENTS (keys)], 0));
      shown = totals_shown (desk);
      g_assert_cmpuint (jt_ballot_sheet_get_row (sheet, i)->unsaved, ==, 1);
      assert_totals (desk, shown);
      n_typed++;
    }
  g_assert_cmpuint (n_typed, >, 3);
}

static guint
first_outstanding (JtBallotSheet *sheet)
{
  guint line = 0;

  while (jt_ballot_sheet_get_row (sheet, line)->n_papers > 0)
    line++;
  return line;
}

/* A slip is typed over, then both entries are taken back. */
static void
test_undo (Desk *desk, gconstpointer data)
{
  JtBallotSheet *sheet = jt_ballot_desk_get_sheet (desk->desk);
  const guint line = first_outstanding (sheet);
  g_autofree char *before = totals_shown (desk);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *undone_again = NULL;

  jump (desk, jt_ballot_sheet_get_row (sheet, line)->room);
  set_received (desk);
  press (desk, GDK_KEY_1, 0);
  first = totals_shown (desk);
  assert_totals (desk, first);
  press (desk, GDK_KEY_2, 0);
  second = totals_shown (desk);
  assert_totals (desk, second);
  g_assert_cmpint (jt_ballot_sheet_get_ballot (sheet, 0, line), ==, JT_BALLOT_NO);

  g_assert_true (press (desk, GDK_KEY_z, GDK_CONTROL_MASK));
  undone = totals_shown (desk);
  g_assert_cmpstr (undone, ==, first);
  assert_totals (desk, first);
  g_assert_true (press (desk, GDK_KEY_z, GDK_CONTROL_MASK));
  undone_again = totals_shown (desk);
  g_assert_cmpstr (undone_again, ==, before);
  assert_totals (desk, before);
}

/* From the jump entry back to the jump entry; from row to row otherwise. */
static void
test_return (Desk *desk, gconstpointer data)
{
  JtBallotSheet *sheet = jt_ballot_desk_get_sheet (desk->desk);
  JtBallotGrid *grid = JT_BALLOT_GRID (part (desk, "grid"));
  guint line;

  jump (desk, jt_ballot_sheet_get_row (sheet, 1)->room);
  g_assert_true (press (desk, GDK_KEY_Return, 0));
  g_assert_true (has_focus_in (desk, "jump"));
  /* Digits are a room there. */
  g_assert_false (press (desk, GDK_KEY_1, 0));
  g_assert_false (press (desk, GDK_KEY_Return, 0));

  g_assert_true (jt_ballot_grid_go (grid, 2));
  jt_gui_settle ();
  g_assert_true (press (desk, GDK_KEY_Return, 0));
  jt_gui_settle ();
  g_assert_true (jt_ballot_grid_get_line (grid, &line));
  g_assert_cmpuint (line, ==, 3);
  g_assert_true (has_focus_in (desk, "grid"));
  /* Tab leads on to the strip and is no trap. */
  g_assert_true (press (desk, GDK_KEY_Tab, 0));
  g_assert_true (has_focus_in (desk, "signed_on"));
}

static void
test_unknown_room (Desk *desk, gconstpointer data)
{
  jump (desk, "98765");
  g_assert_true (gtk_widget_has_css_class (part (desk, "jump"), "error"));
  g_assert_true (has_focus_in (desk, "jump"));
}

/* "302, 李演兰, 87.35 ㎡, 未收回" */
static void
test_row_name (Desk *desk, gconstpointer data)
{
  JtBallotSheet *sheet = jt_ballot_desk_get_sheet (desk->desk);
  const guint line = first_outstanding (sheet);
  const JtSheetRow *row = jt_ballot_sheet_get_row (sheet, line);
  g_autofree char *area = jt_area_format (row->area);
  g_autofree char *name = NULL;

  if (jt_ballot_box_get_vote (jt_ballot_sheet_get_box (sheet))->n_motions > 1)
    name = g_strdup_printf ("%s，%s，%s ㎡，加装电梯：未收回，维修资金：未收回", row->room, row->owners,
                            area);
  else
    name = g_strdup_printf ("%s，%s，%s ㎡，未收回", row->room, row->owners, area);
  jump (desk, row->room);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (gtk_root_get_focus (GTK_ROOT (desk->gui->window))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* A paper that came in before the vote began is refused, and everything is as it was. */
static void
test_refusal (Desk *desk, gconstpointer data)
{
  JtBallotSheet *sheet = jt_ballot_desk_get_sheet (desk->desk);
  const guint line = first_outstanding (sheet);
  g_autofree char *before = totals_shown (desk);
  g_autofree char *shown = NULL;

  jump (desk, jt_ballot_sheet_get_row (sheet, line)->room);
  gtk_editable_set_text (GTK_EDITABLE (part (desk, "received_on")), "2001.3.1");
  g_signal_emit_by_name (part (desk, "received_on"), "activate");
  jt_gui_settle ();
  press (desk, GDK_KEY_1, 0);
  shown = totals_shown (desk);
  g_assert_cmpstr (shown, !=, before);
  assert_totals (desk, before);
}

/* ------------------------------------------------------------------------------------- filters */

static guint
current (Desk *desk)
{
  guint line = G_MAXUINT;

  g_assert_true (jt_ballot_desk_get_line (desk->desk, &line));
  return line;
}

static guint
count_shown (Desk *desk)
{
  return g_list_model_get_n_items (
      G_LIST_MODEL (jt_ballot_grid_get_rows (JT_BALLOT_GRID (part (desk, "grid")))));
}

static gboolean
is_narrowed (gpointer data)
{
  return jt_list_query_asks (jt_ballot_grid_get_query (data));
}

/* By column as above every other table, with the chips: neither changes what is counted, a row that
 * is hidden is left, and a room that is asked for is shown. */
static void
test_filter_by_column (Desk *desk, gconstpointer data)
{
  JtBallotSheet *sheet = jt_ballot_desk_get_sheet (desk->desk);
  JtBallotGrid *grid = JT_BALLOT_GRID (part (desk, "grid"));
  JtBallotRows *rows = jt_ballot_grid_get_rows (grid);
  GtkMenuButton *button = GTK_MENU_BUTTON (part (desk, "filter_button"));
  const guint n_rows = jt_ballot_sheet_get_n_rows (sheet);
  const guint wanted = n_rows - 1;
  const char *room = jt_ballot_sheet_get_row (sheet, wanted)->room;
  JtListQuery *query = jt_list_query_new ();
  guint before[JT_BALLOT_FILTERS], after[JT_BALLOT_FILTERS];
  GtkWidget *field;
  JtVerdict verdict, again;
  gboolean decided;

  jt_ballot_rows_count (rows, before);
  jt_ballot_sheet_get_verdict (sheet, 0, &verdict, &decided);
  jump (desk, jt_ballot_sheet_get_row (sheet, 0)->room);

  gtk_widget_activate_action (GTK_WIDGET (desk->desk), "ballot.filter", NULL);
  jt_gui_settle ();
  field = jt_gui_find_type (GTK_WIDGET (gtk_menu_button_get_popover (button)), GTK_TYPE_ENTRY);
  g_assert_nonnull (field);
  gtk_editable_set_text (GTK_EDITABLE (field), room);
  jt_gui_spin_until (is_narrowed, grid);
  gtk_menu_button_popdown (button);
  jt_gui_settle ();
  g_assert_cmpuint (count_shown (desk), >, 0);
  g_assert_cmpuint (count_shown (desk), <, n_rows);
  for (guint i = 0; i < count_shown (desk); i++)
    g_assert_nonnull (
        strstr (jt_ballot_sheet_get_row (sheet, jt_ballot_rows_get_line (rows, i))->room, room));
  g_assert_cmpuint (current (desk), ==, jt_ballot_rows_get_line (rows, 0));
  g_assert_true (gtk_widget_get_visible (part (desk, "filtered")));
  jt_ballot_rows_count (rows, after);
  g_assert_cmpmem (before, sizeof before, after, sizeof after);
  jt_ballot_sheet_get_verdict (sheet, 0, &again, &decided);
  g_assert_cmpint (verdict.kind, ==, again.kind);

  /* a room that is hidden is asked for */
  jump (desk, jt_ballot_sheet_get_row (sheet, 0)->room);
  g_assert_cmpuint (current (desk), ==, 0);
  g_assert_cmpuint (count_shown (desk), ==, n_rows);
  g_assert_false (gtk_widget_get_visible (part (desk, "filtered")));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, "");

  /* what is typed is asked for with the chips */
  g_assert_true (press (desk, GDK_KEY_3, 0));
  jt_gui_spin_until (is_saved, desk->desk);
  jt_list_query_set_text (query, JT_BALLOT_ORDER_CHOICE, "abstain");
  jt_ballot_grid_ask (grid, query);
  for (guint i = 0; i < n_rows; i++)
    {
      guint position;

      g_assert_cmpint (jt_ballot_rows_find (rows, i, &position), ==,
                       jt_ballot_sheet_get_ballot (sheet, 0, i) == JT_BALLOT_ABSTAIN);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (part (desk, "filter_outstanding")), TRUE);
  g_assert_cmpuint (count_shown (desk), ==, 0);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (part (desk, "filter_all")), TRUE);
  query = jt_list_query_new ();
  jt_list_query_set_range (query, JT_BALLOT_ORDER_AREA,
                           jt_ballot_sheet_get_row (sheet, 0)->area, G_MAXINT64);
  jt_list_query_set_text (query, JT_BALLOT_ORDER_STATE, "saved");
  jt_ballot_grid_ask (grid, query);
  for (guint i = 0; i < n_rows; i++)
    {
      const JtSheetRow *row = jt_ballot_sheet_get_row (sheet, i);
      guint position;

      g_assert_cmpint (jt_ballot_rows_find (rows, i, &position), ==,
                       row->area >= jt_ballot_sheet_get_row (sheet, 0)->area && row->n_papers > 0
                           && !row->changed && row->unchecked != NULL);
    }
  gtk_widget_activate_action (GTK_WIDGET (desk->desk), "ballot.clear-filters", NULL);
  g_assert_cmpuint (count_shown (desk), ==, n_rows);
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add ("/gui/ballot-desk/typing", Desk, NULL, desk_set_up, test_typing, desk_tear_down);
  g_test_add ("/gui/ballot-desk/undo", Desk, NULL, desk_set_up, test_undo, desk_tear_down);
  g_test_add ("/gui/ballot-desk/return", Desk, NULL, desk_set_up, test_return, desk_tear_down);
  g_test_add ("/gui/ballot-desk/unknown-room", Desk, NULL, desk_set_up, test_unknown_room,
              desk_tear_down);
  g_test_add ("/gui/ballot-desk/row-name", Desk, NULL, desk_set_up, test_row_name, desk_tear_down);
  g_test_add ("/gui/ballot-desk/refusal", Desk, NULL, desk_set_up, test_refusal, desk_tear_down);
  g_test_add ("/gui/ballot-desk/filter-by-column", Desk, NULL, desk_set_up, test_filter_by_column,
              desk_tear_down);
  return g_test_run ();
}
