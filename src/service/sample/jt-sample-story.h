/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * JtSampleStepKind:
 * @JT_SAMPLE_STAGE: facts of a stage that the office records as they happen
 * @JT_SAMPLE_PAST: facts of a stage from before the book was kept (补录)
 * @JT_SAMPLE_BESIDE: a row beside a stage
 * @JT_SAMPLE_WISHES: what each household says it wants
 * @JT_SAMPLE_OPEN: a vote opens
 * @JT_SAMPLE_PAPERS: papers come in
 * @JT_SAMPLE_DECIDE: a supervisor decides what the readings do not agree on, if anything
 * @JT_SAMPLE_CLOSE: the vote is closed
 * @JT_SAMPLE_SHARES: who signed the agreement and what each pays
 */
typedef enum
{
  JT_SAMPLE_STAGE,
  JT_SAMPLE_PAST,
  JT_SAMPLE_BESIDE,
  JT_SAMPLE_WISHES,
  JT_SAMPLE_OPEN,
  JT_SAMPLE_PAPERS,
  JT_SAMPLE_DECIDE,
  JT_SAMPLE_CLOSE,
  JT_SAMPLE_SHARES,
} JtSampleStepKind;

/**
 * JtSampleStep:
 * @day: the day on which the office does it
 * @kind: what it does
 * @what: id of the stage, name of the table; of an opening, the motions; of shares, the ladder
 * @row: (nullable): label of a row that a later step of the story goes on with
 * @lift: number of the lift, for a stage of level lift; 0 otherwise
 * @fields: name=value, parted by '|'; a part is named by its room, whoever owns it by owner:room.
 *   Papers: room=choice, where * stands for every other part and ? for what chance decides.
 *   Opening: the last day.  Decision: the reason
 */
typedef struct
{
  const char *day;
  JtSampleStepKind kind;
  const char *what;
  const char *row;
  int lift;
  const char *fields;
} JtSampleStep;

/**
 * JtSampleStory:
 * @registered: the day on which the case is registered
 * @place: 小区/楼栋/单元; one that stops after the building means all its entrances
 * @applicants: rooms of who applied, parted by '|'
 * @policy: (nullable): name of the profile it runs under, when it is not the office's
 * @steps: (array length=n_steps): what happens, by day
 * @n_steps: how many
 *
 * One case.
 */
typedef struct
{
  const char *registered;
  const char *place;
  const char *applicants;
  const char *policy;
  const JtSampleStep *steps;
  gsize n_steps;
} JtSampleStory;

/* The stories, a group a file. */
extern const JtSampleStory jt_sample_story_exact;
extern const JtSampleStory jt_sample_story_past;
extern const JtSampleStory jt_sample_story_short_area;
extern const JtSampleStory jt_sample_story_short_head;
extern const JtSampleStory jt_sample_story_double_tick;
extern const JtSampleStory jt_sample_story_no_fund;
extern const JtSampleStory jt_sample_story_mediated;
extern const JtSampleStory jt_sample_story_overdue;
extern const JtSampleStory jt_sample_story_court;
extern const JtSampleStory jt_sample_story_balcony;
extern const JtSampleStory jt_sample_story_winter;
extern const JtSampleStory jt_sample_story_factory;
extern const JtSampleStory jt_sample_story_new;

/**
 * jt_sample_tell:
 * @office: the sample's office
 * @error: a refusal or a store error
 *
 * Tells all stories, day by day as they happened, through the office's commands.  The clock that
 * its rules are shown goes along.
 *
 * Returns: whether all went well
 */
gboolean jt_sample_tell (JtOffice *office, GError **error);

G_END_DECLS
