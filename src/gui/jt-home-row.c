/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-home-row.h"

#include <glib/gi18n.h>

#include "jt-home-words.h"
#include "jt-place-name.h"

struct _JtHomeRow
{
  GObject parent_instance;

  GPtrArray *lines;
  const JtPartLine *line;
};

G_DEFINE_FINAL_TYPE (JtHomeRow, jt_home_row, G_TYPE_OBJECT)

static const struct
{
  const char *title;
  int width; /* 0 takes what is left */
  gboolean number;
} columns[JT_HOME_N_COLUMNS] = {
  [JT_HOME_COLUMN_PLACE] = { N_ ("Building and entrance"), 130, FALSE },
  [JT_HOME_COLUMN_ROOM] = { N_ ("Room"), 70, FALSE },
  [JT_HOME_COLUMN_FLOOR] = { N_ ("Floor"), 60, TRUE },
  [JT_HOME_COLUMN_USE] = { N_ ("Use of the part"), 80, FALSE },
  [JT_HOME_COLUMN_AREA] = { N_ ("Area (m²)"), 120, TRUE },
  [JT_HOME_COLUMN_BASIS] = { N_ ("Area basis"), 90, FALSE },
  [JT_HOME_COLUMN_TITLE] = { N_ ("State of title"), 110, FALSE },
  [JT_HOME_COLUMN_OWNERS] = { N_ ("Owners"), 0, FALSE },
  [JT_HOME_COLUMN_SALE] = { N_ ("Sale"), 100, FALSE },
};

static void
jt_home_row_finalize (GObject *object)
{
  g_ptr_array_unref (JT_HOME_ROW (object)->lines);
  G_OBJECT_CLASS (jt_home_row_parent_class)->finalize (object);
}

static void
jt_home_row_class_init (JtHomeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jt_home_row_finalize;
}

static void
jt_home_row_init (JtHomeRow *self)
{
}

JtHomeRow *
jt_home_row_new (GPtrArray *lines, guint i)
{
  JtHomeRow *self = g_object_new (JT_TYPE_HOME_ROW, NULL);

  self->lines = g_ptr_array_ref (lines);
  self->line = g_ptr_array_index (lines, i);
  return self;
}

const JtPartLine *
jt_home_row_get (JtHomeRow *self)
{
  g_return_val_if_fail (JT_IS_HOME_ROW (self), NULL);
  return self->line;
}

char *
jt_home_row_text (JtHomeRow *self, JtHomeColumn column)
{
  const JtPartLine *line = self->line;

  g_return_val_if_fail (JT_IS_HOME_ROW (self), NULL);

  switch (column)
    {
    case JT_HOME_COLUMN_PLACE:
      return g_strdup (line->place);
    case JT_HOME_COLUMN_ROOM:
      return g_strdup (line->room);
    case JT_HOME_COLUMN_FLOOR:
      return line->floor != 0 ? g_strdup_printf ("%d", line->floor) : g_strdup ("");
    case JT_HOME_COLUMN_USE:
      return g_strdup (jt_home_word (JT_HOME_WORDS_USE, line->use));
    case JT_HOME_COLUMN_AREA:
      return jt_home_area (line->area);
    case JT_HOME_COLUMN_BASIS:
      return g_strdup (jt_home_word (JT_HOME_WORDS_BASIS, line->basis));
    case JT_HOME_COLUMN_TITLE:
      return g_strdup (jt_home_word (JT_HOME_WORDS_TITLE, line->title));
    case JT_HOME_COLUMN_OWNERS:
      return g_strdup (line->owners);
    case JT_HOME_COLUMN_SALE:
      return g_strdup (jt_home_word (JT_HOME_WORDS_SALE, line->sale));
    case JT_HOME_N_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* ----------------------------------------------------------------------------------- cells */

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const JtHomeColumn column = GPOINTER_TO_INT (data);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), columns[column].number ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (columns[column].width == 0)
    gtk_label_set_width_chars (GTK_LABEL (label), 12);
  if (columns[column].number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  g_autofree char *text
      = jt_home_row_text (gtk_list_item_get_item (item), (JtHomeColumn) GPOINTER_TO_INT (data));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

/* ----------------------------------------------------------------------------------- order */

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  JtHomeRow *left = (JtHomeRow *) a, *right = (JtHomeRow *) b;
  const JtHomeColumn column = GPOINTER_TO_INT (data);
  g_autofree char *left_text = NULL;
  g_autofree char *right_text = NULL;

  if (column == JT_HOME_COLUMN_AREA)
    return compare_numbers (left->line->area, right->line->area);
  if (column == JT_HOME_COLUMN_FLOOR)
    return compare_numbers (left->line->floor, right->line->floor);
  if (column == JT_HOME_COLUMN_ROOM)
    return jt_place_name_compare (left->line->room, right->line->room);
  if (column == JT_HOME_COLUMN_PLACE)
    return jt_place_name_compare (left->line->place, right->line->place);
  left_text = jt_home_row_text (left, column);
  right_text = jt_home_row_text (right, column);
  return g_utf8_collate (left_text, right_text);
}

void
jt_home_columns_append (GtkColumnView *view)
{
  for (int i = 0; i < JT_HOME_N_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;
      g_autoptr (GtkCustomSorter) sorter
          = gtk_custom_sorter_new (compare_rows, GINT_TO_POINTER (i), NULL);

      g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), GINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), GINT_TO_POINTER (i));
      column = gtk_column_view_column_new (_ (columns[i].title), factory);
      gtk_column_view_column_set_sorter (column, GTK_SORTER (sorter));
      gtk_column_view_column_set_resizable (column, TRUE);
      if (columns[i].width > 0)
        gtk_column_view_column_set_fixed_width (column, columns[i].width);
      else
        gtk_column_view_column_set_expand (column, TRUE);
      gtk_column_view_append_column (view, column);
    }
}

char *
jt_home_rows_copy (GListModel *rows, GtkBitset *selection)
{
  const guint n = g_list_model_get_n_items (rows);
  GString *text = g_string_new (NULL);

  for (int column = 0; column < JT_HOME_N_COLUMNS; column++)
    g_string_append_printf (text, "%s%s", column > 0 ? "\t" : "", _ (columns[column].title));
  g_string_append_c (text, '\n');
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JtHomeRow) row = NULL;

      if (selection != NULL && !gtk_bitset_contains (selection, i))
        continue;
      row = g_list_model_get_item (rows, i);
      for (int column = 0; column < JT_HOME_N_COLUMNS; column++)
        {
          g_autofree char *cell = jt_home_row_text (row, (JtHomeColumn) column);

          g_string_append_printf (text, "%s%s", column > 0 ? "\t" : "", cell);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}
