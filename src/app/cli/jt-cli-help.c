/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-cli.h"

#include <glib/gi18n.h>

/* The order of the contract: the book first, the counting aids last. */
static const JtCliCommand *const tables[] = {
  jt_cli_book_commands, jt_cli_roster_commands, jt_cli_case_commands,
  jt_cli_vote_commands, jt_cli_month_commands,  jt_cli_tool_commands,
};

static void
print_command (const JtCliCommand *command)
{
  g_autoptr (GString) usage = g_string_new (command->words);

  if (*command->arguments != '\0')
    g_string_append_printf (usage, " %s", command->arguments);
  for (const JtCliOption *option = command->options; option != NULL && option->name != NULL;
       option++)
    {
      g_string_append (usage, option->required ? " " : " [");
      g_string_append (usage, option->name);
      if (option->value != NULL)
        g_string_append_printf (usage, " %s", option->value);
      if (!option->required)
        g_string_append_c (usage, ']');
      if (option->repeats)
        g_string_append (usage, "…");
    }
  g_print ("  %s\n      %s\n", usage->str, _ (command->summary));
}

void
jt_cli_print_help (void)
{
  g_print ("%s\n\n", _ ("jiati-cli [--book FILE] [--as USER] [--today DATE] [--json] COMMAND …"));
  g_print ("%s\n", _ ("Keeps the case book of lifts added to old housing: roster, cases, votes.\n"
                      "The book is --book, else $JIATI_BOOK, else "
                      "$XDG_DATA_HOME/jiati/casebook.jiati."));
  g_print ("\n%s\n", _ ("Commands:"));
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const JtCliCommand *command = tables[i]; command->words != NULL; command++)
      print_command (command);
  g_print ("\n%s\n", _ ("Options before the command:"));
  g_print ("  --as USER\n      %s\n",
           _ ("who works; needed when the book has several users"));
  g_print ("  --today DATE\n      %s\n",
           _ ("the civil date that rules see: 2026-11-18 or 2026-11-18T17:00"));
  g_print ("  --json\n      %s\n",
           _ ("one JSON document on standard output; it may stand anywhere"));
  g_print ("\n%s\n", _ ("Exit status: 0 done; 1 refused or found wrong, nothing taken; 2 wrong "
                        "usage; 3 the book cannot be opened."));
}
