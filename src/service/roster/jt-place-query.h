/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_office_resolve_part:
 * @office: an office
 * @case_uid: (nullable): the case whose parts are the scope; %NULL for the whole book
 * @text: 小区/楼栋/单元/房号 or any tail of it that is unique in the scope (cli.md, "Naming a part")
 * @error: JT_RULE_ERROR_NO_SUCH_PLACE, JT_RULE_ERROR_AMBIGUOUS_PLACE with the candidates, or a
 *   store error
 *
 * Returns: (transfer full) (nullable): uid of the part
 */
char *jt_office_resolve_part (JtOffice *office, const char *case_uid, const char *text,
                              GError **error);

/**
 * jt_office_resolve_parts:
 * @office: an office
 * @entrances: (array zero-terminated=1) (nullable): uids of the entrances whose parts are the
 *   scope; %NULL or none for the whole book
 * @texts: (array zero-terminated=1): names as for jt_office_resolve_part()
 * @error: as jt_office_resolve_part(), for the first name that does not mean one part
 *
 * Returns: (transfer full) (nullable): uids of the parts, in the order of @texts
 */
GStrv jt_office_resolve_parts (JtOffice *office, const char *const *entrances,
                               const char *const *texts, GError **error);

/**
 * jt_office_resolve_places:
 * @office: an office
 * @text: 小区/楼栋/单元 or any tail of it; one that stops after the compound or the building means
 *   all below it as of now; or the uid of an entrance
 * @error: as jt_office_resolve_part()
 *
 * Returns: (transfer full) (nullable): uids of the entrances meant
 */
GStrv jt_office_resolve_places (JtOffice *office, const char *text, GError **error);

G_END_DECLS
