/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtCaseRecords:
 *
 * What a case has several of: objections, entries of the ledger, meetings, signatures.  A list of
 * them, each in one line, and below it the form of the one that is chosen or added.
 *
 * Signals: JtCaseRecords::tell (records, sentence): as #JtStageForm.
 */
#define JT_TYPE_CASE_RECORDS (jt_case_records_get_type ())
G_DECLARE_FINAL_TYPE (JtCaseRecords, jt_case_records, JT, CASE_RECORDS, GtkBox)

/**
 * jt_case_records_tables:
 * @stage: id of a stage
 *
 * Returns: (transfer container): the tables whose rows belong to that stage, %NULL-terminated;
 *   empty for most
 */
const char **jt_case_records_tables (const char *stage);

/**
 * jt_case_records_new:
 * @table: one of jt_case_records_tables()
 * @session: where it reads and records
 * @case_uid: a case
 * @lift: number of the lift whose rows are shown; else 0
 *
 * Returns: (transfer floating): the list
 */
JtCaseRecords *jt_case_records_new (const char *table, JtSession *session, const char *case_uid,
                                    int lift);

/**
 * jt_case_records_refresh:
 * @records: a list
 *
 * Reads the rows again; what is chosen stays chosen.
 */
void jt_case_records_refresh (JtCaseRecords *records);

/**
 * jt_case_records_save:
 * @records: a list
 *
 * Records what changed in the form that is open.
 */
void jt_case_records_save (JtCaseRecords *records);

/**
 * jt_case_records_choose:
 * @records: a list
 * @row: (nullable): uid of a row; %NULL to add one
 *
 * Opens the form of a row.
 */
void jt_case_records_choose (JtCaseRecords *records, const char *row);

/**
 * jt_case_records_get_form:
 * @records: a list
 *
 * Returns: (transfer none) (nullable): the #JtStageForm that is open
 */
GtkWidget *jt_case_records_get_form (JtCaseRecords *records);

G_END_DECLS
