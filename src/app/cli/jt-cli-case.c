/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-cli.h"

#include <glib/gi18n.h>

#include "jt-case-query.h"
#include "jt-cli-print.h"
#include "jt-json.h"
#include "jt-wording.h"
#include "jt-wording-count.h"

/* Cases: new, list, show. */

/* ------------------------------------------------------------------------------------ case new */

static const JtCliOption new_options[] = {
  { .name = "--place", .value = "PLACE", .repeats = TRUE, .required = TRUE },
  { .name = "--applicant", .value = "PART", .repeats = TRUE, .required = TRUE },
  { .name = "--title", .value = "TEXT" },
  { .name = NULL },
};

static gboolean
run_case_new (JtCli *cli, GError **error)
{
  g_autofree const char **places = jt_cli_option_list (cli, "--place");
  g_autofree const char **applicants = jt_cli_option_list (cli, "--applicant");
  g_autoptr (JtOffice) office = jt_cli_open (cli, error);
  g_auto (JtOutcome) outcome = { 0 };

  if (office == NULL
      || !jt_office_case_register (office, places, applicants, jt_cli_option (cli, "--title"),
                                   &outcome, error))
    return FALSE;
  jt_cli_print_warnings (outcome.warnings);
  jt_cli_take_answer (cli, g_steal_pointer (&outcome.answer));
  jt_cli_say (cli, _ ("Registered case %s"), jt_json_text (cli->answer, "case"));
  return TRUE;
}

/* ----------------------------------------------------------------------------------- case list */

static gboolean
run_case_list (JtCli *cli, GError **error)
{
  g_autoptr (JtOffice) office = jt_cli_open (cli, error);

  if (office == NULL)
    return FALSE;
  cli->list = jt_office_case_list (office, error);
  if (cli->list == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (cli->list); i++)
    {
      JsonObject *row = json_array_get_object_element (cli->list, i);
      const int lifts = (int) jt_json_int (row, "lifts", 0);
      g_autofree char *count = jt_wording_count (JT_COUNTED_LIFTS, lifts);

      jt_cli_say (cli, "%s\t%s\t%s", jt_json_text (row, "case"), jt_json_text (row, "title"),
                  count);
    }
  return TRUE;
}

/* ----------------------------------------------------------------------------------- case show */

static const char *
say_state (const char *state)
{
  static const struct
  {
    const char *state;
    const char *said;
  } states[] = {
    { "not-begun", N_ ("○ not begun") },     { "blocked", N_ ("! not yet possible") },
    { "running", N_ ("● running") },         { "done", N_ ("✓ done") },
    { "suspended", N_ ("‖ suspended") },     { "open-defect", N_ ("△ open defect") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i].state, state) == 0)
      return _ (states[i].said);
  return state;
}

static void
say_findings (JtCli *cli, JsonArray *findings)
{
  for (guint i = 0; i < json_array_get_length (findings); i++)
    {
      JsonObject *finding = json_array_get_object_element (findings, i);
      g_autofree char *sentence = jt_cli_sentence (jt_json_text (finding, "text"),
                                                   jt_json_text (finding, "article"));

      jt_cli_say (cli, "    %s", sentence);
    }
}

static void
say_stages (JtCli *cli, JsonArray *stages)
{
  for (guint i = 0; i < json_array_get_length (stages); i++)
    {
      JsonObject *stage = json_array_get_object_element (stages, i);
      const char *name = jt_wording_stage (jt_json_text (stage, "stage"));
      const char *state = say_state (jt_json_text (stage, "state"));

      if (json_object_has_member (stage, "lift"))
        jt_cli_say (cli, _ ("%s\t%s (lift %d)"), state, name,
                    (int) jt_json_int (stage, "lift", 0));
      else
        jt_cli_say (cli, "%s\t%s", state, name);
      say_findings (cli, jt_json_array (stage, "refusals"));
      say_findings (cli, jt_json_array (stage, "warnings"));
    }
}

static void
say_deadlines (JtCli *cli, JsonArray *deadlines)
{
  for (guint i = 0; i < json_array_get_length (deadlines); i++)
    {
      JsonObject *deadline = json_array_get_object_element (deadlines, i);
      const char *last_day = jt_json_text (deadline, "last_day");
      const char *what = jt_wording_clock (jt_json_text (deadline, "what"));

      if (last_day == NULL)
        jt_cli_say (cli, _ ("%s: stands still"), what);
      else if (jt_json_int (deadline, "provisional", 0) != 0)
        jt_cli_say (cli, _ ("%s: %s (provisional)"), what, last_day);
      else
        jt_cli_say (cli, _ ("%s: %s"), what, last_day);
    }
}

static gboolean
run_case_show (JtCli *cli, GError **error)
{
  g_autoptr (JtOffice) office = jt_cli_open (cli, error);
  g_autofree char *uid = NULL;
  JsonObject *answer;

  if (office == NULL)
    return FALSE;
  uid = jt_office_find_case (office, cli->arguments[0], error);
  if (uid == NULL)
    return FALSE;
  answer = jt_office_case_show (office, uid, error);
  if (answer == NULL)
    return FALSE;
  jt_cli_take_answer (cli, answer);
  jt_cli_say (cli, "%s  %s", jt_json_text (answer, "case"), jt_json_text (answer, "title"));
  say_stages (cli, jt_json_array (answer, "stages"));
  say_deadlines (cli, jt_json_array (answer, "deadlines"));
  return TRUE;
}

const JtCliCommand jt_cli_case_commands[] = {
  { "case new", "", new_options, N_ ("register a case, with one lift for each entrance"),
    run_case_new },
  { "case list", "", NULL, N_ ("list the cases"), run_case_list },
  { "case show", "CASE", NULL, N_ ("stages, refusals, warnings and deadlines of a case"),
    run_case_show },
  { NULL },
};
