/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-vote-cache.h"

#include "jt-ballot-box.h"
#include "jt-db.h"
#include "jt-vote-result.h"

/* So many parts are always read one by one. */
#define FEW_PARTS 16

/* @seen tells whether another connection has committed since @box was brought up to date: what this
 * one commits does not change it. */
struct _JtVoteCache
{
  JtBallotBox *box;
  gint64 seen;
};

JtVoteCache *
jt_vote_cache_new (void)
{
  return g_new0 (JtVoteCache, 1);
}

void
jt_vote_cache_free (JtVoteCache *cache)
{
  if (cache == NULL)
    return;
  jt_vote_cache_drop (cache);
  g_free (cache);
}

void
jt_vote_cache_drop (JtVoteCache *cache)
{
  g_clear_pointer (&cache->box, jt_ballot_box_free);
}

static gboolean
holds (const JtVoteCache *cache, JtDb *db, const char *vote)
{
  return cache->box != NULL && g_str_equal (jt_ballot_box_get_vote (cache->box)->uid, vote)
         && cache->seen >= 0 && cache->seen == jt_db_data_version (db);
}

/* Reading a whole vote takes two queries a motion, one part takes as many: a long list of papers is
 * counted sooner from the beginning. */
static gboolean
is_worth_it (const JtBallotBox *box, guint n_touched)
{
  guint n_parts;

  jt_ballot_box_get_parts (box, &n_parts);
  return n_touched <= FEW_PARTS || n_touched < n_parts / 4;
}

static gboolean
refresh_parts (JtVoteCache *cache, JtDb *db, GHashTable *parts, GError **error)
{
  GHashTableIter iter;
  gpointer part;

  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, &part, NULL))
    if (!jt_ballot_box_refresh (cache->box, db, part, error))
      return FALSE;
  return TRUE;
}

static gboolean
refresh_vote (JtVoteCache *cache, JtDb *db, const char *vote, GHashTable *parts, GError **error)
{
  if (g_hash_table_size (parts) > 0 && holds (cache, db, vote)
      && is_worth_it (cache->box, g_hash_table_size (parts)))
    {
      if (!refresh_parts (cache, db, parts, error))
        return FALSE;
    }
  else
    {
      jt_vote_cache_drop (cache);
      cache->box = jt_ballot_box_load (db, vote, error);
      if (cache->box == NULL)
        return FALSE;
      cache->seen = jt_db_data_version (db);
    }
  return jt_vote_write_totals (cache->box, db, error);
}

gboolean
jt_vote_cache_refresh (JtVoteCache *cache, JtDb *db, const JtTouched *touched, GError **error)
{
  GHashTableIter iter;
  gpointer vote, parts;

  g_hash_table_iter_init (&iter, touched->votes);
  while (g_hash_table_iter_next (&iter, &vote, &parts))
    if (!refresh_vote (cache, db, vote, parts, error))
      return FALSE;
  return TRUE;
}
