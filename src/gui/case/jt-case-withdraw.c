/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-withdraw.h"

#include <glib/gi18n.h>

#include "jt-day.h"
#include "jt-drop-down-name.h"
#include "jt-json.h"
#include "jt-wording.h"

struct _JtCaseWithdraw
{
  GtkWindow parent_instance;

  GtkLabel *question;
  GtkDropDown *reason;
  GtkEntry *words;
  GtkEntry *refund;
  GtkLabel *refusal;
  GtkButton *act;

  JtSession *session;
  char *case_uid;
};

G_DEFINE_FINAL_TYPE (JtCaseWithdraw, jt_case_withdraw, GTK_TYPE_WINDOW)

/* As the column takes them (src/store/schema-stages.sql).  Only the last says nothing by itself. */
static const struct
{
  const char *reason;
  const char *said;
} reasons[] = {
  { "applicant", N_ ("The applicant withdrew") },
  { "vote-not-met", N_ ("The legal proportion was not reached") },
  { "not-eligible", N_ ("The conditions are not met") },
  { "opinion-negative", N_ ("The joint review did not agree") },
  { "funds", N_ ("Money is lacking") },
  { "other", N_ ("Another reason, in words") },
};

/* The list begins with a line that is no reason. */
static const char *
get_reason (JtCaseWithdraw *self)
{
  const guint selected = gtk_drop_down_get_selected (self->reason);

  return selected > 0 && selected <= G_N_ELEMENTS (reasons) ? reasons[selected - 1].reason : NULL;
}

static char *
get_text (GtkEntry *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static void
on_changed_cb (JtCaseWithdraw *self)
{
  const char *reason = get_reason (self);
  g_autofree char *words = get_text (self->words);

  gtk_widget_set_sensitive (
      GTK_WIDGET (self->act),
      reason != NULL && (!g_str_equal (reason, "other") || *words != '\0'));
}

static void
on_withdrawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtCaseWithdraw) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (jt_session_submit_finish (JT_SESSION (source), result, NULL, &error))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (self->refusal == NULL)
    return;
  sentence = jt_wording_error (error);
  gtk_label_set_label (self->refusal, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->act), TRUE);
}

static void
on_act_cb (JtCaseWithdraw *self)
{
  JtOffice *office = jt_session_get_office (self->session);
  g_autofree char *today = jt_day_format (jt_clock_today (jt_office_get_clock (office)));
  g_autofree char *words = get_text (self->words);
  g_autofree char *refund = get_text (self->refund);
  g_autoptr (JsonObject) arguments = json_object_new ();
  JsonObject *fields = json_object_new ();

  json_object_set_string_member (fields, "begun_on", today);
  json_object_set_string_member (fields, "done_on", today);
  json_object_set_string_member (fields, "reason", get_reason (self));
  jt_json_set_text (fields, "reason_text", *words != '\0' ? words : NULL);
  jt_json_set_text (fields, "refund", *refund != '\0' ? refund : NULL);
  json_object_set_string_member (arguments, "case", self->case_uid);
  json_object_set_string_member (arguments, "stage", "withdrawn");
  json_object_set_object_member (arguments, "fields", fields);
  gtk_widget_set_sensitive (GTK_WIDGET (self->act), FALSE);
  jt_session_submit_async (self->session, "stage-record", arguments, on_withdrawn_cb,
                           g_object_ref (self));
}

static void
jt_case_withdraw_dispose (GObject *object)
{
  JtCaseWithdraw *self = JT_CASE_WITHDRAW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->case_uid, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_CASE_WITHDRAW);
  G_OBJECT_CLASS (jt_case_withdraw_parent_class)->dispose (object);
}

static void
jt_case_withdraw_class_init (JtCaseWithdrawClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_case_withdraw_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-case-withdraw.ui");
  gtk_widget_class_bind_template_child (widget_class, JtCaseWithdraw, question);
  gtk_widget_class_bind_template_child (widget_class, JtCaseWithdraw, reason);
  gtk_widget_class_bind_template_child (widget_class, JtCaseWithdraw, words);
  gtk_widget_class_bind_template_child (widget_class, JtCaseWithdraw, refund);
  gtk_widget_class_bind_template_child (widget_class, JtCaseWithdraw, refusal);
  gtk_widget_class_bind_template_child (widget_class, JtCaseWithdraw, act);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_act_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
jt_case_withdraw_init (JtCaseWithdraw *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  jt_drop_down_name_all (GTK_WIDGET (self));
  gtk_string_list_append (names, _ ("Choose a reason"));
  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    gtk_string_list_append (names, _ (reasons[i].said));
  gtk_drop_down_set_model (self->reason, G_LIST_MODEL (names));
  g_object_unref (names);
}

JtCaseWithdraw *
jt_case_withdraw_new (GtkWindow *parent, JtSession *session, const char *case_uid,
                      const char *number)
{
  JtCaseWithdraw *self
      = g_object_new (JT_TYPE_CASE_WITHDRAW, "transient-for", parent, "modal", TRUE, NULL);
  g_autofree char *question = g_strdup_printf (_ ("Withdraw the case %s?"), number);

  self->session = g_object_ref (session);
  self->case_uid = g_strdup (case_uid);
  gtk_label_set_label (self->question, question);
  return self;
}
