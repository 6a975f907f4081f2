/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-field-text.h"

G_BEGIN_DECLS

/**
 * JtFieldMoment:
 *
 * A day with its hour, at which something ends: "2026-11-18 17:00".  A day alone ends at 24:00.
 */
#define JT_TYPE_FIELD_MOMENT (jt_field_moment_get_type ())
G_DECLARE_FINAL_TYPE (JtFieldMoment, jt_field_moment, JT, FIELD_MOMENT, JtFieldText)

G_END_DECLS
