/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-forms.h"

#include "jt-case-documents.h"
#include "jt-case-records.h"
#include "jt-json.h"
#include "jt-share-box.h"
#include "jt-stage-form.h"

struct _JtCaseForms
{
  GtkBox parent_instance;

  JtSession *session;
  char *case_uid;
  char *of; /* what is shown: case, stage and lift */
  JtStageForm *form;
  JtShareBox *shares;
  GPtrArray *records;
  JtCaseDocuments *documents;
};

enum
{
  TELL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtCaseForms, jt_case_forms, GTK_TYPE_BOX)

static void
on_tell_cb (JtCaseForms *self, const char *text)
{
  g_signal_emit (self, signals[TELL], 0, text);
}

void
jt_case_forms_save (JtCaseForms *self)
{
  g_return_if_fail (JT_IS_CASE_FORMS (self));

  if (self->form != NULL)
    jt_stage_form_save (self->form);
  for (guint i = 0; i < self->records->len; i++)
    jt_case_records_save (g_ptr_array_index (self->records, i));
}

void
jt_case_forms_clear (JtCaseForms *self)
{
  GtkWidget *child;

  g_return_if_fail (JT_IS_CASE_FORMS (self));

  jt_case_forms_save (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_object (&self->form);
  self->shares = NULL;
  self->documents = NULL;
  g_ptr_array_set_size (self->records, 0);
  g_clear_pointer (&self->of, g_free);
}

/* ------------------------------------------------------------------------------------- adding */

static void
add (JtCaseForms *self, GtkWidget *widget)
{
  g_signal_connect_object (widget, "tell", G_CALLBACK (on_tell_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), widget);
}

static void
add_form (JtCaseForms *self, const char *stage, int lift)
{
  GtkWidget *form = jt_stage_form_new (stage);

  self->form = JT_STAGE_FORM (form);
  add (self, form);
  jt_stage_form_open (self->form, self->session, self->case_uid, lift, NULL);
}

/* Only an agreement shares a cost. */
static void
add_shares (JtCaseForms *self, const char *stage)
{
  if (!g_str_equal (stage, "agreement"))
    return;
  self->shares = JT_SHARE_BOX (jt_share_box_new (self->session, self->case_uid));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->shares));
}

static void
add_records (JtCaseForms *self, const char *stage, int lift)
{
  g_autofree const char **tables = jt_case_records_tables (stage);

  for (guint i = 0; tables[i] != NULL; i++)
    {
      JtCaseRecords *records
          = jt_case_records_new (tables[i], self->session, self->case_uid, lift);

      add (self, GTK_WIDGET (records));
      g_ptr_array_add (self->records, records);
    }
}

static void
add_documents (JtCaseForms *self, const char *stage, int lift)
{
  self->documents = jt_case_documents_new (self->session, self->case_uid, stage, lift);
  add (self, GTK_WIDGET (self->documents));
}

static void
refresh (JtCaseForms *self)
{
  if (self->documents != NULL)
    jt_case_documents_refresh (self->documents);
  if (self->form != NULL)
    jt_stage_form_refresh (self->form);
  if (self->shares != NULL)
    jt_share_box_refresh (self->shares);
  for (guint i = 0; i < self->records->len; i++)
    jt_case_records_refresh (g_ptr_array_index (self->records, i));
}

void
jt_case_forms_show (JtCaseForms *self, JtSession *session, const char *case_uid,
                    JsonObject *stage, gboolean with_form)
{
  const char *nick = jt_json_text (stage, "stage");
  const int lift = (int) jt_json_int (stage, "lift", 0);
  g_autofree char *of = g_strdup_printf ("%s/%s/%d", case_uid, nick, lift);

  g_return_if_fail (JT_IS_CASE_FORMS (self) && JT_IS_SESSION (session));

  if (g_strcmp0 (of, self->of) == 0)
    {
      refresh (self);
      return;
    }
  jt_case_forms_clear (self);
  g_set_object (&self->session, session);
  g_free (self->case_uid);
  self->case_uid = g_strdup (case_uid);
  self->of = g_steal_pointer (&of);
  if (with_form && !jt_stage_form_has_many (nick))
    add_form (self, nick, lift);
  add_shares (self, nick);
  add_records (self, nick, lift);
  add_documents (self, nick, lift);
}

void
jt_case_forms_show_document (JtCaseForms *self, const char *kind)
{
  g_return_if_fail (JT_IS_CASE_FORMS (self));

  if (self->documents != NULL)
    jt_case_documents_show (self->documents, kind);
}

/* --------------------------------------------------------------------------------- the object */

static void
jt_case_forms_dispose (GObject *object)
{
  JtCaseForms *self = JT_CASE_FORMS (object);

  g_clear_object (&self->form);
  g_clear_object (&self->session);
  g_ptr_array_set_size (self->records, 0);
  self->shares = NULL;
  self->documents = NULL;
  G_OBJECT_CLASS (jt_case_forms_parent_class)->dispose (object);
}

static void
jt_case_forms_finalize (GObject *object)
{
  JtCaseForms *self = JT_CASE_FORMS (object);

  g_ptr_array_unref (self->records);
  g_free (self->case_uid);
  g_free (self->of);
  G_OBJECT_CLASS (jt_case_forms_parent_class)->finalize (object);
}

static void
jt_case_forms_class_init (JtCaseFormsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jt_case_forms_dispose;
  G_OBJECT_CLASS (klass)->finalize = jt_case_forms_finalize;

  signals[TELL] = g_signal_new ("tell", JT_TYPE_CASE_FORMS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
jt_case_forms_init (JtCaseForms *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
  self->records = g_ptr_array_new ();
}
