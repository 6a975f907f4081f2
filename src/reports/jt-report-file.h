/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "jt-draft.h"

G_BEGIN_DECLS

/* A report is a draft until it is whole; what goes wrong with it is told as JT_REPORT_ERROR. */

/**
 * jt_report_file_begin:
 * @path: where the file shall be
 * @error: JT_REPORT_ERROR_WRITE_FAILED
 *
 * Returns: (transfer full) (nullable): an empty draft of it
 */
JtDraft *jt_report_file_begin (const char *path, GError **error);

/**
 * jt_report_file_end:
 * @draft: what jt_report_file_begin() returned
 * @path: where the file shall be
 * @number: 0, or the errno of what failed when it was written
 * @error: JT_REPORT_ERROR_WRITE_FAILED; then the old file is untouched
 *
 * Puts the file in its place, unless something failed before.
 *
 * Returns: whether it is there
 */
gboolean jt_report_file_end (JtDraft *draft, const char *path, int number, GError **error);

/**
 * jt_report_file_fail:
 * @error: (out) (optional): where the error goes
 * @path: where the file should be
 * @why: what the system or a library says
 *
 * Sets JT_REPORT_ERROR_WRITE_FAILED.
 */
void jt_report_file_fail (GError **error, const char *path, const char *why);

/**
 * jt_report_file_why:
 * @path: where a file should be that a library could not write
 *
 * Returns: the errno that says it best: ENOSPC where its folder or the one for temporary files is
 *   full, else EIO
 */
int jt_report_file_why (const char *path);

G_END_DECLS
