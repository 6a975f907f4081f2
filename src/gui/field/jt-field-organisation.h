/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-field-text.h"

G_BEGIN_DECLS

/**
 * JtFieldOrganisation:
 *
 * The name of an organisation: typed, or picked among those that other forms name.  Property "code":
 * the field of the same form that holds its 统一社会信用代码, which is filled with it.
 */
#define JT_TYPE_FIELD_ORGANISATION (jt_field_organisation_get_type ())
G_DECLARE_FINAL_TYPE (JtFieldOrganisation, jt_field_organisation, JT, FIELD_ORGANISATION,
                      JtFieldText)

G_END_DECLS
