/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-dossier-private.h"

#include "jt-rows.h"
#include "jt-store-vote.h"

static JtTristate
lift_verdict (JtDb *db, const char *vote, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_motions (db, vote);
  JtTristate met = JT_TRISTATE_UNKNOWN;

  while (jt_rows_next (rows, error))
    {
      const char *verdict = jt_rows_text (rows, "verdict");

      if (verdict != NULL && g_str_equal (jt_rows_text (rows, "kind"), "lift"))
        met = g_str_equal (verdict, "met") ? JT_TRISTATE_YES : JT_TRISTATE_NO;
    }
  return met;
}

/* The last vote of the case speaks; what stage_vote says of a vote before this book was kept (补录)
 * holds only while there is none here. */
gboolean
jt_dossier_load_vote (JtDossier *self, JtDb *db, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_votes_of_case (db, self->case_uid);
  g_autoptr (GError) read_error = NULL;
  JtVoteFacts *vote = &self->facts.vote;
  JtStageDates *dates = &self->facts.stages[JT_STAGE_VOTE];

  while (jt_rows_next (rows, &read_error))
    {
      const char *extended = jt_rows_text (rows, "extended_to");
      const char *end = extended != NULL ? extended : jt_rows_text (rows, "ends");
      const char *closed = jt_rows_text (rows, "closed_at");
      JtMoment sealed;

      if (!jt_moment_parse_end (end, &vote->end, NULL))
        vote->end = JT_MOMENT_NONE;
      vote->open = closed == NULL;
      dates->begun = jt_dossier_day (rows, "reference_day");
      dates->done = JT_DAY_NONE;
      vote->lift_met = JT_TRISTATE_UNKNOWN;
      if (closed == NULL)
        continue;
      if (jt_moment_parse (closed, &sealed, NULL))
        dates->done = jt_moment_day (sealed);
      dates->document = jt_dossier_text (self, rows, "seal");
      vote->lift_met = lift_verdict (db, jt_rows_text (rows, "uid"), &read_error);
      if (read_error != NULL)
        break;
    }
  if (read_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&read_error));
  return FALSE;
}
