/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jt-roster-private.h"
#include "jt-workbook.h"

G_BEGIN_DECLS

/* A sheet and what it tells of. */
typedef struct
{
  JtWorkbookSheet *sheet;
  gboolean is_borrowed; /* the sheet belongs to somebody else */
  JtRosterSheetKind kind;
  JtRosterHeader header;
  GError *error; /* why it tells of nothing */
} JtJoinTable;

/* Lines of a sheet that say something of the same thing, by a key. */
typedef struct
{
  const JtJoinTable *table;
  const JtSheetRow *row;
} JtJoinLine;

const char *jt_join_cell (const JtJoinTable *table, const JtSheetRow *row, JtRosterField field);
gboolean jt_join_has (const JtJoinTable *table, JtRosterField field);

/* What each of @sheets, which are borrowed, tells of. */
GPtrArray *jt_join_tables_guess (const GPtrArray *sheets);

/* key → GArray of JtJoinLine */
GHashTable *jt_join_index_owners (const GPtrArray *tables);
GHashTable *jt_join_index_buildings (const GPtrArray *tables);

/* What the owners' sheets say of the owners of a room. */
typedef struct
{
  const char *names; /* (nullable): the owners that the sheet of rooms names */
  guint n_numbers;   /* how many owner numbers it gives */
  GArray *lines;     /* (nullable): of JtJoinLine, those of the owners in their order */
} JtJoinRoom;

/* @numbers: the owner numbers that the sheet of rooms gives. */
void jt_join_room_init (JtJoinRoom *room, GHashTable *index, const char *names,
                        const char *numbers);
void jt_join_room_clear (JtJoinRoom *room);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JtJoinRoom, jt_join_room_clear)

/* The text of a cell of @field, which the sheet of rooms lacks; "" when nothing is known. */
char *jt_join_owner_text (const JtJoinRoom *room, JtRosterField field);

/* The owner numbers once for each owner, in the order of their names; NULL when they already are
 * what has to stand there. */
char *jt_join_owner_numbers (const JtJoinRoom *room);

/* The text of a cell of @field that all lines of the building agree on. */
char *jt_join_building_text (GHashTable *index, const char *compound, const char *building,
                             JtRosterField field);

G_END_DECLS
