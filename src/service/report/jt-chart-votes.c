/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-chart-numbers.h"

#include <glib/gi18n.h>

#include "jt-moment.h"
#include "jt-number.h"
#include "jt-print-common.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-chart.h"

/* Those that end first; ten pages of a workbook. */
#define MOST_VOTES 60

static char *
area_text (JtArea part, JtArea whole)
{
  g_autofree char *left = jt_area_format (part);
  g_autofree char *right = jt_area_format (whole);

  /* Translators: area, area */
  return g_strdup_printf (_ ("%s / %s ㎡"), left, right);
}

static char *
voters_text (gint64 part, gint64 whole)
{
  g_autofree char *left = jt_number_format (part);
  g_autofree char *right = jt_number_format (whole);

  /* Translators: heads, heads */
  return g_strdup_printf (_ ("%s / %s heads"), left, right);
}

static void
set_bars (JtTurnoutVote *vote, const JtTotals *totals, const JtThreshold *threshold)
{
  const gint64 numbers[JT_TESTS][2] = {
    [JT_TEST_PARTICIPATION_AREA] = { totals->participating_area, totals->total_area },
    [JT_TEST_PARTICIPATION_VOTERS] = { totals->participating_voters, totals->total_voters },
    [JT_TEST_CONSENT_AREA] = { totals->consenting_area, totals->participating_area },
    [JT_TEST_CONSENT_VOTERS] = { totals->consenting_voters, totals->participating_voters },
  };
  gboolean tests[JT_TESTS];

  jt_totals_test (totals, threshold, tests);
  for (guint test = 0; test < JT_TESTS; test++)
    {
      const gboolean consent = test == JT_TEST_CONSENT_AREA || test == JT_TEST_CONSENT_VOTERS;
      const gboolean area = test == JT_TEST_PARTICIPATION_AREA || test == JT_TEST_CONSENT_AREA;

      vote->bars[test] = (JtTurnoutBar) {
        .part = numbers[test][0],
        .whole = numbers[test][1],
        .num = consent ? threshold->consent_num : threshold->part_num,
        .den = consent ? threshold->consent_den : threshold->part_den,
        .strict = consent && threshold->consent_strict,
        .holds = tests[test],
        .text = area ? area_text (numbers[test][0], numbers[test][1])
                     : voters_text (numbers[test][0], numbers[test][1]),
      };
    }
}

static char *
end_text (JtRows *rows, GError **error)
{
  const char *last = jt_rows_text (rows, jt_rows_null (rows, "extended_to") ? "ends"
                                                                           : "extended_to");
  g_autofree char *day = NULL;
  JtMoment end;

  if (!jt_moment_parse_end (last, &end, error))
    return NULL;
  day = jt_print_end (end);
  /* Translators: the last day of a vote */
  return g_strdup_printf (_ ("until %s"), day);
}

gboolean
jt_chart_fill_turnout (JtTurnoutChart *turnout, JtDb *db, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_chart_motions (db, MOST_VOTES + 1);
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    {
      const gboolean fund = g_str_equal (jt_rows_text (rows, "kind"), "fund");
      const char *title = jt_rows_text (rows, "title");
      const JtTotals totals = {
        .total_area = jt_rows_int (rows, "total_area"),
        .total_voters = (guint) jt_rows_int (rows, "total_voters"),
        .participating_area = jt_rows_int (rows, "participating_area"),
        .participating_voters = (guint) jt_rows_int (rows, "participating_voters"),
        .consenting_area = jt_rows_int (rows, "consenting_area"),
        .consenting_voters = (guint) jt_rows_int (rows, "consenting_voters"),
      };
      const JtThreshold threshold = {
        .part_num = jt_rows_int (rows, "part_num"),
        .part_den = jt_rows_int (rows, "part_den"),
        .consent_num = jt_rows_int (rows, "consent_num"),
        .consent_den = jt_rows_int (rows, "consent_den"),
        .consent_strict = jt_rows_int (rows, "consent_strict") != 0,
      };
      JtTurnoutVote *vote = g_new0 (JtTurnoutVote, 1);

      g_ptr_array_add (turnout->votes, vote);
      vote->uid = g_strdup (jt_rows_text (rows, "case_uid"));
      vote->number = g_strdup (jt_rows_text (rows, "number"));
      /* Translators: title of a case whose maintenance fund is voted on */
      vote->title = fund ? g_strdup_printf (_ ("%s (maintenance fund)"), title) : g_strdup (title);
      vote->ends = end_text (rows, error);
      if (vote->ends == NULL)
        return FALSE;
      set_bars (vote, &totals, &threshold);
    }
  turnout->cut = turnout->votes->len > MOST_VOTES;
  if (turnout->cut)
    g_ptr_array_set_size (turnout->votes, MOST_VOTES);
  return jt_read_ended (failure, error);
}
