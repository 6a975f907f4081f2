/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-home-go.h"

#include <glib/gi18n.h>

#include "jt-home-words.h"
#include "jt-plain-row.h"
#include "jt-read-again.h"
#include "jt-search-query.h"
#include "jt-wording.h"

struct _JtHomeGo
{
  GtkPopover parent_instance;

  GtkEntry *entry;
  GtkLabel *trouble;
  GtkScrolledWindow *scroller;
  GtkListBox *rooms;

  JtSession *session;
  GCancellable *looking;
};

enum
{
  FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtHomeGo, jt_home_go, GTK_TYPE_POPOVER)

static void
tell (JtHomeGo *self, const char *text)
{
  gtk_label_set_label (self->trouble, text);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), *text != '\0');
}

static void
clear_rooms (JtHomeGo *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rooms, 0)) != NULL)
    gtk_list_box_remove (self->rooms, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self->scroller), FALSE);
}

static void
choose (JtHomeGo *self, const char *part)
{
  g_autofree char *uid = g_strdup (part);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[FOUND], 0, uid);
}

/* Several rooms are meant: one is chosen. */
static void
offer (JtHomeGo *self, GPtrArray *rooms)
{
  for (guint i = 0; i < rooms->len; i++)
    {
      const JtFound *room = g_ptr_array_index (rooms, i);
      g_autofree char *said = jt_home_label (room->name);
      GtkWidget *label = gtk_label_new (said);
      GtkWidget *row = jt_plain_row_new ();

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_size_request (label, -1, 28);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      said, -1);
      g_object_set_data_full (G_OBJECT (row), "jt-part", g_strdup (room->uid), g_free);
      gtk_list_box_append (self->rooms, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->scroller), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->rooms, 0)));
}

static void
on_looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtHomeGo) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = jt_session_run_finish (JT_SESSION (source), result, &error);
  g_autoptr (GPtrArray) rooms = g_ptr_array_new ();

  if (self->entry == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  for (guint i = 0; found != NULL && i < found->len; i++)
    if (((JtFound *) g_ptr_array_index (found, i))->kind == JT_FOUND_PART)
      g_ptr_array_add (rooms, g_ptr_array_index (found, i));
  if (error != NULL)
    {
      g_autofree char *sentence = jt_wording_error (error);

      tell (self, sentence);
    }
  else if (rooms->len == 0)
    tell (self, _ ("There is no such room. Write it as 601, 3-2-601 or 3栋2单元601室."));
  else if (rooms->len == 1)
    choose (self, ((JtFound *) g_ptr_array_index (rooms, 0))->uid);
  else
    offer (self, rooms);
}

static gpointer
look_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  return jt_office_search (office, data, cancellable, error);
}

static void
on_entered_cb (JtHomeGo *self)
{
  g_autofree char *text
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (*text == '\0')
    return;
  clear_rooms (self);
  jt_session_read_async (self->session, look_job, g_steal_pointer (&text), g_free,
                         (GDestroyNotify) g_ptr_array_unref, jt_read_again (&self->looking),
                         on_looked_cb, g_object_ref (self));
}

static void
on_typed_cb (JtHomeGo *self)
{
  tell (self, "");
  clear_rooms (self);
}

static void
on_room_activated_cb (JtHomeGo *self, GtkListBoxRow *row)
{
  choose (self, g_object_get_data (G_OBJECT (row), "jt-part"));
}

static void
jt_home_go_map (GtkWidget *widget)
{
  JtHomeGo *self = JT_HOME_GO (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  GTK_WIDGET_CLASS (jt_home_go_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
jt_home_go_dispose (GObject *object)
{
  JtHomeGo *self = JT_HOME_GO (object);

  jt_read_no_more (&self->looking);
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_HOME_GO);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (jt_home_go_parent_class)->dispose (object);
}

static void
jt_home_go_class_init (JtHomeGoClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_home_go_dispose;
  widget_class->map = jt_home_go_map;
  signals[FOUND] = g_signal_new ("found", JT_TYPE_HOME_GO, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-home-go.ui");
  gtk_widget_class_bind_template_child (widget_class, JtHomeGo, entry);
  gtk_widget_class_bind_template_child (widget_class, JtHomeGo, trouble);
  gtk_widget_class_bind_template_child (widget_class, JtHomeGo, scroller);
  gtk_widget_class_bind_template_child (widget_class, JtHomeGo, rooms);
  gtk_widget_class_bind_template_callback (widget_class, on_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_room_activated_cb);
}

static void
jt_home_go_init (JtHomeGo *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
jt_home_go_new (JtSession *session)
{
  JtHomeGo *self = g_object_new (JT_TYPE_HOME_GO, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
