/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-view.h"

#include <glib/gi18n.h>

#include "jt-chart.h"
#include "jt-chart-area.h"
#include "jt-chart-columns.h"
#include "jt-list-rows.h"
#include "jt-settings.h"

/* The table is as high as its lines, up to so many; then it scrolls. */
#define MOST_LINES 12
#define ROW_HEIGHT 34
#define BAR_HEIGHT 48

struct _JtChartView
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkBox *content;
  JtChartArea *area;
  JtTableView *table; /* NULL until there is a session */

  const JtChart *chart;
  JtChartKind kind; /* of the last that was shown */
  JtTableColumn columns[JT_LIST_MOST_COLUMNS];
};

G_DEFINE_FINAL_TYPE (JtChartView, jt_chart_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_chosen_cb (JtChartView *self, guint row, guint part)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, row, part);
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

  /* Another chart begins at its title; the same one, read again, stays where it was read. */
  if (chart != NULL && view->kind != chart->kind)
    {
      gtk_adjustment_set_value (
          gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (view->scrolled)), 0);
      view->kind = chart->kind;
    }
  view->chart = chart;
  show_table (view);
  jt_chart_area_set_chart (view->area, chart);
}

static void
on_text_size_cb (JtChartView *self)
{
  if (self->chart != NULL)
    show_table (self);
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
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->area = g_object_new (JT_TYPE_CHART_AREA, "hexpand", TRUE, NULL);
  g_signal_connect_object (self->area, "chosen", G_CALLBACK (on_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (jt_settings (), "changed::text-size", G_CALLBACK (on_text_size_cb), self,
                           G_CONNECT_SWAPPED);

  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_box_append (self->content, GTK_WIDGET (self->area));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->content));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
  self->scrolled = scrolled;
}
