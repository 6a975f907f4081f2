/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-book-fixture.h"

/* A small compound of two buildings: 1栋 with two entrances of six storeys, 2栋 with one of three,
 * and a block of one owner. */
extern const char jt_small_roster[];

/* Registers a case for @places (joined by " ") with @applicants (joined by " "); returns its uid.
 * Warnings are not looked at. */
char *jt_book_register (JtBook *book, const char *places, const char *applicants);

/* Records facts of a stage, which must be taken; @fields is JSON, @more further members of the
 * arguments (", \"past\": 1") or "". Returns the row's uid. */
char *jt_book_record (JtBook *book, const char *case_uid, const char *stage, const char *fields,
                      const char *more);

/* The same, which must be refused by this rule. */
void jt_book_refuse_stage (JtBook *book, const char *case_uid, const char *stage,
                           const char *fields, const char *more, JtRuleError code);

/* The state of a stage as "case show" says it; @lift 0 for a stage of the case. */
char *jt_book_state (JtBook *book, const char *case_uid, const char *stage, int lift);

/* Returns: (transfer full): the codes and texts of a stage's warnings, a line each */
char *jt_book_warnings (JtBook *book, const char *case_uid, const char *stage);

/* The last day of a clock as "case show" says it: "2026-10-12", with " provisional", "paused", or
 * NULL when there is none. */
char *jt_book_deadline (JtBook *book, const char *case_uid, const char *what);
