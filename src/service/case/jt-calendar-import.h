/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_office_calendar_import:
 * @office: an office in which somebody acts
 * @path: a year's notice: date,kind,name
 * @error: JT_EXCHANGE_ERROR when the file cannot be read, JT_RULE_ERROR_CALENDAR_ROW for a line
 *   that is none; nothing is taken then
 *
 * Lays a notice over the calendar and recomputes the deadlines that depend on it.
 *
 * Returns: (transfer full) (nullable): {"days": n, "deadlines_changed": n}
 */
JsonObject *jt_office_calendar_import (JtOffice *office, const char *path, GError **error);

G_END_DECLS
