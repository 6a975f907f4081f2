/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtTitle:
 * @JT_TITLE_UNKNOWN: nothing written, "unknown"
 * @JT_TITLE_REGISTERED: 已登记, "registered"
 * @JT_TITLE_OLD_CERTIFICATE: 旧房产证, "old-certificate"
 * @JT_TITLE_CONTRACT: 合同备案, "contract"
 * @JT_TITLE_NONE: 无籍房, "none"
 * @JT_TITLE_PARTIAL: 房改部分产权, "partial"
 * @JT_TITLE_INHERITANCE: 继承未办, "inheritance"
 * @JT_TITLE_SEIZED: 查封抵押, "seized"
 *
 * How clear the title of a part is (domain.md section 1, 权属清晰).  It warns, it never refuses.
 */
typedef enum
{
  JT_TITLE_UNKNOWN,
  JT_TITLE_REGISTERED,
  JT_TITLE_OLD_CERTIFICATE,
  JT_TITLE_CONTRACT,
  JT_TITLE_NONE,
  JT_TITLE_PARTIAL,
  JT_TITLE_INHERITANCE,
  JT_TITLE_SEIZED,
  JT_TITLE_LAST,
} JtTitle;

/**
 * jt_title_nick:
 * @title: one of #JtTitle
 *
 * Returns: the word that journal and --json use
 */
const char *jt_title_nick (JtTitle title);

/**
 * jt_title_zh:
 * @title: one of #JtTitle
 *
 * Returns: the word of a roster, in Chinese; "" for unknown
 */
const char *jt_title_zh (JtTitle title);

/**
 * jt_title_parse:
 * @text: a nick or the Chinese word; white space around it and nothing (= unknown) are taken
 * @title: (out): the meaning
 *
 * Returns: %TRUE when @text is known
 */
gboolean jt_title_parse (const char *text, JtTitle *title);

/**
 * jt_title_is_clear:
 * @title: one of #JtTitle
 *
 * Scheme (一): clear title, that is 已登记 or 旧房产证.
 *
 * Returns: %TRUE when nothing is to be warned of
 */
gboolean jt_title_is_clear (JtTitle title);

G_END_DECLS
