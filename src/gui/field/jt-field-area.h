/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-field-text.h"

G_BEGIN_DECLS

/**
 * JtFieldArea:
 *
 * An area in m², kept in 0.01 m².
 */
#define JT_TYPE_FIELD_AREA (jt_field_area_get_type ())
G_DECLARE_FINAL_TYPE (JtFieldArea, jt_field_area, JT, FIELD_AREA, JtFieldText)

G_END_DECLS
