/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-store-case.h"

#include "jt-statement.h"
#include "jt-store-columns.h"
#include "jt-table.h"

#define CASES                                                                                      \
  "SELECT case_file.*, (SELECT count (*) FROM lift WHERE lift.case_uid = case_file.uid " \
  "AND lift.dropped_on IS NULL) AS lifts " \
  "FROM case_file "

JtRows *
jt_store_cases (JtDb *db)
{
  return jt_db_query (db, CASES "ORDER BY number", "");
}

JtRows *
jt_store_case_by_uid (JtDb *db, const char *uid)
{
  return jt_db_query (db, CASES "WHERE uid = ?1", "s", uid);
}

JtRows *
jt_store_case_by_number (JtDb *db, const char *number)
{
  return jt_db_query (db, CASES "WHERE number = ?1", "s", number);
}

gboolean
jt_store_case_last_number (JtDb *db, const char *prefix, gint64 *last, GError **error)
{
  g_return_val_if_fail (g_str_has_suffix (prefix, "-"), FALSE);

  /* The index case_file_order has exactly these, so that one row is read. */
  return jt_db_number (db, last, error,
                       "SELECT CAST (substr (number, length (?1) + 1) AS INTEGER) FROM case_file "
                       "WHERE rtrim (number, '0123456789') = ?1 "
                       "ORDER BY length (number) DESC, number DESC LIMIT 1",
                       "s", prefix);
}

JtRows *
jt_store_case_entrances (JtDb *db, const char *case_uid)
{
  return jt_db_query (db,
                      "SELECT " ENTRANCE_COLUMNS "FROM " ENTRANCE_TABLES
                      "JOIN case_entrance ON case_entrance.entrance = entrance.uid "
                      "WHERE case_entrance.case_uid = ?1" ENTRANCE_ORDER,
                      "s", case_uid);
}

JtRows *
jt_store_case_applicants (JtDb *db, const char *case_uid)
{
  return jt_db_query (
      db,
      "SELECT " PART_COLUMNS "FROM " PART_TABLES
      "WHERE part.uid IN (SELECT part FROM case_applicant WHERE case_uid = ?1) "
      "ORDER BY " PARTS_AS_READ,
      "s", case_uid);
}

JtRows *
jt_store_case_lifts (JtDb *db, const char *case_uid)
{
  return jt_db_query (
      db,
      "SELECT lift.uid AS uid, case_uid, place, entrance, dropped_on, "
      "entrance.name AS entrance_name, building.name AS building_name FROM lift "
      "JOIN entrance ON entrance.uid = lift.entrance "
      "JOIN building ON building.uid = entrance.building WHERE case_uid = ?1 ORDER BY place",
      "s", case_uid);
}

JtRows *
jt_store_open_cases_of_entrance (JtDb *db, const char *entrance)
{
  return jt_db_query (
      db,
      "SELECT case_file.* FROM case_entrance JOIN case_file ON case_file.uid = case_uid "
      "WHERE entrance = ?1 AND NOT EXISTS (SELECT 1 FROM stage_withdrawn "
      "WHERE stage_withdrawn.uid = case_file.uid AND stage_withdrawn.done_on IS NOT NULL) "
      "ORDER BY number",
      "s", entrance);
}

JtRows *
jt_store_deadlines (JtDb *db, const char *case_uid)
{
  if (case_uid == NULL)
    return jt_db_query (db, "SELECT * FROM deadline ORDER BY case_uid, last_day, what, subject",
                        "");

  return jt_db_query (db,
                      "SELECT * FROM deadline WHERE case_uid = ?1 ORDER BY last_day, what, subject",
                      "s", case_uid);
}

/* As the index deadline_due has it: it is entered at its first day. */
#define WAITING                                                                                    \
  " WHERE met_on IS NULL AND coalesce (last_day, '9999-12-31') > '' "                              \
  "AND (what <> ?2 OR coalesce (last_day, '9999-12-31') >= ?1) "

JtRows *
jt_store_deadlines_waiting (JtDb *db, const char *today, const char *lapses, guint most)
{
  return jt_db_query (
      db,
      "SELECT deadline.*, case_file.number, case_file.title, "
      "(SELECT group_concat (name, '、') FROM (SELECT DISTINCT user.name FROM case_entrance "
      "JOIN user_entrance USING (entrance) JOIN user ON user.uid = user_entrance.user "
      "WHERE case_entrance.case_uid = deadline.case_uid AND user.retired_on IS NULL ORDER BY user.name)) AS people "
      "FROM deadline JOIN case_file ON case_file.uid = deadline.case_uid" WAITING
      "ORDER BY coalesce (last_day, '9999-12-31'), case_uid, what, subject LIMIT ?3",
      "ssi", today, lapses, (gint64) most);
}

gboolean
jt_store_deadlines_count (JtDb *db, const char *today, const char *lapses, const char *until,
                          gint64 *count, GError **error)
{
  return jt_db_number (db, count, error,
                       "SELECT count (*) FROM deadline" WAITING
                       "AND coalesce (last_day, '9999-12-31') <= coalesce (?3, '9999-12-31')",
                       "sss", today, lapses, until);
}

/* Rows stand in the order in which they were first recorded, which a rebuild repeats; those of
 * which each part has one stand as the parts do in other lists. */
#define AS_ENTERED "SELECT * FROM \"%s\" WHERE %s = ?1 ORDER BY rowid"
#define OF_PARTS                                                                                   \
  "SELECT this.* FROM \"%s\" AS this LEFT JOIN (" PART_TABLES ") ON part.uid = this.part "         \
  "WHERE this.%s = ?1 ORDER BY part.uid IS NULL, " PARTS_AS_READ ", this.rowid"

static gboolean
is_by_part (const char *table)
{
  static const char *const tables[] = { "agreement_share", "stage_part_consent", "wish", NULL };

  return g_strv_contains (tables, table);
}

/* The rows of a stage's table, or of one beside a stage, whose @column is @value. */
static JtRows *
query_stage (JtDb *db, const char *stage, const char *column, const char *value)
{
  g_autofree char *staged = g_strconcat ("stage_", stage, NULL);
  const JtTable *table = jt_table_find (staged);
  g_autofree char *sql = NULL;

  if (table == NULL)
    table = jt_table_find (stage);
  if (table == NULL || jt_table_column (table, "case_uid") == NULL ||
      jt_table_column (table, "uid") == NULL)
    {
      GError *failure = NULL;

      jt_db_misuse (&failure, db, stage);
      return jt_rows_new (NULL, failure);
    }

  sql = is_by_part (table->name) ? g_strdup_printf (OF_PARTS, table->name, column)
                                 : g_strdup_printf (AS_ENTERED, table->name, column);
  return jt_db_query (db, g_string_chunk_insert_const (db->texts, sql), "s", value);
}

JtRows *
jt_store_stage_rows (JtDb *db, const char *stage, const char *case_uid)
{
  return query_stage (db, stage, "case_uid", case_uid);
}

JtRows *
jt_store_stage_row (JtDb *db, const char *stage, const char *uid)
{
  return query_stage (db, stage, "uid", uid);
}

/* Where stages name an organisation beside its code. */
#define ORGANISATIONS \
  "SELECT body AS name, uscc AS uscc FROM stage_appraisal " \
  "UNION ALL SELECT contractor AS name, contractor_uscc AS uscc FROM stage_contractor " \
  "UNION ALL SELECT supplier AS name, supplier_uscc AS uscc FROM stage_contractor " \
  "UNION ALL SELECT survey_unit AS name, survey_uscc AS uscc FROM stage_design " \
  "UNION ALL SELECT design_unit AS name, design_uscc AS uscc FROM stage_design " \
  "UNION ALL SELECT supervision_unit AS name, supervision_uscc AS uscc FROM stage_works " \
  "UNION ALL SELECT installer AS name, installer_uscc AS uscc FROM stage_installation_notice " \
  "UNION ALL SELECT use_unit AS name, use_unit_uscc AS uscc FROM stage_registration " \
  "UNION ALL SELECT maintenance_unit AS name, maintenance_uscc AS uscc FROM stage_operation " \
  "UNION ALL SELECT name AS name, uscc AS uscc FROM contractor_candidate " \
  "UNION ALL SELECT organisation AS name, uscc AS uscc FROM responsible_party "

JtRows *
jt_store_organisations (JtDb *db)
{
  return jt_db_query (db,
                      "SELECT name, max (uscc) AS uscc FROM (" ORGANISATIONS ") "
                      "WHERE name IS NOT NULL GROUP BY name ORDER BY name",
                      "");
}

JtRows *
jt_store_documents (JtDb *db, const char *case_uid)
{
  return jt_db_query (db,
                      "SELECT document.*, lift.place AS lift FROM document "
                      "LEFT JOIN lift ON lift.uid = document.lift_uid "
                      "WHERE document.case_uid = ?1 AND NOT EXISTS (SELECT 1 FROM document AS newer "
                      "WHERE newer.supersedes = document.uid) "
                      "ORDER BY stage, lift.place, on_day, document.rowid",
                      "s", case_uid);
}

JtRows *
jt_store_document (JtDb *db, const char *uid)
{
  return jt_db_query (db,
                      "WITH RECURSIVE later (uid) AS (VALUES (?1) UNION "
                      "SELECT document.uid FROM later "
                      "CROSS JOIN document ON document.supersedes = later.uid) "
                      "SELECT document.* FROM later "
                      "CROSS JOIN document ON document.uid = later.uid "
                      "WHERE NOT EXISTS (SELECT 1 FROM document AS newer "
                      "WHERE newer.supersedes = document.uid) ORDER BY document.uid",
                      "s", uid);
}

JtRows *
jt_store_document_chain (JtDb *db, const char *uid)
{
  return jt_db_query (db,
                      "WITH RECURSIVE former (uid, supersedes) AS ("
                      "SELECT uid, supersedes FROM document WHERE uid = ?1 UNION "
                      "SELECT document.uid, document.supersedes FROM former "
                      "CROSS JOIN document ON document.uid = former.supersedes) "
                      "SELECT uid FROM former ORDER BY uid",
                      "s", uid);
}

JtRows *
jt_store_visits_of_case (JtDb *db, const char *case_uid)
{
  return jt_db_query (db,
                      "SELECT * FROM visit WHERE case_uid = ?1 AND withdrawn = 0 "
                      "ORDER BY on_day, rowid",
                      "s", case_uid);
}

JtRows *
jt_store_visits_of_part (JtDb *db, const char *part)
{
  return jt_db_query (db,
                      "SELECT * FROM visit WHERE part = ?1 AND withdrawn = 0 "
                      "ORDER BY on_day, rowid",
                      "s", part);
}
