/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-field-text.h"

G_BEGIN_DECLS

/**
 * JtFieldSecret:
 *
 * The number of an account, or of a person's certificate: typed in full, shown with stars, and seen
 * in full again by an act that is written down.  It is never kept as a draft.
 */
#define JT_TYPE_FIELD_SECRET (jt_field_secret_get_type ())
G_DECLARE_FINAL_TYPE (JtFieldSecret, jt_field_secret, JT, FIELD_SECRET, JtFieldText)

G_END_DECLS
