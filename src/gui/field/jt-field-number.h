/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-field-text.h"

G_BEGIN_DECLS

/**
 * JtFieldNumber:
 *
 * A whole number that is not negative: a count, a year.  Full-width digits are digits too.
 */
#define JT_TYPE_FIELD_NUMBER (jt_field_number_get_type ())
G_DECLARE_FINAL_TYPE (JtFieldNumber, jt_field_number, JT, FIELD_NUMBER, JtFieldText)

/**
 * jt_field_number_set_range:
 * @field: a field
 * @least: the smallest number it takes
 * @most: the greatest
 * @beyond: (nullable): what to say of a number that is too great; %NULL for the bounds themselves
 *
 * Says of what is typed later what it may be.  Something typed before is looked at again only when
 * it was complained of, so that nobody is scolded for what stands in another field half typed.
 */
void jt_field_number_set_range (JtFieldNumber *field, gint64 least, gint64 most,
                                const char *beyond);

G_END_DECLS
