/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-vote-fixture.h"

/* A book with a row in every table that a vote fills: owners with certificates and telephones, two
 * votes, the first disputed, decided and sealed, the second open with a changed and a withdrawn
 * paper, and a document with its scan. */
JtVoteBook *jt_ledger_new (void);

/* A copy of the ledger carried to another device, which is open and shows @today; the ledger is
 * opened again, on that day, too. */
JtVoteBook *jt_ledger_carry (JtVoteBook *ledger, const char *today);

/* Every entry of its journal, in the order of replay; (element-type JtEntry). */
GPtrArray *jt_ledger_entries (JtVoteBook *ledger);

/* Closes the office, so that the file is whole and can be changed behind its back. */
void jt_ledger_shut (JtVoteBook *ledger);

/* What jt_book_verify() answers of a book that opens. */
JsonObject *jt_ledger_verify (const char *path);

/* Holds the book to be intact, and says what is wrong if it is not. */
void jt_ledger_assert_intact (const char *path);

/* Whether a problem begins with @where; "" for any. */
gboolean jt_ledger_problem_at (JsonObject *answer, const char *where);

/* "where: what" of the first problem, "" when there is none. */
char *jt_ledger_first_problem (JsonObject *answer);

/* Runs SQL on the file as somebody would who has no use for its triggers and checks. */
void jt_ledger_tamper (const char *path, const char *sql);

/* The first column of the first row of a query, NULL for none. */
char *jt_ledger_ask (const char *path, const char *sql);

/* A ledger whose file is shut, and its bytes to put back after each change. */
typedef struct
{
  JtVoteBook *ledger;
  const char *path;
  char *bytes;
  gsize length;
} JtShutLedger;

void jt_shut_ledger_init (JtShutLedger *shut);
void jt_shut_ledger_put_back (const JtShutLedger *shut);
void jt_shut_ledger_clear (JtShutLedger *shut);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtShutLedger, jt_shut_ledger_clear)
