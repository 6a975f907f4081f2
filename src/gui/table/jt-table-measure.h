/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-list.h"

G_BEGIN_DECLS

/**
 * jt_table_measure:
 * @title: what stands above the column
 * @column: which column of the rows
 * @rows: (element-type JtListRow): the rows; the first of them count
 *
 * For tables whose columns are not known before: those of a file or of a chart.
 *
 * Returns: a width for the column, in characters; a Chinese one takes two
 */
guint jt_table_measure (const char *title, guint column, const GPtrArray *rows);

G_END_DECLS
