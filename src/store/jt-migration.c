/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-migration.h"

#include "jt-schema.h"

static const JtMigrationStep all_steps[] = {
  jt_schema_create_kept,
};

const JtMigrationStep *
jt_migration_steps (guint *n)
{
  *n = G_N_ELEMENTS (all_steps);
  return all_steps;
}

int
jt_db_format (void)
{
  return (int) G_N_ELEMENTS (all_steps);
}

gboolean
jt_migration_version (JtDb *db, gint64 *version, GError **error)
{
  return jt_db_number (db, version, error, "PRAGMA user_version", "");
}

typedef struct
{
  const JtMigrationStep *steps;
  gint64 from;
} OneStep;

static gboolean
run_step (JtDb *db, gpointer data, GError **error)
{
  const OneStep *step = data;
  g_autofree char *sql =
      g_strdup_printf ("PRAGMA user_version = %" G_GINT64_FORMAT, step->from + 1);
  gint64 now = 0;

  if (!jt_migration_version (db, &now, error))
    return FALSE;
  /* Another program was quicker. */
  if (now != step->from)
    return TRUE;

  return step->steps[step->from](db, error) && jt_db_script (db, sql, error);
}

static gboolean
copy_before (JtDb *db, gint64 version, GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s.format-%" G_GINT64_FORMAT, db->path, version);

  return jt_db_backup_to (db, path, error);
}

gboolean
jt_migrate (JtDb *db, const JtMigrationStep *steps, guint n, GError **error)
{
  gint64 version = 0;

  if (!jt_migration_version (db, &version, error))
    return FALSE;
  if (version > (gint64) n)
    {
      g_set_error (error, JT_STORE_ERROR, JT_STORE_ERROR_NEWER, "%s (%" G_GINT64_FORMAT ")",
                   db->path, version);
      return FALSE;
    }
  if (version > 0 && version < (gint64) n && !copy_before (db, version, error))
    return FALSE;

  for (gint64 i = version; i < (gint64) n; i++)
    {
      OneStep step = { .steps = steps, .from = i };

      if (!jt_db_run (db, run_step, &step, error))
        return FALSE;
    }

  return TRUE;
}
