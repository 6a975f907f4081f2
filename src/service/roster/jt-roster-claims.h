/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-roster-book.h"

G_BEGIN_DECLS

typedef struct _JtRosterOwner JtRosterOwner;

/*
 * For the files of a roster import only: who the owners of a file are.
 *
 * A person is one by certificate kind and number, by 统一社会信用代码, or by the owner number of one
 * file; never by name alone (domain.md section 3).  An owner without a number is whom the book has
 * as the owner of that very part under that name, else somebody new.
 */

/**
 * JtRosterClaim:
 * @parts: (element-type JtBookPart): what the file says it owns
 * @kind: (nullable): kind of the certificate
 * @certificate: (nullable): its number
 * @person: who it is, once settled
 *
 * One person of the file.
 */
typedef struct
{
  const char *name;
  const char *kind;
  const char *certificate;
  const char *uscc;
  const char *number;
  GPtrArray *parts;
  JtBookPerson *person;
} JtRosterClaim;

/**
 * JtRosterClaims:
 *
 * All persons of a file.
 */
typedef struct _JtRosterClaims JtRosterClaims;

/**
 * jt_roster_claims_new:
 * @book: the picture; it has to outlive the claims
 *
 * Returns: (transfer full): no claims yet
 */
JtRosterClaims *jt_roster_claims_new (JtRosterBook *book);

/**
 * jt_roster_claims_free:
 * @claims: (nullable) (transfer full): what to free
 */
void jt_roster_claims_free (JtRosterClaims *claims);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtRosterClaims, jt_roster_claims_free)

/**
 * jt_roster_claims_contradict:
 * @claims: the claims so far
 * @owner: an owner of the file
 *
 * Returns: (transfer none) (nullable): the other name under which this very number stands in an
 *   earlier row: one of the two was mistyped
 */
const char *jt_roster_claims_contradict (const JtRosterClaims *claims, const JtRosterOwner *owner);

/**
 * jt_roster_claims_note:
 * @claims: the claims so far
 * @owner: an owner of a row without fault
 *
 * Notes name and numbers for jt_roster_claims_contradict().
 */
void jt_roster_claims_note (JtRosterClaims *claims, const JtRosterOwner *owner);

/**
 * jt_roster_claims_add:
 * @claims: the claims so far
 * @owner: an owner of a row without fault
 * @part: the part of that row
 *
 * Returns: (transfer none): the claim: that of earlier rows when one of its numbers is the same
 */
JtRosterClaim *jt_roster_claims_add (JtRosterClaims *claims, const JtRosterOwner *owner,
                                     JtBookPart *part);

/**
 * jt_roster_claims_settle:
 * @claims: all claims of the file
 * @error: a store error
 *
 * Finds or makes the person of each claim.  Whoever was known without a number gets the one that
 * the file says; persons of the book whom the file shows to be one are joined, unless a clerk found
 * them to be two.
 *
 * Returns: whether the book could be asked
 */
gboolean jt_roster_claims_settle (JtRosterClaims *claims, GError **error);

G_END_DECLS
