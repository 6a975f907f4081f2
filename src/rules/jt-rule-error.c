/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-rule-error.h"

G_DEFINE_QUARK (jt-rule-error-quark, jt_rule_error)

/* What each code is called by machines, and the article it rests on. */
static const struct
{
  const char *nick;
  const char *article;
} rules[JT_RULE_ERROR_LAST] = {
  /* Counting (domain.md sections 2 to 4) */
  [JT_RULE_ERROR_OVERFLOW] = { "overflow", "" },
  [JT_RULE_ERROR_BALLOT] = { "ballot", "" },
  [JT_RULE_ERROR_NO_PARTS] = { "no-parts", "" },
  [JT_RULE_ERROR_PART_TWICE] = { "part-twice", "" },
  [JT_RULE_ERROR_HASH_MISMATCH] = { "hash-mismatch", "" },
  [JT_RULE_ERROR_SEAL_MISMATCH] = { "seal-mismatch", "" },
  [JT_RULE_ERROR_THRESHOLD_TOO_LOW] = { "threshold-too-low", "Civil Code 278" },
  /* Eligibility, Scheme (一) */
  [JT_RULE_ERROR_TOO_FEW_STOREYS] = { "too-few-storeys", "Scheme (一)" },
  [JT_RULE_ERROR_STOREYS_UNKNOWN] = { "storeys-unknown", "Scheme (一)" },
  [JT_RULE_ERROR_HAS_LIFT] = { "has-lift", "Scheme (一)" },
  [JT_RULE_ERROR_LIFT_UNKNOWN] = { "lift-unknown", "Scheme (一)" },
  [JT_RULE_ERROR_LISTED_FOR_DEMOLITION] = { "listed-for-demolition", "Scheme (一)" },
  [JT_RULE_ERROR_DEMOLITION_UNKNOWN] = { "demolition-unknown", "Scheme (一)" },
  [JT_RULE_ERROR_OWNERSHIP_UNKNOWN] = { "ownership-unknown", "Scheme (一)" },
  [JT_RULE_ERROR_SINGLE_PRIVATE_OWNER] = { "single-private-owner", "Scheme (一)" },
  [JT_RULE_ERROR_LAWFULNESS_UNPROVEN] = { "lawfulness-unproven", "Scheme (一)" },
  [JT_RULE_ERROR_TITLE_UNCLEAR] = { "title-unclear", "Scheme (一)" },
  [JT_RULE_ERROR_ELIGIBILITY_OPEN] = { "eligibility-open", "Scheme (一)" },
  /* Application and scope, Scheme (二) */
  [JT_RULE_ERROR_NO_SCOPE] = { "no-scope", "Scheme (二)" },
  [JT_RULE_ERROR_NO_APPLICANT] = { "no-applicant", "Scheme (二)" },
  [JT_RULE_ERROR_APPLICANT_OUTSIDE_SCOPE] = { "applicant-outside-scope", "Scheme (二)" },
  [JT_RULE_ERROR_ENTRANCE_WITHOUT_APPLICANT] = { "entrance-without-applicant", "Scheme (二)" },
  [JT_RULE_ERROR_ENTRANCE_IN_OTHER_CASE] = { "entrance-in-other-case", "" },
  [JT_RULE_ERROR_SCOPE_FROZEN] = { "scope-frozen", "Scheme (二)" },
  [JT_RULE_ERROR_SINGLE_OWNER_TRACK] = { "single-owner-track", "Scheme (二)" },
  [JT_RULE_ERROR_MULTI_OWNER_TRACK] = { "multi-owner-track", "Scheme (二)" },
  /* The vote, Scheme (三), Civil Code 278 */
  [JT_RULE_ERROR_AREA_UNKNOWN] = { "area-unknown", "SPC Interpretation 2020 art. 8" },
  [JT_RULE_ERROR_VOTE_ALREADY_OPEN] = { "vote-already-open", "Scheme (三); Civil Code 278" },
  [JT_RULE_ERROR_NO_VOTE_OPEN] = { "no-vote-open", "" },
  [JT_RULE_ERROR_NO_SUCH_MOTION] = { "no-such-motion", "" },
  [JT_RULE_ERROR_PERIOD_BACKWARDS] = { "period-backwards", "" },
  [JT_RULE_ERROR_PERIOD_TOO_SHORT] = { "period-too-short", "policy profile" },
  [JT_RULE_ERROR_PERIOD_TOO_LONG] = { "period-too-long", "policy profile" },
  [JT_RULE_ERROR_NOTICE_NOT_POSTED] = { "notice-not-posted", "policy profile" },
  [JT_RULE_ERROR_OVERLAPPING_OWNERS] = { "overlapping-owners", "SPC Interpretation 2020 art. 9" },
  [JT_RULE_ERROR_SAME_NAME] = { "same-name", "SPC Interpretation 2020 art. 9" },
  [JT_RULE_ERROR_STRADDLING_PART] = { "straddling-part", "SPC Interpretation 2020 art. 2" },
  [JT_RULE_ERROR_FUND_NOT_ESTABLISHED] = { "fund-not-established", "Civil Code 281" },
  [JT_RULE_ERROR_RECEIVED_BEFORE_START] = { "received-before-start", "" },
  [JT_RULE_ERROR_RECEIVED_IN_FUTURE] = { "received-in-future", "" },
  [JT_RULE_ERROR_ALREADY_EXTENDED] = { "already-extended", "Scheme (三); Civil Code 278" },
  [JT_RULE_ERROR_EXTEND_AFTER_END] = { "extend-after-end", "Scheme (三); Civil Code 278" },
  [JT_RULE_ERROR_EXTEND_BACKWARDS] = { "extend-backwards", "Scheme (三); Civil Code 278" },
  [JT_RULE_ERROR_NOT_DISPUTED] = { "not-disputed", "Scheme (三); Civil Code 278" },
  [JT_RULE_ERROR_VOTE_STILL_RUNNING] = { "vote-still-running", "Scheme (三); Civil Code 278" },
  [JT_RULE_ERROR_DISPUTE_UNDECIDED] = { "dispute-undecided", "Scheme (三); Civil Code 278" },
  [JT_RULE_ERROR_MOTION_NEEDED] = { "motion-needed", "" },
  [JT_RULE_ERROR_REASON_NEEDED] = { "reason-needed", "" },
  [JT_RULE_ERROR_PAPERS_UNCHECKED] = { "papers-unchecked", "Scheme (三); Civil Code 278" },
  [JT_RULE_ERROR_PART_NOT_ON_ROLL] = { "part-not-on-roll", "" },
  /* Stages (data/stages.csv) */
  [JT_RULE_ERROR_PREDECESSOR_OPEN] = { "predecessor-open", "" },
  [JT_RULE_ERROR_PERIOD_NOT_ENDED] = { "period-not-ended", "policy profile" },
  [JT_RULE_ERROR_VOTE_NOT_SEALED] = { "vote-not-sealed", "Scheme (三); Civil Code 278" },
  [JT_RULE_ERROR_PROPORTION_NOT_REACHED] = { "proportion-not-reached", "Scheme (三); Civil Code 278" },
  [JT_RULE_ERROR_PART_CONSENT_MISSING] = { "part-consent-missing", "Scheme (三)" },
  [JT_RULE_ERROR_APPRAISAL_MISSING] = { "appraisal-missing", "Scheme (一)(七)" },
  [JT_RULE_ERROR_APPRAISAL_ENDED] = { "appraisal-ended", "Scheme (一)(七)" },
  [JT_RULE_ERROR_APPRAISER_UNQUALIFIED] = { "appraiser-unqualified", "Scheme (七)" },
  [JT_RULE_ERROR_CONTRACTOR_NOT_LISTED] = { "contractor-not-listed", "Scheme (五)" },
  [JT_RULE_ERROR_SUPPLIER_NOT_LISTED] = { "supplier-not-listed", "Scheme (五)" },
  [JT_RULE_ERROR_PRICE_ABOVE_PUBLISHED] = { "price-above-published", "Scheme (五)" },
  [JT_RULE_ERROR_LIFT_PRICE_ABOVE_PUBLISHED] = { "lift-price-above-published", "Scheme (五)" },
  [JT_RULE_ERROR_FRAMEWORK_ENDED] = { "framework-ended", "Scheme (五)" },
  [JT_RULE_ERROR_OPINION_NOT_POSITIVE] = { "opinion-not-positive", "Scheme (八)" },
  [JT_RULE_ERROR_DRAWING_REVIEW_OPEN] = { "drawing-review-open", "Scheme (九)" },
  [JT_RULE_ERROR_SUBSIDY_BEFORE_PERMIT] = { "subsidy-before-permit", "Scheme (十二)" },
  [JT_RULE_ERROR_PROVIDENT_ABOVE_SHARE] = { "provident-above-share", "Scheme (十一)" },
  [JT_RULE_ERROR_RELEASE_UNCONFIRMED] = { "release-unconfirmed", "Scheme (十二)" },
  [JT_RULE_ERROR_ACCOUNT_OVERDRAWN] = { "account-overdrawn", "Scheme (十二)" },
  [JT_RULE_ERROR_PERMIT_NOT_IN_FORCE] = { "permit-not-in-force", "Scheme (八)(九)" },
  [JT_RULE_ERROR_NOTICE_BY_OTHER_UNIT] = { "notice-by-other-unit", "Scheme (九); 特种设备安全法 23" },
  [JT_RULE_ERROR_WORKS_NOT_BEGUN] = { "works-not-begun", "Scheme (九)" },
  [JT_RULE_ERROR_LIFT_TOO_SMALL] = { "lift-too-small", "住宅项目规范 4.2.5" },
  [JT_RULE_ERROR_INSPECTION_NOT_PASSED] = { "inspection-not-passed", "Scheme (十); 特种设备安全法 25" },
  [JT_RULE_ERROR_ACCEPTANCE_PARTY_MISSING] = { "acceptance-party-missing", "Scheme (十)" },
  [JT_RULE_ERROR_ACCEPTANCE_NOT_PASSED] = { "acceptance-not-passed", "Scheme (十)" },
  [JT_RULE_ERROR_USE_UNIT_MISSING] = { "use-unit-missing", "Scheme (十); 特种设备安全法 38" },
  [JT_RULE_ERROR_NOT_REGISTERED] = { "not-registered", "Scheme (十)" },
  [JT_RULE_ERROR_CLOCK_OVERDUE] = { "clock-overdue", "" },
  [JT_RULE_ERROR_CLOCK_RUNNING] = { "clock-running", "" },
  [JT_RULE_ERROR_DOCUMENT_NEEDED] = { "document-needed", "" },
  [JT_RULE_ERROR_CASE_ENDED] = { "case-ended", "" },
  [JT_RULE_ERROR_NO_SUCH_STAGE] = { "no-such-stage", "" },
  [JT_RULE_ERROR_NO_SUCH_FIELD] = { "no-such-field", "" },
  [JT_RULE_ERROR_BAD_VALUE] = { "bad-value", "" },
  [JT_RULE_ERROR_COUNTS] = { "counts", "" },
  /* Sharing of cost, section 7 */
  [JT_RULE_ERROR_WEIGHT] = { "weight", "" },
  [JT_RULE_ERROR_ALL_WEIGHTS_ZERO] = { "all-weights-zero", "Scheme (十一); Civil Code 283" },
  [JT_RULE_ERROR_TOTAL_NEGATIVE] = { "total-negative", "" },
  [JT_RULE_ERROR_FLOOR_UNKNOWN] = { "floor-unknown", "Scheme (十一)" },
  [JT_RULE_ERROR_SHARES_SHORT] = { "shares-short", "Scheme (十一); Civil Code 283" },
  [JT_RULE_ERROR_SHARES_OVER] = { "shares-over", "Scheme (十一); Civil Code 283" },
  [JT_RULE_ERROR_SHARE_SIGNED] = { "share-signed", "Scheme (十一); Civil Code 543" },
  [JT_RULE_ERROR_NOT_SIGNED] = { "not-signed", "Scheme (十一); Civil Code 465" },
  /* Calendar, section 5 */
  [JT_RULE_ERROR_CALENDAR_ROW] = { "calendar-row", "" },
  [JT_RULE_ERROR_DATE_RANGE] = { "date-range", "" },
  /* Identifiers, section 11 */
  [JT_RULE_ERROR_ID_LENGTH] = { "id-length", "" },
  [JT_RULE_ERROR_ID_CHARACTER] = { "id-character", "" },
  [JT_RULE_ERROR_ID_DATE] = { "id-date", "" },
  [JT_RULE_ERROR_ID_CHECK_DIGIT] = { "id-check-digit", "" },
  [JT_RULE_ERROR_ID_KIND] = { "id-kind", "" },
  /* Policy profile, section 15 */
  [JT_RULE_ERROR_PROFILE_KEY] = { "profile-key", "" },
  [JT_RULE_ERROR_PROFILE_VALUE] = { "profile-value", "" },
  /* Places and people of the book */
  [JT_RULE_ERROR_NO_SUCH_PLACE] = { "no-such-place", "" },
  [JT_RULE_ERROR_AMBIGUOUS_PLACE] = { "ambiguous-place", "" },
  [JT_RULE_ERROR_BAD_PLACE_NAME] = { "bad-place-name", "" },
  [JT_RULE_ERROR_NO_SUCH_CASE] = { "no-such-case", "" },
  [JT_RULE_ERROR_NO_SUCH_USER] = { "no-such-user", "" },
  [JT_RULE_ERROR_USER_EXISTS] = { "user-exists", "" },
  [JT_RULE_ERROR_USER_NEEDED] = { "user-needed", "" },
  [JT_RULE_ERROR_USER_RETIRED] = { "user-retired", "" },
  [JT_RULE_ERROR_LAST_SUPERVISOR] = { "last-supervisor", "" },
  [JT_RULE_ERROR_OWN_ROLE] = { "own-role", "" },
  [JT_RULE_ERROR_ROLE] = { "role", "" },
  [JT_RULE_ERROR_NOT_YOUR_ENTRANCE] = { "not-your-entrance", "" },
  [JT_RULE_ERROR_NO_SUCH_PERSON] = { "no-such-person", "" },
  [JT_RULE_ERROR_NO_SUCH_VISIT] = { "no-such-visit", "" },
  [JT_RULE_ERROR_VISIT_WITHDRAWN] = { "visit-withdrawn", "" },
  [JT_RULE_ERROR_VALUE_ERASED] = { "value-erased", "PIPL 47" },
  [JT_RULE_ERROR_ROWS_REJECTED] = { "rows-rejected", "" },
  /* The month's report */
  [JT_RULE_ERROR_MONTH_AHEAD] = { "month-ahead", "" },
  [JT_RULE_ERROR_MONTH_RUNNING] = { "month-running", "" },
  [JT_RULE_ERROR_MONTH_SUBMITTED] = { "month-submitted", "" },
  [JT_RULE_ERROR_MONTH_NOT_SUBMITTED] = { "month-not-submitted", "" },
  [JT_RULE_ERROR_MONTH_CONFIRMED] = { "month-confirmed", "" },
  [JT_RULE_ERROR_MONTH_REASON] = { "month-reason", "" },
  /* Entries of another device's journal */
  [JT_RULE_ERROR_ENTRY_DAMAGED] = { "entry-damaged", "" },
  [JT_RULE_ERROR_ENTRY_UNKNOWN] = { "entry-unknown", "" },
  [JT_RULE_ERROR_ENTRY_GAP] = { "entry-gap", "" },
  [JT_RULE_ERROR_ENTRY_FORK] = { "entry-fork", "" },
  [JT_RULE_ERROR_ENTRY_NOT_HOME] = { "entry-not-home", "" },
};

const char *
jt_rule_error_nick (JtRuleError code)
{
  g_return_val_if_fail (code < JT_RULE_ERROR_LAST, "");
  return rules[code].nick;
}

const char *
jt_rule_error_article (JtRuleError code)
{
  g_return_val_if_fail (code < JT_RULE_ERROR_LAST, "");
  return rules[code].article;
}
