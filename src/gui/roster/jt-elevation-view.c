/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-elevation-view.h"

#include <glib/gi18n.h>
#include <string.h>

struct _JtElevationView
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *area;

  JtElevation *elevation;
  int selected;
  cairo_surface_t *picture; /* (nullable): as it was drawn last, see draw_all() */
  JtElevationStyle drawn;   /* in which style */
};

G_DEFINE_FINAL_TYPE (JtElevationView, jt_elevation_view, GTK_TYPE_WIDGET)

enum
{
  FLAT_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --------------------------------------------------------------------------------------- style */

/* Height of a letter in pixels, at the text size that was chosen. */
static double
get_font_size (JtElevationView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (self->area);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  const double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * pango_cairo_context_get_resolution (context) / 72;
}

static gboolean
has_high_contrast (JtElevationView *self)
{
  g_autofree char *theme = NULL;

  g_object_get (gtk_widget_get_settings (self->area), "gtk-theme-name", &theme, NULL);
  return theme != NULL && (strstr (theme, "HighContrast") != NULL || strstr (theme, "-hc") != NULL);
}

/* Dark is what light text stands on, whatever the theme is called. */
static JtElevationStyle
get_style (JtElevationView *self)
{
  GdkRGBA text;

  gtk_style_context_get_color (gtk_widget_get_style_context (self->area), &text);
  return (JtElevationStyle) { .dark = text.red + text.green + text.blue > 1.5f,
                              .contrast = has_high_contrast (self),
                              .selected = self->selected,
                              .font_size = get_font_size (self) };
}

static JtRect
get_box (JtElevationView *self)
{
  return (JtRect) { 3, 3, gtk_widget_get_width (self->area) - 6,
                    gtk_widget_get_height (self->area) - 6 };
}

/* Letters and hatching of a whole entrance take half a frame to draw.  While papers are typed one
 * part changes at a time: the picture is kept, and that part alone is drawn into it anew. */
static void
draw_all (JtElevationView *self, int width, int height, const JtElevationStyle *style)
{
  const int scale = gtk_widget_get_scale_factor (self->area);
  const JtRect box = get_box (self);
  cairo_t *cr;

  g_clear_pointer (&self->picture, cairo_surface_destroy);
  self->picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale, height * scale);
  cairo_surface_set_device_scale (self->picture, scale, scale);
  self->drawn = *style;
  cr = cairo_create (self->picture);
  jt_elevation_draw (cr, self->elevation, &box, style);
  cairo_destroy (cr);
}

static gboolean
is_current (JtElevationView *self, int width, int height, const JtElevationStyle *style)
{
  const int scale = gtk_widget_get_scale_factor (self->area);

  return self->picture != NULL && self->drawn.dark == style->dark
         && self->drawn.contrast == style->contrast && self->drawn.selected == style->selected
         && (gint64) (self->drawn.font_size * PANGO_SCALE)
                == (gint64) (style->font_size * PANGO_SCALE)
         && cairo_image_surface_get_width (self->picture) == width * scale
         && cairo_image_surface_get_height (self->picture) == height * scale;
}

static void
on_drawn_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  JtElevationView *self = JT_ELEVATION_VIEW (data);
  const JtElevationStyle style = get_style (self);

  if (self->elevation == NULL)
    return;
  if (!is_current (self, width, height, &style))
    draw_all (self, width, height, &style);
  cairo_set_source_surface (cr, self->picture, 0, 0);
  cairo_paint (cr);
}

/* One part of the picture, where there is one: it looks otherwise, or is selected no longer. */
static void
draw_again (JtElevationView *self, int flat)
{
  const JtRect box = get_box (self);
  JtRect place;
  cairo_t *cr;

  if (self->picture == NULL || flat < 0)
    return;
  self->drawn.selected = self->selected;
  jt_elevation_place (self->elevation, &box, &self->drawn, (guint) flat, &place);
  cr = cairo_create (self->picture);
  /* Whole units: half of its border is the border of its neighbour, and drawn alike. */
  cairo_rectangle (cr, (int) place.x - 2, (int) place.y - 2, (int) place.width + 4,
                   (int) place.height + 4);
  cairo_clip (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_paint (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  jt_elevation_draw (cr, self->elevation, &box, &self->drawn);
  cairo_destroy (cr);
}

static void
forget_picture (JtElevationView *self)
{
  g_clear_pointer (&self->picture, cairo_surface_destroy);
}

static void
update_size (JtElevationView *self)
{
  double width = 0, height = 0;

  if (self->elevation != NULL)
    jt_elevation_measure (self->elevation, get_font_size (self), &width, &height);
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self->area), (int) width + 7);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->area), (int) height + 7);
}

static void
jt_elevation_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  JtElevationView *self = JT_ELEVATION_VIEW (widget);

  GTK_WIDGET_CLASS (jt_elevation_view_parent_class)->css_changed (widget, change);
  update_size (self);
  gtk_widget_queue_draw (self->area);
}

/* --------------------------------------------------------------------------------------- words */

/* "302, 87.35 ㎡, 同意" */
static char *
say_flat (const JtElevationFlat *flat)
{
  g_autofree char *area = flat->area != JT_AREA_UNKNOWN ? jt_area_format (flat->area) : NULL;

  if (area == NULL)
    return g_strdup_printf (C_ ("room, state", "%s, %s"), flat->room, flat->word);
  return g_strdup_printf (C_ ("room, area, state", "%s, %s ㎡, %s"), flat->room, area, flat->word);
}

/* "同意 5, 不同意 2": how many parts each word stands on, in the order of their first. */
static char *
say_counts (const JtElevation *elevation)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < jt_elevation_get_n_flats (elevation); i++)
    {
      const char *word = jt_elevation_get_flat (elevation, i)->word;
      const guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, word));

      if (count == 0)
        g_ptr_array_add (words, (char *) word);
      g_hash_table_insert (counts, (char *) word, GUINT_TO_POINTER (count + 1));
    }
  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (said, "%s%s %u", i > 0 ? C_ ("between counts", ", ") : "",
                            (char *) g_ptr_array_index (words, i),
                            GPOINTER_TO_UINT (g_hash_table_lookup (
                                counts, g_ptr_array_index (words, i))));
  return g_string_free (said, FALSE);
}

/* GTK 4.8 cannot tell of a cell that is only drawn.  What is described of the field that has the
 * focus is read aloud when it changes: that is the part the arrow keys have come to.  How many parts
 * stand where is said once, of the group around it. */
static void
update_words (JtElevationView *self)
{
  g_autofree char *label = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *flat = NULL;

  if (self->elevation != NULL)
    {
      label = g_strdup_printf ("%s %s", _ ("Elevation"), jt_elevation_get_title (self->elevation));
      counts = say_counts (self->elevation);
    }
  if (self->selected >= 0)
    flat = say_flat (jt_elevation_get_flat (self->elevation, (guint) self->selected));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : _ ("Elevation"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  counts != NULL ? counts : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : _ ("Elevation"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, flat != NULL ? flat : "",
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, flat != NULL ? flat : "", -1);
}

static gboolean
on_tooltip_queried_cb (JtElevationView *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const JtElevationStyle style = get_style (self);
  const JtRect box = get_box (self);
  g_autofree char *words = NULL;
  GdkRectangle at;
  JtRect place;
  int flat = self->selected;

  if (self->elevation == NULL)
    return FALSE;
  if (!keyboard)
    flat = jt_elevation_hit (self->elevation, &box, &style, x, y);
  if (flat < 0)
    return FALSE;
  words = say_flat (jt_elevation_get_flat (self->elevation, (guint) flat));
  gtk_tooltip_set_text (tooltip, words);
  jt_elevation_place (self->elevation, &box, &style, (guint) flat, &place);
  at = (GdkRectangle) { (int) place.x, (int) place.y, (int) place.width, (int) place.height };
  gtk_tooltip_set_tip_area (tooltip, &at);
  return TRUE;
}

/* --------------------------------------------------------------------------------- the selection */

static void
scroll_to_selected (JtElevationView *self)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->scroller);
  const JtElevationStyle style = get_style (self);
  const JtRect box = get_box (self);
  JtRect place;

  if (self->selected < 0 || box.width <= 0 || box.height <= 0)
    return;
  jt_elevation_place (self->elevation, &box, &style, (guint) self->selected, &place);
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_hadjustment (scroller), place.x - 3,
                             place.x + place.width + 3);
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (scroller), place.y - 3,
                             place.y + place.height + 3);
}

static void
select_flat (JtElevationView *self, int flat)
{
  const int before = self->selected;

  if (before == flat)
    return;
  self->selected = flat;
  draw_again (self, before);
  draw_again (self, flat);
  scroll_to_selected (self);
  update_words (self);
  gtk_widget_queue_draw (self->area);
}

static void
activate (JtElevationView *self)
{
  if (self->selected >= 0)
    g_signal_emit (self, signals[FLAT_ACTIVATED], 0, (guint) self->selected);
}

static gboolean
on_key_pressed_cb (JtElevationView *self, guint key, guint code, GdkModifierType modifiers)
{
  int across = 0, up = 0;

  if (self->elevation == NULL
      || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      across = -1;
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      across = 1;
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      up = 1;
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      up = -1;
      break;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
    case GDK_KEY_F2:
      activate (self);
      return TRUE;
    default:
      return FALSE;
    }
  select_flat (self, jt_elevation_step (self->elevation, self->selected, across, up));
  return TRUE;
}

static void
on_clicked_cb (JtElevationView *self, int n, double x, double y)
{
  const JtElevationStyle style = get_style (self);
  const JtRect box = get_box (self);
  int flat;

  gtk_widget_grab_focus (self->area);
  if (self->elevation == NULL)
    return;
  flat = jt_elevation_hit (self->elevation, &box, &style, x, y);
  if (flat < 0)
    return;
  select_flat (self, flat);
  activate (self);
}

/* --------------------------------------------------------------------------------------- object */

static void
jt_elevation_view_dispose (GObject *object)
{
  JtElevationView *self = JT_ELEVATION_VIEW (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->elevation, jt_elevation_unref);
  forget_picture (self);
  G_OBJECT_CLASS (jt_elevation_view_parent_class)->dispose (object);
}

static void
jt_elevation_view_class_init (JtElevationViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_elevation_view_dispose;
  widget_class->css_changed = jt_elevation_view_css_changed;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[FLAT_ACTIVATED]
      = g_signal_new ("flat-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
jt_elevation_view_init (JtElevationView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->selected = -1;
  self->area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID,
                             "focusable", TRUE, "has-tooltip", TRUE, NULL);
  gtk_widget_add_css_class (self->area, "elevation");
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->area), on_drawn_cb, self, NULL);
  g_signal_connect_object (self->area, "query-tooltip", G_CALLBACK (on_tooltip_queried_cb), self,
                           G_CONNECT_SWAPPED);

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->area, keys);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->area, GTK_EVENT_CONTROLLER (click));

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->area);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  update_words (self);
}

GtkWidget *
jt_elevation_view_new (void)
{
  return g_object_new (JT_TYPE_ELEVATION_VIEW, NULL);
}

void
jt_elevation_view_set_elevation (JtElevationView *self, JtElevation *elevation)
{
  g_return_if_fail (JT_IS_ELEVATION_VIEW (self));

  if (elevation != NULL)
    jt_elevation_ref (elevation);
  g_clear_pointer (&self->elevation, jt_elevation_unref);
  self->elevation = elevation;
  self->selected = -1;
  update_size (self);
  jt_elevation_view_update (self);
}

JtElevation *
jt_elevation_view_get_elevation (JtElevationView *self)
{
  g_return_val_if_fail (JT_IS_ELEVATION_VIEW (self), NULL);
  return self->elevation;
}

void
jt_elevation_view_update (JtElevationView *self)
{
  g_return_if_fail (JT_IS_ELEVATION_VIEW (self));
  forget_picture (self);
  update_words (self);
  gtk_widget_queue_draw (self->area);
}

void
jt_elevation_view_update_flat (JtElevationView *self, guint flat)
{
  g_return_if_fail (JT_IS_ELEVATION_VIEW (self) && self->elevation != NULL);
  g_return_if_fail (flat < jt_elevation_get_n_flats (self->elevation));
  draw_again (self, (int) flat);
  update_words (self);
  gtk_widget_queue_draw (self->area);
}

void
jt_elevation_view_set_most_height (JtElevationView *self, int height)
{
  g_return_if_fail (JT_IS_ELEVATION_VIEW (self));
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), height);
}

void
jt_elevation_view_set_selected (JtElevationView *self, int flat)
{
  g_return_if_fail (JT_IS_ELEVATION_VIEW (self));
  g_return_if_fail (flat < 0
                    || (self->elevation != NULL
                        && (guint) flat < jt_elevation_get_n_flats (self->elevation)));
  select_flat (self, MAX (flat, -1));
}

int
jt_elevation_view_get_selected (JtElevationView *self)
{
  g_return_val_if_fail (JT_IS_ELEVATION_VIEW (self), -1);
  return self->selected;
}
