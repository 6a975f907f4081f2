/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-field-choice.h"

G_BEGIN_DECLS

/**
 * JtFieldTruth:
 *
 * Yes, no, or not recorded, which is neither.
 */
#define JT_TYPE_FIELD_TRUTH (jt_field_truth_get_type ())
G_DECLARE_FINAL_TYPE (JtFieldTruth, jt_field_truth, JT, FIELD_TRUTH, JtFieldChoice)

G_END_DECLS
