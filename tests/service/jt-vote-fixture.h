/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-book-fixture.h"

/* A book with one case whose vote a test is about. */
typedef struct
{
  JtBook *book;
  char *case_uid;
} JtVoteBook;

/* The header of every roster of these tests, for a csv that a test writes itself. */
#define JT_VOTE_ROSTER_HEADER                                                                     \
  "小区,楼栋,单元,房号,楼层,用途,建筑面积,产权状态,业主,业主编号,销售状态,总层数,是否有电梯\n"

/* Twelve flats of one owner each in 松果小区/1/1, 101 to 602, 80.00 m² each; six storeys, no lift. */
char *jt_vote_twelve_flats (void);

/* Imports @roster on @today and registers a case for @place, in which @applicant applied. */
JtVoteBook *jt_vote_book_new (const char *today, const char *roster, const char *place,
                              const char *applicant);

void jt_vote_book_free (JtVoteBook *vote);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtVoteBook, jt_vote_book_free)

/* The same with the vote opened from 2026-03-02 to 2026-03-20; @motions as "lift" or "lift fund". */
JtVoteBook *jt_vote_book_open (const char *roster, const char *place, const char *applicant,
                               const char *motions);

/* Goes on on another day, as another user (NULL: the only one). */
void jt_vote_go_on (JtVoteBook *vote, const char *today, const char *user);

/* Submits a command for the case with further arguments as JSON members, "\"to\": …" or "". */
JsonObject *jt_vote_submit (JtVoteBook *vote, const char *command, const char *members);
void jt_vote_refuse (JtVoteBook *vote, const char *command, const char *members, JtRuleError code,
                     const char *fact);

/* The codes of what a submission warned of, joined by blanks; (transfer full). */
char *jt_vote_warnings (JtVoteBook *vote, const char *command, const char *members);

/* Records lines "room choice [received_on [motion]]" parted by ';' and compares the answer:
 * "2 recorded; 3 received_on received-in-future"; @expected NULL: whatever it is. */
void jt_vote_record (JtVoteBook *vote, const char *lines, const char *expected);

/* The ballots of a motion in the order of the roll, one letter each: y n a i - l c p; (transfer
 * full). */
char *jt_vote_ballots (JtVoteBook *vote, const char *motion);

/* A motion's tally in short: "8/12 voters, 640.00/960.00, yes 6 480.00: met disputed decided";
 * (transfer full). */
char *jt_vote_short (JtVoteBook *vote, const char *motion);

/* The uid of the case's latest vote; (transfer full). */
char *jt_vote_uid (JtVoteBook *vote);

/* How many papers the book holds, withdrawn ones too, and how many pairs of newer and older. */
guint jt_vote_papers (JtVoteBook *vote);
guint jt_vote_pairs (JtVoteBook *vote);

/* The uids of a room's papers that are not withdrawn, as a JSON array; (transfer full). */
char *jt_vote_papers_of (JtVoteBook *vote, const char *room);

/* Every kept total is what a fresh count says, and a rebuild gives the same book. */
void jt_vote_assert_sound (JtVoteBook *vote);
