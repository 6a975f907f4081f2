/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-day.h"
#include "jt-moment.h"
#include "jt-office.h"

G_BEGIN_DECLS

typedef struct _JtDb JtDb;
typedef struct _JtRollWords JtRollWords;

/* For the files *-print*.c of this room only: what all prints say. */

/**
 * jt_print_footer:
 * @office: an office
 * @policy: (nullable): version of the rules that apply
 * @error: a store error
 *
 * What stands on every page below.  Fictional data are called so on each print.
 *
 * Returns: (transfer full) (nullable): the footer
 */
char *jt_print_footer (JtOffice *office, const char *policy, GError **error);

/**
 * jt_print_case_line:
 * @db: a connection
 * @case_uid: a case
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): its number and title, as prints begin with them
 */
char *jt_print_case_line (JtDb *db, const char *case_uid, GError **error);

/**
 * jt_print_page_label:
 *
 * Returns: (transfer none): what numbers a page, with {page} and {pages}
 */
const char *jt_print_page_label (void);

/**
 * jt_print_day:
 * @day: a day
 *
 * Returns: (transfer full): "2026年11月3日"
 */
char *jt_print_day (JtDay day);

/**
 * jt_print_end:
 * @end: the first moment after something
 *
 * Returns: (transfer full): "2026年11月18日17时", the last day alone where it ends with it
 */
char *jt_print_end (JtMoment end);

/**
 * jt_print_entrance:
 * @db: a connection
 * @entrance: (nullable): uid of an entrance
 * @error: JT_RULE_ERROR_NO_SUCH_PLACE, or a store error
 *
 * Returns: (transfer full) (nullable): "柳芽一区 1栋1单元"
 */
char *jt_print_entrance (JtDb *db, const char *entrance, GError **error);

/**
 * jt_print_room:
 * @label: compound/building/entrance/room
 *
 * Returns: (transfer none): the room
 */
const char *jt_print_room (const char *label);

/**
 * jt_print_roll_words:
 * @words: (out caller-allocates): what a roll says; borrows what is given
 * @title: its title
 * @case_line: number and title of the case; "" for none
 */
void jt_print_roll_words (JtRollWords *words, const char *title, const char *case_line);

G_END_DECLS
