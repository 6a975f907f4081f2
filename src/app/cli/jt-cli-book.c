/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-cli.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "jt-backup.h"
#include "jt-calendar-import.h"
#include "jt-cli-print.h"
#include "jt-generate.h"
#include "jt-json.h"
#include "jt-sample.h"
#include "jt-user-query.h"
#include "jt-verify.h"
#include "jt-wording-count.h"

/* The book as a whole: new, user, verify, backup, restore, calendar, generate. */

/* ------------------------------------------------------------------------------------ new */

static const JtCliOption new_options[] = {
  { .name = "--sample" },
  { .name = "--office", .value = "CODE" },
  { .name = "--name", .value = "OFFICE" },
  { .name = NULL },
};

/* The default place may lie in a folder that is not there yet; a place that the user named has to
 * exist, or a slip of the pen would make folders. */
static void
make_default_folder (const JtCli *cli, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (!cli->book_named)
    g_mkdir_with_parents (folder, 0700);
}

/* A code leads every case number, whose parts are joined by "-". */
static gboolean
check_code (const char *code, GError **error)
{
  if (code == NULL || (*code != '\0' && strpbrk (code, "- \t\n/") == NULL))
    return TRUE;
  g_set_error (error, JT_CLI_ERROR, JT_CLI_ERROR_BAD_VALUE, "--office %s", code);
  return FALSE;
}

static gboolean
run_new (JtCli *cli, GError **error)
{
  const JtFounding founding = { .code = jt_cli_option (cli, "--office"),
                                .name = jt_cli_option (cli, "--name"),
                                .sample = jt_cli_option (cli, "--sample") != NULL };
  g_autofree char *path = jt_cli_book_path (cli);
  g_autoptr (JtOffice) office = NULL;

  if (!check_code (founding.code, error))
    return FALSE;
  make_default_folder (cli, path);
  office = founding.sample ? jt_sample_create (path, &founding, &cli->clock, error)
                           : jt_office_create (path, &founding, &cli->clock, error);
  if (office == NULL || !jt_office_close (office, error))
    return FALSE;
  json_object_set_string_member (cli->answer, "book", path);
  jt_cli_say (cli, _ ("New case book: %s"), path);
  return TRUE;
}

/* ----------------------------------------------------------------------------------- user */

static const JtCliOption user_add_options[] = {
  { .name = "--role", .value = "clerk|grid-leader|supervisor", .required = TRUE },
  { .name = "--place", .value = "PLACE", .repeats = TRUE },
  { .name = NULL },
};

static const char *
say_role (const char *role)
{
  if (g_strcmp0 (role, "clerk") == 0)
    return _ ("clerk");
  if (g_strcmp0 (role, "grid-leader") == 0)
    return _ ("grid leader");
  return _ ("supervisor");
}

static gboolean
list_users (JtCli *cli, JtOffice *office, GError **error)
{
  cli->list = jt_office_user_list (office, error);
  if (cli->list == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (cli->list); i++)
    {
      JsonObject *user = json_array_get_object_element (cli->list, i);

      jt_cli_say (cli, "%s\t%s", jt_json_text (user, "name"),
                  say_role (jt_json_text (user, "role")));
    }
  return TRUE;
}

static gboolean
run_user_add (JtCli *cli, GError **error)
{
  g_autofree const char **places = jt_cli_option_list (cli, "--place");
  const char *role = jt_cli_option (cli, "--role");
  g_autoptr (JtOffice) office = NULL;
  JtRole known;

  if (!jt_role_parse (role, &known))
    {
      g_set_error (error, JT_CLI_ERROR, JT_CLI_ERROR_BAD_VALUE, "--role %s", role);
      return FALSE;
    }
  office = jt_cli_open (cli, error);
  return office != NULL && jt_office_user_add (office, cli->arguments[0], role, places, error)
         && list_users (cli, office, error);
}

static gboolean
run_user_list (JtCli *cli, GError **error)
{
  g_autoptr (JtOffice) office = jt_cli_open (cli, error);

  return office != NULL && list_users (cli, office, error);
}

/* --------------------------------------------------------------------------------- verify */

static gboolean
run_verify (JtCli *cli, GError **error)
{
  g_autofree char *path = jt_cli_book_path (cli);
  JsonObject *answer;
  JsonArray *problems;

  cli->status = JT_CLI_NO_BOOK;
  answer = jt_book_verify (path, error);
  if (answer == NULL)
    return FALSE;
  jt_cli_take_answer (cli, answer);
  problems = jt_json_array (answer, "problems");
  cli->status = jt_json_int (answer, "ok", 0) ? JT_CLI_DONE : JT_CLI_REFUSED;

  if (cli->status == JT_CLI_DONE)
    {
      g_autofree char *entries
          = jt_wording_count (JT_COUNTED_ENTRIES, jt_json_int (answer, "entries", 0));

      /* Translators: "12 entries", a hash */
      jt_cli_say (cli, _ ("The data are intact: %s, head %s"), entries,
                  jt_json_text (answer, "head"));
    }
  for (guint i = 0; i < json_array_get_length (problems); i++)
    {
      JsonObject *problem = json_array_get_object_element (problems, i);

      jt_cli_say (cli, "%s: %s", jt_json_text (problem, "where"), jt_json_text (problem, "what"));
    }
  return TRUE;
}

/* ------------------------------------------------------------------------ backup, restore */

static gboolean
run_backup (JtCli *cli, GError **error)
{
  g_autofree char *path = jt_cli_book_path (cli);
  g_autofree char *entries = NULL;
  JsonObject *answer;

  cli->on_book = TRUE;
  if (g_access (path, R_OK) != 0) /* the same error would mean the copy otherwise */
    cli->status = JT_CLI_NO_BOOK;
  answer = jt_book_backup (path, cli->arguments[0], error);
  if (answer == NULL)
    return FALSE;
  jt_cli_take_answer (cli, answer);
  entries = jt_wording_count (JT_COUNTED_ENTRIES, jt_json_int (answer, "entries", 0));
  /* Translators: "12 entries", a file */
  jt_cli_print_findings (jt_json_array (answer, "warnings"));
  jt_cli_say (cli, _ ("Backed up %s to %s"), entries, cli->arguments[0]);
  return TRUE;
}

static gboolean
run_restore (JtCli *cli, GError **error)
{
  g_autofree char *path = jt_cli_book_path (cli);
  g_autofree char *entries = NULL;
  JsonObject *answer = jt_book_restore (path, cli->arguments[0], error);

  if (answer == NULL)
    return FALSE;
  jt_cli_take_answer (cli, answer);
  entries = jt_wording_count (JT_COUNTED_ENTRIES, jt_json_int (answer, "entries", 0));
  /* Translators: "12 entries", a file */
  jt_cli_print_findings (jt_json_array (answer, "warnings"));
  jt_cli_say (cli, _ ("Restored %s to %s"), entries, path);
  return TRUE;
}

/* ------------------------------------------------------------------------------- calendar */

static gboolean
run_calendar_import (JtCli *cli, GError **error)
{
  g_autoptr (JtOffice) office = jt_cli_open (cli, error);
  g_autofree char *days = NULL;
  g_autofree char *deadlines = NULL;
  JsonObject *answer;

  if (office == NULL)
    return FALSE;
  answer = jt_office_calendar_import (office, cli->arguments[0], error);
  if (answer == NULL)
    return FALSE;
  jt_cli_take_answer (cli, answer);
  days = jt_wording_count (JT_COUNTED_DAYS, jt_json_int (answer, "days", 0));
  deadlines = jt_wording_count (JT_COUNTED_DEADLINES, jt_json_int (answer, "deadlines_changed", 0));
  /* Translators: "365 days", "2 deadlines" */
  jt_cli_say (cli, _ ("%s taken, %s changed"), days, deadlines);
  return TRUE;
}

/* ------------------------------------------------------------------------------- generate */

static const JtCliOption generate_options[] = {
  { .name = "--cases", .value = "N", .required = TRUE },
  { .name = "--households", .value = "N", .required = TRUE },
  { .name = "--seed", .value = "S" },
  { .name = NULL },
};

static gboolean
take_number (JtCli *cli, const char *option, gint64 fallback, gint64 *number, GError **error)
{
  const char *text = jt_cli_option (cli, option);

  *number = fallback;
  if (text == NULL || g_ascii_string_to_signed (text, 10, 0, G_MAXINT32, number, NULL))
    return TRUE;
  g_set_error (error, JT_CLI_ERROR, JT_CLI_ERROR_BAD_VALUE, "%s %s", option, text);
  return FALSE;
}

static gboolean
run_generate (JtCli *cli, GError **error)
{
  const JtFounding founding = { .sample = TRUE };
  g_autofree char *path = jt_cli_book_path (cli);
  g_autoptr (JtOffice) office = NULL;
  g_autofree char *n_cases = NULL;
  g_autofree char *n_households = NULL;
  gint64 cases, households, seed;
  JsonObject *answer;

  if (!take_number (cli, "--cases", 0, &cases, error)
      || !take_number (cli, "--households", 0, &households, error)
      || !take_number (cli, "--seed", 1, &seed, error))
    return FALSE;
  make_default_folder (cli, path);
  office = jt_office_create (path, &founding, &cli->clock, error);
  if (office == NULL)
    return FALSE;
  answer = jt_generate_fill (office, cases, households, seed, error);
  if (answer == NULL || !jt_office_close (office, error))
    return FALSE;
  jt_cli_take_answer (cli, answer);
  n_cases = jt_wording_count (JT_COUNTED_CASES, jt_json_int (answer, "cases", 0));
  n_households = jt_wording_count (JT_COUNTED_HOUSEHOLDS, jt_json_int (answer, "households", 0));
  /* Translators: "10 cases", "200 households", a file */
  jt_cli_say (cli, _ ("Generated %s and %s in %s"), n_cases, n_households, path);
  return TRUE;
}

const JtCliCommand jt_cli_book_commands[] = {
  { "new", "", new_options, N_ ("make a new book, with one user; never over a file"), run_new },
  { "user add", "NAME", user_add_options,
    N_ ("add a user; places are the entrances a grid leader answers for"), run_user_add },
  { "user list", "", NULL, N_ ("list the users"), run_user_list },
  { "verify", "", NULL, N_ ("check file, hashes, tables, totals, attachments"), run_verify },
  { "backup", "FILE", NULL, N_ ("copy book, personal values and attachments, consistently"),
    run_backup },
  { "restore", "FILE", NULL, N_ ("set the damaged book aside and go on from a backup"),
    run_restore },
  { "calendar import", "FILE.csv", NULL,
    N_ ("take in a year's notice of holidays: date,kind,name"), run_calendar_import },
  { "generate", "", generate_options, N_ ("fill a new book with fictional data at scale"),
    run_generate },
  { NULL },
};
