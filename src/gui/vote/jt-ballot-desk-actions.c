/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-desk-private.h"

#include <glib/gi18n.h>

#include "jt-ballot-screen.h"
#include "jt-ballot-table.h"
#include "jt-ballot-words.h"
#include "jt-file-pick.h"
#include "jt-json.h"
#include "jt-paper-moment.h"
#include "jt-prompt.h"
#include "jt-vote-io.h"
#include "jt-vote-words.h"
#include "jt-wording.h"
#include "jt-wording-count.h"

static GtkWindow *
window_of (JtBallotDesk *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static const JtVote *
vote_of (JtBallotDesk *self)
{
  return jt_ballot_box_get_vote (jt_ballot_sheet_get_box (self->sheet));
}

static const char *
motion_word (JtBallotDesk *self, guint motion)
{
  return jt_vote_words_motion (vote_of (self)->motions[motion].kind);
}

static JsonObject *
new_arguments (JtBallotDesk *self)
{
  JsonObject *arguments = json_object_new ();

  json_object_set_string_member (arguments, "case", self->case_uid);
  return arguments;
}

static void
tell_error (JtBallotDesk *self, const GError *error)
{
  g_autofree char *text = jt_wording_error (error);

  jt_ballot_desk_tell (self, text);
}

/* Warnings of a command that was taken: what was not refused but has to be said. */
static void
tell_warnings (JtBallotDesk *self, const JtOutcome *outcome)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; outcome->warnings != NULL && i < outcome->warnings->len; i++)
    {
      g_autofree char *sentence
          = jt_wording_finding (g_ptr_array_index (outcome->warnings, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", sentence);
    }
  jt_ballot_desk_tell (self, text->str);
}

static void
on_ended_cb (GObject *session, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtBallotDesk) self = data;
  g_auto (JtOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;

  if (!jt_session_submit_finish (JT_SESSION (session), result, &outcome, &error))
    tell_error (self, error);
  else
    tell_warnings (self, &outcome);
}

static void
submit (JtBallotDesk *self, const char *command, JsonObject *arguments)
{
  jt_session_submit_async (self->session, command, arguments, on_ended_cb, g_object_ref (self));
}

/* ---------------------------------------------------------------------------------------- undo */

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jt_ballot_desk_undo (JT_BALLOT_DESK (widget), NULL);
}

/* -------------------------------------------------------------------------------------- extend */

static void
on_extend_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtBallotDesk) self = data;
  g_autoptr (JsonObject) arguments = NULL;
  g_autofree char *text = NULL;
  g_autofree char *end = NULL;

  if (!jt_prompt_ask_finish (result, &text) || self->sheet == NULL)
    return;
  /* With or without an hour, as the period was typed when the vote was opened. */
  end = jt_paper_moment_parse (text, vote_of (self));
  arguments = new_arguments (self);
  json_object_set_string_member (arguments, "to", end != NULL ? end : text);
  submit (self, "vote-extend", arguments);
}

static void
extend_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtBallotDesk *self = JT_BALLOT_DESK (widget);
  g_autofree char *end = jt_moment_format_end (vote_of (self)->end);
  g_autofree char *ends = jt_wording_moment (end);
  /* Translators: the case, the end of the vote */
  g_autofree char *text = g_strdup_printf (
      _ ("%s, until %s. The voting period can be extended once, before it ends, and for all owners "
         "alike."),
      jt_ballot_sheet_get_title (self->sheet), ends);

  jt_prompt_ask_async (window_of (self), _ ("Extend the voting period?"), text, _ ("_Extend Vote"),
                       _ ("New last day"), on_extend_cb, g_object_ref (self));
}

/* -------------------------------------------------------------------------------------- decide */

/* The first; the next one is asked about on its own. */
static gboolean
find_open_dispute (JtBallotDesk *self, guint *motion)
{
  for (guint i = 0; i < vote_of (self)->n_motions; i++)
    {
      JtVerdict verdict;
      gboolean decided;

      jt_ballot_sheet_get_verdict (self->sheet, i, &verdict, &decided);
      if (!verdict.disputed || decided)
        continue;
      *motion = i;
      return TRUE;
    }
  return FALSE;
}

/* What was asked about; the answer is for that, whatever the sheet shows by then. */
typedef struct
{
  JtBallotDesk *desk;
  char *case_uid;
  JtMotionKind motion;
  gboolean met;
} Decision;

static void
decision_free (Decision *decision)
{
  g_object_unref (decision->desk);
  g_free (decision->case_uid);
  g_free (decision);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Decision, decision_free)

static void
on_decided_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Decision) decision = data;
  JtBallotDesk *self = decision->desk;
  g_autoptr (JsonObject) arguments = NULL;
  g_autofree char *reason = NULL;

  if (!jt_prompt_ask_finish (result, &reason) || self->sheet == NULL
      || g_strcmp0 (self->case_uid, decision->case_uid) != 0)
    return;
  arguments = new_arguments (self);
  json_object_set_string_member (arguments, "motion", jt_motion_kind_nick (decision->motion));
  json_object_set_boolean_member (arguments, "met", decision->met);
  json_object_set_string_member (arguments, "reason", reason);
  submit (self, "vote-decide", arguments);
}

static void
decide_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtBallotDesk *self = JT_BALLOT_DESK (widget);
  const gboolean met = g_str_equal (name, "ballot.decide-met");
  g_autofree char *questions = NULL;
  g_autofree char *text = NULL;
  Decision *decision;
  guint motion;

  if (self->sheet == NULL || !find_open_dispute (self, &motion))
    return;
  decision = g_new0 (Decision, 1);
  decision->desk = g_object_ref (self);
  decision->case_uid = g_strdup (self->case_uid);
  decision->motion = vote_of (self)->motions[motion].kind;
  decision->met = met;
  questions = jt_ballot_dispute_words (
      jt_vote_dispute_of (jt_ballot_sheet_get_box (self->sheet), motion));
  /* Translators: the case, the motion, what the result turns on */
  text = g_strdup_printf (
      _ ("%s, %s. %s. Your decision and its reason go on record; a paper recorded or withdrawn "
         "later voids it."),
      jt_ballot_sheet_get_title (self->sheet), motion_word (self, motion), questions);

  jt_prompt_ask_async (window_of (self),
                       met ? _ ("Decide that the legal proportion is met?")
                           : _ ("Decide that the legal proportion is not met?"),
                       text, _ ("_Decide in Writing"), _ ("Reason for the record"),
                       on_decided_cb, decision);
}

/* ---------------------------------------------------------------------------------------- seal */

static void
on_seal_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtBallotDesk) self = data;
  g_autoptr (JsonObject) arguments = NULL;

  if (!jt_prompt_ask_finish (result, NULL))
    return;
  arguments = new_arguments (self);
  submit (self, "vote-close", arguments);
}

/* "加装电梯：达到法定比例", a line for each motion. */
static char *
say_results (JtBallotDesk *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < vote_of (self)->n_motions; i++)
    {
      JtVerdict verdict;
      gboolean decided;
      const JtVerdictKind kind
          = jt_ballot_sheet_get_verdict (self->sheet, i, &verdict, &decided);

      /* Translators: a motion and what the papers come to */
      g_string_append_printf (text, i > 0 ? "\n%s%s%s" : "%s%s%s", motion_word (self, i),
                              C_ ("between motion and result", ": "),
                              jt_vote_words_verdict (kind));
    }
  return g_string_free (text, FALSE);
}

static void
seal_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtBallotDesk *self = JT_BALLOT_DESK (widget);
  guint counts[JT_BALLOT_FILTERS];
  g_autofree char *results = NULL;
  g_autofree char *text = NULL;

  jt_ballot_rows_count (jt_ballot_grid_get_rows (self->grid), counts);
  results = say_results (self);
  /* Translators: the case, the results, two counts */
  text = g_strdup_printf (
      _ ("%s\n%s\nOutstanding: %u; to check: %u.\nPapers and result are sealed: from then on "
         "nothing can be recorded, withdrawn or changed."),
      jt_ballot_sheet_get_title (self->sheet), results, counts[JT_BALLOT_FILTER_OUTSTANDING],
      counts[JT_BALLOT_FILTER_UNCHECKED]);
  jt_prompt_ask_async (window_of (self), _ ("Close and seal the vote?"), text, _ ("_Seal Vote"),
                       NULL, on_seal_cb, g_object_ref (self));
}

/* -------------------------------------------------------------------------------------- export */

typedef struct
{
  char *case_uid;
  char *path;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_free (export->case_uid);
  g_free (export->path);
  g_free (export);
}

static gpointer
export_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const Export *export = data;

  return jt_office_vote_export_file (office, export->case_uid, export->path, error);
}

static void
on_exported_cb (GObject *session, GAsyncResult *result, gpointer data)
{
  g_autofree char *rows = NULL;
  g_autoptr (JtBallotDesk) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) answer = jt_session_run_finish (JT_SESSION (session), result, &error);
  g_autofree char *text = NULL;

  if (answer == NULL)
    {
      tell_error (self, error);
      return;
    }
  rows = jt_wording_count (JT_COUNTED_ROWS, jt_json_int (answer, "rows", 0));
  /* Translators: "24 rows" */
  text = g_strdup_printf (_ ("Exported: %s"), rows);
  jt_ballot_desk_tell (self, text);
}

static void
on_export_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtBallotDesk) self = data;
  g_autofree char *path = jt_file_pick_finish (result);
  Export *export;

  if (path == NULL || self->session == NULL)
    return;
  export = g_new0 (Export, 1);
  export->case_uid = g_strdup (self->case_uid);
  export->path = g_steal_pointer (&path);
  jt_session_read_async (self->session, export_job, export, export_free,
                         (GDestroyNotify) json_object_unref, NULL, on_exported_cb,
                         g_object_ref (self));
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtBallotDesk *self = JT_BALLOT_DESK (widget);

  jt_file_pick_async (window_of (self), JT_FILE_SAVE_TABLE, _ ("ballots.csv"), on_export_picked_cb,
                      g_object_ref (self));
}

/* Room, owners, area. */
#define AREA_COLUMN 2

typedef struct
{
  GPtrArray *rows; /* GStrv, the titles first */
  char *path;
} TableExport;

static void
table_export_free (gpointer data)
{
  TableExport *export = data;

  g_ptr_array_unref (export->rows);
  g_free (export->path);
  g_free (export);
}

static gpointer
table_export_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const TableExport *export = data;

  return jt_ballot_table_write (export->path, _ ("Ballots"), export->rows, AREA_COLUMN, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

static void
on_table_exported_cb (GObject *session, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtBallotDesk) self = data;
  g_autoptr (GError) error = NULL;

  if (jt_session_run_finish (JT_SESSION (session), result, &error) == NULL)
    tell_error (self, error);
  else
    jt_ballot_desk_tell (self, _ ("The table is exported."));
}

static void
on_table_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtBallotDesk) self = data;
  g_autofree char *path = jt_file_pick_finish (result);
  TableExport *export;

  if (path == NULL || self->sheet == NULL)
    return;
  export = g_new0 (TableExport, 1);
  export->rows = jt_ballot_grid_get_table (self->grid);
  export->path = g_steal_pointer (&path);
  jt_session_read_async (self->session, table_export_job, export, table_export_free, NULL, NULL,
                         on_table_exported_cb, g_object_ref (self));
}

/* The lines as they are shown: filter, order and columns. */
static void
export_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtBallotDesk *self = JT_BALLOT_DESK (widget);

  jt_file_pick_async (window_of (self), JT_FILE_SAVE_LIST, _ ("ballots.xlsx"), on_table_picked_cb,
                      g_object_ref (self));
}

/* ---------------------------------------------------------------------------------- big screen */

static void
screen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtBallotDesk *self = JT_BALLOT_DESK (widget);

  if (self->screen == NULL)
    g_set_weak_pointer (&self->screen, jt_ballot_screen_new (window_of (self)));
  jt_ballot_screen_show (JT_BALLOT_SCREEN (self->screen), self->sheet);
  gtk_window_present (self->screen);
}

/* ------------------------------------------------------------------------------ what can be done */

void
jt_ballot_desk_update_actions (JtBallotDesk *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const JtVote *vote
      = self->sheet != NULL ? jt_ballot_box_get_vote (jt_ballot_sheet_get_box (self->sheet)) : NULL;
  JtOffice *book = self->session != NULL ? jt_session_get_office (self->session) : NULL;
  const JtRole role = book != NULL ? jt_office_get_role (book) : JT_ROLE_GRID_LEADER;
  const gboolean office = (role & JT_ROLES_OFFICE) != 0;
  const gboolean open = vote != NULL && !vote->sealed;
  const gboolean whole = vote != NULL && !jt_ballot_sheet_is_restricted (self->sheet);
  guint line, motion;
  const gboolean disputed = open && role == JT_ROLE_SUPERVISOR
                            && find_open_dispute (self, &motion);
  const gboolean unchecked = open && office && jt_ballot_grid_get_line (self->grid, &line)
                             && jt_ballot_sheet_get_row (self->sheet, line)->unchecked != NULL;
  guint counts[JT_BALLOT_FILTERS] = { 0 };

  gtk_widget_action_set_enabled (widget, "ballot.undo",
                                 open && jt_ballot_typing_can_undo (self->typing));
  gtk_widget_action_set_enabled (widget, "ballot.check", unchecked && !self->blind);
  if (open)
    jt_ballot_rows_count (jt_ballot_grid_get_rows (self->grid), counts);
  gtk_widget_action_set_enabled (widget, "ballot.blind",
                                 self->blind
                                     || (open && office && counts[JT_BALLOT_FILTER_UNCHECKED] > 0));
  gtk_widget_action_set_enabled (widget, "ballot.extend", open && office && !vote->extended);
  gtk_widget_action_set_enabled (widget, "ballot.decide-met", disputed);
  gtk_widget_action_set_enabled (widget, "ballot.decide-not-met", disputed);
  gtk_widget_action_set_enabled (widget, "ballot.seal", open && office);
  gtk_widget_action_set_enabled (widget, "ballot.export", whole);
  gtk_widget_action_set_enabled (widget, "ballot.export-table", vote != NULL && !self->blind);
  gtk_widget_action_set_enabled (widget, "ballot.screen", whole);
}

void
jt_ballot_desk_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "ballot.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "ballot.extend", NULL, extend_action);
  gtk_widget_class_install_action (widget_class, "ballot.decide-met", NULL, decide_action);
  gtk_widget_class_install_action (widget_class, "ballot.decide-not-met", NULL, decide_action);
  gtk_widget_class_install_action (widget_class, "ballot.seal", NULL, seal_action);
  gtk_widget_class_install_action (widget_class, "ballot.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "ballot.export-table", NULL, export_table_action);
  gtk_widget_class_install_action (widget_class, "ballot.screen", NULL, screen_action);
}
