/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtSale:
 * @JT_SALE_DELIVERED: 已交付, "delivered": its owners are who the register or the contract names
 * @JT_SALE_UNSOLD: 未售, "unsold": the developer's
 * @JT_SALE_UNDELIVERED: 已售未交付, "sold-undelivered": still the developer's when heads are counted
 *   (SPC Interpretation 2020 art. 9)
 */
typedef enum
{
  JT_SALE_DELIVERED,
  JT_SALE_UNSOLD,
  JT_SALE_UNDELIVERED,
  JT_SALE_LAST,
} JtSale;

/**
 * jt_sale_nick:
 * @sale: one of #JtSale
 *
 * Returns: the word that journal and --json use
 */
const char *jt_sale_nick (JtSale sale);

/**
 * jt_sale_zh:
 * @sale: one of #JtSale
 *
 * Returns: the word of a roster, in Chinese
 */
const char *jt_sale_zh (JtSale sale);

/**
 * jt_sale_parse:
 * @text: a nick or the Chinese word; white space around it and nothing (= delivered) are taken
 * @sale: (out): the meaning
 *
 * Returns: %TRUE when @text is known
 */
gboolean jt_sale_parse (const char *text, JtSale *sale);

G_END_DECLS
