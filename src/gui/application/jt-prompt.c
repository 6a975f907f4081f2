/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-prompt.h"

struct _JtPrompt
{
  GtkWindow parent_instance;

  GtkLabel *title;
  GtkLabel *text;
  GtkLabel *reason_label;
  GtkEntry *reason;
  GtkButton *act;

  GTask *task;
  gboolean needs_reason;
};

G_DEFINE_FINAL_TYPE (JtPrompt, jt_prompt, GTK_TYPE_WINDOW)

static void
on_reason_changed_cb (JtPrompt *self)
{
  g_autofree char *reason = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason)));

  gtk_widget_set_sensitive (GTK_WIDGET (self->act),
                            !self->needs_reason || *g_strstrip (reason) != '\0');
}

static void
answer (JtPrompt *self, gboolean act)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task == NULL)
    return;
  g_task_return_pointer (
      task, act ? g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))) : NULL, g_free);
}

static void
on_act_cb (JtPrompt *self)
{
  answer (self, TRUE);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
jt_prompt_close_request (GtkWindow *window)
{
  answer (JT_PROMPT (window), FALSE);
  return GTK_WINDOW_CLASS (jt_prompt_parent_class)->close_request (window);
}

static void
jt_prompt_dispose (GObject *object)
{
  answer (JT_PROMPT (object), FALSE);
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_PROMPT);
  G_OBJECT_CLASS (jt_prompt_parent_class)->dispose (object);
}

static void
jt_prompt_class_init (JtPromptClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_prompt_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = jt_prompt_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jiati/Jiati/ui/jt-prompt.ui");
  gtk_widget_class_bind_template_child (widget_class, JtPrompt, title);
  gtk_widget_class_bind_template_child (widget_class, JtPrompt, text);
  gtk_widget_class_bind_template_child (widget_class, JtPrompt, reason_label);
  gtk_widget_class_bind_template_child (widget_class, JtPrompt, reason);
  gtk_widget_class_bind_template_child (widget_class, JtPrompt, act);
  gtk_widget_class_bind_template_callback (widget_class, on_reason_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_act_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
jt_prompt_init (JtPrompt *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
jt_prompt_ask_async (GtkWindow *parent, const char *title, const char *text, const char *verb,
                     const char *reason, GAsyncReadyCallback callback, gpointer user_data)
{
  JtPrompt *self = g_object_new (JT_TYPE_PROMPT, "transient-for", parent, "title", title, NULL);

  self->task = g_task_new (NULL, NULL, callback, user_data);
  self->needs_reason = reason != NULL;
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->text, text);
  gtk_button_set_label (self->act, verb);
  if (reason != NULL)
    gtk_label_set_label (self->reason_label, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason_label), reason != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  on_reason_changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
}

gboolean
jt_prompt_ask_finish (GAsyncResult *result, char **reason)
{
  g_autofree char *typed = NULL;

  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  typed = g_task_propagate_pointer (G_TASK (result), NULL);
  if (typed == NULL)
    return FALSE;
  if (reason != NULL)
    *reason = g_steal_pointer (&typed);
  return TRUE;
}
