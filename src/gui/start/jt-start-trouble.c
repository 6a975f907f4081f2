/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-start-trouble.h"

#include <glib/gi18n.h>

#include "jt-book-trouble.h"
#include "jt-wording.h"

struct _JtStartTrouble
{
  GtkWidget parent_instance;

  GtkLabel *trouble;
  GtkLabel *way_out;
  GtkButton *again_button;
  GtkButton *copy_button;
  GtkButton *restore_button;
  GtkButton *forget_button;
  GtkButton *back_button;

  JtTrouble kind;
};

enum
{
  AGAIN,
  COPY,
  RESTORE,
  FORGET,
  BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtStartTrouble, jt_start_trouble, GTK_TYPE_WIDGET)

/* What can be done about it. */
static char *
say_way_out (JtTrouble trouble, const char *path)
{
  g_autofree char *holder = NULL;

  switch (trouble)
    {
    case JT_TROUBLE_BUSY:
      holder = jt_book_holder (path);
      /* Translators: a program, its user and its number */
      return holder != NULL ? g_strdup_printf (_ ("At work on the book: %s."), holder)
                            : g_strdup ("");
    case JT_TROUBLE_DAMAGED:
      return g_strdup (_ ("The damaged file is kept under another name, and what is newer than the "
                          "backup is taken from it as far as it can be read."));
    case JT_TROUBLE_PLACE:
      return g_strdup (_ ("A copy on a disk of this computer can be worked with. Go on with the "
                          "copy alone: what is written there does not come back here."));
    case JT_TROUBLE_NEWER:
    case JT_TROUBLE_MISSING:
    case JT_TROUBLE_OTHER:
    default:
      return g_strdup ("");
    }
}

static void
on_clicked_cb (JtStartTrouble *self, GtkButton *button)
{
  GtkButton *const buttons[N_SIGNALS] = {
    [AGAIN] = self->again_button,   [COPY] = self->copy_button, [RESTORE] = self->restore_button,
    [FORGET] = self->forget_button, [BACK] = self->back_button,
  };

  for (guint i = 0; i < N_SIGNALS; i++)
    if (buttons[i] == button)
      g_signal_emit (self, signals[i], 0);
}

static void
jt_start_trouble_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_START_TROUBLE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (jt_start_trouble_parent_class)->dispose (object);
}

static void
jt_start_trouble_class_init (JtStartTroubleClass *klass)
{
  static const char *const names[N_SIGNALS] = {
    [AGAIN] = "again", [COPY] = "copy", [RESTORE] = "restore", [FORGET] = "forget", [BACK] = "back",
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_start_trouble_dispose;
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], JT_TYPE_START_TROUBLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-start-trouble.ui");
  gtk_widget_class_bind_template_child (widget_class, JtStartTrouble, trouble);
  gtk_widget_class_bind_template_child (widget_class, JtStartTrouble, way_out);
  gtk_widget_class_bind_template_child (widget_class, JtStartTrouble, again_button);
  gtk_widget_class_bind_template_child (widget_class, JtStartTrouble, copy_button);
  gtk_widget_class_bind_template_child (widget_class, JtStartTrouble, restore_button);
  gtk_widget_class_bind_template_child (widget_class, JtStartTrouble, forget_button);
  gtk_widget_class_bind_template_child (widget_class, JtStartTrouble, back_button);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked_cb);
}

static void
jt_start_trouble_init (JtStartTrouble *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
jt_start_trouble_say (JtStartTrouble *self, const char *path, const GError *error)
{
  g_autofree char *sentence = jt_wording_error (error);
  const JtTrouble trouble = jt_book_trouble (error);
  g_autofree char *way_out = say_way_out (trouble, path);

  g_return_if_fail (JT_IS_START_TROUBLE (self));

  self->kind = trouble;
  gtk_label_set_label (self->trouble, sentence);
  gtk_label_set_label (self->way_out, way_out);
  gtk_widget_set_visible (GTK_WIDGET (self->way_out), *way_out != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->again_button), trouble != JT_TROUBLE_NEWER);
  gtk_widget_set_visible (GTK_WIDGET (self->copy_button), trouble == JT_TROUBLE_PLACE);
  gtk_widget_set_visible (GTK_WIDGET (self->restore_button),
                          trouble == JT_TROUBLE_DAMAGED || trouble == JT_TROUBLE_MISSING);
  gtk_widget_set_visible (GTK_WIDGET (self->forget_button), trouble == JT_TROUBLE_MISSING);
}

void
jt_start_trouble_enter (JtStartTrouble *self)
{
  g_return_if_fail (JT_IS_START_TROUBLE (self));

  /* A label that can be copied from selects all of itself when the focus passes by. */
  gtk_label_select_region (self->trouble, 0, 0);
  gtk_widget_grab_focus (self->kind == JT_TROUBLE_PLACE     ? GTK_WIDGET (self->copy_button)
                         : self->kind == JT_TROUBLE_DAMAGED ? GTK_WIDGET (self->restore_button)
                         : self->kind == JT_TROUBLE_NEWER   ? GTK_WIDGET (self->back_button)
                                                            : GTK_WIDGET (self->again_button));
}
