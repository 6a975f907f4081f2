/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_generate_fill:
 * @office: a new book
 * @cases: how many cases
 * @households: how many parts
 * @seed: the same seed makes the same book, uids and times apart
 * @error: a store error, or a refusal
 *
 * Fills a new book with fictional data at scale, through the same commands that people use.
 *
 * Returns: (transfer full) (nullable): {"cases": n, "households": n}
 */
JsonObject *jt_generate_fill (JtOffice *office, gint64 cases, gint64 households, gint64 seed,
                              GError **error);

G_END_DECLS
