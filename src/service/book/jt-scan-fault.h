/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "jt-attachments.h"

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/**
 * jt_scan_fault_add:
 * @warnings: takes {"code", "article", "text"} for each paper that names the file; what it holds
 *   already is not said twice
 * @db: the book
 * @hash: name of the file
 * @state: what is wrong with it beside the book
 * @kept: whether the copy of the book holds it whole all the same
 *
 * Says of a scan that is not what was taken in whose it is, and what can be done.
 */
void jt_scan_fault_add (JsonArray *warnings, JtDb *db, const char *hash, JtScanState state,
                        gboolean kept);

G_END_DECLS
