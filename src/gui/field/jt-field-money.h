/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-field-text.h"

G_BEGIN_DECLS

/**
 * JtFieldMoney:
 *
 * An amount in yuan, kept in fen.  Property "capitals": it stands under the field in 大写 as well, for
 * the amounts that documents write so.
 */
#define JT_TYPE_FIELD_MONEY (jt_field_money_get_type ())
G_DECLARE_FINAL_TYPE (JtFieldMoney, jt_field_money, JT, FIELD_MONEY, JtFieldText)

G_END_DECLS
