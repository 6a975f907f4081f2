/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-desk-private.h"

#include <glib/gi18n.h>

#include "jt-prompt.h"

/* Entry and checking: by another person, or by the same one with a reason that goes on record once
 * for the vote, best by typing the papers a second time on another day. */

static gboolean
is_own (JtBallotDesk *self, guint line)
{
  const char *user = jt_office_get_user (jt_session_get_office (self->session));

  return g_strcmp0 (jt_ballot_sheet_get_row (self->sheet, line)->typed_by, user) == 0;
}

static gboolean
needs_reason (JtBallotDesk *self, guint line)
{
  return is_own (self, line) && jt_ballot_sheet_get_check_reason (self->sheet) == NULL;
}

static void
check (JtBallotDesk *self, guint line)
{
  jt_ballot_typing_check (self->typing, line,
                          is_own (self, line) ? jt_ballot_sheet_get_check_reason (self->sheet)
                                              : NULL);
}

static void
ask_reason (JtBallotDesk *self, GAsyncReadyCallback callback)
{
  jt_prompt_ask_async (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
      _ ("Check papers that you typed yourself?"),
      _ ("Papers are checked by another person. Where one person works alone, the reason is put on "
         "record once for this vote. It is safest to type the papers a second time on another day."),
      _ ("_Check Papers"), _ ("Reason for the record"), callback, g_object_ref (self));
}

/* --------------------------------------------------------------------------------- the current row */

static void
on_check_reason_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtBallotDesk) self = data;
  g_autofree char *reason = NULL;
  guint line;

  if (!jt_prompt_ask_finish (result, &reason) || self->sheet == NULL)
    return;
  jt_ballot_sheet_set_check_reason (self->sheet, reason);
  if (jt_ballot_grid_get_line (self->grid, &line))
    check (self, line);
  jt_ballot_grid_next (self->grid);
  jt_ballot_grid_focus_row (self->grid);
}

static void
check_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtBallotDesk *self = JT_BALLOT_DESK (widget);
  guint line;

  if (self->sheet == NULL || !jt_ballot_grid_get_line (self->grid, &line))
    return;
  if (needs_reason (self, line))
    {
      ask_reason (self, on_check_reason_cb);
      return;
    }
  check (self, line);
  jt_ballot_grid_next (self->grid);
  jt_ballot_grid_focus_row (self->grid);
}

/* ----------------------------------------------------------------------------- a second time, blind */

static void
set_blind (JtBallotDesk *self, gboolean blind)
{
  self->blind = blind;
  jt_ballot_grid_set_blind (self->grid, blind);
  /* What is hidden is not to be found out by asking for it either. */
  jt_ballot_desk_clear_filter (self);
  jt_ballot_desk_fill_filter (self);
  jt_ballot_side_set_blind (self->side, blind);
  gtk_widget_set_visible (GTK_WIDGET (self->blind_note), blind);
  gtk_widget_set_sensitive (GTK_WIDGET (self->details), !blind);
  gtk_toggle_button_set_active (blind ? self->filter_unchecked : self->filter_all, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->jump));
  jt_ballot_desk_update_actions (self);
}

void
jt_ballot_desk_end_blind (JtBallotDesk *self)
{
  if (self->blind)
    set_blind (self, FALSE);
}

static void
on_blind_reason_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtBallotDesk) self = data;
  g_autofree char *reason = NULL;

  if (!jt_prompt_ask_finish (result, &reason) || self->sheet == NULL)
    return;
  jt_ballot_sheet_set_check_reason (self->sheet, reason);
  set_blind (self, TRUE);
}

static gboolean
any_needs_reason (JtBallotDesk *self)
{
  for (guint i = 0; i < jt_ballot_sheet_get_n_rows (self->sheet); i++)
    if (jt_ballot_sheet_get_row (self->sheet, i)->unchecked != NULL && needs_reason (self, i))
      return TRUE;
  return FALSE;
}

static void
blind_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtBallotDesk *self = JT_BALLOT_DESK (widget);

  if (self->sheet == NULL)
    return;
  if (!self->blind && any_needs_reason (self))
    ask_reason (self, on_blind_reason_cb);
  else
    set_blind (self, !self->blind);
}

/* What is typed is compared with what is on file for every motion that it is typed for; the paper is
 * checked when all its motions were typed alike. */
void
jt_ballot_desk_compare (JtBallotDesk *self, guint line, JtBallot choice)
{
  const JtSheetRow *row = jt_ballot_sheet_get_row (self->sheet, line);
  const guint n_motions
      = jt_ballot_box_get_vote (jt_ballot_sheet_get_box (self->sheet))->n_motions;
  const int motion = jt_ballot_desk_get_motion (self);

  if (row->unchecked == NULL)
    {
      jt_ballot_desk_tell (self, _ ("This room has no paper that waits to be checked."));
      return;
    }
  if (line != self->blind_line)
    self->blind_matched = 0;
  self->blind_line = line;
  for (guint i = 0; i < n_motions; i++)
    {
      if (motion >= 0 && (guint) motion != i)
        continue;
      if (jt_ballot_sheet_get_ballot (self->sheet, i, line) != choice)
        {
          self->blind_matched = 0;
          jt_ballot_desk_tell (self, _ ("The two entries differ. Compare them with the paper: the "
                                        "first one stays until somebody corrects it."));
          return;
        }
      self->blind_matched |= 1u << i;
    }
  jt_ballot_desk_tell (self, "");
  if (self->blind_matched == (1u << n_motions) - 1)
    check (self, line);
}

void
jt_ballot_desk_install_check (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "ballot.check", NULL, check_action);
  gtk_widget_class_install_action (widget_class, "ballot.blind", NULL, blind_action);
}
