/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-settings-display.h"

#include "jt-drop-down-name.h"
#include "jt-settings.h"

struct _JtSettingsDisplay
{
  GtkWidget parent_instance;

  GtkDropDown *language;
  GtkDropDown *appearance;
  GtkAdjustment *text_size;
};

G_DEFINE_FINAL_TYPE (JtSettingsDisplay, jt_settings_display, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------------------- the language */

/* In the order of the drop-down; as the key "language" allows. */
static const char *const languages[] = { "", "zh_CN", "en" };

static void
show_language (JtSettingsDisplay *self)
{
  g_autofree char *language = g_settings_get_string (jt_settings (), "language");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i], language))
      gtk_drop_down_set_selected (self->language, i);
}

static void
on_language_changed_cb (JtSettingsDisplay *self)
{
  g_settings_set_string (jt_settings (), "language",
                         languages[gtk_drop_down_get_selected (self->language)]);
}

/* ------------------------------------------------------------------------------ the appearance */

/* In the order of the drop-down; as the key "appearance" allows. */
static const char *const appearances[]
    = { "", "light", "dark", "high-contrast", "high-contrast-dark" };

static void
show_appearance (JtSettingsDisplay *self)
{
  g_autofree char *appearance = g_settings_get_string (jt_settings (), "appearance");

  for (guint i = 0; i < G_N_ELEMENTS (appearances); i++)
    if (g_str_equal (appearances[i], appearance))
      gtk_drop_down_set_selected (self->appearance, i);
}

static void
on_appearance_changed_cb (JtSettingsDisplay *self)
{
  g_settings_set_string (jt_settings (), "appearance",
                         appearances[gtk_drop_down_get_selected (self->appearance)]);
}

/* --------------------------------------------------------------------------------- the text size */

/* The keys change it, too. */
static void
show_text_size (JtSettingsDisplay *self)
{
  gtk_adjustment_set_value (self->text_size, g_settings_get_int (jt_settings (), "text-size"));
}

/* In whole steps, so that the page under the pointer does not dance. */
static void
on_text_size_changed_cb (JtSettingsDisplay *self)
{
  const int size = (int) gtk_adjustment_get_value (self->text_size) / 10 * 10;

  if (size != g_settings_get_int (jt_settings (), "text-size"))
    g_settings_set_int (jt_settings (), "text-size", CLAMP (size, 100, 200));
}

/* ------------------------------------------------------------------------------------ the object */

static void
jt_settings_display_dispose (GObject *object)
{
  GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (object));

  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_SETTINGS_DISPLAY);
  g_clear_pointer (&group, gtk_widget_unparent);
  G_OBJECT_CLASS (jt_settings_display_parent_class)->dispose (object);
}

static void
jt_settings_display_class_init (JtSettingsDisplayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_settings_display_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-settings-display.ui");
  gtk_widget_class_bind_template_child (widget_class, JtSettingsDisplay, language);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsDisplay, appearance);
  gtk_widget_class_bind_template_child (widget_class, JtSettingsDisplay, text_size);
  gtk_widget_class_bind_template_callback (widget_class, on_language_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_appearance_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_text_size_changed_cb);
}

static void
jt_settings_display_init (JtSettingsDisplay *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jt_drop_down_name_all (GTK_WIDGET (self));
  show_text_size (self);
  g_signal_connect_object (jt_settings (), "changed::text-size", G_CALLBACK (show_text_size), self,
                           G_CONNECT_SWAPPED);
  show_language (self);
  show_appearance (self);
}
