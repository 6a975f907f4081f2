/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>

#include "jt-cli.h"
#include "jt-json.h"

/* Translations of a program that is not installed lie where the environment says. */
static void
set_language (void)
{
  const char *directory = g_getenv ("JIATI_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, directory != NULL ? directory : JT_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static int
run (JtCli *cli)
{
  g_autoptr (GError) error = NULL;

  if (cli->command == NULL)
    {
      jt_cli_print_help ();
      return JT_CLI_DONE;
    }
  if (!cli->command->run (cli, &error))
    return jt_cli_report (cli, error);
  if (cli->json)
    {
      g_autofree char *text = jt_json_write (cli->answer);

      g_print ("%s\n", text);
    }
  return cli->status;
}

int
main (int argc, char **argv)
{
  JtCli cli = { 0 };
  g_autoptr (GError) error = NULL;
  int status;

  set_language ();
  if (jt_cli_parse (&cli, (const char *const *) argv + MIN (argc, 1), &error))
    status = run (&cli);
  else
    status = jt_cli_report (&cli, error);
  jt_cli_clear (&cli);

  /* An answer that did not reach its reader was not given. */
  if (fflush (stdout) != 0 && status == JT_CLI_DONE)
    {
      g_printerr (_("The answer could not be written: the disk or pipe behind it is full or "
                    "closed.\n"));
      status = JT_CLI_REFUSED;
    }
  return status;
}
