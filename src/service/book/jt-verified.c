/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-verified.h"

#include "jt-clock.h"
#include "jt-db.h"
#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-store-office.h"

#define SETTING_AT "verified-at"
#define SETTING_PROBLEMS "verified-problems"

void
jt_verified_clear (JtVerified *verified)
{
  g_clear_pointer (&verified->at, g_date_time_unref);
  verified->whole = FALSE;
}

static gboolean
write_note (JtDb *db, gpointer data, GError **error)
{
  JsonArray *problems = jt_json_array (data, "problems");
  const guint n = problems != NULL ? json_array_get_length (problems) : 0;
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *at = jt_clock_stamp ();

  return jt_store_local_set (db, SETTING_AT, at, error)
         && jt_store_local_set (db, SETTING_PROBLEMS, count, error);
}

gboolean
jt_office_note_verified (JtOffice *office, JsonObject *answer, GError **error)
{
  return jt_db_run (jt_office_get_db (office), write_note, answer, error);
}

gboolean
jt_office_last_verified (JtOffice *office, JtVerified *verified, GError **error)
{
  JtDb *db = jt_office_get_db (office);
  g_autofree char *at = NULL;
  g_autofree char *problems = NULL;

  *verified = (JtVerified){ 0 };
  if (!jt_store_local_get (db, SETTING_AT, &at, error)
      || !jt_store_local_get (db, SETTING_PROBLEMS, &problems, error))
    return FALSE;
  verified->at = at != NULL ? jt_clock_wall_of (at) : NULL;
  verified->whole = g_strcmp0 (problems, "0") == 0;
  return TRUE;
}
