/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-vote-print.h"

#include <glib/gi18n.h>

#include "jt-print-common.h"
#include "jt-print-list.h"
#include "jt-rule-error.h"
#include "jt-vote-print-private.h"
#include "jt-vote-words.h"

typedef struct
{
  gboolean holds;
  gboolean area;
  gint64 value;
  gint64 whole;
  gint64 num;
  gint64 den;
  gboolean strict;
} Test;

static char *
say_amount (const Test *test, gint64 amount)
{
  g_autofree char *area = NULL;

  if (!test->area)
    /* Translators: voters */
    return g_strdup_printf (C_ ("voters on a print", "%d"), (int) amount);
  area = jt_area_format (amount);
  return g_strconcat (area, " ㎡", NULL);
}

static char *
say_need (const Test *test)
{
  return g_strdup_printf (test->strict ? _ ("more than %d/%d") : _ ("at least %d/%d"),
                          (int) test->num, (int) test->den);
}

static GStrv
make_row (const char *name, const Test *test)
{
  g_autofree char *value = say_amount (test, test->value);
  g_autofree char *whole = say_amount (test, test->whole);
  g_autofree char *need = say_need (test);
  const char *cells[] = { name, value, whole, need,
                          test->holds ? C_ ("a test", "reached") : C_ ("a test", "not reached"),
                          NULL };

  return g_strdupv ((GStrv) cells);
}

static void
add_tests (JtPrintSection *section, const JtVoteMotion *motion, const JtVerdict *verdict)
{
  const JtThreshold *need = &motion->threshold;
  const JtTotals *totals = &verdict->totals;
  const gboolean *holds = verdict->tests;
  const Test tests[JT_TESTS] = {
    { holds[JT_TEST_PARTICIPATION_AREA], TRUE, totals->participating_area, totals->total_area,
      need->part_num, need->part_den, FALSE },
    { holds[JT_TEST_PARTICIPATION_VOTERS], FALSE, totals->participating_voters,
      totals->total_voters, need->part_num, need->part_den, FALSE },
    { holds[JT_TEST_CONSENT_AREA], TRUE, totals->consenting_area, totals->participating_area,
      need->consent_num, need->consent_den, need->consent_strict },
    { holds[JT_TEST_CONSENT_VOTERS], FALSE, totals->consenting_voters,
      totals->participating_voters, need->consent_num, need->consent_den, need->consent_strict },
  };
  const char *const names[JT_TESTS] = { _ ("Participating area"), _ ("Participating voters"),
                                        _ ("Consenting area"), _ ("Consenting voters") };

  for (guint i = 0; i < JT_TESTS; i++)
    g_ptr_array_add (section->rows, make_row (names[i], &tests[i]));
}

static JtPrintSection *
make_section (const JtVotePrintData *data, guint motion)
{
  const JtVoteMotion *facts = &data->vote->motions[motion];
  gboolean decided = FALSE;
  JtVerdict verdict;
  const JtVerdictKind kind
      = jt_ballot_sheet_get_verdict (data->sheet, motion, &verdict, &decided);
  JtPrintSection *section = jt_print_section_new (jt_vote_words_motion (facts->kind),
                                                  jt_vote_words_verdict (kind));

  add_tests (section, facts, &verdict);
  return section;
}

JtPrintout *
jt_vote_print_result (const JtVotePrintData *data, GError **error)
{
  const JtPageFrame frame = { data->footer, jt_print_page_label () };
  g_autoptr (GPtrArray) sections
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_print_section_free);
  g_autofree char *period = jt_vote_print_period (data->vote);
  const JtResultWords words
      = { .title = _ ("Result of the Vote"),
          .case_line = data->case_line,
          .facts = period,
          .columns = { C_ ("column of a result", "Test"), C_ ("column of a result", "Came to"),
                       C_ ("column of a result", "Out of"), C_ ("column of a result", "Needed"),
                       C_ ("column of a result", "Outcome") },
          .closing = _ ("This shows totals only. Who owns a part within the scope may inspect the "
                        "papers of the vote at the office."),
          .seals = { _ ("Posted by (seal): ____________________"),
                     _ ("Posted on: ________ - ____ - ____") } };

  if (jt_ballot_sheet_is_restricted (data->sheet))
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NOT_YOUR_ENTRANCE, data->case_line);
      return NULL;
    }
  if (!data->vote->sealed)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_VOTE_NOT_SEALED, data->case_line);
      return NULL;
    }
  for (guint i = 0; i < data->vote->n_motions; i++)
    g_ptr_array_add (sections, make_section (data, i));
  return jt_print_result (&words, sections, &frame, data->today);
}
