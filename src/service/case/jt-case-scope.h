/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/**
 * JtCaseScope:
 * @place: how people call it: "柳芽一区 1栋1单元"
 * @entrances: each of its entrances by name: "柳芽一区 1栋1单元、1栋2单元"
 * @level: "entrance", "building" or "compound"
 * @single_owner: one owner holds every part: the track without a vote
 *
 * What follows from the entrances that a case names.
 */
typedef struct
{
  char *place;
  char *entrances;
  const char *level;
  gboolean single_owner;
} JtCaseScope;

/**
 * jt_case_scope_free:
 * @scope: (transfer full) (nullable): a scope
 */
void jt_case_scope_free (JtCaseScope *scope);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtCaseScope, jt_case_scope_free)

/**
 * jt_case_scope_judge:
 * @db: a connection
 * @case_uid: (nullable): the case whose scope it will be; %NULL for one that is being registered
 * @entrances: (nullable): uids of the entrances that decide together
 * @applicants: (nullable): uids of the parts whose households applied
 * @findings: (element-type JtFinding): warnings are added here: an entrance without an applicant,
 *   an entrance for which another case runs
 * @error: JT_RULE_ERROR_NO_SCOPE, JT_RULE_ERROR_NO_APPLICANT,
 *   JT_RULE_ERROR_APPLICANT_OUTSIDE_SCOPE, or a store error
 *
 * Scheme (二): one household's application is enough to start; a wider scope wants an applicant in
 * each entrance.
 *
 * Returns: (transfer full) (nullable): what follows from the scope
 */
JtCaseScope *jt_case_scope_judge (JtDb *db, const char *case_uid, JsonArray *entrances,
                                  JsonArray *applicants, GPtrArray *findings, GError **error);

/**
 * jt_case_scope_load:
 * @db: a connection
 * @case_uid: a case
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): the scope as it stands
 */
JtCaseScope *jt_case_scope_load (JtDb *db, const char *case_uid, GError **error);

/**
 * jt_case_scope_frozen:
 * @db: a connection
 * @case_uid: a case
 * @since: (out) (transfer full): the day ballots went out, or the only owner consented, or what is
 *   known of it; %NULL while the scope may change
 * @error: a store error
 *
 * domain.md 1: the scope is frozen before ballots go out.
 *
 * Returns: whether it could be read
 */
gboolean jt_case_scope_frozen (JtDb *db, const char *case_uid, char **since, GError **error);

G_END_DECLS
