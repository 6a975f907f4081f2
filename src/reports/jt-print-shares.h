/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-layout.h"

G_BEGIN_DECLS

/* How many columns the plan has: room, floor, area, coefficient, share, signature and date. */
#define JT_SHARES_COLUMNS 7

/**
 * JtSharesWords:
 * @title: 费用分摊方案
 * @case_line: number and title of the case
 * @facts: (array fixed-size=4): what cost is shared, the same in capitals, by what it is shared,
 *   which version this is; %NULL leaves a line out
 * @columns: (array fixed-size=7): headers of the columns
 * @notes: (array fixed-size=3): what stands under the table; %NULL leaves a line out
 *
 * What a plan of cost shares says, in the language of its reader.
 */
typedef struct
{
  const char *title;
  const char *case_line;
  const char *facts[4];
  const char *columns[JT_SHARES_COLUMNS];
  const char *notes[3];
} JtSharesWords;

/**
 * jt_print_shares:
 * @words: what it says
 * @rows: (element-type GStrv): a row for each part that takes part, and the sum, of seven texts each
 * @frame: what all pages have
 * @day: the day it is made on
 *
 * The plan by which the owners share the cost, to be posted and to be signed: by rooms, without a
 * name (domain.md sections 6 and 13).
 *
 * Returns: (transfer full): the printout
 */
JtPrintout *jt_print_shares (const JtSharesWords *words, const GPtrArray *rows,
                             const JtPageFrame *frame, JtDay day);

G_END_DECLS
