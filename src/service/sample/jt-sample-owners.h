/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-sample-building.h"

G_BEGIN_DECLS

typedef struct _JtRosterRow JtRosterRow;
typedef struct _JtRosterOwner JtRosterOwner;

/* Who owns a part, as a roster tells it. */

/**
 * jt_sample_person:
 * @maker: a maker
 *
 * Returns: (transfer full): somebody with a name and a number nobody else has
 */
JtRosterOwner *jt_sample_person (JtSampleMaker *maker);

/**
 * jt_sample_copy_owner:
 * @owner: an owner
 *
 * Returns: (transfer full): the same owner, for another row
 */
JtRosterOwner *jt_sample_copy_owner (const JtRosterOwner *owner);

/**
 * jt_sample_organisation:
 * @name: its name
 * @kind: as for jt_sample_uscc()
 * @nth: as for jt_sample_uscc()
 *
 * Returns: (transfer full): an organisation as owner
 */
JtRosterOwner *jt_sample_organisation (const char *name, const char *kind, guint nth);

/**
 * jt_sample_set_owner:
 * @row: a part
 * @owner: (transfer full): who alone owns it now
 */
void jt_sample_set_owner (JtRosterRow *row, JtRosterOwner *owner);

/**
 * jt_sample_same_owners:
 * @row: a part
 * @other: another
 *
 * Gives @row the owners, telephones and form of ownership of @other.
 */
void jt_sample_same_owners (JtRosterRow *row, const JtRosterRow *other);

/**
 * jt_sample_draw_owners:
 * @maker: a maker
 * @row: a part without owners
 *
 * One owner or, nearly as often, a couple; three heirs where the inheritance is not registered.
 */
void jt_sample_draw_owners (JtSampleMaker *maker, JtRosterRow *row);

/**
 * jt_sample_draw_title:
 * @maker: a maker
 * @row: a part whose area is set
 *
 * Draws its title, what its area rests on and the numbers of the papers.
 */
void jt_sample_draw_title (JtSampleMaker *maker, JtRosterRow *row);

/**
 * jt_sample_make_minor:
 * @maker: a maker
 * @row: a part with one owner
 *
 * Makes the owner a child, whose parent signs for it.
 */
void jt_sample_make_minor (JtSampleMaker *maker, JtRosterRow *row);

G_END_DECLS
