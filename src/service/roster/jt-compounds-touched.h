/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-command.h"

G_BEGIN_DECLS

/*
 * Which compounds' kept totals a submission changes: the judge finds them and writes them into the
 * payload's member "touched", the projection only reads them there.
 */

/**
 * jt_compounds_touched_by_part:
 * @db: a connection
 * @part: uid of a part
 * @compounds: (element-type utf8): set that gets the uid of its compound
 * @error: JT_RULE_ERROR_NO_SUCH_PLACE, or a store error
 *
 * Returns: whether there is such a part
 */
gboolean jt_compounds_touched_by_part (JtDb *db, const char *part, GHashTable *compounds,
                                       GError **error);

/**
 * jt_compounds_touched_by_person:
 * @db: a connection
 * @person: uid of a person who is found to be another, or no longer
 * @compounds: (element-type utf8): set that gets the uids of the compounds where the person owns
 *   or owned something
 * @error: a store error
 *
 * Returns: whether the book could be asked
 */
gboolean jt_compounds_touched_by_person (JtDb *db, const char *person, GHashTable *compounds,
                                         GError **error);

/**
 * jt_compounds_touched_set:
 * @payload: a payload
 * @compounds: (element-type utf8): uids
 *
 * Writes them, sorted, into @payload; nothing when there are none.
 */
void jt_compounds_touched_set (JsonObject *payload, GHashTable *compounds);

/**
 * jt_compounds_touched_get:
 * @payload: a payload
 * @touched: where a projection says what it touched
 */
void jt_compounds_touched_get (JsonObject *payload, JtTouched *touched);

G_END_DECLS
