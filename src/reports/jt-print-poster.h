/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-layout.h"

G_BEGIN_DECLS

/**
 * JtPosterFigure:
 * @label: what it is: 已投入使用
 * @value: the number, or "—" where it may not be published
 * @unit: 台
 */
typedef struct
{
  const char *label;
  const char *value;
  const char *unit;
} JtPosterFigure;

/**
 * JtPoster:
 * @title: of the poster
 * @period: the month, and as of which day
 * @figures: the figures of the whole, shown large
 * @n_figures: how many: up to six
 * @columns: (array zero-terminated=1): headers of the table: 社区, 申请, …
 * @rows: (element-type GStrv): a community each; "—" where a number may not be published
 * @note: why some are not
 * @ask: whom to ask
 * @frame: what stands at the foot
 *
 * What hangs on a notice board: no person, no home, no choice, and no figure over fewer than three
 * entrances (rules/jt-publish.h).
 */
typedef struct
{
  const char *title;
  const char *period;
  const JtPosterFigure *figures;
  guint n_figures;
  char **columns;
  const GPtrArray *rows;
  const char *note;
  const char *ask;
  JtPageFrame frame;
} JtPoster;

/**
 * jt_print_poster_new:
 * @poster: what it says; copied
 * @paper: A4 or A3, upright
 * @day: the day it was made on
 *
 * One page; rows that do not fit are left out and told as a number.
 *
 * Returns: (transfer full): the printout
 */
JtPrintout *jt_print_poster_new (const JtPoster *poster, JtPaper paper, JtDay day);

G_END_DECLS
