/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-vote-fixture.h"

/* A roster as csv: one compound 松果小区 in buildings of two entrances with 120 flats each, every
 * flat with one owner of its own; (transfer full). */
char *bench_roster (guint n_parts);

/* A book with the roster of bench_roster() and a vote about the lift open over all of it. */
JtVoteBook *bench_vote (guint n_parts);

/* The uids of its parts in the order of the roll; (transfer full). */
GPtrArray *bench_vote_parts (JtVoteBook *vote);
