/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-print.h"

#include <glib/gi18n.h>

#include "jt-month-check.h"
#include "jt-month-columns.h"
#include "jt-month-private.h"
#include "jt-number.h"
#include "jt-office-private.h"
#include "jt-print-common.h"
#include "jt-print-poster.h"
#include "jt-publish.h"
#include "jt-rows.h"
#include "jt-store-chart.h"
#include "jt-wording-month.h"

/* What stands where a number may not be published. */
#define WITHHELD "—"

/* What neighbours ask: how many there will be, and how far they are. */
static const JtIndicator table_columns[] = {
  JT_INDICATOR_APPLIED,
  JT_INDICATOR_VOTE_MET,
  JT_INDICATOR_BUILDING,
  JT_INDICATOR_IN_USE,
};

static gint64
value_of (const JtMonthRow *row, JtIndicator indicator)
{
  switch (indicator)
    {
    case JT_INDICATOR_BUILDING:
      return jt_month_row_get (row, indicator, JT_MONTH_SPAN_EVER, JT_INDICATOR_UNIT_LIFTS);
    case JT_INDICATOR_HOMES_SERVED:
      return jt_month_row_get (row, indicator, JT_MONTH_SPAN_EVER, JT_INDICATOR_UNIT_HOMES);
    default:
      return jt_month_row_reached (row, indicator);
    }
}

static char *
say_value (const JtMonthRow *row, JtIndicator indicator, gboolean shown)
{
  return shown ? jt_number_format (value_of (row, indicator)) : g_strdup (WITHHELD);
}

/* community → how many entrances its cases have */
static GHashTable *
count_entrances (JtDb *db, JtDay as_of, GError **error)
{
  g_autoptr (GHashTable) entrances = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *day = jt_day_format (as_of);
  g_autoptr (JtRows) rows = jt_store_chart_entrances (db, day);
  GError *failure = NULL;

  while (jt_rows_next (rows, &failure))
    g_hash_table_insert (entrances, g_strdup (jt_rows_text (rows, "community")),
                         GINT_TO_POINTER ((int) jt_rows_int (rows, "entrances")));
  if (failure == NULL)
    return g_steal_pointer (&entrances);
  g_propagate_error (error, failure);
  return NULL;
}

static GStrv
make_row (const JtMonthLine *line, gboolean shown)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autofree char *name = jt_month_line_name (line, jt_wording_month ());

  g_strv_builder_add (cells, name);
  for (gsize i = 0; i < G_N_ELEMENTS (table_columns); i++)
    {
      g_autofree char *value = say_value (line->row, table_columns[i], shown);

      g_strv_builder_add (cells, value);
    }
  return g_strv_builder_end (cells);
}

/* The communities and their sum; sub-districts and districts would be one more way to subtract. */
static GPtrArray *
make_rows (const JtMonthReport *report, GHashTable *entrances, gint64 *all, gboolean *withheld)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree gboolean *shown = g_new0 (gboolean, report->lines->len);

  *all = 0;
  *withheld = FALSE;
  for (guint i = 0; i < report->lines->len; i++)
    {
      JtMonthLine *line = g_ptr_array_index (report->lines, i);
      gint64 n;

      if (line->level != JT_MONTH_LEVEL_COMMUNITY)
        continue;
      n = GPOINTER_TO_INT (g_hash_table_lookup (entrances,
                                                line->row->uid != NULL ? line->row->uid : ""));
      g_ptr_array_add (lines, line);
      g_array_append_val (counts, n);
      *all += n;
    }
  jt_publish_lines ((const gint64 *) counts->data, lines->len, TRUE, shown);
  for (guint i = 0; i < lines->len; i++)
    {
      g_ptr_array_add (rows, make_row (g_ptr_array_index (lines, i), shown[i]));
      *withheld |= !shown[i];
    }
  return rows;
}

static GStrv
make_headers (void)
{
  g_autoptr (GStrvBuilder) headers = g_strv_builder_new ();

  g_strv_builder_add (headers, jt_wording_month ()->place);
  g_strv_builder_add_many (headers, C_ ("poster", "Applied for"), C_ ("poster", "Owners decided"),
                           C_ ("poster", "Under construction"), C_ ("poster", "In use"), NULL);
  return g_strv_builder_end (headers);
}

JtPrintout *
jt_office_print_poster (JtOffice *office, const JtMonthReport *report, gboolean large,
                        GError **error)
{
  static const JtIndicator figures[] = { JT_INDICATOR_APPLIED,  JT_INDICATOR_VOTE_MET,
                                         JT_INDICATOR_PERMITTED, JT_INDICATOR_BUILDING,
                                         JT_INDICATOR_IN_USE,   JT_INDICATOR_HOMES_SERVED };
  const char *labels[] = { C_ ("poster", "Applied for"),        C_ ("poster", "Owners decided"),
                           C_ ("poster", "Permitted"),          C_ ("poster", "Under construction"),
                           C_ ("poster", "In use"),             C_ ("poster", "Households served") };
  const JtMonthWords *words = jt_wording_month ();
  g_autoptr (GHashTable) entrances = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) headers = make_headers ();
  g_autofree char *footer = NULL;
  g_autofree char *period = NULL;
  g_autofree char *title = NULL;
  g_autofree char *ask = NULL;
  JtPosterFigure shown[G_N_ELEMENTS (figures)];
  gboolean withheld;
  JtPoster poster;
  gint64 all;

  g_return_val_if_fail (report != NULL, NULL);

  if (!jt_month_may_read (office, error))
    return NULL;
  entrances = count_entrances (jt_office_get_db (office), report->as_of, error);
  if (entrances == NULL)
    return NULL;
  footer = jt_print_footer (office, NULL, error);
  if (footer == NULL)
    return NULL;
  rows = make_rows (report, entrances, &all, &withheld);
  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      /* How many lifts are in use is said of all entrances with a case; how many households they
       * have is a figure over the entrances in use alone. */
      const gint64 over = figures[i] == JT_INDICATOR_HOMES_SERVED
                              ? value_of (jt_month_report_total (report), JT_INDICATOR_IN_USE)
                              : all;
      const gboolean allowed = jt_publish_allowed (over);
      char *value = say_value (jt_month_report_total (report), figures[i], allowed);

      withheld |= !allowed;

      g_ptr_array_add (values, value);
      shown[i] = (JtPosterFigure){
        labels[i], value,
        words->units[figures[i] == JT_INDICATOR_HOMES_SERVED ? JT_INDICATOR_UNIT_HOMES
                                                             : JT_INDICATOR_UNIT_LIFTS]
      };
    }
  period = jt_month_say_period (report);
  /* Translators: name of the office; may be broken into two lines with \n */
  title = g_strdup_printf (_ ("%s: lifts for old housing"), report->office);
  /* Translators: telephone number of the office */
  ask = *report->phone != '\0' ? g_strdup_printf (_ ("Questions: %s"), report->phone)
                               : g_strdup (_ ("Questions are answered by your community."));
  poster = (JtPoster){
    .title = title,
    .period = period,
    .figures = shown,
    .n_figures = G_N_ELEMENTS (shown),
    .columns = headers,
    .rows = rows,
    .note = withheld
                ? _ ("— A figure over fewer than three entrances is not published, nor one from which "
                     "it could be worked out.")
                : "",
    .ask = ask,
    .frame = { footer, "" },
  };
  return jt_print_poster_new (&poster, large ? JT_PAPER_A3 : JT_PAPER_A4,
                              jt_clock_today (jt_office_get_clock (office)));
}
