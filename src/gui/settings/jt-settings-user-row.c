/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-settings-user-row.h"

#include <glib/gi18n.h>

#include "jt-json.h"
#include "jt-plain-row.h"
#include "jt-role.h"

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

GtkWidget *
jt_settings_user_row_new (JsonObject *user)
{
  GtkWidget *row = jt_plain_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = new_label (jt_json_text (user, "name"), NULL);
  const char *role = say_role (jt_json_text (user, "role"));
  const gboolean retired = jt_json_text (user, "retired_on") != NULL;
  g_autofree char *said = NULL;
  JsonArray *places = jt_json_array (user, "places");
  const guint n = places != NULL ? json_array_get_length (places) : 0;

  gtk_label_set_width_chars (GTK_LABEL (name), 10);
  gtk_widget_set_size_request (box, -1, 32);
  gtk_widget_set_margin_start (box, 6);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), new_label (role, "dim-label"));
  if (n > 0)
    {
      g_autofree char *count = g_strdup_printf (ngettext ("%u entrance", "%u entrances", n), n);

      gtk_box_append (GTK_BOX (box), new_label (count, "dim-label"));
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  if (retired)
    {
      gtk_box_append (GTK_BOX (box), new_label (_ ("left"), "dim-label"));
      gtk_widget_add_css_class (name, "dim-label");
    }
  /* Translators: a user: name, role */
  said = g_strdup_printf (retired ? _ ("%s, %s, left") : _ ("%s, %s"), jt_json_text (user, "name"),
                          role);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  return row;
}

char *
jt_settings_user_places (JsonObject *user)
{
  JsonArray *places = jt_json_array (user, "places");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; places != NULL && i < json_array_get_length (places); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            json_array_get_string_element (places, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
