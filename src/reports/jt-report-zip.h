/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jt_report_zip_is_whole:
 * @path: a workbook that was just written
 *
 * libxlsxwriter gathers the parts of a workbook in temporary files and does not notice when there
 * is no room for them: the workbook is then put together from what was left, without an error.  So
 * each part is looked at once more: it has to end with the tag that it began with.
 *
 * Returns: whether all parts are there to their end
 */
gboolean jt_report_zip_is_whole (const char *path);

G_END_DECLS
