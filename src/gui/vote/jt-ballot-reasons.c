/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-reasons.h"

#include <glib/gi18n.h>

#include "jt-ballot-serial.h"

struct _JtBallotReasons
{
  GtkPopover parent_instance;

  GtkBox *box;
  GtkEntry *other;
  GStrv reasons;
};

enum
{
  TAKEN,
  SCANNED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtBallotReasons, jt_ballot_reasons, GTK_TYPE_POPOVER)

static void
take (JtBallotReasons *self, const char *reason)
{
  g_autofree char *copy = g_strdup (reason);

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_editable_set_text (GTK_EDITABLE (self->other), "");
  g_signal_emit (self, signals[TAKEN], 0, copy);
}

static void
on_button_cb (JtBallotReasons *self, GtkButton *button)
{
  take (self, g_object_get_data (G_OBJECT (button), "reason"));
}

static void
on_other_cb (JtBallotReasons *self)
{
  g_autofree char *text
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->other))));

  if (*text != '\0')
    take (self, text);
}

/* A digit takes its reason, but not while another one is being written; a paper that is scanned
 * leaves the question unanswered. */
static gboolean
on_key_cb (JtBallotReasons *self, guint keyval, guint keycode, GdkModifierType state)
{
  const guint32 c = gdk_keyval_to_unicode (keyval);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && GTK_IS_TEXT (gtk_root_get_focus (root)))
    return FALSE;
  if (c == JT_BALLOT_CODE_START)
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      g_signal_emit (self, signals[SCANNED], 0);
      return TRUE;
    }
  if (c < '1' || c >= '1' + g_strv_length (self->reasons))
    return FALSE;
  take (self, self->reasons[c - '1']);
  return TRUE;
}

static void
jt_ballot_reasons_finalize (GObject *object)
{
  g_strfreev (JT_BALLOT_REASONS (object)->reasons);
  G_OBJECT_CLASS (jt_ballot_reasons_parent_class)->finalize (object);
}

static void
jt_ballot_reasons_class_init (JtBallotReasonsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jt_ballot_reasons_finalize;
  signals[TAKEN] = g_signal_new ("taken", JT_TYPE_BALLOT_REASONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SCANNED] = g_signal_new ("scanned", JT_TYPE_BALLOT_REASONS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
jt_ballot_reasons_init (JtBallotReasons *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->box));
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (on_key_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

GtkWidget *
jt_ballot_reasons_new (const char *title, const char *const *reasons)
{
  JtBallotReasons *self = g_object_new (JT_TYPE_BALLOT_REASONS, NULL);
  GtkWidget *label = gtk_label_new (title);

  self->reasons = g_strdupv ((GStrv) reasons);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (self->box, label);
  for (guint i = 0; reasons[i] != NULL; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u %s", i + 1, reasons[i]);
      GtkWidget *button = gtk_button_new_with_label (text);

      g_object_set_data_full (G_OBJECT (button), "reason", g_strdup (reasons[i]), g_free);
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_button_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->box, button);
    }
  self->other = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->other, _ ("Another reason"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->other), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Another reason"), -1);
  g_signal_connect_object (self->other, "activate", G_CALLBACK (on_other_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->box, GTK_WIDGET (self->other));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}
