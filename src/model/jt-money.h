/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtMoney:
 *
 * An amount in fen, 0.01 yuan.  Negative amounts exist: the compensation of the lower floors is a
 * negative share (domain.md section 7).
 */
typedef gint64 JtMoney;

/**
 * jt_money_parse:
 * @text: yuan such as "12895.52", "12,895.52" or "-300": at most two decimals
 * @money: (out): the amount in fen
 * @error: #JT_VALUE_ERROR_MONEY with @text as its message
 *
 * Returns: whether @text is an amount; @money is set only then
 */
gboolean jt_money_parse (const char *text, JtMoney *money, GError **error);

/**
 * jt_money_format:
 * @money: an amount in fen
 *
 * Returns: (transfer full): it in yuan with two decimals and without separators, "12895.52"
 */
char *jt_money_format (JtMoney money);

/**
 * jt_money_group:
 * @money: an amount in fen
 *
 * Returns: (transfer full): it in yuan as people read it, with two decimals and its thousands set
 *   apart, "12,895.52"; jt_money_parse() reads it back
 */
char *jt_money_group (JtMoney money);

G_END_DECLS
