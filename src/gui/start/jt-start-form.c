/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-start-form.h"

#include <glib/gi18n.h>
#include <string.h>

struct _JtStartForm
{
  GtkWidget parent_instance;

  GtkEntry *name;
  GtkEntry *code;
  GtkEntry *user;
  GtkLabel *form_error;
  GtkButton *create_button;
};

enum
{
  CREATE,
  BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtStartForm, jt_start_form, GTK_TYPE_WIDGET)

/* What is wrong with the form in words, or NULL. */
static const char *
check_form (JtStartForm *self)
{
  const char *code = gtk_editable_get_text (GTK_EDITABLE (self->code));

  if (*gtk_editable_get_text (GTK_EDITABLE (self->name)) == '\0')
    return _ ("Write the name of the office: it stands on every print.");
  if (*code == '\0' || strpbrk (code, "- \t/") != NULL)
    return _ ("The code leads every case number: no blank, “-” or “/”.");
  if (*gtk_editable_get_text (GTK_EDITABLE (self->user)) == '\0')
    return _ ("Write the name of the first user.");
  return NULL;
}

static void
on_form_changed_cb (JtStartForm *self)
{
  const char *wrong = check_form (self);

  gtk_label_set_label (self->form_error, wrong != NULL ? wrong : "");
  /* A form that nobody has written in yet is not wrong. */
  if (*gtk_editable_get_text (GTK_EDITABLE (self->name)) == '\0')
    gtk_widget_remove_css_class (GTK_WIDGET (self->form_error), "error-text");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->form_error), "error-text");
  gtk_widget_set_sensitive (GTK_WIDGET (self->create_button), wrong == NULL);
}

static void
on_create_cb (JtStartForm *self)
{
  g_signal_emit (self, signals[CREATE], 0);
}

static void
on_back_cb (JtStartForm *self)
{
  g_signal_emit (self, signals[BACK], 0);
}

static void
jt_start_form_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_START_FORM);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (jt_start_form_parent_class)->dispose (object);
}

static void
jt_start_form_class_init (JtStartFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_start_form_dispose;
  signals[CREATE] = g_signal_new ("create", JT_TYPE_START_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  signals[BACK] = g_signal_new ("back", JT_TYPE_START_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-start-form.ui");
  gtk_widget_class_bind_template_child (widget_class, JtStartForm, name);
  gtk_widget_class_bind_template_child (widget_class, JtStartForm, code);
  gtk_widget_class_bind_template_child (widget_class, JtStartForm, user);
  gtk_widget_class_bind_template_child (widget_class, JtStartForm, form_error);
  gtk_widget_class_bind_template_child (widget_class, JtStartForm, create_button);
  gtk_widget_class_bind_template_callback (widget_class, on_form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_create_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_back_cb);
}

static void
jt_start_form_init (JtStartForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
jt_start_form_enter (JtStartForm *self)
{
  GtkRoot *root;

  g_return_if_fail (JT_IS_START_FORM (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  on_form_changed_cb (self);
  gtk_window_set_default_widget (GTK_WINDOW (root), GTK_WIDGET (self->create_button));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

JtFounding
jt_start_form_get (JtStartForm *self)
{
  return (JtFounding){ .code = gtk_editable_get_text (GTK_EDITABLE (self->code)),
                       .name = gtk_editable_get_text (GTK_EDITABLE (self->name)),
                       .user = gtk_editable_get_text (GTK_EDITABLE (self->user)) };
}

void
jt_start_form_tell (JtStartForm *self, const char *sentence)
{
  g_return_if_fail (JT_IS_START_FORM (self));
  gtk_label_set_label (self->form_error, sentence);
}
