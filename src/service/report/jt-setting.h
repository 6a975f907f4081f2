/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-office.h"

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/* Settings of the office, in the book and in the journal; the command setting-set changes them. */

/** JT_SETTING_REPORT_CUTOFF: 统计截止日: day of the month, 1 to 31 */
#define JT_SETTING_REPORT_CUTOFF "report/cutoff"
/** JT_SETTING_REPORT_SINCE: the day the Scheme took effect, or "" */
#define JT_SETTING_REPORT_SINCE "report/since"
/** JT_SETTING_REPORT_UNIT: 填报单位 */
#define JT_SETTING_REPORT_UNIT "report/unit"
/** JT_SETTING_REPORT_LEADER: 负责人 */
#define JT_SETTING_REPORT_LEADER "report/leader"
/** JT_SETTING_REPORT_PHONE: 电话 of the office */
#define JT_SETTING_REPORT_PHONE "report/phone"
/** JT_SETTING_REPORT_TEMPLATE: the columns of the month's report, as jt_month_columns_parse() takes
 * them, or "" for all */
#define JT_SETTING_REPORT_TEMPLATE "report/template"

/** JT_SETTING_CUTOFF_DEFAULT: the 25th, as most districts have it */
#define JT_SETTING_CUTOFF_DEFAULT "25"

/**
 * jt_setting_read:
 * @db: a connection
 * @name: one of the settings above
 * @fallback: its default
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): its value
 */
char *jt_setting_read (JtDb *db, const char *name, const char *fallback, GError **error);

/**
 * jt_setting_read_cutoff:
 * @db: a connection
 * @cutoff: (out): the cut-off day of the month's report
 * @error: a store error
 *
 * Returns: whether it could be read
 */
gboolean jt_setting_read_cutoff (JtDb *db, int *cutoff, GError **error);

/**
 * jt_office_get_setting:
 * @office: an office
 * @name: one of the settings above
 * @error: a store error
 *
 * Returns: (transfer full) (nullable): its value; that of an office that never set it is its
 *   default, "" where there is none
 */
char *jt_office_get_setting (JtOffice *office, const char *name, GError **error);

/**
 * jt_setting_read_file:
 * @path: a file that somebody chose for a setting, such as %JT_SETTING_REPORT_TEMPLATE
 * @error: as jt_file_read()
 *
 * Returns: (transfer full) (nullable): what it holds, whatever that is
 */
GBytes *jt_setting_read_file (const char *path, GError **error);

/**
 * jt_setting_write_file:
 * @path: where the value of a setting shall lie, for jt_setting_read_file()
 * @text: the value
 * @error: as jt_file_write()
 *
 * Returns: whether it is there; if not, an older file is as it was
 */
gboolean jt_setting_write_file (const char *path, const char *text, GError **error);

G_END_DECLS
