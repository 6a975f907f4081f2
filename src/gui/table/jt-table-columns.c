/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-table-columns.h"

#include <glib/gi18n.h>

#include "jt-column-title.h"
#include "jt-home-words.h"
#include "jt-settings.h"
#include "jt-table-cell.h"

/* Room beside the text of a cell, in pixels. */
#define CELL_PADDING 16

/* One column while it is shown; it belongs to its GtkColumnViewColumn. */
typedef struct
{
  const JtTableColumn *column;
  const JtTableWords *words;
  gboolean first;
  GtkColumnViewColumn *of;
  int *clicked; /* what the sorter found to be the first column to sort by */
} Shown;

/* ---------------------------------------------------------------------------------- the cells */

const char *
jt_table_column_title (const JtTableColumn *column, const JtTableWords *words)
{
  return words->titles_said || *column->title == '\0' ? column->title : _ (column->title);
}

static gboolean
is_right (const JtTableColumn *column)
{
  return column->kind != JT_LIST_TEXT;
}

static char *
cell_text (const JtTableColumn *column, const JtListRow *row)
{
  const JtListColumn plain = { column->column, NULL, column->kind, 0, column->word };

  /* A row that is gone from a table of other columns. */
  if (column->column >= row->n_columns)
    return g_strdup ("");
  if (column->kind == JT_LIST_AREA)
    return jt_home_area (row->numbers[column->column]);
  /* As it stands, with its separators. */
  if (column->kind == JT_LIST_NUMBER)
    return g_strdup (row->texts[column->column]);
  return jt_list_column_text (&plain, row);
}

/* What stands in the cells of a row that are seen, one after the other. */
static char *
say_cells (GtkColumnView *view, const JtListRow *row)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GObject) column = g_list_model_get_item (columns, i);
      const Shown *shown = g_object_get_data (column, "jt-shown");
      g_autofree char *text = cell_text (shown->column, row);

      if (text != NULL && *text != '\0')
        g_string_append_printf (said, "%s%s", said->len > 0 ? C_ ("between cells", ", ") : "", text);
    }
  return g_string_free (said, FALSE);
}

/* GTK 4.8 has no name for a row: the row is found from its first cell. */
static void
name_row (const Shown *shown, GtkListItem *item, const JtListRow *row)
{
  GtkWidget *cell = gtk_widget_get_parent (gtk_list_item_get_child (item));
  GtkWidget *line = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *name = NULL;

  if (line == NULL)
    return;
  name = shown->words->row_name != NULL
             ? shown->words->row_name (row)
             : say_cells (gtk_column_view_column_get_column_view (shown->of), row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* A cell is used for one row after the other. */
static void
tone_cell (GtkWidget *cell, const JtTableColumn *column, const JtListRow *row)
{
  const char *before = g_object_get_data (G_OBJECT (cell), "jt-tone");
  const char *tone = column->tone (row, column->column);

  if (before == tone)
    return;
  if (before != NULL)
    gtk_widget_remove_css_class (cell, before);
  if (tone != NULL)
    gtk_widget_add_css_class (cell, tone);
  g_object_set_data (G_OBJECT (cell), "jt-tone", (gpointer) tone);
}

static void
fill_cell (GtkListItem *item)
{
  const Shown *shown = g_object_get_data (G_OBJECT (item), "jt-shown");
  const JtListRow *row = jt_paged_row_get (gtk_list_item_get_item (item));
  const JtTableColumn *column = shown->column;
  JtTableCell *cell = JT_TABLE_CELL (gtk_list_item_get_child (item));

  if (column->kind == JT_LIST_TEXT && column->word == NULL && column->column < row->n_columns)
    jt_table_cell_set_text (cell, row->texts[column->column]);
  else
    {
      g_autofree char *text = cell_text (column, row);

      jt_table_cell_set_text (cell, text);
    }
  if (column->tone != NULL)
    tone_cell (GTK_WIDGET (cell), column, row);
  if (shown->first)
    name_row (shown, item, row);
}

/* Asked for when somebody points there, so that it costs nothing before. */
static gboolean
on_tooltip_queried_cb (GtkWidget *cell, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char *text = jt_table_cell_get_text (JT_TABLE_CELL (cell));

  if (*text == '\0')
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const Shown *shown = data;
  GtkWidget *cell = jt_table_cell_new (is_right (shown->column));

  if (shown->words->tips)
    {
      gtk_widget_set_has_tooltip (cell, TRUE);
      g_signal_connect (cell, "query-tooltip", G_CALLBACK (on_tooltip_queried_cb), NULL);
    }
  gtk_list_item_set_child (item, cell);
  g_object_set_data (G_OBJECT (item), "jt-shown", data);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  g_signal_connect_swapped (gtk_list_item_get_item (item), "changed", G_CALLBACK (fill_cell), item);
  fill_cell (item);
}

static void
on_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), fill_cell, item);
}

/* --------------------------------------------------------------------------------- the widths */

/* Widths are kept as they are at a text size of 100 %. */
static int
at_text_size (int width)
{
  return width * g_settings_get_int (jt_settings (), "text-size") / 100;
}

/* What one character of the text is wide in these tables, at 100 %. */
#define CHARACTER 8

static int
remembered_width (const Shown *shown)
{
  g_autoptr (GVariant) widths = g_settings_get_value (jt_settings (), shown->words->settings);
  int width = 0;

  if (!g_variant_lookup (widths, shown->column->id, "i", &width) || width < CELL_PADDING)
    width = (int) shown->column->width * CHARACTER + CELL_PADDING;
  return width;
}

static void
remember_width (const Shown *shown, int width)
{
  g_autoptr (GVariant) widths = g_settings_get_value (jt_settings (), shown->words->settings);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{si}"));
  for (gsize i = 0; i < g_variant_n_children (widths); i++)
    {
      const char *id;
      int known;

      g_variant_get_child (widths, i, "{&si}", &id, &known);
      if (!g_str_equal (id, shown->column->id))
        g_variant_builder_add (&builder, "{si}", id, known);
    }
  g_variant_builder_add (&builder, "{si}", shown->column->id, width);
  g_settings_set_value (jt_settings (), shown->words->settings, g_variant_builder_end (&builder));
}

static void
on_width_changed_cb (GtkColumnViewColumn *column, GParamSpec *pspec, gpointer data)
{
  const int width = gtk_column_view_column_get_fixed_width (column)
                    * 100 / g_settings_get_int (jt_settings (), "text-size");

  /* Rounding, when all text becomes larger, is nobody's wish. */
  if (width > 0 && ABS (width - remembered_width (data)) > 1)
    remember_width (data, width);
}

static void
set_width (GtkColumnViewColumn *column, const Shown *shown)
{
  gtk_column_view_column_set_fixed_width (column, at_text_size (remembered_width (shown)));
}

static void
on_text_size_changed_cb (GtkColumnViewColumn *column)
{
  set_width (column, g_object_get_data (G_OBJECT (column), "jt-shown"));
}

/* ----------------------------------------------------------------------------------- sorting */

typedef struct
{
  JtTableSorted sorted;
  gpointer data;
  int clicked;
} Sorting;

/* Never compares rows: it says which column was asked first. */
static int
note_column (gconstpointer a, gconstpointer b, gpointer data)
{
  const Shown *shown = data;

  if (*shown->clicked < 0)
    *shown->clicked = (int) shown->column->column;
  return -1;
}

/* GTK 4.8 does not tell by which column and in which direction a view is sorted; what it answers
 * to a comparison does. */
static void
on_sorter_changed_cb (GtkSorter *sorter, GtkSorterChange change, gpointer data)
{
  Sorting *sorting = data;
  g_autoptr (GObject) some = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) other = g_object_new (G_TYPE_OBJECT, NULL);
  GtkOrdering order;

  sorting->clicked = -1;
  order = gtk_sorter_compare (sorter, some, other);
  sorting->sorted (sorting->clicked, order == GTK_ORDERING_LARGER, sorting->data);
}

/* -------------------------------------------------------------------------------- the columns */

static void
append_column (GtkColumnView *view, const JtTableColumn *column, const JtTableWords *words,
               gboolean first, Sorting *sorting)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) added = gtk_column_view_column_new (
      jt_table_column_title (column, words), factory);
  Shown *shown = g_new0 (Shown, 1);

  *shown = (Shown){ column, words, first, added, &sorting->clicked };
  g_object_set_data_full (G_OBJECT (added), "jt-shown", shown, g_free);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), shown);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), shown);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind_cb), shown);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_expand (added, column->grows);
  set_width (added, shown);
  if (column->sorts)
    {
      g_autoptr (GtkCustomSorter) sorter = gtk_custom_sorter_new (note_column, shown, NULL);

      gtk_column_view_column_set_sorter (added, GTK_SORTER (sorter));
    }
  gtk_column_view_append_column (view, added);
  if (is_right (column))
    jt_column_title_right (view);
  g_signal_connect (added, "notify::fixed-width", G_CALLBACK (on_width_changed_cb), shown);
  g_signal_connect_object (jt_settings (), "changed::text-size",
                           G_CALLBACK (on_text_size_changed_cb), added, G_CONNECT_SWAPPED);
}

void
jt_table_columns_append (GtkColumnView *view, const JtTableColumn *columns, guint n_columns,
                         const JtTableWords *words, JtTableSorted sorted, gpointer data)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (view);
  Sorting *sorting = g_object_get_data (G_OBJECT (view), "jt-sorting");
  gboolean first = TRUE;

  if (sorting == NULL)
    {
      sorting = g_new0 (Sorting, 1);
      sorting->sorted = sorted;
      sorting->data = data;
      g_object_set_data_full (G_OBJECT (view), "jt-sorting", sorting, g_free);
      g_signal_connect (sorter, "changed", G_CALLBACK (on_sorter_changed_cb), sorting);
    }
  for (guint i = 0; i < n_columns; i++)
    if (columns[i].id != NULL)
      {
        append_column (view, &columns[i], words, first, sorting);
        first = FALSE;
      }
}

void
jt_table_columns_remove (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  gtk_column_view_sort_by_column (view, NULL, GTK_SORT_ASCENDING);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
}

void
jt_table_columns_update_titles (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      const Shown *shown = g_object_get_data (G_OBJECT (column), "jt-shown");

      gtk_column_view_column_set_title (column, jt_table_column_title (shown->column, shown->words));
    }
}
