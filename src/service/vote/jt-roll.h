/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-area.h"
#include "jt-day.h"
#include "jt-policy.h"
#include "jt-voter.h"

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/**
 * JtRollOwner:
 * @person: uid of the person as registered
 * @name: the name
 *
 * One owner of a part on the reference day.
 */
typedef struct
{
  char *person;
  char *name;
} JtRollOwner;

/**
 * JtRollPart:
 * @uid: the part
 * @label: compound/building/entrance/room; several entrances are joined by 、
 * @entrance: uid of the first entrance of the scope it lies under
 * @area: in 0.01 m², or %JT_AREA_UNKNOWN
 * @area_basis: (nullable): what the area rests on
 * @straddles: it lies under an entrance outside the scope besides
 * @owners: (element-type JtRollOwner): in the order of the certificate
 *
 * One line of a roll.
 */
typedef struct
{
  char *uid;
  char *label;
  char *entrance;
  JtArea area;
  char *area_basis;
  gboolean straddles;
  GPtrArray *owners;
} JtRollPart;

/**
 * JtRoll:
 * @parts: (element-type JtRollPart): in natural order: building, entrance, floor, room
 * @left_out: (element-type utf8): labels of what lies under the entrances and is not on the roll:
 *   parking spaces, and storage or a garage without a title of its own
 * @voters: (nullable): who is one voter, numbered from 0; %NULL while there are no parts
 * @total_area: the sum of the known areas, in 0.01 m²
 *
 * The parts of a scope and who votes for them, as the book has them.
 */
typedef struct
{
  GPtrArray *parts;
  GPtrArray *left_out;
  JtVoterRoll *voters;
  JtArea total_area;
} JtRoll;

/**
 * jt_roll_of_case:
 * @db: a connection
 * @case_uid: a case
 * @policy: the profile it runs under: parking spaces, and parts that straddle
 * @day: the owners of this day are asked
 * @error: a store error, or JT_RULE_ERROR_OVERFLOW when the areas cannot be added
 *
 * Builds the roll of the case's scope from the rows: every exclusive part under one of its
 * entrances, whole and once (SPC Interpretation 2020 arts. 1, 2, 8, 9; domain.md sections 3 and
 * 15).  The floor, the wish or the reachability of an owner leaves nobody out.
 *
 * Returns: (transfer full) (nullable): the roll
 */
JtRoll *jt_roll_of_case (JtDb *db, const char *case_uid, const JtPolicy *policy, JtDay day,
                         GError **error);

/**
 * jt_roll_free:
 * @roll: (transfer full) (nullable): a roll
 */
void jt_roll_free (JtRoll *roll);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtRoll, jt_roll_free)

/**
 * jt_roll_letters:
 * @number: number of a voter of several parts, from 0
 *
 * Returns: (transfer full): its letters: A, B, …, Z, AA, AB, …
 */
char *jt_roll_letters (guint number);

/**
 * jt_roll_labels:
 * @labels: (element-type utf8): names of parts
 *
 * Returns: (transfer full): at most ten of them, joined by ", ", and how many they are when they are
 *   more: "…, … (25)"
 */
char *jt_roll_labels (const GPtrArray *labels);

G_END_DECLS
