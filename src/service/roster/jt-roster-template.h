/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jt_roster_template_save:
 * @path: where the xlsx goes; a file there is replaced
 * @error: JT_REPORT_ERROR
 *
 * Writes an empty roster to be filled in, with a sheet that says in the user's language what
 * belongs into each column and shows an example.  The examples are invented and are not imported.
 *
 * Returns: whether it was written
 */
gboolean jt_roster_template_save (const char *path, GError **error);

G_END_DECLS
