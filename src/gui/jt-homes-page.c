/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-homes-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-home-names-window.h"
#include "jt-home-part-window.h"
#include "jt-home-place.h"
#include "jt-home-row.h"
#include "jt-home-words.h"
#include "jt-import-window.h"

struct _JtHomesPage
{
  JtPage parent_instance;

  GtkStack *stack;
  GtkButton *names_button;
  GtkButton *import_button;
  GtkListView *places;
  GtkLabel *place_title;
  GtkSearchEntry *filter;
  GtkColumnView *parts;

  GtkTreeListModel *tree;
  GtkSingleSelection *place;
  GListStore *rows;
  GtkCustomFilter *row_filter;
  GtkMultiSelection *selection;

  GCancellable *reading;
  char *wanted_place;
  char *wanted_part;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (JtHomesPage, jt_homes_page, JT_TYPE_PAGE)

static GtkWindow *
get_window (JtHomesPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* -------------------------------------------------------------------------------- selection */

static void
on_selection_changed_cb (JtHomesPage *self)
{
  g_autoptr (GtkBitset) chosen
      = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  const guint n = (guint) gtk_bitset_get_size (chosen);
  g_autofree char *area = NULL;
  g_autofree char *text = NULL;
  JtArea sum = 0;
  GtkBitsetIter iter;
  guint i;

  if (n == 0)
    {
      jt_page_set_selection (JT_PAGE (self), NULL);
      return;
    }
  for (gboolean more = gtk_bitset_iter_init_first (&iter, chosen, &i); more;
       more = gtk_bitset_iter_next (&iter, &i))
    {
      g_autoptr (JtHomeRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);
      const JtArea one = jt_home_row_get (row)->area;

      sum += one != JT_AREA_UNKNOWN ? one : 0;
    }
  area = jt_home_area (sum);
  /* Translators: the status bar: how many parts are selected, and their area */
  text = g_strdup_printf (ngettext ("%u part selected, %s m²", "%u parts selected, %s m²", n), n,
                          area);
  jt_page_set_selection (JT_PAGE (self), text);
}

static gboolean
on_copy_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  JtHomesPage *self = data;
  g_autoptr (GtkBitset) chosen
      = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  g_autofree char *text = NULL;

  if (gtk_bitset_is_empty (chosen))
    return FALSE;
  text = jt_home_rows_copy (G_LIST_MODEL (self->selection), chosen);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  return TRUE;
}

static gboolean
matches_filter (gpointer item, gpointer data)
{
  JtHomesPage *self = data;
  const JtPartLine *line = jt_home_row_get (item);
  const char *text;

  if (self->filter == NULL)
    return TRUE;
  text = gtk_editable_get_text (GTK_EDITABLE (self->filter));
  return *text == '\0' || strstr (line->room, text) != NULL || strstr (line->owners, text) != NULL
         || strstr (line->place, text) != NULL;
}

static void
on_filter_changed_cb (JtHomesPage *self)
{
  gtk_filter_changed (GTK_FILTER (self->row_filter), GTK_FILTER_CHANGE_DIFFERENT);
}

/* --------------------------------------------------------------------------------- its parts */

/* GTK 4.8 scrolls the list inside the table only. */
static void
scroll_to (GtkColumnView *view, guint position)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_widget_activate_action (child, "list.scroll-to-item", "u", position);
}

static void
select_wanted_part (JtHomesPage *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; self->wanted_part != NULL && i < n; i++)
    {
      g_autoptr (JtHomeRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (strcmp (jt_home_row_get (row)->uid, self->wanted_part) != 0)
        continue;
      gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), i, TRUE);
      scroll_to (self->parts, i);
      g_clear_pointer (&self->wanted_part, g_free);
    }
}

/* Rows that were selected stay selected when the same place is read again. */
static void
fill_rows (JtHomesPage *self, GPtrArray *lines)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) chosen
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n; i++)
    if (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), i))
      {
        g_autoptr (JtHomeRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

        g_hash_table_add (chosen, g_strdup (jt_home_row_get (row)->uid));
      }
  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (rows, jt_home_row_new (lines, i));
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       rows->pdata, rows->len);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  for (guint i = 0; g_hash_table_size (chosen) > 0 && i < n; i++)
    {
      g_autoptr (JtHomeRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (g_hash_table_contains (chosen, jt_home_row_get (row)->uid))
        gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), i, FALSE);
    }
  select_wanted_part (self);
  on_selection_changed_cb (self);
}

typedef struct
{
  JtHomeLevel level;
  char *place;
} Question;

static void
question_free (gpointer data)
{
  g_free (((Question *) data)->place);
  g_free (data);
}

static gpointer
read_lines (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return jt_office_part_lines (office, question->level, question->place, error);
}

static void
on_lines_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtHomesPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = jt_session_run_finish (JT_SESSION (source), result, &error);

  if (lines != NULL && self->stack != NULL)
    fill_rows (self, lines);
  else if (self->stack != NULL)
    jt_page_tell_error (JT_PAGE (self), error);
}

static GCancellable *
begin_reading (JtHomesPage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  return self->reading;
}

static void
read_place (JtHomesPage *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->place);
  g_autoptr (JtHomePlace) place = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  Question *question;

  if (row == NULL)
    return;
  place = gtk_tree_list_row_get_item (row);
  g_free (self->wanted_place);
  self->wanted_place = g_strdup (jt_home_place_get (place)->uid);
  title = g_strdup_printf (ngettext ("%s (%u part)", "%s (%u parts)",
                                     jt_home_place_get (place)->parts),
                           jt_home_place_get_path (place), jt_home_place_get (place)->parts);
  gtk_label_set_label (self->place_title, title);
  question = g_new0 (Question, 1);
  question->level = jt_home_place_get_level (place);
  question->place = g_strdup (self->wanted_place);
  jt_session_read_async (jt_page_get_session (JT_PAGE (self)), read_lines, question, question_free,
                         (GDestroyNotify) g_ptr_array_unref, begin_reading (self),
                         on_lines_read_cb, g_object_ref (self));
}

static void
on_place_selected_cb (JtHomesPage *self)
{
  if (!self->filling)
    read_place (self);
}

/* --------------------------------------------------------------------------------- the places */

static gpointer
read_tree (JtOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  return jt_office_place_tree (office, error);
}

static void
fill_tree (JtHomesPage *self, GPtrArray *tree)
{
  guint position;

  self->filling = TRUE;
  g_clear_object (&self->tree);
  self->tree = jt_home_places_new (tree);
  gtk_single_selection_set_model (self->place, G_LIST_MODEL (self->tree));
  position = jt_home_places_find (self->tree, self->wanted_place);
  gtk_single_selection_set_selected (self->place,
                                     position != GTK_INVALID_LIST_POSITION ? position : 0);
  self->filling = FALSE;
  gtk_stack_set_visible_child_name (self->stack, tree->len > 0 ? "homes" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->import_button), tree->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->names_button), tree->len > 0);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->places), "list.scroll-to-item", "u", position);
  read_place (self);
}

static void
on_tree_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JtHomesPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tree = jt_session_run_finish (JT_SESSION (source), result, &error);

  if (tree != NULL && self->stack != NULL)
    fill_tree (self, tree);
  else if (self->stack != NULL)
    jt_page_tell_error (JT_PAGE (self), error);
}

static void
jt_homes_page_refresh (JtPage *page, const JtTouched *touched)
{
  JtHomesPage *self = JT_HOMES_PAGE (page);

  if (touched != NULL && g_hash_table_size (touched->compounds) == 0 && self->tree != NULL)
    return;
  jt_session_read_async (jt_page_get_session (page), read_tree, NULL, NULL,
                         (GDestroyNotify) g_ptr_array_unref, begin_reading (self),
                         on_tree_read_cb, g_object_ref (self));
}

static void
jt_homes_page_show_object (JtPage *page, const char *uid)
{
  JtHomesPage *self = JT_HOMES_PAGE (page);
  g_autoptr (GError) error = NULL;
  JtHomeLevel level;
  char *place = jt_office_part_place (jt_page_get_office (page), uid, &level, &error);

  if (place == NULL)
    {
      jt_page_tell_error (page, error);
      return;
    }
  g_free (self->wanted_place);
  self->wanted_place = place;
  g_free (self->wanted_part);
  self->wanted_part = g_strdup (uid);
  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  jt_homes_page_refresh (page, NULL);
}

/* ------------------------------------------------------------------------------------- its acts */

static void
on_part_activated_cb (JtHomesPage *self, guint position)
{
  g_autoptr (JtHomeRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    jt_home_part_window_present (get_window (self), jt_page_get_session (JT_PAGE (self)),
                                 jt_home_row_get (row)->uid);
}

static void
on_import_cb (JtHomesPage *self)
{
  jt_import_window_present (get_window (self), jt_page_get_session (JT_PAGE (self)));
}

static void
on_names_cb (JtHomesPage *self)
{
  jt_home_names_window_present (get_window (self), jt_page_get_session (JT_PAGE (self)));
}

static gboolean
on_go_to_room_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  return gtk_widget_grab_focus (GTK_WIDGET (JT_HOMES_PAGE (widget)->filter));
}

/* --------------------------------------------------------------------------------- the object */

static void
jt_homes_page_dispose (GObject *object)
{
  JtHomesPage *self = JT_HOMES_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  G_OBJECT_CLASS (jt_homes_page_parent_class)->dispose (object);
  g_clear_object (&self->tree);
  g_clear_object (&self->place);
  g_clear_object (&self->rows);
  g_clear_object (&self->row_filter);
  g_clear_object (&self->selection);
}

static void
jt_homes_page_finalize (GObject *object)
{
  JtHomesPage *self = JT_HOMES_PAGE (object);

  g_free (self->wanted_place);
  g_free (self->wanted_part);
  G_OBJECT_CLASS (jt_homes_page_parent_class)->finalize (object);
}

static void
jt_homes_page_class_init (JtHomesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_homes_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = jt_homes_page_finalize;
  JT_PAGE_CLASS (klass)->refresh = jt_homes_page_refresh;
  JT_PAGE_CLASS (klass)->show_object = jt_homes_page_show_object;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-homes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JtHomesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JtHomesPage, names_button);
  gtk_widget_class_bind_template_child (widget_class, JtHomesPage, import_button);
  gtk_widget_class_bind_template_child (widget_class, JtHomesPage, places);
  gtk_widget_class_bind_template_child (widget_class, JtHomesPage, place_title);
  gtk_widget_class_bind_template_child (widget_class, JtHomesPage, filter);
  gtk_widget_class_bind_template_child (widget_class, JtHomesPage, parts);
  gtk_widget_class_bind_template_callback (widget_class, on_part_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_import_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_names_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, on_go_to_room_cb, NULL);
}

/* List → filter → order → selection; a place has few parts, so GTK sorts them. */
static void
make_models (JtHomesPage *self)
{
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
  GtkSorter *sorter = gtk_column_view_get_sorter (self->parts);

  self->rows = g_list_store_new (JT_TYPE_HOME_ROW);
  self->row_filter = gtk_custom_filter_new (matches_filter, self, NULL);
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->rows)),
                                        GTK_FILTER (g_object_ref (self->row_filter)));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (sorter));
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (sorted));
  gtk_column_view_set_model (self->parts, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "selection-changed",
                           G_CALLBACK (on_selection_changed_cb), self, G_CONNECT_SWAPPED);

  self->place = gtk_single_selection_new (NULL);
  gtk_list_view_set_model (self->places, GTK_SELECTION_MODEL (self->place));
  g_signal_connect_object (self->place, "notify::selected", G_CALLBACK (on_place_selected_cb),
                           self, G_CONNECT_SWAPPED);
}

static void
add_copy (JtHomesPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_c, GDK_CONTROL_MASK),
                        gtk_callback_action_new (on_copy_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->parts), controller);
}

static void
jt_homes_page_init (JtHomesPage *self)
{
  g_autoptr (GtkListItemFactory) factory = jt_home_places_factory ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->places, factory);
  jt_home_columns_append (self->parts);
  make_models (self);
  add_copy (self);
}
