/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-table-filter.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-drop-down-name.h"
#include "jt-home-words.h"
#include "jt-table-columns.h"

/* Who types is not asked for at every key. */
#define PATIENCE 150

/* The fields of one column: an entry, a drop-down, or two entries. */
typedef struct
{
  const JtTableColumn *column;
  GtkWidget *first;
  GtkWidget *second;
} Field;

typedef struct
{
  JtTableAsked asked; /* whose popover this is */
  GArray *fields;
  guint later;
  gboolean filling;
} Filter;

/* ------------------------------------------------------------------------------------ in words */

static char *
say_number (const JtTableColumn *column, gint64 number)
{
  if (number == G_MININT64 || number == G_MAXINT64)
    return NULL; /* no bound */
  return column->kind == JT_LIST_AREA ? jt_home_area (number)
                                      : g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static const char *
say_word (const JtTableColumn *column, const char *nick)
{
  return *nick == '\0' ? C_ ("a fact of a part", "Not recorded") : column->word (nick);
}

static char *
say_range (const JtTableColumn *column, const char *title, const JtListFilter *filter)
{
  g_autofree char *least = say_number (column, filter->least);
  g_autofree char *most = say_number (column, filter->most);

  if (most == NULL)
    /* Translators: a filter: title of a column, the least number */
    return g_strdup_printf (_ ("%s from %s"), title, least);
  if (least == NULL)
    /* Translators: a filter: title of a column, the largest number */
    return g_strdup_printf (_ ("%s up to %s"), title, most);
  /* Translators: a filter: title of a column, the least and the largest number */
  return g_strdup_printf (_ ("%s from %s to %s"), title, least, most);
}

static char *
say_filter (const JtTableColumn *column, const char *title, const JtListFilter *filter)
{
  if (filter->ranged)
    return say_range (column, title, filter);
  if (column->filter == JT_TABLE_FILTER_CHOICE)
    /* Translators: a filter: title of a column, the word wanted */
    return g_strdup_printf (_ ("%s is %s"), title, say_word (column, filter->text));
  /* Translators: a filter: title of a column, what it contains */
  return g_strdup_printf (_ ("%s contains “%s”"), title, filter->text);
}

char *
jt_table_filter_say (const JtTableAsked *asked, const JtListQuery *query)
{
  const JtTableColumn *columns = asked->columns;
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < asked->n_columns; i++)
    if (columns[i].filter != JT_TABLE_FILTER_NONE
        && jt_list_query_is_filtered (query, columns[i].column))
      {
        const char *title = jt_table_column_title (&columns[i], asked->words);
        g_autofree char *one
            = say_filter (&columns[i], title, &query->filters[columns[i].column]);

        g_string_append_printf (said, "%s%s", said->len > 0 ? _ ("; ") : "", one);
      }
  return said->len > 0 ? g_string_free (g_steal_pointer (&said), FALSE) : NULL;
}

/* ------------------------------------------------------------------------------ from the fields */

static gboolean
parse_number (const JtTableColumn *column, GtkWidget *entry, gint64 nothing, gint64 *number)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  gboolean good = TRUE;

  *number = nothing;
  if (*text != '\0' && column->kind == JT_LIST_AREA)
    good = jt_area_parse (text, number, NULL);
  else if (*text != '\0')
    good = g_ascii_string_to_signed (text, 10, G_MININT32, G_MAXINT32, number, NULL);
  if (good)
    gtk_widget_remove_css_class (entry, "error");
  else
    gtk_widget_add_css_class (entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               good ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  if (!good)
    *number = nothing;
  return good && *text != '\0';
}

static void
take_field (const Field *field, JtListQuery *query)
{
  const JtTableColumn *column = field->column;
  gint64 least, most;
  guint chosen;
  const char *text;

  jt_list_query_clear (query, column->column);
  switch (column->filter)
    {
    case JT_TABLE_FILTER_TEXT:
      text = gtk_editable_get_text (GTK_EDITABLE (field->first));
      if (*text != '\0')
        jt_list_query_set_text (query, column->column, text);
      break;
    case JT_TABLE_FILTER_CHOICE:
      chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (field->first));
      if (chosen > 0 && chosen != GTK_INVALID_LIST_POSITION)
        jt_list_query_set_text (query, column->column, column->nicks[chosen - 1]);
      break;
    case JT_TABLE_FILTER_RANGE:
      if (parse_number (column, field->first, G_MININT64, &least)
          | parse_number (column, field->second, G_MAXINT64, &most))
        jt_list_query_set_range (query, column->column, least, most);
      break;
    case JT_TABLE_FILTER_NONE:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
on_later_cb (gpointer data)
{
  Filter *filter = data;
  const JtListQuery *now = filter->asked.get_query (filter->asked.owner);
  JtListQuery *query = now != NULL ? jt_list_query_copy (now) : jt_list_query_new ();

  filter->later = 0;
  for (guint i = 0; i < filter->fields->len; i++)
    take_field (&g_array_index (filter->fields, Field, i), query);
  filter->asked.ask (filter->asked.owner, query);
  return G_SOURCE_REMOVE;
}

static void
on_field_changed_cb (Filter *filter)
{
  if (filter->filling)
    return;
  g_clear_handle_id (&filter->later, g_source_remove);
  filter->later = g_timeout_add (PATIENCE, on_later_cb, filter);
}

/* -------------------------------------------------------------------------------- into the fields */

static void
empty_fields (Filter *filter)
{
  filter->filling = TRUE;
  g_clear_handle_id (&filter->later, g_source_remove);
  for (guint i = 0; i < filter->fields->len; i++)
    {
      const Field *field = &g_array_index (filter->fields, Field, i);

      if (GTK_IS_DROP_DOWN (field->first))
        gtk_drop_down_set_selected (GTK_DROP_DOWN (field->first), 0);
      else
        gtk_editable_set_text (GTK_EDITABLE (field->first), "");
      if (field->second != NULL)
        gtk_editable_set_text (GTK_EDITABLE (field->second), "");
    }
  filter->filling = FALSE;
}

static GtkWidget *
new_entry (Filter *filter, GtkWidget *popover, const char *name, int width)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), width);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_field_changed_cb), filter);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (gtk_popover_popdown), popover);
  return entry;
}

static GtkWidget *
new_range (Filter *filter, GtkWidget *popover, Field *field)
{
  const char *title = jt_table_column_title (field->column, filter->asked.words);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  /* Translators: name of a field: the least number of this column */
  g_autofree char *from = g_strdup_printf (_ ("%s from"), title);
  /* Translators: name of a field: the largest number of this column */
  g_autofree char *to = g_strdup_printf (_ ("%s to"), title);

  field->first = new_entry (filter, popover, from, 8);
  field->second = new_entry (filter, popover, to, 8);
  gtk_box_append (GTK_BOX (box), field->first);
  /* Translators: between the least and the largest number */
  gtk_box_append (GTK_BOX (box), gtk_label_new (C_ ("range", "to")));
  gtk_box_append (GTK_BOX (box), field->second);
  return box;
}

static GtkWidget *
new_choice (Filter *filter, Field *field)
{
  const JtTableColumn *column = field->column;
  GtkStringList *words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, C_ ("filter", "Any"));
  for (guint i = 0; column->nicks[i] != NULL; i++)
    gtk_string_list_append (words, say_word (column, column->nicks[i]));
  field->first = gtk_drop_down_new (G_LIST_MODEL (words), NULL);
  jt_drop_down_name (GTK_DROP_DOWN (field->first),
                     jt_table_column_title (column, filter->asked.words));
  g_signal_connect_swapped (field->first, "notify::selected", G_CALLBACK (on_field_changed_cb),
                            filter);
  return field->first;
}

static void
add_field (Filter *filter, GtkWidget *popover, GtkGrid *grid, const JtTableColumn *column)
{
  Field field = { column, NULL, NULL };
  const char *title = jt_table_column_title (column, filter->asked.words);
  GtkWidget *label = gtk_label_new (title);
  const int row = (int) filter->fields->len;
  GtkWidget *widget;

  if (column->filter == JT_TABLE_FILTER_TEXT)
    widget = field.first = new_entry (filter, popover, title, 20);
  else if (column->filter == JT_TABLE_FILTER_CHOICE)
    widget = new_choice (filter, &field);
  else
    widget = new_range (filter, popover, &field);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, widget, 1, row, 1, 1);
  g_array_append_val (filter->fields, field);
}

static void
filter_free (gpointer data)
{
  Filter *filter = data;

  g_clear_handle_id (&filter->later, g_source_remove);
  g_array_unref (filter->fields);
  g_free (filter);
}

static void
on_cleared_cb (gpointer owner, gpointer data)
{
  empty_fields (g_object_get_data (data, "jt-filter"));
}

GtkWidget *
jt_table_filter_new (const JtTableAsked *asked)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *grid = gtk_grid_new ();
  Filter *filter = g_new0 (Filter, 1);

  filter->asked = *asked;
  filter->fields = g_array_new (FALSE, TRUE, sizeof (Field));
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_widget_set_margin_top (grid, 6);
  gtk_widget_set_margin_bottom (grid, 6);
  gtk_widget_set_margin_start (grid, 6);
  gtk_widget_set_margin_end (grid, 6);
  for (guint i = 0; i < asked->n_columns; i++)
    if (asked->columns[i].filter != JT_TABLE_FILTER_NONE)
      add_field (filter, popover, GTK_GRID (grid), &asked->columns[i]);
  gtk_popover_set_child (GTK_POPOVER (popover), grid);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Filters"), -1);
  g_object_set_data_full (G_OBJECT (popover), "jt-filter", filter, filter_free);
  g_signal_connect_object (asked->owner, "filters-cleared", G_CALLBACK (on_cleared_cb), popover, 0);
  return popover;
}
