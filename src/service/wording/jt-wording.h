/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-finding.h"

G_BEGIN_DECLS

/* The one place where a code and its fact become a sentence in the user's language: what
 * happened, why, what to do.  Rules, store and exchange only give codes and facts. */

/**
 * jt_wording_code:
 * @error: an error of this program
 *
 * Returns: (transfer none): the kebab-case word that machines read as "code"
 */
const char *jt_wording_code (const GError *error);

/**
 * jt_wording_article:
 * @error: an error of this program
 *
 * Returns: (transfer none): the article the refusal rests on; "" for none
 */
const char *jt_wording_article (const GError *error);

/**
 * jt_wording_source:
 * @article: an article as jt_wording_article() gives it: "Scheme (三); Civil Code 278"
 *
 * Returns: (transfer full): @article with its sources called as the user's language calls them
 */
char *jt_wording_source (const char *article);

/**
 * jt_wording_moment:
 * @moment: (nullable): a day, or a day and an hour, as it is kept: "2026-11-18T17:00"
 *
 * Returns: (transfer full): the same as people write it: "2026-11-18 17:00"; other texts as they are
 */
char *jt_wording_moment (const char *moment);

/**
 * jt_wording_error:
 * @error: an error of this program
 *
 * Returns: (transfer full): a sentence in the user's language
 */
char *jt_wording_error (const GError *error);

/**
 * jt_wording_finding:
 * @finding: what a rule found
 *
 * Returns: (transfer full): a sentence in the user's language
 */
char *jt_wording_finding (const JtFinding *finding);

/**
 * jt_wording_finding_json:
 * @finding: what a rule found
 *
 * Returns: (transfer full): {"code": …, "article": …, "text": …}
 */
JsonObject *jt_wording_finding_json (const JtFinding *finding);

/**
 * jt_wording_stage:
 * @nick: (nullable): id of a stage as in data/stages.csv
 *
 * Returns: (transfer none): what it is called in the user's language
 */
const char *jt_wording_stage (const char *nick);

/**
 * jt_wording_clock:
 * @nick: (nullable): the "what" of a deadline
 *
 * Returns: (transfer none): what it is called in the user's language
 */
const char *jt_wording_clock (const char *nick);

/**
 * jt_wording_rejection_json:
 * @row: the row of the file, from 1
 * @column: the header as it stands in the file
 * @domain: JT_EXCHANGE_ERROR or JT_RULE_ERROR
 * @code: a code of that domain
 * @fact: the text that is wrong
 *
 * Returns: (transfer full): {"row": …, "column": …, "code": …, "text": …}
 */
JsonObject *jt_wording_rejection_json (guint row, const char *column, GQuark domain, int code,
                                       const char *fact);

G_END_DECLS
