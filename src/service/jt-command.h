/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-entry.h"
#include "jt-judge.h"
#include "jt-touched.h"

G_BEGIN_DECLS

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
