/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"
#include "jt-rule-error.h"

/* A book of a test: a real file in a folder of its own, whose rules are shown a day the test sets. */
typedef struct
{
  char *dir;
  char *path;
  JtOffice *office;
} JtBook;

/* Makes a book in which the supervisor 管理员 acts; @today as "2026-03-02". */
JtBook *jt_book_new (const char *today);

/* Closes the book and removes its folder with all that is in it. */
void jt_book_free (JtBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtBook, jt_book_free)

/* Closes the book and opens it again on another day, as another user (NULL: the only one). */
void jt_book_reopen (JtBook *book, const char *today, const char *user);

/* The path of a file in the book's folder that holds @text; (transfer full). */
char *jt_book_write_file (JtBook *book, const char *name, const char *text);

/* Submits a command given as JSON and returns its answer; the command must be taken. */
JsonObject *jt_book_submit (JtBook *book, const char *command, const char *arguments);

/* Submits a command that must be refused by this rule; @fact NULL: whatever the fact. */
void jt_book_refuse (JtBook *book, const char *command, const char *arguments, JtRuleError code,
                     const char *fact);

/* Imports a roster given as csv, which must be taken; returns the answer of "roster import". */
JsonObject *jt_book_import (JtBook *book, const char *csv);

/* Imports @csv and compares what was counted: "3 rows, 3 new, 0 changed, 0 unchanged, 0 absent". */
void jt_book_assert_import (JtBook *book, const char *csv, const char *counts);

/* The uid of the one part or entrance that @text means; (transfer full). */
char *jt_book_part (JtBook *book, const char *text);
char *jt_book_entrance (JtBook *book, const char *text);

/* How many entries the journal has, and whether a payload in it holds @text. */
gint64 jt_book_entries (JtBook *book);
gboolean jt_book_journal_holds (JtBook *book, const char *text);

/* Replays the journal into a scratch book and compares every table and kept total with it, and
 * checks that every personal value is named by a commitment that fits. */
void jt_fixture_assert_rebuild (JtOffice *office);
