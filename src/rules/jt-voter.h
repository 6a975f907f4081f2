/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-sale.h"

G_BEGIN_DECLS

/**
 * JtVoterOwner:
 * @uid: the person; one by certificate, 统一社会信用代码 or owner number, or joined by a clerk
 * @name: the name, for the list of same names only
 * @identified: a number stands behind @uid
 * @developer: known to the book as the developer, besides what unsold parts tell
 */
typedef struct
{
  const char *uid;
  const char *name;
  gboolean identified;
  gboolean developer;
} JtVoterOwner;

/**
 * JtVoterPart:
 * @owners: (array length=n_owners): registered owners, in any order
 * @n_owners: how many; 0 when nobody is known
 * @sale: 已交付, 未售 or 已售未交付
 *
 * One part, in the order of the roll.
 */
typedef struct
{
  const JtVoterOwner *owners;
  gsize n_owners;
  JtSale sale;
} JtVoterPart;

/**
 * JtVoterReason:
 * @JT_VOTER_REASON_OWNER: "owner": one owner, one part
 * @JT_VOTER_REASON_CO_OWNERS: "co-owners": several owners of one part
 * @JT_VOTER_REASON_SEVERAL_PARTS: "several-parts": several parts of one owner
 * @JT_VOTER_REASON_SEVERAL_PARTS_CO_OWNERS: "several-parts-co-owners": several parts of the same
 *   owners together
 * @JT_VOTER_REASON_DEVELOPER: "developer": unsold, undelivered and own parts of the developer
 * @JT_VOTER_REASON_OWNER_UNKNOWN: "owner-unknown": a part whose owner is not known
 *
 * Why these parts are one voter; locked with the roll.
 */
typedef enum
{
  JT_VOTER_REASON_OWNER,
  JT_VOTER_REASON_CO_OWNERS,
  JT_VOTER_REASON_SEVERAL_PARTS,
  JT_VOTER_REASON_SEVERAL_PARTS_CO_OWNERS,
  JT_VOTER_REASON_DEVELOPER,
  JT_VOTER_REASON_OWNER_UNKNOWN,
  JT_VOTER_REASON_LAST,
} JtVoterReason;

/**
 * JtVoterOverlap:
 * @owner: uid of a person who belongs to more than one voter
 * @name: the person's name
 * @parts: (element-type guint): the first part of each of these voters, rising
 */
typedef struct
{
  char *owner;
  char *name;
  GArray *parts;
} JtVoterOverlap;

/**
 * JtVoterSameName:
 * @name: the name they share
 * @owners: (element-type utf8): uids of the persons, in order of first appearance
 * @parts: (element-type guint): their parts, rising
 *
 * Persons of one name who may be one: at least one of them has no number.
 */
typedef struct
{
  char *name;
  GPtrArray *owners;
  GArray *parts;
} JtVoterSameName;

/**
 * JtVoterRoll:
 * @n_parts: how many parts
 * @voter_of_part: (array length=n_parts): number of each part's voter, from 0 in order of first
 *   appearance
 * @n_voters: how many voters (人数)
 * @reasons: (array length=n_voters): why each is one
 * @joined_of_part: (array length=n_parts): the same under the second reading, in which voters with
 *   an owner in common are one
 * @n_joined: how many voters then
 * @joined_differs: the two readings differ: the verdict is to be computed both ways
 * @overlaps: (element-type JtVoterOverlap): for attention, by first part
 * @same_names: (element-type JtVoterSameName): for attention, by first part
 */
typedef struct
{
  gsize n_parts;
  guint *voter_of_part;
  guint n_voters;
  JtVoterReason *reasons;
  guint *joined_of_part;
  guint n_joined;
  gboolean joined_differs;
  GPtrArray *overlaps;
  GPtrArray *same_names;
} JtVoterRoll;

/**
 * jt_voter_roll_new:
 * @parts: (array length=n_parts): the parts in the order of the roll
 * @n_parts: how many
 *
 * Who is one voter (domain.md section 3; SPC Interpretation 2020 arts. 8, 9):
 *
 * - parts share a voter only if their sets of registered owners are equal;
 * - parts unsold or undelivered are one voter, with every part all of whose owners are the
 *   developer, who is whoever is named on an unsold part: the buyer of an undelivered part is not
 *   asked, nor counted as its owner;
 * - sets that overlap without being equal stay apart, are listed, and are joined in the second
 *   reading, through as many persons as it takes;
 * - persons of equal name, one of them without a number, are listed and stay apart;
 * - a part without a known owner is a voter of its own.
 *
 * Returns: (transfer full): the voters
 */
JtVoterRoll *jt_voter_roll_new (const JtVoterPart *parts, gsize n_parts);

/**
 * jt_voter_roll_free:
 * @roll: (nullable) (transfer full): a roll
 */
void jt_voter_roll_free (JtVoterRoll *roll);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtVoterRoll, jt_voter_roll_free)

/**
 * jt_voter_reason_nick:
 * @reason: one of #JtVoterReason
 *
 * Returns: the word that journal and --json use
 */
const char *jt_voter_reason_nick (JtVoterReason reason);

/**
 * jt_voter_reason_parse:
 * @nick: a nick
 * @reason: (out): its meaning
 *
 * Returns: %TRUE when @nick is known
 */
gboolean jt_voter_reason_parse (const char *nick, JtVoterReason *reason);

G_END_DECLS
