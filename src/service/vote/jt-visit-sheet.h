/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * JtVisitLine:
 * @part: uid of the part
 * @room: as the sheet names it
 * @owners: names, joined by 、
 * @visit: (nullable): uid of the last visit of the case there
 * @own: whether it was recorded by who is acting
 * @last: that visit: "11-03 家中无人"; "" for none
 *
 * One line of a grid leader's sheet.
 */
typedef struct
{
  char *part;
  char *room;
  char *owners;
  char *visit;
  gboolean own;
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

/**
 * jt_office_visit_line_read:
 * @office: an office in which somebody acts
 * @case_uid: the case of the sheet
 * @line: a line of it
 * @error: JT_RULE_ERROR_NOT_YOUR_ENTRANCE, or a store error
 *
 * Reads the last visit of one line anew: one was recorded or withdrawn.
 *
 * Returns: whether it could be read
 */
gboolean jt_office_visit_line_read (JtOffice *office, const char *case_uid, JtVisitLine *line,
                                    GError **error);

G_END_DECLS
