/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-vote-print.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-ballot-serial.h"
#include "jt-print-ballots.h"
#include "jt-print-common.h"
#include "jt-vote-print-private.h"

static JtBallotPaper *
make_paper (const JtVotePrintData *data, guint line)
{
  const JtSheetRow *row = jt_ballot_sheet_get_row (data->sheet, line);
  JtBallotPaper *paper = g_new0 (JtBallotPaper, 1);
  g_autofree char *area = NULL;

  paper->place = g_strdelimit (g_strdup (row->label), "/", ' ');
  paper->owners = g_strdup (row->owners);
  if (row->area != JT_AREA_UNKNOWN)
    {
      area = jt_area_format (row->area);
      paper->area = g_strconcat (area, " ㎡", NULL);
    }
  paper->serial = jt_ballot_sheet_get_serial (data->sheet, line);
  paper->code = jt_ballot_serial_code (paper->serial);
  return paper;
}

static const char *
say_motion (JtMotionKind kind)
{
  return kind == JT_MOTION_FUND
             ? _ ("To be voted on: using the maintenance fund of the building (Civil Code 278, "
                  "paragraph 1, item 5)")
             : _ ("To be voted on: adding a lift within the scope of this vote (Civil Code 278, "
                  "paragraph 1, item 7)");
}

static char *
say_facts (const JtVotePrintData *data)
{
  g_autofree char *period = jt_vote_print_period (data->vote);
  g_autofree char *day = jt_print_day (data->reference_day);
  g_autofree char *roll = g_strdup_printf (_ ("Roll of %s"), day);

  return g_strjoin ("\n", data->case_line, period, roll, NULL);
}

JtPrintout *
jt_vote_print_papers (const JtVotePrintData *data)
{
  GPtrArray *papers = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_ballot_paper_free);
  const JtPageFrame frame = { data->footer, jt_print_page_label () };
  const char *motions[JT_MOTION_KINDS + 1] = { NULL };
  g_autofree char *facts = say_facts (data);
  g_autofree char *name = NULL;
  JtBallotWords words
      = { .title = _ ("Ballot"),
          .serial = _ ("Serial number"),
          .facts = facts,
          .place = C_ ("on a ballot", "Part"),
          .owners = C_ ("on a ballot", "Owners"),
          .area = C_ ("on a ballot", "Area"),
          .motions = motions,
          .choices = { C_ ("choice on a ballot", "Consent"), C_ ("choice on a ballot", "Against"),
                       C_ ("choice on a ballot", "Abstain") },
          .guide = _ ("How to fill in: tick one box for each matter. None, more than one or no "
                      "signature makes the ballot invalid. One ballot a part, signed by its owner; "
                      "co-owners all sign, or the one they chose. Who signs for another encloses "
                      "the written proxy."),
          .signature = _ ("Owner signs (seal)"),
          .day = C_ ("on a ballot", "Date"),
          .proxy = _ ("Proxy signs"),
          .collector = _ ("Collected by, on"),
          .witness = _ ("Witness") };

  for (guint i = 0; i < data->vote->n_motions; i++)
    motions[i] = say_motion (data->vote->motions[i].kind);
  for (guint i = 0; i < data->lines->len; i++)
    g_ptr_array_add (papers, make_paper (data, g_array_index (data->lines, guint, i)));
  name = g_strjoin (" ", words.title,
                    papers->len == 1 ? ((JtBallotPaper *) g_ptr_array_index (papers, 0))->serial
                                     : data->case_line,
                    NULL);
  words.name = name;
  return jt_print_ballots (&words, papers, &frame, data->today);
}
