/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-threshold.h"

G_BEGIN_DECLS

/**
 * JtPolicy:
 *
 * A policy profile: the thresholds, periods and defaults that a case runs under, each with the text
 * it rests on.  They are data and not code, because the Scheme is a draft, cities may add to it,
 * and cases begun earlier run under the document of 2021.  It never changes once it is made, so
 * that threads may share it.
 *
 * A value can be unknown: then a supervisor has to fill it in, and nothing is invented.
 */
typedef struct _JtPolicy JtPolicy;

/**
 * JtPolicyKey:
 * @JT_POLICY_LIFT_PARTICIPATION: fraction for the lift, see jt_policy_get_threshold()
 * @JT_POLICY_LIFT_CONSENT: likewise
 * @JT_POLICY_FUND_PARTICIPATION: fraction for the use of the maintenance fund
 * @JT_POLICY_FUND_CONSENT: likewise
 * @JT_POLICY_VOTING_DAYS_MIN: natural days that a vote runs at least
 * @JT_POLICY_VOTING_DAYS_MAX: and at most
 * @JT_POLICY_VOTING_EXTENSIONS: how often the end may be moved, before it
 * @JT_POLICY_PROXY_OWNERS: owners that one proxy may hold before it warns
 * @JT_POLICY_SAME_PERSON_CHECKS: a #JtPolicySamePerson
 * @JT_POLICY_PARKING: a #JtPolicyParking
 * @JT_POLICY_STRADDLING: a #JtPolicyStraddling
 * @JT_POLICY_NOTICE_DAYS: natural days of a public notice
 * @JT_POLICY_NOTICE_WARN_BELOW: fewer than this warn
 * @JT_POLICY_OBJECTION_DAYS: working days within which the street organises mediation
 * @JT_POLICY_CONFIRMATION_DAYS: natural days to ask the court to confirm a mediated agreement
 * @JT_POLICY_REVIEW_DAYS: working days from acceptance to the opinion of the joint review
 * @JT_POLICY_CORRECTION_DAYS: working days to ask once for what is missing
 * @JT_POLICY_DRAWINGS_FIRST: a boolean: the drawing review comes before the joint review
 * @JT_POLICY_HANDOVER_DAYS: natural days to hand the technical papers over after acceptance
 * @JT_POLICY_FILING_DAYS: natural days to file completion
 * @JT_POLICY_ARCHIVE_MONTHS: months to hand the archive over
 * @JT_POLICY_MAINTENANCE_DAYS: natural days between two visits of maintenance at most
 * @JT_POLICY_RETENTION_YEARS: years that the evidence of a vote is kept
 *
 * There is no key that counts silent owners as consent: for a lift the law has none (Civil Code
 * 140).
 */
typedef enum
{
  JT_POLICY_LIFT_PARTICIPATION,
  JT_POLICY_LIFT_CONSENT,
  JT_POLICY_FUND_PARTICIPATION,
  JT_POLICY_FUND_CONSENT,
  JT_POLICY_VOTING_DAYS_MIN,
  JT_POLICY_VOTING_DAYS_MAX,
  JT_POLICY_VOTING_EXTENSIONS,
  JT_POLICY_PROXY_OWNERS,
  JT_POLICY_SAME_PERSON_CHECKS,
  JT_POLICY_PARKING,
  JT_POLICY_STRADDLING,
  JT_POLICY_NOTICE_DAYS,
  JT_POLICY_NOTICE_WARN_BELOW,
  JT_POLICY_OBJECTION_DAYS,
  JT_POLICY_CONFIRMATION_DAYS,
  JT_POLICY_REVIEW_DAYS,
  JT_POLICY_CORRECTION_DAYS,
  JT_POLICY_DRAWINGS_FIRST,
  JT_POLICY_HANDOVER_DAYS,
  JT_POLICY_FILING_DAYS,
  JT_POLICY_ARCHIVE_MONTHS,
  JT_POLICY_MAINTENANCE_DAYS,
  JT_POLICY_RETENTION_YEARS,
} JtPolicyKey;

#define JT_POLICY_KEYS 23

/**
 * JtPolicySamePerson:
 * @JT_POLICY_SAME_PERSON_NEVER: who entered a ballot never checks it ("never")
 * @JT_POLICY_SAME_PERSON_WITH_REASON: may, with a recorded reason ("with-reason")
 */
typedef enum
{
  JT_POLICY_SAME_PERSON_NEVER,
  JT_POLICY_SAME_PERSON_WITH_REASON,
} JtPolicySamePerson;

/**
 * JtPolicyParking:
 * @JT_POLICY_PARKING_EXCLUDED: parking spaces and unregistered storage are not on the roll
 *   ("excluded")
 * @JT_POLICY_PARKING_COUNTED: registered parking spaces are ("counted")
 */
typedef enum
{
  JT_POLICY_PARKING_EXCLUDED,
  JT_POLICY_PARKING_COUNTED,
} JtPolicyParking;

/**
 * JtPolicyStraddling:
 * @JT_POLICY_STRADDLING_WHOLE: a part under two entrances counts in each with its whole area
 *   ("whole")
 * @JT_POLICY_STRADDLING_PROJECTED: in each with what lies under its projection ("projected")
 */
typedef enum
{
  JT_POLICY_STRADDLING_WHOLE,
  JT_POLICY_STRADDLING_PROJECTED,
} JtPolicyStraddling;

/**
 * JT_POLICY_UNKNOWN:
 *
 * The number of a key that the profile leaves open.
 */
#define JT_POLICY_UNKNOWN (-1)

/**
 * jt_policy_parse:
 * @name: what the text is called, for errors
 * @text: an ini text: a group [profile] with `version` and `title`, and groups with the keys of the
 *   profile; beside every `key` stands `key_basis`
 * @base: (nullable): the profile over which this one is laid (a city's over the province's): a key
 *   that @text does not name is as in @base, one that it leaves empty is unknown
 * @error: the fact names @name and the place: "jilin-2026: notice/days=ten".
 *   %JT_RULE_ERROR_PROFILE_KEY for a group or key there is not;
 *   %JT_RULE_ERROR_PROFILE_VALUE for a text that is no ini, no version, a value out of its range or
 *   without its basis, and a shortest vote above the longest;
 *   %JT_RULE_ERROR_THRESHOLD_TOO_LOW for a threshold below Civil Code 278 (the fact is the
 *   fraction)
 *
 * Without @base a key that is not named is unknown.
 *
 * Returns: (transfer full) (nullable): the profile
 */
JtPolicy *jt_policy_parse (const char *name, const char *text, const JtPolicy *base,
                           GError **error);

/**
 * jt_policy_ref:
 * @policy: a profile
 *
 * Returns: (transfer full): @policy, to be given back with jt_policy_unref()
 */
JtPolicy *jt_policy_ref (JtPolicy *policy);

/**
 * jt_policy_unref:
 * @policy: (transfer full): a profile, freed when nobody holds it any more
 */
void jt_policy_unref (JtPolicy *policy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtPolicy, jt_policy_unref)

/**
 * jt_policy_get_version:
 * @policy: a profile
 *
 * Returns: (transfer none): its version, which a case keeps: "jilin-2026-draft-1"
 */
const char *jt_policy_get_version (const JtPolicy *policy);

/**
 * jt_policy_get_title:
 * @policy: a profile
 *
 * Returns: (transfer none): the document it follows, for people
 */
const char *jt_policy_get_title (const JtPolicy *policy);

/**
 * jt_policy_get_threshold:
 * @policy: a profile
 * @kind: the motion
 *
 * Returns: (transfer none) (nullable): what the motion needs, never below Civil Code 278; %NULL
 *   when participation or consent is unknown
 */
const JtThreshold *jt_policy_get_threshold (const JtPolicy *policy, JtMotionKind kind);

/**
 * jt_policy_get_number:
 * @policy: a profile
 * @key: any key but the four fractions
 *
 * Returns: a number of days, months, years or times, or a value of the enumeration that the key
 *   names; %JT_POLICY_UNKNOWN when it is unknown
 */
int jt_policy_get_number (const JtPolicy *policy, JtPolicyKey key);

/**
 * jt_policy_get_text:
 * @policy: a profile
 * @key: any key
 *
 * Returns: (transfer none): the value as the profile writes it ("10", "3/4", "whole"), "" when it
 *   is unknown
 */
const char *jt_policy_get_text (const JtPolicy *policy, JtPolicyKey key);

/**
 * jt_policy_get_basis:
 * @policy: a profile
 * @key: any key
 *
 * Returns: (transfer none): what the value rests on, in Chinese, as forms show it beside the value
 */
const char *jt_policy_get_basis (const JtPolicy *policy, JtPolicyKey key);

/**
 * jt_policy_key_nick:
 * @key: any key
 *
 * Returns: its group and name in a profile: "notice/days"
 */
const char *jt_policy_key_nick (JtPolicyKey key);

G_END_DECLS
