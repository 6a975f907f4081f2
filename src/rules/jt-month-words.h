/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-month-report.h"

G_BEGIN_DECLS

/**
 * JtMonthWords:
 * @indicators: how each indicator is called
 * @units: 项目, 台, 件, 户, 人, 元
 * @spans: 本月, 本年累计, 方案实施以来累计; the last is none of a report's columns
 * @stock: what stands above a number that is as of a day: 期末
 * @levels: what stands behind the name of a sub-district or a district: 小计; of the whole: 合计
 * @states: 草稿, 已报送, 退回, 已确认
 * @no_community: what cases without a community stand under
 * @place: the header of the first column
 * @ten_thousand: the unit of money told in 万元
 *
 * What a month's report says, in the language of its reader; filled by service.  The
 * texts are static.
 */
typedef struct
{
  const char *indicators[JT_INDICATOR_LAST];
  const char *units[JT_INDICATOR_UNIT_FEN + 1];
  const char *spans[JT_MONTH_SPANS];
  const char *stock;
  const char *levels[JT_MONTH_LEVEL_ALL + 1];
  const char *states[JT_MONTH_STATE_CONFIRMED + 1];
  const char *no_community;
  const char *place;
  const char *ten_thousand;
} JtMonthWords;

G_END_DECLS
