/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-import-job.h"
#include "jt-table-view.h"

G_BEGIN_DECLS

/**
 * JtImportPreview:
 *
 * The third step of an import: the rows of the file with what would become of each, by kind; what
 * the book says now, and what is wrong, stands in the cell that it is about.
 *
 * Signal "row-chosen" (number): somebody looks at this row of the file.
 */
#define JT_TYPE_IMPORT_PREVIEW (jt_import_preview_get_type ())
G_DECLARE_FINAL_TYPE (JtImportPreview, jt_import_preview, JT, IMPORT_PREVIEW, GtkWidget)

/**
 * jt_import_preview_set_session:
 * @self: a new step
 * @session: the session into whose book is imported
 *
 * Returns: (transfer none): its table, whose errors and news are to be told
 */
JtTableView *jt_import_preview_set_session (JtImportPreview *self, JtSession *session);

/**
 * jt_import_preview_show:
 * @self: the step
 * @plan: what an import would do
 */
void jt_import_preview_show (JtImportPreview *self, const JtImportAnswer *plan);

/**
 * jt_import_preview_count:
 * @plan: what an import would do, or did
 *
 * Returns: (transfer full): how many parts are new, changed and so on, as a sentence
 */
char *jt_import_preview_count (const JtImportAnswer *plan);

/**
 * jt_import_preview_n_rejected:
 * @plan: what an import would do, or did
 *
 * Returns: how many rows it leaves out
 */
guint jt_import_preview_n_rejected (const JtImportAnswer *plan);

G_END_DECLS
