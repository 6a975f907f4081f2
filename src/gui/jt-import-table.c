/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-import-table.h"

/* Characters of a column: no narrower, and where a text ends in "…". */
#define NARROWEST 6
#define WIDEST 48

/* A longer text may not be seen whole, and is shown to whoever points at it. */
#define LONG 8

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);
  const gboolean is_number = GPOINTER_TO_INT (data);

  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1 : 0);
  if (is_number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), NARROWEST);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDEST);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_list_item_set_child (item, label);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  JtImportRow *row = gtk_list_item_get_item (item);
  const guint column = GPOINTER_TO_UINT (data);
  const char *text = jt_import_row_get_text (row, column);
  const JtImportMark mark = jt_import_row_get_mark (row, column);
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, g_utf8_strlen (text, -1) > LONG ? text : NULL);
  gtk_widget_remove_css_class (label, "error-text");
  gtk_widget_remove_css_class (label, "changed-text");
  if (mark == JT_IMPORT_MARK_FAULT)
    gtk_widget_add_css_class (label, "error-text");
  else if (mark == JT_IMPORT_MARK_CHANGED)
    gtk_widget_add_css_class (label, "changed-text");
}

void
jt_import_table_set_columns (GtkColumnView *view, const char *const *titles, guint64 numbers)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GListStore *rows = g_list_store_new (JT_TYPE_IMPORT_ROW);
  GtkSingleSelection *selection = gtk_single_selection_new (G_LIST_MODEL (rows));

  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_column_view_set_model (view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
  for (guint i = 0; titles[i] != NULL; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb),
                        GINT_TO_POINTER ((numbers >> i) & 1));
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), GUINT_TO_POINTER (i));
      column = gtk_column_view_column_new (titles[i], factory);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, titles[i + 1] == NULL);
      gtk_column_view_append_column (view, column);
    }
}

void
jt_import_table_set_title (GtkColumnView *view, guint column, const char *title)
{
  g_autoptr (GtkColumnViewColumn) shown
      = g_list_model_get_item (gtk_column_view_get_columns (view), column);

  if (shown != NULL)
    gtk_column_view_column_set_title (shown, title);
}

static GtkSingleSelection *
get_selection (GtkColumnView *view)
{
  return GTK_SINGLE_SELECTION (gtk_column_view_get_model (view));
}

void
jt_import_table_set_rows (GtkColumnView *view, const GPtrArray *rows)
{
  GListStore *store = G_LIST_STORE (gtk_single_selection_get_model (get_selection (view)));

  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), rows->pdata,
                       rows->len);
}

JtImportRow *
jt_import_table_get_selected (GtkColumnView *view)
{
  if (gtk_column_view_get_model (view) == NULL)
    return NULL;
  return gtk_single_selection_get_selected_item (get_selection (view));
}

/* The list inside is the one that scrolls. */
static void
scroll_to (GtkColumnView *view, guint position)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_activate_action (child, "list.scroll-to-item", "u", position))
      return;
}

void
jt_import_table_select_number (GtkColumnView *view, guint number)
{
  GtkSingleSelection *selection;
  guint n;

  if (gtk_column_view_get_model (view) == NULL)
    return;
  selection = get_selection (view);
  n = g_list_model_get_n_items (G_LIST_MODEL (selection));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JtImportRow) row = g_list_model_get_item (G_LIST_MODEL (selection), i);

      if (jt_import_row_get_number (row) != number)
        continue;
      gtk_single_selection_set_selected (selection, i);
      scroll_to (view, i);
      return;
    }
  gtk_single_selection_set_selected (selection, GTK_INVALID_LIST_POSITION);
}
