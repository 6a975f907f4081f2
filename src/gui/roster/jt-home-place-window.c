/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-home-place-window.h"

#include <glib/gi18n.h>

#include "jt-drop-down-name.h"
#include "jt-field-choice.h"
#include "jt-field-number.h"
#include "jt-field-text.h"
#include "jt-field-truth.h"
#include "jt-json.h"
#include "jt-place-details.h"
#include "jt-residents.h"
#include "jt-save-window.h"

struct _JtHomePlaceWindow
{
  GtkWindow parent_instance;

  GtkLabel *path;
  GtkBox *building;
  JtField *storeys; /* the first */
  GtkBox *entrance;
  GtkLabel *trouble;
  GtkButton *save;
  JtFieldNumber *counts[JT_RESIDENTS_LAST];

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

/* ------------------------------------------------------------------------------ what can be counted */

/* What is typed of who lives there; -1 for what is not known. */
static gint64
read_count (JtFieldNumber *field)
{
  const char *complaint = NULL;
  g_autoptr (JsonNode) value = jt_field_get_value (JT_FIELD (field), &complaint);

  return value != NULL && JSON_NODE_HOLDS_VALUE (value) ? json_node_get_int (value) : -1;
}

/* Why there cannot be more than @most; %NULL when no other count says so. */
static char *
say_beyond (JtResidents residents, JtResidents within, gint64 most)
{
  if (within == residents)
    return NULL;
  return within == JT_RESIDENTS_ALL
             ? g_strdup_printf (_ ("Only %d live here."), (int) most)
             : g_strdup_printf (_ ("Only %d are 60 and over, and who is 70 is one of them."),
                                (int) most);
}

/* What may be typed of a number that lies within others: those come first, and count once they are
 * within their own. */
static void
bound_counts (JtHomePlaceWindow *self)
{
  gint64 counts[JT_RESIDENTS_LAST] = { -1, -1, -1, -1, -1 };

  for (JtResidents i = 0; i < JT_RESIDENTS_LAST; i++)
    {
      JtResidents within;
      const gint64 most = jt_residents_most (counts, i, &within);
      g_autofree char *beyond = say_beyond (i, within, most);

      jt_field_number_set_range (self->counts[i], 0, most, beyond);
      counts[i] = read_count (self->counts[i]);
    }
}

/* Once a count is typed to its end, those that lie within it are looked at too. */
static void
on_left_cb (JtHomePlaceWindow *self)
{
  for (JtResidents i = 0; i < JT_RESIDENTS_LAST; i++)
    jt_field_check (JT_FIELD (self->counts[i]));
}

/* Each number knows what it can be. */
static void
bound_numbers (JtHomePlaceWindow *self, GtkBox *group, JtDay today)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (group)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkEventController *focus;
      JtResidents residents;
      gint64 least;
      gint64 most;

      if (!JT_IS_FIELD_NUMBER (child)
          || !jt_place_range (jt_field_get_name (JT_FIELD (child)), today, &least, &most))
        continue;
      jt_field_number_set_range (JT_FIELD_NUMBER (child), least, most, NULL);
      if (!jt_residents_find (jt_field_get_name (JT_FIELD (child)), &residents))
        continue;
      self->counts[residents] = JT_FIELD_NUMBER (child);
      g_signal_connect_object (child, "edited", G_CALLBACK (bound_counts), self,
                               G_CONNECT_SWAPPED);
      focus = gtk_event_controller_focus_new ();
      g_signal_connect_object (focus, "leave", G_CALLBACK (on_left_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (child, focus);
    }
}

/* ---------------------------------------------------------------------------------------- saving */

/* Adds what was changed of one group to @row. */
static void
collect (GtkBox *group, JsonObject *known, JsonObject *row)
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
      name = jt_field_get_name (JT_FIELD (child));
      if (!json_node_equal (value, json_object_has_member (known, name)
                                       ? json_object_get_member (known, name)
                                       : nothing))
        json_object_set_member (row, name, g_steal_pointer (&value));
    }
}

/* Adds the changes of one group to the arguments, when there are any. */
static void
take_group (JtHomePlaceWindow *self, GtkBox *group, const char *name, const char *member,
            JsonObject *arguments)
{
  g_autoptr (JsonObject) row = NULL;
  JsonObject *known;
  JsonArray *rows;

  if (!json_object_has_member (self->details, name))
    return;
  known = json_object_get_object_member (self->details, name);
  row = json_object_new ();
  collect (group, known, row);
  if (json_object_get_size (row) == 0)
    return;
  json_object_set_string_member (row, "uid", jt_json_text (known, "uid"));
  rows = json_array_new ();
  json_array_add_object_element (rows, g_steal_pointer (&row));
  json_object_set_array_member (arguments, member, rows);
}

/* Says under each field what is wrong with it.  Returns: the first of them; %NULL when all is well. */
static JtField *
find_slip (JtHomePlaceWindow *self)
{
  GtkBox *const groups[] = { self->building, self->entrance };
  JtField *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (groups[i])); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      {
        if (!JT_IS_FIELD (child))
          continue;
        jt_field_check (JT_FIELD (child));
        if (first == NULL && jt_field_has_complaint (JT_FIELD (child)))
          first = JT_FIELD (child);
      }
  return first;
}

static void
on_save_cb (JtHomePlaceWindow *self)
{
  g_autoptr (JsonObject) arguments = NULL;
  JtField *slip = find_slip (self);

  tell (self, "");
  if (slip != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (jt_field_text_get_entry (JT_FIELD_TEXT (slip))));
      return;
    }
  arguments = json_object_new ();
  take_group (self, self->building, "building", "buildings", arguments);
  take_group (self, self->entrance, "entrance", "entrances", arguments);
  if (json_object_get_size (arguments) == 0)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    jt_save_window_async (GTK_WINDOW (self), self->session, "place-record", arguments,
                          GTK_WIDGET (self->save), self->trouble);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtHomePlaceWindow *self = JT_HOME_PLACE_WINDOW (widget);

  if (gtk_widget_is_sensitive (GTK_WIDGET (self->save)))
    on_save_cb (self);
}

/* ------------------------------------------------------------------------------------ the object */

static void
fill (GtkBox *group, JsonObject *known, GtkSizeGroup *labels)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (group)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!JT_IS_FIELD (child))
        continue;
      jt_field_set_value (JT_FIELD (child),
                          json_object_get_member (known, jt_field_get_name (JT_FIELD (child))));
      jt_field_join_labels (JT_FIELD (child), labels);
      if (JT_IS_FIELD_TEXT (child))
        gtk_entry_set_activates_default (
            GTK_ENTRY (jt_field_text_get_entry (JT_FIELD_TEXT (child))), TRUE);
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
  gtk_widget_class_bind_template_child (widget_class, JtHomePlaceWindow, storeys);
  gtk_widget_class_bind_template_child (widget_class, JtHomePlaceWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, JtHomePlaceWindow, save);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_install_action (widget_class, "place.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "place.save",
                                       NULL);
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
  const JtDay today = jt_clock_today (jt_office_get_clock (jt_session_get_office (self->session)));

  bound_numbers (self, self->building, today);
  bound_numbers (self, self->entrance, today);
  fill (self->building, json_object_get_object_member (self->details, "building"), labels);
  if (entrance)
    fill (self->entrance, json_object_get_object_member (self->details, "entrance"), labels);
  bound_counts (self);
  gtk_widget_set_visible (GTK_WIDGET (self->entrance), entrance);
  gtk_widget_grab_focus (GTK_WIDGET (jt_field_text_get_entry (JT_FIELD_TEXT (self->storeys))));
  gtk_window_present (GTK_WINDOW (self));
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
