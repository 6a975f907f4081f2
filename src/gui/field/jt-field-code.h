/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-field-text.h"

G_BEGIN_DECLS

/**
 * JtFieldCode:
 *
 * The 统一社会信用代码 of an organisation, checked by its last character (GB 32100).
 */
#define JT_TYPE_FIELD_CODE (jt_field_code_get_type ())
G_DECLARE_FINAL_TYPE (JtFieldCode, jt_field_code, JT, FIELD_CODE, JtFieldText)

G_END_DECLS
