/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_office_user_list:
 * @office: an office
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): [{"name": …, "role": …, "places": […]}] by name; places are
 *   the entrances a grid leader answers for, in natural order
 */
JsonArray *jt_office_user_list (JtOffice *office, GError **error);

/**
 * jt_office_user_add:
 * @office: an office in which a supervisor acts
 * @name: the new user's name
 * @role: a role's nick
 * @places: (array zero-terminated=1) (nullable): places as for jt_office_resolve_places(), whose
 *   entrances the user answers for
 * @error: JT_RULE_ERROR_BAD_VALUE for a role that is none, JT_RULE_ERROR_USER_EXISTS,
 *   JT_RULE_ERROR_NO_SUCH_PLACE, JT_RULE_ERROR_AMBIGUOUS_PLACE, or a store error
 *
 * Submits the command user-add.
 *
 * Returns: whether there is such a user now
 */
gboolean jt_office_user_add (JtOffice *office, const char *name, const char *role,
                             const char *const *places, GError **error);

G_END_DECLS
