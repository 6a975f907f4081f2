/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-ballot-box.h"

G_BEGIN_DECLS

/**
 * jt_vote_append_lines:
 * @box: a vote
 * @csv: an empty csv
 * @sealed: whether to end it with the seal
 * @hash: (out) (transfer full): hash of the last line; of the seal when @sealed
 *
 * Writes a vote as a file (cli.md, "vote export").  A paper whose proxy is missing says nothing
 * yet, and is written as none.
 *
 * Returns: how many lines of parts were written
 */
guint jt_vote_append_lines (const JtBallotBox *box, GString *csv, gboolean sealed, char **hash);

G_END_DECLS
