/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-rule-error.h"

G_BEGIN_DECLS

/**
 * JtStageId:
 *
 * The stages of a case, in the order of data/stages.csv, which names and describes them.
 */
typedef enum
{
  JT_STAGE_APPLICATION,
  JT_STAGE_ELIGIBILITY,
  JT_STAGE_WISHES,
  JT_STAGE_CONSULTATION,
  JT_STAGE_APPRAISAL,
  JT_STAGE_VOTE,
  JT_STAGE_OWNER_CONSENT,
  JT_STAGE_PART_CONSENT,
  JT_STAGE_RESULT_NOTICE,
  JT_STAGE_OBJECTIONS,
  JT_STAGE_AGREEMENT,
  JT_STAGE_MANDATE,
  JT_STAGE_CONTRACTOR,
  JT_STAGE_DESIGN,
  JT_STAGE_JOINT_REVIEW,
  JT_STAGE_PLANNING_PERMIT,
  JT_STAGE_CONSTRUCTION_PERMIT,
  JT_STAGE_FUNDING,
  JT_STAGE_UTILITIES,
  JT_STAGE_WORKS,
  JT_STAGE_INSTALLATION_NOTICE,
  JT_STAGE_INSTALLATION,
  JT_STAGE_SUPERVISION_INSPECTION,
  JT_STAGE_ACCEPTANCE,
  JT_STAGE_COMPLETION_FILING,
  JT_STAGE_ARCHIVE,
  JT_STAGE_SETTLEMENT,
  JT_STAGE_REGISTRATION,
  JT_STAGE_OPERATION,
  JT_STAGE_SUSPENDED,
  JT_STAGE_WITHDRAWN,
  JT_STAGE_LAST,
} JtStageId;

/**
 * JtStageLevel:
 * @JT_STAGE_LEVEL_CASE: once a case
 * @JT_STAGE_LEVEL_LIFT: once a lift
 * @JT_STAGE_LEVEL_LANE: once a case, beside the others: nothing waits for it
 */
typedef enum
{
  JT_STAGE_LEVEL_CASE,
  JT_STAGE_LEVEL_LIFT,
  JT_STAGE_LEVEL_LANE,
} JtStageLevel;

/**
 * JtStageKind:
 * @JT_STAGE_KIND_NONE: no gate
 * @JT_STAGE_KIND_WARN: its gate warns
 * @JT_STAGE_KIND_CLOCK: its gate is a clock, which warns
 * @JT_STAGE_KIND_MIXED: its gate refuses for the reasons named and warns otherwise
 * @JT_STAGE_KIND_REFUSE: its gate refuses
 *
 * How strict a stage is; an open predecessor refuses with the last only, else it warns.
 */
typedef enum
{
  JT_STAGE_KIND_NONE,
  JT_STAGE_KIND_WARN,
  JT_STAGE_KIND_CLOCK,
  JT_STAGE_KIND_MIXED,
  JT_STAGE_KIND_REFUSE,
} JtStageKind;

/**
 * JtStageJoin:
 * @JT_STAGE_JOIN_ALL: all predecessors (`|` in stages.csv); also with one or none
 * @JT_STAGE_JOIN_ONE: one of them (`/`)
 */
typedef enum
{
  JT_STAGE_JOIN_ALL,
  JT_STAGE_JOIN_ONE,
} JtStageJoin;

/**
 * JtStageRow:
 * @id: the stage; also its position in the table
 * @nick: as in stages.csv, --json and the names of forms and tables
 * @zh: Chinese name
 * @phase: 意愿, 审批, 建设, 资金, 使用; "" for the two that end or stop a case
 * @level: per case, per lift, or a lane
 * @join: how @after combine
 * @after: predecessors
 * @n_after: how many
 * @kind: how strict its gate is
 * @article: where it is written
 * @gate_covers: the predecessor that its gate asks about with a reason of its own, so that it is
 *   not named twice; #JT_STAGE_LAST for none
 *
 * One stage: a line of data/stages.csv.
 */
typedef struct
{
  JtStageId id;
  const char *nick;
  const char *zh;
  const char *phase;
  JtStageLevel level;
  JtStageJoin join;
  JtStageId after[2];
  gsize n_after;
  JtStageKind kind;
  const char *article;
  JtStageId gate_covers;
} JtStageRow;

/**
 * jt_stage_row:
 * @stage: a stage
 *
 * Returns: (transfer none): its line of the table
 */
const JtStageRow *jt_stage_row (JtStageId stage);

/**
 * jt_stage_parse:
 * @nick: a stage's id as in stages.csv
 * @stage: (out): the stage
 *
 * Returns: %TRUE when there is one
 */
gboolean jt_stage_parse (const char *nick, JtStageId *stage);

/**
 * jt_stage_article:
 * @stage: the stage in which something was found
 * @code: what was found
 *
 * Returns: (transfer none): the article of @code, or that of the stage where the code has none (an
 *   open predecessor)
 */
const char *jt_stage_article (JtStageId stage, JtRuleError code);

G_END_DECLS
