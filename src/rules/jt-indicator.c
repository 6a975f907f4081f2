/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-indicator.h"

/* Short names for the columns of the table below, in this file only. */
#define CASES JT_INDICATOR_UNIT_CASES
#define LIFTS JT_INDICATOR_UNIT_LIFTS
#define TIMES JT_INDICATOR_UNIT_TIMES
#define HOMES JT_INDICATOR_UNIT_HOMES
#define PEOPLE JT_INDICATOR_UNIT_PEOPLE
#define FEN JT_INDICATOR_UNIT_FEN
#define NONE JT_INDICATOR_LAST
#define FLOW NONE, { NONE, NONE }

static const JtIndicatorInfo table[JT_INDICATOR_LAST] = {
  [JT_INDICATOR_PLANNED] = { "planned", LIFTS, TRUE, FLOW },
  [JT_INDICATOR_RESERVED] = { "reserved", CASES, TRUE, FLOW },
  [JT_INDICATOR_APPLIED] = { "applied", CASES, TRUE, FLOW },
  [JT_INDICATOR_SURVEYED] = { "surveyed", CASES, TRUE, FLOW },
  [JT_INDICATOR_VOTE_MET] = { "vote-met", CASES, TRUE, FLOW },
  [JT_INDICATOR_VOTE_NOT_MET] = { "vote-not-met", CASES, TRUE, FLOW },
  [JT_INDICATOR_OWNER_CONSENTED] = { "owner-consented", CASES, TRUE, FLOW },
  [JT_INDICATOR_NOTICE_BEGUN] = { "notice-begun", CASES, TRUE, FLOW },
  [JT_INDICATOR_NOTICE_ENDED] = { "notice-ended", CASES, TRUE, FLOW },
  [JT_INDICATOR_OBJECTED] = { "objected", TIMES, FALSE, FLOW },
  [JT_INDICATOR_MEDIATED] = { "mediated", TIMES, FALSE, FLOW },
  [JT_INDICATOR_MEDIATION_AGREED] = { "mediation-agreed", TIMES, FALSE, FLOW },
  [JT_INDICATOR_MEDIATION_OVERDUE] = { "mediation-overdue", TIMES, FALSE, FLOW },
  [JT_INDICATOR_OBSTRUCTED] = { "obstructed", TIMES, FALSE, FLOW },
  [JT_INDICATOR_REVIEW_ACCEPTED] = { "review-accepted", CASES, TRUE, FLOW },
  [JT_INDICATOR_REVIEW_PASSED] = { "review-passed", CASES, TRUE, FLOW },
  [JT_INDICATOR_REVIEW_OVERDUE] = { "review-overdue", CASES, TRUE, FLOW },
  [JT_INDICATOR_PERMITTED] = { "permitted", CASES, TRUE, FLOW },
  [JT_INDICATOR_WORKS_BEGUN] = { "works-begun", LIFTS, TRUE, FLOW },
  [JT_INDICATOR_WORKS_STOPPED] = { "works-stopped", LIFTS, TRUE, FLOW },
  [JT_INDICATOR_WORKS_RESUMED] = { "works-resumed", LIFTS, TRUE, FLOW },
  [JT_INDICATOR_WORKS_ABANDONED] = { "works-abandoned", LIFTS, TRUE, FLOW },
  [JT_INDICATOR_UTILITIES_MOVED] = { "utilities-moved", TIMES, FALSE, FLOW },
  [JT_INDICATOR_COMPLETED] = { "completed", LIFTS, TRUE, FLOW },
  [JT_INDICATOR_FILED] = { "filed", LIFTS, TRUE, FLOW },
  [JT_INDICATOR_REGISTERED] = { "registered", LIFTS, FALSE, FLOW },
  [JT_INDICATOR_IN_USE] = { "in-use", LIFTS, FALSE, FLOW },
  [JT_INDICATOR_OUT_OF_USE] = { "out-of-use", LIFTS, FALSE, FLOW },
  [JT_INDICATOR_HOMES_SERVED] = { "homes-served", HOMES, FALSE, FLOW },
  [JT_INDICATOR_AGED_SERVED] = { "aged-served", PEOPLE, FALSE, FLOW },
  [JT_INDICATOR_INVESTMENT] = { "investment", FEN, FALSE, FLOW },
  [JT_INDICATOR_OWNERS_MONEY] = { "owners-money", FEN, FALSE, FLOW },
  [JT_INDICATOR_PROVIDENT_FUND] = { "provident-fund", FEN, FALSE, FLOW },
  [JT_INDICATOR_MAINTENANCE_FUND] = { "maintenance-fund", FEN, FALSE, FLOW },
  [JT_INDICATOR_SUBSIDY_DUE] = { "subsidy-due", FEN, FALSE, FLOW },
  [JT_INDICATOR_SUBSIDY_PAID] = { "subsidy-paid", FEN, FALSE, FLOW },
  [JT_INDICATOR_OTHER_MONEY] = { "other-money", FEN, FALSE, FLOW },
  [JT_INDICATOR_TERMINATED] = { "terminated", CASES, TRUE, FLOW },
  [JT_INDICATOR_NOTICE_RUNNING] = { "notice-running", CASES, TRUE, JT_INDICATOR_NOTICE_BEGUN,
                                    { JT_INDICATOR_NOTICE_ENDED, NONE } },
  [JT_INDICATOR_BUILDING] = { "building", LIFTS, TRUE, JT_INDICATOR_WORKS_BEGUN,
                              { JT_INDICATOR_COMPLETED, JT_INDICATOR_WORKS_ABANDONED } },
  [JT_INDICATOR_STOPPED] = { "stopped", LIFTS, TRUE, JT_INDICATOR_WORKS_STOPPED,
                             { JT_INDICATOR_WORKS_RESUMED, NONE } },
};

const JtIndicatorInfo *
jt_indicator_info (JtIndicator indicator)
{
  g_return_val_if_fail (indicator < JT_INDICATOR_LAST, NULL);

  return &table[indicator];
}

gboolean
jt_indicator_from_nick (const char *nick, JtIndicator *indicator)
{
  g_return_val_if_fail (nick != NULL, FALSE);

  for (guint i = 0; i < JT_INDICATOR_LAST; i++)
    if (g_str_equal (table[i].nick, nick))
      {
        *indicator = (JtIndicator) i;
        return TRUE;
      }
  return FALSE;
}

gboolean
jt_indicator_is_stock (JtIndicator indicator)
{
  return indicator >= JT_INDICATOR_FIRST_STOCK && indicator < JT_INDICATOR_LAST;
}

const JtIndicator *
jt_indicator_course (gsize *n)
{
  static const JtIndicator course[] = {
    JT_INDICATOR_APPLIED,     JT_INDICATOR_SURVEYED,    JT_INDICATOR_VOTE_MET,
    JT_INDICATOR_REVIEW_PASSED, JT_INDICATOR_PERMITTED, JT_INDICATOR_WORKS_BEGUN,
    JT_INDICATOR_COMPLETED,   JT_INDICATOR_IN_USE,
  };

  *n = G_N_ELEMENTS (course);
  return course;
}
