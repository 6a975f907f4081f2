/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-home-place.h"

#include <glib/gi18n.h>

#include "jt-table-cell.h"

struct _JtHomePlace
{
  GObject parent_instance;

  GPtrArray *tree;
  const JtPlace *place;
  JtHomeLevel level;
  char *path;
};

G_DEFINE_FINAL_TYPE (JtHomePlace, jt_home_place, G_TYPE_OBJECT)

static void
jt_home_place_finalize (GObject *object)
{
  g_ptr_array_unref (JT_HOME_PLACE (object)->tree);
  g_free (JT_HOME_PLACE (object)->path);
  G_OBJECT_CLASS (jt_home_place_parent_class)->finalize (object);
}

static void
jt_home_place_class_init (JtHomePlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jt_home_place_finalize;
}

static void
jt_home_place_init (JtHomePlace *self)
{
}

const JtPlace *
jt_home_place_get (JtHomePlace *self)
{
  g_return_val_if_fail (JT_IS_HOME_PLACE (self), NULL);
  return self->place;
}

JtHomeLevel
jt_home_place_get_level (JtHomePlace *self)
{
  g_return_val_if_fail (JT_IS_HOME_PLACE (self), JT_HOME_COMPOUND);
  return self->level;
}

const char *
jt_home_place_get_path (JtHomePlace *self)
{
  g_return_val_if_fail (JT_IS_HOME_PLACE (self), NULL);
  return self->path;
}

/* ----------------------------------------------------------------------------------- the tree */

/* @tree owns every place: each item holds it. */
static GListModel *
new_level (GPtrArray *tree, GPtrArray *places, JtHomeLevel level, const char *above)
{
  GListStore *store = g_list_store_new (JT_TYPE_HOME_PLACE);

  for (guint i = 0; i < places->len; i++)
    {
      g_autoptr (JtHomePlace) item = g_object_new (JT_TYPE_HOME_PLACE, NULL);

      item->tree = g_ptr_array_ref (tree);
      item->place = g_ptr_array_index (places, i);
      item->level = level;
      item->path = g_strconcat (above, *above != '\0' ? " " : "", item->place->name, NULL);
      g_list_store_append (store, item);
    }
  return G_LIST_MODEL (store);
}

static GListModel *
create_children (gpointer item, gpointer data)
{
  JtHomePlace *self = item;

  if (self->place->children->len == 0)
    return NULL;
  return new_level (self->tree, self->place->children, self->level + 1, self->path);
}

GtkTreeListModel *
jt_home_places_new (GPtrArray *tree)
{
  GtkTreeListModel *model = gtk_tree_list_model_new (new_level (tree, tree, JT_HOME_COMPOUND, ""),
                                                     FALSE, FALSE, create_children, NULL, NULL);
  g_autoptr (GtkTreeListRow) first = gtk_tree_list_model_get_row (model, 0);

  if (tree->len == 1 && first != NULL)
    gtk_tree_list_row_set_expanded (first, TRUE);
  return model;
}

static gboolean
holds (const JtPlace *place, const char *uid)
{
  if (g_strcmp0 (place->uid, uid) == 0)
    return TRUE;
  for (guint i = 0; i < place->children->len; i++)
    if (holds (g_ptr_array_index (place->children, i), uid))
      return TRUE;
  return FALSE;
}

guint
jt_home_places_find (GtkTreeListModel *tree, const char *uid)
{
  for (guint i = 0; uid != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (tree, i);
      g_autoptr (JtHomePlace) item = gtk_tree_list_row_get_item (row);

      if (g_strcmp0 (item->place->uid, uid) == 0)
        return i;
      /* What is below follows in the rows to come. */
      if (holds (item->place, uid))
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
  return GTK_INVALID_LIST_POSITION;
}

/* ------------------------------------------------------------------------------------ its rows */

/* GTK opens a row with Shift and an arrow; a tree elsewhere opens with the arrow alone. */
static void
add_arrow (GtkWidget *expander, guint key, const char *action)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, 0), gtk_named_action_new (action)));
  gtk_widget_add_controller (expander, keys);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = jt_table_cell_new (FALSE);
  GtkWidget *count = jt_table_cell_new (TRUE);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  jt_table_cell_set_snug (JT_TABLE_CELL (count));
  gtk_widget_set_margin_end (count, 6);
  gtk_widget_set_size_request (box, -1, 28); /* with its padding a row of 32 */
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), box);
  add_arrow (expander, GDK_KEY_Right, "listitem.expand");
  add_arrow (expander, GDK_KEY_Left, "listitem.collapse");
  gtk_list_item_set_child (item, expander);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (item));
  GtkWidget *name = gtk_widget_get_first_child (gtk_tree_expander_get_child (expander));
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (JtHomePlace) self = gtk_tree_list_row_get_item (row);
  g_autofree char *count = g_strdup_printf ("%u", self->place->parts);

  gtk_tree_expander_set_list_row (expander, row);
  jt_table_cell_set_text (JT_TABLE_CELL (name), self->place->name);
  jt_table_cell_set_text (JT_TABLE_CELL (gtk_widget_get_next_sibling (name)), count);
  /* It is what has the focus, not the row that it stands in. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->place->name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, count,
                                  -1);
}

static void
on_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (item)), NULL);
}

GtkListItemFactory *
jt_home_places_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind_cb), NULL);
  return factory;
}
