/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-table-view.h"

G_BEGIN_DECLS

/* For the files jt-table-view*.c only. */
struct _JtTableView
{
  GtkWidget parent_instance;

  GtkBox *bar;
  GtkMenuButton *filter_button;
  GtkButton *clear_button;
  GtkButton *export_button;
  GtkLabel *chosen;
  GtkLabel *filtered;
  GtkStack *stack;
  GtkColumnView *view;
  GtkLabel *none;
  GtkButton *none_button;

  const JtTableColumn *columns;
  guint n_columns;
  JtTableWords words;
  JtPagedModel *model;
  GListModel *shown;
  GtkMultiSelection *selection;

  GArray *kept;         /* ids of the rows that are selected, while the rows change */
  gint64 wanted;        /* to be selected when it is shown */
  GCancellable *adding; /* up the selected rows */
  GtkWidget *last_added;
};

/* jt-table-view-copy.c: what leaves the table and what is brought to it: copied, pasted, exported */
void jt_table_view_install_copying (GtkWidgetClass *widget_class);

G_END_DECLS
