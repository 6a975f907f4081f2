/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-detail.h"

#include <glib/gi18n.h>

#include "jt-area.h"
#include "jt-month-workbook.h"
#include "jt-office-private.h"
#include "jt-period.h"
#include "jt-rows.h"
#include "jt-store-month-detail.h"
#include "jt-store-place.h"
#include "jt-wording-month.h"
#include "jt-wording.h"

/* 表决 and 期限: what the counts of votes and of clocks that ran out are made of. */

gboolean
jt_month_detail_init (JtMonthDetail *self, JtOffice *office, const JtMonthReport *report,
                      GError **error)
{
  g_autoptr (JtRows) rows = NULL;
  GError *failure = NULL;

  *self = (JtMonthDetail){ .db = jt_office_get_db (office), .report = report };
  self->communities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->subdistricts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->calendar = jt_office_load_calendar (office, error);
  if (self->calendar == NULL)
    return FALSE;
  rows = jt_store_communities (self->db);
  while (jt_rows_next (rows, &failure))
    {
      const char *uid = jt_rows_text (rows, "uid");

      g_hash_table_insert (self->communities, g_strdup (uid),
                           g_strdup (jt_rows_text (rows, "name")));
      g_hash_table_insert (self->subdistricts, g_strdup (uid),
                           g_strdup (jt_rows_text (rows, "subdistrict")));
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

void
jt_month_detail_clear (JtMonthDetail *self)
{
  g_clear_pointer (&self->calendar, jt_calendar_unref);
  g_clear_pointer (&self->communities, g_hash_table_unref);
  g_clear_pointer (&self->subdistricts, g_hash_table_unref);
  g_clear_pointer (&self->fields, g_free);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
}

const char *
jt_month_detail_community (const JtMonthDetail *self, const char *uid)
{
  const char *name = uid != NULL ? g_hash_table_lookup (self->communities, uid) : NULL;

  return name != NULL ? name : "";
}

/* ---------------------------------------------------------------------------------------- votes */

enum
{
  VOTE_NUMBER,
  VOTE_TITLE,
  VOTE_COMMUNITY,
  VOTE_PLACE,
  VOTE_MOTION,
  VOTE_STARTS,
  VOTE_ENDS,
  VOTE_CLOSED,
  VOTE_AREA,
  VOTE_VOTERS,
  VOTE_PART_AREA,
  VOTE_PART_VOTERS,
  VOTE_CONSENT_AREA,
  VOTE_CONSENT_VOTERS,
  VOTE_TESTS,
  VOTE_VERDICT = VOTE_TESTS + 4,
  VOTE_FIELDS,
};

/* What a vote has to reach. */
typedef struct
{
  gint64 num;
  gint64 den;
  gboolean strict;
} Threshold;

/* "621.20/931.80 ≥ 2/3": a fraction is told and compared as it is, never as a percentage. */
static char *
say_test (const Threshold *threshold, gint64 share, gint64 whole, gboolean area)
{
  g_autofree char *over = area ? jt_area_format (share)
                               : g_strdup_printf ("%" G_GINT64_FORMAT, share);
  g_autofree char *under = area ? jt_area_format (whole)
                                : g_strdup_printf ("%" G_GINT64_FORMAT, whole);
  const gint64 left = share * threshold->den;
  const gint64 right = whole * threshold->num;
  const char *sign;

  if (threshold->strict)
    sign = left > right ? "＞" : "≤";
  else
    sign = left >= right ? "≥" : "＜";
  return g_strdup_printf ("%s/%s %s %" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, over, under, sign,
                          threshold->num, threshold->den);
}

static const struct
{
  const char *nick;
  const char *word;
} verdicts[] = {
  { "met", NC_ ("verdict in a report", "met") },
  { "not-met", NC_ ("verdict in a report", "not met") },
  { "disputed", NC_ ("verdict in a report", "disputed") },
  { "indeterminate", NC_ ("verdict in a report", "cannot be told") },
};

/* What is sealed is a verdict; before, it is what the papers make now. */
static char *
say_verdict (JtRows *rows)
{
  const gboolean sealed = !jt_rows_null (rows, "sealed");
  const char *nick = jt_rows_text (rows, sealed ? "sealed" : "verdict");

  for (gsize i = 0; i < G_N_ELEMENTS (verdicts); i++)
    if (g_strcmp0 (nick, verdicts[i].nick) == 0)
      {
        const char *word = g_dpgettext2 (NULL, "verdict in a report", verdicts[i].word);

        /* Translators: a verdict that is not sealed yet */
        return sealed ? g_strdup (word) : g_strdup_printf (_ ("%s (not sealed)"), word);
      }
  return g_strdup (nick);
}

/* The day of a moment; of an end at 24:00, the day before. */
static gint64
day_of (const char *text, gboolean end)
{
  JtMoment moment;

  if (text == NULL
      || !(end ? jt_moment_parse_end (text, &moment, NULL) : jt_moment_parse (text, &moment, NULL)))
    return JT_MONTH_CELL_NONE;
  return end ? jt_moment_last_day (moment) : jt_moment_day (moment);
}

static void
put_tests (JtRows *rows, JtMonthCell *cells, char *tests[4])
{
  const Threshold part = { jt_rows_int (rows, "part_num"), jt_rows_int (rows, "part_den"), FALSE };
  const Threshold consent = { jt_rows_int (rows, "consent_num"), jt_rows_int (rows, "consent_den"),
                              jt_rows_int (rows, "consent_strict") != 0 };
  const gint64 area = cells[VOTE_PART_AREA].number;
  const gint64 voters = cells[VOTE_PART_VOTERS].number;

  tests[0] = say_test (&part, area, cells[VOTE_AREA].number, TRUE);
  tests[1] = say_test (&part, voters, cells[VOTE_VOTERS].number, FALSE);
  tests[2] = say_test (&consent, cells[VOTE_CONSENT_AREA].number, area, TRUE);
  tests[3] = say_test (&consent, cells[VOTE_CONSENT_VOTERS].number, voters, FALSE);
  for (guint i = 0; i < 4; i++)
    cells[VOTE_TESTS + i].text = tests[i];
}

static gboolean
give_vote (const JtMonthDetail *detail, JtRows *rows, JtMonthTakeRow take, gpointer sink,
           GError **error)
{
  g_autofree char *verdict = say_verdict (rows);
  char *tests[4];
  JtMonthCell cells[VOTE_FIELDS] = { { NULL, 0 } };
  gboolean taken;

  cells[VOTE_NUMBER].text = jt_rows_text (rows, "number");
  cells[VOTE_TITLE].text = jt_rows_text (rows, "title");
  cells[VOTE_COMMUNITY].text
      = jt_month_detail_community (detail, jt_rows_text (rows, "community"));
  cells[VOTE_PLACE].number = jt_rows_int (rows, "place");
  cells[VOTE_MOTION].text = g_strcmp0 (jt_rows_text (rows, "kind"), "fund") == 0
                                ? C_ ("motion", "use of the maintenance fund")
                                : C_ ("motion", "adding a lift");
  cells[VOTE_STARTS].number = day_of (jt_rows_text (rows, "starts"), FALSE);
  cells[VOTE_ENDS].number = day_of (jt_rows_text (rows, "ends"), TRUE);
  cells[VOTE_CLOSED].number = day_of (jt_rows_text (rows, "closed_at"), FALSE);
  cells[VOTE_AREA].number = jt_rows_int (rows, "total_area");
  cells[VOTE_VOTERS].number = jt_rows_int (rows, "total_voters");
  cells[VOTE_PART_AREA].number = jt_rows_int (rows, "participating_area");
  cells[VOTE_PART_VOTERS].number = jt_rows_int (rows, "participating_voters");
  cells[VOTE_CONSENT_AREA].number = jt_rows_int (rows, "consenting_area");
  cells[VOTE_CONSENT_VOTERS].number = jt_rows_int (rows, "consenting_voters");
  cells[VOTE_VERDICT].text = verdict;
  put_tests (rows, cells, tests);
  taken = take (cells, sink, error);
  for (guint i = 0; i < 4; i++)
    g_free (tests[i]);
  return taken;
}

typedef gboolean (*GiveRow) (const JtMonthDetail *detail, JtRows *rows, JtMonthTakeRow take,
                             gpointer sink, GError **error);

/* Takes over @rows. */
static gboolean
give_rows (const JtMonthDetail *detail, JtRows *rows, GiveRow give, JtMonthTakeRow take,
           gpointer sink, GError **error)
{
  g_autoptr (JtRows) owned = rows;
  GError *failure = NULL;

  while (jt_rows_next (owned, &failure))
    if (!give (detail, owned, take, sink, error))
      return FALSE;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
read_votes (JtMonthTakeRow take, gpointer sink, gpointer data, GError **error)
{
  const JtMonthDetail *detail = data;
  g_autofree char *as_of = jt_day_format (detail->report->as_of);

  return give_rows (detail, jt_store_month_detail_votes (detail->db, as_of), give_vote, take, sink,
                    error);
}

void
jt_month_detail_votes (JtMonthDetail *self, JtMonthTable *table)
{
  JtMonthField *fields = g_new0 (JtMonthField, VOTE_FIELDS);

  g_ptr_array_add (self->texts, fields);
  fields[VOTE_NUMBER] = (JtMonthField){ _ ("Case"), JT_MONTH_CELL_TEXT, 14 };
  fields[VOTE_TITLE] = (JtMonthField){ C_ ("column", "Title"), JT_MONTH_CELL_TEXT, 44 };
  fields[VOTE_COMMUNITY]
      = (JtMonthField){ jt_wording_month ()->place, JT_MONTH_CELL_TEXT, 14 };
  fields[VOTE_PLACE] = (JtMonthField){ _ ("Vote no."), JT_MONTH_CELL_WHOLE, 8 };
  fields[VOTE_MOTION] = (JtMonthField){ C_ ("column", "Motion"), JT_MONTH_CELL_TEXT, 18 };
  fields[VOTE_STARTS] = (JtMonthField){ C_ ("column", "First day"), JT_MONTH_CELL_DAY, 12 };
  fields[VOTE_ENDS] = (JtMonthField){ C_ ("column", "Last day"), JT_MONTH_CELL_DAY, 12 };
  fields[VOTE_CLOSED] = (JtMonthField){ C_ ("column", "Sealed on"), JT_MONTH_CELL_DAY, 12 };
  fields[VOTE_AREA] = (JtMonthField){ _ ("Area in all (㎡)"), JT_MONTH_CELL_AREA, 12 };
  fields[VOTE_VOTERS] = (JtMonthField){ _ ("Voters in all"), JT_MONTH_CELL_WHOLE, 9 };
  fields[VOTE_PART_AREA]
      = (JtMonthField){ _ ("Area taking part (㎡)"), JT_MONTH_CELL_AREA, 12 };
  fields[VOTE_PART_VOTERS] = (JtMonthField){ _ ("Voters taking part"), JT_MONTH_CELL_WHOLE, 9 };
  fields[VOTE_CONSENT_AREA]
      = (JtMonthField){ _ ("Area consenting (㎡)"), JT_MONTH_CELL_AREA, 12 };
  fields[VOTE_CONSENT_VOTERS] = (JtMonthField){ _ ("Voters consenting"), JT_MONTH_CELL_WHOLE, 9 };
  fields[VOTE_TESTS] = (JtMonthField){ _ ("Taking part, by area"), JT_MONTH_CELL_TEXT, 24 };
  fields[VOTE_TESTS + 1] = (JtMonthField){ _ ("Taking part, by voters"), JT_MONTH_CELL_TEXT, 16 };
  fields[VOTE_TESTS + 2] = (JtMonthField){ _ ("Consenting, by area"), JT_MONTH_CELL_TEXT, 24 };
  fields[VOTE_TESTS + 3] = (JtMonthField){ _ ("Consenting, by voters"), JT_MONTH_CELL_TEXT, 16 };
  fields[VOTE_VERDICT] = (JtMonthField){ C_ ("column", "Verdict"), JT_MONTH_CELL_TEXT, 16 };
  *table = (JtMonthTable){
    .name = C_ ("sheet", "Votes"),
    .note = _ ("The votes begun by the last day of the report, as the book holds them now."),
    .fields = fields,
    .n_fields = VOTE_FIELDS,
    .read = read_votes,
    .data = self,
  };
}

/* --------------------------------------------------------------------------------------- clocks */

enum
{
  CLOCK_NUMBER,
  CLOCK_TITLE,
  CLOCK_COMMUNITY,
  CLOCK_WHAT,
  CLOCK_LAST_DAY,
  CLOCK_MET,
  CLOCK_OVER,
  CLOCK_PROVISIONAL,
  CLOCK_FIELDS,
};

static gboolean
give_clock (const JtMonthDetail *detail, JtRows *rows, JtMonthTakeRow take, gpointer sink,
            GError **error)
{
  JtMonthCell cells[CLOCK_FIELDS] = { { NULL, 0 } };
  const char *met_on = jt_rows_text (rows, "met_on");
  JtDay last_day, met = JT_DAY_NONE;

  if (!jt_day_parse (jt_rows_text (rows, "last_day"), &last_day, error)
      || (met_on != NULL && !jt_day_parse (met_on, &met, error)))
    return FALSE;
  if (met > detail->report->as_of) /* nobody knew it by then */
    met = JT_DAY_NONE;
  cells[CLOCK_NUMBER].text = jt_rows_text (rows, "number");
  cells[CLOCK_TITLE].text = jt_rows_text (rows, "title");
  cells[CLOCK_COMMUNITY].text
      = jt_month_detail_community (detail, jt_rows_text (rows, "community"));
  cells[CLOCK_WHAT].text = jt_wording_clock (jt_rows_text (rows, "what"));
  cells[CLOCK_LAST_DAY].number = last_day;
  cells[CLOCK_MET].number = met != JT_DAY_NONE ? met : JT_MONTH_CELL_NONE;
  cells[CLOCK_OVER].number
      = jt_period_working_days_between (detail->calendar, last_day,
                                        met != JT_DAY_NONE ? met : detail->report->as_of);
  cells[CLOCK_PROVISIONAL].text
      = jt_rows_int (rows, "provisional") != 0 ? _ ("provisional") : NULL;
  return take (cells, sink, error);
}

static gboolean
read_clocks (JtMonthTakeRow take, gpointer sink, gpointer data, GError **error)
{
  const JtMonthDetail *detail = data;
  g_autofree char *as_of = jt_day_format (detail->report->as_of);

  return give_rows (detail, jt_store_month_detail_clocks (detail->db, as_of), give_clock, take,
                    sink, error);
}

void
jt_month_detail_clocks (JtMonthDetail *self, JtMonthTable *table)
{
  JtMonthField *fields = g_new0 (JtMonthField, CLOCK_FIELDS);

  g_ptr_array_add (self->texts, fields);
  fields[CLOCK_NUMBER] = (JtMonthField){ _ ("Case"), JT_MONTH_CELL_TEXT, 14 };
  fields[CLOCK_TITLE] = (JtMonthField){ C_ ("column", "Title"), JT_MONTH_CELL_TEXT, 44 };
  fields[CLOCK_COMMUNITY]
      = (JtMonthField){ jt_wording_month ()->place, JT_MONTH_CELL_TEXT, 14 };
  fields[CLOCK_WHAT] = (JtMonthField){ C_ ("column", "Deadline"), JT_MONTH_CELL_TEXT, 30 };
  fields[CLOCK_LAST_DAY] = (JtMonthField){ _ ("Due on"), JT_MONTH_CELL_DAY, 12 };
  fields[CLOCK_MET] = (JtMonthField){ _ ("Met on"), JT_MONTH_CELL_DAY, 12 };
  fields[CLOCK_OVER] = (JtMonthField){ _ ("Working days over"), JT_MONTH_CELL_WHOLE, 12 };
  fields[CLOCK_PROVISIONAL] = (JtMonthField){ C_ ("column", "Note"), JT_MONTH_CELL_TEXT, 16 };
  *table = (JtMonthTable){
    .name = C_ ("sheet", "Deadlines"),
    .note = _ ("Mediations over 10 and reviews over 18 working days by the last day of the report."),
    .fields = fields,
    .n_fields = CLOCK_FIELDS,
    .read = read_clocks,
    .data = self,
  };
}
