/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-import-columns.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-json.h"

/* Pairs of header and field that stand side by side. */
#define PAIRS 2

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

/* Returns: its place among the fields, or one behind them. */
static guint
find_field (const char *field)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (fields) && (field == NULL || strcmp (fields[i].field, field) != 0))
    i++;
  return i;
}

/* A header that was known can only be taken for something else; one that was not is not used, the
 * last of its choices. */
static GtkWidget *
new_choice (const char *header, const char *field)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const guint guess = find_field (field);
  GtkWidget *choice;
  /* Translators: read aloud: a choice of what a column with this header holds */
  g_autofree char *name = g_strdup_printf (_ ("Column %s is taken for"), header);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    gtk_string_list_append (names, _ (fields[i].name));
  if (guess == G_N_ELEMENTS (fields))
    gtk_string_list_append (names, _ ("Not used"));
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), guess);
  gtk_widget_set_hexpand (choice, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_object_set_data_full (G_OBJECT (choice), "header", g_strdup (header), g_free);
  g_object_set_data (G_OBJECT (choice), "guess", GUINT_TO_POINTER (guess));
  return choice;
}

void
jt_import_columns_fill (GtkGrid *grid, JsonArray *headers)
{
  GtkWidget *child;
  int n = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
  for (guint i = 0; i < json_array_get_length (headers); i++)
    {
      JsonObject *header = json_array_get_object_element (headers, i);
      const char *text = jt_json_text (header, "header");
      GtkWidget *label;

      if (*text == '\0')
        continue;
      label = gtk_label_new (text);
      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
      gtk_grid_attach (grid, label, n % PAIRS * 2, n / PAIRS, 1, 1);
      gtk_grid_attach (grid, new_choice (text, jt_json_text (header, "field")), n % PAIRS * 2 + 1,
                       n / PAIRS, 1, 1);
      n++;
    }
}

/* A header that was moved to another field is named for it; the field it was taken for before is
 * then looked for under its other names. */
GStrv
jt_import_columns_mappings (GtkGrid *grid)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (grid));
  GStrv mappings;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      guint chosen;

      if (!GTK_IS_DROP_DOWN (child))
        continue;
      chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (child));
      if (chosen < G_N_ELEMENTS (fields)
          && chosen != GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (child), "guess")))
        {
          g_autofree char *mapping
              = g_strdup_printf ("%s=%s", fields[chosen].field,
                                 (char *) g_object_get_data (G_OBJECT (child), "header"));

          g_strv_builder_add (builder, mapping);
        }
    }
  mappings = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return mappings;
}

gboolean
jt_import_columns_has (GtkGrid *grid, const char *field)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (grid));
  const guint wanted = find_field (field);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_DROP_DOWN (child) && gtk_drop_down_get_selected (GTK_DROP_DOWN (child)) == wanted)
      return TRUE;
  return FALSE;
}
