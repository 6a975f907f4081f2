/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-import-columns.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-drop-down-name.h"
#include "jt-json.h"

/* Pairs of header and field that stand side by side. */
#define PAIRS 2

/* The first choice: nothing. */
#define NOT_USED 0

static const struct
{
  const char *field;
  const char *name;
} fields[] = {
  { "community", N_ ("Community") },
  { "compound", N_ ("Compound") },
  { "building", N_ ("Building name") },
  { "entrance", N_ ("Entrance") },
  { "room", N_ ("Room") },
  { "floor", N_ ("Floor") },
  { "use", N_ ("Use of the part") },
  { "area", N_ ("Area (m²)") },
  { "basis", N_ ("Area basis") },
  { "area_document", N_ ("Document of the area") },
  { "title", N_ ("State of title") },
  { "real_estate_unit", N_ ("Real-estate unit number") },
  { "owner", N_ ("Owners") },
  { "co_owner", N_ ("Co-owners") },
  { "share", N_ ("How it is owned") },
  { "representative", N_ ("Who signs for all") },
  { "owner_number", N_ ("Owner number") },
  { "certificate", N_ ("Certificate number") },
  { "uscc", N_ ("Credit code") },
  { "phone", N_ ("Telephone") },
  { "sale", N_ ("Sale") },
  { "storeys", N_ ("Storeys of the building") },
  { "lift", N_ ("Has a lift") },
};

const char *
jt_import_field_name (const char *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (strcmp (fields[i].field, field) == 0)
      return _ (fields[i].name);
  return field;
}

gboolean
jt_import_field_is_number (const char *field)
{
  static const char *const numbers[] = { "area", "floor", "storeys", NULL };

  return g_strv_contains (numbers, field);
}

/* Returns: its place among the choices. */
static guint
find_choice (const char *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (strcmp (fields[i].field, field) == 0)
      return (guint) i + 1;
  return NOT_USED;
}

static const char *
get_field (JsonArray *headers, guint column)
{
  return jt_json_text (json_array_get_object_element (headers, column), "field");
}

/* ---------------------------------------------------------------------------------- the choices */

/* What the choices of one sheet need in common. */
typedef struct
{
  JsonArray *headers;
  JtImportColumnsChanged changed;
  gpointer data;
} Columns;

static void
columns_free (gpointer data)
{
  Columns *columns = data;

  json_array_unref (columns->headers);
  g_free (columns);
}

static guint
get_column (GtkWidget *choice)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), "column"));
}

/* What one column is, no other is. */
static void
take_from_others (GtkWidget *grid, const Columns *columns, GtkWidget *chosen, const char *field)
{
  GtkWidget *child = gtk_widget_get_first_child (grid);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_DROP_DOWN (child) && child != chosen
        && strcmp (get_field (columns->headers, get_column (child)), field) == 0)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (child), NOT_USED);
}

static void
on_chosen_cb (GtkDropDown *choice, GParamSpec *pspec, Columns *columns)
{
  const guint selected = gtk_drop_down_get_selected (choice);
  JsonObject *header = json_array_get_object_element (columns->headers,
                                                      get_column (GTK_WIDGET (choice)));
  const char *field;

  if (selected > G_N_ELEMENTS (fields))
    return;
  field = selected == NOT_USED ? "" : fields[selected - 1].field;
  if (*field != '\0')
    take_from_others (gtk_widget_get_parent (GTK_WIDGET (choice)), columns, GTK_WIDGET (choice),
                      field);
  json_object_set_string_member (header, "field", field);
  columns->changed (columns->data);
}

static GtkWidget *
new_choice (const char *title, guint column, const char *field, Columns *columns)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *choice;
  /* Translators: read aloud: a choice of what a column with this header holds */
  g_autofree char *name = g_strdup_printf (_ ("Column %s is taken for"), title);

  gtk_string_list_append (names, _ ("Not used"));
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    gtk_string_list_append (names, _ (fields[i].name));
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), find_choice (field));
  gtk_widget_set_hexpand (choice, TRUE);
  jt_drop_down_name (GTK_DROP_DOWN (choice), name);
  g_object_set_data (G_OBJECT (choice), "column", GUINT_TO_POINTER (column));
  g_signal_connect (choice, "notify::selected", G_CALLBACK (on_chosen_cb), columns);
  return choice;
}

static GtkWidget *
new_title (const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  gtk_widget_set_tooltip_text (label, title);
  return label;
}

void
jt_import_columns_fill (GtkGrid *grid, JsonArray *headers, JtImportColumnsChanged changed,
                        gpointer data)
{
  Columns *columns = g_new0 (Columns, 1);
  GtkWidget *child;
  int n = 0;

  columns->headers = json_array_ref (headers);
  columns->changed = changed;
  columns->data = data;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
  for (guint i = 0; i < json_array_get_length (headers); i++)
    {
      JsonObject *header = json_array_get_object_element (headers, i);
      g_autofree char *letters = jt_import_column_letters (i);
      const char *text = jt_json_text (header, "header");
      /* Translators: the letters of a column, and its header */
      g_autofree char *title = *text != '\0' ? g_strdup_printf (_ ("%s: %s"), letters, text)
                                             : g_strdup (letters);

      gtk_grid_attach (grid, new_title (title), n % PAIRS * 2, n / PAIRS, 1, 1);
      gtk_grid_attach (grid, new_choice (title, i, jt_json_text (header, "field"), columns),
                       n % PAIRS * 2 + 1, n / PAIRS, 1, 1);
      n++;
    }
  g_object_set_data_full (G_OBJECT (grid), "columns", columns, columns_free);
}

gboolean
jt_import_headers_have (JsonArray *headers, const char *field)
{
  for (guint i = 0; i < json_array_get_length (headers); i++)
    if (strcmp (get_field (headers, i), field) == 0)
      return TRUE;
  return FALSE;
}

char *
jt_import_column_letters (guint column)
{
  return column < 26 ? g_strdup_printf ("%c", 'A' + (char) column)
                     : g_strdup_printf ("%c%c", 'A' + (char) (column / 26 - 1),
                                        'A' + (char) (column % 26));
}

char *
jt_import_column_name (JsonArray *headers, guint column)
{
  g_autofree char *letters = jt_import_column_letters (column);
  const char *field = column < json_array_get_length (headers) ? get_field (headers, column) : "";

  return *field != '\0' ? g_strdup_printf ("%s · %s", letters, jt_import_field_name (field))
                        : g_steal_pointer (&letters);
}
