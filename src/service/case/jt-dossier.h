/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-calendar.h"
#include "jt-clock.h"
#include "jt-policy.h"
#include "jt-stage-deadline.h"
#include "jt-stage-facts.h"

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/**
 * JtDossier:
 *
 * Everything that the stage machine is told of one case, gathered from the rows of the book, with
 * the uids behind the positions that rules use.
 */
typedef struct _JtDossier JtDossier;

/**
 * jt_dossier_load:
 * @db: a connection
 * @case_uid: a case
 * @clock: what the rules are shown as now
 * @calendar: the calendar
 * @error: a store error; JT_RULE_ERROR_NO_SUCH_CASE
 *
 * Returns: (transfer full) (nullable): the dossier
 */
JtDossier *jt_dossier_load (JtDb *db, const char *case_uid, const JtClock *clock,
                            JtCalendar *calendar, GError **error);

/**
 * jt_dossier_free:
 * @dossier: (transfer full) (nullable): a dossier
 */
void jt_dossier_free (JtDossier *dossier);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtDossier, jt_dossier_free)

/**
 * jt_dossier_facts:
 * @dossier: a dossier
 *
 * Returns: (transfer none): what the rules are told; its strings live as long as @dossier
 */
JtCaseFacts *jt_dossier_facts (JtDossier *dossier);

/**
 * jt_dossier_lift_uid:
 * @dossier: a dossier
 * @lift: position of a lift
 *
 * Returns: (transfer none): its uid
 */
const char *jt_dossier_lift_uid (const JtDossier *dossier, guint lift);

/**
 * jt_dossier_lift_place:
 * @dossier: a dossier
 * @lift: position of a lift
 *
 * Returns: its number within the case, from 1
 */
int jt_dossier_lift_place (const JtDossier *dossier, guint lift);

/**
 * jt_dossier_find_lift:
 * @dossier: a dossier
 * @place: number of a lift within the case, from 1
 *
 * Returns: its position, or -1
 */
int jt_dossier_find_lift (const JtDossier *dossier, gint64 place);

/**
 * jt_dossier_deadline_subject:
 * @dossier: a dossier
 * @deadline: one of its clocks
 *
 * Returns: (transfer none): uid of the row the clock runs for: an objection, a lift, or the case
 */
const char *jt_dossier_deadline_subject (const JtDossier *dossier,
                                         const JtStageDeadline *deadline);

/**
 * jt_stage_terms_of_policy:
 * @policy: a profile
 * @terms: (out): its numbers; those that the profile leaves open are negative
 *
 * Copies what stages depend on out of a policy profile.
 */
void jt_stage_terms_of_policy (const JtPolicy *policy, JtStageTerms *terms);

G_END_DECLS
