/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jt_log_start:
 *
 * Writes what the program says of itself to XDG_STATE_HOME/jiati/jiati.log as well, without
 * personal data: messages name codes and places in the code, never what was typed; where a path was
 * is seen, not which.  What a person is told of is there by its code.  The log of the start before is kept beside it.
 */
void jt_log_start (void);

/**
 * jt_log_details:
 *
 * Returns: (transfer full): what support wants to know: versions, language, display, the end of
 *   the log
 */
char *jt_log_details (void);

G_END_DECLS
