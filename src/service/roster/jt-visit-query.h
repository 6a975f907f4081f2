/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_office_visit_list:
 * @office: an office in which somebody acts
 * @part: uid of a part
 * @error: JT_RULE_ERROR_NOT_YOUR_ENTRANCE for another's part, or a store error
 *
 * Returns: (transfer full) (nullable): [{"on", "by", "outcome", "note"}], the newest first
 */
JsonArray *jt_office_visit_list (JtOffice *office, const char *part, GError **error);

G_END_DECLS
