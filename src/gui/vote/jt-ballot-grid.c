/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-grid.h"

#include <glib/gi18n.h>

#include "jt-ballot-columns.h"
#include "jt-ballot-filter.h"
#include "jt-tab-stops.h"

struct _JtBallotGrid
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkColumnView *view;
  GtkWidget *list; /* the view's inner list, which can scroll to a row */
  GtkSelectionModel *selection;
  JtBallotRows *rows;
  JtBallotRow *current; /* what is typed into; one of those that are selected */
  JtBallotCells cells;
  JtListQuery *query; /* what its columns have to say */
  char *vote; /* whose columns stand */
  guint focus_tick;
};

enum
{
  MOVED,
  SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtBallotGrid, jt_ballot_grid, GTK_TYPE_WIDGET)

/* --------------------------------------------------------------------------------------- focus */

static GtkWidget *
find_row (JtBallotGrid *self, JtBallotRow *wanted)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (jt_ballot_columns_get_row (row) == wanted)
      return row;
  return NULL;
}

static gboolean
find_current (JtBallotGrid *self, guint *position)
{
  return self->current != NULL
         && jt_ballot_rows_find (self->rows, jt_ballot_row_get_line (self->current), position);
}

static gboolean
on_focus_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  JtBallotGrid *self = JT_BALLOT_GRID (widget);
  GtkWidget *row = self->current != NULL ? find_row (self, self->current) : NULL;

  self->focus_tick = 0;
  if (row != NULL)
    gtk_widget_grab_focus (row);
  return G_SOURCE_REMOVE;
}

static void
scroll_to_current (JtBallotGrid *self)
{
  guint position;

  if (find_current (self, &position))
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
}

void
jt_ballot_grid_focus_row (JtBallotGrid *self)
{
  GtkWidget *row;

  g_return_if_fail (JT_IS_BALLOT_GRID (self));

  if (self->current == NULL)
    return;
  scroll_to_current (self);
  row = find_row (self, self->current);
  if (row != NULL)
    gtk_widget_grab_focus (row);
  /* A row that was far away gets its widget with the next frame. */
  else if (self->focus_tick == 0)
    self->focus_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_focus_tick_cb, NULL,
                                                     NULL);
}

/* --------------------------------------------------------------------------------- the selection */

static void
set_current (JtBallotGrid *self, JtBallotRow *row)
{
  if (!g_set_object (&self->current, row))
    return;
  g_signal_emit (self, signals[MOVED], 0);
}

/* The line of the row that has the focus. */
static JtBallotRow *
focused_row (JtBallotGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  while (focus != NULL && gtk_widget_get_parent (focus) != self->list)
    focus = gtk_widget_get_parent (focus);
  return focus != NULL ? jt_ballot_columns_get_row (focus) : NULL;
}

static gboolean
is_selected (JtBallotGrid *self, JtBallotRow *row)
{
  guint position;

  return row != NULL
         && jt_ballot_rows_find (self->rows, jt_ballot_row_get_line (row), &position)
         && gtk_selection_model_is_selected (self->selection, position);
}

/* Where one row is selected, that is the current one; among several it is where the focus is. */
static void
on_selected_cb (JtBallotGrid *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  JtBallotRow *focused = focused_row (self);

  if (gtk_bitset_get_size (selected) == 1)
    {
      g_autoptr (JtBallotRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows),
                                                           gtk_bitset_get_minimum (selected));

      set_current (self, row);
    }
  else if (is_selected (self, focused))
    set_current (self, focused);
  g_signal_emit (self, signals[SELECTED], 0);
}

/* As the list itself selects, so that Shift extends from here. */
static void
select_position (JtBallotGrid *self, guint position)
{
  gtk_widget_activate_action (self->list, "list.select-item", "(ubb)", position, FALSE, FALSE);
}

/* Another filter or order: whoever was at a row that is still shown stays at it, else the first one
 * is current, for what is typed must be for a row that is seen. */
static void
select_again (JtBallotGrid *self)
{
  guint position;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0)
    {
      set_current (self, NULL);
      g_signal_emit (self, signals[SELECTED], 0);
      return;
    }
  select_position (self, find_current (self, &position) ? position : 0);
  scroll_to_current (self);
}

static void
on_sorter_cb (JtBallotGrid *self)
{
  gboolean descending;
  const JtBallotOrder order = jt_ballot_columns_get_order (self->view, &descending);

  jt_ballot_rows_set_order (self->rows, order, descending);
}

/* ---------------------------------------------------------------------------------- the object */

static GtkWidget *
find_inner_list (GtkWidget *view)
{
  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      return child;
  return view;
}

static gboolean
jt_ballot_grid_grab_focus (GtkWidget *widget)
{
  jt_ballot_grid_focus_row (JT_BALLOT_GRID (widget));
  return TRUE;
}

static gboolean
jt_ballot_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *const stops[] = { GTK_WIDGET (JT_BALLOT_GRID (widget)->view) };

  return jt_tab_stops_is_tab (direction)
             ? jt_tab_stops_move (widget, direction, stops, G_N_ELEMENTS (stops))
             : GTK_WIDGET_CLASS (jt_ballot_grid_parent_class)->focus (widget, direction);
}

static void
jt_ballot_grid_dispose (GObject *object)
{
  JtBallotGrid *self = JT_BALLOT_GRID (object);

  if (self->focus_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->focus_tick);
  self->focus_tick = 0;
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->current);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->vote, g_free);
  g_clear_pointer (&self->query, jt_list_query_free);
  G_OBJECT_CLASS (jt_ballot_grid_parent_class)->dispose (object);
}

static void
jt_ballot_grid_class_init (JtBallotGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jt_ballot_grid_dispose;
  GTK_WIDGET_CLASS (klass)->focus = jt_ballot_grid_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = jt_ballot_grid_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[MOVED] = g_signal_new ("moved", JT_TYPE_BALLOT_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[SELECTED] = g_signal_new ("selected", JT_TYPE_BALLOT_GRID, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
jt_ballot_grid_init (JtBallotGrid *self)
{
  self->query = jt_list_query_new ();
  self->rows = jt_ballot_rows_new ();
  self->selection = GTK_SELECTION_MODEL (
      gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (g_object_ref (self->selection)));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Ballots"), -1);
  self->list = find_inner_list (GTK_WIDGET (self->view));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Ballots"), -1);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (on_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (select_again), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (on_sorter_cb), self, G_CONNECT_SWAPPED);
}

/* A vote that is only read again keeps its columns, and the order that was chosen by them. */
static void
show_columns (JtBallotGrid *self, JtBallotSheet *sheet)
{
  const char *vote
      = sheet != NULL ? jt_ballot_box_get_vote (jt_ballot_sheet_get_box (sheet))->uid : NULL;

  if (g_strcmp0 (vote, self->vote) == 0)
    return;
  g_free (self->vote);
  self->vote = g_strdup (vote);
  jt_ballot_columns_remove (self->view);
  if (sheet == NULL)
    return;
  jt_ballot_columns_add (self->view, &self->cells);
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  jt_ballot_rows_set_order (self->rows, JT_BALLOT_ORDER_ROLL, FALSE);
}

void
jt_ballot_grid_set_sheet (JtBallotGrid *self, JtBallotSheet *sheet)
{
  g_return_if_fail (JT_IS_BALLOT_GRID (self));

  /* Cells that are shown must not ask a sheet that goes away. */
  jt_ballot_rows_set_sheet (self->rows, NULL);
  self->cells.sheet = sheet;
  show_columns (self, sheet);
  jt_ballot_rows_set_sheet (self->rows, sheet);
}

void
jt_ballot_grid_set_blind (JtBallotGrid *self, gboolean blind)
{
  g_return_if_fail (JT_IS_BALLOT_GRID (self));

  self->cells.blind = blind;
  jt_ballot_rows_all_changed (self->rows);
}

guint
jt_ballot_grid_describe (JtBallotGrid *self, JtTableColumn *columns)
{
  g_return_val_if_fail (JT_IS_BALLOT_GRID (self), 0);
  return jt_ballot_filter_describe (self->view, self->cells.blind, columns);
}

static gboolean
passes (guint line, gpointer data)
{
  JtBallotGrid *self = data;

  return jt_ballot_filter_passes (&self->cells, self->query, line);
}

void
jt_ballot_grid_ask (JtBallotGrid *self, JtListQuery *query)
{
  g_return_if_fail (JT_IS_BALLOT_GRID (self) && query != NULL);

  jt_list_query_free (self->query);
  self->query = query;
  jt_ballot_rows_set_passes (self->rows, jt_list_query_asks (query) ? passes : NULL, self);
}

const JtListQuery *
jt_ballot_grid_get_query (JtBallotGrid *self)
{
  g_return_val_if_fail (JT_IS_BALLOT_GRID (self), NULL);
  return self->query;
}

JtBallotRows *
jt_ballot_grid_get_rows (JtBallotGrid *self)
{
  g_return_val_if_fail (JT_IS_BALLOT_GRID (self), NULL);
  return self->rows;
}

gboolean
jt_ballot_grid_get_line (JtBallotGrid *self, guint *line)
{
  g_return_val_if_fail (JT_IS_BALLOT_GRID (self), FALSE);

  if (self->current == NULL)
    return FALSE;
  *line = jt_ballot_row_get_line (self->current);
  return TRUE;
}

gboolean
jt_ballot_grid_select (JtBallotGrid *self, guint line)
{
  guint position;

  g_return_val_if_fail (JT_IS_BALLOT_GRID (self), FALSE);

  if (!jt_ballot_rows_find (self->rows, line, &position))
    return FALSE;
  select_position (self, position);
  return TRUE;
}

gboolean
jt_ballot_grid_go (JtBallotGrid *self, guint line)
{
  if (!jt_ballot_grid_select (self, line))
    return FALSE;
  jt_ballot_grid_focus_row (self);
  return TRUE;
}

gboolean
jt_ballot_grid_next (JtBallotGrid *self)
{
  guint position;

  g_return_val_if_fail (JT_IS_BALLOT_GRID (self), FALSE);

  if (!find_current (self, &position)
      || position + 1 >= g_list_model_get_n_items (G_LIST_MODEL (self->rows)))
    return FALSE;
  select_position (self, position + 1);
  jt_ballot_grid_focus_row (self);
  return TRUE;
}

guint
jt_ballot_grid_get_selected (JtBallotGrid *self, JtArea *area)
{
  g_autoptr (GtkBitset) selected = NULL;
  GtkBitsetIter iter;
  guint position;
  guint count = 0;

  g_return_val_if_fail (JT_IS_BALLOT_GRID (self), 0);

  selected = gtk_selection_model_get_selection (self->selection);
  *area = 0;
  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      const guint line = jt_ballot_rows_get_line (self->rows, position);

      *area += jt_ballot_sheet_get_row (self->cells.sheet, line)->area;
      count++;
    }
  return count;
}

char *
jt_ballot_grid_copy (JtBallotGrid *self)
{
  g_autoptr (GtkBitset) selected = NULL;
  GtkBitsetIter iter;
  guint position;
  GString *text;

  g_return_val_if_fail (JT_IS_BALLOT_GRID (self), NULL);

  selected = gtk_selection_model_get_selection (self->selection);
  text = g_string_new (NULL);
  if (gtk_bitset_get_size (selected) > 1)
    {
      g_autofree char *titles = jt_ballot_columns_text (self->view, &self->cells, G_MAXUINT);

      g_string_append_printf (text, "%s\n", titles);
    }
  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autofree char *row = jt_ballot_columns_text (
          self->view, &self->cells, jt_ballot_rows_get_line (self->rows, position));

      g_string_append_printf (text, "%s\n", row);
    }
  return g_string_free (text, FALSE);
}

GPtrArray *
jt_ballot_grid_get_table (JtBallotGrid *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint i = 0; i <= n_rows; i++)
    {
      g_autofree char *text = jt_ballot_columns_text (
          self->view, &self->cells,
          i == 0 ? G_MAXUINT : jt_ballot_rows_get_line (self->rows, i - 1));

      g_ptr_array_add (rows, g_strsplit (text, "\t", -1));
    }
  return rows;
}
