/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-field-text.h"

G_BEGIN_DECLS

/**
 * JtFieldNumber:
 *
 * A whole number that is not negative: a count, a year.
 */
#define JT_TYPE_FIELD_NUMBER (jt_field_number_get_type ())
G_DECLARE_FINAL_TYPE (JtFieldNumber, jt_field_number, JT, FIELD_NUMBER, JtFieldText)

G_END_DECLS
