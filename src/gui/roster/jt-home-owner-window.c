/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-home-owner-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-home-names-window.h"
#include "jt-home-owner-entry.h"
#include "jt-home-person-row.h"
#include "jt-home-separate.h"
#include "jt-json.h"
#include "jt-part-query.h"
#include "jt-read-again.h"
#include "jt-save-window.h"
#include "jt-text.h"
#include "jt-wording.h"

struct _JtHomeOwnerWindow
{
  GtkWindow parent_instance;

  GtkLabel *title;
  GtkEntry *name;
  GtkLabel *number_label;
  GtkEntry *number;
  GtkEntry *phone;
  GtkLabel *phones_label;
  GtkBox *phones;
  GtkLabel *joins_label;
  GtkListBox *joins;
  GtkLabel *trouble;
  GtkButton *save;

  JtSession *session;
  JsonObject *owner;
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (JtHomeOwnerWindow, jt_home_owner_window, GTK_TYPE_WINDOW)

static void
tell (JtHomeOwnerWindow *self, const char *text)
{
  /* Its line is kept free: the fields must not give way to it. */
  gtk_label_set_label (self->trouble, text);
}

static void
tell_error (JtHomeOwnerWindow *self, const GError *error)
{
  g_autofree char *sentence = jt_wording_error (error);

  tell (self, sentence);
}

static gboolean
is_organisation (JtHomeOwnerWindow *self)
{
  return g_strcmp0 (jt_json_text (self->owner, "kind"), "organisation") == 0;
}

/* ------------------------------------------------------------------------------------- saving */

/* The code of an organisation is shown, so that it may be left as it is. */
static void
take_number (JtHomeOwnerWindow *self, JsonObject *arguments)
{
  g_autofree char *number = jt_text_strip (gtk_editable_get_text (GTK_EDITABLE (self->number)));

  if (!is_organisation (self) || g_strcmp0 (number, jt_json_text (self->owner, "uscc")) != 0)
    jt_home_owner_put_number (arguments, is_organisation (self), number);
}

static void
take_phones (JtHomeOwnerWindow *self, JsonObject *arguments)
{
  g_autofree char *phone = jt_text_strip (gtk_editable_get_text (GTK_EDITABLE (self->phone)));
  JsonArray *removed = json_array_new ();
  GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->phones));

  for (; check != NULL; check = gtk_widget_get_next_sibling (check))
    if (!gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      json_array_add_string_element (removed, g_object_get_data (G_OBJECT (check), "secret"));
  if (json_array_get_length (removed) > 0)
    json_object_set_array_member (arguments, "phones_removed", json_array_ref (removed));
  json_array_unref (removed);
  jt_home_owner_put_phone (arguments, phone);
}

static void
on_save_cb (JtHomeOwnerWindow *self)
{
  g_autoptr (JsonObject) arguments = json_object_new ();
  g_autofree char *name = jt_text_strip (gtk_editable_get_text (GTK_EDITABLE (self->name)));

  tell (self, "");
  if (*name == '\0')
    {
      tell (self, _ ("An owner has a name."));
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
      return;
    }
  if (strcmp (name, jt_json_text (self->owner, "name")) != 0)
    json_object_set_string_member (arguments, "name", name);
  take_number (self, arguments);
  take_phones (self, arguments);
  if (json_object_get_size (arguments) == 0)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  json_object_set_string_member (arguments, "person", jt_json_text (self->owner, "person"));
  jt_save_window_async (GTK_WINDOW (self), self->session, "owner-change", arguments,
                        GTK_WIDGET (self->save), self->trouble);
}

/* ------------------------------------------------------------------------------- what was joined */

static void
on_parted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtHomeOwnerWindow) self = data;
  g_autoptr (GError) error = NULL;

  /* What changed is read again when the session says so. */
  if (jt_home_separate_finish (result, &error) || self->joins == NULL)
    return;
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell_error (self, error);
  gtk_widget_set_sensitive (GTK_WIDGET (self->joins), TRUE);
}

static char *
say_join (JsonObject *join)
{
  return jt_home_names_say (jt_json_array (join, "parts"), jt_json_text (join, "masked"));
}

static void
on_part_cb (GtkWidget *button, JtHomeOwnerWindow *self)
{
  JsonObject *join = g_object_get_data (G_OBJECT (button), "join");
  g_autofree char *other = say_join (join);
  const JtHomePair pair = { .person = jt_json_text (join, "person"),
                            .name = jt_json_text (join, "name"),
                            .known = other,
                            .other = jt_json_text (self->owner, "person"),
                            .other_name = jt_json_text (self->owner, "name") };

  tell (self, "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->joins), FALSE);
  jt_home_separate_async (GTK_WINDOW (self), self->session, &pair, on_parted_cb,
                          g_object_ref (self));
}

static GtkWidget *
new_join (JtHomeOwnerWindow *self, JsonObject *join)
{
  const char *name = jt_json_text (join, "name");
  /* Translators: the owner that is shown was joined into this one, by name */
  g_autofree char *into = g_strdup_printf (_ ("Joined into %s"), name);
  g_autofree char *known = say_join (join);
  GtkWidget *row = jt_home_person_row_new (
      json_object_get_boolean_member (join, "into") ? into : name, NULL);
  GtkWidget *button = jt_home_person_row_add_act (row, _ ("Separate…"));

  jt_home_person_row_add_text (row, known, "dim-label");
  g_object_set_data_full (G_OBJECT (button), "join", json_object_ref (join),
                          (GDestroyNotify) json_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (on_part_cb), self);
  return row;
}

static void
fill_joins (JtHomeOwnerWindow *self, JsonArray *joins)
{
  const gboolean any = json_array_get_length (joins) > 0;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkListBoxRow *row;

  /* The button that was pressed goes: the focus is not put on another one that parts. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->joins)))
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
  while ((row = gtk_list_box_get_row_at_index (self->joins, 0)) != NULL)
    gtk_list_box_remove (self->joins, GTK_WIDGET (row));
  for (guint i = 0; i < json_array_get_length (joins); i++)
    gtk_list_box_append (self->joins, new_join (self, json_array_get_object_element (joins, i)));
  gtk_widget_set_sensitive (GTK_WIDGET (self->joins), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->joins), any);
  gtk_widget_set_visible (GTK_WIDGET (self->joins_label), any);
}

static gpointer
read_joins (JtOffice *office, gpointer person, GCancellable *cancellable, GError **error)
{
  return jt_office_person_joins (office, person, error);
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtHomeOwnerWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) joins = jt_session_run_finish (JT_SESSION (source), result, &error);

  if (self->joins == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (joins != NULL)
    fill_joins (self, joins);
  else
    tell_error (self, error);
  /* Only now it is known how high the window has to be. */
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
}

static void
load_joins (JtHomeOwnerWindow *self)
{
  jt_session_read_async (self->session, read_joins,
                         g_strdup (jt_json_text (self->owner, "person")), g_free,
                         (GDestroyNotify) json_array_unref, jt_read_again (&self->reading),
                         on_read_cb, g_object_ref (self));
}

/* --------------------------------------------------------------------------------- the object */

static void
jt_home_owner_window_dispose (GObject *object)
{
  JtHomeOwnerWindow *self = JT_HOME_OWNER_WINDOW (object);

  jt_read_no_more (&self->reading);
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_HOME_OWNER_WINDOW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->owner, json_object_unref);
  G_OBJECT_CLASS (jt_home_owner_window_parent_class)->dispose (object);
}

static void
jt_home_owner_window_class_init (JtHomeOwnerWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_home_owner_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-home-owner-window.ui");
  gtk_widget_class_bind_template_child (widget_class, JtHomeOwnerWindow, title);
  gtk_widget_class_bind_template_child (widget_class, JtHomeOwnerWindow, name);
  gtk_widget_class_bind_template_child (widget_class, JtHomeOwnerWindow, number_label);
  gtk_widget_class_bind_template_child (widget_class, JtHomeOwnerWindow, number);
  gtk_widget_class_bind_template_child (widget_class, JtHomeOwnerWindow, phone);
  gtk_widget_class_bind_template_child (widget_class, JtHomeOwnerWindow, phones_label);
  gtk_widget_class_bind_template_child (widget_class, JtHomeOwnerWindow, phones);
  gtk_widget_class_bind_template_child (widget_class, JtHomeOwnerWindow, joins_label);
  gtk_widget_class_bind_template_child (widget_class, JtHomeOwnerWindow, joins);
  gtk_widget_class_bind_template_child (widget_class, JtHomeOwnerWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, JtHomeOwnerWindow, save);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
jt_home_owner_window_init (JtHomeOwnerWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Numbers stay masked: a new one is typed over the old without its being seen. */
static void
fill (JtHomeOwnerWindow *self)
{
  JsonArray *phones = jt_json_array (self->owner, "phones");

  gtk_label_set_label (self->title, jt_json_text (self->owner, "name"));
  gtk_editable_set_text (GTK_EDITABLE (self->name), jt_json_text (self->owner, "name"));
  if (is_organisation (self))
    {
      const char *uscc = jt_json_text (self->owner, "uscc");

      gtk_label_set_label (self->number_label, _ ("_Credit code"));
      gtk_editable_set_text (GTK_EDITABLE (self->number), uscc != NULL ? uscc : "");
    }
  else if (json_object_has_member (self->owner, "certificate"))
    gtk_entry_set_placeholder_text (
        self->number,
        jt_json_text (json_object_get_object_member (self->owner, "certificate"), "masked"));
  for (guint i = 0; i < json_array_get_length (phones); i++)
    {
      JsonObject *phone = json_array_get_object_element (phones, i);
      GtkWidget *check = gtk_check_button_new_with_label (jt_json_text (phone, "masked"));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
      g_object_set_data_full (G_OBJECT (check), "secret",
                              g_strdup (jt_json_text (phone, "secret")), g_free);
      gtk_box_append (self->phones, check);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->phones_label), json_array_get_length (phones) > 0);
}

JtHomeOwnerWindow *
jt_home_owner_window_present (GtkWindow *parent, JtSession *session, JsonObject *owner)
{
  JtHomeOwnerWindow *self
      = g_object_new (JT_TYPE_HOME_OWNER_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->owner = json_object_ref (owner);
  fill (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (load_joins), self, G_CONNECT_SWAPPED);
  load_joins (self);
  return self;
}
