/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_office_user_list:
 * @office: an office
 * @error: a store error
 *
 * Those who work with the book: who has left is not offered.
 *
 * Returns: (transfer full) (nullable): [{"name": …, "role": …, "places": […]}] by name; places are
 *   the entrances a grid leader answers for, in natural order
 */
JsonArray *jt_office_user_list (JtOffice *office, GError **error);

/**
 * jt_office_user_records:
 * @office: an office
 * @error: a store error
 *
 * Everybody who ever worked with the book, for who puts them right.
 *
 * Returns: (transfer full) (nullable): as jt_office_user_list(), each also with its "uid", and with
 *   "retired_on" for one who has left
 */
JsonArray *jt_office_user_records (JtOffice *office, GError **error);

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

/**
 * jt_office_user_change:
 * @office: an office in which a supervisor acts
 * @uid: whom it is about
 * @name: (nullable): the right name
 * @role: (nullable): the nick of the role from now on
 * @places: (array zero-terminated=1) (nullable): places as for jt_office_user_add(): all of them;
 *   who is a grid leader no more has none
 * @error: as jt_office_user_add(); JT_RULE_ERROR_NO_SUCH_USER; JT_RULE_ERROR_LAST_SUPERVISOR and
 *   JT_RULE_ERROR_OWN_ROLE when the book would be left without a supervisor, or the acting one
 *   would no longer be one
 *
 * Submits the command user-change; what is %NULL stays.  Nothing is written when all is so already.
 *
 * Returns: whether the user is so now
 */
gboolean jt_office_user_change (JtOffice *office, const char *uid, const char *name,
                                const char *role, const char *const *places, GError **error);

G_END_DECLS
