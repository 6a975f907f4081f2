/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_sample_create:
 * @path: where the sample book is to lie; there must be no file
 * @founding: code and name of the office, when the user gave them
 * @clock: what its rules are shown as now
 * @error: a store error; nothing is left at @path then
 *
 * Makes a book of fictional cases in which every stage of data/stages.csv is reached by one: the
 * same at every call in all that a person reads.  Everything goes in through commands.
 *
 * Returns: (transfer full) (nullable): the office
 */
JtOffice *jt_sample_create (const char *path, const JtFounding *founding, const JtClock *clock,
                            GError **error);

G_END_DECLS
