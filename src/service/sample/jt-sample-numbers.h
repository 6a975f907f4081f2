/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Numbers that are well formed and can belong to nobody: county 229999 does not exist, and no
 * subscriber's number begins with 0.  Each function gives another number for another @nth.
 */

/** JT_SAMPLE_COUNTY: a county of Jilin that does not exist */
#define JT_SAMPLE_COUNTY "229999"

/**
 * jt_sample_resident_id:
 * @nth: whose, from 0; up to twenty million are all different
 *
 * Returns: (transfer full): a resident's number, born 1935 to 1994, with its check digit
 */
char *jt_sample_resident_id (guint64 nth);

/**
 * jt_sample_minor_id:
 * @nth: whose, from 0; up to 300 are all different
 *
 * Returns: (transfer full): the number of somebody born in 2012
 */
char *jt_sample_minor_id (guint nth);

/**
 * jt_sample_phone:
 * @nth: whose, from 0
 *
 * Returns: (transfer full): "0431-0xxxxxx"
 */
char *jt_sample_phone (guint64 nth);

/**
 * jt_sample_uscc:
 * @kind: the two characters that lead it: "91" for a company, "12" for a public institution, …
 * @nth: whose, from 0 to 999
 *
 * Returns: (transfer full): a 统一社会信用代码 of region 229999 with its check characters
 */
char *jt_sample_uscc (const char *kind, guint nth);

/**
 * jt_sample_real_estate_unit:
 * @building: number of the building within the book
 * @part: number of the part within the building
 *
 * Returns: (transfer full): a 不动产单元号 of county 229999
 */
char *jt_sample_real_estate_unit (guint building, guint part);

G_END_DECLS
