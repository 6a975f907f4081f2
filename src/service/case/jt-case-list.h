/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-list.h"

G_BEGIN_DECLS

/**
 * JtCaseColumn:
 *
 * The columns of a list of cases.  Lifts are a number; the stage is a nick; where it stands and what
 * is due are words of the user's language; the day is YYYY-MM-DD.
 */
typedef enum
{
  JT_CASE_COLUMN_NUMBER,
  JT_CASE_COLUMN_TITLE,
  JT_CASE_COLUMN_LIFTS,
  JT_CASE_COLUMN_STAGE,
  JT_CASE_COLUMN_STANDING,
  JT_CASE_COLUMN_LAST_DAY,
  JT_CASE_COLUMN_WHAT,
  JT_CASE_N_COLUMNS
} JtCaseColumn;

/**
 * jt_case_list:
 *
 * The cases, by number; a grid leader sees those that touch the entrances assigned.  Every column is
 * sorted and filtered by what is kept of a case (jt-kept-lines.h), so that no case is judged for it.
 *
 * Returns: (transfer none): where the list comes from
 */
const JtListSource *jt_case_list (void);

G_END_DECLS
