/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-gui-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "jt-part-list.h"
#include "jt-settings.h"
#include "jt-table-view.h"

/* The table of long lists, as the page of homes shows it. */

typedef struct
{
  JtGui *gui;
  JtTableView *table;
  JtPagedModel *model;
  GtkColumnView *view;
} Scene;

static gboolean
is_answered (gpointer model)
{
  return jt_paged_model_is_answered (model);
}

static gboolean
has_rows (gpointer model)
{
  return g_list_model_get_n_items (model) > 0;
}

static Scene *
scene_new (void)
{
  Scene *scene = g_new0 (Scene, 1);
  GtkWidget *pages;

  scene->gui = jt_gui_new ();
  jt_window_go (scene->gui->window, "homes", NULL);
  pages = jt_gui_find (GTK_WIDGET (scene->gui->window), "pages");
  scene->table = JT_TABLE_VIEW (
      jt_gui_find (gtk_stack_get_visible_child (GTK_STACK (pages)), "table"));
  scene->model = jt_table_view_get_model (scene->table);
  scene->view = GTK_COLUMN_VIEW (jt_gui_find (GTK_WIDGET (scene->table), "view"));
  jt_gui_spin_until (has_rows, scene->model);
  jt_gui_settle ();
  return scene;
}

static void
scene_free (Scene *scene)
{
  jt_gui_free (scene->gui);
  g_free (scene);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scene, scene_free)

static GtkColumnViewColumn *
column (Scene *scene, guint i)
{
  GListModel *columns = gtk_column_view_get_columns (scene->view);
  g_autoptr (GtkColumnViewColumn) found = g_list_model_get_item (columns, i);

  return found;
}

#define AREA 4 /* the fifth that is seen */

static void
sort (Scene *scene, guint i, GtkSortType direction)
{
  gtk_column_view_sort_by_column (scene->view, column (scene, i), direction);
  jt_gui_spin_until (is_answered, scene->model);
}

static const JtListRow *
row_at (Scene *scene, guint i)
{
  g_autoptr (JtPagedRow) row = g_list_model_get_item (G_LIST_MODEL (scene->model), i);

  return jt_paged_row_get (row);
}

/* A header says which column and which way; what was selected stays selected where it goes. */
static void
test_sort (void)
{
  g_autoptr (Scene) scene = scene_new ();
  GtkSelectionModel *selection = jt_table_view_get_selection (scene->table);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (scene->model));
  const gint64 first = jt_paged_model_get_id (scene->model, 0);
  g_autoptr (GtkBitset) chosen = NULL;

  gtk_selection_model_select_item (selection, 0, TRUE);
  sort (scene, AREA, GTK_SORT_DESCENDING);
  g_assert_cmpint (jt_paged_model_get_query (scene->model)->sort, ==, JT_PART_COLUMN_AREA);
  g_assert_true (jt_paged_model_get_query (scene->model)->descending);
  for (guint i = 1; i < n; i++)
    g_assert_cmpint (row_at (scene, i - 1)->numbers[JT_PART_COLUMN_AREA], >=,
                     row_at (scene, i)->numbers[JT_PART_COLUMN_AREA]);
  chosen = gtk_selection_model_get_selection (selection);
  g_assert_cmpuint (gtk_bitset_get_size (chosen), ==, 1);
  g_assert_cmpint (jt_paged_model_get_id (scene->model, gtk_bitset_get_minimum (chosen)), ==,
                   first);

  sort (scene, AREA, GTK_SORT_ASCENDING);
  g_assert_false (jt_paged_model_get_query (scene->model)->descending);
  gtk_column_view_sort_by_column (scene->view, NULL, GTK_SORT_ASCENDING);
  jt_gui_spin_until (is_answered, scene->model);
  g_assert_cmpint (jt_paged_model_get_query (scene->model)->sort, ==, -1);
  g_assert_cmpint (jt_paged_model_get_id (scene->model, 0), ==, first);
}

static void
find_entry (GtkWidget *widget, gpointer data)
{
  GtkWidget **entries = data;
  guint i = 0;

  if (!GTK_IS_ENTRY (widget))
    return;
  while (i < 7 && entries[i] != NULL)
    i++;
  entries[i] = widget;
}

static gboolean
is_filtered (gpointer model)
{
  const JtListQuery *query = jt_paged_model_get_query (model);

  return jt_paged_model_is_answered (model)
         && jt_list_query_is_filtered (query, JT_PART_COLUMN_AREA);
}

/* Numbers from … to …; what is no number is no filter, and is told so. */
static void
test_filter (void)
{
  g_autoptr (Scene) scene = scene_new ();
  const guint all = g_list_model_get_n_items (G_LIST_MODEL (scene->model));
  GtkWidget *button = jt_gui_find (GTK_WIDGET (scene->table), "filter_button");
  GtkWidget *said = jt_gui_find (GTK_WIDGET (scene->table), "filtered");
  GtkWidget *entries[8] = { NULL }; /* place, room, floor from and to, area from and to, owners */
  gint64 area;

  g_assert_false (gtk_widget_get_visible (said));
  gtk_widget_activate_action (GTK_WIDGET (scene->table), "table.filter", NULL);
  jt_gui_settle ();
  jt_gui_walk (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), find_entry,
               entries);
  g_assert_nonnull (entries[6]);

  area = row_at (scene, 0)->numbers[JT_PART_COLUMN_AREA];
  gtk_editable_set_text (GTK_EDITABLE (entries[4]), "many");
  gtk_editable_set_text (GTK_EDITABLE (entries[5]), "60.5");
  jt_gui_spin_until (is_filtered, scene->model);
  g_assert_true (gtk_widget_has_css_class (entries[4], "error"));
  g_assert_cmpint (jt_paged_model_get_query (scene->model)->filters[JT_PART_COLUMN_AREA].most, ==,
                   6050);
  g_assert_true (gtk_widget_get_visible (said));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (scene->model)); i++)
    g_assert_cmpint (row_at (scene, i)->numbers[JT_PART_COLUMN_AREA], <=, 6050);

  gtk_widget_activate_action (GTK_WIDGET (scene->table), "table.clear-filters", NULL);
  jt_gui_spin_until (is_answered, scene->model);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (scene->model)), ==, all);
  g_assert_cmpint (row_at (scene, 0)->numbers[JT_PART_COLUMN_AREA], ==, area);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entries[5])), ==, "");
  g_assert_false (gtk_widget_get_visible (said));
}

/* Nothing there: it says why, and offers the way back. */
static void
test_nothing (void)
{
  g_autoptr (Scene) scene = scene_new ();
  GtkWidget *stack = jt_gui_find (GTK_WIDGET (scene->table), "stack");

  jt_table_view_search (scene->table, "no such room");
  jt_gui_spin_until (is_answered, scene->model);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "none");
  g_assert_true (gtk_widget_get_visible (jt_gui_find (GTK_WIDGET (scene->table), "none_button")));
  jt_table_view_clear_filters (scene->table);
  jt_gui_spin_until (is_answered, scene->model);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "rows");
}

static void
test_widths (void)
{
  int width = 0;

  {
    g_autoptr (Scene) scene = scene_new ();
    g_autoptr (GVariant) widths = NULL;

    gtk_column_view_column_set_fixed_width (column (scene, AREA), 177);
    widths = g_settings_get_value (jt_settings (), "homes-columns");
    g_assert_true (g_variant_lookup (widths, "area", "i", &width));
    g_assert_cmpint (width, ==, 177);
    g_assert_cmpuint (g_variant_n_children (widths), ==, 1);
  }
  {
    g_autoptr (Scene) scene = scene_new ();

    g_assert_cmpint (gtk_column_view_column_get_fixed_width (column (scene, AREA)), ==, 177);
    jt_settings_change_text_size (10);
    g_assert_cmpint (gtk_column_view_column_get_fixed_width (column (scene, AREA)), ==, 354);
    jt_settings_change_text_size (0);
    g_assert_cmpint (gtk_column_view_column_get_fixed_width (column (scene, AREA)), ==, 177);
    g_settings_reset (jt_settings (), "homes-columns");
  }
}

static gboolean
is_told (gpointer told)
{
  return *(char **) told != NULL;
}

static void
take_told (JtTableView *table, const char *text, gpointer data)
{
  *(char **) data = g_strdup (text);
}

/* All that is shown is written, in the order shown, numbers as numbers. */
static void
test_export (void)
{
  g_autoptr (Scene) scene = scene_new ();
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (scene->model));
  g_autofree char *folder = g_dir_make_tmp ("jiati-XXXXXX", NULL);
  g_autofree char *csv = g_build_filename (folder, "table.csv", NULL);
  g_autofree char *xlsx = g_build_filename (folder, "table.xlsx", NULL);
  g_autofree char *text = NULL;
  g_autofree char *told = NULL;
  g_autofree char *again = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *room = NULL;

  sort (scene, AREA, GTK_SORT_DESCENDING);
  g_signal_connect (scene->table, "told", G_CALLBACK (take_told), &told);
  jt_table_view_export (scene->table, csv);
  jt_gui_spin_until (is_told, &told);
  g_signal_handlers_disconnect_by_func (scene->table, take_told, &told);
  g_assert_true (g_file_get_contents (csv, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, n + 2); /* the headings, and the end */
  room = g_strdup_printf (",%s,", row_at (scene, 0)->texts[JT_PART_COLUMN_ROOM]);
  g_assert_nonnull (strstr (lines[1], room));

  g_signal_connect (scene->table, "told", G_CALLBACK (take_told), &again);
  jt_table_view_export (scene->table, xlsx);
  jt_gui_spin_until (is_told, &again);
  g_assert_true (g_file_test (xlsx, G_FILE_TEST_EXISTS));
  g_unlink (csv);
  g_unlink (xlsx);
  g_rmdir (folder);
}

/* More rows than one picture shows come when it has been painted. */
static void
test_all_rows (void)
{
  g_autoptr (Scene) scene = scene_new ();

  g_assert_cmpuint (
      g_list_model_get_n_items (G_LIST_MODEL (jt_table_view_get_selection (scene->table))), ==,
      g_list_model_get_n_items (G_LIST_MODEL (scene->model)));
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/table/sort", test_sort);
  g_test_add_func ("/table/filter", test_filter);
  g_test_add_func ("/table/nothing", test_nothing);
  g_test_add_func ("/table/widths", test_widths);
  g_test_add_func ("/table/export", test_export);
  g_test_add_func ("/table/all-rows", test_all_rows);
  return g_test_run ();
}
