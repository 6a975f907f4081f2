/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-home-add-window.h"

#include <glib/gi18n.h>

#include "jt-drop-down-name.h"
#include "jt-home-words.h"
#include "jt-json.h"
#include "jt-roster-import.h"
#include "jt-text.h"
#include "jt-wording.h"

struct _JtHomeAddWindow
{
  GtkWindow parent_instance;

  GtkEntry *compound;
  GtkEntry *building;
  GtkEntry *entrance;
  GtkEntry *room;
  GtkEntry *floor;
  GtkEntry *area;
  GtkDropDown *use;
  GtkDropDown *basis;
  GtkEntry *owner;
  GtkEntry *certificate;
  GtkEntry *phone;
  GtkLabel *trouble;
  GtkButton *add;

  JtSession *session;
};

G_DEFINE_FINAL_TYPE (JtHomeAddWindow, jt_home_add_window, GTK_TYPE_WINDOW)

enum
{
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tell (JtHomeAddWindow *self, const char *text)
{
  gtk_label_set_label (self->trouble, text);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), *text != '\0');
}

/* ------------------------------------------------------------------------------------- adding */

typedef struct
{
  char *part;
  gboolean existed;
} Added;

static void
added_free (gpointer data)
{
  Added *added = data;

  g_free (added->part);
  g_free (added);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Added, added_free)

static gpointer
add_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (Added) added = g_new0 (Added, 1);

  return jt_office_part_add (office, data, &added->part, &added->existed, error)
             ? g_steal_pointer (&added)
             : NULL;
}

static void
on_added_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtHomeAddWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Added) added = jt_session_run_finish (JT_SESSION (source), result, &error);

  if (self->add == NULL)
    return;
  if (added != NULL)
    {
      g_signal_emit (self, signals[ADDED], 0, added->part, added->existed);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else
    {
      g_autofree char *sentence = jt_wording_error (error);

      tell (self, sentence);
      gtk_widget_set_sensitive (GTK_WIDGET (self->add), TRUE);
    }
}

/* Returns: whether there is something in it; where there has to be, the focus goes there */
static gboolean
take (JtHomeAddWindow *self, GtkEntry *entry, const char *member, gboolean needed,
      JsonObject *texts)
{
  g_autofree char *text = jt_text_strip (gtk_editable_get_text (GTK_EDITABLE (entry)));

  if (*text != '\0')
    json_object_set_string_member (texts, member, text);
  else if (needed)
    {
      tell (self, _ ("Compound, building, room and owner have to be filled in."));
      gtk_widget_grab_focus (GTK_WIDGET (entry));
      return FALSE;
    }
  return TRUE;
}

static void
on_add_cb (JtHomeAddWindow *self)
{
  g_autoptr (JsonObject) texts = json_object_new ();

  tell (self, "");
  if (!take (self, self->compound, "compound", TRUE, texts)
      || !take (self, self->building, "building", TRUE, texts)
      || !take (self, self->entrance, "entrance", FALSE, texts)
      || !take (self, self->room, "room", TRUE, texts)
      || !take (self, self->floor, "floor", FALSE, texts)
      || !take (self, self->area, "area", FALSE, texts)
      || !take (self, self->owner, "owner", TRUE, texts)
      || !take (self, self->certificate, "certificate", FALSE, texts)
      || !take (self, self->phone, "phone", FALSE, texts))
    return;
  jt_json_set_text (texts, "use",
                    jt_home_words_nick (JT_HOME_WORDS_USE, gtk_drop_down_get_selected (self->use)));
  jt_json_set_text (
      texts, "basis",
      jt_home_words_nick (JT_HOME_WORDS_BASIS, gtk_drop_down_get_selected (self->basis)));
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), FALSE);
  jt_session_write_async (self->session, add_job, g_steal_pointer (&texts),
                          (GDestroyNotify) json_object_unref, added_free, NULL, on_added_cb,
                          g_object_ref (self));
}

/* --------------------------------------------------------------------------------- the object */

static void
jt_home_add_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_HOME_ADD_WINDOW);
  g_clear_object (&JT_HOME_ADD_WINDOW (object)->session);
  G_OBJECT_CLASS (jt_home_add_window_parent_class)->dispose (object);
}

static void
jt_home_add_window_class_init (JtHomeAddWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_home_add_window_dispose;
  signals[ADDED] = g_signal_new ("added", JT_TYPE_HOME_ADD_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-home-add-window.ui");
  gtk_widget_class_bind_template_child (widget_class, JtHomeAddWindow, compound);
  gtk_widget_class_bind_template_child (widget_class, JtHomeAddWindow, building);
  gtk_widget_class_bind_template_child (widget_class, JtHomeAddWindow, entrance);
  gtk_widget_class_bind_template_child (widget_class, JtHomeAddWindow, room);
  gtk_widget_class_bind_template_child (widget_class, JtHomeAddWindow, floor);
  gtk_widget_class_bind_template_child (widget_class, JtHomeAddWindow, area);
  gtk_widget_class_bind_template_child (widget_class, JtHomeAddWindow, use);
  gtk_widget_class_bind_template_child (widget_class, JtHomeAddWindow, basis);
  gtk_widget_class_bind_template_child (widget_class, JtHomeAddWindow, owner);
  gtk_widget_class_bind_template_child (widget_class, JtHomeAddWindow, certificate);
  gtk_widget_class_bind_template_child (widget_class, JtHomeAddWindow, phone);
  gtk_widget_class_bind_template_child (widget_class, JtHomeAddWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, JtHomeAddWindow, add);
  gtk_widget_class_bind_template_callback (widget_class, on_add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
jt_home_add_window_init (JtHomeAddWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jt_drop_down_name_all (GTK_WIDGET (self));
  jt_home_words_fill (self->use, JT_HOME_WORDS_USE);
  jt_home_words_fill (self->basis, JT_HOME_WORDS_BASIS);
  gtk_drop_down_set_selected (self->use, jt_home_words_find (JT_HOME_WORDS_USE, "dwelling"));
}

static void
propose (GtkEntry *entry, const char *text)
{
  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

JtHomeAddWindow *
jt_home_add_window_new (GtkWindow *parent, JtSession *session, const char *compound,
                        const char *building, const char *entrance)
{
  JtHomeAddWindow *self = g_object_new (JT_TYPE_HOME_ADD_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  propose (self->compound, compound);
  propose (self->building, building);
  propose (self->entrance, entrance);
  gtk_widget_grab_focus (GTK_WIDGET (compound == NULL   ? self->compound
                                     : building == NULL ? self->building
                                                        : self->room));
  return self;
}
