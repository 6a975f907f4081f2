/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-dossier.h"

G_BEGIN_DECLS

typedef struct _JtRows JtRows;

struct _JtDossier
{
  char *case_uid;
  JtCaseFacts facts;
  GStringChunk *strings;      /* owns every string the facts borrow */
  GArray *entrances;          /* JtScopeEntrance */
  GPtrArray *entrance_uids;   /* borrowed from strings, in step with entrances */
  GArray *places;             /* JtEligibilityPlace */
  GPtrArray *without_area;    /* borrowed labels, NULL-terminated when handed on */
  GArray *part_consents;      /* JtPartConsent */
  GArray *objections;         /* JtObjection */
  GPtrArray *objection_uids;  /* in step with objections */
  GArray *pauses;             /* JtPause */
  GArray *suspensions;        /* JtSuspension */
  GArray *lifts;              /* JtLiftFacts */
  GPtrArray *lift_uids;       /* in step with lifts */
  GArray *lift_places;        /* int, in step with lifts */
  GPtrArray *above_share;     /* borrowed labels, NULL-terminated when handed on */
};

/* Reading of one column, shared by the two files that fill a dossier in. */
JtDay jt_dossier_day (JtRows *rows, const char *column);
JtTristate jt_dossier_tristate (JtRows *rows, const char *column);
const char *jt_dossier_text (JtDossier *self, JtRows *rows, const char *column);
int jt_dossier_lift_at (const JtDossier *self, const char *lift_uid);

/* jt-dossier-stages.c: the rows of every stage's table. */
gboolean jt_dossier_load_stages (JtDossier *self, JtDb *db, GError **error);

/* jt-dossier-funding.c: the ledger as a whole. */
gboolean jt_dossier_load_funding (JtDossier *self, JtDb *db, GError **error);

/* jt-dossier-vote.c: the vote, from its own tables. */
gboolean jt_dossier_load_vote (JtDossier *self, JtDb *db, GError **error);

G_END_DECLS
