/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-typing.h"

#include <glib/gi18n.h>

#include "jt-json.h"
#include "jt-paper-moment.h"
#include "jt-wording.h"

/* How a line was before an entry. */
typedef struct
{
  char *user; /* who typed: nobody takes back what another typed */
  guint line;
  guint n_papers;
  gboolean gone; /* what it was cannot be written again */
  JtBallot ballots[JT_MOTION_KINDS];
  char *received_on;
  char *signed_on;
  char *collector;
  char *note;
  char *invalid_reason;
} Former;

struct _JtBallotTyping
{
  GObject parent_instance;

  JtSession *session;
  JtBallotSheet *sheet;
  char *case_uid;
  GPtrArray *formers;
  guint n_pending;
};

enum
{
  CHANGED,
  TOLD,
  DRAINED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtBallotTyping, jt_ballot_typing, G_TYPE_OBJECT)

static void
former_free (gpointer data)
{
  Former *former = data;

  g_free (former->user);
  g_free (former->received_on);
  g_free (former->signed_on);
  g_free (former->collector);
  g_free (former->note);
  g_free (former->invalid_reason);
  g_free (former);
}

static guint
count_motions (JtBallotTyping *self)
{
  return jt_ballot_box_get_vote (jt_ballot_sheet_get_box (self->sheet))->n_motions;
}

static Former *
remember (JtBallotTyping *self, guint line)
{
  const JtSheetRow *row = jt_ballot_sheet_get_row (self->sheet, line);
  Former *former = g_new0 (Former, 1);

  former->user = g_strdup (jt_session_get_user_name (self->session));
  former->line = line;
  former->n_papers = row->n_papers;
  for (guint i = 0; i < count_motions (self); i++)
    former->ballots[i] = jt_ballot_sheet_get_ballot (self->sheet, i, line);
  former->received_on = g_strdup (row->received_on);
  former->signed_on = g_strdup (row->signed_on);
  former->collector = g_strdup (row->collector);
  former->note = g_strdup (row->note);
  former->invalid_reason = g_strdup (row->invalid_reason);
  return former;
}

/* ---------------------------------------------------------------------------------- submitting */

/* One entry on its way: which line it concerns, and what to forget when it is refused. */
typedef struct
{
  JtBallotTyping *typing;
  guint line;
  Former *former; /* only compared: it may be gone from the list */
} Entry;

static char *
first_rejection (JsonObject *answer)
{
  JsonArray *rejected = answer != NULL ? jt_json_array (answer, "rejected") : NULL;

  if (rejected == NULL || json_array_get_length (rejected) == 0)
    return NULL;
  return g_strdup (jt_json_text (json_array_get_object_element (rejected, 0), "text"));
}

static void
read_again (JtBallotTyping *self, guint line)
{
  JtOffice *office = jt_session_get_office (self->session);
  g_autoptr (GError) error = NULL;

  /* The book may have been closed behind the last entry. */
  if (office != NULL && !jt_ballot_sheet_refresh (self->sheet, office, line, &error))
    {
      g_autofree char *text = jt_wording_error (error);

      g_signal_emit (self, signals[TOLD], 0, text);
    }
}

static void
on_submitted_cb (GObject *session, GAsyncResult *result, gpointer data)
{
  g_autofree Entry *entry = data;
  g_autoptr (JtBallotTyping) self = entry->typing;
  g_auto (JtOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *refusal = NULL;
  g_autofree char *told = NULL;

  if (!jt_session_submit_finish (JT_SESSION (session), result, &outcome, &error))
    refusal = jt_wording_error (error);
  else
    refusal = first_rejection (outcome.answer);
  self->n_pending--;
  if (refusal != NULL)
    g_ptr_array_remove (self->formers, entry->former);
  if (self->sheet != NULL)
    {
      JtSheetRow *row = jt_ballot_sheet_get_row (self->sheet, entry->line);

      if (refusal != NULL)
        /* Translators: a room, and why what was typed for it was put back */
        told = g_strdup_printf (_ ("%s put back: %s"), row->room, refusal);
      row->unsaved--;
      if (row->unsaved == 0)
        read_again (self, entry->line);
      g_signal_emit (self, signals[CHANGED], 0, entry->line);
    }
  if (told != NULL)
    g_signal_emit (self, signals[TOLD], 0, told);
  if (self->n_pending == 0)
    g_signal_emit (self, signals[DRAINED], 0);
}

static void
submit (JtBallotTyping *self, const char *command, JsonObject *arguments, guint line,
        Former *former)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->typing = g_object_ref (self);
  entry->line = line;
  entry->former = former;
  self->n_pending++;
  jt_ballot_sheet_get_row (self->sheet, line)->unsaved++;
  json_object_set_string_member (arguments, "case", self->case_uid);
  jt_session_submit_async (self->session, command, arguments, on_submitted_cb, entry);
  g_signal_emit (self, signals[CHANGED], 0, line);
}

/* --------------------------------------------------------------------------- the rows of papers */

static void
add_row (JtBallotTyping *self, JsonArray *rows, guint line, int motion, JtBallot choice,
         const JtBallotDetails *details)
{
  const JtVote *vote = jt_ballot_box_get_vote (jt_ballot_sheet_get_box (self->sheet));
  JsonObject *row = json_object_new ();

  json_object_set_int_member (row, "row", json_array_get_length (rows) + 1);
  json_object_set_string_member (row, "part",
                                 jt_ballot_sheet_get_row (self->sheet, line)->part);
  json_object_set_string_member (row, "choice", jt_ballot_nick (choice));
  if (motion >= 0)
    json_object_set_string_member (row, "motion",
                                   jt_motion_kind_nick (vote->motions[motion].kind));
  if (details != NULL)
    {
      jt_json_set_text (row, "received_on", details->received_on);
      jt_json_set_text (row, "signed_on", details->signed_on);
      jt_json_set_text (row, "collector", details->collector);
      jt_json_set_text (row, "note", details->note);
      jt_json_set_text (row, "serial", details->serial);
      jt_json_set_text (row, "reason", details->reason);
      if (choice == JT_BALLOT_INVALID)
        jt_json_set_text (row, "invalid_reason", details->invalid_reason);
    }
  json_array_add_object_element (rows, row);
}

/* What a paper can say: late and contradictory follow from dates and other papers. */
static gboolean
is_choice (JtBallot ballot)
{
  return ballot != JT_BALLOT_NONE && ballot != JT_BALLOT_LATE && ballot != JT_BALLOT_CONFLICT;
}

/* One paper where the motions say the same, else one each. */
static void
add_choices (JtBallotTyping *self, JsonArray *rows, guint line,
             const JtBallot ballots[JT_MOTION_KINDS], const JtBallotDetails *details)
{
  const guint n_motions = count_motions (self);

  if (n_motions == 1 || ballots[0] == ballots[1])
    {
      if (is_choice (ballots[0]))
        add_row (self, rows, line, -1, ballots[0], details);
      return;
    }
  for (guint i = 0; i < n_motions; i++)
    if (is_choice (ballots[i]))
      add_row (self, rows, line, (int) i, ballots[i], details);
}

static JsonObject *
arguments_of (JsonArray *rows)
{
  JsonObject *arguments = json_object_new ();

  json_object_set_array_member (arguments, "rows", rows);
  return arguments;
}

/* ---------------------------------------------------------------------------- counting in memory */

static char *
day_of_receipt (JtBallotTyping *self, const JtBallotDetails *details)
{
  if (details != NULL && details->received_on != NULL)
    return g_strdup (details->received_on);
  return jt_paper_received_format (
      jt_paper_received_now (jt_ballot_box_get_vote (jt_ballot_sheet_get_box (self->sheet)),
                             jt_office_get_clock (jt_session_get_office (self->session))));
}

static gboolean
is_late (JtBallotTyping *self, const char *received_on)
{
  const JtVote *vote = jt_ballot_box_get_vote (jt_ballot_sheet_get_box (self->sheet));
  JtMoment received;

  return jt_moment_parse (received_on, &received, NULL) && received >= vote->end;
}

static void
replace (char **field, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*field);
  *field = copy;
}

static void
show_details (JtSheetRow *row, const char *received_on, const JtBallotDetails *details)
{
  replace (&row->received_on, received_on);
  replace (&row->signed_on, details != NULL ? details->signed_on : NULL);
  replace (&row->collector, details != NULL ? details->collector : NULL);
  replace (&row->note, details != NULL ? details->note : NULL);
  replace (&row->invalid_reason, details != NULL ? details->invalid_reason : NULL);
}

/* Whether the line's only paper was typed by who types now, on the same day of receipt, and nobody
 * has checked it: then what comes is its correction. */
static gboolean
is_correction (JtBallotTyping *self, const JtSheetRow *row, const char *received_on)
{
  if (row->n_papers > 1)
    return FALSE;
  if (row->unsaved > 0)
    return TRUE;
  return row->n_papers == 1 && row->unchecked != NULL
         && g_strcmp0 (row->received_on, received_on) == 0
         && g_strcmp0 (row->typed_by,
                       jt_office_get_user (jt_session_get_office (self->session)))
                == 0;
}

/* -------------------------------------------------------------------------------------- typing */

gboolean
jt_ballot_typing_can_rewrite (JtBallotTyping *self, guint line)
{
  g_return_val_if_fail (JT_IS_BALLOT_TYPING (self) && self->sheet != NULL, FALSE);

  for (guint i = 0; i < count_motions (self); i++)
    {
      const JtBallot ballot = jt_ballot_sheet_get_ballot (self->sheet, i, line);

      if (ballot != JT_BALLOT_NONE && !is_choice (ballot))
        return FALSE;
    }
  return jt_ballot_sheet_get_row (self->sheet, line)->n_papers <= 1;
}

static void
type_choices (JtBallotTyping *self, guint line, int motion, JtBallot choice,
              const JtBallotDetails *details, Former *former)
{
  JtSheetRow *row = jt_ballot_sheet_get_row (self->sheet, line);
  const JtBallotDetails withdrawn = { .reason = details != NULL ? details->reason : NULL };
  g_autofree char *received_on = day_of_receipt (self, details);
  JsonArray *rows = json_array_new ();

  if (choice == JT_BALLOT_NONE || is_correction (self, row, received_on))
    {
      former->gone = !jt_ballot_typing_can_rewrite (self, line);
      add_row (self, rows, line, motion, JT_BALLOT_NONE,
               choice == JT_BALLOT_NONE ? &withdrawn : NULL);
    }
  if (choice != JT_BALLOT_NONE)
    add_row (self, rows, line, motion, choice, details);
  for (guint i = 0; i < count_motions (self); i++)
    if (motion < 0 || (guint) motion == i)
      jt_ballot_sheet_set_ballot (self->sheet, i, line,
                                  choice != JT_BALLOT_NONE && is_late (self, received_on)
                                      ? JT_BALLOT_LATE
                                      : choice);
  if (choice != JT_BALLOT_NONE)
    show_details (row, received_on, details);
  else if (motion < 0)
    show_details (row, NULL, NULL);
  {
    g_autoptr (JsonObject) arguments = arguments_of (rows);

    submit (self, "paper-record", arguments, line, former);
  }
}

void
jt_ballot_typing_type (JtBallotTyping *self, guint line, int motion, JtBallot choice,
                       const JtBallotDetails *details)
{
  Former *former;

  g_return_if_fail (JT_IS_BALLOT_TYPING (self) && self->sheet != NULL);

  former = remember (self, line);
  g_ptr_array_add (self->formers, former);
  type_choices (self, line, motion, choice, details, former);
}

gboolean
jt_ballot_typing_revise (JtBallotTyping *self, guint line, const JtBallotDetails *details)
{
  JtSheetRow *row;
  g_autoptr (JsonObject) arguments = NULL;
  g_autofree char *received_on = NULL;
  JsonArray *rows;
  JtBallot ballots[JT_MOTION_KINDS] = { JT_BALLOT_NONE };
  Former *former;

  g_return_val_if_fail (JT_IS_BALLOT_TYPING (self) && self->sheet != NULL, FALSE);

  row = jt_ballot_sheet_get_row (self->sheet, line);
  if (row->n_papers != 1 || row->unchecked == NULL || row->unsaved > 0)
    return FALSE;
  for (guint i = 0; i < count_motions (self); i++)
    ballots[i] = jt_ballot_sheet_get_ballot (self->sheet, i, line);
  /* A late paper does not show what it says. */
  if (!is_choice (ballots[0]) && !is_choice (ballots[1]))
    return FALSE;
  former = remember (self, line);
  g_ptr_array_add (self->formers, former);
  rows = json_array_new ();
  add_row (self, rows, line, -1, JT_BALLOT_NONE, NULL);
  add_choices (self, rows, line, ballots, details);
  received_on = day_of_receipt (self, details);
  show_details (row, received_on, details);
  arguments = arguments_of (rows);
  submit (self, "paper-record", arguments, line, former);
  return TRUE;
}

void
jt_ballot_typing_check (JtBallotTyping *self, guint line, const char *reason)
{
  const JtSheetRow *row;
  g_autoptr (JsonObject) arguments = json_object_new ();
  JsonArray *papers = json_array_new ();

  g_return_if_fail (JT_IS_BALLOT_TYPING (self) && self->sheet != NULL);

  row = jt_ballot_sheet_get_row (self->sheet, line);
  for (guint i = 0; row->unchecked != NULL && row->unchecked[i] != NULL; i++)
    json_array_add_string_element (papers, row->unchecked[i]);
  json_object_set_array_member (arguments, "papers", papers);
  jt_json_set_text (arguments, "reason", reason);
  if (json_array_get_length (papers) > 0)
    submit (self, "paper-check", arguments, line, NULL);
}

/* ---------------------------------------------------------------------------------------- undo */

/* What the entry added is withdrawn; what it took away or changed is written again. */
static JsonObject *
undo_arguments (JtBallotTyping *self, const Former *former, const char *reason,
                const char **command)
{
  const JtBallotDetails withdrawn = { .reason = reason };
  const JtSheetRow *row = jt_ballot_sheet_get_row (self->sheet, former->line);
  const JtBallotDetails details = { former->received_on, former->signed_on, former->collector,
                                    former->note, former->invalid_reason };
  JsonObject *arguments;
  JsonArray *rows = json_array_new ();

  if (former->n_papers > 0 && row->n_papers > former->n_papers)
    {
      arguments = json_object_new ();
      json_array_add_string_element (rows, row->paper);
      json_object_set_array_member (arguments, "papers", rows);
      jt_json_set_text (arguments, "reason", reason);
      *command = "paper-withdraw";
      return arguments;
    }
  add_row (self, rows, former->line, -1, JT_BALLOT_NONE, &withdrawn);
  add_choices (self, rows, former->line, former->ballots, &details);
  *command = "paper-record";
  return arguments_of (rows);
}

gboolean
jt_ballot_typing_peek (JtBallotTyping *self, guint *line)
{
  g_return_val_if_fail (JT_IS_BALLOT_TYPING (self), FALSE);

  if (!jt_ballot_typing_can_undo (self))
    return FALSE;
  *line = ((const Former *) g_ptr_array_index (self->formers, self->formers->len - 1))->line;
  return TRUE;
}

gboolean
jt_ballot_typing_undo (JtBallotTyping *self, const char *reason, guint *line)
{
  Former *former;
  g_autoptr (JsonObject) arguments = NULL;
  const char *command;

  g_return_val_if_fail (JT_IS_BALLOT_TYPING (self), FALSE);

  if (!jt_ballot_typing_can_undo (self))
    return FALSE;
  former = g_ptr_array_steal_index (self->formers, self->formers->len - 1);
  *line = former->line;
  arguments = undo_arguments (self, former, reason, &command);
  for (guint i = 0; i < count_motions (self); i++)
    jt_ballot_sheet_set_ballot (self->sheet, i, former->line, former->ballots[i]);
  submit (self, command, arguments, former->line, NULL);
  former_free (former);
  return TRUE;
}

gboolean
jt_ballot_typing_can_undo (JtBallotTyping *self)
{
  const Former *former;

  g_return_val_if_fail (JT_IS_BALLOT_TYPING (self), FALSE);

  if (self->sheet == NULL || self->formers->len == 0)
    return FALSE;
  /* What is on its way is not known to be a paper yet. */
  former = g_ptr_array_index (self->formers, self->formers->len - 1);
  return g_strcmp0 (former->user, jt_session_get_user_name (self->session)) == 0
         && !former->gone && jt_ballot_sheet_get_row (self->sheet, former->line)->unsaved == 0
         && !jt_ballot_box_get_vote (jt_ballot_sheet_get_box (self->sheet))->sealed;
}

/* ---------------------------------------------------------------------------------- the object */

static void
jt_ballot_typing_finalize (GObject *object)
{
  JtBallotTyping *self = JT_BALLOT_TYPING (object);

  g_clear_object (&self->session);
  g_ptr_array_unref (self->formers);
  g_free (self->case_uid);
  G_OBJECT_CLASS (jt_ballot_typing_parent_class)->finalize (object);
}

static void
jt_ballot_typing_class_init (JtBallotTypingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jt_ballot_typing_finalize;
  signals[CHANGED] = g_signal_new ("changed", JT_TYPE_BALLOT_TYPING, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[TOLD] = g_signal_new ("told", JT_TYPE_BALLOT_TYPING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DRAINED] = g_signal_new ("drained", JT_TYPE_BALLOT_TYPING, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
jt_ballot_typing_init (JtBallotTyping *self)
{
  self->formers = g_ptr_array_new_with_free_func (former_free);
}

JtBallotTyping *
jt_ballot_typing_new (JtSession *session)
{
  JtBallotTyping *self = g_object_new (JT_TYPE_BALLOT_TYPING, NULL);

  self->session = g_object_ref (session);
  return self;
}

void
jt_ballot_typing_set_sheet (JtBallotTyping *self, JtBallotSheet *sheet, const char *case_uid)
{
  g_return_if_fail (JT_IS_BALLOT_TYPING (self) && (sheet == NULL || self->n_pending == 0));

  self->sheet = sheet;
  if (g_strcmp0 (case_uid, self->case_uid) == 0)
    return;
  g_ptr_array_set_size (self->formers, 0);
  replace (&self->case_uid, case_uid);
}

gboolean
jt_ballot_typing_is_busy (JtBallotTyping *self)
{
  g_return_val_if_fail (JT_IS_BALLOT_TYPING (self), FALSE);
  return self->n_pending > 0;
}
