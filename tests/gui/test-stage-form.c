/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include "jt-case-query.h"
#include "jt-field-area.h"
#include "jt-field-choice.h"
#include "jt-field-date.h"
#include "jt-field-money.h"
#include "jt-field-number.h"
#include "jt-field-text.h"
#include "jt-field-truth.h"
#include "jt-json.h"
#include "jt-stage-form-data.h"
#include "jt-stage-form.h"
#include "jt-stage-table.h"

/* ------------------------------------------------------- the forms against the stages' columns */

static JtStageFieldKind
kind_of (JtField *field)
{
  if (JT_IS_FIELD_DATE (field))
    return JT_STAGE_FIELD_DATE;
  if (JT_IS_FIELD_MONEY (field) || JT_IS_FIELD_AREA (field) || JT_IS_FIELD_NUMBER (field)
      || JT_IS_FIELD_TRUTH (field))
    return JT_STAGE_FIELD_NUMBER;
  return JT_STAGE_FIELD_TEXT;
}

static void
test_columns (void)
{
  for (int i = 0; i < JT_STAGE_LAST; i++)
    {
      const char *stage = jt_stage_row ((JtStageId) i)->nick;
      g_autoptr (GtkWidget) form = jt_stage_form_new (stage);
      GPtrArray *fields;

      if (form == NULL)
        continue;
      fields = jt_stage_form_get_fields (JT_STAGE_FORM (form));
      g_assert_cmpuint (fields->len, >=, 5);
      for (guint j = 0; j < fields->len; j++)
        {
          JtField *field = g_ptr_array_index (fields, j);

          g_test_message ("%s: %s", stage, jt_field_get_name (field));
          g_assert_cmpint (kind_of (field), ==,
                           jt_stage_field_kind (stage, jt_field_get_name (field)));
          g_assert_true (jt_stage_form_find (JT_STAGE_FORM (form), jt_field_get_name (field))
                         == field);
        }
    }
}

/* A form of its own leaves no column out. */
static void
test_complete (void)
{
  const char *const stages[] = { "application", "eligibility" };

  for (gsize i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autoptr (GtkWidget) form = jt_stage_form_new (stages[i]);
      g_auto (GStrv) names = jt_stage_field_names (stages[i]);

      for (guint j = 0; names[j] != NULL; j++)
        {
          g_test_message ("%s: %s", stages[i], names[j]);
          g_assert_nonnull (jt_stage_form_find (JT_STAGE_FORM (form), names[j]));
        }
    }
}

static void
test_no_form (void)
{
  const char *const stages[] = { "vote", "part_consent", "objections", "funding", "withdrawn" };

  for (gsize i = 0; i < G_N_ELEMENTS (stages); i++)
    g_assert_null (jt_stage_form_new (stages[i]));
}

/* ------------------------------------------------------------------------------ what is typed */

static void
type_text (JtField *field, const char *text)
{
  gtk_editable_set_text (jt_field_text_get_entry (JT_FIELD_TEXT (field)), text);
}

typedef struct
{
  const char *name;
  GType (*type) (void);
  const char *typed;
  const char *json; /* NULL when it is refused */
} TypedCase;

static const TypedCase typed_cases[] = {
  { "date/dots", jt_field_date_get_type, "2026.3.1", "\"2026-03-01\"" },
  { "date/digits", jt_field_date_get_type, "20260301", "\"2026-03-01\"" },
  { "date/none", jt_field_date_get_type, "2026-13-1", NULL },
  { "date/empty", jt_field_date_get_type, "  ", "null" },
  { "money/thousands", jt_field_money_get_type, "12,895.52", "1289552" },
  { "money/three-decimals", jt_field_money_get_type, "1.005", NULL },
  { "area/two-decimals", jt_field_area_get_type, "87.35", "8735" },
  { "area/negative", jt_field_area_get_type, "-1", NULL },
  { "number/year", jt_field_number_get_type, "2026", "2026" },
  { "number/words", jt_field_number_get_type, "two", NULL },
  { "text/trimmed", jt_field_text_get_type, " 居委会 ", "\"居委会\"" },
};

static void
test_typed (gconstpointer data)
{
  const TypedCase *row = data;
  g_autoptr (GtkWidget) field = g_object_ref_sink (g_object_new (row->type (), NULL));
  const char *complaint = NULL;
  g_autoptr (JsonNode) value = NULL;
  g_autofree char *json = NULL;

  type_text (JT_FIELD (field), row->typed);
  value = jt_field_get_value (JT_FIELD (field), &complaint);
  jt_field_check (JT_FIELD (field));
  g_assert_true (jt_field_has_complaint (JT_FIELD (field)) == (row->json == NULL));
  if (row->json == NULL)
    {
      g_assert_null (value);
      g_assert_nonnull (complaint);
      return;
    }
  json = json_to_string (value, FALSE);
  g_assert_cmpstr (json, ==, row->json);
}

static void
test_truth (void)
{
  g_autoptr (GtkWidget) field = g_object_ref_sink (g_object_new (JT_TYPE_FIELD_TRUTH, NULL));
  g_autoptr (JsonNode) unknown = NULL;
  const char *complaint = NULL;

  for (gint64 truth = 0; truth <= 1; truth++)
    {
      g_autoptr (JsonNode) set = json_node_init_int (json_node_alloc (), truth);
      g_autoptr (JsonNode) got = NULL;

      jt_field_set_value (JT_FIELD (field), set);
      got = jt_field_get_value (JT_FIELD (field), &complaint);
      g_assert_true (json_node_equal (set, got));
    }
  jt_field_set_value (JT_FIELD (field), NULL);
  unknown = jt_field_get_value (JT_FIELD (field), &complaint);
  g_assert_true (JSON_NODE_HOLDS_NULL (unknown));
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
  jt_stage_form_open (fixture->form, session, fixture->case_uid, 0);
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
                      fixture->case_uid, 0);
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
                      fixture->case_uid, 0);
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

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/stage-form/columns", test_columns);
  g_test_add_func ("/stage-form/complete", test_complete);
  g_test_add_func ("/stage-form/no-form", test_no_form);
  for (gsize i = 0; i < G_N_ELEMENTS (typed_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/stage-form/typed/%s", typed_cases[i].name);

      g_test_add_data_func (path, &typed_cases[i], test_typed);
    }
  g_test_add_func ("/stage-form/truth", test_truth);
  g_test_add ("/stage-form/saved", Fixture, "application", set_up, test_saved, tear_down);
  g_test_add ("/stage-form/draft", Fixture, "application", set_up, test_draft, tear_down);
  g_test_add ("/stage-form/refused", Fixture, "application", set_up, test_refused, tear_down);
  g_test_add ("/stage-form/past", Fixture, "mandate", set_up, test_past, tear_down);
  g_test_add ("/stage-form/choices", Fixture, "eligibility", set_up, test_choices, tear_down);
  return g_test_run ();
}
