/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_office_case_choices:
 * @office: an office in which somebody acts
 * @case_uid: a case
 * @what: "part" for the parts of its scope, "person" for their owners, or the table of the rows of
 *   a stage or beside one: "part_consent", "consultation_session"
 * @error: a store error
 *
 * What a field of a form that holds a uid may name.
 *
 * Returns: (transfer full) (nullable): [{"uid", "name"}] in natural order
 */
JsonArray *jt_office_case_choices (JtOffice *office, const char *case_uid, const char *what,
                                   GError **error);

/**
 * jt_office_choice_name:
 * @office: an office in which somebody acts
 * @what: as in jt_office_case_choices()
 * @uid: what a row holds that is none of the choices of today: an owner of before
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): its name; @uid itself when it is not in this book
 */
char *jt_office_choice_name (JtOffice *office, const char *what, const char *uid, GError **error);

/**
 * jt_office_organisations:
 * @office: an office in which somebody acts
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): [{"name", "uscc"}] of the organisations that any case names
 */
JsonArray *jt_office_organisations (JtOffice *office, GError **error);

G_END_DECLS
