/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-month-export.h"

#include <glib/gi18n.h>

#include "jt-chart.h"
#include "jt-db.h"
#include "jt-month-columns.h"
#include "jt-month-detail.h"
#include "jt-month-print.h"
#include "jt-month-private.h"
#include "jt-month-workbook.h"
#include "jt-office-private.h"
#include "jt-print-common.h"
#include "jt-printout.h"
#include "jt-setting.h"
#include "jt-wording-month.h"

/* Twice as fine as they are shown, so that they print well. */
#define PICTURE_WIDTH 1600
#define PICTURE_HEIGHT 900

#define MOST_FACTS 16

JtMonthColumns *
jt_office_month_columns (JtOffice *office, GError **error)
{
  g_autofree char *text = jt_office_get_setting (office, JT_SETTING_REPORT_TEMPLATE, error);

  if (text == NULL)
    return NULL;
  return *text != '\0' ? jt_month_columns_parse (text, jt_wording_month (), error)
                       : jt_month_columns_default (jt_wording_month ());
}

/* ---------------------------------------------------------------------------------------- words */

static void
say_labels (JtMonthBookWords *labels)
{
  *labels = (JtMonthBookWords){
    .cover = C_ ("sheet", "Cover"),
    .summary = C_ ("sheet", "Summary"),
    .comparison = C_ ("sheet", "Comparison"),
    .charts = C_ ("sheet", "Charts"),
    .district = C_ ("column", "District"),
    .subdistrict = C_ ("column", "Sub-district"),
    .indicator = C_ ("column", "What is counted"),
    .span = C_ ("column", "Over which time"),
    .now = C_ ("column", "This report"),
    .previous = C_ ("column", "Month before"),
    .last_year = C_ ("column", "Same month last year"),
    .change = C_ ("column", "Change"),
    .checks = _ ("Checks"),
    .no_broken = _ ("All checks hold."),
    .adjustments = _ ("Adjustments of earlier months"),
    .sample = _ ("Sample data"),
    /* Translators: &P and &N stand for the page and their number and stay as they are */
    .page = _ ("Page &P of &N"),
  };
}

char *
jt_month_say_title (const JtMonthReport *report, const JtMonthColumns *columns)
{
  if (*columns->title != '\0')
    return g_strdup (columns->title);
  /* Translators: name of an office */
  return g_strdup_printf (report->interim ? _ ("%s: interim report on lifts added to old housing")
                                          : _ ("%s: monthly report on lifts added to old housing"),
                          report->office);
}

/* "2026年10月（2026年9月26日至2026年10月25日），截至2026年10月20日" */
char *
jt_month_say_period (const JtMonthReport *report)
{
  g_autofree char *first = jt_print_day (report->month.first);
  g_autofree char *last = jt_print_day (report->month.last);
  g_autofree char *as_of = jt_print_day (report->as_of);
  g_autofree char *month
      /* Translators: year, month, first and last day */
      = g_strdup_printf (_ ("%1$d-%2$02d (%3$s to %4$s)"), report->month.year, report->month.month,
                         first, last);

  if (!report->running && !report->interim)
    return g_steal_pointer (&month);
  /* Translators: a month with its days; a day */
  return g_strdup_printf (_ ("%s, as of %s"), month, as_of);
}

/* The head is compared with a printed one by eye, so it stands in groups of four. */
char *
jt_month_say_head (const char *head)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; head[i] != '\0'; i++)
    {
      if (i > 0 && i % 4 == 0)
        g_string_append_c (text, ' ');
      g_string_append_c (text, head[i]);
    }
  return g_string_free (text, FALSE);
}

/* ---------------------------------------------------------------------------------------- facts */

typedef struct
{
  JtMonthFact facts[MOST_FACTS];
  guint n;
} Facts;

static void
facts_clear (Facts *self)
{
  for (guint i = 0; i < self->n; i++)
    g_free (self->facts[i].value);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Facts, facts_clear)

/* Takes over @value. */
static void
add_fact (Facts *self, const char *label, char *value)
{
  g_return_if_fail (self->n < MOST_FACTS);

  self->facts[self->n++] = (JtMonthFact){ label, value };
}

char *
jt_month_say_state (const JtMonthReport *report)
{
  const char *state = jt_wording_month ()->states[report->state];

  return report->interim ? g_strdup (_ ("Interim report: seals nothing")) : g_strdup (state);
}

static void
add_facts (Facts *self, const JtMonthReport *report)
{
  add_fact (self, _ ("Reporting unit (seal)"), g_strdup (report->unit));
  add_fact (self, _ ("Person in charge"), g_strdup (report->leader));
  add_fact (self, _ ("Telephone"), g_strdup (report->phone));
  add_fact (self, _ ("Cut-off day"), jt_print_day (report->month.last));
  if (report->as_of != report->month.last)
    add_fact (self, _ ("Counted until"), jt_print_day (report->as_of));
  if (report->since != JT_DAY_NONE)
    add_fact (self, _ ("Scheme in force since"), jt_print_day (report->since));
  add_fact (self, C_ ("report", "State"), jt_month_say_state (report));
  if (report->reason != NULL && *report->reason != '\0')
    add_fact (self,
              jt_month_state_frozen (report->state) ? _ ("Reason of the adjustment")
                                                    : _ ("Reason of the return"),
              g_strdup (report->reason));
  add_fact (self, _ ("Cases known"), g_strdup_printf ("%" G_GINT64_FORMAT, report->cases));
  add_fact (self, _ ("Lifts of these cases"), g_strdup_printf ("%" G_GINT64_FORMAT, report->lifts));
  add_fact (self, _ ("Filled in by"), g_strdup (""));
  add_fact (self, _ ("Checked by"), g_strdup (""));
  add_fact (self, _ ("Date of the report"), g_strdup (""));
  add_fact (self, _ ("Head of the journal"), jt_month_say_head (report->head));
}

static GPtrArray *
say_all (const GPtrArray *broken, char *(*say) (const JtMonthBroken *broken))
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < broken->len; i++)
    g_ptr_array_add (sentences, say (g_ptr_array_index (broken, i)));
  return sentences;
}

static GPtrArray *
draw_charts (const GPtrArray *charts, GError **error)
{
  const JtRect box = { 0, 0, PICTURE_WIDTH, PICTURE_HEIGHT };
  g_autoptr (GPtrArray) pictures
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_month_picture_free);

  for (guint i = 0; charts != NULL && i < charts->len; i++)
    {
      const JtChart *chart = g_ptr_array_index (charts, i);
      const guint pages = jt_chart_n_pages (chart, &box);

      for (guint page = 0; page < pages; page++)
        {
          GBytes *png = jt_chart_png (chart, page, PICTURE_WIDTH, PICTURE_HEIGHT, error);

          if (png == NULL)
            return NULL;
          g_ptr_array_add (pictures, jt_month_picture_new (chart->title, png));
        }
    }
  return g_steal_pointer (&pictures);
}

/* --------------------------------------------------------------------------------- the workbook */

typedef struct
{
  const char *path;
  const JtMonthBook *book;
} Writing;

/* All rows are read from one state of the book. */
static gboolean
write_book (JtDb *db, gpointer data, GError **error)
{
  const Writing *writing = data;

  return jt_month_workbook_write (writing->path, writing->book, error);
}

gboolean
jt_office_month_export (JtOffice *office, const JtMonthReport *report, const GPtrArray *charts,
                        const char *path, GError **error)
{
  g_autoptr (JtMonthColumns) columns = jt_office_month_columns (office, error);
  g_autoptr (GPtrArray) pictures = NULL;
  g_autoptr (GPtrArray) broken = say_all (report->broken, jt_wording_month_broken);
  g_autoptr (GPtrArray) adjustments = say_all (report->adjustments, jt_wording_month_adjusted);
  g_auto (JtMonthDetail) detail = { NULL };
  g_auto (Facts) facts = { .n = 0 };
  g_autofree char *title = NULL;
  g_autofree char *period = jt_month_say_period (report);
  JtMonthTable tables[3];
  JtMonthBookWords labels;
  JtMonthBook book = { .report = report, .columns = columns, .words = jt_wording_month () };
  Writing writing = { path, &book };

  if (columns == NULL || !jt_month_detail_init (&detail, office, report, error))
    return FALSE;
  pictures = draw_charts (charts, error);
  if (pictures == NULL)
    return FALSE;
  title = jt_month_say_title (report, columns);
  say_labels (&labels);
  add_facts (&facts, report);
  jt_month_detail_cases (&detail, &tables[0]);
  jt_month_detail_votes (&detail, &tables[1]);
  jt_month_detail_clocks (&detail, &tables[2]);

  book.labels = &labels;
  book.title = title;
  book.period = period;
  book.facts = facts.facts;
  book.n_facts = facts.n;
  book.broken = broken;
  book.adjustments = adjustments;
  book.tables = tables;
  book.n_tables = G_N_ELEMENTS (tables);
  book.pictures = pictures;
  return jt_db_run_read (jt_office_get_db (office), write_book, &writing, error);
}

gboolean
jt_office_month_export_pdf (JtOffice *office, const JtMonthReport *report, const GPtrArray *charts,
                            const char *path, GError **error)
{
  g_autoptr (JtMonthColumns) columns = jt_office_month_columns (office, error);
  g_autoptr (JtPrintout) printout = NULL;

  if (columns == NULL)
    return FALSE;
  printout = jt_office_print_month (office, report, columns, charts, FALSE, error);
  return printout != NULL && jt_printout_write_pdf (printout, path, error);
}
