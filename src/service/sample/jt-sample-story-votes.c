/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sample-story.h"

/* Cases whose votes turn on little, and two at the beginning. */

#define ELIGIBLE \
  "lawful=1|lawful_evidence=竣工验收资料|listed=0|listed_evidence=区征收部门复函|ownership=multi|" \
  "storeys_evidence=竣工图|lift_evidence=现场查看"
#define NOTICE "notice_places=单元门、小区公告栏|ways=现场、入户、邮寄|tellers=社区工作人员、网格长"

/* -------------------------------------------------------------------- 0.01 square metres short */

/* 602 was measured anew: 68.09 instead of 68.10.  Eight papers of twelve are two thirds by heads
 * but 521.79 of 782.69 by area. */
static const JtSampleStep short_area[] = {
  { "2026-03-20", JT_SAMPLE_STAGE, "eligibility", NULL, 0,
    "begun_on=2026-03-17|done_on=2026-03-20|" ELIGIBLE },
  { "2026-04-03", JT_SAMPLE_STAGE, "vote", NULL, 0,
    "notice_posted_on=2026-04-03|notice_number=样公告〔2026〕5号|plan_version=方案一|" NOTICE },
  { "2026-04-13", JT_SAMPLE_OPEN, "lift", NULL, 0, "2026-04-26" },
  { "2026-04-20", JT_SAMPLE_PAPERS, "", NULL, 0,
    "201=no|301=yes|302=yes|401=yes|402=yes|501=yes|502=yes|602=yes" },
  { "2026-04-27", JT_SAMPLE_CLOSE, "", NULL, 0, "" },
};

const JtSampleStory jt_sample_story_short_area = {
  "2026-03-16", "柳芽一区/2栋/1单元", "602", NULL, short_area, G_N_ELEMENTS (short_area)
};

/* ------------------------------------------------------------------------------- one head short */

/* 302 and 502 have one owner, so that there are eleven voters: eight papers are two thirds by area,
 * but seven of eleven by heads, where eight are needed. */
static const JtSampleStep short_head[] = {
  { "2026-03-27", JT_SAMPLE_STAGE, "eligibility", NULL, 0,
    "begun_on=2026-03-24|done_on=2026-03-27|" ELIGIBLE },
  { "2026-04-10", JT_SAMPLE_STAGE, "vote", NULL, 0,
    "notice_posted_on=2026-04-10|notice_number=样公告〔2026〕6号|plan_version=方案一|" NOTICE },
  { "2026-04-20", JT_SAMPLE_OPEN, "lift", NULL, 0, "2026-05-06" },
  { "2026-04-29", JT_SAMPLE_PAPERS, "", NULL, 0,
    "201=no|202=yes|301=yes|302=yes|401=yes|402=yes|501=yes|502=yes" },
  { "2026-05-07", JT_SAMPLE_CLOSE, "", NULL, 0, "" },
  { "2026-06-01", JT_SAMPLE_STAGE, "withdrawn", NULL, 0,
    "done_on=2026-06-01|reason=vote-not-met|reason_text=未达到法定比例，申请人撤回申请|"
    "refund=未收取费用|document_number=样终止〔2026〕1号" },
};

const JtSampleStory jt_sample_story_short_head = {
  "2026-03-23", "柳芽一区/3栋/2单元", "502", NULL, short_head, G_N_ELEMENTS (short_head)
};

/* -------------------------------------------------------------- disputed by one double tick */

/* Seven of nine valid papers say yes: three quarters are reached.  403 ticked both yes and no:
 * if the paper counted as participation, seven of ten would be too few. */
static const JtSampleStep double_tick[] = {
  { "2026-08-14", JT_SAMPLE_STAGE, "eligibility", NULL, 0,
    "begun_on=2026-08-11|done_on=2026-08-14|" ELIGIBLE },
  { "2026-08-28", JT_SAMPLE_STAGE, "vote", NULL, 0,
    "notice_posted_on=2026-08-28|notice_number=样公告〔2026〕14号|plan_version=方案一|" NOTICE },
  { "2026-09-07", JT_SAMPLE_OPEN, "lift", NULL, 0, "2026-09-20" },
  { "2026-09-14", JT_SAMPLE_PAPERS, "", NULL, 0,
    "201=yes|202=yes|203=yes|301=yes|302=yes|303=yes|401=yes|101=no|402=no|"
    "403=invalid:同意与反对两项均勾选" },
};

const JtSampleStory jt_sample_story_double_tick = {
  "2026-08-10", "松果小区（原纺织厂家属院）/4栋/1单元", "401", NULL, double_tick,
  G_N_ELEMENTS (double_tick)
};

/* ------------------------------------------------------------- a vote now, no fund established */

static const JtSampleStep no_fund[] = {
  { "2026-10-16", JT_SAMPLE_STAGE, "eligibility", NULL, 0,
    "begun_on=2026-10-13|done_on=2026-10-16|" ELIGIBLE },
  { "2026-10-26", JT_SAMPLE_STAGE, "vote", NULL, 0,
    "notice_posted_on=2026-10-26|notice_number=样公告〔2026〕17号|plan_version=方案二|"
    "roll_posted_on=2026-10-26|fund_state=not-established|"
    "fund_basis=样板市维修资金管理中心答复：未建立|" NOTICE },
  { "2026-11-09", JT_SAMPLE_OPEN, "lift|fund", NULL, 0, "2026-11-29" },
  { "2026-11-12", JT_SAMPLE_PAPERS, "", NULL, 0, "302=yes|501=yes|502=yes|601=yes|602=yes" },
  { "2026-11-16", JT_SAMPLE_PAPERS, "", NULL, 0, "101=no|401=yes" },
};

const JtSampleStory jt_sample_story_no_fund = {
  "2026-10-12", "铁道新村甲号院/1栋/1单元", "601|602", NULL, no_fund, G_N_ELEMENTS (no_fund)
};

/* ------------------------------------------------------------------------------- just begun */

/* The area of 201 is not known: no vote can be opened yet. */
static const JtSampleStep just_begun[] = {
  { "2026-11-03", JT_SAMPLE_STAGE, "application", NULL, 0,
    "reason=住户老龄化，上下楼不便|organiser=晨雪社区居民委员会|received_on=2026-11-02|"
    "received_by=社区工作人员" },
  { "2026-11-04", JT_SAMPLE_STAGE, "wishes", NULL, 0,
    "begun_on=2026-11-04|organiser=晨雪社区居民委员会|method=入户与电话" },
  { "2026-11-11", JT_SAMPLE_WISHES, "", NULL, 0, "" },
  { "2026-11-13", JT_SAMPLE_STAGE, "consultation", NULL, 0,
    "begun_on=2026-11-13|organiser=样例街道党工委" },
};

const JtSampleStory jt_sample_story_new = {
  "2026-11-02", "铁道新村甲号院/2栋/3单元", "601", NULL, just_begun, G_N_ELEMENTS (just_begun)
};
