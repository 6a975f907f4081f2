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

G_END_DECLS
