/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-cli.h"

#include <stdlib.h>

#include <glib/gi18n.h>

#include "jt-chart-query.h"
#include "jt-month-export.h"
#include "jt-month-query.h"
#include "jt-wording-count.h"

/* The month's report. */

static const JtCliOption month_options[] = {
  { .name = "--output", .value = "FILE.xlsx", .required = TRUE },
  { .name = "--pdf", .value = "FILE.pdf" },
  { .name = NULL },
};

static void
say_done (JtCli *cli, const JtMonthReport *report)
{
  g_autofree char *as_of = jt_day_format (report->as_of);
  g_autofree char *cases = jt_wording_count (JT_COUNTED_CASES, report->cases);
  g_autofree char *lifts = jt_wording_count (JT_COUNTED_LIFTS, report->lifts);

  if (report->running)
    /* Translators: month, day, "3 cases", "4 lifts" */
    jt_cli_say (cli, _ ("%s as of %s: %s, %s"), cli->arguments[0], as_of, cases, lifts);
  else
    /* Translators: month, "3 cases", "4 lifts" */
    jt_cli_say (cli, _ ("%s: %s, %s"), cli->arguments[0], cases, lifts);
  if (report->broken->len > 0)
    jt_cli_say (cli,
                ngettext ("%u check does not hold; the summary names its cases.",
                          "%u checks do not hold; the summary names their cases.",
                          report->broken->len),
                report->broken->len);
}

/* Where a file is, or will be, whatever links and dots lead there. */
static char *
real_place (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  char *file = realpath (path, NULL); /* of malloc(), as GLib's own memory is */
  g_autofree char *real = file == NULL ? realpath (folder, NULL) : NULL;

  if (file != NULL)
    return file;
  return real != NULL ? g_build_filename (real, name, NULL) : g_strdup (path);
}

/* The second of two files of one name would take the place of the first in silence. */
static gboolean
check_apart (const char *output, const char *pdf, GError **error)
{
  g_autofree char *first = real_place (output);
  g_autofree char *second = pdf != NULL ? real_place (pdf) : NULL;

  if (g_strcmp0 (first, second) != 0)
    return TRUE;
  g_set_error (error, JT_CLI_ERROR, JT_CLI_ERROR_SAME_FILE, "--output %s, --pdf %s", output, pdf);
  return FALSE;
}

static gboolean
run_report_month (JtCli *cli, GError **error)
{
  const char *output = jt_cli_option (cli, "--output");
  const char *pdf = jt_cli_option (cli, "--pdf");
  g_autoptr (JtOffice) office = NULL;
  g_autoptr (JtMonthReport) report = NULL;
  g_autoptr (GPtrArray) charts = NULL;

  if (!check_apart (output, pdf, error))
    return FALSE;
  office = jt_cli_open (cli, error);
  if (office == NULL)
    return FALSE;
  report = jt_office_read_month (office, cli->arguments[0], error);
  if (report == NULL)
    return FALSE;
  charts = jt_office_read_charts (office, report, error);
  if (charts == NULL
      || !jt_office_month_export (office, report, charts, output, error)
      || (pdf != NULL && !jt_office_month_export_pdf (office, report, charts, pdf, error)))
    return FALSE;
  json_object_set_int_member (cli->answer, "cases", report->cases);
  json_object_set_int_member (cli->answer, "lifts", report->lifts);
  say_done (cli, report);
  return TRUE;
}

const JtCliCommand jt_cli_month_commands[] = {
  { "report month", "YYYY-MM", month_options,
    N_ ("the month's report as a workbook and on request as a PDF; a running month says until when "
        "it counts"),
    run_report_month },
  { NULL },
};
