/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-field-text.h"

G_BEGIN_DECLS

/**
 * JtFieldDate:
 *
 * A date, typed as 2026-3-1, 2026.3.1 or 20260301, or picked from a calendar.
 */
#define JT_TYPE_FIELD_DATE (jt_field_date_get_type ())
G_DECLARE_FINAL_TYPE (JtFieldDate, jt_field_date, JT, FIELD_DATE, JtFieldText)

G_END_DECLS
