/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-table-cell.h"

struct _JtTableCell
{
  GtkWidget parent_instance;

  char *text;
  gboolean number;
  gboolean snug;
  PangoLayout *layout; /* once it was painted */
};

G_DEFINE_FINAL_TYPE (JtTableCell, jt_table_cell, GTK_TYPE_WIDGET)

/* ----------------------------------------------------------------- what the cells of a table share */

/* The height of a line, for as long as the font stays. */
typedef struct
{
  guint serial;
  int height;
} Line;

/* A cell that is in no table yet has a font of its own. */
static PangoContext *
get_font (JtTableCell *self)
{
  GtkWidget *table = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_VIEW);

  return gtk_widget_get_pango_context (table != NULL ? table : GTK_WIDGET (self));
}

static int
line_height (PangoContext *font)
{
  Line *line = g_object_get_data (G_OBJECT (font), "jt-line");

  if (line == NULL)
    {
      line = g_new0 (Line, 1);
      g_object_set_data_full (G_OBJECT (font), "jt-line", line, g_free);
    }
  if (line->height == 0 || line->serial != pango_context_get_serial (font))
    {
      PangoFontMetrics *metrics = pango_context_get_metrics (font, NULL, NULL);

      line->height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
      line->serial = pango_context_get_serial (font);
      pango_font_metrics_unref (metrics);
    }
  return line->height;
}

/* ------------------------------------------------------------------------------------- its looks */

static void
ensure_layout (JtTableCell *self)
{
  if (self->layout != NULL)
    return;
  self->layout = pango_layout_new (get_font (self));
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  if (self->number)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
      pango_layout_set_attributes (self->layout, attributes);
      pango_layout_set_alignment (self->layout, PANGO_ALIGN_RIGHT);
    }
  pango_layout_set_text (self->layout, self->text, -1);
}

static void
jt_table_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                 int *natural, int *minimum_baseline, int *natural_baseline)
{
  JtTableCell *self = JT_TABLE_CELL (widget);

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = line_height (get_font (self));
  else if (self->snug)
    {
      ensure_layout (self);
      pango_layout_set_width (self->layout, -1);
      pango_layout_get_pixel_size (self->layout, minimum, NULL);
    }
  *natural = *minimum;
}

static void
jt_table_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JtTableCell *self = JT_TABLE_CELL (widget);
  GdkRGBA colour;
  int height;

  if (*self->text == '\0')
    return;
  ensure_layout (self);
  pango_layout_set_width (self->layout, gtk_widget_get_width (widget) * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (0, (float) ((gtk_widget_get_height (widget) - height) / 2)));
  gtk_snapshot_append_layout (snapshot, self->layout, &colour);
  gtk_snapshot_restore (snapshot);
}

/* -------------------------------------------------------------------------------------- the object */

/* The layout is of the table that it was in. */
static void
jt_table_cell_unroot (GtkWidget *widget)
{
  g_clear_object (&JT_TABLE_CELL (widget)->layout);
  GTK_WIDGET_CLASS (jt_table_cell_parent_class)->unroot (widget);
}

static void
jt_table_cell_finalize (GObject *object)
{
  g_clear_object (&JT_TABLE_CELL (object)->layout);
  g_free (JT_TABLE_CELL (object)->text);
  G_OBJECT_CLASS (jt_table_cell_parent_class)->finalize (object);
}

static void
jt_table_cell_class_init (JtTableCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = jt_table_cell_finalize;
  widget_class->measure = jt_table_cell_measure;
  widget_class->snapshot = jt_table_cell_snapshot;
  widget_class->unroot = jt_table_cell_unroot;
  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
jt_table_cell_init (JtTableCell *self)
{
  self->text = g_strdup ("");
}

GtkWidget *
jt_table_cell_new (gboolean number)
{
  JtTableCell *self = g_object_new (JT_TYPE_TABLE_CELL, NULL);

  self->number = number;
  return GTK_WIDGET (self);
}

void
jt_table_cell_set_snug (JtTableCell *self)
{
  g_return_if_fail (JT_IS_TABLE_CELL (self));
  self->snug = TRUE;
}

void
jt_table_cell_set_text (JtTableCell *self, const char *text)
{
  g_return_if_fail (JT_IS_TABLE_CELL (self));

  if (g_str_equal (self->text, text != NULL ? text : ""))
    return;
  g_free (self->text);
  self->text = g_strdup (text != NULL ? text : "");
  if (self->layout != NULL)
    pango_layout_set_text (self->layout, self->text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->text,
                                  -1);
  if (self->snug)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
jt_table_cell_get_text (JtTableCell *self)
{
  g_return_val_if_fail (JT_IS_TABLE_CELL (self), NULL);
  return self->text;
}
