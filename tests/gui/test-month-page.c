/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "jt-case-page.h"
#include "jt-chart-area.h"
#include "jt-chart-view.h"
#include "jt-gui-fixture.h"
#include "jt-money.h"
#include "jt-month-numbers.h"
#include "jt-month-page.h"
#include "jt-prompt.h"
#include "jt-settings.h"

static GtkWidget *
find (JtGui *gui, const char *id)
{
  return jt_gui_find (jt_gui_find_type (GTK_WIDGET (gui->window), JT_TYPE_MONTH_PAGE), id);
}

static GListModel *
numbers_of (JtGui *gui)
{
  return G_LIST_MODEL (jt_table_view_get_model (JT_TABLE_VIEW (find (gui, "numbers"))));
}

static gboolean
is_read (gpointer data)
{
  return g_list_model_get_n_items (numbers_of (data)) > 0;
}

static JtGui *
new_page (void)
{
  JtGui *gui = jt_gui_new ();

  jt_window_go (gui->window, "month", NULL);
  jt_gui_show (GTK_WINDOW (gui->window));
  jt_gui_spin_until (is_read, gui);
  return gui;
}

/* Every indicator of the report stands in the table, and what is copied has them all. */
static void
test_numbers (void)
{
  g_autoptr (JtGui) gui = new_page ();
  GListModel *numbers = numbers_of (gui);
  JtTableView *table = JT_TABLE_VIEW (find (gui, "numbers"));
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  gtk_selection_model_select_all (jt_table_view_get_selection (table));
  text = jt_table_view_copy (table);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_list_model_get_n_items (numbers), >, 30);
  g_assert_cmpuint (g_strv_length (lines), ==, g_list_model_get_n_items (numbers) + 2);
  g_assert_nonnull (g_strstr_len (text, -1, "申请\t项目\t"));
}

static gboolean
is_written (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* The cases behind a number stand beside it. */
static void
test_cases (void)
{
  g_autoptr (JtGui) gui = new_page ();
  GListModel *numbers = numbers_of (gui);
  JtTableView *cases = JT_TABLE_VIEW (find (gui, "cases"));
  GtkSelectionModel *selection
      = jt_table_view_get_selection (JT_TABLE_VIEW (find (gui, "numbers")));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (gui, "span")), 2);
  for (guint i = 0; i < g_list_model_get_n_items (numbers); i++)
    {
      JtIndicator indicator;

      gtk_selection_model_select_item (selection, i, TRUE);
      g_assert_true (
          jt_month_numbers_get_chosen (JT_TABLE_VIEW (find (gui, "numbers")), &indicator));
      if (indicator == JT_INDICATOR_APPLIED)
        break;
    }
  jt_gui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (jt_table_view_get_model (cases))), >, 0);
}

/* Both tables have what every table has: they are sorted, filtered, told of and exported, and F2
 * opens what a row is about. */
static void
test_habits (void)
{
  g_autoptr (JtGui) gui = new_page ();
  JtTableView *numbers = JT_TABLE_VIEW (find (gui, "numbers"));
  JtTableView *cases = JT_TABLE_VIEW (find (gui, "cases"));
  JtPagedModel *model = jt_table_view_get_model (numbers);
  const guint all = g_list_model_get_n_items (G_LIST_MODEL (model));
  GtkColumnView *view = GTK_COLUMN_VIEW (jt_gui_find (GTK_WIDGET (numbers), "view"));
  g_autoptr (GtkColumnViewColumn) since
      = g_list_model_get_item (gtk_column_view_get_columns (view), 4);
  g_autofree char *folder = g_dir_make_tmp ("jiati-month-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "numbers.csv", NULL);
  JtListQuery *query;

  gtk_column_view_sort_by_column (view, since, GTK_SORT_DESCENDING);
  for (guint i = 1; i < all; i++)
    {
      g_autoptr (JtPagedRow) before = g_list_model_get_item (G_LIST_MODEL (model), i - 1);
      g_autoptr (JtPagedRow) row = g_list_model_get_item (G_LIST_MODEL (model), i);
      JtMoney larger, smaller;

      if (jt_money_parse (jt_paged_row_get (row)->texts[4], &smaller, NULL)
          && jt_money_parse (jt_paged_row_get (before)->texts[4], &larger, NULL))
        g_assert_cmpint (larger, >=, smaller);
    }
  gtk_column_view_sort_by_column (view, NULL, GTK_SORT_ASCENDING);
  query = jt_list_query_copy (jt_paged_model_get_query (model));
  jt_list_query_set_text (query, 0, "申请");
  jt_table_view_ask (numbers, query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), <, all);
  jt_table_view_export (numbers, path);
  jt_gui_spin_until (is_written, path);
  jt_table_view_clear_filters (numbers);
  g_unlink (path);
  g_rmdir (folder);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (gui, "span")), 2);
  for (guint i = 0; i < all && jt_table_view_get_chosen (cases) == NULL; i++)
    {
      gtk_selection_model_select_item (jt_table_view_get_selection (numbers), i, TRUE);
      gtk_selection_model_select_item (jt_table_view_get_selection (cases), 0, TRUE);
    }
  g_assert_nonnull (jt_table_view_get_chosen (cases));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (cases), "table.open", NULL));
  jt_gui_settle ();
  g_assert_true (gtk_widget_get_mapped (
      jt_gui_find_type (GTK_WIDGET (gui->window), JT_TYPE_CASE_PAGE)));
}

static JtTableView *
chart_table_of (JtGui *gui)
{
  return jt_chart_view_get_table (JT_CHART_VIEW (find (gui, "chart")));
}

static guint
count_lines (JtGui *gui)
{
  return g_list_model_get_n_items (G_LIST_MODEL (jt_table_view_get_model (chart_table_of (gui))));
}

static gboolean
is_charted (gpointer data)
{
  return count_lines (data) > 0;
}

/* Every line of a chart's table shows the cases behind it, named by the chart. */
static void
choose_lines (JtGui *gui)
{
  const guint n = count_lines (gui);

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = g_strdup_printf ("%u", i);

      g_signal_emit_by_name (chart_table_of (gui), "activated", line);
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (find (gui, "cases_title"))), !=, "");
      /* "This month" is no word about a chart. */
      g_assert_false (gtk_widget_get_visible (find (gui, "span")));
    }
}

static void
on_told_cb (JtTableView *table, const char *text, gpointer data)
{
  char **told = data;

  g_free (*told);
  *told = g_strdup (text);
}

static gboolean
is_told (gpointer data)
{
  return *(char **) data != NULL;
}

/* Exports the table of the chart that is shown: a line each, and one of headers. */
static void
export_lines (JtGui *gui, const char *path)
{
  JtTableView *table = chart_table_of (gui);
  g_autofree char *told = NULL;
  g_autofree char *csv = NULL;
  g_auto (GStrv) lines = NULL;
  gulong handler;
  guint n_columns;

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (table)));
  handler = g_signal_connect (table, "told", G_CALLBACK (on_told_cb), &told);
  jt_table_view_export (table, path);
  jt_gui_spin_until (is_told, &told);
  g_signal_handler_disconnect (table, handler);
  g_assert_true (g_file_get_contents (path, &csv, NULL, NULL));
  lines = g_strsplit (g_strchomp (csv), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, count_lines (gui) + 1);
  jt_table_view_get_columns (table, &n_columns);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);

      g_assert_cmpuint (g_strv_length (cells), >=, n_columns);
    }
}

/* What a chart draws can be had as a file, as from every other table. */
static void
test_chart_export (void)
{
  g_autoptr (JtGui) gui = new_page ();
  g_autofree char *folder = g_dir_make_tmp ("jiati-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "图.csv", NULL);

  gtk_stack_set_visible_child_name (GTK_STACK (find (gui, "views")), "charts");
  jt_gui_spin_until (is_charted, gui);
  for (guint i = 0; i < 5; i++)
    {
      gtk_drop_down_set_selected (GTK_DROP_DOWN (find (gui, "charts")), i);
      jt_gui_settle ();
      export_lines (gui, path);
    }
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static GtkWidget *
find_area (JtGui *gui)
{
  return jt_gui_find_type (find (gui, "chart"), JT_TYPE_CHART_AREA);
}

/* What is drawn as if twice as large has half the room in width, and is much the higher for it. */
static gboolean
is_higher (gpointer data)
{
  return gtk_widget_get_height (find_area (data)) > 700;
}

static gboolean
is_wide (gpointer data)
{
  return gtk_widget_get_width (find_area (data)) > 400;
}

/* Who wants large letters has them in charts too. */
static void
test_chart_text_size (void)
{
  g_autoptr (JtGui) gui = new_page ();
  JtChartArea *area;

  jt_gui_show (GTK_WINDOW (gui->window));
  gtk_stack_set_visible_child_name (GTK_STACK (find (gui, "views")), "charts");
  jt_gui_spin_until (is_charted, gui);
  jt_gui_spin_until (is_wide, gui);
  area = JT_CHART_AREA (find_area (gui));
  g_assert_cmpfloat (jt_chart_area_get_zoom (area), <=, 1);
  g_settings_set_int (jt_settings (), "text-size", 200);
  g_assert_cmpfloat (jt_chart_area_get_zoom (area), >=, 2);
  jt_gui_spin_until (is_higher, gui);
  choose_lines (gui);
  g_settings_reset (jt_settings (), "text-size");
}

/* A chart comes with its table, and each of them can be chosen. */
static void
test_charts (void)
{
  g_autoptr (JtGui) gui = new_page ();

  gtk_stack_set_visible_child_name (GTK_STACK (find (gui, "views")), "charts");
  jt_gui_spin_until (is_charted, gui);
  for (guint i = 0; i < 5; i++)
    {
      gtk_drop_down_set_selected (GTK_DROP_DOWN (find (gui, "charts")), i);
      jt_gui_settle ();
      choose_lines (gui);
    }
  gtk_stack_set_visible_child_name (GTK_STACK (find (gui, "views")), "numbers");
  g_assert_true (gtk_widget_get_visible (find (gui, "span")));
}

static gboolean
is_asked (gpointer data)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *each = windows; each != NULL; each = each->next)
    if (JT_IS_PROMPT (each->data) && gtk_widget_get_mapped (each->data))
      return TRUE;
  return FALSE;
}

static gboolean
is_frozen (gpointer data)
{
  return gtk_widget_get_visible (find (data, "give_back"));
}

/* A month is submitted after a question, and may then be returned or confirmed. */
static void
test_submit (void)
{
  g_autoptr (JtGui) gui = new_page ();
  GtkWidget *page = jt_gui_find_type (GTK_WIDGET (gui->window), JT_TYPE_MONTH_PAGE);

  g_assert_true (gtk_widget_activate_action (page, "month.act", NULL));
  jt_gui_spin_until (is_asked, gui);
  g_signal_emit_by_name (jt_gui_find (GTK_WIDGET (jt_gui_find_window (JT_TYPE_PROMPT)), "act"),
                         "clicked");
  jt_gui_spin_until (is_frozen, gui);
}

/* The month that runs can be read, not submitted. */
static void
test_running (void)
{
  g_autoptr (JtGui) gui = new_page ();

  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (gui, "months")), 0);
  jt_gui_settle ();
  jt_gui_spin_until (is_read, gui);
  g_assert_false (gtk_widget_get_sensitive (find (gui, "act")));
  g_assert_nonnull (gtk_widget_get_tooltip_text (find (gui, "act")));
}

static gboolean
is_interim (gpointer data)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (find (data, "months")));

  return item != NULL && strstr (gtk_string_object_get_string (item), "2026-03-31") != NULL
         && strstr (gtk_label_get_label (GTK_LABEL (find (data, "facts"))), "2026-03-31") != NULL;
}

static gboolean
is_month_again (gpointer data)
{
  return strstr (gtk_label_get_label (GTK_LABEL (find (data, "facts"))), "2026-03-31") == NULL;
}

/* From an interim table any month can be turned to, the one of before too. */
static void
test_interim (void)
{
  g_autoptr (JtGui) gui = new_page ();
  GtkDropDown *months = GTK_DROP_DOWN (find (gui, "months"));
  const guint n_months = g_list_model_get_n_items (gtk_drop_down_get_model (months));
  const guint chosen = gtk_drop_down_get_selected (months);

  gtk_editable_set_text (GTK_EDITABLE (find (gui, "interim_day")), "2026.3.31");
  g_signal_emit_by_name (find (gui, "interim_day"), "activate");
  jt_gui_spin_until (is_interim, gui);
  gtk_drop_down_set_selected (months, chosen + 1);
  jt_gui_spin_until (is_month_again, gui);
  jt_gui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (months)), ==, n_months);
  g_assert_cmpuint (gtk_drop_down_get_selected (months), ==, chosen);
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/month-page/numbers", test_numbers);
  g_test_add_func ("/month-page/cases", test_cases);
  g_test_add_func ("/month-page/habits", test_habits);
  g_test_add_func ("/month-page/charts", test_charts);
  g_test_add_func ("/month-page/chart-export", test_chart_export);
  g_test_add_func ("/month-page/chart-text-size", test_chart_text_size);
  g_test_add_func ("/month-page/submit", test_submit);
  g_test_add_func ("/month-page/running", test_running);
  g_test_add_func ("/month-page/interim", test_interim);
  return g_test_run ();
}
