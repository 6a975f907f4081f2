/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-field-date.h"

#include <glib/gi18n.h>

#include "jt-day.h"

struct _JtFieldDate
{
  JtFieldText parent_instance;

  GtkMenuButton *button;
};

G_DEFINE_FINAL_TYPE (JtFieldDate, jt_field_date, JT_TYPE_FIELD_TEXT)

static JsonNode *
read_date (JtFieldText *field, const char *text)
{
  g_autofree char *iso = NULL;
  JtDay day;

  if (!jt_day_parse_loose (text, &day, NULL))
    return NULL;
  iso = jt_day_format (day);
  return json_node_init_string (json_node_alloc (), iso);
}

static char *
say_date (JsonNode *value)
{
  return json_node_dup_string (value);
}

static void
on_day_selected_cb (JtFieldDate *self, GtkCalendar *calendar)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (calendar);
  g_autofree char *text = g_date_time_format (date, "%Y-%m-%d");

  gtk_editable_set_text (jt_field_text_get_entry (JT_FIELD_TEXT (self)), text);
  gtk_menu_button_popdown (self->button);
}

/* GTK draws arrows on them and calls them nothing. */
static void
name_arrows (GtkWidget *calendar)
{
  static const char *const names[] = { N_ ("Previous month"), N_ ("Next month"),
                                       N_ ("Previous year"), N_ ("Next year") };
  GtkWidget *header = gtk_widget_get_first_child (calendar);
  gsize nth = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (header);
       child != NULL && nth < G_N_ELEMENTS (names); child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ (names[nth++]), -1);
}

static void
jt_field_date_constructed (GObject *object)
{
  JtFieldDate *self = JT_FIELD_DATE (object);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();

  G_OBJECT_CLASS (jt_field_date_parent_class)->constructed (object);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "x-office-calendar-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ ("Pick a date"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pick a date"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (calendar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Calendar"), -1);
  name_arrows (calendar);
  g_signal_connect_swapped (calendar, "day-selected", G_CALLBACK (on_day_selected_cb), self);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (self->button, popover);
  jt_field_add_beside (JT_FIELD (self), GTK_WIDGET (self->button));
}

static void
jt_field_date_class_init (JtFieldDateClass *klass)
{
  JtFieldTextClass *text_class = JT_FIELD_TEXT_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = jt_field_date_constructed;
  text_class->width = 12;
  text_class->purpose = GTK_INPUT_PURPOSE_DIGITS;
  text_class->complaint = N_ ("Not a date. Write 2026-3-1, 2026.3.1 or 20260301.");
  text_class->read = read_date;
  text_class->say = say_date;
}

static void
jt_field_date_init (JtFieldDate *self)
{
}
