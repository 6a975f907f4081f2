/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-calendar.h"
#include "jt-clock.h"
#include "jt-finding.h"
#include "jt-policy.h"
#include "jt-role.h"

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/**
 * JtJudge:
 * @db: the writing connection, inside the transaction; judges only read through it
 * @clock: what the rules are shown as now
 * @user: uid of who submits; "" when the book is being founded
 * @user_name: name of who submits
 * @role: role of who submits
 * @calendar: the built-in calendar with the book's notices laid over it
 * @arguments: what the form or the command line collected
 * @material: (nullable): what was collected that is no JSON: the rows of a file
 * @answer: what goes back to whoever submitted (the JSON answer of cli.md)
 * @payloads: (element-type JsonObject): what is to be journalled, one entry each, in order
 * @secrets: (element-type JtSecret): personal values that go beside the journal
 * @erased: (element-type utf8): uids of the secrets whose values go with this submission
 * @attachments: (element-type JtAttachment): files that were put into the folder beside the book
 * @warnings: (element-type JtFinding): what was not refused but has to be said
 * @follow_up: (nullable): arguments of the command's follow-up; %NULL when there is none to run
 * @write: what jt_judge_write_payload() calls
 * @stream: for @write
 *
 * What a command's judge is given and what it fills in.  A judge that leaves @payloads empty has
 * found nothing to change: nothing is journalled and that is no error.
 */
typedef struct
{
  JtDb *db;
  JtClock clock;
  const char *user;
  const char *user_name;
  JtRole role;
  JtCalendar *calendar;
  JsonObject *arguments;
  gpointer material;
  JsonObject *answer;
  GPtrArray *payloads;
  GPtrArray *secrets;
  GPtrArray *erased;
  GPtrArray *attachments;
  GPtrArray *warnings;
  JsonObject *follow_up;
  gboolean (*write) (gpointer stream, JsonObject *payload, GError **error);
  gpointer stream;
} JtJudge;

/**
 * JtSecret:
 * @uid: the name that payloads use for it
 * @salt: random, so that equal values have unequal commitments
 * @value: the personal value itself
 *
 * One row of the table beside the journal.
 */
typedef struct
{
  char *uid;
  char *salt;
  char *value;
} JtSecret;

/**
 * jt_secret_free:
 * @secret: (transfer full) (nullable): a secret
 */
void jt_secret_free (JtSecret *secret);

/**
 * jt_secret_commitment:
 * @salt: its salt
 * @value: its value
 *
 * Returns: (transfer full): SHA-256 over salt and value, in hex: what the journal says of it
 */
char *jt_secret_commitment (const char *salt, const char *value);

/**
 * jt_judge_keep_secret:
 * @judge: a judge
 * @kind: what it is: "resident-id", "other", "phone", "account"
 * @value: the personal value
 *
 * Keeps @value out of the payload: it will lie in the table beside the journal, written in the
 * same transaction.
 *
 * Returns: (transfer full): {"secret": uid, "kind": …, "commitment": …}: the row of the table
 *   commitment, for the payload
 */
JsonObject *jt_judge_keep_secret (JtJudge *judge, const char *kind, const char *value);

/**
 * JtAttachment:
 * @hash: SHA-256 of its bytes, its name in the folder beside the book
 * @size: its size in bytes
 *
 * One row of the table attachment.
 */
typedef struct
{
  char *hash;
  gint64 size;
} JtAttachment;

/**
 * jt_attachment_free:
 * @attachment: (transfer full) (nullable): an attachment
 */
void jt_attachment_free (JtAttachment *attachment);

/**
 * jt_judge_keep_attachment:
 * @judge: a judge that has found nothing to refuse
 * @file: path of a file from anywhere
 * @error: an exchange error: the file cannot be read, or the folder not be written
 *
 * Copies @file into the folder beside the book; that the book has it is noted in the same
 * transaction.
 *
 * Returns: (transfer none) (nullable): its hash, for the payload
 */
const char *jt_judge_keep_attachment (JtJudge *judge, const char *file, GError **error);

/**
 * jt_judge_erase_secret:
 * @judge: a judge
 * @secret: uid of a secret
 *
 * Has the value removed in the same transaction, for good.
 *
 * Returns: (transfer full): {"secret": uid, "erased": 1}: the row of the table commitment, for the
 *   payload
 */
JsonObject *jt_judge_erase_secret (JtJudge *judge, const char *secret);

/**
 * jt_judge_add_payload:
 * @judge: a judge
 * @payload: (transfer full): what is to be journalled
 */
void jt_judge_add_payload (JtJudge *judge, JsonObject *payload);

/**
 * jt_judge_write_payload:
 * @judge: a judge that has judged everything and reads nothing more that it writes
 * @payload: (transfer full): what is to be journalled, before all that is added
 * @error: a store error
 *
 * As jt_judge_add_payload(), for a large import: the payload becomes entry and rows while the judge
 * goes on, so that only one at a time is in memory.
 *
 * Returns: whether the one before could be written
 */
gboolean jt_judge_write_payload (JtJudge *judge, JsonObject *payload, GError **error);

/**
 * jt_judge_follow_case:
 * @judge: the judge of a command with a follow-up
 * @case_uid: the case whose clocks may have started, stopped or moved
 *
 * Has the command's follow-up run for that case once this command is written.
 */
void jt_judge_follow_case (JtJudge *judge, const char *case_uid);

/**
 * jt_judge_warn:
 * @judge: a judge
 * @code: which rule
 * @fact: (nullable): what caused it
 */
void jt_judge_warn (JtJudge *judge, JtRuleError code, const char *fact);

G_END_DECLS
