/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-entry.h"
#include "jt-watch.h"

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/**
 * JtProblem:
 * @lamport: Lamport number of the journal entry it is about; %G_MAXINT64 when it is about none
 * @where: the entry, row or file
 * @what: what is wrong with it
 *
 * One finding of a verification.
 */
typedef struct
{
  gint64 lamport;
  char *where;
  char *what;
} JtProblem;

/**
 * JtVerification:
 * @db: the reading connection; every query is answered from one moment's book
 * @attachments: the folder that holds the book's attachments
 * @problems: (element-type JtProblem): what was found
 * @entries: how many entries the journal has
 * @head: (nullable): hash over the heads of all chains, see jt_verify_journal()
 * @journal_sound: whether every entry is as it was written and known to this program: only then
 *   can it be replayed
 * @watch: (nullable): shows how far it is; its problems mean nothing once it was stopped
 *
 * A verification under way.
 */
typedef struct
{
  JtDb *db;
  char *attachments;
  GPtrArray *problems;
  gint64 entries;
  char *head;
  gboolean journal_sound;
  JtWatch *watch;
} JtVerification;

/**
 * jt_verification_init:
 * @verification: one that is not in use
 * @db: a reading connection; it must outlive @verification
 * @path: where the book lies
 */
void jt_verification_init (JtVerification *verification, JtDb *db, const char *path);

/**
 * jt_verification_clear:
 * @verification: a verification
 */
void jt_verification_clear (JtVerification *verification);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtVerification, jt_verification_clear)

/**
 * jt_verification_add:
 * @verification: a verification
 * @where: the row or file that is wrong
 * @what: a translated sentence
 */
void jt_verification_add (JtVerification *verification, const char *where, const char *what);

/**
 * jt_verification_add_failure:
 * @verification: a verification
 * @where: what could not be read
 * @failure: (transfer full) (nullable): why; nothing is added for %NULL
 *
 * A damaged file that can be opened gives problems, never an end of the verification.
 */
void jt_verification_add_failure (JtVerification *verification, const char *where, GError *failure);

/**
 * jt_verify_file:
 * @verification: a verification
 *
 * Looks at the pages, indexes and references of the file.
 */
void jt_verify_file (JtVerification *verification);

/**
 * jt_verify_journal:
 * @verification: a verification; its @entries, @head and @journal_sound are set
 *
 * Follows every device's chain: each entry's own hash, the hash it names of the one before, its
 * number and Lamport number, its uid, whether its command is known and its payload can be read, and
 * whether every submission of several entries is whole.  Its problems are sorted in the order of
 * replay.
 *
 * The head is SHA-256 over one line for each device, sorted by device: its uid, a space, the number
 * of its last entry in decimal, a space, that entry's hash, a line feed.
 */
void jt_verify_journal (JtVerification *verification);

/**
 * jt_verify_tables:
 * @verification: a verification whose journal was looked at
 *
 * Replays the journal into a scratch book, which is removed afterwards, and compares every table
 * and kept total with it.
 */
void jt_verify_tables (JtVerification *verification);

/**
 * jt_verify_totals:
 * @verification: a verification
 *
 * Counts every entrance and every vote from the book's own rows, and compares the kept totals and
 * the sealed verdicts.
 */
void jt_verify_totals (JtVerification *verification);

/**
 * jt_verify_secrets:
 * @verification: a verification
 *
 * Compares each personal value with what the journal says of it.
 */
void jt_verify_secrets (JtVerification *verification);

/**
 * jt_verify_attachments:
 * @verification: a verification
 *
 * Reads every attachment.  A file that nothing names but that has its own hash as its name is left
 * from a submission that was cut short, and is no problem.
 */
void jt_verify_attachments (JtVerification *verification);

/**
 * jt_book_verify_but_scans:
 * @path: where the book lies
 * @error: as jt_book_verify()
 *
 * As jt_book_verify(), without the attachments.
 *
 * Returns: (transfer full) (nullable): the same members
 */
JsonObject *jt_book_verify_but_scans (const char *path, GError **error);

G_END_DECLS
