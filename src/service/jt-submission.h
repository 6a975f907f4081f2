/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-command.h"
#include "jt-vote-cache.h"

G_BEGIN_DECLS

/**
 * JtSubmission:
 * @command: what is submitted
 * @arguments: what was collected for it
 * @material: (nullable): what was collected that is no JSON
 * @clock: what the rules are shown as now
 * @user: uid of who submits
 * @user_name: name of who submits
 * @role: role of who submits
 * @path: where the book lies, to know a copy of it from itself
 * @cache: the vote kept in memory
 * @answer: (out): what the judge answered
 * @warnings: (out): what the judge had to say besides
 * @touched: (out): what the commit changed
 *
 * One command on its way into the book.
 */
typedef struct
{
  const JtCommand *command;
  JsonObject *arguments;
  gpointer material;
  JtClock clock;
  const char *user;
  const char *user_name;
  JtRole role;
  const char *path;
  JtVoteCache *cache;

  JsonObject *answer;
  GPtrArray *warnings;
  JtTouched *touched;
} JtSubmission;

/**
 * jt_submission_run:
 * @submission: what is submitted
 * @db: the writing connection
 * @error: JT_RULE_ERROR for a refusal, or a store error
 *
 * Judge, journal, projection, kept totals and personal values, in one IMMEDIATE transaction.
 *
 * Returns: whether it was committed
 */
gboolean jt_submission_run (JtSubmission *submission, JtDb *db, GError **error);

/**
 * jt_submission_clear:
 * @submission: a submission
 *
 * Frees what jt_submission_run() filled in.
 */
void jt_submission_clear (JtSubmission *submission);

/**
 * jt_book_calendar:
 * @db: a connection
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): the built-in calendar with the book's notices over it
 */
JtCalendar *jt_book_calendar (JtDb *db, GError **error);

G_END_DECLS
