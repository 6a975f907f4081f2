/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-area.h"
#include "jt-desk-item.h"
#include "jt-desk-query.h"
#include "jt-gui-fixture.h"
#include "jt-json.h"
#include "jt-settings.h"

static GtkListBox *
lines (JtGui *gui)
{
  return GTK_LIST_BOX (jt_gui_find (GTK_WIDGET (gui->window), "items"));
}

static const char *
heading (GtkListBoxRow *row)
{
  GtkWidget *header = gtk_list_box_row_get_header (row);

  return header != NULL ? gtk_label_get_label (GTK_LABEL (header)) : NULL;
}

/* Every item of the query is a line, and each heading stands once, above the lines it is about. */
static void
test_grouping (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkDropDown *grouping = GTK_DROP_DOWN (jt_gui_find (GTK_WIDGET (gui->window), "grouping"));
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) desk = jt_office_desk (gui->book->office, &error);
  const guint n_items = json_array_get_length (jt_json_array (desk, "items"));

  const char *title;

  g_assert_no_error (error);
  g_assert_cmpuint (n_items, >=, 1);
  title = jt_json_text (json_array_get_object_element (jt_json_array (desk, "items"), 0), "title");
  for (guint by = JT_DESK_BY_URGENCY; by <= JT_DESK_BY_PERSON; by++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
      const char *group = NULL;
      guint n_lines = 0;

      gtk_drop_down_set_selected (grouping, by);
      jt_gui_settle ();
      for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (lines (gui), (int) n_lines));
           n_lines++)
        {
          if (heading (row) != NULL)
            {
              group = heading (row);
              g_assert_true (g_hash_table_add (seen, (gpointer) group));
            }
          g_assert_cmpstr (g_object_get_data (G_OBJECT (row), "group"), ==, group);
        }
      g_assert_cmpuint (n_lines, ==, n_items);
      if (by == JT_DESK_BY_CASE)
        g_assert_true (g_hash_table_contains (seen, title));
      if (by == JT_DESK_BY_PERSON)
        g_assert_true (g_hash_table_contains (seen, "未分派网格长"));
    }
}

/* With large letters the picture has them too, and the votes are seen whole: all scrolls together. */
static void
test_text_size (void)
{
  g_autoptr (JtGui) gui = jt_gui_new ();
  GtkWidget *funnel = jt_gui_find (GTK_WIDGET (gui->window), "funnel");
  GtkWidget *votes = jt_gui_find (GTK_WIDGET (gui->window), "votes");
  GtkWidget *side = jt_gui_find (GTK_WIDGET (gui->window), "votes_side");
  static const int sizes[] = { 200, 100, 150, 120 };

  jt_gui_show (GTK_WINDOW (gui->window));
  g_assert_true (gtk_widget_is_ancestor (votes, side));
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const gboolean large = sizes[i] >= 140;

      g_settings_set_int (jt_settings (), "text-size", sizes[i]);
      jt_gui_settle ();
      g_assert_true (gtk_widget_is_ancestor (votes, GTK_WIDGET (gui->window)));
      g_assert_true (gtk_widget_is_ancestor (votes, side) != large);
      g_assert_true (gtk_widget_get_visible (side) != large);
      if (gtk_widget_get_width (funnel) >= 360)
        g_assert_cmpfloat_with_epsilon (jt_chart_area_get_zoom (JT_CHART_AREA (funnel)),
                                        sizes[i] / 100.0, 0.001);
    }
  g_settings_reset (jt_settings (), "text-size");
}

int
main (int argc, char **argv)
{
  if (!jt_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/desk-page/grouping", test_grouping);
  g_test_add_func ("/desk-page/text-size", test_text_size);
  return g_test_run ();
}
