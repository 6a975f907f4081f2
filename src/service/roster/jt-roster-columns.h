/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JtRosterColumn JtRosterColumn;

/* The sheet of a roster that we write. */
#define JT_ROSTER_SHEET_NAME "名册"

/**
 * jt_roster_columns:
 *
 * Returns: (transfer full): how the columns of a roster look in a workbook, jt_roster_n_columns()
 *   of them, in their order
 */
JtRosterColumn *jt_roster_columns (void);

G_END_DECLS
