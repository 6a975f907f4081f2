/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-store-secret.h"

#include "jt-db-private.h"

gboolean
jt_store_secret_put (JtDb *db, const char *uid, const char *salt, const char *value, GError **error)
{
  return jt_db_change (db, error, "INSERT INTO secret (uid, salt, value) VALUES (?1, ?2, ?3)",
                       "sss", uid, salt, value);
}

gboolean
jt_store_secret_erase (JtDb *db, const char *uid, GError **error)
{
  return jt_db_change (db, error, "DELETE FROM secret WHERE uid = ?1", "s", uid);
}

JtRows *
jt_store_secret (JtDb *db, const char *uid)
{
  return jt_db_query (db, "SELECT uid, salt, value FROM secret WHERE uid = ?1", "s", uid);
}

JtRows *
jt_store_secrets (JtDb *db)
{
  return jt_db_query (db, "SELECT uid, salt, value FROM secret ORDER BY uid", "");
}

JtRows *
jt_store_secrets_by_value (JtDb *db, const char *kind, const char *value)
{
  return jt_db_query (db,
                      "SELECT secret.uid AS uid, salt FROM secret "
                      "JOIN commitment ON commitment.secret = secret.uid "
                      "WHERE value = ?2 AND kind = ?1 ORDER BY secret.uid",
                      "ss", kind, value);
}

JtRows *
jt_store_commitments (JtDb *db)
{
  return jt_db_query (db,
                      "SELECT secret, kind, commitment, erased, "
                      "secret.uid IS NOT NULL AS present, salt, value FROM commitment "
                      "LEFT JOIN secret ON secret.uid = commitment.secret ORDER BY secret",
                      "");
}

JtRows *
jt_store_secrets_unnamed (JtDb *db)
{
  return jt_db_query (db,
                      "SELECT uid FROM secret WHERE NOT EXISTS "
                      "(SELECT 1 FROM commitment WHERE commitment.secret = secret.uid) "
                      "ORDER BY uid",
                      "");
}
