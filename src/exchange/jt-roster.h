/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-area.h"
#include "jt-diagnostic.h"
#include "jt-header.h"
#include "jt-roster-words.h"
#include "jt-sheet.h"

G_BEGIN_DECLS

/* A floor that nobody wrote down; 0 is no floor, -1 is the first basement. */
#define JT_ROSTER_FLOOR_UNKNOWN G_MININT

/**
 * JtCertificateKind:
 * @JT_CERTIFICATE_NONE: no number given
 * @JT_CERTIFICATE_RESIDENT_ID: 居民身份证, 18 digits that check, "resident-id"
 * @JT_CERTIFICATE_OTHER: any other paper: a passport, a permit, an army ID, an ID of 15 digits,
 *   "other"
 */
typedef enum
{
  JT_CERTIFICATE_NONE,
  JT_CERTIFICATE_RESIDENT_ID,
  JT_CERTIFICATE_OTHER,
} JtCertificateKind;

/**
 * JtRosterOwner:
 * @name: name of a person or an organisation
 * @kind: what @certificate is
 * @certificate: (nullable): its number, in half width and upper case
 * @uscc: (nullable): the 统一社会信用代码, checked
 * @number: (nullable): the owner number.  One number in a row of several owners stands for all of
 *   them together, so that a person is named by number and name
 */
typedef struct _JtRosterOwner
{
  char *name;
  JtCertificateKind kind;
  char *certificate;
  char *uscc;
  char *number;
} JtRosterOwner;

/**
 * JtRosterRow:
 * @table: which table of a file of several sheets it is of, from 0
 * @number: the row of the sheet
 * @community: (nullable): 社区
 * @compound: 小区
 * @building: 楼栋
 * @entrances: 单元, none, one or several; empty when the part belongs to no entrance
 * @room: 房号
 * @floor: 楼层, negative below ground, or %JT_ROSTER_FLOOR_UNKNOWN
 * @use: 用途
 * @area: 建筑面积, more than 0, or %JT_AREA_UNKNOWN
 * @basis: 面积依据
 * @area_document: (nullable): 面积依据文号
 * @title: 产权状态
 * @real_estate_unit: (nullable): 不动产单元号, checked, or the number of an older certificate
 * @owners: (element-type JtRosterOwner): 业主, at least one, in the order of the file
 * @share: (nullable): 共有方式, beginning with 单独所有, 共同共有 or 按份共有
 * @representative: (nullable): 代表人, who need not be one of @owners
 * @phones: 联系电话, none, one or several
 * @sale: 销售状态
 * @storeys: 总层数, 0 when not known
 * @has_lift: 是否有电梯
 *
 * One part of a roster, checked as far as a file alone can be.  Texts are clean (jt_cell_clean())
 * and shown as they are; compare places by jt_place_name_normalize().
 */
typedef struct _JtRosterRow
{
  guint table;
  guint number;
  char *community;
  char *compound;
  char *building;
  GStrv entrances;
  char *room;
  int floor;
  JtPartUse use;
  JtArea area;
  JtAreaBasis basis;
  char *area_document;
  JtTitle title;
  char *real_estate_unit;
  GPtrArray *owners;
  char *share;
  char *representative;
  GStrv phones;
  JtSale sale;
  int storeys;
  JtTristate has_lift;
} JtRosterRow;

/**
 * JtRoster:
 * @rows: (element-type JtRosterRow): the rows without a fault, in the order of the file
 * @diagnostics: (element-type JtDiagnostic): every fault of every other row
 * @rejected: (element-type JtRosterRow): the rows with a fault, as far as they could be read, so
 *   that their parts are not taken for missing
 * @n_rejected: how many rows have a fault
 * @sheets: (nullable): what the sheets are called, by the number of the table; %NULL for one alone
 */
typedef struct _JtRoster
{
  GPtrArray *rows;
  GPtrArray *diagnostics;
  GPtrArray *rejected;
  guint n_rejected;
  GStrv sheets;
} JtRoster;

/**
 * jt_certificate_kind_nick:
 * @kind: one of #JtCertificateKind
 *
 * Returns: the word of journal and --json, "" for none
 */
const char *jt_certificate_kind_nick (JtCertificateKind kind);

/**
 * jt_roster_owner_new:
 * @name: the owner's name
 *
 * Returns: (transfer full): an owner without numbers
 */
JtRosterOwner *jt_roster_owner_new (const char *name);

/**
 * jt_roster_owner_free:
 * @owner: (nullable) (transfer full): what to free
 */
void jt_roster_owner_free (JtRosterOwner *owner);

/**
 * jt_roster_row_new:
 *
 * Returns: (transfer full): a row in which nothing is known, with no owners
 */
JtRosterRow *jt_roster_row_new (void);

/**
 * jt_roster_row_free:
 * @row: (nullable) (transfer full): what to free
 */
void jt_roster_row_free (JtRosterRow *row);

/**
 * jt_roster_free:
 * @roster: (nullable) (transfer full): what to free
 */
void jt_roster_free (JtRoster *roster);

/**
 * jt_roster_read:
 * @sheet: a sheet
 * @compound: (nullable): the compound of rows that name none
 * @mappings: (nullable) (array zero-terminated=1): FIELD=HEADER, where the field is named in
 *   English or Chinese; the last one for a field holds
 * @error: JT_EXCHANGE_ERROR_HEADER_MISSING, _HEADER_TWICE, _UNKNOWN_FIELD (a mapping),
 *   _PLACE_NAME (@compound)
 *
 * Reads a roster as cli.md describes it.  The header is the first of the first ten rows that holds
 * all required headers, or two such rows one below the other.  Blank rows, totals, headers
 * repeated on each page, and notes below the last row are no data.
 *
 * Returns: (transfer full) (nullable): what the sheet says, or %NULL when it is no roster
 */
JtRoster *jt_roster_read (const JtSheet *sheet,
                          const char *compound,
                          const char *const *mappings,
                          GError **error);

/**
 * JtRosterTable:
 * @name: what its sheet is called; "" in a file that has only one, without a name
 * @sheet: its rows
 * @header: (nullable): where its columns stand; %NULL when that has to be found out
 *
 * A sheet that is a roster by itself.
 */
typedef struct
{
  char *name;
  JtSheet *sheet;
  struct _JtRosterHeader *header;
} JtRosterTable;

/**
 * jt_roster_table_free:
 * @table: (nullable) (transfer full): what to free
 */
void jt_roster_table_free (JtRosterTable *table);

/**
 * jt_roster_table_column:
 * @table: a table with a header
 * @field: from 0, less than jt_roster_n_fields()
 *
 * Returns: the column in which the field stands, -1 for none
 */
int jt_roster_table_column (const JtRosterTable *table, guint field);

/**
 * jt_roster_say_column:
 * @roster: what was read
 * @table: the number of a table in it
 * @column: what a column is called there
 *
 * Returns: (transfer full): the column with its sheet, "房屋!房号", where there are several
 */
char *jt_roster_say_column (const JtRoster *roster, guint table, const char *column);

/**
 * jt_roster_read_tables:
 * @tables: (element-type JtRosterTable): sheets, as jt_roster_join() gives them
 * @compound: (nullable): as jt_roster_read()
 * @mappings: (nullable) (array zero-terminated=1): as jt_roster_read()
 * @error: as jt_roster_read(), of the first sheet that is no roster
 *
 * Reads the rosters of several sheets as one.  Where there are several, diagnostics name columns
 * with their sheet: "房屋!房号".  Rows and diagnostics know the place of their table in @tables.
 *
 * Returns: (transfer full) (nullable): what the sheets say together
 */
JtRoster *jt_roster_read_tables (const GPtrArray *tables,
                                 const char *compound,
                                 const char *const *mappings,
                                 GError **error);

/**
 * jt_roster_n_columns:
 *
 * Returns: how many columns a roster has that we write
 */
guint jt_roster_n_columns (void);

/**
 * jt_roster_column:
 * @column: from 0, less than jt_roster_n_columns()
 *
 * Returns: (transfer none): what the column is called
 */
const JtHeaderField *jt_roster_column (guint column);

/**
 * jt_roster_row_texts:
 * @row: a row as jt_roster_read() gives it, the number aside
 *
 * Returns: (transfer full): the texts of its cells, jt_roster_n_columns() of them, such that
 *   jt_roster_read() takes them back unchanged
 */
GStrv jt_roster_row_texts (const JtRosterRow *row);

/**
 * jt_roster_write_csv:
 * @rows: (element-type JtRosterRow): rows as jt_roster_read() gives them, the numbers aside
 *
 * Writes a roster that spreadsheet programs open and that jt_roster_read() takes back unchanged.
 *
 * Returns: (transfer full): csv in UTF-8 with byte order mark
 */
GString *jt_roster_write_csv (const GPtrArray *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtRosterOwner, jt_roster_owner_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtRosterRow, jt_roster_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JtRoster, jt_roster_free)

G_END_DECLS
