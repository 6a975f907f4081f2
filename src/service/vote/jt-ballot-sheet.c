/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-ballot-sheet.h"

#include "jt-ballot-serial.h"
#include "jt-ballot-sheet-private.h"
#include "jt-rule-error.h"

void
jt_ballot_sheet_free (JtBallotSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_array_unref (sheet->rows);
  jt_roll_index_free (sheet->rooms);
  jt_vote_entrances_free (sheet->entrances);
  jt_ballot_box_free (sheet->box);
  g_free (sheet->case_number);
  g_free (sheet->title);
  g_free (sheet->check_reason);
  g_free (sheet);
}

JtBallotBox *
jt_ballot_sheet_get_box (JtBallotSheet *sheet)
{
  return sheet->box;
}

const char *
jt_ballot_sheet_get_title (const JtBallotSheet *sheet)
{
  return sheet->title;
}

gboolean
jt_ballot_sheet_is_restricted (const JtBallotSheet *sheet)
{
  return sheet->restricted;
}

JtSheetRow *
jt_ballot_sheet_get_row (JtBallotSheet *sheet, guint line)
{
  return &g_array_index (sheet->rows, JtSheetRow, line);
}

guint
jt_ballot_sheet_get_n_rows (const JtBallotSheet *sheet)
{
  return sheet->rows->len;
}

JtBallot
jt_ballot_sheet_get_ballot (const JtBallotSheet *sheet, guint motion, guint line)
{
  return jt_tally_get_ballot (jt_ballot_box_get_tally (sheet->box, motion), line);
}

gboolean
jt_ballot_sheet_find_room (JtBallotSheet *sheet, const char *text, guint *line, GError **error)
{
  const char *part;

  if (jt_ballot_serial_read (text, sheet->case_number, jt_ballot_box_get_vote (sheet->box)->place,
                             line)
      && *line < sheet->rows->len && !jt_ballot_sheet_get_row (sheet, *line)->hidden)
    return TRUE;
  part = jt_roll_index_resolve (sheet->rooms, text, error);
  if (part == NULL)
    return FALSE;
  if (jt_ballot_box_find_part (sheet->box, part, line)
      && !jt_ballot_sheet_get_row (sheet, *line)->hidden)
    return TRUE;
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_PLACE, text);
  return FALSE;
}

void
jt_ballot_sheet_set_ballot (JtBallotSheet *sheet, guint motion, guint line, JtBallot ballot)
{
  for (guint i = 0; i < JT_MOTION_KINDS; i++)
    sheet->decisions[i].stands = FALSE;
  jt_ballot_box_set_ballot (sheet->box, motion, line, ballot);
}

JtVerdictKind
jt_ballot_sheet_get_verdict (const JtBallotSheet *sheet, guint motion, JtVerdict *verdict,
                             gboolean *decided)
{
  const JtVoteMotion *row = &jt_ballot_box_get_vote (sheet->box)->motions[motion];
  const JtSheetDecision *decision = &sheet->decisions[motion];

  jt_ballot_box_verdict (sheet->box, motion, verdict);
  *decided = decision->stands;
  if (row->verdict != NULL)
    return g_str_equal (row->verdict, "met") ? JT_VERDICT_MET : JT_VERDICT_NOT_MET;
  if (decision->stands)
    return decision->met ? JT_VERDICT_MET : JT_VERDICT_NOT_MET;
  return verdict->kind;
}

GPtrArray *
jt_ballot_sheet_settle (const JtBallotSheet *sheet, guint motion)
{
  g_auto (JtSettle) settle = { 0 };
  GPtrArray *rooms;

  jt_settle_of (jt_ballot_box_get_tally (sheet->box, motion), &settle);
  if (!settle.reachable)
    return NULL;
  rooms = g_ptr_array_new ();
  for (gsize i = 0; i < settle.n_parts; i++)
    g_ptr_array_add (rooms, g_array_index (sheet->rows, JtSheetRow, settle.parts[i]).room);
  return rooms;
}

const JtVoteEntrances *
jt_ballot_sheet_get_entrances (const JtBallotSheet *sheet)
{
  return sheet->entrances;
}

const char *
jt_ballot_sheet_get_check_reason (const JtBallotSheet *sheet)
{
  return sheet->check_reason;
}

void
jt_ballot_sheet_set_check_reason (JtBallotSheet *sheet, const char *reason)
{
  g_free (sheet->check_reason);
  sheet->check_reason = g_strdup (reason);
}

char *
jt_ballot_sheet_get_serial (const JtBallotSheet *sheet, guint line)
{
  return jt_ballot_serial_new (sheet->case_number, jt_ballot_box_get_vote (sheet->box)->place,
                               line);
}
