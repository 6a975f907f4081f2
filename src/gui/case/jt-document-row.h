/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * jt_document_row_header:
 *
 * Returns: (transfer floating): the names of the columns: kind, number, date, issuer, original or
 *   copy, pages, state, scan
 */
GtkWidget *jt_document_row_header (void);

/**
 * jt_document_row_new:
 * @line: a line of jt_office_documents()
 *
 * Returns: (transfer floating): its row of the table, which carries @line
 */
GtkWidget *jt_document_row_new (JsonObject *line);

/**
 * jt_document_row_get_line:
 * @row: (nullable): a row
 *
 * Returns: (transfer none) (nullable): its line
 */
JsonObject *jt_document_row_get_line (GtkListBoxRow *row);

G_END_DECLS
