/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-cli.h"

char *
jt_cli_book_path (const JtCli *cli)
{
  const char *named = g_getenv ("JIATI_BOOK");

  if (cli->book != NULL)
    return g_strdup (cli->book);
  if (named != NULL && *named != '\0')
    return g_strdup (named);
  return g_build_filename (g_get_user_data_dir (), "jiati", "casebook.jiati", NULL);
}

JtOffice *
jt_cli_open (JtCli *cli, GError **error)
{
  g_autofree char *path = jt_cli_book_path (cli);
  g_autoptr (JtOffice) office = NULL;

  /* Until the book is open, any failure means that it could not be opened. */
  cli->on_book = TRUE;
  cli->status = JT_CLI_NO_BOOK;
  office = jt_office_open (path, &cli->clock, error);
  if (office == NULL)
    return NULL;
  cli->status = JT_CLI_DONE;
  if (!jt_office_act_as (office, cli->user, error))
    return NULL;
  return g_steal_pointer (&office);
}
