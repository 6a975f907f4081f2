/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-import-sheets.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-drop-down-name.h"
#include "jt-import-columns.h"
#include "jt-json.h"

static const struct
{
  const char *nick;
  const char *name;
} kinds[] = {
  { "homes", N_ ("Homes") },
  { "owners", N_ ("Owners") },
  { "buildings", N_ ("Buildings") },
  { "unused", N_ ("Not used") },
};

static const char *const charsets[] = { "", "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE" };

struct _JtImportSheets
{
  GtkWidget parent_instance;

  GtkBox *charset_box;
  GtkDropDown *charset;
  GtkScrolledWindow *list_frame;
  GtkListBox *list;
  GtkBox *compound_box;
  GtkEntry *compound;
  GtkLabel *none;
  GtkGrid *columns;

  JsonObject *look;
  gboolean is_showing; /* choices change because they are shown */
};

G_DEFINE_FINAL_TYPE (JtImportSheets, jt_import_sheets, GTK_TYPE_WIDGET)

enum
{
  SHEET_CHANGED,
  CHARSET_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static JsonArray *
get_sheets (JtImportSheets *self)
{
  return jt_json_array (self->look, "sheets");
}

static gboolean
is_used (JsonObject *sheet)
{
  return strcmp (jt_json_text (sheet, "kind"), "unused") != 0;
}

/* A sheet of buildings may name the compound as well as one of homes. */
static gboolean
has_compound (JtImportSheets *self)
{
  JsonArray *sheets = get_sheets (self);

  for (guint i = 0; i < json_array_get_length (sheets); i++)
    {
      JsonObject *sheet = json_array_get_object_element (sheets, i);

      if (is_used (sheet) && jt_import_headers_have (jt_json_array (sheet, "headers"), "compound"))
        return TRUE;
    }
  return FALSE;
}

static void
on_columns_changed (gpointer data)
{
  JtImportSheets *self = data;

  gtk_widget_set_visible (GTK_WIDGET (self->compound_box), !has_compound (self));
  g_signal_emit (self, signals[SHEET_CHANGED], 0);
}

static void
on_row_selected_cb (JtImportSheets *self)
{
  JsonObject *sheet = jt_import_sheets_get_sheet (self);

  if (sheet == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->columns), is_used (sheet));
  gtk_widget_set_visible (GTK_WIDGET (self->none), !is_used (sheet));
  jt_import_columns_fill (self->columns, jt_json_array (sheet, "headers"), on_columns_changed,
                          self);
  on_columns_changed (self);
}

/* ---------------------------------------------------------------------------- the list of sheets */

static void
on_kind_cb (GtkDropDown *choice, GParamSpec *pspec, JtImportSheets *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (choice), GTK_TYPE_LIST_BOX_ROW);
  const guint selected = gtk_drop_down_get_selected (choice);
  const int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  if (selected >= G_N_ELEMENTS (kinds))
    return;
  json_object_set_string_member (json_array_get_object_element (get_sheets (self), (guint) index),
                                 "kind", kinds[selected].nick);
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  on_row_selected_cb (self);
}

static GtkWidget *
new_kind (JtImportSheets *self, JsonObject *sheet)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *choice;
  /* Translators: read aloud: a choice of what a sheet of this name holds */
  g_autofree char *name
      = g_strdup_printf (_ ("Sheet %s holds"), jt_json_text (sheet, "name"));
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gtk_string_list_append (names, _ (kinds[i].name));
      if (strcmp (jt_json_text (sheet, "kind"), kinds[i].nick) == 0)
        selected = i;
    }
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), selected);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  jt_drop_down_name (GTK_DROP_DOWN (choice), name);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (on_kind_cb), self);
  return choice;
}

static GtkWidget *
new_row (JtImportSheets *self, JsonObject *sheet)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  const int n = (int) jt_json_int (sheet, "n_rows", 0);
  /* Translators: the name of a sheet, and how many rows it has */
  g_autofree char *text = g_strdup_printf (ngettext ("%s (%'d row)", "%s (%'d rows)", (gulong) n),
                                           jt_json_text (sheet, "name"), n);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 10);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, text);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), new_kind (self, sheet));
  gtk_widget_set_margin_start (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return row;
}

static void
fill_list (JtImportSheets *self)
{
  JsonArray *sheets = get_sheets (self);
  GtkListBoxRow *row;
  int chosen = 0;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < json_array_get_length (sheets); i++)
    {
      JsonObject *sheet = json_array_get_object_element (sheets, i);

      gtk_list_box_append (self->list, new_row (self, sheet));
      if (strcmp (jt_json_text (sheet, "kind"), "homes") == 0)
        chosen = (int) i;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list_frame), json_array_get_length (sheets) > 1);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, chosen));
}

/* ----------------------------------------------------------------------------------- the charset */

/* The first choice says what was found out. */
static void
fill_charset (JtImportSheets *self, const char *chosen)
{
  const char *used = jt_json_text (self->look, "charset");
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *automatic = NULL;
  guint selected = 0;

  gtk_widget_set_visible (GTK_WIDGET (self->charset_box), *used != '\0');
  if (*used == '\0')
    return;
  /* Translators: how the characters of a file are written was found out: GB18030 */
  automatic = chosen == NULL ? g_strdup_printf (_ ("Automatic (%s)"), used)
                             : g_strdup (_ ("Automatic"));
  gtk_string_list_append (names, automatic);
  for (guint i = 1; i < G_N_ELEMENTS (charsets); i++)
    {
      gtk_string_list_append (names, charsets[i]);
      if (g_strcmp0 (chosen, charsets[i]) == 0)
        selected = i;
    }
  gtk_drop_down_set_model (self->charset, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->charset, selected);
}

static void
on_charset_cb (JtImportSheets *self)
{
  const guint selected = gtk_drop_down_get_selected (self->charset);

  if (!self->is_showing && selected < G_N_ELEMENTS (charsets))
    g_signal_emit (self, signals[CHARSET_CHOSEN], 0, charsets[selected]);
}

/* --------------------------------------------------------------------------------- the object */

void
jt_import_sheets_show (JtImportSheets *self, JsonObject *look, const char *chosen)
{
  g_return_if_fail (JT_IS_IMPORT_SHEETS (self) && look != NULL);

  json_object_ref (look);
  g_clear_pointer (&self->look, json_object_unref);
  self->look = look;
  self->is_showing = TRUE;
  fill_charset (self, chosen);
  fill_list (self);
  self->is_showing = FALSE;
}

void
jt_import_sheets_enter_charset (JtImportSheets *self)
{
  g_return_if_fail (JT_IS_IMPORT_SHEETS (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->charset));
}

JsonObject *
jt_import_sheets_get_sheet (JtImportSheets *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (JT_IS_IMPORT_SHEETS (self), NULL);

  row = self->list != NULL ? gtk_list_box_get_selected_row (self->list) : NULL;
  if (row == NULL || self->look == NULL)
    return NULL;
  return json_array_get_object_element (get_sheets (self),
                                        (guint) gtk_list_box_row_get_index (row));
}

const char *
jt_import_sheets_get_compound (JtImportSheets *self)
{
  const char *compound;

  g_return_val_if_fail (JT_IS_IMPORT_SHEETS (self), NULL);

  compound = gtk_editable_get_text (GTK_EDITABLE (self->compound));
  return gtk_widget_get_visible (GTK_WIDGET (self->compound_box)) && *compound != '\0' ? compound
                                                                                       : NULL;
}

static void
jt_import_sheets_dispose (GObject *object)
{
  JtImportSheets *self = JT_IMPORT_SHEETS (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_IMPORT_SHEETS);
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_pointer (&self->look, json_object_unref);
  G_OBJECT_CLASS (jt_import_sheets_parent_class)->dispose (object);
}

static void
jt_import_sheets_class_init (JtImportSheetsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_import_sheets_dispose;
  signals[SHEET_CHANGED] = g_signal_new ("sheet-changed", JT_TYPE_IMPORT_SHEETS,
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHARSET_CHOSEN]
      = g_signal_new ("charset-chosen", JT_TYPE_IMPORT_SHEETS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-import-sheets.ui");
  gtk_widget_class_bind_template_child (widget_class, JtImportSheets, charset_box);
  gtk_widget_class_bind_template_child (widget_class, JtImportSheets, charset);
  gtk_widget_class_bind_template_child (widget_class, JtImportSheets, list_frame);
  gtk_widget_class_bind_template_child (widget_class, JtImportSheets, list);
  gtk_widget_class_bind_template_child (widget_class, JtImportSheets, compound_box);
  gtk_widget_class_bind_template_child (widget_class, JtImportSheets, compound);
  gtk_widget_class_bind_template_child (widget_class, JtImportSheets, none);
  gtk_widget_class_bind_template_child (widget_class, JtImportSheets, columns);
  gtk_widget_class_bind_template_callback (widget_class, on_charset_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected_cb);
}

static void
jt_import_sheets_init (JtImportSheets *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jt_drop_down_name_all (GTK_WIDGET (self));
}
