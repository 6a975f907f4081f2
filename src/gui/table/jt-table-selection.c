/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-table-selection.h"

GArray *
jt_table_selected_ids (GtkSelectionModel *selection, JtPagedModel *model)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (selection);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (model));
  GtkBitsetIter iter;
  guint i;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, chosen, &i); more && i < n;
       more = gtk_bitset_iter_next (&iter, &i))
    {
      const gint64 id = jt_paged_model_get_id (model, i);

      g_array_append_val (ids, id);
    }
  return ids;
}

void
jt_table_select_ids (GtkSelectionModel *selection, JtPagedModel *model, const GArray *ids)
{
  g_autoptr (GHashTable) chosen = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GtkBitset) selected = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) all = gtk_bitset_new_empty ();
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (model));

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (chosen, &g_array_index (ids, gint64, i));
  for (guint i = 0; ids->len > 0 && i < n; i++)
    {
      const gint64 id = jt_paged_model_get_id (model, i);

      if (g_hash_table_contains (chosen, &id))
        gtk_bitset_add (selected, i);
    }
  gtk_bitset_add_range (all, 0, n);
  gtk_selection_model_set_selection (selection, selected, all);
}

/* ------------------------------------------------------------------------------------- focus */

/* A row that was far away, or whose page was not shown yet, has its widget some frames later. */
#define MOST_FRAMES 30

static GtkWidget *
find_inner_list (GtkColumnView *view)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
find_selected_row (GtkWidget *list)
{
  GtkWidget *row = gtk_widget_get_first_child (list);

  while (row != NULL && !(gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED))
    row = gtk_widget_get_next_sibling (row);
  return row;
}

static gboolean
on_tick_cb (GtkWidget *list, GdkFrameClock *clock, gpointer data)
{
  guint *frames = data;
  GtkWidget *row = gtk_widget_get_mapped (list) ? find_selected_row (list) : NULL;

  if (row == NULL && ++*frames < MOST_FRAMES)
    return G_SOURCE_CONTINUE;
  if (row != NULL)
    gtk_widget_grab_focus (row);
  return G_SOURCE_REMOVE;
}

void
jt_table_scroll_to (GtkColumnView *view, guint position)
{
  GtkWidget *list = find_inner_list (view);

  g_return_if_fail (list != NULL);
  /* GTK 4.8 scrolls the list inside the table only. */
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}

void
jt_table_enter_selected (GtkColumnView *view, guint position)
{
  GtkWidget *list = find_inner_list (view);

  g_return_if_fail (list != NULL);
  jt_table_scroll_to (view, position);
  gtk_widget_add_tick_callback (list, on_tick_cb, g_new0 (guint, 1), g_free);
}
