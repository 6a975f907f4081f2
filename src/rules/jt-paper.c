/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-paper.h"

static gboolean
is_on_file (const JtPaperFact *paper)
{
  return !paper->withdrawn && !paper->sealed_out;
}

static gboolean
is_in_time (const JtPaperFact *paper, JtMoment end)
{
  return is_on_file (paper) && paper->received < end;
}

static gboolean
is_superseded (const JtPaperFact *papers, gsize n_papers, gsize paper, JtMoment end)
{
  for (gsize i = 0; i < n_papers; i++)
    if (i != paper && papers[i].supersedes != NULL && is_in_time (&papers[i], end) &&
        g_strv_contains (papers[i].supersedes, papers[paper].uid))
      return TRUE;
  return FALSE;
}

JtPaperStatus
jt_paper_status (const JtPaperFact *papers, gsize n_papers, gsize paper, JtMoment end)
{
  g_return_val_if_fail (paper < n_papers, JT_PAPER_STATUS_WITHDRAWN);

  if (papers[paper].withdrawn)
    return JT_PAPER_STATUS_WITHDRAWN;
  if (papers[paper].sealed_out)
    return JT_PAPER_STATUS_SEALED_OUT;
  if (papers[paper].received >= end)
    return JT_PAPER_STATUS_LATE;
  if (is_superseded (papers, n_papers, paper, end))
    return JT_PAPER_STATUS_SUPERSEDED;
  return JT_PAPER_STATUS_IN_FORCE;
}

JtBallot
jt_paper_state (const JtPaperFact *papers, gsize n_papers, JtMoment end)
{
  JtBallot ballot = JT_BALLOT_NONE;
  gboolean in_force = FALSE, superseded = FALSE, late = FALSE;

  for (gsize i = 0; i < n_papers; i++)
    switch (jt_paper_status (papers, n_papers, i, end))
      {
      case JT_PAPER_STATUS_IN_FORCE:
        if (in_force && ballot != papers[i].choice)
          return JT_BALLOT_CONFLICT;
        ballot = papers[i].choice;
        in_force = TRUE;
        break;
      case JT_PAPER_STATUS_SUPERSEDED:
        superseded = TRUE;
        break;
      case JT_PAPER_STATUS_LATE:
        late = TRUE;
        break;
      case JT_PAPER_STATUS_WITHDRAWN:
      case JT_PAPER_STATUS_SEALED_OUT:
        break;
      }
  if (in_force)
    return ballot;
  /* Papers that all replace each other: nobody can say which is the last. */
  if (superseded)
    return JT_BALLOT_CONFLICT;
  return late ? JT_BALLOT_LATE : JT_BALLOT_NONE;
}

/* Is what is being recorded on file already? */
static gboolean
is_known (const JtPaperFact *papers, gsize n_papers, JtBallot choice, JtMoment received,
          gboolean received_given, JtMoment end)
{
  gboolean any_in_time = FALSE;

  for (gsize i = 0; i < n_papers; i++)
    if (is_in_time (&papers[i], end))
      any_in_time = TRUE;
  for (gsize i = 0; i < n_papers; i++)
    {
      JtPaperStatus status = jt_paper_status (papers, n_papers, i, end);

      if (!is_on_file (&papers[i]) || papers[i].choice != choice)
        continue;
      if (received_given && papers[i].received == received)
        return TRUE;
      if (!received_given &&
          (status == JT_PAPER_STATUS_IN_FORCE || (status == JT_PAPER_STATUS_LATE && !any_in_time)))
        return TRUE;
    }
  return FALSE;
}

void
jt_paper_judge (const JtPaperFact *papers, gsize n_papers, JtBallot choice, JtMoment received,
                gboolean received_given, JtMoment end, JtPaperVerdict *verdict)
{
  gboolean any_in_time = FALSE, same_time_in_force = FALSE;

  g_return_if_fail (verdict != NULL);

  verdict->supersedes = g_ptr_array_new ();
  verdict->superseded_by = g_ptr_array_new ();
  if (is_known (papers, n_papers, choice, received, received_given, end))
    {
      verdict->kind = JT_PAPER_KIND_UNCHANGED;
      return;
    }
  if (received >= end)
    {
      verdict->kind = JT_PAPER_KIND_LATE;
      return;
    }
  for (gsize i = 0; i < n_papers; i++)
    if (is_in_time (&papers[i], end))
      {
        any_in_time = TRUE;
        if (papers[i].received > received)
          g_ptr_array_add (verdict->superseded_by, (gpointer) papers[i].uid);
        else if (papers[i].received == received && !is_superseded (papers, n_papers, i, end))
          same_time_in_force = TRUE;
      }
  for (gsize i = 0; i < n_papers; i++)
    if (is_in_time (&papers[i], end) && papers[i].received < received &&
        (verdict->superseded_by->len == 0 || is_superseded (papers, n_papers, i, end)))
      g_ptr_array_add (verdict->supersedes, (gpointer) papers[i].uid);
  if (!any_in_time)
    verdict->kind = JT_PAPER_KIND_FIRST;
  else if (verdict->superseded_by->len > 0)
    verdict->kind = JT_PAPER_KIND_SUPERSEDED;
  else if (same_time_in_force)
    verdict->kind = JT_PAPER_KIND_CONFLICT;
  else
    verdict->kind = JT_PAPER_KIND_SUPERSEDING;
}

void
jt_paper_verdict_clear (JtPaperVerdict *verdict)
{
  g_clear_pointer (&verdict->supersedes, g_ptr_array_unref);
  g_clear_pointer (&verdict->superseded_by, g_ptr_array_unref);
}
