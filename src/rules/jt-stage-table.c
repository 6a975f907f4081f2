/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-stage-table.h"

/* Short names for the columns of the table below, in this file only. */
#define CASE JT_STAGE_LEVEL_CASE
#define LIFT JT_STAGE_LEVEL_LIFT
#define LANE JT_STAGE_LEVEL_LANE
#define ALL JT_STAGE_JOIN_ALL
#define ONE JT_STAGE_JOIN_ONE
#define NONE JT_STAGE_KIND_NONE
#define WARN JT_STAGE_KIND_WARN
#define CLOCK JT_STAGE_KIND_CLOCK
#define MIXED JT_STAGE_KIND_MIXED
#define REFUSE JT_STAGE_KIND_REFUSE
#define NOTHING JT_STAGE_LAST

/* data/stages.csv in C; a test holds the two together. */
static const JtStageRow table[JT_STAGE_LAST] = {
  { JT_STAGE_APPLICATION, "application", "申请", "意愿", CASE, ALL,
    { 0 }, 0, MIXED, "Scheme (二)", NOTHING },
  { JT_STAGE_ELIGIBILITY, "eligibility", "加装条件核查", "意愿", CASE, ALL,
    { JT_STAGE_APPLICATION }, 1, MIXED, "Scheme (一)", NOTHING },
  { JT_STAGE_WISHES, "wishes", "意愿征询", "意愿", CASE, ALL,
    { JT_STAGE_APPLICATION }, 1, NONE, "Scheme (二)", NOTHING },
  { JT_STAGE_CONSULTATION, "consultation", "基层协商", "意愿", CASE, ALL,
    { JT_STAGE_APPLICATION }, 1, NONE, "Scheme (二)", NOTHING },
  { JT_STAGE_APPRAISAL, "appraisal", "检测鉴定", "审批", CASE, ALL,
    { JT_STAGE_APPLICATION }, 1, WARN, "Scheme (七)", NOTHING },
  { JT_STAGE_VOTE, "vote", "业主表决", "意愿", CASE, ALL,
    { JT_STAGE_APPLICATION }, 1, MIXED, "Scheme (三); Civil Code 278", NOTHING },
  { JT_STAGE_OWNER_CONSENT, "owner_consent", "产权人同意", "意愿", CASE, ALL,
    { JT_STAGE_ELIGIBILITY }, 1, REFUSE, "Scheme (二)", NOTHING },
  /* Its refusal binds agreement and review, so that the stage itself only warns. */
  { JT_STAGE_PART_CONSENT, "part_consent", "占用专有部分同意", "意愿", CASE, ALL,
    { JT_STAGE_APPLICATION }, 1, MIXED, "Scheme (三)", NOTHING },
  { JT_STAGE_RESULT_NOTICE, "result_notice", "结果公示", "意愿", CASE, ALL,
    { JT_STAGE_VOTE }, 1, MIXED, "policy profile", JT_STAGE_VOTE },
  { JT_STAGE_OBJECTIONS, "objections", "异议调解", "意愿", LANE, ALL,
    { JT_STAGE_APPLICATION }, 1, CLOCK, "Scheme (四)", NOTHING },
  { JT_STAGE_AGREEMENT, "agreement", "业主协议与建设单位", "建设", CASE, ONE,
    { JT_STAGE_RESULT_NOTICE, JT_STAGE_OWNER_CONSENT }, 2, REFUSE, "Scheme (三)(十一)", NOTHING },
  { JT_STAGE_MANDATE, "mandate", "授权委托", "建设", CASE, ALL,
    { JT_STAGE_AGREEMENT }, 1, NONE, "Scheme (三)", NOTHING },
  { JT_STAGE_CONTRACTOR, "contractor", "承包商与电梯选择", "建设", CASE, ALL,
    { JT_STAGE_AGREEMENT }, 1, WARN, "Scheme (五)", NOTHING },
  { JT_STAGE_DESIGN, "design", "勘察设计与审图", "建设", CASE, ALL,
    { JT_STAGE_CONTRACTOR }, 1, NONE, "Scheme (九)", NOTHING },
  { JT_STAGE_JOINT_REVIEW, "joint_review", "联合审查", "审批", CASE, ALL,
    { JT_STAGE_AGREEMENT, JT_STAGE_APPRAISAL }, 2, REFUSE, "Scheme (一)(八)", JT_STAGE_APPRAISAL },
  { JT_STAGE_PLANNING_PERMIT, "planning_permit", "规划许可", "审批", CASE, ALL,
    { JT_STAGE_JOINT_REVIEW }, 1, REFUSE, "Scheme (八)", JT_STAGE_JOINT_REVIEW },
  { JT_STAGE_CONSTRUCTION_PERMIT, "construction_permit", "施工许可与质量安全监督", "审批", CASE,
    ALL, { JT_STAGE_PLANNING_PERMIT, JT_STAGE_DESIGN }, 2, REFUSE, "Scheme (八)", NOTHING },
  { JT_STAGE_FUNDING, "funding", "资金", "资金", LANE, ALL,
    { JT_STAGE_AGREEMENT }, 1, REFUSE, "Scheme (十一)(十二)(十三)", NOTHING },
  { JT_STAGE_UTILITIES, "utilities", "管线迁改与电力扩容", "建设", LANE, ALL,
    { JT_STAGE_JOINT_REVIEW }, 1, NONE, "Scheme (八)", NOTHING },
  { JT_STAGE_WORKS, "works", "土建施工", "建设", CASE, ALL,
    { JT_STAGE_CONSTRUCTION_PERMIT }, 1, REFUSE, "Scheme (九)", JT_STAGE_CONSTRUCTION_PERMIT },
  { JT_STAGE_INSTALLATION_NOTICE, "installation_notice", "安装告知与监检申报", "建设", LIFT, ALL,
    { JT_STAGE_CONSTRUCTION_PERMIT }, 1, REFUSE, "Scheme (九); 特种设备安全法 23", NOTHING },
  { JT_STAGE_INSTALLATION, "installation", "电梯安装", "建设", LIFT, ALL,
    { JT_STAGE_WORKS, JT_STAGE_INSTALLATION_NOTICE }, 2, REFUSE, "Scheme (九)", JT_STAGE_WORKS },
  { JT_STAGE_SUPERVISION_INSPECTION, "supervision_inspection", "监督检验", "建设", LIFT, ALL,
    { JT_STAGE_INSTALLATION }, 1, NONE, "Scheme (九); 特种设备安全法 25", NOTHING },
  { JT_STAGE_ACCEPTANCE, "acceptance", "竣工验收", "建设", CASE, ALL,
    { JT_STAGE_WORKS, JT_STAGE_SUPERVISION_INSPECTION }, 2, REFUSE, "Scheme (十)",
    JT_STAGE_SUPERVISION_INSPECTION },
  { JT_STAGE_COMPLETION_FILING, "completion_filing", "竣工备案与规划核实消防备案", "审批", LANE,
    ALL, { JT_STAGE_ACCEPTANCE }, 1, CLOCK, "质量管理条例 49", NOTHING },
  { JT_STAGE_ARCHIVE, "archive", "档案移交", "审批", LANE, ALL,
    { JT_STAGE_ACCEPTANCE }, 1, CLOCK, "Scheme (十)", NOTHING },
  { JT_STAGE_SETTLEMENT, "settlement", "决算", "资金", LANE, ALL,
    { JT_STAGE_ACCEPTANCE }, 1, NONE, "", NOTHING },
  { JT_STAGE_REGISTRATION, "registration", "使用登记", "使用", LIFT, ALL,
    { JT_STAGE_ACCEPTANCE }, 1, REFUSE, "Scheme (十); 特种设备安全法 33", JT_STAGE_ACCEPTANCE },
  { JT_STAGE_OPERATION, "operation", "使用与维保", "使用", LIFT, ALL,
    { JT_STAGE_REGISTRATION }, 1, REFUSE, "Scheme (六)(十)", JT_STAGE_REGISTRATION },
  { JT_STAGE_SUSPENDED, "suspended", "暂停", "", LANE, ALL, { 0 }, 0, NONE, "", NOTHING },
  { JT_STAGE_WITHDRAWN, "withdrawn", "终止", "", CASE, ALL, { 0 }, 0, NONE, "", NOTHING },
};

const JtStageRow *
jt_stage_row (JtStageId stage)
{
  g_return_val_if_fail (stage < JT_STAGE_LAST, &table[0]);
  return &table[stage];
}

gboolean
jt_stage_parse (const char *nick, JtStageId *stage)
{
  for (JtStageId i = 0; i < JT_STAGE_LAST; i++)
    if (g_strcmp0 (nick, table[i].nick) == 0)
      {
        *stage = i;
        return TRUE;
      }
  return FALSE;
}

const char *
jt_stage_article (JtStageId stage, JtRuleError code)
{
  const char *article = jt_rule_error_article (code);

  return *article != '\0' ? article : jt_stage_row (stage)->article;
}
