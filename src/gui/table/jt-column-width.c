/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-column-width.h"

#include "jt-settings.h"

#define KEY "column-widths"

/* Ten digits are this wide at the usual text size. */
#define TEN_DIGITS 76

/* A column that is being dragged is remembered when it has come to rest. */
#define REST_MS 400

typedef struct
{
  char *name;
  int value; /* at the usual text size; 0 where it takes what is left */
  int digits;
  guint rest;
} Width;

static void
width_free (gpointer data)
{
  Width *width = data;

  g_clear_handle_id (&width->rest, g_source_remove);
  g_free (width->name);
  g_free (width);
}

static int
measure_digits (GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "0000000000");
  int digits;

  pango_layout_get_pixel_size (layout, &digits, NULL);
  return MAX (digits, TEN_DIGITS);
}

static void
remember (const char *name, int value)
{
  g_autoptr (GVariant) old = g_settings_get_value (jt_settings (), KEY);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *key;
  int width;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{si}"));
  g_variant_iter_init (&iter, old);
  while (g_variant_iter_next (&iter, "{&si}", &key, &width))
    if (!g_str_equal (key, name))
      g_variant_builder_add (&builder, "{si}", key, width);
  g_variant_builder_add (&builder, "{si}", name, value);
  g_settings_set_value (jt_settings (), KEY, g_variant_builder_end (&builder));
}

static gboolean
on_rest_cb (gpointer data)
{
  GtkColumnViewColumn *column = data;
  Width *width = g_object_get_data (G_OBJECT (column), "width");

  width->rest = 0;
  width->value = gtk_column_view_column_get_fixed_width (column) * TEN_DIGITS / width->digits;
  remember (width->name, width->value);
  return G_SOURCE_REMOVE;
}

static void
on_resized_cb (GtkColumnViewColumn *column, GParamSpec *spec, Width *width)
{
  g_clear_handle_id (&width->rest, g_source_remove);
  if (gtk_column_view_column_get_fixed_width (column) > 0)
    width->rest = g_timeout_add (REST_MS, on_rest_cb, column);
}

static void
apply (GtkColumnViewColumn *column, Width *width)
{
  g_signal_handlers_block_by_func (column, on_resized_cb, width);
  if (width->value > 0)
    gtk_column_view_column_set_fixed_width (column, width->value * width->digits / TEN_DIGITS);
  g_signal_handlers_unblock_by_func (column, on_resized_cb, width);
}

static gboolean
measure_again (gpointer data)
{
  GtkColumnViewColumn *column = data;
  GtkColumnView *view = gtk_column_view_column_get_column_view (column);
  Width *width = g_object_get_data (G_OBJECT (column), "width");

  if (view != NULL)
    {
      width->digits = measure_digits (GTK_WIDGET (view));
      apply (column, width);
    }
  return G_SOURCE_REMOVE;
}

/* The view takes over the new size of text after everybody has heard of it. */
static void
on_text_size_cb (GtkColumnViewColumn *column)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, measure_again, g_object_ref (column), g_object_unref);
}

void
jt_column_width_keep (GtkColumnViewColumn *column, GtkWidget *widget, const char *name, int width)
{
  g_autoptr (GVariant) kept = g_settings_get_value (jt_settings (), KEY);
  Width *self = g_new0 (Width, 1);

  self->value = width;
  self->name = g_strdup (name);
  self->digits = measure_digits (widget);
  g_variant_lookup (kept, name, "i", &self->value);
  g_object_set_data_full (G_OBJECT (column), "width", self, width_free);
  g_signal_connect (column, "notify::fixed-width", G_CALLBACK (on_resized_cb), self);
  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-xft-dpi",
                           G_CALLBACK (on_text_size_cb), column, G_CONNECT_SWAPPED);
  apply (column, self);
}
