/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-calendar.h"
#include "jt-day.h"
#include "jt-eligibility.h"
#include "jt-moment.h"
#include "jt-money.h"
#include "jt-period.h"
#include "jt-stage-table.h"
#include "jt-tristate.h"

G_BEGIN_DECLS

/* What the stage machine is told of a case.  Dates, not yes or no: a permit typed in today with
 * its true date of last year makes last year's works right.  All strings are borrowed. */

/**
 * JtStageTerms:
 * @objection_days: working days to organise mediation (Scheme (四): 10)
 * @review_days: working days from acceptance to the opinion (Scheme (八): 18)
 * @correction_days: working days to ask once for what is missing (行政许可法 32: 5)
 * @notice_days: natural days of the result notice (profile: 10)
 * @notice_warn_below: fewer natural days than this warn (profile: 7)
 * @filing_days: natural days to file completion (质量管理条例 49: 15)
 * @handover_days: natural days to hand over the technical papers (特种设备安全法 24: 30)
 * @archive_months: months to hand over the archive (profile, 参考: 3)
 * @drawings_before_review: the drawing review comes before the joint review (local setting)
 *
 * The numbers of the policy profile that stages depend on.  One that the profile leaves open is
 * negative: then its clock does not run, for nothing is invented.
 */
typedef struct
{
  int objection_days;
  int review_days;
  int correction_days;
  int notice_days;
  int notice_warn_below;
  int filing_days;
  int handover_days;
  int archive_months;
  gboolean drawings_before_review;
} JtStageTerms;

/**
 * JtStageDates:
 * @begun: when it began, #JT_DAY_NONE when it has not
 * @done: when it was finished, #JT_DAY_NONE when it is not; a stage of one date (a permit) has
 *   only this
 * @document: (nullable): number of the document that shows it
 *
 * What every stage has.  vote: opening and sealing; result_notice: first and last day;
 * joint_review: submitted and opinion; works, installation: start and end; acceptance: passed or
 * not, its day; withdrawn: the end of the case.
 */
typedef struct
{
  JtDay begun;
  JtDay done;
  const char *document;
} JtStageDates;

/**
 * JtScopeEntrance:
 * @name: how a finding calls it ("1-2")
 * @applicants: how many parts in it applied
 */
typedef struct
{
  const char *name;
  guint applicants;
} JtScopeEntrance;

/**
 * JtVoteFacts:
 * @open: a vote is open now
 * @end: the first moment after the vote; #JT_MOMENT_NONE when none was opened
 * @notice_posted: 表决公告 posted on
 * @parts_without_area: (nullable) (array zero-terminated=1): parts of the scope without an area
 * @lift_met: the lift motion of the last sealed vote reached the proportion
 */
typedef struct
{
  gboolean open;
  JtMoment end;
  JtDay notice_posted;
  const char *const *parts_without_area;
  JtTristate lift_met;
} JtVoteFacts;

/**
 * JtPartConsent:
 * @part: the part whose exclusive space is occupied, for findings
 * @signed_on: the day on which the last of all its co-owners signed; #JT_DAY_NONE
 */
typedef struct
{
  const char *part;
  JtDay signed_on;
} JtPartConsent;

/**
 * JtObjection:
 * @name: its number, for findings
 * @raised: when it was raised
 * @received: when the 街道 received it
 * @organised: the first mediation session held, or a written refusal
 * @closed: its outcome was reached, whatever it is; an objection is never void
 * @confirmable: its agreement was mediated by a 人民调解委员会, so that a court may confirm it
 * @agreed: when that agreement took effect
 * @confirmed: when the court confirmed it
 */
typedef struct
{
  const char *name;
  JtDay raised;
  JtDay received;
  JtDay organised;
  JtDay closed;
  gboolean confirmable;
  JtDay agreed;
  JtDay confirmed;
} JtObjection;

/**
 * JT_PRICE_UNKNOWN:
 *
 * A price that is not recorded.
 */
#define JT_PRICE_UNKNOWN ((JtMoney) -1)

/**
 * JtContractFacts:
 * @supplier_listed: the supplier of the lift is on the province's list; a city adds none
 * @price: agreed with the contractor, in fen, or %JT_PRICE_UNKNOWN
 * @published_price: what was published with the list for it
 * @lift_price: agreed for the lift
 * @lift_published_price: what was published for it
 * @signed_on: the day of the contract; #JT_DAY_NONE
 * @framework_until: last day of the contractor's 征集协议; #JT_DAY_NONE
 * @supplier_framework_until: last day of the supplier's
 *
 * Who builds and at what price (Scheme (五)).
 */
typedef struct
{
  JtTristate supplier_listed;
  JtMoney price;
  JtMoney published_price;
  JtMoney lift_price;
  JtMoney lift_published_price;
  JtDay signed_on;
  JtDay framework_until;
  JtDay supplier_framework_until;
} JtContractFacts;

/**
 * JtFundingFacts:
 * @unconfirmed: the day of the first release from the co-managed account that one of the three
 *   parties has not confirmed; #JT_DAY_NONE
 * @lowest: the lowest that the account stood at the end of a day, in fen; 0 for never below
 * @lowest_on: that day
 * @above_share: (nullable) (array zero-terminated=1): the parts for which more was withdrawn from
 *   provident funds than they pay themselves
 *
 * The ledger (Scheme (十一)(十二)).
 */
typedef struct
{
  JtDay unconfirmed;
  JtMoney lowest;
  JtDay lowest_on;
  const char *const *above_share;
} JtFundingFacts;

/**
 * JtReviewFacts:
 * @correction_told: the applicant was told what is missing
 * @accepted: 受理
 * @pauses: (array length=n_pauses): hearing, inspection, testing, experts (行政许可法 45)
 * @n_pauses: how many
 * @positive: the opinion lets the project go on
 *
 * The joint review besides its dates.
 */
typedef struct
{
  JtDay correction_told;
  JtDay accepted;
  const JtPause *pauses;
  gsize n_pauses;
  JtTristate positive;
} JtReviewFacts;

/**
 * JtPermitFacts:
 * @valid_until: last day of the construction permit; #JT_DAY_NONE for no end
 * @revoked: the day it was revoked or given back
 */
typedef struct
{
  JtDay valid_until;
  JtDay revoked;
} JtPermitFacts;

/**
 * JtAcceptanceFacts:
 * @survey: 勘察 took part
 * @design: 设计 took part
 * @construction: 施工 took part
 * @supervision: 监理 took part
 * @passed: with what result
 * @papers_handed_over: 技术资料移交 on
 */
typedef struct
{
  JtTristate survey;
  JtTristate design;
  JtTristate construction;
  JtTristate supervision;
  JtTristate passed;
  JtDay papers_handed_over;
} JtAcceptanceFacts;

/**
 * JtSuspension:
 * @from: first day
 * @until: last day; #JT_DAY_NONE while it lasts
 * @reason: (nullable): why; winter stoppage is normal
 */
typedef struct
{
  JtDay from;
  JtDay until;
  const char *reason;
} JtSuspension;

/**
 * JtLiftFacts:
 * @name: its entrance, for findings
 * @dropped: the day it left the case: nothing waits for it any more
 * @stages: (array fixed-size=JT_STAGE_LAST): dates of the stages of level lift
 * @notice_channel: (nullable): how the regulator was told (window, platform, post)
 * @notice_by_installer: the installing unit told
 * @inspection_passed: result of the supervision inspection
 * @load_kg: what it carries; -1 for not recorded
 * @door_width_mm: clear width of its car door; -1 for not recorded
 * @use_unit_named: the day 使用单位 was settled
 * @next_inspection: 下次检验日期 as the report prints it
 *
 * One lift.
 */
typedef struct
{
  const char *name;
  JtDay dropped;
  JtStageDates stages[JT_STAGE_LAST];
  const char *notice_channel;
  JtTristate notice_by_installer;
  JtTristate inspection_passed;
  gint64 load_kg;
  gint64 door_width_mm;
  JtDay use_unit_named;
  JtDay next_inspection;
} JtLiftFacts;

/**
 * JtCaseFacts:
 * @today: the civil date
 * @calendar: rest days and working days
 * @terms: numbers of the case's policy profile
 * @single_owner: the track without a vote
 * @entrances: (array length=n_entrances): the scope
 * @n_entrances: how many
 * @eligibility: the items of Scheme (一)
 * @stages: (array fixed-size=JT_STAGE_LAST): dates of the stages of level case and of the lanes
 * @appraiser_qualified: the appraising body has its licence
 * @appraiser_licence: last day of that licence; #JT_DAY_NONE for none recorded
 * @appraisal_until: last day on which the appraisal holds; #JT_DAY_NONE for none recorded
 * @vote: the vote
 * @part_consents: (array length=n_part_consents): parts whose exclusive space is occupied
 * @n_part_consents: how many
 * @objections: (array length=n_objections): objections
 * @n_objections: how many
 * @contractor_listed: on the province's list or the city's addition
 * @contract: what was agreed with it
 * @drawing_review_passed: 施工图审查合格 on
 * @review: the joint review
 * @construction_permit: what became of it
 * @subsidy_paid: first public subsidy paid on
 * @funding: the ledger besides
 * @acceptance: the acceptance
 * @suspensions: (array length=n_suspensions): stoppages
 * @n_suspensions: how many
 * @lifts: (array length=n_lifts): the lifts
 * @n_lifts: how many
 *
 * Everything that gates look at.  Start from jt_case_facts_init().  An act that is still to be
 * judged is told by filling in its facts first (the channel of a notice, the parties present).
 */
typedef struct
{
  JtDay today;
  const JtCalendar *calendar;
  JtStageTerms terms;
  gboolean single_owner;
  const JtScopeEntrance *entrances;
  gsize n_entrances;
  JtEligibilityFacts eligibility;
  JtStageDates stages[JT_STAGE_LAST];
  JtTristate appraiser_qualified;
  JtDay appraiser_licence;
  JtDay appraisal_until;
  JtVoteFacts vote;
  const JtPartConsent *part_consents;
  gsize n_part_consents;
  const JtObjection *objections;
  gsize n_objections;
  JtTristate contractor_listed;
  JtContractFacts contract;
  JtDay drawing_review_passed;
  JtReviewFacts review;
  JtPermitFacts construction_permit;
  JtDay subsidy_paid;
  JtFundingFacts funding;
  JtAcceptanceFacts acceptance;
  const JtSuspension *suspensions;
  gsize n_suspensions;
  const JtLiftFacts *lifts;
  gsize n_lifts;
} JtCaseFacts;

/**
 * jt_case_facts_init:
 * @facts: (out caller-allocates): facts
 * @today: the civil date
 * @calendar: the calendar; borrowed
 *
 * A case of which nothing is known yet: no date is set, every answer is unknown, the terms are the
 * defaults of the Scheme.
 */
void jt_case_facts_init (JtCaseFacts *facts, JtDay today, const JtCalendar *calendar);

/**
 * jt_lift_facts_init:
 * @lift: (out caller-allocates): facts of a lift
 * @name: its entrance; borrowed
 *
 * A lift of which nothing is known yet.
 */
void jt_lift_facts_init (JtLiftFacts *lift, const char *name);

/**
 * jt_stage_dates:
 * @facts: the case
 * @stage: a stage
 * @lift: (nullable): the lift, for a stage of level lift
 *
 * When a stage began and ended, as of today: what lies ahead has not happened, a failed acceptance
 * has not ended, and where a stage is made of several things (objections, consents of parts,
 * stoppages) their first and last dates.
 *
 * Returns: the dates
 */
JtStageDates jt_stage_dates (const JtCaseFacts *facts, JtStageId stage, const JtLiftFacts *lift);

/**
 * jt_stage_earlier:
 * @a: a day or #JT_DAY_NONE
 * @b: another
 *
 * Returns: the first of the two that has come; #JT_DAY_NONE when neither has
 */
JtDay jt_stage_earlier (JtDay a, JtDay b);

G_END_DECLS
