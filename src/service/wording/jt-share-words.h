/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-share-plan.h"

G_BEGIN_DECLS

/**
 * jt_share_words_method:
 * @method: a method of sharing
 *
 * Returns: (transfer none): what people call it
 */
const char *jt_share_words_method (JtShareMethod method);

G_END_DECLS
