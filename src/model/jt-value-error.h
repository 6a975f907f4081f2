/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JT_VALUE_ERROR:
 *
 * The domain of texts that are not the value they should be.  The message is the offending text
 * itself, never a sentence: whoever shows it knows the field it stood in.
 */
#define JT_VALUE_ERROR (jt_value_error_quark ())
GQuark jt_value_error_quark (void);

/**
 * JtValueError:
 * @JT_VALUE_ERROR_AREA: not an area in m² with at most two decimals
 * @JT_VALUE_ERROR_MONEY: not an amount in yuan with at most two decimals
 * @JT_VALUE_ERROR_DATE: not a date, or one that no calendar has
 * @JT_VALUE_ERROR_MOMENT: not a date with an optional hour and minute
 */
typedef enum
{
  JT_VALUE_ERROR_AREA,
  JT_VALUE_ERROR_MONEY,
  JT_VALUE_ERROR_DATE,
  JT_VALUE_ERROR_MOMENT,
} JtValueError;

G_END_DECLS
