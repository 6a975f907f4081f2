/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_office_part_show:
 * @office: an office in which somebody acts
 * @part: uid of a part
 * @error: JT_RULE_ERROR_NO_SUCH_PLACE, JT_RULE_ERROR_NOT_YOUR_ENTRANCE, or a store error
 *
 * Personal numbers are masked; seeing one in full is the command secret-reveal.
 *
 * Returns: (transfer full) (nullable): {"uid", "label", and what is known of "floor", "use", "area",
 *   "area_basis", "area_document", "title", "real_estate_unit", "sale", "share", "representative";
 *   "owners": [{"person", "name", "kind", "representative", "since", "uscc", "certificate": {"secret",
 *   "masked"}, "phones": [{"secret", "masked"}]}], "former": [{"name", "since", "until"}]}
 */
JsonObject *jt_office_part_show (JtOffice *office, const char *part, GError **error);

/**
 * jt_office_name_questions:
 * @office: an office in which somebody acts
 * @limit: how many at most
 * @error: a store error
 *
 * Owners of one name, of whom one at least has no number, and of whom nobody has yet said whether
 * they are one.  A person is asked about with one other at a time.
 *
 * Returns: (transfer full) (nullable): [{"name", "person", "other", "person_parts": [labels],
 *   "other_parts": [labels], "person_masked", "other_masked"}]
 */
JsonArray *jt_office_name_questions (JtOffice *office, guint limit, GError **error);

/**
 * jt_office_person_joins:
 * @office: an office in which somebody acts
 * @person: uid of a person
 * @error: a store error
 *
 * The persons who were found to be the same as this one, each as it was joined: those joined into
 * it, and the one it was joined into.  Each join can be taken back by the command person-apart.
 * Looks through all persons: not for the main thread.
 *
 * Returns: (transfer full) (nullable): [{"person", "name", "into": whether @person was joined into
 *   it, "masked": of the certificate when there is one, "parts": [labels of what it owns now]}], by
 *   uid; empty for an unknown person
 */
JsonArray *jt_office_person_joins (JtOffice *office, const char *person, GError **error);

G_END_DECLS
