/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-table-view.h"

#include <glib/gi18n.h>

#include "jt-file-pick.h"
#include "jt-first-screen.h"
#include "jt-tab-stops.h"
#include "jt-table-columns.h"
#include "jt-table-filter.h"
#include "jt-table-jobs.h"
#include "jt-table-selection.h"

/* More selected rows than these are added up in the reader's thread. */
#define FEW_ROWS 2000

struct _JtTableView
{
  GtkWidget parent_instance;

  GtkBox *bar;
  GtkMenuButton *filter_button;
  GtkButton *clear_button;
  GtkButton *export_button;
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

  g_signal_emit (self, signals[SELECTED], 0, text);
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
  if (ids->len == 0 || source->sum == NULL)
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

static gboolean
has_questions (JtTableView *self)
{
  const JtListQuery *query = jt_paged_model_get_query (self->model);

  for (guint i = 0; i < JT_LIST_MOST_COLUMNS; i++)
    if (jt_list_query_is_filtered (query, i))
      return TRUE;
  return query->text != NULL;
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
      const gboolean filtered = has_questions (self);

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

void
jt_table_view_ask (JtTableView *self, JtListQuery *query)
{
  g_autofree char *said = NULL;

  g_return_if_fail (JT_IS_TABLE_VIEW (self));

  said = jt_table_filter_say (self->columns, self->n_columns, query);
  gtk_label_set_label (self->filtered, said != NULL ? said : "");
  gtk_widget_set_visible (GTK_WIDGET (self->filtered), said != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->clear_button), said != NULL);
  jt_paged_model_ask (self->model, query);
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
  for (guint i = 0; i < JT_LIST_MOST_COLUMNS; i++)
    jt_list_query_clear (query, i);
  g_clear_pointer (&query->text, g_free);
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
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, jt_table_filter_new (JT_TABLE_VIEW (data)));
}

void
jt_table_view_refresh (JtTableView *self)
{
  g_return_if_fail (JT_IS_TABLE_VIEW (self));
  if (jt_paged_model_get_query (self->model) != NULL)
    jt_paged_model_refresh (self->model);
}

void
jt_table_view_select (JtTableView *self, gint64 id)
{
  g_return_if_fail (JT_IS_TABLE_VIEW (self));
  self->wanted = id;
  select_wanted (self);
}

/* -------------------------------------------------------------------------- copying, exporting */

/* Returns: (transfer full): the columns as they are copied and exported */
static JtListColumn *
list_columns (JtTableView *self)
{
  JtListColumn *columns = g_new0 (JtListColumn, self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    columns[i] = (JtListColumn){ self->columns[i].column, _ (self->columns[i].title),
                                 self->columns[i].kind, self->columns[i].width,
                                 self->columns[i].word };
  return columns;
}

char *
jt_table_view_copy (JtTableView *self)
{
  g_autoptr (GArray) ids = NULL;
  g_autofree JtListColumn *columns = NULL;
  g_autoptr (GError) error = NULL;
  char *text;

  g_return_val_if_fail (JT_IS_TABLE_VIEW (self), NULL);

  ids = jt_table_selected_ids (GTK_SELECTION_MODEL (self->selection), self->model);
  if (ids->len == 0)
    return NULL;
  columns = list_columns (self);
  text = jt_list_copy (jt_session_get_office (jt_paged_model_get_session (self->model)),
                       jt_paged_model_get_source (self->model),
                       jt_paged_model_get_snapshot (self->model), ids, columns, self->n_columns,
                       &error);
  if (text == NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  return text;
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *text = jt_table_view_copy (JT_TABLE_VIEW (widget));

  if (text != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
on_clipboard_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtTableView) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && *text != '\0' && self->view != NULL)
    g_signal_emit (self, signals[PASTED], 0, text);
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_clipboard_read_cb,
                                 g_object_ref (widget));
}

static void
on_exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtTableView) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = jt_table_export_finish (JT_SESSION (source), result, &error);

  if (self->view == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.export", TRUE);
  if (name != NULL)
    {
      /* Translators: the name of a file */
      g_autofree char *text = g_strdup_printf (_ ("The table has been exported to %s."), name);

      g_signal_emit (self, signals[TOLD], 0, text);
    }
  else
    g_signal_emit (self, signals[FAILED], 0, error);
}

void
jt_table_view_export (JtTableView *self, const char *path)
{
  g_return_if_fail (JT_IS_TABLE_VIEW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.export", FALSE);
  jt_table_export_async (self->model, list_columns (self), self->n_columns, self->words.sheet,
                         path, on_exported_cb, g_object_ref (self));
}

static void
on_picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtTableView) self = data;
  g_autofree char *path = jt_file_pick_finish (result);

  if (path != NULL && self->view != NULL)
    jt_table_view_export (self, path);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JtTableView *self = JT_TABLE_VIEW (widget);
  g_autofree char *proposed = g_strconcat (self->words.sheet, ".xlsx", NULL);

  jt_file_pick_async (GTK_WINDOW (gtk_widget_get_root (widget)), JT_FILE_SAVE_LIST, proposed,
                      on_picked_cb, g_object_ref (self));
}

/* --------------------------------------------------------------------------------- the object */

static void
on_activated_cb (JtTableView *self, guint position)
{
  g_autoptr (JtPagedRow) row = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (row != NULL && jt_paged_row_get (row)->uid != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, jt_paged_row_get (row)->uid);
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
  gtk_widget_class_bind_template_child (widget_class, JtTableView, filtered);
  gtk_widget_class_bind_template_child (widget_class, JtTableView, stack);
  gtk_widget_class_bind_template_child (widget_class, JtTableView, view);
  gtk_widget_class_bind_template_child (widget_class, JtTableView, none);
  gtk_widget_class_bind_template_child (widget_class, JtTableView, none_button);
  gtk_widget_class_bind_template_callback (widget_class, on_activated_cb);

  gtk_widget_class_install_action (widget_class, "table.clear-filters", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "table.filter", NULL, filter_action);
  gtk_widget_class_install_action (widget_class, "table.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "table.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "table.paste",
                                       NULL);
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

void
jt_table_view_set_up (JtTableView *self, JtSession *session, const JtListSource *source,
                      const JtTableColumn *columns, guint n_columns, const JtTableWords *words)
{
  g_return_if_fail (JT_IS_TABLE_VIEW (self) && self->model == NULL);

  self->columns = columns;
  self->n_columns = n_columns;
  self->words = *words;
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
