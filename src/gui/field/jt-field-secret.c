/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-field-secret.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-json.h"
#include "jt-page.h"
#include "jt-reveal.h"

struct _JtFieldSecret
{
  JtFieldText parent_instance;

  GtkButton *reveal;
  char *secret;
  char *masked;
};

G_DEFINE_FINAL_TYPE (JtFieldSecret, jt_field_secret, JT_TYPE_FIELD_TEXT)

/* Stars are those of the number that is recorded, or a number that was typed into half of one. */
static JsonNode *
read_secret (JtFieldText *field, const char *text)
{
  if (strchr (text, '*') != NULL && g_strcmp0 (text, JT_FIELD_SECRET (field)->masked) != 0)
    return NULL;
  return json_node_init_string (json_node_alloc (), text);
}

/* {"secret": uid, "masked": …}: what is recorded; without the stars it was erased. */
static char *
say_secret (JsonNode *value)
{
  const char *masked = JSON_NODE_HOLDS_OBJECT (value)
                           ? jt_json_text (json_node_get_object (value), "masked")
                           : NULL;

  return g_strdup (masked != NULL ? masked : "");
}

static void
jt_field_secret_set_value (JtField *field, JsonNode *value)
{
  JtFieldSecret *self = JT_FIELD_SECRET (field);
  JsonObject *recorded
      = value != NULL && JSON_NODE_HOLDS_OBJECT (value) ? json_node_get_object (value) : NULL;
  const char *secret = recorded != NULL ? jt_json_text (recorded, "secret") : NULL;

  if (g_strcmp0 (secret, self->secret) != 0)
    jt_field_set_hint (field, NULL);
  g_free (self->secret);
  g_free (self->masked);
  self->secret = g_strdup (secret);
  self->masked = g_strdup (recorded != NULL ? jt_json_text (recorded, "masked") : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->reveal), self->masked != NULL);
  JT_FIELD_CLASS (jt_field_secret_parent_class)->set_value (field, recorded != NULL ? value : NULL);
}

/* A number that was refused is not kept anywhere. */
static char *
jt_field_secret_get_text (JtField *field)
{
  return NULL;
}

static void
on_revealed_cb (const char *text, gboolean shown, gpointer data)
{
  jt_field_set_hint (JT_FIELD (data), text);
}

static void
on_reveal_cb (JtFieldSecret *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), JT_TYPE_PAGE);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *label = NULL;
  g_autofree char *title = NULL;

  if (page == NULL || self->secret == NULL || !GTK_IS_WINDOW (root))
    return;
  g_object_get (self, "label", &label, NULL);
  /* Translators: a question; "Account number" */
  title = g_strdup_printf (_ ("Show in full: %s?"), label);
  jt_reveal (GTK_WINDOW (root), jt_page_get_session (JT_PAGE (page)), self->secret, title,
             on_revealed_cb, g_object_ref (self), g_object_unref);
}

static void
jt_field_secret_constructed (GObject *object)
{
  JtFieldSecret *self = JT_FIELD_SECRET (object);

  G_OBJECT_CLASS (jt_field_secret_parent_class)->constructed (object);
  self->reveal = GTK_BUTTON (gtk_button_new_with_label (_ ("Show in Full (Recorded)")));
  gtk_widget_set_visible (GTK_WIDGET (self->reveal), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self->reveal), GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->reveal, "clicked", G_CALLBACK (on_reveal_cb), self);
  jt_field_add_beside (JT_FIELD (self), GTK_WIDGET (self->reveal));
}

static void
jt_field_secret_finalize (GObject *object)
{
  JtFieldSecret *self = JT_FIELD_SECRET (object);

  g_free (self->secret);
  g_free (self->masked);
  G_OBJECT_CLASS (jt_field_secret_parent_class)->finalize (object);
}

static void
jt_field_secret_class_init (JtFieldSecretClass *klass)
{
  JtFieldClass *field_class = JT_FIELD_CLASS (klass);
  JtFieldTextClass *text_class = JT_FIELD_TEXT_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = jt_field_secret_constructed;
  G_OBJECT_CLASS (klass)->finalize = jt_field_secret_finalize;
  field_class->set_value = jt_field_secret_set_value;
  field_class->get_text = jt_field_secret_get_text;
  text_class->width = 24;
  text_class->complaint = N_ ("Stars stand for digits: type the whole number anew.");
  text_class->read = read_secret;
  text_class->say = say_secret;
}

static void
jt_field_secret_init (JtFieldSecret *self)
{
}
