/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * JtVisitLine:
 * @part: uid of the part
 * @room: as the sheet names it
 * @owners: names, joined by 、
 * @last: the last visit of the case there: "11-03 家中无人"; "" for none
 *
 * One line of a grid leader's sheet.
 */
typedef struct
{
  char *part;
  char *room;
  char *owners;
  char *last;
} JtVisitLine;

/**
 * JtVisitSheet:
 * @entrance: (nullable): uid of the entrance; %NULL for the parts under none
 * @name: what stands above the sheet
 * @lines: (element-type JtVisitLine): its lines, from top to bottom
 *
 * A grid leader's sheet: what is printed, and what is typed in again in the same order.
 */
typedef struct
{
  char *entrance;
  char *name;
  GPtrArray *lines;
} JtVisitSheet;

/**
 * jt_office_visit_sheets:
 * @office: an office in which somebody acts
 * @case_uid: a case
 * @error: JT_RULE_ERROR_NO_VOTE_OPEN when it never had a vote, JT_RULE_ERROR_NO_SUCH_PLACE when
 *   no part of it is the acting user's, or a store error
 *
 * The sheets as jt_office_print_vote() prints them.  A grid leader's are of the own entrances only.
 *
 * Returns: (transfer full) (nullable) (element-type JtVisitSheet): at least one
 */
GPtrArray *jt_office_visit_sheets (JtOffice *office, const char *case_uid, GError **error);

G_END_DECLS
