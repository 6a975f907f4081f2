/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-settings-places.h"

#include <glib/gi18n.h>

#include "jt-community-query.h"
#include "jt-json.h"
#include "jt-plain-row.h"

enum
{
  FIELD_SUBDISTRICT,
  FIELD_DISTRICT,
  N_FIELDS
};

static const char *const names[N_FIELDS] = { "subdistrict", "district" };

/* A longer list is scrolled; in pixels. */
#define MOST_HEIGHT 260

struct _JtSettingsPlaces
{
  GtkWidget parent_instance;

  GtkWidget *empty;
  GtkWidget *table;
  GtkScrolledWindow *scroller;
  GtkListBox *communities;
  GtkWidget *form;
  GtkLabel *chosen;
  GtkEntry *subdistrict;
  GtkEntry *district;
  GtkWidget *assign;

  GtkEntry *fields[N_FIELDS];
  char *shown[N_FIELDS]; /* what the communities that are chosen have in common */
  JsonArray *rows;       /* what the list shows */
  char *rows_text;       /* the same, to be compared */
  JtPage *page;          /* whose group this is; weak */
};

G_DEFINE_FINAL_TYPE (JtSettingsPlaces, jt_settings_places, GTK_TYPE_WIDGET)

/* ------------------------------------------------------------------------------ those chosen */

static JsonObject *
get_community (JtSettingsPlaces *self, GList *row)
{
  const int index = gtk_list_box_row_get_index (row->data);

  return json_array_get_object_element (self->rows, (guint) index);
}

/* Returns: (transfer full): what all of them have; "" when they differ. */
static char *
find_common (JtSettingsPlaces *self, GList *rows, const char *name, gboolean *differ)
{
  const char *common = NULL;

  *differ = FALSE;
  for (GList *row = rows; row != NULL && !*differ; row = row->next)
    {
      const char *text = jt_json_text (get_community (self, row), name);

      *differ = common != NULL && !g_str_equal (common, text);
      common = text;
    }
  return g_strdup (common == NULL || *differ ? "" : common);
}

static char *
read_field (JtSettingsPlaces *self, guint field)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->fields[field]))));
}

/* Only what was typed is assigned: a field left alone keeps what each community has. */
static gboolean
was_typed (JtSettingsPlaces *self, guint field)
{
  g_autofree char *text = read_field (self, field);

  return g_strcmp0 (text, self->shown[field]) != 0;
}

static void
on_typed_cb (JtSettingsPlaces *self)
{
  gboolean typed = FALSE;

  for (guint i = 0; i < N_FIELDS; i++)
    typed |= was_typed (self, i);
  gtk_widget_set_sensitive (self->assign, typed);
}

static void
on_chosen_cb (JtSettingsPlaces *self)
{
  g_autoptr (GList) rows = gtk_list_box_get_selected_rows (self->communities);
  const guint n = g_list_length (rows);
  g_autofree char *text = NULL;

  if (n == 0)
    text = g_strdup (_ ("Choose one or several communities above (Ctrl+A: all)."));
  else if (n == 1)
    text = g_strdup (jt_json_text (get_community (self, rows), "name"));
  else
    text = g_strdup_printf (ngettext ("%u community chosen", "%u communities chosen", n), n);
  gtk_label_set_label (self->chosen, text);
  for (guint i = 0; i < N_FIELDS; i++)
    {
      gboolean differ;

      g_free (self->shown[i]);
      self->shown[i] = find_common (self, rows, names[i], &differ);
      gtk_editable_set_text (GTK_EDITABLE (self->fields[i]), self->shown[i]);
      gtk_entry_set_placeholder_text (self->fields[i], differ ? _ ("different") : NULL);
      gtk_widget_set_sensitive (GTK_WIDGET (self->fields[i]), n > 0);
    }
  on_typed_cb (self);
}

/* -------------------------------------------------------------------------------- being changed */

static void
on_assigned_cb (GObject *session, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtSettingsPlaces) self = data;
  g_autoptr (GError) error = NULL;
  const gboolean done = jt_session_submit_finish (JT_SESSION (session), result, NULL, &error);

  /* A result that has come is for a page that may be gone: its window was closed meanwhile. */
  if (self->page == NULL)
    return;
  gtk_widget_set_sensitive (self->form, TRUE);
  if (done)
    jt_page_tell (self->page, "");
  else
    jt_page_tell_error (self->page, error);
  jt_settings_places_show (self, self->page);
  on_chosen_cb (self);
}

static JsonObject *
new_row (JtSettingsPlaces *self, JsonObject *community)
{
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "uid", jt_json_text (community, "uid"));
  for (guint i = 0; i < N_FIELDS; i++)
    {
      g_autofree char *text = read_field (self, i);

      if (was_typed (self, i))
        json_object_set_string_member (row, names[i], text);
    }
  return row;
}

static void
on_assign_cb (JtSettingsPlaces *self)
{
  g_autoptr (GList) rows = gtk_list_box_get_selected_rows (self->communities);
  g_autoptr (JsonObject) arguments = NULL;
  JsonArray *communities;

  if (rows == NULL || self->page == NULL || !gtk_widget_get_sensitive (self->assign))
    return;
  arguments = json_object_new ();
  communities = json_array_new ();
  for (GList *row = rows; row != NULL; row = row->next)
    json_array_add_object_element (communities, new_row (self, get_community (self, row)));
  json_object_set_array_member (arguments, "communities", communities);
  gtk_widget_set_sensitive (self->form, FALSE);
  jt_session_submit_async (jt_page_get_session (self->page), "place-record", arguments,
                           on_assigned_cb, g_object_ref (self));
}

/* ---------------------------------------------------------------------------------- being shown */

static GtkWidget *
new_cell (const char *text, gboolean dim)
{
  GtkWidget *label = gtk_label_new (*text != '\0' ? text : "—");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, *text != '\0' ? text : NULL);
  if (dim)
    gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
new_list_row (JsonObject *community)
{
  GtkWidget *row = jt_plain_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  const char *name = jt_json_text (community, "name");

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_set_size_request (box, -1, 32);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_box_append (GTK_BOX (box), new_cell (name, FALSE));
  for (guint i = 0; i < N_FIELDS; i++)
    gtk_box_append (GTK_BOX (box), new_cell (jt_json_text (community, names[i]), TRUE));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

/* Communities are ordered by name, which nothing here changes: the same lines stay chosen. */
static void
fill (JtSettingsPlaces *self)
{
  g_autoptr (GList) rows = gtk_list_box_get_selected_rows (self->communities);
  g_autoptr (GHashTable) chosen = g_hash_table_new (NULL, NULL);
  const guint n = json_array_get_length (self->rows);
  GtkListBoxRow *old;
  int height;

  for (GList *row = rows; row != NULL; row = row->next)
    g_hash_table_add (chosen, GINT_TO_POINTER (gtk_list_box_row_get_index (row->data)));
  while ((old = gtk_list_box_get_row_at_index (self->communities, 0)) != NULL)
    gtk_list_box_remove (self->communities, GTK_WIDGET (old));
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = new_list_row (json_array_get_object_element (self->rows, i));

      gtk_list_box_append (self->communities, row);
      if (g_hash_table_contains (chosen, GINT_TO_POINTER ((int) i)))
        gtk_list_box_select_row (self->communities, GTK_LIST_BOX_ROW (row));
    }
  gtk_widget_measure (GTK_WIDGET (self->communities), GTK_ORIENTATION_VERTICAL, -1, NULL, &height,
                      NULL, NULL);
  gtk_scrolled_window_set_min_content_height (self->scroller, MIN (height, MOST_HEIGHT));
}

static char *
to_text (JsonArray *rows)
{
  g_autoptr (JsonNode) node = json_node_init_array (json_node_alloc (), rows);

  return json_to_string (node, FALSE);
}

void
jt_settings_places_show (JtSettingsPlaces *self, JtPage *page)
{
  JtOffice *office;
  g_autoptr (JsonArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean any;

  g_return_if_fail (JT_IS_SETTINGS_PLACES (self) && JT_IS_PAGE (page));

  g_set_weak_pointer (&self->page, page);
  office = jt_page_get_office (page);
  rows = jt_office_community_list (office, &error);
  if (rows == NULL)
    {
      jt_page_tell_error (page, error);
      return;
    }
  any = json_array_get_length (rows) > 0;
  gtk_widget_set_visible (self->empty, !any);
  gtk_widget_set_visible (self->table, any);
  gtk_widget_set_visible (self->form,
                          any && (jt_office_get_role (office) & JT_ROLES_OFFICE) != 0);
  text = to_text (rows);
  if (g_strcmp0 (text, self->rows_text) == 0)
    return;
  /* The old rows are what the list still shows until it is filled. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->communities), FALSE);
  g_free (self->rows_text);
  self->rows_text = g_steal_pointer (&text);
  g_clear_pointer (&self->rows, json_array_unref);
  self->rows = g_steal_pointer (&rows);
  g_signal_handlers_block_by_func (self->communities, on_chosen_cb, self);
  fill (self);
  g_signal_handlers_unblock_by_func (self->communities, on_chosen_cb, self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->communities), TRUE);
}

/* ------------------------------------------------------------------------------------ the class */

static void
jt_settings_places_dispose (GObject *object)
{
  JtSettingsPlaces *self = JT_SETTINGS_PLACES (object);
  GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (object));

  /* A list that goes lets go of its rows, and says that others are chosen now. */
  if (self->communities != NULL)
    g_signal_handlers_disconnect_by_func (self->communities, on_chosen_cb, self);
  g_clear_weak_pointer (&self->page);
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_SETTINGS_PLACES);
  g_clear_pointer (&group, gtk_widget_unparent);
  g_clear_pointer (&self->rows, json_array_unref);
  G_OBJECT_CLASS (jt_settings_places_parent_class)->dispose (object);
}

static void
jt_settings_places_finalize (GObject *object)
{
  JtSettingsPlaces *self = JT_SETTINGS_PLACES (object);

  for (guint i = 0; i < N_FIELDS; i++)
    g_free (self->shown[i]);
  g_free (self->rows_text);
  G_OBJECT_CLASS (jt_settings_places_parent_class)->finalize (object);
}

static void
jt_settings_places_class_init (JtSettingsPlacesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_settings_places_dispose;
  G_OBJECT_CLASS (klass)->finalize = jt_settings_places_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-settings-places.ui");
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPlaces, empty);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPlaces, table);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPlaces, scroller);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPlaces, communities);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPlaces, form);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPlaces, chosen);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPlaces, subdistrict);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPlaces, district);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsPlaces, assign);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_assign_cb);
}

static void
jt_settings_places_init (JtSettingsPlaces *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->fields[FIELD_SUBDISTRICT] = self->subdistrict;
  self->fields[FIELD_DISTRICT] = self->district;
  self->rows = json_array_new ();
  on_chosen_cb (self);
}
