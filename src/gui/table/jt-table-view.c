/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-table-view.h"

#include <glib/gi18n.h>

#include "jt-area.h"
#include "jt-first-screen.h"
#include "jt-list-rows.h"
#include "jt-tab-stops.h"
#include "jt-table-columns.h"
#include "jt-table-filter.h"
#include "jt-table-jobs.h"
#include "jt-table-selection.h"
#include "jt-table-view-private.h"

/* More selected rows than these are added up in the reader's thread. */
#define FEW_ROWS 2000

enum
{
  ACTIVATED,
  SELECTED,
  PASTED,
  FAILED,
  TOLD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JtTableView, jt_table_view, GTK_TYPE_WIDGET)

/* -------------------------------------------------------------------------------- selection */

static void
tell_selected (JtTableView *self, guint n, gint64 sum)
{
  g_autofree char *text = n > 0 ? self->words.selection (n, sum) : NULL;

  /* Nothing stays nothing: another table of the page may have said something. */
  if (text == NULL && *gtk_label_get_label (self->chosen) == '\0')
    return;
  gtk_label_set_label (self->chosen, text != NULL ? text : "");
  g_signal_emit (self, signals[SELECTED], 0, text);
}

static gboolean
is_at_hand (JtTableView *self)
{
  return jt_paged_model_get_source (self->model)->ask == NULL;
}

static gint64
sum_at_hand (JtTableView *self, const GArray *ids)
{
  const JtListSnapshot *snapshot = jt_paged_model_get_snapshot (self->model);
  gint64 sum = 0;

  for (guint i = 0; i < self->n_columns; i++)
    for (guint j = 0; self->columns[i].summed && j < ids->len; j++)
      {
        const JtListRow *row = jt_list_rows_find (snapshot, g_array_index (ids, gint64, j));

        if (row->numbers[self->columns[i].column] != JT_AREA_UNKNOWN)
          sum += row->numbers[self->columns[i].column];
      }
  return sum;
}

static void
on_summed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtTableView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkBitset) chosen = NULL;
  gint64 sum;

  if (!jt_table_sum_finish (JT_SESSION (source), result, &sum, &error) || self->view == NULL)
    return;
  chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  tell_selected (self, (guint) gtk_bitset_get_size (chosen), sum);
}

static void
on_selection_changed_cb (JtTableView *self)
{
  g_autoptr (GArray) ids = NULL;
  const JtListSource *source = jt_paged_model_get_source (self->model);
  gint64 sum = 0;

  /* While the rows change, the selection is only put back. */
  if (self->kept != NULL)
    return;
  g_cancellable_cancel (self->adding);
  g_clear_object (&self->adding);
  ids = jt_table_selected_ids (GTK_SELECTION_MODEL (self->selection), self->model);
  if (is_at_hand (self))
    tell_selected (self, ids->len, sum_at_hand (self, ids));
  else if (ids->len == 0 || source->sum == NULL)
    tell_selected (self, ids->len, 0);
  else if (ids->len <= FEW_ROWS)
    {
      g_autoptr (GError) error = NULL;

      if (source->sum (jt_session_get_office (jt_paged_model_get_session (self->model)),
                       (const gint64 *) ids->data, ids->len, &sum, &error))
        tell_selected (self, ids->len, sum);
      else
        g_signal_emit (self, signals[FAILED], 0, error);
    }
  else
    {
      self->adding = g_cancellable_new ();
      jt_table_sum_async (self->model, g_steal_pointer (&ids), self->adding, on_summed_cb,
                          g_object_ref (self));
    }
}

/* ------------------------------------------------------------------------- when the rows change */

static void
select_wanted (JtTableView *self)
{
  guint position;

  if (self->wanted == 0 || !jt_paged_model_is_answered (self->model))
    return;
  position = jt_paged_model_find (self->model, self->wanted);
  self->wanted = 0;
  if (position == G_MAXUINT)
    return;
  jt_first_screen_open (self->shown);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  jt_table_enter_selected (self->view, position);
}

static void
on_before_change_cb (JtTableView *self)
{
  jt_first_screen_limit (self->shown);
  g_clear_pointer (&self->kept, g_array_unref);
  self->kept = jt_table_selected_ids (GTK_SELECTION_MODEL (self->selection), self->model);
}

gboolean
jt_table_view_is_filtered (JtTableView *self)
{
  const JtListQuery *query;

  g_return_val_if_fail (JT_IS_TABLE_VIEW (self), FALSE);
  query = jt_paged_model_get_query (self->model);
  return query != NULL && jt_list_query_asks (query);
}

static void
on_after_change_cb (JtTableView *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  if (self->view == NULL)
    return;
  jt_table_select_ids (GTK_SELECTION_MODEL (self->selection), self->model, self->kept);
  g_clear_pointer (&self->kept, g_array_unref);
  on_selection_changed_cb (self);
  if (n == 0)
    {
      const gboolean filtered = jt_table_view_is_filtered (self);

      gtk_label_set_label (self->none,
                           filtered ? _ ("Nothing passes the filters") : self->words.empty);
      gtk_widget_set_visible (GTK_WIDGET (self->none_button), filtered);
    }
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "rows" : "none");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.export", n > 0);
  select_wanted (self);
}

static void
on_failed_cb (JtTableView *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* --------------------------------------------------------------------------------- questions */

static const JtListQuery *
get_query (gpointer self)
{
  return jt_paged_model_get_query (JT_TABLE_VIEW (self)->model);
}

static void
ask (gpointer self, JtListQuery *query)
{
  jt_table_view_ask (self, query);
}

static JtTableAsked
asked_of (JtTableView *self)
{
  return (JtTableAsked){ self, self->columns, self->n_columns, &self->words, get_query, ask };
}

static void
say_filters (JtTableView *self, const JtListQuery *query)
{
  const JtTableAsked asked = asked_of (self);
  g_autofree char *said = jt_table_filter_say (&asked, query);

  gtk_label_set_label (self->filtered, said != NULL ? said : "");
  gtk_widget_set_visible (GTK_WIDGET (self->filtered), said != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->clear_button), said != NULL);
}

void
jt_table_view_ask (JtTableView *self, JtListQuery *query)
{
  g_return_if_fail (JT_IS_TABLE_VIEW (self));

  say_filters (self, query);
  jt_paged_model_ask (self->model, query);
}

void
jt_table_view_take (JtTableView *self, JtListQuery *query, JtPagedAnswer *answer)
{
  g_return_if_fail (JT_IS_TABLE_VIEW (self));

  say_filters (self, query);
  jt_paged_model_take (self->model, query, answer);
}

static JtListQuery *
copy_query (JtTableView *self)
{
  const JtListQuery *query = jt_paged_model_get_query (self->model);

  return query != NULL ? jt_list_query_copy (query) : jt_list_query_new ();
}

static void
on_sorted_cb (int column, gboolean descending, gpointer data)
{
  JtTableView *self = data;
  JtListQuery *query;

  /* A table that goes loses its columns, and with them its order. */
  if (self->view == NULL)
    return;
  query = copy_query (self);
  query->sort = column;
  query->descending = descending;
  jt_table_view_ask (self, query);
}

void
jt_table_view_show (JtTableView *self, int level, const char *place)
{
  JtListQuery *query;

  g_return_if_fail (JT_IS_TABLE_VIEW (self));

  query = copy_query (self);
  query->level = level;
  g_free (query->place);
  query->place = g_strdup (place);
  jt_table_view_ask (self, query);
}

void
jt_table_view_search (JtTableView *self, const char *text)
{
  JtListQuery *query;

  g_return_if_fail (JT_IS_TABLE_VIEW (self));

  query = copy_query (self);
  g_free (query->text);
  query->text = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
  jt_table_view_ask (self, query);
}

void
jt_table_view_clear_filters (JtTableView *self)
{
  JtListQuery *query;

  g_return_if_fail (JT_IS_TABLE_VIEW (self));

  query = copy_query (self);
  jt_list_query_clear_all (query);
  g_signal_emit_by_name (self, "filters-cleared");
  jt_table_view_ask (self, query);
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jt_table_view_clear_filters (JT_TABLE_VIEW (widget));
  gtk_widget_grab_focus (GTK_WIDGET (JT_TABLE_VIEW (widget)->view));
}

static void
filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (JT_TABLE_VIEW (widget)->filter_button);
}

/* A popover is made when it is first asked for. */
static void
create_filter (GtkMenuButton *button, gpointer data)
{
  const JtTableAsked asked = asked_of (data);

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, jt_table_filter_new (&asked));
}

void
jt_table_view_refresh (JtTableView *self)
{
  g_return_if_fail (JT_IS_TABLE_VIEW (self));
  if (jt_paged_model_get_query (self->model) != NULL)
    jt_paged_model_refresh (self->model);
}

void
jt_table_view_reveal (JtTableView *self, guint position)
{
  g_return_if_fail (JT_IS_TABLE_VIEW (self));

  jt_first_screen_open (self->shown);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  jt_table_scroll_to (self->view, position);
}

void
jt_table_view_select (JtTableView *self, gint64 id)
{
  g_return_if_fail (JT_IS_TABLE_VIEW (self));
  self->wanted = id;
  select_wanted (self);
}

/* --------------------------------------------------------------------------------- the object */

static void
on_activated_cb (JtTableView *self, guint position)
{
  g_autoptr (JtPagedRow) row = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (row != NULL && jt_paged_row_get (row)->uid != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, jt_paged_row_get (row)->uid);
}

/* What Enter does, also where several rows are selected. */
static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtTableView *self = JT_TABLE_VIEW (widget);
  g_autoptr (GtkBitset) chosen
      = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  if (!gtk_bitset_is_empty (chosen))
    on_activated_cb (self, gtk_bitset_get_minimum (chosen));
}

static gboolean
jt_table_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (JT_TABLE_VIEW (widget)->view));
}

static gboolean
jt_table_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  JtTableView *self = JT_TABLE_VIEW (widget);
  GtkWidget *const stops[]
      = { GTK_WIDGET (self->bar), GTK_WIDGET (self->view), GTK_WIDGET (self->none_button) };

  return jt_tab_stops_is_tab (direction)
             ? jt_tab_stops_move (widget, direction, stops, G_N_ELEMENTS (stops))
             : GTK_WIDGET_CLASS (jt_table_view_parent_class)->focus (widget, direction);
}

static void
jt_table_view_dispose (GObject *object)
{
  JtTableView *self = JT_TABLE_VIEW (object);
  GtkWidget *child;

  g_cancellable_cancel (self->adding);
  g_clear_object (&self->adding);
  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_TABLE_VIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (jt_table_view_parent_class)->dispose (object);
}

static void
jt_table_view_finalize (GObject *object)
{
  g_clear_pointer (&JT_TABLE_VIEW (object)->kept, g_array_unref);
  G_OBJECT_CLASS (jt_table_view_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, GType type)
{
  return g_signal_new (name, JT_TYPE_TABLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, type != G_TYPE_NONE ? 1 : 0, type);
}

static void
jt_table_view_class_init (JtTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_table_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = jt_table_view_finalize;
  widget_class->focus = jt_table_view_focus;
  widget_class->grab_focus = jt_table_view_grab_focus;

  signals[ACTIVATED] = add_signal ("activated", G_TYPE_STRING);
  signals[SELECTED] = add_signal ("selected", G_TYPE_STRING);
  signals[PASTED] = add_signal ("pasted", G_TYPE_STRING);
  signals[FAILED] = add_signal ("failed", G_TYPE_ERROR);
  signals[TOLD] = add_signal ("told", G_TYPE_STRING);
  add_signal ("filters-cleared", G_TYPE_NONE);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-table-view.ui");
  gtk_widget_class_bind_template_child (widget_class, JtTableView, bar);
  gtk_widget_class_bind_template_child (widget_class, JtTableView, filter_button);
  gtk_widget_class_bind_template_child (widget_class, JtTableView, clear_button);
  gtk_widget_class_bind_template_child (widget_class, JtTableView, export_button);
  gtk_widget_class_bind_template_child (widget_class, JtTableView, chosen);
  gtk_widget_class_bind_template_child (widget_class, JtTableView, filtered);
  gtk_widget_class_bind_template_child (widget_class, JtTableView, stack);
  gtk_widget_class_bind_template_child (widget_class, JtTableView, view);
  gtk_widget_class_bind_template_child (widget_class, JtTableView, none);
  gtk_widget_class_bind_template_child (widget_class, JtTableView, none_button);
  gtk_widget_class_bind_template_callback (widget_class, on_activated_cb);

  gtk_widget_class_install_action (widget_class, "table.clear-filters", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "table.filter", NULL, filter_action);
  gtk_widget_class_install_action (widget_class, "table.open", NULL, open_action);
  jt_table_view_install_copying (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "table.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "table.filter", NULL);
}

static void
jt_table_view_init (JtTableView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_menu_button_set_create_popup_func (self->filter_button, create_filter, self, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.export", FALSE);
}

/* Two tables at once have each button twice, and only one of them its letter. */
static void
drop_mnemonics (JtTableView *self)
{
  gtk_menu_button_set_use_underline (self->filter_button, FALSE);
  gtk_menu_button_set_label (self->filter_button, _ ("Filter"));
  gtk_button_set_use_underline (self->clear_button, FALSE);
  gtk_button_set_label (self->clear_button, _ ("Clear Filters"));
  gtk_button_set_use_underline (self->export_button, FALSE);
  gtk_button_set_label (self->export_button, _ ("Export This Table…"));
  gtk_button_set_use_underline (self->none_button, FALSE);
  gtk_button_set_label (self->none_button, _ ("Clear Filters"));
}

void
jt_table_view_set_up (JtTableView *self, JtSession *session, const JtListSource *source,
                      const JtTableColumn *columns, guint n_columns, const JtTableWords *words)
{
  g_return_if_fail (JT_IS_TABLE_VIEW (self) && self->model == NULL);

  self->columns = columns;
  self->n_columns = n_columns;
  self->words = *words;
  gtk_widget_set_visible (GTK_WIDGET (self->chosen), words->tells_selection);
  if (words->beside)
    drop_mnemonics (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words->label, -1);
  jt_table_columns_append (self->view, columns, n_columns, &self->words, on_sorted_cb, self);

  self->model = jt_paged_model_new (session, source);
  g_signal_connect_object (self->model, "before-change", G_CALLBACK (on_before_change_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "after-change", G_CALLBACK (on_after_change_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "failed", G_CALLBACK (on_failed_cb), self,
                           G_CONNECT_SWAPPED);
  self->shown = jt_first_screen_new (g_object_ref (G_LIST_MODEL (self->model)),
                                     GTK_WIDGET (self->view));
  self->selection = gtk_multi_selection_new (g_object_ref (self->shown));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "selection-changed",
                           G_CALLBACK (on_selection_changed_cb), self, G_CONNECT_SWAPPED);
}

/* It is made anew from the columns when it is next asked for. */
static void
forget_filter (JtTableView *self)
{
  gtk_menu_button_set_popover (self->filter_button, NULL);
  gtk_menu_button_set_create_popup_func (self->filter_button, create_filter, self, NULL);
}

void
jt_table_view_set_columns (JtTableView *self, const JtTableColumn *columns, guint n_columns)
{
  g_return_if_fail (JT_IS_TABLE_VIEW (self) && self->model != NULL && is_at_hand (self));

  jt_table_view_set_rows (self, g_ptr_array_new ());
  jt_table_columns_remove (self->view);
  forget_filter (self);
  self->columns = columns;
  self->n_columns = n_columns;
  jt_table_columns_append (self->view, columns, n_columns, &self->words, on_sorted_cb, self);
  jt_table_view_ask (self, jt_list_query_new ());
}

void
jt_table_view_set_rows (JtTableView *self, GPtrArray *rows)
{
  g_return_if_fail (JT_IS_TABLE_VIEW (self) && self->model != NULL && is_at_hand (self));

  jt_paged_model_set_rows (self->model, rows);
}

void
jt_table_view_update_titles (JtTableView *self)
{
  g_return_if_fail (JT_IS_TABLE_VIEW (self));

  jt_table_columns_update_titles (self->view);
  forget_filter (self);
}

const JtListRow *
jt_table_view_get_chosen (JtTableView *self)
{
  g_autoptr (GtkBitset) chosen = NULL;

  g_return_val_if_fail (JT_IS_TABLE_VIEW (self), NULL);
  if (self->model == NULL)
    return NULL;
  g_return_val_if_fail (is_at_hand (self), NULL);

  chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  if (gtk_bitset_is_empty (chosen))
    return NULL;
  return jt_list_rows_find (jt_paged_model_get_snapshot (self->model),
                            jt_paged_model_get_id (self->model, gtk_bitset_get_minimum (chosen)));
}

void
jt_table_view_add (JtTableView *self, GtkWidget *widget)
{
  g_return_if_fail (JT_IS_TABLE_VIEW (self));
  gtk_box_insert_child_after (self->bar, widget, self->last_added);
  self->last_added = widget;
}

JtPagedModel *
jt_table_view_get_model (JtTableView *self)
{
  g_return_val_if_fail (JT_IS_TABLE_VIEW (self), NULL);
  return self->model;
}

GtkSelectionModel *
jt_table_view_get_selection (JtTableView *self)
{
  g_return_val_if_fail (JT_IS_TABLE_VIEW (self), NULL);
  return GTK_SELECTION_MODEL (self->selection);
}

const JtTableColumn *
jt_table_view_get_columns (JtTableView *self, guint *n_columns)
{
  g_return_val_if_fail (JT_IS_TABLE_VIEW (self), NULL);
  *n_columns = self->n_columns;
  return self->columns;
}
