/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-stage-deadline.h"
#include "jt-stage.h"

#define STAGE_LIFTS 3

/* A case of three entrances in which everything is as it should be; tests spoil one thing. */
typedef struct
{
  JtCaseFacts facts;
  JtCalendar *calendar;
  JtScopeEntrance entrances[STAGE_LIFTS];
  JtEligibilityPlace places[STAGE_LIFTS];
  JtPartConsent consents[2];
  JtObjection objections[2];
  JtPause pauses[2];
  JtSuspension suspensions[2];
  JtLiftFacts lifts[STAGE_LIFTS];
} StageFixture;

/* "2026-03-01"; "" is no day. */
JtDay stage_day (const char *text);

/* What is good about the case, and no date at all; today is the day given. */
void stage_fixture_init (StageFixture *fixture, const char *today);

/* The same case with every stage done in its order, in use since 2026-06-23; today 2026-09-01. */
void stage_fixture_init_complete (StageFixture *fixture);

void stage_fixture_clear (StageFixture *fixture);

/* Where the stage's dates lie. */
JtStageDates *stage_fixture_dates (StageFixture *fixture, JtStageId stage, int lift);

/* "refuse code fact; warn code fact" */
char *stage_findings_text (const GPtrArray *findings);

/* Takes back both dates of a stage. */
void stage_fixture_undo (StageFixture *fixture, JtStageId stage, int lift);

/* One thing that can be wrong with a stage, and what its gate says of it. */
typedef struct
{
  const char *name;
  JtStageId stage;
  int lift;
  JtStageAct act;
  void (*spoil) (StageFixture *fixture);
  const char *findings;
} StageGateCase;

/* Judges the stage on the day on which it began or was finished: first in the complete case, where
 * nothing may be found, then with the one thing spoiled. */
void stage_gate_case_run (gconstpointer data);
