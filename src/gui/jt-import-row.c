/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-import-row.h"

struct _JtImportRow
{
  GObject parent_instance;

  guint number;
  char *sheet;
  GPtrArray *texts;
  GByteArray *marks;
};

G_DEFINE_FINAL_TYPE (JtImportRow, jt_import_row, G_TYPE_OBJECT)

static void
jt_import_row_finalize (GObject *object)
{
  JtImportRow *self = JT_IMPORT_ROW (object);

  g_free (self->sheet);
  g_ptr_array_unref (self->texts);
  g_byte_array_unref (self->marks);
  G_OBJECT_CLASS (jt_import_row_parent_class)->finalize (object);
}

static void
jt_import_row_class_init (JtImportRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jt_import_row_finalize;
}

static void
jt_import_row_init (JtImportRow *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->marks = g_byte_array_new ();
}

JtImportRow *
jt_import_row_new (guint number, const char *sheet)
{
  JtImportRow *self = g_object_new (JT_TYPE_IMPORT_ROW, NULL);

  self->number = number;
  self->sheet = g_strdup (sheet);
  return self;
}

void
jt_import_row_add (JtImportRow *self, const char *text, JtImportMark mark)
{
  const guint8 byte = (guint8) mark;

  g_return_if_fail (JT_IS_IMPORT_ROW (self));

  g_ptr_array_add (self->texts, g_strdup (text != NULL ? text : ""));
  g_byte_array_append (self->marks, &byte, 1);
}

guint
jt_import_row_get_number (JtImportRow *self)
{
  g_return_val_if_fail (JT_IS_IMPORT_ROW (self), 0);
  return self->number;
}

const char *
jt_import_row_get_sheet (JtImportRow *self)
{
  g_return_val_if_fail (JT_IS_IMPORT_ROW (self), NULL);
  return self->sheet;
}

const char *
jt_import_row_get_text (JtImportRow *self, guint column)
{
  g_return_val_if_fail (JT_IS_IMPORT_ROW (self), "");
  return column < self->texts->len ? g_ptr_array_index (self->texts, column) : "";
}

JtImportMark
jt_import_row_get_mark (JtImportRow *self, guint column)
{
  g_return_val_if_fail (JT_IS_IMPORT_ROW (self), JT_IMPORT_MARK_NONE);
  return column < self->marks->len ? (JtImportMark) self->marks->data[column]
                                   : JT_IMPORT_MARK_NONE;
}
