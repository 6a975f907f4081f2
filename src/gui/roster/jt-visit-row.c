/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-visit-row.h"

#include <glib/gi18n.h>

#include "jt-visit-words.h"

/* What was typed here and came into the book. */
typedef struct
{
  char *uid;
  guint chosen;
  char *note;
} Kept;

struct _JtVisitRow
{
  GtkListBoxRow parent_instance;

  GtkBox *box;
  GtkLabel *last;
  GtkMenuButton *outcome;
  GtkLabel *said; /* on the button */
  GtkLabel *became;
  GtkEntry *note;

  char *part;
  char *room;
  char *owners;
  guint chosen;    /* from 1; 0 for none */
  GPtrArray *kept; /* what the book has of this sheet, the last of it shown */
  JtVisitState state;
};

enum
{
  ENTERED,
  MOVED,
  EDITED,
  WITHDRAW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtVisitRow, jt_visit_row, GTK_TYPE_LIST_BOX_ROW)

/* ---------------------------------------------------------------------------------- the outcome */

/* The digit and the word: "1 家中无人". */
static char *
say_outcome (guint chosen)
{
  return chosen > 0 ? g_strdup_printf ("%u %s", chosen, jt_visit_words_get (chosen - 1))
                    : g_strdup (_ ("Not typed"));
}

static void
show_outcome (JtVisitRow *self)
{
  g_autofree char *said = say_outcome (self->chosen);
  /* Translators: read aloud: a room, and what a visit there came to */
  g_autofree char *aloud = g_strdup_printf (_ ("Outcome, %s: %s"), self->room, said);

  gtk_label_set_label (self->said, said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->outcome), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  aloud, -1);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->outcome))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, aloud, -1);
}

static gboolean
has_note (JtVisitRow *self)
{
  g_autofree char *note = jt_visit_row_get_note (self);

  return note != NULL;
}

static void
edited (JtVisitRow *self)
{
  if (self->state == JT_VISIT_SAVING)
    return;
  jt_visit_row_set_state (self, self->chosen > 0 || has_note (self) ? JT_VISIT_TYPED
                                                                    : JT_VISIT_EMPTY);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
choose (JtVisitRow *self, guint chosen)
{
  if (self->state == JT_VISIT_SAVING)
    return;
  self->chosen = chosen;
  show_outcome (self);
  edited (self);
}

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_free (kept->uid);
  g_free (kept->note);
  g_free (kept);
}

void
jt_visit_row_clear (JtVisitRow *self)
{
  const Kept *kept;

  g_return_if_fail (JT_IS_VISIT_ROW (self));

  if (self->state == JT_VISIT_SAVING)
    return;
  kept = self->kept->len > 0 ? g_ptr_array_index (self->kept, self->kept->len - 1) : NULL;
  self->chosen = kept != NULL ? kept->chosen : 0;
  gtk_editable_set_text (GTK_EDITABLE (self->note),
                         kept != NULL && kept->note != NULL ? kept->note : "");
  show_outcome (self);
  jt_visit_row_set_state (self, kept != NULL ? JT_VISIT_SAVED : JT_VISIT_EMPTY);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
take_digit (JtVisitRow *self, guint digit)
{
  if (digit > 0)
    choose (self, digit);
  else
    jt_visit_row_clear (self);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  take_digit (JT_VISIT_ROW (widget), g_variant_get_uint32 (parameter));
}

static void
withdraw_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[WITHDRAW], 0);
}

/* A menu is only made for who opens it: a sheet has many lines. */
static void
make_menu (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenu) menu = NULL;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  menu = g_menu_new ();
  for (guint i = 0; i <= 7; i++)
    {
      const guint digit = (i + 1) % 8; /* 0 stands last */
      g_autofree char *text
          = digit > 0 ? say_outcome (digit) : g_strdup_printf ("0 %s", _ ("Not typed"));
      g_autoptr (GMenuItem) item = g_menu_item_new (text, NULL);

      g_menu_item_set_action_and_target (item, "visit.choose", "u", digit);
      g_menu_append_item (menu, item);
    }
  g_menu_append (menu, _ ("Withdraw the Last Visit…"), "visit.withdraw");
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_menu_button_set_popover (button, popover);
}

/* ----------------------------------------------------------------------------------------- keys */

static gboolean
move (JtVisitRow *self, guint keyval)
{
  const gboolean down = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down;

  if (!down && keyval != GDK_KEY_Up && keyval != GDK_KEY_KP_Up)
    return FALSE;
  g_signal_emit (self, signals[MOVED], 0, down ? 1 : -1);
  return TRUE;
}

static gboolean
on_outcome_key_cb (JtVisitRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  const guint32 c = gdk_keyval_to_unicode (keyval);
  GtkPopover *popover = gtk_menu_button_get_popover (self->outcome);
  const gboolean open = popover != NULL && gtk_widget_get_visible (GTK_WIDGET (popover));

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if (c >= '0' && c <= '7')
    {
      if (open)
        gtk_popover_popdown (popover);
      take_digit (self, c - '0');
      return TRUE;
    }
  if (open)
    return FALSE;
  if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete)
    {
      g_signal_emit (self, signals[WITHDRAW], 0);
      return TRUE;
    }
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return move (self, keyval);
  g_signal_emit (self, signals[ENTERED], 0);
  return TRUE;
}

static gboolean
on_note_key_cb (JtVisitRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  return move (self, keyval);
}

static void
on_note_activate_cb (JtVisitRow *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
watch_keys (JtVisitRow *self, GtkWidget *widget, GtkPropagationPhase phase, GCallback callback)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, phase);
  g_signal_connect_object (controller, "key-pressed", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, controller);
}

/* ----------------------------------------------------------------------------------- the object */

static void
jt_visit_row_finalize (GObject *object)
{
  JtVisitRow *self = JT_VISIT_ROW (object);

  g_free (self->part);
  g_free (self->room);
  g_free (self->owners);
  g_ptr_array_unref (self->kept);
  G_OBJECT_CLASS (jt_visit_row_parent_class)->finalize (object);
}

static void
jt_visit_row_class_init (JtVisitRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = jt_visit_row_finalize;
  signals[ENTERED] = g_signal_new ("entered", JT_TYPE_VISIT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", JT_TYPE_VISIT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[EDITED] = g_signal_new ("edited", JT_TYPE_VISIT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  signals[WITHDRAW] = g_signal_new ("withdraw", JT_TYPE_VISIT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "visit.choose", "u", choose_action);
  gtk_widget_class_install_action (widget_class, "visit.withdraw", NULL, withdraw_action);
}

static GtkLabel *
add_label (GtkBox *box, const char *text, int least, int most, GtkSizeGroup *width)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), least);
  if (most > 0)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), most);
      gtk_widget_set_tooltip_text (label, text);
    }
  gtk_widget_add_css_class (label, "numeric");
  gtk_size_group_add_widget (width, label);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
jt_visit_row_init (JtVisitRow *self)
{
  self->kept = g_ptr_array_new_with_free_func (kept_free);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  gtk_widget_set_margin_start (GTK_WIDGET (self->box), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->box), 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->box));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static void
add_outcome (JtVisitRow *self, GtkSizeGroup *width)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->outcome = GTK_MENU_BUTTON (button);
  self->said = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->said, 0);
  gtk_label_set_width_chars (self->said, 12); /* as wide before as after */
  gtk_menu_button_set_child (self->outcome, GTK_WIDGET (self->said));
  gtk_menu_button_set_create_popup_func (self->outcome, make_menu, NULL, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_size_group_add_widget (width, button);
  gtk_box_append (self->box, button);
  watch_keys (self, button, GTK_PHASE_CAPTURE, G_CALLBACK (on_outcome_key_cb));
}

static void
add_note (JtVisitRow *self, GtkSizeGroup *width)
{
  /* Translators: read aloud: a room */
  g_autofree char *name = g_strdup_printf (_ ("Note, %s"), self->room);
  GtkWidget *entry = gtk_entry_new ();

  self->note = GTK_ENTRY (entry);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 10);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_size_group_add_widget (width, entry);
  gtk_box_append (self->box, entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_note_activate_cb), self,
                           G_CONNECT_SWAPPED);
  watch_keys (self, entry, GTK_PHASE_BUBBLE, G_CALLBACK (on_note_key_cb));
}

GtkWidget *
jt_visit_row_new (const JtVisitLine *line, GtkSizeGroup *const *widths)
{
  JtVisitRow *self = g_object_new (JT_TYPE_VISIT_ROW, NULL);

  self->part = g_strdup (line->part);
  self->room = g_strdup (line->room);
  self->owners = g_strdup (line->owners);
  add_label (self->box, line->room, -1, 0, widths[0]);
  add_label (self->box, line->owners, 10, 26, widths[1]);
  self->last = add_label (self->box, line->last, 12, 20, widths[2]);
  add_outcome (self, widths[3]);
  self->became = add_label (self->box, "", 11, 0, widths[4]);
  add_note (self, widths[5]);
  show_outcome (self);
  jt_visit_row_set_last (self, line->last);
  return GTK_WIDGET (self);
}

void
jt_visit_row_set_last (JtVisitRow *self, const char *last)
{
  g_autofree char *name = NULL;

  g_return_if_fail (JT_IS_VISIT_ROW (self) && last != NULL);

  /* Translators: read aloud: a room, its owners, the last visit */
  name = g_strdup_printf (_ ("%s, %s, last visit %s"), self->room, self->owners,
                          *last != '\0' ? last : _ ("none"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_label_set_label (self->last, last);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->last), last);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "visit.withdraw", *last != '\0');
}

const char *
jt_visit_row_get_part (JtVisitRow *self)
{
  g_return_val_if_fail (JT_IS_VISIT_ROW (self), NULL);
  return self->part;
}

const char *
jt_visit_row_get_room (JtVisitRow *self)
{
  g_return_val_if_fail (JT_IS_VISIT_ROW (self), NULL);
  return self->room;
}

const char *
jt_visit_row_get_outcome (JtVisitRow *self)
{
  g_return_val_if_fail (JT_IS_VISIT_ROW (self), NULL);
  return self->chosen > 0 ? jt_visit_nick (self->chosen - 1) : NULL;
}

char *
jt_visit_row_get_note (JtVisitRow *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (JT_IS_VISIT_ROW (self), NULL);

  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->note))));
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

JtVisitState
jt_visit_row_get_state (JtVisitRow *self)
{
  g_return_val_if_fail (JT_IS_VISIT_ROW (self), JT_VISIT_EMPTY);
  return self->state;
}

void
jt_visit_row_set_state (JtVisitRow *self, JtVisitState state)
{
  static const char *const words[] = {
    "", NC_ ("state of a visit", "Not saved"), NC_ ("state of a visit", "Saving…"),
    NC_ ("state of a visit", "✓ Saved"), NC_ ("state of a visit", "⚠ Not saved"),
  };

  g_return_if_fail (JT_IS_VISIT_ROW (self));

  self->state = state;
  gtk_label_set_label (self->became, *words[state] != '\0'
                                         ? g_dpgettext2 (NULL, "state of a visit", words[state])
                                         : "");
  /* What is on its way is not typed over; the focus may stay. */
  gtk_editable_set_editable (GTK_EDITABLE (self->note), state != JT_VISIT_SAVING);
}

void
jt_visit_row_keep (JtVisitRow *self, const char *uid)
{
  Kept *kept;

  g_return_if_fail (JT_IS_VISIT_ROW (self) && uid != NULL);

  kept = g_new0 (Kept, 1);
  kept->uid = g_strdup (uid);
  kept->chosen = self->chosen;
  kept->note = jt_visit_row_get_note (self);
  g_ptr_array_add (self->kept, kept);
  jt_visit_row_set_state (self, JT_VISIT_SAVED);
}

void
jt_visit_row_forget (JtVisitRow *self, const char *uid)
{
  g_return_if_fail (JT_IS_VISIT_ROW (self) && uid != NULL);

  for (guint i = 0; i < self->kept->len; i++)
    if (g_str_equal (((const Kept *) g_ptr_array_index (self->kept, i))->uid, uid))
      {
        g_ptr_array_remove_index (self->kept, i);
        if (self->state == JT_VISIT_SAVED)
          jt_visit_row_clear (self);
        return;
      }
}

void
jt_visit_row_focus (JtVisitRow *self)
{
  g_return_if_fail (JT_IS_VISIT_ROW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->outcome));
}
