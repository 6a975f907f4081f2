/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-start-trouble.h"

#include <glib/gi18n.h>

#include "jt-book-trouble.h"
#include "jt-wording.h"

struct _JtStartTrouble
{
  GtkWidget parent_instance;

  GtkLabel *heading;
  GtkLabel *trouble;
  GtkLabel *way_out;
  GtkButton *again_button;
  GtkButton *copy_button;
  GtkButton *restore_button;
  GtkButton *forget_button;
  GtkButton *back_button;

  guint best; /* the way out that helps most, by its signal */
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

static GtkButton *
get_button (JtStartTrouble *self, guint way)
{
  GtkButton *const buttons[N_SIGNALS] = {
    [AGAIN] = self->again_button,   [COPY] = self->copy_button, [RESTORE] = self->restore_button,
    [FORGET] = self->forget_button, [BACK] = self->back_button,
  };

  return buttons[way];
}

static void
on_clicked_cb (JtStartTrouble *self, GtkButton *button)
{
  for (guint way = 0; way < N_SIGNALS; way++)
    if (get_button (self, way) == button)
      g_signal_emit (self, signals[way], 0);
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
  gtk_widget_class_bind_template_child (widget_class, JtStartTrouble, heading);
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

static void
offer (JtStartTrouble *self, guint way, gboolean offered)
{
  gtk_widget_set_visible (GTK_WIDGET (get_button (self, way)), offered);
}

static void
tell (JtStartTrouble *self, const char *heading, const GError *error, const char *way_out)
{
  g_autofree char *sentence = jt_wording_error (error);

  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->trouble, sentence);
  gtk_label_set_label (self->way_out, way_out);
  gtk_widget_set_visible (GTK_WIDGET (self->way_out), *way_out != '\0');
}

void
jt_start_trouble_say (JtStartTrouble *self, const char *path, const GError *error)
{
  const JtTrouble trouble = jt_book_trouble (error);
  g_autofree char *way_out = say_way_out (trouble, path);

  g_return_if_fail (JT_IS_START_TROUBLE (self));

  tell (self, _ ("The case book was not opened"), error, way_out);
  offer (self, AGAIN, trouble != JT_TROUBLE_NEWER);
  offer (self, COPY, trouble == JT_TROUBLE_PLACE);
  offer (self, RESTORE, trouble == JT_TROUBLE_DAMAGED || trouble == JT_TROUBLE_MISSING);
  offer (self, FORGET, trouble == JT_TROUBLE_MISSING);
  self->best = trouble == JT_TROUBLE_PLACE     ? COPY
               : trouble == JT_TROUBLE_DAMAGED ? RESTORE
               : trouble == JT_TROUBLE_NEWER   ? BACK
                                               : AGAIN;
}

void
jt_start_trouble_say_not_restored (JtStartTrouble *self, const GError *error)
{
  g_return_if_fail (JT_IS_START_TROUBLE (self));

  tell (self, _ ("The backup was not restored"), error,
        _ ("The backup is as it was. Choose another place for the book, or another backup."));
  for (guint way = 0; way < N_SIGNALS; way++)
    offer (self, way, way == RESTORE || way == BACK);
  self->best = RESTORE;
}

void
jt_start_trouble_enter (JtStartTrouble *self)
{
  g_return_if_fail (JT_IS_START_TROUBLE (self));

  /* A label that can be copied from selects all of itself when the focus passes by. */
  gtk_label_select_region (self->trouble, 0, 0);
  gtk_widget_grab_focus (GTK_WIDGET (get_button (self, self->best)));
}
