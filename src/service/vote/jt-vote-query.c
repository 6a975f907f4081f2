/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-vote-query.h"

#include "jt-db.h"
#include "jt-office-private.h"
#include "jt-vote-access.h"
#include "jt-vote-lines.h"
#include "jt-vote-result.h"

/* One reading of the book: roll, papers and decisions of one moment. */
typedef struct
{
  JtOffice *office;
  const char *case_uid;
  GString *csv;
  JsonObject *answer;
} Query;

static JtBallotBox *
load_latest (Query *query, JtDb *db, GError **error)
{
  g_autoptr (JtVote) vote = jt_vote_of_case (db, query->case_uid, error);
  g_autoptr (JtVoteAccess) access = NULL;

  if (vote == NULL)
    return NULL;
  access = jt_vote_access_new (db, jt_office_get_role (query->office),
                               jt_office_get_user (query->office), error);
  if (access == NULL || !jt_vote_access_to_case (access, db, query->case_uid, error))
    return NULL;
  return jt_ballot_box_load (db, vote->uid, error);
}

static gboolean
read_tally (JtDb *db, gpointer data, GError **error)
{
  Query *query = data;
  g_autoptr (JtBallotBox) box = load_latest (query, db, error);
  g_autoptr (JsonArray) motions = json_array_new ();

  if (box == NULL)
    return FALSE;
  for (guint i = 0; i < jt_ballot_box_get_vote (box)->n_motions; i++)
    {
      g_auto (JtVoteResult) result = { 0 };

      if (!jt_vote_result_of (box, db, i, &result, error))
        return FALSE;
      json_array_add_object_element (motions, jt_vote_result_json (box, i, &result));
    }
  query->answer = json_object_new ();
  json_object_set_array_member (query->answer, "motions", g_steal_pointer (&motions));
  return TRUE;
}

JsonObject *
jt_office_vote_tally (JtOffice *office, const char *case_uid, GError **error)
{
  Query query = { .office = office, .case_uid = case_uid };

  g_return_val_if_fail (JT_IS_OFFICE (office), NULL);

  return jt_db_run_read (jt_office_get_db (office), read_tally, &query, error) ? query.answer
                                                                               : NULL;
}

static gboolean
read_export (JtDb *db, gpointer data, GError **error)
{
  Query *query = data;
  g_autoptr (JtBallotBox) box = load_latest (query, db, error);
  g_autofree char *hash = NULL;
  gboolean sealed;

  if (box == NULL)
    return FALSE;
  sealed = jt_ballot_box_get_vote (box)->sealed;
  query->answer = json_object_new ();
  json_object_set_int_member (query->answer, "rows",
                              jt_vote_append_lines (box, query->csv, sealed, &hash));
  json_object_set_boolean_member (query->answer, "sealed", sealed);
  return TRUE;
}

gboolean
jt_office_vote_export (JtOffice *office, const char *case_uid, GString *csv, JsonObject **answer,
                       GError **error)
{
  Query query = { .office = office, .case_uid = case_uid, .csv = csv };

  g_return_val_if_fail (JT_IS_OFFICE (office), FALSE);

  if (!jt_db_run_read (jt_office_get_db (office), read_export, &query, error))
    return FALSE;
  if (answer != NULL)
    *answer = query.answer;
  else
    json_object_unref (query.answer);
  return TRUE;
}
