/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sample-story.h"

/* A whole building that stands still for the winter, and one of a single owner. */

/* --------------------------------------------------------------------------- winter stoppage */

/* No works begin from November to March, and those begun stop from 10 November to 31 March. */
static const JtSampleStep winter[] = {
  { "2026-03-06", JT_SAMPLE_STAGE, "eligibility", NULL, 0,
    "begun_on=2026-03-03|done_on=2026-03-06|lawful=1|listed=0|ownership=multi|"
    "storeys_evidence=竣工图，阁楼未计层" },
  { "2026-03-13", JT_SAMPLE_STAGE, "vote", NULL, 0,
    "notice_posted_on=2026-03-13|notice_number=样公告〔2026〕4号|plan_version=方案一|"
    "notice_places=各单元门、小区公告栏|ways=现场、入户|tellers=社区工作人员、网格长" },
  { "2026-03-23", JT_SAMPLE_OPEN, "lift", NULL, 0, "2026-04-12" },
  { "2026-03-30", JT_SAMPLE_PAPERS, "", NULL, 0,
    "1-101=no|1-102=none|2-101=no|2-102=none|3-101=abstain|3-102=none|*=yes" },
  { "2026-04-13", JT_SAMPLE_CLOSE, "", NULL, 0, "" },
  { "2026-04-14", JT_SAMPLE_STAGE, "result_notice", NULL, 0,
    "begun_on=2026-04-14|document_number=样公示〔2026〕3号|places=各单元门、小区公告栏|photos=12|"
    "issuer=晨雪社区居民委员会|contact=0431-0123003" },
  { "2026-04-27", JT_SAMPLE_STAGE, "result_notice", NULL, 0,
    "done_on=2026-04-24|report_number=样公示报告〔2026〕3号|objections_received=0|"
    "filed_on=2026-04-27" },
  { "2026-04-27", JT_SAMPLE_STAGE, "agreement", NULL, 0,
    "begun_on=2026-04-27|constructing_party=1栋加装电梯业主|total=114000000|method=agreed|"
    "plan_version=分摊一|lift_property=各单元出资业主共有" },
  { "2026-05-12", JT_SAMPLE_STAGE, "appraisal", NULL, 0,
    "begun_on=2026-04-15|done_on=2026-05-12|document_number=样鉴〔2026〕3号|qualified=1|"
    "structure_result=passed|fire_result=passed|suitable=1" },
  { "2026-05-15", JT_SAMPLE_STAGE, "agreement", NULL, 0,
    "done_on=2026-05-15|document_number=样协议〔2026〕3号" },
  { "2026-05-22", JT_SAMPLE_STAGE, "funding", NULL, 0,
    "source=owners|kind=paid-in|amount=25200000|on_day=2026-05-22|node=第一期30%|account_line=1|"
    "document_number=样收〔2026〕6号" },
  { "2026-05-29", JT_SAMPLE_STAGE, "contractor", NULL, 0,
    "begun_on=2026-05-18|done_on=2026-05-29|contractor=样板市示例建设工程有限公司|listed=province|"
    "contract_number=样合同〔2026〕3号|contract_on=2026-05-29|price=113000000" },
  { "2026-06-26", JT_SAMPLE_STAGE, "design", NULL, 0,
    "begun_on=2026-06-01|done_on=2026-06-26|drawing_review_number=样审图〔2026〕3号|"
    "drawing_review_on=2026-06-26|drawing_review_passed=1|landing=half-landing" },
  { "2026-06-29", JT_SAMPLE_STAGE, "joint_review", NULL, 0,
    "begun_on=2026-06-29|submitted_on=2026-06-29" },
  { "2026-07-01", JT_SAMPLE_STAGE, "joint_review", NULL, 0,
    "accepted_on=2026-07-01|acceptance_number=样受理〔2026〕3号" },
  { "2026-07-24", JT_SAMPLE_STAGE, "joint_review", NULL, 0,
    "opinion=positive|opinion_on=2026-07-24|opinion_number=样联审〔2026〕3号|done_on=2026-07-24|"
    "document_number=样联审〔2026〕3号" },
  { "2026-07-31", JT_SAMPLE_STAGE, "planning_permit", NULL, 0,
    "done_on=2026-07-31|issued_on=2026-07-31|permit_number=样规许〔2026〕3号|"
    "document_number=样规许〔2026〕3号" },
  { "2026-08-14", JT_SAMPLE_STAGE, "construction_permit", NULL, 0,
    "done_on=2026-08-14|issued_on=2026-08-14|valid_until=2027-08-13|"
    "permit_number=样施许〔2026〕3号|document_number=样施许〔2026〕3号" },
  { "2026-08-24", JT_SAMPLE_STAGE, "works", NULL, 0,
    "begun_on=2026-08-24|start_report_number=样开工〔2026〕3号|progress=10" },
  { "2026-09-04", JT_SAMPLE_STAGE, "funding", NULL, 0,
    "source=subsidy-city|kind=paid-in|amount=30000000|on_day=2026-09-04|account_line=1|"
    "note=示例 100,000 元/台（非政策标准）|document_number=样补拨〔2026〕3号" },
  { "2026-09-18", JT_SAMPLE_STAGE, "utilities", NULL, 0,
    "kind=electricity|unit=样板市示例供电公司|applied_on=2026-08-20|begun_on=2026-09-07|"
    "done_on=2026-09-18|terms=waived|capacity=三台各11kW|document_number=样电〔2026〕3号" },
  { "2026-10-12", JT_SAMPLE_STAGE, "installation_notice", NULL, 1,
    "channel=platform|by_installer=1|installer=样板市示例电梯安装有限公司|"
    "document_number=样告知〔2026〕3号" },
  { "2026-10-12", JT_SAMPLE_STAGE, "installation_notice", NULL, 1,
    "begun_on=2026-10-12|done_on=2026-10-12|told_on=2026-10-12" },
  { "2026-10-19", JT_SAMPLE_STAGE, "installation", NULL, 1,
    "begun_on=2026-10-19|maker=样板市示例电梯制造有限公司|brand=示例|load_kg=450|stops=6" },
  { "2026-11-06", JT_SAMPLE_STAGE, "works", NULL, 0, "progress=65" },
  { "2026-11-10", JT_SAMPLE_STAGE, "suspended", "winter", 0,
    "begun_on=2026-11-10|reason=winter|reason_text=冬季停工，计划至2027年3月31日|"
    "reported_on=2026-11-10" },
};

const JtSampleStory jt_sample_story_winter = {
  "2026-03-02", "晨雪苑/1栋", "1-601|2-602|3-601", NULL, winter, G_N_ELEMENTS (winter)
};

/* ------------------------------------------------------------------ a block of one factory */

static const JtSampleStep factory[] = {
  { "2026-05-15", JT_SAMPLE_STAGE, "eligibility", NULL, 0,
    "begun_on=2026-05-12|done_on=2026-05-15|lawful=1|listed=0|ownership=single-public|"
    "ownership_evidence=不动产登记：样板市第一示例纺织厂" },
  { "2026-05-29", JT_SAMPLE_STAGE, "owner_consent", NULL, 0,
    "begun_on=2026-05-18|done_on=2026-05-29|owner=owner:1-101|consent=1|signed_on=2026-05-29|seal=1|"
    "document_number=样纺〔2026〕8号" },
  { "2026-06-12", JT_SAMPLE_STAGE, "agreement", NULL, 0,
    "begun_on=2026-06-01|done_on=2026-06-12|constructing_party=样板市第一示例纺织厂|"
    "total=123000000|method=agreed|document_number=样协议〔2026〕4号" },
  { "2026-06-15", JT_SAMPLE_STAGE, "funding", NULL, 0,
    "source=employer|kind=planned|amount=93000000|on_day=2026-06-15|note=单位自筹" },
  { "2026-07-03", JT_SAMPLE_STAGE, "contractor", NULL, 0,
    "begun_on=2026-06-15|done_on=2026-07-03|contractor=样板市示例建设工程有限公司|listed=province|"
    "contract_number=样合同〔2026〕4号|contract_on=2026-07-03|price=121500000" },
  { "2026-07-10", JT_SAMPLE_STAGE, "appraisal", NULL, 0,
    "begun_on=2026-06-15|done_on=2026-07-10|document_number=样鉴〔2026〕4号|qualified=1|"
    "structure_result=passed|fire_result=passed|suitable=1" },
  { "2026-08-14", JT_SAMPLE_STAGE, "design", NULL, 0,
    "begun_on=2026-07-06|done_on=2026-08-14|drawing_review_number=样审图〔2026〕4号|"
    "drawing_review_on=2026-08-14|drawing_review_passed=1|landing=half-landing" },
  { "2026-10-26", JT_SAMPLE_STAGE, "joint_review", NULL, 0,
    "begun_on=2026-10-26|submitted_on=2026-10-26" },
  { "2026-10-28", JT_SAMPLE_STAGE, "joint_review", NULL, 0,
    "correction_notice_on=2026-10-28|correction_number=样补正〔2026〕1号" },
  { "2026-11-02", JT_SAMPLE_STAGE, "joint_review", NULL, 0,
    "correction_met_on=2026-10-30|accepted_on=2026-11-02|acceptance_number=样受理〔2026〕4号" },
};

const JtSampleStory jt_sample_story_factory = {
  "2026-05-11", "松果小区（原纺织厂家属院）/6栋", "1-101|2-101|3-101", NULL, factory,
  G_N_ELEMENTS (factory)
};
