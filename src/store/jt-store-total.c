/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-store-total.h"

#include "jt-db-private.h"
#include "jt-store-columns.h"

#define TOTAL_COLUMNS "entrance, parts, area, unknown_areas, owners"

/* What the rows say of an entrance, in the order of the columns above. */
#define COUNTED                                                                                    \
  "SELECT entrance.uid AS entrance, "                                                              \
  "(SELECT count (*) FROM part_entrance AS l WHERE l.entrance = entrance.uid) AS parts, "          \
  "(SELECT coalesce (sum (part.area), 0) FROM part_entrance AS l "                                 \
  "JOIN part ON part.uid = l.part WHERE l.entrance = entrance.uid) AS area, "                      \
  "(SELECT count (*) FROM part_entrance AS l JOIN part ON part.uid = l.part "                      \
  "WHERE l.entrance = entrance.uid AND part.area IS NULL) AS unknown_areas, "                      \
  "(SELECT count (DISTINCT " IDENTITY ") FROM part_entrance AS l "                                 \
  "JOIN ownership ON ownership.part = l.part JOIN person ON person.uid = ownership.person "        \
  "WHERE l.entrance = entrance.uid AND ownership.until IS NULL) AS owners "                        \
  "FROM entrance "

#define PUT                                                                                        \
  " ON CONFLICT (entrance) DO UPDATE SET parts = excluded.parts, area = excluded.area, "           \
  "unknown_areas = excluded.unknown_areas, owners = excluded.owners"

gboolean
jt_store_total_recount_compound (JtDb *db, const char *compound, GError **error)
{
  return jt_db_change (db, error,
                       "INSERT INTO entrance_total (" TOTAL_COLUMNS ") " COUNTED
                       "WHERE entrance.building IN (SELECT uid FROM building "
                       "WHERE compound = ?1)" PUT,
                       "s", compound);
}

gboolean
jt_store_total_recount_all (JtDb *db, GError **error)
{
  return jt_db_change (
      db, error, "INSERT INTO entrance_total (" TOTAL_COLUMNS ") " COUNTED "WHERE true" PUT, "");
}

JtRows *
jt_store_total_mismatches (JtDb *db)
{
  return jt_db_query (
      db,
      "WITH counted AS (" COUNTED ") SELECT entrance FROM ("
      "SELECT * FROM (SELECT * FROM counted EXCEPT SELECT " TOTAL_COLUMNS " FROM entrance_total) "
      "UNION SELECT * FROM "
      "(SELECT " TOTAL_COLUMNS " FROM entrance_total EXCEPT SELECT * FROM counted)) "
      "GROUP BY entrance ORDER BY entrance",
      "");
}

JtRows *
jt_store_entrance_totals (JtDb *db, const char *compound)
{
  return jt_db_query (db,
                      "SELECT entrance_total.* FROM entrance_total "
                      "JOIN entrance ON entrance.uid = entrance_total.entrance "
                      "JOIN building ON building.uid = entrance.building "
                      "WHERE building.compound = ?1 ORDER BY entrance_total.entrance",
                      "s", compound);
}
