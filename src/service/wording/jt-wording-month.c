/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-wording-month.h"

#include <glib/gi18n.h>

#include "jt-money.h"

static const char *const indicators[JT_INDICATOR_LAST] = {
  [JT_INDICATOR_PLANNED] = N_ ("Annual plan"),
  [JT_INDICATOR_RESERVED] = N_ ("Reserve pool"),
  [JT_INDICATOR_APPLIED] = N_ ("Applications"),
  [JT_INDICATOR_SURVEYED] = N_ ("Surveys begun"),
  [JT_INDICATOR_VOTE_MET] = N_ ("Votes that met the legal proportion"),
  [JT_INDICATOR_VOTE_NOT_MET] = N_ ("Votes that did not meet it"),
  [JT_INDICATOR_OWNER_CONSENTED] = N_ ("Consents of single owners"),
  [JT_INDICATOR_NOTICE_BEGUN] = N_ ("Notices begun"),
  [JT_INDICATOR_NOTICE_ENDED] = N_ ("Notices ended"),
  [JT_INDICATOR_OBJECTED] = N_ ("Objections"),
  [JT_INDICATOR_MEDIATED] = N_ ("Mediations organised"),
  [JT_INDICATOR_MEDIATION_AGREED] = N_ ("Mediations that succeeded"),
  [JT_INDICATOR_MEDIATION_OVERDUE] = N_ ("Mediations over 10 working days"),
  [JT_INDICATOR_OBSTRUCTED] = N_ ("Obstructions"),
  [JT_INDICATOR_REVIEW_ACCEPTED] = N_ ("Reviews accepted"),
  [JT_INDICATOR_REVIEW_PASSED] = N_ ("Reviews passed"),
  [JT_INDICATOR_REVIEW_OVERDUE] = N_ ("Reviews over 18 working days"),
  [JT_INDICATOR_PERMITTED] = N_ ("Construction permits"),
  [JT_INDICATOR_WORKS_BEGUN] = N_ ("Works begun"),
  [JT_INDICATOR_WORKS_STOPPED] = N_ ("Stoppages"),
  [JT_INDICATOR_WORKS_RESUMED] = N_ ("Stops ended"),
  [JT_INDICATOR_WORKS_ABANDONED] = N_ ("Ended after works began"),
  [JT_INDICATOR_UTILITIES_MOVED] = N_ ("Utilities moved"),
  [JT_INDICATOR_COMPLETED] = N_ ("Completed"),
  [JT_INDICATOR_FILED] = N_ ("Completion filed"),
  [JT_INDICATOR_REGISTERED] = N_ ("Registered for use"),
  [JT_INDICATOR_IN_USE] = N_ ("Put into use"),
  [JT_INDICATOR_OUT_OF_USE] = N_ ("Taken out of use"),
  [JT_INDICATOR_HOMES_SERVED] = N_ ("Households served"),
  [JT_INDICATOR_AGED_SERVED] = N_ ("People of 60 and over"),
  [JT_INDICATOR_INVESTMENT] = N_ ("Investment in all"),
  [JT_INDICATOR_OWNERS_MONEY] = N_ ("Money of owners"),
  [JT_INDICATOR_PROVIDENT_FUND] = N_ ("Provident fund"),
  [JT_INDICATOR_MAINTENANCE_FUND] = N_ ("Maintenance fund"),
  [JT_INDICATOR_SUBSIDY_DUE] = N_ ("Subsidy due"),
  [JT_INDICATOR_SUBSIDY_PAID] = N_ ("Subsidy paid"),
  [JT_INDICATOR_OTHER_MONEY] = N_ ("Other sources"),
  [JT_INDICATOR_TERMINATED] = N_ ("Cases ended"),
  [JT_INDICATOR_NOTICE_RUNNING] = N_ ("On public notice"),
  [JT_INDICATOR_BUILDING] = N_ ("Under construction"),
  [JT_INDICATOR_STOPPED] = N_ ("Stopped"),
};

static const char *const units[] = {
  [JT_INDICATOR_UNIT_CASES] = NC_ ("unit", "cases"),
  [JT_INDICATOR_UNIT_LIFTS] = NC_ ("unit", "lifts"),
  [JT_INDICATOR_UNIT_TIMES] = NC_ ("unit", "times"),
  [JT_INDICATOR_UNIT_HOMES] = NC_ ("unit", "households"),
  [JT_INDICATOR_UNIT_PEOPLE] = NC_ ("unit", "people"),
  [JT_INDICATOR_UNIT_FEN] = NC_ ("unit", "yuan"),
};

static JtMonthWords *
make_words (void)
{
  JtMonthWords *words = g_new0 (JtMonthWords, 1);

  for (guint i = 0; i < JT_INDICATOR_LAST; i++)
    words->indicators[i] = _ (indicators[i]);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    words->units[i] = g_dpgettext2 (NULL, "unit", units[i]);
  words->spans[JT_MONTH_SPAN_MONTH] = _ ("This month");
  words->spans[JT_MONTH_SPAN_YEAR] = _ ("This year");
  words->spans[JT_MONTH_SPAN_SINCE] = _ ("Since the Scheme");
  words->spans[JT_MONTH_SPAN_EVER] = _ ("In all");
  words->stock = _ ("At the end");
  words->levels[JT_MONTH_LEVEL_COMMUNITY] = "";
  words->levels[JT_MONTH_LEVEL_SUBDISTRICT] = _ ("subtotal");
  words->levels[JT_MONTH_LEVEL_DISTRICT] = _ ("subtotal");
  words->levels[JT_MONTH_LEVEL_ALL] = _ ("Total");
  words->states[JT_MONTH_STATE_DRAFT] = _ ("Draft");
  words->states[JT_MONTH_STATE_SUBMITTED] = _ ("Submitted");
  words->states[JT_MONTH_STATE_RETURNED] = _ ("Returned");
  words->states[JT_MONTH_STATE_CONFIRMED] = _ ("Confirmed");
  words->no_community = _ ("No community");
  words->place = _ ("Community");
  words->ten_thousand = _ ("10,000 yuan");
  return words;
}

const JtMonthWords *
jt_wording_month (void)
{
  static gsize made;

  if (g_once_init_enter (&made))
    g_once_init_leave (&made, (gsize) make_words ());
  return (const JtMonthWords *) made;
}

/* "样-2026-0001、样-2026-0004": at most ten, and how many more there are. */
static char *
list_cases (const GPtrArray *cases)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (cases->len, 10); i++)
    {
      if (i > 0)
        /* Translators: between the numbers of cases */
        g_string_append (text, _ (", "));
      g_string_append (text, g_ptr_array_index (cases, i));
    }
  if (cases->len > 10)
    g_string_append_printf (text,
                            ngettext (" and %u more", " and %u more", cases->len - 10),
                            cases->len - 10);
  return g_string_free (text, FALSE);
}

static char *
whole (gint64 number)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static char *
describe (const JtMonthBroken *broken)
{
  const JtMonthWords *words = jt_wording_month ();
  const JtMonthCheck *check = &broken->check;
  const char *place = *broken->place != '\0' ? broken->place : words->no_community;
  g_autofree char *found = whole (check->found);
  g_autofree char *expected = whole (check->expected);
  g_autofree char *found_money = jt_money_format (check->found);
  g_autofree char *expected_money = jt_money_format (check->expected);

  switch (check->kind)
    {
    case JT_MONTH_CHECK_COURSE:
      /* Translators: place; what; how many lifts; what comes before it; how many lifts */
      return g_strdup_printf (
          _ ("%s: %s (lifts: %s) is more than %s (lifts: %s), which comes before it."), place,
          words->indicators[check->indicator], found, words->indicators[check->against], expected);
    case JT_MONTH_CHECK_BUILDING:
      return g_strdup_printf (_ ("%s: of lifts under construction, begun less completed less ended "
                                 "leaves %s, counted one by one there are %s."),
                              place, found, expected);
    case JT_MONTH_CHECK_SOURCES:
      return g_strdup_printf (_ ("The sources of the settled account make up %s yuan, the account "
                                 "says %s yuan."),
                              expected_money, found_money);
    default:
      return jt_wording_month_adjusted (broken);
    }
}

char *
jt_wording_month_broken (const JtMonthBroken *broken)
{
  g_autofree char *what = describe (broken);
  g_autofree char *cases = list_cases (broken->cases);

  if (broken->cases->len == 0)
    return g_steal_pointer (&what);
  /* Translators: what is wrong, as a sentence; numbers of cases */
  return g_strdup_printf (_ ("%s Cases: %s."), what, cases);
}

char *
jt_wording_month_adjusted (const JtMonthBroken *broken)
{
  const JtMonthWords *words = jt_wording_month ();
  const JtMonthCheck *check = &broken->check;
  const gboolean money = jt_indicator_info (check->indicator)->unit == JT_INDICATOR_UNIT_FEN;
  g_autofree char *found = money ? jt_money_format (check->found) : whole (check->found);
  g_autofree char *expected = money ? jt_money_format (check->expected) : whole (check->expected);

  /* Translators: place or "Total"; what; over which time; a number; a number */
  return g_strdup_printf (_ ("%s: %s, %s, would be %s after the confirmed month, and is %s."),
                          *broken->place != '\0' ? broken->place
                                                 : words->levels[JT_MONTH_LEVEL_ALL],
                          words->indicators[check->indicator], words->spans[check->span], expected,
                          found);
}
