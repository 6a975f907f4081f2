/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_office_roster_export:
 * @office: an office in which somebody acts
 * @path: where the file goes, a workbook when its name ends with .xlsx, else csv; a file there is
 *   replaced
 * @error: JT_EXCHANGE_ERROR_WRITE_FAILED, JT_REPORT_ERROR, or a store error
 *
 * Writes all parts with their owners of now, in natural order, as "roster import" takes them back
 * unchanged; for a grid leader those under the entrances assigned.  It holds certificate numbers
 * and telephones in full, so the journal says who took it.
 *
 * Returns: (transfer full) (nullable): {"rows": n}
 */
JsonObject *jt_office_roster_export (JtOffice *office, const char *path, GError **error);

G_END_DECLS
