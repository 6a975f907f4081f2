/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sample-story.h"

/* Cases in which neighbours object, and one that waits for an owner's own consent. */

#define ELIGIBLE \
  "lawful=1|lawful_evidence=竣工验收资料|listed=0|listed_evidence=区征收部门复函|ownership=multi|" \
  "storeys_evidence=竣工图|lift_evidence=现场查看"
#define NOTICE "notice_places=单元门、小区公告栏|ways=现场、入户、邮寄|tellers=社区工作人员、网格长"
#define POSTED "places=单元门、小区公告栏|photos=4|issuer=社区居民委员会|contact=0431-0123001"

/* ------------------------------------------ an objection from the ground floor, mediated on day 9 */

/* Raised on Thursday 23 July: the ninth working day is 5 August, the tenth 6 August. */
static const JtSampleStep mediated[] = {
  { "2026-06-05", JT_SAMPLE_STAGE, "eligibility", NULL, 0,
    "begun_on=2026-06-02|done_on=2026-06-05|" ELIGIBLE },
  { "2026-06-24", JT_SAMPLE_STAGE, "vote", NULL, 0,
    "notice_posted_on=2026-06-24|notice_number=样公告〔2026〕9号|plan_version=方案一|" NOTICE },
  { "2026-07-06", JT_SAMPLE_OPEN, "lift", NULL, 0, "2026-07-19" },
  { "2026-07-13", JT_SAMPLE_PAPERS, "", NULL, 0, "门市1=no|门市2=none|*=yes" },
  { "2026-07-20", JT_SAMPLE_CLOSE, "", NULL, 0, "" },
  { "2026-07-21", JT_SAMPLE_STAGE, "result_notice", NULL, 0,
    "begun_on=2026-07-21|document_number=样公示〔2026〕5号|" POSTED },
  { "2026-07-23", JT_SAMPLE_STAGE, "objections", "shop", 0,
    "number=样异〔2026〕3号|raised_on=2026-07-23|received_on=2026-07-23|real_name=1|"
    "objector_part=门市1|objector=一层门市业主|standing=entrance|ground=passage|"
    "grounds=连廊遮挡店面，影响通行|channel=书面" },
  { "2026-08-03", JT_SAMPLE_STAGE, "result_notice", NULL, 0,
    "done_on=2026-07-31|report_number=样公示报告〔2026〕5号|objections_received=1|"
    "filed_on=2026-08-03" },
  { "2026-08-05", JT_SAMPLE_STAGE, "objections", "shop", 0,
    "mediation_kind=street|mediation_body=样例街道办事处|mediation_on=2026-08-05|sessions=1|"
    "outcome=agreed|outcome_on=2026-08-05|agreement_number=样调〔2026〕3号|agreement_on=2026-08-05" },
  { "2026-08-10", JT_SAMPLE_STAGE, "agreement", NULL, 0,
    "begun_on=2026-08-10|constructing_party=4栋1单元加装电梯业主|total=42000000|method=floor|"
    "plan_version=分摊一|ladder=0/0.5/1/+0.1（参考）|compensation=600000|"
    "lift_property=出资业主共有" },
  { "2026-09-11", JT_SAMPLE_SHARES, "0/0.5/1/+0.1", NULL, 0,
    "total=42000000|subsidy=10000000|rooms=301、302、401、402、501、502、601、602|signed=2026-09-11|"
    "paid=1|arrears=402" },
  { "2026-09-11", JT_SAMPLE_STAGE, "agreement", NULL, 0,
    "done_on=2026-09-11|document_number=样协议〔2026〕5号" },
  { "2026-09-14", JT_SAMPLE_STAGE, "funding", NULL, 0,
    "source=owners|kind=paid-in|amount=8452172|on_day=2026-09-14|node=第一期30%|"
    "document_number=样收〔2026〕18号" },
  { "2026-09-28", JT_SAMPLE_STAGE, "contractor", NULL, 0,
    "begun_on=2026-09-14|done_on=2026-09-28|contractor=样板市演示电梯工程有限公司|listed=city|"
    "contract_number=样合同〔2026〕5号|contract_on=2026-09-28|price=41500000" },
  { "2026-10-09", JT_SAMPLE_STAGE, "design", NULL, 0,
    "begun_on=2026-10-09|survey_unit=样板市示例勘察设计院|survey_on=2026-10-12|"
    "design_unit=样板市示例勘察设计院|landing=half-landing" },
};

const JtSampleStory jt_sample_story_mediated = {
  "2026-06-01", "柳芽一区/4栋/1单元", "601", NULL, mediated, G_N_ELEMENTS (mediated)
};

/* ------------------------------------------------ mediation overdue, with the holidays in between */

/* Raised on 21 September: with 中秋 and 国庆 in between, the tenth working day is 12 October. */
static const JtSampleStep overdue[] = {
  { "2026-07-10", JT_SAMPLE_STAGE, "eligibility", NULL, 0,
    "begun_on=2026-07-07|done_on=2026-07-10|" ELIGIBLE },
  { "2026-08-05", JT_SAMPLE_STAGE, "vote", NULL, 0,
    "notice_posted_on=2026-08-05|notice_number=样公告〔2026〕11号|plan_version=方案一|" NOTICE },
  { "2026-08-17", JT_SAMPLE_OPEN, "lift", NULL, 0, "2026-08-30" },
  { "2026-08-24", JT_SAMPLE_PAPERS, "", NULL, 0, "101=none|102=no|*=yes" },
  { "2026-08-31", JT_SAMPLE_CLOSE, "", NULL, 0, "" },
  { "2026-09-01", JT_SAMPLE_STAGE, "result_notice", NULL, 0,
    "begun_on=2026-09-01|document_number=样公示〔2026〕7号|" POSTED },
  { "2026-09-14", JT_SAMPLE_STAGE, "result_notice", NULL, 0,
    "done_on=2026-09-11|report_number=样公示报告〔2026〕7号|objections_received=0|"
    "filed_on=2026-09-14" },
  { "2026-09-15", JT_SAMPLE_STAGE, "agreement", NULL, 0,
    "begun_on=2026-09-15|constructing_party=5栋1单元加装电梯业主|total=39000000|method=floor" },
  { "2026-09-21", JT_SAMPLE_STAGE, "objections", "ground", 0,
    "number=样异〔2026〕6号|raised_on=2026-09-21|received_on=2026-09-21|real_name=1|"
    "objector_part=101|objector=一层业主|standing=entrance|ground=daylight|"
    "grounds=井道遮挡北窗采光|channel=书面" },
};

const JtSampleStory jt_sample_story_overdue = {
  "2026-07-06", "柳芽一区/5栋/1单元", "601", NULL, overdue, G_N_ELEMENTS (overdue)
};

/* --------------------------------------------------------------------------------- in court */

static const JtSampleStep court[] = {
  { "2026-01-16", JT_SAMPLE_STAGE, "eligibility", NULL, 0,
    "begun_on=2026-01-13|done_on=2026-01-16|" ELIGIBLE },
  { "2026-01-16", JT_SAMPLE_STAGE, "vote", NULL, 0,
    "notice_posted_on=2026-01-16|notice_number=样公告〔2026〕2号|plan_version=方案一|" NOTICE },
  { "2026-01-26", JT_SAMPLE_OPEN, "lift", NULL, 0, "2026-02-08" },
  { "2026-02-02", JT_SAMPLE_PAPERS, "", NULL, 0, "101=no|102=none|103=no|*=yes" },
  { "2026-02-09", JT_SAMPLE_CLOSE, "", NULL, 0, "" },
  { "2026-02-10", JT_SAMPLE_STAGE, "result_notice", NULL, 0,
    "begun_on=2026-02-10|document_number=样公示〔2026〕2号|" POSTED },
  { "2026-02-25", JT_SAMPLE_STAGE, "result_notice", NULL, 0,
    "done_on=2026-02-25|report_number=样公示报告〔2026〕2号|objections_received=1|"
    "filed_on=2026-02-25" },
  { "2026-02-25", JT_SAMPLE_STAGE, "objections", "noise", 0,
    "number=样异〔2026〕1号|raised_on=2026-02-25|received_on=2026-02-25|real_name=1|"
    "objector_part=101|objector=一层业主|standing=entrance|ground=noise|"
    "grounds=担心设备噪声和房屋贬值|channel=书面" },
  { "2026-03-04", JT_SAMPLE_STAGE, "objections", "noise", 0,
    "mediation_kind=street|mediation_body=样例街道办事处|mediation_on=2026-03-04|sessions=2" },
  { "2026-03-09", JT_SAMPLE_STAGE, "agreement", NULL, 0,
    "begun_on=2026-03-09|constructing_party=1栋1单元加装电梯业主|total=37500000|method=agreed" },
  { "2026-03-20", JT_SAMPLE_STAGE, "objections", "noise", 0,
    "told_court_on=2026-03-20|note=调解终止，已书面告知诉讼途径" },
  { "2026-03-27", JT_SAMPLE_STAGE, "agreement", NULL, 0,
    "done_on=2026-03-27|document_number=样协议〔2026〕2号" },
  { "2026-04-08", JT_SAMPLE_STAGE, "objections", "noise", 0,
    "outcome=civil-suit|outcome_on=2026-04-08|court=样板市人民法院|"
    "court_number=（2026）样0199民初123号|court_state=一审审理中|stay_of_execution=0" },
  { "2026-04-10", JT_SAMPLE_STAGE, "appraisal", NULL, 0,
    "begun_on=2026-03-16|done_on=2026-04-10|document_number=样鉴〔2026〕2号|qualified=1|"
    "structure_result=passed-with-measures|fire_result=passed|measures=基础局部加固|suitable=1" },
  { "2026-04-10", JT_SAMPLE_STAGE, "contractor", NULL, 0,
    "begun_on=2026-03-30|done_on=2026-04-10|contractor=样板市示例建设工程有限公司|listed=province|"
    "contract_number=样合同〔2026〕2号|contract_on=2026-04-10|price=37000000" },
  { "2026-04-30", JT_SAMPLE_STAGE, "design", NULL, 0,
    "begun_on=2026-04-13|done_on=2026-04-30|drawing_review_number=样审图〔2026〕2号|"
    "drawing_review_on=2026-04-30|drawing_review_passed=1|landing=half-landing" },
  { "2026-05-06", JT_SAMPLE_STAGE, "joint_review", NULL, 0,
    "begun_on=2026-05-06|submitted_on=2026-05-06" },
  { "2026-05-08", JT_SAMPLE_STAGE, "joint_review", NULL, 0,
    "accepted_on=2026-05-08|acceptance_number=样受理〔2026〕2号" },
  { "2026-05-11", JT_SAMPLE_BESIDE, "review_pause", "experts", 0,
    "from_on=2026-05-11|until_on=2026-05-15|reason=experts|document_number=样论证〔2026〕1号" },
  { "2026-06-05", JT_SAMPLE_STAGE, "joint_review", NULL, 0,
    "opinion=conditional|opinion_on=2026-06-05|opinion_number=样联审〔2026〕2号|"
    "conditions=加设隔振措施|done_on=2026-06-05|document_number=样联审〔2026〕2号" },
  { "2026-06-12", JT_SAMPLE_STAGE, "planning_permit", NULL, 0,
    "done_on=2026-06-12|issued_on=2026-06-12|permit_number=样规许〔2026〕2号|"
    "document_number=样规许〔2026〕2号" },
  { "2026-06-26", JT_SAMPLE_STAGE, "construction_permit", NULL, 0,
    "done_on=2026-06-26|issued_on=2026-06-26|valid_until=2027-06-25|"
    "permit_number=样施许〔2026〕2号|document_number=样施许〔2026〕2号" },
  { "2026-07-01", JT_SAMPLE_STAGE, "works", NULL, 0,
    "begun_on=2026-07-01|start_report_number=样开工〔2026〕2号|progress=5" },
  { "2026-07-08", JT_SAMPLE_STAGE, "objections", "noise", 0,
    "obstructed_on=2026-07-07|dissuaded_on=2026-07-07|dissuaded_by=网格长|"
    "court_state=一审审理中，法院裁定停止施工|stay_of_execution=1" },
  { "2026-07-13", JT_SAMPLE_STAGE, "suspended", "stop", 0,
    "begun_on=2026-07-13|reason=court|reason_text=（2026）样0199民初123号裁定|"
    "reported_on=2026-07-13" },
};

const JtSampleStory jt_sample_story_court = {
  "2026-01-12", "松果小区（原纺织厂家属院）/1栋/1单元", "501|502", NULL, court,
  G_N_ELEMENTS (court)
};

/* ---------------------------------------------------------- a door through somebody's balcony */

/* The vote was won, yet 502 has not consented to the use of the balcony. */
static const JtSampleStep balcony[] = {
  { "2026-04-24", JT_SAMPLE_STAGE, "eligibility", NULL, 0,
    "begun_on=2026-04-21|done_on=2026-04-24|" ELIGIBLE },
  { "2026-05-08", JT_SAMPLE_STAGE, "vote", NULL, 0,
    "notice_posted_on=2026-05-08|notice_number=样公告〔2026〕8号|plan_version=方案一|" NOTICE },
  { "2026-05-18", JT_SAMPLE_OPEN, "lift", NULL, 0, "2026-05-31" },
  { "2026-05-25", JT_SAMPLE_PAPERS, "", NULL, 0, "101=abstain|102=none|502=no|*=yes" },
  { "2026-06-01", JT_SAMPLE_CLOSE, "", NULL, 0, "" },
  { "2026-06-02", JT_SAMPLE_STAGE, "result_notice", NULL, 0,
    "begun_on=2026-06-02|document_number=样公示〔2026〕4号|" POSTED },
  { "2026-06-15", JT_SAMPLE_STAGE, "result_notice", NULL, 0,
    "done_on=2026-06-12|report_number=样公示报告〔2026〕4号|objections_received=0|"
    "filed_on=2026-06-15" },
  { "2026-06-22", JT_SAMPLE_STAGE, "part_consent", "302", 0,
    "part=302|space=4栋2单元302阳台|drawing=建施-05|owners=1|signed_on=2026-06-22|"
    "begun_on=2026-06-16|document_number=样同意〔2026〕1号" },
  { "2026-06-22", JT_SAMPLE_BESIDE, "part_consent_signature", NULL, 0,
    "consent=row:302|person=owner:302|signed_on=2026-06-22|form=亲笔签名" },
  { "2026-06-24", JT_SAMPLE_STAGE, "part_consent", "402", 0,
    "part=402|space=4栋2单元402阳台|drawing=建施-05|owners=1|signed_on=2026-06-24|"
    "begun_on=2026-06-16|document_number=样同意〔2026〕2号" },
  { "2026-06-24", JT_SAMPLE_STAGE, "part_consent", "502", 0,
    "part=502|space=4栋2单元502阳台|drawing=建施-05|owners=1|begun_on=2026-06-16|"
    "conditions=要求设计单位比选平层入户方案" },
  { "2026-07-06", JT_SAMPLE_STAGE, "appraisal", NULL, 0,
    "begun_on=2026-07-06|body=样板市示例检测鉴定有限公司|qualified=1" },
};

const JtSampleStory jt_sample_story_balcony = {
  "2026-04-20", "晨雪苑/4栋/2单元", "602", NULL, balcony, G_N_ELEMENTS (balcony)
};
