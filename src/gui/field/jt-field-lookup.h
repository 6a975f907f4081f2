/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-field-choice.h"

G_BEGIN_DECLS

/**
 * JtFieldLookup:
 *
 * One thing of the book, chosen by its name: a part, an owner, or another row of the case.  What
 * there is to choose from is read when the form is opened; typing searches in it.
 */
#define JT_TYPE_FIELD_LOOKUP (jt_field_lookup_get_type ())
G_DECLARE_DERIVABLE_TYPE (JtFieldLookup, jt_field_lookup, JT, FIELD_LOOKUP, JtFieldChoice)

/**
 * JtFieldLookupClass:
 * @what: what jt_office_case_choices() is asked for; %NULL when the property "table" says it
 */
struct _JtFieldLookupClass
{
  JtFieldChoiceClass parent_class;

  const char *what;
};

/**
 * JtFieldPart:
 *
 * A part of the case's scope.
 */
#define JT_TYPE_FIELD_PART (jt_field_part_get_type ())
G_DECLARE_FINAL_TYPE (JtFieldPart, jt_field_part, JT, FIELD_PART, JtFieldLookup)

/**
 * JtFieldPerson:
 *
 * An owner of a part of the case's scope.  The row holds the uid, never a name.
 */
#define JT_TYPE_FIELD_PERSON (jt_field_person_get_type ())
G_DECLARE_FINAL_TYPE (JtFieldPerson, jt_field_person, JT, FIELD_PERSON, JtFieldLookup)

/**
 * JtFieldRecord:
 *
 * Another row of the case: the meeting somebody came to.  Property "table": which table.
 */
#define JT_TYPE_FIELD_RECORD (jt_field_record_get_type ())
G_DECLARE_FINAL_TYPE (JtFieldRecord, jt_field_record, JT, FIELD_RECORD, JtFieldLookup)

G_END_DECLS
