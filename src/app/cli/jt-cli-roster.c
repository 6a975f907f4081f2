/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jt-cli-print.h"
#include "jt-json.h"
#include "jt-roster-export.h"
#include "jt-roster-import.h"
#include "jt-wording.h"
#include "jt-wording-count.h"

/* The roster: import, export. */

static const JtCliOption import_options[] = {
  { .name = "--sheet", .value = "NAME", .repeats = TRUE },
  { .name = "--compound", .value = "NAME" },
  { .name = "--map", .value = "FIELD=HEADER", .repeats = TRUE },
  { .name = "--dry-run" },
  { .name = "--strict" },
  { .name = NULL },
};

/* What a person wants to see besides the numbers; it is no part of the JSON answer. */
static void
say_details (JtCli *cli, JsonObject *details)
{
  JsonArray *changes = jt_json_array (details, "changes");
  JsonArray *names = jt_json_array (details, "same_names");

  for (guint i = 0; changes != NULL && i < json_array_get_length (changes); i++)
    {
      JsonObject *change = json_array_get_object_element (changes, i);

      jt_cli_say (cli, _ ("Row %d, %s, %s: %s → %s"), (int) jt_json_int (change, "row", 0),
                  jt_json_text (change, "part"), jt_json_text (change, "field"),
                  jt_json_text (change, "before"), jt_json_text (change, "after"));
    }
  for (guint i = 0; names != NULL && i < json_array_get_length (names); i++)
    jt_cli_say (cli, _ ("Equal names without a number, counted apart: %s"),
                jt_json_text (json_array_get_object_element (names, i), "name"));
}

/* A mapping without its "=" is wrong usage, said before the book is opened. */
static gboolean
check_mappings (const char **mappings, GError **error)
{
  for (; *mappings != NULL; mappings++)
    if (strchr (*mappings, '=') == NULL)
      {
        g_set_error (error, JT_CLI_ERROR, JT_CLI_ERROR_BAD_VALUE, "--map %s", *mappings);
        return FALSE;
      }
  return TRUE;
}

static gboolean
run_import (JtCli *cli, GError **error)
{
  g_autofree const char **sheets = jt_cli_option_list (cli, "--sheet");
  g_autofree const char **mappings = jt_cli_option_list (cli, "--map");
  const JtRosterOptions options = { .sheets = sheets,
                                    .compound = jt_cli_option (cli, "--compound"),
                                    .mappings = mappings,
                                    .dry_run = jt_cli_option (cli, "--dry-run") != NULL,
                                    .strict = jt_cli_option (cli, "--strict") != NULL };
  g_autoptr (JtOffice) office = NULL;
  g_autoptr (JsonObject) details = NULL;
  g_autofree char *rows = NULL;
  JsonObject *answer = NULL;
  int n_rows, n_new, n_changed, n_unchanged;
  gboolean taken;

  if (!check_mappings (mappings, error))
    return FALSE;
  office = jt_cli_open (cli, error);
  if (office == NULL)
    return FALSE;
  taken = jt_office_roster_import (office, cli->arguments[0], &options, &answer, &details, error);
  if (answer != NULL)
    {
      jt_cli_take_answer (cli, answer);
      jt_cli_print_rejected (answer);
    }
  if (!taken)
    {
      if (error != NULL && strcmp (jt_wording_code (*error), "header-missing") == 0)
        g_printerr ("%s\n", _ ("--map FIELD=HEADER says which column holds what"));
      return FALSE;
    }

  n_rows = (int) jt_json_int (answer, "rows", 0);
  n_new = (int) jt_json_int (answer, "new", 0);
  n_changed = (int) jt_json_int (answer, "changed", 0);
  n_unchanged = (int) jt_json_int (answer, "unchanged", 0);
  rows = jt_wording_count (JT_COUNTED_ROWS, n_rows);
  /* Translators: "24 rows", and how many of them are what */
  jt_cli_say (cli, _ ("%s: %d new, %d changed, %d unchanged, %d absent, %d rejected"), rows,
              n_new, n_changed, n_unchanged, (int) jt_json_int (answer, "absent", 0),
              /* A row may have several faults, and is left out once. */
              n_rows - n_new - n_changed - n_unchanged);
  if (details != NULL)
    say_details (cli, details);
  return TRUE;
}

static gboolean
run_export (JtCli *cli, GError **error)
{
  g_autoptr (JtOffice) office = jt_cli_open (cli, error);
  g_autofree char *rows = NULL;
  JsonObject *answer;

  if (office == NULL)
    return FALSE;
  answer = jt_office_roster_export (office, cli->arguments[0], error);
  if (answer == NULL)
    return FALSE;
  jt_cli_take_answer (cli, answer);
  rows = jt_wording_count (JT_COUNTED_ROWS, jt_json_int (answer, "rows", 0));
  /* Translators: "24 rows", a file */
  jt_cli_say (cli, _ ("%s written to %s"), rows, cli->arguments[0]);
  return TRUE;
}

const JtCliCommand jt_cli_roster_commands[] = {
  { "roster import", "FILE", import_options,
    N_ ("take in buildings, parts and owners; rows with errors are left out and listed"),
    run_import },
  { "roster export", "FILE", NULL, N_ ("write a roster that roster import takes back unchanged"),
    run_export },
  { NULL },
};
