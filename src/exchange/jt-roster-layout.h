/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtRosterSheetKind:
 * @JT_ROSTER_SHEET_UNUSED: nothing that a roster needs
 * @JT_ROSTER_SHEET_HOMES: one row for each part
 * @JT_ROSTER_SHEET_OWNERS: owners, found by owner number
 * @JT_ROSTER_SHEET_BUILDINGS: buildings, found by name
 *
 * What a sheet of a file tells of.
 */
typedef enum
{
  JT_ROSTER_SHEET_UNUSED,
  JT_ROSTER_SHEET_HOMES,
  JT_ROSTER_SHEET_OWNERS,
  JT_ROSTER_SHEET_BUILDINGS,
  JT_ROSTER_SHEET_KINDS,
} JtRosterSheetKind;

/**
 * JtRosterLayout:
 * @sheet: name of the sheet
 * @kind: what it tells of
 * @header_row: the last row of its header, as a spreadsheet program numbers it; 0 for none
 * @headers: (array zero-terminated=1): what each column is called
 * @fields: (array zero-terminated=1): what each column is taken for, as in a mapping; "" for what
 *   is not used
 *
 * What the sheet and its columns were taken for, first by a guess and then by a person.
 */
typedef struct
{
  char *sheet;
  JtRosterSheetKind kind;
  guint header_row;
  GStrv headers;
  GStrv fields;
} JtRosterLayout;

/**
 * jt_roster_sheet_kind_nick:
 *
 * Returns: the word of machines: "unused", "homes", "owners", "buildings"
 */
const char *jt_roster_sheet_kind_nick (JtRosterSheetKind kind);

/**
 * jt_roster_sheet_kind_from_nick:
 * @nick: (nullable): a word
 *
 * Returns: what it stands for; %JT_ROSTER_SHEET_UNUSED for every other word
 */
JtRosterSheetKind jt_roster_sheet_kind_from_nick (const char *nick);

/**
 * jt_roster_layout_free:
 * @layout: (nullable) (transfer full): what to free
 */
void jt_roster_layout_free (JtRosterLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtRosterLayout, jt_roster_layout_free)

/**
 * jt_roster_layouts_guess:
 * @sheets: (element-type JtWorkbookSheet): the sheets of a file
 *
 * Finds out what each sheet tells of, as jt_roster_join() does.  A sheet in which no header is
 * found gets the row that looks most like one, so that a person can say what its columns are; a
 * hidden one is not used unless somebody says so.
 *
 * Returns: (transfer full) (element-type JtRosterLayout): one for each sheet, in their order
 */
GPtrArray *jt_roster_layouts_guess (const GPtrArray *sheets);

/**
 * jt_roster_n_fields:
 *
 * Returns: how many fields a column can be taken for; those that we write come first
 */
guint jt_roster_n_fields (void);

/**
 * jt_roster_field_name:
 * @field: from 0, less than jt_roster_n_fields()
 *
 * Returns: (transfer none): the field as in a mapping: "area"
 */
const char *jt_roster_field_name (guint field);

G_END_DECLS
