/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-paper-intake.h"

#include "jt-json.h"
#include "jt-paper-intake-private.h"
#include "jt-uid.h"

/* How many papers one entry takes. */
#define PAPERS_AN_ENTRY 200

static void
part_free (JtIntakePart *part)
{
  for (guint i = 0; i < JT_MOTION_KINDS; i++)
    jt_paper_list_free (part->lists[i]);
  g_free (part->uid);
  g_free (part);
}

JtPaperIntake *
jt_paper_intake_new (JtJudge *judge, const JtVote *vote, GError **error)
{
  g_autoptr (JtPaperIntake) intake = g_new0 (JtPaperIntake, 1);

  intake->judge = judge;
  intake->vote = vote;
  intake->roll = jt_roll_index_new (judge->db, vote->uid);
  intake->chain = jt_chain_new (judge, vote->uid, PAPERS_AN_ENTRY);
  intake->parts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                         (GDestroyNotify) part_free);
  intake->fresh = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  intake->access = jt_vote_access_new (judge->db, judge->role, judge->user, error);
  return intake->access != NULL ? g_steal_pointer (&intake) : NULL;
}

void
jt_paper_intake_free (JtPaperIntake *intake)
{
  if (intake == NULL)
    return;
  jt_vote_access_free (intake->access);
  jt_roll_index_free (intake->roll);
  jt_chain_free (intake->chain);
  g_hash_table_unref (intake->parts);
  g_hash_table_unref (intake->fresh);
  g_free (intake);
}

guint
jt_paper_intake_recorded (const JtPaperIntake *intake)
{
  return intake->recorded;
}

/* ------------------------------------------------------------------------------------ the part */

static JtIntakePart *
read_part (JtPaperIntake *intake, const char *uid, GError **error)
{
  JtIntakePart *part = g_hash_table_lookup (intake->parts, uid);

  if (part != NULL)
    return part;
  part = g_new0 (JtIntakePart, 1);
  part->uid = g_strdup (uid);
  for (guint i = 0; i < intake->vote->n_motions; i++)
    {
      part->lists[i] = jt_paper_list_read (intake->judge->db, intake->vote->uid, FALSE,
                                           intake->vote->motions[i].uid, uid, error);
      if (part->lists[i] == NULL)
        {
          part_free (part);
          return NULL;
        }
    }
  g_hash_table_insert (intake->parts, part->uid, part);
  return part;
}

static JtIntakePart *
find_part (JtPaperIntake *intake, JsonObject *line, GError **error)
{
  const char *uid = jt_json_text (line, "part");
  const char *room = jt_json_text (line, "room");
  g_autofree char *label = NULL;

  if (uid == NULL)
    uid = jt_roll_index_resolve (intake->roll, room != NULL ? room : "", error);
  if (uid == NULL)
    return NULL;
  label = jt_roll_index_label (intake->roll, uid, error);
  if (label == NULL
      || !jt_vote_access_to_part (intake->access, intake->judge->db, uid, label, error))
    return NULL;
  return read_part (intake, uid, error);
}

/* ------------------------------------------------------------------------------ writing papers */

void
jt_paper_intake_write_pair (JtPaperIntake *intake, JtIntakePart *part, const char *newer,
                            const char *older)
{
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "newer", newer);
  json_object_set_string_member (row, "older", older);
  jt_chain_add (intake->chain, "supersedes", row);
  for (guint i = 0; i < intake->vote->n_motions; i++)
    jt_paper_list_supersede (part->lists[i], newer, older);
}

void
jt_paper_intake_write_choice (JtPaperIntake *intake, JtIntakePart *part, const char *uid,
                              guint motion, JtBallot choice, JtMoment received)
{
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "paper", uid);
  json_object_set_string_member (row, "motion", intake->vote->motions[motion].uid);
  json_object_set_string_member (row, "choice", jt_ballot_nick (choice));
  jt_chain_add (intake->chain, "choices", row);
  jt_paper_list_add (part->lists[motion], uid, choice, received);
}

void
jt_paper_intake_write_row (JtPaperIntake *intake, JsonObject *row)
{
  jt_chain_next (intake->chain);
  jt_chain_add (intake->chain, "papers", row);
  g_hash_table_insert (intake->fresh, g_strdup (jt_json_text (row, "uid")), row);
}

/* Writes one paper that speaks for the motions of @holds, whose verdicts on it are alike. */
static void
write_paper (JtPaperIntake *intake, JtIntakePart *part, const JtPaperLine *line,
             const gboolean holds[JT_MOTION_KINDS], const JtPaperVerdict verdicts[JT_MOTION_KINDS])
{
  static const char *const copied[] = { "collector", "note",           "serial",
                                        "channel",   "invalid_reason", "proxy" };
  g_autofree char *uid = jt_uid_new ();
  g_autoptr (GHashTable) written = g_hash_table_new (g_str_hash, g_str_equal);
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "uid", uid);
  json_object_set_string_member (row, "part", part->uid);
  json_object_set_string_member (row, "received_on", line->received_on);
  jt_json_set_text (row, "signed_on", line->signed_on);
  for (gsize i = 0; i < G_N_ELEMENTS (copied); i++)
    jt_json_set_text (row, copied[i], jt_json_text (line->details, copied[i]));
  jt_paper_intake_write_row (intake, row);

  for (guint i = 0; i < intake->vote->n_motions; i++)
    if (holds[i])
      jt_paper_intake_write_choice (intake, part, uid, i, line->choice, line->received);
  for (guint i = 0; i < intake->vote->n_motions; i++)
    {
      if (!holds[i])
        continue;
      for (guint k = 0; k < verdicts[i].supersedes->len; k++)
        {
          const char *older = g_ptr_array_index (verdicts[i].supersedes, k);

          if (g_hash_table_add (written, (gpointer) older))
            jt_paper_intake_write_pair (intake, part, uid, older);
        }
      for (guint k = 0; k < verdicts[i].superseded_by->len; k++)
        {
          const char *newer = g_ptr_array_index (verdicts[i].superseded_by, k);

          if (g_hash_table_add (written, (gpointer) newer))
            jt_paper_intake_write_pair (intake, part, newer, uid);
        }
    }
}

/* --------------------------------------------------------------------------- recording a paper */

static gboolean
has_uid (const JtPaperList *list, const char *uid)
{
  gsize n_facts;
  const JtPaperFact *facts = jt_paper_list_facts (list, &n_facts);

  for (gsize i = 0; i < n_facts; i++)
    if (g_str_equal (facts[i].uid, uid))
      return TRUE;
  return FALSE;
}

/* Whether each paper of @uids that also speaks for the motion of @list stands in @others too. */
static gboolean
is_matched (const GPtrArray *uids, const JtPaperList *list, const GPtrArray *others)
{
  for (guint i = 0; i < uids->len; i++)
    {
      const char *uid = g_ptr_array_index (uids, i);

      if (has_uid (list, uid)
          && !g_ptr_array_find_with_equal_func ((GPtrArray *) others, uid, g_str_equal, NULL))
        return FALSE;
    }
  return TRUE;
}

/* One paper takes the place of others for all of its motions at once.  Where it may do so for one
 * motion and not for the other, two papers are written. */
static gboolean
is_one_paper (const JtIntakePart *part, const JtPaperVerdict verdicts[JT_MOTION_KINDS])
{
  for (guint i = 0; i < JT_MOTION_KINDS; i++)
    {
      const guint other = 1 - i;

      if (!is_matched (verdicts[i].supersedes, part->lists[other], verdicts[other].supersedes)
          || !is_matched (verdicts[i].superseded_by, part->lists[other],
                          verdicts[other].superseded_by))
        return FALSE;
    }
  return TRUE;
}

static void
record (JtPaperIntake *intake, JtIntakePart *part, const JtPaperLine *line)
{
  JtPaperVerdict verdicts[JT_MOTION_KINDS] = { 0 };
  gboolean holds[JT_MOTION_KINDS] = { FALSE };
  guint n_holds = 0;

  for (guint i = 0; i < intake->vote->n_motions; i++)
    {
      gsize n_facts;
      const JtPaperFact *facts;

      if (!line->holds[i])
        continue;
      facts = jt_paper_list_facts (part->lists[i], &n_facts);
      jt_paper_judge (facts, n_facts, line->choice, line->received, line->received_given,
                      intake->vote->end, &verdicts[i]);
      holds[i] = verdicts[i].kind != JT_PAPER_KIND_UNCHANGED;
      n_holds += holds[i];
    }

  if (n_holds == JT_MOTION_KINDS && !is_one_paper (part, verdicts))
    for (guint i = 0; i < JT_MOTION_KINDS; i++)
      {
        const gboolean alone[JT_MOTION_KINDS] = { i == 0, i == 1 };

        write_paper (intake, part, line, alone, verdicts);
      }
  else if (n_holds > 0)
    write_paper (intake, part, line, holds, verdicts);
  intake->recorded += n_holds > 0;
  for (guint i = 0; i < JT_MOTION_KINDS; i++)
    jt_paper_verdict_clear (&verdicts[i]);
}

gboolean
jt_paper_intake_take (JtPaperIntake *intake, JsonObject *object, const char **column,
                      GError **error)
{
  g_auto (JtPaperLine) line = { 0 };
  JtIntakePart *part;

  *column = "room";
  part = find_part (intake, object, error);
  if (part == NULL
      || !jt_paper_line_read (&line, object, intake->vote, &intake->judge->clock, column, error))
    return FALSE;
  *column = "choice";
  if (line.choice == JT_BALLOT_NONE)
    return jt_paper_intake_withdraw (intake, part, &line, error);
  record (intake, part, &line);
  return TRUE;
}
