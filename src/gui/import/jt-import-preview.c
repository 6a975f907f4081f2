/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-import-preview.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-import-columns.h"
#include "jt-import-table.h"
#include "jt-json.h"
#include "jt-mask.h"

/* Columns that are shown; a table of more is built slowly. */
#define COLUMNS_SHOWN 14

/* Parts missing from the file that are shown. */
#define ABSENT_SHOWN 1000

typedef enum
{
  KIND_ALL,
  KIND_REJECTED,
  KIND_CHANGED,
  KIND_NEW,
  KIND_ABSENT,
  KIND_UNCHANGED,
  N_KINDS,
} Kind;

static const struct
{
  const char *nick;
  const char *name;
} kinds[N_KINDS] = {
  [KIND_ALL] = { "", N_ ("All") },
  [KIND_REJECTED] = { "rejected", N_ ("Rejected") },
  [KIND_CHANGED] = { "changed", N_ ("Changed") },
  [KIND_NEW] = { "new", N_ ("New") },
  [KIND_ABSENT] = { "absent", N_ ("Absent") },
  [KIND_UNCHANGED] = { "unchanged", N_ ("Unchanged") },
};

struct _JtImportPreview
{
  GtkWidget parent_instance;

  GtkBox *filter;
  GtkWidget *scroller;
  JtTableView *table;
  GtkLabel *limit;
  GtkLabel *reason;

  GtkToggleButton *buttons[N_KINDS];
  GPtrArray *rows; /* all of them, in the order of the file */
};

G_DEFINE_FINAL_TYPE (JtImportPreview, jt_import_preview, GTK_TYPE_WIDGET)

enum
{
  ROW_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---------------------------------------------------------------------------------------- counts */

guint
jt_import_preview_n_rejected (const JtImportAnswer *plan)
{
  return (guint) (jt_json_int (plan->answer, "rows", 0) - jt_json_int (plan->answer, "new", 0)
                  - jt_json_int (plan->answer, "changed", 0)
                  - jt_json_int (plan->answer, "unchanged", 0));
}

static guint
count (const JtImportAnswer *plan, Kind kind)
{
  if (kind == KIND_ALL)
    return (guint) jt_json_int (plan->answer, "rows", 0) + count (plan, KIND_ABSENT);
  if (kind == KIND_REJECTED)
    return jt_import_preview_n_rejected (plan);
  return (guint) jt_json_int (plan->answer, kinds[kind].nick, 0);
}

char *
jt_import_preview_count (const JtImportAnswer *plan)
{
  return g_strdup_printf (
      _ ("New: %'d. Changed: %'d. Unchanged: %'d. Absent from the file: %'d. Rejected rows: %'d."),
      (int) count (plan, KIND_NEW), (int) count (plan, KIND_CHANGED),
      (int) count (plan, KIND_UNCHANGED), (int) count (plan, KIND_ABSENT),
      (int) count (plan, KIND_REJECTED));
}

/* ------------------------------------------------------------------------------------ the rows */

static Kind
kind_of (JsonObject *row)
{
  Kind kind = KIND_REJECTED;

  while (kind < KIND_UNCHANGED && strcmp (jt_json_text (row, "kind"), kinds[kind].nick) != 0)
    kind++;
  return kind;
}

/* Numbers of persons are masked, but for one that cannot be read: it has to be seen to be mended. */
static char *
say (const char *field, const char *text)
{
  if (text == NULL)
    return NULL;
  return g_str_equal (field, "certificate") || g_str_equal (field, "phone") ? jt_mask_numbers (text)
                                                                              : g_strdup (text);
}

static void
set_cell (JtListRow *row, guint at, JsonObject *item, const char *field)
{
  const char *cell = jt_json_text (json_object_get_object_member (item, "cells"), field);
  const char *fault = jt_json_text (json_object_get_object_member (item, "faults"), field);
  const char *of_book = jt_json_text (json_object_get_object_member (item, "before"), field);
  const gboolean same = g_strcmp0 (of_book, cell) == 0;
  g_autofree char *text
      = fault != NULL ? g_strdup (cell != NULL ? cell : "") : say (field, cell != NULL ? cell : "");
  g_autofree char *before = say (field, of_book);
  g_autofree char *shown = NULL;

  if (fault != NULL)
    {
      /* Translators: the text of a cell, and what is wrong with it */
      shown = *text != '\0' ? g_strdup_printf (_ ("%s – %s"), text, fault) : g_strdup (fault);
      jt_import_row_set (row, at, shown, JT_IMPORT_MARK_FAULT);
    }
  else if (before != NULL && *before != '\0' && !same)
    {
      /* Translators: what the book says, and what the file says */
      shown = g_strdup_printf (_ ("%s → %s"), before, text);
      jt_import_row_set (row, at, shown, JT_IMPORT_MARK_CHANGED);
    }
  else if (before != NULL)
    {
      /* Translators: a text that the book lacks so far */
      shown = g_strdup_printf (_ ("(none) → %s"), text);
      jt_import_row_set (row, at, *before != '\0' ? text : shown, JT_IMPORT_MARK_CHANGED);
    }
  else
    jt_import_row_set (row, at, text, JT_IMPORT_MARK_NONE);
}

/* The first cell says what becomes of the row. */
#define CELL_RESULT 0

static JtListRow *
new_row (guint id, JsonObject *item, JsonArray *fields, guint n_fields)
{
  const Kind kind = kind_of (item);
  JtListRow *row = jt_import_row_new (id, (guint) jt_json_int (item, "row", 0),
                                      jt_json_text (item, "sheet"), 1 + n_fields);

  jt_import_row_set (row, CELL_RESULT, _ (kinds[kind].name),
                     kind == KIND_REJECTED  ? JT_IMPORT_MARK_FAULT
                     : kind == KIND_CHANGED ? JT_IMPORT_MARK_CHANGED
                                            : JT_IMPORT_MARK_NONE);
  for (guint i = 0; i < n_fields; i++)
    set_cell (row, 1 + i, item, json_array_get_string_element (fields, i));
  return row;
}

static JtListRow *
new_absent (guint id, const char *label, guint n_fields)
{
  JtListRow *row = jt_import_row_new (id, 0, NULL, 1 + n_fields);

  jt_import_row_set (row, CELL_RESULT, _ (kinds[KIND_ABSENT].name), JT_IMPORT_MARK_NONE);
  if (n_fields > 0)
    jt_import_row_set (row, 1, label, JT_IMPORT_MARK_NONE);
  return row;
}

static gboolean
is_of_kind (const JtListRow *row, Kind kind)
{
  return kind == KIND_ALL
         || g_strcmp0 (row->texts[JT_IMPORT_COLUMN_FIRST + CELL_RESULT], _ (kinds[kind].name)) == 0;
}

static gboolean
has_sheets (JsonArray *rows)
{
  const char *first = NULL;

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      const char *sheet = jt_json_text (json_array_get_object_element (rows, i), "sheet");

      if (first != NULL && strcmp (first, sheet) != 0)
        return TRUE;
      first = sheet;
    }
  return FALSE;
}

/* -------------------------------------------------------------------------------- what is shown */

static Kind
get_kind (JtImportPreview *self)
{
  Kind kind = KIND_ALL;

  while (kind + 1 < N_KINDS && !gtk_toggle_button_get_active (self->buttons[kind]))
    kind++;
  return kind;
}

/* All that is marked in the row, for those who cannot point at a cell. */
static void
on_selected_cb (JtImportPreview *self)
{
  const JtListRow *row = jt_table_view_get_chosen (self->table);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_columns;
  const JtTableColumn *columns = jt_table_view_get_columns (self->table, &n_columns);

  for (guint i = 0; row != NULL && i < n_columns; i++)
    {
      if (columns[i].column <= JT_IMPORT_COLUMN_FIRST + CELL_RESULT
          || jt_import_row_get_mark (row, columns[i].column) == JT_IMPORT_MARK_NONE)
        continue;
      /* Translators: the title of a column and what stands in its cell */
      g_string_append_printf (text, _ ("%s: %s"), columns[i].title,
                              row->texts[columns[i].column]);
      g_string_append_c (text, '\n');
    }
  if (text->len > 0)
    g_string_truncate (text, text->len - 1);
  gtk_label_set_label (self->reason, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), text->len > 0);
  if (row != NULL)
    g_signal_emit (self, signals[ROW_CHOSEN], 0, jt_import_row_get_sheet (row),
                   jt_import_row_get_number (row));
}

static void
on_filter_cb (JtImportPreview *self)
{
  const Kind kind = get_kind (self);
  const guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (self->buttons[kind]), "count"));
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_list_row_free);
  g_autofree char *text = NULL;
  guint n_shown;

  for (guint i = 0; i < self->rows->len; i++)
    if (is_of_kind (g_ptr_array_index (self->rows, i), kind))
      g_ptr_array_add (rows, jt_list_row_copy (g_ptr_array_index (self->rows, i)));
  n_shown = rows->len;
  jt_table_view_set_rows (self->table, rows);
  /* The reasons of the first are read at once. */
  if (kind == KIND_REJECTED && g_list_model_get_n_items (G_LIST_MODEL (
                                   jt_table_view_get_model (self->table))) > 0)
    jt_table_view_reveal (self->table, 0);
  on_selected_cb (self);
  if (n > n_shown)
    text = g_strdup_printf (_ ("The first %'u of %'u are shown; all are imported."), n_shown, n);
  else if (kind == KIND_ABSENT)
    text = g_strdup (_ ("Homes that the file lacks stay in the book as they are."));
  gtk_label_set_label (self->limit, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->limit), text != NULL);
}

static void
fill_buttons (JtImportPreview *self, const JtImportAnswer *plan)
{
  Kind shown = KIND_ALL;

  for (guint i = 0; i < N_KINDS; i++)
    {
      const guint n = count (plan, i);
      /* Translators: what becomes of rows, and how many they are */
      g_autofree char *text = g_strdup_printf (_ ("%s %'d"), _ (kinds[i].name), (int) n);

      gtk_button_set_label (GTK_BUTTON (self->buttons[i]), text);
      gtk_widget_set_sensitive (GTK_WIDGET (self->buttons[i]), i == KIND_ALL || n > 0);
      g_object_set_data (G_OBJECT (self->buttons[i]), "count", GUINT_TO_POINTER (n));
    }
  /* What somebody has to do something about comes first. */
  if (count (plan, KIND_REJECTED) > 0)
    shown = KIND_REJECTED;
  else if (count (plan, KIND_CHANGED) > 0)
    shown = KIND_CHANGED;
  gtk_toggle_button_set_active (self->buttons[shown], TRUE);
}

static void
set_columns (JtImportPreview *self, JsonArray *fields, guint n_fields, gboolean with_sheets)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  guint64 numbers = 0;

  g_ptr_array_add (ids, (char *) "result");
  g_ptr_array_add (titles, (char *) C_ ("import", "Result"));
  for (guint i = 0; i < n_fields; i++)
    {
      const char *field = json_array_get_string_element (fields, i);

      if (jt_import_field_is_number (field))
        numbers |= G_GUINT64_CONSTANT (1) << titles->len;
      g_ptr_array_add (ids, (char *) field);
      g_ptr_array_add (titles, (char *) jt_import_field_name (field));
    }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (titles, NULL);
  jt_import_table_set_columns (self->table, "import", (const char *const *) ids->pdata,
                               (const char *const *) titles->pdata, numbers, with_sheets,
                               self->rows);
}

void
jt_import_preview_show (JtImportPreview *self, const JtImportAnswer *plan)
{
  JsonObject *preview = json_object_get_object_member (plan->details, "preview");
  JsonArray *fields = jt_json_array (preview, "fields");
  JsonArray *rows = jt_json_array (preview, "rows");
  JsonArray *absent = jt_json_array (plan->details, "absent");
  const guint n_fields = MIN (json_array_get_length (fields), COLUMNS_SHOWN);

  g_return_if_fail (JT_IS_IMPORT_PREVIEW (self));

  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    g_ptr_array_add (self->rows, new_row (self->rows->len + 1,
                                          json_array_get_object_element (rows, i), fields,
                                          n_fields));
  for (guint i = 0; i < MIN (json_array_get_length (absent), ABSENT_SHOWN); i++)
    g_ptr_array_add (self->rows, new_absent (self->rows->len + 1,
                                             json_array_get_string_element (absent, i), n_fields));
  set_columns (self, fields, n_fields, has_sheets (rows));
  fill_buttons (self, plan);
  on_filter_cb (self);
}

JtTableView *
jt_import_preview_set_session (JtImportPreview *self, JtSession *session)
{
  g_return_val_if_fail (JT_IS_IMPORT_PREVIEW (self), NULL);

  jt_import_table_set_up (self->table, session, _ ("What would change"),
                          _ ("No row of this kind"), FALSE);
  jt_table_view_add (self->table, self->scroller);
  return self->table;
}

/* --------------------------------------------------------------------------------- the object */

static void
jt_import_preview_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  gtk_widget_dispose_template (GTK_WIDGET (object), JT_TYPE_IMPORT_PREVIEW);
  g_clear_pointer (&child, gtk_widget_unparent);
  G_OBJECT_CLASS (jt_import_preview_parent_class)->dispose (object);
}

static void
jt_import_preview_finalize (GObject *object)
{
  JtImportPreview *self = JT_IMPORT_PREVIEW (object);

  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (jt_import_preview_parent_class)->finalize (object);
}

static void
jt_import_preview_class_init (JtImportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jt_import_preview_dispose;
  G_OBJECT_CLASS (klass)->finalize = jt_import_preview_finalize;
  signals[ROW_CHOSEN] = g_signal_new ("row-chosen", JT_TYPE_IMPORT_PREVIEW, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (JT_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jiati/Jiati/ui/jt-import-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, JtImportPreview, filter);
  gtk_widget_class_bind_template_child (widget_class, JtImportPreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, JtImportPreview, table);
  gtk_widget_class_bind_template_callback (widget_class, on_selected_cb);
  gtk_widget_class_bind_template_child (widget_class, JtImportPreview, limit);
  gtk_widget_class_bind_template_child (widget_class, JtImportPreview, reason);
}

static void
on_toggled_cb (GtkToggleButton *button, JtImportPreview *self)
{
  if (gtk_toggle_button_get_active (button))
    on_filter_cb (self);
}

static void
jt_import_preview_init (JtImportPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_list_row_free);
  for (guint i = 0; i < N_KINDS; i++)
    {
      self->buttons[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_ (kinds[i].name)));
      if (i > 0)
        gtk_toggle_button_set_group (self->buttons[i], self->buttons[0]);
      gtk_box_append (self->filter, GTK_WIDGET (self->buttons[i]));
    }
  for (guint i = 0; i < N_KINDS; i++)
    g_signal_connect (self->buttons[i], "toggled", G_CALLBACK (on_toggled_cb), self);
}
