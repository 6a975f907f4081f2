/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-homes-query.h"

G_BEGIN_DECLS

/* Drawn by reports; a window includes jt-printout.h besides. */
typedef struct _JtPrintout JtPrintout;

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
