/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>

#include "jt-cli.h"

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

static void
print_raw (const char *text)
{
  fputs (text, stdout);
}

static void
print_error_raw (const char *text)
{
  fputs (text, stderr);
}

/* g_print() puts a question mark for every character that the locale's charset lacks: all Chinese
 * names, on a machine whose locale was never set.  JSON is UTF-8 wherever it goes; readable text is
 * converted only for a locale that can say it. */
static void
set_charset (const JtCli *cli)
{
  const char *charset;

  if (!cli->json && (g_get_charset (&charset) || !g_str_has_prefix (charset, "ANSI_X3.4")))
    return;
  g_set_print_handler (print_raw);
  g_set_printerr_handler (print_error_raw);
}

static void
print_answer (JtCli *cli)
{
  g_autoptr (JsonNode) root = json_node_alloc ();
  g_autofree char *text = NULL;

  if (cli->list != NULL)
    json_node_init_array (root, cli->list);
  else
    json_node_init_object (root, cli->answer);
  text = json_to_string (root, FALSE);
  g_print ("%s\n", text);
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
    print_answer (cli);
  return cli->status;
}

int
main (int argc, char **argv)
{
  JtCli cli = { 0 };
  g_autoptr (GError) error = NULL;
  int status;
  gboolean understood;

  set_language ();
  understood = jt_cli_parse (&cli, (const char *const *) argv + MIN (argc, 1), &error);
  set_charset (&cli);
  status = understood ? run (&cli) : jt_cli_report (&cli, error);
  jt_cli_clear (&cli);

  /* An answer that did not reach its reader was not given.  g_print flushes by itself and says
   * nothing of a failure; the stream remembers it. */
  if ((fflush (stdout) != 0 || ferror (stdout)) && status == JT_CLI_DONE)
    {
      g_printerr (_("The answer could not be written: the disk or pipe behind it is full or "
                    "closed.\n"));
      status = JT_CLI_REFUSED;
    }
  return status;
}
