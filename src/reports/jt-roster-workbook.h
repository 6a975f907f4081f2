/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JtRosterColumnKind:
 * @JT_ROSTER_COLUMN_TEXT: a text, and it stays one: an ID number keeps its digits, 0101 its zero
 * @JT_ROSTER_COLUMN_WHOLE: a whole number
 * @JT_ROSTER_COLUMN_AREA: a number with two decimals
 * @JT_ROSTER_COLUMN_NUMBER: numbers of several units, each as it is written; what is no number stays
 *   a text
 */
typedef enum
{
  JT_ROSTER_COLUMN_TEXT,
  JT_ROSTER_COLUMN_WHOLE,
  JT_ROSTER_COLUMN_AREA,
  JT_ROSTER_COLUMN_NUMBER,
} JtRosterColumnKind;

/**
 * JtRosterColumn:
 * @header: what stands above it
 * @kind: what stands in it
 * @width: in characters of the standard font; a Chinese one takes two
 */
typedef struct _JtRosterColumn
{
  const char *header;
  JtRosterColumnKind kind;
  guint width;
} JtRosterColumn;

/**
 * JtRosterHint:
 * @required: whether every row has to have it
 * @meaning: what belongs into the column
 * @example: a value as it may stand there
 */
typedef struct
{
  gboolean required;
  const char *meaning;
  const char *example;
} JtRosterHint;

/**
 * JtRosterTemplateWords:
 * @roster: name of the sheet to fill in
 * @help: name of the sheet that explains it
 * @column: header of the names of columns
 * @required: header of the mark
 * @yes: the mark
 * @meaning: header of what belongs into a column
 * @example: header of the values
 *
 * What a template says, in the language of its reader.
 */
typedef struct
{
  const char *roster;
  const char *help;
  const char *column;
  const char *required;
  const char *yes;
  const char *meaning;
  const char *example;
} JtRosterTemplateWords;

/**
 * jt_roster_workbook_write:
 * @path: where the xlsx shall be
 * @sheet: name of its one sheet
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many
 * @rows: (element-type GStrv): @n_columns texts a row; "" is an empty cell, and so is a number's
 *   text that is no number
 * @error: JT_REPORT_ERROR
 *
 * Writes rows below a header that stays in sight, row by row, so that the memory it takes does not
 * grow with them.
 *
 * Returns: %FALSE when nothing was written; then the old file is untouched
 */
gboolean jt_roster_workbook_write (const char *path, const char *sheet,
                                   const JtRosterColumn *columns, guint n_columns,
                                   const GPtrArray *rows, GError **error);

/**
 * JtRosterTextSheet:
 * @name: what it is called
 * @rows: (element-type GStrv): its rows, the header first
 *
 * A sheet of texts.
 */
typedef struct
{
  char *name;
  GPtrArray *rows;
} JtRosterTextSheet;

/**
 * jt_roster_text_sheet_new:
 * @name: what it is called
 *
 * Returns: (transfer full): a sheet without rows, which owns those that are added
 */
JtRosterTextSheet *jt_roster_text_sheet_new (const char *name);

/**
 * jt_roster_text_sheet_free:
 * @sheet: (nullable) (transfer full): what to free
 */
void jt_roster_text_sheet_free (JtRosterTextSheet *sheet);

/**
 * jt_roster_texts_write:
 * @path: where the xlsx shall be
 * @sheets: (element-type JtRosterTextSheet): its sheets
 * @error: JT_REPORT_ERROR
 *
 * Writes sheets whose cells are all texts, so that a number of eighteen digits keeps them.
 *
 * Returns: %FALSE when nothing was written; then the old file is untouched
 */
gboolean jt_roster_texts_write (const char *path, const GPtrArray *sheets, GError **error);

/**
 * jt_roster_template_write:
 * @path: where the xlsx shall be
 * @columns: (array length=n_columns): the columns of a roster
 * @hints: (array length=n_columns): what to say of each
 * @n_columns: how many
 * @words: what else it says
 * @error: JT_REPORT_ERROR
 *
 * Writes a workbook to be filled in.  Its columns keep texts as texts whatever is typed, and its
 * examples stand on a sheet of their own, so that nobody imports them.
 *
 * Returns: %FALSE when nothing was written; then the old file is untouched
 */
gboolean jt_roster_template_write (const char *path, const JtRosterColumn *columns,
                                   const JtRosterHint *hints, guint n_columns,
                                   const JtRosterTemplateWords *words, GError **error);

G_END_DECLS
