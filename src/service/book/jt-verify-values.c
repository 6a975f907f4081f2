/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-verify-private.h"

#include <glib/gi18n.h>

#include "jt-judge.h"
#include "jt-kept-lines.h"
#include "jt-rows.h"
#include "jt-store-event.h"
#include "jt-store-name.h"
#include "jt-store-secret.h"
#include "jt-store-standing.h"
#include "jt-store-total.h"
#include "jt-store-vote.h"
#include "jt-vote-lines.h"
#include "jt-vote-result.h"

/* ------------------------------------------------------------------------------- kept totals */

/* A line for each row of @rows, which are what a table keeps and should not: the table's name and
 * what the @columns say, and @text.  Takes @rows. */
static void
add_mismatches (JtVerification *verification, JtRows *rows, const char *table,
                const char *const *columns, const char *text)
{
  g_autoptr (JtRows) taken = rows;
  GError *failure = NULL;

  while (jt_rows_next (taken, &failure))
    {
      g_autoptr (GString) where = g_string_new (table);

      for (guint i = 0; columns[i] != NULL; i++)
        g_string_append_printf (where, " %s", jt_rows_text (taken, columns[i]));
      jt_verification_add (verification, where->str, text);
    }
  jt_verification_add_failure (verification, table, failure);
}

static void
verify_entrances (JtVerification *verification)
{
  static const char *const columns[] = { "entrance", NULL };

  add_mismatches (verification, jt_store_total_mismatches (verification->db), "entrance_total",
                  columns, _ ("The kept total is not what its parts and owners come to."));
}

static void
verify_events (JtVerification *verification)
{
  static const char *const columns[] = { "case_uid", "indicator", NULL };

  add_mismatches (verification, jt_store_event_mismatches (verification->db), "case_event",
                  columns, _ ("What the report counts is not what the case says."));
}

static void
verify_months (JtVerification *verification)
{
  static const char *const columns[] = { "month", "community", "indicator", NULL };

  add_mismatches (verification, jt_store_month_mismatches (verification->db), "month_total",
                  columns, _ ("The kept total is not what the cases come to."));
}

static void
verify_standing (JtVerification *verification)
{
  static const char *const columns[] = { "case_uid", NULL };

  add_mismatches (verification, jt_store_standing_mismatches (verification->db), "case_standing",
                  columns, _ ("What the report counts is not what the case says."));
}

static void
verify_standing_totals (JtVerification *verification)
{
  static const char *const columns[] = { "indicator", "since", NULL };

  add_mismatches (verification, jt_store_standing_total_mismatches (verification->db),
                  "standing_total", columns, _ ("The kept total is not what the cases come to."));
}

static gboolean
same_value (JtRows *kept, const JtRecord *counted, const char *name)
{
  if (jt_record_kind_of (counted, name) == JT_RECORD_INT)
    return jt_rows_int (kept, name) == jt_record_int (counted, name, -1);
  return g_strcmp0 (jt_rows_text (kept, name), jt_record_text (counted, name)) == 0;
}

/* Compares the row of the table with the one counted just now. */
static void
compare_total (JtVerification *verification, const char *where, JtRows *kept,
               const JtRecord *counted)
{
  for (guint i = 0; i < jt_record_length (counted); i++)
    {
      const char *name = jt_record_name (counted, i);
      g_autofree char *what = NULL;

      if (same_value (kept, counted, name))
        continue;
      what = g_strdup_printf (_ ("The kept total is not what the papers come to: %s."), name);
      jt_verification_add (verification, where, what);
      return;
    }
}

static void
verify_total (JtVerification *verification, const JtBallotBox *box, guint motion)
{
  const JtVote *vote = jt_ballot_box_get_vote (box);
  const char *uid = vote->motions[motion].uid;
  g_autofree char *where = g_strdup_printf ("motion_total %s", uid);
  g_autoptr (JtRows) kept = jt_store_motion_totals (verification->db, vote->uid);
  g_autoptr (JtRecord) counted = NULL;
  GError *failure = NULL;
  gboolean found = FALSE;

  counted = jt_vote_count_total (box, verification->db, motion, &failure);
  while (counted != NULL && !found && jt_rows_next (kept, &failure))
    {
      found = g_strcmp0 (jt_rows_text (kept, "motion"), uid) == 0;
      if (found)
        compare_total (verification, where, kept, counted);
    }
  if (failure != NULL)
    jt_verification_add_failure (verification, where, failure);
  else if (!found)
    jt_verification_add (verification, where, _ ("The kept total is missing."));
}

/* What was sealed has to be what the sealed papers, or the decision on them, come to. */
static void
verify_verdict (JtVerification *verification, const JtBallotBox *box, guint motion)
{
  const JtVote *vote = jt_ballot_box_get_vote (box);
  const JtVoteMotion *row = &vote->motions[motion];
  g_autofree char *where = g_strdup_printf ("motion %s", row->uid);
  g_auto (JtVoteResult) result = { 0 };
  GError *failure = NULL;
  JtVerdictKind kind;

  if (!vote->sealed)
    {
      if (row->verdict != NULL)
        jt_verification_add (verification, where, _ ("It has a verdict, but the vote is open."));
      return;
    }
  if (!jt_vote_result_of (box, verification->db, motion, &result, &failure))
    {
      jt_verification_add_failure (verification, where, failure);
      return;
    }
  kind = result.verdict.kind;
  if (result.decided_by != NULL)
    kind = result.decided_met ? JT_VERDICT_MET : JT_VERDICT_NOT_MET;
  if (g_strcmp0 (row->verdict, jt_verdict_kind_nick (kind)) != 0)
    jt_verification_add (verification, where,
                         _ ("The sealed verdict is not what the papers come to."));
}

/* The seal is the last hash of the vote as it was exported: it has to be that of the vote as it
 * would be exported now. */
static void
verify_seal (JtVerification *verification, const JtBallotBox *box)
{
  const JtVote *vote = jt_ballot_box_get_vote (box);
  g_autofree char *where = g_strdup_printf ("vote %s", vote->uid);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *seal = NULL;

  if (!vote->sealed)
    {
      if (vote->seal != NULL)
        jt_verification_add (verification, where, _ ("It has a seal, but the vote is open."));
      return;
    }
  jt_vote_append_lines (box, lines, TRUE, &seal);
  if (g_strcmp0 (seal, vote->seal) != 0)
    jt_verification_add (verification, where,
                         _ ("The seal is not that of the roll and the papers."));
}

static void
verify_vote (JtVerification *verification, const char *uid)
{
  g_autoptr (JtBallotBox) box = NULL;
  GError *failure = NULL;

  box = jt_ballot_box_load (verification->db, uid, &failure);
  if (box == NULL)
    {
      g_autofree char *where = g_strdup_printf ("vote %s", uid);

      jt_verification_add_failure (verification, where, failure);
      return;
    }
  verify_seal (verification, box);
  for (guint i = 0; i < jt_ballot_box_get_vote (box)->n_motions; i++)
    {
      verify_total (verification, box, i);
      verify_verdict (verification, box, i);
    }
}

typedef gboolean (*Check) (JtDb *db, GPtrArray *wrong, GError **error);

/* Each key of @table that @check finds wrong is told with @what is wrong there. */
static void
verify_each (JtVerification *verification, const char *table, Check check, const char *what)
{
  g_autoptr (GPtrArray) wrong = g_ptr_array_new_with_free_func (g_free);
  GError *failure = NULL;

  check (verification->db, wrong, &failure);
  for (guint i = 0; i < wrong->len; i++)
    {
      g_autofree char *where
          = g_strdup_printf ("%s %s", table, (const char *) g_ptr_array_index (wrong, i));

      jt_verification_add (verification, where, what);
    }
  jt_verification_add_failure (verification, table, failure);
}

void
jt_verify_totals (JtVerification *verification)
{
  g_autoptr (JtRows) votes = jt_store_votes (verification->db);
  GError *failure = NULL;
  gint64 n = 0;

  verify_entrances (verification);
  verify_events (verification);
  verify_standing (verification);
  verify_standing_totals (verification);
  verify_months (verification);
  /* A name that is not found where it should be looks like an owner who does not exist. */
  verify_each (verification, "name_key", jt_store_name_check,
               _ ("What the name is found by is not what it should be found by."));
  /* A line of the list says no more than its case. */
  verify_each (verification, "case_line", jt_kept_lines_check,
               _ ("The list of cases does not say what the case says."));
  while (jt_watch_go_on (verification->watch, NULL, n++, 0) && jt_rows_next (votes, &failure))
    verify_vote (verification, jt_rows_text (votes, "uid"));
  jt_verification_add_failure (verification, "vote", failure);
}

/* ---------------------------------------------------------------------------- personal values */

/* What is wrong with one value; NULL for nothing. */
static const char *
judge_secret (JtRows *rows)
{
  const gboolean present = jt_rows_int (rows, "present") != 0;
  const gboolean erased = jt_rows_int (rows, "erased") != 0;
  g_autofree char *commitment = NULL;

  if (!present)
    return erased ? NULL : _ ("The personal value is missing, and nobody erased it.");
  if (erased)
    return _ ("The personal value is still there, though it was erased.");
  commitment = jt_secret_commitment (jt_rows_text (rows, "salt"), jt_rows_text (rows, "value"));
  if (g_strcmp0 (commitment, jt_rows_text (rows, "commitment")) != 0)
    return _ ("The personal value is not the one that was recorded.");
  return NULL;
}

void
jt_verify_secrets (JtVerification *verification)
{
  g_autoptr (JtRows) rows = jt_store_commitments (verification->db);
  g_autoptr (JtRows) unnamed = jt_store_secrets_unnamed (verification->db);
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      const char *what = judge_secret (rows);
      g_autofree char *where = NULL;

      if (what == NULL)
        continue;
      where = g_strdup_printf ("secret %s", jt_rows_text (rows, "secret"));
      jt_verification_add (verification, where, what);
    }
  while (failure == NULL && jt_rows_next (unnamed, &failure))
    {
      g_autofree char *where = g_strdup_printf ("secret %s", jt_rows_text (unnamed, "uid"));

      jt_verification_add (verification, where, _ ("The journal names no such personal value."));
    }
  jt_verification_add_failure (verification, "secret", failure);
}
