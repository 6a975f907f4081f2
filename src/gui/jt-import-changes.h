/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "jt-import-job.h"

G_BEGIN_DECLS

/**
 * jt_import_changes_count:
 * @plan: what an import would do, or did
 *
 * Returns: (transfer full): how many parts are new, changed and so on, as a sentence
 */
char *jt_import_changes_count (const JtImportAnswer *plan);

/**
 * jt_import_changes_fill:
 * @view: the table
 * @plan: what an import would do
 *
 * Lists rejected rows with the reason, then what changes, then what the file lacks.
 */
void jt_import_changes_fill (GtkColumnView *view, const JtImportAnswer *plan);

G_END_DECLS
