/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * JtCaseSide:
 *
 * What stands beside the form of a case: its deadlines and how each is counted, the documents that
 * have to be brought, what stands in the way, and the latest of its history.
 *
 * Signals: JtCaseSide::document-wanted (side, stage, lift, kind): a missing document was clicked.
 */
#define JT_TYPE_CASE_SIDE (jt_case_side_get_type ())
G_DECLARE_FINAL_TYPE (JtCaseSide, jt_case_side, JT, CASE_SIDE, GtkWidget)

/**
 * jt_case_side_show:
 * @side: a side
 * @page: what jt_office_case_page() gave
 */
void jt_case_side_show (JtCaseSide *side, JsonObject *page);

/**
 * jt_case_side_arrange:
 * @side: a side
 * @beside: the box with the columns of the page
 * @below: the box with the form of a stage
 *
 * Puts it at the end of @beside; where text is so large that three columns would leave no room for
 * the form, at the end of @below.
 */
void jt_case_side_arrange (JtCaseSide *side, GtkBox *beside, GtkBox *below);

/**
 * jt_case_side_say_finding:
 * @finding: one of the "refusals" or "warnings" of a stage
 *
 * Returns: (transfer full): its sentence, with the article behind it
 */
char *jt_case_side_say_finding (JsonObject *finding);

/**
 * jt_case_side_say_rule:
 * @what: a clock
 *
 * Returns: (transfer none) (nullable): how its last day is counted, in words
 */
const char *jt_case_side_say_rule (const char *what);

G_END_DECLS
