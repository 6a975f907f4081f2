/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-settings-users.h"

#include <glib/gi18n.h>

#include "jt-drop-down-name.h"
#include "jt-json.h"
#include "jt-plain-row.h"
#include "jt-text.h"
#include "jt-user-query.h"

struct _JtSettingsUsers
{
  GtkWidget parent_instance;

  GtkListBox *users;
  GtkWidget *new_user;
  GtkEntry *user_name;
  GtkDropDown *user_role;
  GtkWidget *places_label;
  GtkEntry *user_places;
  GtkButton *add_button;

  JtPage *page; /* whose group this is; weak */
};

G_DEFINE_FINAL_TYPE (JtSettingsUsers, jt_settings_users, GTK_TYPE_WIDGET)

/* In the order of the drop-down. */
static const JtRole roles[] = { JT_ROLE_CLERK, JT_ROLE_GRID_LEADER, JT_ROLE_SUPERVISOR };

static const char *
say_role (const char *nick)
{
  JtRole role;

  if (!jt_role_parse (nick, &role))
    return "";
  switch (role)
    {
    case JT_ROLE_GRID_LEADER:
      return _ ("Grid leader");
    case JT_ROLE_SUPERVISOR:
      return _ ("Supervisor");
    case JT_ROLE_CLERK:
    default:
      return _ ("Clerk");
    }
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_user_row (JsonObject *user)
{
  GtkWidget *row = jt_plain_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = new_label (jt_json_text (user, "name"), NULL);
  JsonArray *places = jt_json_array (user, "places");
  const guint n = places != NULL ? json_array_get_length (places) : 0;

  gtk_label_set_width_chars (GTK_LABEL (name), 10);
  gtk_widget_set_size_request (box, -1, 32);
  gtk_widget_set_margin_start (box, 6);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), new_label (say_role (jt_json_text (user, "role")), "dim-label"));
  if (n > 0)
    {
      g_autofree char *count = g_strdup_printf (ngettext ("%u entrance", "%u entrances", n), n);

      gtk_box_append (GTK_BOX (box), new_label (count, "dim-label"));
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
show_users (JtSettingsUsers *self)
{
  JtOffice *office = jt_page_get_office (self->page);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) users = jt_office_user_list (office, &error);
  GtkListBoxRow *row;

  if (users == NULL)
    {
      jt_page_tell_error (self->page, error);
      return;
    }
  while ((row = gtk_list_box_get_row_at_index (self->users, 0)) != NULL)
    gtk_list_box_remove (self->users, GTK_WIDGET (row));
  for (guint i = 0; i < json_array_get_length (users); i++)
    gtk_list_box_append (self->users, new_user_row (json_array_get_object_element (users, i)));
  gtk_widget_set_visible (self->new_user, jt_office_get_role (office) == JT_ROLE_SUPERVISOR);
}

typedef struct
{
  char *name;
  JtRole role;
  char **places;
} JtNewUser;

static void
new_user_free (gpointer data)
{
  JtNewUser *user = data;

  g_free (user->name);
  g_strfreev (user->places);
  g_free (user);
}

static gpointer
add_user_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const JtNewUser *user = data;
  const gboolean added = jt_office_user_add (office, user->name, jt_role_nick (user->role),
                                             (const char *const *) user->places, error);

  return GINT_TO_POINTER (added);
}

static void
on_user_added_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtSettingsUsers) self = data;
  g_autoptr (GError) error = NULL;
  const gboolean added = jt_session_run_finish (JT_SESSION (source), result, &error) != NULL;

  /* A result that has come is for a page that may be gone: its window was closed meanwhile. */
  if (self->page == NULL)
    return;
  gtk_widget_set_sensitive (self->new_user, TRUE);
  if (!added)
    {
      jt_page_tell_error (self->page, error);
      return;
    }
  jt_page_tell (self->page, "");
  gtk_editable_set_text (GTK_EDITABLE (self->user_name), "");
  gtk_editable_set_text (GTK_EDITABLE (self->user_places), "");
  show_users (self);
}

/* Only a grid leader answers for entrances. */
static void
on_new_user_changed_cb (JtSettingsUsers *self)
{
  const gboolean leads = roles[gtk_drop_down_get_selected (self->user_role)] == JT_ROLE_GRID_LEADER;
  g_autofree char *name
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->user_name))));

  gtk_widget_set_visible (self->places_label, leads);
  gtk_widget_set_visible (GTK_WIDGET (self->user_places), leads);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), *name != '\0');
}

static void
on_add_user_cb (JtSettingsUsers *self)
{
  JtNewUser *user;

  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->add_button)))
    return;
  user = g_new0 (JtNewUser, 1);
  user->name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->user_name))));
  user->role = roles[gtk_drop_down_get_selected (self->user_role)];
  user->places = jt_text_words (user->role == JT_ROLE_GRID_LEADER
                                    ? gtk_editable_get_text (GTK_EDITABLE (self->user_places))
                                    : "");
  gtk_widget_set_sensitive (self->new_user, FALSE);
  jt_session_write_async (jt_page_get_session (self->page), add_user_job, user, new_user_free,
                          NULL, NULL, on_user_added_cb, g_object_ref (self));
}

/* ------------------------------------------------------------------------------------ the object */

static void
jt_settings_users_dispose (GObject *object)
{
  GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_weak_pointer (&JT_SETTINGS_USERS (object)->page);
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_SETTINGS_USERS);
  g_clear_pointer (&group, gtk_widget_unparent);
  G_OBJECT_CLASS (jt_settings_users_parent_class)->dispose (object);
}

static void
jt_settings_users_class_init (JtSettingsUsersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_settings_users_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-settings-users.ui");
  gtk_widget_class_bind_template_child (widget_class, JtSettingsUsers, users);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsUsers, new_user);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsUsers, user_name);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsUsers, user_role);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsUsers, places_label);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsUsers, user_places);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsUsers, add_button);
  gtk_widget_class_bind_template_callback (widget_class, on_new_user_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_add_user_cb);
}

static void
jt_settings_users_init (JtSettingsUsers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jt_drop_down_name_all (GTK_WIDGET (self));
  on_new_user_changed_cb (self);
}

void
jt_settings_users_show (JtSettingsUsers *self, JtPage *page)
{
  g_return_if_fail (JT_IS_SETTINGS_USERS (self) && JT_IS_PAGE (page));

  g_set_weak_pointer (&self->page, page);
  show_users (self);
}
