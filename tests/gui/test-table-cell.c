/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-table-cell.h"

#include "jt-gui-fixture.h"

/* A table of one column with two rows, the first of them a long text. */
typedef struct
{
  GtkWidget *window;
  GtkColumnView *view;
  GPtrArray *cells;
  gboolean number;
} Table;

static const char *const texts[] = { "A text that is longer than its column is wide", "7", NULL };

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Table *table)
{
  GtkWidget *cell = jt_table_cell_new (table->number);

  g_ptr_array_add (table->cells, cell);
  gtk_list_item_set_child (item, cell);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Table *table)
{
  jt_table_cell_set_text (JT_TABLE_CELL (gtk_list_item_get_child (item)),
                    gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static gboolean
is_laid_out (gpointer data)
{
  Table *table = data;

  return table->cells->len >= 2
         && gtk_widget_get_height (g_ptr_array_index (table->cells, 0)) > 0;
}

static void
table_open (Table *table, gboolean number)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *model = GTK_SELECTION_MODEL (
      gtk_no_selection_new (G_LIST_MODEL (gtk_string_list_new (texts))));
  g_autoptr (GtkColumnViewColumn) column = NULL;

  table->number = number;
  table->cells = g_ptr_array_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), table);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), table);
  column = gtk_column_view_column_new ("Column", factory);
  gtk_column_view_column_set_fixed_width (column, 120);
  table->view = GTK_COLUMN_VIEW (gtk_column_view_new (model));
  gtk_column_view_append_column (table->view, column);
  table->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (table->window), 400, 300);
  gtk_window_set_child (GTK_WINDOW (table->window), GTK_WIDGET (table->view));
  gtk_window_present (GTK_WINDOW (table->window));
  jt_gui_spin_until (is_laid_out, table);
}

static void
table_close (Table *table)
{
  gtk_window_destroy (GTK_WINDOW (table->window));
  g_ptr_array_unref (table->cells);
}

/* What a cell would draw, or NULL for nothing. */
static GskRenderNode *
paint (GtkWidget *cell)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (cell)->snapshot (cell, snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
get_bounds (GtkWidget *cell, graphene_rect_t *bounds)
{
  GskRenderNode *node = paint (cell);

  g_assert_nonnull (node);
  gsk_render_node_get_bounds (node, bounds);
  gsk_render_node_unref (node);
}

/* However long a text is, a column is as wide as it is made, and every row as high as a line. */
static void
test_room (void)
{
  Table table;
  GtkWidget *cell;
  graphene_rect_t bounds;
  int minimum, natural, height;

  table_open (&table, FALSE);
  cell = g_ptr_array_index (table.cells, 0);
  gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 0);
  g_assert_cmpint (natural, ==, 0);
  gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, >, 8);
  gtk_widget_measure (g_ptr_array_index (table.cells, 1), GTK_ORIENTATION_VERTICAL, -1, &minimum,
                      NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, height);

  get_bounds (cell, &bounds);
  g_assert_cmpint ((int) (bounds.origin.x + bounds.size.width), <=, gtk_widget_get_width (cell) + 1);
  table_close (&table);
}

/* A number stands at the right, a text at the left. */
static void
test_side (gconstpointer data)
{
  const gboolean number = GPOINTER_TO_INT (data);
  Table table;
  GtkWidget *cell;
  graphene_rect_t bounds;
  int middle;

  table_open (&table, number);
  cell = g_ptr_array_index (table.cells, 1);
  g_assert_cmpstr (jt_table_cell_get_text (JT_TABLE_CELL (cell)), ==, "7");
  middle = gtk_widget_get_width (cell) / 2;
  get_bounds (cell, &bounds);
  if (number)
    g_assert_cmpint ((int) bounds.origin.x, >, middle);
  else
    g_assert_cmpint ((int) (bounds.origin.x + bounds.size.width), <, middle);
  table_close (&table);
}

/* A cell of its own width follows its text; nothing to say is nothing to draw. */
static void
test_snug (void)
{
  g_autoptr (GtkWidget) cell = g_object_ref_sink (jt_table_cell_new (TRUE));
  int one, many;

  jt_table_cell_set_snug (JT_TABLE_CELL (cell));
  jt_table_cell_set_text (JT_TABLE_CELL (cell), "1");
  gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &one, NULL, NULL, NULL);
  jt_table_cell_set_text (JT_TABLE_CELL (cell), "10000");
  gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &many, NULL, NULL, NULL);
  g_assert_cmpint (one, >, 0);
  g_assert_cmpint (many, >, 4 * one);

  jt_table_cell_set_text (JT_TABLE_CELL (cell), NULL);
  g_assert_cmpstr (jt_table_cell_get_text (JT_TABLE_CELL (cell)), ==, "");
  g_assert_null (paint (cell));
}

/* Its text is its name. */
static void
test_name (void)
{
  g_autoptr (GtkWidget) cell = g_object_ref_sink (jt_table_cell_new (FALSE));

  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_LABEL);
  jt_table_cell_set_text (JT_TABLE_CELL (cell), "3-2-501");
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, "3-2-501");
  jt_table_cell_set_text (JT_TABLE_CELL (cell), "3-2-502");
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, "3-2-502");
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/table-cell/room", test_room);
  g_test_add_data_func ("/table-cell/side/text", GINT_TO_POINTER (FALSE), test_side);
  g_test_add_data_func ("/table-cell/side/number", GINT_TO_POINTER (TRUE), test_side);
  g_test_add_func ("/table-cell/snug", test_snug);
  g_test_add_func ("/table-cell/name", test_name);
  return g_test_run ();
}
