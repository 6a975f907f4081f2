/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-opening.h"

#include <glib/gi18n.h>

#include "jt-ballot-query.h"
#include "jt-ballot-voters.h"
#include "jt-drop-down-name.h"
#include "jt-json.h"
#include "jt-paper-moment.h"
#include "jt-prompt.h"
#include "jt-read-again.h"
#include "jt-wording.h"
#include "jt-wording-count.h"

/* So long a period the form proposes; the announcement may say another. */
#define DAYS_PROPOSED 15

struct _JtBallotOpening
{
  GtkWidget parent_instance;

  GtkDropDown *cases;
  GtkEntry *from;
  GtkEntry *to;
  GtkCheckButton *lift;
  GtkCheckButton *fund;
  GtkLabel *totals;
  GtkLabel *warnings;
  JtTableView *voters;
  GtkButton *open;

  JtSession *session;
  GPtrArray *uids;
  GArray *again; /* gboolean, of each of them: a vote of it was sealed before */
  GCancellable *reading;
  char *opened; /* the case whose vote is being opened */
  gboolean filling;
  gboolean asking; /* the vote is opened when the preview has nothing against it */
};

enum
{
  TELL,
  LEAVE,
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtBallotOpening, jt_ballot_opening, GTK_TYPE_WIDGET)

static void
tell (JtBallotOpening *self, const char *text)
{
  g_signal_emit (self, signals[TELL], 0, text);
}

static void
tell_error (JtBallotOpening *self, const GError *error)
{
  g_autofree char *text = jt_wording_error (error);

  tell (self, text);
}

static void
on_table_failed_cb (JtBallotOpening *self, const GError *error)
{
  tell_error (self, error);
}

static void
on_table_told_cb (JtBallotOpening *self, const char *text)
{
  tell (self, text);
}

static const char *
chosen_case (JtBallotOpening *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->cases);

  return self->uids != NULL && chosen < self->uids->len ? g_ptr_array_index (self->uids, chosen)
                                                        : NULL;
}

/* ------------------------------------------------------------------------------------- the roll */

static void
show_warnings (JtBallotOpening *self, JsonArray *warnings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (warnings); i++)
    g_string_append_printf (text, "%s△ %s", i > 0 ? "\n" : "",
                            json_array_get_string_element (warnings, i));
  gtk_label_set_label (self->warnings, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), text->len > 0);
}

static void
show_preview (JtBallotOpening *self, JsonObject *preview)
{
  JsonArray *voters = jt_json_array (preview, "voters");
  g_autofree char *parts
      = jt_wording_count (JT_COUNTED_PARTS, jt_json_int (preview, "parts", 0));
  g_autofree char *counted = jt_wording_count (JT_COUNTED_VOTERS, json_array_get_length (voters));
  g_autofree char *totals = NULL;

  jt_ballot_voters_show (self->voters, voters);
  /* Translators: "24 parts", "20 voters", area */
  totals = g_strdup_printf (_ ("The roll as of today: %s, %s, %s ㎡"), parts, counted,
                            jt_json_text (preview, "area"));
  gtk_label_set_label (self->totals, totals);
  show_warnings (self, jt_json_array (preview, "warnings"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->open), TRUE);
}

/* What refuses the vote stands where the roll would be. */
static void
show_refusal (JtBallotOpening *self, const GError *error)
{
  g_autofree char *text = jt_wording_error (error);

  jt_ballot_voters_show (self->voters, NULL);
  gtk_label_set_label (self->totals, text);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->open), FALSE);
}

/* A day with or without an hour as people type it, in the form the command takes; what is none is
 * left to be refused. */
static char *
read_moment (JtBallotOpening *self, GtkEntry *entry)
{
  g_autofree char *text
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  const JtDay today
      = jt_clock_today (jt_office_get_clock (jt_session_get_office (self->session)));
  /* Of a vote only its first day is asked: a day without a year lies nearest to it. */
  const JtVote vote = { .starts = (JtMoment) today * 24 * 60 };
  char *moment = jt_paper_moment_parse (text, &vote);

  return moment != NULL ? moment : g_steal_pointer (&text);
}

static void ask (JtBallotOpening *self);

typedef struct
{
  char *case_uid;
  char *from;
  char *to;
  gboolean fund;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->case_uid);
  g_free (request->from);
  g_free (request->to);
  g_free (request);
}

static gpointer
preview_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const Request *request = data;

  return jt_office_ballot_preview (office, request->case_uid, request->from, request->to,
                                   request->fund, error);
}

static void
on_preview_cb (GObject *session, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtBallotOpening) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) preview = jt_session_run_finish (JT_SESSION (session), result, &error);

  /* Another case may have been chosen meanwhile. */
  if (self->session == NULL || g_task_get_cancellable (G_TASK (result)) != self->reading)
    return;
  if (preview != NULL)
    show_preview (self, preview);
  else
    show_refusal (self, error);
  if (preview != NULL && self->asking)
    ask (self);
  self->asking = FALSE;
}

static void
read_preview (JtBallotOpening *self)
{
  Request *request;

  jt_read_no_more (&self->reading);
  if (self->filling || chosen_case (self) == NULL)
    return;
  request = g_new0 (Request, 1);
  request->case_uid = g_strdup (chosen_case (self));
  request->from = read_moment (self, self->from);
  request->to = read_moment (self, self->to);
  request->fund = gtk_check_button_get_active (self->fund);
  jt_session_read_async (self->session, preview_job, request, request_free,
                         (GDestroyNotify) json_object_unref, jt_read_again (&self->reading),
                         on_preview_cb, g_object_ref (self));
}

static void
on_chosen_cb (JtBallotOpening *self)
{
  self->asking = FALSE;
  read_preview (self);
}

/* What was refused may be right now; it is looked at when the field is left, or the vote opened. */
static void
on_period_changed_cb (JtBallotOpening *self)
{
  self->asking = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->open), TRUE);
}

static void
watch_period (JtBallotOpening *self, GtkEntry *entry)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (on_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_period_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* -------------------------------------------------------------------------------------- opening */

static void
on_opened_cb (GObject *session, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtBallotOpening) self = data;
  g_auto (JtOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *case_uid = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  /* Another case may have been chosen by a link meanwhile. */
  case_uid = g_steal_pointer (&self->opened);
  if (!jt_session_submit_finish (JT_SESSION (session), result, &outcome, &error))
    {
      tell_error (self, error);
      return;
    }
  g_signal_emit (self, signals[OPENED], 0, case_uid);
}

static JsonObject *
collect (JtBallotOpening *self)
{
  g_autofree char *from = read_moment (self, self->from);
  g_autofree char *to = read_moment (self, self->to);
  JsonObject *arguments = json_object_new ();
  JsonArray *motions = json_array_new ();

  if (gtk_check_button_get_active (self->lift))
    json_array_add_string_element (motions, jt_motion_kind_nick (JT_MOTION_LIFT));
  if (gtk_check_button_get_active (self->fund))
    json_array_add_string_element (motions, jt_motion_kind_nick (JT_MOTION_FUND));
  json_object_set_string_member (arguments, "case", chosen_case (self));
  json_object_set_string_member (arguments, "from", from);
  json_object_set_string_member (arguments, "to", to);
  json_object_set_array_member (arguments, "motions", motions);
  return arguments;
}

static void
on_confirmed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtBallotOpening) self = data;
  g_autoptr (JsonObject) arguments = NULL;

  if (!jt_prompt_ask_finish (result, NULL) || chosen_case (self) == NULL)
    return;
  arguments = collect (self);
  g_free (self->opened);
  self->opened = g_strdup (chosen_case (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  jt_session_submit_async (self->session, "vote-open", arguments, on_opened_cb,
                           g_object_ref (self));
}

static void
ask (JtBallotOpening *self)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (self->cases);
  g_autofree char *starts = read_moment (self, self->from);
  g_autofree char *ends = read_moment (self, self->to);
  g_autofree char *from = jt_wording_moment (starts);
  g_autofree char *to = jt_wording_moment (ends);
  g_autofree char *text = NULL;
  gboolean again;

  if (chosen == NULL)
    return;
  tell (self, "");
  again = g_array_index (self->again, gboolean, gtk_drop_down_get_selected (self->cases));
  text = g_strdup_printf (
      again ? _ ("%s, from %s to %s. A vote of this case is sealed already; this one is a further "
                 "vote beside it. The roll is locked with the owners of today; later sales do not "
                 "change it.")
            : _ ("%s, from %s to %s. The roll is locked with the owners of today; later sales do "
                 "not change it."),
      gtk_string_object_get_string (chosen), from, to);
  jt_prompt_ask_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                       _ ("Lock the roll and open the vote?"), text, _ ("_Open Vote"), NULL,
                       on_confirmed_cb, g_object_ref (self));
}

/* Period and roll are looked at once more: they may have changed since they were shown. */
static void
on_open_cb (JtBallotOpening *self)
{
  self->asking = TRUE;
  read_preview (self);
}

static void
on_leave_cb (JtBallotOpening *self)
{
  g_signal_emit (self, signals[LEAVE], 0);
}

static gboolean
leave (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  on_leave_cb (JT_BALLOT_OPENING (widget));
  return TRUE;
}

static void
on_motion_cb (JtBallotOpening *self, GtkCheckButton *button)
{
  /* At least one motion is voted on. */
  if (!gtk_check_button_get_active (self->lift) && !gtk_check_button_get_active (self->fund))
    gtk_check_button_set_active (button == self->lift ? self->fund : self->lift, TRUE);
  else
    on_chosen_cb (self);
}

/* ---------------------------------------------------------------------------------- the object */

static void
jt_ballot_opening_dispose (GObject *object)
{
  JtBallotOpening *self = JT_BALLOT_OPENING (object);
  GtkWidget *child;

  jt_read_no_more (&self->reading);
  gtk_widget_dispose_template (GTK_WIDGET (self), JT_TYPE_BALLOT_OPENING);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  g_clear_pointer (&self->uids, g_ptr_array_unref);
  g_clear_pointer (&self->again, g_array_unref);
  g_clear_pointer (&self->opened, g_free);
  G_OBJECT_CLASS (jt_ballot_opening_parent_class)->dispose (object);
}

static void
jt_ballot_opening_class_init (JtBallotOpeningClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_ballot_opening_dispose;
  signals[TELL] = g_signal_new ("tell", JT_TYPE_BALLOT_OPENING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LEAVE] = g_signal_new ("leave", JT_TYPE_BALLOT_OPENING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", JT_TYPE_BALLOT_OPENING, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (JT_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-ballot-opening.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, JtBallotOpening, cases);
  gtk_widget_class_bind_template_child (widget_class, JtBallotOpening, from);
  gtk_widget_class_bind_template_child (widget_class, JtBallotOpening, to);
  gtk_widget_class_bind_template_child (widget_class, JtBallotOpening, lift);
  gtk_widget_class_bind_template_child (widget_class, JtBallotOpening, fund);
  gtk_widget_class_bind_template_child (widget_class, JtBallotOpening, totals);
  gtk_widget_class_bind_template_child (widget_class, JtBallotOpening, warnings);
  gtk_widget_class_bind_template_child (widget_class, JtBallotOpening, voters);
  gtk_widget_class_bind_template_child (widget_class, JtBallotOpening, open);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave, NULL);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_open_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_table_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_table_told_cb);
}

static void
jt_ballot_opening_init (JtBallotOpening *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->again = g_array_new (FALSE, FALSE, sizeof (gboolean));
  jt_drop_down_name (self->cases, _ ("Case"));
  watch_period (self, self->from);
  watch_period (self, self->to);
}

void
jt_ballot_opening_set_session (JtBallotOpening *self, JtSession *session)
{
  g_return_if_fail (JT_IS_BALLOT_OPENING (self) && self->session == NULL);
  self->session = g_object_ref (session);
  jt_ballot_voters_set_up (self->voters, session);
}

static void
propose_period (JtBallotOpening *self)
{
  const JtDay today
      = jt_clock_today (jt_office_get_clock (jt_session_get_office (self->session)));
  g_autofree char *from = jt_day_format (today);
  g_autofree char *to = jt_day_format (today + DAYS_PROPOSED);

  gtk_editable_set_text (GTK_EDITABLE (self->from), from);
  gtk_editable_set_text (GTK_EDITABLE (self->to), to);
}

gboolean
jt_ballot_opening_begin (JtBallotOpening *self, const char *case_uid, GError **error)
{
  g_autoptr (JsonArray) cases = NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  g_return_val_if_fail (JT_IS_BALLOT_OPENING (self), FALSE);

  cases = jt_office_ballot_cases (jt_session_get_office (self->session), error);
  if (cases == NULL)
    return FALSE;
  g_clear_pointer (&self->uids, g_ptr_array_unref);
  self->uids = g_ptr_array_new_with_free_func (g_free);
  g_array_set_size (self->again, 0);
  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonObject *row = json_array_get_object_element (cases, i);
      const gboolean again = json_object_get_boolean_member (row, "again");
      g_autofree char *name = g_strdup_printf ("%s  %s", jt_json_text (row, "case"),
                                               jt_json_text (row, "title"));

      if (g_strcmp0 (case_uid, jt_json_text (row, "uid")) == 0)
        chosen = i;
      gtk_string_list_append (names, name);
      g_ptr_array_add (self->uids, g_strdup (jt_json_text (row, "uid")));
      g_array_append_val (self->again, again);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->cases, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->cases, chosen);
  gtk_check_button_set_active (self->lift, TRUE);
  gtk_check_button_set_active (self->fund, FALSE);
  propose_period (self);
  self->filling = FALSE;
  read_preview (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->cases));
  return self->uids->len > 0;
}
