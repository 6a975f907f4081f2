/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-header.h"
#include "jt-roster-layout.h"
#include "jt-roster.h"

G_BEGIN_DECLS

/* How far down the header may stand, below titles and dates. */
#define JT_ROSTER_HEADER_ROWS 10

/* The columns of a roster, in the order in which we write them.  Co-owners are a column of other
 * people's files only: ours lists all owners in one. */
typedef enum
{
  JT_ROSTER_COMMUNITY,
  JT_ROSTER_COMPOUND,
  JT_ROSTER_BUILDING,
  JT_ROSTER_ENTRANCE,
  JT_ROSTER_ROOM,
  JT_ROSTER_FLOOR,
  JT_ROSTER_USE,
  JT_ROSTER_AREA,
  JT_ROSTER_BASIS,
  JT_ROSTER_AREA_DOCUMENT,
  JT_ROSTER_TITLE,
  JT_ROSTER_REAL_ESTATE_UNIT,
  JT_ROSTER_OWNER,
  JT_ROSTER_SHARE,
  JT_ROSTER_REPRESENTATIVE,
  JT_ROSTER_OWNER_NUMBER,
  JT_ROSTER_CERTIFICATE,
  JT_ROSTER_USCC,
  JT_ROSTER_PHONE,
  JT_ROSTER_SALE,
  JT_ROSTER_STOREYS,
  JT_ROSTER_LIFT,
  JT_ROSTER_WRITTEN_FIELDS,
  JT_ROSTER_CO_OWNER = JT_ROSTER_WRITTEN_FIELDS,
  JT_ROSTER_FIELDS,
} JtRosterField;

/* Where the columns of a sheet stand, what they are called there, and where its data begin. */
typedef struct _JtRosterHeader
{
  JtHeaderMap map;
  char *names[JT_ROSTER_FIELDS];
  char *compound;
  guint first_row;
  guint n_header_rows;
} JtRosterHeader;

const JtHeaderField *jt_roster_field (JtRosterField field);

gboolean jt_roster_header_init (JtRosterHeader *header,
                                const JtSheet *sheet,
                                const char *compound,
                                const char *const *mappings,
                                GError **error);

/* Finds the header of one of several sheets, which has only some of the fields.  A mapping counts
 * where the sheet has that header. */
gboolean jt_roster_header_find (JtRosterHeader *header,
                                const JtSheet *sheet,
                                const JtRosterField *required,
                                guint n_required,
                                const char *const *mappings,
                                GError **error);

/* Takes the header that a person made sure of.  The sheet must still have it there:
 * JT_EXCHANGE_ERROR_HEADER_MISSING names what is gone; _HEADER_TWICE a field that two columns were
 * taken for. */
gboolean jt_roster_header_from_layout (JtRosterHeader *header,
                                       const JtSheet *sheet,
                                       const JtRosterLayout *layout,
                                       GError **error);

/* Keeps the compound of rows that name none: JT_EXCHANGE_ERROR_PLACE_NAME when it is no name. */
gboolean jt_roster_header_take_compound (JtRosterHeader *header,
                                         const char *compound,
                                         GError **error);

/* Whether all fields are there that a roster needs, given the compound of rows that name none.
 * Keeps that compound. */
gboolean jt_roster_header_complete (JtRosterHeader *header,
                                    const char *compound,
                                    GError **error);
void jt_roster_header_clear (JtRosterHeader *header);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtRosterHeader, jt_roster_header_clear)

/* A row while it is read: every fault goes into the diagnostics. */
typedef struct
{
  const JtRosterHeader *header;
  const JtSheetRow *row;
  GPtrArray *diagnostics;
} JtRosterCells;

const char *jt_roster_cells_raw (const JtRosterCells *cells, JtRosterField field);
char *jt_roster_cells_text (const JtRosterCells *cells, JtRosterField field);
void jt_roster_cells_complain (const JtRosterCells *cells,
                               JtRosterField field,
                               JtExchangeError code,
                               const char *fact);

/* Whether a name is no longer than a name can be; complains where it is not. */
gboolean jt_roster_cells_is_name (const JtRosterCells *cells,
                                  JtRosterField field,
                                  const char *name);

/* Whether a name of a compound, building, entrance or room may stand in a path. */
gboolean jt_roster_is_place_name (const char *name);

/* Reads the rows of a sheet whose header is known. */
JtRoster *jt_roster_read_rows (const JtSheet *sheet, const JtRosterHeader *header);

/* The part whose row this is, as places are compared; NULL where its names are not good. */
char *jt_roster_row_key (const JtRosterRow *row);

/* Fills @row; what cannot be read is complained about. */
void jt_roster_row_parse (JtRosterRow *row, const JtRosterCells *cells);
void jt_roster_row_parse_owners (JtRosterRow *row, const JtRosterCells *cells);

/* What a certificate number is; @number is cleaned and may be shortened by its prefix. */
JtCertificateKind jt_roster_certificate_kind (char **number, JtExchangeError *fault);
gboolean jt_roster_is_uscc (const char *code);

/* Puts the word of 共有方式 into its usual form, or returns NULL where it does not fit. */
char *jt_roster_share_parse (const char *text, guint n_owners);
gboolean jt_roster_share_is_word (const char *text);

G_END_DECLS
