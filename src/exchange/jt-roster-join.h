/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-roster-layout.h"
#include "jt-roster.h"
#include "jt-workbook.h"

G_BEGIN_DECLS

/**
 * jt_roster_join:
 * @sheets: (transfer full) (element-type JtWorkbookSheet): the sheets of a file
 * @names: (nullable) (array zero-terminated=1): those to read; all that are not hidden when there
 *   are none
 * @mappings: (nullable) (array zero-terminated=1): as jt_roster_read()
 * @error: JT_EXCHANGE_ERROR_NO_SUCH_SHEET with the name, _EMPTY, _UNKNOWN_FIELD (a mapping),
 *   _HEADER_MISSING or _HEADER_TWICE of a sheet that was named and is of no use, and those of
 *   #JtSheet
 *
 * Makes tables of which each is a roster by itself.  Programs of property managers keep rooms,
 * owners and buildings on sheets of their own: a sheet of rooms gets, in further columns, what it
 * lacks from the sheets of owners, found by owner number, and from those of buildings, found by the
 * building's name.  An owner number that several lines have is several people; a room whose number
 * nobody has gets no owner, and is rejected.  Rows keep their numbers.  Other sheets are left out.
 *
 * Returns: (transfer full) (nullable) (element-type JtRosterTable): tables for
 *   jt_roster_read_tables(), at least one
 */
GPtrArray *jt_roster_join (GPtrArray *sheets, const char *const *names,
                           const char *const *mappings, GError **error);

/**
 * jt_roster_join_layouts:
 * @sheets: (transfer full) (element-type JtWorkbookSheet): the sheets of a file
 * @layouts: (element-type JtRosterLayout): what they and their columns are; sheets that none names
 *   are left out
 * @error: JT_EXCHANGE_ERROR_NO_SUCH_SHEET, _HEADER_MISSING with a header that is not in the file any
 *   more or when no sheet is one of homes, _HEADER_TWICE, and those of #JtSheet
 *
 * As jt_roster_join(), without any guess.
 *
 * Returns: (transfer full) (nullable) (element-type JtRosterTable): tables for
 *   jt_roster_read_tables(), at least one
 */
GPtrArray *jt_roster_join_layouts (GPtrArray *sheets, const GPtrArray *layouts, GError **error);

G_END_DECLS
