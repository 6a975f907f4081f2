/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include "jt-case-history.h"
#include "jt-case-page.h"
#include "jt-case-query.h"
#include "jt-case-register.h"
#include "jt-case-scope-query.h"
#include "jt-case-stages.h"
#include "jt-case-withdraw.h"
#include "jt-field-text.h"
#include "jt-json.h"
#include "jt-settings.h"
#include "jt-stage-form-data.h"
#include "jt-stage-form.h"
#include "jt-table-view.h"

typedef struct
{
  JtGui *gui;
  JtSession *session;
  char *uid;
  char *number;
  JtWindow *closed;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->gui = jt_gui_new ();
  fixture->session = jt_window_get_session (fixture->gui->window);
  fixture->uid = jt_gui_first_case (fixture->gui, &fixture->number);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  jt_gui_free (fixture->gui);
  g_clear_object (&fixture->closed);
  g_free (fixture->uid);
  g_free (fixture->number);
}

static GtkWidget *
find (Fixture *fixture, const char *id)
{
  return jt_gui_find (GTK_WIDGET (fixture->gui->window), id);
}

static void
find_page (GtkWidget *widget, gpointer data)
{
  if (JT_IS_CASE_PAGE (widget))
    *(GtkWidget **) data = widget;
}

static GtkWidget *
get_case_page (Fixture *fixture)
{
  GtkWidget *page = NULL;

  jt_gui_walk (GTK_WIDGET (fixture->gui->window), find_page, &page);
  g_assert_nonnull (page);
  return page;
}

static gboolean
is_saved (gpointer session)
{
  gboolean saving;

  g_object_get (session, "saving", &saving, NULL);
  return !saving;
}

/* What is waited for: a label of the case page that holds a text. */
typedef struct
{
  Fixture *fixture;
  const char *id;
  const char *text;
} Wait;

static gboolean
holds (gpointer data)
{
  const Wait *wait = data;
  GtkWidget *label = jt_gui_find (get_case_page (wait->fixture), wait->id);

  return strstr (gtk_label_get_label (GTK_LABEL (label)), wait->text) != NULL;
}

static void
open_case (Fixture *fixture)
{
  Wait wait = { fixture, "number", fixture->number };

  jt_window_go (fixture->gui->window, "cases", fixture->uid);
  jt_gui_spin_until (holds, &wait);
  jt_gui_settle ();
}

static gboolean
has_rows (gpointer data)
{
  Fixture *fixture = data;
  GtkSelectionModel *model
      = jt_table_view_get_selection (JT_TABLE_VIEW (find (fixture, "table")));

  return g_list_model_get_n_items (G_LIST_MODEL (model)) == 3;
}

/* The table lists every case; Enter opens the one it stands on; the way back leads to it. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  GtkStack *stack;

  jt_window_go (fixture->gui->window, "cases", NULL);
  jt_gui_spin_until (has_rows, fixture);
  jt_gui_settle ();
  stack = GTK_STACK (gtk_widget_get_ancestor (find (fixture, "table"), GTK_TYPE_STACK));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "list");
  g_signal_emit_by_name (jt_gui_find (find (fixture, "table"), "view"), "activate", 1);
  jt_gui_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "case");
  gtk_widget_activate_action (get_case_page (fixture), "case.back", NULL);
  jt_gui_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "list");
}

/* The line that answers the telephone begins with where the case stands. */
static void
test_line (Fixture *fixture, gconstpointer data)
{
  const char *line, *standing;

  open_case (fixture);
  line = gtk_label_get_label (GTK_LABEL (jt_gui_find (get_case_page (fixture), "line")));
  standing = gtk_label_get_label (GTK_LABEL (jt_gui_find (get_case_page (fixture), "standing")));
  g_assert_cmpstr (standing, !=, "");
  g_assert_true (g_str_has_prefix (line, standing));
}

/* The history is told from its end, in words, and begins with the registration. */
static void
test_history (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) history = jt_office_case_history (
      jt_session_get_office (fixture->session), fixture->uid, 100, &error);
  JsonObject *first;
  guint n;

  g_assert_no_error (error);
  n = json_array_get_length (history);
  g_assert_cmpuint (n, >=, 2);
  first = json_array_get_object_element (history, n - 1);
  g_assert_cmpstr (jt_json_text (first, "text"), ==, "登记项目");
  for (guint i = 0; i < n; i++)
    {
      JsonObject *line = json_array_get_object_element (history, i);

      g_assert_cmpstr (jt_json_text (line, "text"), !=, "");
      g_assert_cmpuint (strlen (jt_json_text (line, "at")), ==, strlen ("YYYY-MM-DD HH:MM"));
      if (i > 0)
        g_assert_cmpstr (jt_json_text (line, "at"), <=,
                         jt_json_text (json_array_get_object_element (history, i - 1), "at"));
    }
}

/* What is typed into the form of a stage is in the book when another stage is chosen. */
static void
test_field (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) row = NULL;
  JtCaseStages *stages;
  GtkWidget *form;
  JtField *field;

  open_case (fixture);
  stages = JT_CASE_STAGES (jt_gui_find (get_case_page (fixture), "stages"));
  jt_case_stages_choose (stages, "application", 0);
  form = jt_gui_find (get_case_page (fixture), "form");
  field = jt_stage_form_find (JT_STAGE_FORM (form), "reason");
  gtk_editable_set_text (jt_field_text_get_entry (JT_FIELD_TEXT (field)), "六楼老人出行不便");
  jt_case_stages_choose (stages, "eligibility", 0);
  jt_gui_spin_until (is_saved, fixture->session);
  row = jt_office_stage_row (jt_session_get_office (fixture->session), "application", fixture->uid,
                             0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (jt_json_text (row, "reason"), ==, "六楼老人出行不便");
}

static gboolean
last_note_is_written (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) row = jt_office_stage_row (fixture->gui->book->office, "application",
                                                    fixture->uid, 0, &error);

  g_assert_no_error (error);
  return g_strcmp0 (jt_json_text (row, "note"), "最后一句") == 0;
}

/* What was typed last is in the book when the window is closed over it. */
static void
test_closing (Fixture *fixture, gconstpointer data)
{
  GtkWidget *form;
  JtField *field;

  /* The fixture closes the window once more. */
  fixture->closed = g_object_ref (fixture->gui->window);
  open_case (fixture);
  jt_case_stages_choose (JT_CASE_STAGES (jt_gui_find (get_case_page (fixture), "stages")),
                         "application", 0);
  form = jt_gui_find (get_case_page (fixture), "form");
  field = jt_stage_form_find (JT_STAGE_FORM (form), "note");
  gtk_editable_set_text (jt_field_text_get_entry (JT_FIELD_TEXT (field)), "最后一句");
  gtk_window_close (GTK_WINDOW (fixture->gui->window));
  /* A closing window is taken apart when the loop comes to it, later on a slow machine. */
  jt_gui_spin_until (last_note_is_written, fixture);
}

static JtCaseWithdraw *
find_prompt (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (JT_IS_CASE_WITHDRAW (window))
        return JT_CASE_WITHDRAW (window);
    }
  return NULL;
}

/* Ending a case asks for its reason, keeps it, and shows that it is over. */
static void
test_withdraw (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) row = NULL;
  JtCaseWithdraw *prompt;

  open_case (fixture);
  gtk_widget_activate_action (get_case_page (fixture), "case.withdraw", NULL);
  jt_gui_settle ();
  prompt = find_prompt ();
  g_assert_nonnull (prompt);
  g_assert_false (
      gtk_widget_get_sensitive (jt_gui_find (GTK_WIDGET (prompt), "act")));
  /* "Another reason" is none without words. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (jt_gui_find (GTK_WIDGET (prompt), "reason")), 6);
  g_assert_false (
      gtk_widget_get_sensitive (jt_gui_find (GTK_WIDGET (prompt), "act")));
  gtk_editable_set_text (GTK_EDITABLE (jt_gui_find (GTK_WIDGET (prompt), "words")), "范围有误");
  g_signal_emit_by_name (jt_gui_find (GTK_WIDGET (prompt), "act"), "clicked");
  jt_gui_settle ();
  jt_gui_spin_until (is_saved, fixture->session);
  row = jt_office_stage_row (jt_session_get_office (fixture->session), "withdrawn", fixture->uid, 0,
                             &error);
  g_assert_no_error (error);
  g_assert_cmpstr (jt_json_text (row, "reason"), ==, "other");
  g_assert_cmpstr (jt_json_text (row, "reason_text"), ==, "范围有误");
}

static gboolean
is_refused (gpointer dialog)
{
  return gtk_widget_get_visible (jt_gui_find (dialog, "refusal"));
}

/* A place that is none is refused in words, and what was typed stays. */
static void
test_register_refused (Fixture *fixture, gconstpointer data)
{
  JtCaseRegister *dialog
      = jt_case_register_new (GTK_WINDOW (fixture->gui->window), fixture->session);
  GtkWidget *places = jt_gui_find (GTK_WIDGET (dialog), "places");

  jt_gui_show (GTK_WINDOW (dialog));
  gtk_editable_set_text (GTK_EDITABLE (places), "没有的小区/9栋/9单元");
  gtk_editable_set_text (GTK_EDITABLE (jt_gui_find (GTK_WIDGET (dialog), "applicants")), "301");
  g_signal_emit_by_name (jt_gui_find (GTK_WIDGET (dialog), "act"), "clicked");
  jt_gui_spin_until (is_refused, dialog);
  g_assert_true (gtk_widget_get_sensitive (jt_gui_find (GTK_WIDGET (dialog), "act")));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (places)), ==, "没有的小区/9栋/9单元");
  gtk_window_destroy (GTK_WINDOW (dialog));
  jt_gui_settle ();
}

static void
on_registered_cb (JtCaseRegister *dialog, const char *uid, const char *warnings, char **registered)
{
  *registered = g_strdup (uid);
}

static gboolean
is_registered (gpointer registered)
{
  return *(char **) registered != NULL;
}

/* An entrance that is picked and a room of it make a case. */
static void
test_register (Fixture *fixture, gconstpointer data)
{
  JtCaseRegister *dialog
      = jt_case_register_new (GTK_WINDOW (fixture->gui->window), fixture->session);
  GtkListBox *entrances = GTK_LIST_BOX (jt_gui_find (GTK_WIDGET (dialog), "entrances"));
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (entrances, 0);
  g_autofree char *registered = NULL;
  g_autofree char *number = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (row);
  jt_gui_show (GTK_WINDOW (dialog));
  g_signal_connect (dialog, "registered", G_CALLBACK (on_registered_cb), &registered);
  /* However many entrances there are, Tab goes on to the next field. */
  g_assert_nonnull (gtk_list_box_get_row_at_index (entrances, 1));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_signal_emit_by_name (dialog, "move-focus", GTK_DIR_TAB_FORWARD);
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)),
                                          GTK_WIDGET (entrances)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row)), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (jt_gui_find (GTK_WIDGET (dialog), "applicants")), "301");
  g_signal_emit_by_name (jt_gui_find (GTK_WIDGET (dialog), "act"), "clicked");
  jt_gui_spin_until (is_registered, &registered);
  number = jt_office_find_case (jt_session_get_office (fixture->session), registered, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (number, ==, registered);
  jt_gui_settle ();
}

/* The window for another scope shows the one that stands; a wider one is recorded. */
static void
test_change_scope (Fixture *fixture, gconstpointer data)
{
  JtOffice *office = jt_session_get_office (fixture->session);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) scope = NULL;
  g_autofree char *registered = NULL;
  g_autofree char *uid = NULL;
  JtCaseRegister *dialog;
  GtkListBox *entrances;
  GtkListBoxRow *row;
  guint picked = 0;
  const char *name = NULL;

  dialog = jt_case_register_new (GTK_WINDOW (fixture->gui->window), fixture->session);
  entrances = GTK_LIST_BOX (jt_gui_find (GTK_WIDGET (dialog), "entrances"));
  row = gtk_list_box_get_row_at_index (entrances, 1);
  g_signal_connect (dialog, "registered", G_CALLBACK (on_registered_cb), &registered);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row)), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (jt_gui_find (GTK_WIDGET (dialog), "applicants")), "301");
  g_signal_emit_by_name (jt_gui_find (GTK_WIDGET (dialog), "act"), "clicked");
  jt_gui_spin_until (is_registered, &registered);
  uid = g_steal_pointer (&registered);

  dialog = jt_case_register_new_change (GTK_WINDOW (fixture->gui->window), fixture->session, uid);
  entrances = GTK_LIST_BOX (jt_gui_find (GTK_WIDGET (dialog), "entrances"));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (entrances, i)) != NULL; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row))))
      picked++;
  g_assert_cmpuint (picked, ==, 1);
  /* What was picked is seen first. */
  row = gtk_list_box_get_row_at_index (entrances, 0);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row))));
  row = gtk_list_box_get_row_at_index (entrances, 1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row)), TRUE);
  g_signal_connect (dialog, "registered", G_CALLBACK (on_registered_cb), &registered);
  g_signal_emit_by_name (jt_gui_find (GTK_WIDGET (dialog), "act"), "clicked");
  jt_gui_spin_until (is_registered, &registered);
  g_assert_cmpstr (registered, ==, uid);
  scope = jt_office_case_scope (office, uid, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (jt_json_array (scope, "entrances")), ==, 2);
  name = jt_json_text (scope, "place");
  g_assert_nonnull (strstr (name, "1栋1单元、1栋2单元"));
  jt_gui_settle ();
}

static guint
count_rows (GtkListBox *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;
  return n;
}

static GtkCheckButton *
get_check (GtkListBox *list, int i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, i);

  return GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row));
}

/* Of many entrances some stand in the list; the others are looked for, and what was picked stays. */
static void
test_many_entrances (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) roster = g_string_new ("小区,楼栋,单元,房号,业主\n");
  g_autoptr (JsonObject) imported = NULL;
  JtCaseRegister *dialog;
  GtkWidget *search;
  GtkListBox *entrances;
  g_autofree char *first = NULL;

  for (guint i = 1; i <= 120; i++)
    g_string_append_printf (roster, "晨雪苑,%u栋,1单元,101,王例\n", i);
  imported = jt_book_import (fixture->gui->book, roster->str);
  dialog = jt_case_register_new (GTK_WINDOW (fixture->gui->window), fixture->session);
  jt_gui_show (GTK_WINDOW (dialog));
  entrances = GTK_LIST_BOX (jt_gui_find (GTK_WIDGET (dialog), "entrances"));
  search = jt_gui_find (GTK_WIDGET (dialog), "search");
  g_assert_true (gtk_widget_get_visible (search));
  g_assert_true (gtk_widget_get_visible (jt_gui_find (GTK_WIDGET (dialog), "more")));
  g_assert_cmpuint (count_rows (entrances), ==, 100);

  first = g_strdup (gtk_check_button_get_label (get_check (entrances, 2)));
  gtk_check_button_set_active (get_check (entrances, 2), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (search), "晨雪苑/119");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (count_rows (entrances), ==, 2);
  g_assert_cmpstr (gtk_check_button_get_label (get_check (entrances, 0)), ==, first);
  g_assert_true (gtk_check_button_get_active (get_check (entrances, 0)));
  g_assert_cmpstr (gtk_check_button_get_label (get_check (entrances, 1)), ==,
                   "晨雪苑/119栋/1单元");
  g_assert_false (gtk_widget_get_visible (jt_gui_find (GTK_WIDGET (dialog), "more")));

  /* What is no longer picked is one among the others again. */
  gtk_check_button_set_active (get_check (entrances, 0), FALSE);
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (count_rows (entrances), ==, 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
  jt_gui_settle ();
}

/* In large text the form has the width of two columns; what stood beside it is below it. */
static void
test_large_text (Fixture *fixture, gconstpointer data)
{
  GtkWidget *side;

  open_case (fixture);
  side = find (fixture, "side");
  g_assert_true (gtk_widget_get_parent (side) == find (fixture, "columns"));
  g_settings_set_int (jt_settings (), "text-size", 200);
  g_assert_true (gtk_widget_get_parent (side) == find (fixture, "middle"));
  jt_gui_settle ();
  g_settings_reset (jt_settings (), "text-size");
  g_assert_true (gtk_widget_get_parent (side) == find (fixture, "columns"));
  g_assert_true (gtk_widget_get_last_child (find (fixture, "columns")) == side);
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add ("/case-page/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/case-page/line", Fixture, NULL, set_up, test_line, tear_down);
  g_test_add ("/case-page/history", Fixture, NULL, set_up, test_history, tear_down);
  g_test_add ("/case-page/field", Fixture, NULL, set_up, test_field, tear_down);
  g_test_add ("/case-page/closing", Fixture, NULL, set_up, test_closing, tear_down);
  g_test_add ("/case-page/withdraw", Fixture, NULL, set_up, test_withdraw, tear_down);
  g_test_add ("/case-page/register-refused", Fixture, NULL, set_up, test_register_refused,
              tear_down);
  g_test_add ("/case-page/change-scope", Fixture, NULL, set_up, test_change_scope, tear_down);
  g_test_add ("/case-page/large-text", Fixture, NULL, set_up, test_large_text, tear_down);
  g_test_add ("/case-page/register", Fixture, NULL, set_up, test_register, tear_down);
  g_test_add ("/case-page/many-entrances", Fixture, NULL, set_up, test_many_entrances, tear_down);
  return g_test_run ();
}
