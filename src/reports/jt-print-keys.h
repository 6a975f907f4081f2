/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-print-list.h"

G_BEGIN_DECLS

/**
 * JtKeysWords:
 * @title: 按键卡
 * @columns: (array fixed-size=2): headers of what is done and of its keys
 * @note: what stands under the last group
 *
 * What the card of keys says.
 */
typedef struct
{
  const char *title;
  const char *columns[2];
  const char *note;
} JtKeysWords;

/**
 * jt_print_keys:
 * @words: what it says
 * @groups: (element-type JtPrintSection): groups of keys, their rows of what is done and its key;
 *   two or more
 * @frame: what all pages have
 * @day: the day it is made on
 *
 * The keys on a card of two sides, as large as they fit: groups stay whole, and the sides get about
 * as many each.
 *
 * Returns: (transfer full): the printout
 */
JtPrintout *jt_print_keys (const JtKeysWords *words, const GPtrArray *groups,
                           const JtPageFrame *frame, JtDay day);

G_END_DECLS
