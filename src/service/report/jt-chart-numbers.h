/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-chart-data.h"

G_BEGIN_DECLS

typedef struct _JtDb JtDb;

/* For the files of charts in this room only. */

/**
 * jt_chart_fill_turnout:
 * @turnout: a chart without votes
 * @db: a connection
 * @error: a store error
 *
 * Puts in every motion that is voted on, from its kept totals, with the thresholds as the rules
 * compare them.
 *
 * Returns: whether they could be read
 */
gboolean jt_chart_fill_turnout (JtTurnoutChart *turnout, JtDb *db, GError **error);

G_END_DECLS
