/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-store-attachment.h"

#include "jt-db-private.h"

gboolean
jt_store_attachment_put (JtDb *db, const char *hash, gint64 size, GError **error)
{
  return jt_db_change (db, error,
                       "INSERT INTO attachment (hash, size) VALUES (?1, ?2) "
                       "ON CONFLICT (hash) DO NOTHING",
                       "si", hash, size);
}

JtRows *
jt_store_attachment (JtDb *db, const char *hash)
{
  return jt_db_query (db, "SELECT hash, size FROM attachment WHERE hash = ?1", "s", hash);
}

JtRows *
jt_store_attachments (JtDb *db)
{
  return jt_db_query (db,
                      "SELECT hash, size, (SELECT count (*) FROM document "
                      "WHERE file_hash = hash) AS used FROM attachment ORDER BY hash",
                      "");
}

JtRows *
jt_store_attachments_wanted (JtDb *db)
{
  return jt_db_query (db,
                      "SELECT file_hash AS hash, uid AS document FROM document "
                      "WHERE file_hash IS NOT NULL AND NOT EXISTS (SELECT 1 FROM attachment "
                      "WHERE attachment.hash = file_hash) ORDER BY file_hash, uid",
                      "");
}

JtRows *
jt_store_documents_of_file (JtDb *db, const char *hash)
{
  return jt_db_query (db,
                      "SELECT case_file.number AS number, document.kind AS kind, "
                      "document.file_name AS file_name FROM document "
                      "JOIN case_file ON case_file.uid = document.case_uid "
                      "WHERE document.file_hash = ?1 ORDER BY number, document.uid",
                      "s", hash);
}
