/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtIndicator:
 *
 * What the month's report counts, in the order in which a case comes to it.  The first ones happen
 * on a day and are added up; those from %JT_INDICATOR_FIRST_STOCK on are what is left of them.
 */
typedef enum
{
  JT_INDICATOR_PLANNED,           /* 年度计划 */
  JT_INDICATOR_RESERVED,          /* 项目储备库 */
  JT_INDICATOR_APPLIED,           /* 申请 */
  JT_INDICATOR_SURVEYED,          /* 启动征询 */
  JT_INDICATOR_VOTE_MET,          /* 表决达到法定比例 */
  JT_INDICATOR_VOTE_NOT_MET,      /* 表决未达到法定比例 */
  JT_INDICATOR_OWNER_CONSENTED,   /* 产权人同意 */
  JT_INDICATOR_NOTICE_BEGUN,      /* 公示开始 */
  JT_INDICATOR_NOTICE_ENDED,      /* the day after the last day of 公示 */
  JT_INDICATOR_OBJECTED,          /* 异议 */
  JT_INDICATOR_MEDIATED,          /* 已组织调解 */
  JT_INDICATOR_MEDIATION_AGREED,  /* 调解成功 */
  JT_INDICATOR_MEDIATION_OVERDUE, /* 超 10 个工作日 */
  JT_INDICATOR_OBSTRUCTED,        /* 阻挠事件 */
  JT_INDICATOR_REVIEW_ACCEPTED,   /* 审查受理 */
  JT_INDICATOR_REVIEW_PASSED,     /* 审查通过 */
  JT_INDICATOR_REVIEW_OVERDUE,    /* 超 18 个工作日 */
  JT_INDICATOR_PERMITTED,         /* 施工许可 */
  JT_INDICATOR_WORKS_BEGUN,       /* 开工 */
  JT_INDICATOR_WORKS_STOPPED,     /* 停工 */
  JT_INDICATOR_WORKS_RESUMED,     /* 停工结束: the day after the last day of a stop, or the works' own end */
  JT_INDICATOR_WORKS_ABANDONED,   /* 开工后终止 */
  JT_INDICATOR_UTILITIES_MOVED,   /* 管线迁改 */
  JT_INDICATOR_COMPLETED,         /* 竣工 */
  JT_INDICATOR_FILED,             /* 竣工备案 */
  JT_INDICATOR_REGISTERED,        /* 使用登记 */
  JT_INDICATOR_IN_USE,            /* 投入使用 */
  JT_INDICATOR_OUT_OF_USE,        /* 停用 */
  JT_INDICATOR_HOMES_SERVED,      /* 惠及户数 */
  JT_INDICATOR_AGED_SERVED,       /* 60 岁以上人数 */
  JT_INDICATOR_INVESTMENT,        /* 总投资 */
  JT_INDICATOR_OWNERS_MONEY,      /* 业主出资 */
  JT_INDICATOR_PROVIDENT_FUND,    /* 公积金 */
  JT_INDICATOR_MAINTENANCE_FUND,  /* 维修资金 */
  JT_INDICATOR_SUBSIDY_DUE,       /* 补助应拨 */
  JT_INDICATOR_SUBSIDY_PAID,      /* 补助已拨 */
  JT_INDICATOR_OTHER_MONEY,       /* 其他来源 */
  JT_INDICATOR_TERMINATED,        /* 终止 */
  JT_INDICATOR_FIRST_STOCK,
  JT_INDICATOR_NOTICE_RUNNING = JT_INDICATOR_FIRST_STOCK, /* 公示中 */
  JT_INDICATOR_BUILDING,                                  /* 在建 */
  JT_INDICATOR_STOPPED,                                   /* 停工中 */
  JT_INDICATOR_LAST,
} JtIndicator;

/**
 * JtIndicatorUnit:
 * @JT_INDICATOR_UNIT_CASES: 项目
 * @JT_INDICATOR_UNIT_LIFTS: 台
 * @JT_INDICATOR_UNIT_TIMES: 件: objections, stops, relocations
 * @JT_INDICATOR_UNIT_HOMES: 户
 * @JT_INDICATOR_UNIT_PEOPLE: 人
 * @JT_INDICATOR_UNIT_FEN: money in fen
 *
 * What a number counts.  What happens to a case can be told in cases and in lifts; everything else
 * has one unit.
 */
typedef enum
{
  JT_INDICATOR_UNIT_CASES,
  JT_INDICATOR_UNIT_LIFTS,
  JT_INDICATOR_UNIT_TIMES,
  JT_INDICATOR_UNIT_HOMES,
  JT_INDICATOR_UNIT_PEOPLE,
  JT_INDICATOR_UNIT_FEN,
} JtIndicatorUnit;

/**
 * JtIndicatorInfo:
 * @nick: the word in the book, in templates and in --json
 * @unit: what its column counts unless a template asks otherwise
 * @of_cases: it happens to whole cases, so that it can be told in cases and in lifts
 * @plus: of a stock: what enters it
 * @minus: of a stock: what leaves it; %JT_INDICATOR_LAST where there is no second
 */
typedef struct
{
  const char *nick;
  JtIndicatorUnit unit;
  gboolean of_cases;
  JtIndicator plus;
  JtIndicator minus[2];
} JtIndicatorInfo;

/**
 * jt_indicator_info:
 * @indicator: which
 *
 * Returns: (transfer none): what there is to know of it
 */
const JtIndicatorInfo *jt_indicator_info (JtIndicator indicator);

/**
 * jt_indicator_from_nick:
 * @nick: a word
 * @indicator: (out): which it names
 *
 * Returns: whether it names one
 */
gboolean jt_indicator_from_nick (const char *nick, JtIndicator *indicator);

/**
 * jt_indicator_is_stock:
 * @indicator: which
 *
 * Returns: whether it tells how many there are on a day, and no month or year can be added up
 */
gboolean jt_indicator_is_stock (JtIndicator indicator);

/**
 * jt_indicator_course:
 * @n: (out): how many
 *
 * What a case comes to one after the other: nothing may have come further than to what stands
 * before it (domain: 申请 ≥ 启动 ≥ 达到法定比例或产权人同意 ≥ 审查通过 ≥ 施工许可 ≥ 开工 ≥ 竣工 ≥
 * 投入使用).  %JT_INDICATOR_VOTE_MET stands for itself and %JT_INDICATOR_OWNER_CONSENTED.
 *
 * Returns: (transfer none) (array length=n): the course
 */
const JtIndicator *jt_indicator_course (gsize *n);

G_END_DECLS
