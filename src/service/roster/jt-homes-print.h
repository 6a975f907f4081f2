/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-homes-query.h"

G_BEGIN_DECLS

/* Drawn by reports; a window includes jt-printout.h besides. */
typedef struct _JtPrintout JtPrintout;

/**
 * JtHomesPrint:
 * @JT_HOMES_PRINT_ROSTER: the roster, to be signed: a page or more an entrance
 * @JT_HOMES_PRINT_ELEVATION: the elevations (楼盘表): one a page
 *
 * What of a place is printed.
 */
typedef enum
{
  JT_HOMES_PRINT_ROSTER,
  JT_HOMES_PRINT_ELEVATION,
} JtHomesPrint;

/**
 * jt_office_print_elevations:
 * @office: an office in which somebody acts
 * @place: uid of a compound, a building or an entrance
 * @error: JT_RULE_ERROR_NO_SUCH_PLACE when no entrance is there, or a store error
 *
 * The elevations of its entrances, of a grid leader's own ones only: rooms, areas, use and sale,
 * nobody's name and nobody's choice.
 *
 * Returns: (transfer full) (nullable): the printout
 */
JtPrintout *jt_office_print_elevations (JtOffice *office, const char *place, GError **error);

/**
 * jt_office_print_homes:
 * @office: an office in which somebody acts
 * @level: what the place is
 * @place: uid of the place
 * @error: JT_RULE_ERROR_NO_SUCH_PLACE when no parts are there, or a store error
 *
 * The roster of a place as the book has it now, to be signed: each entrance on a new page.  It says
 * nothing of voters: who is one is found when a vote is opened.  No certificate numbers, no
 * telephones (domain.md section 13).
 *
 * Returns: (transfer full) (nullable): the printout
 */
JtPrintout *jt_office_print_homes (JtOffice *office, JtHomeLevel level, const char *place,
                                   GError **error);

G_END_DECLS
