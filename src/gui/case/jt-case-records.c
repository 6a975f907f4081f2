/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-records.h"

#include <glib/gi18n.h>

#include "jt-edit-keys.h"
#include "jt-field-date.h"
#include "jt-field-money.h"
#include "jt-field-number.h"
#include "jt-field-truth.h"
#include "jt-json.h"
#include "jt-plain-row.h"
#include "jt-prompt.h"
#include "jt-stage-form-data.h"
#include "jt-stage-form.h"
#include "jt-uid.h"
#include "jt-wording.h"

/* How many values of a row its line shows. */
#define VALUES_A_LINE 4

struct _JtCaseRecords
{
  GtkBox parent_instance;

  const char *table;
  JtSession *session;
  char *case_uid;
  int lift;

  GtkButton *add;
  GtkListBox *list;
  GtkLabel *empty;
  GtkBox *form_box;
  GtkButton *withdraw; /* the row whose form is shown, when there is one */
  JtStageForm *sayer; /* never shown: it knows how to say the values of a row */
  JtStageForm *form;
  char *chosen;
  gboolean filling;
};

enum
{
  TELL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtCaseRecords, jt_case_records, GTK_TYPE_BOX)

/* In the order they stand under the form of their stage. */
static const struct
{
  const char *table;
  const char *stage;
  const char *title;
  const char *add;
} kinds[] = {
  { "wish", "wishes", N_ ("Answers of Households"), N_ ("_Add Answer") },
  { "consultation_session", "consultation", N_ ("Meetings"), N_ ("_Add Meeting") },
  { "consultation_attendee", "consultation", N_ ("People Who Came"), N_ ("Add _Person") },
  { "consultation_helper", "consultation", N_ ("People Who Help"), N_ ("Add _Helper") },
  { "inquiry", "consultation", N_ ("Inquiries and Visitors"), N_ ("Add _Inquiry") },
  { "agreement_share", "agreement", N_ ("Shares and Signatures"), N_ ("_Add Share") },
  { "mandate", "mandate", N_ ("Mandates"), N_ ("_Add Mandate") },
  { "contractor_candidate", "contractor", N_ ("Candidates Compared"), N_ ("_Add Candidate") },
  { "part_consent", "part_consent", N_ ("Parts that Are Occupied"), N_ ("_Add Consent") },
  { "part_consent_signature", "part_consent", N_ ("Signatures of Co-owners"),
    N_ ("Add _Signature") },
  { "review_pause", "joint_review", N_ ("Time Not Counted"), N_ ("_Add Pause") },
  { "responsible_party", "works", N_ ("Responsible Parties"), N_ ("_Add Party") },
  { "objections", "objections", N_ ("Register of Objections"), N_ ("_Register Objection") },
  { "account", "funding", N_ ("Co-managed Account"), N_ ("Add A_ccount") },
  { "funding", "funding", N_ ("Ledger"), N_ ("_Add Amount") },
  { "utilities", "utilities", N_ ("Utilities Moved or Extended"), N_ ("_Add Utility") },
  { "completion_filing", "completion_filing", N_ ("Filings and Checks"), N_ ("_Add Filing") },
  { "archive", "archive", N_ ("Handovers to the Archive"), N_ ("_Add Handover") },
  { "settlement", "settlement", N_ ("Settlements"), N_ ("_Add Settlement") },
  { "lift_inspection", "operation", N_ ("Inspection Reports"), N_ ("_Add Report") },
  { "suspended", "suspended", N_ ("Stops of the Case"), N_ ("_Add Stop") },
};

const char **
jt_case_records_tables (const char *stage)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].stage, stage) == 0)
      g_ptr_array_add (tables, (gpointer) kinds[i].table);
  g_ptr_array_add (tables, NULL);
  return (const char **) g_ptr_array_free (g_steal_pointer (&tables), FALSE);
}

static gsize
find_kind (const char *table)
{
  gsize i = 0;

  while (!g_str_equal (kinds[i].table, table))
    {
      i++;
      g_assert (i < G_N_ELEMENTS (kinds));
    }
  return i;
}

static void
tell_error (JtCaseRecords *self, const GError *error)
{
  g_autofree char *sentence = jt_wording_error (error);

  g_signal_emit (self, signals[TELL], 0, sentence);
}

/* ------------------------------------------------------------------------------------ one line */

/* A number or a yes means nothing without its title, nor does one of several days. */
static char *
say_value (JtField *field, JsonNode *value, gboolean first)
{
  g_autofree char *text = jt_field_say (field, value);
  g_autofree char *title = NULL;

  if (!JT_IS_FIELD_MONEY (field) && !JT_IS_FIELD_NUMBER (field) && !JT_IS_FIELD_TRUTH (field)
      && (first || !JT_IS_FIELD_DATE (field)))
    return g_steal_pointer (&text);
  g_object_get (field, "label", &title, NULL);
  /* Translators: what a value is called in the line of a row, and the value */
  return g_strdup_printf (C_ ("row", "%s: %s"), title, text);
}

static void
add_value (GString *line, JtField *field, JsonObject *fields, guint *said)
{
  JsonNode *value = json_object_get_member (fields, jt_field_get_name (field));
  g_autofree char *text = NULL;

  if (value == NULL || *said >= VALUES_A_LINE)
    return;
  text = say_value (field, value, *said == 0);
  g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", text);
  (*said)++;
}

/* A row is told by the fields that have to be filled in, then by what else there is. */
static char *
say_row (JtCaseRecords *self, JsonObject *fields)
{
  GPtrArray *all = jt_stage_form_get_fields (self->sayer);
  g_autoptr (GString) line = g_string_new (NULL);
  guint said = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < all->len; i++)
      {
        JtField *field = g_ptr_array_index (all, i);
        gboolean required;

        g_object_get (field, "required", &required, NULL);
        if (required == (pass == 0))
          add_value (line, field, fields, &said);
      }
  if (line->len == 0)
    g_string_append (line, _ ("Nothing filled in yet"));
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
add_row (JtCaseRecords *self, JsonObject *record)
{
  const char *uid = jt_json_text (record, "row");
  g_autofree char *said = say_row (self, json_object_get_object_member (record, "fields"));
  GtkWidget *row = jt_plain_row_new ();
  GtkWidget *label = gtk_label_new (said);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_size_request (label, -1, 32);
  gtk_widget_set_margin_start (label, 6);
  gtk_widget_set_margin_end (label, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_tooltip_text (row, said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  g_object_set_data_full (G_OBJECT (row), "uid", g_strdup (uid), g_free);
  gtk_list_box_append (self->list, row);
  if (g_strcmp0 (uid, self->chosen) == 0)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

/* ------------------------------------------------------------------------------------ the form */

static void
on_form_tell_cb (JtCaseRecords *self, const char *sentence)
{
  g_signal_emit (self, signals[TELL], 0, sentence);
}

static void
drop_form (JtCaseRecords *self)
{
  if (self->form == NULL)
    return;
  jt_stage_form_save (self->form);
  gtk_box_remove (self->form_box, GTK_WIDGET (self->form));
  g_clear_object (&self->form);
}

/* Only what has been recorded can be taken back. */
static void
update_withdraw (JtCaseRecords *self)
{
  const JtRole role = jt_office_get_role (jt_session_get_office (self->session));

  gtk_widget_set_visible (GTK_WIDGET (self->withdraw),
                          self->form != NULL && (role & JT_ROLES_OFFICE) != 0
                              && gtk_list_box_get_selected_row (self->list) != NULL);
}

static void
on_withdrawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtCaseRecords) self = data;
  g_autoptr (GError) error = NULL;

  if (!jt_session_submit_finish (JT_SESSION (source), result, NULL, &error))
    {
      tell_error (self, error);
      return;
    }
  if (self->form == NULL)
    return;
  gtk_box_remove (self->form_box, GTK_WIDGET (self->form));
  g_clear_object (&self->form);
  g_clear_pointer (&self->chosen, g_free);
  jt_case_records_refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->add));
}

static void
on_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtCaseRecords) self = data;
  g_autofree char *reason = NULL;
  g_autoptr (JsonObject) arguments = json_object_new ();

  if (!jt_prompt_ask_finish (result, &reason) || self->chosen == NULL)
    return;
  json_object_set_string_member (arguments, "case", self->case_uid);
  json_object_set_string_member (arguments, "form", self->table);
  json_object_set_string_member (arguments, "row", self->chosen);
  json_object_set_string_member (arguments, "reason", reason);
  jt_session_submit_async (self->session, "record-withdraw", arguments, on_withdrawn_cb,
                           g_object_ref (self));
}

static void
on_withdraw_cb (JtCaseRecords *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  g_autofree char *title = NULL;

  if (row == NULL)
    return;
  /* Translators: a question; what the row says */
  title = g_strdup_printf (_ ("Withdraw “%s”?"),
                           gtk_widget_get_tooltip_text (GTK_WIDGET (row)));
  jt_prompt_ask_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), title,
                       _ ("For an entry that should never have been made. It leaves the case; the "
                          "journal keeps it with your name and the reason. What has ended gets the "
                          "day of its end instead."),
                       _ ("_Withdraw Entry"), _ ("Reason for the record"), on_answered_cb,
                       g_object_ref (self));
}

static gboolean
take_back (GtkWidget *widget)
{
  JtCaseRecords *self = JT_CASE_RECORDS (widget);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->withdraw)))
    return FALSE;
  on_withdraw_cb (self);
  return TRUE;
}

/* Enter and F2 go on from the row to what it says. */
static void
on_row_activated_cb (JtCaseRecords *self)
{
  if (self->form != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
}

void
jt_case_records_choose (JtCaseRecords *self, const char *row)
{
  g_return_if_fail (JT_IS_CASE_RECORDS (self));

  if (row != NULL && g_strcmp0 (row, self->chosen) == 0)
    return;
  drop_form (self);
  g_free (self->chosen);
  self->chosen = row != NULL ? g_strdup (row) : jt_uid_new ();
  self->form = JT_STAGE_FORM (jt_stage_form_new (self->table));
  gtk_box_append (self->form_box, GTK_WIDGET (self->form));
  g_signal_connect_object (self->form, "tell", G_CALLBACK (on_form_tell_cb), self,
                           G_CONNECT_SWAPPED);
  jt_stage_form_open (self->form, self->session, self->case_uid, self->lift, self->chosen);
  update_withdraw (self);
}

GtkWidget *
jt_case_records_get_form (JtCaseRecords *self)
{
  g_return_val_if_fail (JT_IS_CASE_RECORDS (self), NULL);
  return self->form != NULL ? GTK_WIDGET (self->form) : NULL;
}

static void
on_row_selected_cb (JtCaseRecords *self, GtkListBoxRow *row)
{
  if (!self->filling && row != NULL)
    jt_case_records_choose (self, g_object_get_data (G_OBJECT (row), "uid"));
}

/* Nothing is recorded before something is typed. */
static void
on_add_cb (JtCaseRecords *self)
{
  gtk_list_box_unselect_all (self->list);
  jt_case_records_choose (self, NULL);
  gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
}

void
jt_case_records_save (JtCaseRecords *self)
{
  g_return_if_fail (JT_IS_CASE_RECORDS (self));

  if (self->form != NULL)
    jt_stage_form_save (self->form);
}

void
jt_case_records_refresh (JtCaseRecords *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) rows = NULL;
  GtkListBoxRow *row;
  guint n;

  g_return_if_fail (JT_IS_CASE_RECORDS (self));

  rows = jt_office_stage_rows (jt_session_get_office (self->session), self->table, self->case_uid,
                               self->lift, &error);
  if (rows == NULL)
    {
      tell_error (self, error);
      return;
    }
  n = json_array_get_length (rows);
  self->filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    add_row (self, json_array_get_object_element (rows, i));
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), n == 0);
  if (self->form != NULL)
    jt_stage_form_refresh (self->form);
  update_withdraw (self);
}

/* ---------------------------------------------------------------------------------- the object */

static void
jt_case_records_dispose (GObject *object)
{
  JtCaseRecords *self = JT_CASE_RECORDS (object);

  g_clear_object (&self->form);
  g_clear_object (&self->sayer);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (jt_case_records_parent_class)->dispose (object);
}

static void
jt_case_records_finalize (GObject *object)
{
  JtCaseRecords *self = JT_CASE_RECORDS (object);

  g_free (self->case_uid);
  g_free (self->chosen);
  G_OBJECT_CLASS (jt_case_records_parent_class)->finalize (object);
}

static void
jt_case_records_class_init (JtCaseRecordsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jt_case_records_dispose;
  G_OBJECT_CLASS (klass)->finalize = jt_case_records_finalize;

  signals[TELL] = g_signal_new ("tell", JT_TYPE_CASE_RECORDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  jt_edit_keys_add_take_back (GTK_WIDGET_CLASS (klass), take_back);
}

static void
jt_case_records_init (JtCaseRecords *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

static void
add_title (JtCaseRecords *self, const char *title, const char *add)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *button = gtk_button_new_with_mnemonic (add);
  const JtRole role = jt_office_get_role (jt_session_get_office (self->session));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "group-title");
  gtk_widget_set_hexpand (label, TRUE);
  self->add = GTK_BUTTON (button);
  gtk_widget_set_sensitive (button, (role & JT_ROLES_OFFICE) != 0);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_add_cb), self);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (GTK_BOX (self), line);
  gtk_box_append (GTK_BOX (self), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
}

static void
add_list (JtCaseRecords *self, const char *title)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "frame");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (on_row_selected_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));

  self->empty = GTK_LABEL (gtk_label_new (_ ("Nothing recorded yet.")));
  gtk_label_set_xalign (self->empty, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->empty), "dim-label");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->empty));

  self->form_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->form_box));

  self->withdraw = GTK_BUTTON (gtk_button_new_with_label (_ ("Withdraw as a Mistake…")));
  gtk_widget_set_halign (GTK_WIDGET (self->withdraw), GTK_ALIGN_START);
  g_signal_connect_swapped (self->withdraw, "clicked", G_CALLBACK (on_withdraw_cb), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->withdraw));
}

/* What the hidden form says needs what there is to choose from. */
static void
open_sayer (JtCaseRecords *self)
{
  GPtrArray *fields;

  self->sayer = JT_STAGE_FORM (jt_stage_form_new (self->table));
  fields = jt_stage_form_get_fields (self->sayer);
  for (guint i = 0; i < fields->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!jt_field_open (g_ptr_array_index (fields, i), jt_session_get_office (self->session),
                          self->case_uid, &error))
        tell_error (self, error);
    }
}

JtCaseRecords *
jt_case_records_new (const char *table, JtSession *session, const char *case_uid, int lift)
{
  JtCaseRecords *self = g_object_new (JT_TYPE_CASE_RECORDS, NULL);
  const gsize kind = find_kind (table);

  self->table = kinds[kind].table;
  self->session = g_object_ref (session);
  self->case_uid = g_strdup (case_uid);
  self->lift = lift;
  add_title (self, _ (kinds[kind].title), _ (kinds[kind].add));
  add_list (self, _ (kinds[kind].title));
  open_sayer (self);
  jt_case_records_refresh (self);
  return self;
}
