/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-totals.h"

#include "jt-kept-lines.h"
#include "jt-rows.h"
#include "jt-store-event.h"
#include "jt-store-name.h"
#include "jt-store-total.h"
#include "jt-store-vote.h"

gboolean
jt_totals_refresh (JtDb *db, const JtTouched *touched, JtVoteCache *cache, JtDay today,
                   GError **error)
{
  GHashTableIter iter;
  gpointer case_uid, compound, name;

  g_hash_table_iter_init (&iter, touched->compounds);
  while (g_hash_table_iter_next (&iter, &compound, NULL))
    if (!jt_store_total_recount_compound (db, compound, error)
        || !jt_store_event_refresh_compound (db, compound, error))
      return FALSE;
  g_hash_table_iter_init (&iter, touched->cases);
  while (g_hash_table_iter_next (&iter, &case_uid, NULL))
    if (!jt_store_event_refresh_case (db, case_uid, error))
      return FALSE;
  g_hash_table_iter_init (&iter, touched->names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!jt_store_name_refresh (db, name, error))
      return FALSE;
  if (touched->settings && !jt_store_event_recount_months (db, error))
    return FALSE;
  return jt_kept_lines_refresh (db, touched, today, error)
         && jt_vote_cache_refresh (cache, db, touched, error);
}

gboolean
jt_totals_rebuild (JtDb *db, JtDay today, GError **error)
{
  g_autoptr (JtVoteCache) cache = jt_vote_cache_new ();
  g_autoptr (JtTouched) everything = jt_touched_new ();
  g_autoptr (JtRows) votes = jt_store_votes (db);
  g_autoptr (GError) read_error = NULL;

  while (jt_rows_next (votes, &read_error))
    jt_touched_vote (everything, jt_rows_text (votes, "uid"), NULL);
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return FALSE;
    }
  return jt_store_total_recount_all (db, error) && jt_store_event_recount_all (db, error)
         && jt_store_name_rebuild (db, error) && jt_kept_lines_rebuild (db, today, error)
         && jt_vote_cache_refresh (cache, db, everything, error);
}
