/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-area.h"

#include "jt-chart.h"
#include "jt-settings.h"

/* Below this a chart's letters are too small; a window that is lower scrolls. */
#define LEAST_HEIGHT 470

/* What is drawn larger is drawn as if into a smaller box, though never one narrower than the longest
 * name in letters of the least height, nor so low that every page of a chart has but a few lines. */
#define LEAST_WIDTH 180.0
#define LEAST_HEIGHT_ZOOMED 360.0

struct _JtChartArea
{
  GtkWidget parent_instance;

  const JtChart *chart;
  int least_height;
};

G_DEFINE_FINAL_TYPE (JtChartArea, jt_chart_area, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ------------------------------------------------------------------------------------- the size */

/* Letters of a chart grow with its box, and have a least height.  With the text size that was chosen
 * all of it is drawn larger into a box that is the smaller by that: so does the least height grow.
 * Charts stand differently in a narrow box, and are the higher. */
static double
zoom_of_width (double width)
{
  const double wanted = g_settings_get_int (jt_settings (), "text-size") / 100.0;

  return MAX (1, MIN (wanted, width / LEAST_WIDTH));
}

double
jt_chart_area_get_zoom (JtChartArea *self)
{
  g_return_val_if_fail (JT_IS_CHART_AREA (self), 1);

  return zoom_of_width (gtk_widget_get_width (GTK_WIDGET (self)));
}

/* The box of a page that is as low as it may be, before it is drawn larger. */
static JtRect
least_box (JtChartArea *self, double width)
{
  const double zoom = zoom_of_width (width);
  const double wished
      = MAX (MIN (self->least_height, LEAST_HEIGHT_ZOOMED), self->least_height / zoom);
  JtRect box = { 0, 0, MAX (width / zoom, 1), wished };

  if (self->chart != NULL)
    box.height = MAX (wished, jt_chart_least_height (self->chart, box.width));
  return box;
}

static guint
count_pages (JtChartArea *self)
{
  const JtRect box = least_box (self, gtk_widget_get_width (GTK_WIDGET (self)));

  return self->chart != NULL ? jt_chart_n_pages (self->chart, &box) : 1;
}

static GtkSizeRequestMode
jt_chart_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
jt_chart_area_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  JtChartArea *self = JT_CHART_AREA (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = (int) LEAST_WIDTH;
  else
    {
      const double width = MAX (for_size, LEAST_WIDTH);
      const JtRect box = least_box (self, width);
      const guint pages = self->chart != NULL ? jt_chart_n_pages (self->chart, &box) : 1;

      *minimum = (int) (box.height * zoom_of_width (width)) * (int) pages;
    }
  *natural = *minimum;
}

/* -------------------------------------------------------------------------------------- the picture */

/* The pages of a long chart stand below each other. */
static JtRect
page_box (JtChartArea *self, guint page, guint pages)
{
  const double zoom = jt_chart_area_get_zoom (self);
  const double height = gtk_widget_get_height (GTK_WIDGET (self)) / zoom / pages;

  return (JtRect){ 0, height * page, gtk_widget_get_width (GTK_WIDGET (self)) / zoom, height };
}

static void
jt_chart_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JtChartArea *self = JT_CHART_AREA (widget);
  const double zoom = jt_chart_area_get_zoom (self);
  const guint pages = count_pages (self);
  const graphene_rect_t bounds
      = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  cairo_t *cr;

  if (self->chart == NULL || bounds.size.width < 1 || bounds.size.height < 1)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_scale (cr, zoom, zoom);
  for (guint page = 0; page < pages; page++)
    {
      const JtRect box = page_box (self, page, pages);

      jt_chart_draw (self->chart, cr, &box, page);
    }
  cairo_destroy (cr);
}

/* ------------------------------------------------------------------------------------ the pointer */

static gboolean
find_hit (JtChartArea *self, double x, double y, JtChartHit *hit)
{
  const double zoom = jt_chart_area_get_zoom (self);
  const guint pages = count_pages (self);

  for (guint page = 0; self->chart != NULL && page < pages; page++)
    {
      const JtRect box = page_box (self, page, pages);

      if (y / zoom >= box.y && y / zoom < box.y + box.height)
        return jt_chart_hit (self->chart, &box, page, x / zoom, y / zoom, hit);
    }
  return FALSE;
}

static void
on_pressed_cb (JtChartArea *self, int n, double x, double y)
{
  JtChartHit hit;

  if (find_hit (self, x, y, &hit))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, hit.row, hit.part);
}

static gboolean
jt_chart_area_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                             GtkTooltip *tooltip)
{
  JtChartArea *self = JT_CHART_AREA (widget);
  g_autofree char *text = NULL;
  JtChartHit hit;

  if (keyboard || !find_hit (self, x, y, &hit))
    return FALSE;
  text = jt_chart_hit_text (self->chart, &hit);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* -------------------------------------------------------------------------------------- the chart */

void
jt_chart_area_set_chart (JtChartArea *self, const JtChart *chart)
{
  g_return_if_fail (JT_IS_CHART_AREA (self));

  self->chart = chart;
  if (chart != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    chart->title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    chart->period, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
jt_chart_area_set_least_height (JtChartArea *self, int height)
{
  g_return_if_fail (JT_IS_CHART_AREA (self));

  self->least_height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
jt_chart_area_class_init (JtChartAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = jt_chart_area_get_request_mode;
  widget_class->measure = jt_chart_area_measure;
  widget_class->snapshot = jt_chart_area_snapshot;
  widget_class->query_tooltip = jt_chart_area_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  signals[SIGNAL_CHOSEN]
      = g_signal_new ("chosen", JT_TYPE_CHART_AREA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
jt_chart_area_init (JtChartArea *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->least_height = LEAST_HEIGHT;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (jt_settings (), "changed::text-size",
                           G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
}
