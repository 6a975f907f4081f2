/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-desk-private.h"

#include <glib/gi18n.h>

#include "jt-paper-moment.h"

/* The strip below the grid: dates, collector and note of the current paper. */

/* "" and blanks are nothing. */
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
  if (row != NULL && row->invalid_reason != NULL && !self->blind)
    {
      /* Translators: room and owners, then why the ballot is invalid */
      char *whole = g_strdup_printf (_ ("%s  Invalid: %s"), name, row->invalid_reason);

      g_free (name);
      name = whole;
    }
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
  const JtVote *vote = jt_ballot_box_get_vote (jt_ballot_sheet_get_box (self->sheet));
  const char *text = text_or_null (entry);
  g_autofree char *understood = NULL;
  g_autofree char *sentence = NULL;
  JtDay day;

  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  if (text == NULL)
    return TRUE;
  if (entry == self->received_on)
    understood = jt_paper_moment_parse (text, vote);
  else if (jt_paper_day_parse (text, vote, &day))
    understood = jt_day_format (day);
  if (understood != NULL)
    {
      self->filling = TRUE;
      set_entry (entry, understood);
      self->filling = FALSE;
      return TRUE;
    }
  sentence = g_strdup_printf (
      entry == self->received_on
          ? _ ("%s is not a date. Write it as 2026.3.1 or 3-1, with the hour as 3-1 17:30.")
          : _ ("%s is not a date. Write it as 2026.3.1 or 2026-03-01."),
      text);
  gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  jt_ballot_desk_tell (self, sentence);
  return FALSE;
}

static void
carry (char **field, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*field);
  *field = copy;
}

void
jt_ballot_desk_get_details (JtBallotDesk *self, JtBallotDetails *details)
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
  jt_ballot_desk_get_details (self, &details);
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
watch_leave (JtBallotDesk *self, GtkEntry *entry)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_signal_connect_object (controller, "leave", G_CALLBACK (on_strip_left_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (entry), controller);
}

void
jt_ballot_desk_init_strip (JtBallotDesk *self)
{
  watch_leave (self, self->signed_on);
  watch_leave (self, self->received_on);
  watch_leave (self, self->collector);
  watch_leave (self, self->note);
}

void
jt_ballot_desk_bind_strip (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_strip_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_strip_activated_cb);
}
