/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-month-report.h"
#include "jt-office.h"

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/* Written by reports; who fills them includes jt-month-workbook.h besides. */
typedef struct _JtMonthField JtMonthField;
typedef struct _JtMonthTable JtMonthTable;

/* For the files of a month's workbook only: the sheets of rows.  None of them names a private
 * person; reasons are words of closed lists, never what somebody wrote. */

/**
 * JtMonthDetail:
 * @db: a connection
 * @report: the report they belong to
 * @calendar: counts working days
 * @communities: (element-type utf8 utf8): names by uid
 * @subdistricts: (element-type utf8 utf8): the same of their sub-districts
 * @fields: the columns of 明细
 * @texts: (element-type utf8): headers that are made up
 *
 * What the rows are read with.
 */
typedef struct
{
  JtDb *db;
  const JtMonthReport *report;
  JtCalendar *calendar;
  GHashTable *communities;
  GHashTable *subdistricts;
  JtMonthField *fields;
  GPtrArray *texts;
} JtMonthDetail;

/**
 * jt_month_detail_init:
 * @self: (out caller-allocates): what the rows are read with
 * @office: an office in which somebody acts
 * @report: a report of it, which has to live as long as @self
 * @error: a store error
 *
 * Returns: whether it could be made
 */
gboolean jt_month_detail_init (JtMonthDetail *self, JtOffice *office, const JtMonthReport *report,
                               GError **error);

/**
 * jt_month_detail_clear:
 * @self: what jt_month_detail_init() made, or zeros
 */
void jt_month_detail_clear (JtMonthDetail *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtMonthDetail, jt_month_detail_clear)

/**
 * jt_month_detail_community:
 * @self: what the rows are read with
 * @uid: (nullable): a community
 *
 * Returns: (transfer none): its name; "" for none
 */
const char *jt_month_detail_community (const JtMonthDetail *self, const char *uid);

/**
 * jt_month_detail_cases:
 * @self: what the rows are read with, which has to live as long as the table
 * @table: (out caller-allocates): 明细: a row for each lift of a case; what is counted by the case
 *   stands in the row of its first lift, so that columns can be added up
 */
void jt_month_detail_cases (JtMonthDetail *self, JtMonthTable *table);

/**
 * jt_month_detail_votes:
 * @self: what the rows are read with, which has to live as long as the table
 * @table: (out caller-allocates): 表决: a row for each motion
 */
void jt_month_detail_votes (JtMonthDetail *self, JtMonthTable *table);

/**
 * jt_month_detail_clocks:
 * @self: what the rows are read with, which has to live as long as the table
 * @table: (out caller-allocates): 期限: a row for each clock that ran out
 */
void jt_month_detail_clocks (JtMonthDetail *self, JtMonthTable *table);

G_END_DECLS
