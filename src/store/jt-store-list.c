/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-store-list.h"

#include "jt-db-private.h"
#include "jt-store-columns.h"

#define PLACE "building.name || " JOINED_ENTRANCES ("name")

/* The owners of now: a condition of one of them, and the first one. */
#define SOME_OWNER(condition)                                                                      \
  "EXISTS (SELECT 1 FROM ownership AS o JOIN person AS p ON p.uid = o.person "                     \
  "WHERE o.part = part.uid AND o.until IS NULL AND " condition ")"

#define FIRST_OWNER                                                                                \
  "(SELECT p.name FROM ownership AS o JOIN person AS p ON p.uid = o.person "                       \
  "WHERE o.part = part.uid AND o.until IS NULL ORDER BY o.place LIMIT 1)"

/* One text for every filter: a value that is null, or 0 for a range, asks nothing, and SQLite
 * finds that out before it looks at the row's other tables.  instr() knows no wildcards, so that
 * what is typed needs no quoting. */
#define ASKED                                                                                      \
  "FROM part JOIN building ON building.uid = part.building "                                       \
  "WHERE (?1 IS NULL OR building.compound = ?1) AND (?2 IS NULL OR part.building = ?2) "           \
  "AND (?3 IS NULL OR part.uid IN (SELECT part FROM part_entrance WHERE entrance = ?3)) "          \
  "AND (?4 IS NULL OR part.uid IN (SELECT l.part FROM part_entrance AS l "                         \
  "JOIN user_entrance AS u ON u.entrance = l.entrance WHERE u.user = ?4)) "                        \
  "AND (?5 IS NULL OR instr (part.room, ?5) > 0 OR instr (" PLACE ", ?5) > 0 OR " SOME_OWNER (     \
      "instr (p.name, ?5) > 0") ") "                                                               \
                                "AND (?6 IS NULL OR instr (" PLACE ", ?6) > 0) "                   \
                                "AND (?7 IS NULL OR instr (part.room, ?7) > 0) "                   \
                                "AND (?8 IS NULL OR " SOME_OWNER ("instr (p.name, ?8) > 0") ") "   \
  "AND (?9 IS NULL OR coalesce (part.use, '') = ?9) "                                              \
  "AND (?10 IS NULL OR coalesce (part.area_basis, '') = ?10) "                                     \
  "AND (?11 IS NULL OR coalesce (part.title, '') = ?11) "                                          \
  "AND (?12 IS NULL OR coalesce (part.sale, '') = ?12) "                                           \
  "AND (?13 = 0 OR part.floor BETWEEN ?14 AND ?15) "                                               \
  "AND (?16 = 0 OR part.area BETWEEN ?17 AND ?18) "

#define QUESTION_TYPES "ssssssssssssiiiiii"

/* The index part_order has exactly these. */
#define NATURAL_ENTRANCES NATURAL ("part.entrances_key")
#define NATURAL_ROOM NATURAL ("part.room_key")
#define IN_BUILDINGS "part.building, " NATURAL_ENTRANCES ", " NATURAL_ROOM
#define UP(key) key ", part.rowid"
#define DOWN(key) key " DESC, part.rowid"

static const char *const orders[JT_STORE_PART_N_KEYS] = {
  [JT_STORE_PART_NATURAL] = IN_BUILDINGS,
  [JT_STORE_PART_NATURAL_ENTRANCE] = IN_BUILDINGS,
  [JT_STORE_PART_PLACE] = UP ("length (building.name_key), building.name_key, " NATURAL_ENTRANCES),
  [JT_STORE_PART_PLACE_DOWN]
  = DOWN ("length (building.name_key) DESC, building.name_key DESC, "
          "length (part.entrances_key) DESC, part.entrances_key"),
  [JT_STORE_PART_ROOM] = UP (NATURAL_ROOM),
  [JT_STORE_PART_ROOM_DOWN] = DOWN ("rtrim (part.room_key, '0123456789') DESC, "
                                    "length (part.room_key) DESC, part.room_key"),
  [JT_STORE_PART_FLOOR] = UP ("part.floor"),
  [JT_STORE_PART_FLOOR_DOWN] = DOWN ("part.floor"),
  [JT_STORE_PART_USE] = UP ("part.use"),
  [JT_STORE_PART_USE_DOWN] = DOWN ("part.use"),
  [JT_STORE_PART_AREA] = UP ("part.area"),
  [JT_STORE_PART_AREA_DOWN] = DOWN ("part.area"),
  [JT_STORE_PART_BASIS] = UP ("part.area_basis"),
  [JT_STORE_PART_BASIS_DOWN] = DOWN ("part.area_basis"),
  [JT_STORE_PART_TITLE] = UP ("part.title"),
  [JT_STORE_PART_TITLE_DOWN] = DOWN ("part.title"),
  [JT_STORE_PART_OWNER] = UP (FIRST_OWNER),
  [JT_STORE_PART_OWNER_DOWN] = DOWN (FIRST_OWNER),
  [JT_STORE_PART_SALE] = UP ("part.sale"),
  [JT_STORE_PART_SALE_DOWN] = DOWN ("part.sale"),
};

/* A condition that may ask nothing is no way into an index: the place is said a second time, without
 * a way out, or the parts of one compound would cost a walk over those of all. */
static const char *
scope_of (const JtStorePartAsk *ask)
{
  if (ask->entrance != NULL)
    return "AND part.uid IN (SELECT part FROM part_entrance WHERE entrance = ?3) ";
  if (ask->building != NULL)
    return "AND part.building = ?2 ";
  if (ask->compound != NULL)
    return "AND part.building IN (SELECT uid FROM building WHERE compound = ?1) ";
  return "";
}

JtRows *
jt_store_part_ids (JtDb *db, const JtStorePartAsk *ask, JtStorePartKey key)
{
  g_autofree char *sql = NULL;

  g_return_val_if_fail (key < JT_STORE_PART_N_KEYS, NULL);

  sql = g_strconcat ("SELECT part.rowid AS id " ASKED, scope_of (ask), "ORDER BY ", orders[key], NULL);
  return jt_db_query (db, g_string_chunk_insert_const (db->texts, sql), QUESTION_TYPES,
                      ask->compound, ask->building, ask->entrance, ask->user, ask->text, ask->place,
                      ask->room, ask->owner, ask->use, ask->basis, ask->title, ask->sale,
                      (gint64) ask->floor.wanted, ask->floor.least, ask->floor.most,
                      (gint64) ask->area.wanted, ask->area.least, ask->area.most);
}

JtRows *
jt_store_part_id (JtDb *db, const char *part)
{
  return jt_db_query (db, "SELECT rowid AS id FROM part WHERE uid = ?1", "s", part);
}

JtRows *
jt_store_part_lines (JtDb *db, const char *ids)
{
  return jt_db_query (
      db,
      "SELECT part.rowid AS id, part.uid AS uid, compound.name AS compound_name, "
      "building.name AS building_name, " JOINED_ENTRANCES ("name") " AS entrance_names, "
      "part.room AS room, part.floor AS floor, part.use AS use, part.area AS area, "
      "part.area_basis AS area_basis, part.title AS title, part.sale AS sale, "
      "(SELECT group_concat (name, '、') FROM (SELECT p.name AS name FROM ownership AS o "
      "JOIN person AS p ON p.uid = o.person WHERE o.part = part.uid AND o.until IS NULL "
      "ORDER BY o.place)) AS owners "
      "FROM part JOIN building ON building.uid = part.building "
      "JOIN compound ON compound.uid = building.compound "
      "WHERE part.rowid IN (SELECT value FROM json_each (?1))",
      "s", ids);
}

JtRows *
jt_store_part_sum (JtDb *db, const char *ids)
{
  return jt_db_query (db,
                      "SELECT sum (area) AS area FROM part "
                      "WHERE rowid IN (SELECT value FROM json_each (?1))",
                      "s", ids);
}
