/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-desk-private.h"

#include <glib/gi18n.h>

#include "jt-ballot-words.h"
#include "jt-wording.h"

/* ----------------------------------------------------------------------------------- the strip */

static const char *
text_or_null (GtkEntry *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  return *text != '\0' ? text : NULL;
}

static void
set_entry (GtkEntry *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
}

void
jt_ballot_desk_fill_strip (JtBallotDesk *self)
{
  const JtSheetRow *row = NULL;
  g_autofree char *name = NULL;

  self->filling = TRUE;
  self->strip_edited = FALSE;
  self->strip_line = G_MAXUINT;
  if (self->sheet != NULL && jt_ballot_grid_get_line (self->grid, &self->strip_line))
    row = jt_ballot_sheet_get_row (self->sheet, self->strip_line);
  if (row != NULL)
    name = row->owners != NULL ? g_strdup_printf ("%s  %s", row->room, row->owners)
                               : g_strdup (row->room);
  gtk_label_set_label (self->current, name != NULL ? name : "");
  set_entry (self->signed_on, row != NULL ? row->signed_on : NULL);
  set_entry (self->note, row != NULL ? row->note : NULL);
  /* A folder of papers came in on one day with one collector: they go on to the next paper. */
  if (row != NULL && row->received_on != NULL)
    {
      set_entry (self->received_on, row->received_on);
      set_entry (self->collector, row->collector);
    }
  else
    {
      set_entry (self->received_on, self->carried_received);
      set_entry (self->collector, self->carried_collector);
    }
  self->filling = FALSE;
}

static void
on_strip_changed_cb (JtBallotDesk *self)
{
  if (!self->filling)
    self->strip_edited = TRUE;
}

/* Reads a date as people type it, and shows it as it was understood. */
static gboolean
read_date (JtBallotDesk *self, GtkEntry *entry)
{
  const char *text = text_or_null (entry);
  g_autofree char *understood = NULL;
  g_autoptr (GError) error = NULL;
  JtMoment moment;
  JtDay day;

  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  if (text == NULL)
    return TRUE;
  if (jt_day_parse_loose (text, &day, NULL))
    understood = jt_day_format (day);
  else if (entry == self->received_on && jt_moment_parse (text, &moment, NULL))
    understood = jt_moment_format (moment);
  if (understood == NULL)
    {
      g_autofree char *sentence
          = g_strdup_printf (_ ("%s is not a date. Write it as 2026.3.1 or 2026-03-01."), text);

      gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
      jt_ballot_desk_tell (self, sentence);
      return FALSE;
    }
  self->filling = TRUE;
  set_entry (entry, understood);
  self->filling = FALSE;
  return TRUE;
}

static void
carry (char **field, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*field);
  *field = copy;
}

static void
get_details (JtBallotDesk *self, JtBallotDetails *details)
{
  *details = (JtBallotDetails) { .received_on = text_or_null (self->received_on),
                                 .signed_on = text_or_null (self->signed_on),
                                 .collector = text_or_null (self->collector),
                                 .note = text_or_null (self->note) };
}

/* What was changed in the strip belongs to the paper of its row; where there is none yet, to the
 * one that is typed next. */
void
jt_ballot_desk_apply_strip (JtBallotDesk *self)
{
  JtBallotDetails details;
  const JtSheetRow *row;

  if (!self->strip_edited || self->sheet == NULL || self->strip_line == G_MAXUINT
      || !read_date (self, self->signed_on) || !read_date (self, self->received_on))
    return;
  get_details (self, &details);
  row = jt_ballot_sheet_get_row (self->sheet, self->strip_line);
  if (row->n_papers == 0 && row->unsaved == 0)
    {
      carry (&self->carried_received, details.received_on);
      carry (&self->carried_collector, details.collector);
      return;
    }
  self->strip_edited = FALSE;
  details.invalid_reason = row->invalid_reason;
  if (!jt_ballot_typing_revise (self->typing, self->strip_line, &details))
    {
      jt_ballot_desk_tell (self, _ ("Only a single paper that nobody has checked yet can be "
                                    "corrected. Record the owner's new paper instead."));
      jt_ballot_desk_fill_strip (self);
    }
}

static void
on_strip_activated_cb (JtBallotDesk *self)
{
  jt_ballot_desk_apply_strip (self);
  jt_ballot_grid_focus_row (self->grid);
}

static void
on_strip_left_cb (JtBallotDesk *self)
{
  jt_ballot_desk_apply_strip (self);
}

static void
on_moved_cb (JtBallotDesk *self)
{
  self->from_jump = FALSE;
  jt_ballot_desk_apply_strip (self);
  jt_ballot_desk_fill_strip (self);
  jt_ballot_desk_update_actions (self);
}

/* -------------------------------------------------------------------------------------- typing */

static int
chosen_motion (JtBallotDesk *self)
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
  jt_ballot_desk_tell (self, "");
  jt_ballot_desk_apply_strip (self);
  get_details (self, &details);
  if (jt_ballot_sheet_get_row (self->sheet, line)->n_papers > 0)
    details = (JtBallotDetails) { .received_on = self->carried_received,
                                  .collector = self->carried_collector };
  details.invalid_reason = reason;
  self->strip_edited = FALSE;
  jt_ballot_typing_type (self->typing, line, chosen_motion (self), choice, &details);
}

static void
ask_reason (JtBallotDesk *self)
{
  guint line;

  if (may_type (self, &line))
    gtk_menu_button_popup (self->invalid);
}

static void
take_reason (JtBallotDesk *self, const char *reason)
{
  g_autofree char *copy = g_strdup (reason);

  gtk_popover_popdown (self->reasons);
  gtk_editable_set_text (GTK_EDITABLE (self->reason_text), "");
  type_choice (self, JT_BALLOT_INVALID, copy);
  jt_ballot_grid_focus_row (self->grid);
}

static const char *
reason_word (guint number)
{
  switch (number)
    {
    case 1:
      return _ ("blank");
    case 2:
      return _ ("more than one choice ticked");
    case 3:
      return _ ("not signed");
    default:
      return NULL;
    }
}

static void
on_reason_blank_cb (JtBallotDesk *self)
{
  take_reason (self, reason_word (1));
}

static void
on_reason_several_cb (JtBallotDesk *self)
{
  take_reason (self, reason_word (2));
}

static void
on_reason_unsigned_cb (JtBallotDesk *self)
{
  take_reason (self, reason_word (3));
}

static void
on_reason_text_cb (JtBallotDesk *self)
{
  if (text_or_null (self->reason_text) != NULL)
    take_reason (self, text_or_null (self->reason_text));
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
  type_choice (self, JT_BALLOT_NONE, NULL);
  jt_ballot_grid_focus_row (self->grid);
}

static gboolean
type_digit (JtBallotDesk *self, guint digit)
{
  static const JtBallot choices[] = { JT_BALLOT_NONE,    JT_BALLOT_YES,     JT_BALLOT_NO,
                                      JT_BALLOT_ABSTAIN, JT_BALLOT_INVALID, JT_BALLOT_PROXY_PENDING };

  if (digit >= G_N_ELEMENTS (choices))
    return FALSE;
  if (choices[digit] == JT_BALLOT_INVALID)
    ask_reason (self);
  else
    type_choice (self, choices[digit], NULL);
  return TRUE;
}

/* ---------------------------------------------------------------------------------------- rooms */

static void
focus_jump (JtBallotDesk *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->jump), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->jump));
}

static void
on_jump_cb (JtBallotDesk *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->jump))));
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
  /* Whoever asks for a room that the filter hides wants to see it. */
  if (!jt_ballot_grid_go (self->grid, line))
    {
      gtk_toggle_button_set_active (self->filter_all, TRUE);
      jt_ballot_grid_go (self->grid, line);
    }
  self->from_jump = TRUE;
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
    case GDK_KEY_Tab:
    case GDK_KEY_F2:
      return gtk_widget_grab_focus (GTK_WIDGET (self->signed_on));
    default:
      return digit_of (keyval) >= 0 && type_digit (self, (guint) digit_of (keyval));
    }
}

/* A line being composed by an input method lives in an entry, and no key of an entry is taken here:
 * it acts when the entry is activated. */
static gboolean
on_key_cb (JtBallotDesk *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  const GdkModifierType held
      = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK);
  const gboolean in_grid
      = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->grid));

  if (held == GDK_CONTROL_MASK && (keyval == GDK_KEY_g || keyval == GDK_KEY_G))
    {
      focus_jump (self);
      return TRUE;
    }
  if (held == GDK_CONTROL_MASK && keyval == GDK_KEY_z
      && (in_grid || text_or_null (self->jump) == NULL))
    return gtk_widget_activate_action (GTK_WIDGET (self), "ballot.undo", NULL);
  if (held != 0)
    return FALSE;
  return in_grid && press_in_grid (self, keyval);
}

/* The popover is a surface of its own, and its keys do not come by the desk. */
static gboolean
on_reason_key_cb (JtBallotDesk *self, guint keyval, guint keycode, GdkModifierType state)
{
  const char *reason = reason_word ((guint) digit_of (keyval));

  if (reason == NULL
      || GTK_IS_TEXT (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)))))
    return FALSE;
  take_reason (self, reason);
  return TRUE;
}

static void
watch_leave (JtBallotDesk *self, GtkEntry *entry)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_signal_connect_object (controller, "leave", G_CALLBACK (on_strip_left_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (entry), controller);
}

void
jt_ballot_desk_init_keys (JtBallotDesk *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  const char *const motions[]
      = { _ ("All motions"), jt_ballot_motion_word (JT_MOTION_LIFT),
          jt_ballot_motion_word (JT_MOTION_FUND), NULL };
  GtkStringList *list = gtk_string_list_new (motions);

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (on_key_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (on_reason_key_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->reasons), controller);
  gtk_drop_down_set_model (self->motions, G_LIST_MODEL (list));
  g_object_unref (list);
  watch_leave (self, self->signed_on);
  watch_leave (self, self->received_on);
  watch_leave (self, self->collector);
  watch_leave (self, self->note);
  g_signal_connect_object (self->grid, "moved", G_CALLBACK (on_moved_cb), self, G_CONNECT_SWAPPED);
}

void
jt_ballot_desk_bind_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_strip_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_strip_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_jump_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_jump_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_yes_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_no_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_abstain_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_proxy_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_reason_blank_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_reason_several_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_reason_unsigned_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_reason_text_cb);
}
