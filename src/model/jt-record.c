/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-record.h"

/* What one row takes as a rule. */
#define USUAL_FIELDS 16
#define USUAL_BYTES 500

typedef struct
{
  const char *name;
  JtRecordKind kind;
  const char *text;
  gint64 number;
} Field;

struct _JtRecord
{
  GArray *fields; /* of Field: a row has few, so a walk is the quickest way to find one */
  GStringChunk *strings; /* names and texts: an import makes and drops millions of rows */
};

static Field *
find (const JtRecord *record, const char *name)
{
  for (guint i = 0; i < record->fields->len; i++)
    {
      Field *field = &g_array_index (record->fields, Field, i);

      if (g_str_equal (field->name, name))
        return field;
    }

  return NULL;
}

/* The field of that name, emptied, or a new one at the end. */
static Field *
find_or_add (JtRecord *record, const char *name)
{
  Field *field = find (record, name);
  Field fresh = { .name = NULL };

  if (field != NULL)
    {
      field->text = NULL;
      field->number = 0;
      return field;
    }

  fresh.name = g_string_chunk_insert (record->strings, name);
  g_array_append_val (record->fields, fresh);
  return &g_array_index (record->fields, Field, record->fields->len - 1);
}

JtRecord *
jt_record_new (void)
{
  JtRecord *record = g_new0 (JtRecord, 1);

  record->fields = g_array_sized_new (FALSE, FALSE, sizeof (Field), USUAL_FIELDS);
  record->strings = g_string_chunk_new (USUAL_BYTES);

  return record;
}

void
jt_record_free (JtRecord *record)
{
  if (record == NULL)
    return;

  g_array_unref (record->fields);
  g_string_chunk_free (record->strings);
  g_free (record);
}

void
jt_record_set_text (JtRecord *record, const char *field, const char *text)
{
  /* Copied first: the text may be the field's own. */
  const char *copy = text != NULL ? g_string_chunk_insert (record->strings, text) : NULL;
  Field *found = find_or_add (record, field);

  found->kind = copy != NULL ? JT_RECORD_TEXT : JT_RECORD_NULL;
  found->text = copy;
}

void
jt_record_set_int (JtRecord *record, const char *field, gint64 number)
{
  Field *found = find_or_add (record, field);

  found->kind = JT_RECORD_INT;
  found->number = number;
}

void
jt_record_set_null (JtRecord *record, const char *field)
{
  find_or_add (record, field)->kind = JT_RECORD_NULL;
}

guint
jt_record_length (const JtRecord *record)
{
  return record->fields->len;
}

const char *
jt_record_name (const JtRecord *record, guint i)
{
  g_return_val_if_fail (i < record->fields->len, NULL);

  return g_array_index (record->fields, Field, i).name;
}

JtRecordKind
jt_record_kind (const JtRecord *record, guint i)
{
  g_return_val_if_fail (i < record->fields->len, JT_RECORD_ABSENT);

  return g_array_index (record->fields, Field, i).kind;
}

JtRecordKind
jt_record_kind_of (const JtRecord *record, const char *field)
{
  const Field *found = find (record, field);

  return found != NULL ? found->kind : JT_RECORD_ABSENT;
}

const char *
jt_record_text (const JtRecord *record, const char *field)
{
  const Field *found = find (record, field);

  return found != NULL ? found->text : NULL;
}

gint64
jt_record_int (const JtRecord *record, const char *field, gint64 fallback)
{
  const Field *found = find (record, field);

  return found != NULL && found->kind == JT_RECORD_INT ? found->number : fallback;
}

gboolean
jt_record_has (const JtRecord *record, const char *field)
{
  return find (record, field) != NULL;
}
