/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-vote.h"

#include "jt-builtin.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-case.h"
#include "jt-store-vote.h"

void
jt_vote_free (JtVote *vote)
{
  if (vote == NULL)
    return;
  g_free (vote->uid);
  g_free (vote->case_uid);
  g_free (vote->seal);
  for (guint i = 0; i < vote->n_motions; i++)
    {
      g_free (vote->motions[i].uid);
      g_free (vote->motions[i].verdict);
    }
  g_free (vote);
}

static gboolean
read_motions (JtDb *db, JtVote *vote, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_motions (db, vote->uid);
  g_autoptr (GError) failure = NULL;

  while (vote->n_motions < JT_MOTION_KINDS && jt_rows_next (rows, &failure))
    {
      JtVoteMotion *motion = &vote->motions[vote->n_motions];

      if (!jt_motion_kind_parse (jt_rows_text (rows, "kind"), &motion->kind, error))
        return FALSE;
      motion->uid = g_strdup (jt_rows_text (rows, "uid"));
      motion->threshold.part_num = jt_rows_int (rows, "part_num");
      motion->threshold.part_den = jt_rows_int (rows, "part_den");
      motion->threshold.consent_num = jt_rows_int (rows, "consent_num");
      motion->threshold.consent_den = jt_rows_int (rows, "consent_den");
      motion->threshold.consent_strict = jt_rows_int (rows, "consent_strict") != 0;
      motion->verdict = g_strdup (jt_rows_text (rows, "verdict"));
      vote->n_motions++;
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

JtVote *
jt_vote_load (JtDb *db, const char *uid, GError **error)
{
  g_autoptr (JtVote) vote = g_new0 (JtVote, 1);
  g_autoptr (JtRows) rows = jt_store_vote_by_uid (db, uid);
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return NULL;
  if (!found)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_VOTE_OPEN, uid);
      return NULL;
    }
  vote->uid = g_strdup (uid);
  vote->case_uid = g_strdup (jt_rows_text (rows, "case_uid"));
  vote->place = (int) jt_rows_int (rows, "place");
  vote->sealed = !jt_rows_null (rows, "closed_at");
  vote->seal = g_strdup (jt_rows_text (rows, "seal"));
  vote->extended = !jt_rows_null (rows, "extended_to");
  if (!jt_moment_parse (jt_rows_text (rows, "starts"), &vote->starts, error)
      || !jt_moment_parse_end (jt_rows_text (rows, "ends"), &vote->ends, error))
    return NULL;
  vote->end = vote->ends;
  if (vote->extended
      && !jt_moment_parse_end (jt_rows_text (rows, "extended_to"), &vote->end, error))
    return NULL;
  return read_motions (db, vote, error) ? g_steal_pointer (&vote) : NULL;
}

static JtRows *
find_case (JtDb *db, const char *case_uid, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_case_by_uid (db, case_uid != NULL ? case_uid : "");
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return NULL;
  if (found)
    return g_steal_pointer (&rows);
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_CASE,
                       case_uid != NULL ? case_uid : "");
  return NULL;
}

static JtVote *
latest_vote (JtDb *db, const char *case_uid, gboolean must_be_open, GError **error)
{
  g_autoptr (JtRows) in_case = find_case (db, case_uid, error);
  g_autofree char *latest = NULL;
  g_autoptr (JtVote) vote = NULL;
  g_autoptr (JtRows) rows = NULL;
  g_autoptr (GError) failure = NULL;

  if (in_case == NULL)
    return NULL;
  rows = jt_store_votes_of_case (db, case_uid);
  while (jt_rows_next (rows, &failure))
    {
      g_free (latest);
      latest = g_strdup (jt_rows_text (rows, "uid"));
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (latest != NULL)
    {
      vote = jt_vote_load (db, latest, error);
      if (vote == NULL)
        return NULL;
    }
  if (vote == NULL || (must_be_open && vote->sealed))
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_VOTE_OPEN,
                           jt_rows_text (in_case, "number"));
      return NULL;
    }
  return g_steal_pointer (&vote);
}

JtVote *
jt_vote_of_case (JtDb *db, const char *case_uid, GError **error)
{
  return latest_vote (db, case_uid, FALSE, error);
}

JtVote *
jt_vote_open_of_case (JtDb *db, const char *case_uid, GError **error)
{
  return latest_vote (db, case_uid, TRUE, error);
}

const JtVoteMotion *
jt_vote_find_motion (const JtVote *vote, JtMotionKind kind)
{
  for (guint i = 0; i < vote->n_motions; i++)
    if (vote->motions[i].kind == kind)
      return &vote->motions[i];
  return NULL;
}

JtPolicy *
jt_vote_policy (JtDb *db, const char *case_uid, GError **error)
{
  g_autoptr (JtRows) rows = find_case (db, case_uid, error);

  return rows != NULL ? jt_builtin_policy (jt_rows_text (rows, "policy"), error) : NULL;
}

gboolean
jt_vote_check_reason (JtDb *db, const char *vote, const char *user, char **reason, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_check_reason (db, vote, user);
  gboolean found;

  *reason = NULL;
  if (!jt_read_first (rows, &found, error))
    return FALSE;
  if (found)
    *reason = g_strdup (jt_rows_text (rows, "check_reason"));
  return TRUE;
}
