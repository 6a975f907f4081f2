/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-session.h"

G_BEGIN_DECLS

/**
 * JtCaseDocuments:
 *
 * What lies in the file of a case at one stage, as a table: what the stage always wants stands in it
 * before it is there.  Return or a double click records or changes a line, Delete withdraws it; a
 * file that is dropped on a line is taken in as its scan.
 *
 * Signals: JtCaseDocuments::tell (documents, sentence): why something could not be done, "" when all
 * is well.
 */
#define JT_TYPE_CASE_DOCUMENTS (jt_case_documents_get_type ())
G_DECLARE_FINAL_TYPE (JtCaseDocuments, jt_case_documents, JT, CASE_DOCUMENTS, GtkBox)

/**
 * jt_case_documents_new:
 * @session: where they are read and recorded
 * @case_uid: a case
 * @stage: id of a stage
 * @lift: number of the lift within the case for a stage of a lift; else 0
 *
 * Returns: (transfer floating): its documents
 */
JtCaseDocuments *jt_case_documents_new (JtSession *session, const char *case_uid,
                                        const char *stage, int lift);

/**
 * jt_case_documents_refresh:
 * @documents: documents
 *
 * Reads them again; the line that was chosen stays chosen.
 */
void jt_case_documents_refresh (JtCaseDocuments *documents);

/**
 * jt_case_documents_show:
 * @documents: documents
 * @kind: a kind
 *
 * Chooses the first line of that kind, scrolls to it and gives it the focus.
 */
void jt_case_documents_show (JtCaseDocuments *documents, const char *kind);

G_END_DECLS
