/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Libraries that write workbooks and PDFs want the name of a file.  They get that of a temporary
 * one in the same folder, which takes the place of the old file only when it is whole. */

/**
 * jt_report_file_begin:
 * @path: where the file shall be
 * @error: JT_REPORT_ERROR_WRITE_FAILED
 *
 * Makes an empty file that its owner alone may read, because what goes out holds personal data.
 *
 * Returns: (transfer full) (nullable) (type filename): its name
 */
char *jt_report_file_begin (const char *path, GError **error);

/**
 * jt_report_file_commit:
 * @temporary: what jt_report_file_begin() returned, written by now
 * @path: where the file shall be
 * @error: JT_REPORT_ERROR_WRITE_FAILED; then the old file is untouched
 *
 * Puts the file in its place, so that even after a power cut there is the old one or the new one.
 *
 * Returns: whether it is there
 */
gboolean jt_report_file_commit (const char *temporary, const char *path, GError **error);

/**
 * jt_report_file_abandon:
 * @temporary: what jt_report_file_begin() returned
 *
 * Removes the file.
 */
void jt_report_file_abandon (const char *temporary);

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
