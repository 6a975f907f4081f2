/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-nav-row.h"

#include <glib/gi18n.h>

struct _JtNavRow
{
  JtPlainRow parent_instance;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *count;

  const JtPageEntry *entry;
};

G_DEFINE_FINAL_TYPE (JtNavRow, jt_nav_row, JT_TYPE_PLAIN_ROW)

static void
jt_nav_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_NAV_ROW);
  G_OBJECT_CLASS (jt_nav_row_parent_class)->dispose (object);
}

static void
jt_nav_row_class_init (JtNavRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_nav_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jiati/Jiati/ui/jt-nav-row.ui");
  gtk_widget_class_bind_template_child (widget_class, JtNavRow, icon);
  gtk_widget_class_bind_template_child (widget_class, JtNavRow, title);
  gtk_widget_class_bind_template_child (widget_class, JtNavRow, count);
}

static void
jt_nav_row_init (JtNavRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
jt_nav_row_new (const JtPageEntry *entry)
{
  JtNavRow *self = g_object_new (JT_TYPE_NAV_ROW, NULL);

  self->entry = entry;
  gtk_image_set_from_icon_name (self->icon, entry->icon);
  gtk_label_set_label (self->title, _ (entry->title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (entry->title), -1);
  return GTK_WIDGET (self);
}

const char *
jt_nav_row_get_name (JtNavRow *self)
{
  g_return_val_if_fail (JT_IS_NAV_ROW (self), NULL);
  return self->entry->name;
}

void
jt_nav_row_set_count (JtNavRow *self, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);
  g_autofree char *name = NULL;

  g_return_if_fail (JT_IS_NAV_ROW (self));

  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), count > 0);
  /* Translators: read aloud: a page and how much waits there */
  name = count > 0 ? g_strdup_printf (_ ("%s, %u waiting"), _ (self->entry->title), count)
                   : g_strdup (_ (self->entry->title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
jt_nav_row_set_compact (JtNavRow *self, gboolean compact)
{
  g_return_if_fail (JT_IS_NAV_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->title), !compact);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), compact ? _ (self->entry->title) : NULL);
}
