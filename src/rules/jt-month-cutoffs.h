/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-month.h"

G_BEGIN_DECLS

/**
 * JtMonthCutoffs:
 *
 * Which day every month ends with, when the cut-off day (统计截止日) was changed on the way.  A month
 * that was sent ends as it was sent; so do the months before it that were not, for it began behind
 * them; all others end with the day that is set now.  Every month begins on the day after the one
 * before has ended, so that every day lies in exactly one month and 累计ₜ = 累计ₜ₋₁ + 本月 holds
 * (domain section 12).
 */
typedef struct _JtMonthCutoffs JtMonthCutoffs;

/**
 * jt_month_cutoffs_new:
 * @setting: the cut-off day that is set now, 1 to 31
 *
 * Returns: (transfer full): the cut-off days of an office that has sent nothing
 */
JtMonthCutoffs *jt_month_cutoffs_new (int setting);

/**
 * jt_month_cutoffs_free:
 * @self: (nullable) (transfer full): the cut-off days
 */
void jt_month_cutoffs_free (JtMonthCutoffs *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtMonthCutoffs, jt_month_cutoffs_free)

/**
 * jt_month_cutoffs_add:
 * @self: the cut-off days
 * @label: a month, "2026-10"
 * @cutoff: the cut-off day that it was sent with
 * @error: JT_RULE_ERROR_BAD_VALUE
 *
 * Returns: whether there is such a month
 */
gboolean jt_month_cutoffs_add (JtMonthCutoffs *self, const char *label, int cutoff, GError **error);

/**
 * jt_month_cutoffs_get_setting:
 * @self: the cut-off days
 *
 * Returns: the one that is set now
 */
int jt_month_cutoffs_get_setting (const JtMonthCutoffs *self);

/**
 * jt_month_cutoffs_are_one:
 * @self: the cut-off days
 *
 * Returns: whether all months end with the day that is set now
 */
gboolean jt_month_cutoffs_are_one (const JtMonthCutoffs *self);

/**
 * jt_month_cutoffs_of:
 * @self: the cut-off days
 * @year: a year
 * @month: 1 to 12
 *
 * Returns: the cut-off day that the month ends with
 */
int jt_month_cutoffs_of (const JtMonthCutoffs *self, int year, int month);

/**
 * jt_month_cutoffs_init:
 * @self: the cut-off days
 * @month: (out): the month
 * @year: from 1900 to 9998
 * @number: 1 to 12
 * @error: JT_RULE_ERROR_BAD_VALUE
 *
 * Returns: whether there is such a month
 */
gboolean jt_month_cutoffs_init (const JtMonthCutoffs *self, JtMonth *month, int year, int number,
                                GError **error);

/**
 * jt_month_cutoffs_parse:
 * @self: the cut-off days
 * @month: (out): the month
 * @text: "2026-10"
 * @error: JT_RULE_ERROR_BAD_VALUE with @text
 *
 * Returns: whether it names one
 */
gboolean jt_month_cutoffs_parse (const JtMonthCutoffs *self, JtMonth *month, const char *text,
                                 GError **error);

/**
 * jt_month_cutoffs_of_day:
 * @self: the cut-off days
 * @month: (out): the month
 * @day: a day
 *
 * The month that @day is reported in.
 */
void jt_month_cutoffs_of_day (const JtMonthCutoffs *self, JtMonth *month, JtDay day);

/**
 * jt_month_cutoffs_previous:
 * @self: the cut-off days
 * @month: a month
 * @previous: (out): the one before
 */
void jt_month_cutoffs_previous (const JtMonthCutoffs *self, const JtMonth *month,
                                JtMonth *previous);

G_END_DECLS
