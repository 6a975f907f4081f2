/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-accessible.h"
#include "jt-ballot-query.h"
#include "jt-field-date.h"
#include "jt-gui-fixture.h"
#include "jt-json.h"
#include "jt-page.h"
#include "jt-prompt.h"
#include "jt-user-query.h"
#include "jt-visit-query.h"
#include "jt-visit-row.h"
#include "jt-visit-window.h"
#include "jt-visit-words.h"

/* A sheet that a grid leader wrote on is typed in by keys, line after line, and the book has it. */
typedef struct
{
  JtGui *gui;
  JtVisitWindow *window;
  GtkListBox *lines;
  GPtrArray *sheets; /* as they are printed */
  char *case_uid;
} Visits;

static gboolean
is_shown (gpointer data)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (data), "sheet") == 0;
}

static JtVisitRow *
line_at (Visits *visits, guint i)
{
  return JT_VISIT_ROW (gtk_list_box_get_row_at_index (visits->lines, (int) i));
}

static GtkWidget *
note_of (JtVisitRow *row)
{
  return jt_gui_find_type (GTK_WIDGET (row), GTK_TYPE_ENTRY);
}

static void
visits_open (Visits *visits)
{
  visits->window
      = jt_visit_window_present (GTK_WINDOW (visits->gui->window),
                                 jt_window_get_session (visits->gui->window), visits->case_uid, NULL);
  jt_gui_spin_until (is_shown, jt_gui_find (GTK_WIDGET (visits->window), "stack"));
  jt_gui_show (GTK_WINDOW (visits->window));
  visits->lines = GTK_LIST_BOX (jt_gui_find (GTK_WIDGET (visits->window), "lines"));
}

static void
visits_set_up (Visits *visits, gconstpointer data)
{
  JtSession *session;
  JtOffice *office;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) votes = NULL;

  visits->gui = jt_gui_new ();
  session = jt_window_get_session (visits->gui->window);
  office = jt_session_get_office (session);
  votes = jt_office_ballot_list (office, &error);
  g_assert_no_error (error);
  visits->case_uid
      = g_strdup (jt_json_text (json_array_get_object_element (votes, 0), "uid"));
  visits->sheets = jt_office_visit_sheets (office, visits->case_uid, &error);
  g_assert_no_error (error);
  visits_open (visits);
}

static void
visits_tear_down (Visits *visits, gconstpointer data)
{
  if (visits->window != NULL)
    gtk_window_destroy (GTK_WINDOW (visits->window));
  g_ptr_array_unref (visits->sheets);
  g_free (visits->case_uid);
  jt_gui_free (visits->gui);
}

/* Sends a key where the focus is, as far up as somebody takes it. */
static void
press (Visits *visits, guint keyval)
{
  gboolean handled = FALSE;

  for (GtkWidget *widget = gtk_root_get_focus (GTK_ROOT (visits->window));
       !handled && widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

      for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

          if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && !GTK_IS_TEXT (widget))
            g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
        }
    }
  g_assert_true (handled);
}

static const char *
status_of (Visits *visits)
{
  return gtk_label_get_label (GTK_LABEL (jt_gui_find (GTK_WIDGET (visits->window), "status")));
}

static gboolean
is_saved (gpointer row)
{
  return jt_visit_row_get_state (row) == JT_VISIT_SAVED;
}

static gboolean
is_refused (gpointer row)
{
  return jt_visit_row_get_state (row) == JT_VISIT_REFUSED;
}

static void
type_day (Visits *visits, const char *text)
{
  JtFieldText *day = JT_FIELD_TEXT (jt_gui_find (GTK_WIDGET (visits->window), "day"));

  gtk_editable_set_text (jt_field_text_get_entry (day), text);
  g_signal_emit_by_name (jt_field_text_get_entry (day), "activate");
}

/* What the book has of a part, the newest first. */
static JsonArray *
read_visits (Visits *visits, guint i)
{
  g_autoptr (GError) error = NULL;
  JsonArray *list = jt_office_visit_list (
      jt_session_get_office (jt_window_get_session (visits->gui->window)),
      jt_visit_row_get_part (line_at (visits, i)), &error);

  g_assert_no_error (error);
  return list;
}

static void
assert_book (Visits *visits, guint i, const char *outcome, const char *note)
{
  g_autoptr (JsonArray) list = read_visits (visits, i);
  JsonObject *visit;

  g_assert_cmpuint (json_array_get_length (list), ==, outcome != NULL ? 1 : 0);
  if (outcome == NULL)
    return;
  visit = json_array_get_object_element (list, 0);
  g_assert_cmpstr (jt_json_text (visit, "outcome"), ==, outcome);
  g_assert_cmpstr (jt_json_text (visit, "on"), ==, "2026-10-30");
  g_assert_cmpstr (jt_json_text (visit, "note"), ==, note);
}

/* Every outcome, line after line as the sheet is printed; the lines that are left out stay empty. */
static void
test_typed (Visits *visits, gconstpointer data)
{
  const JtVisitSheet *sheet = g_ptr_array_index (visits->sheets, 0);
  guint n = sheet->lines->len;

  g_assert_cmpuint (n, >, 9);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (jt_visit_row_get_part (line_at (visits, i)), ==,
                     ((JtVisitLine *) g_ptr_array_index (sheet->lines, i))->part);
  g_assert_null (line_at (visits, n));

  type_day (visits, "2026.10.30");
  for (guint i = 0; i < 7; i++)
    {
      press (visits, GDK_KEY_1 + i);
      g_assert_cmpstr (jt_visit_row_get_outcome (line_at (visits, i)), ==, jt_visit_nick (i));
      press (visits, GDK_KEY_Return);
    }
  press (visits, GDK_KEY_Down); /* nobody went there */
  press (visits, GDK_KEY_4);
  gtk_widget_grab_focus (note_of (line_at (visits, 8)));
  gtk_editable_set_text (GTK_EDITABLE (note_of (line_at (visits, 8))), " 周末再来 ");
  g_signal_emit_by_name (note_of (line_at (visits, 8)), "activate");
  for (guint i = 0; i < 9; i++)
    if (i != 7)
      jt_gui_spin_until (is_saved, line_at (visits, i));
  jt_gui_settle ();
  for (guint i = 0; i < 7; i++)
    assert_book (visits, i, jt_visit_nick (i), NULL);
  assert_book (visits, 7, NULL, NULL);
  assert_book (visits, 8, "thinking", "周末再来");
  jt_fixture_assert_rebuild (visits->gui->book->office);
}

/* A digit that is taken back before it was saved leaves nothing; one that was saved stays. */
static void
test_cleared (Visits *visits, gconstpointer data)
{
  JtVisitRow *first = line_at (visits, 0);

  type_day (visits, "2026/10/30");
  press (visits, GDK_KEY_5);
  g_assert_cmpint (jt_visit_row_get_state (first), ==, JT_VISIT_TYPED);
  press (visits, GDK_KEY_0);
  g_assert_null (jt_visit_row_get_outcome (first));
  g_assert_cmpint (jt_visit_row_get_state (first), ==, JT_VISIT_EMPTY);
  press (visits, GDK_KEY_Return);
  assert_book (visits, 0, NULL, NULL);

  press (visits, GDK_KEY_Up);
  press (visits, GDK_KEY_KP_3);
  press (visits, GDK_KEY_KP_Enter);
  jt_gui_spin_until (is_saved, first);
  press (visits, GDK_KEY_Up);
  press (visits, GDK_KEY_1);
  press (visits, GDK_KEY_0);
  g_assert_cmpstr (jt_visit_row_get_outcome (first), ==, "paper-given");
  g_assert_cmpint (jt_visit_row_get_state (first), ==, JT_VISIT_SAVED);
  jt_gui_settle ();
  assert_book (visits, 0, "paper-given", NULL);
}

/* A day to come, none at all, and a note without an outcome are refused in words; the line keeps
 * what was typed, the window stays open, and the line is saved once it is right. */
static void
test_refused (Visits *visits, gconstpointer data)
{
  JtVisitRow *first = line_at (visits, 0);

  type_day (visits, "29991231");
  press (visits, GDK_KEY_2);
  press (visits, GDK_KEY_Return);
  jt_gui_spin_until (is_refused, first);
  g_assert_nonnull (g_strstr_len (status_of (visits), -1, jt_visit_row_get_room (first)));
  g_assert_cmpstr (jt_visit_row_get_outcome (first), ==, "tenant");

  type_day (visits, "soon");
  press (visits, GDK_KEY_Return);
  g_assert_cmpint (jt_visit_row_get_state (first), ==, JT_VISIT_REFUSED);
  g_assert_cmpstr (status_of (visits), !=, "");
  gtk_window_close (GTK_WINDOW (visits->window));
  jt_gui_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (visits->window)));
  assert_book (visits, 0, NULL, NULL);

  type_day (visits, "2026年10月30日");
  press (visits, GDK_KEY_Return);
  jt_gui_spin_until (is_saved, first);
  gtk_editable_set_text (GTK_EDITABLE (note_of (line_at (visits, 1))), "门上有字");
  g_signal_emit_by_name (note_of (line_at (visits, 1)), "activate");
  g_assert_cmpint (jt_visit_row_get_state (line_at (visits, 1)), ==, JT_VISIT_TYPED);
  jt_gui_settle ();
  assert_book (visits, 0, "tenant", NULL);
  assert_book (visits, 1, NULL, NULL);
}

static gboolean
is_empty (gpointer row)
{
  return jt_visit_row_get_state (row) == JT_VISIT_EMPTY;
}

static gboolean
is_nobody_home (gpointer row)
{
  return g_strcmp0 (jt_visit_row_get_outcome (row), "nobody-home") == 0;
}

/* What the column of last visits says of a line. */
static const char *
last_of (JtVisitRow *row)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));

  label = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (label));
  return gtk_label_get_label (GTK_LABEL (label));
}

static void
take_back (Visits *visits)
{
  g_assert_true (jt_gui_press (GTK_WIDGET (visits->window), GDK_KEY_z, GDK_CONTROL_MASK));
}

static gboolean
may_undo (Visits *visits)
{
  return gtk_widget_is_sensitive (jt_gui_find (GTK_WIDGET (visits->window), "undo"));
}

/* Ctrl+Z clears what is not saved; of what is, it takes back one entry after the other, the last
 * first, and each line shows again what the book had before. */
static void
test_undone (Visits *visits, gconstpointer data)
{
  JtVisitRow *first = line_at (visits, 0);
  JtVisitRow *second = line_at (visits, 1);
  g_autofree char *before = g_strdup (last_of (first));

  g_assert_false (may_undo (visits));
  type_day (visits, "2026-10-30");
  press (visits, GDK_KEY_5);
  g_assert_true (may_undo (visits));
  take_back (visits);
  g_assert_cmpint (jt_visit_row_get_state (first), ==, JT_VISIT_EMPTY);

  press (visits, GDK_KEY_1);
  press (visits, GDK_KEY_Return);
  jt_gui_spin_until (is_saved, first);
  press (visits, GDK_KEY_Up);
  press (visits, GDK_KEY_3);
  press (visits, GDK_KEY_Return);
  jt_gui_spin_until (is_saved, first);
  g_assert_nonnull (g_strstr_len (last_of (first), -1, "10-30"));
  press (visits, GDK_KEY_2);
  press (visits, GDK_KEY_Return);
  jt_gui_spin_until (is_saved, second);

  take_back (visits);
  jt_gui_spin_until (is_empty, second);
  g_assert_nonnull (g_strstr_len (status_of (visits), -1, jt_visit_row_get_room (second)));
  assert_book (visits, 1, NULL, NULL);
  take_back (visits);
  jt_gui_spin_until (is_nobody_home, first);
  g_assert_cmpint (jt_visit_row_get_state (first), ==, JT_VISIT_SAVED);
  assert_book (visits, 0, "nobody-home", NULL);
  g_signal_emit_by_name (jt_gui_find (GTK_WIDGET (visits->window), "undo"), "clicked");
  jt_gui_spin_until (is_empty, first);
  assert_book (visits, 0, NULL, NULL);
  g_assert_cmpstr (last_of (first), ==, before);
  g_assert_false (may_undo (visits));
  jt_fixture_assert_rebuild (visits->gui->book->office);
}

static void
add_visit (JtOffice *office, Visits *visits, guint i, const char *outcome)
{
  g_autoptr (JsonObject) arguments = json_object_new ();
  const JtVisitSheet *sheet = g_ptr_array_index (visits->sheets, 0);
  const JtVisitLine *line = g_ptr_array_index (sheet->lines, i);
  g_autoptr (GError) error = NULL;

  json_object_set_string_member (arguments, "part", line->part);
  json_object_set_string_member (arguments, "case", visits->case_uid);
  json_object_set_string_member (arguments, "on_day", "2026-10-29");
  json_object_set_string_member (arguments, "outcome", outcome);
  jt_office_submit (office, "visit-add", arguments, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
has_no_last (gpointer row)
{
  return *last_of (row) == '\0';
}

/* The last visit of a line, whenever it was recorded, is withdrawn by Delete once that was asked;
 * without one nothing is. */
static void
test_withdrawn (Visits *visits, gconstpointer data)
{
  JtVisitRow *first = line_at (visits, 0);

  type_day (visits, "2026-10-30");
  press (visits, GDK_KEY_Delete);
  g_assert_cmpstr (status_of (visits), !=, "");

  add_visit (visits->gui->book->office, visits, 0, "against");
  gtk_window_destroy (GTK_WINDOW (visits->window));
  visits_open (visits);
  first = line_at (visits, 0);
  g_assert_nonnull (g_strstr_len (last_of (first), -1, "10-29"));
  jt_visit_row_focus (first);
  press (visits, GDK_KEY_Delete);
  gtk_window_close (jt_gui_find_window (JT_TYPE_PROMPT));
  jt_gui_settle ();
  g_assert_nonnull (g_strstr_len (last_of (first), -1, "10-29"));
  press (visits, GDK_KEY_Delete);
  g_signal_emit_by_name (jt_gui_find (GTK_WIDGET (jt_gui_find_window (JT_TYPE_PROMPT)), "act"),
                         "clicked");
  jt_gui_spin_until (has_no_last, first);
  assert_book (visits, 0, NULL, NULL);

  /* The sheet that is printed and typed next has it no more. */
  gtk_window_destroy (GTK_WINDOW (visits->window));
  visits_open (visits);
  g_assert_true (has_no_last (line_at (visits, 0)));
  jt_fixture_assert_rebuild (visits->gui->book->office);
}

/* What somebody else recorded needs a reason, which the journal keeps. */
static void
test_of_another (Visits *visits, gconstpointer data)
{
  JtOffice *office = visits->gui->book->office;
  GtkWidget *prompt;
  g_autoptr (GError) error = NULL;

  jt_office_user_add (office, "李例", "clerk", NULL, &error);
  g_assert_no_error (error);
  jt_office_act_as (office, "李例", &error);
  g_assert_no_error (error);
  add_visit (office, visits, 0, "against");
  gtk_window_destroy (GTK_WINDOW (visits->window));
  visits_open (visits);

  jt_visit_row_focus (line_at (visits, 0));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (line_at (visits, 0)), "visit.withdraw",
                                             NULL));
  prompt = GTK_WIDGET (jt_gui_find_window (JT_TYPE_PROMPT));
  gtk_editable_set_text (GTK_EDITABLE (jt_gui_find (prompt, "reason")), "房号看错");
  g_signal_emit_by_name (jt_gui_find (prompt, "act"), "clicked");
  jt_gui_spin_until (has_no_last, line_at (visits, 0));
  assert_book (visits, 0, NULL, NULL);
  g_assert_true (jt_book_journal_holds (visits->gui->book, "房号看错"));
}

static void
on_destroyed_cb (gpointer destroyed)
{
  *(gboolean *) destroyed = TRUE;
}

static gboolean
is_set (gpointer data)
{
  return *(gboolean *) data;
}

/* A window that is closed while its last entry is on its way goes when that has arrived. */
static void
test_closed (Visits *visits, gconstpointer data)
{
  g_autofree char *part = g_strdup (jt_visit_row_get_part (line_at (visits, 0)));
  g_autoptr (JsonArray) list = NULL;
  g_autoptr (GError) error = NULL;
  gboolean destroyed = FALSE;

  type_day (visits, "2026-10-30");
  press (visits, GDK_KEY_7);
  press (visits, GDK_KEY_Return);
  g_signal_connect_swapped (visits->window, "destroy", G_CALLBACK (on_destroyed_cb), &destroyed);
  gtk_window_close (GTK_WINDOW (visits->window));
  jt_gui_spin_until (is_set, &destroyed);
  visits->window = NULL;
  jt_gui_settle ();
  list = jt_office_visit_list (
      jt_session_get_office (jt_window_get_session (visits->gui->window)), part, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (list), ==, 1);
}

static void
test_accessible (Visits *visits, gconstpointer data)
{
  jt_accessible_check (GTK_WINDOW (visits->window), "visits");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Visits *visits, gconstpointer data);
  } tests[] = {
    { "/visit-window/typed", test_typed },
    { "/visit-window/cleared", test_cleared },
    { "/visit-window/refused", test_refused },
    { "/visit-window/undone", test_undone },
    { "/visit-window/withdrawn", test_withdrawn },
    { "/visit-window/of-another", test_of_another },
    { "/visit-window/closed", test_closed },
    { "/visit-window/accessible", test_accessible },
  };

  if (!jt_gui_init (&argc, &argv))
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Visits, NULL, visits_set_up, tests[i].test, visits_tear_down);
  return g_test_run ();
}
