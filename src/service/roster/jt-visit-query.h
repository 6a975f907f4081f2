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
 * Returns: (transfer full) (nullable): [{"uid", "case", "on", "by", "own", "outcome", "note"}], the
 *   newest first, without what was withdrawn; "own" is 1 for what the acting user recorded
 */
JsonArray *jt_office_visit_list (JtOffice *office, const char *part, GError **error);

G_END_DECLS
