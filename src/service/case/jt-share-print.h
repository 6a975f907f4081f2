/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/* Drawn by reports; a window includes jt-printout.h besides. */
typedef struct _JtPrintout JtPrintout;

/**
 * jt_office_print_sharing:
 * @office: an office in which somebody acts
 * @case_uid: a case
 * @error: JT_RULE_ERROR_SHARES_SHORT or JT_RULE_ERROR_SHARES_OVER where the shares are not the whole
 *   cost, the former also where there is no plan; a store error
 *
 * 费用分摊方案 by rooms, nobody's name on it, with room to sign (domain.md section 10).
 *
 * Returns: (transfer full) (nullable): the printout
 */
JtPrintout *jt_office_print_sharing (JtOffice *office, const char *case_uid, GError **error);

G_END_DECLS
