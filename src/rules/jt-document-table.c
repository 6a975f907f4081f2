/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-document-table.h"

/* data/documents.csv in C, the lines of a stage together; a test holds the two together. */
static const JtDocumentKind table[] = {
  { JT_STAGE_APPLICATION, "加装电梯申请表", TRUE },
  { JT_STAGE_APPLICATION, "业主名册", TRUE },
  { JT_STAGE_WISHES, "意愿征询表", TRUE },
  { JT_STAGE_CONSULTATION, "协商会议记录", FALSE },
  { JT_STAGE_APPRAISAL, "检测鉴定报告", TRUE },
  { JT_STAGE_VOTE, "表决公告", TRUE },
  { JT_STAGE_VOTE, "业主名册公示", TRUE },
  { JT_STAGE_VOTE, "表决票", TRUE },
  { JT_STAGE_VOTE, "名册更正", FALSE },
  { JT_STAGE_VOTE, "授权委托书", FALSE },
  { JT_STAGE_OWNER_CONSENT, "产权人书面同意书", TRUE },
  { JT_STAGE_PART_CONSENT, "占用专有部分同意书", TRUE },
  { JT_STAGE_RESULT_NOTICE, "表决结果公示", TRUE },
  { JT_STAGE_RESULT_NOTICE, "公示情况报告", TRUE },
  { JT_STAGE_OBJECTIONS, "异议登记表", TRUE },
  { JT_STAGE_OBJECTIONS, "调解通知", FALSE },
  { JT_STAGE_OBJECTIONS, "调解记录", FALSE },
  { JT_STAGE_OBJECTIONS, "调解协议书", FALSE },
  { JT_STAGE_OBJECTIONS, "调解终结书", FALSE },
  { JT_STAGE_OBJECTIONS, "诉讼引导告知书", FALSE },
  { JT_STAGE_AGREEMENT, "业主协议书", TRUE },
  { JT_STAGE_AGREEMENT, "费用分摊方案", TRUE },
  { JT_STAGE_MANDATE, "授权委托书", TRUE },
  { JT_STAGE_CONTRACTOR, "EPC 合同", TRUE },
  { JT_STAGE_DESIGN, "设计方案", TRUE },
  { JT_STAGE_DESIGN, "施工图审查合格书", TRUE },
  { JT_STAGE_JOINT_REVIEW, "联合审查申请", TRUE },
  { JT_STAGE_JOINT_REVIEW, "联合审查受理单", TRUE },
  { JT_STAGE_JOINT_REVIEW, "联合审查意见", TRUE },
  { JT_STAGE_JOINT_REVIEW, "补正通知", FALSE },
  { JT_STAGE_PLANNING_PERMIT, "规划许可证", TRUE },
  { JT_STAGE_CONSTRUCTION_PERMIT, "施工许可证", TRUE },
  { JT_STAGE_CONSTRUCTION_PERMIT, "质量安全监督手续", TRUE },
  { JT_STAGE_FUNDING, "共管账户流水", TRUE },
  { JT_STAGE_FUNDING, "补助申请", FALSE },
  { JT_STAGE_FUNDING, "拨付单", FALSE },
  { JT_STAGE_FUNDING, "公积金提取证明", FALSE },
  { JT_STAGE_FUNDING, "维修资金使用申请", FALSE },
  { JT_STAGE_UTILITIES, "管线迁改资料", FALSE },
  { JT_STAGE_WORKS, "开工报告", TRUE },
  { JT_STAGE_WORKS, "监理资料", TRUE },
  { JT_STAGE_WORKS, "安全日志", TRUE },
  { JT_STAGE_INSTALLATION_NOTICE, "施工告知书", TRUE },
  { JT_STAGE_INSTALLATION_NOTICE, "施工告知回执", TRUE },
  { JT_STAGE_SUPERVISION_INSPECTION, "监督检验报告", TRUE },
  { JT_STAGE_ACCEPTANCE, "竣工验收报告", TRUE },
  { JT_STAGE_COMPLETION_FILING, "竣工备案表", TRUE },
  { JT_STAGE_ARCHIVE, "档案移交清单", TRUE },
  { JT_STAGE_REGISTRATION, "使用登记证", TRUE },
  { JT_STAGE_REGISTRATION, "使用单位委托书", TRUE },
  { JT_STAGE_OPERATION, "维保合同", TRUE },
  { JT_STAGE_OPERATION, "定期检验报告", FALSE },
  { JT_STAGE_OPERATION, "自行检测报告", FALSE },
};

const JtDocumentKind *
jt_document_kinds (JtStageId stage, gsize *n_kinds)
{
  const JtDocumentKind *first = NULL;

  *n_kinds = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      if (table[i].stage != stage)
        continue;
      if (first == NULL)
        first = &table[i];
      (*n_kinds)++;
    }
  return first;
}
