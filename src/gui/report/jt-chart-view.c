/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-view.h"

#include <string.h>

#include "jt-chart.h"
#include "jt-plain-row.h"

/* Below this a chart's letters are too small; a window that is lower scrolls. */
#define LEAST_HEIGHT 470

struct _JtChartView
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkDrawingArea *area;
  GtkListBox *table;

  const JtChart *chart;
  int least_height;
  gboolean compact;
};

G_DEFINE_FINAL_TYPE (JtChartView, jt_chart_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --------------------------------------------------------------------------------- the picture */

static JtRect
area_box (JtChartView *self)
{
  return (JtRect){ 0, 0, gtk_widget_get_width (GTK_WIDGET (self->area)),
                   gtk_widget_get_height (GTK_WIDGET (self->area)) };
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
  const JtRect box = { 0, 0, MAX (gtk_widget_get_width (GTK_WIDGET (self->area)), 1),
                       self->least_height };

  return self->chart != NULL ? jt_chart_n_pages (self->chart, &box) : 1;
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  JtChartView *self = data;
  const guint pages = count_pages (self);

  if (self->chart == NULL)
    return;
  for (guint page = 0; page < pages; page++)
    {
      const JtRect box = page_box (self, page, pages);

      jt_chart_draw (self->chart, cr, &box, page);
    }
}

static gboolean
find_hit (JtChartView *self, double x, double y, JtChartHit *hit)
{
  const guint pages = count_pages (self);

  for (guint page = 0; self->chart != NULL && page < pages; page++)
    {
      const JtRect box = page_box (self, page, pages);

      if (y >= box.y && y < box.y + box.height)
        return jt_chart_hit (self->chart, &box, page, x, y, hit);
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
  gtk_drawing_area_set_content_height (self->area,
                                       self->least_height * (int) count_pages (self));
}

/* ----------------------------------------------------------------------------------- the table */

static void
add_line (JtChartView *self, const char *const *texts, GtkSizeGroup **columns, guint n,
          gboolean header)
{
  GtkWidget *row = jt_plain_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  g_autofree char *name = g_strjoinv (", ", (char **) texts);

  for (guint i = 0; i < n && texts[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (texts[i]);

      gtk_label_set_xalign (GTK_LABEL (label), i == 0 ? 0 : 1);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, header ? "dim-label" : "numeric");
      gtk_size_group_add_widget (columns[i], label);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !header);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), !header);
  gtk_widget_set_focusable (row, !header);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->table, row);
}

static void
fill_table (JtChartView *self)
{
  const char *const *headers = (const char *const *) self->chart->headers;
  const guint n = g_strv_length (self->chart->headers);
  g_autofree GtkSizeGroup **columns = g_new0 (GtkSizeGroup *, n);
  g_autoptr (GPtrArray) rows = jt_chart_table (self->chart);

  for (guint i = 0; i < n; i++)
    columns[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  if (rows->len > 0)
    add_line (self, headers, columns, n, TRUE);
  for (guint i = 0; i < rows->len; i++)
    add_line (self, g_ptr_array_index (rows, i), columns, n, FALSE);
  for (guint i = 0; i < n; i++)
    g_object_unref (columns[i]);
}

static void
on_row_activated_cb (JtChartView *self, GtkListBoxRow *row)
{
  const int line = gtk_list_box_row_get_index (row) - 1; /* the header is the first */

  JtChartHit hit;

  if (line < 0 || self->chart == NULL)
    return;
  jt_chart_line_hit (self->chart, (guint) line, &hit);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, hit.row, hit.part);
}

void
jt_chart_view_set_chart (JtChartView *view, const JtChart *chart)
{
  GtkListBoxRow *row;

  g_return_if_fail (JT_IS_CHART_VIEW (view));

  view->chart = chart;
  while ((row = gtk_list_box_get_row_at_index (view->table, 0)) != NULL)
    gtk_list_box_remove (view->table, GTK_WIDGET (row));
  if (chart != NULL)
    {
      fill_table (view);
      gtk_accessible_update_property (GTK_ACCESSIBLE (view->area), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      chart->title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      chart->period, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (view->table), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      chart->title, -1);
    }
  gtk_widget_set_visible (GTK_WIDGET (view->table),
                          !view->compact && gtk_list_box_get_row_at_index (view->table, 0) != NULL);
  on_resized_cb (view);
  gtk_widget_queue_draw (GTK_WIDGET (view->area));
}

void
jt_chart_view_set_compact (JtChartView *view, int height)
{
  g_return_if_fail (JT_IS_CHART_VIEW (view));

  view->compact = TRUE;
  view->least_height = height;
  gtk_widget_set_visible (GTK_WIDGET (view->table), FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (view->box), GTK_POLICY_NEVER,
                                  GTK_POLICY_NEVER);
  on_resized_cb (view);
}

/* ----------------------------------------------------------------------------------- the class */

static void
jt_chart_view_dispose (GObject *object)
{
  JtChartView *self = JT_CHART_VIEW (object);

  self->chart = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
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
  gtk_widget_set_hexpand (GTK_WIDGET (self->area), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self->area), TRUE);
  g_signal_connect_object (self->area, "query-tooltip", G_CALLBACK (on_query_tooltip_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->area, "resize", G_CALLBACK (on_resized_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->area), GTK_EVENT_CONTROLLER (click));

  self->table = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_activate_on_single_click (self->table, FALSE);
  g_signal_connect_object (self->table, "row-activated", G_CALLBACK (on_row_activated_cb), self,
                           G_CONNECT_SWAPPED);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->area));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->table));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
  self->box = scrolled;
}
