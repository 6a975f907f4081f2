/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-office.h"

G_BEGIN_DECLS

/**
 * jt_office_documents:
 * @office: an office in which somebody acts
 * @case_uid: a case
 * @stage: id of a stage
 * @lift: number of the lift within the case for a stage of a lift; else 0
 * @error: a store error
 *
 * What lies in the file of a case at one stage: what data/documents.csv names in its order, each
 * with its documents, then what is of no kind named there.  A kind that is always wanted and of
 * which there is nothing is a line without "document".
 *
 * Returns: (transfer full) (nullable): [{"document": uid, "kind", "number", "on_day", "issuer",
 *   "original": 0 or 1, "pages", "status", "file_name", "file_hash"}], without what is not known
 */
JsonArray *jt_office_documents (JtOffice *office, const char *case_uid, const char *stage,
                                int lift, GError **error);

/**
 * jt_office_missing_documents:
 * @office: an office in which somebody acts
 * @shown: what jt_office_case_show() gave
 * @error: a store error
 *
 * What still has to be brought: of stages that have begun, what is always wanted and is neither
 * received nor archived; and everything that somebody marked as missing or returned.  Nothing is
 * waited for in a case that has ended.
 *
 * Returns: (transfer full) (nullable): [{"stage", "lift", "kind", "status": "缺" or "退", "document":
 *   uid when there is one}] in the order of the stages
 */
JsonArray *jt_office_missing_documents (JtOffice *office, JsonObject *shown, GError **error);

/**
 * jt_office_scan_copy:
 * @office: an office in which somebody acts
 * @document: uid of a document with a scan
 * @folder: a folder of the user's own, which has to be there
 * @error: JT_EXCHANGE_ERROR_SCAN_MISSING or _SCAN_CHANGED when the file beside the book is gone or
 *   is not what was taken in; _WRITE_FAILED; JT_RULE_ERROR_BAD_VALUE when there is no such document
 *   or no scan of it; a store error
 *
 * Puts a copy of the scan under its own name into @folder: the program that shows it learns what
 * it is by the name, and cannot change the file of the book.  It reads the file whole: for a thread
 * that may take its time.
 *
 * Returns: (transfer full) (nullable): path of the copy
 */
char *jt_office_scan_copy (JtOffice *office, const char *document, const char *folder,
                           GError **error);

/**
 * jt_document_say_status:
 * @status: (nullable): 缺, 收, 退 or 归档
 *
 * Returns: (transfer none): it in words of the user's language
 */
const char *jt_document_say_status (const char *status);

G_END_DECLS
