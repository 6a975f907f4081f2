/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-sheet.h"

G_BEGIN_DECLS

/**
 * jt_xlsx_reference_parse:
 * @text: a reference to a cell, "AB12"
 * @column: (out): its column, from 0
 * @row: (out): its row, from 1
 *
 * Returns: whether it is the reference of a cell that a spreadsheet can have
 */
gboolean jt_xlsx_reference_parse (const char *text, guint *column, guint *row);

/**
 * jt_xlsx_reference_parse_range:
 * @text: a reference to cells, "A1:H1"
 * @range: (out): the cells
 *
 * Returns: whether it is a range that a spreadsheet can have
 */
gboolean jt_xlsx_reference_parse_range (const char *text, JtSheetRange *range);

G_END_DECLS
