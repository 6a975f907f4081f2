/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-money.h"

G_BEGIN_DECLS

/**
 * jt_capitals:
 * @money: an amount in fen, in magnitude below 10,000 万亿 yuan
 * @error: %JT_RULE_ERROR_OVERFLOW with the amount as the fact, when it is larger
 *
 * The amount in the capitals of cheques and receipts (支付结算办法, 正确填写票据和结算凭证的基本规定):
 *
 * - whole yuan end in 整: 壹拾万元整; an amount with jiao or fen does not: 壹元伍角, 壹元零伍分;
 * - zeros inside a group of four digits, or at its head, are one 零: 壹仟零壹元整, 壹亿零壹拾元整;
 * - zeros at the tail of a group are not spoken: 壹拾万柒仟元整;
 * - between yuan and fen a missing jiao is 零; an amount below one yuan has no 元: 伍分;
 * - nothing is 零元整;
 * - a negative amount, which a receipt never has but a compensation may, begins with 负.
 *
 * Returns: (transfer full) (nullable): the text
 */
char *jt_capitals (JtMoney money, GError **error);

G_END_DECLS
