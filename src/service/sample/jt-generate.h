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
 * @error: JT_RULE_ERROR_BAD_VALUE for a negative number, and with "cases" when there are more of
 *   them than entrances; a store error
 *
 * Fills a new book with fictional data at scale, through the same commands that people use.  Each
 * case takes one entrance; the dates of its facts are the generated book's own and do not depend on
 * the day it is made.
 *
 * Returns: (transfer full) (nullable): {"cases": n, "households": n}
 */
JsonObject *jt_generate_fill (JtOffice *office, gint64 cases, gint64 households, gint64 seed,
                              GError **error);

G_END_DECLS
