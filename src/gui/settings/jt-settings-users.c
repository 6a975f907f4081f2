/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-settings-users.h"

#include <glib/gi18n.h>

#include "jt-drop-down-name.h"
#include "jt-json.h"
#include "jt-prompt.h"
#include "jt-settings-user-row.h"
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
  GtkLabel *hint;
  GtkButton *add_button;
  GtkButton *retire_button;

  JsonArray *rows;     /* what the list shows */
  char *rows_text;     /* the same, to be compared */
  JsonObject *changed; /* who is put right below; NULL while somebody new is written there */
  char *places;        /* the entrances as they were put into the form */
  JtPage *page;        /* whose group this is; weak */
};

G_DEFINE_FINAL_TYPE (JtSettingsUsers, jt_settings_users, GTK_TYPE_WIDGET)

/* In the order of the drop-down. */
static const JtRole roles[] = { JT_ROLE_CLERK, JT_ROLE_GRID_LEADER, JT_ROLE_SUPERVISOR };

/* ---------------------------------------------------------------------------------- the form */

static char *
read_entry (GtkEntry *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static JtRole
get_role (JtSettingsUsers *self)
{
  return roles[gtk_drop_down_get_selected (self->user_role)];
}

static gboolean
places_were_typed (JtSettingsUsers *self)
{
  g_autofree char *text = read_entry (self->user_places);

  return get_role (self) == JT_ROLE_GRID_LEADER && g_strcmp0 (text, self->places) != 0;
}

static gboolean
was_changed (JtSettingsUsers *self)
{
  g_autofree char *name = read_entry (self->user_name);

  return g_strcmp0 (name, jt_json_text (self->changed, "name")) != 0
         || g_strcmp0 (jt_role_nick (get_role (self)), jt_json_text (self->changed, "role")) != 0
         || places_were_typed (self);
}

/* Only a grid leader answers for entrances.  What was typed is saved or left before somebody is
 * retired: the question would name another user than the form. */
static void
on_new_user_changed_cb (JtSettingsUsers *self)
{
  const gboolean leads = get_role (self) == JT_ROLE_GRID_LEADER;
  const gboolean edits = self->changed != NULL;
  const gboolean typed = edits && was_changed (self);
  g_autofree char *name = read_entry (self->user_name);

  gtk_widget_set_visible (self->places_label, leads);
  gtk_widget_set_visible (GTK_WIDGET (self->user_places), leads);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), *name != '\0' && (!edits || typed));
  gtk_widget_set_sensitive (GTK_WIDGET (self->retire_button), edits && !typed);
}

/* @user: (nullable): who is put right from now on; %NULL: somebody new is written. */
static void
fill_form (JtSettingsUsers *self, JsonObject *user)
{
  const char *role = user != NULL ? jt_json_text (user, "role") : jt_role_nick (JT_ROLE_CLERK);
  g_autofree char *hint = NULL;

  g_clear_pointer (&self->changed, json_object_unref);
  g_free (self->places);
  self->places = user != NULL ? jt_settings_user_places (user) : g_strdup ("");
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_strcmp0 (role, jt_role_nick (roles[i])) == 0)
      gtk_drop_down_set_selected (self->user_role, i);
  gtk_editable_set_text (GTK_EDITABLE (self->user_name),
                         user != NULL ? jt_json_text (user, "name") : "");
  gtk_editable_set_text (GTK_EDITABLE (self->user_places), self->places);
  if (user != NULL)
    {
      self->changed = json_object_ref (user);
      /* Translators: the name of a user */
      hint = g_strdup_printf (_ ("%s is being changed. Esc: write a new user instead."),
                              jt_json_text (user, "name"));
      gtk_button_set_label (self->retire_button, jt_json_text (user, "retired_on") == NULL
                                                     ? _ ("Mar_k as Left")
                                                     : _ ("Ta_ke Back"));
    }
  gtk_label_set_label (self->hint,
                       user != NULL ? hint : _ ("Enter or F2 on a user puts the user right."));
  gtk_button_set_label (self->add_button,
                        user != NULL ? _ ("Save Changes t_o User") : _ ("_Add User"));
  gtk_widget_set_visible (GTK_WIDGET (self->retire_button), user != NULL);
  on_new_user_changed_cb (self);
}

/* ---------------------------------------------------------------------------------- the list */

static void
focus_user (JtSettingsUsers *self, const char *uid)
{
  for (guint i = 0; i < json_array_get_length (self->rows); i++)
    if (g_strcmp0 (jt_json_text (json_array_get_object_element (self->rows, i), "uid"), uid) == 0)
      gtk_widget_grab_focus (
          GTK_WIDGET (gtk_list_box_get_row_at_index (self->users, (int) i)));
}

/* Returns: (transfer full) (nullable): the uid of the user whose row has the focus. */
static char *
find_focused (JtSettingsUsers *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->users));
  const int index = row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;

  if (index < 0)
    return NULL;
  return g_strdup (
      jt_json_text (json_array_get_object_element (self->rows, (guint) index), "uid"));
}

/* @users: (transfer full) */
static void
fill_list (JtSettingsUsers *self, JsonArray *users)
{
  g_autofree char *focused = find_focused (self);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->users, 0)) != NULL)
    gtk_list_box_remove (self->users, GTK_WIDGET (row));
  g_clear_pointer (&self->rows, json_array_unref);
  self->rows = users;
  for (guint i = 0; i < json_array_get_length (users); i++)
    gtk_list_box_append (self->users,
                         jt_settings_user_row_new (json_array_get_object_element (users, i)));
  if (focused != NULL)
    focus_user (self, focused);
}

static void
show_users (JtSettingsUsers *self)
{
  JtOffice *office = jt_page_get_office (self->page);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) users = jt_office_user_records (office, &error);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;
  const gboolean may = jt_office_get_role (office) == JT_ROLE_SUPERVISOR;

  if (users == NULL)
    {
      jt_page_tell_error (self->page, error);
      return;
    }
  node = json_node_init_array (json_node_alloc (), users);
  text = json_to_string (node, FALSE);
  if (g_strcmp0 (text, self->rows_text) != 0)
    {
      g_free (self->rows_text);
      self->rows_text = g_steal_pointer (&text);
      fill_list (self, g_steal_pointer (&users));
    }
  gtk_widget_set_visible (self->new_user, may);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), may);
  if (!may)
    fill_form (self, NULL);
}

static void
on_row_activated_cb (JtSettingsUsers *self, GtkListBoxRow *row)
{
  const int index = gtk_list_box_row_get_index (row);

  if (!gtk_widget_get_visible (self->new_user) || !gtk_widget_get_sensitive (self->new_user))
    return;
  fill_form (self, json_array_get_object_element (self->rows, (guint) index));
  gtk_widget_grab_focus (GTK_WIDGET (self->user_name));
}

static gboolean
on_key_cb (JtSettingsUsers *self, guint key, guint code, GdkModifierType modifiers)
{
  g_autofree char *uid = NULL;

  if (key != GDK_KEY_Escape || self->changed == NULL)
    return GDK_EVENT_PROPAGATE;
  uid = g_strdup (jt_json_text (self->changed, "uid"));
  fill_form (self, NULL);
  focus_user (self, uid);
  return GDK_EVENT_STOP;
}

/* --------------------------------------------------------------------------- what is written */

typedef struct
{
  char *uid; /* NULL for a new user */
  char *name;
  JtRole role;
  char **places; /* NULL: as they are */
} JtUserForm;

static void
user_form_free (gpointer data)
{
  JtUserForm *user = data;

  g_free (user->uid);
  g_free (user->name);
  g_strfreev (user->places);
  g_free (user);
}

static gpointer
write_user_job (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const JtUserForm *user = data;
  const char *const *places = (const char *const *) user->places;
  const char *role = jt_role_nick (user->role);

  return GINT_TO_POINTER (
      user->uid != NULL ? jt_office_user_change (office, user->uid, user->name, role, places, error)
                        : jt_office_user_add (office, user->name, role, places, error));
}

/* The window is named after who works with it.  Acting under the new name reads everything again,
 * these rows as well. */
static void
follow_own_name (JtSettingsUsers *self)
{
  JtSession *session = jt_page_get_session (self->page);
  const char *own = jt_office_get_user (jt_session_get_office (session));
  g_autofree char *name = NULL;

  for (guint i = 0; name == NULL && i < json_array_get_length (self->rows); i++)
    {
      JsonObject *user = json_array_get_object_element (self->rows, i);

      if (g_strcmp0 (jt_json_text (user, "uid"), own) == 0)
        name = g_strdup (jt_json_text (user, "name"));
    }
  if (name != NULL && g_strcmp0 (name, jt_session_get_user_name (session)) != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.act-as", "s", name);
}

static void
take_answer (JtSettingsUsers *self, gboolean done, const GError *error)
{
  g_autofree char *uid = NULL;

  gtk_widget_set_sensitive (self->new_user, TRUE);
  if (!done)
    {
      jt_page_tell_error (self->page, error);
      gtk_widget_grab_focus (GTK_WIDGET (self->user_name));
      return;
    }
  jt_page_tell (self->page, "");
  if (self->changed != NULL)
    uid = g_strdup (jt_json_text (self->changed, "uid"));
  fill_form (self, NULL);
  show_users (self);
  if (uid != NULL)
    focus_user (self, uid);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->user_name));
  follow_own_name (self);
}

static void
on_user_written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtSettingsUsers) self = data;
  g_autoptr (GError) error = NULL;
  const gboolean done = jt_session_run_finish (JT_SESSION (source), result, &error) != NULL;

  /* A result that has come is for a page that may be gone: its window was closed meanwhile. */
  if (self->page != NULL)
    take_answer (self, done, error);
}

static void
on_add_user_cb (JtSettingsUsers *self)
{
  JtUserForm *user;

  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->add_button)))
    return;
  user = g_new0 (JtUserForm, 1);
  user->name = read_entry (self->user_name);
  user->role = get_role (self);
  if (self->changed != NULL)
    user->uid = g_strdup (jt_json_text (self->changed, "uid"));
  if (places_were_typed (self))
    user->places = jt_text_words (gtk_editable_get_text (GTK_EDITABLE (self->user_places)));
  gtk_widget_set_sensitive (self->new_user, FALSE);
  jt_session_write_async (jt_page_get_session (self->page), write_user_job, user, user_form_free,
                          NULL, NULL, on_user_written_cb, g_object_ref (self));
}

/* -------------------------------------------------------------------------- leaving and coming */

static void
on_retired_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtSettingsUsers) self = data;
  g_autoptr (GError) error = NULL;
  const gboolean done = jt_session_submit_finish (JT_SESSION (source), result, NULL, &error);

  if (self->page != NULL)
    take_answer (self, done, error);
}

static void
on_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtSettingsUsers) self = data;
  g_autoptr (JsonObject) arguments = NULL;

  if (!jt_prompt_ask_finish (result, NULL) || self->page == NULL || self->changed == NULL)
    return;
  arguments = json_object_new ();
  json_object_set_string_member (arguments, "user", jt_json_text (self->changed, "uid"));
  json_object_set_int_member (arguments, "works",
                              jt_json_text (self->changed, "retired_on") != NULL);
  gtk_widget_set_sensitive (self->new_user, FALSE);
  jt_session_submit_async (jt_page_get_session (self->page), "user-change", arguments,
                           on_retired_cb, g_object_ref (self));
}

static void
on_retire_cb (JtSettingsUsers *self)
{
  const gboolean works = jt_json_text (self->changed, "retired_on") == NULL;
  g_autofree char *title = g_strdup_printf (
      /* Translators: the name of a user */
      works ? _ ("Mark %s as left?") : _ ("Take %s back?"), jt_json_text (self->changed, "name"));

  jt_prompt_ask_async (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), title,
      works ? _ ("The user can no longer work with this book and is no longer offered where it "
                 "asks who works. What the user recorded stays, under the same name. A supervisor "
                 "can take the user back.")
            : _ ("The user can work with this book again, in the same role."),
      works ? _ ("Mar_k as Left") : _ ("Ta_ke Back"), NULL, on_answered_cb, g_object_ref (self));
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
jt_settings_users_finalize (GObject *object)
{
  JtSettingsUsers *self = JT_SETTINGS_USERS (object);

  g_clear_pointer (&self->rows, json_array_unref);
  g_clear_pointer (&self->changed, json_object_unref);
  g_free (self->rows_text);
  g_free (self->places);
  G_OBJECT_CLASS (jt_settings_users_parent_class)->finalize (object);
}

static void
jt_settings_users_class_init (JtSettingsUsersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_settings_users_dispose;
  G_OBJECT_CLASS (klass)->finalize = jt_settings_users_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-settings-users.ui");
  gtk_widget_class_bind_template_child (widget_class, JtSettingsUsers, users);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsUsers, new_user);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsUsers, user_name);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsUsers, user_role);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsUsers, places_label);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsUsers, user_places);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsUsers, hint);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsUsers, add_button);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsUsers, retire_button);
  gtk_widget_class_bind_template_callback (widget_class, on_new_user_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_add_user_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_retire_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_cb);
}

static void
jt_settings_users_init (JtSettingsUsers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jt_drop_down_name_all (GTK_WIDGET (self));
  self->rows = json_array_new ();
  fill_form (self, NULL);
}

void
jt_settings_users_show (JtSettingsUsers *self, JtPage *page)
{
  g_return_if_fail (JT_IS_SETTINGS_USERS (self) && JT_IS_PAGE (page));

  g_set_weak_pointer (&self->page, page);
  show_users (self);
}
