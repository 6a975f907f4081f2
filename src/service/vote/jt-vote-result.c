/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-vote-result.h"

#include "jt-record.h"
#include "jt-rows.h"
#include "jt-store-vote.h"
#include "jt-table.h"
#include "jt-tally-json.h"

void
jt_vote_result_clear (JtVoteResult *result)
{
  g_clear_pointer (&result->decided_by, g_free);
  g_clear_pointer (&result->decided_why, g_free);
}

static int
compare_uids (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

char *
jt_vote_papers_hash (JtDb *db, const JtVote *vote, GError **error)
{
  g_autoptr (GPtrArray) uids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (JtRows) rows = jt_store_papers (db, vote->uid);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    if (jt_rows_int (rows, "withdrawn") == 0
        && (!vote->sealed || jt_rows_int (rows, "sealed") != 0))
      g_ptr_array_add (uids, g_strdup (jt_rows_text (rows, "uid")));
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  g_ptr_array_sort (uids, compare_uids);
  for (guint i = 0; i < uids->len; i++)
    {
      g_checksum_update (checksum, g_ptr_array_index (uids, i), -1);
      g_checksum_update (checksum, (const guchar *) "\n", 1);
    }
  return g_strdup (g_checksum_get_string (checksum));
}

/* Looks for the last decision made on exactly the papers of now.  Most motions have none, and then
 * the papers are not read at all: one more paper must not cost a pass over the vote. */
static gboolean
read_decision (const JtBallotBox *box, JtDb *db, guint motion, JtVoteResult *result,
               GError **error)
{
  const JtVote *vote = jt_ballot_box_get_vote (box);
  g_autoptr (JtRows) rows = jt_store_decisions (db, vote->motions[motion].uid);
  g_autoptr (GError) failure = NULL;
  g_autofree char *hash = NULL;

  while (jt_rows_next (rows, &failure))
    {
      if (hash == NULL)
        hash = jt_vote_papers_hash (db, vote, error);
      if (hash == NULL)
        return FALSE;
      if (g_strcmp0 (jt_rows_text (rows, "papers_seen"), hash) == 0)
        jt_vote_result_decide (result, jt_rows_int (rows, "met") != 0,
                               jt_rows_text (rows, "by_name"), jt_rows_text (rows, "reason"));
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
jt_vote_result_of (const JtBallotBox *box, JtDb *db, guint motion, JtVoteResult *result,
                   GError **error)
{
  const JtVoteMotion *row = &jt_ballot_box_get_vote (box)->motions[motion];

  *result = (JtVoteResult) { 0 };
  jt_ballot_box_verdict (box, motion, &result->verdict);
  result->word = jt_verdict_kind_nick (result->verdict.kind);
  if (result->verdict.disputed && !read_decision (box, db, motion, result, error))
    return FALSE;
  if (row->verdict != NULL)
    result->word = row->verdict;
  return TRUE;
}

void
jt_vote_result_decide (JtVoteResult *result, gboolean met, const char *by, const char *reason)
{
  jt_vote_result_clear (result);
  result->decided_met = met;
  result->decided_by = g_strdup (by);
  result->decided_why = g_strdup (reason);
  result->word = jt_verdict_kind_nick (met ? JT_VERDICT_MET : JT_VERDICT_NOT_MET);
}

JsonObject *
jt_vote_result_json (const JtBallotBox *box, guint motion, const JtVoteResult *result)
{
  const JtVote *vote = jt_ballot_box_get_vote (box);
  g_auto (JtSettle) settle = { 0 };
  JsonObject *tally;
  JsonObject *decision;

  jt_settle_of (jt_ballot_box_get_tally (box, motion), &settle);
  tally = jt_tally_json (jt_motion_kind_nick (vote->motions[motion].kind), &result->verdict,
                         &settle, jt_ballot_box_get_labels (box), NULL);
  json_object_set_string_member (tally, "verdict", result->word);
  if (result->decided_by == NULL)
    return tally;

  decision = json_object_new ();
  json_object_set_boolean_member (decision, "met", result->decided_met);
  json_object_set_string_member (decision, "by", result->decided_by);
  json_object_set_string_member (decision, "reason", result->decided_why);
  json_object_set_object_member (tally, "decision", decision);
  return tally;
}

JtRecord *
jt_vote_count_total (const JtBallotBox *box, JtDb *db, guint motion, GError **error)
{
  g_auto (JtVoteResult) result = { 0 };
  g_autoptr (JtRecord) row = jt_record_new ();
  const JtTotals *totals = &result.verdict.totals;
  guint n_parts;

  if (!jt_vote_result_of (box, db, motion, &result, error))
    return NULL;
  jt_ballot_box_get_parts (box, &n_parts);
  jt_record_set_text (row, "motion", jt_ballot_box_get_vote (box)->motions[motion].uid);
  jt_record_set_int (row, "total_area", totals->total_area);
  jt_record_set_int (row, "total_voters", totals->total_voters);
  jt_record_set_int (row, "participating_area", totals->participating_area);
  jt_record_set_int (row, "participating_voters", totals->participating_voters);
  jt_record_set_int (row, "consenting_area", totals->consenting_area);
  jt_record_set_int (row, "consenting_voters", totals->consenting_voters);
  jt_record_set_int (row, "papers", jt_ballot_box_count_papers (box, motion));
  jt_record_set_int (row, "parts", n_parts);
  jt_record_set_text (row, "verdict", result.word);
  jt_record_set_int (row, "disputed", result.verdict.disputed);
  jt_record_set_int (row, "decided", result.verdict.decided);
  return g_steal_pointer (&row);
}

gboolean
jt_vote_write_totals (const JtBallotBox *box, JtDb *db, GError **error)
{
  for (guint i = 0; i < jt_ballot_box_get_vote (box)->n_motions; i++)
    {
      g_autoptr (JtRecord) row = jt_vote_count_total (box, db, i, error);

      if (row == NULL || !jt_table_put (db, "motion_total", row, error))
        return FALSE;
    }
  return TRUE;
}
