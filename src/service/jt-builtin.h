/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-calendar.h"
#include "jt-policy.h"

G_BEGIN_DECLS

/**
 * JT_POLICY_DEFAULT:
 *
 * The profile that new cases run under: the draft Scheme of 2026.
 */
#define JT_POLICY_DEFAULT "jilin-2026"

/**
 * jt_builtin_calendar:
 *
 * Returns: (transfer full): the State Council's calendar as shipped with this program
 */
JtCalendar *jt_builtin_calendar (void);

/**
 * jt_builtin_policy:
 * @name: name of a profile shipped with this program
 * @error: JT_RULE_ERROR_PROFILE_VALUE when there is none of that name
 *
 * Returns: (transfer full) (nullable): the profile
 */
JtPolicy *jt_builtin_policy (const char *name, GError **error);

G_END_DECLS
