/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-cli.h"

#include <glib/gi18n.h>

#include "jt-case-query.h"
#include "jt-cli-print.h"
#include "jt-json.h"
#include "jt-threshold.h"
#include "jt-vote-io.h"
#include "jt-vote-query.h"
#include "jt-wording-count.h"

/* The vote: open, record, tally, extend, decide, export, close. */

/* Opens the book and finds the case that the first argument names. */
static JtOffice *
open_case (JtCli *cli, char **case_uid, GError **error)
{
  g_autoptr (JtOffice) office = jt_cli_open (cli, error);

  if (office == NULL)
    return NULL;
  *case_uid = jt_office_find_case (office, cli->arguments[0], error);
  return *case_uid != NULL ? g_steal_pointer (&office) : NULL;
}

/* A date that is none is wrong usage, said before the book is opened. */
static gboolean
check_date (JtCli *cli, const char *option, GError **error)
{
  const char *text = jt_cli_option (cli, option);
  JtMoment moment;

  if (jt_moment_parse_end (text, &moment, NULL))
    return TRUE;
  g_set_error (error, JT_CLI_ERROR, JT_CLI_ERROR_BAD_VALUE, "%s %s", option, text);
  return FALSE;
}

static gboolean
check_motions (JtCli *cli, GError **error)
{
  g_autofree const char **motions = jt_cli_option_list (cli, "--motion");

  for (gsize i = 0; motions[i] != NULL; i++)
    {
      JtMotionKind kind;

      if (!jt_motion_kind_parse (motions[i], &kind, NULL))
        {
          g_set_error (error, JT_CLI_ERROR, JT_CLI_ERROR_BAD_VALUE, "--motion %s", motions[i]);
          return FALSE;
        }
    }
  return TRUE;
}

/* Submits @command for the case and takes its answer; warnings are said on standard error. */
static gboolean
submit (JtCli *cli, JtOffice *office, const char *command, JsonObject *arguments, GError **error)
{
  g_auto (JtOutcome) outcome = { 0 };

  if (!jt_office_submit (office, command, arguments, &outcome, error))
    return FALSE;
  jt_cli_print_warnings (outcome.warnings);
  jt_cli_take_answer (cli, g_steal_pointer (&outcome.answer));
  return TRUE;
}

/* --------------------------------------------------------------------------------- vote open */

static const JtCliOption open_options[] = {
  { .name = "--from", .value = "DATE", .required = TRUE },
  { .name = "--to", .value = "DATE", .required = TRUE },
  { .name = "--motion", .value = "lift|fund", .repeats = TRUE },
  { .name = NULL },
};

static gboolean
run_open (JtCli *cli, GError **error)
{
  g_autofree const char **motions = jt_cli_option_list (cli, "--motion");
  g_autoptr (JsonObject) arguments = json_object_new ();
  JsonArray *asked = json_array_new ();
  g_autoptr (JtOffice) office = NULL;
  g_autofree char *parts = NULL;
  g_autofree char *voters = NULL;
  g_autofree char *case_uid = NULL;

  for (gsize i = 0; motions[i] != NULL; i++)
    json_array_add_string_element (asked, motions[i]);
  json_object_set_array_member (arguments, "motions", asked);
  if (!check_date (cli, "--from", error) || !check_date (cli, "--to", error)
      || !check_motions (cli, error))
    return FALSE;
  office = open_case (cli, &case_uid, error);
  if (office == NULL)
    return FALSE;
  json_object_set_string_member (arguments, "case", case_uid);
  json_object_set_string_member (arguments, "from", jt_cli_option (cli, "--from"));
  json_object_set_string_member (arguments, "to", jt_cli_option (cli, "--to"));
  if (!submit (cli, office, "vote-open", arguments, error))
    return FALSE;
  parts = jt_wording_count (JT_COUNTED_PARTS, jt_json_int (cli->answer, "parts", 0));
  voters = jt_wording_count (JT_COUNTED_VOTERS, jt_json_int (cli->answer, "voters", 0));
  /* Translators: "24 parts", "20 voters", area */
  jt_cli_say (cli, _ ("The vote is open: %s, %s, %s m²"), parts, voters,
              jt_json_text (cli->answer, "area"));
  return TRUE;
}

/* ------------------------------------------------------------------------------- vote record */

static gboolean
run_record (JtCli *cli, GError **error)
{
  g_autofree char *case_uid = NULL;
  g_autoptr (JtOffice) office = open_case (cli, &case_uid, error);
  g_autofree char *papers = NULL;
  g_autofree char *rows = NULL;
  JsonObject *answer;

  if (office == NULL)
    return FALSE;
  answer = jt_office_vote_record_file (office, case_uid, cli->arguments[1], error);
  if (answer == NULL)
    return FALSE;
  jt_cli_take_answer (cli, answer);
  jt_cli_print_rejected (answer);
  papers = jt_wording_count (JT_COUNTED_PAPERS, jt_json_int (answer, "recorded", 0));
  rows = jt_wording_count (JT_COUNTED_ROWS,
                           json_array_get_length (jt_json_array (answer, "rejected")));
  /* Translators: "24 papers", "1 row" */
  jt_cli_say (cli, _ ("%s recorded, %s rejected"), papers, rows);
  return TRUE;
}

/* -------------------------------------------------------------------------------- vote tally */

static gboolean
run_tally (JtCli *cli, GError **error)
{
  g_autofree char *case_uid = NULL;
  g_autoptr (JtOffice) office = open_case (cli, &case_uid, error);
  JsonObject *answer;

  if (office == NULL)
    return FALSE;
  answer = jt_office_vote_tally (office, case_uid, error);
  if (answer == NULL)
    return FALSE;
  jt_cli_take_answer (cli, answer);
  jt_cli_print_tallies (cli, answer);
  return TRUE;
}

/* ------------------------------------------------------------------------------- vote extend */

static const JtCliOption extend_options[] = {
  { .name = "--to", .value = "DATE", .required = TRUE },
  { .name = NULL },
};

static gboolean
run_extend (JtCli *cli, GError **error)
{
  g_autoptr (JsonObject) arguments = json_object_new ();
  g_autofree char *case_uid = NULL;
  g_autoptr (JtOffice) office = NULL;

  if (!check_date (cli, "--to", error))
    return FALSE;
  office = open_case (cli, &case_uid, error);
  if (office == NULL)
    return FALSE;
  json_object_set_string_member (arguments, "case", case_uid);
  json_object_set_string_member (arguments, "to", jt_cli_option (cli, "--to"));
  if (!submit (cli, office, "vote-extend", arguments, error))
    return FALSE;
  jt_cli_take_answer (cli, json_object_new ()); /* the contract promises {} */
  jt_cli_say (cli, _ ("The vote now ends on %s"), jt_cli_option (cli, "--to"));
  return TRUE;
}

/* ------------------------------------------------------------------------------- vote decide */

static const JtCliOption decide_options[] = {
  { .name = "--motion", .value = "lift|fund" },
  { .name = "--met" },
  { .name = "--not-met" },
  { .name = "--reason", .value = "TEXT", .required = TRUE },
  { .name = NULL },
};

static gboolean
run_decide (JtCli *cli, GError **error)
{
  const gboolean met = jt_cli_option (cli, "--met") != NULL;
  g_autoptr (JsonObject) arguments = json_object_new ();
  g_autofree char *case_uid = NULL;
  g_autoptr (JtOffice) office = NULL;

  if (met == (jt_cli_option (cli, "--not-met") != NULL))
    {
      g_set_error_literal (error, JT_CLI_ERROR, JT_CLI_ERROR_OPTION_MISSING,
                           "--met | --not-met");
      return FALSE;
    }
  if (!check_motions (cli, error))
    return FALSE;
  office = open_case (cli, &case_uid, error);
  if (office == NULL)
    return FALSE;
  json_object_set_string_member (arguments, "case", case_uid);
  jt_json_set_text (arguments, "motion", jt_cli_option (cli, "--motion"));
  json_object_set_boolean_member (arguments, "met", met);
  json_object_set_string_member (arguments, "reason", jt_cli_option (cli, "--reason"));
  if (!submit (cli, office, "vote-decide", arguments, error))
    return FALSE;
  jt_cli_print_tally (cli, cli->answer);
  return TRUE;
}

/* ------------------------------------------------------------------------------- vote export */

static gboolean
run_export (JtCli *cli, GError **error)
{
  g_autofree char *case_uid = NULL;
  g_autoptr (JtOffice) office = open_case (cli, &case_uid, error);
  g_autofree char *rows = NULL;
  JsonObject *answer;

  if (office == NULL)
    return FALSE;
  answer = jt_office_vote_export_file (office, case_uid, cli->arguments[1], error);
  if (answer == NULL)
    return FALSE;
  jt_cli_take_answer (cli, answer);
  rows = jt_wording_count (JT_COUNTED_ROWS, jt_json_int (answer, "rows", 0));
  /* Translators: "24 rows", a file */
  jt_cli_say (cli, _ ("%s written to %s"), rows, cli->arguments[1]);
  return TRUE;
}

/* -------------------------------------------------------------------------------- vote close */

static gboolean
run_close (JtCli *cli, GError **error)
{
  g_autoptr (JsonObject) arguments = json_object_new ();
  g_autofree char *case_uid = NULL;
  g_autoptr (JtOffice) office = open_case (cli, &case_uid, error);

  if (office == NULL)
    return FALSE;
  json_object_set_string_member (arguments, "case", case_uid);
  if (!submit (cli, office, "vote-close", arguments, error))
    return FALSE;
  jt_cli_print_tallies (cli, cli->answer);
  jt_cli_say (cli, _ ("Closed and sealed: %s"), jt_json_text (cli->answer, "seal"));
  return TRUE;
}

const JtCliCommand jt_cli_vote_commands[] = {
  { "vote open", "CASE", open_options, N_ ("lock the roll and open the motions"), run_open },
  { "vote record", "CASE FILE.csv", NULL, N_ ("record the papers of a file: room,choice,…"),
    run_record },
  { "vote tally", "CASE", NULL, N_ ("the totals now"), run_tally },
  { "vote extend", "CASE", extend_options, N_ ("move the end of the vote, once, before it"),
    run_extend },
  { "vote decide", "CASE", decide_options,
    N_ ("a supervisor's written decision on a disputed verdict"), run_decide },
  { "vote export", "CASE FILE.csv", NULL,
    N_ ("write the vote with a chain of hashes, for recount"), run_export },
  { "vote close", "CASE", NULL, N_ ("seal papers and verdict"), run_close },
  { NULL },
};
