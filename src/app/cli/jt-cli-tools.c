/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-cli.h"

#include <glib/gi18n.h>

#include "jt-builtin.h"
#include "jt-capitals.h"
#include "jt-cli-print.h"
#include "jt-identifier.h"
#include "jt-json.h"
#include "jt-period.h"
#include "jt-tools.h"
#include "jt-wording.h"

/* Counting aids: they need no book. */

static void
set_bad_value (GError **error, const char *name, const char *value)
{
  g_set_error (error, JT_CLI_ERROR, JT_CLI_ERROR_BAD_VALUE, "%s %s", name, value);
}

/* ---------------------------------------------------------------------------------- recount */

static const JtCliOption recount_options[] = {
  { .name = "--motion", .value = "lift|fund" },
  { .name = NULL },
};

static gboolean
run_recount (JtCli *cli, GError **error)
{
  const char *named = jt_cli_option (cli, "--motion");
  JtMotionKind motion = JT_MOTION_LIFT;
  JsonObject *answer;
  JsonArray *motions;

  if (named != NULL && !jt_motion_kind_parse (named, &motion, NULL))
    {
      set_bad_value (error, "--motion", named);
      return FALSE;
    }
  answer = jt_tool_recount (cli->arguments[0], motion, error);
  if (answer == NULL)
    return FALSE;
  jt_cli_take_answer (cli, answer);

  motions = jt_json_array (answer, "motions");
  if (motions == NULL)
    jt_cli_print_tally (cli, answer);
  else
    jt_cli_print_tallies (cli, answer);
  return TRUE;
}

/* --------------------------------------------------------------------------------- workdays */

static const JtCliOption workdays_options[] = {
  { .name = "--natural" },
  { .name = NULL },
};

/* The book's calendar when a book is named, else the one this program carries.  Nobody has to act
 * to look at a calendar. */
static JtCalendar *
load_calendar (JtCli *cli, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (JtOffice) office = NULL;

  if (!cli->book_named)
    return jt_builtin_calendar ();
  path = jt_cli_book_path (cli);
  cli->status = JT_CLI_NO_BOOK;
  office = jt_office_open (path, &cli->clock, error);
  if (office == NULL)
    return NULL;
  cli->status = JT_CLI_DONE;
  return jt_office_load_calendar (office, error);
}

static gboolean
run_workdays (JtCli *cli, GError **error)
{
  const gboolean natural = jt_cli_option (cli, "--natural") != NULL;
  g_autoptr (JtCalendar) calendar = NULL;
  g_autofree char *last_day = NULL;
  JtDeadline deadline;
  JtDay start;
  gint64 count;
  gboolean found;

  if (!jt_day_parse (cli->arguments[0], &start, NULL))
    {
      set_bad_value (error, "START", cli->arguments[0]);
      return FALSE;
    }
  if (!g_ascii_string_to_signed (cli->arguments[1], 10, 0, JT_PERIOD_MAX, &count, NULL))
    {
      set_bad_value (error, "N", cli->arguments[1]);
      return FALSE;
    }
  calendar = load_calendar (cli, error);
  if (calendar == NULL)
    return FALSE;
  found = natural ? jt_period_natural_days (calendar, start, (int) count, &deadline, error)
                  : jt_period_working_days (calendar, start, (int) count, &deadline, error);
  if (!found)
    return FALSE;

  last_day = jt_day_format (deadline.last_day);
  json_object_set_string_member (cli->answer, "last_day", last_day);
  json_object_set_boolean_member (cli->answer, "provisional", deadline.provisional);
  if (deadline.provisional)
    jt_cli_say (cli, _ ("%s (provisional: the holidays of that year are not announced yet)"),
                last_day);
  else
    jt_cli_say (cli, "%s", last_day);
  return TRUE;
}

/* --------------------------------------------------------------------------------- allocate */

static const JtCliOption allocate_options[] = {
  { .name = "--total", .value = "YUAN", .required = TRUE },
  { .name = NULL },
};

static gboolean
run_allocate (JtCli *cli, GError **error)
{
  const char *text = jt_cli_option (cli, "--total");
  JtMoney total;
  JsonObject *answer;
  JsonArray *shares;

  if (!jt_money_parse (text, &total, NULL))
    {
      set_bad_value (error, "--total", text);
      return FALSE;
    }
  answer = jt_tool_allocate (cli->arguments[0], total, error);
  if (answer == NULL)
    return FALSE;
  jt_cli_take_answer (cli, answer);

  shares = jt_json_array (answer, "shares");
  for (guint i = 0; i < json_array_get_length (shares); i++)
    {
      JsonObject *share = json_array_get_object_element (shares, i);

      jt_cli_say (cli, "%s\t%s", jt_json_text (share, "part"), jt_json_text (share, "amount"));
    }
  jt_cli_say (cli, _ ("Total\t%s"), jt_json_text (answer, "total"));
  return TRUE;
}

/* --------------------------------------------------------------------------------- check-id */

static gboolean
run_check_id (JtCli *cli, GError **error)
{
  g_autoptr (GError) wrong = NULL;
  JtIdentifierKind kind;
  gboolean valid;

  if (!jt_identifier_kind_parse (cli->arguments[0], &kind, NULL))
    {
      set_bad_value (error, "KIND", cli->arguments[0]);
      return FALSE;
    }
  valid = jt_identifier_check (kind, cli->arguments[1], &wrong);
  json_object_set_boolean_member (cli->answer, "valid", valid);
  if (valid)
    jt_cli_say (cli, "%s", _ ("The number is right."));
  else
    {
      g_autofree char *sentence = jt_wording_error (wrong);

      jt_cli_say (cli, "%s", sentence);
      cli->status = JT_CLI_REFUSED;
    }
  return TRUE;
}

/* ----------------------------------------------------------------------------------- amount */

static gboolean
run_amount (JtCli *cli, GError **error)
{
  g_autofree char *capitals = NULL;
  JtMoney money;

  if (!jt_money_parse (cli->arguments[0], &money, NULL))
    {
      set_bad_value (error, "YUAN", cli->arguments[0]);
      return FALSE;
    }
  capitals = jt_capitals (money, error);
  if (capitals == NULL)
    return FALSE;
  json_object_set_string_member (cli->answer, "capitals", capitals);
  jt_cli_say (cli, "%s", capitals);
  return TRUE;
}

const JtCliCommand jt_cli_tool_commands[] = {
  { "recount", "FILE.csv", recount_options,
    N_ ("count a roll with ballots, or an exported vote, from a file alone"), run_recount },
  { "workdays", "START N", workdays_options,
    N_ ("last day of N working days (or natural days) that begin after START"), run_workdays },
  { "allocate", "FILE.csv", allocate_options,
    N_ ("share a cost by weights, exact to the fen"), run_allocate },
  { "check-id", "KIND VALUE", NULL,
    N_ ("check a number: resident-id, uscc, real-estate-unit or mobile"), run_check_id },
  { "amount", "YUAN", NULL, N_ ("an amount in Chinese capitals"), run_amount },
  { NULL },
};
