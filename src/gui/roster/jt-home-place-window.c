/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-home-place-window.h"

#include "jt-drop-down-name.h"
#include "jt-field-choice.h"
#include "jt-field-number.h"
#include "jt-field-text.h"
#include "jt-field-truth.h"
#include "jt-json.h"
#include "jt-place-details.h"
#include "jt-save-window.h"

struct _JtHomePlaceWindow
{
  GtkWindow parent_instance;

  GtkLabel *path;
  GtkBox *building;
  GtkBox *entrance;
  GtkLabel *trouble;
  GtkButton *save;

  JtSession *session;
  JsonObject *details;
};

G_DEFINE_FINAL_TYPE (JtHomePlaceWindow, jt_home_place_window, GTK_TYPE_WINDOW)

static void
tell (JtHomePlaceWindow *self, const char *text)
{
  gtk_label_set_label (self->trouble, text);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), *text != '\0');
}

/* ---------------------------------------------------------------------------------------- saving */

/* Adds what was changed of one group to @row; FALSE when something is not valid. */
static gboolean
collect (JtHomePlaceWindow *self, GtkBox *group, JsonObject *known, JsonObject *row)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (group)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *complaint = NULL;
      const char *name;
      g_autoptr (JsonNode) value = NULL;
      g_autoptr (JsonNode) nothing = json_node_new (JSON_NODE_NULL);

      if (!JT_IS_FIELD (child))
        continue;
      value = jt_field_get_value (JT_FIELD (child), &complaint);
      if (value == NULL)
        {
          jt_field_check (JT_FIELD (child));
          tell (self, complaint);
          gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
          return FALSE;
        }
      name = jt_field_get_name (JT_FIELD (child));
      if (!json_node_equal (value, json_object_has_member (known, name)
                                       ? json_object_get_member (known, name)
                                       : nothing))
        json_object_set_member (row, name, g_steal_pointer (&value));
    }
  return TRUE;
}

/* Adds the changes of one group to the arguments, when there are any. */
static gboolean
take_group (JtHomePlaceWindow *self, GtkBox *group, const char *name, const char *member,
            JsonObject *arguments)
{
  g_autoptr (JsonObject) row = NULL;
  JsonObject *known;
  JsonArray *rows;

  if (!json_object_has_member (self->details, name))
    return TRUE;
  known = json_object_get_object_member (self->details, name);
  row = json_object_new ();
  if (!collect (self, group, known, row))
    return FALSE;
  if (json_object_get_size (row) == 0)
    return TRUE;
  json_object_set_string_member (row, "uid", jt_json_text (known, "uid"));
  rows = json_array_new ();
  json_array_add_object_element (rows, g_steal_pointer (&row));
  json_object_set_array_member (arguments, member, rows);
  return TRUE;
}

static void
on_save_cb (JtHomePlaceWindow *self)
{
  g_autoptr (JsonObject) arguments = json_object_new ();

  tell (self, "");
  if (!take_group (self, self->building, "building", "buildings", arguments)
      || !take_group (self, self->entrance, "entrance", "entrances", arguments))
    return;
  if (json_object_get_size (arguments) == 0)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    jt_save_window_async (GTK_WINDOW (self), self->session, "place-record", arguments,
                          GTK_WIDGET (self->save), self->trouble);
}

/* ------------------------------------------------------------------------------------ the object */

static void
fill (GtkBox *group, JsonObject *known, GtkSizeGroup *labels)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (group)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (JT_IS_FIELD (child))
      {
        jt_field_set_value (JT_FIELD (child),
                            json_object_get_member (known, jt_field_get_name (JT_FIELD (child))));
        jt_field_join_labels (JT_FIELD (child), labels);
      }
}

static void
jt_home_place_window_dispose (GObject *object)
{
  JtHomePlaceWindow *self = JT_HOME_PLACE_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_HOME_PLACE_WINDOW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->details, json_object_unref);
  G_OBJECT_CLASS (jt_home_place_window_parent_class)->dispose (object);
}

static void
jt_home_place_window_class_init (JtHomePlaceWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_home_place_window_dispose;
  g_type_ensure (JT_TYPE_FIELD_CHOICE);
  g_type_ensure (JT_TYPE_FIELD_NUMBER);
  g_type_ensure (JT_TYPE_FIELD_TEXT);
  g_type_ensure (JT_TYPE_FIELD_TRUTH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-home-place-window.ui");
  gtk_widget_class_bind_template_child (widget_class, JtHomePlaceWindow, path);
  gtk_widget_class_bind_template_child (widget_class, JtHomePlaceWindow, building);
  gtk_widget_class_bind_template_child (widget_class, JtHomePlaceWindow, entrance);
  gtk_widget_class_bind_template_child (widget_class, JtHomePlaceWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, JtHomePlaceWindow, save);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
jt_home_place_window_init (JtHomePlaceWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jt_drop_down_name_all (GTK_WIDGET (self));
}

static void
show (JtHomePlaceWindow *self)
{
  g_autoptr (GtkSizeGroup) labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  const gboolean entrance = json_object_has_member (self->details, "entrance");

  fill (self->building, json_object_get_object_member (self->details, "building"), labels);
  if (entrance)
    fill (self->entrance, json_object_get_object_member (self->details, "entrance"), labels);
  gtk_widget_set_visible (GTK_WIDGET (self->entrance), entrance);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_child_focus (GTK_WIDGET (entrance ? self->entrance : self->building),
                          GTK_DIR_TAB_FORWARD);
}

void
jt_home_place_window_present (JtPage *page, JtHomePlace *place)
{
  g_autoptr (JsonObject) details = NULL;
  g_autoptr (GError) error = NULL;
  JtHomePlaceWindow *self;

  g_return_if_fail (JT_IS_PAGE (page) && JT_IS_HOME_PLACE (place));

  details
      = jt_office_place_details (jt_page_get_office (page), jt_home_place_get (place)->uid, &error);
  if (details == NULL)
    {
      jt_page_tell_error (page, error);
      return;
    }
  self = g_object_new (JT_TYPE_HOME_PLACE_WINDOW, "transient-for",
                       gtk_widget_get_root (GTK_WIDGET (page)), NULL);
  self->session = g_object_ref (jt_page_get_session (page));
  self->details = g_steal_pointer (&details);
  gtk_label_set_label (self->path, jt_home_place_get_path (place));
  show (self);
}
