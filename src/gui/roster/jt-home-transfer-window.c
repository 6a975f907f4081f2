/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-home-transfer-window.h"

#include <glib/gi18n.h>

#include "jt-day.h"
#include "jt-drop-down-name.h"
#include "jt-home-owner-entry.h"
#include "jt-home-words.h"
#include "jt-json.h"
#include "jt-save-window.h"
#include "jt-text.h"
#include "jt-wording.h"

struct _JtHomeTransferWindow
{
  GtkWindow parent_instance;

  GtkLabel *title;
  GtkBox *staying;
  GtkLabel *staying_title;
  GtkGrid *newcomers;
  GtkEntry *day;
  GtkDropDown *share;
  GtkEntry *reason;
  GtkLabel *trouble;
  GtkButton *save;

  JtSession *session;
  char *part;
  int n_rows; /* of newcomers, below their header */
};

G_DEFINE_FINAL_TYPE (JtHomeTransferWindow, jt_home_transfer_window, GTK_TYPE_WINDOW)

/* The columns of a newcomer. */
enum
{
  NAME,
  KIND,
  NUMBER,
  PHONE,
};

/* How several own it together, as the book keeps it. */
static const char *const shares[] = { NULL, "单独所有", "共同共有", "按份共有" };

static void
tell (JtHomeTransferWindow *self, const char *text)
{
  gtk_label_set_label (self->trouble, text);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), *text != '\0');
}

/* ---------------------------------------------------------------------------------- the form */

static void
name_widget (GtkWidget *widget, const char *name)
{
  if (GTK_IS_DROP_DOWN (widget))
    jt_drop_down_name (GTK_DROP_DOWN (widget), name);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
}

static GtkWidget *
new_kind (void)
{
  const char *const kinds[] = { _ ("Person"), _ ("Organisation"), NULL };

  return gtk_drop_down_new_from_strings (kinds);
}

static void
on_add_cb (JtHomeTransferWindow *self)
{
  const int row = ++self->n_rows;
  GtkWidget *name = gtk_entry_new ();
  GtkWidget *kind = new_kind ();
  GtkWidget *number = gtk_entry_new ();
  GtkWidget *phone = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (name), TRUE);
  gtk_entry_set_activates_default (GTK_ENTRY (number), TRUE);
  gtk_entry_set_activates_default (GTK_ENTRY (phone), TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (name), 10);
  gtk_editable_set_width_chars (GTK_EDITABLE (number), 20);
  gtk_editable_set_width_chars (GTK_EDITABLE (phone), 13);
  gtk_widget_set_hexpand (name, TRUE);
  name_widget (name, _ ("Name of the new owner"));
  name_widget (kind, _ ("Kind of the new owner"));
  name_widget (number, _ ("Certificate number or credit code of the new owner"));
  name_widget (phone, _ ("Telephone of the new owner"));
  gtk_grid_attach (self->newcomers, name, NAME, row, 1, 1);
  gtk_grid_attach (self->newcomers, kind, KIND, row, 1, 1);
  gtk_grid_attach (self->newcomers, number, NUMBER, row, 1, 1);
  gtk_grid_attach (self->newcomers, phone, PHONE, row, 1, 1);
  gtk_widget_grab_focus (name);
}

static void
fill (JtHomeTransferWindow *self, JsonObject *known)
{
  JsonArray *owners = jt_json_array (known, "owners");
  g_autofree char *label = jt_home_label (jt_json_text (known, "label"));

  gtk_label_set_label (self->title, label);
  for (guint i = 0; i < json_array_get_length (owners); i++)
    {
      JsonObject *owner = json_array_get_object_element (owners, i);
      GtkWidget *check = gtk_check_button_new_with_label (jt_json_text (owner, "name"));

      g_object_set_data_full (G_OBJECT (check), "person",
                              g_strdup (jt_json_text (owner, "person")), g_free);
      gtk_box_append (self->staying, check);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->staying_title), json_array_get_length (owners) > 0);
}

/* ------------------------------------------------------------------------------------ collecting */

static void
collect_staying (JtHomeTransferWindow *self, JsonArray *owners)
{
  GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->staying));

  for (; check != NULL; check = gtk_widget_get_next_sibling (check))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      {
        JsonObject *owner = json_object_new ();

        json_object_set_string_member (owner, "person",
                                       g_object_get_data (G_OBJECT (check), "person"));
        json_array_add_object_element (owners, owner);
      }
}

static char *
cell_text (JtHomeTransferWindow *self, int column, int row)
{
  GtkWidget *entry = gtk_grid_get_child_at (self->newcomers, column, row);

  return jt_text_strip (gtk_editable_get_text (GTK_EDITABLE (entry)));
}

/* A row without a name is empty, unless something else was typed in it. */
static gboolean
collect_newcomers (JtHomeTransferWindow *self, JsonArray *owners)
{
  for (int row = 1; row <= self->n_rows; row++)
    {
      g_autofree char *name = cell_text (self, NAME, row);
      g_autofree char *number = cell_text (self, NUMBER, row);
      g_autofree char *phone = cell_text (self, PHONE, row);
      GtkWidget *kind = gtk_grid_get_child_at (self->newcomers, KIND, row);
      const gboolean is_organisation = gtk_drop_down_get_selected (GTK_DROP_DOWN (kind)) == 1;
      JsonObject *owner;

      if (*name == '\0' && *number == '\0' && *phone == '\0')
        continue;
      if (*name == '\0')
        {
          tell (self, _ ("A new owner needs a name."));
          gtk_widget_grab_focus (gtk_grid_get_child_at (self->newcomers, NAME, row));
          return FALSE;
        }
      owner = json_object_new ();
      json_object_set_string_member (owner, "name", name);
      json_object_set_string_member (owner, "kind", is_organisation ? "organisation" : "person");
      jt_home_owner_put_number (owner, is_organisation, number);
      jt_home_owner_put_phone (owner, phone);
      json_array_add_object_element (owners, owner);
    }
  return TRUE;
}

static void
on_save_cb (JtHomeTransferWindow *self)
{
  g_autoptr (JsonObject) arguments = json_object_new ();
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));
  const char *share = shares[gtk_drop_down_get_selected (self->share)];
  JsonArray *owners = json_array_new ();
  g_autofree char *on = NULL;
  JtDay day;

  json_object_set_array_member (arguments, "owners", owners);
  tell (self, "");
  if (!jt_day_parse_loose (gtk_editable_get_text (GTK_EDITABLE (self->day)), &day, NULL))
    {
      tell (self, _ ("The day is a date such as 2026-3-1."));
      gtk_widget_grab_focus (GTK_WIDGET (self->day));
      return;
    }
  collect_staying (self, owners);
  if (!collect_newcomers (self, owners))
    return;
  if (json_array_get_length (owners) == 0)
    {
      tell (self, _ ("A home has at least one owner: name the new one, or leave one who stays."));
      return;
    }
  on = jt_day_format (day);
  json_object_set_string_member (arguments, "part", self->part);
  json_object_set_string_member (arguments, "on", on);
  if (share != NULL)
    json_object_set_string_member (arguments, "share", share);
  if (*reason != '\0')
    json_object_set_string_member (arguments, "reason", reason);
  jt_save_window_async (GTK_WINDOW (self), self->session, "part-transfer", arguments,
                        GTK_WIDGET (self->save), self->trouble);
}

/* --------------------------------------------------------------------------------- the object */

static void
jt_home_transfer_window_dispose (GObject *object)
{
  JtHomeTransferWindow *self = JT_HOME_TRANSFER_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_HOME_TRANSFER_WINDOW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->part, g_free);
  G_OBJECT_CLASS (jt_home_transfer_window_parent_class)->dispose (object);
}

static void
jt_home_transfer_window_class_init (JtHomeTransferWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_home_transfer_window_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/jiati/Jiati/ui/jt-home-transfer-window.ui");
  gtk_widget_class_bind_template_child (widget_class, JtHomeTransferWindow, title);
  gtk_widget_class_bind_template_child (widget_class, JtHomeTransferWindow, staying);
  gtk_widget_class_bind_template_child (widget_class, JtHomeTransferWindow, staying_title);
  gtk_widget_class_bind_template_child (widget_class, JtHomeTransferWindow, newcomers);
  gtk_widget_class_bind_template_child (widget_class, JtHomeTransferWindow, day);
  gtk_widget_class_bind_template_child (widget_class, JtHomeTransferWindow, share);
  gtk_widget_class_bind_template_child (widget_class, JtHomeTransferWindow, reason);
  gtk_widget_class_bind_template_child (widget_class, JtHomeTransferWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, JtHomeTransferWindow, save);
  gtk_widget_class_bind_template_callback (widget_class, on_add_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
jt_home_transfer_window_init (JtHomeTransferWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jt_drop_down_name_all (GTK_WIDGET (self));
  on_add_cb (self);
}

JtHomeTransferWindow *
jt_home_transfer_window_present (GtkWindow *parent, JtSession *session, JsonObject *known)
{
  JtHomeTransferWindow *self
      = g_object_new (JT_TYPE_HOME_TRANSFER_WINDOW, "transient-for", parent, NULL);
  const JtClock *clock = jt_office_get_clock (jt_session_get_office (session));
  g_autofree char *today = jt_day_format (jt_clock_today (clock));

  self->session = g_object_ref (session);
  self->part = g_strdup (jt_json_text (known, "uid"));
  fill (self, known);
  gtk_editable_set_text (GTK_EDITABLE (self->day), today);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
