/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-page.h"

#include <glib/gi18n.h>

#include "jt-tab-stops.h"
#include "jt-wording.h"

typedef struct
{
  JtSession *session;
  gulong changed;
  JtTouched *missed; /* what changed while the page was hidden */
  gboolean missed_all;
} JtPagePrivate;

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPERTIES
};

enum
{
  TELL,
  SELECTION,
  GO,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (JtPage, jt_page, GTK_TYPE_WIDGET)

static void
on_changed_cb (JtSession *session, const JtTouched *touched, JtPage *self)
{
  JtPagePrivate *priv = jt_page_get_instance_private (self);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      JT_PAGE_GET_CLASS (self)->refresh (self, touched);
      return;
    }
  if (touched == NULL)
    priv->missed_all = TRUE;
  else
    {
      if (priv->missed == NULL)
        priv->missed = jt_touched_new ();
      jt_touched_add (priv->missed, touched);
    }
}

void
jt_page_catch_up (JtPage *self)
{
  JtPagePrivate *priv = jt_page_get_instance_private (self);
  g_autoptr (JtTouched) missed = g_steal_pointer (&priv->missed);
  const gboolean all = priv->missed_all;

  g_return_if_fail (JT_IS_PAGE (self));

  priv->missed_all = FALSE;
  if (all || missed != NULL)
    JT_PAGE_GET_CLASS (self)->refresh (self, all ? NULL : missed);
}

static void
jt_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (jt_page_parent_class)->map (widget);
  jt_page_catch_up (JT_PAGE (widget));
}

static void
jt_page_constructed (GObject *object)
{
  JtPage *self = JT_PAGE (object);
  JtPagePrivate *priv = jt_page_get_instance_private (self);

  G_OBJECT_CLASS (jt_page_parent_class)->constructed (object);
  g_signal_connect_object (priv->session, "changed", G_CALLBACK (on_changed_cb), self, 0);
  priv->missed_all = TRUE; /* filled in when it is first shown */
}

static void
jt_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  JtPagePrivate *priv = jt_page_get_instance_private (JT_PAGE (object));

  if (id == PROP_SESSION)
    g_value_set_object (value, priv->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
jt_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  JtPagePrivate *priv = jt_page_get_instance_private (JT_PAGE (object));

  if (id == PROP_SESSION)
    priv->session = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
jt_page_dispose (GObject *object)
{
  JtPagePrivate *priv = jt_page_get_instance_private (JT_PAGE (object));
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&priv->session);
  g_clear_pointer (&priv->missed, jt_touched_free);
  G_OBJECT_CLASS (jt_page_parent_class)->dispose (object);
}

static gboolean
jt_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  const JtPageClass *klass = JT_PAGE_GET_CLASS (widget);

  if (direction == GTK_DIR_TAB_FORWARD && klass->enter != NULL && !jt_tab_stops_has_focus (widget)
      && klass->enter (JT_PAGE (widget)))
    return TRUE;
  return GTK_WIDGET_CLASS (jt_page_parent_class)->focus (widget, direction);
}

static void
jt_page_class_init (JtPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = jt_page_constructed;
  object_class->get_property = jt_page_get_property;
  object_class->set_property = jt_page_set_property;
  object_class->dispose = jt_page_dispose;
  widget_class->map = jt_page_map;
  widget_class->focus = jt_page_focus;

  properties[PROP_SESSION] = g_param_spec_object (
      "session", NULL, NULL, JT_TYPE_SESSION,
      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /* Heard by the window: a message, the selection's count and sum, and a wish to go elsewhere. */
  signals[TELL] = g_signal_new ("tell", JT_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SELECTION] = g_signal_new ("selection", JT_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[GO] = g_signal_new ("go", JT_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
jt_page_init (JtPage *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

JtSession *
jt_page_get_session (JtPage *self)
{
  JtPagePrivate *priv = jt_page_get_instance_private (self);

  g_return_val_if_fail (JT_IS_PAGE (self), NULL);
  return priv->session;
}

JtOffice *
jt_page_get_office (JtPage *self)
{
  g_return_val_if_fail (JT_IS_PAGE (self), NULL);
  return jt_session_get_office (jt_page_get_session (self));
}

void
jt_page_show_object (JtPage *self, const char *uid)
{
  g_return_if_fail (JT_IS_PAGE (self));

  if (uid != NULL && JT_PAGE_GET_CLASS (self)->show_object != NULL)
    JT_PAGE_GET_CLASS (self)->show_object (self, uid);
}

void
jt_page_print (JtPage *self)
{
  g_return_if_fail (JT_IS_PAGE (self));

  if (JT_PAGE_GET_CLASS (self)->print != NULL)
    JT_PAGE_GET_CLASS (self)->print (self);
  else
    jt_page_tell (self, _ ("There is nothing to print on this page."));
}

void
jt_page_tell (JtPage *self, const char *text)
{
  g_return_if_fail (JT_IS_PAGE (self));
  g_signal_emit (self, signals[TELL], 0, text);
}

void
jt_page_tell_error (JtPage *self, const GError *error)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (JT_IS_PAGE (self));
  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  sentence = jt_wording_error (error);
  jt_page_tell (self, sentence);
}

void
jt_page_set_selection (JtPage *self, const char *text)
{
  g_return_if_fail (JT_IS_PAGE (self));
  g_signal_emit (self, signals[SELECTION], 0, text);
}

void
jt_page_go (JtPage *self, const char *name, const char *uid)
{
  g_return_if_fail (JT_IS_PAGE (self));
  g_signal_emit (self, signals[GO], 0, name, uid);
}
