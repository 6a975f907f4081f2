/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-desk-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-ballot-reasons.h"
#include "jt-ballot-serial.h"
#include "jt-ballot-words.h"
#include "jt-vote-words.h"
#include "jt-wording.h"

/* A room is never as long. */
#define SHORTEST_SERIAL "2026-0001-1-"

/* -------------------------------------------------------------------------------------- typing */

/* Whoever asks for a room that the filter hides wants to see it. */
static void
show_line (JtBallotDesk *self, guint line)
{
  if (jt_ballot_grid_go (self->grid, line))
    return;
  jt_ballot_desk_clear_filter (self);
  if (jt_ballot_grid_go (self->grid, line))
    return;
  gtk_toggle_button_set_active (self->filter_all, TRUE);
  jt_ballot_grid_go (self->grid, line);
}

/* The place of the motion that a key is for, or -1 for all. */
int
jt_ballot_desk_get_motion (JtBallotDesk *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->motions))
             ? (int) gtk_drop_down_get_selected (self->motions) - 1
             : -1;
}

static gboolean
may_type (JtBallotDesk *self, guint *line)
{
  return self->sheet != NULL && jt_ballot_grid_get_line (self->grid, line)
         && !jt_ballot_box_get_vote (jt_ballot_sheet_get_box (self->sheet))->sealed;
}

static void
type_choice (JtBallotDesk *self, JtBallot choice, const char *reason)
{
  JtBallotDetails details;
  g_autofree char *received_on = NULL;
  guint line;

  if (!may_type (self, &line))
    return;
  if (self->blind)
    {
      jt_ballot_desk_compare (self, line, choice);
      return;
    }
  jt_ballot_desk_tell (self, "");
  jt_ballot_desk_apply_strip (self);
  jt_ballot_desk_get_details (self, &details);
  if (jt_ballot_sheet_get_row (self->sheet, line)->n_papers > 0)
    details = (JtBallotDetails) { .received_on = self->carried_received,
                                  .collector = self->carried_collector };
  if (choice == JT_BALLOT_NONE)
    details.reason = reason;
  else
    details.invalid_reason = reason;
  details.serial = self->serial;
  self->strip_edited = FALSE;
  jt_ballot_typing_type (self->typing, line, jt_ballot_desk_get_motion (self), choice, &details);
}

static void
ask_reason (JtBallotDesk *self)
{
  guint line;

  if (may_type (self, &line))
    gtk_menu_button_popup (self->invalid);
}

static void
on_invalid_cb (JtBallotDesk *self, const char *reason)
{
  type_choice (self, JT_BALLOT_INVALID, reason);
  jt_ballot_grid_focus_row (self->grid);
}

/* A slip that nobody has checked is taken back without ceremony, the rest with a reason. */
static gboolean
has_checked (JtBallotDesk *self, guint line)
{
  const JtSheetRow *row = jt_ballot_sheet_get_row (self->sheet, line);

  return row->n_papers > (row->unchecked != NULL ? g_strv_length (row->unchecked) : 0);
}

static void
ask_withdrawal (JtBallotDesk *self, gboolean undoes)
{
  self->undoes = undoes;
  gtk_popover_popup (self->withdrawal);
}

static void
on_withdrawal_cb (JtBallotDesk *self, const char *reason)
{
  if (self->undoes)
    jt_ballot_desk_undo (self, reason);
  else
    type_choice (self, JT_BALLOT_NONE, reason);
  jt_ballot_grid_focus_row (self->grid);
}

static void
clear_paper (JtBallotDesk *self)
{
  guint line;

  /* Nothing is taken back while papers are typed a second time. */
  if (self->blind || !may_type (self, &line))
    return;
  /* Nor is anything taken back on one key that no other key brings again. */
  if (has_checked (self, line) || !jt_ballot_typing_can_rewrite (self->typing, line))
    ask_withdrawal (self, FALSE);
  else
    type_choice (self, JT_BALLOT_NONE, NULL);
}

void
jt_ballot_desk_undo (JtBallotDesk *self, const char *reason)
{
  guint line;

  if (!jt_ballot_typing_peek (self->typing, &line))
    return;
  if (reason == NULL && has_checked (self, line))
    {
      show_line (self, line);
      ask_withdrawal (self, TRUE);
      return;
    }
  if (jt_ballot_typing_undo (self->typing, reason, &line))
    show_line (self, line);
}

static void
on_yes_cb (JtBallotDesk *self)
{
  type_choice (self, JT_BALLOT_YES, NULL);
  jt_ballot_grid_focus_row (self->grid);
}

static void
on_no_cb (JtBallotDesk *self)
{
  type_choice (self, JT_BALLOT_NO, NULL);
  jt_ballot_grid_focus_row (self->grid);
}

static void
on_abstain_cb (JtBallotDesk *self)
{
  type_choice (self, JT_BALLOT_ABSTAIN, NULL);
  jt_ballot_grid_focus_row (self->grid);
}

static void
on_proxy_cb (JtBallotDesk *self)
{
  type_choice (self, JT_BALLOT_PROXY_PENDING, NULL);
  jt_ballot_grid_focus_row (self->grid);
}

static void
on_clear_cb (JtBallotDesk *self)
{
  guint line;

  clear_paper (self);
  if (may_type (self, &line) && !gtk_widget_get_visible (GTK_WIDGET (self->withdrawal)))
    jt_ballot_grid_focus_row (self->grid);
}

static gboolean
type_digit (JtBallotDesk *self, guint digit)
{
  static const JtBallot choices[] = { JT_BALLOT_NONE,    JT_BALLOT_YES,     JT_BALLOT_NO,
                                      JT_BALLOT_ABSTAIN, JT_BALLOT_INVALID, JT_BALLOT_PROXY_PENDING };

  if (digit >= G_N_ELEMENTS (choices))
    return FALSE;
  if (choices[digit] == JT_BALLOT_INVALID && !self->blind)
    ask_reason (self);
  else if (choices[digit] == JT_BALLOT_NONE)
    clear_paper (self);
  else
    type_choice (self, choices[digit], NULL);
  return TRUE;
}

static void
on_moved_cb (JtBallotDesk *self)
{
  guint line = G_MAXUINT;

  self->from_jump = FALSE;
  g_clear_pointer (&self->serial, g_free);
  jt_ballot_desk_apply_strip (self);
  jt_ballot_desk_fill_strip (self);
  jt_ballot_grid_get_line (self->grid, &line);
  jt_ballot_side_go (self->side, line);
  jt_ballot_desk_update_actions (self);
}

/* ---------------------------------------------------------------------------------------- rooms */

static void
focus_jump (JtBallotDesk *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->jump), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->jump));
}

/* A paper is being scanned while a row is current: what comes is its number and no choice. */
static void
begin_scan (JtBallotDesk *self)
{
  const char start[] = { JT_BALLOT_CODE_START, '\0' };

  gtk_entry_grab_focus_without_selecting (self->jump);
  gtk_editable_set_text (GTK_EDITABLE (self->jump), start);
  gtk_editable_set_position (GTK_EDITABLE (self->jump), -1);
}

static void
on_jump_cb (JtBallotDesk *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->jump))));
  const char *number = *text == JT_BALLOT_CODE_START ? text + 1 : text;
  g_autofree char *serial = NULL;
  g_autoptr (GError) error = NULL;
  guint line;

  if (self->sheet == NULL || *text == '\0')
    return;
  if (!jt_ballot_sheet_find_room (self->sheet, text, &line, &error))
    {
      g_autofree char *sentence = jt_wording_error (error);

      gtk_widget_add_css_class (GTK_WIDGET (self->jump), "error");
      jt_ballot_desk_tell (self, sentence);
      gtk_editable_select_region (GTK_EDITABLE (self->jump), 0, -1);
      return;
    }
  show_line (self, line);
  self->from_jump = TRUE;
  /* What was scanned off the paper goes on record with it. */
  serial = jt_ballot_sheet_get_serial (self->sheet, line);
  if (g_str_has_suffix (serial, number) && strlen (number) > strlen (SHORTEST_SERIAL))
    self->serial = g_steal_pointer (&serial);
}

static void
on_jump_changed_cb (JtBallotDesk *self)
{
  if (!gtk_widget_has_css_class (GTK_WIDGET (self->jump), "error"))
    return;
  gtk_widget_remove_css_class (GTK_WIDGET (self->jump), "error");
  jt_ballot_desk_tell (self, "");
}

/* ----------------------------------------------------------------------------------------- keys */

static int
digit_of (guint keyval)
{
  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    return (int) (keyval - GDK_KEY_0);
  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    return (int) (keyval - GDK_KEY_KP_0);
  return -1;
}

static gboolean
press_in_grid (JtBallotDesk *self, guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (self->from_jump || !jt_ballot_grid_next (self->grid))
        focus_jump (self);
      return TRUE;
    case GDK_KEY_Escape:
    case GDK_KEY_ISO_Left_Tab:
      focus_jump (self);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      begin_scan (self);
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_F2:
      return gtk_widget_grab_focus (GTK_WIDGET (self->signed_on));
    default:
      return digit_of (keyval) >= 0 && type_digit (self, (guint) digit_of (keyval));
    }
}

static void
copy_rows (JtBallotDesk *self)
{
  g_autofree char *text = jt_ballot_grid_copy (self->grid);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static gboolean
press_with_control (JtBallotDesk *self, guint keyval, gboolean in_grid)
{
  switch (gdk_keyval_to_lower (keyval))
    {
    case GDK_KEY_g:
      focus_jump (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return in_grid && gtk_widget_activate_action (GTK_WIDGET (self), "ballot.check", NULL);
    case GDK_KEY_c:
      if (in_grid)
        copy_rows (self);
      return in_grid;
    case GDK_KEY_z:
      return (in_grid || *gtk_editable_get_text (GTK_EDITABLE (self->jump)) == '\0')
             && gtk_widget_activate_action (GTK_WIDGET (self), "ballot.undo", NULL);
    default:
      return FALSE;
    }
}

/* While an input method composes a line in an entry, every key is its own.  No plain key of an entry
 * is taken here: it acts when the entry is activated. */
static gboolean
on_key_cb (JtBallotDesk *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  const GdkModifierType held
      = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK);
  const gboolean in_grid
      = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->grid));

  if (self->composing)
    return FALSE;
  if (held == GDK_CONTROL_MASK)
    return press_with_control (self, keyval, in_grid);
  return held == 0 && in_grid && press_in_grid (self, keyval);
}

static void
on_preedit_cb (JtBallotDesk *self, const char *preedit)
{
  self->composing = *preedit != '\0';
}

static void
watch_preedit (JtBallotDesk *self, GtkEntry *entry)
{
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "preedit-changed",
                           G_CALLBACK (on_preedit_cb), self, G_CONNECT_SWAPPED);
}

static void
init_reasons (JtBallotDesk *self)
{
  const char *const invalid[]
      = { _ ("blank"), _ ("more than one choice ticked"), _ ("not signed"), NULL };
  const char *const withdrawals[]
      = { _ ("mistyped"), _ ("typed for the wrong room"), _ ("typed twice"), NULL };
  GtkWidget *popover = jt_ballot_reasons_new (_ ("Why is the ballot invalid?"), invalid);

  gtk_menu_button_set_popover (self->invalid, popover);
  g_signal_connect_object (popover, "taken", G_CALLBACK (on_invalid_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "scanned", G_CALLBACK (begin_scan), self, G_CONNECT_SWAPPED);
  popover = jt_ballot_reasons_new (_ ("The paper was checked. Why is it withdrawn?"), withdrawals);
  self->withdrawal = GTK_POPOVER (popover);
  gtk_widget_set_parent (popover, GTK_WIDGET (self->keys));
  gtk_popover_set_position (self->withdrawal, GTK_POS_TOP);
  g_signal_connect_object (popover, "taken", G_CALLBACK (on_withdrawal_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "scanned", G_CALLBACK (begin_scan), self, G_CONNECT_SWAPPED);
}

void
jt_ballot_desk_init_keys (JtBallotDesk *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  const char *const motions[]
      = { _ ("All motions"), jt_vote_words_motion (JT_MOTION_LIFT),
          jt_vote_words_motion (JT_MOTION_FUND), NULL };
  GtkStringList *list = gtk_string_list_new (motions);

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (on_key_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  gtk_drop_down_set_model (self->motions, G_LIST_MODEL (list));
  g_object_unref (list);
  init_reasons (self);
  watch_preedit (self, self->jump);
  watch_preedit (self, self->signed_on);
  watch_preedit (self, self->received_on);
  watch_preedit (self, self->collector);
  watch_preedit (self, self->note);
  g_signal_connect_object (self->grid, "moved", G_CALLBACK (on_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->side, "line-activated", G_CALLBACK (show_line), self,
                           G_CONNECT_SWAPPED);
}

void
jt_ballot_desk_bind_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_jump_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_jump_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_yes_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_no_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_abstain_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_proxy_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_cb);
}
