/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-finding.h"
#include "jt-title.h"
#include "jt-tristate.h"

G_BEGIN_DECLS

/** JT_STOREYS_UNKNOWN: nobody has counted the floors */
#define JT_STOREYS_UNKNOWN (-1)

/** JT_STOREYS_LEAST: 四层及以上: four counts (Scheme (一); Civil Code 1259) */
#define JT_STOREYS_LEAST 4

/**
 * JtOwnership:
 * @JT_OWNERSHIP_UNKNOWN: no owner is known
 * @JT_OWNERSHIP_MULTI: 多业主住宅: the vote decides
 * @JT_OWNERSHIP_SINGLE_PUBLIC: 单位自管公房、政府持有的保障房: the owner's consent is enough
 * @JT_OWNERSHIP_SINGLE_PRIVATE: one private owner of everything: the Scheme does not name it
 */
typedef enum
{
  JT_OWNERSHIP_UNKNOWN,
  JT_OWNERSHIP_MULTI,
  JT_OWNERSHIP_SINGLE_PUBLIC,
  JT_OWNERSHIP_SINGLE_PRIVATE,
} JtOwnership;

/**
 * JtEligibilityPlace:
 * @name: (nullable): how it is called in a finding ("1-2"); %NULL when there is only one
 * @storeys: natural floors above ground by registration or drawings; shops below count, attic and
 *   half-basement do not; #JT_STOREYS_UNKNOWN
 * @half_storeys: (nullable): the attic or half-basement left out of @storeys, with its basis; goes
 *   with the number into the fact
 * @has_lift: a lift is there already
 * @listed: listed for expropriation or demolition-type 房屋改造 (not 老旧小区改造)
 * @lawful: 依法建设
 *
 * What is known of one entrance of the scope.
 */
typedef struct
{
  const char *name;
  int storeys;
  const char *half_storeys;
  JtTristate has_lift;
  JtTristate listed;
  JtTristate lawful;
} JtEligibilityPlace;

/**
 * JtEligibilityFacts:
 * @places: (array length=n_places): the entrances of the scope
 * @n_places: how many
 * @ownership: who owns the whole
 * @appraisal: the appraisal of structure and fire says that it can be done; open until it comes,
 *   which may be after the vote (it is a gate of the joint review)
 * @titles: how many parts have each title status
 *
 * The items of Scheme (一).
 */
typedef struct
{
  const JtEligibilityPlace *places;
  gsize n_places;
  JtOwnership ownership;
  JtTristate appraisal;
  guint titles[JT_TITLE_LAST];
} JtEligibilityFacts;

/**
 * jt_eligibility_judge:
 * @facts: what is known
 *
 * Scheme (一).  Refused: fewer than 4 storeys, a lift already there, listed.  Warned of: whatever
 * of these is unknown, lawful building not proven, ownership unknown or single private, unclear
 * titles, an appraisal that says no.  One finding a rule; its fact names all places ("1-1: 3,
 * 1-2: 3") or counts titles ("contract: 2, none: 1").  A scope without a place is nobody's fault
 * here: the stage "application" refuses it.
 *
 * Returns: (transfer full) (element-type JtFinding): refusals and warnings
 */
GPtrArray *jt_eligibility_judge (const JtEligibilityFacts *facts);

G_END_DECLS
