/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-print.h"

#include <glib/gi18n.h>

#include "jt-month-private.h"
#include "jt-print-common.h"
#include "jt-print-month.h"
#include "jt-wording-month.h"

/* "填报单位（章）：样板街道办事处" */
static void
add_fact (GStrvBuilder *facts, const char *label, const char *value)
{
  /* Translators: what it is; the value, which may be missing */
  g_autofree char *fact = g_strdup_printf (_ ("%s: %s"), label, value != NULL ? value : "");

  g_strv_builder_add (facts, fact);
}

static GStrv
say_facts (const JtMonthReport *report)
{
  g_autoptr (GStrvBuilder) facts = g_strv_builder_new ();
  g_autofree char *last = jt_print_day (report->month.last);

  add_fact (facts, _ ("Reporting unit (seal)"), report->unit);
  add_fact (facts, _ ("Person in charge"), report->leader);
  add_fact (facts, _ ("Telephone"), report->phone);
  add_fact (facts, _ ("Cut-off day"), last);
  return g_strv_builder_end (facts);
}

static GStrv
say_broken (const GPtrArray *broken, char *(*say) (const JtMonthBroken *), const char *none)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < broken->len; i++)
    {
      g_autofree char *sentence = say (g_ptr_array_index (broken, i));
      g_autofree char *line = g_strdup_printf ("%u. %s", i + 1, sentence);

      g_strv_builder_add (lines, line);
    }
  if (broken->len == 0 && none != NULL)
    g_strv_builder_add (lines, none);
  return g_strv_builder_end (lines);
}

/* The reason stands under what it is the reason of. */
static GStrv
say_adjustments (const JtMonthReport *report)
{
  g_auto (GStrv) lines = say_broken (report->adjustments, jt_wording_month_adjusted, NULL);
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();

  g_strv_builder_addv (all, (const char **) lines);
  if (report->adjustments->len > 0 && report->reason != NULL && *report->reason != '\0'
      && jt_month_state_frozen (report->state))
    add_fact (all, _ ("Reason of the adjustment"), report->reason);
  return g_strv_builder_end (all);
}

JtPrintout *
jt_office_print_month (JtOffice *office, const JtMonthReport *report,
                       const JtMonthColumns *columns, const GPtrArray *charts, gboolean large,
                       GError **error)
{
  g_autoptr (JtMonthColumns) all = NULL;
  g_autofree char *footer = NULL;
  g_autofree char *title = NULL;
  g_autofree char *period = NULL;
  g_autofree char *state = NULL;
  g_autofree char *stand = NULL;
  g_autofree char *grouped = NULL;
  g_autofree char *head = NULL;
  g_auto (GStrv) facts = NULL;
  g_auto (GStrv) checks = NULL;
  g_auto (GStrv) adjustments = NULL;
  JtMonthPrint print;

  g_return_val_if_fail (report != NULL, NULL);

  if (!jt_month_may_read (office, error))
    return NULL;
  footer = jt_print_footer (office, NULL, error);
  if (footer == NULL)
    return NULL;
  if (columns == NULL)
    columns = all = jt_month_columns_default (jt_wording_month ());
  title = jt_month_say_title (report, columns);
  period = jt_month_say_period (report);
  state = jt_month_say_state (report);
  stand = g_strdup_printf ("%s　%s", period, state);
  grouped = jt_month_say_head (report->head);
  head = g_strdup_printf (_ ("%s: %s"), _ ("Head of the journal"), grouped);
  facts = say_facts (report);
  checks = say_broken (report->broken, jt_wording_month_broken, _ ("All checks hold."));
  adjustments = say_adjustments (report);
  print = (JtMonthPrint){
    .title = title,
    .stand = stand,
    .facts = facts,
    .counted = _ ("What a number counts stands in brackets; money in 10,000 yuan"),
    .comparison = _ ("Compared with the month before and the same month last year"),
    .comparison_columns = { C_ ("column", "What is counted"), C_ ("column", "This report"),
                            C_ ("column", "Month before"), C_ ("column", "Change"),
                            C_ ("column", "Same month last year"), C_ ("column", "Change") },
    .checks = _ ("Checks"),
    .check_lines = checks,
    .adjustments = _ ("Adjustments of earlier months"),
    .adjustment_lines = adjustments,
    .charts = charts,
    .head = head,
    .signatures = _ ("Filled in by:　　　　　　　　Checked by:　　　　　　　　Date:"),
    .no_lines = _ ("No community has reported a case yet."),
    .frame = { footer, C_ ("page of an official document", "— {page} —") },
  };
  return jt_print_month_new (report, columns, jt_wording_month (), &print,
                             large ? JT_PAPER_A3_LYING : JT_PAPER_A4_LYING,
                             jt_clock_today (jt_office_get_clock (office)));
}
