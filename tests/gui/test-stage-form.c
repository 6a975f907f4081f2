/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include "jt-case-query.h"
#include "jt-case-records.h"
#include "jt-field-area.h"
#include "jt-field-choice.h"
#include "jt-field-date.h"
#include "jt-field-moment.h"
#include "jt-field-money.h"
#include "jt-field-number.h"
#include "jt-field-text.h"
#include "jt-field-truth.h"
#include "jt-json.h"
#include "jt-law.h"
#include "jt-stage-form-data.h"
#include "jt-stage-form.h"
#include "jt-stage-table.h"

/* ------------------------------------------------------- the forms against the stages' columns */

static JtStageFieldKind
kind_of (JtField *field)
{
  if (JT_IS_FIELD_DATE (field))
    return JT_STAGE_FIELD_DATE;
  if (JT_IS_FIELD_MOMENT (field))
    return JT_STAGE_FIELD_MOMENT;
  if (JT_IS_FIELD_MONEY (field) || JT_IS_FIELD_AREA (field) || JT_IS_FIELD_NUMBER (field)
      || JT_IS_FIELD_TRUTH (field))
    return JT_STAGE_FIELD_NUMBER;
  return JT_STAGE_FIELD_TEXT;
}

/* Columns that no form shows: who asked is who works. */
static const char *const not_shown[] = { "wish.by_user", NULL };

static gboolean
is_shown (const char *table, const char *name)
{
  g_autofree char *full = g_strdup_printf ("%s.%s", table, name);

  /* A case is ended by an act that asks, not by typing two dates. */
  if (g_str_equal (table, "withdrawn")
      && (g_str_equal (name, "begun_on") || g_str_equal (name, "done_on")))
    return FALSE;
  return !g_strv_contains (not_shown, full);
}

/* Every field stands for a column of its type, once, and no column is left out. */
static void
check_form (const char *table)
{
  g_autoptr (GtkWidget) form = jt_stage_form_new (table);
  g_auto (GStrv) names = jt_stage_field_names (table);
  GPtrArray *fields = jt_stage_form_get_fields (JT_STAGE_FORM (form));

  for (guint i = 0; i < fields->len; i++)
    {
      JtField *field = g_ptr_array_index (fields, i);
      const char *name = jt_field_get_name (field);
      g_autofree char *label = NULL;
      g_autofree char *basis = NULL;
      g_autofree char *law = NULL;

      g_test_message ("%s: %s", table, name);
      g_object_get (field, "label", &label, "basis", &basis, NULL);
      law = basis != NULL ? jt_law_text (basis) : NULL;
      g_assert_true ((law != NULL) == (basis != NULL));
      g_assert_cmpstr (label, !=, "");
      g_assert_cmpint (kind_of (field), ==, jt_stage_field_kind (table, name));
      g_assert_true (jt_stage_form_find (JT_STAGE_FORM (form), name) == field);
    }
  g_assert_cmpuint (g_strv_length (names), >, 0);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_test_message ("%s: %s", table, names[i]);
      g_assert_true ((jt_stage_form_find (JT_STAGE_FORM (form), names[i]) != NULL)
                     == is_shown (table, names[i]));
    }
}

static void
test_columns (void)
{
  for (int i = 0; i < JT_STAGE_LAST; i++)
    {
      const char *stage = jt_stage_row ((JtStageId) i)->nick;
      g_autofree const char **tables = jt_case_records_tables (stage);

      check_form (stage);
      for (guint j = 0; tables[j] != NULL; j++)
        check_form (tables[j]);
      /* What a case has several of is listed; nothing is out of reach. */
      g_assert_true (!jt_stage_form_has_many (stage)
                     || g_strv_contains ((const char *const *) tables, stage));
    }
}

static void
type_text (JtField *field, const char *text)
{
  gtk_editable_set_text (jt_field_text_get_entry (JT_FIELD_TEXT (field)), text);
}

/* ----------------------------------------------------------------------------- into the book */

typedef struct
{
  JtGui *gui;
  GtkWidget *host;
  JtStageForm *form;
  char *case_uid;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer stage)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) list = NULL;
  JtSession *session;

  fixture->gui = jt_gui_new ();
  session = jt_window_get_session (fixture->gui->window);
  list = jt_office_case_list (jt_session_get_office (session), &error);
  g_assert_no_error (error);
  fixture->case_uid = g_strdup (jt_json_text (json_array_get_object_element (list, 0), "uid"));
  fixture->form = JT_STAGE_FORM (jt_stage_form_new (stage));
  fixture->host = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->host), GTK_WIDGET (fixture->form));
  jt_stage_form_open (fixture->form, session, fixture->case_uid, 0, NULL);
  jt_gui_show (GTK_WINDOW (fixture->host));
}

static void
tear_down (Fixture *fixture, gconstpointer stage)
{
  gtk_window_destroy (GTK_WINDOW (fixture->host));
  g_clear_object (&fixture->form);
  jt_gui_free (fixture->gui);
  g_free (fixture->case_uid);
}

static gboolean
is_saved (gpointer session)
{
  gboolean saving;

  g_object_get (session, "saving", &saving, NULL);
  return !saving;
}

static void
save (Fixture *fixture)
{
  jt_stage_form_save (fixture->form);
  jt_gui_spin_until (is_saved, jt_window_get_session (fixture->gui->window));
  jt_gui_settle ();
}

static JsonObject *
read_row (Fixture *fixture, const char *stage)
{
  JtSession *session = jt_window_get_session (fixture->gui->window);
  g_autoptr (GError) error = NULL;
  JsonObject *row = jt_office_stage_row (jt_session_get_office (session), stage, fixture->case_uid,
                                         0, &error);

  g_assert_no_error (error);
  return row;
}

static void
test_saved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) row = NULL;

  type_text (jt_stage_form_find (fixture->form, "organiser"), "柳芽居委会");
  type_text (jt_stage_form_find (fixture->form, "received_on"), "2026.3.1");
  type_text (jt_stage_form_find (fixture->form, "plan_year"), "2026");
  save (fixture);
  row = read_row (fixture, "application");
  g_assert_cmpstr (jt_json_text (row, "organiser"), ==, "柳芽居委会");
  g_assert_cmpstr (jt_json_text (row, "received_on"), ==, "2026-03-01");
  g_assert_cmpint (jt_json_int (row, "plan_year", 0), ==, 2026);
  jt_fixture_assert_rebuild (fixture->gui->book->office);
}

/* What is not valid is no fact, and is there again in another form. */
static void
test_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) row = NULL;
  g_autoptr (GtkWidget) again = NULL;
  g_autofree char *text = NULL;
  JtField *field = jt_stage_form_find (fixture->form, "received_on");

  type_text (field, "三月一日");
  save (fixture);
  g_assert_true (jt_field_has_complaint (field));
  row = read_row (fixture, "application");
  g_assert_false (json_object_has_member (row, "received_on"));

  again = jt_stage_form_new ("application");
  /* Only the test holds it. */
  g_assert_false (g_object_is_floating (again));
  jt_stage_form_open (JT_STAGE_FORM (again), jt_window_get_session (fixture->gui->window),
                      fixture->case_uid, 0, NULL);
  text = jt_field_get_text (jt_stage_form_find (JT_STAGE_FORM (again), "received_on"));
  g_assert_cmpstr (text, ==, "三月一日");
  g_assert_true (
      jt_field_has_complaint (jt_stage_form_find (JT_STAGE_FORM (again), "received_on")));

  type_text (field, "2026-3-1");
  save (fixture);
  g_assert_false (jt_field_has_complaint (field));
  g_clear_pointer (&row, json_object_unref);
  row = read_row (fixture, "application");
  g_assert_cmpstr (jt_json_text (row, "received_on"), ==, "2026-03-01");
}

/* A day ahead is refused under its field, and what was typed stays. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  JtField *field = jt_stage_form_find (fixture->form, "done_on");
  g_autoptr (GtkWidget) again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *kept = NULL;

  type_text (field, "2999-1-1");
  save (fixture);
  g_assert_true (jt_field_has_complaint (field));
  text = jt_field_get_text (field);
  g_assert_cmpstr (text, ==, "2999-1-1");

  again = jt_stage_form_new ("application");
  /* Only the test holds it. */
  g_assert_false (g_object_is_floating (again));
  jt_stage_form_open (JT_STAGE_FORM (again), jt_window_get_session (fixture->gui->window),
                      fixture->case_uid, 0, NULL);
  field = jt_stage_form_find (JT_STAGE_FORM (again), "done_on");
  g_assert_true (jt_field_has_complaint (field));
  kept = jt_field_get_text (field);
  g_assert_cmpstr (kept, ==, "2999-1-1");
}

/* 补录: without its document a fact of the past is refused under that field. */
static void
test_past (Fixture *fixture, gconstpointer data)
{
  GtkWidget *past = jt_gui_find (GTK_WIDGET (fixture->form), "past");
  JtField *document = jt_stage_form_find (fixture->form, "document_number");
  g_autoptr (JsonObject) row = NULL;

  gtk_check_button_set_active (GTK_CHECK_BUTTON (past), TRUE);
  type_text (jt_stage_form_find (fixture->form, "begun_on"), "2020-1-1");
  type_text (document, "");
  save (fixture);
  row = read_row (fixture, data);
  if (!json_object_has_member (row, "document_number"))
    g_assert_true (jt_field_has_complaint (document));

  type_text (document, "社字〔2020〕1号");
  save (fixture);
  g_assert_false (jt_field_has_complaint (document));
  g_clear_pointer (&row, json_object_unref);
  row = read_row (fixture, data);
  g_assert_cmpstr (jt_json_text (row, "begun_on"), ==, "2020-01-01");
  g_assert_cmpstr (jt_json_text (row, "document_number"), ==, "社字〔2020〕1号");
}

/* Every choice a form offers is one that the book takes. */
static void
test_choices (Fixture *fixture, gconstpointer data)
{
  GPtrArray *fields = jt_stage_form_get_fields (fixture->form);

  for (guint i = 0; i < fields->len; i++)
    {
      JtField *field = g_ptr_array_index (fields, i);
      const char *const *values;

      if (!JT_IS_FIELD_CHOICE (field) || JT_IS_FIELD_TRUTH (field))
        continue;
      values = jt_field_choice_get_values (JT_FIELD_CHOICE (field));
      for (guint j = 0; values[j] != NULL; j++)
        {
          g_autoptr (JsonNode) value = json_node_init_string (json_node_alloc (), values[j]);
          g_autoptr (JsonObject) row = NULL;

          g_test_message ("%s: %s", jt_field_get_name (field), values[j]);
          jt_field_set_value (field, value);
          g_signal_emit_by_name (field, "edited");
          save (fixture);
          row = read_row (fixture, data);
          g_assert_cmpstr (jt_json_text (row, jt_field_get_name (field)), ==, values[j]);
        }
    }
}

/* ------------------------------------------------------- what a case has several of */

typedef struct
{
  const char *stage;
  const char *table;
  const char *field;
  const char *typed;
  const char *member;
  const char *kept;
} RecordCase;

static const RecordCase record_cases[] = {
  { "objections", "objections", "grounds", "影响采光", "grounds", "影响采光" },
  { "consultation", "consultation_session", "on_day", "2026.3.1", "on_day", "2026-03-01" },
  { "mandate", "mandate", "holder_name", "柳芽社区居委会", "holder_name", "柳芽社区居委会" },
  { "funding", "account", "bank", "样例银行", "bank", "样例银行" },
  { "consultation", "inquiry", "subject", "出资比例怎样定", "subject", "出资比例怎样定" },
  { "consultation", "consultation_helper", "helps_with", "联系外地业主", "helps_with",
    "联系外地业主" },
};

static JsonArray *
read_rows (Fixture *fixture, const char *table)
{
  JtSession *session = jt_window_get_session (fixture->gui->window);
  g_autoptr (GError) error = NULL;
  JsonArray *rows = jt_office_stage_rows (jt_session_get_office (session), table,
                                          fixture->case_uid, 0, &error);

  g_assert_no_error (error);
  return rows;
}

static void
on_tell_cb (JtCaseRecords *records, const char *sentence, gpointer data)
{
  g_assert_cmpstr (sentence, ==, "");
}

/* Added, typed twice, one row; told in the list; a second one is another row. */
static void
check_record (Fixture *fixture, const RecordCase *row)
{
  JtSession *session = jt_window_get_session (fixture->gui->window);
  JtCaseRecords *records
      = jt_case_records_new (row->table, session, fixture->case_uid, 0);
  g_autoptr (GtkWidget) holder = g_object_ref_sink (GTK_WIDGET (records));
  g_autoptr (JsonArray) before = read_rows (fixture, row->table);
  const guint n = json_array_get_length (before);

  g_signal_connect (records, "tell", G_CALLBACK (on_tell_cb), NULL);
  for (guint i = 1; i <= 2; i++)
    {
      g_autoptr (JsonArray) after = NULL;
      JtStageForm *form;
      JsonObject *last;

      jt_case_records_choose (records, NULL);
      form = JT_STAGE_FORM (jt_case_records_get_form (records));
      type_text (jt_stage_form_find (form, row->field), row->typed);
      jt_case_records_save (records);
      jt_gui_spin_until (is_saved, session);
      type_text (jt_stage_form_find (form, "note"), "二");
      jt_case_records_save (records);
      jt_gui_spin_until (is_saved, session);
      jt_gui_settle ();
      after = read_rows (fixture, row->table);
      g_assert_cmpuint (json_array_get_length (after), ==, n + i);
      last = json_object_get_object_member (
          json_array_get_object_element (after, n + i - 1), "fields");
      g_assert_cmpstr (jt_json_text (last, row->member), ==, row->kept);
      g_assert_cmpstr (jt_json_text (last, "note"), ==, "二");
    }
  jt_case_records_refresh (records);
}

static void
test_records (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (record_cases); i++)
    {
      g_test_message ("%s", record_cases[i].table);
      check_record (fixture, &record_cases[i]);
    }
  jt_fixture_assert_rebuild (fixture->gui->book->office);
}

/* A home and its owner are chosen by name, kept by uid, and said again by name. */
static void
test_lookup (Fixture *fixture, gconstpointer data)
{
  JtSession *session = jt_window_get_session (fixture->gui->window);
  JtOffice *office = jt_session_get_office (session);
  g_autoptr (GtkWidget) form = jt_stage_form_new ("wish");
  const char *const fields[] = { "part", "asked" };

  jt_stage_form_open (JT_STAGE_FORM (form), session, fixture->case_uid, 0, "row");
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      JtField *field = jt_stage_form_find (JT_STAGE_FORM (form), fields[i]);
      const char *const *values = jt_field_choice_get_values (JT_FIELD_CHOICE (field));
      g_autoptr (JsonNode) value = NULL;
      g_autoptr (JsonNode) kept = NULL;
      g_autofree char *said = NULL;
      const char *complaint = NULL;

      g_assert_nonnull (values);
      g_assert_nonnull (values[0]);
      value = json_node_init_string (json_node_alloc (), values[0]);
      jt_field_set_value (field, value);
      kept = jt_field_get_value (field, &complaint);
      g_assert_cmpstr (json_node_get_string (kept), ==, values[0]);
      said = jt_field_say (field, value);
      g_assert_cmpstr (said, !=, values[0]);
      g_assert_true (jt_field_open (field, office, fixture->case_uid, NULL));
    }
}

/* An amount is set in thousands, and in capitals where a document needs it. */
static void
test_amount (void)
{
  g_autoptr (GtkWidget) form = jt_stage_form_new ("agreement");
  JtField *total = jt_stage_form_find (JT_STAGE_FORM (form), "total");
  g_autoptr (JsonNode) value = json_node_init_int (json_node_alloc (), 4298507);
  g_autofree char *text = NULL;

  jt_field_set_value (total, value);
  text = jt_field_get_text (total);
  g_assert_cmpstr (text, ==, "42,985.07");
  g_assert_cmpstr (jt_field_get_hint (total), ==, "肆万贰仟玖佰捌拾伍元零柒分");
  type_text (total, "肆万");
  g_assert_cmpstr (jt_field_get_hint (total), ==, "");
}

static gboolean
complains (gpointer field)
{
  return jt_field_has_complaint (field);
}

/* What is wrong is said when the fingers rest, not only when the field is left; and never while an
 * input method composes. */
static void
test_while_typing (Fixture *fixture, gconstpointer data)
{
  JtField *field = jt_stage_form_find (fixture->form, "plan_year");
  GtkEditable *entry = jt_field_text_get_entry (JT_FIELD_TEXT (field));
  GtkEditable *text = gtk_editable_get_delegate (entry);

  type_text (field, "二");
  g_assert_false (jt_field_has_complaint (field));
  jt_gui_spin_until (complains, field);
  type_text (field, "2026");
  g_assert_false (jt_field_has_complaint (field));

  g_signal_emit_by_name (text, "preedit-changed", "er");
  type_text (field, "二");
  g_assert_false (jt_field_text_is_waiting (JT_FIELD_TEXT (field)));
  g_signal_emit_by_name (text, "preedit-changed", "");
  type_text (field, "二〇");
  g_assert_true (jt_field_text_is_waiting (JT_FIELD_TEXT (field)));
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/stage-form/columns", test_columns);
  g_test_add_func ("/stage-form/amount", test_amount);
  g_test_add ("/stage-form/records", Fixture, "application", set_up, test_records, tear_down);
  g_test_add ("/stage-form/lookup", Fixture, "application", set_up, test_lookup, tear_down);
  g_test_add ("/stage-form/while-typing", Fixture, "application", set_up, test_while_typing,
              tear_down);
  g_test_add ("/stage-form/saved", Fixture, "application", set_up, test_saved, tear_down);
  g_test_add ("/stage-form/draft", Fixture, "application", set_up, test_draft, tear_down);
  g_test_add ("/stage-form/refused", Fixture, "application", set_up, test_refused, tear_down);
  g_test_add ("/stage-form/past", Fixture, "appraisal", set_up, test_past, tear_down);
  g_test_add ("/stage-form/choices", Fixture, "eligibility", set_up, test_choices, tear_down);
  return g_test_run ();
}
