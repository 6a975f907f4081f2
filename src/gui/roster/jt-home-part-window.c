/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-home-part-window.h"

#include <glib/gi18n.h>

#include "jt-drop-down-name.h"
#include "jt-home-owner-row.h"
#include "jt-home-transfer-window.h"
#include "jt-home-words.h"
#include "jt-json.h"
#include "jt-part-query.h"
#include "jt-save-window.h"
#include "jt-wording.h"

struct _JtHomePartWindow
{
  GtkWindow parent_instance;

  GtkLabel *title;
  GtkGrid *facts;
  GtkEntry *floor;
  GtkDropDown *use;
  GtkEntry *area;
  GtkDropDown *basis;
  GtkEntry *document;
  GtkDropDown *right;
  GtkEntry *unit;
  GtkDropDown *sale;
  GtkEntry *reason;
  GtkListBox *owners;
  GtkLabel *former;
  GtkLabel *trouble;
  GtkButton *transfer;
  GtkButton *save;

  JtSession *session;
  char *part;
  JsonObject *known;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (JtHomePartWindow, jt_home_part_window, GTK_TYPE_WINDOW)

static void
tell (JtHomePartWindow *self, const char *text)
{
  gtk_label_set_label (self->trouble, text);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), *text != '\0');
}

static void
tell_error (JtHomePartWindow *self, const GError *error)
{
  g_autofree char *sentence = jt_wording_error (error);

  tell (self, sentence);
}

/* ------------------------------------------------------------------------------- what is known */

static void
set_text (GtkEntry *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

static void
fill_facts (JtHomePartWindow *self, JsonObject *known)
{
  const gint64 floor = jt_json_int (known, "floor", 0);
  const JtArea area = jt_json_int (known, "area", JT_AREA_UNKNOWN);
  g_autofree char *floor_text = floor != 0 ? g_strdup_printf ("%d", (int) floor) : NULL;
  g_autofree char *area_text = area != JT_AREA_UNKNOWN ? jt_area_format (area) : NULL;
  g_autofree char *label = jt_home_label (jt_json_text (known, "label"));

  self->filling = TRUE;
  gtk_label_set_label (self->title, label);
  set_text (self->floor, floor_text);
  set_text (self->area, area_text);
  set_text (self->document, jt_json_text (known, "area_document"));
  set_text (self->unit, jt_json_text (known, "real_estate_unit"));
  gtk_drop_down_set_selected (
      self->use, jt_home_words_find (JT_HOME_WORDS_USE, jt_json_text (known, "use")));
  gtk_drop_down_set_selected (
      self->basis, jt_home_words_find (JT_HOME_WORDS_BASIS, jt_json_text (known, "area_basis")));
  gtk_drop_down_set_selected (
      self->right, jt_home_words_find (JT_HOME_WORDS_TITLE, jt_json_text (known, "title")));
  gtk_drop_down_set_selected (
      self->sale, jt_home_words_find (JT_HOME_WORDS_SALE, jt_json_text (known, "sale")));
  self->filling = FALSE;
}

static void
fill_owners (JtHomePartWindow *self, JsonObject *known)
{
  JsonArray *owners = jt_json_array (known, "owners");
  JsonArray *former = jt_json_array (known, "former");
  g_autoptr (GString) names = g_string_new (NULL);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->owners, 0)) != NULL)
    gtk_list_box_remove (self->owners, GTK_WIDGET (row));
  for (guint i = 0; i < json_array_get_length (owners); i++)
    gtk_list_box_append (
        self->owners,
        jt_home_owner_row_new (self->session, json_array_get_object_element (owners, i)));
  for (guint i = 0; i < json_array_get_length (former); i++)
    {
      JsonObject *owner = json_array_get_object_element (former, i);

      /* Translators: a former owner, and the day on which it ended */
      g_string_append_printf (names, _ ("%s (until %s)"), jt_json_text (owner, "name"),
                              jt_json_text (owner, "until"));
      if (i + 1 < json_array_get_length (former))
        g_string_append (names, _ (", "));
    }
  if (names->len > 0)
    {
      g_autofree char *text = g_strdup_printf (_ ("Former owners: %s"), names->str);

      gtk_label_set_label (self->former, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->former), names->len > 0);
}

static void
load (JtHomePartWindow *self)
{
  JtOffice *office = jt_session_get_office (self->session);
  g_autoptr (GError) error = NULL;
  JsonObject *known = jt_office_part_show (office, self->part, &error);
  const gboolean may_write = (jt_office_get_role (office) & JT_ROLES_OFFICE) != 0;

  if (known == NULL)
    {
      tell_error (self, error);
      return;
    }
  g_clear_pointer (&self->known, json_object_unref);
  self->known = known;
  fill_facts (self, known);
  fill_owners (self, known);
  gtk_widget_set_sensitive (GTK_WIDGET (self->facts), may_write);
  gtk_widget_set_visible (GTK_WIDGET (self->transfer), may_write);
  gtk_widget_set_visible (GTK_WIDGET (self->save), may_write);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), FALSE);
}

/* ----------------------------------------------------------------------------------- changing */

/* A fact that differs goes into the command; null takes back what was said. */
static void
take_text (JtHomePartWindow *self, JsonObject *arguments, const char *member, const char *now)
{
  const char *before = jt_json_text (self->known, member);

  if (now != NULL && *now == '\0')
    now = NULL;
  if (g_strcmp0 (before, now) == 0)
    return;
  if (now != NULL)
    json_object_set_string_member (arguments, member, now);
  else
    json_object_set_null_member (arguments, member);
}

static gboolean
take_area (JtHomePartWindow *self, JsonObject *arguments)
{
  g_autofree char *text
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->area))));
  const JtArea before = jt_json_int (self->known, "area", JT_AREA_UNKNOWN);
  JtArea area = JT_AREA_UNKNOWN;

  if (*text != '\0' && (!jt_area_parse (text, &area, NULL) || area <= 0))
    {
      tell (self, _ ("The area is a number above 0 with at most two decimals, such as 87.35."));
      gtk_widget_grab_focus (GTK_WIDGET (self->area));
      return FALSE;
    }
  if (area == before)
    return TRUE;
  if (area != JT_AREA_UNKNOWN)
    json_object_set_int_member (arguments, "area", area);
  else
    json_object_set_null_member (arguments, "area");
  return TRUE;
}

static gboolean
take_floor (JtHomePartWindow *self, JsonObject *arguments)
{
  g_autofree char *text
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->floor))));
  gint64 floor = 0;

  if (*text != '\0'
      && (!g_ascii_string_to_signed (text, 10, -20, 200, &floor, NULL) || floor == 0))
    {
      tell (self, _ ("The floor is a whole number; below ground it is -1, -2 and so on."));
      gtk_widget_grab_focus (GTK_WIDGET (self->floor));
      return FALSE;
    }
  if (floor == jt_json_int (self->known, "floor", 0))
    return TRUE;
  if (floor != 0)
    json_object_set_int_member (arguments, "floor", floor);
  else
    json_object_set_null_member (arguments, "floor");
  return TRUE;
}

static gboolean
collect (JtHomePartWindow *self, JsonObject *arguments)
{
  if (!take_floor (self, arguments) || !take_area (self, arguments))
    return FALSE;
  take_text (self, arguments, "use",
             jt_home_words_nick (JT_HOME_WORDS_USE, gtk_drop_down_get_selected (self->use)));
  take_text (self, arguments, "area_basis",
             jt_home_words_nick (JT_HOME_WORDS_BASIS, gtk_drop_down_get_selected (self->basis)));
  take_text (self, arguments, "area_document",
             gtk_editable_get_text (GTK_EDITABLE (self->document)));
  take_text (self, arguments, "title",
             jt_home_words_nick (JT_HOME_WORDS_TITLE, gtk_drop_down_get_selected (self->right)));
  take_text (self, arguments, "real_estate_unit",
             gtk_editable_get_text (GTK_EDITABLE (self->unit)));
  take_text (self, arguments, "sale",
             jt_home_words_nick (JT_HOME_WORDS_SALE, gtk_drop_down_get_selected (self->sale)));
  return TRUE;
}

static void
on_changed_cb (JtHomePartWindow *self)
{
  if (self->filling || self->known == NULL)
    return;
  tell (self, "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), TRUE);
}

static void
on_save_cb (JtHomePartWindow *self)
{
  g_autoptr (JsonObject) arguments = json_object_new ();
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));

  if (self->known == NULL || !collect (self, arguments))
    return;
  if (json_object_get_size (arguments) == 0)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  json_object_set_string_member (arguments, "part", self->part);
  if (*reason != '\0')
    json_object_set_string_member (arguments, "reason", reason);
  jt_save_window_async (GTK_WINDOW (self), self->session, "part-change", arguments,
                        GTK_WIDGET (self->save), self->trouble);
}

static void
on_transfer_cb (JtHomePartWindow *self)
{
  if (self->known != NULL)
    jt_home_transfer_window_present (GTK_WINDOW (self), self->session, self->known);
}

/* What was typed here stays; owners are shown as they are now. */
static void
on_session_changed_cb (JtHomePartWindow *self)
{
  g_autoptr (JsonObject) known
      = jt_office_part_show (jt_session_get_office (self->session), self->part, NULL);

  if (known != NULL && self->known != NULL && self->owners != NULL
      && !json_array_equal (jt_json_array (known, "owners"),
                            jt_json_array (self->known, "owners")))
    {
      json_object_set_array_member (self->known, "owners",
                                    json_array_ref (jt_json_array (known, "owners")));
      json_object_set_array_member (self->known, "former",
                                    json_array_ref (jt_json_array (known, "former")));
      fill_owners (self, known);
    }
}

/* --------------------------------------------------------------------------------- the object */

static void
jt_home_part_window_dispose (GObject *object)
{
  JtHomePartWindow *self = JT_HOME_PART_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_HOME_PART_WINDOW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->known, json_object_unref);
  g_clear_pointer (&self->part, g_free);
  G_OBJECT_CLASS (jt_home_part_window_parent_class)->dispose (object);
}

static void
jt_home_part_window_class_init (JtHomePartWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_home_part_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-home-part-window.ui");
  gtk_widget_class_bind_template_child (widget_class, JtHomePartWindow, title);
  gtk_widget_class_bind_template_child (widget_class, JtHomePartWindow, facts);
  gtk_widget_class_bind_template_child (widget_class, JtHomePartWindow, floor);
  gtk_widget_class_bind_template_child (widget_class, JtHomePartWindow, use);
  gtk_widget_class_bind_template_child (widget_class, JtHomePartWindow, area);
  gtk_widget_class_bind_template_child (widget_class, JtHomePartWindow, basis);
  gtk_widget_class_bind_template_child (widget_class, JtHomePartWindow, document);
  gtk_widget_class_bind_template_child (widget_class, JtHomePartWindow, right);
  gtk_widget_class_bind_template_child (widget_class, JtHomePartWindow, unit);
  gtk_widget_class_bind_template_child (widget_class, JtHomePartWindow, sale);
  gtk_widget_class_bind_template_child (widget_class, JtHomePartWindow, reason);
  gtk_widget_class_bind_template_child (widget_class, JtHomePartWindow, owners);
  gtk_widget_class_bind_template_child (widget_class, JtHomePartWindow, former);
  gtk_widget_class_bind_template_child (widget_class, JtHomePartWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, JtHomePartWindow, transfer);
  gtk_widget_class_bind_template_child (widget_class, JtHomePartWindow, save);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_transfer_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
jt_home_part_window_init (JtHomePartWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jt_drop_down_name_all (GTK_WIDGET (self));
  self->filling = TRUE;
  jt_home_words_fill (self->use, JT_HOME_WORDS_USE);
  jt_home_words_fill (self->basis, JT_HOME_WORDS_BASIS);
  jt_home_words_fill (self->right, JT_HOME_WORDS_TITLE);
  jt_home_words_fill (self->sale, JT_HOME_WORDS_SALE);
}

JtHomePartWindow *
jt_home_part_window_present (GtkWindow *parent, JtSession *session, const char *part)
{
  JtHomePartWindow *self
      = g_object_new (JT_TYPE_HOME_PART_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->part = g_strdup (part);
  load (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
