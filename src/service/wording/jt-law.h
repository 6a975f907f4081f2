/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jt_law_text:
 * @article: what rules and forms name as their source: "Scheme (三); Civil Code 278"
 *
 * What stands there, as shipped in data/law/articles.ini: the Scheme word by word, laws by their
 * gist, which is said.
 *
 * Returns: (transfer full) (nullable): one paragraph an article, each under its name; %NULL when
 *   nothing of it is shipped
 */
char *jt_law_text (const char *article);

G_END_DECLS
