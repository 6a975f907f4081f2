/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-case-row.h"

struct _JtCaseRow
{
  GObject parent_instance;

  JsonObject *row;
};

G_DEFINE_FINAL_TYPE (JtCaseRow, jt_case_row, G_TYPE_OBJECT)

static void
jt_case_row_finalize (GObject *object)
{
  g_clear_pointer (&JT_CASE_ROW (object)->row, json_object_unref);
  G_OBJECT_CLASS (jt_case_row_parent_class)->finalize (object);
}

static void
jt_case_row_class_init (JtCaseRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jt_case_row_finalize;
}

static void
jt_case_row_init (JtCaseRow *self)
{
}

JtCaseRow *
jt_case_row_new (JsonObject *row)
{
  JtCaseRow *self = g_object_new (JT_TYPE_CASE_ROW, NULL);

  self->row = json_object_ref (row);
  return self;
}

JsonObject *
jt_case_row_get (JtCaseRow *self)
{
  g_return_val_if_fail (JT_IS_CASE_ROW (self), NULL);
  return self->row;
}
