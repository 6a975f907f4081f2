/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-entry.h"
#include "jt-judge.h"

G_BEGIN_DECLS

/**
 * JtTouched:
 * @votes: (element-type utf8 GHashTable): for each vote whose papers changed, the set of parts; an
 *   empty set means the whole vote
 * @compounds: (element-type utf8): uids of compounds whose parts or owners changed
 * @cases: (element-type utf8): uids of cases that changed
 *
 * What a submission changed: which kept totals to bring up to date before COMMIT, and which views
 * to tell after it.
 */
typedef struct
{
  GHashTable *votes;
  GHashTable *compounds;
  GHashTable *cases;
} JtTouched;

/**
 * jt_touched_new:
 *
 * Returns: (transfer full): nothing touched yet
 */
JtTouched *jt_touched_new (void);

/**
 * jt_touched_free:
 * @touched: (transfer full) (nullable): what was touched
 */
void jt_touched_free (JtTouched *touched);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtTouched, jt_touched_free)

/**
 * jt_touched_vote:
 * @touched: what was touched
 * @vote: uid of a vote
 * @part: (nullable): uid of the part whose papers changed; %NULL for the whole vote
 */
void jt_touched_vote (JtTouched *touched, const char *vote, const char *part);

/**
 * jt_touched_compound:
 * @touched: what was touched
 * @compound: uid of a compound whose parts or owners changed
 */
void jt_touched_compound (JtTouched *touched, const char *compound);

/**
 * jt_touched_case:
 * @touched: what was touched
 * @case_uid: uid of a case that changed
 */
void jt_touched_case (JtTouched *touched, const char *case_uid);

/**
 * JtCommand:
 * @name: what the journal calls it, noun first: "case-register"
 * @version: of its payload; a change of meaning is a new version beside the old
 * @roles: bits of #JtRole: who may give it
 * @judge: (nullable): asks the rules, may refuse, derives everything; %NULL in an old version that
 *   can only be replayed
 * @project: turns a payload into rows; never refuses, asks no rule, clock, calendar or setting
 * @follow_up: (nullable): name of the command judged next in the same transaction when @judge
 *   leaves arguments for it
 * @commutes: whether it only adds rows of its own, so that any device may give it
 *
 * A change of the book.  Judged once, on the device that submits; projected whenever the tables
 * are rebuilt.
 */
typedef struct
{
  const char *name;
  int version;
  guint roles;
  gboolean (*judge) (JtJudge *judge, GError **error);
  gboolean (*project) (JtDb *db, JsonObject *payload, const JtEntry *entry, JtTouched *touched,
                       GError **error);
  const char *follow_up;
  gboolean commutes;
} JtCommand;

/**
 * jt_command_find:
 * @name: a command's name
 * @version: its version; 0 for the newest
 *
 * Returns: (nullable) (transfer none): the command
 */
const JtCommand *jt_command_find (const char *name, int version);

/**
 * jt_command_all:
 *
 * Returns: (transfer none) (array zero-terminated=1): every command of this program
 */
const JtCommand *const *jt_command_all (void);

G_END_DECLS
