/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-view.h"

#include <glib/gi18n.h>

#include "jt-chart.h"
#include "jt-chart-columns.h"
#include "jt-list-rows.h"
#include "jt-settings.h"

/* Below this a chart's letters are too small; a window that is lower scrolls. */
#define LEAST_HEIGHT 470

/* A chart with as large letters as it has room for is not made lower than this, nor narrower: its
 * names and numbers are beside and below each other. */
#define LEAST_WIDTH 600.0
#define LEAST_HEIGHT_ZOOMED 360.0

/* The table is as high as its lines, up to so many; then it scrolls. */
#define MOST_LINES 12
#define ROW_HEIGHT 34
#define BAR_HEIGHT 48

struct _JtChartView
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkBox *content;
  GtkDrawingArea *area;
  JtTableView *table; /* NULL until there is a session */

  const JtChart *chart;
  JtTableColumn columns[JT_LIST_MOST_COLUMNS];
  int least_height;
};

G_DEFINE_FINAL_TYPE (JtChartView, jt_chart_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --------------------------------------------------------------------------------- the picture */

/* Letters of a chart grow with its box, and have a least height.  With the text size that was chosen
 * all of it is drawn larger into a box that is the smaller by that: so does the least height grow,
 * as far as the names and numbers beside each other still have their room. */
double
jt_chart_view_get_zoom (JtChartView *self)
{
  double wanted;
  double most;

  g_return_val_if_fail (JT_IS_CHART_VIEW (self), 1);

  wanted = g_settings_get_int (jt_settings (), "text-size") / 100.0;
  most = gtk_widget_get_width (GTK_WIDGET (self->area)) / LEAST_WIDTH;
  return MAX (1, MIN (wanted, most));
}

/* Of one page, before it is drawn larger. */
static double
get_least_height (JtChartView *self)
{
  return MAX (MIN (self->least_height, LEAST_HEIGHT_ZOOMED),
              self->least_height / jt_chart_view_get_zoom (self));
}

static JtRect
area_box (JtChartView *self)
{
  const double zoom = jt_chart_view_get_zoom (self);

  return (JtRect){ 0, 0, gtk_widget_get_width (GTK_WIDGET (self->area)) / zoom,
                   gtk_widget_get_height (GTK_WIDGET (self->area)) / zoom };
}

/* The pages of a long chart stand below each other. */
static JtRect
page_box (JtChartView *self, guint page, guint pages)
{
  JtRect box = area_box (self);

  box.height /= pages;
  box.y = box.height * page;
  return box;
}

static guint
count_pages (JtChartView *self)
{
  const JtRect box = { 0, 0, MAX (area_box (self).width, 1), get_least_height (self) };

  return self->chart != NULL ? jt_chart_n_pages (self->chart, &box) : 1;
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  JtChartView *self = data;
  const double zoom = jt_chart_view_get_zoom (self);
  const guint pages = count_pages (self);

  if (self->chart == NULL)
    return;
  cairo_scale (cr, zoom, zoom);
  for (guint page = 0; page < pages; page++)
    {
      const JtRect box = page_box (self, page, pages);

      jt_chart_draw (self->chart, cr, &box, page);
    }
}

static gboolean
find_hit (JtChartView *self, double x, double y, JtChartHit *hit)
{
  const double zoom = jt_chart_view_get_zoom (self);
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
on_pressed_cb (JtChartView *self, int n, double x, double y)
{
  JtChartHit hit;

  if (find_hit (self, x, y, &hit))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, hit.row, hit.part);
}

static gboolean
on_query_tooltip_cb (JtChartView *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  g_autofree char *text = NULL;
  JtChartHit hit;

  if (keyboard || !find_hit (self, x, y, &hit))
    return FALSE;
  text = jt_chart_hit_text (self->chart, &hit);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
on_resized_cb (JtChartView *self)
{
  const double page = get_least_height (self) * jt_chart_view_get_zoom (self);

  gtk_drawing_area_set_content_height (self->area, (int) page * (int) count_pages (self));
}

/* ----------------------------------------------------------------------------------- the table */

static void
on_activated_cb (JtChartView *self, const char *line)
{
  JtChartHit hit;

  if (self->chart == NULL)
    return;
  jt_chart_line_hit (self->chart, (guint) g_ascii_strtoull (line, NULL, 10), &hit);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, hit.row, hit.part);
}

static char *
say_selection (guint n, gint64 sum)
{
  return g_strdup_printf (ngettext ("%u line selected", "%u lines selected", n), n);
}

void
jt_chart_view_set_up (JtChartView *self, JtSession *session)
{
  const JtTableWords words = {
    .settings = "column-widths",
    .label = _ ("Numbers of the chart"),
    .sheet = _ ("Numbers of the chart"),
    .empty = "",
    .selection = say_selection,
    .titles_said = TRUE,
    .tips = TRUE,
    .beside = TRUE,
  };

  g_return_if_fail (JT_IS_CHART_VIEW (self) && self->table == NULL);

  self->table = g_object_new (JT_TYPE_TABLE_VIEW, "visible", FALSE, "vexpand", FALSE, NULL);
  gtk_box_append (self->content, GTK_WIDGET (self->table));
  jt_table_view_set_up (self->table, session, &jt_list_rows, self->columns, 0, &words);
  g_signal_connect_object (self->table, "activated", G_CALLBACK (on_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

JtTableView *
jt_chart_view_get_table (JtChartView *self)
{
  g_return_val_if_fail (JT_IS_CHART_VIEW (self), NULL);

  return self->table;
}

static void
show_table (JtChartView *self)
{
  GPtrArray *rows;
  guint n;

  if (self->table == NULL)
    return;
  rows = jt_chart_rows (self->chart);
  n = rows->len;
  gtk_widget_set_visible (GTK_WIDGET (self->table), n > 0);
  gtk_widget_set_size_request (
      GTK_WIDGET (self->table), -1,
      (BAR_HEIGHT + ROW_HEIGHT * (1 + (int) MIN (n, MOST_LINES)))
          * g_settings_get_int (jt_settings (), "text-size") / 100);
  if (n > 0)
    jt_chart_columns_fill (self->columns, self->chart, rows);
  jt_table_view_set_columns (self->table, self->columns,
                             n > 0 ? g_strv_length (self->chart->headers) : 0);
  jt_table_view_set_rows (self->table, rows);
}

void
jt_chart_view_set_chart (JtChartView *view, const JtChart *chart)
{
  g_return_if_fail (JT_IS_CHART_VIEW (view));

  view->chart = chart;
  show_table (view);
  if (chart != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (view->area), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    chart->title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    chart->period, -1);
  on_resized_cb (view);
  gtk_widget_queue_draw (GTK_WIDGET (view->area));
}

void
jt_chart_view_set_compact (JtChartView *view, int height)
{
  g_return_if_fail (JT_IS_CHART_VIEW (view));

  view->least_height = height;
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (view->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_NEVER);
  on_resized_cb (view);
}

static void
on_text_size_cb (JtChartView *self)
{
  if (self->chart != NULL)
    jt_chart_view_set_chart (self, self->chart);
}

/* ----------------------------------------------------------------------------------- the class */

static void
jt_chart_view_dispose (GObject *object)
{
  JtChartView *self = JT_CHART_VIEW (object);

  self->chart = NULL;
  self->table = NULL;
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  G_OBJECT_CLASS (jt_chart_view_parent_class)->dispose (object);
}

static void
jt_chart_view_class_init (JtChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_chart_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN]
      = g_signal_new ("chosen", JT_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
jt_chart_view_init (JtChartView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->least_height = LEAST_HEIGHT;
  self->area = GTK_DRAWING_AREA (gtk_drawing_area_new ());
  gtk_drawing_area_set_draw_func (self->area, draw_cb, self, NULL);
  gtk_drawing_area_set_content_height (self->area, LEAST_HEIGHT);
  g_signal_connect_object (jt_settings (), "changed::text-size", G_CALLBACK (on_text_size_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (GTK_WIDGET (self->area), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self->area), TRUE);
  g_signal_connect_object (self->area, "query-tooltip", G_CALLBACK (on_query_tooltip_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->area, "resize", G_CALLBACK (on_resized_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->area), GTK_EVENT_CONTROLLER (click));

  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_box_append (self->content, GTK_WIDGET (self->area));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->content));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
  self->scrolled = scrolled;
}
