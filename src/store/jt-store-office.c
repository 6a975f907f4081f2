/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-store-office.h"

#include "jt-db-private.h"
#include "jt-store-columns.h"

JtRows *
jt_store_office (JtDb *db)
{
  return jt_db_query (
      db, "SELECT uid, code, name, policy, sample, born_on FROM office ORDER BY uid", "");
}

JtRows *
jt_store_settings (JtDb *db)
{
  return jt_db_query (db, "SELECT name, value, basis FROM setting ORDER BY name", "");
}

JtRows *
jt_store_setting (JtDb *db, const char *name)
{
  return jt_db_query (db, "SELECT name, value, basis FROM setting WHERE name = ?1", "s", name);
}

#define USER_COLUMNS "uid, name, role, retired_on "

JtRows *
jt_store_users (JtDb *db)
{
  return jt_db_query (db, "SELECT " USER_COLUMNS "FROM user ORDER BY name", "");
}

JtRows *
jt_store_working_users (JtDb *db)
{
  return jt_db_query (
      db, "SELECT " USER_COLUMNS "FROM user WHERE retired_on IS NULL ORDER BY name", "");
}

JtRows *
jt_store_user_by_name (JtDb *db, const char *name)
{
  return jt_db_query (db, "SELECT " USER_COLUMNS "FROM user WHERE name = ?1", "s", name);
}

JtRows *
jt_store_user_by_uid (JtDb *db, const char *uid)
{
  return jt_db_query (db, "SELECT " USER_COLUMNS "FROM user WHERE uid = ?1", "s", uid);
}

JtRows *
jt_store_user_entrances (JtDb *db, const char *user)
{
  return jt_db_query (db,
                      "SELECT " ENTRANCE_COLUMNS "FROM " ENTRANCE_TABLES
                      "JOIN user_entrance ON user_entrance.entrance = entrance.uid "
                      "WHERE user_entrance.user = ?1" ENTRANCE_ORDER,
                      "s", user);
}

JtRows *
jt_store_devices (JtDb *db)
{
  return jt_db_query (db, "SELECT uid, since, replaces FROM device ORDER BY uid", "");
}

JtRows *
jt_store_calendar_days (JtDb *db)
{
  return jt_db_query (db, "SELECT day, kind, name FROM calendar_day ORDER BY day", "");
}

gboolean
jt_store_local_get (JtDb *db, const char *name, char **value, GError **error)
{
  g_autoptr (JtRows) rows =
      jt_db_query (db, "SELECT value FROM local_setting WHERE name = ?1", "s", name);
  GError *failure = NULL;

  *value = NULL;
  if (jt_rows_next (rows, &failure))
    *value = g_strdup (jt_rows_text (rows, "value"));
  if (failure != NULL)
    g_propagate_error (error, failure);

  return failure == NULL;
}

gboolean
jt_store_local_set (JtDb *db, const char *name, const char *value, GError **error)
{
  if (value == NULL)
    return jt_db_change (db, error, "DELETE FROM local_setting WHERE name = ?1", "s", name);

  return jt_db_change (db, error,
                       "INSERT INTO local_setting (name, value) VALUES (?1, ?2) "
                       "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                       "ss", name, value);
}

JtRows *
jt_store_drafts (JtDb *db, const char *form, const char *subject)
{
  return jt_db_query (db,
                      "SELECT form, subject, field, text FROM draft "
                      "WHERE form = ?1 AND subject = ?2 ORDER BY field",
                      "ss", form, subject);
}

gboolean
jt_store_draft_set (JtDb *db, const char *form, const char *subject, const char *field,
                    const char *text, GError **error)
{
  if (text == NULL)
    return jt_db_change (db, error,
                         "DELETE FROM draft WHERE form = ?1 AND subject = ?2 AND field = ?3", "sss",
                         form, subject, field);

  return jt_db_change (db, error,
                       "INSERT INTO draft (form, subject, field, text) VALUES (?1, ?2, ?3, ?4) "
                       "ON CONFLICT (form, subject, field) DO UPDATE SET text = excluded.text",
                       "ssss", form, subject, field, text);
}

gboolean
jt_store_drafts_clear (JtDb *db, const char *form, const char *subject, GError **error)
{
  return jt_db_change (db, error, "DELETE FROM draft WHERE form = ?1 AND subject = ?2", "ss", form,
                       subject);
}
